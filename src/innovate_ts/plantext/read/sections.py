"""Lines to paragraphs and sections: broken lines joined, headings found, the page kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from innovate_ts.plantext.paragraphs import (
    FOOT,
    HEAD,
    PREAMBLE,
    Normalised,
    Paragraph,
    Section,
    SourceLine,
)
from innovate_ts.plantext.read.noise import begins_foot, is_noise, is_sentence
from innovate_ts.plantext.read.numbering import (
    CHIEF,
    DEEPEST_HEADING,
    Numbering,
    numbering,
)
from innovate_ts.plantext.zh.roles import is_tag_line

LONGEST_TITLE = 60
"""Characters that a heading has at most."""
LONGEST_LINE = 60
"""Characters of a line that is broken by its width."""

_ENDED = re.compile(r"[。;:!?.][”)\]】〕]?$|[\]】]$|\((?:[^()]|\([^()]*\))*\)$")
"""The end of a line behind which no sentence goes on."""
_TITLE = re.compile(
    r"(?:意见|方案|规划|计划|纲要|措施|办法|要点|决定|通知|行动|政策|细则)(?:\(.{1,30}\))?(?:的通知)?$"
)
_CELLS = re.compile(r"\t|[|｜][^|｜]*[|｜]")
"""What stands between the cells of a row."""
_REPEATED = 20
"""Characters of a last line that may repeat a word of the page's menu, and lines that may do so."""


@dataclass(frozen=True)
class Outline:
    """The paragraphs of a text with its headings, and the page around them."""

    title: str
    """The title, where there is one."""
    sections: tuple[Section, ...]
    """The headings."""
    paragraphs: tuple[Paragraph, ...]
    """Headings and paragraphs in order."""
    noise: tuple[Paragraph, ...]
    """The page's head and foot."""


@dataclass
class _Line:
    """A line with what is known of it at a glance."""

    row: SourceLine
    body: Normalised
    number: Numbering | None
    noise: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.body.text

    @cached_property
    def is_row(self) -> bool:
        """Whether it is a row of a table: cells with tabs or strokes between them, and no sentence."""
        written = "".join(span.text for span in self.row.spans).strip()
        return (
            self.number is None
            and _CELLS.search(written) is not None
            and not is_sentence(self.text)
        )


def outline(rows: Sequence[SourceLine]) -> Outline:
    """The paragraphs, headings and page of lines."""
    lines = [_line(row) for row in rows]
    _find_noise(lines)
    head_end, title = _head(lines)
    head = [line for line in lines[:head_end] if line is not title]
    foot = [line for line in lines[head_end:] if line.noise]
    paragraphs, sections = _sections(list(_blocks(lines[head_end:])))
    if title is not None:
        paragraphs.insert(0, Paragraph(HEAD, 0, title.body))
    return Outline(
        title.text if title is not None else "",
        tuple(sections),
        tuple(paragraphs),
        tuple(
            Paragraph(
                name,
                1,
                Normalised.of(chain.from_iterable(line.row.spans for line in part)),
            )
            for name, part in ((HEAD, head), (FOOT, foot))
            if any(line.text for line in part)
        ),
    )


def _line(row: SourceLine) -> _Line:
    body = Normalised.of(row.spans)
    return _Line(row, body, numbering(body.text))


def _find_noise(lines: Sequence[_Line]) -> None:
    """Mark the lines of the page: by their words, and below the plan's last number by where they stand."""
    last_number = max(
        (at for at, line in enumerate(lines) if line.number and not line.row.apart),
        default=-1,
    )
    in_foot = False
    for at, line in enumerate(lines):
        in_foot = in_foot or (
            last_number >= 0 and at > last_number and begins_foot(line.text)
        )
        line.noise = bool(line.text) and (
            line.row.apart or in_foot or (line.number is None and is_noise(line.text))
        )
    first_number = next(
        (at for at, line in enumerate(lines) if line.number and not line.noise), 0
    )
    menu = "\n".join(line.text for line in lines[:first_number] if line.noise)
    for line in lines[max(last_number + 1, len(lines) - _REPEATED) :]:
        if (
            last_number >= 0
            and line.text
            and len(line.text) <= _REPEATED
            and not is_sentence(line.text)
        ):
            line.noise = line.noise or line.text in menu


def _head(lines: Sequence[_Line]) -> tuple[int, _Line | None]:
    """Where the page's head ends, and the title in it: the preamble begins with the first sentence."""
    plain = [at for at, line in enumerate(lines) if line.text and not line.noise]
    end = next(
        (at for at in plain if lines[at].number or _begins_text(lines[at])), None
    )
    if end is None:
        return 0, None
    titles = [lines[at] for at in plain if at < end and _TITLE.search(lines[at].text)]
    return end, titles[-1] if titles else None


_OPENING = re.compile(
    "(?:为|根据|按照|依据|围绕|深入|坚持|现将|各[县市区])[^。]*,|(?:为|根据).{12,}"
)
"""How a preamble begins whose first line is broken before its end."""


def _begins_text(line: _Line) -> bool:
    return is_sentence(line.text) or (
        _OPENING.match(line.text) is not None and _TITLE.search(line.text) is None
    )


