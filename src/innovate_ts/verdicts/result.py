"""One target's result: its verdict with figures, the reason in words and the cells that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.asked import Part
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.places import Source
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.readings import Instead
from innovate_ts.plan.models.targets import Baseline, Target
from innovate_ts.plan.models.tasks import Milestone, Task
from innovate_ts.verdicts.breakdown import part_data, ranked
from innovate_ts.verdicts.evidence import Cells
from innovate_ts.verdicts.figures import figures_of
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.judge import Judge
from innovate_ts.verdicts.ledger import LedgerRows
from innovate_ts.verdicts.milestones import decide
from innovate_ts.verdicts.reference import reference_data
from innovate_ts.verdicts.result_fields import (
    attained,
    baseline,
    bounds_below,
    cells_of,
    flags_of_figure,
    flags_of_target,
    interpretation_of,
    missing,
    notes_of,
    outlook,
    pace,
    reason_of,
    regions,
    rows_behind,
)
from innovate_ts.verdicts.result_in_words import result_in_words
from innovate_ts.verdicts.result_parts import (
    Alternative,
    ReportSource,
)
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.revisions import versions_of
from innovate_ts.verdicts.rows import CountedRows
from innovate_ts.verdicts.statements import decided


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
            indicator=indicator.in_force(self.judge.as_of),
            target=target.in_force(self.judge.as_of),
            given=given,
            line=line,
        )
        if target.revisions:
            versions = versions_of(self.judge, indicator, target, given)
            result = result.model_copy(update={"revisions": versions})
        if target.breakdown:
            by_part = indicator.by_part()
            parts = [
                self._of_part(
                    indicator=by_part[part.name],
                    target=target,
                    part=part,
                    line=line,
                )
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
            indicator=indicator,
            target=target.of_part(part),
            given=given.of_region(part.name),
            line=line,
        )
        return result.model_copy(update={"part": part.name})

    def of_statement(self, statement: Statement, line: int) -> Result:
        """The result of a goal in words, which has no figures."""
        return self._if_accepted(self._of_words(statement, line))

    def _if_accepted(self, result: Result) -> Result:
        """The result, marked where it is missed and that was accepted until a later day."""
        day = self.judge.as_of
        accepted = self.plan.accepted(
            goal=result.indicator,
            period=result.period,
            day=day,
        )
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
        needed, projection = outlook(judgement, figures, given)
        has_figure = achieved.actual is not None
        period = achieved.measured.period if has_figure else None
        behind = rows_behind(judgement)
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
            baseline=baseline(achieved),
            status=verdict.status,
            flags=(
                *verdict.flags,
                *flags_of_figure(achieved),
                *flags_of_target(judgement),
            ),
            reason=reason_of(verdict.reason),
            attained=attained(judgement.afterwards),
            pace=pace(judgement.paced, verdict),
            pace_day=judgement.paced.day if judgement.paced else None,
            needed=needed,
            projection=projection,
            alternatives=tuple(self._alternatives(indicator, target, given)),
            regions=regions(judgement),
            missing=missing(judgement),
            tasks=indicator.tasks,
            lead=self.plan.leads_of(indicator),
            is_assigned=bool(indicator.lead),
            responsible=indicator.responsible,
            supporting=indicator.supporting,
            data_owner=indicator.data_owner,
            interpretation=interpretation_of(indicator.interpretation),
            notes=notes_of(behind),
            evidence=Cells(cells_of(behind)),
            source=self._source(target.source, line),
        )

    def _of_words(self, statement: Statement, line: int) -> Result:
        given = self.rows.by_goal[statement.id]
        decision = decided(statement, given, self.judge.as_of)
        last = decision.row
        return result_in_words(
            goal=statement,
            period=statement.period,
            verdict=decision.verdict,
            judged_of=last.period if last else None,
            tasks=statement.tasks,
            lead=self.plan.leads(statement.tasks),
            notes=notes_of([last] if last else []),
            evidence=Cells([last] if last else []),
            source=self._source(statement.source, line),
        )

    def of_milestone(self, task: Task, milestone: Milestone) -> Result:
        """The result of a dated deliverable of a task."""
        reported = self.ledger.of(milestone.id)
        decision = decide(
            due=milestone.due.end,
            reported=reported,
            as_of=self.judge.as_of,
        )
        last = decision.report
        day = last.day if last else None
        source = self._source(milestone.source, self.plan.line(milestone.id))
        result = result_in_words(
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
            document=source.document,
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
            judgement = judge.of(
                indicator=indicator,
                target=other,
                given=given,
            )
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
                lower_bound=bounds_below(judgement),
            )

    def _is_another(self, instead: Instead, target: Target) -> bool:
        """Whether a refused reading is of this target, and not what was asked for with another base year."""
        if instead.target != target.period:
            return False
        base = instead.baseline
        return base is None or base.start.year != self.judge.base_year


def _read(target: Target, instead: Instead) -> Target:
    """The target as a refused reading has it."""
    changes: dict[str, object] = {}
    if instead.period is not None:
        changes["period"] = instead.period
    if instead.baseline is not None:
        changes["baseline"] = Baseline(period=instead.baseline)
    return target.model_copy(update=changes)
