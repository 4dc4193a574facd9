"""Files to tables: bytes in, tables out, whatever kind of file it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from innovate_ts.actuals.delimited import read_delimited
from innovate_ts.actuals.tables import MAX_BYTES, STANDARD_INPUT, Table, Unreadable
from innovate_ts.findings import Place, problem, refused
from innovate_ts.messages import actuals as texts

_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_tables(
    path: str, encoding: str | None, sheet: str | None
) -> Iterator[Table | Unreadable]:
    """Read the tables of a file; what it is shows in its first bytes, not in its name.

    Args:
        path: the file as given; `-` for standard input.
        encoding: the encoding of a text, where it is not to be found by itself.
        sheet: only this sheet of a workbook.
    """
    place = Place(path)
    try:
        data = _read(path)
    except OSError as error:
        yield Unreadable(path, None, refused("unreadable", place, error))
        return
    if len(data) > MAX_BYTES:
        yield Unreadable(
            path,
            None,
            problem(texts.file_too_large(most=MAX_BYTES // 1_000_000), place),
        )
    elif data.startswith(_OLD_EXCEL):
        yield Unreadable(path, None, problem(texts.old_workbook(), place))
    elif data.startswith(_ZIP):
        from innovate_ts.actuals.workbook import read_workbook  # noqa: PLC0415 - needed for workbooks only

        yield from read_workbook(path, data, sheet)
    else:
        yield read_delimited(path, data, encoding)


def size_of(path: str) -> int:
    """The bytes of a file, as far as they are known before it is read: 0 for standard input."""
    try:
        return Path(path).stat().st_size if path != STANDARD_INPUT else 0
    except OSError:
        return 0


def _read(path: str) -> bytes:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError(9, "closed")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(path).open("rb") as file:
        return file.read(MAX_BYTES + 1)
