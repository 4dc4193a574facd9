"""Text to tables: which delimiter, which line of the file a row begins at."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice

from innovate_ts.actuals.course import Tell, tell_nobody
from innovate_ts.actuals.decimal_marks import DecimalMark, decimal_mark
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.rows import BLOCK, RowPacker, TableRows
from innovate_ts.actuals.tables import MAX_CELLS, MAX_COLUMNS, MAX_FIELD, RawTable
from innovate_ts.basics.encodings import EncodedText
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

_SEMICOLON = ";"

DELIMITERS = (",", "\t", _SEMICOLON, "|")
"""The delimiters that are known, the likelier first."""

_SAMPLE = 20_000
"""Characters that are looked at to find the delimiter."""
_FIRST_PIECE = _SAMPLE
_LARGEST_PIECE = 4_000_000
"""Characters that are split together; between the two as many as so many rows have had before."""
_LINE_END = "\n"


def read_delimited(
    path: str,
    text: EncodedText,
    findings: Findings,
    tell: Tell = tell_nobody,
) -> RawTable:
    """The table of a text file.

    Args:
        path: the file as given.
        text: its text.
        findings: is told what is doubtful about its rows.
        tell: is told how much of it is read.

    Raises:
        CannotReadError: it is no table, or one that is too large.
    """
    _check_is_text(text)
    delimiter = _find_delimiter(text.beginning(_SAMPLE))
    reader = _RowSplitter(text, delimiter)
    rows = reader.read(tell)
    # Told at the end only: of a file that is no table, one problem says why.
    for first, last in reader.stretched:
        message = texts.many_lines_in_a_row(last=last)
        place = Place(path, row=first)
        findings.warning(message, place)
    return RawTable(
        file=path,
        encoding=text.encoding,
        rows=rows,
        decimal_mark=_decimal_mark(rows, delimiter),
    )


def _decimal_mark(rows: Sequence[RawRow], delimiter: str) -> DecimalMark:
    """What stands before decimals: where semicolons part the cells, a comma is free to."""
    if delimiter != _SEMICOLON:
        return "point"
    cells = (cell for row in rows for cell in row.cells)
    return decimal_mark(cells)


def _check_is_text(text: EncodedText) -> None:
    """Refuse what has a character that no text has.

    Raises:
        CannotReadError: it has one.
    """
    if b"\0" not in text.raw:
        return
    for number, line in enumerate(text.open(), 1):
        if "\0" in line:
            raise CannotReadError(texts.not_a_text(), number)


def _find_delimiter(sample: str) -> str:
    """The delimiter with which the beginning of a text looks most like a table."""

    def _regularity_with(delimiter: str) -> tuple[int, int]:
        return _regularity(sample, delimiter)

    return max(DELIMITERS, key=_regularity_with)


def _regularity(sample: str, delimiter: str) -> tuple[int, int]:
    """How much a text looks like a table: how many rows have the commonest width above one, and it."""
    widths: Counter[int] = Counter()
    lines = io.StringIO(sample, newline="")
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            widths[len(row)] += 1
    except csv.Error:
        # The sample ends inside a quoted cell, or the delimiter is the wrong one: what was counted counts.
        pass
    best = (0, 0)
    for width, count in widths.items():
        if width > 1:
            best = max(best, (count, width))
    return best


class _RowSplitter:
    """Splits a text into rows, each with the line at which it begins.

    Args:
        text: the text.
        delimiter: what stands between two cells.
    """

    def __init__(self, text: EncodedText, delimiter: str) -> None:
        self._text = text
        self._lines = text.open()
        self._delimiter = delimiter
        self._split = partial(csv.reader, delimiter=delimiter, strict=True)
        self._packer = RowPacker()
        self._line = 0
        self._cell_count = 0
        self.stretched: list[tuple[int, int]] = []
        """The first and last line of rows that have probably swallowed others."""

    def read(self, tell: Tell) -> TableRows:
        """All rows.

        Args:
            tell: is told how much of the text is read.

        Raises:
            CannotReadError: it does not split into rows, or into too many cells.
        """
        csv.field_size_limit(MAX_FIELD)
        most = _FIRST_PIECE
        done = 0
        while piece := self._lines.read(most) + self._lines.readline():
            if not self._add_bare(piece):
                self._add_quoted(piece)
            if len(piece) >= most:
                tell(self._lines.buffer.tell() / len(self._text.raw))
            done += len(piece)
            most = min(BLOCK * done // self._line, _LARGEST_PIECE)
        return self._packer.packed()

    def _add_bare(self, piece: str) -> bool:
        """Add lines of as many cells each, none in quotation marks: most lines of most files; else False."""
        first, _, _ = piece.partition(_LINE_END)
        width = first.count(self._delimiter) + 1
        count = piece.count(_LINE_END)
        if not piece.endswith(_LINE_END):
            piece += _LINE_END
            count += 1
        # Each line end becomes a cell of its own: where all of them stand below one another, no line has
        # more or fewer cells than the first.
        line_end = "\r\n" if first.endswith("\r") else _LINE_END
        parted = self._delimiter.join(["", _LINE_END, ""])
        parts = piece.replace(line_end, parted)
        cell_count = self._cell_count + width * count
        is_small = cell_count <= MAX_CELLS and 1 < width <= MAX_COLUMNS
        is_bare = '"' not in parts and "\r" not in parts
        if not (is_small and is_bare):
            return False
        cells = parts.split(self._delimiter)
        cells.pop()
        row = width + 1
        are_alike = (
            len(cells) == row * count == row * cells[width::row].count(_LINE_END)
        )
        if not are_alike or (
            len(piece) > MAX_FIELD and max(map(len, cells)) > MAX_FIELD
        ):
            return False
        columns = [cells[index::row] for index in range(width)]
        first_number = self._line + 1
        self._packer.add_columns(range(first_number, first_number + count), columns)
        self._cell_count = cell_count
        self._line += count
        return True

    def _add_quoted(self, piece: str) -> None:
        """Add any lines, some at a time; the last row may end below them."""
        lines = io.StringIO(piece, newline="")
        while some := list(islice(lines, BLOCK)):
            if not self._add_plain(some):
                self._add_one_by_one(some, lines)

    def _add_plain(self, lines: Sequence[str]) -> bool:
        """Add lines of which each is a row; nothing where there is more to them, and False."""
        try:
            rows = list(self._split(lines))
        except csv.Error:
            return False
        width = max(map(len, rows), default=0)
        cell_count = self._cell_count + _cells_in(rows)
        is_each_a_row = len(rows) == len(lines)
        is_small = cell_count <= MAX_CELLS and width <= MAX_COLUMNS
        if not (is_each_a_row and is_small):
            return False
        first = self._line + 1
        self._packer.add(range(first, first + len(rows)), rows)
        self._cell_count = cell_count
        self._line += len(rows)
        return True

    def _add_one_by_one(self, lines: Sequence[str], below: Iterator[str]) -> None:
        """Add the rows that begin in these lines; the last one may end below them."""
        reader = self._split(chain(lines, below, self._lines))
        numbers: list[int] = []
        rows: list[list[str]] = []
        before = self._line
        try:
            for cells in reader:
                begins = self._line + 1
                self._line = before + reader.line_num
                self._check(cells, begins)
                numbers.append(begins)
                rows.append(cells)
                if reader.line_num >= len(lines):
                    break
        except csv.Error as error:
            raise CannotReadError(_no_csv(error), self._line + 1) from error
        self._packer.add(numbers, rows)

    def _check(self, cells: Sequence[str], begins: int) -> None:
        """Refuse a row that makes the table too large; note one that has swallowed others."""
        self._cell_count += max(1, len(cells))
        if self._cell_count > MAX_CELLS:
            raise CannotReadError(texts.too_many_cells(most=MAX_CELLS))
        if len(cells) > MAX_COLUMNS:
            raise CannotReadError(texts.too_many_columns(most=MAX_COLUMNS), begins)
        if self._line > begins and _any_swallows(cells, self._delimiter):
            self.stretched.append((begins, self._line))


def _cells_in(rows: Sequence[Sequence[str]]) -> int:
    """How many cells rows have; a row of none counts as one."""
    return sum(map(len, rows)) + rows.count([])


def _no_csv(error: csv.Error) -> Message:
    """Why a text does not split into rows."""
    if "field limit" in str(error):
        return texts.cell_too_long()
    return texts.not_csv(what=str(error))


def _any_swallows(cells: Sequence[str], delimiter: str) -> bool:
    """Whether a quoted cell has lines that look like rows: a quotation mark was probably forgotten."""
    for cell in cells:
        lines = cell.splitlines()
        if len(lines) == 1:
            continue
        for line in lines:
            if line.count(delimiter) > 1:
                return True
    return False
