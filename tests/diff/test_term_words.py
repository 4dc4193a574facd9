"""The words of a plan's language as sentences show them."""

from __future__ import annotations

from typing import get_args

import pytest

from innovate_ts.diff.term_words import CHOICES, words_of_asking
from innovate_ts.messages import Bilingual
from innovate_ts.plan import terms
from innovate_ts.plan.models.targets import Indicator, Target


@pytest.mark.parametrize(
    ("comparator", "en", "zh"),
    [
        (">=", "at least 5", "达到5"),
        (">", "more than 5", "超过5"),
        ("<=", "at most 5", "不超过5"),
        ("<", "less than 5", "低于5"),
        ("~", "about 5", "约5"),
        ("increase", "increase", "上升"),
        ("decrease", "decrease", "下降"),
    ],
)
def test_what_a_target_asks(
    comparator: terms.TargetComparator, en: str, zh: str
) -> None:
    """A direction has no figure."""
    words = words_of_asking(comparator, Bilingual(zh="5", en="5"))
    assert (words.en, words.zh) == (en, zh)


def _words_of(annotation: object) -> set[str]:
    """The words that a field takes, with or without none; nothing where it takes anything else."""
    words: set[str] = set()
    for choice in get_args(annotation):
        inner = get_args(choice)
        if isinstance(choice, str):
            words.add(choice)
        elif inner and all(isinstance(word, str) for word in inner):
            words.update(inner)
        elif choice is not type(None):
            return set()
    return words


def test_every_choice_of_the_models_has_its_words() -> None:
    """A field whose values are words of the program is among the choices, with all of them."""
    choices = {
        name: words
        for model in (Indicator, Target)
        for name, field in model.model_fields.items()
        if (words := _words_of(field.annotation)) and name != "direction"
    }
    assert {name: set(words) for name, words in CHOICES.items()} == choices
