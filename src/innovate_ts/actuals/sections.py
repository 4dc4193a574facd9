"""Several tables in one sheet, below one another or side by side: each with its own heads."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.grid import Grid, find_grid, second_table
from innovate_ts.actuals.head_rows import KEYS
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow, written_rows
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts

MOST_TABLES = 100
"""Tables of one sheet; more are a table whose rows look like heads."""


def tables_in(
    table: RawTable, labels: Labels, given: GivenOptions, findings: Findings
) -> list[RawTable]:
    """The tables of a sheet; none where another table begins in it that has no heads of its own.

    Args:
        table: the sheet.
        labels: what labels mean in the plan.
        given: what the options give.
        findings: is told where the rows of one table end and those of another begin.
    """
    tables = list(_below_one_another(table, labels, given))
    for below in tables[1:]:
        if len(tables) > MOST_TABLES or find_grid(below, labels, given) is None:
            return _refused(below, findings)
    return [part for below in tables for part in _side_by_side(below, labels, given)]


def _refused(table: RawTable, findings: Findings) -> list[RawTable]:
    first = next(written_rows(table.rows))
    line = ",".join(filter(None, first.cells))
    message = texts.second_table(text=line)
    findings.error(message, table.place(first.number))
    return []


def _below_one_another(
    table: RawTable, labels: Labels, given: GivenOptions
) -> Iterator[RawTable]:
    """The tables that begin below one another."""
    rest: RawTable | None = table
    for _ in range(MOST_TABLES + 1):
        if rest is None:
            return
        grid = find_grid(rest, labels, given)
        again = None if grid is None else second_table(grid, labels)
        if again is None:
            yield rest
            return
        begin = rest.rows.place_of(again.number)
        yield rest._replace(rows=rest.rows[:begin])
        rest = rest._replace(rows=rest.rows[begin:])


def _side_by_side(
    table: RawTable, labels: Labels, given: GivenOptions
) -> Iterator[RawTable]:
    """The tables that stand side by side: from where a column of keys stands again."""
    grid = find_grid(table, labels, given)
    begins = [] if grid is None else _begins(grid)
    if len(begins) < 2:
        yield table
        return
    assert grid is not None  # noqa: S101 - it has columns
    titles = {row.number for row in grid.titles}
    for begin, end in zip(begins, [*begins[1:], len(grid.heads)], strict=True):
        rows = [
            row if row.number in titles else _cut_to(row, begin, end)
            for row in table.rows
        ]
        yield table._replace(rows=TableRows.of(rows))


def _begins(grid: Grid) -> list[int]:
    """The columns at which a table begins: where the role of the first column of keys stands again."""
    keys = [index for index, head in enumerate(grid.heads) if head.role in KEYS]
    if not keys:
        return []
    first = grid.heads[keys[0]].role
    begins = grid.columns(first)
    # All of them from the first column on, and each with values behind it.
    ends = [*begins[1:], len(grid.heads)]
    values = {index for index, head in enumerate(grid.heads) if head.is_of_figures}
    for begin, end in zip(begins, ends, strict=True):
        if not values & set(range(begin, end)):
            return []
    return [0, *begins[1:]]


def _cut_to(row: RawRow, begin: int, end: int) -> RawRow:
    """A row with nothing in it but the columns of one table, each in its place."""
    cells = [
        text if begin <= index < end else "" for index, text in enumerate(row.cells)
    ]
    return RawRow(row.number, tuple(cells))
