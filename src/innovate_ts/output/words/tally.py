"""Targets counted by what became of them, under the headline's words: none stands before two counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as texts
from innovate_ts.output.words.counts import is_due
from innovate_ts.output.words.courses import COURSES, state_of
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status


@dataclass(frozen=True)
class Tally:
    """How many targets one thing is said of."""

    name: Bilingual
    status: Status
    """The status that its sign and colour are those of."""
    count: int
    is_part: bool = False
    """Whether it is a part of what is counted before it, and no more targets."""


class _Outcome(NamedTuple):
    """What may have become of a target that is due."""

    name: Bilingual
    status: Status
    is_so: Callable[[Result], bool]
    is_part: bool = False


def _is_plainly_missed(result: Result) -> bool:
    """Whether it was missed, and the plan does not only expect it."""
    return result.is_missed and not result.is_below_expected


_OUTCOMES = (
    _Outcome(phrases.status_met, "met", lambda result: result.is_met),
    _Outcome(phrases.status_not_met, "not_met", _is_plainly_missed),
    _Outcome(
        texts.made_good_of_them,
        "late",
        lambda result: result.is_late and _is_plainly_missed(result),
        is_part=True,
    ),
    _Outcome(
        texts.accepted_of_them,
        "not_met",
        lambda result: result.is_accepted and _is_plainly_missed(result),
        is_part=True,
    ),
    _Outcome(
        phrases.status_below_expected,
        "not_met",
        lambda result: result.is_below_expected,
    ),
    _Outcome(
        phrases.status_no_data,
        "no_data",
        lambda result: result.is_without_data,
    ),
    _Outcome(
        phrases.status_not_assessable,
        "not_assessable",
        lambda result: result.is_not_assessable,
    ),
    _Outcome(
        phrases.status_needs_review,
        "needs_review",
        lambda result: result.needs_review,
    ),
)
"""What may have become of what is due; as in the headline, what was made good since counts as missed."""


def tallies(results: Iterable[Result], report: Report) -> list[Tally]:
    """How many of some results were met, missed, run and so on; what none of them is, is left out.

    Args:
        results: results of the report.
        report: the report, whose day says what is due.
    """
    due = []
    rest = []
    for result in results:
        is_over = is_due(result, report)
        # A goal in words is met for good: it has no figure that may still fall.
        is_settled = result.is_statement and result.is_met
        if is_over or is_settled:
            due.append(result)
        else:
            rest.append(result)
    counted = [
        Tally(
            outcome.name,
            outcome.status,
            sum(map(outcome.is_so, due)),
            outcome.is_part,
        )
        for outcome in _OUTCOMES
    ]
    states = [state_of(result) for result in rest]
    counted += [
        Tally(course.state, course.status, states.count(course.state))
        for course in COURSES
    ]
    return [tally for tally in counted if tally.count]
