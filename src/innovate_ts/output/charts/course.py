"""The course of an indicator: what its chart shows, before it is known where each mark stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.output.charts.paths import PeriodFigure, path_from_base
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.series import Series

_Figures = dict[Period, Decimal]


class Point(NamedTuple):
    """A period with its figures."""

    period: Period
    actual: Decimal | None = None
    """None where there is none."""
    targets: tuple[Decimal, ...] = ()
    """What is asked for: a figure, or both ends of a range."""
    is_met: bool = False
    """Whether that was reached."""


@dataclass(frozen=True)
class Course:
    """The figures of one indicator and the ways between them."""

    series: Series
    results: Sequence[Result]
    """All of the indicator; at least one, or none where nothing is asked."""

    @property
    def has_bars(self) -> bool:
        """Whether the figures add up, so that each period has a bar of its own."""
        return self.series.adds_up

    @property
    def unit(self) -> UnitName:
        """That of its figures."""
        if not self.results:
            return UnitName("")
        first = self.results[0]
        return UnitName(first.level_unit, first.unit_en)

    @cached_property
    def asking(self) -> dict[Period, Result]:
        """The results that ask for a value, by their period."""
        return {
            result.period: result
            for result in self.results
            if not result.starts_from_base
        }

    @cached_property
    def points(self) -> list[Point]:
        """The periods with their figures, by their ends.

        A period of what adds up that is not complete shows what is known of it; the parts of a year inside
        one with a target stand in that period's bar.
        """
        asking = self.asking
        targets = {}
        for period, result in asking.items():
            if result.figures_asked:
                targets[period] = result.figures_asked
        met = {period for period, result in asking.items() if result.is_met}
        actuals = self._actuals(targets)
        periods = {*actuals, *targets}
        if self.has_bars:
            periods.update(year for year, _ in self.growth_path)
        points = []
        for period in sorted(periods, key=in_time):
            if self.has_bars and _is_part_of_any(period, targets):
                continue
            point = Point(
                period,
                actual=actuals.get(period),
                targets=targets.get(period, ()),
                is_met=period in met,
            )
            points.append(point)
        return points

    def _actuals(self, targets: Collection[Period]) -> _Figures:
        actuals = dict(self.series.points)
        sums: _Figures = {}
        for period in targets:
            result = self.asking[period]
            # Parts may add up to the period, which then no row gives as such.
            is_whole = result.actual_period == period
            if result.actual is not None and (self.has_bars or is_whole):
                sums[period] = result.actual
        if self.has_bars:
            actuals = _comparable(actuals, targets)
        return sums | actuals

    @cached_property
    def actuals(self) -> list[PeriodFigure]:
        """What was achieved."""
        return [
            (point.period, point.actual)
            for point in self.points
            if point.actual is not None
        ]

    @cached_property
    def levels(self) -> tuple[Decimal, ...]:
        """What is asked of several periods alike, of a range both ends; empty where they differ."""
        asked = [point.targets for point in self.points if point.targets]
        if len(asked) < 2 or len(set(asked)) > 1:
            return ()
        return asked[0]

    @cached_property
    def path(self) -> list[PeriodFigure]:
        """The way that the plan asks for: through its targets, or with the growth that it wants.

        The bars of what adds up have their own targets and no way between them; a level is no way either.
        """
        if self.has_bars or self.growth_path or self.levels:
            return self.growth_path
        # The figure of a direction is where it starts from; a way leads through what is to be reached.
        goals = []
        for period, result in self.asking.items():
            if result.target is not None and not result.is_direction:
                goal = (period, result.target)
                goals.append(goal)
        if not goals:
            return []
        goals.sort(key=_by_time)
        start = _by_time(goals[0])
        way = []
        for actual in self.actuals:
            # The way begins at the last figure before it.
            if _by_time(actual) < start:
                way = [actual]
        way += goals
        return way

    @cached_property
    def growth_path(self) -> list[PeriodFigure]:
        """The levels that growth or a change asks for; of several such targets the first's."""
        for result in self.results:
            path = path_from_base(result, result.target)
            if path:
                return path
        return []

    @cached_property
    def projections(self) -> list[PeriodFigure]:
        """Where running targets will end if it goes on like this: of growth the level that it leads to."""
        ends: _Figures = {}
        for result in self.results:
            value = result.projection.value
            if value is None:
                continue
            if not result.starts_from_base:
                ends[result.period] = value
                continue
            for period, level in path_from_base(result, value)[-1:]:
                ends.setdefault(period, level)
        return list(ends.items())

    @cached_property
    def baselines(self) -> list[PeriodFigure]:
        """What growth or a direction is measured from, each period once."""
        figures: _Figures = {}
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

    @cached_property
    def breaks(self) -> dict[date, Bilingual]:
        """The days from which the indicator is defined otherwise, with what changed."""
        breaks = {}
        for result in self.results:
            for it in result.breaks:
                day = it.from_.start
                breaks[day] = it.because
        return breaks

    def stretches(self, way: Sequence[PeriodFigure]) -> list[list[PeriodFigure]]:
        """A way cut where the indicator is defined otherwise: nothing leads across a break."""
        stretches: dict[int, list[PeriodFigure]] = {}
        for step in way:
            period, _figure = step
            cuts_before = 0
            for cut in self.breaks:
                if cut <= period.end:
                    cuts_before += 1
            stretch = stretches.setdefault(cuts_before, [])
            stretch.append(step)
        return list(stretches.values())

    def figures(self) -> list[Decimal]:
        """All of them, for the scale."""
        drawn = (
            *self.targets,
            *self.actuals,
            *self.path,
            *self.projections,
            *self.baselines,
        )
        return [figure for _, figure in drawn]

    def is_comparison(self) -> bool:
        """Whether there are two figures to compare, of actuals, targets and baselines."""
        # A base that is an actual too is one figure.
        measured = {*self.actuals, *self.baselines}
        count = len(measured) + len(self.targets)
        return count > 1

    def counted(self, period: Period) -> Period:
        """The period that the actual of a mark is of: a running year's may be of nine months."""
        result = self.asking.get(period)
        if result is None or result.actual_period is None:
            return period
        actuals = dict(self.actuals)
        if actuals.get(period) != result.actual:
            return period
        return result.actual_period

    def is_part(self, period: Period) -> bool:
        """Whether the figure of a period is of a part of it only."""
        result = self.asking.get(period)
        if result is None:
            return False
        return result.actual_period != period or bool(result.missing)


def in_time(period: Period) -> tuple[int, int]:
    """What puts periods in order: their end, of those that end together the shorter first."""
    end = period.end.toordinal()
    start = period.start.toordinal()
    return end, -start


def _by_time(pair: PeriodFigure) -> tuple[int, int]:
    period, _ = pair
    return in_time(period)


def _comparable(actuals: _Figures, targets: Collection[Period]) -> _Figures:
    """The figures of periods as long as those of the targets, and the last figure.

    A quarter's sum beside a year's would look like a fall; only the last part of a year tells more.
    """
    lengths = {period.length_in_months() for period in targets} or {12}
    last = max(actuals, key=lambda period: period.end, default=None)
    return {
        period: figure
        for period, figure in actuals.items()
        if period == last or period.length_in_months() in lengths
    }


def _is_part_of_any(period: Period, wholes: Collection[Period]) -> bool:
    """Whether it is a part of a year inside one of some periods, and none of these itself."""
    # A year keeps its bar inside a period of five: its figure is one in its own right.
    if period in wholes or period.length_in_months() >= 12:
        return False
    return any(whole.contains(period) for whole in wholes)
