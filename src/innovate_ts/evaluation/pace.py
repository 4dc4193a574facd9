"""The pace of a running target: how much should be done by now, and how much is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.evaluation.measure import Measured, figure, measure
from innovate_ts.evaluation.standing import Standing
from innovate_ts.models.actuals import Actual
from innovate_ts.models.report import Flag, Status
from innovate_ts.models.targets import Indicator, Target, Thresholds
from innovate_ts.period import Period

_UPPER = frozenset({"<=", "<"})


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
    """Whether figures are missing before the last one, so that the share done is a lower bound."""

    @property
    def deviation(self) -> Fraction:
        """How far it is ahead; negative is behind."""
        ahead = self.achieved - self.expected
        return -ahead if self.upper else ahead

    def status(self, limits: Thresholds) -> tuple[Status, tuple[Flag, ...]]:
        """The status and its flags; every comparison is exact."""
        flags: tuple[Flag, ...] = ("regressing",) if self.achieved < 0 and self.rule != "elapsed" else ()
        if self.rule == "average_growth":
            bounds = (limits.growth_on_track, limits.growth_slightly_behind, limits.growth_at_risk)
            on_track, slightly, at_risk = (self.achieved >= Fraction(bound) for bound in bounds)
        else:
            behind = -self.deviation * 100
            on_track = behind <= 0
            slightly, at_risk = behind < Fraction(limits.at_risk), behind <= Fraction(limits.off_track)
        if on_track:
            return "on_track", flags
        if slightly:
            return "on_track", ("slightly_behind", *flags)
        return "at_risk" if at_risk else "off_track", flags


def position(day: date) -> Fraction:
    """Where the end of a day lies on the line of months: a whole month counts 1, a part by its days."""
    return day.year * 12 + day.month - 1 + Fraction(day.day, monthrange(day.year, day.month)[1])


def elapsed(period: Period, through: date) -> Fraction:
    """The share of a period that has passed at the end of a day."""
    length = monthrange(period.start.year, period.start.month)[1]
    start = period.start.year * 12 + period.start.month - 1 + Fraction(period.start.day - 1, length)
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
        required = Fraction(asked)
        return Paced("average_growth", Fraction(1), Fraction(at.actual) / required) if required > 0 else None
    if indicator.aggregation == "flow":
        return _flow(indicator, target, asked, at.measured, rows, as_of)
    return _way(target, asked, at.measured, rows) if indicator.pace == "linear" else None


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
    if indicator.pace == "yearly":
        last = _last_complete_year(period, measured)
        if last is None:
            return None
        measured = measure("flow", rows, Period(period.start, last), as_of)
    if measured.value is None or measured.period is None:
        return None
    through = measured.period.end
    achieved = Fraction(measured.value) / Fraction(asked)
    is_partial = bool(measured.missing or measured.missing_regions)
    upper = target.comparator in _UPPER
    expected = _by_yearly_targets(indicator, target, through) if is_long else None
    if expected is None:
        return Paced("elapsed", elapsed(period, through), achieved, None, upper, is_partial)
    return Paced("yearly_targets", expected / Fraction(asked), achieved, None, upper, is_partial)


def _last_complete_year(period: Period, measured: Measured) -> date | None:
    """The last day of the last calendar year of a period that the figures reach the end of."""
    if measured.period is None:
        return None
    ends = [date(year, 12, 31) for year in range(period.start.year, period.end.year + 1)]
    return max((end for end in ends if end <= min(measured.period.end, period.end)), default=None)


def _by_yearly_targets(indicator: Indicator, target: Target, through: date) -> Fraction | None:
    """What the plan's own yearly targets ask for up to a day; None where a year that is needed has none."""
    yearly = {
        other.period: Fraction(asked)
        for other in indicator.targets
        if other.comparator in {">=", ">"} and other.measure == "value" and other is not target
        if (asked := indicator.figure_of(other)) is not None
    }
    expected = Fraction(0)
    for year in range(target.period.start.year, through.year + 1):
        period = Period.years(year)
        if period not in yearly:
            return None
        expected += yearly[period] * (1 if period.end <= through else elapsed(period, through))
    return expected


def _way(target: Target, asked: Decimal, measured: Measured, rows: Sequence[Actual]) -> Paced | None:
    """The share of the way from the last actual before the period to the target."""
    before = [row for row in rows if row.period.end < target.period.start]
    if not before or measured.value is None or measured.period is None:
        return None
    if measured.period.end < target.period.start:
        return None
    start = figure(max(before, key=lambda row: row.period.end))
    if start == asked:
        return None
    achieved = (Fraction(measured.value) - Fraction(start)) / (Fraction(asked) - Fraction(start))
    return Paced("way", elapsed(target.period, measured.period.end), achieved, start)
