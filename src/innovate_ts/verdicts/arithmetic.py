"""The exact arithmetic that all kinds of targets share: shares of time, and roundings to six decimals."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, decimals, half_unit

SIX = Decimal("0.000001")
"""The last decimal of ratios and growth."""
_MILLION = 1_000_000


def sign(value: Decimal | Fraction, figure: Decimal | Fraction) -> int:
    """The sign of value − figure."""
    return (value > figure) - (value < figure)


def rounded(value: Fraction) -> Decimal:
    """An exact fraction to six decimals, half even."""
    return _to_six_decimals(value.numerator, value.denominator)


def rounded_ratio(part: Decimal, whole: Decimal) -> Decimal:
    """A quotient to six decimals, half even; `whole` is not zero."""
    up, down = part.as_integer_ratio()
    whole_up, whole_down = whole.as_integer_ratio()
    return _to_six_decimals(up * whole_down, down * whole_up)


def _to_six_decimals(up: int, down: int) -> Decimal:
    """The same of whole numbers, without the fraction in its lowest terms."""
    millionths, rest = divmod(up * _MILLION, down)
    twice = abs(rest * 2)
    is_half = twice == abs(down)
    if twice > abs(down) or (is_half and millionths % 2):
        millionths += 1
    return EXACT.multiply(Decimal(millionths), SIX)


def rounded_up(value: Fraction) -> Decimal:
    """An exact fraction to six decimals, up: what is needed must suffice."""
    millionths = ceil(value * _MILLION)
    return EXACT.multiply(Decimal(millionths), SIX)


def rounding(figures: Iterable[Decimal]) -> Decimal:
    """How far a sum of rounded figures may be off: half a unit of the last digit of each (修约误差).

    Whole numbers alone are counts, which add up exactly.
    """
    slack = Decimal(0)
    has_decimals = False
    for figure in figures:
        has_decimals |= decimals(figure) > 0
        slack = EXACT.add(slack, half_unit(figure))
    return slack if has_decimals else Decimal(0)


def position(day: date) -> Fraction:
    """Where the end of a day lies on the line of months: a whole month counts 1, a part by its days."""
    share_of_month = Fraction(day.day, _days_of_month(day))
    return _months_before(day) + share_of_month


def months_between(first: date, last: date) -> Fraction:
    """The months from the end of one day to the end of another."""
    return position(last) - position(first)


def elapsed(period: Period, through: date) -> Fraction:
    """The share of a period that has passed at the end of a day."""
    # A period begins where the day before its first ends: both ends are read alike.
    start = position(period.start - timedelta(days=1))
    passed = position(through) - start
    whole = position(period.end) - start
    return passed / whole


def _months_before(day: date) -> int:
    """The months of the calendar before that of a day."""
    years = day.year * 12
    return years + day.month - 1


def _days_of_month(day: date) -> int:
    _weekday, days = monthrange(day.year, day.month)
    return days
