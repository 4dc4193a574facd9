"""What belongs together stands in one group, in the order in which it comes."""

from __future__ import annotations

from innovate_ts.basics.grouping import grouped


def test_groups_and_members_keep_their_order() -> None:
    """A group stands where its first member came."""
    words = ["亿元", "家", "亿美元", "人", "家"]
    assert grouped(words, len) == {2: ["亿元"], 1: ["家", "人", "家"], 3: ["亿美元"]}


def test_nothing_has_no_group() -> None:
    """Without members there is no group, not even an empty one."""
    assert grouped([], len) == {}
