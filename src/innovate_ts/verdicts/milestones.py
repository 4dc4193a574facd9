"""A dated deliverable: which report decides it, and whether that was in time.

It is judged like a statement, and what a ledger says is held against the day itself: that work was under way
the week before a deadline does not prove that it was missed.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, assert_never

from innovate_ts.basics.actual import State, TaskReport
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.ledger import Reported
from innovate_ts.verdicts.verdict import Verdict


class MilestoneDecision(NamedTuple):
    """The verdict on a milestone."""

    verdict: Verdict
    report: TaskReport | None = None
    """The report that decides it, or the last one."""


def decide(due: date, reported: Reported, as_of: date) -> MilestoneDecision:
    """The verdict on a milestone by its last report: done at once, not done only from its day on.

    Args:
        due: the last day of the period by the end of which it is to be there.
        reported: what ledgers say of it up to the day of judgement.
        as_of: the day of judgement.
    """
    if reported.error is not None:
        reason = texts.input_error(
            where=str(reported.error.place),
            what=reported.error.message,
        )
        return MilestoneDecision(Verdict.unassessable(reason))
    last = reported.last
    if last is not None and is_done(last.state):
        return MilestoneDecision(_reached(due, reported.reports, as_of), last)
    if as_of < due:
        return MilestoneDecision(Verdict.not_due(), last)
    return MilestoneDecision(_open(due, reported.reports), last)


def is_done(state: State | None) -> bool:
    """Whether a state says that the deliverable is there."""
    return _says(state) is True


def _says(state: State | None) -> bool | None:
    """Whether a state says that the deliverable is there or is not; None where it says neither."""
    match state:
        case "done" | "closed":
            return True
        case "not_started" | "under_way" | "behind" | "not_done":
            return False
        case "changed" | "continuing" | None:
            # What was changed may have another deadline, and work goes on after a deliverable too.
            return None
        case _:
            assert_never(state)


def _reached(due: date, reports: Sequence[TaskReport], as_of: date) -> Verdict:
    """Late only where a report of the due day or later, or the day of completion, proves the miss."""
    done = _done(reports)
    missed = [report for report in reports if _proves_miss(report, due)]
    completed = done[-1].completed
    if completed is not None:
        verdict = _by_completion(completed, due, missed)
        if verdict is not None:
            return verdict
    first = done[0].day
    # A report without a day is of the day of judgement at the latest.
    latest = first or as_of
    if latest <= due:
        return Verdict.met()
    if first is None:
        return Verdict.met(reason=texts.judged_without_date())
    given = _day(first)
    if not missed:
        return Verdict.met(reason=texts.judged_after_date(given=given))
    reason = texts.reached_late(
        end=_day_of(missed[0]),
        given=given,
    )
    return Verdict.late(reason)


def _by_completion(
    completed: Period, due: date, missed: Sequence[TaskReport]
) -> Verdict | None:
    """The verdict by the day of completion; none by a month in which the due day lies."""
    if completed.start > due:
        reason = texts.completed_late(end=_day(due), completed=completed.words)
        return Verdict.late(reason)
    if completed.end > due:
        return None
    if missed:
        reason = texts.completion_contradicted(
            completed=completed.words, given=_day_of(missed[-1])
        )
        return Verdict.to_review(reason)
    return Verdict.met()


def _open(due: date, reports: Sequence[TaskReport]) -> Verdict:
    """It is due, and the last report does not say that it is there."""
    if not reports:
        return Verdict.to_review(texts.milestone_not_reported())
    last = reports[-1]
    done = _done(reports)
    if done:
        reason = texts.done_and_then_not(
            done=_day_of(done[0]),
            given=_day_of(last),
        )
        return Verdict.to_review(reason)
    if _says(last.state) is None:
        return Verdict.to_review(texts.state_says_neither())
    if last.day is None:
        return Verdict.to_review(texts.reported_without_date())
    given = _day(last.day)
    if last.day < due:
        reason = texts.reported_before_date(given=given)
        return Verdict.to_review(reason)
    return Verdict.missed(texts.still_at_date(given=given))


def _done(reports: Sequence[TaskReport]) -> list[TaskReport]:
    return [report for report in reports if is_done(report.state)]


def _proves_miss(report: TaskReport, due: date) -> bool:
    """Whether a report says on the due day or later that the deliverable is not there."""
    if report.day is None or _says(report.state) is not False:
        return False
    return report.day >= due


def _day_of(report: TaskReport) -> Bilingual:
    return texts.undated if report.day is None else _day(report.day)


def _day(day: date) -> Bilingual:
    return Period(day, day).words
