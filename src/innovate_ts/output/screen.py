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

    def shown(self, terminal: Terminal) -> TextColumn:
        """The column as a terminal shows it."""
        return TextColumn(
            head=terminal.plain(self.head),
            cells=list(map(terminal.plain, self.cells)),
            is_figure=self.is_figure,
        )

    @property
    def width(self) -> int:
        """How many columns of the terminal it takes."""
        widths = map(width_of, (self.head, *self.cells))
        return max(widths)

    def aligned(self) -> list[str]:
        """Its head and its cells, each as wide as the widest."""
        width = self.width
        aligned = []
        for text in (self.head, *self.cells):
            padded = pad(text, width, right=self.is_figure)
            aligned.append(padded)
        return aligned


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
        return Screen.of(
            language=language,
            terminal=terminal,
            bureaus=plan.bureau_names,
            names=names,
        )

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
        for line in wrap(
            text=plain,
            width=self.prose - hanging,
            whole=self.whole,
        ):
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
        for part in parts:
            if not part:
                continue
            longer = part
            if line:
                longer = f"{line} · {part}"
            shown = self.terminal.plain(longer)
            if line and indent + width_of(shown) > self.prose:
                yield from self.text(
                    text=line,
                    style=style,
                    indent=indent,
                )
                longer = part
            line = longer
        yield from self.text(
            text=line,
            style=style,
            indent=indent,
        )

    def table(self, columns: Sequence[TextColumn], *, indent: int) -> Iterator[Line]:
        """Columns beside each other; where they have no room, the cells of each row in one paragraph."""
        shown = [column.shown(self.terminal) for column in columns]
        needed = indent + sum(column.width for column in shown)
        needed += 2 * (len(shown) - 1)
        if needed > self.width:
            yield from self._paragraphs(shown, indent)
            return
        aligned = [column.aligned() for column in shown]
        margin = " " * indent
        style = "dim"
        for row in zip(*aligned, strict=True):
            line = "  ".join(row)
            yield [(margin + line, style)]
            style = ""

    def _paragraphs(self, columns: Sequence[TextColumn], indent: int) -> Iterator[Line]:
        """The cells of each row behind their heads, without the empty ones."""
        by_column = [column.cells for column in columns]
        for row in zip(*by_column, strict=True):
            filled = []
            for column, cell in zip(columns, row, strict=True):
                if cell:
                    filled.append(f"{column.head} {cell}")
            text = "  ".join(filled)
            yield from self.text(text, indent=indent, hang=2)
