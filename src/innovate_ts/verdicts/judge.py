"""One target judged from end to end: what was achieved, the verdict, its pace, whether it was made good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.plan.models.indicators import Break, Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.achieved import Achieved, Base
from innovate_ts.verdicts.comparators import Criterion, criterion_of
from innovate_ts.verdicts.kind import Afterwards, Case, Kind
from innovate_ts.verdicts.kinds import kind_of
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.reference import Referenced, referenced
from innovate_ts.verdicts.rows import Given
from innovate_ts.verdicts.stale import is_stale, last_figure
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
    afterwards: Afterwards | None = None
    """What reached it after its date."""

    beside: Referenced | None = None
    """The other series that the target is compared with."""

    def decided(self, verdict: Verdict) -> Judgement:
        """The same with another verdict."""
        return replace(self, verdict=verdict)


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
            rows=_comparable(indicator, given.rows, min(self.as_of, target.period.end)),
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
        crossed = _summed_across(case, given, achieved)
        if crossed is not None:
            return _cut_by(undecided, crossed)
        precluded = kind.precluded(case, achieved)
        if precluded:
            return undecided.decided(Verdict.unassessable(precluded))
        if achieved.measured.is_whole and case.has_ended:
            return _settled(undecided)
        # What is proved needs no pace, and no waiting for publication.
        proof = kind.proof(case, achieved)
        if proof and (case.has_ended or kind.proof_stands):
            return undecided.decided(proof)
        if case.has_ended:
            return _incomplete(undecided, given)
        if proof:
            return _unless_stale(undecided.decided(proof), given)
        return _unless_stale(self._running(undecided), given)

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
            return replace(
                undecided,
                achieved=course.achieved,
                verdict=course.verdict,
            )
        paced = kind.pace(case, achieved)
        if paced:
            reason = measured.someone_missing()
            verdict = paced.verdict(self.thresholds, reason)
            return replace(undecided, verdict=verdict, paced=paced)
        if measured.missing_regions:
            # What some regions report says nothing of the whole area.
            reason = measured.someone_missing()
            return undecided.decided(Verdict.open_without(reason))
        if kind.holes(achieved):
            reason = measured.parts_missing()
            return undecided.decided(Verdict.open_without(reason))
        remark = kind.remark(case, achieved)
        return undecided.decided(Verdict.not_due().explained(remark))


def _criterion(
    indicator: Indicator, target: Target, beside: Referenced | None
) -> Criterion:
    """What a target asks, or that nobody knows what another series sets."""
    if beside is None:
        return criterion_of(indicator, target)
    limit = beside.limit(indicator, target)
    if limit is None:
        return beside.open_limit(target)
    return criterion_of(indicator, target, limit)


def _comparable(
    indicator: Indicator, rows: Sequence[Actual], day: date
) -> tuple[Actual, ...]:
    """The rows that are of the same definition as those of a day."""
    if not indicator.breaks:
        return tuple(rows)
    return tuple(
        row for row in rows if indicator.break_between(row.period.end, day) is None
    )


def _summed_across(case: Case, given: Given, achieved: Achieved) -> Break | None:
    """The break that keeps figures of a period from being added up; None where nothing lies before it."""
    indicator = case.indicator
    is_sum = indicator.adds_up and case.target.measure == "value"
    if not is_sum or achieved.measured.is_whole:
        return None
    for row in given.rows:
        across = indicator.break_between(row.period.end, case.last_day)
        if across is not None and case.period.contains(row.period):
            return across
    return None


def _cut_by(undecided: Judgement, across: Break) -> Judgement:
    """The verdict on a sum that is cut by a break: none."""
    reason = texts.break_inside(since=across.from_.words, because=across.because)
    verdict = Verdict.not_due().explained(reason)
    if undecided.case.has_ended:
        verdict = Verdict.unassessable(reason)
    without = undecided.achieved.without_figure()
    return replace(undecided, achieved=without, verdict=verdict)


def _unless_stale(judgement: Judgement, given: Given) -> Judgement:
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
    if not is_stale(case.indicator, end, case.as_of):
        return judgement
    verdict = Verdict.stale(_why_stale(end, given))
    return replace(judgement, verdict=verdict, paced=None)


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
    return replace(
        undecided,
        verdict=verdict,
        afterwards=afterwards,
    )


def _measured_from(base: Base | None, case: Case) -> Case:
    """A case as later figures are held against it, which stand for themselves."""
    if base is None or base.value is None:
        return case
    return replace(case, criterion=case.criterion.beyond(base.value))


def _incomplete(undecided: Judgement, given: Given) -> Judgement:
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
        return replace(undecided, achieved=shown, verdict=verdict)
    return replace(
        undecided,
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
