"""The rows of targets on a terminal: in columns, or one cell under the other where it is too narrow."""

from collections.abc import Iterator, Sequence
from operator import le, sub
from statistics import median

from innovate_ts.output import columns
from innovate_ts.output.marks import mark_of
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, pad, width_of
from innovate_ts.output.words import Words, targets
from innovate_ts.verdicts.results import Result

_GAP = "  "
_INDENT = 4
"""Columns before a row, for the sign of its status."""
_MARGIN = (" " * _INDENT, "")
"""What stands there where no sign does."""


def _target(result: Result, words: Words) -> str:
    if targets.has_plain_unit(result):
        return targets.target_without_unit(result, words)
    return targets.target(result, words)


def _actual(result: Result, words: Words) -> str:
    text = targets.actual(result, words)
    if targets.has_plain_unit(result):
        text = targets.actual_without_unit(result, words)
    # An empty cell among filled ones would look like a fault of the table.
    return text or "—"


def _gap(result: Result, words: Words) -> str:
    text = columns.GAP.text(result, words)
    if not text:
        return ""
    if targets.has_plain_unit(result):
        return targets.gap_without_unit(result, words)
    return text


COLUMNS = (
    columns.PERIOD,
    columns.TARGET._replace(text=_target),
    columns.ACTUAL._replace(text=_actual),
    columns.GAP._replace(text=_gap),
    columns.ACHIEVEMENT,
    columns.STATUS,
)


class TargetRows:
    """The rows of some targets, which share the widths of their columns."""

    def __init__(self, results: Sequence[Result], screen: Screen) -> None:
        words = screen.words
        self.screen = screen
        self.columns = []
        for column in COLUMNS:
            # A column that is empty throughout takes no room from the others.
            texts = [column.text(result, words) for result in results]
            if any(texts):
                self.columns.append(column)
        self.heads = [words.say(column.head) for column in self.columns]
        self.widths = self._widths_that_fit(results)

    def _widths_that_fit(self, results: Sequence[Result]) -> list[int]:
        """The widths of the columns, empty where nothing fits.

        What a few wide rows need is not taken from the others: those most out of line are left out, and
        stacked, until the rest fits.
        """
        rows: list[list[int]] = []
        for result in results:
            widths = map(width_of, self._cells(result))
            rows.append(list(widths))
        rows = _usual_first(rows)
        heads = list(map(width_of, self.heads))
        gaps = len(_GAP) * (len(heads) - 1)
        room = self.screen.width - _INDENT - gaps
        while rows:
            by_column = zip(heads, *rows, strict=True)
            widest = list(map(max, by_column))
            if sum(widest) <= room:
                return widest
            rows.pop()
        return []

    def head(self) -> Iterator[Line]:
        """The heads of the columns, where rows are set in columns."""
        if not self.widths:
            return
        aligned = self._aligned(self.heads)
        heads = _GAP.join(aligned)
        yield []
        yield [_MARGIN, (heads, "dim")]

    def row(self, result: Result) -> Iterator[Line]:
        """One target."""
        cells = self._cells(result)
        if not self._fit(cells):
            yield from self._stacked(result, cells)
            return
        *first, status = self._aligned(cells)
        style = ""
        if result.is_not_due:
            style = "dim"
        mark = mark_of(result.status)
        figures = _GAP.join(first)
        yield [
            sign(result, self.screen),
            (figures, style),
            (f"{_GAP}{status}", mark.style),
        ]

    def _fit(self, cells: Sequence[str]) -> bool:
        """Whether no cell is wider than its column."""
        if not self.widths:
            return False
        widths = map(width_of, cells)
        return all(map(le, widths, self.widths))

    def _stacked(self, result: Result, cells: Sequence[str]) -> Iterator[Line]:
        """The period with the status, then the other cells, each behind its head."""
        period, *others, status = cells
        _, *heads, _ = self.heads
        mark = mark_of(result.status)
        yield from signed(
            result,
            text=f"{period}  {status}",
            style=mark.style,
            screen=self.screen,
        )
        figures = []
        for head, cell in zip(heads, others, strict=True):
            if cell:
                figures.append(f"{head} {cell}")
        yield from self.screen.parts(figures, indent=6)

    def _cells(self, result: Result) -> list[str]:
        words = self.screen.words
        plain = self.screen.terminal.plain
        texts = [column.text(result, words) for column in self.columns]
        return list(map(plain, texts))

    def _aligned(self, cells: Sequence[str]) -> list[str]:
        """The cells padded to their columns, figures to the right."""
        aligned = []
        columns_of_cells = zip(self.columns, cells, self.widths, strict=True)
        for column, cell, width in columns_of_cells:
            padded = pad(cell, width, right=column.is_figure)
            aligned.append(padded)
        return aligned


def sign(result: Result, screen: Screen) -> tuple[str, str]:
    """The sign of a status, in the room that is left for it before a row."""
    mark = mark_of(result.status)
    best = screen.terminal.sign(mark.signs)
    return f"  {best} ", mark.style


def signed(
    result: Result,
    text: str,
    style: str,
    screen: Screen,
) -> Iterator[Line]:
    """A text behind the sign of its status, wrapped."""
    label, label_style = sign(result, screen)
    return screen.beside(label, text, style, label_style)


def _usual_first(rows: Sequence[list[int]]) -> list[list[int]]:
    """Rows by their widths: last those with a cell most beyond what is usual in its column."""
    by_column = zip(*rows, strict=True)
    usual: list[float] = list(map(median, by_column))

    def beyond_usual(row: list[int]) -> float:
        excess: list[float] = list(map(sub, row, usual))
        return max(excess)

    return sorted(rows, key=beyond_usual)
