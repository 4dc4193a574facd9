"""What a running target still needs, and where it will end if it goes on like this."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import (
    LOWER_LIMITS,
    UPPER_LIMITS,
    Indicator,
    Target,
)
from innovate_ts.verdicts.figures import rounded
from innovate_ts.verdicts.measure import figure
from innovate_ts.verdicts.pace import elapsed, position
from innovate_ts.verdicts.results import Needed, Projection
from innovate_ts.verdicts.standing import SIX, Standing

_MILLION = 1_000_000


def needed(
    indicator: Indicator,
    target: Target,
    asked: Decimal | None,
    at: Standing,
    short: Decimal | None,
) -> Needed:
    """What is still needed: an amount, an amount a month, or for average growth a growth a year.

    Args:
        indicator: the indicator.
        target: a target that runs and is not met.
        asked: its figure.
        at: what was achieved.
        short: what is missing to the figure.
    """
    if asked is None or at.actual is None or at.measured.period is None:
        return Needed()
    if target.measure == "average_growth" and target.comparator not in LOWER_LIMITS:
        return Needed()
    if target.measure == "average_growth":
        return Needed(growth_per_year=_growth_needed(target, asked, at))
    is_over = at.actual > asked and target.comparator == "~"
    if not short or (
        indicator.aggregation == "flow"
        and (is_over or target.comparator in UPPER_LIMITS)
    ):
        return Needed()
    months = position(target.period.end) - position(at.measured.period.end)
    if indicator.aggregation == "rate" or months <= 0:
        return Needed(amount=short)
    return Needed(amount=short, per_month=_rounded_up(Fraction(short) / months))


def _growth_needed(target: Target, asked: Decimal, at: Standing) -> Decimal | None:
    """The growth in % a year, in the years that are left, that makes the average reach the target.

    B·(1+t)^n = A·(1+x)^m for m years left; the smallest x with six decimals that suffices.
    """
    level, base, through = at.measured.value, at.base, at.measured.period
    if (
        level is None
        or level <= 0
        or base is None
        or base.value is None
        or through is None
    ):
        return None
    left = target.period.end.year - through.end.year
    factor = 1 + Fraction(asked) / 100
    if left < 1 or factor <= 0:
        return None
    goal = Fraction(base.value) * factor**base.years / Fraction(level)
    low, high = -100 * _MILLION, 100 * _MILLION
    while (1 + Fraction(high, 100 * _MILLION)) ** left < goal:
        high *= 2
    while low < high:
        middle = (low + high) // 2
        if (1 + Fraction(middle, 100 * _MILLION)) ** left >= goal:
            high = middle
        else:
            low = middle + 1
    return EXACT.multiply(Decimal(high), SIX)


def _rounded_up(value: Fraction) -> Decimal:
    """To six decimals, up."""
    scaled = -((-value.numerator * _MILLION) // value.denominator)
    return EXACT.multiply(Decimal(scaled), SIX)


def projection(
    indicator: Indicator, target: Target, at: Standing, rows: Sequence[Actual]
) -> Projection:
    """Where the target's period will end, with the method; nothing with fewer than two points."""
    if at.actual is None or at.measured.period is None or at.measured.value is None:
        return Projection()
    if target.measure == "average_growth":
        return Projection(value=at.actual, method="same_growth")
    if indicator.aggregation == "flow":
        return _flow(indicator, target, at, rows)
    return _line(indicator, target, at, rows)


def _flow(
    indicator: Indicator, target: Target, at: Standing, rows: Sequence[Actual]
) -> Projection:
    """A flow goes on as it did: what was achieved over the share of time that has passed."""
    through, period = at.measured.period, target.period
    if (
        through is None
        or at.measured.value is None
        or at.measured.missing
        or at.measured.missing_regions
    ):
        return Projection()
    if indicator.pace == "yearly" and period.length_in_months() <= 12:
        return Projection()
    ends = {
        row.period.end
        for row in rows
        if period.contains(row.period) and row.period.end <= through.end
    }
    if len(ends) < 2:
        return Projection()
    value = Fraction(at.measured.value) / elapsed(period, through.end)
    return Projection(value=rounded(value), method="elapsed_share")


def _line(
    indicator: Indicator, target: Target, at: Standing, rows: Sequence[Actual]
) -> Projection:
    """A straight line through the last two counts; of a rate, through two of one length of period."""
    last = at.measured.period
    if last is None or at.measured.value is None or at.measured.missing_regions:
        return Projection()
    alike = indicator.aggregation == "stock"
    before = [
        row
        for row in rows
        if row.period.end < last.end
        and not row.missing_regions
        and (alike or row.period.length_in_months() == last.length_in_months())
    ]
    if not before:
        return Projection()
    previous = max(
        before, key=lambda row: (row.period.end, -row.period.start.toordinal())
    )
    step = position(last.end) - position(previous.period.end)
    rise = (Fraction(at.measured.value) - Fraction(figure(previous))) / step
    value = Fraction(at.measured.value) + rise * (
        position(target.period.end) - position(last.end)
    )
    if value < 0 and indicator.can_be_negative == "no":
        return Projection()
    return Projection(value=rounded(value), method="last_two")
