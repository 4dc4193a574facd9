"""Rows to entries: what each value cell of a table stands for, with all that names it, still as text."""

from __future__ import annotations

import re
from typing import NamedTuple

from innovate_ts.actuals.doubts import cumulative_word, remark_columns
from innovate_ts.actuals.grid import KEYS, Grid
from innovate_ts.actuals.heads import Kind
from innovate_ts.actuals.office_words import CUMULATIVE, TOTAL_CELLS
from innovate_ts.actuals.tables import Cell, RawRow, RawTable
from innovate_ts.actuals.titles import title_cells, titles_and_sheet, units_in

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
        self._columns = {kind: grid.columns(kind) for kind in Kind}
        self._remarks = remark_columns(grid)
        units: list[str] = []
        for title in title_cells(grid):
            units += units_in(title)
        self._units = tuple(units)
        titles = titles_and_sheet(table, grid)
        self._is_cumulative = any(CUMULATIVE in title.text for title in titles)

    def read(self, row: RawRow) -> tuple[Entry, ...]:
        """The entries of a row; rows are to be read in their order, for merged cells reach downwards."""
        if row.is_blank:
            return ()
        filled = self._filled_down(row)
        keys = self._row_keys(filled)
        entries = []
        for index in self._columns[Kind.VALUE]:
            entry = self._entry(filled, index, keys)
            if entry is not None:
                entries.append(entry)
        return tuple(entries)

    def _filled_down(self, row: RawRow) -> RawRow:
        """A row in which a key cell that a merged cell above covers has its text."""
        if not self._merged_down:
            return row
        cells = list(row.cells)
        for kind in KEYS:
            for index in self._columns[kind]:
                if row.text(index).strip():
                    self._above[index] = row.text(index)
                elif (row.number, index) in self._merged_down:
                    # A row ends at its last cell that shows something, perhaps before this one.
                    cells += [""] * (index + 1 - len(cells))
                    cells[index] = self._above.get(index, "")
        return RawRow(row.number, tuple(cells))

    def _row_keys(self, row: RawRow) -> RowKeys:
        """What a row says of all its values."""
        word = cumulative_word(row, self._remarks)
        return RowKeys(
            indicator=self._key_cell(row, Kind.INDICATOR),
            period=self._row_period(row),
            unit=self._key_cell(row, Kind.UNIT),
            region=self._region(row),
            vintage=self._key_cell(row, Kind.VINTAGE),
            multiplier=self._key_cell(row, Kind.MULTIPLIER),
            published=self._key_cell(row, Kind.PUBLISHED),
            is_cumulative=self._is_cumulative or word is not None,
            spilt=self._spilt(row),
        )

    def _entry(self, row: RawRow, index: int, keys: RowKeys) -> Entry | None:
        """The entry of one value cell, or None where nothing names its indicator or its period."""
        head = self._grid.heads[index]
        indicator = self._head_cell(index, head.indicator) or keys.indicator
        # The nearer statement goes first: the head of the column, the row, then the table.
        period = self._head_cell(index, head.period) or keys.period or self._period
        if indicator is None or period is None:
            return None
        units = (keys.unit, self._head_cell(index, head.unit))
        given = tuple(unit for unit in units if unit and unit.text.strip())
        return Entry(
            indicator,
            period,
            value=row.cell(index),
            units=given,
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

    def _key_cell(self, row: RawRow, kind: Kind) -> Cell | None:
        """The cell of a row in the column of a kind, if there is such a column."""
        columns = self._columns[kind]
        return row.cell(columns[0]) if columns else None

    def _region(self, row: RawRow) -> Cell | None:
        """The cell that names a row's region; 合计 may stand in a column beside it, merged over both."""
        cell = self._key_cell(row, Kind.REGION)
        if cell is None or cell.text.strip():
            return cell
        for index in self._columns[Kind.TEXT]:
            beside = row.cell(index)
            if beside.text.strip() in TOTAL_CELLS:
                return beside
        return cell

    def _row_period(self, row: RawRow) -> Cell | None:
        """The period that a row names: its year, with its month or quarter where a column gives one."""
        year = self._key_cell(row, Kind.PERIOD)
        if year is None or not year.text.strip():
            return year
        for kind, word in ((Kind.MONTH, "月"), (Kind.QUARTER, "季度")):
            cell = self._key_cell(row, kind)
            if cell is None or not cell.text.strip():
                continue
            part = cell.text.strip()
            is_complete = part.endswith(word) or part[0] in "Qq"
            if not is_complete:
                part += word
            number = year.text.strip().removesuffix("年")
            return year._replace(text=f"{number}年{part}")
        return year

    def _spilt(self, row: RawRow) -> Cell | None:
        """The first cell that shows that a comma inside a cell has moved the cells after it, if any.

        It has no head; or it is the three digits behind a thousands comma, where a text or a unit should be.
        """
        for index, text in enumerate(row.cells):
            if not text.strip():
                continue
            kind = self._kind(index)
            holds_text = kind is Kind.TEXT or kind is Kind.UNIT
            if kind is Kind.BLANK or (holds_text and self._is_tail(row, index)):
                return row.cell(index)
        return None

    def _kind(self, index: int) -> Kind:
        """What the column of a cell holds; beyond the heads, nothing."""
        heads = self._grid.heads
        return heads[index].kind if index < len(heads) else Kind.BLANK

    def _is_tail(self, row: RawRow, index: int) -> bool:
        """Whether a cell behind a value has the three digits that a thousands comma has cut off it."""
        if index - 1 not in self._columns[Kind.VALUE]:
            return False
        before = row.text(index - 1).strip()
        behind = row.text(index).strip()
        if not _THREE_DIGITS.fullmatch(behind):
            return False
        return _FIRST_DIGITS.fullmatch(before) is not None
