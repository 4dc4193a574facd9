"""Text to tables: which delimiter, which line of the file a row begins at."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from innovate_ts.actuals.decimal_marks import DecimalMark, decimal_mark
from innovate_ts.actuals.tables import MAX_CELLS, RawRow, RawTable, Unread
from innovate_ts.basics.encodings import decode
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import run as run_texts

MAX_FIELD = 100_000
"""Characters that a cell may have before the file is refused as a whole."""

_SEMICOLON = ";"

DELIMITERS = (",", "\t", _SEMICOLON)
"""The delimiters that are known, the likelier first."""

_SAMPLE = 20_000
"""Characters that are looked at to find the delimiter."""


def read_delimited(
    path: str, content: bytes, encoding: str | None, findings: Findings
) -> RawTable | Unread:
    """The table of a text file.

    Args:
        path: the file as given.
        content: its bytes.
        encoding: the encoding, where it is not to be found by itself.
        findings: is told why it is no table, or what is doubtful about its rows.
    """
    decoded = decode(content, encoding)
    if isinstance(decoded, int):
        tried = encoding or "UTF-8, GB18030"
        place = Place(path, None, decoded or None)
        findings.error(run_texts.undecodable(encoding=tried), place)
        return Unread(path, encoding)
    text, used = decoded
    if "\0" in text:
        before = text[: text.index("\0")]
        line = before.count("\n") + 1
        place = Place(path, None, line)
        findings.error(texts.not_a_text(), place)
        return Unread(path, used)
    delimiter = _find_delimiter(text)
    rows = _read_rows(path, text, delimiter, findings)
    if rows is None:
        return Unread(path, used)
    return RawTable(
        path,
        used,
        rows,
        decimal_mark=_decimal_mark(rows, delimiter),
    )


def _decimal_mark(rows: Sequence[RawRow], delimiter: str) -> DecimalMark:
    """What stands before decimals: where semicolons part the cells, a comma is free to."""
    if delimiter != _SEMICOLON:
        return "point"
    cells = (cell for row in rows for cell in row.cells)
    return decimal_mark(cells)


def _find_delimiter(text: str) -> str:
    """The delimiter with which the beginning of a text looks most like a table."""
    sample = text[:_SAMPLE]

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


def _read_rows(
    path: str, text: str, delimiter: str, findings: Findings
) -> tuple[RawRow, ...] | None:
    """Split text into rows, each with the line at which it begins; None where it is no table."""
    csv.field_size_limit(MAX_FIELD)
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[RawRow] = []
    stretched: list[tuple[int, int]] = []
    begins = 1
    cell_count = 0
    try:
        for cells in reader:
            cell_count += max(1, len(cells))
            if cell_count > MAX_CELLS:
                message = texts.too_many_cells(most=MAX_CELLS)
                findings.error(message, Place(path))
                return None
            ends = reader.line_num
            if ends > begins and _any_swallows(cells, delimiter):
                stretched.append((begins, ends))
            rows.append(RawRow(begins, tuple(cells)))
            begins = ends + 1
    except csv.Error as error:
        place = Place(path, None, begins)
        findings.error(_no_csv(error), place)
        return None
    # Told at the end only: of a file that is no table, one problem says why.
    for first, last in stretched:
        message = texts.many_lines_in_a_row(last=last)
        place = Place(path, None, first)
        findings.warning(message, place)
    return tuple(rows)


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
