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

RIGHT, TOP, BOTTOM = 18, 26, 26
"""The margins, in points; the one to the left depends on the figures."""
FLOOR = HEIGHT - BOTTOM
CHARACTER = 6.6
"""Points that a column of text takes."""
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


def plot(course: Course, language: Language) -> Plot:
    """The places of a course's figures.

    Args:
        course: the figures.
        language: that of the figures of the scale.
    """
    scale = _scale(course)
    ticks = scale.labels(language)
    left = max(30.0, max(map(width_of, ticks)) * CHARACTER + 10)
    place = _places_of_bars if course.has_bars else _places_of_dots
    places = place(_periods(course), left)
    return Plot(scale, ticks, left, places, _bar_width(places))


def _scale(course: Course) -> Scale:
    figures = course.figures()
    low, high = min(figures), max(figures)
    if course.has_bars:
        # A bar is as high as its figure only where it stands on zero.
        return Scale.over(min(low, Decimal(0)), high, FLOOR, TOP)
    return Scale.over(low, high, FLOOR - _LIFT, TOP)


def _periods(course: Course) -> list[Period]:
    """All periods of which something is drawn, as they end."""
    periods = {point.period for point in course.points}
    for figures in (course.baselines, course.path, course.projections):
        periods.update(period for period, _ in figures)
    return sorted(periods, key=in_time)


def _places_of_bars(periods: list[Period], left: float) -> dict[Period, float]:
    step = (WIDTH - left - RIGHT) / len(periods)
    return {period: left + step * (index + 0.5) for index, period in enumerate(periods)}


def _places_of_dots(periods: list[Period], left: float) -> dict[Period, float]:
    days = {period: period.end.toordinal() for period in periods}
    first, last = min(days.values()), max(days.values())
    length = max(last - first, 1)
    room = WIDTH - left - RIGHT - _ROOM
    return {
        period: left + _INDENT + room * (day - first) / length
        for period, day in days.items()
    }


def _bar_width(places: dict[Period, float]) -> float:
    ordered = sorted(set(places.values()))
    steps = [after - before for before, after in pairwise(ordered)]
    narrowest = min(steps, default=_WIDEST * 2)
    return min(_WIDEST, narrowest * _FILLED)
