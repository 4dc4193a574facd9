"""Text to tables: which delimiter, which line of the file a row begins at."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence

from innovate_ts.actuals.course import EVERY, Tell, tell_nobody
from innovate_ts.actuals.decimal_marks import DecimalMark, decimal_mark
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_FIELD,
    RawRow,
    RawTable,
)
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

_SEMICOLON = ";"

DELIMITERS = (",", "\t", _SEMICOLON, "|")
"""The delimiters that are known, the likelier first."""

_SAMPLE = 20_000
"""Characters that are looked at to find the delimiter."""


def read_delimited(
    path: str,
    text: str,
    encoding: str,
    findings: Findings,
    tell: Tell = tell_nobody,
) -> RawTable:
    """The table of a text file.

    Args:
        path: the file as given.
        text: its characters.
        encoding: the encoding that decoded them.
        findings: is told what is doubtful about its rows.
        tell: is told how much of it is read.

    Raises:
        CannotReadError: it is no table, or one that is too large.
    """
    if "\0" in text:
        before = text[: text.index("\0")]
        line = before.count("\n") + 1
        raise CannotReadError(texts.not_a_text(), line)
    delimiter = _find_delimiter(text)
    rows = _read_rows(path, text, delimiter, findings, tell)
    return RawTable(
        path,
        encoding,
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
    path: str, text: str, delimiter: str, findings: Findings, tell: Tell
) -> tuple[RawRow, ...]:
    """Split text into rows, each with the line at which it begins."""
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
                raise CannotReadError(texts.too_many_cells(most=MAX_CELLS))
            if len(cells) > MAX_COLUMNS:
                raise CannotReadError(texts.too_many_columns(most=MAX_COLUMNS), begins)
            ends = reader.line_num
            if ends > begins and _any_swallows(cells, delimiter):
                stretched.append((begins, ends))
            rows.append(RawRow(begins, tuple(cells)))
            if len(rows) % EVERY == 0:
                tell(lines.tell() / len(text))
            begins = ends + 1
    except csv.Error as error:
        raise CannotReadError(_no_csv(error), begins) from error
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
