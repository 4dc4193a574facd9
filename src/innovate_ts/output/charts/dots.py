"""The chart of one indicator on a terminal: a line of dots for each period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

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
from innovate_ts.verdicts.report import Report

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
    different = set(course.figures())
    if len(different) < 2:
        return
    drawing = _Dots(course, words, terminal)
    yield from drawing.lines()


@dataclass(frozen=True)
class _Dots:
    """A chart of dots."""

    course: Course
    words: Words
    terminal: Terminal

    @cached_property
    def _labels(self) -> list[str]:
        """The figures behind the lines."""
        labels = []
        for point in self.course.points:
            label = _label(point, self.course, self.words)
            labels.append(label)
        return labels

    @cached_property
    def _margin(self) -> int:
        """Columns for the periods before the lines."""
        periods = [str(point.period) for point in self.course.points]
        longest = max(map(width_of, periods))
        return longest + 2

    @cached_property
    def _scale(self) -> Scale:
        """From the first column of a line to the last."""
        longest = max(map(width_of, self._labels))
        columns = self.terminal.width - self._margin - longest - _BESIDE
        return Scale.over(
            figures=self.course.figures(),
            start=0,
            end=max(columns, _LEAST) - 1,
            from_zero=self.course.has_bars,
        )

    def lines(self) -> Iterator[Line]:
        """The axis, a line for each period, and what the marks stand for."""
        course = self.course
        columns = round(self._scale.end) + 1
        axis = _axis(
            scale=self._scale,
            columns=columns,
            words=self.words,
        )
        unit = unit_name(course.unit, self.words)
        yield self._aside(f"{axis}  {unit}")
        rows = _DotRows(
            course=course,
            scale=self._scale,
            columns=columns,
            terminal=self.terminal,
        )
        cuts = sorted(course.breaks)
        for point, label in zip(course.points, self._labels, strict=True):
            while cuts and cuts[0] <= point.period.end:
                day = cuts.pop(0)
                text = self._break(day)
                yield self._aside(text)
            period = pad(str(point.period), self._margin)
            style = "green" if point.is_met else ""
            yield [
                (period, ""),
                (rows.row(point), style),
                (f"  {label}", "dim"),
            ]
        legend = _legend(
            course=course,
            scale=self._scale,
            words=self.words,
            terminal=self.terminal,
        )
        width = self.terminal.width - self._margin
        for line in wrap(legend, width):
            yield self._aside(line)

    def _aside(self, text: str) -> Line:
        """What stands below or above the lines."""
        margin = " " * self._margin
        return [(f"{margin}{text}", "dim")]

    def _break(self, day: date) -> str:
        """That the indicator is defined otherwise from a day on."""
        because = self.words.say(self.course.breaks[day])
        text = phrases.defined_otherwise(
            since=self.words.day(day),
            because=because,
        )
        return self.words.say(text)


def _axis(scale: Scale, columns: int, words: Words) -> str:
    """The figures of the scale at their columns, the highest surely, the others where there is room."""
    labels = scale.labels(words.language)
    ticks = list(zip(scale.ticks, labels, strict=True))
    shown: list[tuple[int, str]] = []
    limit = columns + 1
    for figure, text in reversed(ticks):
        width = width_of(text)
        column = round(scale.place(figure))
        start = min(column, columns - width)
        if start + width < limit:
            shown.append((start, text))
            limit = start
    line = ""
    for start, text in reversed(shown):
        line = pad(line, start)
        line += text
    return line


class _DotRows(NamedTuple):
    """The lines of dots."""

    course: Course
    scale: Scale
    columns: int
    terminal: Terminal

    def row(self, point: Point) -> str:
        """A line up to the actual, a dot for it, and marks for what is asked and projected."""
        cells = [" "] * self.columns
        if point.actual is not None:
            actual = self._column(point.actual)
            line = self._sign(marks.CHART_LINE)
            cells[:actual] = line * actual
        for figure in _projected(point, self.course):
            column = self._column(figure)
            cells[column] = self._sign(marks.CHART_PROJECTION)
        targets = list(map(self._column, point.targets))
        for column in targets:
            cells[column] = self._sign(marks.CHART_TARGET)
        # The dot of the actual is drawn last: where both fall into one column it stands for both.
        if point.actual is not None:
            dot = marks.CHART_ACTUAL
            if actual in targets:
                dot = marks.CHART_BOTH
            cells[actual] = self._sign(dot)
        return "".join(cells)

    def _column(self, figure: Decimal) -> int:
        """Where a figure stands, from 0."""
        return round(self.scale.place(figure))

    def _sign(self, signs: Signs) -> str:
        return self.terminal.sign(signs)


def _projected(point: Point, course: Course) -> list[Decimal]:
    """Where the target of a period will end if it goes on like this."""
    figures = []
    for period, figure in course.projections:
        if period == point.period:
            figures.append(figure)
    return figures


def _label(point: Point, course: Course, words: Words) -> str:
    figures = list(point.targets)
    if point.actual is not None:
        figures.append(point.actual)

    def short_text(figure: Decimal) -> str:
        rounded = beside(figure, figures)
        return written(rounded, words.language)

    reached = "—"
    if point.actual is not None:
        reached = short_text(point.actual)
    clauses = [reached]
    if point.targets:
        targets = list(map(short_text, point.targets))
        asked = texts.asked(target=together(targets, words))
        clauses.append(words.say(asked))
    for figure in _projected(point, course):
        projected = texts.projected(value=short_text(figure))
        clauses.append(words.say(projected))
    return words.join_clauses(clauses)


def _legend(
    course: Course,
    scale: Scale,
    words: Words,
    terminal: Terminal,
) -> str:
    """What the marks stand for, and that lengths are no measure where the scale is broken."""
    kinds = [
        (marks.CHART_ACTUAL, texts.legend_actual),
        (marks.CHART_TARGET, texts.legend_target),
        (marks.CHART_BOTH, texts.legend_both),
    ]
    if course.projections:
        kinds.append((marks.CHART_PROJECTION, texts.legend_projection))
    parts = []
    for signs, text in kinds:
        sign = terminal.sign(signs)
        parts.append(f"{sign} {words.say(text)}")
    if scale.is_broken:
        axis = words.say(texts.legend_axis)
        parts.append(axis)
    return "  ".join(parts)
