"""What the result of one target shows beside its verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innovate_ts.basics.periods import Period
from verdicts.cases import Bench

AT_LEAST = "period: 2023, at_least: 126"


def test_the_figures_say_what_they_are_of(bench: Bench) -> None:
    """Period, last day and unit of the actual are shown, and the target in the indicator's unit."""
    result = bench.judge(
        "flow",
        "period: 2023, at_least: 1260000, unit: 万元",
        [("2023-Q1", "30"), ("2023-Q2", "32"), ("2023-Q4", "99")],
        as_of="2023-09-30",
    )
    assert (result.actual_period, result.through) == (
        Period.months(2023, 1, 6),
        date(2023, 6, 30),
    )
    assert (result.target, result.unit, result.comparator) == (
        Decimal(126),
        "亿元",
        ">=",
    )
    assert result.measure == "value"
    assert [(e.row, e.column, e.text) for e in result.evidence] == [
        (2, 3, "30"),
        (3, 3, "32"),
    ]


def test_a_statement_has_no_figures(bench: Bench) -> None:
    """A statement has null figures, and the row that judged it as evidence."""
    result = bench.judge("statement", "period: 2025", [("2023", "是")])
    assert (
        result.comparator,
        result.target,
        result.unit,
        result.actual,
        result.gap,
    ) == (
        "qualitative",
        None,
        None,
        None,
        None,
    )
    assert [(e.row, e.text) for e in result.evidence] == [(2, "是")]


def test_a_reason_comes_in_both_languages(bench: Bench) -> None:
    """A status that does not explain itself has a reason in Chinese and English with the place in it."""
    result = bench.judge(
        "flow",
        AT_LEAST,
        [("2023-Q1", "30"), ("2023-Q2", "32"), ("2023-Q4", "31")],
        as_of="2023-12-31",
    )
    assert (result.status, result.reason.code) == ("not_assessable", "parts_missing")
    assert "Q3 2023" in (result.reason.en or "")
    assert "2023年三季度" in (result.reason.zh or "")
    assert result.reason.zh != result.reason.en
    met = bench.judge("flow", AT_LEAST, [("2023", "126")])
    assert (met.reason.code, met.reason.zh, met.reason.en) == (None, None, None)
