"""The figures of each indicator over time, for the charts: of the whole area, and of each region."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.report_parts import Series
from innovate_ts.verdicts.rows import CountedRows

_Points = tuple[tuple[Period, Decimal], ...]
_MOST_REGIONS = 100
"""Regions up to which somebody looks at a chart for each."""
_MOST_ROWS = 10_000
"""Rows of all regions of an indicator up to which they are kept."""


def series_of(plan: Plan, rows: CountedRows) -> dict[str, Series]:
    """The figures of each indicator, but of those with an error among their rows."""
    # A chart would draw the rows that contradict each other as if both were true.
    series: dict[str, Series] = {}
    for indicator in plan.indicators:
        given = rows.by_goal[indicator.id]
        if given.error is None:
            series[indicator.id] = Series(
                aggregation=indicator.aggregation,
                points=_points(given.rows),
                by_region=_by_region(given),
            )
    return series


def _by_region(given: Given) -> dict[str, _Points]:
    """The figures of each region; nothing where they are more than anybody looks at."""
    names = [name for name in given.by_region if name]
    count = 0
    for name in names:
        count += len(given.by_region[name])
    if len(names) > _MOST_REGIONS or count > _MOST_ROWS:
        return {}
    figures: dict[str, _Points] = {}
    for name in names:
        rows = given.by_region[name]
        figures[name] = _points(rows)
    return figures


def _points(rows: Sequence[Actual]) -> _Points:
    points = [(row.period, row.figure) for row in rows]
    return tuple(points)
