"""Where the heads of a table are, and what stands above and below its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.actuals.given import NOTHING_GIVEN, GivenOptions
from innovate_ts.actuals.head_rows import (
    HeadRows,
    find_head_rows,
    has_figure,
    heads_of,
    makes_a_table,
)
from innovate_ts.actuals.heads import ColumnRole, Head
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import FOOTER_LINES, NUMBERED_FOOTER
from innovate_ts.actuals.raw_rows import Cell, RawRow, written_rows
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.subjects import cells_of, indicator_named_once
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import find_periods

_FOOTER_WORDS = "|".join(FOOTER_LINES)
_FOOTER = re.compile(rf"(?:{NUMBERED_FOOTER}\d*|{_FOOTER_WORDS})\s*(?::|$)")
"""注1:..., 数据来源:..."""
_WHOLE_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Grid(NamedTuple):
    """The heads of a table, and what stands above and below its rows."""

    heads: tuple[Head, ...]
    head_row: RawRow
    """The lower row of heads."""
    titles: tuple[RawRow, ...]
    body: TableRows
    footnotes: tuple[Cell, ...] = ()
    """The cells of the lines below the rows."""
    indicator: Cell | None = None
    """The indicator that stands once for all figures whose rows and heads name none."""

    def columns(self, role: ColumnRole) -> list[int]:
        """The indices of the columns of a role."""
        return [index for index, head in enumerate(self.heads) if head.role is role]

    def values(self) -> list[Head]:
        """The heads of the columns of values."""
        return [head for head in self.heads if head.role is ColumnRole.VALUE]


def holds_a_figure(table: RawTable) -> bool:
    """Whether any cell of a table is a figure; a sheet without one is text."""
    return any(map(has_figure, table.rows))


# --- where the heads are ------------------------------------------------------------------------------------


def find_grid(
    table: RawTable, labels: Labels, given: GivenOptions = NOTHING_GIVEN
) -> Grid | None:
    """The heads of a table with what stands around them; None where it has none."""

    def indicator_above(rows: Iterable[RawRow]) -> Cell | None:
        cells = cells_of(rows)
        if table.sheet:
            cells.append(Cell(None, None, table.sheet))
        return indicator_named_once(cells, labels)

    def is_named(rows: Sequence[RawRow]) -> bool:
        return given.series is not None or indicator_above(rows) is not None

    found = find_head_rows(table, labels, given, is_named)
    if found is None:
        return None
    grid = _cut(table, found)
    named = indicator_above(grid.titles)
    if named is None and given.series is not None:
        named = Cell(None, None, given.series)
    return _without_numbers(grid)._replace(indicator=named)


def _without_numbers(grid: Grid) -> Grid:
    """A table whose first column only numbers its rows, below no head, as data frames are saved."""
    first = grid.heads[0]
    if first.role is not ColumnRole.BLANK:
        return grid
    numbers = [row.text(0).strip() for row in written_rows(grid.body)]
    if not numbers or not all(map(_WHOLE_NUMBER.fullmatch, numbers)):
        return grid
    if any(int(after) <= int(before) for before, after in pairwise(numbers)):
        return grid
    numbering = first._replace(role=ColumnRole.TEXT)
    return grid._replace(heads=(numbering, *grid.heads[1:]))


# --- what stands above and below ----------------------------------------------------------------------------


def _cut(table: RawTable, found: HeadRows) -> Grid:
    """Titles above the heads, and rows below them without footers."""
    begin = table.rows.place_of(found.rows[0].number)
    end = table.rows.place_of(found.rows[-1].number) + 1
    titles = tuple(written_rows(table.rows[:begin]))
    below = _without_repeated(table.rows[end:], (*found.rows, *titles))
    footers = _footers(below)
    body = below[: len(below) - len(footers)]
    remarks = [*_lines_at_the_end(body), *footers]
    return Grid(
        found.heads,
        head_row=found.rows[-1],
        titles=titles,
        body=body,
        footnotes=tuple(cells_of(remarks)),
    )


def _without_repeated(rows: TableRows, above: Sequence[RawRow]) -> TableRows:
    """The rows but for those that say what heads or titles do: printed pages repeat them."""
    repeated = {row.written() for row in above}
    # A row that is plain can only repeat one that is plain.
    is_any_plain = any(row.is_plain for row in above)
    candidates = rows if is_any_plain else rows.strange()
    return rows.without({row.number for row in candidates if row.written() in repeated})


def _footers(body: TableRows) -> list[RawRow]:
    """The footers at the end; blank rows there are rows like any other where no footer is above them."""
    cut: list[RawRow] = []
    # Most tables end in a row of figures, and their many rows need no look for footers.
    if not _ends_blank_or_in_footer(body):
        return cut
    footers = sum(map(_is_footer, body.strange()))
    for row in reversed(body):
        if _is_footer(row):
            footers -= 1
        elif not (row.is_blank and footers):
            break
        cut.insert(0, row)
    return cut


def _lines_at_the_end(body: TableRows) -> list[RawRow]:
    """The rows at the end that have one cell and no figure: remarks that begin like no footer."""
    lines: list[RawRow] = []
    for row in reversed(body):
        if len(row.written()) > 1 or has_figure(row):
            return lines
        lines.insert(0, row)
    return lines


def _ends_blank_or_in_footer(body: TableRows) -> bool:
    if not body:
        return False
    last = body[-1]
    return last.is_blank or _is_footer(last)


def _is_footer(row: RawRow) -> bool:
    if row.is_blank:
        return False
    first = clean(row.written()[0])
    if not _FOOTER.match(first):
        return False
    return not has_figure(row)


def second_table(grid: Grid, labels: Labels) -> RawRow | None:
    """The first row of the body that begins another table: heads of its own, or a line with a period.

    A line with a period below which no figure stands is a remark at the end.
    """
    last_figure = 0
    for row in reversed(grid.body):
        if has_figure(row):
            last_figure = row.number
            break
    for row in grid.body.strange():
        stands_above_figures = row.number < last_figure
        if stands_above_figures and _is_line_with_period(row):
            return row
        if _is_row_of_heads(row, labels):
            return row
    return None


def _is_line_with_period(row: RawRow) -> bool:
    """Whether a row has one cell, its first, which names a period and is no footer."""
    line = row.text(0).strip()
    is_alone = row.written() == (line,)
    if not is_alone or _is_footer(row):
        return False
    return bool(find_periods(line))


def _is_row_of_heads(row: RawRow, labels: Labels) -> bool:
    """Whether all that a row says are heads, and they make a table."""
    width = len(row.written())
    if width < 2 or has_figure(row):
        return False
    heads = heads_of(row, labels, NOTHING_GIVEN)
    for head in heads:
        # 备注 and 说明 begin footers too.
        if head.role in {ColumnRole.UNKNOWN, ColumnRole.TEXT}:
            return False
    return makes_a_table(heads, lambda: False)
