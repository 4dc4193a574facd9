"""A clause as the grammar sees it: without its times, a letter for each figure that may be wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.brackets import outermost
from innovate_ts.plantext.zh.figures import Figure, figures
from innovate_ts.plantext.zh.times import TimeExpression, times
from innovate_ts.plantext.zh.vocabulary import ATTRIBUTE, LEAD_IN, STARTING_FROM
from innovate_ts.plantext.zh.years import FIVE_YEAR_PLAN

FIGURE = "[\ue000-\uf8ff]"
"""The letters that stand for figures."""
_FIRST = 0xE000
_QUOTED_PLAN = re.compile(f"“{FIVE_YEAR_PLAN}”")
_TELLS_TIME = re.compile("[年期末月]|届时|累计|以来|目前|同比|季度|展望|远景")


@dataclass(frozen=True)
class Skeleton:
    """A clause without its times and with a letter for each figure."""

    text: str
    """The skeleton."""
    figures: tuple[Figure, ...]
    """The figures in the order of their letters."""
    written: str
    """The clause as it is written."""
    times: tuple[TimeExpression, ...]
    """Its times."""

    @property
    def is_time_only(self) -> bool:
        """Whether it says nothing but a time."""
        return bool(self.times) and not self.text.strip("、,:")

    def figure(self, letter: str) -> Figure:
        """The figure that a letter stands for."""
        return self.figures[ord(letter) - _FIRST]

    def letters(self, text: str) -> list[str]:
        """The letters in a part of the skeleton."""
        return re.findall(FIGURE, text)

    def spelt(self, text: str, letters: Sequence[str]) -> str:
        """A part of the skeleton with some of its figures as they are written."""
        for letter in letters:
            figure = self.figure(letter)
            text = text.replace(letter, self.written[figure.start : figure.end])
        return text


def skeleton(text: str, plan: Period | None) -> Skeleton:
    """The skeleton of a clause.

    Args:
        text: the clause, in half width without stray spaces.
        plan: the years of the plan.
    """
    closed = list(outermost(text))
    expressions = tuple(_times(text, closed, plan))
    left_out = [range(time.start, time.end) for time in expressions]
    left_out += _asides(text)
    wanted = tuple(
        figure for figure in _wanted(text, closed) if not _is_in(figure.start, left_out)
    )
    pieces = [(span.start, span.stop, "") for span in left_out]
    pieces += [
        (figure.start, figure.end, chr(_FIRST + index))
        for index, figure in enumerate(wanted)
    ]
    return Skeleton(_replaced(text, pieces), wanted, text, expressions)


def _replaced(text: str, pieces: Iterable[tuple[int, int, str]]) -> str:
    """A text with other words for pieces of it; of two that overlap the first counts where both are."""
    parts = []
    behind = 0
    for start, end, instead in sorted(pieces):
        parts += [text[behind:start], instead]
        behind = max(behind, end)
    parts.append(text[behind:])
    return "".join(parts)


def _asides(text: str) -> list[range]:
    """From where a level starts, and what introduces aims: neither is asked for."""
    asides = (STARTING_FROM.search(text), LEAD_IN.match(text))
    return [range(*aside.span()) for aside in asides if aside]


def _is_in(offset: int, spans: Iterable[range]) -> bool:
    return any(offset in span for span in spans)


def _times(
    text: str, closed: Sequence[tuple[int, int]], plan: Period | None
) -> Iterator[TimeExpression]:
    """The times outside brackets and quotations, “十四五” apart, and outside of where a level starts."""
    # Most clauses tell no time, and the grammar of times is the slowest pattern of all.
    if not _TELLS_TIME.search(text):
        return
    shut = [
        range(opening + 1, closing)
        for opening, closing in closed
        if not _QUOTED_PLAN.match(text, opening)
    ]
    start_of_level = STARTING_FROM.search(text)
    if start_of_level:
        shut.append(range(*start_of_level.span()))
    for expression in times(text, plan):
        if not _is_in(expression.start, shut):
            yield expression


def _wanted(text: str, closed: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """The figures outside brackets and quotations that are no parts of names and no conditions."""
    # A quotation that begins or ends with a figure has it inside.
    quoted = [range(opening, closing + 1) for opening, closing in closed]
    for figure in figures(text):
        if not _is_in(figure.start, quoted) and not _is_part_of_name(text, figure):
            yield figure


def _is_part_of_name(text: str, figure: Figure) -> bool:
    """Whether a figure is part of a name, an age that is a condition, or a ratio."""
    before = text[: figure.start][-1:]
    behind = text[figure.end :]
    if ATTRIBUTE.match(behind) or re.match("[A-Za-z第]", before):
        return True
    if figure.unit == "岁" and re.match("及?以[上下]", behind):
        return True
    return before == "/" or re.match(r"/\d", behind) is not None
