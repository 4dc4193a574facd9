"""What all kinds share: when a target is due, where it starts from, what contradicts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.proofs import clashes, needed_by_month
from innovate_ts.verdicts.stock import Stock
from verdicts.pieces import case_of, row, rows, target_of


@pytest.mark.parametrize(
    ("as_of", "published_after", "has_ended", "is_due"),
    [
        ("2024-12-30", 0, False, False),
        ("2024-12-31", 0, True, True),
        ("2024-12-31", 10, True, False),
        ("2025-10-30", 10, True, False),
        ("2025-10-31", 10, True, True),  # the end of the tenth month after
    ],
)
def test_when_a_figure_is_due(
    as_of: str, published_after: int, *, has_ended: bool, is_due: bool
) -> None:
    """A period ends with its last day; its figure may appear months later."""
    target = target_of(at_least=Decimal(1))
    case = case_of(target, as_of=as_of, published_after=published_after)
    assert (case.has_ended, case.is_due) == (has_ended, is_due)


@pytest.mark.parametrize(
    ("stated", "given", "value"),
    [
        (None, {"y2022": "100"}, "100"),
        ("90", {"y2022": "100"}, "90"),  # what the plan states comes first
        (None, {"y2022m06": "100"}, None),  # not the count at the end of 2022
        (None, {}, None),
    ],
)
def test_where_a_target_starts_from(
    stated: str | None, given: dict[str, str], value: str | None
) -> None:
    """The figure of the plan, else the whole figure of the rows."""
    baseline = Baseline(
        period=Period.years(2022), value=Decimal(stated) if stated else None
    )
    target = target_of(at_least=Decimal(1), baseline=baseline)
    case = case_of(target, *rows(**given), aggregation="stock")
    base = Stock().achieved(case).base
    assert base is not None
    assert base.value == (Decimal(value) if value else None)
    assert base.years == 2


def test_two_values_of_one_moment_contradict() -> None:
    """The first given is the one that the others are held against; the same again is none."""
    first, same, other = row("2024", "1"), row("2024", "1"), row("2024", "2", row=9)
    (contradiction,) = clashes([first, same, other], lambda period: period)
    assert contradiction.rows == (other, first)
    assert "actuals.csv:2:3" in contradiction.message.wrong.en


@pytest.mark.parametrize(
    ("as_of", "per_month"),
    [("2024-09-30", "3.333334"), ("2024-11-30", "10.000000"), ("2024-12-31", None)],
)
def test_what_is_missing_is_spread_over_the_months_left(
    as_of: str, per_month: str | None
) -> None:
    """Ten in three months are 3.33…, rounded up so that it suffices."""
    case = case_of(target_of(at_least=Decimal(20)), as_of=as_of)
    needed = needed_by_month(case, Decimal(10))
    assert needed.amount == 10
    assert (None if needed.per_month is None else str(needed.per_month)) == per_month
