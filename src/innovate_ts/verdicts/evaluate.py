"""evaluate: a plan and its actuals to a report. Reads no file, clock, environment or terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from innovate_ts.basics.actual import Actuals
from innovate_ts.basics.collector import without_collector
from innovate_ts.basics.names import nearest
from innovate_ts.basics.periods import Period
from innovate_ts.findings import CannotCheck, Findings, Place, Problem, problem
from innovate_ts.messages import phrases
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Goal, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Milestone
from innovate_ts.verdicts.doubts import with_doubts
from innovate_ts.verdicts.inputs import report_inputs
from innovate_ts.verdicts.judge import Judge
from innovate_ts.verdicts.ledger import LEDGER, LedgerRows, counted_reports
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import ReportPlan
from innovate_ts.verdicts.result import Run
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.rows import CountedRows, counted_rows
from innovate_ts.verdicts.series import series_of
from innovate_ts.verdicts.statuses import STATUSES, Status
from innovate_ts.verdicts.task_states import task_states


class Selection(NamedTuple):
    """Which targets are asked for."""

    year: int | None = None
    """Only those whose period ends in this year."""
    indicator: str | None = None
    """Only those of the indicator, statement or milestone with this id."""

    def takes(self, goal: Goal | Milestone) -> bool:
        """Whether an indicator, statement or milestone is asked for."""
        return self.indicator in {None, goal.id}

    def takes_period(self, period: Period) -> bool:
        """Whether a target of this period is asked for."""
        return self.year in {None, period.end.year}


@without_collector()
def evaluate(
    plan: Plan,
    actuals: Actuals,
    *,
    as_of: date | None = None,
    year: int | None = None,
    indicator: str | None = None,
    base_year: int | None = None,
    strict: bool = False,
) -> Report:
    """Compare what was achieved with what the plan asks.

    Args:
        plan: the plan.
        actuals: what was read from the inputs.
        as_of: the day to judge at; by default the latest end of a period of a value that was used.
        year: only the targets whose period ends in this year.
        indicator: only the targets of the indicator or statement with this id.
        base_year: another base year for targets of average growth.
        strict: every warning is an error.

    Raises:
        CannotCheck: no target is selected, or there is no day to judge at.
    """
    selection = Selection(year, indicator)
    if not _selects(selection, plan):
        unselected = _nothing_selected(plan, selection)
        raise CannotCheck((*actuals.problems, unselected))
    findings = _findings_so_far(plan, actuals, strict=strict)
    rows = counted_rows(plan, actuals, findings, as_of)
    ledger = counted_reports(actuals, findings, as_of)
    problems = findings.in_order()
    day = as_of or _last_day(actuals, rows, ledger, problems)
    judge = Judge(
        as_of=day,
        base_year=base_year,
        thresholds=plan.meta.thresholds,
        indicators={indicator.id: indicator for indicator in plan.indicators},
        by_goal=rows.by_goal,
    )
    run = Run(plan, rows, judge, ledger)
    judged = plan.goals if _says_something_of_goals(plan, actuals) else ()
    # What was read is grouped among the problems: there each doubt has its own place.
    read = set(actuals.problems)
    judged_from = [problem for problem in problems if problem not in read]
    doubts = (*actuals.doubts, *judged_from)
    results = with_doubts(tuple(_results(run, selection, judged)), doubts)
    tasks = None
    if actuals.tasks is not None:
        tasks = task_states(plan, ledger, results)
    return Report(
        plan=ReportPlan(
            id=plan.meta.id,
            title=plan.meta.title,
            period=plan.meta.period,
            reviewed=plan.meta.is_reviewed,
            subject=plan.meta.subject,
        ),
        as_of=day,
        year=year,
        thresholds=plan.meta.thresholds.model_dump(),
        inputs=report_inputs(
            actuals.tables, (*rows.contradictory, *ledger.contradictory)
        ),
        problems=problems,
        summary=_summary(results),
        results=results,
        tasks=tasks,
        detail=indicator or "",
        series=series_of(plan, rows),
        bureau_names=plan.bureau_names,
    )


def _findings_so_far(plan: Plan, actuals: Actuals, *, strict: bool) -> Findings:
    """What was read goes into the same sink, so that all problems of a place stand together."""
    findings = Findings(strict=strict)
    for given in actuals.problems:
        findings.add(given)
    if plan.meta.is_reviewed is False:
        findings.note(texts.plan_not_reviewed(), Place(plan.targets_file))
    return findings


def _last_day(
    actuals: Actuals,
    rows: CountedRows,
    ledger: LedgerRows,
    problems: Sequence[Problem],
) -> date:
    """The latest day of what was given; a run without any cannot check."""
    days = [day for day in (rows.last_day, ledger.last_day) if day is not None]
    if days:
        return max(days)
    why = texts.no_date() if actuals.tasks is None else texts.no_ledger_date()
    undated = problem(why, Place())
    raise CannotCheck((*problems, undated))


def _selects(selection: Selection, plan: Plan) -> bool:
    """Whether any target of a plan is asked for."""
    periods: list[Period] = []
    for goal in filter(selection.takes, plan.goals):
        periods += _periods(goal)
    for _, milestone in plan.milestones():
        if selection.takes(milestone):
            periods.append(milestone.due)
    return any(map(selection.takes_period, periods))


def _periods(goal: Goal) -> list[Period]:
    """The periods of the targets of an indicator, or of a statement."""
    if isinstance(goal, Statement):
        return [goal.period]
    return [target.period for target in goal.targets]


def _says_something_of_goals(plan: Plan, actuals: Actuals) -> bool:
    """Whether any table is about more than tasks; a ledger alone judges no indicator."""
    if actuals.tasks is None:
        return True
    if actuals.values or actuals.growth or actuals.absences or actuals.unused:
        return True
    if any(goal.id in actuals.damaged for goal in plan.goals):
        return True
    of_tasks = {(report.file, report.sheet) for report in actuals.tasks}
    for table in actuals.tables:
        is_ledger = table.layout in {None, LEDGER}
        if not is_ledger and (table.file, table.sheet) not in of_tasks:
            return True
    return False


def _results(
    run: Run, selection: Selection, judged: Sequence[Goal]
) -> Iterator[Result]:
    """The results of the targets that are asked for, in the plan's order."""
    plan = run.plan
    for goal in judged:
        if not selection.takes(goal):
            continue
        if isinstance(goal, Statement):
            if selection.takes_period(goal.period):
                line = plan.line(goal.id)
                yield run.of_statement(goal, line)
            continue
        for index, target in enumerate(goal.targets):
            if selection.takes_period(target.period):
                line = plan.line(goal.id, index)
                yield run.of_target(
                    indicator=goal,
                    target=target,
                    line=line,
                )
    for task, milestone in plan.milestones():
        if selection.takes(milestone) and selection.takes_period(milestone.due):
            yield run.of_milestone(task, milestone)


def _nothing_selected(plan: Plan, selection: Selection) -> Problem:
    """Why no target is selected: there is no such indicator, or it has no target of that year."""
    ids = [goal.id for goal in plan.goals]
    ids += [milestone.id for _, milestone in plan.milestones()]
    asked = selection.indicator
    if asked is not None and asked not in ids:
        message = texts.no_such_indicator(text=asked)
        likely = nearest(asked, ids)
        if not likely:
            return problem(message, Place())
        hint = phrases.did_you_mean(likely=likely)
        return problem(
            message=message,
            place=Place(),
            hint=hint,
        )
    if asked is not None and selection.year is None:
        return problem(texts.only_compared_with(text=asked), Place())
    years: set[int] = set()
    for indicator in plan.indicators:
        for period in _periods(indicator):
            years.add(period.end.year)
    message = texts.no_target_selected(
        year=selection.year,
        years=", ".join(map(str, sorted(years))),
    )
    return problem(message, Place())


def _summary(results: Sequence[Result]) -> dict[Status, int]:
    """How many results have each status."""
    summary: dict[Status, int] = dict.fromkeys(STATUSES, 0)
    for result in results:
        summary[result.status] += 1
    return summary
