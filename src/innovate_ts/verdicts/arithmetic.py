"""The exact arithmetic that all kinds of targets share: shares of time, and roundings to six decimals."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT

SIX = Decimal("0.000001")
"""The last decimal of ratios and growth."""
_MILLION = 1_000_000


def sign(value: Decimal | Fraction, figure: Decimal | Fraction) -> int:
    """The sign of value − figure."""
    return (value > figure) - (value < figure)


def rounded(value: Fraction) -> Decimal:
    """An exact fraction to six decimals, half even."""
    return EXACT.multiply(Decimal(round(value * _MILLION)), SIX)


def rounded_up(value: Fraction) -> Decimal:
    """An exact fraction to six decimals, up: what is needed must suffice."""
    scaled = -((-value.numerator * _MILLION) // value.denominator)
    return EXACT.multiply(Decimal(scaled), SIX)


def position(day: date) -> Fraction:
    """Where the end of a day lies on the line of months: a whole month counts 1, a part by its days."""
    return _months_before(day) + Fraction(day.day, _days_of_month(day))


def months_between(first: date, last: date) -> Fraction:
    """The months from the end of one day to the end of another."""
    return position(last) - position(first)


def elapsed(period: Period, through: date) -> Fraction:
    """The share of a period that has passed at the end of a day."""
    first = period.start
    days_before = Fraction(first.day - 1, _days_of_month(first))
    start = _months_before(first) + days_before
    passed = position(through) - start
    return passed / (position(period.end) - start)


def _months_before(day: date) -> int:
    """The months of the calendar before that of a day."""
    return day.year * 12 + day.month - 1


def _days_of_month(day: date) -> int:
    return monthrange(day.year, day.month)[1]
