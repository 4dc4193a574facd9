"""Lines to paragraphs: a sentence that was broken by the width of a page goes on in the next line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from innovate_ts.plantext.brackets import CLOSES_ROUND, PAIRS, ROUND
from innovate_ts.plantext.normalised import Normalised, Span
from innovate_ts.plantext.read.lines import TextLine, is_sentence
from innovate_ts.plantext.zh.numbering import LONGEST_TITLE, Numbering
from innovate_ts.plantext.zh.roles import (
    is_bare_label,
    is_deadline_line,
    is_tag_line,
)

LONGEST_LINE = 60
"""Characters of a line that is broken by its width."""
_LINES_IN_BRACKETS = 20
"""Lines back in which a bracket that is still open is looked for."""
_FEW = 2
"""Lines of which no habit of a page can be learned."""

_ENDED = re.compile(
    rf"[。;:!?.](?:”|{CLOSES_ROUND})?$"
    rf"|(?!\)){CLOSES_ROUND}$"
    # A round bracket ends a line as a tag does, (牵头单位:A(B)), only where it opened in the same line.
    r"|\((?:[^()]|\([^()]*\))*\)$"
)
"""The end of a line behind which no sentence goes on."""


class ParagraphLines(NamedTuple):
    """Lines that are one paragraph."""

    body: Normalised
    """Their words with their places."""
    number: Numbering | None
    """The number that the first one begins with."""
    is_row: bool = False
    """Whether it is a row of a table."""


def join_lines(lines: Sequence[TextLine]) -> Iterator[ParagraphLines]:
    """The paragraphs that a plan's lines make."""
    is_set_in = _is_set_in(lines)
    current: list[TextLine] = []
    is_apart = False
    for line in lines:
        if not line.text:
            is_apart = True
            continue
        if current and not _goes_on(
            current,
            line,
            is_apart=is_apart,
            is_set_in=is_set_in,
        ):
            yield _joined(current)
            current = []
        current.append(line)
        is_apart = False
    if current:
        yield _joined(current)


def _is_set_in(lines: Iterable[TextLine]) -> bool:
    """Whether lines are broken by their width and only the first one of a paragraph is set in."""
    plain = [line for line in lines if line.text and line.number is None]
    indented = sum(line.is_indented for line in plain)
    others = len(plain) - indented
    if indented <= _FEW or others <= _FEW:
        return False
    longest = max(len(line.text) for line in plain)
    return longest < LONGEST_LINE


def _goes_on(
    current: Sequence[TextLine], line: TextLine, *, is_apart: bool, is_set_in: bool
) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = current[-1]
    if _goes_on_with_tag(last, line):
        return True
    if is_apart or line.begins_paragraph:
        return False
    if line.is_row or last.is_row:
        return False
    if _is_bracket_open(current):
        return True
    end_of_line = last.text[-LONGEST_TITLE:]
    is_ended = _ENDED.search(end_of_line) is not None
    if _is_heading(current):
        # Only what is too long for a title is a broken sentence with a number in front.
        return len(last.text) > LONGEST_TITLE and not is_ended
    return is_set_in or not is_ended


def _goes_on_with_tag(last: TextLine, line: TextLine) -> bool:
    """Whether a line says who does what, or what belongs to the line before it that does."""
    if is_tag_line(line.text):
        return True
    if is_tag_line(last.text) and is_deadline_line(line.text):
        return True
    return is_bare_label(last.text) and line.number is None


def _is_heading(current: Sequence[TextLine]) -> bool:
    """Whether the lines so far are one with a number and no sentence."""
    if len(current) > 1:
        return False
    first = current[0]
    return first.number is not None and not is_sentence(first.text)


def _is_bracket_open(current: Sequence[TextLine]) -> bool:
    """Whether a bracket is still open at the end of the lines."""
    last_lines = current[-_LINES_IN_BRACKETS:]
    text = "".join(line.text for line in last_lines)
    return any(text.rfind(opening) > text.rfind(PAIRS[opening]) for opening in ROUND)


def _joined(lines: Sequence[TextLine]) -> ParagraphLines:
    """Lines as one paragraph; where one ends, a gap as of a space remains."""
    first = lines[0]
    if len(lines) == 1:
        return ParagraphLines(first.body, first.number, first.is_row)
    spans: list[Span] = []
    for line in lines:
        spans += line.source.spans
        line_break = spans[-1]._replace(text="\n")
        spans.append(line_break)
    body = Normalised.of(spans)
    return ParagraphLines(body, first.number)
