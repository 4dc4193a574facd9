"""The sheet of tasks: how far each is as its bureau reports it, and below them a line for each bureau."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypeVar

from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.ledger_columns import LED, TASKS, LedgerColumn
from innovate_ts.output.reports.xlsx.look import FINE, SECTION
from innovate_ts.output.reports.xlsx.sheet import Cell, NumberCell, Sheet, SheetColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report

T = TypeVar("T")
_WIDTH = 170
"""Characters across the sheet."""


def write_tasks(sheet: Sheet, report: Report) -> None:
    """Fill the sheet of a report that has tasks."""
    words = sheet.words
    tasks = list(report.tasks or ())
    columns = _sheet_columns(TASKS, report)
    sheet.table(columns, tasks, fixed=1)
    row = len(tasks) + 2
    remark = words.say(texts.closed_is_ours)
    sheet.text(row, 0, remark, **FINE)
    row += 2
    head = words.say(texts.by_lead)
    sheet.text(row, 0, head, **SECTION)
    by_lead = tasks_by_lead(report)
    below = sheet.rows(
        top=row + 1,
        columns=_sheet_columns(LED, report),
        rows=list(by_lead.items()),
    )
    last_column = len(columns) - 1
    sheet.file.print_area(0, 0, below - 1, last_column)


def _sheet_columns(
    columns: Sequence[LedgerColumn[T]], report: Report
) -> list[SheetColumn[T]]:
    return [_sheet_column(column, report) for column in columns]


def _sheet_column(column: LedgerColumn[T], report: Report) -> SheetColumn[T]:
    def cell(row: T, words: Words) -> Cell:
        text = column.text(row, report, words)
        if column.is_figure:
            return NumberCell(Decimal(text))
        return text

    align: Literal["left", "right"] = "left"
    if column.is_figure:
        align = "right"
    return SheetColumn(
        column.head,
        width=_WIDTH * column.width // 100,
        cell=cell,
        align=align,
    )
