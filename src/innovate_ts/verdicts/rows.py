"""Which rows count: free of older vintages and of contradictions, and for the area as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.basics.actual import Actual, Actuals
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings, Problem
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.case import Contradiction
from innovate_ts.verdicts.given import Given
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

_LAST_DAY = attrgetter("period.end")
_INDICATOR = attrgetter("indicator")
_REGION = attrgetter("region")


class CountedRows(NamedTuple):
    """The rows of all indicators and statements of a plan, and what became of the rest."""

    by_goal: Mapping[str, Given]
    """By the id of the indicator or statement."""
    contradictory: tuple[Actual, ...]
    """The rows that cannot all be right."""
    last_day: date | None
    """The latest end of a period of a value that was used."""


class _GoalRows:
    """The rows of an indicator or statement, put together by region once.

    Args:
        rows: the rows.
    """

    def __init__(self, rows: Sequence[Actual]) -> None:
        self.rows = rows

    @cached_property
    def by_region(self) -> Mapping[str, Sequence[Actual]]:
        """The rows by the region that they are of."""
        return grouped(self.rows, _REGION)

    @cached_property
    def overlapping(self) -> Sequence[str]:
        """The regions of which two rows have a day in common; in the others none can contradict another."""
        return [
            region for region, rows in self.by_region.items() if not are_apart(rows)
        ]


_NO_ROWS = _GoalRows(())


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
    known = _public(actuals.values, as_of)
    published = _published(plan, actuals, findings, as_of)
    by_goal = _by_goal(
        plan=plan,
        rows=known,
        findings=findings,
    )
    # Regions are summed before contradictions are told: problems of one place stand in this order.
    division = Division.of(plan)
    areas: dict[str, WholeArea] = {}
    for goal in plan.goals:
        rows = by_goal.get(goal.id, _NO_ROWS)
        areas[goal.id] = _whole_area(
            goal=goal,
            given=rows,
            division=division,
            findings=findings,
            as_of=as_of,
        )
    contradictions = _told_contradictions(plan, by_goal, published, findings)
    # What the reader found wrong came first, and is the reason that is given.
    errors = contradictions.errors | dict(actuals.damaged)
    absences = grouped(actuals.absences, _INDICATOR)
    unused = grouped(actuals.unused, _INDICATOR)
    given: dict[str, Given] = {}
    for goal in plan.goals:
        area = areas[goal.id]
        rates = published.get(goal.id, ())
        counted = _given(
            area=area,
            growth=rates,
            error=errors.get(goal.id),
        )
        gaps = absences.get(goal.id, ())
        rows_of_goal = by_goal.get(goal.id, _NO_ROWS)
        unused_of_goal = unused.get(goal.id, ())
        given[goal.id] = replace(
            counted,
            absences=tuple(gap for gap in gaps if not gap.region),
            unused=tuple(unused_of_goal),
            by_region=rows_of_goal.by_region,
            absences_of_regions=tuple(gap for gap in gaps if gap.region),
        )
        if isinstance(goal, Indicator):
            note_differences(
                indicator=goal,
                rows=area.rows,
                published=rates,
                findings=findings,
            )
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
    by_goal: Mapping[str, _GoalRows],
    published: Mapping[str, Sequence[Actual]],
    findings: Findings,
) -> _Contradictions:
    errors: dict[str, Problem] = {}
    contradictory: list[Actual] = []
    for goal in plan.goals:
        levels = _contradictions(goal, by_goal.get(goal.id, _NO_ROWS))
        rates = _clashing_rates(goal, published.get(goal.id, ()))
        for contradiction in levels + rates:
            problem = _told(contradiction, findings)
            errors.setdefault(goal.id, problem)
            contradictory += contradiction.rows
    return _Contradictions(errors, tuple(contradictory))


def _counts(plan: Plan) -> set[str]:
    """The ids of the indicators that are counted on the last day of a period."""
    return {goal.id for goal in plan.indicators if goal.is_counted_at_end}


def _by_goal(
    plan: Plan, rows: Sequence[Actual], findings: Findings
) -> dict[str, _GoalRows]:
    """The rows of each indicator and statement, of the latest vintage."""
    by_goal = _latest(plan, rows, findings)
    for indicator in plan.indicators:
        given = by_goal.get(indicator.id, _NO_ROWS)
        if indicator.adds_up and given.overlapping:
            by_goal[indicator.id] = _without_replaced(indicator, given, findings)
    return by_goal


def _latest(
    plan: Plan, rows: Sequence[Actual], findings: Findings
) -> dict[str, _GoalRows]:
    """The rows of the latest vintage, by indicator and statement."""
    counts = _counts(plan)
    latest: dict[str, _GoalRows] = {}
    for goal, of_goal in grouped(rows, _INDICATOR).items():
        given = _GoalRows(of_goal)
        if given.overlapping:
            newest = latest_vintages(
                rows=of_goal,
                findings=findings,
                counts=counts,
            )
            given = _GoalRows(newest)
        latest[goal] = given
    return latest


def _published(
    plan: Plan, actuals: Actuals, findings: Findings, as_of: date | None
) -> dict[str, Sequence[Actual]]:
    """Growth as it was published, by indicator."""
    known = _public(actuals.growth, as_of)
    latest = _latest(
        plan=plan,
        rows=known,
        findings=findings,
    )
    return {goal: given.rows for goal, given in latest.items()}


def _public(rows: Sequence[Actual], as_of: date | None) -> Sequence[Actual]:
    """The rows that were published by a day, as far as they say when."""
    if as_of is None:
        return rows
    return [row for row in rows if row.published is None or row.published <= as_of]


def _whole_area(
    goal: Indicator | Statement,
    given: _GoalRows,
    division: Division,
    findings: Findings,
    as_of: date | None,
) -> WholeArea:
    if isinstance(goal, Indicator):
        return whole_area(
            indicator=goal,
            kind=values_of(goal),
            by_region=given.by_region,
            division=division,
            findings=findings,
            as_of=as_of,
        )
    # What regions judge of a statement says nothing of the whole.
    return WholeArea(tuple(given.by_region.get("", ())))


def _contradictions(
    goal: Indicator | Statement, given: _GoalRows
) -> list[Contradiction]:
    """The contradictions among the rows of each region, and among those of the whole area."""
    contradictions: list[Contradiction] = []
    for region in given.overlapping:
        group = given.by_region[region]
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
    for group in grouped(rates, _REGION).values():
        contradictions += clashes(group, moment)
    return contradictions


def _without_replaced(
    indicator: Indicator, given: _GoalRows, findings: Findings
) -> _GoalRows:
    """The rows of a flow, where of a whole and its parts, and of two years to date, the later counts."""
    kept = dict(given.by_region)
    for region in given.overlapping:
        standing = kept[region]
        if not indicator.allows_negative:
            standing = without_fallen_totals(standing, findings)
        kept[region] = without_older_wholes(standing, findings)
    return _GoalRows(list(chain.from_iterable(kept.values())))


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
    if spoilt:
        rows = [row for row in rows if id(row) not in spoilt]
    return max(map(_LAST_DAY, rows), default=None)
