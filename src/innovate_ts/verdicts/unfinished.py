"""The verdict on a target whose figure is not all there, or too old to say more."""

from datetime import date

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.judgement import Judgement
from innovate_ts.verdicts.stale import is_stale, last_figure
from innovate_ts.verdicts.verdict import Verdict


def unless_stale(judgement: Judgement, given: Given) -> Judgement:
    """The verdict on a running target, but where its last figure is too old to say more."""
    case = judgement.case
    says_nothing = judgement.verdict.is_not_due
    # Of what lies ahead no figure can be missing yet.
    if says_nothing and not case.has_begun:
        return judgement
    last = last_figure(case)
    if last is None:
        return judgement
    end = last.period.end
    if not is_stale(
        indicator=case.indicator,
        last=end,
        as_of=case.as_of,
    ):
        return judgement
    verdict = Verdict.stale(_why_stale(end, given))
    return judgement._replace(verdict=verdict, paced=None)


def _why_stale(end: date, given: Given) -> Explanation:
    """Why there is no later figure than one of a day: it is awaited, was not used, or was not received."""
    awaited = [absence for absence in given.absences if absence.why == "awaited"]
    for absence in awaited:
        if absence.period.end > end:
            return texts.said_to_be_awaited(
                where=str(absence.place),
                text=absence.text,
            )
    for unused in given.unused:
        if unused.period is None or unused.period.end > end:
            return texts.row_not_used(
                where=str(unused.problem.place),
                what=unused.problem.message,
            )
    return texts.stale(through=Period(end, end).words)


def incomplete(undecided: Judgement, given: Given) -> Judgement:
    """The verdict on a target whose period has ended, and whose figure is not all there."""
    case = undecided.case
    achieved = undecided.achieved
    measured = achieved.measured
    if not case.is_due:
        reason = texts.awaiting_publication(period=case.period.words)
        return undecided.decided(Verdict.open_without(reason))
    awaited = given.awaited_in(measured.missing or (case.period,))
    if awaited:
        reason = texts.said_to_be_awaited(
            where=str(awaited.place),
            text=awaited.text,
        )
        return undecided.decided(Verdict.open_without(reason))
    # Of what the bureau did report, "no data received" would be untrue.
    if measured.is_touched:
        reason = undecided.kind.incomplete(case, measured)
        verdict = Verdict.incomplete(reason)
        last = measured.period
        # What was known before the period is no figure of it, however little its own rows tell.
        is_earlier = last is not None and last.end < case.period.start
        shown = achieved.without_figure() if is_earlier else achieved
        return undecided._replace(achieved=shown, verdict=verdict)
    return undecided._replace(
        achieved=achieved.without_figure(),
        verdict=_without_figure(case.period, given),
    )


def _without_figure(period: Period, given: Given) -> Verdict:
    """The verdict on a target of whose period no figure could be used."""
    unsummed = given.unsummed_in(period)
    if unsummed:
        return Verdict.unassessable(unsummed)
    unused = given.unused_in(period)
    if unused:
        reason = texts.row_not_used(
            where=str(unused.problem.place),
            what=unused.problem.message,
        )
        return Verdict.unassessable(reason)
    missing = given.not_reported_in(period)
    if missing:
        reason = texts.said_not_to_be_reported(
            where=str(missing.place),
            text=missing.text,
        )
        return Verdict.without_data().explained(reason)
    return Verdict.without_data()
