"""Where the marks of a chart stand: bars of what adds up side by side, dots by their day."""

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
        frame = self.frame
        has_bars = self.course.has_bars
        floor = frame.floor
        if not has_bars:
            floor -= frame.air
        figures: list[Decimal] = []
        for course in self._courses:
            figures += course.figures()
        return Scale.over(
            figures,
            start=floor,
            end=frame.top,
            from_zero=has_bars,
        )

    @cached_property
    def ticks(self) -> list[Tick]:
        """The figures of the scale, the lowest first."""
        scale = self.scale
        places = map(scale.place, scale.ticks)
        labels = scale.labels(self.language)
        ticks = map(Tick, places, labels)
        return list(ticks)

    @cached_property
    def left(self) -> float:
        """Where the drawing begins, to the right of the figures of the scale."""
        frame = self.frame
        if frame.is_bare:
            return frame.left
        widths = [width_of(tick.text) for tick in self.ticks]
        longest = max(widths) * CHARACTER
        return max(frame.left, longest + _AIR)

    @cached_property
    def places(self) -> dict[Period, float]:
        """Where the middle of each period's mark is, from left to right."""
        places = self._middles
        if not self.course.has_bars:
            places = [self._along(period.end) for period in self.periods]
        pairs = zip(self.periods, places, strict=True)
        return dict(pairs)

    @cached_property
    def periods(self) -> list[Period]:
        """All periods of which something is drawn, as they end; of bars also the years without a figure."""
        periods: set[Period] = set()
        for course in self._courses:
            periods |= {point.period for point in course.points}
            ways = (course.baselines, course.path, course.projections)
            for way in ways:
                periods |= {period for period, _ in way}
        if self.course.has_bars:
            years = {period.end.year for period in periods}
            for year in range(min(years), max(years)):
                if year not in years:
                    without_figure = Period.years(year)
                    periods.add(without_figure)
        return sorted(periods, key=in_time)

    @cached_property
    def _middles(self) -> list[float]:
        count = len(self.periods)
        room = self.frame.edge - self.left
        step = room / count
        first = self.left + step / 2
        return [first + step * index for index in range(count)]

    def _along(self, day: date) -> float:
        """Where a day stands on the line of time."""
        first = self.periods[0].end
        last = self.periods[-1].end
        whole = last - first
        passed = day - first
        # A single day has no length to divide by.
        share = passed.days / max(whole.days, 1)
        start = self.left + self.frame.air
        end = self.frame.edge - self.frame.air
        return start + (end - start) * share

    @cached_property
    def bar(self) -> float:
        """How wide a bar is."""
        neighbours = pairwise(self.places.values())
        steps = [after - before for before, after in neighbours]
        # Beside no other bar only the greatest width binds.
        if not steps:
            return _WIDEST
        narrowest = min(steps)
        return min(_WIDEST, narrowest * _FILLED)

    @cached_property
    def times(self) -> list[Tick]:
        """A tick for every year, or for each period where there are no two years."""
        years = self._years()
        if len(years) > 1:
            return self._named(years)
        marks = []
        for period, place in self.places.items():
            marks.append((place, str(period)))
        return self._named(marks)

    def _years(self) -> list[tuple[float, str]]:
        """The ends of years on a line of time; bars have none."""
        years: list[tuple[float, str]] = []
        if self.course.has_bars:
            return years
        first = self.periods[0].end
        last = self.periods[-1].end
        for year in range(first.year, last.year + 1):
            day = date(year, 12, 31)
            if first <= day <= last:
                place = self._along(day)
                name = str(year)
                years.append((place, name))
        return years

    def _named(self, marks: Sequence[tuple[float, str]]) -> list[Tick]:
        """Ticks with their names, the last one surely; a name that would meet the next is left out."""
        ticks: list[Tick] = []
        limit = self.frame.width
        for place, name in reversed(marks):
            text = name.replace("/", "–")
            width = width_of(text) * CHARACTER
            end = place + width / 2
            if ticks and end > limit:
                text = ""
            else:
                start = end - width
                limit = start - CHARACTER
            tick = Tick(place, text)
            ticks.append(tick)
        ticks.reverse()
        return ticks

    def break_at(self, day: date) -> float:
        """Where the indicator is defined otherwise: between the marks on both sides of that day."""
        start = self.left
        end = self.frame.edge
        for period, place in self.places.items():
            if period.end < day:
                start = max(start, place)
            else:
                end = min(end, place)
        return (start + end) / 2
