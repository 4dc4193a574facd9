"""The tasks of a ledger in a note: each with its last state, and a line for each bureau."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.ledger_columns import LED, TASKS, LedgerColumn
from innovate_ts.output.reports.docx.blocks import (
    Block,
    NoteSection,
    PaperColumn,
    PaperTable,
    paragraph,
    under_headings,
)
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report

T = TypeVar("T")
_ACROSS = 247
"""Millimetres between the margins of paper that lies on its side."""


def tasks(report: Report, words: Words) -> Iterator[Block]:
    """The parts on the tasks of a report that has some."""
    remark = paragraph([words.say(texts.closed_is_ours)], words)
    led = _table(LED, tasks_by_lead(report).items(), report, words)
    by_task = _table(TASKS, report.tasks or (), report, words)
    sections = (
        NoteSection(words.say(texts.by_lead), [led]),
        NoteSection(words.say(texts.each_task), [by_task, remark]),
    )
    return under_headings(sections, words)


def _table(
    columns: Sequence[LedgerColumn[T]], rows: Iterable[T], report: Report, words: Words
) -> PaperTable:
    heads = [
        PaperColumn(
            head=words.say(column.head),
            width=_ACROSS * column.width / 100,
            align="right" if column.is_figure else "left",
        )
        for column in columns
    ]
    cells = []
    for row in rows:
        texts_of_row = [column.text(row, report, words) for column in columns]
        cells.append(tuple(texts_of_row))
    return PaperTable(tuple(heads), tuple(cells))
