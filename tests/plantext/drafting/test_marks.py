"""Marks of a draft: in the order of what matters, and once where many are alike."""

from __future__ import annotations

from innovate_ts.messages import Bilingual
from innovate_ts.plantext.drafting.marks import Mark, SaidOnce, words_in_order

NAME = Mark("indicator", Bilingual(zh="名", en="name"))
UNIT = Mark("base", Bilingual(zh="单位", en="unit"), "indicator")
RULE = Mark("base", Bilingual(zh="基期", en="base"), "plan")


def test_what_does_most_harm_unnoticed_stands_first() -> None:
    """A wrong indicator before a guessed unit."""
    assert [words.en for words in words_in_order([UNIT, NAME])] == ["name", "unit"]


def test_a_mark_is_said_as_often_as_it_has_to_be() -> None:
    """A rule once, a guess once for each indicator, what is of one place always."""
    said = SaidOnce()
    marks = (NAME, UNIT, RULE)
    assert said.news(marks, "first") == marks
    assert said.news(marks, "first") == (NAME,)
    assert said.news(marks, "second") == (NAME, UNIT)
