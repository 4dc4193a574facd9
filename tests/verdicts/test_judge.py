"""The table of verdicts: each row is a target judged from end to end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sections import by_rows
from verdicts.cases import Bench, Case, got, pairs_of, read_cases

CASES = read_cases()


@by_rows("case", CASES, ids=[case.name for case in CASES])
def test_a_verdict_and_its_figures(case: Case, bench: Bench) -> None:
    """Each row of the table comes out as it was worked out by hand."""
    result = bench.judge(
        case.indicator,
        case.target,
        pairs_of(case.rows),
        as_of=case.as_of,
        base=case.base,
    )
    assert got(result) == case.wanted


def test_each_case_is_another() -> None:
    """No row of the table stands there twice, and each says how it was worked out."""
    given = {(c.indicator, c.target, c.rows, c.as_of, c.base) for c in CASES}
    assert len(given) == len({c.name for c in CASES}) == len(CASES)
    assert all(c.working for c in CASES)


def test_nothing_is_rounded_on_the_way(bench: Bench) -> None:
    """A figure of thirty digits is compared and subtracted to its last one."""
    target = "period: 2023, at_least: 12345678901234567890.1234567890"
    result = bench.judge("flow", target, [("2023", "1")])
    assert (result.gap, result.shortfall) == (
        Decimal("-12345678901234567889.1234567890"),
        Decimal("12345678901234567889.1234567890"),
    )


@pytest.mark.parametrize("kind", ["stock", "flow"])
def test_one_value_under_two_periods_reads_the_same_in_either_order(
    bench: Bench, kind: str
) -> None:
    """A value that stands there twice, under a year and a day or in two spellings, has no order."""
    periods = (
        ["2023", "2023-12", "2023-12-31"]
        if kind == "stock"
        else ["2023", "2023年", "2023-01/2023-12"]
    )
    target = "period: 2023, at_least: 1"
    results = [
        bench.judge(kind, target, [(period, "126") for period in order])
        for order in (periods, periods[::-1], [*periods[1:], periods[0]])
    ]
    assert len({r.actual_period for r in results}) == 1
    assert {(r.status, r.actual, r.through) for r in results} == {
        ("met", Decimal(126), date(2023, 12, 31))
    }
