"""What a report says of an actual and its target in figures: gap, shortfall and shares. Pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import UPPER_LIMITS, Indicator, Target
from innovate_ts.verdicts.standing import SIX, Standing


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a result; each is None where it cannot be given."""

    gap: Decimal | None
    """A − T, in the unit; in percentage points for rates and growth."""
    shortfall: Decimal | None
    """What is missing to T; 0 where the target is met, never negative."""
    achievement: Decimal | None
    """A/T, six decimals."""
    increment_achievement: Decimal | None
    """(A−B)/(T−B), six decimals."""
    why_not: str | None
    """The code of the reason why a share cannot be given."""


def figures(
    indicator: Indicator,
    target: Target,
    at: Standing,
    asked: Decimal | None,
    *,
    is_met: bool,
) -> Figures:
    """The figures of a target.

    Args:
        indicator: the indicator.
        target: the target.
        at: what was achieved.
        asked: the target's figure in the unit of what was achieved.
        is_met: whether the verdict is that it is met.
    """
    if at.actual is None or asked is None:
        return Figures(None, None, None, None, None)
    gap = EXACT.subtract(at.actual, asked)
    shortfall = Decimal(0) if is_met else _shortfall(target, gap)
    achievement = increment = why_not = None
    if is_share_of_target(indicator, target):
        if asked > 0:
            achievement = rounded(Fraction(at.actual) / Fraction(asked))
        elif asked == 0:
            why_not = "target_is_zero"
    base = at.base.value if at.base and target.measure == "value" else None
    if base is not None:
        if asked != base:
            increment = rounded(
                (Fraction(at.actual) - Fraction(base))
                / (Fraction(asked) - Fraction(base))
            )
        else:
            why_not = "baseline_equals_target"
    return Figures(gap, shortfall, achievement, increment, why_not)


def is_share_of_target(indicator: Indicator, target: Target) -> bool:
    """Whether A/T means something: for amounts and counts that are to rise."""
    ascending = target.comparator in {">=", ">"} or (
        target.comparator == "~" and target.tolerance_side == "below"
    )
    return ascending and indicator.aggregation != "rate" and target.measure == "value"


def _shortfall(target: Target, gap: Decimal) -> Decimal:
    """The distance to the figure on the side where it is missed."""
    if target.comparator == "~" and target.tolerance_side == "both":
        return gap.copy_abs()
    above_is_worse = target.comparator in UPPER_LIMITS or (
        target.comparator == "~" and target.tolerance_side == "above"
    )
    return max(Decimal(0), gap if above_is_worse else gap.copy_negate())


def rounded(value: Fraction) -> Decimal:
    """An exact fraction to six decimals, half even."""
    return EXACT.multiply(Decimal(round(value * 1_000_000)), SIX)
