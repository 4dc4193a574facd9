"""Paragraphs with their names: headings found, sections called by their numbers, paragraphs counted below."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from innovate_ts.plantext.normalised import Normalised, SourceLine
from innovate_ts.plantext.paragraphs import Paragraph, PlanText, Section
from innovate_ts.plantext.read.blocks import ParagraphLines, join_lines
from innovate_ts.plantext.read.glued import part_lines
from innovate_ts.plantext.read.lines import TextLine
from innovate_ts.plantext.read.page import part_page
from innovate_ts.plantext.zh.headings import title_proper
from innovate_ts.plantext.zh.numbering import (
    ANNEX,
    CHIEF,
    DEEPEST_HEADING,
    LONGEST_TITLE,
    Numbering,
)
from innovate_ts.plantext.zh.section_names import FOOT, HEAD, PREAMBLE

_SENTENCE_END = re.compile("[。;!?]")


def read_lines(source_lines: Iterable[SourceLine], *, file: str) -> PlanText:
    """The text that the lines of a file make.

    Args:
        source_lines: the lines, as the kind of file is read.
        file: the file as given.
    """
    lines = [TextLine.of(line) for line in part_lines(source_lines)]
    parts = part_page(lines)
    blocks = list(join_lines(parts.plan))
    paragraphs, sections = _named(blocks)
    title = ""
    if parts.title is not None:
        title = title_proper(parts.title.text)
        heading = Paragraph(
            section=HEAD,
            number=0,
            body=parts.title.body,
        )
        paragraphs.insert(0, heading)
    noise = _of_page(HEAD, parts.head)
    noise += _of_page(FOOT, parts.foot)
    return PlanText(
        file=file,
        title=title,
        sections=tuple(sections),
        paragraphs=tuple(paragraphs),
        noise=tuple(noise),
    )


def _of_page(name: str, lines: Sequence[TextLine]) -> list[Paragraph]:
    """Lines of the page as one paragraph, if there are any."""
    if not any(line.text for line in lines):
        return []
    spans = chain.from_iterable(line.source.spans for line in lines)
    body = Normalised.of(spans)
    return [
        Paragraph(
            section=name,
            number=1,
            body=body,
        )
    ]


class _Numbers:
    """The numbers of the headings above, and how many paragraphs each section has so far."""

    def __init__(self) -> None:
        self._above: list[Numbering] = []
        self._counts: Counter[str] = Counter()

    @property
    def section(self) -> str:
        """The section: the numbers of the headings above, one behind the other."""
        if not self._above:
            return PREAMBLE
        return "".join(number.name for number in self._above)

    @property
    def count(self) -> int:
        """The number of the last paragraph of the section; 0 is its heading."""
        return self._counts[self.section]

    @property
    def level(self) -> int:
        """How many headings stand above."""
        return len(self._above)

    def leave(self, number: Numbering) -> None:
        """A number ends the sections of its own depth and of deeper ones."""
        # The depths above are in order: each heading has left its own and the deeper ones.
        while self._above and self._above[-1].depth >= number.depth:
            self._above.pop()

    def enter(self, number: Numbering) -> None:
        """A heading begins a section of its own."""
        self._above.append(number)
        self._counts[self.section] = 0

    def add_paragraph(self) -> None:
        """One more paragraph below the heading."""
        # Where a deeper section has ended, the one around it counts on.
        self._counts[self.section] += 1


def _named(
    blocks: Sequence[ParagraphLines],
) -> tuple[list[Paragraph], list[Section]]:
    """The paragraphs with their names, and the headings among them."""
    paragraphs: list[Paragraph] = []
    sections: list[Section] = []
    numbers = _Numbers()
    for block, following in zip_longest(blocks, blocks[1:]):
        number = block.number
        if number is not None:
            numbers.leave(number)
        if number is not None and _is_heading(block, number, following):
            numbers.enter(number)
            words = block.body.text.removeprefix(number.written)
            title = words.strip("。: ")
            section = Section(
                number=numbers.section,
                title=title,
                level=numbers.level,
            )
            sections.append(section)
        else:
            numbers.add_paragraph()
        paragraphs.append(_paragraph(block, numbers))
    return paragraphs, sections


def _paragraph(block: ParagraphLines, numbers: _Numbers) -> Paragraph:
    written = ""
    style = None
    if block.number is not None:
        written = block.number.written
        style = block.number.depth
    return Paragraph(
        section=numbers.section,
        number=numbers.count,
        body=block.body,
        numbering=written,
        style=style,
        is_row=block.is_row,
    )


def _is_heading(
    block: ParagraphLines, number: Numbering, following: ParagraphLines | None
) -> bool:
    """Whether a numbered line is a heading: a chapter's by itself, a deeper one if it has something below."""
    if not _is_title_like(block.body.text, number):
        return False
    if number.depth <= CHIEF:
        return True
    if following is None:
        return False
    below = following.number
    return below is None or below.depth > number.depth


def _is_title_like(text: str, number: Numbering) -> bool:
    """Whether a numbered line is short, and no sentence."""
    if number.depth > DEEPEST_HEADING:
        return False
    if len(text) > LONGEST_TITLE:
        return False
    if number.depth == ANNEX:
        return True
    words = text.removeprefix(number.written)
    # A full stop behind a title of a chapter is only a habit; behind an article it ends a sentence.
    is_chapter = number.depth <= CHIEF and not number.is_article
    if is_chapter and "," not in text:
        words = words.removesuffix("。")
    if not words.strip("。:"):
        return False
    return _SENTENCE_END.search(words) is None
