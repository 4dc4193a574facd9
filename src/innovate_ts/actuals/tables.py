"""A table as it was read: rows of cells as written, with positions, and nothing known of what they hold."""

from typing import NamedTuple

from innovate_ts.actuals.decimal_marks import DecimalMark
from innovate_ts.actuals.merged import NOT_MERGED, MergedCells
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.rows import TableRows
from innovate_ts.findings import Findings, Place, Problem
from innovate_ts.messages import Bilingual, Message

STANDARD_INPUT = "-"

MAX_BYTES = 64_000_000
"""Bytes that a file may have."""
MAX_CELLS = 6_000_000
"""Cells that a table may have: a million rows of some columns."""
MAX_CHARACTERS = MAX_BYTES
"""Characters that a workbook may show: very many of its cells may share one long text."""
MAX_COLUMNS = 16_384
"""Columns that a table may have, as Excel has it."""
MAX_FIELD = 100_000
"""Characters that a cell may have before its table is refused as a whole."""


class RawTable(NamedTuple):
    """A table, and nothing known of what it holds."""

    file: str
    """The file as given, or the name of rows in memory."""
    encoding: str | None
    """The encoding that decoded it; `XLSX` for a workbook; none for rows in memory."""
    rows: TableRows
    """Its rows, blank ones too."""
    sheet: str | None = None
    """The sheet of a workbook."""
    merged: MergedCells = NOT_MERGED
    """The cells that a merged cell to their left or above covers."""
    merged_down: MergedCells = NOT_MERGED
    """Those of them that a merged cell of their own column covers."""
    decimal_mark: DecimalMark = "point"
    """What stands before the decimals of its figures."""

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in this table."""
        return Place(self.file, self.sheet, row, column)


class Unread(NamedTuple):
    """A file or sheet that could not be read as a table of actuals; the findings say why."""

    file: str
    encoding: str | None
    sheet: str | None = None
    is_text: bool = False
    """Whether it was split into cells, and none of them is a figure."""


class CellFindings(NamedTuple):
    """The findings at one cell: its place and text go with all that is said of it."""

    findings: Findings
    place: Place
    field: str
    """What the cell was to give: `value`, `period`, `unit`."""
    text: str

    def error(self, message: Message, hint: Bilingual | None = None) -> Problem:
        """Add an error: the cell gives no value."""
        return self.findings.error(
            message,
            self.place,
            field=self.field,
            text=self.text,
            hint=hint,
        )

    def warning(self, message: Message) -> Problem:
        """Add a warning: the value is taken, and something about it is doubtful."""
        return self.findings.warning(
            message,
            self.place,
            field=self.field,
            text=self.text,
        )

    def note(self, message: Message) -> Problem:
        """Add a note: worth knowing, and nothing is wrong."""
        return self.findings.note(
            message,
            self.place,
            field=self.field,
            text=self.text,
        )


class TableFindings(NamedTuple):
    """The findings of one table."""

    table: RawTable
    findings: Findings

    def at(self, cell: Cell, field: str) -> CellFindings:
        """The findings at a cell that was to give a `value`, a `period`, a `unit`."""
        place = self.table.place(cell.row, cell.column)
        return CellFindings(self.findings, place, field, cell.text)

    def error(
        self,
        message: Message,
        row: int | None = None,
        column: int | None = None,
    ) -> Problem:
        """Add an error: the table is not read."""
        place = self.table.place(row, column)
        return self.findings.error(message, place)

    def warning(
        self,
        message: Message,
        row: int | None = None,
        column: int | None = None,
        field: str | None = None,
    ) -> Problem:
        """Add a warning: something about a row or a head is doubtful."""
        place = self.table.place(row, column)
        return self.findings.warning(message, place, field=field)

    def note(self, message: Message, row: int | None = None) -> Problem:
        """Add a note: worth knowing, and nothing is wrong."""
        place = self.table.place(row)
        return self.findings.note(message, place)
