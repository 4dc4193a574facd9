"""Which rows count: free of older vintages and of contradictions, and for the area as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import NamedTuple, TypeVar

from innovate_ts.basics.actual import Absence, Actual, Actuals, Unused
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings, Problem
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.case import Contradiction
from innovate_ts.verdicts.given import Given, by_region_of
from innovate_ts.verdicts.kinds import values_of
from innovate_ts.verdicts.nesting import (
    are_apart,
    without_fallen_totals,
    without_older_wholes,
)
from innovate_ts.verdicts.proofs import clashes
from innovate_ts.verdicts.published import note_differences
from innovate_ts.verdicts.regions import Division, WholeArea, whole_area
from innovate_ts.verdicts.vintages import latest_vintages

M = TypeVar("M", Absence, Unused)


@dataclass(frozen=True)
class CountedRows:
    """The rows of all indicators and statements of a plan, and what became of the rest."""

    by_goal: Mapping[str, Given]
    """By the id of the indicator or statement."""
    contradictory: tuple[Actual, ...]
    """The rows that cannot all be right."""
    last_day: date | None
    """The latest end of a period of a value that was used."""


def counted_rows(
    plan: Plan,
    actuals: Actuals,
    findings: Findings,
    as_of: date | None = None,
) -> CountedRows:
    """The rows that count.

    Args:
        plan: the plan.
        actuals: what was read from the inputs.
        findings: where contradictions, older vintages and sums of regions that differ are told.
        as_of: a day that was asked for; what was published after it was not known then.
    """
    known = [row for row in actuals.values if _is_public(row, as_of)]
    published = _published(plan, actuals, findings, as_of)
    by_goal = _by_goal(plan, known, findings)
    # Regions are summed before contradictions are told: problems of one place stand in this order.
    division = Division.of(plan)
    areas: dict[str, WholeArea] = {}
    for goal in plan.goals:
        rows = by_goal.get(goal.id, ())
        areas[goal.id] = _whole_area(goal, rows, division, findings, as_of)
    contradictions = _told_contradictions(plan, by_goal, published, findings)
    # What the reader found wrong came first, and is the reason that is given.
    errors = contradictions.errors | dict(actuals.damaged)
    absences = _by_indicator(actuals.absences)
    unused = _by_indicator(actuals.unused)
    given: dict[str, Given] = {}
    for goal in plan.goals:
        area = areas[goal.id]
        rates = published.get(goal.id, ())
        counted = _given(area, rates, errors.get(goal.id))
        gaps = absences.get(goal.id, ())
        given[goal.id] = replace(
            counted,
            absences=tuple(gap for gap in gaps if not gap.region),
            unused=tuple(unused.get(goal.id, ())),
            by_region=by_region_of(by_goal.get(goal.id, ())),
            absences_of_regions=tuple(gap for gap in gaps if gap.region),
        )
        if isinstance(goal, Indicator):
            note_differences(goal, area.rows, rates, findings)
    used = [*known, *chain.from_iterable(published.values())]
    return CountedRows(
        by_goal=given,
        contradictory=contradictions.rows,
        last_day=_last_day(used, contradictions.rows),
    )


class _Contradictions(NamedTuple):
    """What was told of rows that cannot all be right."""

    errors: dict[str, Problem]
    """The first of each indicator or statement, by its id."""
    rows: tuple[Actual, ...]


def _told_contradictions(
    plan: Plan,
    by_goal: Mapping[str, Sequence[Actual]],
    published: Mapping[str, Sequence[Actual]],
    findings: Findings,
) -> _Contradictions:
    errors: dict[str, Problem] = {}
    contradictory: list[Actual] = []
    for goal in plan.goals:
        levels = _contradictions(goal, by_goal.get(goal.id, ()))
        rates = _clashing_rates(goal, published.get(goal.id, ()))
        for contradiction in levels + rates:
            problem = _told(contradiction, findings)
            errors.setdefault(goal.id, problem)
            contradictory += contradiction.rows
    return _Contradictions(errors, tuple(contradictory))


def _by_indicator(marks: Iterable[M]) -> dict[str, list[M]]:
    """Cells that say why they are empty, or rows that were not used, by the id of their goal."""
    by_goal: dict[str, list[M]] = {}
    for mark in marks:
        by_goal.setdefault(mark.indicator, []).append(mark)
    return by_goal


def _counts(plan: Plan) -> set[str]:
    """The ids of the indicators that are counted on the last day of a period."""
    return {goal.id for goal in plan.indicators if goal.is_counted_at_end}


def _by_goal(
    plan: Plan, rows: Sequence[Actual], findings: Findings
) -> dict[str, list[Actual]]:
    """The rows of each indicator and statement, of the latest vintage."""
    by_goal = _latest(plan, rows, findings)
    for indicator in plan.indicators:
        if indicator.adds_up and indicator.id in by_goal:
            given = by_goal[indicator.id]
            by_goal[indicator.id] = _without_replaced(indicator, given, findings)
    return by_goal


def _latest(
    plan: Plan, rows: Sequence[Actual], findings: Findings
) -> dict[str, list[Actual]]:
    """The rows of the latest vintage, by indicator and statement."""
    counts = _counts(plan)
    by_goal: dict[str, list[Actual]] = {}
    for row in rows:
        by_goal.setdefault(row.indicator, []).append(row)
    return {
        goal: latest_vintages(given, findings, counts)
        for goal, given in by_goal.items()
    }


def _published(
    plan: Plan, actuals: Actuals, findings: Findings, as_of: date | None
) -> dict[str, list[Actual]]:
    """Growth as it was published, by indicator."""
    known = [row for row in actuals.growth if _is_public(row, as_of)]
    return _latest(plan, known, findings)


def _is_public(row: Actual, as_of: date | None) -> bool:
    if as_of is None or row.published is None:
        return True
    return row.published <= as_of


def _whole_area(
    goal: Indicator | Statement,
    rows: Sequence[Actual],
    division: Division,
    findings: Findings,
    as_of: date | None,
) -> WholeArea:
    if isinstance(goal, Indicator):
        return whole_area(
            indicator=goal,
            kind=values_of(goal),
            rows=rows,
            division=division,
            findings=findings,
            as_of=as_of,
        )
    # What regions judge of a statement says nothing of the whole.
    of_whole = [row for row in rows if not row.region]
    return WholeArea(tuple(of_whole))


def _contradictions(
    goal: Indicator | Statement, rows: Sequence[Actual]
) -> list[Contradiction]:
    """The contradictions among the rows of each region, and among those of the whole area."""
    by_region = by_region_of(rows)
    contradictions: list[Contradiction] = []
    for group in by_region.values():
        if isinstance(goal, Indicator):
            kind = values_of(goal)
            contradictions += kind.contradictions(
                group,
                can_shrink=goal.allows_negative,
            )
        else:
            contradictions += clashes(group, lambda period: period.end)
    return contradictions


def _clashing_rates(
    goal: Indicator | Statement, rates: Sequence[Actual]
) -> list[Contradiction]:
    """The contradictions among the growth rates of each region."""

    def moment(period: Period) -> Period | date:
        is_stock = isinstance(goal, Indicator) and goal.is_counted_at_end
        return period.end if is_stock else period

    contradictions: list[Contradiction] = []
    for group in by_region_of(rates).values():
        contradictions += clashes(group, moment)
    return contradictions


def _without_replaced(
    indicator: Indicator, rows: Sequence[Actual], findings: Findings
) -> list[Actual]:
    """The rows of a flow, where of a whole and its parts, and of two years to date, the later counts."""
    kept: list[Actual] = []
    for group in by_region_of(rows).values():
        if are_apart(group):
            kept += group
            continue
        standing = group
        if not indicator.allows_negative:
            standing = without_fallen_totals(group, findings)
        kept += without_older_wholes(standing, findings)
    return kept


def _told(contradiction: Contradiction, findings: Findings) -> Problem:
    first = contradiction.rows[0]
    return findings.error(
        contradiction.message,
        first.place,
        field="value",
        text=first.text,
    )


def _given(area: WholeArea, growth: Sequence[Actual], error: Problem | None) -> Given:
    if error is not None:
        return Given(error=error)
    return Given(
        rows=area.rows,
        growth=tuple(growth),
        unsummed=area.unsummed,
        unsummed_periods=area.unsummed_periods,
    )


def _last_day(rows: Sequence[Actual], contradictory: Sequence[Actual]) -> date | None:
    # Rows that are equal in every field may stand in two files: they are told apart by what they are.
    spoilt = {id(row) for row in contradictory}
    last_days = (row.period.end for row in rows if id(row) not in spoilt)
    return max(last_days, default=None)
