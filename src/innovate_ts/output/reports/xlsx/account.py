"""The last sheet: what the report rests on, complete: files, rows, the day, limits, readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from importlib.metadata import version
from typing import NamedTuple

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.look import BODY, SECTION
from innovate_ts.output.reports.xlsx.sheet import (
    NumberCell,
    Sheet,
    SheetColumn,
    height,
    lines_of,
)
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts
from innovate_ts.verdicts.results import Report

_NAME = 44
_ENCODING = 16
_LAYOUT = 36
_COUNT = 13
_COUNTS = 5
_WIDTHS = (
    _NAME,
    _ENCODING,
    _LAYOUT,
    *[_COUNT] * _COUNTS,
)
"""Characters of the columns: those of the files, under which all else on the sheet stands too."""
_BESIDE = (1, len(_WIDTHS) - 1)
"""The columns that the text beside a name takes."""
_BESIDE_WIDTH = sum(_WIDTHS) - _NAME


class AccountEntry(NamedTuple):
    """A name with what it stands for."""

    name: str
    text: str


def _layout(table: ReportInput, words: Words) -> str:
    return table.layout or words.say(texts.no_table)


def _count_column(
    head: Bilingual, count: Callable[[RowCounts], int]
) -> SheetColumn[ReportInput]:
    """A column for a number of the account of a file's rows."""

    def cell(table: ReportInput, _words: Words) -> NumberCell:
        number = count(table.rows)
        return NumberCell(Decimal(number))

    return SheetColumn(head, _COUNT, cell)


_INPUT_COLUMNS: tuple[SheetColumn[ReportInput], ...] = (
    SheetColumn(texts.file, _NAME, lambda table, _: table.file),
    SheetColumn(texts.encoding, _ENCODING, lambda table, _: table.encoding or ""),
    SheetColumn(texts.layout, _LAYOUT, _layout),
    _count_column(texts.read, lambda rows: rows.read),
    _count_column(texts.used, lambda rows: rows.used),
    _count_column(texts.other, lambda rows: rows.other),
    _count_column(texts.empty, lambda rows: rows.empty),
    _count_column(texts.error, lambda rows: rows.error),
)

_HOW: tuple[tuple[Bilingual, Bilingual], ...] = (
    (phrases.column_gap, texts.how_gap),
    (phrases.column_achievement, texts.how_achievement),
    (texts.how_shares, texts.how_shares_kept),
    (phrases.column_lead, texts.how_lead),
    (texts.how_closer, texts.how_closer_kept),
)
"""How to read the figures of the tables."""


def write_account(sheet: Sheet, report: Report) -> None:
    """Fill the sheet."""
    words = sheet.words
    sheet.set_widths(_WIDTHS)
    sheet.file.hide_gridlines(2)
    run = _run(report, words)
    row = _write_entries(sheet, 0, texts.account, run)
    head = words.say(phrases.section_inputs)
    sheet.text(row, 0, head, **SECTION)
    top = row + 1
    below = sheet.rows(top, _INPUT_COLUMNS, report.inputs)
    row = below + 1
    readings = _readings(report, words)
    row = _write_entries(sheet, row, phrases.section_readings, readings)
    _write_entries(sheet, row, texts.how, _how(words))


def _write_entries(
    sheet: Sheet, row: int, title: Bilingual, entries: Iterable[AccountEntry]
) -> int:
    """A heading with names and what they stand for below it; the row of the next heading."""
    head = sheet.words.say(title)
    sheet.text(row, 0, head, **SECTION)
    look = {
        **BODY,
        "align": "left",
        "indent": 1,
    }
    for name, text in entries:
        row += 1
        sheet.text(row, 0, name, **look, bold=True)
        sheet.span(row, _BESIDE, text, **look)
        # Excel finds the height of a row by itself, but not that of joined cells.
        lines_of_name = lines_of(name, _NAME)
        lines_of_text = lines_of(text, _BESIDE_WIDTH)
        lines = max(lines_of_name, lines_of_text)
        sheet.file.set_row(row, height(lines))
    return row + 2


def _how(words: Words) -> list[AccountEntry]:
    entries = []
    for name, text in _HOW:
        entry = AccountEntry(
            name=words.say(name),
            text=words.say(text),
        )
        entries.append(entry)
    return entries


def _readings(report: Report, words: Words) -> list[AccountEntry]:
    entries = []
    for result, text in verdicts.readings(report, words):
        name = verdicts.name(result, words)
        entries.append(AccountEntry(name, text))
    return entries


def _run(report: Report, words: Words) -> list[AccountEntry]:
    """What was asked of the program, and which it was."""
    plan = report.plan
    year = words.say(texts.all_years)
    if report.year is not None:
        year = str(report.year)
    run = {
        texts.plan: f"{words.say(plan.title)} ({plan.id})",
        texts.plan_period: words.period(plan.period),
        texts.as_of: words.day(report.as_of),
        texts.year: year,
        texts.thresholds: thresholds(report, words),
        texts.program: f"innovate-ts {version('innovate-ts')}",
    }
    entries = []
    for name, text in run.items():
        entry = AccountEntry(words.say(name), text)
        entries.append(entry)
    return entries
