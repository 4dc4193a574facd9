"""Several tables in one sheet, below one another or side by side: each with its own heads."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from innovate_ts.actuals.claims import units_in
from innovate_ts.actuals.doubts import title_of_plans
from innovate_ts.actuals.figure_cells import has_figure
from innovate_ts.actuals.given import NOTHING_GIVEN, GivenOptions
from innovate_ts.actuals.grid import (
    Grid,
    find_grid,
    is_footer,
    is_row_of_titles,
)
from innovate_ts.actuals.head_rows import (
    MOST_TITLES,
    heads_of,
    is_line,
    names_no_indicator,
)
from innovate_ts.actuals.heads import KEYS, OF_ROWS, ColumnRole, Head
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow, written_rows
from innovate_ts.actuals.reasons import lacks_actuals
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.subjects import cells_of
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.period_grammar import find_periods, find_times
from innovate_ts.basics.period_words import Sense
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
    first, *others = _below_one_another(table, labels, given)
    for part in others:
        if len(others) >= MOST_TABLES or not _has_heads(part.table, labels):
            message = texts.second_table(text=part.line)
            findings.error(message, table.place(part.begins.number))
            return []
    parts = [first, *others]
    of_actuals = parts
    if others:
        of_actuals = [
            part for part in parts if not _is_without_actuals(part.table, labels, given)
        ]
    # Where none has actuals, the first one says why.
    if not of_actuals:
        of_actuals = [first]
    for part in parts:
        if part not in of_actuals:
            message = texts.table_without_actuals(text=part.line)
            findings.note(message, table.place(part.begins.number))
    return [
        beside
        for part in of_actuals
        for beside in _side_by_side(part.table, labels, given)
    ]


def _has_heads(table: RawTable, labels: Labels) -> bool:
    rows = islice(written_rows(table.rows), MOST_TITLES)
    return any(_is_row_of_heads(row, labels) for row in rows)


def _is_without_actuals(table: RawTable, labels: Labels, given: GivenOptions) -> bool:
    """Whether a table holds targets, forecasts and the like alone, by its heads or its titles."""
    grid = find_grid(table, labels, given)
    if grid is not None:
        return title_of_plans(table, grid) is not None
    return lacks_actuals(table, labels, given)


# --- where one ends and another begins ----------------------------------------------------------------------


class _StackedTable(NamedTuple):
    """One of the tables below one another."""

    table: RawTable
    begins: RawRow
    """Its own first row; titles of the sheet may stand above it."""

    @property
    def line(self) -> str:
        """What that row says."""
        return ",".join(filter(None, self.begins.cells))


def _below_one_another(
    table: RawTable, labels: Labels, given: GivenOptions
) -> Iterator[_StackedTable]:
    """The tables that begin below one another."""
    rest = table
    begins = next(iter(table.rows), RawRow(1, ()))
    titles: tuple[RawRow, ...] = ()
    for _ in range(MOST_TABLES + 1):
        grid = find_grid(
            table=rest,
            labels=labels,
            given=given,
        )
        body = _behind_first_figure(rest) if grid is None else grid.body
        heads = () if grid is None else grid.heads
        again = next_table(body, labels, heads)
        if again is None:
            yield _StackedTable(rest, begins)
            return
        begin = rest.rows.place_of(again.number)
        yield _StackedTable(rest._replace(rows=rest.rows[:begin]), begins)
        begins = again
        if grid is not None:
            titles = titles or grid.titles
        rest = rest._replace(rows=rest.rows[begin:])
        rest = _under_titles(
            table=rest,
            titles=titles,
            labels=labels,
            given=given,
        )


def _behind_first_figure(table: RawTable) -> TableRows:
    """The rows of a table that is not understood, from its first figure on."""
    for index, row in enumerate(table.rows):
        if has_figure(row):
            return table.rows[index:]
    return TableRows()


def next_table(
    body: TableRows, labels: Labels, heads: Sequence[Head] = ()
) -> RawRow | None:
    """The first row of a body that belongs to another table: its title, or its heads.

    A line with what no row of the table says, a period, a place or an indicator, begins one too, but not
    below the last figure: there it is a remark at the end.

    Args:
        body: the rows below the heads of a table.
        labels: what labels mean in the plan.
        heads: those heads; without any only periods are looked for.
    """
    last_figure = 0
    for row in reversed(body):
        if has_figure(row):
            last_figure = row.number
            break
    for row in body.strange():
        stands_above_figures = row.number < last_figure
        says_another = _is_line_with_period(row) or _names_another(row, heads, labels)
        begins_by_line = stands_above_figures and says_another
        if begins_by_line or _is_row_of_heads(row, labels):
            return _first_title(
                body=body,
                begin=row,
                heads=heads,
                labels=labels,
            )
    return None


def _first_title(
    body: TableRows, begin: RawRow, heads: Sequence[Head], labels: Labels
) -> RawRow:
    """The first of the lines that stand directly above a row; without any the row itself."""
    first = begin
    columns = heads_of(
        row=begin,
        labels=labels,
        given=NOTHING_GIVEN,
    )
    for row in reversed(body[: body.place_of(begin.number)]):
        if row.is_blank:
            continue
        is_of_several = is_row_of_titles(
            row=row,
            heads=columns,
            labels=labels,
        )
        if not is_of_several and not _may_be_title(row, heads, labels):
            break
        first = row
    return first


def _may_be_title(row: RawRow, heads: Sequence[Head], labels: Labels) -> bool:
    """Whether a row is a line of words, and not an indicator of the table above without a figure."""
    if has_figure(row) or is_footer(row) or not is_line(row):
        return False
    if heads and names_no_indicator(heads):
        return True
    return labels.read(row.written()[0]).form not in labels.known


def _is_line_with_period(row: RawRow) -> bool:
    """Whether a row has one cell, its first, which names a period and is no footer."""
    line = row.text(0).strip()
    is_alone = row.written() == (line,)
    if not is_alone or is_footer(row):
        return False
    return bool(find_periods(line))


def _names_another(row: RawRow, heads: Sequence[Head], labels: Labels) -> bool:
    """Whether a line names a place or an indicator that the rows of a table do not name: 迁安市."""
    if not heads or not is_line(row) or has_figure(row) or is_footer(row):
        return False
    name = row.written()[0]
    has_places = any(head.role is ColumnRole.REGION or head.region for head in heads)
    if not has_places and labels.regions.is_named(name):
        return True
    if not names_no_indicator(heads):
        return False
    label = labels.read(name)
    return label.form in labels.known


def _is_row_of_heads(row: RawRow, labels: Labels) -> bool:
    """Whether all that a row says are heads, one of keys and one of figures among them."""
    if len(row.written()) < 2 or has_figure(row) or is_footer(row):
        return False
    heads = heads_of(
        row=row,
        labels=labels,
        given=NOTHING_GIVEN,
    )
    if any(head.role is ColumnRole.UNKNOWN for head in heads):
        return False
    has_keys = any(head.role in _KEYS_OF_ROWS for head in heads)
    return has_keys and any(head.is_of_figures for head in heads)


_KEYS_OF_ROWS = OF_ROWS | {ColumnRole.INDICATOR}


# --- titles of the whole sheet ------------------------------------------------------------------------------

_OF_ANOTHER_TIME = re.compile("上年|去年|同期|上期|上月")


def _under_titles(
    table: RawTable, titles: Sequence[RawRow], labels: Labels, given: GivenOptions
) -> RawTable:
    """A table with the titles of the sheet above it, where it names no time of its own.

    Below a title of its own it takes from them the lines that name a time or a unit, and no others.
    """
    lines = _lines_at_the_beginning(table)
    if any(_speaks_of_time(line) for line in lines):
        return table
    grid = find_grid(table, labels, given)
    if grid is not None and _is_timed(grid):
        return table
    above = list(titles)
    if lines:
        above = [row for row in titles if _gives_time_or_unit(row, labels)]
    return table._replace(rows=table.rows.below(above))


def _lines_at_the_beginning(table: RawTable) -> list[str]:
    """The lines above the first row of several cells."""
    lines: list[str] = []
    for row in written_rows(table.rows):
        if not is_line(row):
            break
        lines += row.written()
    return lines


def _speaks_of_time(line: str) -> bool:
    return _names_time(line) or _OF_ANOTHER_TIME.search(line) is not None


def _gives_time_or_unit(row: RawRow, labels: Labels) -> bool:
    cells = cells_of([row])
    if any(_names_time(cell.text) for cell in cells):
        return True
    return any(units_in(cell, labels) for cell in cells)


def _names_time(line: str) -> bool:
    times = find_times(line)
    if times.unclear:
        return True
    return any(time.sense is not Sense.DAY for time in times.times)


def _is_timed(grid: Grid) -> bool:
    """Whether the rows or the heads of a table name their periods."""
    if grid.columns(ColumnRole.PERIOD):
        return True
    return any(head.names_its_period for head in grid.values())


# --- side by side -------------------------------------------------------------------------------------------


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
