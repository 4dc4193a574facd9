"""The last sheet: what the report rests on, complete: files, rows, the day, limits, readings."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from importlib.metadata import version

from innovate_ts.output.reports.xlsx.grid import Column, Figure, Sheet, height, lines_of
from innovate_ts.output.reports.xlsx.look import BODY, SECTION
from innovate_ts.output.wording import Wording
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
    row = _pairs(sheet, 0, words.say("xlsx_account"), _run(report, words))
    sheet.text(row, 0, words.say("section_inputs"), **SECTION)
    row = sheet.rows(row + 1, _input_columns(words), report.inputs) + 1
    row = _pairs(
        sheet,
        row,
        words.say("section_readings"),
        [(words.name(first), text) for first, text in words.readings(report)],
    )
    _pairs(sheet, row, words.say("xlsx_how"), _how(words))


def _pairs(sheet: Sheet, row: int, title: str, pairs: Iterable[Pair]) -> int:
    """A heading with names and what they stand for below it; the row of the next heading."""
    sheet.text(row, 0, title, **SECTION)
    for name, text in pairs:
        row += 1
        sheet.text(row, 0, name, **BODY, bold=True, align="left", indent=1)
        sheet.span(row, _BESIDE, text, **BODY, align="left", indent=1)
        sheet.file.set_row(row, height(max(lines_of(name, _WIDTHS[0]), lines_of(text, sum(_WIDTHS[1:])))))
    return row + 2


def _run(report: Report, words: Wording) -> list[Pair]:
    say = words.say
    return [
        (say("xlsx_plan"), f"{report.plan.title.to(words.language)} ({report.plan.id})"),
        (say("xlsx_plan_period"), words.period(report.plan.period)),
        (say("xlsx_as_of"), str(report.as_of)),
        (say("xlsx_year"), str(report.year) if report.year is not None else say("xlsx_all_years")),
        (say("xlsx_thresholds"), words.thresholds(report)),
        (say("xlsx_program"), f"innovate-ts {version('innovate-ts')}"),
    ]


def _input_columns(words: Wording) -> list[Column[ReportInput]]:
    say = words.say
    return [
        Column(say("xlsx_file"), _WIDTHS[0], lambda table: table.file),
        Column(say("xlsx_encoding"), _WIDTHS[1], lambda table: table.encoding or ""),
        Column(say("xlsx_layout"), _WIDTHS[2], lambda table: table.layout or say("xlsx_no_table")),
        Column(say("xlsx_read"), _WIDTHS[3], lambda table: _rows(table.rows.read)),
        Column(say("xlsx_used"), _WIDTHS[4], lambda table: _rows(table.rows.used)),
        Column(say("xlsx_other"), _WIDTHS[5], lambda table: _rows(table.rows.other)),
        Column(say("xlsx_empty"), _WIDTHS[6], lambda table: _rows(table.rows.empty)),
        Column(say("xlsx_error"), _WIDTHS[7], lambda table: _rows(table.rows.error)),
    ]


def _rows(count: int) -> Figure:
    return Figure(Decimal(count))


def _how(words: Wording) -> list[Pair]:
    say = words.say
    return [
        (say("column_gap"), say("xlsx_how_gap")),
        (say("column_achievement"), say("xlsx_how_achievement")),
        (say("xlsx_how_shares"), say("xlsx_how_shares_kept")),
        (say("column_lead"), say("xlsx_how_lead")),
        (say("xlsx_how_closer"), say("xlsx_how_closer_kept")),
    ]
