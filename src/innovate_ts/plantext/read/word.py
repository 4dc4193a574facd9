"""A Word document to lines, through python-docx: paragraphs and cells in the order of the page.

The line of a place is the number of the paragraph, counting those of tables too. A number that Word itself
sets in front of a paragraph is no text of it, and is worked out from the document's numbering.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.list_numbers import WORD, ListNumbers
from innovate_ts.plantext.read.refusal import cannot_read
from innovate_ts.plantext.zh.table_heads import (
    LEAST_HEADS,
    SAME_AS_ABOVE,
    count_heads,
)

MAX_PARAGRAPHS = 50_000
"""Paragraphs that a document may have, those of its tables too."""
MAX_UNPACKED = 200_000_000
"""Bytes that a document may unpack to."""

_MOST_COLUMNS = 30
"""Columns that a cell is believed to take up: what a document claims is bounded before it is used."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Holds a text box a second time, for programs that do not know the first."""

_LEFT_OUT = frozenset({f"{WORD}moveFrom", _FALLBACK})

_SIGNS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}
"""What stands for a sign in a run."""


def read_word(path: str, content: bytes) -> tuple[SourceLine, ...]:
    """The lines of a document; a paragraph is set off from the next one by an empty line.

    Args:
        path: the file as given.
        content: its bytes.

    Raises:
        InputError: it is no Word document, or python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an extra, needed for Word documents only
    except ImportError:
        raise cannot_read(path, missing_libraries()) from None
    try:
        _check_unpacked(path, content)
        document = docx.Document(io.BytesIO(content))
        _check_paragraphs(path, document)
        return tuple(_lines(document))
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - python-docx raises whatever zipfile and lxml do
        what = f"{type(error).__name__}: {error}"
        raise cannot_read(path, texts.source_not_docx(what=what)) from None


def _check_unpacked(path: str, content: bytes) -> None:
    """Refuse an archive by the size that it tells, before any of it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sizes = [entry.file_size for entry in archive.infolist()]
    if sum(sizes) > MAX_UNPACKED:
        most = MAX_UNPACKED // 1_000_000
        raise cannot_read(path, texts.source_too_large(most=most))


def _check_paragraphs(path: str, document: Any) -> None:
    """Refuse a document of too many paragraphs before they are read."""
    paragraphs = document.element.iter(f"{WORD}p")
    count = sum(1 for _ in paragraphs)
    if count > MAX_PARAGRAPHS:
        raise cannot_read(path, texts.source_too_many_lines(most=MAX_PARAGRAPHS))


def _lines(document: Any) -> Iterator[SourceLine]:
    numbers = ListNumbers(document)
    count = 0
    for row in _rows(document):
        spans: list[Span] = []
        for index, cell in enumerate(row):
            if index > 0:
                spans.append(Span(max(count, 1), 1, "\t"))
            if cell is None:
                spans.append(Span(max(count, 1), 1, SAME_AS_ABOVE))
            for paragraph in cell or ():
                count += 1
                if number := numbers.before(paragraph):
                    spans.append(Span(count, 1, number))
                text = _text(paragraph)
                *broken, last = _broken(text, count)
                # A line broken by hand in a row of cells goes on in its cell.
                if len(row) > 1:
                    spans += [*broken, last]
                    continue
                for piece in broken:
                    yield SourceLine((*spans, piece))
                    spans = []
                spans.append(last)
        yield SourceLine(tuple(spans))
        yield SourceLine()


def _broken(text: str, line: int) -> Iterator[Span]:
    """The pieces of a paragraph that are broken by hand, each with its column in the whole."""
    column = 1
    for piece in text.split("\n"):
        yield Span(line, column, piece)
        column += len(piece) + 1


def _text(paragraph: Any) -> str:
    """The text of a paragraph as it stands with its tracked changes accepted, without what is hidden.

    python-docx leaves out what was inserted under tracking, and with it digits.
    """
    parts = []
    for run in paragraph._p.iter(f"{WORD}r"):
        if not _is_shown(run):
            continue
        parts += [_characters(piece) for piece in run]
    return "".join(parts)


def _characters(piece: Any) -> str:
    """What a piece of a run shows: its text, or the sign that it stands for."""
    name = piece.tag.removeprefix(WORD)
    if name == "t":
        return piece.text or ""
    return _SIGNS.get(name, "")


def _is_shown(run: Any) -> bool:
    """Whether a run is seen: not hidden, not moved away, not told a second time."""
    hidden = run.find(f"{WORD}rPr/{WORD}vanish")
    if hidden is not None:
        return False
    around = {ancestor.tag for ancestor in run.iterancestors()}
    return around.isdisjoint(_LEFT_OUT)


_Cell = list[Any] | None
"""The paragraphs in a cell of a table; None where the cell reaches down from the row above."""
_Row = list[_Cell]
"""The cells of a row; a paragraph outside of tables is a row of one cell."""


def _rows(container: Any) -> Iterator[_Row]:
    """Paragraphs in the order of the page; those of a table's row together, if it is one of cells."""
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _rows_of_table(block)
        else:
            yield [[block]]


def _rows_of_table(table: Any) -> Iterator[_Row]:
    """The rows of a table; paragraph by paragraph where it only lays out the page."""
    is_of_data = False
    for row in table.rows:
        cells = _cells(row)
        if not is_of_data:
            # Only below the heads of data does a cell from above say something of this row.
            cells = [cell for cell in cells if cell is not None]
        words = ["".join(map(_text, cell or ())) for cell in cells]
        is_of_data = is_of_data or count_heads(words) >= LEAST_HEADS
        if _is_row(cells, is_of_data=is_of_data):
            yield cells
            continue
        for cell in cells:
            for paragraph in cell or ():
                yield [[paragraph]]


def _cells(row: Any) -> _Row:
    """The cells of a row, as many as it has columns; what it claims to merge is bounded."""
    from docx.table import _Cell as DocxCell  # noqa: PLC0415 - as above

    cells: _Row = []
    for element in row._tr.tc_lst:
        if element.vMerge == "continue":
            cells.append(None)
        else:
            inner = _rows(DocxCell(element, row.table))
            paragraphs = [
                p for inner_row in inner for cell in inner_row for p in cell or ()
            ]
            cells.append(paragraphs)
        merged = min(element.grid_span, _MOST_COLUMNS) - 1
        cells += [[] for _ in range(merged)]
    return cells


def _is_row(cells: _Row, *, is_of_data: bool) -> bool:
    """Whether there are several cells, of one paragraph each unless the table has heads of data."""
    if len(cells) < 2:
        return False
    return is_of_data or all(len(cell or ()) <= 1 for cell in cells)
