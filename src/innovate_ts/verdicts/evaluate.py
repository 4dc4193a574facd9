"""evaluate: a plan and its actuals to a report. Reads no file, clock, environment or terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual, Actuals, InputTable
from innovate_ts.basics.names import nearest
from innovate_ts.basics.periods import Period
from innovate_ts.findings import CannotCheck, Place, Problem, problem, sorted_problems
from innovate_ts.messages import phrases
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement, Target
from innovate_ts.verdicts.consistency import Contradiction, contradictions
from innovate_ts.verdicts.judging import Run
from innovate_ts.verdicts.result import indicator_result, statement_result
from innovate_ts.verdicts.results import (
    Report,
    ReportInput,
    ReportPlan,
    Result,
    RowCounts,
    Series,
)
from innovate_ts.verdicts.sources import Area, counted, latest
from innovate_ts.verdicts.statuses import STATUSES


def evaluate(
    plan: Plan,
    actuals: Actuals,
    *,
    as_of: date | None = None,
    year: int | None = None,
    indicator: str | None = None,
    base_year: int | None = None,
) -> Report:
    """Compare what was achieved with what the plan asks.

    Args:
        plan: the plan.
        actuals: what was read from the inputs.
        as_of: the day to judge at; by default the latest end of a period of a value that was used.
        year: only the targets whose period ends in this year.
        indicator: only the targets of the indicator or statement with this id.
        base_year: another base year for targets of average growth.

    Raises:
        CannotCheck: no target is selected, or there is no day to judge at.
    """
    chosen = list(_selection(plan, year, indicator))
    if not chosen:
        raise CannotCheck((*actuals.problems, _nothing_selected(plan, year, indicator)))
    kept, notes = latest(actuals.values)
    given = _by_goal(plan, kept)
    clashes = [clash for found in _contradictions(plan, given) for clash in found]
    damaged = dict(actuals.damaged)
    for clash in clashes:
        damaged.setdefault(clash.rows[0].indicator, clash.problem)
    area = Area.of(plan)
    chosen_rows = {i.id: counted(i, given[i.id], area) for i in plan.indicators}
    notes += [found for rows in chosen_rows.values() for found in rows.problems]
    problems = sorted_problems(
        (*actuals.problems, *notes, *(clash.problem for clash in clashes))
    )
    spoilt = {id(row) for clash in clashes for row in clash.rows}
    day = as_of or max(
        (r.period.end for r in actuals.values if id(r) not in spoilt), default=None
    )
    if day is None:
        raise CannotCheck((*problems, problem(texts.no_date(), Place())))
    rows = {
        s.id: tuple(r for r in given[s.id] if not r.region) for s in plan.statements
    }
    rows |= {name: found.rows for name, found in chosen_rows.items()}
    not_summed = {
        name: found.not_summed
        for name, found in chosen_rows.items()
        if found.not_summed
    }
    run = Run(plan, day, base_year, rows, not_summed, damaged)
    results = tuple(_result(run, *choice) for choice in chosen)
    return Report(
        plan=ReportPlan(
            id=plan.meta.id,
            title=plan.meta.title,
            period=plan.meta.period,
            subject=plan.meta.subject,
        ),
        as_of=day,
        year=year,
        thresholds=plan.meta.thresholds.model_dump(),
        inputs=tuple(_inputs(actuals.tables, clashes)),
        problems=problems,
        summary={
            status: sum(r.status == status for r in results) for status in STATUSES
        },
        results=results,
        detail=indicator or "",
        series={
            item.id: Series(aggregation=item.aggregation, points=_points(rows[item.id]))
            for item in plan.indicators
            if item.id not in damaged
        },
        bureau_names={name: bureau.en for name, bureau in plan.bureau_by_name.items()},
    )


Choice = tuple[Indicator, Target, int] | tuple[Statement, None, int]
"""A selected target with its line in targets.yaml; a statement is its own target."""


def _selection(plan: Plan, year: int | None, indicator: str | None) -> Iterator[Choice]:
    for item in plan.indicators:
        if indicator in {None, item.id}:
            for index, target in enumerate(item.targets):
                if year in {None, target.period.end.year}:
                    yield item, target, plan.line(item.id, index)
    for statement in plan.statements:
        if indicator in {None, statement.id} and year in {
            None,
            statement.period.end.year,
        }:
            yield statement, None, plan.line(statement.id)


def _result(
    run: Run, item: Indicator | Statement, target: Target | None, line: int
) -> Result:
    if isinstance(item, Indicator) and target is not None:
        return indicator_result(run, item, target, line)
    assert isinstance(item, Statement)  # noqa: S101 - the other kind of choice
    return statement_result(run, item, line)


def _nothing_selected(plan: Plan, year: int | None, indicator: str | None) -> Problem:
    ids = [item.id for item in plan.goals]
    if indicator is not None and indicator not in ids:
        likely = nearest(indicator, ids)
        hint = phrases.did_you_mean(likely=likely) if likely else None
        return problem(texts.no_such_indicator(text=indicator), Place(), hint=hint)
    years = sorted({t.period.end.year for i in plan.indicators for t in i.targets})
    return problem(
        texts.no_target_selected(year=year, years=", ".join(map(str, years))),
        Place(),
    )


def _points(rows: Sequence[Actual]) -> tuple[tuple[Period, Decimal], ...]:
    """The figures of an indicator by period."""
    return tuple(
        (row.period, row.value) for row in rows if isinstance(row.value, Decimal)
    )


def _by_goal(plan: Plan, values: Sequence[Actual]) -> dict[str, list[Actual]]:
    rows: dict[str, list[Actual]] = {goal.id: [] for goal in plan.goals}
    for value in values:
        rows[value.indicator].append(value)
    return rows


def _contradictions(
    plan: Plan, rows: dict[str, list[Actual]]
) -> Iterator[Iterator[Contradiction]]:
    for goal in plan.goals:
        by_region: dict[str, list[Actual]] = {}
        for row in rows[goal.id]:
            by_region.setdefault(row.region, []).append(row)
        for own in by_region.values():
            yield contradictions(own, goal if isinstance(goal, Indicator) else None)


def _inputs(
    tables: Sequence[InputTable], clashes: Sequence[Contradiction]
) -> Iterator[ReportInput]:
    """The account of each file: a row is error, used, other or empty, the first that fits."""
    wrong = {(row.file, row.sheet, row.row) for clash in clashes for row in clash.rows}
    by_file: dict[str, list[InputTable]] = {}
    for table in tables:
        by_file.setdefault(table.file, []).append(table)
    for file, own in by_file.items():
        kinds = [
            "error" if (file, table.sheet, row) in wrong else kind
            for table in own
            for row, kind in table.rows.items()
        ]
        layouts = dict.fromkeys(table.layout for table in own if table.layout)
        yield ReportInput(
            file=file,
            encoding=own[0].encoding,
            layout=", ".join(layouts) or None,
            rows=RowCounts(
                read=len(kinds),
                used=kinds.count("used"),
                other=kinds.count("other"),
                empty=kinds.count("empty"),
                error=kinds.count("error"),
            ),
        )
