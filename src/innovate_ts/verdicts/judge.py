"""One target judged from end to end: what was achieved, the verdict, its pace, whether it was made good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.targets import Indicator, Target, Thresholds
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.comparators import criterion_of
from innovate_ts.verdicts.kind import Case, Kind
from innovate_ts.verdicts.kinds import kind_of
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.rows import Given
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Judgement:
    """A target with what was achieved and the verdict."""

    case: Case
    kind: Kind
    achieved: Achieved
    verdict: Verdict
    paced: Paced | None = None
    """The pace of a target that runs."""


@dataclass(frozen=True)
class Judge:
    """What all targets of a run are judged by."""

    as_of: date
    """The day to judge at."""
    base_year: int | None
    """Another base year for targets of average growth."""
    thresholds: Thresholds
    """From where a running target is behind."""

    def of(self, indicator: Indicator, target: Target, given: Given) -> Judgement:
        """What was achieved towards a target, and the verdict on it.

        Args:
            indicator: the indicator.
            target: one of its targets, or what it would be under another reading.
            given: what the inputs give for the indicator.
        """
        case = Case(
            indicator=indicator,
            target=target,
            criterion=criterion_of(indicator, target),
            rows=given.rows,
            as_of=self.as_of,
            base_year=self.base_year,
        )
        kind = kind_of(indicator, target)
        # Achieved comes before the error: the baseline that the plan states is shown all the same.
        achieved = kind.achieved(case)
        if given.error:
            verdict = Verdict.unassessable(
                texts.input_error(where=given.error.place, what=given.error.message)
            )
            return Judgement(case, kind, achieved, verdict)
        precluded = kind.precluded(case, achieved)
        if precluded:
            return Judgement(case, kind, achieved, Verdict.unassessable(precluded))
        if achieved.measured.is_whole and case.has_ended:
            return _settled(case, kind, achieved)
        # What is proved needs no pace, and no waiting for publication.
        proof = kind.proof(case, achieved)
        if proof:
            return Judgement(case, kind, achieved, proof)
        if not case.has_ended:
            return self._running(case, kind, achieved)
        return _incomplete(case, kind, achieved, given)

    def _running(self, case: Case, kind: Kind, achieved: Achieved) -> Judgement:
        """The verdict on a target whose period runs, by its pace."""
        paced = kind.pace(case, achieved)
        if paced:
            reason = achieved.measured.someone_missing()
            verdict = paced.verdict(self.thresholds, reason)
        elif kind.holes(achieved):
            verdict = Verdict.open_without(achieved.measured.parts_missing())
        else:
            verdict = Verdict.not_due()
        return Judgement(case, kind, achieved, verdict, paced)


def _settled(case: Case, kind: Kind, achieved: Achieved) -> Judgement:
    """The verdict on a target whose figure is all there."""
    if achieved.obstacle:
        verdict = Verdict.unassessable(achieved.obstacle)
        return Judgement(case, kind, achieved, verdict)
    verdict = case.criterion.verdict(achieved)
    if verdict.is_missed:
        made_good = kind.made_good(case)
        if made_good:
            achieved, verdict = made_good
    return Judgement(case, kind, achieved, verdict)


def _incomplete(case: Case, kind: Kind, achieved: Achieved, given: Given) -> Judgement:
    """The verdict on a target whose period has ended, and whose figure is not all there."""
    measured = achieved.measured
    if not case.is_due:
        reason = texts.awaiting_publication(period=case.period.words)
        return Judgement(case, kind, achieved, Verdict.open_without(reason))
    # Of what the bureau did report, "no data received" would be untrue.
    if measured.is_touched:
        reason = kind.incomplete(case.period, measured)
        return Judgement(case, kind, achieved, Verdict.incomplete(reason))
    verdict = Verdict.without_data()
    if given.unsummed:
        verdict = Verdict.unassessable(given.unsummed)
    return Judgement(case, kind, achieved.without_figure(), verdict)
