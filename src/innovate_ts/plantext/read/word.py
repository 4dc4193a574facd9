"""A Word document to lines, through python-docx: paragraphs and cells in the order of the page.

The line of a place is the number of the paragraph, counting those of tables too. A number that Word itself
sets in front of a paragraph is no text of it, and is worked out from the document's numbering.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import chain
from typing import Any

from innovate_ts.findings import InputError
from innovate_ts.messages import plantext as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.list_numbers import WORD, ListNumbers
from innovate_ts.plantext.read.refusal import cannot_read

MAX_PARAGRAPHS = 50_000
"""Paragraphs that a document may have, those of its tables too."""
MAX_UNPACKED = 200_000_000
"""Bytes that a document may unpack to."""

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
        raise cannot_read(path, run_texts.needs_office()) from None
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
    for group in _groups(document):
        spans: list[Span] = []
        for paragraph in group:
            count += 1
            if spans:
                spans.append(Span(count, 1, "\t"))
            if number := numbers.before(paragraph):
                spans.append(Span(count, 1, number))
            text = _text(paragraph)
            *broken, last = _broken(text, count)
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


def _groups(container: Any) -> Iterator[list[Any]]:
    """Paragraphs in the order of the page; those of a table's row together, if each cell has one."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield [block]
            continue
        for cells in _rows_of_cells(block):
            if _is_row(cells):
                in_row = chain.from_iterable(cells)
                yield list(chain.from_iterable(in_row))
            else:
                yield from chain.from_iterable(cells)


_Cell = list[list[Any]]
"""The groups of paragraphs in a cell of a table."""


def _rows_of_cells(table: Any) -> Iterator[list[_Cell]]:
    """The groups of paragraphs in the cells of each row; a merged cell counts where it is met first."""
    seen = set()
    for row in table.rows:
        cells = []
        for cell in row.cells:
            if cell._tc in seen:
                continue
            seen.add(cell._tc)
            cells.append(list(_groups(cell)))
        yield cells


def _is_row(cells: list[_Cell]) -> bool:
    """Whether there are several cells of one paragraph each."""
    if len(cells) < 2:
        return False
    return all(_is_one_paragraph(cell) for cell in cells)


def _is_one_paragraph(cell: _Cell) -> bool:
    return len(cell) == 1 and len(cell[0]) == 1
