"""What a text is, and how one is made: both languages side by side, its placeholders the parameters of a function.

A room of this package holds the texts of one room of the program. A text without a placeholder is a
`Bilingual`; a text with placeholders is a function, so that the type checker finds a wrong code and a missing,
misspelt or unwanted value where the text is asked for. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, ClassVar, Literal, NamedTuple, ParamSpec, assert_never

Language = Literal["zh", "en"]

SHOWN = 60
"""Characters of an input's text that a message quotes; a longer one is cut with an ellipsis."""

P = ParamSpec("P")


@dataclass(frozen=True)
class Bilingual:
    """A text in both languages."""

    zh: str
    """In Chinese."""
    en: str
    """In English."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    def to(self, language: Language) -> str:
        """The text in one language."""
        match language:
            case "zh":
                return self.zh
            case "en":
                return self.en
            case _:
                assert_never(language)

    @property
    def beside(self) -> Bilingual:
        """What stands beside it once it is said: the Chinese text of an English one, unless both are one."""
        chinese = "" if self.zh == self.en else self.zh
        return Bilingual(zh="", en=chinese)


Texts = tuple[Bilingual, Bilingual]
"""What is wrong, and what to do about it."""


class Message(NamedTuple):
    """What is wrong with an input, under a code that stays the same from version to version."""

    code: str
    """Its name, for scripts."""
    wrong: Bilingual
    """What is wrong."""
    hint: Bilingual
    """What to do about it."""
    text: str | None = None
    """The cell or value as it was written, where the message quotes it."""


class Explanation(NamedTuple):
    """Why a verdict is what it is, under a code that stays the same from version to version."""

    code: str
    """Its name, for scripts."""
    words: Bilingual
    """The reason in words."""


def wrong(*, zh: str, en: str, zh_hint: str, en_hint: str) -> Texts:
    """What is wrong in both languages, and what to do about it."""
    return Bilingual(zh, en), Bilingual(zh_hint, en_hint)


def problem(write: Callable[P, Texts]) -> Callable[P, Message]:
    """Makes a message of a function that writes its texts; the function's name is the code."""
    code = write.__name__

    @wraps(write)
    def message(*args: P.args, **kwargs: P.kwargs) -> Message:
        text = kwargs.get("text")
        quoted_text = text if isinstance(text, str) else None
        try:
            wrong, hint = write(*args, **kwargs)
        except Exception:  # noqa: BLE001 - no message can cost a run: its code and figures are said instead
            wrong = _bare(code, kwargs)
            hint = Bilingual(zh="", en="")
        return Message(code, wrong, hint, quoted_text)

    return message


def reason(write: Callable[P, Bilingual]) -> Callable[P, Explanation]:
    """Makes an explanation of a function that writes its text; the function's name is the code."""
    code = write.__name__
    words = phrase(write)

    @wraps(write)
    def explanation(*args: P.args, **kwargs: P.kwargs) -> Explanation:
        return Explanation(code, words(*args, **kwargs))

    return explanation


def phrase(write: Callable[P, Bilingual]) -> Callable[P, Bilingual]:
    """Makes a phrase that falls back to its name and figures where it cannot be written."""
    name = write.__name__

    @wraps(write)
    def words(*args: P.args, **kwargs: P.kwargs) -> Bilingual:
        try:
            return write(*args, **kwargs)
        except Exception:  # noqa: BLE001 - no phrase can cost a run: its name and figures are said instead
            return _bare(name, kwargs)

    return words


def _bare(code: str, values: dict[str, Any]) -> Bilingual:
    """A code with the figures that its text was to hold, as far as they can be shown."""
    shown = []
    for name, value in values.items():
        try:
            shown.append(f"{name}={quoted(str(value))}")
        except Exception:  # noqa: BLE001 - a value that cannot even be shown is named
            shown.append(name)
    text = " ".join([code, *shown])
    return Bilingual(zh=text, en=text)


def quoted(text: str) -> str:
    """An input's text as a message quotes it: on one line, control characters spelt out, cut where it is long."""
    # No more of it is looked at than is shown: a message may be said of each row.
    shown = "".join(map(_visible, text[: SHOWN + 1]))
    if len(shown) <= SHOWN:
        return shown
    return f"{shown[: SHOWN - 1]}…"


def _visible(char: str) -> str:
    """A character, spelt out where it would not be seen or would move what stands around it."""
    if char.isprintable():
        return char
    return char.encode("unicode_escape").decode("ascii")


def keys_in_zh(keys: str) -> str:
    """Keys of a file in a Chinese text, as they are to be written there."""
    names = [f"`{key}`" for key in keys.split(", ")]
    return "、".join(names)


def is_one(figure: str) -> bool:
    """Whether English names what a figure counts in the singular; a sign changes nothing."""
    return figure.lstrip("+-−") == "1"


def zh(value: object) -> str:
    """A value in a Chinese text."""
    if isinstance(value, Bilingual):
        return value.zh
    return str(value)


def en(value: object) -> str:
    """A value in an English text."""
    if isinstance(value, Bilingual):
        return value.en
    return str(value)
