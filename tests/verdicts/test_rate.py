"""Rates: the figure of the period itself, and nothing that is added."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.rate import Rate
from verdicts.pieces import case_of, row, rows, target_of


@pytest.mark.parametrize(
    ("given", "value", "missing"),
    [
        ({"y2024": "15.7"}, "15.7", ""),
        ({"y2024": "15.7", "y2024q4": "16"}, "15.7", ""),
        # the rate of a part, even of the last one, is not that of the whole
        ({"y2024q4": "16", "y2023": "15"}, "16", "2024"),
        ({"y2023": "15"}, "15", "2024"),
    ],
)
def test_the_rate_of_the_period_itself(
    given: dict[str, str], value: str, missing: str
) -> None:
    """A rate stands for its own period only."""
    measured = Rate().measure(rows(**given), Period.years(2024), date(2024, 12, 31))
    assert measured.value == Decimal(value)
    assert " ".join(map(str, measured.missing)) == missing


def test_of_rates_with_one_last_day_that_of_the_period_counts() -> None:
    """Neither a longer one nor a shorter one stands for it."""
    given = (row("2023/2024", "14"), row("2024", "15"), row("2024-Q4", "16"))
    for order in (given, given[::-1]):
        measured = Rate().measure(order, Period.years(2024), date(2024, 12, 31))
        assert measured.value == Decimal(15)


def test_a_part_proves_nothing() -> None:
    """Neither before the end of the period nor after."""
    target = target_of(at_least=Decimal(15))
    case = case_of(target, row("2024-06", "99"), aggregation="rate")
    achieved = Rate().achieved(case)
    assert Rate().proof(case, achieved) is None
    assert Rate().holes(achieved) == ()
    assert Rate().incomplete(case, achieved.measured).code == "end_value_missing"


def test_rates_of_nested_periods_may_both_be_right() -> None:
    """Only two figures of one period contradict."""
    nested = rows(y2024="15", y2024q1="20")
    assert not list(Rate().contradictions(nested, can_shrink=False))
    twice = [row("2024", "15"), row("2024", "16")]
    (contradiction,) = Rate().contradictions(twice, can_shrink=False)
    assert contradiction.message.code == "two_values"
    assert Rate().unsummed.code == "by_region"


@pytest.mark.parametrize(
    ("period", "pace", "is_judged"),
    [
        ("2024-Q1", "linear", True),
        ("2024-Q1", "yearly", False),
        ("2023-07/2024-06", "linear", False),  # reaches out of the period
    ],
)
def test_a_rate_inside_the_period_is_on_its_way(
    period: str, pace: str, *, is_judged: bool
) -> None:
    """Only where the indicator moves all year."""
    target = target_of(at_least=Decimal(20))
    given = [row("2023", "10"), row(period, "15")]
    case = case_of(target, *given, as_of="2024-06-30", aggregation="rate", pace=pace)
    assert (Rate().pace(case, Rate().achieved(case)) is not None) is is_judged


def test_what_is_needed_comes_in_points_and_not_by_the_month() -> None:
    """An amount alone."""
    target = target_of(at_least=Decimal(20))
    case = case_of(target, row("2024-Q1", "15"), aggregation="rate")
    needed = Rate().needed(case, Rate().achieved(case), Decimal(5))
    assert (needed.amount, needed.per_month) == (Decimal(5), None)


@pytest.mark.parametrize(
    ("earlier", "value"), [("2023", None), ("2023-Q2", "17.500000")]
)
def test_a_line_joins_rates_of_one_length(earlier: str, value: str | None) -> None:
    """A second quarter beside the one before: from 10 to 15 in a year, and half a year to go."""
    given = [row(earlier, "10"), row("2024-Q2", "15")]
    target = target_of(at_least=Decimal(30))
    case = case_of(target, *given, as_of="2024-06-30", aggregation="rate")
    projection = Rate().projection(case, Rate().achieved(case))
    assert (None if projection.value is None else str(projection.value)) == value
