"""HTML as saved from a page to the lines that a reader sees, each with its place in the file.

The scanner goes forward only: the standard library's parser looks ahead to the end of the file again and
again where tags are not closed, and takes hours for 10 MB of them.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from innovate_ts.plantext.paragraphs import SourceLine, Span

_TAG = re.compile(
    r"<!--|<(?P<ends>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>|<[!?][^<>]*+>"
)
_PIECE = re.compile(r"&#?\w{1,32};?|(?:[^&\n]|&(?!#?\w))++\n?|\n")
_STARTS_AS_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b", re.I
)

_UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "title",
        "textarea",
        "s",
        "strike",
        "del",
    }
)
"""Elements that a reader does not see."""
_APART = frozenset({"nav", "footer", "aside", "select"})
"""Elements that are the page's by their own word."""
_OF_TABLES = frozenset({"table", "tr", "td", "th"})
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "o",
        "q",
    }
    | {
        "s",
        "small",
        "span",
        "st1",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
    }
)
"""Elements that break no line."""


def is_markup(text: str) -> bool:
    """Whether a text begins as HTML does."""
    return text.lstrip()[:1] == "<" and _STARTS_AS_HTML.search(text[:4000]) is not None


class _Page:
    """The rows of a page so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._spans: list[Span] = []
        self._depth_apart: dict[str, int] = {}
        self._cells: list[int] | None = None
        """Where in the rows each cell of the table's row begins; None outside of one, and around a table."""
        self.rows: list[SourceLine] = []

    def add(self, start: int, end: int) -> None:
        """The text between two tags; a reference to a character stands where it is written."""
        for piece in _PIECE.finditer(self._text, start, end):
            line = bisect_right(self._line_starts, piece.start())
            column = piece.start() - self._line_starts[line - 1] + 1
            shown = html.unescape(piece[0]) if piece[0][0] == "&" else piece[0]
            self._spans.append(Span(line, column, shown))

    def raise_next(self) -> None:
        """What follows is raised: 10² is no 102."""
        if self._spans and self._spans[-1].text[-1:].isdigit():
            self._spans.append(self._spans[-1]._replace(text="^"))

    def tag(self, name: str, ends: bool) -> None:
        """A tag: one that is no part of a line ends the line."""
        if name in _INLINE:
            return
        self.break_line()
        if name in _OF_TABLES:
            self._table(name, ends)
        if name != "br" and self.rows and self.rows[-1].spans:
            self.rows.append(SourceLine())
        if name in _APART:
            self._depth_apart[name] = max(
                0, self._depth_apart.get(name, 0) + (-1 if ends else 1)
            )

    def _table(self, name: str, ends: bool) -> None:
        """A tag of a table: its rows are one line each, unless it only lays out the page."""
        if name in {"td", "th"}:
            if self._cells is not None and not ends:
                self._cells.append(len(self.rows))
            return
        if name == "table" and not ends:
            self._cells = None  # a table around this one lays out the page
            return
        self._join_cells()
        self._cells = [] if name == "tr" and not ends else None

    def _join_cells(self) -> None:
        """The cells of a row as one line, if there are several of one line each."""
        begins = self._cells or []
        if len(begins) < 2:
            return
        ends = [*begins[1:], len(self.rows)]
        cells = [
            [row for row in self.rows[a:b] if row.spans]
            for a, b in zip(begins, ends, strict=True)
        ]
        if sum(map(bool, cells)) < 2 or any(len(cell) > 1 for cell in cells):
            return
        spans: list[Span] = []
        for cell in cells:
            spans += [
                *(spans and [spans[-1]._replace(text="\t")]),
                *(cell[0].spans if cell else ()),
            ]
        self.rows[begins[0] :] = [
            SourceLine(tuple(spans), any(cell[0].apart for cell in cells if cell)),
            SourceLine(),
        ]

    def break_line(self) -> None:
        """The line so far is complete."""
        if self._spans:
            self.rows.append(
                SourceLine(tuple(self._spans), any(self._depth_apart.values()))
            )
        self._spans = []


def read_markup(text: str) -> tuple[SourceLine, ...]:
    """The lines of a page that a reader sees; a block is set off from the next one by an empty line."""
    page = _Page(text)
    for start, end, tag in _pieces(text):
        page.add(start, end)
        if tag is not None and (tag["name"] or "").lower() == "sup" and not tag["ends"]:
            page.raise_next()
        if tag is not None and tag["name"]:
            page.tag(tag["name"].lower(), ends=bool(tag["ends"]))
    page.break_line()
    return tuple(page.rows)


def _pieces(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """The text before each tag, and the tag; what is unseen is passed over."""
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        yield at, tag.start(), tag
        at = tag.end()
        name = (tag["name"] or "").lower()
        if tag[0] == "<!--":
            closed = text.find("-->", at)
            at = len(text) if closed < 0 else closed + 3
        elif name in _UNSEEN and not tag["ends"]:
            ending = re.compile(rf"</{name}\b", re.I).search(text, at)
            at = len(text) if ending is None else ending.start()
    yield at, len(text), None
