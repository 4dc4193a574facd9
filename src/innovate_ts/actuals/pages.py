"""HTML to a table: what web systems send as `.xls`, read as a spreadsheet shows it.

Tables stand below one another; a line of text outside of them is a row of one cell. A cell is as large as its
text: what it claims to span costs nothing.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.course import EVERY, Tell, tell_nobody
from innovate_ts.actuals.merged import MergedArea, MergedCells, covered, covered_down
from innovate_ts.actuals.raised import lowered, raised, struck_out
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import MAX_CELLS, MAX_COLUMNS, MAX_FIELD, RawTable
from innovate_ts.basics.page_tags import page_tags
from innovate_ts.basics.references import unescape
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import files as texts

MOST_LINES = 20
"""Lines above a page's first table that may be its titles."""

MAX_DEPTH = 64
"""Tables that may stand inside each other; one more ends the innermost."""
MAX_COLSPAN = 1_000
MAX_ROWSPAN = 65_534
"""Columns and rows that a cell may span, as browsers have it."""

_SPACE = re.compile(r"[ \t\r\n\f]+")
_ATTRIBUTE = r"""\b{name}\s*=\s*["']?\s*(\d{{1,9}})"""
_COLSPAN = re.compile(_ATTRIBUTE.format(name="colspan"), re.IGNORECASE)
_ROWSPAN = re.compile(_ATTRIBUTE.format(name="rowspan"), re.IGNORECASE)

