"""The detail of one indicator: its actuals and targets over time, as dots on a line for each period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from innovate_ts.display import plain_in
from innovate_ts.models.report import Report, Result
from innovate_ts.period import Period
from innovate_ts.terminal import Line, Terminal, pad, width_of
from innovate_ts.units import EXACT, plain
from innovate_ts.wording import Wording

_LEAST = 12
"""Columns that the line of dots has at least."""

Point = tuple[str, Decimal | None, Decimal | None]
"""A period with its actual and its target."""


def chart(report: Report, words: Wording, terminal: Terminal) -> Iterator[Line]:
    """The chart of a report on one indicator; nothing where fewer than two figures are known.

    The ends of the scale are the smallest and largest figure, so that it shows dots and no bars; what adds
    up over a period begins at zero.
    """
    results = [r for r in report.results if r.applies_to == "value" and r.target is not None]
    points = _points(report, results)
    figures = [figure for point in points for figure in point[1:] if figure is not None]
    if len(figures) < 2 or min(figures) == max(figures):
        return
    low, high = min(figures), max(figures)
    if _is_flow(report) and low > 0:
        low = Decimal(0)
    labels = [_label(point, words) for point in points]
    left = max(width_of(point[0]) for point in points)
    right = max(width_of(label) for label in labels)
    columns = max(terminal.width - left - right - 6, _LEAST)
    yield [
        (f"{' ' * (left + 2)}{pad(plain_in(low), columns - width_of(plain_in(high)))}{plain_in(high)}", "dim")
    ]
    for (period, actual, target), label in zip(points, labels, strict=True):
        at_actual = _column(actual, low, high, columns)
        at_target = _column(target, low, high, columns)
        cells = [
            terminal.sign("─") if at_actual is not None and i < at_actual else " " for i in range(columns)
        ]
        if at_target is not None:
            cells[at_target] = terminal.sign("◇")
        if at_actual is not None:
            cells[at_actual] = terminal.sign("◆" if at_actual == at_target else "●")
        style = "green" if actual is not None and target is not None and actual >= target else ""
        yield [(f"{pad(period, left)}  ", ""), ("".join(cells), style), (f"  {label}", "dim")]
    legend = words.say(
        "chart_legend", actual=terminal.sign("●"), target=terminal.sign("◇"), both=terminal.sign("◆")
    )
    yield [(f"{' ' * (left + 2)}{legend}", "dim")]


def _is_flow(report: Report) -> bool:
    return report.series_aggregation == "flow"


def _points(report: Report, results: Sequence[Result]) -> list[Point]:
    """Every period that has an actual or a target, by its end."""
    actuals = dict(report.series)
    targets = {result.period: result.target for result in results}
    for result in results:  # a sum, which no row gives as such
        if result.actual is not None and result.actual_period == result.period:
            actuals.setdefault(result.period, result.actual)
    lengths = {Period.parse(period).length_in_months() for period in targets}
    last = max(actuals, key=lambda text: Period.parse(text).end, default=None)
    if _is_flow(report):  # of parts of a year only the last stands beside the years
        actuals = {
            p: v for p, v in actuals.items() if p == last or Period.parse(p).length_in_months() in lengths
        }
    periods = sorted(
        {*actuals, *targets}, key=lambda text: (Period.parse(text).end, Period.parse(text).start)
    )
    return [(period, actuals.get(period), targets.get(period)) for period in periods]


def _label(point: Point, words: Wording) -> str:
    _, actual, target = point
    shown = plain_in(actual) if actual is not None else "—"
    return shown if target is None else words.say("chart_label", actual=shown, target=plain(target))


def _column(figure: Decimal | None, low: Decimal, high: Decimal, columns: int) -> int | None:
    if figure is None:
        return None
    share = EXACT.subtract(figure, low) / EXACT.subtract(high, low)
    return int(share * (columns - 1))
