"""Parts of paragraphs that are spoken for, asked whether a place lies in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from innovate_ts.plantext.paragraphs import Paragraph


class Stretches:
    """Parts of a text's paragraphs; two paragraphs with the same number are two."""

    def __init__(self, places: Iterable[tuple[Paragraph, int, int]]) -> None:
        """Take up parts.

        Args:
            places: paragraphs of one text, each with where a part of it begins and where it ends.
        """
        parts: dict[int, list[tuple[int, int]]] = {}
        for paragraph, start, end in places:
            parts.setdefault(id(paragraph), []).append((start, end))
        self._starts: dict[int, list[int]] = {}
        """Where each part of a paragraph begins, in order."""
        self._reaches: dict[int, list[int]] = {}
        """How far each part and those before it reach: a long one may hold those behind it."""
        for key, unsorted in parts.items():
            ordered = sorted(unsorted)
            ends = [end for _, end in ordered]
            self._starts[key] = [start for start, _ in ordered]
            self._reaches[key] = list(accumulate(ends, max))

    def hold(self, paragraph: Paragraph, offset: int) -> bool:
        """Whether a character of a paragraph lies in one of them."""
        begun = self._begun(paragraph, offset)
        if begun == 0:
            return False
        reaches = self._reaches[id(paragraph)]
        return offset < reaches[begun - 1]

    def free_end(self, paragraph: Paragraph, start: int, end: int) -> int:
        """Where the next of them begins behind a place, the end at the latest."""
        starts = self._starts.get(id(paragraph), [])
        begun = self._begun(paragraph, start)
        if begun == len(starts):
            return end
        return min(end, starts[begun])

    def _begun(self, paragraph: Paragraph, offset: int) -> int:
        """How many of a paragraph's parts begin at a place or before it."""
        return bisect_right(self._starts.get(id(paragraph), []), offset)