_UNSEEN = re.compile(
    "script|style|noscript|template|title|textarea|select|xml"
    # What is the page's own, and not the table's.
    "|nav|footer|aside"
)
"""Elements that a reader of the table does not see."""
_STRUCK = frozenset({"s", "strike", "del"})
_LOOKS = frozenset({*_STRUCK, "sup", "sub"})
_INPUT = re.compile(
    r"""\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_NO_TEXT = re.compile(
    r"""\btype\s*=\s*["']?\s*(?:hidden|button|submit|reset|image|checkbox|radio|file|password)""",
    re.IGNORECASE,
)
"""Fields of a form that show no text of the table's."""
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BREAKS_LINE = re.compile(
    "br|hr|p|div|pre|h[1-6]|caption|center|ul|ol|dl|li|dt|dd"
    "|form|fieldset|legend|blockquote"
    "|body|header|main|section|article"
)


def read_page(
    path: str,
    text: str,
    encoding: str,
    findings: Findings,
    tell: Tell = tell_nobody,
) -> RawTable:
    """The tables of a page, and the lines around them, as one table.

    Args:
        path: the file as given.
        text: the page.
        encoding: the encoding that decoded it.
        findings: is told what of it is hidden, and what is not read.
        tell: is told how much of it is read.

    Raises:
        CannotReadError: it has no table, or one that is too large.
    """
    page = _PageReader()
    for tag in page_tags(text, _UNSEEN):
        page.add_text(text[tag.begin : tag.end])
        if tag.name == "tr" and len(page.rows) % EVERY == EVERY - 1:
            tell(tag.end / len(text))
        page.add_tag(tag.name, tag.attributes, ends=tag.is_end)
    page.finish()
    if not page.has_table:
        kind, advice = texts.kind_page, texts.advice_page
        raise CannotReadError(texts.other_kind(kind=kind, advice=advice))
    last_row = len(page.rows)
    width = max((len(row.cells) for row in page.rows), default=0)
    if page.hidden_rows:
        message = texts.hidden_row(count=len(page.hidden_rows))
        findings.note(
            message,
            Place(path, row=page.hidden_rows[0]),
        )
    lines = _lines_far_above(page.rows)
    if lines:
        findings.note(
            texts.lines_left_out(count=lines),
            Place(path, row=1),
        )
    return RawTable(
        file=path,
        encoding=encoding,
        rows=TableRows.of(page.rows[lines:]),
        merged=MergedCells(
            areas=covered(page.areas),
            last_row=last_row,
            width=width,
        ),
        merged_down=MergedCells(
            areas=covered_down(page.areas),
            last_row=last_row,
            width=width,
        ),
    )


def _lines_far_above(rows: Sequence[RawRow]) -> int:
    """How many lines stand above a page's first table but for the nearest: menus, and who is logged in."""
    for index, row in enumerate(rows):
        if len(row.written()) > 1:
            return max(0, index - MOST_LINES)
    return 0


class _OpenCell(NamedTuple):
    """A cell in which a table begins, and what came before it."""

    cells: list[str]
    """The cells of its row before it."""
    text: str
    column: int
    is_row_hidden: bool
    row_count: int
    """The rows of the page above its own."""


class _PageTable:
    """A table of the page that is not yet at its end.

    Args:
        outer: the cell of another table in which it stands.
    """

    def __init__(self, outer: _OpenCell | None) -> None:
        self.outer = outer
        self.areas: list[MergedArea] = []
        self.covered: dict[int, int] = {}
        """The last row, by the index of a column, that a cell above covers."""


class _PageReader:
    """What has been read of a page so far."""

    def __init__(self) -> None:
        self.rows: list[RawRow] = []
        self.areas: list[MergedArea] = []
        self.has_table = False
        self.hidden_rows: list[int] = []
        self._tables: list[_PageTable] = []
        self._row: list[str] | None = None
        """The cells of the row that is open."""
        self._column = 0
        self._is_row_hidden = False
        self._is_cell_open = False
        self._pieces: list[str] = []
        self._marks: Counter[str] = Counter()
        self._cell_count = 0

    # --- text -----------------------------------------------------------------------------------------------

    def add_text(self, text: str) -> None:
        """Text between two tags."""
        if not text:
            return
        shown = _SPACE.sub(" ", unescape(text))
        if any(self._marks[name] for name in _STRUCK):
            shown = struck_out(shown)
        if self._marks["sup"]:
            shown = raised(shown)
        elif self._marks["sub"]:
            shown = lowered(shown)
        self._pieces.append(shown)

    def _take_text(self) -> str:
        """The text since the last cell or line, with one blank between words."""
        lines = "".join(self._pieces).split("\n")
        self._pieces.clear()
        stripped = (line.strip(" ") for line in lines)
        text = "\n".join(filter(None, stripped))
        if len(text) > MAX_FIELD:
            raise CannotReadError(actuals_texts.cell_too_long(), len(self.rows) + 1)
        return text

    # --- tags -----------------------------------------------------------------------------------------------

    def add_tag(self, name: str, attributes: str, *, ends: bool) -> None:
        """A tag of a table, of a line, or of how text looks."""
        if name == "table":
            self._mark_table(ends=ends)
        elif name == "tr":
            self._mark_row(attributes, ends=ends)
        elif name in {"td", "th"}:
            self._mark_cell(attributes, ends=ends)
        elif name == "input":
            self._add_field(attributes)
        elif name in _LOOKS:
            self._count_mark(name, ends=ends)
        elif _BREAKS_LINE.fullmatch(name):
            self._break_line()

    def _count_mark(self, name: str, *, ends: bool) -> None:
        """Count elements inside each other; an end without a beginning marks nothing."""
        if not ends:
            self._marks[name] += 1
        elif self._marks[name]:
            self._marks[name] -= 1

    def _break_line(self) -> None:
        """A line ends: inside a cell it stays a part of it, outside it is a row."""
        if self._is_cell_open:
            self._pieces.append("\n")
        if self._row is not None:
            return
        text = self._take_text()
        if text.strip():
            self._add_row([text])

    # --- tables ---------------------------------------------------------------------------------------------

    def _mark_table(self, *, ends: bool) -> None:
        """A table begins or ends; around another one it only lays out the page."""
        outer = self._open_cell()
        self._end_row()
        if ends:
            table = self._end_table()
            if table is not None and table.outer is not None and not table.areas:
                self._go_on_with(table.outer)
        else:
            self.has_table = True
            if len(self._tables) == MAX_DEPTH:
                self._end_table()
            self._tables.append(_PageTable(outer))

    def _open_cell(self) -> _OpenCell | None:
        if self._row is None or not self._is_cell_open:
            return None
        return _OpenCell(
            cells=list(self._row),
            text="".join(self._pieces),
            column=self._column,
            is_row_hidden=self._is_row_hidden,
            row_count=len(self.rows),
        )

    def _go_on_with(self, outer: _OpenCell) -> None:
        """A table of a single cell is no more than its text: the cell around it goes on behind it.

        So is one of a single row or column that is all of its cell, behind other cells of the row around it.
        """
        # The row of the cell around it, as far as it went, and its own.
        rows = self.rows[outer.row_count + 1 :]
        is_one_row = len(rows) == 1
        is_one_column = all(len(row.cells) < 2 for row in rows)
        is_single = is_one_row and is_one_column
        has_other_text = bool(outer.text.strip())
        is_of_a_row = any(outer.cells) and not has_other_text
        if not is_single and not (is_of_a_row and (is_one_row or is_one_column)):
            return
        inner = [text for row in rows for text in row.cells]
        del self.rows[outer.row_count :]
        while self.hidden_rows and self.hidden_rows[-1] > outer.row_count:
            self.hidden_rows.pop()
        self._row = outer.cells
        self._column = outer.column
        self._is_row_hidden = outer.is_row_hidden
        self._is_cell_open = True
        self._pieces = [outer.text, "\n", "\n".join(inner), "\n"]

    def _mark_row(self, attributes: str, *, ends: bool) -> None:
        self._end_row()
        if self._tables and not ends:
            self._row = []
            self._is_row_hidden = _HIDDEN.search(attributes) is not None

    def _add_field(self, attributes: str) -> None:
        """A field of a form shows its value."""
        match = _INPUT.search(attributes)
        if match is not None and not _NO_TEXT.search(attributes):
            value = match[1] or match[2] or match[3] or ""
            self.add_text(value)

    def _mark_cell(self, attributes: str, *, ends: bool) -> None:
        self._end_cell()
        if self._tables and not ends:
            self._begin_cell(attributes)

    def _end_table(self) -> _PageTable | None:
        """The table that ends, if any; what a cell spans ends with it."""
        if not self._tables:
            return None
        table = self._tables.pop()
        last_row = len(self.rows)
        for area in table.areas:
            bottom = min(area.bottom, last_row)
            self.areas.append(area._replace(bottom=bottom))
        return table

    def _begin_cell(self, attributes: str) -> None:
        """A cell begins behind those before it and those that reach down from above."""
        if self._row is None:
            self._row = []
        table = self._tables[-1]
        row_number = len(self.rows) + 1
        column = self._column
        while table.covered.get(column, 0) >= row_number:
            column += 1
        width = _span(
            pattern=_COLSPAN,
            attributes=attributes,
            most=MAX_COLSPAN,
        )
        height = _span(
            pattern=_ROWSPAN,
            attributes=attributes,
            most=MAX_ROWSPAN,
        )
        self._column = column + width
        self._cell_count += self._column - len(self._row)
        self._check_size()
        self._row += [""] * (column - len(self._row))
        self._is_cell_open = True
        if width > 1 or height > 1:
            last_row = row_number + height - 1
            area = MergedArea(
                top=row_number,
                bottom=last_row,
                left=column,
                right=self._column - 1,
            )
            table.areas.append(area)
            if height > 1:
                covered = range(column, self._column)
                table.covered |= dict.fromkeys(covered, last_row)

    def _end_cell(self) -> None:
        if self._row is None:
            self._break_line()
        if self._row is None or not self._is_cell_open:
            # What stands between two cells goes with the second.
            return
        self._is_cell_open = False
        self._row.append(self._take_text())
        self._row += [""] * (self._column - len(self._row))

    def _end_row(self) -> None:
        """A row ends; one without cells is none."""
        self._end_cell()
        row = self._row
        self._row = None
        has_cells = self._column > 0
        self._column = 0
        if row is not None and has_cells:
            self._add_row(row)
            if self._is_row_hidden and self.rows[-1].cells:
                self.hidden_rows.append(len(self.rows))
        self._is_row_hidden = False

    def _add_row(self, cells: list[str]) -> None:
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MAX_COLUMNS:
            message = actuals_texts.too_many_columns(most=MAX_COLUMNS)
            raise CannotReadError(message, len(self.rows) + 1)
        self._cell_count += 1
        self._check_size()
        self.rows.append(RawRow(len(self.rows) + 1, tuple(cells)))

    def _check_size(self) -> None:
        if self._cell_count > MAX_CELLS:
            raise CannotReadError(actuals_texts.too_many_cells(most=MAX_CELLS))

    def finish(self) -> None:
        """The page ends, and with it what was left open."""
        self._end_row()
        while self._tables:
            self._end_table()


def _span(pattern: re.Pattern[str], attributes: str, most: int) -> int:
    """How many columns or rows a cell spans."""
    match = pattern.search(attributes)
    if match is None:
        return 1
    return max(1, min(int(match[1]), most))
