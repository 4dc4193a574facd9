"""The words of a plan's language as sentences show them."""

from __future__ import annotations

from typing import get_args

from innovate_ts.diff.term_words import CHOICES
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target


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
