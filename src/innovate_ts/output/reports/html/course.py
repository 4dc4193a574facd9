"""The course of an indicator: what its chart shows, before it is known where each mark stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.output.arrange import Point, in_time, timeline
from innovate_ts.verdicts.report_parts import Series
from innovate_ts.verdicts.results import Result

PeriodFigure = tuple[Period, Decimal]
"""A period with its figure."""


@dataclass(frozen=True)
class Course:
    """The figures of one indicator and the ways between them."""

    series: Series
    results: Sequence[Result]

    @property
    def has_bars(self) -> bool:
        """Whether the figures add up, so that each period has a bar of its own."""
        return self.series.adds_up

    @cached_property
    def results_by_period(self) -> dict[Period, Result]:
        """The results that ask for a value, by their period."""
        by_period = {}
        for result in self.results:
            if not result.starts_from_base:
                by_period[result.period] = result
        return by_period

    @cached_property
    def points(self) -> list[Point]:
        """The periods with their figures, as they end."""
        points = timeline(self.series, self.results)
        if not self.has_bars:
            return points
        wholes = _without_parts(points)
        bars = [self._with_sum_so_far(point) for point in wholes]
        drawn = {bar.period for bar in bars}
        for year, _ in self.growth_path:
            if year not in drawn:
                bars.append(Point(year))
        return sorted(bars, key=lambda bar: in_time(bar.period))

    def _with_sum_so_far(self, point: Point) -> Point:
        """A period that is not complete shows what is known of it."""
        result = self.results_by_period.get(point.period)
        if result is None or point.actual is not None:
            return point
        return point._replace(actual=result.actual)

    @cached_property
    def path(self) -> list[PeriodFigure]:
        """The way that the plan asks for: through its targets, or with the growth that it wants.

        The bars of what adds up have their own targets and no way between them.
        """
        if self.has_bars or self.growth_path:
            return self.growth_path
        levels = self._levels_asked_for()
        if not levels:
            return []
        first, _ = levels[0]
        before = []
        begin = in_time(first)
        for period, figure in self.actuals:
            if in_time(period) < begin:
                before.append((period, figure))
        # The way begins at the last figure before it.
        return before[-1:] + levels

    def _levels_asked_for(self) -> list[PeriodFigure]:
        # The figure of a direction is where it starts from; a way leads through what is to be reached.
        levels = [
            (period, result.target)
            for period, result in self.results_by_period.items()
            if result.target is not None and not result.is_direction
        ]
        return sorted(levels, key=lambda level: in_time(level[0]))

    @cached_property
    def growth_path(self) -> list[PeriodFigure]:
        """The levels that growth or a change asks for; of several such targets the first's."""
        for result in self.results:
            if result.starts_from_base:
                path = _path_from_base(result)
                if path:
                    return path
        return []

    @cached_property
    def actuals(self) -> list[PeriodFigure]:
        """What was achieved."""
        return [
            (point.period, point.actual)
            for point in self.points
            if point.actual is not None
        ]

    @cached_property
    def projections(self) -> list[PeriodFigure]:
        """Where running targets will end if it goes on like this."""
        return [
            (period, result.projection.value)
            for period, result in self.results_by_period.items()
            if result.projection.value is not None
        ]

    @cached_property
    def baselines(self) -> list[PeriodFigure]:
        """What growth or a direction is measured from, each period once."""
        figures: dict[Period, Decimal] = {}
        for result in self.results:
            base = result.baseline
            if base.period is not None and base.value is not None:
                figures[base.period] = base.value
        return list(figures.items())

    @cached_property
    def targets(self) -> list[PeriodFigure]:
        """What is asked of the periods; of a range both ends."""
        return [
            (point.period, figure) for point in self.points for figure in point.targets
        ]

    def figures(self) -> list[Decimal]:
        """All of them, for the scale."""
        parts = (
            *self.targets,
            *self.actuals,
            *self.path,
            *self.projections,
            *self.baselines,
        )
        return [figure for _, figure in parts]

    def is_comparison(self) -> bool:
        """Whether there are two figures to compare, of actuals, targets and baselines."""
        # A base that is an actual too is one figure.
        measured = {*self.actuals, *self.baselines}
        count = len(self.targets) + len(measured)
        return count > 1

    def counted(self, period: Period) -> Period:
        """The period that the actual of a mark is of: a running year's may be of nine months."""
        result = self.results_by_period.get(period)
        if result is None or result.actual_period is None:
            return period
        is_of_part = dict(self.actuals).get(period) == result.actual
        return result.actual_period if is_of_part else period

    def is_part(self, period: Period) -> bool:
        """Whether the figure of a period is of a part of it only."""
        result = self.results_by_period.get(period)
        if result is None:
            return False
        is_of_part = result.actual_period != period
        return is_of_part or bool(result.missing)


def _without_parts(points: Sequence[Point]) -> list[Point]:
    """The points but for parts of a year inside a period with a target: they stand in that period's bar."""
    with_target = [point.period for point in points if point.targets]
    return [
        point
        for point in points
        if point.targets or not _is_part_of_any(point.period, with_target)
    ]


def _is_part_of_any(period: Period, wholes: Sequence[Period]) -> bool:
    # A year keeps its bar inside a period of five: its figure is one in its own right.
    if period.length_in_months() >= 12:
        return False
    return any(whole.contains(period) for whole in wholes)


def _path_from_base(result: Result) -> list[PeriodFigure]:
    """The levels from the baseline to what is asked for; empty where one of them is not known."""
    base = result.baseline
    asked = result.target
    if base.period is None or base.value is None or asked is None:
        return []
    match result.measure:
        case "value":
            return []
        case "average_growth":
            return _growth_path(base.period, base.value, asked, result)
        case "total_growth":
            factor = EXACT.add(Decimal(1), asked.scaleb(-2))
            end = EXACT.multiply(base.value, factor)
        case "change":
            end = EXACT.add(base.value, asked)
        case _:
            assert_never(result.measure)
    return [(base.period, base.value), (result.period.last_year(), end)]


def _growth_path(
    start: Period, level: Decimal, growth: Decimal, result: Result
) -> list[PeriodFigure]:
    """The level that average growth asks for in each year: base × (1 + growth) ^ years."""
    share = growth.scaleb(-2)
    factor = EXACT.add(Decimal(1), share)
    first = start.end.year
    last = result.period.end.year
    path = []
    for year in range(first, last + 1):
        years = year - first
        grown = EXACT.power(factor, years)
        figure = EXACT.multiply(level, grown)
        period = Period.years(year)
        path.append((period, figure))
    return path