@dataclass(frozen=True)
class _Block:
    """Lines that are one paragraph."""

    body: Normalised
    number: Numbering | None
    is_row: bool = False

    @property
    def is_title_like(self) -> bool:
        """Whether it is numbered, short, and no sentence."""
        text = self.body.text
        if (
            self.number is None
            or self.number.depth > DEEPEST_HEADING
            or len(text) > LONGEST_TITLE
        ):
            return False
        words = text[len(self.number.written) :]
        if self.number.depth == 0:
            return True
        return words.strip("。:") != "" and not re.search(
            "[。;!?]", words.removesuffix(self._stop)
        )

    @property
    def _stop(self) -> str:
        """A full stop behind a title of a chapter is only a habit; behind an article it ends a sentence."""
        number = self.number
        is_chapter = (
            number is not None
            and number.depth <= CHIEF
            and not number.written.endswith("条")
        )
        return "。" if is_chapter and "," not in self.body.text else ""


def _blocks(lines: Sequence[_Line]) -> Iterator[_Block]:
    """Lines that follow each other are one paragraph as long as a sentence goes on."""
    current: list[_Line] = []
    is_apart = False
    sets_in = _sets_in(lines)
    for line in lines:
        if line.noise:
            continue
        if not line.text:
            is_apart = True
            continue
        if current and not _goes_on(current, line, is_apart=is_apart, sets_in=sets_in):
            yield _block(current)
            current = []
        current.append(line)
        is_apart = False
    if current:
        yield _block(current)


def _sets_in(lines: Sequence[_Line]) -> bool:
    """Whether lines are broken by their width and only the first one of a paragraph is set in."""
    plain = [
        line for line in lines if line.text and not line.noise and line.number is None
    ]
    indented = sum(_is_indented(line) for line in plain)
    return (
        indented > 2
        and len(plain) - indented > 2
        and max(len(line.text) for line in plain) < LONGEST_LINE
    )


def _is_open(current: Sequence[_Line]) -> bool:
    """Whether a bracket is still open at the end of the lines."""
    text = "".join(line.text for line in current[-_REPEATED:])
    return any(
        text.rfind(opening) > text.rfind(closing)
        for opening, closing in ("()", "[]", "【】", "〔〕")
    )


def _goes_on(
    current: Sequence[_Line], line: _Line, *, is_apart: bool, sets_in: bool
) -> bool:
    """Whether a line belongs to the paragraph before it."""
    if is_tag_line(line.text):
        return True
    if (
        is_apart
        or line.number is not None
        or _is_indented(line)
        or line.is_row
        or current[-1].is_row
    ):
        return False
    if _is_open(current):
        return True
    before = current[-1]
    is_heading = (
        len(current) == 1 and before.number is not None and not is_sentence(before.text)
    )
    if sets_in and not is_heading:
        return True
    return not (
        _ENDED.search(before.text[-LONGEST_TITLE:])
        or (is_heading and len(before.text) <= LONGEST_TITLE)
    )


def _is_indented(line: _Line) -> bool:
    """Whether a line begins as a paragraph does, two characters in."""
    return line.row.spans[0].text.startswith(("\u3000\u3000", "  ", "\t", "\xa0\xa0"))


def _block(lines: Sequence[_Line]) -> _Block:
    if len(lines) == 1:
        return _Block(lines[0].body, lines[0].number, lines[0].is_row)
    spans = chain.from_iterable(
        (*line.row.spans, line.row.spans[-1]._replace(text="\n")) for line in lines
    )
    return _Block(Normalised.of(spans), lines[0].number)


def _sections(blocks: Sequence[_Block]) -> tuple[list[Paragraph], list[Section]]:
    """Blocks as paragraphs with their names: the numbers of the headings above, and a count below them."""
    paragraphs: list[Paragraph] = []
    sections: list[Section] = []
    above: list[Numbering] = []
    name, counts = PREAMBLE, {PREAMBLE: 0}
    for at, block in enumerate(blocks):
        number = block.number
        if number is not None and _is_heading(
            block, blocks[at + 1] if at + 1 < len(blocks) else None
        ):
            above = [*(n for n in above if n.depth < number.depth), number]
            name = "".join(n.name for n in above)
            counts[name] = 0
            title = block.body.text[len(number.written) :].strip("。: ")
            sections.append(Section(name, title, len(above)))
        else:
            if number is not None and any(n.depth >= number.depth for n in above):
                above = [n for n in above if n.depth < number.depth]
                name = "".join(n.name for n in above) or PREAMBLE
            counts[name] = counts.get(name, 0) + 1
        written, style = (
            (number.written, number.depth) if number is not None else ("", None)
        )
        paragraphs.append(
            Paragraph(name, counts[name], block.body, written, style, block.is_row)
        )
    return paragraphs, sections


def _is_heading(block: _Block, following: _Block | None) -> bool:
    """Whether a numbered line is a heading: a chapter's by itself, a deeper one if it has something below."""
    if not block.is_title_like or block.number is None:
        return False
    if block.number.depth <= CHIEF:
        return True
    return following is not None and (
        following.number is None or following.number.depth > block.number.depth
    )
