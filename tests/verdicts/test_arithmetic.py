"""Shares of time and roundings, by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.arithmetic import (
    elapsed,
    position,
    rounded,
    rounded_ratio,
    rounded_up,
    sign,
)
from sections import by_rows


@by_rows(
    ("period", "through", "share"),
    [
        ("2024", "2024-01-31", Fraction(1, 12)),
        ("2024", "2024-06-30", Fraction(1, 2)),
        ("2024", "2024-12-31", Fraction(1)),
        ("2024", "2024-02-29", Fraction(2, 12)),  # a whole month, however long
        ("2024", "2024-01-15", Fraction(15, 31) / 12),
        ("2023/2025", "2023-12-31", Fraction(1, 3)),
        ("2024-01-16/2024-02-29", "2024-01-31", Fraction(16, 31) / Fraction(47, 31)),
    ],
)
def test_the_share_of_a_period_that_has_passed(
    period: str, through: str, share: Fraction
) -> None:
    """Whole months count as twelfths; a part of a month by its days."""
    assert elapsed(Period.parse(period), date.fromisoformat(through)) == share


def test_months_lie_on_one_line() -> None:
    """From the end of one month to the end of another are whole months."""
    distance = position(date(2025, 3, 31)) - position(date(2024, 12, 31))
    assert distance == 3


@pytest.mark.parametrize(
    ("value", "nearest", "above"),
    [
        (Fraction(1, 3), "0.333333", "0.333334"),
        (Fraction(-1, 3), "-0.333333", "-0.333333"),
        (Fraction(5, 10_000_000), "0.000000", "0.000001"),  # half to even
        (Fraction(15, 10_000_000), "0.000002", "0.000002"),
        (Fraction(2), "2.000000", "2.000000"),
    ],
)
def test_six_decimals(value: Fraction, nearest: str, above: str) -> None:
    """Ratios are rounded half even; what is needed is rounded up, so that it suffices."""
    assert str(rounded(value)) == nearest
    assert str(rounded_up(value)) == above


@by_rows(
    ("part", "whole", "share"),
    [
        ("1", "3", "0.333333"),
        ("-1", "3", "-0.333333"),
        ("1", "-3", "-0.333333"),
        ("-2", "-3", "0.666667"),
        ("0.5", "1000000", "0.000000"),  # half to even
        ("1.5", "1000000", "0.000002"),
        ("-1.5", "1000000", "-0.000002"),
        ("1.5", "-1000000", "-0.000002"),
        ("2.5", "-1000000", "-0.000002"),
        ("-0.50", "1E+6", "0.000000"),
        ("0", "7", "0.000000"),
    ],
)
def test_a_quotient_to_six_decimals(part: str, whole: str, share: str) -> None:
    """Half even, whichever of the two is negative."""
    assert str(rounded_ratio(Decimal(part), Decimal(whole))) == share


def test_the_sign_of_a_difference() -> None:
    """1, 0 or −1, whatever the size."""
    assert [sign(Decimal(v), Decimal(5)) for v in (4, 5, 6)] == [-1, 0, 1]
