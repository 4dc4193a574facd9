"""Where the marks of a chart stand: bars of what adds up side by side, dots by their day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Language
from innovate_ts.output.charts.course import Course, in_time
from innovate_ts.output.charts.scale import Scale
from innovate_ts.output.terminal import width_of

CHARACTER = 6.6
"""Points that a column of text takes."""
_AIR = 10
"""Points between the edge, the longest figure of the scale and the drawing."""
_WIDEST = 36.0
"""Points that a bar is wide at most."""
_FILLED = 0.56
"""The share of a step that a bar takes."""


class Frame(NamedTuple):
    """The rectangle that a chart is drawn in, and its margins, in points."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    """At least: the figures of a scale may take more."""
    air: float
    """Points between dots and the ends of the drawing, where their figures have room."""
    is_bare: bool = False
    """Whether it has no axes."""

    @property
    def floor(self) -> float:
        """How far from the top the drawing ends."""
        return self.height - self.bottom

    @property
    def edge(self) -> float:
        """How far from the left the drawing ends."""
        return self.width - self.right


class Tick(NamedTuple):
    """A place on an axis."""

    place: float
    text: str
    """Empty where its neighbours leave it no room."""


@dataclass(frozen=True)
class Plot:
    """The places of a chart's figures and periods, in points."""

    course: Course
    frame: Frame
    language: Language
    beside: Sequence[Course] = ()
    """Those that are drawn on the same axes, each in a chart of its own."""

    @cached_property
    def _courses(self) -> list[Course]:
        return [self.course, *self.beside]

    @cached_property
    def scale(self) -> Scale:
        """From the floor to the top."""
        floor = self.frame.floor
        if not self.course.has_bars:
            floor -= self.frame.air
        figures: list[Decimal] = []
        for course in self._courses:
            figures += course.figures()
        return Scale.over(
            figures,
            floor,
            self.frame.top,
            from_zero=self.course.has_bars,
        )

    @cached_property
    def ticks(self) -> list[Tick]:
        """The figures of the scale, the lowest first."""
        places = map(self.scale.place, self.scale.ticks)
        return list(map(Tick, places, self.scale.labels(self.language)))

    @cached_property
    def left(self) -> float:
        """Where the drawing begins, to the right of the figures of the scale."""
        if self.frame.is_bare:
            return self.frame.left
        longest = max(width_of(tick.text) for tick in self.ticks)
        return max(self.frame.left, longest * CHARACTER + _AIR)

    @cached_property
    def places(self) -> dict[Period, float]:
        """Where the middle of each period's mark is, from left to right."""
        if self.course.has_bars:
            return dict(zip(self.periods, self._middles, strict=True))
        return {period: self._along(period.end) for period in self.periods}

    @cached_property
    def periods(self) -> list[Period]:
        """All periods of which something is drawn, as they end; of bars also the years without a figure."""
        periods: set[Period] = set()
        for course in self._courses:
            periods.update(point.period for point in course.points)
            ways = (*course.baselines, *course.path, *course.projections)
            periods.update(period for period, _ in ways)
        if self.course.has_bars:
            first = min(period.end.year for period in periods)
            last = max(period.end.year for period in periods)
            drawn = {period.end.year for period in periods}
            missing = set(range(first, last)) - drawn
            periods |= set(map(Period.years, missing))
        return sorted(periods, key=in_time)

    @cached_property
    def _middles(self) -> list[float]:
        step = (self.frame.edge - self.left) / len(self.periods)
        middles = []
        for index, _ in enumerate(self.periods):
            middles.append(self.left + step * (index + 0.5))
        return middles

    def _along(self, day: date) -> float:
        """Where a day stands on the line of time."""
        first = self.periods[0].end.toordinal()
        last = self.periods[-1].end.toordinal()
        # A single day has no length to divide by.
        length = max(last - first, 1)
        share = (day.toordinal() - first) / length
        start = self.left + self.frame.air
        end = self.frame.edge - self.frame.air
        return start + (end - start) * share

    @cached_property
    def bar(self) -> float:
        """How wide a bar is."""
        steps = [after - before for before, after in pairwise(self.places.values())]
        # Beside no other bar only the greatest width binds.
        narrowest = min(steps, default=_WIDEST / _FILLED)
        return min(_WIDEST, narrowest * _FILLED)

    @cached_property
    def times(self) -> list[Tick]:
        """A tick for every year, or for each period where there are no two years."""
        marks = [(place, str(period)) for period, place in self.places.items()]
        years = []
        if not self.course.has_bars:
            first = self.periods[0].end
            last = self.periods[-1].end
            for year in range(first.year, last.year + 1):
                day = date(year, 12, 31)
                if first <= day <= last:
                    years.append((self._along(day), str(year)))
        if len(years) > 1:
            marks = years
        return self._named(marks)

    def _named(self, marks: Sequence[tuple[float, str]]) -> list[Tick]:
        """Ticks with their names, the last one surely; a name that would meet the next is left out."""
        ticks: list[Tick] = []
        limit = self.frame.width
        for place, name in reversed(marks):
            text = name.replace("/", "–")
            half = width_of(text) * CHARACTER / 2
            if place + half > limit and ticks:
                text = ""
            else:
                limit = place - half - CHARACTER
            ticks.append(Tick(place, text))
        ticks.reverse()
        return ticks

    def break_at(self, day: date) -> float:
        """Where the indicator is defined otherwise: between the marks on both sides of that day."""
        before = [x for period, x in self.places.items() if period.end < day]
        after = [x for period, x in self.places.items() if period.end >= day]
        ends = (max(before, default=self.left), min(after, default=self.frame.edge))
        return sum(ends) / 2
