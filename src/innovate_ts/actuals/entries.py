"""Rows to entries: what each value cell of a table stands for, with all that names it, still as text."""

import re
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.claims import (
    Claim,
    ClaimSource,
    noted_time,
    noted_unit,
    until_day,
)
from innovate_ts.actuals.doubts import (
    cumulative_word,
    is_of_cutoffs,
    note_columns,
    note_of,
    remark_columns,
    vintage_word,
)
from innovate_ts.actuals.footnotes import Footnotes
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import KEYS, ColumnRole, Head
from innovate_ts.actuals.layouts import is_of_one_indicator
from innovate_ts.actuals.office_words import (
    DATES_OF_ROWS,
    OF_THIS_YEAR,
    TOTAL_CELLS,
    TOTALS,
    WHOLE_YEAR,
)
from innovate_ts.actuals.parts import PartCell, PartReader
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.tables import RawTable
from innovate_ts.actuals.timing import SettledTime, TimeRefusal, Told, alone_at_end
from innovate_ts.actuals.understanding import Understanding
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import Time, parse_time, refusal_of
from innovate_ts.basics.period_words import YEAR, Sense
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

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
    times: tuple[Told, ...] | TimeRefusal
    """The times that it names, in one column or several."""
    remark: Told | None
    """The time that a remark of it names."""
    unit: Cell | None
    region: Cell | None
    vintage: Cell | None
    multiplier: Cell | None
    published: Cell | None
    is_cumulative: bool
    """Whether the row or a title says that the values are counted from the beginning of the year."""
    part: PartCell | None
    """The cell that says that the values are of a part of their indicator."""
    spilt: Cell | None
    """A cell that shows that the row's cells are not where they seem to be."""
    note: str
    """What a column of notes says of it."""


class Entry(NamedTuple):
    """A value cell with all that names it, still as text."""

    indicator: Cell
    period: Cell
    """Where the period stands; in words that say all of it, where it stands in several places."""
    value: Cell
    units: tuple[Cell, ...]
    """The units that row and head give; they must agree."""
    default_units: tuple[str, ...]
    """The units that the table gives once for all, of which the one of the indicator's family counts."""
    is_cumulative: bool
    """Whether it is counted from the beginning of the year."""
    row: RowKeys
    """What its row says of all its values."""
    head: Head
    """The head of its column."""
    place_of_table: Cell | None = None
    """The part of the area that a title, a line or the sheet's name says that all figures are of."""
    refusal: Message | None = None
    """Why the period cannot be told."""
    may_be_of_plan: bool = False
    """Whether it is a total that may be counted from the plan's beginning as well as from the year's."""
    is_alone: bool = False
    """Whether a title gives a month or quarter alone, by which all from January on may be meant."""


