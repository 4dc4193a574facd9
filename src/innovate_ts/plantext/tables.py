"""The tables of a plan's text: rows of cells below heads that say what each column holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.paragraphs import Extract, Paragraph
from innovate_ts.plantext.zh.table_cells import FIGURE
from innovate_ts.plantext.zh.table_heads import (
    ITEM,
    SAME_AS_ABOVE,
    Column,
    column_of,
    column_of_two,
    is_heads,
    names_place,
    without_marks,
)

_KEYS: tuple[Column, ...] = ("number", "indicator", "task", "region")
"""The columns that say what a row is of."""
_CAPTION = 2
"""Paragraphs before a table that may say what it is of."""
_LONGEST_GROUP = 20
"""Characters of a line between rows that only parts them into groups."""


@dataclass(frozen=True)
class TableCell(Extract):
    """A cell of a row."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.words.strip()


class TableHead(NamedTuple):
    """The head of a column."""

    column: Column
    """What the column holds."""
    year: int | None
    """The year of its figures, where the head has one."""
    words: str
    """As it is written; of two heads above one another the one that is no word of heads."""


class TableRow(NamedTuple):
    """A row below the heads."""

    paragraph: Paragraph
    """The row."""
    heads: tuple[TableHead, ...]
    """The heads, one a column."""
    cells: tuple[TableCell, ...]
    """The cells, one a column."""

    def all_of(self, column: Column) -> Iterator[tuple[TableHead, TableCell]]:
        """The filled cells of a kind of column, with their heads."""
        for head, cell in zip(self.heads, self.cells, strict=True):
            if head.column == column and cell.text:
                yield head, cell

    def first_of(self, column: Column) -> TableCell | None:
        """The first filled cell of a kind of column."""
        for _, cell in self.all_of(column):
            return cell
        return None


@dataclass(frozen=True)
class Table:
    """Rows below the same heads."""

    caption: tuple[Paragraph, ...]
    """What stands before it, the last paragraphs only."""
    rows: list[TableRow] = field(default_factory=list)
    """Its rows."""


def tables_of(paragraphs: Sequence[Paragraph], period: Period | None) -> list[Table]:
    """All tables whose heads are understood.

    Args:
        paragraphs: of the text, in order.
        period: the plan's years.
    """
    reader = _TableReader(None if period is None else period.start.year)
    for paragraph in paragraphs:
        if paragraph.is_row:
            reader.add_row(paragraph)
        else:
            reader.pass_text(paragraph)
    return reader.tables


def row_numbers(tables: Iterable[Table]) -> Iterator[tuple[Paragraph, int, int]]:
    """The cells that only count the rows, and numbers of lists in cells: no figure of theirs is left over."""
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _numbers_of(cell)
            for _, cell in row.all_of("number"):
                if without_marks(cell.text).isdecimal():
                    yield cell.paragraph, cell.start, cell.end


def _numbers_of(cell: TableCell) -> Iterator[tuple[Paragraph, int, int]]:
    """The numbers of a list in a cell."""
    if ITEM.match(cell.text) is None:
        return
    for number in ITEM.finditer(cell.words):
        start = cell.start + number.start()
        end = cell.start + number.end()
        yield cell.paragraph, start, end


class _TableReader:
    """The tables of a text, read row by row.

    Args:
        first_year: the plan's first year.
    """

    def __init__(self, first_year: int | None) -> None:
        self.tables: list[Table] = []
        self._first_year = first_year
        self._heads: tuple[TableHead, ...] = ()
        self._above: tuple[TableCell, ...] = ()
        """The cells of the row before."""
        self._text: list[Paragraph] = []
        """The paragraphs since the last row."""

    def pass_text(self, paragraph: Paragraph) -> None:
        """A paragraph that is no row: more than a line that groups the rows ends the table."""
        self._text.append(paragraph)
        is_group = len(self._text) == 1 and len(paragraph.text) <= _LONGEST_GROUP
        if not is_group or "。" in paragraph.text:
            self._heads = ()
            self._above = ()

    def add_row(self, paragraph: Paragraph) -> None:
        """A row: of heads, of further heads below them, or of data; of other cells it is not understood."""
        cells = tuple(_cells(paragraph, self._above))
        words = [cell.text for cell in cells]
        if is_heads(words, self._first_year) and not self._is_second_of_heads(
            paragraph
        ):
            self._begin_table(words)
        elif len(cells) == len(self._heads):
            if self._is_second_of_heads(paragraph):
                self._add_heads(paragraph)
            else:
                row = TableRow(paragraph, self._heads, cells)
                self.tables[-1].rows.append(row)
        self._above = cells
        self._text.clear()

    def _begin_table(self, words: Sequence[str]) -> None:
        heads = []
        for text in words:
            column, year = column_of(text, self._first_year)
            heads.append(
                TableHead(
                    column=column,
                    year=year,
                    words=text,
                )
            )
        self._heads = _with_parts(heads)
        self.tables.append(Table(tuple(self._text[-_CAPTION:])))

    def _is_second_of_heads(self, paragraph: Paragraph) -> bool:
        """Whether a row goes on with the heads: it is empty under the keys, and no cell is a figure."""
        if (
            not self._heads
            or self.tables[-1].rows
            or len(paragraph.cells) != len(self._heads)
        ):
            return False
        words = _lower_heads(paragraph)
        under_keys = [
            text
            for head, text in zip(self._heads, words, strict=True)
            if head.column in _KEYS
        ]
        has_figure = any(map(FIGURE.fullmatch, words))
        return (
            bool(under_keys) and not any(under_keys) and any(words) and not has_figure
        )

    def _add_heads(self, paragraph: Paragraph) -> None:
        """A head over several columns stands in the first of them."""
        heads = []
        upper = ""
        for head, lower in zip(self._heads, _lower_heads(paragraph), strict=True):
            upper = head.words or upper
            if not lower:
                heads.append(head)
                continue
            column, year = column_of_two(upper, lower, self._first_year)
            is_named_above = column_of(upper, self._first_year) == ("other", None)
            words = upper if is_named_above else lower
            heads.append(TableHead(column, year, words))
        self._heads = _with_parts(heads)


def _lower_heads(paragraph: Paragraph) -> list[str]:
    """The words of a second row of heads; empty where the head above reaches down."""
    words = []
    for start, end in paragraph.cells:
        text = paragraph.text[start:end].strip()
        words.append(text.replace(SAME_AS_ABOVE, ""))
    return words


def _cells(paragraph: Paragraph, above: Sequence[TableCell]) -> Iterator[TableCell]:
    for index, (start, end) in enumerate(paragraph.cells):
        cell = TableCell(paragraph, start, end)
        if cell.text == SAME_AS_ABOVE and index < len(above):
            cell = above[index]
        yield cell


def _with_parts(heads: Sequence[TableHead]) -> tuple[TableHead, ...]:
    """Beside a column of indicators those that are called by places hold the parts of a whole."""
    if not any(head.column == "indicator" for head in heads):
        return tuple(heads)
    return tuple(
        head._replace(column="part")
        if head.column == "other" and names_place(head.words)
        else head
        for head in heads
    )
