"""Everything the program says, in both languages. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from innovate_ts.messages.en import EN
from innovate_ts.messages.texts import (
    SHOWN,
    Bilingual,
    Explanation,
    Language,
    Message,
    quoted,
)
from innovate_ts.messages.zh import ZH

if TYPE_CHECKING:
    from innovate_ts.messages.catalogue import Catalogue, Help, Said

__all__ = ["SHOWN", "Bilingual", "Explanation", "Language", "Message", "quoted"]

_CATALOGUES: dict[Language, Catalogue] = {"zh": ZH, "en": EN}
# A code is known at run time only, so that the texts are looked up as plain mappings here.
_PROBLEMS = {
    language: cast("Mapping[str, Said]", texts["problems"])
    for language, texts in _CATALOGUES.items()
}
_REASONS = {
    language: cast("Mapping[str, str]", texts["reasons"])
    for language, texts in _CATALOGUES.items()
}
PHRASES = {
    language: cast("Mapping[str, str]", texts["phrases"])
    for language, texts in _CATALOGUES.items()
}
"""The phrases of each language by their names."""

_LONGEST_RUN = 12
"""Chinese characters without a space that fit into the narrowest column of the help."""


def help_texts(language: Language) -> Help:
    """The texts of `--help` in a language."""
    texts = _CATALOGUES[language]["help"]
    if language == "en":
        return texts
    return cast("Help", {name: _breakable(str(text)) for name, text in texts.items()})


def _breakable(text: str) -> str:
    """A Chinese text with spaces at which its lines may break: Typer's help breaks at nothing else, and cuts."""
    spaced = re.sub(r"([，。；：、）])(?=[^\s，。；：、）])", r"\1 ", text)
    return re.sub(
        rf"([^\x00-\x7f]{{{_LONGEST_RUN}}})(?=[^\x00-\x7f，。；：、）])", r"\1 ", spaced
    )


def problem_text(code: str, **values: object) -> Bilingual:
    """What is wrong, for the code of a problem."""
    return _both(_PROBLEMS["zh"][code][0], _PROBLEMS["en"][code][0], values)


def hint_text(code: str, **values: object) -> Bilingual:
    """What to do about it, for the code of a problem."""
    return _both(_PROBLEMS["zh"][code][1], _PROBLEMS["en"][code][1], values)


def reason_text(code: str, **values: object) -> Bilingual:
    """The reason of a verdict in words."""
    return _both(_REASONS["zh"][code], _REASONS["en"][code], values)


def say(phrase: str, /, **values: object) -> Bilingual:
    """A phrase in both languages."""
    return _both(PHRASES["zh"][phrase], PHRASES["en"][phrase], values)


_FROM_INPUTS = frozenset({"text", "other", "title"})
"""The placeholders that hold an input's own text."""


def _both(zh: str, en: str, values: dict[str, object]) -> Bilingual:
    return Bilingual(
        zh.format_map({key: _word(key, value, "zh") for key, value in values.items()}),
        en.format_map({key: _word(key, value, "en") for key, value in values.items()}),
    )


def _word(key: str, value: object, language: Language) -> str:
    text = value.to(language) if isinstance(value, Bilingual) else str(value)
    return quoted(text) if key in _FROM_INPUTS else text
