"""The rows of a table in a few bytes each: column by column, each different text of a column once.

A table says the same few words in very many rows. Each is kept once, and a column in which nearly all texts
differ, as one long text. A `RawRow` is made where it is asked for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, islice, zip_longest
from typing import NamedTuple, TypeVar, overload

from innovate_ts.actuals.raw_rows import (
    BETWEEN,
    RawRow,
    are_certain_figures,
    is_certain_figure,
)

BLOCK = 512
"""Rows that are packed together: so few that they stay in the processor's cache meanwhile."""

_MOST_WORDS = 0xFFFF
"""Different texts of a column that are kept as words."""
_FEW = 16
"""Different texts that are always kept as words."""
_MOST_PADDING = 4
"""How many times the cells of its rows a block may have, short rows made as long as the longest."""

Item = TypeVar("Item")


# --- columns ------------------------------------------------------------------------------------------------


class _OneText(NamedTuple):
    """A column of one text in all rows of a block."""

    text: str
    rows: int

    def read(self) -> list[str]:
        """The text, row by row."""
        return [self.text] * self.rows

    def different(self) -> Collection[str]:
        """Its different texts."""
        return (self.text,)


class _Words(NamedTuple):
    """A column of texts that come again; each is there once, however many rows have it."""

    texts: list[str]

    def read(self) -> list[str]:
        """The texts, row by row."""
        return self.texts

    def different(self) -> Collection[str]:
        """Its different texts."""
        return set(self.texts)


class _Lines(NamedTuple):
    """A column of texts that differ, one below the other."""

    lines: str

    def read(self) -> list[str]:
        """The texts, row by row."""
        return self.lines.split(BETWEEN)

    def different(self) -> Collection[str]:
        """Its texts."""
        return self.read()


_Column = _OneText | _Words | _Lines


