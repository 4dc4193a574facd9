"""Files to tables: bytes in, tables out, whatever kind of file it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from innovate_ts.actuals.delimited import read_delimited
from innovate_ts.actuals.tables import MAX_BYTES, STANDARD_INPUT, RawTable, Unread
from innovate_ts.findings import Findings, Place, unreadable
from innovate_ts.messages import actuals as texts

# A workbook is known by its first bytes: offices rename files, and a CSV called .xls opens in Excel too.
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_tables(
    path: str, encoding: str | None, sheet: str | None, findings: Findings
) -> Sequence[RawTable | Unread]:
    """Read the tables of a file; what it is shows in its first bytes, not in its name.

    Args:
        path: the file as given; `-` for standard input.
        encoding: the encoding of a text, where it is not to be found by itself.
        sheet: only this sheet of a workbook.
        findings: is told why a file or sheet is no table.
    """
    place = Place(path)
    try:
        content = _read(path)
    except OSError as error:
        findings.add(unreadable(place, error))
        return [Unread(path, None)]
    if len(content) > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        findings.error(texts.file_too_large(most=most), place)
        return [Unread(path, None)]
    if content.startswith(_OLD_EXCEL):
        findings.error(texts.old_workbook(), place)
        return [Unread(path, None)]
    if content.startswith(_ZIP):
        from innovate_ts.actuals.workbook import read_workbook  # noqa: PLC0415 - needed for workbooks only

        return read_workbook(path, content, sheet, findings)
    return [read_delimited(path, content, encoding, findings)]


def size_of(path: str) -> int:
    """The bytes of a file, as far as they are known before it is read: 0 for standard input."""
    if path == STANDARD_INPUT:
        return 0
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def _read(path: str) -> bytes:
    # One byte more than the limit is read, which tells a file that is too large without its size.
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError(9, "closed")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(path).open("rb") as file:
        return file.read(MAX_BYTES + 1)
