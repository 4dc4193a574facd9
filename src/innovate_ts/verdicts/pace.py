"""The pace of a running target: how much should be done by now, and how much is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import (
    LOWER_LIMITS,
    UPPER_LIMITS,
    Indicator,
    Target,
    Thresholds,
)
from innovate_ts.verdicts.measure import Measured, figure, measure
from innovate_ts.verdicts.standing import Standing, sign
from innovate_ts.verdicts.statuses import Flag, Status
from innovate_ts.verdicts.verdict import reached


class Paced(NamedTuple):
    """What should be done of a target by now, and what is."""

    rule: str
    """elapsed, yearly_targets, way or average_growth."""
    expected: Fraction
    """The share that should be done; 1 for growth."""
    achieved: Fraction
    """The share that is done; observed over required for growth."""
    start: Decimal | None = None
    """The last actual before the period, for the way."""
    upper: bool = False
    """Whether less is better, as for an upper limit on a flow."""
    is_partial: bool = False
    """Whether figures are missing before the last one, so that the share done is a lower bound at best."""
    day: date | None = None
    """For a flow, the day up to which it is judged; at most that of the actual."""
    is_spent: bool = False
    """Whether more has come already than the target allows, of what only adds up."""
    reaches: Callable[[Decimal], bool] | None = None
    """Whether growth is at least this part of what is required, exactly."""

    @property
    def deviation(self) -> Fraction:
        """How far it is ahead; negative is behind."""
        ahead = self.achieved - self.expected
        return -ahead if self.upper else ahead

    def status(self, limits: Thresholds) -> tuple[Status, tuple[Flag, ...]]:
        """The status and its flags; every comparison is exact."""
        goes_back = self.achieved < 0 and self.rule in {"way", "average_growth"}
        flags: tuple[Flag, ...] = ("regressing",) if goes_back else ()
        on_track, slightly, at_risk = self._within(limits)
        if self.is_spent or (self.upper and self.achieved > 1):
            return "off_track", flags  # what is spent cannot come back
        if on_track:
            return "on_track", flags
        if slightly:
            return "on_track", ("slightly_behind", *flags)
        return "at_risk" if at_risk else "off_track", flags

    def _within(self, limits: Thresholds) -> tuple[bool, bool, bool]:
        """Whether it is on track, behind by little, and behind by no more than is a risk."""
        if self.reaches is not None:
            bounds = (
                limits.growth_on_track,
                limits.growth_slightly_behind,
                limits.growth_at_risk,
            )
            on_track, slightly, at_risk = map(self.reaches, bounds)
            return on_track, slightly, at_risk
        behind = -self.deviation * 100
        return (
            behind <= 0,
            behind < Fraction(limits.at_risk),
            behind <= Fraction(limits.off_track),
        )


def position(day: date) -> Fraction:
    """Where the end of a day lies on the line of months: a whole month counts 1, a part by its days."""
    return (
        day.year * 12
        + day.month
        - 1
        + Fraction(day.day, monthrange(day.year, day.month)[1])
    )


def elapsed(period: Period, through: date) -> Fraction:
    """The share of a period that has passed at the end of a day."""
    length = monthrange(period.start.year, period.start.month)[1]
    start = (
        period.start.year * 12
        + period.start.month
        - 1
        + Fraction(period.start.day - 1, length)
    )
    return (position(through) - start) / (position(period.end) - start)


def pace_of(
    indicator: Indicator,
    target: Target,
    asked: Decimal | None,
    at: Standing,
    rows: Sequence[Actual],
    as_of: date,
) -> Paced | None:
    """The pace of a target whose period runs, or None where nothing can be said.

    Args:
        indicator: the indicator.
        target: one of its targets.
        asked: the target's figure, in the indicator's unit.
        at: what was achieved.
        rows: the rows of the indicator.
        as_of: rows that end later are not looked at.
    """
    if asked is None or at.actual is None or at.measured.period is None:
        return None
    if target.measure == "average_growth":
        return _growth(target, asked, at)
    if indicator.aggregation == "flow":
        return _flow(indicator, target, asked, at.measured, rows, as_of)
    return (
        _way(indicator, target, asked, at.measured, rows)
        if indicator.pace == "linear"
        else None
    )


def _growth(target: Target, asked: Decimal, at: Standing) -> Paced | None:
    """Observed growth over the growth that is required."""
    compare = at.compare
    wanted = (
        1
        if target.comparator in LOWER_LIMITS
        else -1
        if target.comparator in UPPER_LIMITS
        else 0
    )
    if compare is None or at.growth is None or wanted == 0 or asked * wanted <= 0:
        return None  # growth that may be of either sign has no share to judge

    def reaches(part: Decimal) -> bool:
        return compare(EXACT.multiply(part, asked)) * wanted >= 0

    share = Fraction(at.growth) / Fraction(asked)
    return Paced("average_growth", Fraction(1), share, reaches=reaches)


def _flow(
    indicator: Indicator,
    target: Target,
    asked: Decimal,
    measured: Measured,
    rows: Sequence[Actual],
    as_of: date,
) -> Paced | None:
    period = target.period
    is_long = period.length_in_months() > 12
    if asked <= 0 or (indicator.pace == "yearly" and not is_long):
        return None
    through = measured.period.end if measured.period else None
    if indicator.pace == "yearly" and through is not None:
        through = _last_complete_year(period, through)
        if through is not None:
            measured = measure("flow", rows, Period(period.start, through), as_of)
    if measured.value is None or through is None:
        return None
    achieved = Fraction(measured.value) / Fraction(asked)
    is_partial = bool(measured.missing or measured.missing_regions)
    upper = target.comparator in UPPER_LIMITS
    yearly = _yearly_targets(indicator, target) if is_long else {}
    if not yearly and indicator.pace == "yearly":
        return None
    expected = _asked_by(yearly, period, through) if yearly else None
    spent = _is_over(indicator, target, asked, Fraction(measured.value))
    if expected is None:
        return Paced(
            "elapsed",
            elapsed(period, through),
            achieved,
            None,
            upper,
            is_partial,
            through,
            spent,
        )
    share = expected / Fraction(asked)
    return Paced(
        "yearly_targets", share, achieved, None, upper, is_partial, through, spent
    )


def _is_over(
    indicator: Indicator, target: Target, asked: Decimal, value: Fraction
) -> bool:
    """Whether a sum has passed what a target about a figure allows above it, and cannot come back."""
    if (
        target.comparator != "~"
        or target.tolerance_side == "below"
        or indicator.can_be_negative == "yes"
    ):
        return False
    return value > Fraction(asked) + Fraction(indicator.tolerance_of(target) or 0)


def _last_complete_year(period: Period, through: date) -> date | None:
    """The last day of the last calendar year of a period that the figures reach the end of."""
    ends = [
        date(year, 12, 31) for year in range(period.start.year, period.end.year + 1)
    ]
    return max((end for end in ends if end <= min(through, period.end)), default=None)


def _yearly_targets(indicator: Indicator, target: Target) -> dict[Period, Fraction]:
    """The lower limits that the plan sets an indicator for single years inside a target's period."""
    found: dict[Period, Fraction] = {}
    for other in indicator.targets:
        asked = indicator.figure_of(other)
        is_year = other.period.length_in_months() == 12 and target.period.contains(
            other.period
        )
        if (
            is_year
            and asked is not None
            and other.comparator in LOWER_LIMITS
            and other.measure == "value"
        ):
            found[other.period] = Fraction(asked)
    return found


