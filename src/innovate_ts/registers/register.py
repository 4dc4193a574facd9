"""What a register is: rows that are read from the disk, under heads."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import Message


class RegisterRow(NamedTuple):
    """A row of a register as it lies on the disk."""

    number: int
    """The line, or the row of a workbook, from 1."""
    cells: Sequence[str]


class Register(NamedTuple):
    """A register whose bytes are known to be text, a workbook or Parquet."""

    shown: str
    """The path as given."""
    encoding: str
    """UTF-8 and the like; XLSX or Parquet."""
    rows: Callable[[], Iterator[RegisterRow]]
    """Reads its rows from the disk, heads and titles too."""
    codec: str | None = None
    """The codec of a text."""
    delimiter: str = ","
    has_quotes: bool = False
    """Whether any cell may be quoted."""
    floats: frozenset[str] = frozenset()
    """Normalised heads of columns that are not exact."""

    @property
    def place(self) -> Place:
        """The file, for problems."""
        return Place(self.shown)


class RegisterSource(NamedTuple):
    """A register with its heads, and the file that an engine reads for it."""

    register: Register
    path: Path
    head_row: int
    heads: tuple[str, ...]
    torn: tuple[RegisterRow, ...] = ()
    """Rows that have not as many cells as there are heads; the copy leaves them out."""
    is_copy: bool = False

    @property
    def is_parquet(self) -> bool:
        """Whether the file has columns with names and types of their own."""
        return self.register.encoding == "Parquet"

    def column(self, head: str) -> int:
        """The place of a column, from 0."""
        return forms_of(self.heads).index(normalise(head))


def rows_below(source: RegisterSource) -> Iterator[RegisterRow]:
    """The rows of things, from the disk; blank lines are none."""
    for row in source.register.rows():
        if row.number > source.head_row and row.cells:
            yield row


def is_torn(row: RegisterRow, source: RegisterSource) -> bool:
    """Whether a row has not as many cells as there are heads."""
    return len(row.cells) != len(source.heads)


def plain_cell(text: str) -> str:
    """A cell on one line, for an engine that takes lines for rows."""
    return LINE_END.sub(" ", text)


LINE_END = re.compile("[\r\n]+")
"""What parts a cell into lines."""


def forms_of(heads: Iterable[str]) -> list[str]:
    """Heads as they are compared."""
    return list(map(normalise, heads))


def refuse(message: Message, path: str) -> InputError:
    """The error that tells one problem of a file."""
    return InputError((problem(message, Place(path)),))
