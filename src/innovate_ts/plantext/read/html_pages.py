"""HTML as saved from a page to the lines that a reader sees, each with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from innovate_ts.basics.page_tags import page_tags
from innovate_ts.basics.references import unescape
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.zh.table_heads import (
    LEAST_HEADS,
    SAME_AS_ABOVE,
    count_heads,
)

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

_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_MOST_COLUMNS = 30
_MOST_ROWS = 200
"""What a cell is believed to take up: what a page claims is bounded before it is used."""
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
            spans = _spans_of(tag.attributes)
            page.add_tag(name, ends=tag.is_end, spans=spans, at=tag.end)
    page.break_line()
    return tuple(page.lines)


class Spans(NamedTuple):
    """How many columns and rows a cell takes up."""

    columns: int = 1
    rows: int = 1


def _spans_of(attributes: str) -> Spans:
    """What a tag claims to take up, no more than a plan's table has."""
    claimed = {"colspan": 1, "rowspan": 1}
    for name, number in _SPAN.findall(attributes):
        claimed[name.lower()] = int(number)
    columns = min(max(claimed["colspan"], 1), _MOST_COLUMNS)
    rows = min(max(claimed["rowspan"], 1), _MOST_ROWS)
    return Spans(columns, rows)


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
        self._from_above: dict[int, int] = {}
        """How many more rows the cell of a column reaches down."""
        self._position: Span | None = None
        """Where the last tag of a table stands."""
        self._is_of_data = False
        """Whether the table has shown the heads of a plan's table: its cells may have several lines."""
        self.lines: list[SourceLine] = []

    def add_text(self, start: int, end: int) -> None:
        """The text between two tags; a reference to a character stands where it is written."""
        for piece in _PIECE.finditer(self._text, start, end):
            place = self._place_of(piece.start())
            shown = piece[0]
            if shown.startswith("&"):
                shown = unescape(shown)
            self._spans.append(place._replace(text=shown))

    def _place_of(self, offset: int) -> Span:
        """An empty piece at a place of the page."""
        line = bisect_right(self._line_starts, offset)
        line_start = self._line_starts[line - 1]
        return Span(line, offset - line_start + 1, "")

    def add_tag(self, name: str, *, ends: bool, spans: Spans, at: int) -> None:
        """A tag: one that is no part of a line ends the line.

        Args:
            name: its name in small letters.
            ends: whether it ends its element.
            spans: how many rows and columns it takes up, where it is a cell.
            at: where it stands in the page.
        """
        if name == "sup" and not ends:
            self._raise_next()
        if _INLINE.fullmatch(name):
            return
        self.break_line()
        if _OF_TABLES.fullmatch(name):
            self._position = self._place_of(at)
            self._add_tag_of_table(name, ends=ends, spans=spans)
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

    def _begin_cell(self, cells: list[int], spans: Spans) -> None:
        """A cell begins, behind those that reach down from the rows above, and takes up its columns."""
        self._add_cells_from_above(cells)
        column = len(cells)
        cells += [len(self.lines)] * spans.columns
        if spans.rows > 1:
            for taken in range(column, column + spans.columns):
                self._from_above[taken] = spans.rows - 1

    def _add_cells_from_above(self, cells: list[int]) -> None:
        """The cells of a row that begin in a row above: each says that it is the same as there."""
        while self._from_above.get(len(cells), 0) > 0 and self._position is not None:
            self._from_above[len(cells)] -= 1
            # Only below the heads of data does it say something of this row.
            if not self._is_of_data:
                return
            cells.append(len(self.lines))
            self.lines.append(
                SourceLine((self._position._replace(text=SAME_AS_ABOVE),))
            )

    def _add_tag_of_table(self, name: str, *, ends: bool, spans: Spans) -> None:
        """A tag of a table: its rows are one line each, unless it only lays out the page."""
        if name in {"td", "th"}:
            if self._cells is not None and not ends:
                self._begin_cell(self._cells, spans)
            return
        if name == "table" and not ends:
            # A table around this one lays out the page.
            self._cells = None
            self._is_of_data = False
            self._from_above.clear()
            return
        if self._cells is not None:
            self._add_cells_from_above(self._cells)
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
        filled = list(chain.from_iterable(cells))
        self._is_of_data = self._is_of_data or _is_of_heads(cells)
        # A cell of several lines holds paragraphs: the table lays out text, and its row is none.
        if not self._is_of_data and any(len(cell) > 1 for cell in cells):
            return
        if len(filled) < 2:
            return
        is_apart = any(line.apart for line in filled)
        row = SourceLine(_with_tabs(cells), is_apart)
        begin_of_row = self._cells[0]
        del self.lines[begin_of_row:]
        self.lines += [row, SourceLine()]


def _is_of_heads(cells: Sequence[list[SourceLine]]) -> bool:
    """Whether a row of cells is that of a table's heads, by two words of heads at least."""
    words = []
    for cell in cells:
        pieces = [span.text for line in cell for span in line.spans]
        words.append("".join(pieces))
    return count_heads(words) >= LEAST_HEADS


def _with_tabs(cells: Sequence[list[SourceLine]]) -> tuple[Span, ...]:
    """The pieces of cells, with tabs between them, around empty ones too."""
    filled = list(chain.from_iterable(cells))
    tab = filled[0].spans[0]._replace(text="\t")
    spans: list[Span] = []
    for number, cell in enumerate(cells):
        if number > 0:
            spans.append(tab)
        for line in cell:
            spans += line.spans
        if spans:
            tab = spans[-1]._replace(text="\t")
    return tuple(spans)
