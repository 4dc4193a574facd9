"""A line of a plan's file, with what is known of it at a glance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from innovate_ts.plantext.normalised import Normalised, SourceLine
from innovate_ts.plantext.zh.headings import PLAN_TITLE, PREAMBLE_OPENING
from innovate_ts.plantext.zh.numbering import Numbering, numbering

_CELLS = re.compile(r"\t|[|｜][^|｜]*[|｜]")
"""What stands between the cells of a row."""
_TABS_OF_ROW = 2
"""Tabs between words that no sentence has."""
_INDENTS = (
    "\u3000\u3000",
    "  ",
    "\t",
    # Spaces that do not break, as pages set them.
    "\xa0\xa0",
)
"""Two characters in, as a paragraph begins."""


def is_sentence(text: str) -> bool:
    """Whether a line has the end of a sentence, as no menu, date or title has."""
    return "。" in text or text.endswith((".", ";", "!", "?", ":"))


@dataclass
class TextLine:
    """A line as it is read: its words, its number, and whether the page has put it there."""

    source: SourceLine
    """As the file has it."""
    body: Normalised
    """Its words with their places."""
    number: Numbering | None
    """The number that it begins with."""
    is_page: bool = False
    """Whether it is the page's and not the plan's."""

    @classmethod
    def of(cls, source: SourceLine) -> TextLine:
        """A line of a file."""
        body = Normalised.of(source.spans)
        # What begins a row of a table counts the rows, and makes no heading.
        if len(body.tabs) >= _TABS_OF_ROW:
            return cls(source, body, None)
        return cls(source, body, numbering(body.text))

    @property
    def text(self) -> str:
        """Its words."""
        return self.body.text

    @cached_property
    def is_row(self) -> bool:
        """Whether it is a row of a table: cells with tabs or strokes between them, and no sentence."""
        if len(self.body.tabs) >= _TABS_OF_ROW:
            return True
        if self.number is not None or is_sentence(self.text):
            return False
        written = "".join(span.text for span in self.source.spans)
        return _CELLS.search(written.strip()) is not None

    @property
    def begins_paragraph(self) -> bool:
        """Whether it goes on from no other line, by its number or its indent."""
        return self.number is not None or self.is_indented

    @property
    def is_indented(self) -> bool:
        """Whether it begins as a paragraph does, two characters in."""
        return self.source.spans[0].text.startswith(_INDENTS)

    @property
    def is_title(self) -> bool:
        """Whether it ends as titles of plans do."""
        return PLAN_TITLE.search(self.text) is not None

    @property
    def begins_text(self) -> bool:
        """Whether the plan's text can begin with it: a number, a sentence, a table, or how preambles open."""
        if self.number is not None or self.is_row or is_sentence(self.text):
            return True
        # 为…的意见 opens as a preamble does, and is a title.
        if self.is_title:
            return False
        return PREAMBLE_OPENING.match(self.text) is not None
