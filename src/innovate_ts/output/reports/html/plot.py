"""Where the marks of a chart stand: bars of what adds up side by side, dots by their day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Language
from innovate_ts.output.arrange import in_time
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.graph import HEIGHT, WIDTH
from innovate_ts.output.reports.html.scale import Scale
from innovate_ts.output.terminal import width_of

RIGHT = 18
TOP = 26
BOTTOM = 26
"""The margins, in points; the one to the left depends on the figures."""
FLOOR = HEIGHT - BOTTOM
CHARACTER = 6.6
"""Points that a column of text takes."""
_NARROWEST = 30.0
"""Points that the figures of the scale take at least."""
_AIR = 10
"""Points between the edge, the longest of those figures and the drawing."""
_LIFT = 12
"""Points between the lowest dot and the floor, where its figure has room."""
_WIDEST = 36.0
"""Points that a bar is wide at most."""
_FILLED = 0.56
"""The share of a step that a bar takes."""
_INDENT = 14
"""Points between the figures of the scale and the first dot."""
_ROOM = 44
"""Points that the dots leave free, for the bracket of a gap and the name of the last period."""


@dataclass(frozen=True)
class Plot:
    """The places of a chart's figures and periods, in points."""

    scale: Scale
    ticks: list[str]
    """The figures of the scale as they are written, the lowest first."""
    left: float
    """Where the drawing begins, to the right of the figures of the scale."""
    places: dict[Period, float]
    """Where each period stands from left to right."""
    bar: float
    """How wide a bar is."""

    def x(self, period: Period) -> float:
        """Where the middle of a period's mark is."""
        return self.places[period]

    def y(self, figure: Decimal) -> float:
        """How far from the top a figure is."""
        return self.scale.place(figure)


def plot(course: Course, language: Language) -> Plot:
    """The places of a course's figures.

    Args:
        course: the figures.
        language: that of the figures of the scale.
    """
    scale = _scale(course)
    ticks = scale.labels(language)
    longest = max(width_of(tick) for tick in ticks)
    left = max(_NARROWEST, longest * CHARACTER + _AIR)
    places = _places(course, left)
    return Plot(
        scale=scale,
        ticks=ticks,
        left=left,
        places=places,
        bar=_bar_width(places),
    )


def _scale(course: Course) -> Scale:
    figures = course.figures()
    low = min(figures)
    high = max(figures)
    if course.has_bars:
        # A bar is as high as its figure only where it stands on zero.
        lowest = min(low, Decimal(0))
        return Scale.over(lowest, high, FLOOR, TOP)
    return Scale.over(low, high, FLOOR - _LIFT, TOP)


def _places(course: Course, left: float) -> dict[Period, float]:
    periods = _periods(course)
    if course.has_bars:
        return _places_of_bars(periods, left)
    return _places_of_dots(periods, left)


def _periods(course: Course) -> list[Period]:
    """All periods of which something is drawn, as they end."""
    periods = {point.period for point in course.points}
    others = (
        *course.baselines,
        *course.path,
        *course.projections,
    )
    for period, _ in others:
        periods.add(period)
    return sorted(periods, key=in_time)


def _places_of_bars(periods: list[Period], left: float) -> dict[Period, float]:
    room = WIDTH - left - RIGHT
    step = room / len(periods)
    places = {}
    for index, period in enumerate(periods):
        middle = index + 0.5
        places[period] = left + step * middle
    return places


def _places_of_dots(periods: list[Period], left: float) -> dict[Period, float]:
    days = {period: period.end.toordinal() for period in periods}
    first = min(days.values())
    last = max(days.values())
    # A single day has no length to divide by.
    length = max(last - first, 1)
    start = left + _INDENT
    room = WIDTH - left - RIGHT - _ROOM
    places = {}
    for period, day in days.items():
        since_first = day - first
        along = room * since_first / length
        places[period] = start + along
    return places


def _bar_width(places: dict[Period, float]) -> float:
    ordered = sorted(set(places.values()))
    steps = []
    for before, after in pairwise(ordered):
        steps.append(after - before)
    # Beside no other bar only the greatest width binds.
    narrowest = min(steps, default=_WIDEST * 2)
    return min(_WIDEST, narrowest * _FILLED)
