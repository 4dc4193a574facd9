"""A file to a plan's text, whatever kind of file it is."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from innovate_ts.basics.encodings import find_encoding
from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.findings import InputError, Place, unreadable
from innovate_ts.messages import plantext as texts
from innovate_ts.messages import run as run_texts
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.paragraphs import PlanText
from innovate_ts.plantext.read.broken_rows import join_broken_rows
from innovate_ts.plantext.read.html_pages import is_html, read_html
from innovate_ts.plantext.read.refusal import cannot_read
from innovate_ts.plantext.read.sections import read_lines

MAX_BYTES = 64_000_000
"""Bytes that a file may have."""

MAX_LINES = 200_000
"""Lines and blank lines between them that a text may have; a book has some ten thousand."""

MAX_CHARACTERS = 500_000
"""Characters that a text may have; the five-year plan of the country has some sixty thousand."""

_ZIP = b"PK\x03\x04"
_OTHER_KINDS = {
    b"%PDF": "PDF",
    # The old workbooks and slides begin so too; of a plan's file DOC is the likely one.
    b"\xd0\xcf\x11\xe0": "DOC",
    b"{\\rtf": "RTF",
}
"""The first bytes of files that are not read."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_text(path: str, *, encoding: str | None = None) -> PlanText:
    """Read the text of a plan; what the file is shows in its first bytes, not in its name.

    Args:
        path: the file as given: TXT, HTML or DOCX.
        encoding: the encoding of a text, where it is not to be found by itself.

    Raises:
        InputError: it cannot be read, is too large, is no text, or holds none.
    """
    content = _load_bytes(path)
    if content.startswith(_ZIP):
        from innovate_ts.plantext.read.word import read_word  # noqa: PLC0415 - needed for Word documents only

        lines = read_word(path, content)
    else:
        lines = _read_characters(path, content, encoding)
    _check_size(path, lines)
    text = read_lines(lines, file=path)
    if not text.paragraphs and not text.noise:
        raise cannot_read(path, texts.source_no_text())
    return text


def _load_bytes(path: str) -> bytes:
    try:
        content = read_beginning(path, MAX_BYTES)
    except OSError as error:
        problem = unreadable(Place(path), error)
        raise InputError((problem,)) from None
    if len(content) > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        raise cannot_read(path, texts.source_too_large(most=most))
    return content


def _read_characters(
    path: str, content: bytes, encoding: str | None
) -> tuple[SourceLine, ...]:
    """The lines of a text or of a page."""
    for mark, kind in _OTHER_KINDS.items():
        if content.startswith(mark):
            raise cannot_read(path, texts.source_other_kind(kind=kind))
    text = _decoded(path, content, encoding)
    if is_html(text):
        return read_html(text)
    numbered = join_broken_rows(_numbered(_LINE_END.split(text)))
    # One more than allowed is enough to see that there are too many.
    lines = islice(numbered, MAX_LINES + 1)
    return tuple(lines)


def _decoded(path: str, content: bytes, encoding: str | None) -> str:
    """The characters of a file."""
    encoded = find_encoding(content, encoding)
    if isinstance(encoded, int):
        tried = encoding or "UTF-8, GB18030"
        undecodable = run_texts.undecodable(encoding=tried)
        # 0 says that no encoding fits: no single line is to blame.
        line = encoded or None
        raise cannot_read(
            path=path,
            message=undecodable,
            line=line,
        )
    text = encoded.read()
    if "\0" in text:
        before, _, _ = text.partition("\0")
        line = before.count("\n") + 1
        raise cannot_read(
            path=path,
            message=texts.source_not_text(),
            line=line,
        )
    return text


def _numbered(lines: list[str]) -> Iterator[SourceLine]:
    """Lines with their numbers; of blank lines that follow each other the first is enough."""
    before = ""
    for number, line in enumerate(lines, 1):
        if line:
            span = Span(
                line=number,
                column=1,
                text=line,
            )
            yield SourceLine((span,))
        elif before:
            yield SourceLine()
        before = line


def _check_size(path: str, lines: tuple[SourceLine, ...]) -> None:
    """Refuse a text before time and memory are spent on its paragraphs."""
    if len(lines) > MAX_LINES:
        raise cannot_read(path, texts.source_too_many_lines(most=MAX_LINES))
    spans = chain.from_iterable(line.spans for line in lines)
    characters = sum(len(span.text) for span in spans)
    if characters > MAX_CHARACTERS:
        raise cannot_read(path, texts.source_too_long(most=MAX_CHARACTERS))
