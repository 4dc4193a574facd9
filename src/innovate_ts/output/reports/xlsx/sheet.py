"""A table on a sheet: heads that stay in view and filter, texts as texts, figures as figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.look import BODY, HEAD, Look
from innovate_ts.output.terminal import width_of, wrap
from innovate_ts.output.words import Words
from innovate_ts.output.workbook import Book, cell_text, is_exact

T = TypeVar("T")

WIDEST = 60
"""Characters that a column of figures grows to."""
HIGHEST = 409
"""Points that Excel allows a row."""
_LINE = 15.5
"""Points of a line of text."""
_AIR = 3
"""Points above and below the lines of a row."""
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


Columns = Sequence[SheetColumn[T]]
"""The columns of a table."""


class Sheet(NamedTuple):
    """A sheet that is written to in one language."""

    book: Book
    words: Words
    file: Any
    """The sheet as XlsxWriter has it."""

    def text(self, row: int, column: int, text: str, **look: object) -> None:
        """Write a text; never a formula, nor a link."""
        shown = cell_text(text, self._left_out)
        style = self.book.style(**look)
        self.file.write_string(row, column, shown, style)

    def _left_out(self, count: int) -> str:
        return self.words.say(texts.left_out(count=count))

    def number(self, row: int, column: int, number: NumberCell, **look: object) -> None:
        """Write a number; where a number would lose digits, a text with a note that says so."""
        look |= {
            "align": "right",
            "indent": 1,
            "text_wrap": False,
        }
        if not is_exact(number.value):
            digits = plain(number.value)
            self.text(row, column, digits, **look)
            remark = self.words.say(texts.as_text)
            self.file.write_comment(row, column, remark)
            return
        style = self.book.style(**look, num_format=number.number_format)
        # Excel would show the zero of a negative float as -0.
        value = float(number.value) + 0.0
        self.file.write_number(row, column, value, style)

    def cell(self, row: int, column: int, cell: Cell, **look: object) -> None:
        """Write what stands in a cell; an empty one keeps its frame."""
        match cell:
            case NumberCell():
                self.number(row, column, cell, **look)
            case str():
                self.text(row, column, cell, **look)
            case None:
                style = self.book.style(**look)
                self.file.write_blank(row, column, None, style)

    def span(
        self, row: int, columns: tuple[int, int], text: str, **look: object
    ) -> None:
        """Write a text across columns, from the first to the last."""
        first, last = columns
        style = self.book.style(**look)
        # Joined empty and then written to: merge_range guesses what a value is, write_string does not.
        self.file.merge_range(row, first, row, last, "", style)
        self.text(row, first, text, **look)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the widths of the first columns, in characters."""
        for number, width in enumerate(widths):
            self.file.set_column(number, number, width)

    def rows(self, top: int, columns: Columns[T], rows: Sequence[T]) -> int:
        """Write heads and rows below each other; the row below the last.

        Args:
            top: the row of the heads.
            columns: the columns.
            rows: what the rows are about.
        """
        lines = [self._cells(columns, row) for row in rows]
        self._write(top, columns, lines)
        return top + 1 + len(rows)

    def table(self, columns: Columns[T], rows: Sequence[T], *, fixed: int) -> None:
        """Fill the sheet with one table, or with the remark that there is nothing.

        Args:
            columns: its columns; those that are not printed stand last.
            rows: what the rows are about.
            fixed: the columns that stay in view.
        """
        lines = [self._cells(columns, row) for row in rows]
        # The buttons of the filter take the second line of the heads.
        self._write(
            top=0,
            columns=columns,
            lines=lines,
            least=2,
        )
        last_column = len(columns) - 1
        if not rows:
            remark = self.words.say(texts.none)
            self.span(1, (0, last_column), remark, **BODY)
        widths = _widths(columns, lines)
        self.set_widths(widths)
        # A remark takes a row too.
        last = max(len(rows), 1)
        printed = [column for column in columns if column.is_printed]
        last_printed = len(printed) - 1
        self.file.autofilter(0, 0, last, last_column)
        self.file.freeze_panes(1, fixed)
        self.file.repeat_rows(0)
        self.file.print_area(0, 0, last, last_printed)
        self._trust_texts(columns, last)

    def _cells(self, columns: Columns[T], row: T) -> list[Cell]:
        return [column.cell(row, self.words) for column in columns]

    def _write(
        self,
        top: int,
        columns: Columns[T],
        lines: Sequence[Sequence[Cell]],
        least: int = 1,
    ) -> None:
        """Write heads, which have room for so many lines at least, and what stands below them."""
        heads = [self.words.say(column.head) for column in columns]
        for number, head in enumerate(heads):
            self.text(top, number, head, **HEAD)
        height = _height(
            columns=columns,
            cells=heads,
            least=least,
        )
        self.file.set_row(top, height)
        looks = list(map(_look, columns))
        row = top
        for cells in lines:
            row += 1
            for number, cell in enumerate(cells):
                look = looks[number]
                self.cell(row, number, cell, **look)
            height = _height(columns, cells)
            self.file.set_row(row, height)

    def _trust_texts(self, columns: Columns[T], last: int) -> None:
        """Mark texts such as `2023` and `1.1`, which Excel would suspect to be numbers."""
        from xlsxwriter.utility import xl_range  # noqa: PLC0415 - an extra, needed for workbooks only

        ranges = []
        for number, column in enumerate(columns):
            # Only short texts are centred, and only they look like numbers.
            if column.align == "center":
                cells = xl_range(1, number, last, number)
                ranges.append(cells)
        trusted = " ".join(ranges)
        self.file.ignore_errors({"number_stored_as_text": trusted})


