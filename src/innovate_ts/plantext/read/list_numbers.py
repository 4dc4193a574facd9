"""The numbers that Word sets in front of paragraphs: they are the document's numbering, and no text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from innovate_ts.basics.numerals import write_numeral

_ENCLOSED = 0x2460
"""The character ①."""


@dataclass
class _Level:
    """One level of a list."""

    form: str
    """How its numbers are written, as Word calls it."""
    text: str
    """The pattern: %1、"""
    start: int = 1
    """The first number."""


@dataclass
class ListNumbers:
    """The lists of a document, counted on as its paragraphs are read in order."""

    document: Any
    """The document of python-docx."""
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _styles: dict[str | None, list[Any]] = field(default_factory=dict)
    """The properties that a style gives, looked up once: a document has many paragraphs and few styles."""

    def __post_init__(self) -> None:
        self._lists = _lists(self.document)

    def before(self, paragraph: Any) -> str:
        """The number that stands before a paragraph, or nothing."""
        name, depth = self._list_and_level(paragraph)
        levels = self._lists.get(name, {})
        if depth not in levels:
            return ""
        self._count_on(name, depth, levels[depth].start)

        def shown(placeholder: re.Match[str]) -> str:
            level = int(placeholder[1]) - 1
            form = levels[level].form if level in levels else "decimal"
            return _written(self._counts.get((name, level), 1), form)

        return re.sub(r"%([1-9])", shown, levels[depth].text)

    def _count_on(self, name: str, depth: int, start: int) -> None:
        """One more number of a level; those of deeper levels begin anew."""
        last = self._counts.get((name, depth), start - 1)
        self._counts[name, depth] = last + 1
        for key in list(self._counts):
            if key[0] == name and key[1] > depth:
                del self._counts[key]

    def _list_and_level(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph, by itself or by its style; no name where it is in none."""
        name, level = None, None
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
        for properties in (paragraph._p.pPr, *self._styles[style]):
            if properties is not None and properties.numPr is not None:
                yield properties.numPr


def _written(number: int, form: str) -> str:
    """A number in one of Word's forms: Chinese, in a circle, or in digits."""
    if "chinese" in form or form.startswith(
        ("ideographDigital", "taiwanese", "japanese")
    ):
        return write_numeral(number)
    if form.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(_ENCLOSED + number - 1)
    return "" if form in {"bullet", "none"} else str(number)


def _lists(document: Any) -> dict[str, dict[int, _Level]]:
    """The levels of each list by its number; python-docx keeps the numbering as plain XML."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - an extra, needed for Word documents only

    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    forms = {
        form.get(qn("w:abstractNumId")): _levels(form)
        for form in root.findall(qn("w:abstractNum"))
    }
    lists = {}
    for number in root.findall(qn("w:num")):
        name = number.get(qn("w:numId"))
        # 0 says that a paragraph is in no list.
        if name != "0":
            lists[name] = forms.get(_value(number, "w:abstractNumId", ""), {})
    return lists


def _levels(form: Any) -> dict[int, _Level]:
    """The levels of one form of lists."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - an extra, needed for Word documents only

    return {
        int(level.get(qn("w:ilvl"))): _Level(
            _value(level, "w:numFmt", "decimal"),
            _value(level, "w:lvlText", ""),
            int(_value(level, "w:start", "1")),
        )
        for level in form.findall(qn("w:lvl"))
    }


def _value(element: Any, name: str, default: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415 - an extra, needed for Word documents only

    child = element.find(qn(name))
    if child is None:
        return default
    return str(child.get(qn("w:val"), default))


def _properties(style: Any) -> list[Any]:
    """The properties of paragraphs of a style, its own and those of the styles that it builds upon."""
    holders = []
    while style is not None:
        holders.append(style.element.pPr)
        style = style.base_style
    return holders
