"""A clause as the grammar sees it: without its times, a letter for each figure that may be wanted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.brackets import outermost
from innovate_ts.plantext.zh.figures import WrittenFigure, figures
from innovate_ts.plantext.zh.times import TimeExpression, times
from innovate_ts.plantext.zh.vocabulary import (
    ATTRIBUTE,
    FIGURE,
    FIRST_LETTER,
    LEAD_IN,
    SHARE_DOES,
    STARTING_FROM,
    WANTED_ATTRIBUTE,
)
from innovate_ts.plantext.zh.years import FIVE_YEAR_PLAN

_BULLET = "•"
"""What stands for such a letter where a text has one of its own: most are bullets of Word."""
_QUOTED_PLAN = re.compile(f"“{FIVE_YEAR_PLAN}”")
_NAME_GOES_ON = re.compile("[A-Za-z第]")
"""What goes on into a figure that is a part of a name: 第3, A4."""
_OF_AGE = re.compile("及?以[上下]")
_RATIO = re.compile(r"/\d")
_TELLS_TIME = re.compile("[年期末月]|届时|累计|以来|目前|同比|季度|展望|远景")


class Skeleton(NamedTuple):
    """A clause without its times and with a letter for each figure."""

    text: str
    """The skeleton."""
    figures: tuple[WrittenFigure, ...]
    """The figures in the order of their letters."""
    written: str
    """The clause as it is written."""
    times: tuple[TimeExpression, ...]
    """Its times."""

    @property
    def is_time_only(self) -> bool:
        """Whether it says nothing but a time."""
        if not self.times:
            return False
        return self.text.strip("、,:") == ""

    def figure(self, letter: str) -> WrittenFigure:
        """The figure that a letter stands for."""
        index = ord(letter) - ord(FIRST_LETTER)
        return self.figures[index]

    def letters(self, text: str) -> list[str]:
        """The letters in a part of the skeleton."""
        return re.findall(FIGURE, text)

    def spelt(self, text: str, letters: Sequence[str]) -> str:
        """A part of the skeleton with some of its figures as they are written."""
        for letter in letters:
            figure = self.figure(letter)
            written = self.written[figure.start : figure.end]
            text = text.replace(letter, written)
        return text


def skeleton(text: str, plan: Period | None) -> Skeleton:
    """The skeleton of a clause.

    Args:
        text: the clause, in half width without stray spaces.
        plan: the years of the plan.
    """
    text = re.sub(FIGURE, _BULLET, text)
    closed = list(outermost(text))
    expressions = list(_times(text, closed, plan))
    left_out = [expression.span for expression in expressions]
    left_out += _asides(text)
    pieces = [
        _Piece(
            start=span.start,
            end=span.stop,
            instead="",
        )
        for span in left_out
    ]
    wanted: list[WrittenFigure] = []
    for figure in _wanted(text, closed):
        if _is_in(figure.start, left_out):
            continue
        letter = chr(ord(FIRST_LETTER) + len(wanted))
        piece = _Piece(
            start=figure.start,
            end=figure.end,
            instead=letter,
        )
        pieces.append(piece)
        wanted.append(figure)
    return Skeleton(
        text=_replaced(text, pieces),
        figures=tuple(wanted),
        written=text,
        times=tuple(expressions),
    )


class _Piece(NamedTuple):
    """A piece of a clause and what stands for it in the skeleton."""

    start: int
    end: int
    instead: str


def _replaced(text: str, pieces: Iterable[_Piece]) -> str:
    """A text with other words for pieces of it; of two that overlap the first counts where both are."""
    parts = []
    behind = 0
    for piece in sorted(pieces):
        before = text[behind : piece.start]
        parts += [before, piece.instead]
        behind = max(behind, piece.end)
    parts.append(text[behind:])
    return "".join(parts)


def _asides(text: str) -> Iterator[range]:
    """From where a level starts, and what introduces aims: neither is asked for."""
    for aside in (STARTING_FROM.search(text), LEAD_IN.match(text)):
        if aside:
            yield range(*aside.span())


def _is_in(offset: int, spans: Iterable[range]) -> bool:
    return any(offset in span for span in spans)


def _times(
    text: str, closed: Iterable[tuple[int, int]], plan: Period | None
) -> Iterator[TimeExpression]:
    """The times outside brackets and quotations, “十四五” apart, and outside of where a level starts."""
    # Most clauses tell no time, and the grammar of times is the slowest pattern of all.
    if not _TELLS_TIME.search(text):
        return
    shut = []
    for opening, closing in closed:
        if not _QUOTED_PLAN.match(text, opening):
            shut.append(range(opening + 1, closing))
    start_of_level = STARTING_FROM.search(text)
    if start_of_level:
        shut.append(range(*start_of_level.span()))
    for expression in times(text, plan):
        if not _is_in(expression.start, shut):
            yield expression


def _wanted(text: str, closed: Iterable[tuple[int, int]]) -> Iterator[WrittenFigure]:
    """The figures outside brackets and quotations that are no parts of names and no conditions."""
    # A quotation that begins or ends with a figure has it inside.
    quoted = [range(opening, closing + 1) for opening, closing in closed]
    for figure in figures(text):
        is_quoted = _is_in(figure.start, quoted)
        if not is_quoted and not _is_part_of_name(text, figure):
            yield figure


def _is_part_of_name(text: str, figure: WrittenFigure) -> bool:
    """Whether a figure is part of a name, an age that is a condition, or a ratio."""
    before = text[: figure.start][-1:]
    behind = text[figure.end :]
    if _NAME_GOES_ON.match(before):
        return True
    if ATTRIBUTE.match(behind):
        is_share = figure.unit == "%" and SHARE_DOES.fullmatch(text) is not None
        return not (is_share or WANTED_ATTRIBUTE.search(text, 0, figure.start))
    if figure.unit == "岁" and _OF_AGE.match(behind):
        return True
    if before == "/":
        return True
    return _RATIO.match(behind) is not None
