"""Where the heads of a table are, and what stands above and below its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from innovate_ts.actuals.cells import find_quantity, is_missing
from innovate_ts.actuals.heads import (
    ColumnRole,
    Head,
    any_indicator,
    any_period,
    combined,
    head_of,
)
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import FOOTER_LINES, NUMBERED_FOOTER
from innovate_ts.actuals.tables import Cell, RawRow, RawTable, written_rows
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import find_periods, parse_period

MOST_TITLES = 30
"""Rows above the heads that are looked through."""

KEYS = (
    ColumnRole.MONTH,
    ColumnRole.QUARTER,
    ColumnRole.INDICATOR,
    ColumnRole.PERIOD,
    ColumnRole.REGION,
    ColumnRole.UNIT,
    ColumnRole.VINTAGE,
    ColumnRole.MULTIPLIER,
    ColumnRole.EXPONENT,
    ColumnRole.REPORTER,
    ColumnRole.PUBLISHED,
)
"""Columns that name what the values of a row are."""

_FOOTER_WORDS = "|".join(FOOTER_LINES)
_FOOTER = re.compile(rf"(?:{NUMBERED_FOOTER}\d*|{_FOOTER_WORDS})\s*(?::|$)")
"""注1:..., 数据来源:..."""


class Grid(NamedTuple):
    """The heads of a table, and what stands above and below its rows."""

    heads: tuple[Head, ...]
    head_row: RawRow
    """The lower row of heads."""
    titles: tuple[RawRow, ...]
    body: tuple[RawRow, ...]
    footnotes: tuple[Cell, ...] = ()
    """The cells of the lines below the rows."""

    def columns(self, role: ColumnRole) -> list[int]:
        """The indices of the columns of a role."""
        return [index for index, head in enumerate(self.heads) if head.role is role]

    def values(self) -> list[Head]:
        """The heads of the columns of values."""
        return [head for head in self.heads if head.role is ColumnRole.VALUE]


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and not a year."""
    if is_missing(text) or find_quantity(text) is None:
        return False
    return parse_period(text) is None


def holds_a_figure(table: RawTable) -> bool:
    """Whether any cell of a table is a figure; a sheet without one is text."""
    return any(map(has_figure, table.rows))


def has_figure(row: RawRow) -> bool:
    """Whether any cell of a row is a figure."""
    return any(map(is_figure, row.cells))


# --- where the heads are ------------------------------------------------------------------------------------


def find_grid(table: RawTable, labels: Labels) -> Grid | None:
    """The first row, or pair of rows, that makes heads of a table."""
    written = written_rows(table.rows)
    rows = list(islice(written, MOST_TITLES + 1))
    # The last row of a table has none below it, and may be one of heads all the same.
    following = [*rows[1:], None]
    for row, below in zip(rows[:MOST_TITLES], following, strict=False):
        heads = _heads_of(row, labels)
        if below is not None and _is_second_row(heads, below, labels):
            both = _two_rows(table, row, below, labels)
            if _makes_a_table(both):
                return _cut(table, both, row, below)
        if _makes_a_table(heads):
            return _cut(table, heads, row, row)
    return None


def _heads_of(row: RawRow, labels: Labels) -> tuple[Head, ...]:
    heads = [head_of(cell, labels) for cell in row.cells]
    return tuple(heads)


def _makes_a_table(heads: Sequence[Head]) -> bool:
    """Whether heads say what is measured and hold values of it."""
    roles = {head.role for head in heads}
    if ColumnRole.VALUE not in roles:
        return False
    if ColumnRole.INDICATOR in roles:
        return True
    if ColumnRole.PERIOD in roles or ColumnRole.REGION in roles:
        return any_indicator(heads)
    return False


