"""The first sheet: the answer in a sentence, the statuses counted, a chart of what is achieved."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import get_args

from innovate_ts.messages import phrases, quoted
from innovate_ts.messages import workbook as texts
from innovate_ts.output.arrange import figures, statements
from innovate_ts.output.numbers import done
from innovate_ts.output.reports.xlsx.columns import ratio_form
from innovate_ts.output.reports.xlsx.grid import Column, Figure, Sheet
from innovate_ts.output.reports.xlsx.look import (
    BAR,
    BARS,
    FINE,
    SECTION,
    SENTENCE,
    TITLE,
    paint_statuses,
)
from innovate_ts.output.terminal import wrap
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headline
from innovate_ts.output.workbook import is_exact
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status

_WIDTHS = (50, 15, 18, 11, 3, *[12] * 8)
_ACROSS = (0, len(_WIDTHS) - 1)
_LINE = 130
"""Characters of the headline that stand beside each other."""
_BAR_HEIGHT, _LEAST_HEIGHT, _CHART_WIDTH = 30, 320, 700
"""Pixels."""


def write_overview(sheet: Sheet, report: Report, words: Words) -> None:
    """Fill the first sheet."""
    for number, width in enumerate(_WIDTHS):
        sheet.file.set_column(number, number, width)
    sheet.file.hide_gridlines(2)
    title = words.say(
        phrases.report_title(
            title=report.plan.title.to(words.language), as_of=report.as_of
        )
    )
    _paragraph(sheet, 0, title, TITLE)
    _paragraph(sheet, 1, headline(report, words), SENTENCE)
    row = 2
    for line in change_lines(report, words):
        _paragraph(sheet, row, line, FINE)
        row += 1
    top = row + 1
    row = _statuses(sheet, top, report, words)
    shown = [
        r
        for r in figures(report)
        if r.achievement is not None and is_exact(r.achievement)
    ]
    if shown:
        first = _achievements(sheet, row + 1, shown, words)
        _chart(sheet, (top, len(_WIDTHS) - 8), (first, first + len(shown) - 1), shown)


def _paragraph(sheet: Sheet, row: int, text: str, look: dict[str, object]) -> None:
    """A text across the sheet; Excel does not find the height of joined cells by itself."""
    size = int(str(look.get("font_size", 11)))
    lines = wrap(text, _LINE * 12 // size)
    sheet.span(row, _ACROSS, text, **{**look, "text_wrap": True})
    sheet.file.set_row(row, len(lines) * size * 1.5 + 6)


def _statuses(sheet: Sheet, top: int, report: Report, words: Words) -> int:
    """How many targets have each status, those with a figure and those in words; the row below."""
    kinds = (figures(report), statements(report))
    found: list[Status] = [
        s for s in get_args(Status) if any(r.status == s for r in report.results)
    ]
    columns: list[Column[Status]] = [
        Column(
            words.say(phrases.column_status),
            _WIDTHS[0],
            lambda status: words.say(f"status_{status}"),
        ),
        Column(
            words.say(texts.figures),
            _WIDTHS[1],
            lambda status: _number(kinds[0], status),
        ),
        Column(
            words.say(phrases.statements),
            _WIDTHS[2],
            lambda status: _number(kinds[1], status),
        ),
        Column(
            words.say(texts.xlsx_sum),
            _WIDTHS[3],
            lambda status: _number(report.results, status),
        ),
    ]
    below = sheet.rows(top, columns, found)
    paint_statuses(sheet.file, sheet.book, words, (top + 1, 0, below - 1, 0))
    return below


def _number(results: Sequence[Result], status: Status) -> Figure:
    return Figure(Decimal(sum(result.status == status for result in results)), "0")


def _achievements(sheet: Sheet, row: int, shown: Sequence[Result], words: Words) -> int:
    """The figures of the chart; the row of the first."""
    sheet.text(row, 0, words.say(texts.chart), **SECTION)
    columns: list[Column[Result]] = [
        Column(
            words.say(phrases.column_target), _WIDTHS[0], lambda r: _label(r, words)
        ),
        Column(
            words.say(phrases.column_achievement),
            _WIDTHS[1],
            lambda r: Figure(
                r.achievement or Decimal(0), ratio_form(r, r.achievement or Decimal(0))
            ),
        ),
        Column(
            words.say(phrases.column_status),
            _WIDTHS[2],
            lambda result: verdicts.status(result, words),
            "center",
        ),
    ]
    below = sheet.rows(row + 1, columns, shown)
    paint_statuses(sheet.file, sheet.book, words, (row + 2, 2, below - 1, 2))
    return row + 2


def _label(result: Result, words: Words) -> str:
    """What a bar is called; a long name is cut, for it stands whole among the results."""
    return f"{quoted(result.name.to(words.language))} {words.period(result.period)}"


def _chart(
    sheet: Sheet, place: tuple[int, int], rows: tuple[int, int], shown: Sequence[Result]
) -> None:
    """Bars of what is achieved of each target, in the order of the table."""
    say, name = sheet.words.say, sheet.file.get_name()
    chart = sheet.book.file.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": say(phrases.column_achievement),
            "categories": [name, rows[0], 0, rows[1], 0],
            "values": [name, rows[0], 1, rows[1], 1],
            "gap": 60,
            "fill": {"color": BAR},
            "points": [{"fill": {"color": BARS.get(r.status, BAR)}} for r in shown],
            "data_labels": {
                "value": True,
                "custom": [{"value": done(r)} for r in shown],
            },
        }
    )
    lowest = min(r.achievement or Decimal(0) for r in shown)
    chart.set_title(
        {"name": say(texts.chart), "name_font": {"size": 13}, "overlay": False}
    )
    chart.set_y_axis(
        {"name": say(phrases.column_target), "reverse": True, "crossing": "max"}
    )
    chart.set_x_axis(
        {
            "name": say(phrases.column_achievement),
            "num_format": "0%",
            "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
            **({} if lowest < 0 else {"min": 0}),
        }
    )
    chart.set_legend({"none": True})
    height = max(_LEAST_HEIGHT, math.ceil(_BAR_HEIGHT * len(shown)) + 120)
    chart.set_size({"width": _CHART_WIDTH, "height": height})
    sheet.file.insert_chart(*place, chart, {"description": say(texts.chart)})
