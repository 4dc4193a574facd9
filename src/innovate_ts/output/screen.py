"""A terminal, spoken to in one language: what tables and answers set their lines with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.terminal import (
    NARROWEST,
    Line,
    Terminal,
    kept_whole,
    pad,
    width_of,
    wrap,
)
from innovate_ts.output.words import Words

if TYPE_CHECKING:
    from innovate_ts.plan.models.plan import Plan

_WIDEST = 100
"""Columns of a paragraph, however wide the terminal is."""


class TextColumn(NamedTuple):
    """A column of a plain table: what stands above it and in it."""

    head: str
    cells: list[str]
    is_figure: bool
    """Whether it is set to the right."""


@dataclass(frozen=True)
class Screen:
    """The words of a language, and the terminal that shows them."""

    words: Words
    terminal: Terminal
    whole: re.Pattern[str] = field(default_factory=kept_whole)
    """What no line of a paragraph breaks."""

    @staticmethod
    def of(
        language: Language,
        terminal: Terminal,
        bureaus: Mapping[str, str] = MappingProxyType({}),
        names: Iterable[str] = (),
        units: Iterable[str] = (),
    ) -> Screen:
        """A terminal with the words of a language.

        Args:
            language: the language.
            terminal: the terminal.
            bureaus: the English names of bureaus, by those that the plan writes.
            names: other names that no line breaks.
            units: what no line parts from its figure.
        """
        all_names = [
            *bureaus,
            *bureaus.values(),
            *names,
        ]
        whole = kept_whole(all_names, units)
        words = Words(language, bureaus=bureaus)
        return Screen(words, terminal, whole)

    @staticmethod
    def of_plan(language: Language, terminal: Terminal, plan: Plan) -> Screen:
        """A terminal on which no name of the plan's bureaus, goals and tasks is broken."""
        names: list[str] = []
        for goal in plan.goals:
            names += (goal.name.zh, goal.name.en, *goal.aliases)
        for task in plan.task_by_id.values():
            names += (task.title.zh, task.title.en)
        return Screen.of(language, terminal, plan.bureau_names, names)

    @property
    def width(self) -> int:
        """Columns that lines may take."""
        return max(self.terminal.width, NARROWEST)

    @property
    def prose(self) -> int:
        """Columns that the lines of a paragraph may take."""
        return min(self.width, _WIDEST)

    def text(
        self, text: Bilingual | str, style: str = "", indent: int = 0, hang: int = 0
    ) -> Iterator[Line]:
        """A paragraph, wrapped and indented, and no wider than is read with ease; nothing for an empty one.

        Args:
            text: the text.
            style: Rich's words for its style.
            indent: columns before each line.
            hang: columns more before all lines but the first.
        """
        if isinstance(text, Bilingual):
            text = self.words.say(text)
        if not text:
            return
        hanging = indent + hang
        plain = self.terminal.plain(text)
        margin = " " * indent
        for line in wrap(plain, self.prose - hanging, self.whole):
            yield [(margin, ""), (line, style)]
            margin = " " * hanging

    def beside(
        self, label: str, text: str, style: str = "", label_style: str = ""
    ) -> Iterator[Line]:
        """A paragraph beside a label, which stands before its first line alone.

        Args:
            label: the label, as wide as the paragraph is indented.
            text: the text.
            style: Rich's words for the style of the text.
            label_style: the same for the label.
        """
        blank = " " * width_of(label)
        for _, line in self.text(text, style, indent=len(blank)):
            yield [(label, label_style), line]
            label = blank

    def parts(
        self, parts: Iterable[str], style: str = "", indent: int = 0
    ) -> Iterator[Line]:
        """Short texts one after the other, parted by points; a line ends between them."""
        line = ""
        for part in filter(None, parts):
            longer = f"{line} · {part}" if line else part
            if line and indent + width_of(self.terminal.plain(longer)) > self.prose:
                yield from self.text(line, style, indent)
                longer = part
            line = longer
        yield from self.text(line, style, indent)

    def table(self, columns: Sequence[TextColumn], *, indent: int) -> Iterator[Line]:
        """Columns beside each other; where they have no room, the cells of each row in one paragraph."""
        texts = []
        for column in columns:
            cells = map(self.terminal.plain, (column.head, *column.cells))
            texts.append(list(cells))
        widths = [max(map(width_of, cells)) for cells in texts]
        gaps = 2 * (len(widths) - 1)
        needed = indent + sum(widths) + gaps
        heads, *rows = zip(*texts, strict=True)
        if needed > self.width:
            for row in rows:
                pairs = zip(heads, row, strict=True)
                filled = [f"{head} {cell}" for head, cell in pairs if cell]
                text = "  ".join(filled)
                yield from self.text(text, indent=indent, hang=2)
            return
        margin = " " * indent
        style = "dim"
        for row in (heads, *rows):
            padded = []
            for column, cell, width in zip(columns, row, widths, strict=True):
                text = pad(cell, width, right=column.is_figure)
                padded.append(text)
            line = "  ".join(padded)
            yield [(margin + line, style)]
            style = ""
