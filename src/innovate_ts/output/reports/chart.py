"""The detail of one indicator: its actuals and targets over time, as dots on a line for each period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innovate_ts.basics.units import EXACT, plain
from innovate_ts.messages import page as page_texts
from innovate_ts.output.numbers import plain_in
from innovate_ts.output.terminal import Line, Terminal, pad, width_of
from innovate_ts.output.timeline import Point, timeline
from innovate_ts.output.wording import Wording
from innovate_ts.verdicts.results import Report

_LEAST = 12
"""Columns that the line of dots has at least."""


def chart(report: Report, words: Wording, terminal: Terminal) -> Iterator[Line]:
    """The chart of a report on one indicator; nothing where fewer than two figures are known.

    The ends of the scale are the smallest and largest figure, so that it shows dots and no bars; what adds
    up over a period begins at zero.
    """
    series = report.series.get(report.detail)
    if series is None:
        return
    points = timeline(series, report.results)
    figures = [
        figure for p in points for figure in (p.actual, p.target) if figure is not None
    ]
    if len(figures) < 2 or min(figures) == max(figures):
        return
    low, high = min(figures), max(figures)
    if series.aggregation == "flow" and low > 0:
        low = Decimal(0)
    labels = [_label(point, words) for point in points]
    left = max(width_of(str(point.period)) for point in points)
    right = max(width_of(label) for label in labels)
    columns = max(terminal.width - left - right - 6, _LEAST)
    yield [
        (
            f"{' ' * (left + 2)}{pad(plain_in(low), columns - width_of(plain_in(high)))}{plain_in(high)}",
            "dim",
        )
    ]
    for (period, actual, target), label in zip(points, labels, strict=True):
        at_actual = _column(actual, low, high, columns)
        at_target = _column(target, low, high, columns)
        cells = [
            terminal.sign("─") if at_actual is not None and i < at_actual else " "
            for i in range(columns)
        ]
        if at_target is not None:
            cells[at_target] = terminal.sign("◇")
        if at_actual is not None:
            cells[at_actual] = terminal.sign("◆" if at_actual == at_target else "●")
        style = (
            "green"
            if actual is not None and target is not None and actual >= target
            else ""
        )
        yield [
            (f"{pad(str(period), left)}  ", ""),
            ("".join(cells), style),
            (f"  {label}", "dim"),
        ]
    legend = words.say(
        page_texts.chart_legend(
            actual=terminal.sign("●"),
            target=terminal.sign("◇"),
            both=terminal.sign("◆"),
        )
    )
    yield [(f"{' ' * (left + 2)}{legend}", "dim")]


def _label(point: Point, words: Wording) -> str:
    shown = plain_in(point.actual) if point.actual is not None else "—"
    if point.target is None:
        return shown
    return words.say(page_texts.chart_label(actual=shown, target=plain(point.target)))


def _column(
    figure: Decimal | None, low: Decimal, high: Decimal, columns: int
) -> int | None:
    if figure is None:
        return None
    share = EXACT.subtract(figure, low) / EXACT.subtract(high, low)
    return int(share * (columns - 1))