def _is_second_row(upper: Sequence[Head], row: RawRow, labels: Labels) -> bool:
    """Whether a row continues the heads above it.

    It has words for values and no figure, the row above names values too, and under the heads of key
    columns, which reach over both rows, it is blank.
    """
    if not any(head.is_of_figures for head in upper):
        return False
    if _is_a_title(upper) and row.text(0).strip():
        return False
    lower = _heads_of(row, labels)
    if not any(_continues(upper, head) for head in lower):
        return False
    for index, head in enumerate(upper):
        is_key = head.role in KEYS
        if is_key and row.text(index).strip():
            return False
    return not has_figure(row)


def _is_a_title(heads: Sequence[Head]) -> bool:
    """Whether a row says something in its first cell alone."""
    return all(head.role is ColumnRole.BLANK for head in heads[1:])


def _continues(upper: Sequence[Head], head: Head) -> bool:
    """Whether a head says of values what the row above leaves open."""
    if head.role is ColumnRole.NO_ACTUAL:
        return True
    if head.role is not ColumnRole.VALUE:
        return False
    if head.is_plain:
        return True
    if head.time is not None:
        return head.time.period is None or not any_period(upper)
    return head.indicator is not None and not any_indicator(upper)


def _two_rows(
    table: RawTable, upper: RawRow, lower: RawRow, labels: Labels
) -> tuple[Head, ...]:
    """The heads of two rows together; an upper head reaches over the blank cells behind it."""
    heads = []
    reaching = ""
    longer = max(upper.cells, lower.cells, key=len)
    for index in range(len(longer)):
        above = upper.text(index)
        below = lower.text(index)
        if above.strip():
            reaching = above
        elif table.merged and (upper.number, index) not in table.merged:
            # A workbook says how far a head reaches; a text file leaves its cells blank.
            reaching = ""
        if below.strip():
            above = reaching
        upper_head = head_of(above, labels)
        lower_head = head_of(below, labels)
        heads.append(combined(upper_head, lower_head))
    return tuple(heads)


# --- what stands above and below ----------------------------------------------------------------------------


def _cut(
    table: RawTable,
    heads: tuple[Head, ...],
    first: RawRow,
    last: RawRow,
) -> Grid:
    """Titles above the heads, which stand from the first to the last row, and rows below without footers."""
    begin = table.rows.index(first)
    end = table.rows.index(last) + 1
    titles = tuple(written_rows(table.rows[:begin]))
    # Printed pages repeat titles and heads.
    repeated = {first.written(), last.written()}
    for title in titles:
        repeated.add(title.written())
    below = table.rows[end:]
    body = [row for row in below if row.written() not in repeated]
    footers = _cut_footers(body)
    remarks = [*_lines_at_the_end(body), *footers]
    return Grid(heads, last, titles, tuple(body), tuple(_written_cells(remarks)))


def _cut_footers(body: list[RawRow]) -> list[RawRow]:
    """Take footers off the end; blank rows at the end are rows like any other where no footer is."""
    cut: list[RawRow] = []
    # Most tables end in a row of figures, and their many rows need no look for footers.
    if not _ends_blank_or_in_footer(body):
        return cut
    footers = sum(map(_is_footer, body))
    while _ends_blank_or_in_footer(body):
        if not body[-1].is_blank:
            footers -= 1
        elif not footers:
            return cut
        cut.insert(0, body.pop())
    return cut


def _lines_at_the_end(body: Sequence[RawRow]) -> list[RawRow]:
    """The rows at the end that have one cell and no figure: remarks that begin like no footer."""
    lines: list[RawRow] = []
    for row in reversed(body):
        if len(row.written()) > 1 or has_figure(row):
            return lines
        lines.insert(0, row)
    return lines


def _written_cells(rows: Sequence[RawRow]) -> Iterator[Cell]:
    for row in rows:
        for index in range(len(row.cells)):
            cell = row.cell(index)
            if not cell.is_blank:
                yield cell


def _ends_blank_or_in_footer(body: Sequence[RawRow]) -> bool:
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
    for row in grid.body:
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
    heads = _heads_of(row, labels)
    for head in heads:
        # 备注 and 说明 begin footers too.
        if head.role in {ColumnRole.UNKNOWN, ColumnRole.TEXT}:
            return False
    return _makes_a_table(heads)
