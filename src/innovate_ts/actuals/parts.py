"""Columns by which a figure is one of a part of its indicator, or of nobody knows what.

A column of parts (Sex, 类型) says which part; any other column that is not read must not tell apart rows that
would be the same figure without it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.figure_cells import is_figure
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.office_words import (
    COUNTY_CODES,
    PART_BEGINNINGS,
    PART_CELLS,
    TOTAL_PARTS,
)
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.regions import WHOLE, Regions
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import is_known

_COUNTY_CODE = re.compile(COUNTY_CODES, re.ASCII)


class PartCell(NamedTuple):
    """A cell by which the figures of its row are of a part."""

    cell: Cell
    column: str
    """The head of its column."""


class UnreadColumn(NamedTuple):
    """A column whose head is not understood."""

    number: int
    """Its index in a row."""
    head: str


def unread_columns(grid: Grid) -> tuple[UnreadColumn, ...]:
    """The columns of a table whose heads are not understood."""
    return tuple(
        UnreadColumn(index, grid.heads[index].text)
        for index in grid.columns(ColumnRole.UNKNOWN)
    )


class PartReader:
    """Tells of each row whether its figures are of a part.

    Args:
        grid: the heads of a table.
        all_unread: whether each column that is not read gives parts, as in a file of one indicator.
    """

    def __init__(self, grid: Grid, *, all_unread: bool = False) -> None:
        breakdowns = grid.columns(ColumnRole.BREAKDOWN)
        unread = grid.columns(ColumnRole.UNKNOWN)
        if all_unread:
            breakdowns, unread = sorted(breakdowns + unread), []
        self._heads = grid.heads
        self._breakdowns = breakdowns
        self._unread = unread
        # Beside a column of places a code says the same again.
        has_places = bool(grid.columns(ColumnRole.REGION))
        self._codes = {
            index
            for index in breakdowns
            if not has_places and grid.heads[index].text.strip().endswith("代码")
        }

    def part_of(self, row: RawRow) -> PartCell | None:
        """The first cell of a row that says that its figures are of a part, if any."""
        for index in self._breakdowns:
            text = row.text(index)
            if index in self._codes and _COUNTY_CODE.fullmatch(text.strip()):
                return self._part(row, index)
            if is_missing(text) or is_figure(text):
                continue
            if normalise(text) not in TOTAL_PARTS:
                return self._part(row, index)
        for index in self._unread:
            text = row.text(index)
            if text and is_part(text):
                return self._part(row, index)
        return None

    def _part(self, row: RawRow, index: int) -> PartCell:
        return PartCell(row.cell(index), self._heads[index].text)


def is_part(text: str) -> bool:
    """Whether a text outside the columns of parts names a part of an indicator, whatever its head means."""
    form = normalise(text)
    return form in PART_CELLS or form.startswith(PART_BEGINNINGS)


def column_of_places(grid: Grid, regions: Regions) -> PartCell | None:
    """A column that is not read and holds a part of the area, if there is one."""
    return _column_of(grid, lambda text: regions.find(text) not in {None, WHOLE})


def column_of_units(grid: Grid) -> PartCell | None:
    """A column that is not read and holds units, where no other column gives them."""
    if grid.columns(ColumnRole.UNIT):
        return None
    return _column_of(grid, lambda text: is_known(text.strip()))


def _column_of(grid: Grid, is_meant: Callable[[str], bool]) -> PartCell | None:
    """The first cell of the columns that are not read whose text is meant, by different texts."""
    for column in unread_columns(grid):
        for text, row in grid.body.different(column.number).items():
            if text.strip() and is_meant(text):
                cell = Cell(
                    row=row,
                    column=column.number + 1,
                    text=text,
                )
                return PartCell(cell, column.head)
    return None


class Twins(NamedTuple):
    """Values that would be the same figure but for a column that is not read."""

    values: tuple[Actual, ...]
    part: PartCell
    """The cell that tells the second one apart."""


def twins(
    values: Iterable[Actual],
    rows: Sequence[RawRow],
    columns: Sequence[UnreadColumn],
) -> Iterator[Twins]:
    """The values of one table that only a column which is not read tells apart.

    Args:
        values: the values of the table.
        rows: its rows.
        columns: its columns that are not read.
    """
    if not columns:
        return
    groups = list(_alike(values))
    numbers = {value.row for alike in groups for value in alike}
    if not numbers:
        return
    row_of = {row.number: row for row in rows if row.number in numbers}
    for alike in groups:
        first = row_of[alike[0].row]
        for value in alike[1:]:
            row = row_of[value.row]
            column = _difference(
                first=first,
                second=row,
                columns=columns,
            )
            if column is not None:
                part = PartCell(row.cell(column.number), column.head)
                yield Twins(tuple(alike), part)
                break


def _alike(values: Iterable[Actual]) -> Iterator[list[Actual]]:
    """Values of one indicator, time, place and vintage, where there is more than one."""
    groups: dict[object, list[Actual]] = {}
    for value in values:
        key = (
            value.indicator,
            value.period,
            value.region,
            value.vintage,
            value.published,
        )
        group = groups.setdefault(key, [])
        group.append(value)
    for alike in groups.values():
        if len(alike) > 1:
            yield alike


def _difference(
    first: RawRow, second: RawRow, columns: Sequence[UnreadColumn]
) -> UnreadColumn | None:
    """The first column in which two rows differ."""
    for column in columns:
        if first.text(column.number).strip() != second.text(column.number).strip():
            return column
    return None
