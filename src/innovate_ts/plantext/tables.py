"""The tables of a plan's text: rows of cells below heads that say what each column holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.zh.table_heads import (
    LEAST_HEADS,
    SAME_AS_ABOVE,
    Column,
    column_of,
)


@dataclass(frozen=True)
class TableCell:
    """A cell of a row."""

    paragraph: Paragraph
    """The row in which it is written: one above where it reaches down from there."""
    start: int
    """Where it begins in that row's text."""
    end: int
    """Where it ends there."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end].strip()


@dataclass(frozen=True)
class TableHead:
    """The head of a column."""

    column: Column
    """What the column holds."""
    year: int | None
    """The year of its figures, where the head has one."""
    words: str
    """As it is written."""


@dataclass(frozen=True)
class TableRow:
    """A row below the heads."""

    paragraph: Paragraph
    """The row."""
    heads: tuple[TableHead, ...]
    """The heads, one a column."""
    cells: tuple[TableCell, ...]
    """The cells, one a column."""

    def all_of(self, column: Column) -> Iterator[tuple[TableHead, TableCell]]:
        """The filled cells of a kind of column, with their heads."""
        for head, cell in zip(self.heads, self.cells, strict=False):
            if head.column == column and cell.text:
                yield head, cell

    def first_of(self, column: Column) -> TableCell | None:
        """The first filled cell of a kind of column."""
        for _, cell in self.all_of(column):
            return cell
        return None


def table_rows(
    paragraphs: Sequence[Paragraph], period: Period | None
) -> Iterator[TableRow]:
    """The rows of all tables whose heads are understood.

    Args:
        paragraphs: of the text, in order.
        period: the plan's years.
    """
    first_year = None if period is None else period.start.year
    heads: tuple[TableHead, ...] = ()
    above: tuple[TableCell, ...] = ()
    for before, paragraph in pairwise([None, *paragraphs]):
        if paragraph is None or not paragraph.is_row:
            heads = ()
            continue
        if before is None or not before.is_row:
            heads = ()
            above = ()
        cells = tuple(_cells(paragraph, above))
        above = cells
        own_heads = _heads(cells, first_year)
        known = [head for head in own_heads if head.column != "other"]
        if len(known) >= LEAST_HEADS:
            heads = own_heads
        elif len(cells) == len(heads):
            # A row of other cells than there are heads is not understood.
            yield TableRow(paragraph, heads, cells)


def row_numbers(rows: Iterable[TableRow]) -> Iterator[tuple[Paragraph, int, int]]:
    """The cells that only count the rows: no figure of theirs is left over."""
    for row in rows:
        for _, cell in row.all_of("number"):
            if cell.text.isdecimal():
                yield cell.paragraph, cell.start, cell.end


def _cells(paragraph: Paragraph, above: Sequence[TableCell]) -> Iterator[TableCell]:
    for index, (start, end) in enumerate(paragraph.cells):
        cell = TableCell(paragraph, start, end)
        if cell.text == SAME_AS_ABOVE and index < len(above):
            cell = above[index]
        yield cell


def _heads(cells: Iterable[TableCell], first_year: int | None) -> tuple[TableHead, ...]:
    heads = []
    for cell in cells:
        column, year = column_of(cell.text, first_year)
        heads.append(TableHead(column, year, cell.text))
    return tuple(heads)
