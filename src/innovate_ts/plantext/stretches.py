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
        self._reaches = {key: _reach(sorted(found)) for key, found in parts.items()}

    def hold(self, paragraph: Paragraph, offset: int) -> bool:
        """Whether a character of a paragraph lies in one of them."""
        starts, ends = self._reaches.get(id(paragraph), ([], []))
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < ends[at]

    def free_end(self, paragraph: Paragraph, start: int, end: int) -> int:
        """Where the next of them begins behind a place, the end at the latest."""
        starts, _ = self._reaches.get(id(paragraph), ([], []))
        at = bisect_right(starts, start)
        return min(end, starts[at]) if at < len(starts) else end


def _reach(parts: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Where each part begins, and how far it and those before it reach."""
    return [start for start, _ in parts], list(
        accumulate((end for _, end in parts), max)
    )
