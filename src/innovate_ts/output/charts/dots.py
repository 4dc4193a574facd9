"""The chart of one indicator on a terminal: a line of dots for each period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.messages import page as texts
from innovate_ts.messages import phrases
from innovate_ts.output import marks
from innovate_ts.output.charts.course import Course, Point
from innovate_ts.output.charts.scale import Scale
from innovate_ts.output.marks import Signs
from innovate_ts.output.numbers import beside, written
from innovate_ts.output.terminal import Line, Terminal, pad, width_of, wrap
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import unit_name
from innovate_ts.output.words.targets import together
from innovate_ts.verdicts.results import Report

_LEAST = 12
"""Columns that the line of dots has at least."""
_BESIDE = 4
"""Columns before the label, and what is left free behind it."""


def chart(report: Report, words: Words, terminal: Terminal) -> Iterator[Line]:
    """The chart of a report on one indicator; nothing where fewer than two figures are known."""
    series = report.series.get(report.detail)
    if series is None:
        return
    course = Course(series, report.results)
    if len(set(course.figures())) < 2:
        return
    labels = [_label(point, course, words) for point in course.points]
    left = max(width_of(str(point.period)) for point in course.points) + 2
    right = max(map(width_of, labels))
    columns = max(terminal.width - left - right - _BESIDE, _LEAST)
    figures = course.figures()
    scale = Scale.over(figures, 0, columns - 1, from_zero=course.has_bars)
    rows = _DotRows(course, scale, columns, terminal)
    margin = " " * left
    yield [
        (
            f"{margin}{_axis(scale, columns, words)}  {unit_name(course.unit, words)}",
            "dim",
        )
    ]
    cuts = sorted(course.breaks)
    for point, label in zip(course.points, labels, strict=True):
        while cuts and cuts[0] <= point.period.end:
            since = words.day(cuts[0])
            because = words.say(course.breaks[cuts.pop(0)])
            text = phrases.defined_otherwise(since=since, because=because)
            yield [(f"{margin}{words.say(text)}", "dim")]
        yield [
            (pad(str(point.period), left), ""),
            (rows.row(point), "green" if point.is_met else ""),
            (f"  {label}", "dim"),
        ]
    legend = _legend(course, scale, words, terminal)
    for line in wrap(legend, terminal.width - left):
        yield [(f"{margin}{line}", "dim")]


def _axis(scale: Scale, columns: int, words: Words) -> str:
    """The figures of the scale at their columns, the highest surely, the others where there is room."""
    figures = zip(scale.ticks, scale.labels(words.language), strict=True)
    shown: list[tuple[int, str]] = []
    limit = columns + 1
    for figure, text in reversed(list(figures)):
        start = min(round(scale.place(figure)), columns - width_of(text))
        if start + width_of(text) < limit:
            shown.append((start, text))
            limit = start
    line = ""
    for start, text in reversed(shown):
        line = pad(line, start) + text
    return line


@dataclass(frozen=True)
class _DotRows:
    """The lines of dots."""

    course: Course
    scale: Scale
    columns: int
    terminal: Terminal

    def row(self, point: Point) -> str:
        """A line up to the actual, a dot for it, and marks for what is asked and projected."""
        cells = [" "] * self.columns
        actual = None
        if point.actual is not None:
            actual = self._column(point.actual)
            cells[:actual] = [self._sign(marks.CHART_LINE)] * actual
        for period, figure in self.course.projections:
            if period == point.period:
                cells[self._column(figure)] = self._sign(marks.CHART_PROJECTION)
        targets = list(map(self._column, point.targets))
        for target in targets:
            cells[target] = self._sign(marks.CHART_TARGET)
        # The dot of the actual is drawn last: where both fall into one column it stands for both.
        if actual is not None:
            dot = marks.CHART_BOTH if actual in targets else marks.CHART_ACTUAL
            cells[actual] = self._sign(dot)
        return "".join(cells)

    def _column(self, figure: Decimal) -> int:
        """Where a figure stands, from 0."""
        return round(self.scale.place(figure))

    def _sign(self, signs: Signs) -> str:
        return self.terminal.sign(signs)


def _label(point: Point, course: Course, words: Words) -> str:
    figures = [*point.targets]
    if point.actual is not None:
        figures.append(point.actual)
    clauses = ["—"]
    if point.actual is not None:
        clauses = [written(beside(point.actual, figures), words.language)]
    if point.targets:
        asked = [
            written(beside(target, figures), words.language) for target in point.targets
        ]
        clauses.append(words.say(texts.asked(target=together(asked, words))))
    for period, figure in course.projections:
        if period == point.period:
            value = written(beside(figure, figures), words.language)
            text = texts.projected(value=value)
            clauses.append(words.say(text))
    return words.join_clauses(clauses)


def _legend(course: Course, scale: Scale, words: Words, terminal: Terminal) -> str:
    """What the marks stand for, and that lengths are no measure where the scale is broken."""
    kinds = [
        (marks.CHART_ACTUAL, texts.legend_actual),
        (marks.CHART_TARGET, texts.legend_target),
        (marks.CHART_BOTH, texts.legend_both),
    ]
    if course.projections:
        kinds.append((marks.CHART_PROJECTION, texts.legend_projection))
    parts = [f"{terminal.sign(signs)} {words.say(text)}" for signs, text in kinds]
    if scale.is_broken:
        parts.append(words.say(texts.legend_axis))
    return "  ".join(parts)
