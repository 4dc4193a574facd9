"""Where figures stand beside their marks: on no other mark, on no line and on no other figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Spot = tuple[float, float]
"""From the left and from the top."""
Segment = tuple[Spot, Spot]
"""A straight line between two spots."""

_HEIGHT = 11
"""Points that the figures of a label are high."""
_BESIDE = 4
"""Points between a label and its mark."""


class Rectangle(NamedTuple):
    """A part of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Rectangle) -> bool:
        """Whether both have a part in common."""
        side_by_side = self.right <= other.left or other.right <= self.left
        one_above = self.bottom <= other.top or other.bottom <= self.top
        return not side_by_side and not one_above

    def holds(self, other: Rectangle) -> bool:
        """Whether another lies within it."""
        is_across = self.left <= other.left and other.right <= self.right
        is_down = self.top <= other.top and other.bottom <= self.bottom
        return is_across and is_down

    def meets(self, line: Segment) -> bool:
        """Whether a line goes through it: by what is left of the line between its sides."""
        (x, y), (end_x, end_y) = line
        start = 0.0
        end = 1.0
        for way, room_before, room_after in (
            (end_x - x, self.left - x, self.right - x),
            (end_y - y, self.top - y, self.bottom - y),
        ):
            if way == 0:
                # It runs along this pair of sides: between them all the way, or nowhere.
                if not room_before < 0 < room_after:
                    return False
                continue
            enters, leaves = sorted((room_before / way, room_after / way))
            start = max(start, enters)
            end = min(end, leaves)
        return start < end


@dataclass(frozen=True)
class Room:
    """A drawing in which labels find their places, one after the other."""

    area: Rectangle
    """Where they may stand."""
    grounds: Sequence[Rectangle]
    """What they may lie in, but not across the edge of: bars."""
    lines: Sequence[Segment]
    """What they may not meet."""
    taken: list[Rectangle]
    """Nor this: marks, and the labels that have their places."""

    def place(self, mark: Rectangle, width: float, *, is_low: bool) -> Rectangle | None:
        """The first free place beside a mark; None where there is none.

        Args:
            mark: what the label stands beside.
            width: points that the label takes.
            is_low: whether another mark is above, so that it stands below sooner than above.
        """
        places = list(_places(mark, width))
        if is_low:
            places[:2] = places[1::-1]
        free = filter(self._is_free, places)
        label = next(free, None)
        if label is not None:
            self.taken.append(label)
        return label

    def _is_free(self, label: Rectangle) -> bool:
        if not self.area.holds(label) or any(map(label.overlaps, self.taken)):
            return False
        crosses = any(label.overlaps(it) and not it.holds(label) for it in self.grounds)
        return not crosses and not any(map(label.meets, self.lines))


def _places(mark: Rectangle, width: float) -> Iterator[Rectangle]:
    """Where a label may stand, the best first: above, below, at the sides, then at the corners."""
    half = width / 2
    middle = (mark.left + mark.right) / 2
    center = (mark.top + mark.bottom) / 2
    above = mark.top - _BESIDE
    below = mark.bottom + _BESIDE + _HEIGHT
    level = center + _HEIGHT / 2
    right = mark.right + _BESIDE + half
    left = mark.left - _BESIDE - half
    for x, foot in (
        (middle, above),
        (middle, below),
        (right, level),
        (left, level),
        (right, above),
        (left, above),
        (right, below),
        (left, below),
    ):
        yield Rectangle(x - half, foot - _HEIGHT, x + half, foot)
