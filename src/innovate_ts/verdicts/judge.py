"""One target judged from end to end: what was achieved, the verdict, its pace, whether it was made good."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.plan.models.indicators import Break, Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.achieved import Base
from innovate_ts.verdicts.breaks import comparable, summed_across
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.comparators import criterion_of
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.judgement import Judgement
from innovate_ts.verdicts.kinds import kind_of
from innovate_ts.verdicts.reference import Referenced, referenced
from innovate_ts.verdicts.unfinished import incomplete, unless_stale
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Judge:
    """What all targets of a run are judged by."""

    as_of: date
    """The day to judge at."""
    base_year: int | None
    """Another base year for targets of average growth."""
    thresholds: Thresholds
    """From where a running target is behind."""
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    """All indicators by their ids, for targets that are compared with another series."""
    by_goal: Mapping[str, Given] = field(default_factory=dict)
    """What the inputs give for each of them."""

    def of(self, indicator: Indicator, target: Target, given: Given) -> Judgement:
        """What was achieved towards a target, and the verdict on it.

        Args:
            indicator: the indicator.
            target: one of its targets, or what it would be under another reading.
            given: what the inputs give for the indicator.
        """
        beside = self._beside(indicator, target)
        case = Case(
            indicator=indicator,
            target=target,
            criterion=_criterion(indicator, target, beside),
            rows=comparable(
                indicator=indicator,
                rows=given.rows,
                day=min(self.as_of, target.period.end),
            ),
            published=given.growth,
            as_of=self.as_of,
            base_year=self.base_year,
        )
        kind = kind_of(indicator, target)
        # Achieved comes before the error: the baseline that the plan states is shown all the same.
        achieved = kind.achieved(case)
        undecided = Judgement(
            case=case,
            kind=kind,
            achieved=achieved,
            verdict=Verdict.not_due(),
            beside=beside,
        )
        error = given.error
        if error:
            reason = texts.input_error(
                where=str(error.place),
                what=error.message,
            )
            return undecided.decided(Verdict.unassessable(reason))
        crossed = summed_across(case, given, achieved)
        if crossed is not None:
            return _cut_by(undecided, crossed)
        precluded = kind.precluded(case, achieved)
        if precluded:
            return undecided.decided(Verdict.unassessable(precluded))
        if case.has_ended:
            return _ended(undecided, given)
        # What is proved for good needs no pace, and is never too old.
        proof = kind.proof(case, achieved)
        if proof and kind.proof_stands:
            return undecided.decided(proof)
        running = undecided.decided(proof) if proof else self._running(undecided)
        return unless_stale(running, given)

    def _beside(self, indicator: Indicator, target: Target) -> Referenced | None:
        """The other series that a target is compared with, where it is."""
        asked = target.other_series
        if asked is None:
            return None
        other = self.indicators[asked.indicator]
        return referenced(
            asked=asked,
            other=other,
            given=self.by_goal[other.id],
            target=target,
            unit=indicator.unit,
            as_of=self.as_of,
        )

    def _running(self, undecided: Judgement) -> Judgement:
        """The verdict on a target whose period runs, by its pace."""
        kind = undecided.kind
        achieved = undecided.achieved
        measured = achieved.measured
        case = undecided.case
        course = kind.course(case, achieved)
        if course:
            return undecided._replace(
                achieved=course.achieved,
                verdict=course.verdict,
            )
        paced = kind.pace(case, achieved)
        if paced:
            reason = measured.someone_missing()
            verdict = paced.verdict(self.thresholds, reason)
            return undecided._replace(verdict=verdict, paced=paced)
        if measured.missing_regions:
            # What some regions report says nothing of the whole area.
            reason = measured.someone_missing()
            return undecided.decided(Verdict.open_without(reason))
        if kind.holes(achieved):
            reason = measured.parts_missing()
            return undecided.decided(Verdict.open_without(reason))
        remark = kind.remark(case, achieved)
        return undecided.decided(Verdict.not_due().explained(remark))


def _ended(undecided: Judgement, given: Given) -> Judgement:
    """The verdict on a target whose period has ended."""
    if undecided.achieved.measured.is_whole:
        return _settled(undecided)
    # What is proved waits for no publication.
    proof = undecided.kind.proof(undecided.case, undecided.achieved)
    if proof:
        return undecided.decided(proof)
    return incomplete(undecided, given)


def _criterion(
    indicator: Indicator, target: Target, beside: Referenced | None
) -> Criterion:
    """What a target asks, or that nobody knows what another series sets."""
    if beside is None:
        return criterion_of(indicator, target)
    limit = beside.limit(indicator, target)
    if limit is None:
        return beside.open_limit(target)
    return criterion_of(
        indicator=indicator,
        target=target,
        set_limit=limit,
    )


def _cut_by(undecided: Judgement, across: Break) -> Judgement:
    """The verdict on a sum that is cut by a break: none."""
    reason = texts.break_inside(since=across.from_.words, because=across.because)
    verdict = Verdict.not_due().explained(reason)
    if undecided.case.has_ended:
        verdict = Verdict.unassessable(reason)
    without = undecided.achieved.without_figure()
    return undecided._replace(achieved=without, verdict=verdict)


def _settled(undecided: Judgement) -> Judgement:
    """The verdict on a target whose figure is all there."""
    case = undecided.case
    achieved = undecided.achieved
    if achieved.obstacle:
        verdict = Verdict.unassessable(achieved.obstacle)
        return undecided.decided(verdict)
    verdict = case.criterion.verdict(achieved)
    afterwards = None
    # What another series sets for a period says nothing of a later one.
    if verdict.is_missed and undecided.beside is None:
        afterwards = undecided.kind.afterwards(_measured_from(achieved.base, case))
    if afterwards is None:
        return undecided.decided(verdict)
    reason = afterwards.reason
    # The figures stay those of the target's date: what came later is told beside them.
    verdict = Verdict.late(reason) if afterwards.makes_good else Verdict.missed(reason)
    return undecided._replace(
        verdict=verdict,
        afterwards=afterwards,
    )


def _measured_from(base: Base | None, case: Case) -> Case:
    """A case as later figures are held against it, which stand for themselves."""
    if base is None or base.value is None:
        return case
    return case._replace(criterion=case.criterion.beyond(base.value))
