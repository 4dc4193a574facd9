"""A table on a sheet: heads that stay in view and filter, texts as texts, figures as figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, NamedTuple, TypeVar

from innovate_ts.basics.units import plain
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


class Figure(NamedTuple):
    """A number and how it is shown."""

    value: Decimal
    form: str = "#,##0"


Cell = str | Figure | None


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column: its head, its width in characters, and what stands in the row of an item."""

    head: str
    width: int
    cell: Callable[[T], Cell]
    align: str = "left"
    printed: bool = True
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
        shown = cell_text(
            text, lambda count: self.words.say(texts.left_out(count=count))
        )
        self.file.write_string(row, column, shown, self.book.style(**look))

    def figure(self, row: int, column: int, figure: Figure, **look: object) -> None:
        """Write a number; where a number would lose digits, a text with a note that says so."""
        if is_exact(figure.value):
            style = self.book.style(**look, num_format=figure.form)
            self.file.write_number(row, column, float(figure.value) + 0.0, style)
            return
        self.text(row, column, plain(figure.value), **{**look, "align": "right"})
        self.file.write_comment(row, column, self.words.say(texts.as_text))

    def cell(self, row: int, column: int, cell: Cell, **look: object) -> None:
        """Write what stands in a cell; an empty one keeps its frame."""
        match cell:
            case Figure():
                self.figure(
                    row,
                    column,
                    cell,
                    **{**look, "align": "right", "indent": 0, "text_wrap": False},
                )
            case str():
                self.text(row, column, cell, **look)
            case None:
                self.file.write_blank(row, column, None, self.book.style(**look))

    def span(
        self, row: int, columns: tuple[int, int], text: str, **look: object
    ) -> None:
        """Write a text across columns."""
        first, last = columns
        self.file.merge_range(row, first, row, last, "", self.book.style(**look))
        self.text(row, first, text, **look)

    def rows(
        self, top: int, columns: Sequence[Column[T]], items: Sequence[T], least: int = 1
    ) -> int:
        """Write heads and rows below each other; the row below the last.

        Args:
            top: the row of the heads.
            columns: the columns.
            items: what the rows are about.
            least: lines that the heads have at least.
        """
        for number, column in enumerate(columns):
            self.text(top, number, column.head, **HEAD)
        heads = max(lines_of(column.head, column.width) for column in columns)
        self.file.set_row(top, height(max(heads, least)))
        for row, item in enumerate(items, top + 1):
            cells = [column.cell(item) for column in columns]
            for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
                air = 1 if column.align == "left" else 0
                look = {
                    **BODY,
                    "align": column.align,
                    "indent": air,
                    "text_wrap": column.printed,
                }
                self.cell(row, number, cell, **look)
            self.file.set_row(row, height(max(map(_lines, columns, cells))))
        return top + 1 + len(items)

    def table(
        self, columns: Sequence[Column[T]], items: Sequence[T], *, fixed: int
    ) -> None:
        """Fill the sheet with one table, or with the remark that there is nothing.

        Args:
            columns: its columns; those that are not printed stand last.
            items: what the rows are about.
            fixed: the columns that stay in view.
        """
        below = self.rows(
            0, columns, items, least=2
        )  # the buttons of the filter take the last
        if not items:
            self.span(1, (0, len(columns) - 1), self.words.say(texts.none), **BODY)
            below = 2
        for number, column in enumerate(columns):
            widest = max((_width(column.cell(item)) for item in items), default=0)
            self.file.set_column(number, number, max(column.width, min(widest, WIDEST)))
        last = below - 1
        self.file.autofilter(0, 0, last, len(columns) - 1)
        self.file.freeze_panes(1, fixed)
        self.file.repeat_rows(0)
        self.file.print_area(0, 0, last, sum(column.printed for column in columns) - 1)
        self.file.ignore_errors({"number_stored_as_text": self._texts(columns, last)})

    @staticmethod
    def _texts(columns: Sequence[Column[Any]], last: int) -> str:
        """The cells of texts such as `2023` and `1.1`, which Excel need not suspect to be numbers."""
        from xlsxwriter.utility import xl_range  # noqa: PLC0415 - an extra, needed for workbooks only

        centred = [n for n, column in enumerate(columns) if column.align == "center"]
        return " ".join(xl_range(1, n, last, n) for n in centred)


def height(lines: int) -> float:
    """Points that lines of a row take: some readers of workbooks do not find them by themselves."""
    return min(15.5 * lines + 3, HIGHEST)


def lines_of(text: str, width: int) -> int:
    """Lines that a text takes in a column: a Chinese character is a little wider than two digits."""
    lines = text.split("\n")
    return sum(
        len(wrap(line, max(int(width * (1 if line.isascii() else 0.92)) - 1, 1)))
        for line in lines
    )


def _lines(column: Column[T], cell: Cell) -> int:
    return (
        lines_of(cell, column.width) if isinstance(cell, str) and column.printed else 1
    )


def _width(cell: Cell) -> int:
    """Characters that a figure takes, so that it never shows as ####; a text is wrapped instead."""
    if not isinstance(cell, Figure):
        return 0
    decimals = len(cell.form.partition(".")[2].partition('"')[0])
    digits = (
        f"{cell.value:,.{decimals}f}" if is_exact(cell.value) else plain(cell.value)
    )
    unit = cell.form.split('"')[1] if '"' in cell.form else ""
    return len(digits) + width_of(unit) + 4
