"""Small charts of an indicator, one for each region, all on the same axes."""

from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.messages import page as texts
from innovate_ts.output.charts.course import Course
from innovate_ts.output.charts.plot import Frame, Plot
from innovate_ts.output.reports.html.drawing import draw_plot
from innovate_ts.output.reports.html.graph import Graph
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import UnitName, brief
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.series import Series

FRAME = Frame(
    width=132,
    height=46,
    top=5,
    right=4,
    bottom=5,
    left=4,
    air=4,
    is_bare=True,
)
"""The chart of a region."""
_FEWEST = 2
"""Regions from which there is something to compare, and figures from which there is a course."""


class Tile(NamedTuple):
    """The chart of a region."""

    name: str
    figure: str
    """Its last figure, with its unit."""
    period: str
    """What that is the figure of: a region may be behind the others."""
    graph: Graph


class Multiples(NamedTuple):
    """The charts of the regions of an indicator."""

    caption: str
    """The indicator's name, and what all charts reach from and to."""
    tiles: list[Tile]


def multiples(
    results: Sequence[Result],
    names: Sequence[str],
    report: Report,
    words: Words,
) -> Multiples | None:
    """The small charts of an indicator, or None where fewer than two regions have figures over time.

    Args:
        results: its results.
        names: its regions in the order of their tables; those that are in none follow.
        report: the report.
        words: the language.
    """
    series = report.series.get(results[0].indicator)
    if series is None:
        return None
    courses = _courses(series, results, names)
    over_time = [it for it in courses.values() if len(it.actuals) >= _FEWEST]
    if len(over_time) < _FEWEST:
        return None
    unit = Course(series, results).unit
    beside = list(courses.values())
    tiles = []
    for name, course in courses.items():
        plot = Plot(
            course=course,
            frame=FRAME,
            language=words.language,
            beside=beside,
        )
        graph = draw_plot(
            plot=plot,
            focus=results[0],
            words=words,
        )
        period, last = course.actuals[-1]
        tile = Tile(
            name=name,
            figure=brief(
                figure=last,
                unit=unit,
                words=words,
            ),
            period=words.period(course.counted(period)),
            graph=graph,
        )
        tiles.append(tile)
    return Multiples(_caption(plot, unit, words), tiles)


def _courses(
    series: Series,
    results: Sequence[Result],
    names: Sequence[str],
) -> dict[str, Course]:
    """The course of each region of which a figure is known, held against what is asked of it."""
    courses = {}
    for name in dict.fromkeys((*names, *series.by_region)):
        parts: list[Result] = []
        for result in results:
            parts += [part for part in result.parts if part.part == name]
        course = Course(series.of_region(name), parts)
        if course.actuals:
            courses[name] = course
    return courses


def _caption(plot: Plot, unit: UnitName, words: Words) -> str:
    """What is the same of all charts: the ends of both axes."""
    lowest, *_, highest = plot.scale.ticks
    first, *_, last = plot.periods
    text = texts.multiples(
        low=brief(
            figure=lowest,
            unit=unit,
            words=words,
        ),
        high=brief(
            figure=highest,
            unit=unit,
            words=words,
        ),
        first=words.period(first),
        last=words.period(last),
    )
    return words.say(text)
