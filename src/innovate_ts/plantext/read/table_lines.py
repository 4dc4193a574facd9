"""The rows of a table as lines: cells with tabs between them, unless the table only lays out the page."""

from collections.abc import Iterable, Iterator, Sequence

from innovate_ts.plantext.normalised import SourceLine, Span
from innovate_ts.plantext.zh.bodies import BETWEEN_NAMES, begins_body
from innovate_ts.plantext.zh.table_heads import (
    SAME_AS_ABOVE,
    is_heads,
)

MOST_COLUMNS = 30
"""Columns that a cell is believed to take up: what a file claims is bounded before it is used."""

_LEAST_FILLED = 2
"""Cells with words that make a row."""

Cell = list[SourceLine] | None
"""The lines in a cell; None where it reaches down from the row above."""


class TableLines:
    """One table, which is read row by row."""

    def __init__(self) -> None:
        self._is_of_data = False
        """Whether it has shown the heads of a plan's table: its cells may have several lines."""

    def row(self, cells: Sequence[Cell]) -> SourceLine | None:
        """A row as one line; None where its cells hold paragraphs of the text."""
        words = [_words(cell) for cell in cells]
        least = _LEAST_FILLED
        if is_heads(words):
            self._is_of_data = True
        if self._is_of_data:
            # A single cell over all columns says what the rows below it are of.
            least = 1
        else:
            # Only below the heads of data does a cell from above say something of this row.
            cells = [cell for cell in cells if cell is not None]
            if _has_paragraphs(cells):
                return None
        filled = list(_lines(cells))
        if len(cells) < _LEAST_FILLED or len(filled) < least:
            return None
        is_apart = any(line.apart for line in filled)
        spans = _with_tabs(cells, filled[0].spans[0])
        return SourceLine(tuple(spans), is_apart)


def _lines(cells: Iterable[Cell]) -> Iterator[SourceLine]:
    """The lines in cells, those of each in their order."""
    for cell in cells:
        yield from cell or ()


def _has_paragraphs(cells: Iterable[Cell]) -> bool:
    """Whether one of the cells has several lines, as a text has that is laid out by a table."""
    return any(len(cell or ()) > 1 for cell in cells)


def _words(cell: Cell) -> str:
    return "".join(map(_text, cell or ()))


def _text(line: SourceLine) -> str:
    return "".join(span.text for span in line.spans)


def _with_tabs(cells: Sequence[Cell], place: Span) -> Iterator[Span]:
    """The pieces of cells, with tabs between them, around empty ones too.

    Args:
        cells: the cells.
        place: where the row has its first words.
    """
    for number, cell in enumerate(cells):
        if number > 0:
            yield place._replace(text="\t")
        if cell is None:
            yield place._replace(text=SAME_AS_ABOVE)
        if cell:
            line = join_lines_of_cell(cell)
            yield from line.spans
            place = line.spans[-1]


def join_lines_of_cell(lines: Sequence[SourceLine]) -> SourceLine:
    """Lines that are broken inside of a cell as one; those that name a body each are a list."""
    spans: list[Span] = []
    for number, line in enumerate(lines):
        # A name may go on in the lines below.
        further = "".join(map(_text, lines[number:]))
        if spans and begins_body(spans[-1].text, _text(line), further):
            mark = spans[-1]._replace(text=BETWEEN_NAMES)
            spans.append(mark)
        spans += line.spans
    return SourceLine(tuple(spans))
