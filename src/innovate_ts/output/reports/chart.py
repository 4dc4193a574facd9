"""The detail of one indicator: its actuals and targets over time, as dots on a line for each period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, plain
from innovate_ts.messages import page as page_texts
from innovate_ts.output import marks
from innovate_ts.output.arrange import Point, timeline
from innovate_ts.output.numbers import rounded
from innovate_ts.output.terminal import Line, Terminal, pad, width_of
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import together
from innovate_ts.plan.terms import adds_up
from innovate_ts.verdicts.results import Report

_LEAST = 12
"""Columns that the line of dots has at least."""
_BESIDE = 4
"""Columns before the label, and what is left free behind it."""
_DECIMALS = 2


class _Axis(NamedTuple):
    """The line that the dots stand on."""

    low: Decimal
    high: Decimal
    columns: int

    def column(self, figure: Decimal | None) -> int | None:
        """Where a figure stands, from 0."""
        if figure is None:
            return None
        way = EXACT.subtract(figure, self.low)
        whole = EXACT.subtract(self.high, self.low)
        share = way / whole
        last = self.columns - 1
        return int(share * last)

    def ends(self) -> str:
        """The figures at both ends."""
        low = rounded(self.low, _DECIMALS)
        high = rounded(self.high, _DECIMALS)
        room = self.columns - width_of(high)
        return pad(low, room) + high


def chart(report: Report, words: Words, terminal: Terminal) -> Iterator[Line]:
    """The chart of a report on one indicator; nothing where fewer than two figures are known.

    The ends of the scale are the smallest and largest figure, so that it shows dots and no bars; what adds
    up over a period begins at zero.
    """
    series = report.series.get(report.detail)
    if series is None:
        return
    points = timeline(series, report.results)
    from_zero = adds_up(series.aggregation)
    span = _span(points, from_zero=from_zero)
    if span is None:
        return
    periods = [str(point.period) for point in points]
    labels = [_label(point, words) for point in points]
    left = max(map(width_of, periods)) + 2
    right = max(map(width_of, labels))
    beside = left + right + _BESIDE
    room = terminal.width - beside
    columns = max(room, _LEAST)
    axis = _Axis(*span, columns)
    margin = " " * left
    ends = axis.ends()
    yield [(f"{margin}{ends}", "dim")]
    for point, period, label in zip(points, periods, labels, strict=True):
        style = ""
        if point.is_met:
            style = "green"
        yield [
            (pad(period, left), ""),
            (_dots(point, axis, terminal), style),
            (f"  {label}", "dim"),
        ]
    legend = _legend(words, terminal)
    yield [(f"{margin}{legend}", "dim")]


def _span(
    points: Sequence[Point], *, from_zero: bool
) -> tuple[Decimal, Decimal] | None:
    """The smallest and the largest figure; None where there is nothing to compare."""
    figures = []
    for point in points:
        if point.actual is not None:
            figures.append(point.actual)
        figures += point.targets
    if not figures:
        return None
    low = min(figures)
    high = max(figures)
    if low == high:
        return None
    if from_zero and low > 0:
        low = Decimal(0)
    return low, high


def _dots(point: Point, axis: _Axis, terminal: Terminal) -> str:
    """A line up to the actual, with a dot for it and one for the target; one for both where they meet."""
    actual = axis.column(point.actual)
    targets = [axis.column(figure) for figure in point.targets]
    # The dot of the actual is drawn last: where both fall into one column it stands for both.
    cells = [" "] * axis.columns
    if actual is not None:
        line = terminal.sign(marks.CHART_LINE)
        cells[:actual] = [line] * actual
    for target in targets:
        if target is not None:
            cells[target] = terminal.sign(marks.CHART_TARGET)
    if actual is not None:
        dot = marks.CHART_ACTUAL
        if actual in targets:
            dot = marks.CHART_BOTH
        cells[actual] = terminal.sign(dot)
    return "".join(cells)


def _label(point: Point, words: Words) -> str:
    actual = "—"
    if point.actual is not None:
        actual = rounded(point.actual, _DECIMALS)
    if not point.targets:
        return actual
    target = together(list(map(plain, point.targets)), words)
    label = page_texts.chart_label(actual=actual, target=target)
    return words.say(label)


def _legend(words: Words, terminal: Terminal) -> str:
    legend = page_texts.chart_legend(
        actual=terminal.sign(marks.CHART_ACTUAL),
        target=terminal.sign(marks.CHART_TARGET),
        both=terminal.sign(marks.CHART_BOTH),
    )
    return words.say(legend)
