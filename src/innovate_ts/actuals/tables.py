"""A table as it was read: rows of cells as written, with positions, and nothing known of what they hold."""

from __future__ import annotations

from typing import NamedTuple

from innovate_ts.findings import Place, Problem

STANDARD_INPUT = "-"

MAX_BYTES = 64_000_000
"""Bytes that a file may have."""
MAX_CELLS = 2_000_000
"""Cells that a table may have."""


class Row(NamedTuple):
    """A row of a table."""

    number: int
    """The line at which it begins, from 1, as an editor or Excel shows it."""
    cells: tuple[str, ...]
    """Its cells as written; of a workbook, as it shows them."""

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)

    def text(self, index: int) -> str:
        """A cell, or nothing where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""


class Table(NamedTuple):
    """A table, and what is to be said of how it was read."""

    file: str
    """The file as given."""
    encoding: str | None
    """The encoding that decoded it; `XLSX` for a workbook."""
    rows: tuple[Row, ...]
    """Its rows, blank ones too."""
    sheet: str | None = None
    """The sheet of a workbook."""
    merged: frozenset[tuple[int, int]] = frozenset()
    """Row number and index of each cell that a merged cell to its left or above covers."""
    merged_down: frozenset[tuple[int, int]] = frozenset()
    """Those of them that a merged cell of their own column covers."""
    problems: tuple[Problem, ...] = ()
    """Hidden rows, hidden sheets and the like."""

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """A place in this table."""
        return Place(self.file, self.sheet, row, column)


class Unreadable(NamedTuple):
    """A file or sheet of which no table could be made."""

    file: str
    encoding: str | None
    problem: Problem
    sheet: str | None = None
