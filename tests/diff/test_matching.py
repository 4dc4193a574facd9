"""Pairs of things: by equal keys alone, and never where two could be meant."""

from __future__ import annotations

import pytest

from innovate_ts.diff.matching import match


def first_letter(word: str) -> list[str]:
    """A key that several words may share."""
    return [word[0]]


def whole(word: str) -> list[str]:
    """A key that only the same word has."""
    return [word]


@pytest.mark.parametrize(
    ("old", "new", "pairs", "removed", "added"),
    [
        (["ax"], ["ay"], [("ax", "ay")], [], []),
        (["ax"], ["by"], [], ["ax"], ["by"]),
        (["ax"], ["ay", "az"], [], ["ax"], ["ay", "az"]),
        (["ax", "ay"], ["az"], [], ["ax", "ay"], ["az"]),
        (["ax", "ay"], ["az", "ax"], [("ay", "az"), ("ax", "ax")], [], []),
    ],
)
def test_what_is_known_again(
    old: list[str],
    new: list[str],
    pairs: list[tuple[str, str]],
    removed: list[str],
    added: list[str],
) -> None:
    """The surer key comes first, and leaves the other one sure; of two nobody is chosen."""
    matched = match(old, new, whole, first_letter)
    assert list(matched.pairs) == pairs
    assert list(matched.removed) == removed
    assert list(matched.added) == added


def test_order_is_that_of_what_both_have() -> None:
    """What came or went between them moves nothing."""
    assert match(["a", "b"], ["c", "a", "d", "b"], whole).order(str) is None
    turned = match(["a", "gone", "b"], ["b", "a"], whole)
    assert turned.order(str) == (["a", "b"], ["b", "a"])
