"""Vintages: of several figures of one period the most settled counts, and what is preliminary is flagged."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

import pytest

from verdicts.cases import Bench
from verdicts.running import GROUPS, report_by_region

YEAR = "period: 2023, at_least: 126"
LEAST_SETTLED_FIRST = ("preliminary", "", "final", "revised")
GROWTH = (
    "period: 2023/2025, measure: average_growth, at_least: 10, baseline: {period: 2022}"
)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (a, b)
        for i, a in enumerate(LEAST_SETTLED_FIRST)
        for b in LEAST_SETTLED_FIRST[i + 1 :]
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_more_settled_figure_counts(
    bench: Bench, less: str, more: str, *, turned: bool
) -> None:
    """Preliminary, nothing said, final, revised: of two the later one counts, and a note stands at it."""
    rows = [("2023", "130", "", less), ("2023", "125", "", more)]
    report = report_by_region(bench, "flow", YEAR, rows[::-1] if turned else rows)
    (result,) = report.results
    assert (result.status, result.flags, result.actual) == ("not_met", (), Decimal(125))
    assert [(p.code, p.severity, p.place.row) for p in report.problems] == [
        ("later_vintage", "note", 2 if turned else 3)
    ]
    assert [cell.text for cell in result.evidence] == ["125"]


@pytest.mark.parametrize("name", ["2023-Q4", "2023-12", "2023-07/2023-12"])
def test_a_count_of_one_day_is_settled_under_whatever_period(
    bench: Bench, name: str
) -> None:
    """The annual figure replaces the quarter's preliminary one: both are of 31 December."""
    target = "period: 2023, at_least: 1600"
    rows = [(name, "1610", "", "preliminary"), ("2023", "1590", "", "final")]
    report = report_by_region(bench, "stock", target, rows)
    (result,) = report.results
    assert (result.status, result.actual) == ("not_met", Decimal(1590))
    assert [p.code for p in report.problems] == ["later_vintage"]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_of_four_the_revised_counts(bench: Bench, order: Sequence[int]) -> None:
    """The order of the rows does not matter."""
    values = ("124", "125", "127", "126")
    rows = [
        ("2023", value, "", how)
        for value, how in zip(values, LEAST_SETTLED_FIRST, strict=True)
    ]
    report = report_by_region(bench, "flow", YEAR, [rows[n] for n in order])
    (result,) = report.results
    assert (result.status, result.flags, result.actual) == ("met", (), Decimal(126))
    assert {p.code for p in report.problems} == {"later_vintage"}


@pytest.mark.parametrize(
    ("words", "later"), [("快报", "年报"), ("初步核算", "最终核实"), ("年报", "修订")]
)
def test_an_office_writes_it_in_chinese(bench: Bench, words: str, later: str) -> None:
    """The words of an office mean the same."""
    (result,) = report_by_region(
        bench,
        "stock",
        "period: 2023, at_least: 1600",
        [("2023", "1599", "", later), ("2023", "1600", "", words)],
    ).results
    assert (result.status, result.actual, result.flags) == (
        "not_met",
        Decimal(1599),
        (),
    )


@pytest.mark.parametrize(("value", "status"), [("126", "met"), ("125", "not_met")])
def test_a_preliminary_figure_is_flagged(bench: Bench, value: str, status: str) -> None:
    """A verdict by a preliminary figure says so, whatever it is."""
    (result,) = report_by_region(
        bench, "flow", YEAR, [("2023", value, "", "快报")]
    ).results
    assert (result.status, result.flags) == (status, ("preliminary",))


@pytest.mark.parametrize("how", ["", "final", "revised"])
def test_another_figure_is_not(bench: Bench, how: str) -> None:
    """Of a figure that is not preliminary nothing is said."""
    (result,) = report_by_region(
        bench, "flow", YEAR, [("2023", "126", "", how)]
    ).results
    assert (result.status, result.flags) == ("met", ())


def test_a_sum_with_a_preliminary_part_is_flagged(bench: Bench) -> None:
    """One preliminary quarter makes the year preliminary."""
    rows = [
        ("2023-Q1", "30", "", "年报"),
        ("2023-H2", "60", "", ""),
        ("2023-Q2", "36", "", "快报"),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.flags, result.actual) == (
        "met",
        ("preliminary",),
        Decimal(126),
    )


