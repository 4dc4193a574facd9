"""The catalogues: the same texts with the same placeholders in both languages, each in use."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import cast

import pytest

from innovate_ts.messages.catalogue import Catalogue
from innovate_ts.messages.en import EN
from innovate_ts.messages.zh import ZH

SOURCE = Path(__file__).resolve().parents[2] / "src" / "innovate_ts"


def texts(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Every text of a catalogue by its name; a problem has two."""
    groups = cast("dict[str, dict[str, str | tuple[str, str]]]", catalogue)
    return {
        f"{group}.{name}": (value,) if isinstance(value, str) else tuple(value)
        for group, part in groups.items()
        for name, value in part.items()
    }


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", texts(EN))
def test_both_languages_say_the_same_things(name: str) -> None:
    """A value that one language shows, the other shows too; neither is left empty."""
    for english, chinese in zip(texts(EN)[name], texts(ZH)[name], strict=True):
        assert placeholders(english) == placeholders(chinese)
        assert bool(english.strip()) == bool(chinese.strip())


def test_chinese_is_chinese_and_english_is_not() -> None:
    """A text was not forgotten in the other language; only labels and examples mix."""

    def has_chinese(text: str) -> bool:
        return any("\u4e00" <= c <= "\u9fff" for c in text)

    assert [
        n
        for n, both in texts(ZH).items()
        if not has_chinese("".join(both))
        and any(c.isalpha() for c in "".join(both))
        and "{" not in "".join(both)
    ] == []
    mixed = {n for n, both in texts(EN).items() if has_chinese("".join(both))}
    assert mixed <= {
        "help.tasks_epilog",
        "problems.blank_region",
        "problems.no_period",
        "problems.part_of_a_year",
        "problems.not_a_judgement",
        "problems.region_row",
        "problems.unknown_layout",
        "problems.unread_period",
    }


def test_every_text_is_in_use() -> None:
    """A text that nothing says is taken out: its name stands somewhere in the code, whole or as a prefix."""
    words: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if path.parent.name == "messages":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.Attribute):
                words.add(node.attr)
    for path in SOURCE.rglob("*.j2"):
        words |= set(
            re.findall(r'["\']([a-z_]+)["\']', path.read_text(encoding="utf-8"))
        )
    prefixes = tuple(word for word in words if word.endswith("_") and len(word) > 4)
    unused = [
        name
        for name in texts(EN)
        if name.split(".")[1] not in words
        and not name.split(".")[1].startswith(prefixes)
    ]
    assert unused == []
