"""A clause as the grammar sees it: without its times, a letter for each figure that may be wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    told: tuple[TimeExpression, ...]
    """Its times."""

    @property
    def is_time_only(self) -> bool:
        """Whether it says nothing but a time."""
        return bool(self.told) and not self.text.strip("、,:")

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
    told = list(_times(text, closed, plan)) if _TELLS_TIME.search(text) else []
    aside = [
        found for found in (STARTING_FROM.search(text), LEAD_IN.match(text)) if found
    ]
    out = [*((t.start, t.end) for t in told), *(found.span() for found in aside)]
    wanted = tuple(
        f for f in _wanted(text, closed) if not any(a <= f.start < b for a, b in out)
    )
    pieces = [(start, end, "") for start, end in out]
    pieces += [
        (figure.start, figure.end, chr(_FIRST + index))
        for index, figure in enumerate(wanted)
    ]
    parts, behind = [], 0
    for start, end, instead in sorted(pieces):
        parts += [text[behind:start], instead]
        behind = max(behind, end)
    return Skeleton("".join([*parts, text[behind:]]), wanted, text, tuple(told))


def _times(
    text: str, closed: Sequence[tuple[int, int]], plan: Period | None
) -> Iterator[TimeExpression]:
    """The times outside brackets and quotations, “十四五” apart, and outside of where a level starts."""
    start = STARTING_FROM.search(text)
    shut = [range(a + 1, b) for a, b in closed if not _QUOTED_PLAN.match(text, a)]
    shut += [range(*start.span())] if start else []
    return (t for t in times(text, plan) if not any(t.start in span for span in shut))


def _wanted(text: str, closed: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """The figures outside brackets and quotations that are no parts of names and no conditions."""
    for figure in figures(text):
        before, behind = text[: figure.start][-1:], text[figure.end :]
        is_quoted = any(a <= figure.start <= b for a, b in closed)
        is_named = (
            ATTRIBUTE.match(behind) is not None
            or re.match("[A-Za-z第]", before) is not None
        )
        is_age = figure.unit == "岁" and re.match("及?以[上下]", behind) is not None
        is_ratio = re.match(r"/\d", behind) is not None or before == "/"
        if not (is_quoted or is_named or is_age or is_ratio):
            yield figure
