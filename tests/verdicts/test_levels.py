"""What stocks and rates share: the last figure, the way from the one before, and a straight line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.verdicts import levels
from innovate_ts.verdicts.stock import Stock
from sections import by_rows
from verdicts.pieces import case_of, row, rows, target_of


@by_rows(
    ("given", "expected", "achieved", "start"),
    [
        # from the end of 2023 to June is half of the time, from 100 to 130 three tenths of the way
        ({"y2023": "100", "y2024m06": "130"}, "1/2", "3/10", "100"),
        # the last count before the period, whenever that was
        ({"y2022": "90", "y2023m06": "100", "y2024m06": "150"}, "2/3", "1/2", "100"),
        ({"y2023": "100", "y2024m06": "90"}, "1/2", "-1/10", "100"),
        # nothing to start from, nothing inside the period, nothing left to go
        ({"y2024m06": "130"}, None, None, None),
        ({"y2023": "100"}, None, None, None),
        ({"y2023": "200", "y2024m06": "210"}, None, None, None),
        ({"y2023": "210", "y2024m06": "190"}, None, None, None),
    ],
)
def test_the_way_from_the_last_figure_before_the_period(
    given: dict[str, str], expected: str | None, achieved: str | None, start: str | None
) -> None:
    """The share of the way against the share of the time."""
    target = target_of(at_least=Decimal(200))
    case = case_of(target, *rows(**given), as_of="2024-06-30", aggregation="stock")
    paced = levels.way(case, Stock().achieved(case))
    if paced is None:
        assert (expected, achieved, start) == (None, None, None)
        return
    assert (str(paced.expected), str(paced.achieved)) == (expected, achieved)
    assert str(paced.start) == start
    assert paced.is_regressing == (paced.achieved < 0)


@pytest.mark.parametrize(
    ("earlier", "last", "value"),
    [
        ("100", "130", "160.000000"),
        ("130", "100", "70.000000"),
        (
            "130",
            "10",
            None,
        ),  # below zero at the end of the year: no line goes on like that
    ],
)
def test_a_straight_line_through_two_counts(
    earlier: str, last: str, value: str | None
) -> None:
    """Six months on, six months to go."""
    given = rows(y2023m12=earlier, y2024m06=last)
    target = target_of(at_least=Decimal(200))
    case = case_of(target, *given, as_of="2024-06-30", aggregation="stock")
    projection = levels.line(case, Stock().achieved(case), lambda _a, _b: True)
    assert (None if projection.value is None else str(projection.value)) == value


def test_a_count_without_all_regions_is_no_point() -> None:
    """Neither the way nor the line begins at a sum that lacks a region."""
    partial = row("2023-12", "100", missing_regions=("路南区",))
    target = target_of(at_least=Decimal(200))
    case = case_of(
        target, partial, row("2024-06", "130"), as_of="2024-06-30", aggregation="stock"
    )
    achieved = Stock().achieved(case)
    assert levels.way(case, achieved) is None
    assert levels.line(case, achieved, lambda _a, _b: True).value is None