def test_a_superseded_part_is_not(bench: Bench) -> None:
    """A preliminary quarter that was replaced leaves no flag."""
    rows = [
        ("2023-Q1", "30", "", "快报"),
        ("2023-Q1", "31", "", "年报"),
        ("2023年4-12月", "95", "", "年报"),
    ]
    (result,) = report_by_region(bench, "flow", YEAR, rows).results
    assert (result.status, result.flags, result.actual) == ("met", (), Decimal(126))


def test_a_running_target_by_a_preliminary_figure_is_flagged(bench: Bench) -> None:
    """The flag stands behind those of pace."""
    rows = [("2023-H1", "59", "", "快报")]
    (result,) = report_by_region(
        bench, "flow, pace: linear", "period: 2023, at_least: 120", rows
    ).results
    assert (result.status, result.flags) == (
        "on_track",
        ("slightly_behind", "preliminary"),
    )


def test_growth_to_a_preliminary_figure_is_flagged(bench: Bench) -> None:
    """Growth is as settled as the year that it reaches to."""
    rows = [("2022", "100", "", "年报"), ("2025", "133.1", "", "快报")]
    (result,) = report_by_region(bench, "flow", GROWTH, rows).results
    assert (result.status, result.flags) == ("met", ("preliminary",))


@pytest.mark.parametrize("how", LEAST_SETTLED_FIRST)
def test_two_values_of_one_vintage_are_an_error(bench: Bench, how: str) -> None:
    """The same vintage twice with different values is a contradiction."""
    rows = [("2023", "126", "", how), ("2023", "127", "", how)]
    report = report_by_region(bench, "flow", YEAR, rows, as_of="2023-12-31")
    assert [(p.code, p.severity) for p in report.problems] == [("two_values", "error")]
    assert [(r.status, r.reason.code) for r in report.results] == [
        ("not_assessable", "input_error")
    ]


@pytest.mark.parametrize("how", LEAST_SETTLED_FIRST)
def test_one_value_twice_is_none(bench: Bench, how: str) -> None:
    """The same vintage twice with one value is only said twice."""
    rows = [("2023", "126", "", how), ("2023", "126", "", how)]
    report = report_by_region(bench, "flow", YEAR, rows)
    assert [(r.status, r.actual) for r in report.results] == [("met", Decimal(126))]
    assert [p for p in report.problems if p.severity == "error"] == []


def test_vintages_of_a_stock_and_of_a_rate(bench: Bench) -> None:
    """What is counted, and what is a share, is revised like an amount."""
    stock = report_by_region(
        bench,
        "stock",
        "period: 2023, at_least: 1600",
        [("2023", "1600", "", "快报"), ("2023", "1587", "", "年报")],
    )
    rate = report_by_region(
        bench,
        "rate",
        "period: 2023, at_least: 15.7",
        [("2023", "15.7%", "", "快报"), ("2023", "15.6%", "", "年报")],
    )
    assert [(r.status, r.actual) for r in stock.results] == [("not_met", Decimal(1587))]
    assert [(r.status, r.actual) for r in rate.results] == [
        ("not_met", Decimal("15.6"))
    ]


def test_each_region_has_its_own_vintages(bench: Bench) -> None:
    """A later figure replaces that of its own region only; the sum is preliminary where a part is."""
    members = [member for group in GROUPS.values() for member in group]
    rows = [
        ("2023", value, member, "快报")
        for value, member in zip(("40", "50", "30", "5"), members, strict=True)
    ]
    later = [("2023", "6", "高新区", "年报")]
    report = report_by_region(bench, "flow", YEAR, [*rows, *later])
    (result,) = report.results
    assert (result.status, result.flags, result.actual) == (
        "met",
        ("preliminary",),
        Decimal(126),
    )
    assert [(p.code, p.place.row) for p in report.problems] == [("later_vintage", 6)]


def test_every_row_is_accounted_for(bench: Bench) -> None:
    """A figure that was replaced is no error, and no row is lost."""
    rows = [
        ("2023", "130", "", "快报"),
        ("2023", "125", "", "年报"),
        ("2022", "", "", ""),
    ]
    report = report_by_region(bench, "flow", YEAR, rows)
    (counts,) = (table.rows for table in report.inputs)
    assert (counts.read, counts.error, counts.empty) == (3, 0, 1)
    assert counts.used + counts.other + counts.empty == 3
