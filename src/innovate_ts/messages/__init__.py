"""Everything the program says, in both languages. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, assert_never

from innovate_ts.messages.catalogue import Catalogue
from innovate_ts.messages.en import EN
from innovate_ts.messages.zh import ZH

Language = Literal["zh", "en"]

SHOWN = 60
"""Characters of an input's text that a message quotes; a longer one is cut with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in both languages."""

    zh: str
    """In Chinese."""
    en: str
    """In English."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid", "use_attribute_docstrings": True}

    def to(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en


def catalogue(language: Language) -> Catalogue:
    """All texts of a language."""
    match language:
        case "zh":
            return ZH
        case "en":
            return EN
        case _:
            assert_never(language)


def problem_text(code: str, **values: object) -> Bilingual:
    """What is wrong, for the code of a problem."""
    return _both(getattr(ZH.problems, code).message, getattr(EN.problems, code).message, values)


def hint_text(code: str, **values: object) -> Bilingual:
    """What to do about it, for the code of a problem."""
    return _both(getattr(ZH.problems, code).hint, getattr(EN.problems, code).hint, values)


def reason_text(code: str, **values: object) -> Bilingual:
    """The reason of a verdict in words."""
    return _both(getattr(ZH.reasons, code), getattr(EN.reasons, code), values)


def say(phrase: str, **values: object) -> Bilingual:
    """A phrase in both languages."""
    return _both(getattr(ZH.phrases, phrase), getattr(EN.phrases, phrase), values)


def quoted(text: str) -> str:
    """An input's text as a message quotes it: on one line, control characters spelt out, cut where it is long."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"


_FROM_INPUTS = frozenset({"text", "other", "names"})
"""The placeholders that hold an input's own text."""


def _both(zh: str, en: str, values: dict[str, object]) -> Bilingual:
    return Bilingual(
        zh.format_map({key: _word(key, value, "zh") for key, value in values.items()}),
        en.format_map({key: _word(key, value, "en") for key, value in values.items()}),
    )


def _word(key: str, value: object, language: Language) -> str:
    text = value.to(language) if isinstance(value, Bilingual) else str(value)
    return quoted(text) if key in _FROM_INPUTS else text
