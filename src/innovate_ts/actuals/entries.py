"""Rows to entries: what each value cell of a table stands for, with all that names it, still as text."""

from __future__ import annotations

import re
from typing import NamedTuple

from innovate_ts.actuals.doubts import cumulative_word, remark_columns
from innovate_ts.actuals.grid import KEYS, Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.office_words import CUMULATIVE, TOTAL_CELLS
from innovate_ts.actuals.tables import Cell, RawRow, RawTable
from innovate_ts.actuals.titles import title_cells, titles_and_sheet, units_in

_PARTS_OF_A_YEAR = (
    (ColumnRole.MONTH, "月"),
    (ColumnRole.QUARTER, "季度"),
)
_OF_WORDS = frozenset({ColumnRole.TEXT, ColumnRole.UNIT})
_FIRST_DIGITS = re.compile(r"[1-9]\d{0,2}")
_THREE_DIGITS = re.compile(r"\d{3}")


class RowKeys(NamedTuple):
    """What a row says of all its values."""

    indicator: Cell | None
    period: Cell | None
    unit: Cell | None
    region: Cell | None
    vintage: Cell | None
    multiplier: Cell | None
    published: Cell | None
    is_cumulative: bool
    """Whether the row or a title says that the values are counted from the beginning of the year."""
    spilt: Cell | None
    """A cell that shows that the row's cells are not where they seem to be."""


class Entry(NamedTuple):
    """A value cell with all that names it, still as text."""

    indicator: Cell
    period: Cell
    value: Cell
    units: tuple[Cell, ...]
    """The units that row and head give; they must agree."""
    default_units: tuple[str, ...]
    """The units that the table gives once for all, of which the one of the indicator's family counts."""
    is_cumulative: bool
    """Whether it is counted from the beginning of the year."""
    row: RowKeys
    """What its row says of all its values."""


