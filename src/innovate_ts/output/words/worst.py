"""The few targets that a headline tells with their figures, the worst first."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.output.arrange import share_missing, urgency
from innovate_ts.output.words import NAMED, Words, verdicts
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.results import Result


class Few(NamedTuple):
    """The worst of some targets, each with a figure, and how many others there are."""

    told: list[Result]
    more: int


class Worst(NamedTuple):
    """What a headline tells with figures, the worst first."""

    missed: Few
    behind: Few


NONE_WORST = Worst(Few([], 0), Few([], 0))
"""None of any."""


def worst_of(due: Sequence[Result], rest: Sequence[Result]) -> Worst:
    """What was missed by the share that is missing, then what is behind by its pace; each with a figure."""
    missed = [result for result in due if result.is_missed and not result.is_late]
    missed.sort(key=share_missing, reverse=True)
    missed.sort(key=urgency)
    first_missed = _first(missed, NAMED)
    behind = [result for result in rest if result.is_behind or result.is_missed]
    behind.sort(key=_lag, reverse=True)
    left = NAMED - len(first_missed.told)
    first_behind = _first(behind, left)
    return Worst(first_missed, first_behind)


def _first(results: Sequence[Result], most: int) -> Few:
    """The first that have a figure."""
    with_figure = [result for result in results if result.actual is not None]
    told = with_figure[:most]
    more = len(results) - len(told)
    return Few(told, more)


def _lag(result: Result) -> tuple[bool, bool, Fraction]:
    """How far it is behind: what can no longer be reached, what is far behind, then by its pace."""
    behind = Fraction(0)
    deviation = result.pace.deviation
    if deviation is not None:
        behind = -Fraction(deviation)
    return result.is_missed, result.is_off_track, behind


def told_with_figures(
    results: Iterable[Result], words: Words, *, dated: bool
) -> list[str]:
    """Each with its figures; an indicator that was just named is not named again."""
    parts = []
    last = None
    for result in results:
        name = verdicts.name(result, words)
        if result.indicator == last:
            name = ""
        part = standing(result, words, name=name, dated=dated)
        parts.append(part)
        last = result.indicator
    return parts
