"""HTML as saved from a page to the lines that a reader sees, each with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import chain, pairwise

from innovate_ts.basics.page_tags import page_tags
from innovate_ts.basics.references import unescape
from innovate_ts.plantext.normalised import SourceLine, Span

_PIECE = re.compile(
    # A reference, its semicolon left out or not, as browsers take it.
    r"&#?\w{1,32};?"
    r"|(?:[^&\n]|&(?!#?\w))++\n?"
    r"|\n"
)
"""A stretch of text in one line, or a reference to a character."""
_TAG_FIRST = re.compile(r"\s*<")
_NAMES_AN_ELEMENT = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b",
    re.IGNORECASE,
)

_BEGINNING = 4_000
"""Characters in which a page names an element that shows it is one."""

_UNSEEN = re.compile("script|style|noscript|template|title|textarea|s|strike|del")
"""Elements that a reader does not see."""
_APART = re.compile("nav|footer|aside|select")
"""Elements that are the page's by their own word."""
_OF_TABLES = re.compile("table|tr|td|th")
_INLINE = re.compile(
    "a|abbr|b|bdo|big|cite|code|del|em|font"
    "|i|ins|kbd|label|mark"
    "|o|st1"
    "|q|s|small|span|strike|strong|sub|sup"
    "|tt|u|var|wbr"
)
"""Elements that break no line."""


def is_html(text: str) -> bool:
    """Whether a text begins as HTML does."""
    if not _TAG_FIRST.match(text):
        return False
    return _NAMES_AN_ELEMENT.search(text[:_BEGINNING]) is not None


def read_html(text: str) -> tuple[SourceLine, ...]:
    """The lines of a page that a reader sees; a block is set off from the next one by an empty line."""
    page = _PageLines(text)
    for tag in page_tags(text, _UNSEEN):
        page.add_text(tag.begin, tag.end)
        # o:p and st1:place, which Word writes into pages that it saves, are inline by their prefix.
        name, _, _ = tag.name.partition(":")
        if name:
            page.add_tag(name, ends=tag.is_end)
    page.break_line()
    return tuple(page.lines)


class _PageLines:
    """The lines of a page so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0]
        for line_end in re.finditer("\n", text):
            self._line_starts.append(line_end.end())
        self._spans: list[Span] = []
        self._depth_apart: Counter[str] = Counter()
        self._cells: list[int] | None = None
        """Where in the lines each cell of the table's row begins; None outside of one, and around a table."""
        self.lines: list[SourceLine] = []

    def add_text(self, start: int, end: int) -> None:
        """The text between two tags; a reference to a character stands where it is written."""
        for piece in _PIECE.finditer(self._text, start, end):
            offset = piece.start()
            line = bisect_right(self._line_starts, offset)
            line_start = self._line_starts[line - 1]
            column = offset - line_start + 1
            shown = piece[0]
            if shown.startswith("&"):
                shown = unescape(shown)
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
        if name != "br":
            self._set_off()
        if _APART.fullmatch(name):
            self._count_apart(name, ends=ends)

    def break_line(self) -> None:
        """The line so far is complete."""
        if self._spans:
            spans = tuple(self._spans)
            is_apart = any(self._depth_apart.values())
            self.lines.append(SourceLine(spans, is_apart))
        self._spans = []

    def _set_off(self) -> None:
        """A block ends or begins here; one empty line is enough, however many do."""
        if not self.lines:
            return
        last = self.lines[-1]
        if last.spans:
            self.lines.append(SourceLine())

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
            # A table around this one lays out the page.
            self._cells = None
            return
        self._join_cells()
        begins_row = name == "tr" and not ends
        self._cells = [] if begins_row else None

    def _join_cells(self) -> None:
        """The cells of a row as one line, if there are several of one line each."""
        if not self._cells:
            return
        cells: list[list[SourceLine]] = []
        for begin, end in pairwise([*self._cells, len(self.lines)]):
            lines = self.lines[begin:end]
            cells.append([line for line in lines if line.spans])
        # A cell of several lines holds paragraphs: the table lays out text, and its row is none.
        if any(len(cell) > 1 for cell in cells):
            return
        filled = list(chain.from_iterable(cells))
        if len(filled) < 2:
            return
        is_apart = any(line.apart for line in filled)
        row = SourceLine(_with_tabs(cells), is_apart)
        begin_of_row = self._cells[0]
        del self.lines[begin_of_row:]
        self.lines += [row, SourceLine()]


def _with_tabs(cells: Iterable[list[SourceLine]]) -> tuple[Span, ...]:
    """The pieces of cells of one line each, with tabs between them."""
    spans: list[Span] = []
    for cell in cells:
        if spans:
            spans.append(spans[-1]._replace(text="\t"))
        for line in cell:
            spans += line.spans
    return tuple(spans)
