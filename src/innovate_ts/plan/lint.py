"""What is odd in a plan that loads: findings for its editors, not errors."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from innovate_ts.models.plan import Indicator, Plan, Target
from innovate_ts.problems import Place, Problem, problem, sorted_problems
from innovate_ts.units import EXACT, convert

_UPWARD, _DOWNWARD = frozenset({">=", ">"}), frozenset({"<=", "<"})


def lint(plan: Plan) -> tuple[Problem, ...]:
    """All findings, in the order of the files; a note does not count against the plan."""
    findings: list[Problem] = []
    for indicator in plan.indicators:
        lines = plan.lines[indicator.id]
        findings += _backwards(plan, indicator, lines)
        if indicator.aggregation == "flow":
            findings += _totals(plan, indicator, lines)
        if not indicator.tasks:
            place = Place(plan.targets_file, None, lines[0])
            findings.append(problem("indicator_without_task", place, severity="note", field=indicator.id))
    findings += _idle_bureaus(plan)
    return sorted_problems(findings)


def _figures(indicator: Indicator, lines: tuple[int, ...]) -> list[tuple[Target, Decimal, int]]:
    """The targets on the value that have a figure, in the indicator's unit, by end and start of period."""
    found = [
        (target, convert(target.figure, target.unit or indicator.unit, indicator.unit) or Decimal(0), line)
        for target, line in zip(indicator.targets, lines, strict=True)
        if target.figure is not None and target.measure == "value"
    ]
    return sorted(found, key=lambda f: (f[0].period.end, f[0].period.start))


def _backwards(plan: Plan, indicator: Indicator, lines: tuple[int, ...]) -> Iterator[Problem]:
    """Targets of one length of period that ask for less than the year before, in the direction they ask."""
    by_length: dict[int, list[tuple[Target, Decimal, int]]] = {}
    for found in _figures(indicator, lines):
        length = found[0].period.end.year - found[0].period.start.year
        by_length.setdefault(length, []).append(found)
    for group in by_length.values():
        for (before, first, _), (after, second, line) in pairwise(group):
            signs = {before.comparator, after.comparator}
            if (signs <= _UPWARD and second < first) or (signs <= _DOWNWARD and second > first):
                yield problem(
                    "runs_backwards",
                    Place(plan.targets_file, None, line),
                    severity="warning",
                    field=f"{indicator.id}: targets: {after.period}",
                    figure=second,
                    before=first,
                    earlier=before.period,
                )


def _totals(plan: Plan, indicator: Indicator, lines: tuple[int, ...]) -> Iterator[Problem]:
    """Flows whose parts exceed, or cannot add up to, the total that is asked for over their years."""
    figures = [found for found in _figures(indicator, lines) if found[0].comparator in _UPWARD]
    for total, figure, line in figures:
        parts = [
            f
            for f in figures
            if f[0] is not total and total.period.contains(f[0].period) and f[0].period != total.period
        ]
        if not parts:
            continue
        asked = Decimal(0)
        for _, part, _ in parts:
            asked = EXACT.add(asked, part)
        covered = not total.period.without(f[0].period for f in parts)
        code = (
            "exceeds_total"
            if asked > figure
            else "cannot_reach_total"
            if covered and asked < figure
            else None
        )
        if code:
            yield problem(
                code,
                Place(plan.targets_file, None, line),
                severity="warning",
                field=f"{indicator.id}: targets: {total.period}",
                total=figure,
                parts=asked,
            )


def _idle_bureaus(plan: Plan) -> Iterator[Problem]:
    named = {name for task in plan.task_by_id.values() for name in (*task.lead, *task.responsible)}
    for bureau in plan.work.bureaus:
        if bureau.name not in named:
            place = Place(plan.tasks_file, None, plan.lines[bureau.name][0])
            yield problem("bureau_without_task", place, severity="warning", field=bureau.name)
