"""Parts of paragraphs that are spoken for, asked whether a place lies in one."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from innovate_ts.plantext.paragraphs import Paragraph

_Ends = tuple[int, int]
"""Where a part begins, and where it ends."""


class _Parts(NamedTuple):
    """The parts of one paragraph."""

    starts: list[int]
    """Where each of them begins, in order."""
    reaches: list[int]
    """How far each part and those before it reach: a long one may hold those behind it."""


_NO_PARTS = _Parts([], [])


class Stretches:
    """Parts of a text's paragraphs; two paragraphs with the same number are two."""

    def __init__(self, places: Iterable[tuple[Paragraph, int, int]]) -> None:
        """Take up parts.

        Args:
            places: paragraphs of one text, each with where a part of it begins and where it ends.
        """
        # By identity: a paragraph has no hash, for the arrays of its places.
        parts_by_id: dict[int, list[_Ends]] = defaultdict(list)
        for paragraph, start, end in places:
            parts = parts_by_id[id(paragraph)]
            parts.append((start, end))
        self._by_id: dict[int, _Parts] = {}
        for key, parts in parts_by_id.items():
            parts.sort()
            starts = [start for start, _ in parts]
            ends = [end for _, end in parts]
            reaches = list(accumulate(ends, max))
            self._by_id[key] = _Parts(starts, reaches)

    def hold(self, paragraph: Paragraph, offset: int) -> bool:
        """Whether a character of a paragraph lies in one of them."""
        parts = self._of(paragraph)
        begun = bisect_right(parts.starts, offset)
        if begun == 0:
            return False
        return offset < parts.reaches[begun - 1]

    def free_end(self, paragraph: Paragraph, start: int, end: int) -> int:
        """Where the next of them begins behind a place, the end at the latest."""
        starts = self._of(paragraph).starts
        begun = bisect_right(starts, start)
        if begun == len(starts):
            return end
        return min(end, starts[begun])

    def _of(self, paragraph: Paragraph) -> _Parts:
        return self._by_id.get(id(paragraph), _NO_PARTS)
