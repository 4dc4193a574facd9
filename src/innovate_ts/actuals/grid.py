"""Where the heads of a table are, and what stands above and below its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.cells import (
    Quantity,
    find_periods,
    is_missing,
    parse_period,
    parse_quantity,
)
from innovate_ts.actuals.heads import Head, Kind, Known, combined, head_of
from innovate_ts.actuals.tables import Row, Table
from innovate_ts.basics.names import halfwidth

MOST_TITLES = 30
"""Rows above the heads that are looked through."""


class Grid(NamedTuple):
    """The heads of a table, and what stands above and below its rows."""

    heads: tuple[Head, ...]
    head_row: Row
    """The lower row of heads."""
    titles: tuple[Row, ...]
    body: tuple[Row, ...]

    def columns(self, kind: Kind) -> list[int]:
        """The indices of the columns of a kind."""
        return [index for index, head in enumerate(self.heads) if head.kind is kind]


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


def find_grid(table: Table, known: Known) -> Grid | None:
    """The first row, or pair of rows, that makes heads of a table."""
    rows = [row for row in table.rows if not row.is_blank]
    for index, row in enumerate(rows[:MOST_TITLES]):
        heads = tuple(head_of(cell, known) for cell in row.cells)
        below = rows[index + 1] if index + 1 < len(rows) else None
        if below is not None and _is_second_row(heads, below, known):
            both = _two_rows(table, row, below, known)
            if _makes_a_table(both):
                return _cut(table, both, row, below)
        if _makes_a_table(heads):
            return _cut(table, heads, row, row)
    return None


def _is_second_row(upper: Sequence[Head], row: Row, known: Known) -> bool:
    """Whether a row continues the heads above it.

    It has words for values and no figure, the row above names values too, and under the heads of key
    columns, which reach over both rows, it is blank.
    """
    lower = [head_of(cell, known) for cell in row.cells]
    if not any(head.kind in {Kind.VALUE, Kind.NO_ACTUAL} for head in upper):
        return False
    if not any(_continues(upper, head) for head in lower):
        return False
    if any(
        head.kind in KEYS and row.text(index).strip()
        for index, head in enumerate(upper)
    ):
        return False
    return not any(is_figure(cell) for cell in row.cells)


def _continues(upper: Sequence[Head], head: Head) -> bool:
    """Whether a head says of values what the row above leaves open."""
    if head.kind is Kind.NO_ACTUAL:
        return True
    if head.kind is not Kind.VALUE:
        return False
    says_period, says_indicator = (
        any(h.period for h in upper),
        any(h.indicator for h in upper),
    )
    is_word = not head.period and not head.indicator
    return (
        is_word
        or bool(head.period and not says_period)
        or bool(head.indicator and not says_indicator)
    )


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and not a year."""
    return (
        not is_missing(text)
        and isinstance(parse_quantity(text), Quantity)
        and parse_period(text) is None
    )


def holds_a_figure(table: Table) -> bool:
    """Whether any cell of a table is a figure; a sheet without one is text."""
    return any(is_figure(cell) for row in table.rows for cell in row.cells)


def _two_rows(table: Table, upper: Row, lower: Row, known: Known) -> tuple[Head, ...]:
    """The heads of two rows together; an upper head reaches over the blank cells behind it."""
    heads, last = [], ""
    for index in range(max(len(upper.cells), len(lower.cells))):
        own = upper.text(index)
        if own.strip():
            last = own
        elif table.merged and (upper.number, index) not in table.merged:
            last = ""
        below = lower.text(index)
        above = last if below.strip() else own
        heads.append(combined(head_of(above, known), head_of(below, known)))
    return tuple(heads)


def _makes_a_table(heads: Sequence[Head]) -> bool:
    """Whether heads say what is measured and hold values of it."""
    kinds = {head.kind for head in heads}
    if Kind.VALUE not in kinds:
        return False
    named = any(head.indicator is not None for head in heads)
    return Kind.INDICATOR in kinds or (
        named and bool(kinds & {Kind.PERIOD, Kind.REGION})
    )


_FOOTER = re.compile(
    r"(?:注\d*|备注|说明|附注|数据来源|资料来源|来源|审核人?|填报人|填报单位|制表人?|负责人|单位负责人|联系人|联系电话"
    r"|填表人|填表单位|填表日期|填报日期|制表日期|填报时间|制表时间)\s*(?::|$)"
)


def _cut(table: Table, heads: tuple[Head, ...], first: Row, last: Row) -> Grid:
    """Titles above the heads, rows below them, and footers off the end; printed pages repeat the former."""
    titles = tuple(
        row for row in table.rows if row.number < first.number and not row.is_blank
    )
    repeated = {_said(row) for row in (*titles, first, last)}
    body = [
        row
        for row in table.rows
        if row.number > last.number and _said(row) not in repeated
    ]
    while body and (body[-1].is_blank or _is_footer(body[-1])):
        if body[-1].is_blank and not any(
            _is_footer(row) for row in body if not row.is_blank
        ):
            break
        body.pop()
    return Grid(heads, last, titles, tuple(body))


def _said(row: Row) -> tuple[str, ...]:
    """What a row says."""
    return tuple(cell.strip() for cell in row.cells if cell.strip())


def _is_footer(row: Row) -> bool:
    cells = [halfwidth(cell).strip() for cell in row.cells if cell.strip()]
    return (
        bool(cells)
        and all(_FOOTER.match(cell) for cell in cells[:1])
        and not any(map(is_figure, cells))
    )


def second_table(grid: Grid, known: Known) -> Row | None:
    """The first row of the body that begins another table: heads of its own, or a line with a period.

    A line with a period below which no figure stands is a remark at the end.
    """
    last = max(
        (row.number for row in grid.body if any(map(is_figure, row.cells))), default=0
    )
    for row in grid.body:
        cells = [cell for cell in row.cells if cell.strip()]
        is_line = len(cells) == 1 and bool(row.cells[0].strip()) and row.number < last
        if is_line and not _is_footer(row) and find_periods(cells[0]):
            return row
        heads = [head_of(cell, known) for cell in row.cells]
        words = sum(
            head.kind not in {Kind.BLANK, Kind.UNKNOWN, Kind.TEXT} for head in heads
        )
        if (
            words == len(cells) > 1
            and _makes_a_table(heads)
            and not any(map(is_figure, cells))
        ):
            return row
    return None
