"""A target judged from end to end: what was achieved, the verdict, its pace, whether it was met late."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Problem
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Target
from innovate_ts.verdicts.measure import measure
from innovate_ts.verdicts.pace import Paced, pace_of
from innovate_ts.verdicts.standing import Standing, sign, standing
from innovate_ts.verdicts.verdict import Timing, Verdict, by_figure, judge, reached


@dataclass(frozen=True)
class Run:
    """What every result of a run shares."""

    plan: Plan
    as_of: date
    base_year: int | None
    rows: dict[str, tuple[Actual, ...]]
    """The rows that count, by indicator or statement."""
    not_summed: dict[str, str]
    """Why rows of regions are not added up, by indicator."""
    damaged: dict[str, Problem]


class Judged(NamedTuple):
    """A target with what was achieved and the verdict."""

    at: Standing
    asked: Decimal | None
    verdict: Verdict
    timing: Timing
    paced: Paced | None


def judged(run: Run, item: Indicator, target: Target, base_year: int | None) -> Judged:
    """What was achieved towards a target, and the verdict on it."""
    timing = Timing.of(target.period, item.published_after, run.as_of)
    asked, tolerance = item.figure_of(target), item.tolerance_of(target)
    if item.id in run.damaged:
        at = standing(item, target, (), run.as_of, base_year)
        return Judged(
            at, asked, Verdict("not_assessable", reason="input_error"), timing, None
        )
    rows = run.rows[item.id]
    at = standing(item, target, rows, run.as_of, base_year)
    verdict = judge(item, target, at, asked, tolerance, timing)
    paced = None
    if verdict.status == "no_data":
        at = replace(at, actual=None, compare=None)
        if item.id in run.not_summed:
            verdict = Verdict("not_assessable", reason=run.not_summed[item.id])
    elif verdict.status == "not_met":
        at, verdict = _perhaps_late(run, item, target, asked, at, verdict)
    elif verdict.status == "not_due" and not timing.ended and verdict.reason is None:
        paced = pace_of(item, target, asked, at, rows, run.as_of)
        verdict = _with_pace(run, item, target, paced, at, verdict)
    return Judged(at, asked, verdict, timing, paced)


def holes(item: Indicator, target: Target, at: Standing) -> tuple[Period, ...]:
    """What is missing before the last figure of a sum."""
    is_sum = (
        item.aggregation == "flow"
        and target.measure == "value"
        and at.actual is not None
    )
    return at.measured.missing if is_sum else ()


def _with_pace(
    run: Run,
    item: Indicator,
    target: Target,
    paced: Paced | None,
    at: Standing,
    running: Verdict,
) -> Verdict:
    """The verdict on a running target by its pace; a part of the figures proves it on track, or nothing."""
    if paced is None:
        return (
            Verdict("not_due", reason="parts_missing")
            if holes(item, target, at)
            else running
        )
    status, flags = paced.status(run.plan.meta.thresholds)
    is_over = paced.upper and paced.achieved > 1 and item.can_be_negative == "no"
    if not paced.is_partial or is_over:
        return Verdict(status, flags)
    proves = item.can_be_negative == "no" and paced.rule != "way" and not paced.upper
    if status == "on_track" and proves:
        return Verdict(status, (*flags, "lower_bound"))
    return Verdict(
        "not_due",
        reason="regions_missing" if at.measured.missing_regions else "parts_missing",
    )


def _perhaps_late(
    run: Run,
    item: Indicator,
    target: Target,
    figure: Decimal | None,
    at: Standing,
    missed: Verdict,
) -> tuple[Standing, Verdict]:
    """A stock that missed its date and reached its figure later is met late, by the first such row."""
    if item.aggregation != "stock" or target.measure != "value" or figure is None:
        return at, missed
    later = (
        row
        for row in run.rows[item.id]
        if target.period.end < row.period.end <= run.as_of
    )
    for row in sorted(later, key=lambda r: (r.period.end, r.period.start)):
        then = measure("stock", [row], row.period, run.as_of)
        if then.value is None:
            continue
        compare = partial(sign, then.value)
        verdict = by_figure(reached(target, figure, item.tolerance_of(target), compare))
        if verdict.status == "met":
            flags = (*verdict.flags, "late")
            return Standing(then, then.value, compare, at.base), Verdict(
                "met", flags, "reached_late"
            )
    return at, missed