class EntryReader:
    """Makes the entries of the rows of one table.

    Args:
        table: the table.
        grid: its heads and rows.
        understood: what the table says outside its rows and heads.
        footnotes: what is said below it of some of its figures.
    """

    def __init__(
        self,
        table: RawTable,
        grid: Grid,
        understood: Understanding,
        footnotes: Footnotes,
    ) -> None:
        self._grid = grid
        self._footnotes = footnotes
        self._understood = understood
        self.settled: dict[Period, SettledTime] = {}
        """The different times of its figures, each with the first place that says it."""
        self._merged_down = table.merged_down
        self._above: dict[int, str] = {}
        self._columns = {role: grid.columns(role) for role in ColumnRole}
        self._remarks = remark_columns(grid)
        self._notes = note_columns(grid)
        self._dates = [
            index
            for index in self._remarks
            if normalise(grid.heads[index].text) in DATES_OF_ROWS
        ]
        is_of_one = is_of_one_indicator(grid)
        self._parts = PartReader(grid, all_unread=is_of_one)
        self._heads = [
            self._head_time(index, head.time) for index, head in enumerate(grid.heads)
        ]

    def read(self, row: RawRow) -> tuple[Entry, ...]:
        """The entries of a row; rows are to be read in their order, for merged cells reach downwards."""
        if row.is_blank:
            return ()
        filled = self._filled_down(row)
        keys = self._row_keys(filled)
        entries = []
        for index in self._columns[ColumnRole.VALUE]:
            entry = self._entry(
                row=filled,
                index=index,
                keys=keys,
            )
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
        is_cumulative = self._understood.is_cumulative
        if cumulative_word(row, self._remarks) is not None:
            is_cumulative = True
        return RowKeys(
            indicator=self._indicator(row),
            times=self._row_times(row),
            remark=self._remark(row) or self._footnote_of(row),
            unit=self._unit(row),
            region=self._region(row),
            vintage=self._vintage(row),
            multiplier=self._multiplier(row),
            published=self._key_cell(row, ColumnRole.PUBLISHED),
            is_cumulative=is_cumulative,
            part=self._parts.part_of(row),
            spilt=self._spilt(row),
            note=self._note(row),
        )

    def _entry(self, row: RawRow, index: int, keys: RowKeys) -> Entry | None:
        """The entry of one value cell, or None where nothing names its indicator or its period."""
        head = self._grid.heads[index]
        # The nearer claim goes first: the head of the column, then the row or the table.
        indicator = self._head_cell(index, head.indicator) or keys.indicator
        region = self._head_cell(index, head.region)
        if region is not None:
            keys = keys._replace(region=region)
        if indicator is None:
            return None
        if head.months_alone:
            keys = keys._replace(is_cumulative=False)
        elif self._footnotes.is_cumulative(indicator.text):
            keys = keys._replace(is_cumulative=True)
        settled = self._not_later(row, self._settle(index, keys))
        vintage = self._vintage_of(
            value=row.cell(index),
            indicator=indicator,
            head=head,
            keys=keys,
            settled=settled,
        )
        keys = keys._replace(vintage=vintage)
        units = []
        if keys.unit is not None and not keys.unit.is_blank:
            units.append(keys.unit)
        head_unit = self._head_cell(index, head.unit)
        if head_unit is not None:
            units.append(head_unit)
        return Entry(
            indicator=indicator,
            period=settled.cell,
            value=row.cell(index),
            units=tuple(units),
            default_units=self._understood.units,
            is_cumulative=head.is_cumulative or keys.is_cumulative,
            row=keys,
            head=head,
            place_of_table=self._understood.place,
            refusal=settled.message if isinstance(settled, TimeRefusal) else None,
            may_be_of_plan=self._may_be_of_plan(head, keys, settled),
            is_alone=isinstance(settled, SettledTime) and settled.is_alone,
        )

    def _may_be_of_plan(
        self, head: Head, keys: RowKeys, settled: SettledTime | TimeRefusal
    ) -> bool:
        """Whether a total may be counted from the beginning of the plan as well as of the year."""
        if not (head.is_cumulative or keys.is_cumulative):
            return False
        if any(word in head.text for word in OF_THIS_YEAR):
            return False
        return isinstance(settled, SettledTime) and not settled.says_since_when

    def _settle(self, index: int, keys: RowKeys) -> SettledTime | TimeRefusal:
        """The time of a figure by its row, the head of its column and the table."""
        if isinstance(keys.times, TimeRefusal):
            return keys.times
        near = keys.times
        head = self._heads[index]
        if head is not None:
            near = (*near, head)
        settled = self._understood.timing.settle(near, keys.remark)
        months = self._grid.heads[index].months_alone
        if months and isinstance(settled, SettledTime):
            of_head = self._grid.head_row.cell(index)
            settled = alone_at_end(
                settled=settled,
                months=months,
                head=of_head,
            )
        if isinstance(settled, SettledTime):
            self.settled.setdefault(settled.period, settled)
        return settled

    def _not_later(
        self, row: RawRow, settled: SettledTime | TimeRefusal
    ) -> SettledTime | TimeRefusal:
        """The same, or why it cannot be: the row was written before its time had ended."""
        if isinstance(settled, TimeRefusal):
            return settled
        for index in self._dates:
            cell = row.cell(index)
            day = parse_time(cell.text)
            if day is None or day.sense is not Sense.DAY or day.period is None:
                continue
            if settled.period.start <= day.period.end < settled.period.end:
                message = texts.dated_inside(text=cell.text, period=settled.cell.text)
                return TimeRefusal(message, cell)
        return settled

    def _head_time(self, index: int, time: Time | None) -> Told | None:
        """The time that the head of a column names."""
        if time is None:
            return None
        cell = self._grid.head_row.cell(index)
        return Claim(
            source=ClaimSource.HEAD,
            says=time,
            cell=cell._replace(text=_in_words(time)),
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

    def _vintage(self, row: RawRow) -> Cell | None:
        """The cell of a row that says how settled its figures are: that of its column, or a remark."""
        cell = self._key_cell(row, ColumnRole.VINTAGE)
        if cell is not None and not cell.is_blank:
            return cell
        return vintage_word(row, self._remarks)

    def _vintage_of(
        self,
        value: Cell,
        indicator: Cell,
        head: Head,
        keys: RowKeys,
        settled: SettledTime | TimeRefusal,
    ) -> Cell | None:
        """What says how settled a figure is: its head, its row, a footnote, a title, the nearest first."""
        if head.vintage is not None:
            return self._head_cell((value.column or 1) - 1, head.vintage)
        if keys.vintage is not None:
            return keys.vintage
        period = settled.period if isinstance(settled, SettledTime) else None
        names = (indicator.text, head.text, value.text)
        return self._footnotes.vintage(names, period) or self._understood.vintage

    def _region(self, row: RawRow) -> Cell | None:
        """The cell that names a row's region; 合计 may stand in a column beside it, merged over both.

        Where a row names none, or the total of what the table is of, it is the place of the table.
        """
        cell = self._key_cell(row, ColumnRole.REGION)
        of_table = self._understood.place
        if cell is None:
            return self._reporter(row) or of_table
        # The last row of an office's table is 合计 with a stroke.
        if is_missing(cell.text):
            for index in self._columns[ColumnRole.TEXT]:
                beside = row.cell(index)
                if beside.text.strip() in TOTAL_CELLS:
                    cell = beside
        is_total = cell.is_blank or normalise(cell.text) in TOTALS
        if of_table is not None and is_total:
            return of_table
        return cell

    def _indicator(self, row: RawRow) -> Cell | None:
        """The cell that names a row's indicator, or what names that of the whole table."""
        cell = self._key_cell(row, ColumnRole.INDICATOR)
        return cell or self._grid.indicator

    def _reporter(self, row: RawRow) -> Cell | None:
        """The part of the area that a row's reporter is, or is a bureau of."""
        cell = self._key_cell(row, ColumnRole.REPORTER)
        if cell is None:
            return None
        place = self._understood.labels.regions.leading(cell.text)
        if place is None or place.is_whole:
            return None
        return cell._replace(text=place.written)

    def _multiplier(self, row: RawRow) -> Cell | None:
        """The cell that says by how much the values of a row are to be multiplied."""
        exponent = self._key_cell(row, ColumnRole.EXPONENT)
        if exponent is None or exponent.is_blank:
            return self._key_cell(row, ColumnRole.MULTIPLIER)
        return exponent._replace(text=f"10^{exponent.text.strip()}")

    def _unit(self, row: RawRow) -> Cell | None:
        """The cell that gives the unit of a row: that of its column, or a remark that is one."""
        cell = self._key_cell(row, ColumnRole.UNIT)
        if cell is not None and not cell.is_blank:
            return cell
        for index in self._notes:
            note = row.cell(index)
            unit = noted_unit(note.text)
            if unit is not None:
                return note._replace(text=unit)
        return cell

    def _row_times(self, row: RawRow) -> tuple[Told, ...] | TimeRefusal:
        """The times of a row: that of its column of periods, and the part of a year in another column."""
        claims = []
        period = self._key_cell(row, ColumnRole.PERIOD)
        if period is not None:
            time = parse_time(period.text)
            if time is None:
                return TimeRefusal(refusal_of(period.text), period)
            claims.append(
                Claim(
                    source=ClaimSource.CELL,
                    says=time,
                    cell=period,
                )
            )
        for role, word in _PARTS_OF_A_YEAR:
            cell = self._key_cell(row, role)
            if cell is None or cell.is_blank:
                continue
            part = _part_of_a_year(cell.text, word)
            if part is None:
                return TimeRefusal(refusal_of(cell.text), cell)
            claims.append(
                Claim(
                    source=ClaimSource.CELL,
                    says=part,
                    cell=cell,
                )
            )
        return tuple(claims)

    def _remark(self, row: RawRow) -> Told | None:
        """The time that a remark of a row consists of: 截至9月底."""
        for index in self._remarks:
            cell = row.cell(index)
            if cell.is_blank:
                continue
            time = noted_time(cell.text)
            if time is None and is_of_cutoffs(self._grid.heads[index]):
                time = until_day(cell.text)
                cell = cell._replace(text=time.written if time else cell.text)
            if time is not None:
                return Claim(
                    source=ClaimSource.FOOTNOTE,
                    says=time,
                    cell=cell,
                )
        return None

    def _footnote_of(self, row: RawRow) -> Told | None:
        """The year that a line below the rows says the figures of a row's indicator to be of."""
        indicator = self._indicator(row)
        if indicator is None or not self._footnotes.speak_of_some:
            return None
        footnote = self._footnotes.year_of(indicator.text)
        if footnote is None or footnote.time is None:
            return None
        return Claim(
            source=ClaimSource.FOOTNOTE,
            says=footnote.time,
            cell=footnote.cell,
        )

    def _note(self, row: RawRow) -> str:
        """What the columns of notes say of a row."""
        return note_of(row, self._notes)

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


def _part_of_a_year(text: str, word: str) -> Time | None:
    """The month or quarter of a cell: `9`, `9月`, `三`, `3季度`, `Q3`; 全年 is the whole year."""
    part = text.strip()
    if part in WHOLE_YEAR:
        return Time(
            written=part,
            sense=Sense.YEARS,
            months=YEAR,
            period=None,
        )
    for written in (part, f"{part}{word}"):
        time = parse_time(written)
        if time is not None and (time.is_part or written == part):
            return time
    return None


def _in_words(time: Time) -> str:
    """A time as its head writes it, or in words that say all of it where several heads do."""
    if time.period is None or parse_time(time.written) == time:
        return time.written
    return time.period.words.zh
