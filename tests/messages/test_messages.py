"""The rooms of messages: both languages hold the same values, and each text is in use."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from innovate_ts.messages.texts import Bilingual
from sections import by_rows

SOURCE = Path(__file__).resolve().parents[2] / "src" / "innovate_ts"
NO_ROOMS = {"__init__", "texts"}
ROOMS = sorted({path.stem for path in SOURCE.glob("messages/*.py")} - NO_ROOMS)


class Text(NamedTuple):
    """One text of a room, with a mark in the place of each of its values."""

    room: str
    name: str
    words: tuple[Bilingual, ...]
    """What is said; of a problem, what is wrong and what to do."""
    marks: dict[str, Bilingual]
    """What stands for each of its values."""


def mark_of(number: int, parameter: inspect.Parameter) -> Any:
    """A value for a parameter that is found again wherever it is written."""
    kind = parameter.annotation
    if "int" in str(kind):
        return 7001 + number
    if kind is Bilingual:
        return Bilingual(zh=f"值{number}值", en=f"value{number}value")
    return f"@{number}@"


def as_bilingual(mark: object) -> Bilingual:
    """How a mark is written in each language."""
    if isinstance(mark, Bilingual):
        return mark
    return Bilingual(zh=str(mark), en=str(mark))


def written(write: Callable[..., Any]) -> tuple[tuple[Bilingual, ...], dict[str, Any]]:
    """What a function of a room writes of marks, and the marks; an error is not caught here."""
    bare = inspect.unwrap(write)
    parameters = inspect.signature(write).parameters
    marks = {
        name: mark_of(number, parameter)
        for number, (name, parameter) in enumerate(parameters.items())
    }
    words = bare(**marks)
    return words if isinstance(words, tuple) else (words,), marks


def texts_of(room: ModuleType) -> Iterator[Text]:
    """Every text of a room."""
    short = room.__name__.rpartition(".")[2]
    for name, value in vars(room).items():
        if isinstance(value, Bilingual):
            yield Text(short, name, (value,), {})
        elif inspect.isfunction(value) and value.__module__ == room.__name__:
            words, marks = written(value)
            forms = {key: as_bilingual(mark) for key, mark in marks.items()}
            yield Text(short, name, words, forms)


TEXTS_OF = {
    room: list(texts_of(import_module(f"innovate_ts.messages.{room}")))
    for room in ROOMS
}
TEXTS = [text for texts in TEXTS_OF.values() for text in texts]


@by_rows("room", ROOMS)
def test_there_are_texts(room: str) -> None:
    """The checks below look at something."""
    assert TEXTS_OF[room]


IN_ONE_LANGUAGE = {
    # A number is written in the signs of its language.
    "note.heading": {"count", "numeral"},
    "note.subheading": {"count", "numeral"},
    # An English name stands beside the Chinese one in English only.
    "phrases.bureau_name": {"english"},
}
"""The values that one language shows and the other does not."""


def says_alike(text: Text, mark: Bilingual) -> bool:
    """Whether both languages show a value, or neither, in each part of a text."""
    return all(
        (mark.zh in words.zh.replace(",", "")) == (mark.en in words.en.replace(",", ""))
        for words in text.words
    )


@by_rows("room", ROOMS)
def test_both_languages_say_the_same_things(room: str) -> None:
    """A value that one language shows, the other shows too; neither is left empty."""
    for text in TEXTS_OF[room]:
        apart = IN_ONE_LANGUAGE.get(f"{room}.{text.name}", set())
        for words in text.words:
            assert bool(words.zh.strip()) == bool(words.en.strip()), text.name
        for name, mark in text.marks.items():
            assert name in apart or says_alike(text, mark), (text.name, name)


@by_rows("room", ROOMS)
def test_each_value_is_asked_for_because_it_is_said(room: str) -> None:
    """A text asks for no value that it never shows, but for what was written in the input."""
    for text in TEXTS_OF[room]:
        english = "".join(words.en.replace(",", "") for words in text.words)
        chinese = "".join(words.zh.replace(",", "") for words in text.words)
        silent = {
            name
            for name, mark in text.marks.items()
            if mark.en not in english and mark.zh not in chinese
        }
        assert silent <= {"text"}, text.name


def has_chinese(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return any("\u4e00" <= char <= "\u9fff" for char in text)


def test_chinese_is_chinese() -> None:
    """A text was not forgotten in English; only signs, and words that both languages write so."""
    forgotten = []
    for text in TEXTS:
        chinese = "".join(words.zh for words in text.words)
        if any(char.isalpha() for char in chinese) and not has_chinese(chinese):
            forgotten.append(f"{text.room}.{text.name}")
    assert forgotten == []


_QUOTED = re.compile(
    r"`[^`]*`|“[^”]*”|--[a-z-]+|[\w./-]+\.(?:yaml|csv|json)|\.\w+|@\d+@|innovate-ts\S*"
)
_NAMES = {"pandas", "polars", "examples", "uk-aid", "spark", "billion", "yuan"}
_NAMES |= {"utf-", "gb", "pip", "install"}
"""Names that Chinese texts write as they are."""


def test_english_words_of_problems_are_quoted() -> None:
    """Keys and values that a user wrote or is to write stand in quotes, and no other English in Chinese."""
    plain = []
    for text in TEXTS:
        # What is wrong and what to do; help and drafts have ways of their own.
        if len(text.words) != 2:
            continue
        for words in text.words:
            bare = _QUOTED.sub("", words.zh)
            english = re.findall("(?<![A-Za-z])[a-z][a-z_-]+", bare)
            places = [f"{text.room}.{text.name}: {word}" for word in english]
            plain += places if set(english) - _NAMES else []
    assert plain == []


def test_english_is_english() -> None:
    """A text was not forgotten in Chinese; only examples of what a table may hold are Chinese."""
    mixed = {
        text.name
        for text in TEXTS
        if has_chinese("".join(words.en for words in text.words))
    }
    assert mixed <= {
        "tasks_epilog",
        "english_first",
        "blank_region",
        "no_period",
        "part_of_a_year",
        "year_or_target",
        "not_a_judgement",
        "region_row",
        "month_of_which",
        "rises_like_totals",
        "unknown_layout",
        "unread_period",
    }


# --- each text is in use ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_text_is_in_use() -> None:
    """A text that nothing says is taken out."""
    used = {name for path in SOURCE.rglob("*.py") for name in asked_for(path)}
    templates = "".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.j2")
    )
    in_templates = set(re.findall(r"\w+", templates))
    unused = [
        f"{text.room}.{text.name}"
        for text in TEXTS
        if (text.room, text.name) not in used and text.name not in in_templates
    ]
    assert unused == []


def asked_for(path: Path) -> Iterator[tuple[str, str]]:
    """The texts that a module names, each with its room."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    room_of: dict[str, str] = {}
    for node in nodes:
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        package, _, room = node.module.rpartition(".")
        for alias in node.names:
            if node.module == "innovate_ts.messages":
                room_of[alias.asname or alias.name] = alias.name
            elif package == "innovate_ts.messages":
                yield room, alias.name
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield room_of.get(node.value.id, ""), node.attr
        elif path.parent.name == "messages" and isinstance(node, ast.Name):
            # A text that another text of its room is made of.
            yield path.stem, node.id if isinstance(node.ctx, ast.Load) else ""
