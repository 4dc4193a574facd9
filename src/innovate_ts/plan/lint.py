"""What is odd in a plan that loads: findings for its editors, not errors."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, plain
from innovate_ts.findings import Place, Problem, problem, sorted_problems
from innovate_ts.messages import plan as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import (
    LOWER_LIMITS,
    UPPER_LIMITS,
    Indicator,
    Target,
)


class Asked(NamedTuple):
    """A target on the value that has a figure."""

    target: Target
    figure: Decimal
    """In the indicator's unit."""
    line: int


def lint(plan: Plan) -> tuple[Problem, ...]:
    """All findings, in the order of the files; a note does not count against the plan."""
    findings: list[Problem] = []
    for indicator in plan.indicators:
        asked = _asked(plan, indicator)
        findings += _backwards(plan, indicator, asked)
        if indicator.aggregation == "flow":
            findings += _totals(plan, indicator, asked)
        if not indicator.tasks:
            place = Place(plan.targets_file, None, plan.line(indicator.id))
            findings.append(
                problem(
                    texts.indicator_without_task(),
                    place,
                    severity="note",
                    field=indicator.id,
                )
            )
    findings += _idle_bureaus(plan)
    return sorted_problems(findings)


def _asked(plan: Plan, indicator: Indicator) -> list[Asked]:
    """The figures asked for, by the end and the start of their periods."""
    found = [
        Asked(
            target,
            figure,
            plan.line(indicator.id, index),
        )
        for index, target in enumerate(indicator.targets)
        if target.measure == "value"
        and (figure := indicator.figure_of(target)) is not None
    ]
    return sorted(
        found, key=lambda asked: (asked.target.period.end, asked.target.period.start)
    )


def _backwards(
    plan: Plan, indicator: Indicator, asked: list[Asked]
) -> Iterator[Problem]:
    """Targets that are easier to reach than the one before for a period of the same length."""
    by_length: dict[int, list[Asked]] = {}
    for each in asked:
        by_length.setdefault(each.target.period.length_in_months(), []).append(each)
    for group in by_length.values():
        for before, after in pairwise(group):
            signs = {before.target.comparator, after.target.comparator}
            falls, rises = after.figure < before.figure, after.figure > before.figure
            if (signs <= LOWER_LIMITS and falls) or (signs <= UPPER_LIMITS and rises):
                yield problem(
                    texts.runs_backwards(
                        figure=plain(after.figure),
                        before=plain(before.figure),
                        earlier=before.target.period,
                    ),
                    Place(plan.targets_file, None, after.line),
                    severity="warning",
                    field=f"{indicator.id}: targets: {after.target.period}",
                )


def _totals(plan: Plan, indicator: Indicator, asked: list[Asked]) -> Iterator[Problem]:
    """Flows whose parts exceed, or cannot add up to, the total that is asked for over their years."""
    upward = [each for each in asked if each.target.comparator in LOWER_LIMITS]
    for whole in upward:
        period = whole.target.period
        inside = [
            p
            for p in upward
            if period.contains(p.target.period) and p.target.period != period
        ]
        parts = [p for p in inside if not any(_within(p, other) for other in inside)]
        if not parts:
            continue
        together = Decimal(0)
        for part in parts:
            together = EXACT.add(together, part.figure)
        covered = not period.without(part.target.period for part in parts)
        code = "exceeds_total" if together > whole.figure else ""
        if covered and together < whole.figure:
            code = "cannot_reach_total"
        if code:
            yield problem(
                code,
                Place(plan.targets_file, None, whole.line),
                severity="warning",
                field=f"{indicator.id}: targets: {period}",
                total=plain(whole.figure),
                parts=plain(together),
            )


def _within(part: Asked, other: Asked) -> bool:
    """Whether the period of a part lies in the longer one of another part, which counts it already."""
    inner, outer = part.target.period, other.target.period
    return outer != inner and outer.contains(inner)


def _idle_bureaus(plan: Plan) -> Iterator[Problem]:
    named = {
        name
        for task in plan.task_by_id.values()
        for name in (*task.lead, *task.responsible)
    }
    for bureau in plan.work.bureaus:
        if bureau.name not in named:
            place = Place(plan.tasks_file, None, plan.line(bureau.name))
            yield problem(
                texts.bureau_without_task(),
                place,
                severity="warning",
                field=bureau.name,
            )
