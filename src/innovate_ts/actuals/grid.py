"""Where the heads of a table are, and what stands above and below its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.cells import (
    find_quantity,
    is_missing,
)
from innovate_ts.actuals.heads import Head, Kind, combined, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import FOOTER_LINES, NUMBERED_FOOTER
from innovate_ts.actuals.tables import RawRow, RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import find_periods, parse_period

MOST_TITLES = 30
"""Rows above the heads that are looked through."""

KEYS = (
    Kind.MONTH,
    Kind.QUARTER,
    Kind.INDICATOR,
    Kind.PERIOD,
    Kind.REGION,
    Kind.UNIT,
    Kind.VINTAGE,
    Kind.MULTIPLIER,
    Kind.PUBLISHED,
)
"""Columns that name what the values of a row are."""

_FOOTER = re.compile(rf"(?:{NUMBERED_FOOTER}\d*|{'|'.join(FOOTER_LINES)})\s*(?::|$)")


class Grid(NamedTuple):
    """The heads of a table, and what stands above and below its rows."""

    heads: tuple[Head, ...]
    head_row: RawRow
    """The lower row of heads."""
    titles: tuple[RawRow, ...]
    body: tuple[RawRow, ...]

    def columns(self, kind: Kind) -> list[int]:
        """The indices of the columns of a kind."""
        return [index for index, head in enumerate(self.heads) if head.kind is kind]

    def values(self) -> list[Head]:
        """The heads of the columns of values."""
        return [head for head in self.heads if head.kind is Kind.VALUE]


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and not a year."""
    if is_missing(text) or find_quantity(text) is None:
        return False
    return parse_period(text) is None


def holds_a_figure(table: RawTable) -> bool:
    """Whether any cell of a table is a figure; a sheet without one is text."""
    return any(_has_figure(row) for row in table.rows)


def _has_figure(row: RawRow) -> bool:
    return any(map(is_figure, row.cells))


# --- where the heads are ------------------------------------------------------------------------------------


def find_grid(table: RawTable, labels: Labels) -> Grid | None:
    """The first row, or pair of rows, that makes heads of a table."""
    rows = [row for row in table.rows if not row.is_blank]
    for index, row in enumerate(rows[:MOST_TITLES]):
        heads = _heads_of(row, labels)
        for below in rows[index + 1 : index + 2]:
            if _is_second_row(heads, below, labels):
                both = _two_rows(table, row, below, labels)
                if _makes_a_table(both):
                    return _cut(table, both, row, below)
        if _makes_a_table(heads):
            return _cut(table, heads, row, row)
    return None


def _heads_of(row: RawRow, labels: Labels) -> tuple[Head, ...]:
    return tuple(head_of(cell, labels) for cell in row.cells)


def _makes_a_table(heads: Sequence[Head]) -> bool:
    """Whether heads say what is measured and hold values of it."""
    kinds = {head.kind for head in heads}
    if Kind.VALUE not in kinds:
        return False
    if Kind.INDICATOR in kinds:
        return True
    names_an_indicator = any(head.indicator is not None for head in heads)
    return names_an_indicator and bool(kinds & {Kind.PERIOD, Kind.REGION})


def _is_second_row(upper: Sequence[Head], row: RawRow, labels: Labels) -> bool:
    """Whether a row continues the heads above it.

    It has words for values and no figure, the row above names values too, and under the heads of key
    columns, which reach over both rows, it is blank.
    """
    if not any(head.is_of_figures for head in upper):
        return False
    lower = _heads_of(row, labels)
    if not any(_continues(upper, head) for head in lower):
        return False
    for index, head in enumerate(upper):
        if head.kind in KEYS and row.text(index).strip():
            return False
    return not _has_figure(row)


def _continues(upper: Sequence[Head], head: Head) -> bool:
    """Whether a head says of values what the row above leaves open."""
    if head.kind is Kind.NO_ACTUAL:
        return True
    if head.kind is not Kind.VALUE:
        return False
    if head.is_plain:
        return True
    has_period = any(above.period for above in upper)
    has_indicator = any(above.indicator for above in upper)
    if head.period and not has_period:
        return True
    return bool(head.indicator) and not has_indicator


def _two_rows(
    table: RawTable, upper: RawRow, lower: RawRow, labels: Labels
) -> tuple[Head, ...]:
    """The heads of two rows together; an upper head reaches over the blank cells behind it."""
    heads = []
    reaching = ""
    width = max(len(upper.cells), len(lower.cells))
    for index in range(width):
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


def _cut(table: RawTable, heads: tuple[Head, ...], first: RawRow, last: RawRow) -> Grid:
    """Titles above the heads, rows below them, and footers off the end."""
    above = [row for row in table.rows if row.number < first.number]
    below = [row for row in table.rows if row.number > last.number]
    titles = [row for row in above if not row.is_blank]
    # Printed pages repeat titles and heads.
    repeated = {row.written() for row in (*titles, first, last)}
    body = [row for row in below if row.written() not in repeated]
    _cut_footers(body)
    return Grid(heads, last, tuple(titles), tuple(body))


def _cut_footers(body: list[RawRow]) -> None:
    """Take footers off the end; blank rows at the end are rows like any other where no footer is."""
    if not body or not _is_blank_or_footer(body[-1]):
        return
    footers = sum(map(_is_footer, body))
    while body and _is_blank_or_footer(body[-1]):
        if not body[-1].is_blank:
            footers -= 1
        elif not footers:
            return
        body.pop()


def _is_blank_or_footer(row: RawRow) -> bool:
    return row.is_blank or _is_footer(row)


def _is_footer(row: RawRow) -> bool:
    if row.is_blank:
        return False
    first = clean(row.written()[0])
    if not _FOOTER.match(first):
        return False
    return not _has_figure(row)


def second_table(grid: Grid, labels: Labels) -> RawRow | None:
    """The first row of the body that begins another table: heads of its own, or a line with a period.

    A line with a period below which no figure stands is a remark at the end.
    """
    with_figures = filter(_has_figure, reversed(grid.body))
    last = next(with_figures, None)
    last_figure = last.number if last else 0
    for row in grid.body:
        if row.number < last_figure and _is_line_with_period(row):
            return row
        if _is_row_of_heads(row, labels):
            return row
    return None


def _is_line_with_period(row: RawRow) -> bool:
    """Whether a row has one cell, its first, which names a period and is no footer."""
    line = row.text(0).strip()
    if row.written() != (line,) or _is_footer(row):
        return False
    return bool(find_periods(line))


def _is_row_of_heads(row: RawRow, labels: Labels) -> bool:
    """Whether all that a row says are heads, and they make a table."""
    width = len(row.written())
    if width < 2:
        return False
    heads = _heads_of(row, labels)
    no_head = {Kind.BLANK, Kind.UNKNOWN, Kind.TEXT}
    words = [head for head in heads if head.kind not in no_head]
    if len(words) < width or _has_figure(row):
        return False
    return _makes_a_table(heads)
