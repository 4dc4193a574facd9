"""The last sheet: what the report rests on, complete: files, rows, the day, limits, readings."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from importlib.metadata import version

from innovate_ts.messages import phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.grid import Column, Figure, Sheet, height, lines_of
from innovate_ts.output.reports.xlsx.look import BODY, SECTION
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, ReportInput

_WIDTHS = (44, 16, 36, 13, 13, 13, 13, 13)
_BESIDE = (1, len(_WIDTHS) - 1)

Pair = tuple[str, str]


def write_account(sheet: Sheet, report: Report) -> None:
    """Fill the sheet."""
    words = sheet.words
    for number, width in enumerate(_WIDTHS):
        sheet.file.set_column(number, number, width)
    sheet.file.hide_gridlines(2)
    row = _pairs(sheet, 0, words.say(texts.account), _run(report, words))
    sheet.text(row, 0, words.say(phrases.section_inputs), **SECTION)
    row = sheet.rows(row + 1, _input_columns(words), report.inputs) + 1
    row = _pairs(
        sheet,
        row,
        words.say(phrases.section_readings),
        [
            (verdicts.name(first, words), text)
            for first, text in verdicts.readings(report, words)
        ],
    )
    _pairs(sheet, row, words.say(texts.how), _how(words))


def _pairs(sheet: Sheet, row: int, title: str, pairs: Iterable[Pair]) -> int:
    """A heading with names and what they stand for below it; the row of the next heading."""
    sheet.text(row, 0, title, **SECTION)
    for name, text in pairs:
        row += 1
        sheet.text(row, 0, name, **BODY, bold=True, align="left", indent=1)
        sheet.span(row, _BESIDE, text, **BODY, align="left", indent=1)
        sheet.file.set_row(
            row,
            height(max(lines_of(name, _WIDTHS[0]), lines_of(text, sum(_WIDTHS[1:])))),
        )
    return row + 2


def _run(report: Report, words: Words) -> list[Pair]:
    say = words.say
    return [
        (say(texts.plan), f"{report.plan.title.to(words.language)} ({report.plan.id})"),
        (say(texts.plan_period), words.period(report.plan.period)),
        (say(texts.as_of), str(report.as_of)),
        (
            say(texts.year),
            str(report.year) if report.year is not None else say(texts.all_years),
        ),
        (say(texts.thresholds), thresholds(report, words)),
        (say(texts.program), f"innovate-ts {version('innovate-ts')}"),
    ]


def _input_columns(words: Words) -> list[Column[ReportInput]]:
    say = words.say
    return [
        Column(say(texts.file), _WIDTHS[0], lambda table: table.file),
        Column(say(texts.encoding), _WIDTHS[1], lambda table: table.encoding or ""),
        Column(
            say(texts.layout),
            _WIDTHS[2],
            lambda table: table.layout or say(texts.no_table),
        ),
        Column(say(texts.read), _WIDTHS[3], lambda table: _rows(table.rows.read)),
        Column(say(texts.used), _WIDTHS[4], lambda table: _rows(table.rows.used)),
        Column(say(texts.other), _WIDTHS[5], lambda table: _rows(table.rows.other)),
        Column(say(texts.empty), _WIDTHS[6], lambda table: _rows(table.rows.empty)),
        Column(say(texts.error), _WIDTHS[7], lambda table: _rows(table.rows.error)),
    ]


def _rows(count: int) -> Figure:
    return Figure(Decimal(count))


def _how(words: Words) -> list[Pair]:
    say = words.say
    return [
        (say(phrases.column_gap), say(texts.how_gap)),
        (say(phrases.column_achievement), say(texts.how_achievement)),
        (say(texts.how_shares), say(texts.how_shares_kept)),
        (say(phrases.column_lead), say(texts.how_lead)),
        (say(texts.how_closer), say(texts.how_closer_kept)),
    ]
