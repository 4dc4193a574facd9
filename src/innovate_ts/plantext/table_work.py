"""Who does what in the tables of a plan's text: a task in one cell, the bodies in those of their roles."""

import re
from collections.abc import Iterable, Iterator

from innovate_ts.plantext.tables import Table, TableCell, TableRow
from innovate_ts.plantext.zh.assignments import Assignment, assignment_of_row
from innovate_ts.plantext.zh.roles import FIRST_IS_LEAD, FIRST_LEADS
from innovate_ts.plantext.zh.table_heads import (
    LABELS,
    MARKS,
    NAMES_PERSON,
    PERSON,
    Column,
    without_items,
)
from innovate_ts.plantext.zh.tags import read_tag

_END = re.compile("[。:;]")
_COLUMNS: tuple[Column, ...] = ("lead", "responsible", "supporting", "deadline")


def work_of_tables(tables: Iterable[Table]) -> Iterator[Assignment]:
    """The assignments of the rows that have a task and bodies."""
    for table in tables:
        for row in table.rows:
            assignment = _of_row(row)
            if assignment is not None:
                yield assignment


def _of_row(row: TableRow) -> Assignment | None:
    task = _task_of(row)
    if task is None:
        return None
    title = _END.split(MARKS.sub("", task.text), maxsplit=1)[0]
    return _assigned(row, title)


def _task_of(row: TableRow) -> TableCell | None:
    """The cell that says what is to be done; a measure, where the task reaches down from a row above."""
    task = row.first_of("task")
    measure = row.first_of("measure")
    is_of_row = task is not None and task.paragraph is row.paragraph
    if is_of_row or measure is None:
        return task
    return measure


def _assigned(row: TableRow, title: str) -> Assignment | None:
    """Who is charged in the columns of roles, which say what a tag does with its labels."""
    labelled = []
    places = []
    for column in _COLUMNS:
        for head, cell in row.all_of(column):
            words = without_items(cell.text)
            if NAMES_PERSON.search(head.words):
                words = PERSON.sub(r"\g<body>", words)
            labelled.append(f"{LABELS[column]}:{words}")
            if FIRST_LEADS.search(head.words):
                labelled.append(FIRST_IS_LEAD)
            if column != "deadline" and cell.paragraph is row.paragraph:
                places.append((cell.start, cell.end))
    tag = read_tag(";".join(labelled))
    if tag is None:
        return None
    start = min((start for start, _ in places), default=0)
    end = max((end for _, end in places), default=0)
    return assignment_of_row(
        paragraph=row.paragraph,
        start=start,
        end=end,
        tag=tag,
        title=title,
    )
