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


def test_every_choice_of_the_models_has_its_words() -> None:
    """A field whose values are words of the program is among the choices, with all of them."""
    choices = {
        name: set(get_args(field.annotation))
        for model in (Indicator, Target)
        for name, field in model.model_fields.items()
        if get_args(field.annotation) and all(isinstance(a, str) for a in get_args(field.annotation))
    }  # fmt: skip
    assert {name: set(words) for name, words in CHOICES.items()} == choices
