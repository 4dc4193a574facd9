"""Targets counted by what became of them, under the headline's words: none stands before two counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from innovate_ts.messages import Bilingual
from innovate_ts.output.words.counts import is_due
from innovate_ts.output.words.courses import COURSES, OUTCOMES, state_of
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import Status


@dataclass(frozen=True)
class StatusTally:
    """How many targets one thing is said of."""

    name: Bilingual
    status: Status
    """The status that its sign and colour are those of."""
    count: int
    is_part: bool = False
    """Whether it is a part of what is counted before it, and no more targets."""


def tallies(results: Iterable[Result], report: Report) -> list[StatusTally]:
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
        StatusTally(
            name=outcome.name,
            status=outcome.status,
            count=sum(map(outcome.is_so, due)),
            is_part=outcome.is_part,
        )
        for outcome in OUTCOMES
    ]
    states = [state_of(result) for result in rest]
    counted += [
        StatusTally(
            name=course.state,
            status=course.status,
            count=states.count(course.state),
        )
        for course in COURSES
    ]
    return [tally for tally in counted if tally.count]
