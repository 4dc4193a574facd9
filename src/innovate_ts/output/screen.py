"""A terminal, spoken to in one language: what tables and answers set their lines with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.terminal import NARROWEST, Line, Terminal, pad, width_of, wrap
from innovate_ts.output.words import Words


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

    @staticmethod
    def of(
        language: Language,
        terminal: Terminal,
        bureaus: Mapping[str, str] = MappingProxyType({}),
    ) -> Screen:
        """A terminal with the words of a language, and the English names of bureaus."""
        return Screen(Words(language, bureaus=bureaus), terminal)

    @property
    def width(self) -> int:
        """Columns that lines may take."""
        return max(self.terminal.width, NARROWEST)

    def text(
        self, text: Bilingual | str, style: str = "", indent: int = 0, hang: int = 0
    ) -> Iterator[Line]:
        """A paragraph, wrapped to the terminal's width and indented; nothing for an empty one.

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
        for line in wrap(plain, self.width - hanging):
            yield [(margin, ""), (line, style)]
            margin = " " * hanging

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
