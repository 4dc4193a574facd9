"""A goal in words: which row decides it, and whether that was in time."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Statement
from innovate_ts.verdicts.achieved import ending_by
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.verdict import Verdict


class Decision(NamedTuple):
    """The verdict on a goal in words."""

    verdict: Verdict
    row: Actual | None = None
    """The row that decides it."""


def decided(statement: Statement, given: Given, as_of: date) -> Decision:
    """The verdict on a statement by its last row: yes at once, no only when due.

    Args:
        statement: the goal in words.
        given: what the inputs give for it.
        as_of: rows that end later are not looked at.
    """
    if given.error:
        reason = texts.input_error(
            where=str(given.error.place),
            what=given.error.message,
        )
        return Decision(Verdict.unassessable(reason))
    period = statement.period
    judging = []
    for row in ending_by(given.rows, as_of):
        # What was not done before its period began says nothing of it; what is done stays done.
        is_done = row.value is True
        if is_done or row.period.end >= period.start:
            judging.append(row)
    judging.sort(key=lambda row: row.period.end)
    last = judging[-1] if judging else None
    if last is not None and last.value is True:
        verdict = _reached(statement, judging)
    elif as_of < period.end:
        verdict = Verdict.not_due()
    elif last is not None:
        verdict = Verdict.missed()
    else:
        verdict = Verdict.to_review(texts.statement_not_judged())
    return Decision(verdict, last)


def _reached(statement: Statement, judging: Sequence[Actual]) -> Verdict:
    """Late only where a no of the due day or later proves the miss."""
    due = statement.period.end
    done = [row.period for row in judging if row.value is True]
    refused = [row.period for row in judging if row.value is False]
    first = done[0]
    if first.end <= due:
        return Verdict.met()
    if any(period.end >= due for period in refused):
        day = Period(due, due)
        reason = texts.reached_late(
            end=day.words,
            given=first.words,
        )
        return Verdict.late(reason)
    reason = texts.judged_after_date(given=first.words)
    return Verdict.met(reason=reason)
