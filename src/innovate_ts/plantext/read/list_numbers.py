"""The numbers that Word sets in front of paragraphs: they are the document's numbering, and no text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from innovate_ts.basics.numerals import write_numeral

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's own elements and attributes."""
_ENCLOSED = 0x2460
"""The character ①."""
_LAST_ENCLOSED = 20
"""The number in the last character of its kind, ⑳."""
_CHINESE_FORMS = ("ideographDigital", "taiwanese", "japanese")
"""How Word calls forms in Chinese numerals, besides those that have the word in their name."""
_PLACEHOLDER = re.compile("%([1-9])")
"""Where the number of a level stands in a pattern; the first level is 1."""


@dataclass
class _Level:
    """One level of a list."""

    form: str
    """How its numbers are written, as Word calls it."""
    text: str
    """The pattern: %1、"""
    start: int
    """The first number."""


_Levels = dict[int, _Level]
"""The levels of a list by their depth, from 0."""
_Counts = dict[int, int]
"""The last number of each level of a list."""


class ListNumbers:
    """The lists of a document, counted on as its paragraphs are read in order.

    Args:
        document: the document of python-docx.
    """

    def __init__(self, document: Any) -> None:
        self._lists = _lists(document)
        self._counts: dict[str, _Counts] = defaultdict(dict)
        """How far each list has come, by its levels."""
        self._styles: dict[str | None, list[Any]] = {}
        """The properties that each style gives: many paragraphs have one of few styles."""

    def before(self, paragraph: Any) -> str:
        """The number that stands before a paragraph, or nothing."""
        name, depth = self._list_and_level(paragraph)
        levels = self._lists.get(name, {})
        if depth not in levels:
            return ""
        level = levels[depth]
        self._count_on(name, depth, level.start)

        def number_of_level(placeholder: re.Match[str]) -> str:
            above = int(placeholder[1]) - 1
            return self._shown(name, above)

        return _PLACEHOLDER.sub(number_of_level, level.text)

    def _count_on(self, name: str, depth: int, start: int) -> None:
        """One more number of a level; those of deeper levels begin anew."""
        counts = self._counts[name]
        last = counts.get(depth, start - 1)
        counts[depth] = last + 1
        for level in list(counts):
            if level > depth:
                del counts[level]

    def _shown(self, name: str, depth: int) -> str:
        """The number that a list has come to on a level, as the level writes it."""
        # A deeper item may stand before any of the level around it: Word shows the first number then.
        counts = self._counts[name]
        number = counts.get(depth, 1)
        level = self._lists[name].get(depth)
        if level is None:
            return str(number)
        return _written(number, level.form)

    def _list_and_level(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph, by itself or by its style; no name where it is in none."""
        name = None
        level = None
        for numbers in self._number_properties(paragraph):
            # The nearest word counts, for the list and for the level by themselves.
            if name is None and numbers.numId is not None:
                name = str(numbers.numId.val)
            if level is None and numbers.ilvl is not None:
                level = numbers.ilvl.val
        return name or "", level or 0

    def _number_properties(self, paragraph: Any) -> Iterator[Any]:
        """What is said of a paragraph's number, the nearest first: its own, its style's."""
        style = paragraph._p.style
        if style not in self._styles:
            self._styles[style] = _properties(paragraph.style)
        holders = [paragraph._p.pPr, *self._styles[style]]
        for properties in holders:
            if properties is None:
                continue
            if properties.numPr is not None:
                yield properties.numPr


def _written(number: int, form: str) -> str:
    """A number in one of Word's forms: Chinese, in a circle, or in digits."""
    if "chinese" in form or form.startswith(_CHINESE_FORMS):
        return write_numeral(number)
    is_enclosed = form.startswith("decimalEnclosedCircle")
    if is_enclosed and number <= _LAST_ENCLOSED:
        return chr(_ENCLOSED + number - 1)
    if form in {"bullet", "none"}:
        return ""
    return str(number)


def _lists(document: Any) -> dict[str, _Levels]:
    """The levels of each list by its number; python-docx keeps the numbering as plain XML."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    forms: dict[str, _Levels] = {}
    for form in root.findall(f"{WORD}abstractNum"):
        number = form.get(f"{WORD}abstractNumId")
        forms[number] = _levels(form)
    lists: dict[str, _Levels] = {}
    for numbered in root.findall(f"{WORD}num"):
        name = numbered.get(f"{WORD}numId")
        # 0 says that a paragraph is in no list.
        if name == "0":
            continue
        number = _value(
            element=numbered,
            name="abstractNumId",
            default="",
        )
        lists[name] = forms.get(number, {})
    return lists


def _levels(form: Any) -> _Levels:
    """The levels of one form of lists."""
    levels: _Levels = {}
    for element in form.findall(f"{WORD}lvl"):
        depth = int(element.get(f"{WORD}ilvl"))
        start = _value(
            element=element,
            name="start",
            default="1",
        )
        levels[depth] = _Level(
            form=_value(
                element=element,
                name="numFmt",
                default="decimal",
            ),
            text=_value(
                element=element,
                name="lvlText",
                default="",
            ),
            start=int(start),
        )
    return levels


def _value(element: Any, name: str, default: str) -> str:
    child = element.find(f"{WORD}{name}")
    if child is None:
        return default
    value = child.get(f"{WORD}val", default)
    return str(value)


def _properties(style: Any) -> list[Any]:
    """The properties of paragraphs of a style, its own and those of the styles that it builds upon."""
    holders = []
    while style is not None:
        holders.append(style.element.pPr)
        style = style.base_style
    return holders
