"""What a plan's text is made of: lines of the file, paragraphs with their places, sections, clauses."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from innovate_ts.basics.cleaning import halfwidth

HEAD, PREAMBLE, FOOT = "页首", "前言", "页尾"
"""The sections that have no number: the page's head, the paragraphs before the first heading, all else
that is the page's and not the plan's."""


class Span(NamedTuple):
    """A piece of a file as it is written there."""

    line: int
    """The line, or the paragraph of a Word document, from 1."""
    column: int
    """The character of the line at which it begins, from 1."""
    text: str
    """Its characters."""


@dataclass(frozen=True)
class SourceLine:
    """A line as a reader sees it; without text it is an empty one."""

    spans: tuple[Span, ...] = ()
    """Its pieces, in order."""
    apart: bool = False
    """Whether the page itself says that it is no part of the text: a menu, a footer."""


class Position(NamedTuple):
    """A character of a file."""

    line: int
    """The line, from 1."""
    column: int
    """The character of the line, from 1."""


_NO_WIDTH = "\ufeff\u200b\u200c\u200d\u2060"
_WORD = re.compile(rf"[^\s{_NO_WIDTH}]+")
"""A run of characters that is written without a gap; characters of no width are left out."""


@dataclass(frozen=True)
class Normalised:
    """Text without stray spaces, in half width, that knows where each of its characters stands."""

    text: str
    """The text: a space is kept between two characters of ASCII only."""
    starts: array[int] = field(repr=False)
    """The offsets in the text at which a run begins that has no gap in the file."""
    lines: array[int] = field(repr=False)
    """The line of each run."""
    columns: array[int] = field(repr=False)
    """The column of each run."""

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Normalised:
        """The text of pieces that follow each other."""
        parts: list[str] = []
        starts, lines, columns = array("Q"), array("Q"), array("Q")
        length, last, gap = 0, "", False
        for span in spans:
            end = 0
            for word in _WORD.finditer(span.text):
                gap = gap or bool(span.text[end : word.start()].strip(_NO_WIDTH))
                if gap and last.isascii() and last and word[0][0].isascii():
                    parts.append(" ")
                    length += 1
                starts.append(length)
                lines.append(span.line)
                columns.append(span.column + word.start())
                parts.append(halfwidth(word[0]))
                length += word.end() - word.start()
                last, gap, end = word[0][-1], False, word.end()
            gap = gap or bool(span.text[end:].strip(_NO_WIDTH))
        return cls("".join(parts), starts, lines, columns)

    def place(self, offset: int) -> Position:
        """Where a character of the text stands in the file."""
        run = max(0, bisect_right(self.starts, offset) - 1)
        return Position(self.lines[run], self.columns[run] + offset - self.starts[run])


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

    def place(self, offset: int) -> Position:
        """Where a character of the text stands in the file: line and column, from 1."""
        return self.body.place(offset)

    def find(self, phrase: str) -> tuple[int, int] | None:
        """The first place of a phrase, start and end; widths and spaces do not matter."""
        letters = "".join(halfwidth(phrase).split())
        if not letters:
            return None
        squeezed, offsets = self._squeezed
        start = squeezed.find(letters)
        return (
            None
            if start < 0
            else (offsets[start], offsets[start + len(letters) - 1] + 1)
        )

    def find_all(self, phrase: str) -> list[tuple[int, int]]:
        """All places of a phrase, as of `find`."""
        letters = "".join(halfwidth(phrase).split())
        squeezed, offsets = self._squeezed
        starts = (
            [found.start() for found in re.finditer(re.escape(letters), squeezed)]
            if letters
            else []
        )
        return [
            (offsets[start], offsets[start + len(letters) - 1] + 1) for start in starts
        ]

    @cached_property
    def _squeezed(self) -> tuple[str, array[int]]:
        """The text without any space, and the offset of each of its characters."""
        offsets = array("Q", (at for at, c in enumerate(self.text) if c != " "))
        return self.text.replace(" ", ""), offsets


@dataclass(frozen=True)
class Clause:
    """A part of a paragraph between commas, semicolons and full stops outside brackets and quotes."""

    paragraph: Paragraph
    """The paragraph."""
    start: int
    """The offset of its first character in the paragraph's text."""
    end: int
    """The offset behind its last one."""

    @property
    def text(self) -> str:
        """Its words, without the mark at its end."""
        return self.paragraph.text[self.start : self.end]


@dataclass(frozen=True)
class Section:
    """A heading on a line of its own."""

    number: str
    """The plan's own number: 二, 三(一), 第一章."""
    title: str
    """Its words without the number."""
    level: int
    """How deep it is, from 1."""


@dataclass(frozen=True)
class PlanText:
    """The text of a plan, read: nothing of the file is missing, what is only the page's is kept apart."""

    file: str
    """The file as given."""
    encoding: str
    """The encoding it was read in; HTML and DOCX say so too."""
    title: str
    """The plan's title, where the page has one: paragraph 0 of 页首."""
    sections: tuple[Section, ...]
    """The headings in order."""
    paragraphs: tuple[Paragraph, ...]
    """The plan's own paragraphs in order, headings among them."""
    noise: tuple[Paragraph, ...]
    """What is the page's: menus and dates (页首), buttons and footers (页尾)."""

    @cached_property
    def _by_name(self) -> dict[tuple[str, int], list[Paragraph]]:
        found: dict[tuple[str, int], list[Paragraph]] = {}
        for paragraph in chain(self.paragraphs, self.noise):
            found.setdefault((paragraph.section, paragraph.number), []).append(
                paragraph
            )
        return found

    def at(self, section: str, number: int) -> tuple[Paragraph, ...]:
        """The paragraphs that a source can mean: one, none, or several where a text repeats a number."""
        return tuple(self._by_name.get((section, number), ()))
