"""Merged cells, by the columns and rows that they cover: never more of them than the sheet has cells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.messages import files as texts

MAX_AREAS = 500_000
"""Merged areas, and columns of them, that a sheet may have."""


class MergedArea(NamedTuple):
    """A merged area: its first and last row, from 1, and its first and last column, from 0."""

    top: int
    bottom: int
    left: int
    right: int


class MergedCells:
    """A set of cells, each by the number of its row, from 1, and its index in it, from 0.

    Args:
        areas: the areas that it holds; those that overlap count once.
        last_row: the last row of the sheet that shows anything.
        width: the columns of the sheet that show anything: what an area claims beyond them is not kept.

    Raises:
        CannotReadError: they are too many.
    """

    def __init__(
        self, areas: Iterable[MergedArea] = (), last_row: int = 0, width: int = 0
    ) -> None:
        spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        count = 0
        for area in areas:
            bottom = min(area.bottom, last_row)
            if area.top > bottom:
                continue
            for column in range(area.left, min(area.right + 1, width)):
                spans[column].append((area.top, bottom))
                count += 1
                if count > MAX_AREAS:
                    message = texts.too_many_merged_cells(most=MAX_AREAS)
                    raise CannotReadError(message)
        self._ends = {column: _ends(listed) for column, listed in spans.items()}

    def __contains__(self, cell: tuple[int, int]) -> bool:
        row, column = cell
        ends = self._ends.get(column, ())
        # The ends are in order, each the first row inside or the first row behind a span.
        return bisect_right(ends, row) % 2 == 1

    def __bool__(self) -> bool:
        return bool(self._ends)


def _ends(spans: list[tuple[int, int]]) -> tuple[int, ...]:
    """Where the spans of rows begin, and where each is over, in order; touching ones are one."""
    spans.sort()
    ends: list[int] = []
    for first, last in spans:
        if ends and first <= ends[-1]:
            ends[-1] = max(ends[-1], last + 1)
        else:
            ends += (first, last + 1)
    return tuple(ends)


def covered(areas: Iterable[MergedArea]) -> Iterable[MergedArea]:
    """The cells of each area but its first, as areas."""
    for area in areas:
        yield from covered_down([area])
        if area.right > area.left:
            yield area._replace(left=area.left + 1)


def covered_down(areas: Iterable[MergedArea]) -> Iterable[MergedArea]:
    """The cells below the first in its own column: a name there is meant for each of these rows."""
    for area in areas:
        if area.bottom > area.top:
            yield area._replace(top=area.top + 1, right=area.left)


NOT_MERGED = MergedCells()
"""What a table has of which no cells are merged."""
