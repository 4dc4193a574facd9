"""The last sheet: what the report rests on, complete: files, rows, the day, limits, readings."""

from __future__ import annotations

from collections.abc import Iterable
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
from innovate_ts.verdicts.report_parts import ReportInput
from innovate_ts.verdicts.results import Report

_WIDTHS = (44, 16, 36, 13, 13, 13, 13, 13)
_BESIDE = (1, len(_WIDTHS) - 1)
"""The columns that the text beside a name takes."""


class AccountEntry(NamedTuple):
    """A name with what it stands for."""

    name: str
    text: str


_INPUT_COLUMNS: tuple[SheetColumn[ReportInput], ...] = (
    SheetColumn(texts.file, _WIDTHS[0], lambda table, _: table.file),
    SheetColumn(texts.encoding, _WIDTHS[1], lambda table, _: table.encoding or ""),
    SheetColumn(
        texts.layout,
        _WIDTHS[2],
        lambda table, words: table.layout or words.say(texts.no_table),
    ),
    SheetColumn(texts.read, _WIDTHS[3], lambda table, _: _rows(table.rows.read)),
    SheetColumn(texts.used, _WIDTHS[4], lambda table, _: _rows(table.rows.used)),
    SheetColumn(texts.other, _WIDTHS[5], lambda table, _: _rows(table.rows.other)),
    SheetColumn(texts.empty, _WIDTHS[6], lambda table, _: _rows(table.rows.empty)),
    SheetColumn(texts.error, _WIDTHS[7], lambda table, _: _rows(table.rows.error)),
)

_HOW: tuple[tuple[Bilingual, Bilingual], ...] = (
    (phrases.column_gap, texts.how_gap),
    (phrases.column_achievement, texts.how_achievement),
    (texts.how_shares, texts.how_shares_kept),
    (phrases.column_lead, texts.how_lead),
    (texts.how_closer, texts.how_closer_kept),
)
"""How to read the figures of the tables."""


def _rows(count: int) -> NumberCell:
    return NumberCell(Decimal(count))


def write_account(sheet: Sheet, report: Report) -> None:
    """Fill the sheet."""
    words = sheet.words
    sheet.set_widths(_WIDTHS)
    sheet.file.hide_gridlines(2)
    row = _write_entries(sheet, 0, texts.account, _run(report, words))
    sheet.text(row, 0, words.say(phrases.section_inputs), **SECTION)
    row = sheet.rows(row + 1, _INPUT_COLUMNS, report.inputs) + 1
    readings = [
        AccountEntry(verdicts.name(result, words), text)
        for result, text in verdicts.readings(report, words)
    ]
    row = _write_entries(sheet, row, phrases.section_readings, readings)
    how = [AccountEntry(words.say(name), words.say(text)) for name, text in _HOW]
    _write_entries(sheet, row, texts.how, how)


def _write_entries(
    sheet: Sheet, row: int, title: Bilingual, entries: Iterable[AccountEntry]
) -> int:
    """A heading with names and what they stand for below it; the row of the next heading."""
    sheet.text(row, 0, sheet.words.say(title), **SECTION)
    for name, text in entries:
        row += 1
        sheet.text(row, 0, name, **BODY, bold=True, align="left", indent=1)
        sheet.span(row, _BESIDE, text, **BODY, align="left", indent=1)
        lines = max(lines_of(name, _WIDTHS[0]), lines_of(text, sum(_WIDTHS[1:])))
        sheet.file.set_row(row, height(lines))
    return row + 2


def _run(report: Report, words: Words) -> list[AccountEntry]:
    """What was asked of the program, and which it was."""
    plan = report.plan
    year = words.say(texts.all_years)
    if report.year is not None:
        year = str(report.year)
    return [
        AccountEntry(words.say(texts.plan), f"{words.say(plan.title)} ({plan.id})"),
        AccountEntry(words.say(texts.plan_period), words.period(plan.period)),
        AccountEntry(words.say(texts.as_of), str(report.as_of)),
        AccountEntry(words.say(texts.year), year),
        AccountEntry(words.say(texts.thresholds), thresholds(report, words)),
        AccountEntry(words.say(texts.program), f"innovate-ts {version('innovate-ts')}"),
    ]
