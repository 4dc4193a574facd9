"""The verdict on one target: which status, which flags, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from innovate_ts.basics.periods import Period, end_of_month_after
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import LOWER_LIMITS, Indicator, Target
from innovate_ts.verdicts.standing import Compare, Standing
from innovate_ts.verdicts.statuses import Flag, Status

Reached = Literal["yes", "within tolerance", "no"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with what qualifies and explains it."""

    status: Status
    flags: tuple[Flag, ...] = ()
    reason: str | None = None
    """The code of the reason."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Where as-of lies to a target's period."""

    ended: bool
    """The period's last day has come."""
    due: bool
    """Its figure is published."""

    @staticmethod
    def of(period: Period, published_after: int, as_of: date) -> Timing:
        """The timing of a period whose figure appears `published_after` months after its end."""
        due = (
            end_of_month_after(period.end, published_after)
            if published_after
            else period.end
        )
        return Timing(as_of >= period.end, as_of >= due)


def reached(
    target: Target, figure: Decimal, tolerance: Decimal | None, compare: Compare
) -> Reached:
    """Whether a target with a figure is reached; every comparison is exact."""
    match target.comparator:
        case ">=":
            return "yes" if compare(figure) >= 0 else "no"
        case ">":
            return "yes" if compare(figure) > 0 else "no"
        case "<=":
            return "yes" if compare(figure) <= 0 else "no"
        case "<":
            return "yes" if compare(figure) < 0 else "no"
        case _:
            return _about(
                target.tolerance_side, figure, tolerance or Decimal(0), compare
            )


def _about(side: str, figure: Decimal, tolerance: Decimal, compare: Compare) -> Reached:
    """About a figure: a one-sided tolerance bounds its own side only, the other side has no limit."""
    sign = compare(figure)
    if sign == 0 or (side == "below" and sign > 0) or (side == "above" and sign < 0):
        return "yes"
    close = (
        compare(EXACT.subtract(figure, tolerance)) >= 0
        if sign < 0
        else compare(EXACT.add(figure, tolerance)) <= 0
    )
    return "within tolerance" if close else "no"


def judge(
    indicator: Indicator,
    target: Target,
    at: Standing,
    figure: Decimal | None,
    tolerance: Decimal | None,
    timing: Timing,
) -> Verdict:
    """The verdict on a target of an indicator whose rows are in order."""
    if at.obstacle == "base_not_before":
        return Verdict("not_assessable", reason=at.obstacle)
    if not at.measured.is_whole or not timing.ended:
        return _unfinished(indicator, target, at, figure, timing)
    if at.obstacle or at.compare is None:
        return Verdict("not_assessable", reason=at.obstacle or "baseline_missing")
    if figure is None:
        return _direction(target, at)
    return by_figure(reached(target, figure, tolerance, at.compare))


def by_figure(outcome: Reached) -> Verdict:
    """The verdict once the figure is known."""
    match outcome:
        case "yes":
            return Verdict("met")
        case "within tolerance":
            return Verdict("met", ("within_tolerance",))
        case "no":
            return Verdict("not_met")


def _direction(target: Target, at: Standing) -> Verdict:
    """A direction without a figure: the wrong way or none is a miss; the right way needs a person."""
    if at.base is None or at.base.value is None or at.compare is None:
        return Verdict("not_assessable", reason="baseline_missing")
    wanted = 1 if target.comparator == "increase" else -1
    if at.compare(at.base.value) != wanted:
        return Verdict("not_met", reason="wrong_direction")
    return Verdict("needs_review", reason="direction_without_figure")


def _unfinished(
    indicator: Indicator,
    target: Target,
    at: Standing,
    figure: Decimal | None,
    timing: Timing,
) -> Verdict:
    """The period runs, or its figure is not all there: a lower bound may still prove the target."""
    may_prove = (
        figure is not None
        and target.measure == "value"
        and target.comparator in LOWER_LIMITS
        and indicator.aggregation != "rate"
        and at.compare is not None
    )
    is_flow = indicator.aggregation == "flow"
    lacks_regions = bool(at.measured.missing_regions) and not (
        at.measured.missing and not is_flow
    )
    if may_prove and (not timing.ended or is_flow or lacks_regions):
        proof = _proof(indicator, target, at, figure or Decimal(0), timing)
        if proof:
            return proof
    if not timing.ended:
        return Verdict("not_due")
    if not timing.due:
        return Verdict("not_due", reason="awaiting_publication")
    if not at.measured.is_touched:
        return Verdict("no_data")
    if lacks_regions and not at.measured.missing:
        return Verdict("not_assessable", reason="regions_missing")
    return Verdict(
        "not_assessable", reason="parts_missing" if is_flow else "end_value_missing"
    )


def _proof(
    indicator: Indicator, target: Target, at: Standing, figure: Decimal, timing: Timing
) -> Verdict | None:
    """A target reached before its period ended, or by a part of a flow that cannot be negative."""
    is_flow = indicator.aggregation == "flow"
    if (is_flow or at.measured.missing_regions) and indicator.can_be_negative == "yes":
        return None
    if at.compare is None or reached(target, figure, None, at.compare) != "yes":
        return None
    flags: list[Flag] = [] if timing.ended else ["early"]
    if (is_flow and at.measured.missing) or at.measured.missing_regions:
        flags.append("lower_bound")
    reason = (
        "early_stock" if not timing.ended and indicator.aggregation == "stock" else None
    )
    return Verdict("met", tuple(flags), reason)
