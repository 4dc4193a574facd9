"""The figures of a text that are neither aims nor tags nor numbering: none is lost."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.brackets import clauses, outermost
from innovate_ts.plantext.paragraphs import Extract, Paragraph
from innovate_ts.plantext.stretches import Stretches
from innovate_ts.plantext.zh.other_figures import (
    AHEAD,
    COUNTS,
    KINDS,
    NUMBER,
    FigureKind,
)
from innovate_ts.plantext.zh.times import times


@dataclass(frozen=True)
class FoundFigure(Extract):
    """A figure of the text that is no aim's."""

    kind: FigureKind
    """Why it is none."""


def left_over(
    paragraphs: Iterable[Paragraph],
    covered: Stretches,
    period: Period | None,
    past: Container[int],
) -> Iterator[FoundFigure]:
    """The figures that stand in nothing else; those of one stretch of words are one.

    Args:
        paragraphs: the plan's own.
        covered: the aims and tags.
        period: the plan's years.
        past: the ids of the paragraphs under headings that look back.
    """
    for paragraph in paragraphs:
        behind_numbering = len(paragraph.numbering)
        numbers = [
            number
            for number in NUMBER.finditer(paragraph.text, behind_numbering)
            if not covered.hold(paragraph, number.start())
        ]
        # Most paragraphs have none, and need not be taken apart.
        if numbers:
            found = _figures_of(paragraph, numbers, covered, period)
            yield from map(_looked_back, found) if id(paragraph) in past else found


def _figures_of(
    paragraph: Paragraph,
    numbers: Iterable[re.Match[str]],
    covered: Stretches,
    period: Period | None,
) -> Iterator[FoundFigure]:
    """The stretches of a paragraph's words that the numbers stand in, each once."""
    surroundings = _Surroundings(paragraph)
    behind = -1
    for number in numbers:
        if number.start() < behind:
            continue
        start, end = surroundings.stretch(*number.span())
        behind = covered.free_end(
            paragraph=paragraph,
            start=number.end(),
            end=end,
        )
        words = paragraph.text[start:behind]
        yield FoundFigure(
            paragraph=paragraph,
            start=start,
            end=behind,
            kind=_kind(
                words=words,
                number=number[0],
                period=period,
            ),
        )


def _looked_back(figure: FoundFigure) -> FoundFigure:
    """A figure under a heading that looks back; one that words put ahead is asked about all the same."""
    if figure.kind not in {"past", "other"} or AHEAD.search(figure.words):
        return figure
    return replace(figure, kind="recap")


class _Surroundings:
    """The brackets and clauses of a paragraph."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._brackets: list[tuple[int, int]] = []
        for opening, closing in outermost(paragraph.text):
            self._brackets.append((opening, closing + 1))
        # No clause goes on from one cell of a table to the next.
        self._cells = paragraph.cells if paragraph.is_row else ()
        self._clauses: list[tuple[int, int]] = []
        begin = len(paragraph.numbering)
        for clause in clauses(paragraph):
            start = max(clause.start, begin)
            self._clauses.append((start, clause.end))

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The words that a figure stands in: its quotation or brackets if it has any, else its clause."""
        for parts in (self._brackets, self._cells, self._clauses):
            last_before = bisect_right(parts, start, key=itemgetter(0)) - 1
            if last_before < 0:
                continue
            part = parts[last_before]
            if end <= part[1]:
                return part
        return start, end


def _kind(words: str, number: str, period: Period | None) -> FigureKind:
    """Why a figure is no aim's, as far as its words tell."""
    # A number in words is listed with its unit only, and none of these is a unit of time.
    if number[0].isdigit():
        untimed = _without_times(words, period)
        if not COUNTS.search(untimed):
            return "date"
        if period is not None and _is_before(words, period):
            return "past"
    for kind, pattern in KINDS:
        if pattern.search(words):
            return kind
    return "other"


def _is_before(words: str, period: Period) -> bool:
    """Whether words are of a year before the plan."""
    deadlines = [expression.time.deadline for expression in times(words, period)]
    dated = [deadline for deadline in deadlines if deadline is not None]
    return dated != [] and all(one.end < period.start for one in dated)


def _without_times(words: str, period: Period | None) -> str:
    parts = []
    behind = 0
    for expression in times(words, period):
        between = words[behind : expression.start]
        parts.append(between)
        behind = expression.end
    parts.append(words[behind:])
    return "".join(parts)
