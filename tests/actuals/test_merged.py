"""Merged cells: what they cover, and no more of it than the sheet has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.actuals import merged
from innovate_ts.actuals.merged import MergedArea, MergedCells, covered, covered_down
from innovate_ts.actuals.refusal import CannotReadError

_SIDE = st.tuples(st.integers(1, 6), st.integers(0, 3))
"""Where an area begins, and how much further it reaches."""


@st.composite
def _areas(draw: st.DrawFn) -> list[MergedArea]:
    sides = draw(st.lists(st.tuples(_SIDE, _SIDE), max_size=5))
    return [
        MergedArea(top, top + height, left - 1, left - 1 + width)
        for (top, height), (left, width) in sides
    ]


@settings(deadline=None)
@given(_areas())
def test_an_area_covers_all_its_cells_but_the_first(areas: list[MergedArea]) -> None:
    """Cell by cell, as one would mark them on squared paper."""
    marked: set[tuple[int, int]] = set()
    marked_down: set[tuple[int, int]] = set()
    for area in areas:
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                if (row, column) != (area.top, area.left):
                    marked.add((row, column))
            if row > area.top:
                marked_down.add((row, area.left))
    paper = [(row, column) for row in range(12) for column in range(12)]
    of_areas = MergedCells(covered(areas), 12, 12)
    assert {cell for cell in paper if cell in of_areas} == marked
    downwards = MergedCells(covered_down(areas), 12, 12)
    assert {cell for cell in paper if cell in downwards} == marked_down


def test_what_is_beyond_the_sheet_is_not_kept() -> None:
    """Rows and columns that show nothing are not merged with anything."""
    cells = MergedCells([MergedArea(1, 1_048_576, 0, 16_383)], last_row=2, width=1)
    assert (2, 0) in cells
    assert (3, 0) not in cells
    assert (1, 1) not in cells
    assert not MergedCells([MergedArea(5, 9, 0, 0)], last_row=4, width=1)


def test_too_many_areas_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each column of an area counts."""
    monkeypatch.setattr(merged, "MAX_AREAS", 4)
    areas = [MergedArea(1, 2, 0, 1)] * 2
    assert MergedCells(areas, 2, 2)
    with pytest.raises(CannotReadError) as refused:
        MergedCells([*areas, MergedArea(1, 1, 0, 0)], 2, 2)
    assert refused.value.message.code == "too_many_merged_cells"