def _look(column: SheetColumn[T]) -> Look:
    look = {
        **BODY,
        "align": column.align,
        "indent": 0,
        "text_wrap": column.is_printed,
    }
    if column.align == "left":
        look["indent"] = 1
    return look


def _height(columns: Columns[T], cells: Sequence[Cell], least: int = 1) -> float:
    """Points that a row takes: some readers of workbooks do not find them by themselves."""
    lines = least
    for column, cell in zip(columns, cells, strict=True):
        if isinstance(cell, str) and column.is_printed:
            needed = _lines_of(cell, column.width)
            lines = max(lines, needed)
    points = lines * _LINE + _AIR
    return min(points, HIGHEST)


def _lines_of(text: str, width: int) -> int:
    """Lines that a text takes in a column of a width in characters."""
    room = width
    if not text.isascii():
        room = int(width * _CHINESE)
    # Two for the indent.
    room = max(room - 2, 1)
    count = 0
    for paragraph in text.split("\n"):
        lines = wrap(paragraph, room)
        count += len(lines)
    return count


def _widths(columns: Columns[T], lines: Sequence[Sequence[Cell]]) -> list[int]:
    """The widths of the columns: a column grows with its figures, which would else show as ####."""
    widths = [column.width for column in columns]
    for cells in lines:
        for number, cell in enumerate(cells):
            if isinstance(cell, NumberCell):
                needed = min(_width(cell), WIDEST)
                widths[number] = max(widths[number], needed)
    return widths


def _width(cell: NumberCell) -> int:
    """Characters that a number takes at most, with some air."""
    # Of a format such as `"≥ "#,##0.00"元"` only the places and the words count; the digits are the figure's.
    positive, *_ = cell.number_format.split(";")
    digits = plain(cell.value)
    if is_exact(cell.value):
        _, _, places = positive.partition("0.")
        behind = places.lstrip("0")
        decimals = len(places) - len(behind)
        digits = f"{cell.value:,.{decimals}f}"
    quoted = positive.split('"')
    words_around = "".join(quoted[1::2])
    return len(digits) + width_of(words_around) + 5