class _Vocabulary:
    """The texts of a column that have come again."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    def pack(self, column: list[str], *, are_figures: bool) -> _Column:
        """A column of a block in few bytes; figures seldom come again."""
        first = column[0]
        if first == column[-1] and column.count(first) == len(column):
            return _OneText(first, len(column))
        if are_figures:
            return _Lines(BETWEEN.join(column))
        before = len(self._words)
        texts = list(map(self._words.setdefault, column, column))
        new = len(self._words) - before
        has_room = len(self._words) <= _MOST_WORDS
        if has_room and new * 2 <= max(len(column), _FEW):
            return _Words(texts)
        while len(self._words) > before:
            self._words.popitem()
        lines = BETWEEN.join(column)
        if lines.count(BETWEEN) == len(column) - 1:
            return _Lines(lines)
        # A text has several lines itself.
        return _Words(column)


# --- rows ---------------------------------------------------------------------------------------------------


class _Block(NamedTuple):
    """Some rows that were packed together."""

    numbers: Sequence[int]
    columns: tuple[_Column, ...]
    widths: Sequence[int] | None
    """How many cells each row has, where not all have as many as there are columns."""
    figures: frozenset[int]
    """The columns of nothing but certain figures."""
    strange: Sequence[int]
    """The places of rows that are not plain."""


class _OpenBlock:
    """A block of which columns are being read, each once."""

    def __init__(self, block: _Block) -> None:
        self.block = block
        self._read: dict[int, list[str]] = {}

    def column(self, index: int) -> list[str]:
        """The cells of a column, row by row."""
        if index not in self._read:
            self._read[index] = self.block.columns[index].read()
        return self._read[index]


class Stretch:
    """Rows that follow one another and are kept together.

    Args:
        opened: what they are kept in.
        places: which of its rows they are.
    """

    def __init__(self, opened: _OpenBlock, places: range) -> None:
        self._opened = opened
        self._block = opened.block
        self._places = places
        self.width = len(opened.block.columns)
        """The most cells that a row can have."""

    def __len__(self) -> int:
        return len(self._places)

    @property
    def numbers(self) -> Sequence[int]:
        """The number of each row, ascending."""
        return self._of_these(self._block.numbers)

    def _of_these(self, items: Sequence[Item]) -> Sequence[Item]:
        """Of what a block has of each of its rows, that of these."""
        if len(self) == len(items):
            return items
        return items[self._places.start : self._places.stop]

    def has_certain_figures(self, index: int) -> bool:
        """Whether a column is known to have them in all rows."""
        return index in self._block.figures

    def text_of_all(self, index: int) -> str | None:
        """The text of a column where it is known to have one in all rows."""
        if index >= self.width:
            return ""
        column = self._block.columns[index]
        return column.text if isinstance(column, _OneText) else None

    def column(self, index: int) -> Sequence[str]:
        """The cells of a column, row by row; nothing where a row is shorter."""
        if index >= self.width:
            return [""] * len(self)
        return self._of_these(self._opened.column(index))

    def places_of(self, index: int, texts: AbstractSet[str]) -> set[int]:
        """The places of the rows that have one of some texts in a column."""
        column = self.column(index)
        if texts.isdisjoint(column):
            return set()
        return {place for place, text in enumerate(column) if text in texts}

    def longer_than(self, width: int) -> Iterator[int]:
        """The places of the rows with more cells than that."""
        if self.width > width:
            for place, own in enumerate(self._widths()):
                if own > width:
                    yield place

    def _widths(self) -> Sequence[int]:
        """How many cells each row has."""
        widths = self._block.widths
        if widths is None:
            return [self.width] * len(self)
        return self._of_these(widths)

    def row(self, place: int) -> RawRow:
        """One of the rows, by its place among them."""
        in_block = self._places[place]
        widths = self._block.widths
        width = self.width if widths is None else widths[in_block]
        cells = [self._opened.column(index)[in_block] for index in range(width)]
        return RawRow(self._block.numbers[in_block], tuple(cells))

    def rows(self) -> Iterator[RawRow]:
        """All of them, one by one."""
        return map(self.row, range(len(self)))

    def strange(self) -> Iterator[RawRow]:
        """Those that are not plain."""
        for place in self._block.strange:
            if place in self._places:
                yield self.row(place - self._places.start)


class TableRows(Sequence[RawRow]):
    """The rows of a table, from the top down.

    Args:
        pieces: the blocks that keep them, each with the places of the rows in it.
    """

    def __init__(self, pieces: Iterable[tuple[_Block, range]] = ()) -> None:
        self._pieces = [(block, places) for block, places in pieces if places]
        lengths = [len(places) for _, places in self._pieces]
        self._ends = list(accumulate(lengths))

    @staticmethod
    def of(rows: Iterable[RawRow]) -> TableRows:
        """Rows that were made one by one, in their order."""
        packer = RowPacker()
        unpacked = iter(rows)
        while block := list(islice(unpacked, BLOCK)):
            numbers = [row.number for row in block]
            packer.add(array("I", numbers), [row.cells for row in block])
        return packer.packed()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> RawRow: ...

    @overload
    def __getitem__(self, index: slice) -> TableRows: ...

    def __getitem__(self, index: int | slice) -> RawRow | TableRows:
        if isinstance(index, slice):
            begin, end, _ = index.indices(len(self))
            return TableRows(self._pieces_between(begin, end))
        place = range(len(self))[index]
        row = TableRows(self._pieces_between(place, place + 1))
        return next(iter(row))

    def _pieces_between(self, begin: int, end: int) -> Iterator[tuple[_Block, range]]:
        before = 0
        for (block, places), after in zip(self._pieces, self._ends, strict=True):
            if before < end and after > begin:
                yield block, places[max(begin - before, 0) : end - before]
            before = after

    def __iter__(self) -> Iterator[RawRow]:
        for stretch in self.stretches():
            yield from stretch.rows()

    def __reversed__(self) -> Iterator[RawRow]:
        for stretch in _opened(reversed(self._pieces)):
            yield from map(stretch.row, reversed(range(len(stretch))))

    def stretches(self) -> Iterator[Stretch]:
        """The rows as they are kept, many at a time."""
        return _opened(self._pieces)

    def strange(self) -> Iterator[RawRow]:
        """The rows that are not plain, and may be something else than rows of values."""
        for stretch in self.stretches():
            yield from stretch.strange()

    def below(self, rows: Iterable[RawRow]) -> TableRows:
        """The same with rows of lower numbers above them."""
        return TableRows([*TableRows.of(rows)._pieces, *self._pieces])

    def place_of(self, number: int) -> int:
        """How many rows stand above the row of a number."""
        place = 0
        for block, places in self._pieces:
            if block.numbers[places[-1]] >= number:
                return place + bisect_left(block.numbers, number) - places.start
            place += len(places)
        return place

    def without(self, numbers: Collection[int]) -> TableRows:
        """The other rows than those of some numbers."""
        if not numbers:
            return self
        pieces = []
        for block, places in self._pieces:
            begin = places.start
            for place in places:
                if block.numbers[place] in numbers:
                    pieces.append((block, range(begin, place)))
                    begin = place + 1
            pieces.append((block, range(begin, places.stop)))
        return TableRows(pieces)

    def different(self, column: int) -> dict[str, int]:
        """The different texts of a column, each with the number of the first row that has it."""
        first: dict[str, int] = {}
        for stretch in self.stretches():
            texts = stretch.column(column)
            if first.keys() >= set(texts):
                continue
            for text, number in zip(texts, stretch.numbers, strict=True):
                first.setdefault(text, number)
        return first


def _opened(pieces: Iterable[tuple[_Block, range]]) -> Iterator[Stretch]:
    """The rows of pieces; one block after the other is open."""
    opened: _OpenBlock | None = None
    for block, places in pieces:
        if opened is None or opened.block is not block:
            opened = _OpenBlock(block)
        yield Stretch(opened, places)


class RowPacker:
    """Makes rows that take few bytes each."""

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._vocabularies: list[_Vocabulary] = []

    def packed(self) -> TableRows:
        """All the rows."""
        return TableRows((block, range(len(block.numbers))) for block in self._blocks)

    def add(self, numbers: Sequence[int], rows: Sequence[Sequence[str]]) -> None:
        """Add rows: their numbers, which ascend, and the cells of each.

        They are `BLOCK` rows at most.
        """
        if not rows:
            return
        lengths = set(map(len, rows))
        width = max(lengths)
        if len(lengths) == 1:
            self.add_columns(numbers, list(map(list, zip(*rows, strict=True))))
            return
        widths = array("I", map(len, rows))
        most = _MOST_PADDING * (sum(widths) + len(rows))
        if width * len(rows) > most:
            # One long row must not make all others as long.
            half = len(rows) // 2
            self.add(numbers[:half], rows[:half])
            self.add(numbers[half:], rows[half:])
            return
        columns = list(map(list, zip_longest(*rows, fillvalue="")))
        self.add_columns(numbers, columns, widths)

    def add_columns(
        self,
        numbers: Sequence[int],
        columns: Sequence[list[str]],
        widths: Sequence[int] | None = None,
    ) -> None:
        """Add rows by columns: their numbers, the cells of each column, and how many of them each row has."""
        while len(self._vocabularies) < len(columns):
            self._vocabularies.append(_Vocabulary())
        figures = frozenset(
            index
            for index, column in enumerate(columns)
            if is_certain_figure(column[0]) and are_certain_figures(column)
        )
        packed = [
            self._vocabularies[index].pack(column, are_figures=index in figures)
            for index, column in enumerate(columns)
        ]
        block = _Block(
            numbers,
            columns=tuple(packed),
            widths=widths,
            figures=figures,
            strange=_strange(columns, packed, figures, len(numbers)),
        )
        self._blocks.append(block)


def _strange(
    columns: Sequence[list[str]],
    packed: Sequence[_Column],
    figures: Collection[int],
    count: int,
) -> Sequence[int]:
    """The places of the rows that are not plain; without a cell none is."""
    if not columns:
        return range(count)
    if len(figures) > 1:
        return ()
    best = next(iter(figures), None)
    if best is None:
        # Where many of the first texts are figures, most of all are.
        at_the_top = [sum(map(is_certain_figure, column[:_FEW])) for column in columns]
        best = at_the_top.index(max(at_the_top))
    suspects: Iterable[int] = range(count)
    if _say_more(packed, best):
        if figures:
            return ()
        suspects = (
            place
            for place, text in enumerate(columns[best])
            if not is_certain_figure(text)
        )
    places = array("I")
    for place in suspects:
        cells = tuple(column[place] for column in columns)
        if not RawRow(0, cells).is_plain:
            places.append(place)
    return places


def _say_more(columns: Sequence[_Column], figures: int) -> bool:
    """Whether all rows say something in another column than that of figures."""
    return any(
        all(map(str.strip, column.different()))
        for index, column in enumerate(columns)
        if index != figures
    )
