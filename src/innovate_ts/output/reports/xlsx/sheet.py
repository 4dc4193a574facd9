"""A table on a sheet: heads that stay in view and filter, texts as texts, figures as figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.look import BODY, HEAD
from innovate_ts.output.terminal import width_of, wrap
from innovate_ts.output.words import Words
from innovate_ts.output.workbook import Book, cell_text, is_exact

T = TypeVar("T")

WIDEST = 60
"""Characters that a column of figures grows to."""
HIGHEST = 409
"""Points that Excel allows a row."""
_CHINESE = 0.92
"""Columns of Chinese text that a column of digits has room for: its characters are wider than two digits."""


class NumberCell(NamedTuple):
    """A number and how it is shown."""

    value: Decimal
    number_format: str = "#,##0"


Cell = str | NumberCell | None


@dataclass(frozen=True)
class SheetColumn(Generic[T]):
    """A column of a table on a sheet, whose rows are about things of one kind."""

    head: Bilingual
    width: int
    """In characters."""
    cell: Callable[[T, Words], Cell]
    """What stands in it, for what the row is about."""
    align: Literal["left", "center", "right"] = "left"
    is_printed: bool = True
    """Whether it is printed, its texts wrapped; one for a closer look on the screen is not."""


@dataclass(frozen=True)
class Sheet:
    """A sheet that is written to in one language."""

    book: Book
    words: Words
    file: Any
    """The sheet as XlsxWriter has it."""

    def text(self, row: int, column: int, text: str, **look: object) -> None:
        """Write a text; never a formula, nor a link."""
        shown = cell_text(text, self._left_out)
        self.file.write_string(row, column, shown, self.book.style(**look))

    def _left_out(self, count: int) -> str:
        return self.words.say(texts.left_out(count=count))

    def number(self, row: int, column: int, number: NumberCell, **look: object) -> None:
        """Write a number; where a number would lose digits, a text with a note that says so."""
        look |= {"align": "right", "indent": 0, "text_wrap": False}
        if is_exact(number.value):
            style = self.book.style(**look, num_format=number.number_format)
            # Excel would show the zero of a negative float as -0.
            self.file.write_number(row, column, float(number.value) + 0.0, style)
            return
        self.text(row, column, plain(number.value), **look)
        self.file.write_comment(row, column, self.words.say(texts.as_text))

    def cell(self, row: int, column: int, cell: Cell, **look: object) -> None:
        """Write what stands in a cell; an empty one keeps its frame."""
        match cell:
            case NumberCell():
                self.number(row, column, cell, **look)
            case str():
                self.text(row, column, cell, **look)
            case None:
                self.file.write_blank(row, column, None, self.book.style(**look))

    def span(
        self, row: int, columns: tuple[int, int], text: str, **look: object
    ) -> None:
        """Write a text across columns, from the first to the last."""
        first, last = columns
        self.file.merge_range(row, first, row, last, "", self.book.style(**look))
        self.text(row, first, text, **look)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the widths of the first columns, in characters."""
        for number, width in enumerate(widths):
            self.file.set_column(number, number, width)

    def rows(
        self, top: int, columns: Sequence[SheetColumn[T]], rows: Sequence[T]
    ) -> int:
        """Write heads and rows below each other; the row below the last.

        Args:
            top: the row of the heads.
            columns: the columns.
            rows: what the rows are about.
        """
        self._write_heads(top, columns)
        for line, cells in enumerate(self._cells(columns, rows), top + 1):
            self._write_row(line, columns, cells)
        return top + 1 + len(rows)

    def table(
        self, columns: Sequence[SheetColumn[T]], rows: Sequence[T], *, fixed: int
    ) -> None:
        """Fill the sheet with one table, or with the remark that there is nothing.

        Args:
            columns: its columns; those that are not printed stand last.
            rows: what the rows are about.
            fixed: the columns that stay in view.
        """
        # The buttons of the filter take the second line of the heads.
        self._write_heads(0, columns, least=2)
        lines = self._cells(columns, rows)
        for line, cells in enumerate(lines, 1):
            self._write_row(line, columns, cells)
        if not rows:
            self.span(1, (0, len(columns) - 1), self.words.say(texts.none), **BODY)
        self.set_widths(_widths(columns, lines))
        last = max(len(rows), 1)
        printed = sum(column.is_printed for column in columns)
        self.file.autofilter(0, 0, last, len(columns) - 1)
        self.file.freeze_panes(1, fixed)
        self.file.repeat_rows(0)
        self.file.print_area(0, 0, last, printed - 1)
        self._trust_texts(columns, last)

    def _cells(
        self, columns: Sequence[SheetColumn[T]], rows: Sequence[T]
    ) -> list[list[Cell]]:
        return [[column.cell(row, self.words) for column in columns] for row in rows]

    def _write_heads(
        self, top: int, columns: Sequence[SheetColumn[T]], least: int = 1
    ) -> None:
        """Write the heads, in a row that has room for so many lines at least."""
        lines = least
        for number, column in enumerate(columns):
            head = self.words.say(column.head)
            self.text(top, number, head, **HEAD)
            lines = max(lines, lines_of(head, column.width))
        self.file.set_row(top, height(lines))

    def _write_row(
        self, line: int, columns: Sequence[SheetColumn[T]], cells: Sequence[Cell]
    ) -> None:
        lines = 1
        for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            look = {
                **BODY,
                "align": column.align,
                "indent": 1 if column.align == "left" else 0,
                "text_wrap": column.is_printed,
            }
            self.cell(line, number, cell, **look)
            if isinstance(cell, str) and column.is_printed:
                lines = max(lines, lines_of(cell, column.width))
        self.file.set_row(line, height(lines))

    def _trust_texts(self, columns: Sequence[SheetColumn[T]], last: int) -> None:
        """Mark texts such as `2023` and `1.1`, which Excel would suspect to be numbers."""
        from xlsxwriter.utility import xl_range  # noqa: PLC0415 - an extra, needed for workbooks only

        ranges = [
            xl_range(1, number, last, number)
            for number, column in enumerate(columns)
            if column.align == "center"
        ]
        self.file.ignore_errors({"number_stored_as_text": " ".join(ranges)})


def height(lines: int) -> float:
    """Points that lines of a row take: some readers of workbooks do not find them by themselves."""
    return min(15.5 * lines + 3, HIGHEST)


def lines_of(text: str, width: int) -> int:
    """Lines that a text takes in a column of a width in characters."""
    return sum(_lines_of_line(line, width) for line in text.split("\n"))


def _lines_of_line(line: str, width: int) -> int:
    room = width if line.isascii() else int(width * _CHINESE)
    return len(wrap(line, max(room - 1, 1)))


def _widths(
    columns: Sequence[SheetColumn[T]], lines: Sequence[Sequence[Cell]]
) -> list[int]:
    """The widths of the columns: a column grows with its figures, which would else show as ####."""
    widths = [column.width for column in columns]
    for cells in lines:
        for number, cell in enumerate(cells):
            if isinstance(cell, NumberCell):
                width = min(_width(cell), WIDEST)
                widths[number] = max(widths[number], width)
    return widths


def _width(cell: NumberCell) -> int:
    """Characters that a number takes at most, with some air."""
    decimals = len(cell.number_format.partition(".")[2].partition('"')[0])
    _, _, unit = cell.number_format.partition('"')
    digits = plain(cell.value)
    if is_exact(cell.value):
        digits = f"{cell.value:,.{decimals}f}"
    return len(digits) + width_of(unit.partition('"')[0]) + 4
