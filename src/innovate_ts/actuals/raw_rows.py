"""A row of a table as it was read, and its cells with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

BETWEEN = "\n"
"""Stands between the texts of a column that are kept or looked at as one."""

_MONTH = "(?:0[1-9]|1[0-2])"
_TIME = rf"(?:19|2[01])\d\d(?:{_MONTH}(?:[0-3]\d)?|\.(?:\d|{_MONTH}))?"
_PLAIN = r"\d{1,15}+(?:\.\d{1,10}+)?+\n"
_A_PLAIN_FIGURE = re.compile(_PLAIN, re.ASCII)
_A_CERTAIN_FIGURE = re.compile(rf"(?!{_TIME}\n){_PLAIN}", re.ASCII)
_PLAIN_FIGURES = re.compile(rf"(?:{_PLAIN})*+", re.ASCII)
"""Figures that can be read in one way only, each before a line end."""
_CERTAIN_FIGURES = re.compile(rf"(?:(?!{_TIME}\n){_PLAIN})*+", re.ASCII)
"""Those that are no year, month or day: most cells of most tables."""


def are_certain_figures(texts: Sequence[str]) -> bool:
    """Whether each text is a plain number that nobody can take for a year, a month or a day."""
    return _is_each(_CERTAIN_FIGURES, texts)


def are_plain_figures(texts: Sequence[str]) -> bool:
    """Whether each text is a figure that can be read in one way only."""
    return _is_each(_PLAIN_FIGURES, texts)


def is_certain_figure(text: str) -> bool:
    """Whether a text is a plain number that nobody can take for a year, a month or a day."""
    return _A_CERTAIN_FIGURE.fullmatch(text + BETWEEN) is not None


def is_plain_figure(text: str) -> bool:
    """Whether a text is a figure that can be read in one way only."""
    return _A_PLAIN_FIGURE.fullmatch(text + BETWEEN) is not None


def _is_each(lines: re.Pattern[str], texts: Sequence[str]) -> bool:
    written = BETWEEN.join(texts) + BETWEEN
    if written.count(BETWEEN) > len(texts):
        return False
    return lines.fullmatch(written) is not None


class Cell(NamedTuple):
    """A text with its position; row and column are None for what stands in no table."""

    row: int | None
    column: int | None
    text: str

    @staticmethod
    def in_no_table(text: str) -> Cell:
        """A text that stands in no table: the name of a sheet, what an option gives."""
        return Cell(
            row=None,
            column=None,
            text=text,
        )

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing."""
        return not self.text.strip()


class RawRow(NamedTuple):
    """A row of a table."""

    number: int
    """The line at which it begins, from 1, as an editor or Excel shows it."""
    cells: tuple[str, ...]
    """Its cells as written; of a workbook, as it shows them."""

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        # Asked of every row of a file: one strip of all the cells is faster than one of each.
        return not "".join(self.cells).strip()

    def text(self, index: int) -> str:
        """A cell, or nothing where the row is shorter."""
        if index >= len(self.cells):
            return ""
        return self.cells[index]

    def cell(self, index: int) -> Cell:
        """A cell with its position."""
        return Cell(
            row=self.number,
            column=index + 1,
            text=self.text(index),
        )

    def written(self) -> tuple[str, ...]:
        """What its cells say, without those that say nothing."""
        stripped = map(str.strip, self.cells)
        return tuple(filter(None, stripped))

    @property
    def is_plain(self) -> bool:
        """Whether it says something besides a certain figure: it is no head, title, line or footer."""
        written = self.written()
        return len(written) > 1 and any(map(is_certain_figure, written))


def written_rows(rows: Iterable[RawRow]) -> Iterator[RawRow]:
    """The rows that say something."""
    for row in rows:
        if not row.is_blank:
            yield row
