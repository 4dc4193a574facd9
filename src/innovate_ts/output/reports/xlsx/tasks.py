"""The sheet of tasks: how far each is as its bureau reports it, and below them a line for each bureau."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.ledger_columns import LED, TASKS, LedgerColumn
from innovate_ts.output.reports.xlsx.look import FINE, SECTION
from innovate_ts.output.reports.xlsx.sheet import Cell, NumberCell, Sheet, SheetColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report

T = TypeVar("T")
_WIDTH = 170
"""Characters across the sheet."""


def write_tasks(sheet: Sheet, report: Report) -> None:
    """Fill the sheet of a report that has tasks."""
    tasks = list(report.tasks or ())
    sheet.table(_sheet_columns(TASKS, report), tasks, fixed=1)
    remark = len(tasks) + 2
    sheet.text(remark, 0, sheet.words.say(texts.closed_is_ours), **FINE)
    head = remark + 2
    sheet.text(head, 0, sheet.words.say(texts.by_lead), **SECTION)
    led = list(tasks_by_lead(report).items())
    below = sheet.rows(head + 1, _sheet_columns(LED, report), led)
    sheet.file.print_area(0, 0, below - 1, len(TASKS) - 1)


def _sheet_columns(
    columns: Sequence[LedgerColumn[T]], report: Report
) -> list[SheetColumn[T]]:
    return [_sheet_column(column, report) for column in columns]


def _sheet_column(column: LedgerColumn[T], report: Report) -> SheetColumn[T]:
    def cell(row: T, words: Words) -> Cell:
        text = column.text(row, report, words)
        return NumberCell(Decimal(text)) if column.is_figure else text

    width = _WIDTH * column.width // 100
    return SheetColumn(
        column.head, width, cell, "right" if column.is_figure else "left"
    )
