"""One target's result: its verdict with figures, the reason in words and the cells that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import TypedDict, Unpack

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation, phrases
from innovate_ts.plan.models.asked import Part
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.places import Source
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.readings import Instead, Interpretation
from innovate_ts.plan.models.targets import Baseline, Target
from innovate_ts.plan.models.tasks import Milestone, Task
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.arithmetic import rounded
from innovate_ts.verdicts.breakdown import part_data, ranked
from innovate_ts.verdicts.comparators import criterion_of
from innovate_ts.verdicts.evidence import Cells
from innovate_ts.verdicts.figures import Figures, figures_of
from innovate_ts.verdicts.judge import Judge, Judgement
from innovate_ts.verdicts.kind import Afterwards, ValueKind
from innovate_ts.verdicts.ledger import LedgerRows
from innovate_ts.verdicts.milestones import decide
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.reference import reference_data
from innovate_ts.verdicts.result_parts import (
    Alternative,
    Attained,
    Needed,
    NullableText,
    Pace,
    Projection,
    Reason,
    RegionShare,
    ReportBaseline,
    ReportSource,
)
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.revisions import versions_of
from innovate_ts.verdicts.rows import CountedRows, Given
from innovate_ts.verdicts.statements import decided
from innovate_ts.verdicts.statuses import PACED, Flag
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Run:
    """What every result of a run shares."""

    plan: Plan
    rows: CountedRows
    judge: Judge
    ledger: LedgerRows = field(default_factory=LedgerRows)

    def of_target(self, indicator: Indicator, target: Target, line: int) -> Result:
        """The result of a target of an indicator, which stands at a line of its file."""
        given = self.rows.by_goal[indicator.id]
        result = self._of_figure(
            indicator.in_force(self.judge.as_of),
            target.in_force(self.judge.as_of),
            given,
            line,
        )
        if target.revisions:
            versions = versions_of(self.judge, indicator, target, given)
            result = result.model_copy(update={"revisions": versions})
        if target.breakdown:
            by_part = indicator.by_part()
            parts = [
                self._of_part(by_part[part.name], target, part, line)
                for part in target.breakdown
            ]
            in_places = ranked(parts)
            result = result.model_copy(
                update={
                    "breakdown": tuple(map(part_data, in_places)),
                    "parts": tuple(in_places),
                }
            )
        return self._if_accepted(result)

    def _of_part(
        self, indicator: Indicator, target: Target, part: Part, line: int
    ) -> Result:
        """The result of what one region or bureau is to reach of a target, by its own rows."""
        given = self.rows.by_goal[indicator.id]
        result = self._of_figure(
            indicator,
            target.of_part(part),
            given.of_region(part.name),
            line,
        )
        return result.model_copy(update={"part": part.name})

    def of_statement(self, statement: Statement, line: int) -> Result:
        """The result of a goal in words, which has no figures."""
        return self._if_accepted(self._of_words(statement, line))

    def _if_accepted(self, result: Result) -> Result:
        """The result, marked where it is missed and that was accepted until a later day."""
        day = self.judge.as_of
        accepted = self.plan.accepted(result.indicator, result.period, day)
        if accepted is None or not result.is_missed:
            return result
        return result.model_copy(
            update={
                "flags": (*result.flags, "accepted"),
                "accepted": accepted,
            }
        )

    def _of_figure(
        self, indicator: Indicator, target: Target, given: Given, line: int
    ) -> Result:
        judgement = self.judge.of(indicator, target, given)
        figures = figures_of(judgement)
        case = judgement.case
        achieved = judgement.achieved
        verdict = judgement.verdict.explained(figures.why_not)
        needed, projection = _outlook(judgement, figures, given)
        has_figure = achieved.actual is not None
        period = achieved.measured.period if has_figure else None
        return Result(
            indicator=indicator.id,
            name=indicator.name,
            period=target.period,
            measure=target.measure,
            comparator=target.comparator,
            target=case.figure,
            target_range=case.criterion.ends,
            reference=reference_data(judgement.beside, case),
            tolerance=indicator.tolerance_of(target),
            tolerance_side=target.tolerance_side,
            degree=target.degree,
            strive=indicator.strive_of(target),
            binding=indicator.binding,
            breaks=tuple(
                it for it in indicator.breaks if it.from_.start <= case.last_day
            ),
            level_unit=indicator.unit,
            unit_en=indicator.unit_en or "",
            aggregation=indicator.aggregation,
            unit=judgement.kind.unit(indicator),
            actual=achieved.actual,
            actual_period=period,
            through=achieved.through,
            gap=figures.gap,
            shortfall=figures.shortfall,
            achievement=figures.achievement,
            increment_achievement=figures.increment_achievement,
            baseline=_baseline(achieved),
            status=verdict.status,
            flags=(*verdict.flags, *_of_figure(achieved), *_of_target(judgement)),
            reason=_reason(verdict.reason),
            attained=_attained(judgement.afterwards),
            pace=_pace(judgement.paced, verdict),
            pace_day=judgement.paced.day if judgement.paced else None,
            needed=needed,
            projection=projection,
            alternatives=tuple(self._alternatives(indicator, target, given)),
            regions=_regions(judgement),
            missing=_missing(judgement),
            tasks=indicator.tasks,
            lead=self.plan.leads_of(indicator),
            is_assigned=bool(indicator.lead),
            responsible=indicator.responsible,
            supporting=indicator.supporting,
            data_owner=indicator.data_owner,
            interpretation=_interpretation(indicator.interpretation),
            notes=_notes_of(_rows_behind(judgement)),
            evidence=_evidence(judgement),
            source=self._source(target.source, line),
        )

    def _of_words(self, statement: Statement, line: int) -> Result:
        given = self.rows.by_goal[statement.id]
        decision = decided(statement, given, self.judge.as_of)
        last = decision.row
        return _result_in_words(
            goal=statement,
            period=statement.period,
            verdict=decision.verdict,
            judged_of=last.period if last else None,
            tasks=statement.tasks,
            lead=self.plan.leads(statement.tasks),
            notes=_notes_of([last] if last else []),
            evidence=Cells([last] if last else []),
            source=self._source(statement.source, line),
        )

    def of_milestone(self, task: Task, milestone: Milestone) -> Result:
        """The result of a dated deliverable of a task."""
        reported = self.ledger.of(milestone.id)
        decision = decide(milestone.due.end, reported, self.judge.as_of)
        last = decision.report
        day = last.day if last else None
        source = self._source(milestone.source, self.plan.line(milestone.id))
        result = _result_in_words(
            goal=milestone,
            period=milestone.due,
            verdict=decision.verdict,
            judged_of=Period(day, day) if day else None,
            tasks=(task.id,),
            lead=task.lead,
            notes=(last.note,) if last and last.note else (),
            evidence=Cells([last] if last else []),
            source=source.model_copy(update={"file": self.plan.tasks_file}),
        )
        return self._if_accepted(result.model_copy(update={"is_milestone": True}))

    def _source(self, source: Source, line: int) -> ReportSource:
        return ReportSource(
            file=self.plan.targets_file,
            line=line,
            section=source.section,
            paragraph=source.paragraph,
            phrase=source.phrase,
        )

    def _alternatives(
        self, indicator: Indicator, target: Target, given: Given
    ) -> Iterator[Alternative]:
        """The target under the readings that were refused, as far as the figures allow it to be judged."""
        if indicator.interpretation is None or given.error:
            return
        # Each refused reading names its own base; one asked for at the command line is no part of it.
        judge = replace(self.judge, base_year=None)
        for refusal in indicator.interpretation.refused:
            instead = refusal.instead
            if instead is None or not self._is_another(instead, target):
                continue
            other = _read(target, instead)
            judgement = judge.of(indicator, other, given)
            base = judgement.achieved.base
            # Without a figure for that base there is nothing to say.
            has_base = base is not None and base.value is not None
            has_growth = judgement.achieved.actual is not None
            if instead.baseline and not (has_base or has_growth):
                continue
            yield Alternative(
                reading=refusal.reading,
                target=judgement.case.figure,
                actual=judgement.achieved.actual,
                status=judgement.verdict.status,
                lower_bound=_bounds_below(judgement),
            )

    def _is_another(self, instead: Instead, target: Target) -> bool:
        """Whether a refused reading is of this target, and not what was asked for with another base year."""
        if instead.target != target.period:
            return False
        base = instead.baseline
        return base is None or base.start.year != self.judge.base_year


class _InWords(TypedDict):
    """What is said of a goal without figures."""

    goal: Statement | Milestone
    period: Period
    verdict: Verdict
    judged_of: Period | None
    """What the row that decides it is of."""
    tasks: tuple[str, ...]
    lead: tuple[str, ...]
    notes: tuple[str, ...]
    evidence: Cells
    source: ReportSource


def _result_in_words(**said: Unpack[_InWords]) -> Result:
    """The result of a goal that has no figures."""
    verdict = said["verdict"]
    judged_of = said["judged_of"]
    return Result(
        indicator=said["goal"].id,
        name=said["goal"].name,
        period=said["period"],
        measure="value",
        comparator="qualitative",
        target=None,
        tolerance=None,
        unit=None,
        actual=None,
        actual_period=judged_of,
        through=judged_of.end if judged_of else None,
        gap=None,
        shortfall=None,
        achievement=None,
        increment_achievement=None,
        baseline=ReportBaseline(),
        status=verdict.status,
        flags=verdict.flags,
        reason=_reason(verdict.reason),
        pace=Pace(),
        needed=Needed(),
        projection=Projection(),
        alternatives=(),
        missing=(),
        tasks=said["tasks"],
        lead=said["lead"],
        data_owner=None,
        interpretation=NullableText(),
        notes=said["notes"],
        evidence=said["evidence"],
        source=said["source"],
    )


def _bounds_below(judgement: Judgement) -> bool:
    """Whether what is missing of a value can only add to it."""
    kind = judgement.kind
    measured = judgement.achieved.measured
    if not isinstance(kind, ValueKind) or not measured.is_partial:
        return False
    return kind.bounds_below(judgement.case.indicator, measured)


def _read(target: Target, instead: Instead) -> Target:
    """The target as a refused reading has it."""
    changes: dict[str, object] = {}
    if instead.period is not None:
        changes["period"] = instead.period
    if instead.baseline is not None:
        changes["baseline"] = Baseline(period=instead.baseline)
    return target.model_copy(update=changes)


def _outlook(
    judgement: Judgement, figures: Figures, given: Given
) -> tuple[Needed, Projection]:
    """What a target that runs and is not met still needs, and where it will end."""
    case = judgement.case
    kind = judgement.kind
    achieved = judgement.achieved
    is_over = case.has_ended or judgement.verdict.is_met
    if given.error or is_over or judgement.verdict.is_stale:
        return Needed(), Projection()
    needed = Needed()
    if figures.shortfall is not None:
        needed = kind.needed(case, achieved, figures.shortfall)
    return needed, kind.projection(case, achieved)


def _regions(judgement: Judgement) -> tuple[RegionShare, ...]:
    """What each region gives to a sum over regions, and its share of it."""
    measured = judgement.achieved.measured
    total = judgement.achieved.actual
    if total is None or judgement.case.target.starts_from_base:
        return ()
    given: dict[str, Decimal] = {}
    for row in measured.evidence:
        parts = ((row.region, row.figure),) if row.region else row.by_region
        for region, figure in parts:
            before = given.get(region, Decimal(0))
            given[region] = EXACT.add(before, figure)
    # Of a difference of sums, or a sum that own figures are a part of, the regions' parts are not these.
    if sum(map(Fraction, given.values())) != Fraction(total):
        return ()
    return tuple(
        RegionShare(
            name=region,
            actual=figure,
            share=rounded(Fraction(figure) / Fraction(total)) if total else None,
        )
        for region, figure in given.items()
    )


def _missing(judgement: Judgement) -> tuple[Period | str, ...]:
    """The periods and regions to be named: those that keep a verdict away, and those that it does without."""
    achieved = judgement.achieved
    # A hole is named whatever the verdict: a reader who adds up the evidence must know of it.
    if judgement.verdict.names_missing or judgement.kind.holes(achieved):
        return (*achieved.measured.missing, *achieved.measured.missing_regions)
    return ()


def _of_figure(achieved: Achieved) -> tuple[Flag, ...]:
    """What qualifies the figure itself."""
    flags: list[Flag] = []
    if achieved.actual is not None and achieved.measured.is_preliminary:
        flags.append("preliminary")
    if achieved.actual is not None and achieved.measured.is_derived:
        flags.append("derived")
    return tuple(flags)


def _of_target(judgement: Judgement) -> tuple[Flag, ...]:
    """What qualifies the verdict by what the plan says of the target beside its figure."""
    verdict = judgement.verdict
    if verdict.is_not_made_good and judgement.case.indicator.is_expected:
        return ("below_expected",)
    if verdict.is_met and _reaches_strive(judgement):
        return ("strive_met",)
    return ()


def _reaches_strive(judgement: Judgement) -> bool:
    """Whether a target that is met reached what is striven for too."""
    case = judgement.case
    compare = judgement.achieved.compare
    further = case.target.striving()
    if further is None or compare is None:
        return False
    return criterion_of(case.indicator, further).is_satisfied(compare)


def _pace(paced: Paced | None, verdict: Verdict) -> Pace:
    if paced is None or verdict.status not in PACED:
        return Pace()
    return Pace.model_validate(
        {
            "rule": paced.rule,
            "from": paced.start,
            "expected": rounded(paced.expected),
            "achieved": rounded(paced.achieved),
            "deviation": rounded(paced.deviation),
        }
    )


def _baseline(achieved: Achieved) -> ReportBaseline:
    base = achieved.base
    if base is None:
        return ReportBaseline()
    return ReportBaseline(
        period=base.period,
        value=base.value,
        years=base.years,
    )


def _attained(afterwards: Afterwards | None) -> Attained:
    if afterwards is None:
        return Attained()
    measured = afterwards.measured
    return Attained(period=measured.period, value=measured.value)


def _evidence(judgement: Judgement) -> Cells:
    """The cells that a result rests on."""
    return Cells(_rows_behind(judgement))


def _notes_of(rows: Iterable[Actual]) -> tuple[str, ...]:
    """What the notes of rows say, each once."""
    notes = [row.note for row in rows if row.note]
    return tuple(dict.fromkeys(notes))


def _rows_behind(judgement: Judgement) -> list[Actual]:
    """The rows of the baseline, those of the actual, then those of what reached the target later."""
    achieved = judgement.achieved
    rows: list[Actual] = []
    if achieved.base:
        rows += achieved.base.evidence
    if achieved.actual is not None:
        rows += achieved.measured.evidence
    if judgement.beside:
        rows += judgement.beside.evidence
    if judgement.afterwards:
        rows += judgement.afterwards.measured.evidence
    # One cell may be both base and actual.
    return list({row.cell: row for row in _rows_given(rows)}.values())


def _rows_given(rows: Iterable[Actual]) -> Iterator[Actual]:
    """The rows that were given: of a sum over regions, its parts."""
    for row in rows:
        yield from row.of or (row,)


def _reason(reason: Explanation | None) -> Reason:
    if reason is None:
        return Reason()
    words = reason.words
    return Reason(
        code=reason.code,
        zh=words.zh,
        en=words.en,
    )


def _interpretation(reading: Interpretation | None) -> NullableText:
    """The reading taken, what stays open, and the readings refused with the reason, as one text."""
    if reading is None:
        return NullableText()
    parts = [reading.reading]
    if reading.open:
        parts.append(reading.open)
    parts += [
        phrases.not_read_as(reading=refusal.reading, because=refusal.because)
        for refusal in reading.refused
    ]
    return NullableText(
        zh="；".join(part.zh for part in parts),
        en="; ".join(part.en for part in parts),
    )
