"""Text to tables: which delimiter, which line of the file a row begins at."""

from __future__ import annotations

import csv
import io
from collections import Counter

from innovate_ts.actuals.tables import MAX_CELLS, Row, Table, Unreadable
from innovate_ts.basics.encodings import decode
from innovate_ts.findings import Place, Problem, problem
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import run as run_texts

MAX_FIELD = 100_000
"""Characters that a cell may have before the file is refused as a whole."""

DELIMITERS = (",", "\t", ";")
"""The delimiters that are known, the likelier first."""

_SAMPLE = 20_000
"""Characters that are looked at to find the delimiter."""


def read_delimited(path: str, data: bytes, encoding: str | None) -> Table | Unreadable:
    """The table of a text file.

    Args:
        path: the file as given.
        data: its bytes.
        encoding: the encoding, where it is not to be found by itself.
    """
    decoded = decode(data, encoding)
    if isinstance(decoded, int):
        tried = encoding or "UTF-8, GB18030"
        place = Place(path, None, decoded or None)
        return Unreadable(
            path, encoding, problem(run_texts.undecodable(encoding=tried), place)
        )
    text, used = decoded
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        return Unreadable(
            path, used, problem(texts.not_a_text(), Place(path, None, row))
        )
    return _rows(path, text, used, _delimiter(text))


def _delimiter(text: str) -> str:
    """The delimiter with which the beginning of a text looks most like a table."""
    sample = text[:_SAMPLE]
    return max(DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))


def _regularity(sample: str, delimiter: str) -> tuple[int, int]:
    """How much a text looks like a table: how many rows have the commonest width above one, and it."""
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            widths[len(row)] += 1
    except csv.Error:
        pass
    wide = {width: count for width, count in widths.items() if width > 1}
    return max(((count, width) for width, count in wide.items()), default=(0, 0))


def _rows(path: str, text: str, encoding: str, delimiter: str) -> Table | Unreadable:
    """Split text into rows, each with the line at which it begins."""
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    begins, cells = 1, 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return Table(path, encoding, tuple(rows), problems=tuple(problems))
        except csv.Error as error:
            code = "cell_too_long" if "field limit" in str(error) else "not_csv"
            return Unreadable(
                path,
                encoding,
                problem(code, Place(path, None, begins), what=str(error)),
            )
        cells += max(1, len(row))
        if cells > MAX_CELLS:
            return Unreadable(
                path,
                encoding,
                problem(texts.too_many_cells(most=MAX_CELLS), Place(path)),
            )
        if reader.line_num > begins and any(
            _swallows_rows(cell, delimiter) for cell in row
        ):
            place = Place(path, None, begins)
            problems.append(
                problem(
                    texts.many_lines_in_a_row(last=reader.line_num),
                    place,
                    severity="warning",
                )
            )
        rows.append(Row(begins, tuple(row)))
        begins = reader.line_num + 1


def _swallows_rows(cell: str, delimiter: str) -> bool:
    """Whether a quoted cell has lines that look like rows: a quotation mark was probably forgotten."""
    lines = cell.splitlines()
    return len(lines) > 1 and any(line.count(delimiter) > 1 for line in lines)
