"""What was measured, and how it is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.achieved import (
    Achieved,
    Measured,
    latest_and_longest,
    longest_first,
    outermost,
    total,
)
from verdicts.pieces import row, rows


def test_a_sum_is_exact() -> None:
    """Thirty digits and a tiny part."""
    given = rows(y2023="123456789012345678901234567890", y2024="0.000000000000001")
    assert str(total(given)) == "123456789012345678901234567890.000000000000001"


def test_of_nested_rows_the_outermost_count() -> None:
    """Parts inside a whole restate it; of one period the first given counts."""
    whole = row("2024", "10")
    again = row("2024", "10", row=9)
    part = row("2024-Q1", "3")
    other = row("2025-Q1", "4")
    assert outermost([part, other, whole, again]) == [whole, other]


def test_the_order_of_rows() -> None:
    """A whole before its parts; the last of one day is the longest."""
    year, quarter, month = row("2024", "1"), row("2024-Q4", "1"), row("2024-12", "1")
    assert sorted([month, quarter, year], key=longest_first) == [year, quarter, month]
    assert max([month, quarter, year], key=latest_and_longest) == year


@pytest.mark.parametrize(
    ("missing", "regions", "code"),
    [
        ((Period.years(2024),), (), "parts_missing"),
        ((Period.years(2024),), ("路南区",), "regions_missing"),
        ((), ("路南区",), "regions_missing"),
    ],
)
def test_what_is_missing_is_named(
    missing: tuple[Period, ...], regions: tuple[str, ...], code: str
) -> None:
    """Regions that have not reported come before periods."""
    measured = Measured(missing=missing, missing_regions=regions)
    explanation = measured.someone_missing()
    assert explanation.code == code
    assert ("路南区" in explanation.words.zh) == bool(regions)
    assert measured.is_partial


def test_a_value_is_compared_as_it_is() -> None:
    """Without a value there is nothing to compare; a figure of an earlier time is hidden."""
    nothing = Achieved.value_of(Measured(), None)
    assert (nothing.actual, nothing.compare) == (None, None)
    something = Achieved.value_of(Measured(value=Decimal(5)), None)
    assert something.compare is not None
    assert something.compare(Decimal("5.1")) == -1
    hidden = something.without_figure()
    assert (hidden.actual, hidden.compare) == (None, None)
    assert hidden.measured.value == 5
