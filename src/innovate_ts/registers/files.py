"""Registers as they lie on a disk to files that every engine reads alike: plain CSV in UTF-8, or Parquet.

A CSV in UTF-8 is read where it lies. One in another encoding, a workbook, and a file whose heads are not
in its first row are copied into a temporary CSV, row by row.
"""

from __future__ import annotations

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from glob import glob
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from innovate_ts.actuals.delimited import DELIMITERS
from innovate_ts.actuals.files import read_tables
from innovate_ts.actuals.kinds import is_old_workbook, is_zip, refuse_other_bytes
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.encodings import damaged_line, likely_encodings
from innovate_ts.basics.names import normalise
from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.findings import Findings, InputError, Place, problem, unreadable
from innovate_ts.messages import Message
from innovate_ts.messages import registers as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plan.suggestions import did_you_mean

_PIECE = 1_000_000
"""Bytes or characters that are read together."""
_SAMPLE = 4096
_MOST_TITLES = 20
"""Rows among which the heads are looked for: an export has lines of titles above them."""
_PARQUET = b"PAR1"
_UTF8 = frozenset({"utf-8", "utf-8-sig"})


class RegisterRow(NamedTuple):
    """A row of a register as it lies on the disk."""

    number: int
    """The line, or the row of a workbook, from 1."""
    cells: Sequence[str]


@dataclass(frozen=True)
class Register:
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
        return _forms(self.heads).index(normalise(head))


def paths_of(patterns: Iterable[str], folder: Path) -> list[str]:
    """The files that patterns name, beside a recipe; each once, in the order of their names.

    Raises:
        InputError: a pattern names none.
    """
    paths: dict[str, None] = {}
    for pattern in patterns:
        named = sorted(glob(str(folder / pattern)))  # noqa: PTH207 - a path may be given from the root
        if not named:
            place = Place(str(folder / pattern))
            raise InputError((problem(texts.no_such_register(), place),))
        paths |= dict.fromkeys(named)
    return list(paths)


def open_register(
    path: str, encoding: str | None, sheet: str | None, *, is_trusted: bool
) -> Register:
    """See what a file is, all of it where it is a text.

    Args:
        path: the file.
        encoding: the encoding of a text, where it is not to be found by itself.
        sheet: the sheet of a workbook.
        is_trusted: take for UTF-8 what may be, since the engine refuses what is not.

    Raises:
        InputError: it cannot be read.
    """
    try:
        beginning = read_beginning(path, _SAMPLE)
        if beginning.startswith(_PARQUET):
            return _parquet(path)
        if _is_for_reader(beginning):
            return _workbook(path, sheet)
        candidates = likely_encodings(beginning)
        if encoding is not None:
            candidates = [(encoding, encoding)]
        codec, name = candidates[0]
        if is_trusted and codec in _UTF8:
            return _as_text_file(path, codec, name, has_quotes=True)
        return _text(path, candidates)
    except OSError as error:
        raise InputError((unreadable(Place(path), error),)) from error


def prepare(
    register: Register, wanted: Iterable[str], copy: Path, *, must_copy: bool
) -> RegisterSource:
    """Find the heads, and make the file that an engine reads.

    Args:
        register: the register.
        wanted: the heads that a tally names.
        copy: where a copy is to lie, if one is needed.
        must_copy: make one in any case.

    Raises:
        InputError: a column is missing, or two have its name.
    """
    head = _head_row(register, list(wanted))
    path = Path(register.shown)
    source = RegisterSource(
        register=register,
        path=path,
        head_row=head.number,
        heads=tuple(head.cells),
    )
    # DuckDB loses all rows below a head of two lines.
    is_plain = (
        register.codec in _UTF8
        and head.number == 1
        and not any(map(_LINE_END.search, head.cells))
    )
    if source.is_parquet or (is_plain and not must_copy):
        return source
    return source._replace(path=copy, is_copy=True, torn=_copy(source, copy))


def rows_below(source: RegisterSource) -> Iterator[RegisterRow]:
    """The rows of things, from the disk; blank lines are none."""
    for row in source.register.rows():
        if row.number > source.head_row and row.cells:
            yield row


def is_torn(row: RegisterRow, source: RegisterSource) -> bool:
    """Whether a row has not as many cells as there are heads."""
    return len(row.cells) != len(source.heads)


def _copy(source: RegisterSource, copy: Path) -> tuple[RegisterRow, ...]:
    """Write the rows as plain CSV; the torn ones are returned."""
    torn = []
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(f"c{number}" for number in range(len(source.heads)))
        for row in rows_below(source):
            if is_torn(row, source):
                torn.append(row)
            else:
                writer.writerow(map(plain_cell, row.cells))
    return tuple(torn)


def plain_cell(text: str) -> str:
    """A cell on one line, for an engine that takes lines for rows."""
    return _LINE_END.sub(" ", text)


