"""A Word document to lines, through python-docx: paragraphs and cells in the order of the page.

The line of a place is the number of the paragraph, counting those of tables too. A number that Word itself
sets in front of a paragraph is no text of it, and is worked out from the document's numbering.
"""

import io
import zipfile
from collections.abc import Iterator
from itertools import chain
from typing import Any

from innovate_ts.basics.extras import missing_libraries
from innovate_ts.findings import InputError
from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.list_numbers import WORD, ListNumbers
from innovate_ts.plantext.read.refusal import cannot_read
from innovate_ts.plantext.read.table_lines import MOST_COLUMNS, Cell, TableLines

MAX_PARAGRAPHS = 50_000
"""Paragraphs that a document may have, those of its tables too."""
MAX_UNPACKED = 200_000_000
"""Bytes that a document may unpack to."""
_PROLOGUE = 2000
"""Bytes in which a part declares what it declares."""

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
    except Exception:  # noqa: BLE001 - python-docx raises whatever zipfile and lxml do
        raise cannot_read(path, texts.source_not_docx()) from None


def _check_unpacked(path: str, content: bytes) -> None:
    """Refuse an archive by the size that it tells, before any of it is unpacked, or for entities.

    What stands for text that is declared elsewhere would be left out in silence.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            most = MAX_UNPACKED // 1_000_000
            raise cannot_read(path, texts.source_too_large(most=most))
        for entry in entries:
            with archive.open(entry) as part:
                if b"<!DOCTYPE" in part.read(_PROLOGUE):
                    raise cannot_read(path, texts.source_not_docx())


def _check_paragraphs(path: str, document: Any) -> None:
    """Refuse a document of too many paragraphs before they are read."""
    paragraphs = document.element.iter(f"{WORD}p")
    count = sum(1 for _ in paragraphs)
    if count > MAX_PARAGRAPHS:
        raise cannot_read(path, texts.source_too_many_lines(most=MAX_PARAGRAPHS))


def _lines(document: Any) -> Iterator[SourceLine]:
    """The lines of a document's body."""
    numbered = _NumberedLines(document)
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _lines_of_table(block, numbered)
        else:
            yield from numbered.of(block)
            yield SourceLine()


class _NumberedLines:
    """The lines of paragraphs, which are counted on as they are read in order.

    Args:
        document: the document of python-docx.
    """

    def __init__(self, document: Any) -> None:
        self._numbers = ListNumbers(document)
        self._count = 0

    def of(self, paragraph: Any) -> list[SourceLine]:
        """The lines of a paragraph, as it is broken by hand; its list number stands before the first."""
        self._count += 1
        lines = [
            SourceLine((piece,)) for piece in _broken(_text(paragraph), self._count)
        ]
        number = self._numbers.before(paragraph)
        if number:
            first = Span(
                line=self._count,
                column=1,
                text=number,
            )
            lines[0] = SourceLine((first, *lines[0].spans))
        return lines


def _lines_of_table(table: Any, numbered: _NumberedLines) -> Iterator[SourceLine]:
    """A line a row; a line a paragraph where the table only lays out the page."""
    reader = TableLines()
    for row in table.rows:
        cells = _cells(row, numbered)
        line = reader.row([_shown(cell) for cell in cells])
        if line is not None:
            yield line
            yield SourceLine()
            continue
        for inside in chain.from_iterable(cell or () for cell in cells):
            yield inside
            yield SourceLine()


def _shown(cell: Cell) -> Cell:
    """A cell without lines that have no words."""
    if cell is None:
        return None
    return [line for line in cell if any(span.text.strip() for span in line.spans)]


def _broken(text: str, line: int) -> Iterator[Span]:
    """The pieces of a paragraph that are broken by hand, each with its column in the whole."""
    column = 1
    for piece in text.split("\n"):
        yield Span(
            line=line,
            column=column,
            text=piece,
        )
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


def _cells(row: Any, numbered: _NumberedLines) -> list[Cell]:
    """The cells of a row, as many as it has columns; what it claims to merge is bounded."""
    from docx.table import _Cell as DocxCell  # noqa: PLC0415 - as above

    cells: list[Cell] = []
    for element in row._tr.tc_lst:
        if element.vMerge == "continue":
            cells.append(None)
        else:
            inside = _paragraphs(DocxCell(element, row.table))
            cells.append(
                [line for paragraph in inside for line in numbered.of(paragraph)]
            )
        merged = min(element.grid_span, MOST_COLUMNS) - 1
        cells += [[] for _ in range(merged)]
    return cells


def _paragraphs(container: Any) -> Iterator[Any]:
    """The paragraphs in a cell, those of a table inside of it too."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)
