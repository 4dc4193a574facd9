"""A goal in words: which row decides it, and whether that was in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Statement
from innovate_ts.verdicts.achieved import ending_by
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Decision:
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
    known = ending_by(given.rows, as_of)
    # What was not done before its period began says nothing of it; what is done stays done.
    judging = [
        row for row in known if row.value is True or row.period.end >= period.start
    ]
    judging.sort(key=lambda row: row.period.end)
    last = judging[-1] if judging else None
    if last is not None and last.value is True:
        return Decision(_reached(statement, judging), last)
    if as_of < period.end:
        return Decision(Verdict.not_due(), last)
    if last is not None:
        return Decision(Verdict.missed(), last)
    return Decision(Verdict.to_review(texts.statement_not_judged()))


def _reached(statement: Statement, judging: Sequence[Actual]) -> Verdict:
    """Late only where a no of the due day or later proves the miss."""
    due = statement.period.end
    reaching = [row for row in judging if row.value is True]
    first = reaching[0].period
    if first.end <= due:
        return Verdict.met()
    given = first.words
    refused = [row for row in judging if row.value is False]
    if any(row.period.end >= due for row in refused):
        reason = texts.reached_late(end=Period(due, due).words, given=given)
        return Verdict.late(reason)
    return Verdict.met(reason=texts.judged_after_date(given=given))
