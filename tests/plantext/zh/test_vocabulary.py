"""The tables of words: what an entry must hold to, and what stands near its borders."""

from __future__ import annotations

import re

from innovate_ts.plantext.zh.vocabulary import (
    ASIDE,
    MAKING,
    MEASURABLE,
    NO_AIM,
    PAST,
    STARTING_FROM,
    any_of,
)
from sections import by_rows


def test_a_verb_of_making_is_read_whole() -> None:
    """None stands behind one that it begins with, for the first that fits counts."""
    verbs = [verb for verb in MAKING.split("|") if "(" not in verb]
    assert len(set(verbs)) == len(verbs)
    for verb in verbs:
        match = re.match(MAKING, verb)
        assert match is not None
        assert match[0] == verb


def test_of_several_words_the_longest_fits() -> None:
    """及以上 before 以上."""
    pattern = any_of(frozenset(["以上", "及以上", "及以上的"]))
    assert pattern == "及以上的|及以上|以上"


@by_rows(
    ("pattern", "fitting", "other"),
    [
        (MEASURABLE, "产业增加值", "文化价值"),
        (MEASURABLE, "接待量", "发展质量"),
        (PAST, "已达到8家", "达到8家"),
        (PAST, "建成了8家", "了解8家"),
        (NO_AIM, "给予10万元", "达到10万元"),
        (NO_AIM, "达到全省平均水平的80%", "水平达到80%"),
        (STARTING_FROM, "从2020年的9%提高到13%", "从2020年的9家企业中"),
        (ASIDE, "80家(其中国家级10家)", "80家(2025年)"),
    ],
)
def test_words_near_a_border(
    pattern: re.Pattern[str], fitting: str, other: str
) -> None:
    """One that is meant, and one that only looks like it."""
    assert pattern.search(fitting)
    assert not pattern.search(other)
