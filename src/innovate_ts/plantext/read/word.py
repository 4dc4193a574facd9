"""A Word document to lines, through python-docx: paragraphs and cells in the order of the page.

The line of a place is the number of the paragraph, counting those of tables too. A number that Word itself
sets in front of a paragraph is no text of it, and is worked out from the document's numbering.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from innovate_ts.findings import InputError, Place, problem
from innovate_ts.messages import plantext as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plantext.paragraphs import SourceLine, Span
from innovate_ts.plantext.read.list_numbers import ListNumbers

MAX_PARAGRAPHS = 50_000
"""Paragraphs that a document may have, those of its tables too."""
MAX_UNPACKED = 200_000_000
"""Bytes that a document may unpack to."""


def read_word(path: str, data: bytes) -> tuple[SourceLine, ...]:
    """The lines of a document; a paragraph is set off from the next one by an empty line.

    Args:
        path: the file as given.
        data: its bytes.

    Raises:
        InputError: it is no Word document, or python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an extra, needed for Word documents only
        from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    except ImportError:
        raise InputError((problem(run_texts.needs_office(), Place(path)),)) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > MAX_UNPACKED:
            raise InputError(  # noqa: TRY301 - the one refusal of a file that is read well
                (
                    problem(
                        texts.source_too_large(most=MAX_UNPACKED // 1_000_000),
                        Place(path),
                    ),
                )
            )
        document = docx.Document(io.BytesIO(data))
        if len(list(document.element.iter(qn("w:p")))) > MAX_PARAGRAPHS:
            raise InputError(  # noqa: TRY301 - as above
                (
                    problem(
                        texts.source_too_many_lines(most=MAX_PARAGRAPHS), Place(path)
                    ),
                )
            )
        return tuple(_rows(document))
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - python-docx raises whatever zipfile and lxml do
        what = f"{type(error).__name__}: {error}"
        raise InputError(
            (problem(texts.source_not_docx(what=what), Place(path)),)
        ) from None


def _rows(document: Any) -> Iterator[SourceLine]:
    numbers = ListNumbers(document)
    line = 0
    for group in _groups(document):
        spans: list[Span] = []
        for paragraph in group:
            line, column = line + 1, 1
            if spans:
                spans.append(Span(line, 1, "\t"))
            if text := numbers.before(paragraph):
                spans.append(Span(line, 1, text))
            first, *pieces = _text(paragraph).split("\n")
            spans.append(Span(line, column, first))
            for piece in pieces:
                yield SourceLine(tuple(spans))
                column += len(first) + 1
                first, spans = piece, [Span(line, column, piece)]
        yield SourceLine(tuple(spans))
        yield SourceLine()


_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Holds a text box a second time, for programs that do not know the first."""


def _text(paragraph: Any) -> str:
    """The text of a paragraph as it stands with its tracked changes accepted, without what is hidden.

    python-docx leaves out what was inserted under tracking, and with it digits.
    """
    parts = []
    for run in paragraph._p.iter(f"{_NAMESPACE}r"):
        around = {ancestor.tag for ancestor in run.iterancestors()}
        if (
            run.find(f"{_NAMESPACE}rPr/{_NAMESPACE}vanish") is not None
            or around & _LEFT_OUT
        ):
            continue
        for piece in run:
            name = piece.tag.removeprefix(_NAMESPACE)
            parts.append(piece.text or "" if name == "t" else _SIGNS.get(name, ""))
    return "".join(parts)


_LEFT_OUT = frozenset({f"{_NAMESPACE}moveFrom", _FALLBACK})

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""What stands for a sign in a run."""


def _groups(container: Any) -> Iterator[list[Any]]:
    """Paragraphs in the order of the page; those of a table's row together, if each cell has one."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield [block]
            continue
        seen = set()
        for row in block.rows:
            cells = []
            for cell in row.cells:
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    cells.append(list(_groups(cell)))
            is_row = len(cells) > 1 and all(
                len(groups) == 1 and len(groups[0]) == 1 for groups in cells
            )
            if is_row:
                yield [paragraph for groups in cells for paragraph in groups[0]]
            else:
                yield from (group for groups in cells for group in groups)
