"""Where figures stand beside their marks: never on a line, a mark, another figure or the edge of a bar."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.output.charts.labels import Rectangle, Room, Segment

AREA = Rectangle(0, 0, 200, 100)
MARK = Rectangle(95, 45, 105, 55)


def room(*lines: Segment, taken: list[Rectangle] | None = None) -> Room:
    """A room with some lines and a mark in its middle."""
    return Room(AREA, grounds=[], lines=lines, taken=[MARK, *(taken or [])])


def test_a_label_stands_above_its_mark_or_below_where_another_mark_is_above() -> None:
    """Four points away, eleven points high, as wide as its text."""
    assert room().place(MARK, 30, is_low=False) == Rectangle(85, 30, 115, 41)
    assert room().place(MARK, 30, is_low=True) == Rectangle(85, 59, 115, 70)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (((0, 35), (200, 35)), Rectangle(85, 59, 115, 70)),
        (((100, 0), (100, 100)), Rectangle(109, 44.5, 139, 55.5)),
        (((0, -12), (200, 88)), Rectangle(85, 59, 115, 70)),
        (((0, 10), (200, 10)), Rectangle(85, 30, 115, 41)),
    ],
)
def test_a_line_in_its_way_makes_it_stand_elsewhere(
    line: Segment, place: Rectangle
) -> None:
    """Across, down, aslant, and one that does not matter."""
    assert room(line).place(MARK, 30, is_low=False) == place


def test_a_lower_mark_has_its_label_above_only_where_nothing_else_is_free() -> None:
    """What is projected below the target is not written over it: a line down leaves the sides."""
    down: Segment = ((100, 0), (100, 100))
    drawing = room(down)
    places = [drawing.place(MARK, 30, is_low=True) for _ in range(5)]
    tops = [place.top for place in places if place]
    assert tops == [44.5, 44.5, 59, 59, 30]


def test_a_second_label_makes_room_for_the_first() -> None:
    """And where there is none it is left out."""
    drawing = room()
    places = [drawing.place(MARK, 90, is_low=False) for _ in range(9)]
    placed = [place for place in places if place]
    assert len(placed) == len(set(placed)) < 9
    assert places[-1] is None
    assert not any(
        one.overlaps(other) for one in placed for other in placed if one is not other
    )


def test_a_label_lies_in_a_bar_or_beside_it_and_never_across_its_edge() -> None:
    """A bar of 60 has room for 30, one of 20 has none."""
    top = Rectangle(70, 40, 130, 40)
    line = ((0, 30), (200, 30))
    wide = Room(AREA, [Rectangle(70, 40, 130, 100)], [line], [])
    assert wide.place(top, 30, is_low=False) == Rectangle(85, 44, 115, 55)
    narrow = Room(AREA, [Rectangle(90, 40, 110, 100)], [line], [])
    place = narrow.place(Rectangle(90, 40, 110, 40), 30, is_low=False)
    assert place is None or not place.overlaps(Rectangle(90, 40, 110, 100))


SPOTS = st.tuples(st.integers(-50, 250), st.integers(-50, 150))


@given(SPOTS, SPOTS)
def test_a_line_meets_a_rectangle_where_one_of_its_points_is_inside(
    start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Held against a walk along the line in two hundred steps."""
    inside = Rectangle(85, 30, 115, 41)
    met = False
    for step in range(201):
        share = Fraction(step, 200)
        x = start[0] + share * (end[0] - start[0])
        y = start[1] + share * (end[1] - start[1])
        met = met or (inside.left < x < inside.right and inside.top < y < inside.bottom)
    # A walk in steps may miss a corner that the line cuts; it never finds what is not there.
    assert inside.meets((start, end)) or not met
    away = all(spot[1] < inside.top for spot in (start, end))
    assert not (away and inside.meets((start, end)))
