"""Registers that are texts: in which encoding, parted by what, and their rows."""

import csv
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from innovate_ts.actuals.delimited import DELIMITERS
from innovate_ts.basics.encodings import damaged_line
from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import registers as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.registers.register import Register, RegisterRow

_PIECE = 1_000_000
"""Bytes that are looked through together."""
_FIRST_LINES = 20
"""Lines that tell what parts the cells."""


def as_text_file(path: str, codec: str, name: str, *, has_quotes: bool) -> Register:
    """A text that is taken to be in an encoding."""
    delimiter = _delimiter(path, codec)
    rows = partial(_rows_of_text, path, codec, delimiter)
    return Register(
        shown=path,
        encoding=name,
        rows=rows,
        codec=codec,
        delimiter=delimiter,
        has_quotes=has_quotes,
    )


def encoded_text(path: str, candidates: Sequence[tuple[str, str]]) -> Register:
    """A text in the first of some encodings in which all of its bytes decode.

    Raises:
        InputError: there is none.
    """
    for codec, name in candidates:
        has_quotes = _look_through(path, codec)
        if has_quotes is not None:
            return as_text_file(path, codec, name, has_quotes=has_quotes)
        with Path(path).open("rb") as lines:
            line = damaged_line(lines, codec)
        if line:
            break
    else:
        line = 0
    tried = ", ".join(name for _, name in candidates)
    message = run_texts.undecodable(encoding=tried)
    raise InputError(
        (
            problem(
                message,
                Place(path, row=line or None),
            ),
        )
    )


def _look_through(path: str, codec: str) -> bool | None:
    """Whether a text has quotes; None where it is not in this encoding."""
    has_quotes = False
    decoder = getincrementaldecoder(codec)()
    try:
        with Path(path).open("rb") as file:
            while piece := file.read(_PIECE):
                has_quotes = has_quotes or b'"' in piece
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return None
    return has_quotes


def _delimiter(path: str, codec: str) -> str:
    """What parts the cells of the first rows: the sign that they have most of."""
    with Path(path).open(encoding=codec, newline="") as file:
        beginning = "".join(islice(file, _FIRST_LINES))
    return max(DELIMITERS, key=beginning.count)


def _rows_of_text(path: str, codec: str, delimiter: str) -> Iterator[RegisterRow]:
    with Path(path).open(encoding=codec, newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        number = 1
        try:
            for cells in reader:
                yield RegisterRow(number, cells)
                number = reader.line_num + 1
        except csv.Error as error:
            place = Place(path, row=number)
            message = texts.cell_without_end()
            raise InputError((problem(message, place),)) from error
