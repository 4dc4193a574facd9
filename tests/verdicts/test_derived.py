"""Differences of running totals."""

from __future__ import annotations

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.derived import derived
from verdicts.pieces import row, rows


@pytest.mark.parametrize(
    ("period", "value", "count"),
    [
        ("2024-Q2", "25", 2),  # 35 − 10
        ("2024-07/2024-12", "85", 2),  # 120 − 35
        ("2024-04/2024-12", "110", 2),  # 120 − 10
        ("2024-Q1", "10", 1),
        ("2024-Q3", None, 0),
    ],
)
def test_what_follows_from_totals(period: str, value: str | None, count: int) -> None:
    """The fewest rows that make up exactly the period."""
    given = (
        *rows(y2024="120", y2024q1="10"),
        row("2024-01/2024-06", "35"),
    )
    sum_of = derived(given, Period.parse(period))
    assert (str(sum_of.value) if sum_of else None) == value
    assert (len(sum_of.rows) if sum_of else 0) == count


def test_different_vintages_derive_nothing() -> None:
    """Nor does a sum that lacks regions."""
    half = row("2024-01/2024-06", "35", vintage="final")
    quarter = Period.parse("2024-Q2")
    assert derived((*rows(y2024q1="10"), half), quarter) is None
    part = row("2024-01/2024-06", "35", missing_regions=("路南区",))
    assert derived((*rows(y2024q1="10"), part), quarter) is None


def test_what_is_added_and_taken_away_again_is_no_evidence() -> None:
    """A year less its first half is the second, though two of its months are given too."""
    given = (
        *rows(y2024="120", y2024m07="11", y2024m08="12"),
        row("2024-01/2024-06", "50", row=9),
    )
    sum_of = derived(given, Period.parse("2024-07/2024-12"))
    assert sum_of is not None
    assert (str(sum_of.value), {one.row for one in sum_of.rows}) == ("70", {2, 9})


def test_a_row_and_a_difference_of_other_vintages_stand_beside_each_other() -> None:
    """35 of a final row, and 90 − 80 of rows that are not."""
    quarter = row("2023-Q4", "35", vintage="final", row=2)
    year = row("2024", "90", row=3)
    rest = row("2024-04/2024-12", "80", row=4)
    sum_of = derived((rest, quarter, year), Period.parse("2023-10/2024-03"))
    assert sum_of is not None
    assert str(sum_of.value) == "45"
    assert {one.row for one in sum_of.rows} == {2, 3, 4}


def test_of_two_differences_the_more_settled_counts() -> None:
    """35 − 10 of final totals, and not 80 − 56 of others."""
    final = (
        row("2024-01/2024-06", "35", vintage="final", row=2),
        row("2024-Q1", "10", vintage="final", row=3),
    )
    others = (row("2024-04/2024-12", "80", row=4), row("2024-07/2024-12", "56", row=5))
    for given in ((*final, *others), (*others, *final)):
        sum_of = derived(given, Period.parse("2024-Q2"))
        assert sum_of is not None
        assert str(sum_of.value) == "25"


def test_the_areas_own_figures_come_before_sums_of_regions() -> None:
    """Though three rows stand for what one sum gives."""
    own = rows(y2024m04="10", y2024m05="11", y2024m06="12")
    part = row("2024-Q2", "34", region="路南区", row=9)
    sum_of = derived((row("2024-Q2", "34", of=(part,)), *own), Period.parse("2024-Q2"))
    assert sum_of is not None
    assert str(sum_of.value) == "33"


def test_a_thousand_running_totals() -> None:
    """Of 84 years all but the first and the last month: a difference, 82 years, and eleven months."""
    given = [
        row(f"{year}-01/{year}-{month:02}", f"{month}")
        for year in range(1900, 1984)
        for month in range(2, 13)
    ]
    given.append(row("1900-01", "1"))
    sum_of = derived(given, Period.parse("1900-02/1983-11"))
    assert sum_of is not None
    assert (str(sum_of.value), len(sum_of.rows)) == ("1006", 2 + 82 + 1)
