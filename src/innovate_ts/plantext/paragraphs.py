"""What a plan's text is made of: sections, paragraphs with their places in the file, clauses."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from innovate_ts.basics.cleaning import halfwidth
from innovate_ts.plantext.normalised import Normalised, Position


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a plan, as a source names it: section, and number below the heading."""

    section: str
    """The section's own number: 二, 三(一); 页首, 前言, 页尾."""
    number: int
    """From 1 below the heading; 0 is the heading itself."""
    body: Normalised = field(repr=False)
    """The text with its places."""
    numbering: str = ""
    """The number in front of the text as it is written: (一), 1., 一是."""
    style: int | None = None
    """The depth of that style of numbering, smaller is higher; None without a number."""
    is_row: bool = False
    """Whether it is a row of a table, the cells of which no sentence joins."""

    @property
    def text(self) -> str:
        """The text in half width, without stray spaces and breaks of lines."""
        return self.body.text

    @cached_property
    def cells(self) -> tuple[tuple[int, int], ...]:
        """Where each cell of a table's row begins in the text, and where it ends; one of all without tabs."""
        ends = [*self.body.tabs, len(self.text)]
        begins = [0, *self.body.tabs]
        return tuple(zip(begins, ends, strict=True))

    def place(self, offset: int) -> Position:
        """Where a character of the text stands in the file: line and column, from 1."""
        return self.body.place(offset)

    def find(self, phrase: str) -> tuple[int, int] | None:
        """The first place of a phrase, start and end; widths and spaces do not matter."""
        letters = _letters(phrase)
        if not letters:
            return None
        start = self._squeezed.find(letters)
        if start < 0:
            return None
        return self._place_of_letters(start, letters)

    def find_all(self, phrase: str) -> list[tuple[int, int]]:
        """All places of a phrase, as of `find`."""
        letters = _letters(phrase)
        if not letters:
            return []
        places = []
        for match in re.finditer(re.escape(letters), self._squeezed):
            place = self._place_of_letters(match.start(), letters)
            places.append(place)
        return places

    def _place_of_letters(self, start: int, letters: str) -> tuple[int, int]:
        """Where letters of the squeezed text stand in the text."""
        offsets = self._offsets
        last = start + len(letters) - 1
        return offsets[start], offsets[last] + 1

    @cached_property
    def _squeezed(self) -> str:
        """The text without any space."""
        return self.text.replace(" ", "")

    @cached_property
    def _offsets(self) -> array[int]:
        """The offset in the text of each character of the squeezed one."""
        offsets = array("Q")
        for offset, character in enumerate(self.text):
            if character != " ":
                offsets.append(offset)
        return offsets


def _letters(phrase: str) -> str:
    words = halfwidth(phrase).split()
    return "".join(words)


@dataclass(frozen=True)
class Extract:
    """A stretch of a paragraph's words."""

    paragraph: Paragraph
    """The paragraph."""
    start: int
    """The offset of its first character in the paragraph's text."""
    end: int
    """The offset behind its last one."""

    @property
    def words(self) -> str:
        """The words."""
        return self.paragraph.text[self.start : self.end]

    def holds(self, other: Extract) -> bool:
        """Whether another stretch lies inside of these words."""
        if self.paragraph is not other.paragraph:
            return False
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Clause(Extract):
    """A part of a paragraph between commas, semicolons and full stops outside brackets and quotes."""


class Section(NamedTuple):
    """A heading on a line of its own."""

    number: str
    """The plan's own number: 二, 三(一), 第一章."""
    title: str
    """Its words without the number."""
    level: int
    """How deep it is, from 1."""


_Name = tuple[str, int]
"""A section, and the number of a paragraph in it."""


@dataclass(frozen=True)
class PlanText:
    """The text of a plan, read: nothing of the file is missing, what is only the page's is kept apart."""

    file: str
    """The file as given."""
    title: str
    """The plan's title, where the page has one: paragraph 0 of 页首."""
    sections: tuple[Section, ...]
    """The headings in order."""
    paragraphs: tuple[Paragraph, ...]
    """The plan's own paragraphs in order, headings among them."""
    noise: tuple[Paragraph, ...]
    """What is the page's: menus and dates (页首), buttons and footers (页尾)."""

    @cached_property
    def _by_name(self) -> dict[_Name, list[Paragraph]]:
        # A list each: texts count their sections twice, by a slip or in an annex.
        by_name: dict[_Name, list[Paragraph]] = {}
        for paragraph in chain(self.paragraphs, self.noise):
            name = (paragraph.section, paragraph.number)
            of_name = by_name.setdefault(name, [])
            of_name.append(paragraph)
        return by_name

    def at(self, section: str, number: int) -> tuple[Paragraph, ...]:
        """The paragraphs that a source can mean: one, none, or several where a text repeats a number."""
        paragraphs = self._by_name.get((section, number), [])
        return tuple(paragraphs)
