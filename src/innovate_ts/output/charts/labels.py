"""Where figures stand beside their marks: on no other mark, on no line and on no other figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        if self.right <= other.left:
            return False
        if other.right <= self.left:
            return False
        if self.bottom <= other.top:
            return False
        return other.bottom > self.top

    def holds(self, other: Rectangle) -> bool:
        """Whether another lies within it."""
        is_across = self.left <= other.left <= other.right <= self.right
        is_down = self.top <= other.top <= other.bottom <= self.bottom
        return is_across and is_down

    def meets(self, line: Segment) -> bool:
        """Whether a line goes through it: by what is left of the line between its sides."""
        first, last = line
        sides = (
            (self.left, self.right),
            (self.top, self.bottom),
        )
        start = 0.0
        end = 1.0
        for begin, finish, (low, high) in zip(first, last, sides, strict=True):
            way = finish - begin
            if way == 0:
                # It runs along this pair of sides: between them all the way, or nowhere.
                if not low < begin < high:
                    return False
                continue
            to_low = (low - begin) / way
            to_high = (high - begin) / way
            enters = min(to_low, to_high)
            leaves = max(to_low, to_high)
            start = max(start, enters)
            end = min(end, leaves)
        return start < end


class Room(NamedTuple):
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
            is_low: whether another mark is above, so that it stands above only where nothing else is free.
        """
        places = list(_places(mark, width))
        if is_low:
            # Above it would look like more than the other mark.
            places.sort(key=lambda label: label.bottom <= mark.top)
        for label in places:
            if self._is_free(label):
                self.taken.append(label)
                return label
        return None

    def _is_free(self, label: Rectangle) -> bool:
        if not self.area.holds(label):
            return False
        if any(map(label.overlaps, self.taken)):
            return False
        for ground in self.grounds:
            is_inside = ground.holds(label)
            if label.overlaps(ground) and not is_inside:
                return False
        return not any(map(label.meets, self.lines))


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
        yield Rectangle(
            left=x - half,
            top=foot - _HEIGHT,
            right=x + half,
            bottom=foot,
        )