class EntryReader:
    """Makes the entries of the rows of one table.

    Args:
        table: the table.
        grid: its heads and rows.
        period: the period that stands once for the whole table, where rows and heads have none.
    """

    def __init__(self, table: RawTable, grid: Grid, period: Cell | None) -> None:
        self._grid = grid
        self._period = period
        self._merged_down = table.merged_down
        self._above: dict[int, str] = {}
        self._columns = {role: grid.columns(role) for role in ColumnRole}
        self._remarks = remark_columns(grid)
        units: list[str] = []
        for title in title_cells(grid):
            units += units_in(title)
        self._units = tuple(units)
        self._is_cumulative = False
        for title in titles_and_sheet(table, grid):
            if CUMULATIVE in title.text:
                self._is_cumulative = True

    def read(self, row: RawRow) -> tuple[Entry, ...]:
        """The entries of a row; rows are to be read in their order, for merged cells reach downwards."""
        if row.is_blank:
            return ()
        filled = self._filled_down(row)
        keys = self._row_keys(filled)
        entries = []
        for index in self._columns[ColumnRole.VALUE]:
            entry = self._entry(filled, index, keys)
            if entry is not None:
                entries.append(entry)
        return tuple(entries)

    def _filled_down(self, row: RawRow) -> RawRow:
        """A row in which a key cell that a merged cell above covers has its text."""
        if not self._merged_down:
            return row
        cells = list(row.cells)
        for role in KEYS:
            for index in self._columns[role]:
                text = row.text(index)
                if text.strip():
                    self._above[index] = text
                elif (row.number, index) in self._merged_down:
                    # A row ends at its last cell that shows something, perhaps before this one.
                    lacking = index + 1 - len(cells)
                    cells += [""] * lacking
                    cells[index] = self._above.get(index, "")
        return RawRow(row.number, tuple(cells))

    def _row_keys(self, row: RawRow) -> RowKeys:
        """What a row says of all its values."""
        is_cumulative = self._is_cumulative
        if cumulative_word(row, self._remarks) is not None:
            is_cumulative = True
        return RowKeys(
            indicator=self._key_cell(row, ColumnRole.INDICATOR),
            period=self._row_period(row),
            unit=self._key_cell(row, ColumnRole.UNIT),
            region=self._region(row),
            vintage=self._key_cell(row, ColumnRole.VINTAGE),
            multiplier=self._key_cell(row, ColumnRole.MULTIPLIER),
            published=self._key_cell(row, ColumnRole.PUBLISHED),
            is_cumulative=is_cumulative,
            spilt=self._spilt(row),
        )

    def _entry(self, row: RawRow, index: int, keys: RowKeys) -> Entry | None:
        """The entry of one value cell, or None where nothing names its indicator or its period."""
        head = self._grid.heads[index]
        # The nearer statement goes first: the head of the column, then the row or the table.
        indicator = self._head_cell(index, head.indicator) or keys.indicator
        period = self._head_cell(index, head.period) or keys.period
        if indicator is None or period is None:
            return None
        units = []
        if keys.unit is not None and not keys.unit.is_blank:
            units.append(keys.unit)
        head_unit = self._head_cell(index, head.unit)
        if head_unit is not None:
            units.append(head_unit)
        return Entry(
            indicator,
            period,
            value=row.cell(index),
            units=tuple(units),
            default_units=self._units,
            is_cumulative=head.is_cumulative or keys.is_cumulative,
            row=keys,
        )

    def _head_cell(self, index: int, text: str | None) -> Cell | None:
        """What the head of a column says, at the place of the head."""
        if not text:
            return None
        cell = self._grid.head_row.cell(index)
        return cell._replace(text=text)

    def _key_cell(self, row: RawRow, role: ColumnRole) -> Cell | None:
        """The cell of a row in the column of a role, if there is such a column."""
        columns = self._columns[role]
        if not columns:
            return None
        return row.cell(columns[0])

    def _region(self, row: RawRow) -> Cell | None:
        """The cell that names a row's region; 合计 may stand in a column beside it, merged over both."""
        cell = self._key_cell(row, ColumnRole.REGION)
        if cell is None or not cell.is_blank:
            return cell
        for index in self._columns[ColumnRole.TEXT]:
            beside = row.cell(index)
            if beside.text.strip() in TOTAL_CELLS:
                return beside
        return cell

    def _row_period(self, row: RawRow) -> Cell | None:
        """The period of a row: its year, with the month or quarter that a column gives; else the table's."""
        year = self._key_cell(row, ColumnRole.PERIOD)
        if year is None:
            return self._period
        part = self._part_of_year(row)
        if part is None or year.is_blank:
            return year
        number = year.text.strip().removesuffix("年")
        return year._replace(text=f"{number}年{part}")

    def _part_of_year(self, row: RawRow) -> str | None:
        """The month or quarter in a column beside the year's: `9月`, `3季度`, `Q3`."""
        for role, word in _PARTS_OF_A_YEAR:
            cell = self._key_cell(row, role)
            if cell is None or cell.is_blank:
                continue
            part = cell.text.strip()
            is_complete = part.endswith(word) or part.startswith(("Q", "q"))
            return part if is_complete else part + word
        return None

    def _spilt(self, row: RawRow) -> Cell | None:
        """The first cell that shows that a comma inside a cell has moved the cells after it, if any.

        It has no head; or it is the three digits behind a thousands comma, where a text or a unit should be.
        """
        for index, text in enumerate(row.cells):
            if not text.strip():
                continue
            role = self._role(index)
            if role is ColumnRole.BLANK:
                return row.cell(index)
            if role in _OF_WORDS and self._is_tail(row, index):
                return row.cell(index)
        return None

    def _role(self, index: int) -> ColumnRole:
        """What the column of a cell holds; beyond the heads, nothing."""
        heads = self._grid.heads
        if index >= len(heads):
            return ColumnRole.BLANK
        return heads[index].role

    def _is_tail(self, row: RawRow, index: int) -> bool:
        """Whether a cell behind a value has the three digits that a thousands comma has cut off it."""
        before = index - 1
        if before not in self._columns[ColumnRole.VALUE]:
            return False
        tail = row.text(index).strip()
        if not _THREE_DIGITS.fullmatch(tail):
            return False
        first_digits = row.text(before).strip()
        return _FIRST_DIGITS.fullmatch(first_digits) is not None
