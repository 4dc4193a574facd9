"""The few targets that a headline tells with their figures, the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.output.arrange import share_missing, urgency
from innovate_ts.output.words import NAMED, Words, verdicts
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.results import Result


class Worst(NamedTuple):
    """The few that are told with their figures, the worst first, and how many are not."""

    missed: list[Result]
    behind: list[Result]
    more_missed: int
    more_behind: int


def worst_of(due: Sequence[Result], rest: Sequence[Result]) -> Worst:
    """What was missed by the share that is missing, then what is behind by its pace; each with a figure."""
    missed = [result for result in due if result.is_missed and not result.is_late]
    behind = [result for result in rest if result.is_behind or result.is_missed]
    missed.sort(key=share_missing, reverse=True)
    missed.sort(key=urgency)
    behind.sort(key=_lag, reverse=True)
    told_missed = [result for result in missed if result.actual is not None][:NAMED]
    left = NAMED - len(told_missed)
    told_behind = [result for result in behind if result.actual is not None][:left]
    return Worst(
        missed=told_missed,
        behind=told_behind,
        more_missed=len(missed) - len(told_missed),
        more_behind=len(behind) - len(told_behind),
    )


def _lag(result: Result) -> tuple[bool, bool, Fraction]:
    """How far it is behind: what can no longer be reached, what is far behind, then by its pace."""
    deviation = result.pace.deviation
    behind = Fraction(0) if deviation is None else -Fraction(deviation)
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
        parts.append(standing(result, words, name=name, dated=dated))
        last = result.indicator
    return parts
