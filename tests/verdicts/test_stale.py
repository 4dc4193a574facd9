"""Stale: until when a figure is the last that can be expected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innovate_ts.verdicts.stale import is_stale, last_figure
from sections import by_rows
from verdicts.pieces import case_of, indicator_of, row, target_of


@by_rows(
    ("last", "reported", "published_after", "last_day"),
    [
        ("2024-01-31", None, 0, "2024-04-30"),
        ("2024-03-31", None, 0, "2024-07-31"),
        ("2024-03-30", None, 0, "2024-04-30"),
        ("2024-12-31", None, 0, "2025-04-30"),
        ("2024-01-31", "monthly", 0, "2024-03-31"),
        ("2023-12-31", "monthly", 2, "2024-03-31"),
        ("2024-02-29", "half_yearly", 1, "2024-07-31"),
        ("2024-06-30", "half_yearly", 1, "2025-01-31"),
        ("2023-12-31", "yearly", 10, "2025-10-31"),
        ("2023-12-30", "yearly", 10, "2024-10-31"),
    ],
)
def test_the_last_day_on_which_a_figure_is_fresh(
    last: str, reported: str | None, published_after: int, last_day: str
) -> None:
    """The next reporting period, and the time that its figure takes; a day more is too late."""
    indicator = indicator_of(reported=reported, published_after=published_after)
    given = date.fromisoformat(last)
    day = date.fromisoformat(last_day)
    assert not is_stale(indicator, given, day)
    assert is_stale(indicator, given, date.fromordinal(day.toordinal() + 1))


def test_the_last_figure_is_that_of_the_indicator_itself() -> None:
    """Rows after the day of judgement are not known; published rates are figures of growth alone."""
    given = (row("2024-Q1", "1"), row("2024-Q3", "3"))
    rate = (row("2024-Q2", "5"),)
    value = case_of(
        target_of(at_least=Decimal(1)), *given, as_of="2024-08-31", published=rate
    )
    growth = case_of(
        target_of(measure="average_growth", at_least=Decimal(1)),
        *given,
        as_of="2024-08-31",
        published=rate,
    )
    assert last_figure(value) == given[0]
    assert last_figure(growth) == rate[0]
    assert last_figure(case_of(target_of(at_least=Decimal(1)))) is None
