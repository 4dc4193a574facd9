"""HTML as saved from a page to the lines that a reader sees, each with its place in the file."""

import re
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from innovate_ts.basics.page_tags import page_tags
from innovate_ts.basics.references import unescape
from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.read.table_lines import MOST_COLUMNS, Cell, TableLines

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
_WIDEST = 100
"""Columns of a row that spans are believed to fill."""
_MOST_ROWS = 200
"""Rows that a cell is believed to take up."""
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
            page.add_tag(name, ends=tag.is_end, spans=spans)
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
    columns = min(max(claimed["colspan"], 1), MOST_COLUMNS)
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
        self._table = _PageTable()
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
        return Span(
            line=line,
            column=offset - line_start + 1,
            text="",
        )

    def add_tag(self, name: str, *, ends: bool, spans: Spans) -> None:
        """A tag: one that is no part of a line ends the line.

        Args:
            name: its name in small letters.
            ends: whether it ends its element.
            spans: how many rows and columns it takes up, where it is a cell.
        """
        if name == "sup" and not ends:
            self._raise_next()
        if _INLINE.fullmatch(name):
            return
        self.break_line()
        if _OF_TABLES.fullmatch(name):
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

    def _add_tag_of_table(self, name: str, *, ends: bool, spans: Spans) -> None:
        """A tag of a table: its rows are one line each, unless it only lays out the page."""
        if name == "table" and not ends:
            # A table around this one lays out the page.
            self._table = _PageTable()
        elif name in {"td", "th"}:
            if not ends:
                self._table.begin_cell(len(self.lines), spans)
        else:
            self._join_cells()
            if name == "tr" and not ends:
                self._table.begin_row()

    def _join_cells(self) -> None:
        """The cells of a row as one line, if they are those of one."""
        cells = self._table.end_row(len(self.lines))
        if not cells:
            return
        begin = min(cell.start for cell in cells if cell is not None)
        row = self._table.lines.row([self._inside(cell) for cell in cells])
        if row is not None:
            del self.lines[begin:]
            self.lines += [row, SourceLine()]

    def _inside(self, cell: range | None) -> Cell:
        """The lines of a cell that have words."""
        if cell is None:
            return None
        lines = self.lines[cell.start : cell.stop]
        return [line for line in lines if line.spans]


class _PageTable:
    """A table of a page while it is read."""

    def __init__(self) -> None:
        self.lines = TableLines()
        self._cells: list[range | None] = []
        """Which of the page's lines stand in each cell of the row; None where it reaches down from above."""
        self._column = 0
        """The column of the cell that is open."""
        self._begin = 0
        """The first line of it."""
        self._from_above: dict[int, int] = {}
        """How many more rows the cell of a column reaches down."""
        self._is_in_row = False

    def begin_row(self) -> None:
        """A row begins."""
        self._is_in_row = True

    def begin_cell(self, line: int, spans: Spans) -> None:
        """A cell begins with a line of the page, behind those that reach down from the rows above."""
        if not self._is_in_row:
            return
        self._end_cell(line)
        self._add_cells_from_above()
        self._column = len(self._cells)
        self._begin = line
        room = max(_WIDEST - self._column, 1)
        for column in range(self._column, self._column + min(spans.columns, room)):
            self._from_above[column] = spans.rows - 1
            self._cells.append(range(line, line))

    def end_row(self, line: int) -> list[range | None]:
        """The cells of the row, which ends before a line of the page; none where it has none of its own."""
        self._end_cell(line)
        cells = self._cells
        if cells:
            self._add_cells_from_above()
        self._cells = []
        self._is_in_row = False
        return cells

    def _end_cell(self, line: int) -> None:
        """Of several columns that a cell takes up, its lines stand in the first."""
        if self._cells:
            self._cells[self._column] = range(self._begin, line)

    def _add_cells_from_above(self) -> None:
        while self._from_above.get(len(self._cells), 0) > 0:
            if len(self._cells) >= _WIDEST:
                return
            self._from_above[len(self._cells)] -= 1
            self._cells.append(None)
