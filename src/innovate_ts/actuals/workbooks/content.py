"""What was read of a sheet, whatever the format of its workbook, as a table."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from innovate_ts.actuals.merged import (
    MergedArea,
    MergedCells,
    covered,
    covered_down,
)
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.findings import Findings
from innovate_ts.messages import files as texts

MAX_GAPS = 10_000
"""Blank rows between others that are kept as rows; a row far below the rest stands for itself."""

_NAMED = 10
"""Hidden columns that are named."""


class SheetContent(NamedTuple):
    """What was read of a sheet."""

    name: str
    rows: Sequence[RawRow]
    """The rows that show anything, from the top down, each without the empty cells at its end."""
    areas: Sequence[MergedArea] = ()
    """The merged areas, as they are claimed."""
    hidden_rows: Sequence[int] = ()
    """The numbers of hidden rows that show anything."""
    hidden_columns: Sequence[range] = ()
    """The indices of hidden columns, as they are claimed."""
    is_hidden: bool = False
    undefined_format: tuple[int, int] | None = None
    """Row and column of the first number whose format is not defined."""

    def table(self, file: str, encoding: str, findings: Findings) -> RawTable:
        """The table of the sheet; hidden parts are read too, for nobody knows why they were hidden.

        Args:
            file: the file as given.
            encoding: what stands for the encoding of a text.
            findings: is told which parts are hidden.

        Raises:
            CannotReadError: it claims to merge more cells than can be kept.
        """
        last_row = self.rows[-1].number if self.rows else 0
        width = max((len(row.cells) for row in self.rows), default=0)
        merged = MergedCells(
            areas=covered(self.areas),
            last_row=last_row,
            width=width,
        )
        merged_down = MergedCells(
            areas=covered_down(self.areas),
            last_row=last_row,
            width=width,
        )
        table = RawTable(
            file=file,
            encoding=encoding,
            rows=TableRows.of(_with_gaps(self.rows)),
            sheet=self.name,
            merged=merged,
            merged_down=merged_down,
        )
        self._note_what_is_hidden(table, width, findings)
        if self.undefined_format is not None:
            place = table.place(*self.undefined_format)
            findings.note(texts.undefined_format(), place)
        return table

    def _note_what_is_hidden(
        self, table: RawTable, width: int, findings: Findings
    ) -> None:
        if self.is_hidden:
            findings.note(texts.hidden_sheet(), table.place())
        if self.hidden_rows:
            message = texts.hidden_row(count=len(self.hidden_rows))
            findings.note(message, table.place(self.hidden_rows[0]))
        columns = list(self._hidden_columns(width))
        if columns:
            names = ", ".join(map(column_letters, columns[:_NAMED]))
            if len(columns) > _NAMED:
                names += ", …"
            message = texts.hidden_column(names=names)
            findings.note(message, table.place(None, columns[0] + 1))

    def _hidden_columns(self, width: int) -> Iterator[int]:
        """The indices of hidden columns that show anything."""
        hidden: set[int] = set()
        for columns in self.hidden_columns:
            hidden.update(range(columns.start, min(columns.stop, width)))
        for index in sorted(hidden):
            if any(row.text(index).strip() for row in self.rows):
                yield index


def _with_gaps(rows: Sequence[RawRow]) -> Iterator[RawRow]:
    """The rows with the blank ones above and between them."""
    left = MAX_GAPS
    before = 0
    for row in rows:
        gap = row.number - before - 1
        if gap <= left:
            left -= gap
            for number in range(before + 1, row.number):
                yield RawRow(number, ())
        yield row
        before = row.number


def column_letters(index: int) -> str:
    """The letters of a column, as Excel shows them: A, Z, AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
