"""Text to tables: which encoding, which delimiter, which line of the file a row begins at."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Sequence

from innovate_ts.actuals.tables import MAX_CELLS, Row, Table, Unreadable
from innovate_ts.problems import Place, problem

MAX_FIELD = 100_000
"""Characters that a cell may have before the file is refused as a whole."""

DELIMITERS = (",", "\t", ";")
"""The delimiters that are known, the likelier first."""

_SAMPLE = 50
"""Rows that are looked at to find the delimiter."""


def read_delimited(path: str, data: bytes, encoding: str | None) -> Table | Unreadable:
    """The table of a text file.

    Args:
        path: the file as given.
        data: its bytes.
        encoding: the encoding, where it is not to be found by itself.
    """
    decoded = _decode(data, encoding)
    if decoded is None:
        tried = encoding or "UTF-8, GB18030"
        return Unreadable(path, encoding, problem("undecodable", Place(path), encoding=tried))
    text, used = decoded
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        return Unreadable(path, used, problem("not_a_text", Place(path, None, row)))
    readings = [_rows(path, text, used, delimiter) for delimiter in DELIMITERS]
    tables = [reading for reading in readings if isinstance(reading, Table)]
    return max(tables, key=_regularity) if tables else readings[0]


def _decode(data: bytes, encoding: str | None) -> tuple[str, str] | None:
    """The text and its encoding: as asked, else by byte order mark, strict UTF-8, strict GB18030, UTF-16.

    UTF-16 without a mark decodes as nearly anything; it is known by the NUL bytes of its ASCII characters,
    of which a text in another encoding has none.
    """
    if encoding is not None:
        ladder: Sequence[tuple[str, str]] = [(encoding, encoding)]
    elif data.startswith(BOM_UTF8):
        ladder = [("utf-8-sig", "UTF-8 with BOM")]
    elif data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        ladder = [("utf-16", "UTF-16")]
    elif (sample := data[:4096]).count(0) * 10 > len(sample):
        is_big_endian = sample[::2].count(0) > sample[1::2].count(0)
        ladder = [("utf-16-be" if is_big_endian else "utf-16-le", "UTF-16")]
    else:
        ladder = [("utf-8", "UTF-8"), ("gb18030", "GB18030")]
    for codec, name in ladder:
        try:
            return data.decode(codec), name
        except UnicodeError:
            continue
    return None


def _rows(path: str, text: str, encoding: str, delimiter: str) -> Table | Unreadable:
    """Split text into rows, each with the line at which it begins."""
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    begins, cells = 1, 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return Table(path, encoding, tuple(rows))
        except csv.Error as error:
            code = "cell_too_long" if "field limit" in str(error) else "not_csv"
            return Unreadable(path, encoding, problem(code, Place(path, None, begins), what=str(error)))
        cells += len(row)
        if cells > MAX_CELLS:
            return Unreadable(path, encoding, problem("too_many_cells", Place(path), most=MAX_CELLS))
        rows.append(Row(begins, tuple(row)))
        begins = reader.line_num + 1


def _regularity(table: Table) -> tuple[int, int]:
    """How much a text looks like a table: how many rows have the commonest width above one, and it."""
    widths = Counter(len(row.cells) for row in table.rows[:_SAMPLE] if len(row.cells) > 1)
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (count, width)
