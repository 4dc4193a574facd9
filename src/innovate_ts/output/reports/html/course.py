"""The course of an indicator: what its chart shows, before it is known where each mark stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.output.timeline import Point, in_time, timeline
from innovate_ts.verdicts.results import Result, Series

Known = tuple[Period, Decimal]
"""A period with its figure."""

_DIRECTIONS = frozenset({"increase", "decrease"})


@dataclass(frozen=True)
class Course:
    """The figures of one indicator and the ways between them."""

    series: Series
    results: Sequence[Result]

    @property
    def is_flow(self) -> bool:
        """Whether the figures add up, so that each period has a bar of its own."""
        return self.series.aggregation == "flow"

    @cached_property
    def values(self) -> dict[Period, Result]:
        """The results that ask for a value, by their period."""
        return {
            result.period: result
            for result in self.results
            if result.applies_to == "value"
        }

    @cached_property
    def points(self) -> list[Point]:
        """The periods with their figures, as they end."""
        points = list(self._shown(timeline(self.series, self.results)))
        if self.is_flow:
            points = [self._so_far(point) for point in points]
            known = {point.period for point in points}
            points += [
                Point(year, None, None) for year, _ in self.grown if year not in known
            ]
        return sorted(points, key=lambda point: in_time(point.period))

    @cached_property
    def path(self) -> list[Known]:
        """The way that the plan asks for: through its targets, or with the growth that it wants.

        The bars of what adds up have their own targets and no way between them.
        """
        if self.is_flow or self.grown:
            return self.grown
        asked = sorted(
            (
                (period, result.target)
                for period, result in self.values.items()
                if result.target is not None and result.comparator not in _DIRECTIONS
            ),
            key=lambda known: in_time(known[0]),
        )
        before = [
            k for k in self.actuals if asked and in_time(k[0]) < in_time(asked[0][0])
        ]
        return [*before[-1:], *asked]

    @cached_property
    def grown(self) -> list[Known]:
        """The levels that average growth asks for, year by year."""
        return list(self._growth())

    @cached_property
    def actuals(self) -> list[Known]:
        """What was achieved."""
        return [
            (point.period, point.actual)
            for point in self.points
            if point.actual is not None
        ]

    @cached_property
    def projections(self) -> list[Known]:
        """Where running targets will end if it goes on like this."""
        projected = (
            (period, result.projection.value) for period, result in self.values.items()
        )
        return [(period, value) for period, value in projected if value is not None]

    @cached_property
    def baselines(self) -> list[Known]:
        """What growth or a direction is measured from."""
        bases = [result.baseline for result in self.results]
        return list(
            {
                b.period: (b.period, b.value)
                for b in bases
                if b.period and b.value is not None
            }.values()
        )

    def figures(self) -> list[Decimal]:
        """All of them, for the scale."""
        targets = [point.target for point in self.points if point.target is not None]
        return targets + [
            f
            for part in (self.actuals, self.path, self.projections, self.baselines)
            for _, f in part
        ]

    def is_comparison(self) -> bool:
        """Whether there are two figures to compare, of actuals, targets and baselines."""
        targets = [point for point in self.points if point.target is not None]
        return len(targets) + len({*self.actuals, *self.baselines}) > 1

    def is_part(self, period: Period) -> bool:
        """Whether the figure of a period is of a part of it only."""
        result = self.values.get(period)
        return result is not None and (
            result.actual_period != period or bool(result.missing)
        )

    def _shown(self, points: Sequence[Point]) -> Iterator[Point]:
        """A part of a period that has a target stands in that period's bar."""
        asked = [point.period for point in points if point.target is not None]
        for point in points:
            own = point.period
            is_part = own.length_in_months() < 12 and any(
                whole.contains(own) for whole in asked
            )
            if not self.is_flow or point.target is not None or not is_part:
                yield point

    def _so_far(self, point: Point) -> Point:
        result = self.values.get(point.period)
        is_open = point.actual is None and result is not None
        return (
            point._replace(actual=result.actual)
            if is_open and result is not None
            else point
        )

    def _growth(self) -> Iterator[Known]:
        """The level that average growth asks for in each year: base × (1 + growth) ^ years."""
        for result in self.results:
            base, growth = result.baseline, result.target
            if (
                result.applies_to == "average_growth"
                and base.period
                and base.value is not None
                and growth is not None
            ):
                first, last = (
                    base.period.end.year,
                    result.period.end.year,
                )
                factor = EXACT.add(Decimal(1), growth.scaleb(-2))
                for year in range(first, last + 1):
                    yield (
                        Period.years(year),
                        EXACT.multiply(base.value, EXACT.power(factor, year - first)),
                    )
                return