_LINE_END = re.compile("[\r\n]+")


def _head_row(register: Register, wanted: Sequence[str]) -> RegisterRow:
    """The first row that has all heads.

    Raises:
        InputError: there is none.
    """
    forms = set(map(normalise, wanted))
    best = RegisterRow(1, ())
    for row in islice(register.rows(), _MOST_TITLES):
        shared = forms & set(_forms(row.cells))
        if len(shared) > len(forms & set(_forms(best.cells))) or not best.cells:
            best = row
        if len(shared) == len(forms):
            break
    findings = Findings()
    heads = _forms(best.cells)
    place = register.place._replace(row=best.number)
    for head in wanted:
        count = heads.count(normalise(head))
        if count == 0:
            known = [cell for cell in best.cells if cell]
            hint = did_you_mean(head, known)
            findings.error(texts.no_such_head(text=head), place, hint=hint)
        elif count > 1:
            findings.error(texts.head_twice(text=head), place)
        elif normalise(head) in register.floats:
            findings.error(texts.inexact_column(text=head), place)
    if findings.first_error():
        raise InputError(findings.in_order())
    return best


def _forms(heads: Iterable[str]) -> list[str]:
    return list(map(normalise, heads))


# --- texts ----------------------------------------------------------------------------------------------


def _as_text_file(path: str, codec: str, name: str, *, has_quotes: bool) -> Register:
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


def _text(path: str, candidates: Sequence[tuple[str, str]]) -> Register:
    """A text, all of whose bytes decode."""
    for codec, name in candidates:
        has_quotes = _look_through(path, codec)
        if has_quotes is not None:
            return _as_text_file(path, codec, name, has_quotes=has_quotes)
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
                Place(
                    file=path,
                    sheet=None,
                    row=line or None,
                ),
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
        beginning = "".join(islice(file, _MOST_TITLES))
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
            place = Place(
                file=path,
                sheet=None,
                row=number,
            )
            message = texts.cell_without_end()
            raise InputError((problem(message, place),)) from error


# --- workbooks and Parquet ------------------------------------------------------------------------------


def _is_for_reader(beginning: bytes) -> bool:
    """Whether the reader of workbooks knows what a file is: a workbook, or why it is none."""
    try:
        refuse_other_bytes(beginning)
        return is_zip(beginning) or is_old_workbook(beginning)
    except CannotReadError:
        # What an old workbook holds is listed further on, as a rule.
        return True


def _workbook(path: str, sheet: str | None) -> Register:
    """The one sheet of a workbook that is meant."""
    findings = Findings()
    tables = [
        table
        for table in read_tables(
            path=path,
            encoding=None,
            sheet=sheet,
            findings=findings,
        )
        if isinstance(table, RawTable)
    ]
    if findings.first_error():
        raise InputError(findings.in_order())
    if len(tables) != 1:
        known = ", ".join(str(table.sheet) for table in tables)
        raise InputError((problem(texts.which_sheet(known=known), Place(path)),))
    table = tables[0]
    width = max((len(row.cells) for row in table.rows), default=0)

    def rows() -> Iterator[RegisterRow]:
        for row in table.rows:
            if not row.is_blank:
                padding = [""] * (width - len(row.cells))
                yield RegisterRow(row.number, [*row.cells, *padding])

    return Register(
        shown=path,
        encoding=table.encoding or "",
        rows=rows,
    )


def _parquet(path: str) -> Register:
    """A file of Parquet.

    Raises:
        InputError: it is damaged.
    """
    from pyarrow import ArrowException, types  # noqa: PLC0415 - comes with the extra
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    try:
        schema = ParquetFile(path).schema_arrow
    except ArrowException as error:
        raise refuse(texts.damaged_parquet(), path) from error
    floats = [field.name for field in schema if types.is_floating(field.type)]
    rows = partial(_rows_of_parquet, path)
    return Register(
        shown=path,
        encoding="Parquet",
        rows=rows,
        floats=frozenset(_forms(floats)),
    )


def _rows_of_parquet(path: str) -> Iterator[RegisterRow]:
    """Its names as row 0, and its rows from 1."""
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    file = ParquetFile(path)
    yield RegisterRow(0, file.schema_arrow.names)
    number = 0
    for batch in file.iter_batches():
        columns = [column.to_pylist() for column in batch.columns]
        for values in zip(*columns, strict=True):
            number += 1
            yield RegisterRow(number, [as_text(value) for value in values])


def as_text(value: object) -> str:
    """A value of Parquet as the engines write it; of a time the day."""
    if isinstance(value, datetime) and value.tzinfo is None:
        value = value.date()
    return "" if value is None else str(value)


def refuse(message: Message, path: str) -> InputError:
    """The error that tells one problem of a file."""
    return InputError((problem(message, Place(path)),))
