"""Which brackets belong together, and what stands outside of them."""

from __future__ import annotations

import re

from innovate_ts.plantext.brackets import clauses, matched, outermost, outside
from plantext.writing import text_of
from sections import by_rows


@by_rows(
    ("text", "pairs"),
    [
        ("(甲)", {0: 2}),
        ("(甲[乙“丙”])", {0: 8, 2: 7, 4: 6}),
        ("(甲", {}),
        ("甲)", {}),
        ("(甲]", {}),
        ("([甲)", {0: 3}),
        ("《甲(乙》丙)", {0: 4}),
        ("“‘甲’”", {0: 4, 1: 3}),
    ],
)
def test_brackets_close_what_opened_them(text: str, pairs: dict[int, int]) -> None:
    """One without a partner is no bracket, and closes nothing that stands around it."""
    assert matched(text) == pairs


def test_two_hundred_brackets_may_be_open_at_once() -> None:
    """An older one counts as never closed."""
    assert len(matched("(" * 200 + ")" * 200)) == 200
    assert len(matched("(" * 300 + ")" * 300)) == 200
    assert min(matched("(" * 300 + ")" * 300)) == 100


def test_what_stands_in_brackets_is_not_outside() -> None:
    """The outermost count; a bracket behind another one is its own."""
    text = "甲(乙(丙)丁)戊“己”甲"
    assert list(outermost(text)) == [(1, 7), (9, 11)]
    assert [found.start() for found in outside(text, re.compile("[甲乙丁己]"))] == [
        0,
        12,
    ]


def test_clauses_end_at_marks_outside_brackets_and_quotes() -> None:
    """、 parts none, nor does the comma of a figure."""
    (paragraph,) = text_of("甲、乙（丙，丁。戊），“己；庚”辛，1,600家；末。").paragraphs
    found = [clause.words for clause in clauses(paragraph)]
    assert found == ["甲、乙(丙,丁。戊)", "“己;庚”辛", "1,600家", "末"]
