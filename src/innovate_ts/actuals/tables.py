"""Bytes to rows with positions: which encoding, which delimiter, which line of the file a row begins at."""

from __future__ import annotations

import csv
import io
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from innovate_ts.problems import Place, Problem, problem

MAX_BYTES = 64_000_000
"""Bytes that a file may have."""
MAX_FIELD = 100_000
"""Characters that a cell may have before the file is refused as a whole."""

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    number: int
    """The line at which it begins, from 1, as an editor shows it."""
    cells: tuple[str, ...]
    """Its cells as written."""

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read, before anything is known of what it holds."""

    file: str
    encoding: str
    rows: tuple[Row, ...]
    sheet: str | None = None

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in this table."""
        return Place(self.file, self.sheet, row, column)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of which no table could be made."""

    file: str
    encoding: str | None
    problem: Problem


def read_tables(path: str, encoding: str | None = None) -> Iterator[Table | Unreadable]:
    """Read the tables of a file.

    Args:
        path: the file as given; `-` for standard input.
        encoding: the encoding, where it is not to be found by itself.
    """
    place = Place(path)
    try:
        data = _read(path)
    except OSError as error:
        yield Unreadable(path, None, problem("unreadable", place, why=error.strerror or str(error)))
        return
    if len(data) > MAX_BYTES:
        yield Unreadable(path, None, problem("file_too_large", place, most=MAX_BYTES // 1_000_000))
        return
    decoded = _decode(data, encoding)
    if decoded is None:
        yield Unreadable(path, None, problem("undecodable", place, encoding=encoding or "UTF-8, GB18030"))
        return
    text, used = decoded
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        yield Unreadable(path, used, problem("not_a_text", Place(path, None, row)))
        return
    yield _table(path, text, used)


def _read(path: str) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(path).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _decode(data: bytes, encoding: str | None) -> tuple[str, str] | None:
    """The text and its encoding: as asked, else by byte order mark, strict UTF-8, strict GB18030."""
    if encoding is not None:
        ladder = [(encoding, encoding)]
    elif data.startswith(BOM_UTF8):
        ladder = [("utf-8-sig", "UTF-8 with BOM")]
    else:
        ladder = [("utf-8", "UTF-8"), ("gb18030", "GB18030")]
    for codec, name in ladder:
        try:
            return data.decode(codec), name
        except UnicodeDecodeError:
            continue
    return None


def _table(path: str, text: str, encoding: str) -> Table | Unreadable:
    """Split comma-separated text into rows, each with the line at which it begins."""
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    begins = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return Table(path, encoding, tuple(rows))
        except csv.Error as error:
            code = "cell_too_long" if "field limit" in str(error) else "not_csv"
            return Unreadable(path, encoding, problem(code, Place(path, None, begins), what=str(error)))
        rows.append(Row(begins, tuple(cells)))
        begins = reader.line_num + 1
