"""Who does what in the tables of a plan's text: a task in one cell, the bodies in those of their roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from innovate_ts.plantext.tables import TableRow
from innovate_ts.plantext.zh.assignments import Assignment, assignment_of_row
from innovate_ts.plantext.zh.table_heads import LABELS, MARKS
from innovate_ts.plantext.zh.tags import read_tag

_END = re.compile("[。:;]")


def work_of_tables(rows: Iterable[TableRow]) -> Iterator[Assignment]:
    """The assignments of the rows that have a task and bodies."""
    for row in rows:
        assignment = _of_row(row)
        if assignment is not None:
            yield assignment


def _of_row(row: TableRow) -> Assignment | None:
    task = row.first_of("task") or row.first_of("measure")
    cells = [cell for _, cell in (*row.all_of("lead"), *row.all_of("responsible"))]
    if task is None or not cells:
        return None
    tag = read_tag(_as_tag(row))
    if tag is None:
        return None
    written = [cell for cell in cells if cell.paragraph is row.paragraph]
    start = min((cell.start for cell in written), default=0)
    end = max((cell.end for cell in written), default=0)
    title = _END.split(MARKS.sub("", task.text), maxsplit=1)[0]
    return assignment_of_row(row.paragraph, start, end, tag, title)


def _as_tag(row: TableRow) -> str:
    """The cells of bodies as a tag has them, and the deadline as its remark."""
    labelled = [
        f"{label}:{cell.text}"
        for column, label in LABELS.items()
        for _, cell in row.all_of(column)
    ]
    return ";".join(labelled)
