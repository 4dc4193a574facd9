"""An indicator's figures over time: what was achieved beside what is asked, period by period."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.results import Result, Series


class Point(NamedTuple):
    """A period with its figures; None where there is none."""

    period: Period
    actual: Decimal | None
    target: Decimal | None


def timeline(series: Series, results: Sequence[Result]) -> list[Point]:
    """Every period that has an actual or a target, by its end.

    Args:
        series: the figures of the indicator.
        results: its results; only those that ask for a value count.
    """
    asked = [r for r in results if r.applies_to == "value" and r.target is not None]
    actuals = dict(series.points)
    targets = {result.period: result.target for result in asked}
    for result in asked:  # a sum, which no row gives as such
        if result.actual is not None and result.actual_period == result.period:
            actuals.setdefault(result.period, result.actual)
    if series.aggregation == "flow":
        # Of parts of a year only the last stands beside the years.
        lengths = {period.length_in_months() for period in targets} or {12}
        last = max(actuals, key=lambda period: period.end, default=None)
        actuals = {
            p: v
            for p, v in actuals.items()
            if p == last or p.length_in_months() in lengths
        }
    periods = sorted({*actuals, *targets}, key=in_time)
    return [
        Point(period, actuals.get(period), targets.get(period)) for period in periods
    ]


def in_time(period: Period) -> tuple[int, int]:
    """What puts periods in order: their end, of those that end together the shorter first."""
    return period.end.toordinal(), -period.start.toordinal()
