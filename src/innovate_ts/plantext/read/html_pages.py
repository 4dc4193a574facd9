"""HTML as saved from a page to the lines that a reader sees, each with its place in the file.

The scanner goes forward only: the standard library's parser looks ahead to the end of the file again and
again where tags are not closed, and takes hours for 10 MB of them.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from innovate_ts.plantext.normalised import SourceLine, Span

_TAG = re.compile(
    r"<!--|<(?P<ends>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>|<[!?][^<>]*+>"
)
_PIECE = re.compile(r"&#?\w{1,32};?|(?:[^&\n]|&(?!#?\w))++\n?|\n")
_STARTS_AS_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b", re.I
)

_BEGINNING = 4_000
"""Characters in which a page names an element that shows it is one."""

_UNSEEN = re.compile("script|style|noscript|template|title|textarea|s|strike|del")
"""Elements that a reader does not see."""
_APART = re.compile("nav|footer|aside|select")
"""Elements that are the page's by their own word."""
_OF_TABLES = re.compile("table|tr|td|th")
_INLINE = re.compile(
    "a|abbr|b|bdo|big|cite|code|del|em|font|i|ins|kbd|label|mark|o|q"
    "|s|small|span|st1|strike|strong|sub|sup|tt|u|var|wbr"
)
"""Elements that break no line."""


def is_html(text: str) -> bool:
    """Whether a text begins as HTML does."""
    if not text.lstrip().startswith("<"):
        return False
    return _STARTS_AS_HTML.search(text[:_BEGINNING]) is not None


def read_html(text: str) -> tuple[SourceLine, ...]:
    """The lines of a page that a reader sees; a block is set off from the next one by an empty line."""
    page = _PageReader(text)
    position = 0
    while (tag := _TAG.search(text, position)) is not None:
        page.add_text(position, tag.start())
        if tag["name"]:
            page.add_tag(tag["name"].lower(), ends=tag["ends"] != "")
        position = _end_of_unseen(text, tag)
    page.add_text(position, len(text))
    page.break_line()
    return tuple(page.lines)


def _end_of_unseen(text: str, tag: re.Match[str]) -> int:
    """Where the text that is seen goes on: behind a tag or comment, or where an unseen element ends."""
    name = (tag["name"] or "").lower()
    if tag[0] == "<!--":
        close = text.find("-->", tag.end())
        return close + len("-->") if close >= 0 else len(text)
    if _UNSEEN.fullmatch(name) and not tag["ends"]:
        ending = re.compile(rf"</{name}\b", re.IGNORECASE)
        closed = ending.search(text, tag.end())
        return closed.start() if closed is not None else len(text)
    return tag.end()


class _PageReader:
    """The lines of a page so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        line_ends = re.finditer("\n", text)
        self._line_starts = [0, *(line_end.end() for line_end in line_ends)]
        self._spans: list[Span] = []
        self._depth_apart: Counter[str] = Counter()
        self._cells: list[int] | None = None
        """Where in the lines each cell of the table's row begins; None outside of one, and around a table."""
        self.lines: list[SourceLine] = []

    def add_text(self, start: int, end: int) -> None:
        """The text between two tags; a reference to a character stands where it is written."""
        for piece in _PIECE.finditer(self._text, start, end):
            line = bisect_right(self._line_starts, piece.start())
            line_start = self._line_starts[line - 1]
            column = piece.start() - line_start + 1
            shown = piece[0]
            if shown.startswith("&"):
                shown = html.unescape(shown)
            self._spans.append(Span(line, column, shown))

    def add_tag(self, name: str, *, ends: bool) -> None:
        """A tag: one that is no part of a line ends the line."""
        if name == "sup" and not ends:
            self._raise_next()
        if _INLINE.fullmatch(name):
            return
        self.break_line()
        if _OF_TABLES.fullmatch(name):
            self._add_tag_of_table(name, ends=ends)
        if name != "br" and self.lines and self.lines[-1].spans:
            self.lines.append(SourceLine())
        if _APART.fullmatch(name):
            self._count_apart(name, ends=ends)

    def break_line(self) -> None:
        """The line so far is complete."""
        if self._spans:
            is_apart = any(self._depth_apart.values())
            self.lines.append(SourceLine(tuple(self._spans), is_apart))
        self._spans = []

    def _raise_next(self) -> None:
        """What follows is raised: 10² is no 102."""
        if not self._spans:
            return
        last = self._spans[-1]
        if last.text[-1:].isdigit():
            self._spans.append(last._replace(text="^"))

    def _count_apart(self, name: str, *, ends: bool) -> None:
        """Count elements inside each other; an end without a beginning hides nothing."""
        if not ends:
            self._depth_apart[name] += 1
        elif self._depth_apart[name] > 0:
            self._depth_apart[name] -= 1

    def _add_tag_of_table(self, name: str, *, ends: bool) -> None:
        """A tag of a table: its rows are one line each, unless it only lays out the page."""
        if name in {"td", "th"}:
            if self._cells is not None and not ends:
                self._cells.append(len(self.lines))
            return
        if name == "table" and not ends:
            self._cells = None  # a table around this one lays out the page
            return
        self._join_cells()
        self._cells = [] if name == "tr" and not ends else None

    def _join_cells(self) -> None:
        """The cells of a row as one line, if there are several of one line each."""
        begins = self._cells or []
        cells = [
            _written(self.lines[begin:end])
            for begin, end in pairwise([*begins, len(self.lines)])
        ]
        if max(map(len, cells), default=0) > 1:
            return
        filled = [cell[0] for cell in cells if cell]
        if len(filled) < 2:
            return
        is_apart = any(line.apart for line in filled)
        row = SourceLine(_with_tabs(cells), is_apart)
        self.lines[begins[0] :] = [row, SourceLine()]


def _written(lines: Iterable[SourceLine]) -> list[SourceLine]:
    """Those of the lines that are not empty."""
    return [line for line in lines if line.spans]


def _with_tabs(cells: Iterable[list[SourceLine]]) -> tuple[Span, ...]:
    """The pieces of cells of one line each, with tabs between them."""
    spans: list[Span] = []
    for cell in cells:
        if spans:
            spans.append(spans[-1]._replace(text="\t"))
        for line in cell:
            spans += line.spans
    return tuple(spans)