def _asked_by(
    yearly: Mapping[Period, Fraction], period: Period, through: date
) -> Fraction | None:
    """What yearly targets ask for up to a day; None where a year that is needed has none."""
    expected = Fraction(0)
    for number in range(period.start.year, through.year + 1):
        year = Period.years(number)
        if year not in yearly:
            return None
        expected += yearly[year] * (
            1 if year.end <= through else elapsed(year, through)
        )
    return expected


def _way(
    indicator: Indicator,
    target: Target,
    asked: Decimal,
    measured: Measured,
    rows: Sequence[Actual],
) -> Paced | None:
    """The share of the way, and of the time, from the last actual before the period to the target.

    Where that one satisfies the target already there is no way to go, and no pace.
    """
    now, period = measured.period, target.period
    before = [
        row for row in rows if row.period.end < period.start and not row.missing_regions
    ]
    if not before or measured.value is None or now is None or now.end < period.start:
        return None
    if indicator.aggregation == "rate" and not period.contains(now):
        return None
    first = max(before, key=lambda row: (row.period.end, -row.period.start.toordinal()))
    start = figure(first)
    if (
        start == asked
        or reached(target, asked, indicator.tolerance_of(target), partial(sign, start))
        != "no"
    ):
        return None
    achieved = (Fraction(measured.value) - Fraction(start)) / (
        Fraction(asked) - Fraction(start)
    )
    passed = position(now.end) - position(first.period.end)
    expected = passed / (position(period.end) - position(first.period.end))
    return Paced(
        "way", expected, achieved, start, is_partial=bool(measured.missing_regions)
    )
