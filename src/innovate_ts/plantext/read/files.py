"""A file to a plan's text, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from innovate_ts.basics.encodings import decode
from innovate_ts.findings import InputError, Place, Problem, problem, refused
from innovate_ts.messages import plantext as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plantext.paragraphs import PlanText, SourceLine, Span
from innovate_ts.plantext.read.html_pages import is_markup, read_markup
from innovate_ts.plantext.read.sections import outline

MAX_BYTES = 64_000_000
"""Bytes that a file may have."""

MAX_LINES = 200_000
"""Lines and blank lines between them that a text may have; a book has some ten thousand."""

MAX_CHARACTERS = 500_000
"""Characters that a text may have; the five-year plan of the country has some sixty thousand."""

_ZIP = b"PK\x03\x04"
_OTHERS = {b"%PDF": "PDF", b"\xd0\xcf\x11\xe0": "DOC", b"{\\rtf": "RTF"}
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_text(path: str, *, encoding: str | None = None) -> PlanText:
    """Read the text of a plan; what the file is shows in its first bytes, not in its name.

    Args:
        path: the file as given: TXT, HTML or DOCX.
        encoding: the encoding of a text, where it is not to be found by itself.

    Raises:
        InputError: it cannot be read, is too large, is no text, or holds none.
    """
    rows, used = _rows(path, _bytes(path), encoding)
    if len(rows) > MAX_LINES:
        raise InputError(
            (problem(texts.source_too_many_lines(most=MAX_LINES), Place(path)),)
        )
    if sum(len(span.text) for row in rows for span in row.spans) > MAX_CHARACTERS:
        raise InputError(
            (problem(texts.source_too_long(most=MAX_CHARACTERS), Place(path)),)
        )
    found = outline(rows)
    if not found.paragraphs and not found.noise:
        raise InputError((problem(texts.source_no_text(), Place(path)),))
    return PlanText(
        path, used, found.title, found.sections, found.paragraphs, found.noise
    )


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError((refused("unreadable", Place(path), error),)) from None
    if len(data) > MAX_BYTES:
        raise InputError(
            (problem(texts.source_too_large(most=MAX_BYTES // 1_000_000), Place(path)),)
        )
    return data


def _rows(
    path: str, data: bytes, encoding: str | None
) -> tuple[tuple[SourceLine, ...], str]:
    """The lines of a file, and its encoding or kind."""
    if data.startswith(_ZIP):
        from innovate_ts.plantext.read.word import read_word  # noqa: PLC0415 - needed for Word documents only

        return read_word(path, data), "DOCX"
    for mark, kind in _OTHERS.items():
        if data.startswith(mark):
            raise InputError(
                (problem(texts.source_other_kind(kind=kind), Place(path)),)
            )
    decoded = decode(data, encoding)
    if isinstance(decoded, int):
        tried = encoding or "UTF-8, GB18030"
        raise _refused(
            problem(
                run_texts.undecodable(encoding=tried),
                Place(path, None, decoded or None),
            )
        )
    text, used = decoded
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise _refused(problem(texts.source_not_text(), Place(path, None, line)))
    if is_markup(text):
        return read_markup(text), f"{used}, HTML"
    lines = _LINE_END.split(text)
    return tuple(islice(_numbered(lines), MAX_LINES + 1)), used


def _numbered(lines: list[str]) -> Iterator[SourceLine]:
    """Lines with their numbers; of blank lines that follow each other the first is enough."""
    before = ""
    for number, line in enumerate(lines, 1):
        if line or before:
            yield SourceLine((Span(number, 1, line),) if line else ())
        before = line


def _refused(found: Problem) -> InputError:
    return InputError((found,))
