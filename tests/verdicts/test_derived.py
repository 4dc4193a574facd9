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
