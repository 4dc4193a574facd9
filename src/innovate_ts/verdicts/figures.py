"""What a report says of an actual and its target in figures: gap, shortfall and shares."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.arithmetic import rounded
from innovate_ts.verdicts.judge import Judgement


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a result; each is None where it cannot be given."""

    gap: Decimal | None = None
    """A − T, in the unit; in percentage points for rates and growth."""
    shortfall: Decimal | None = None
    """What is missing to T; 0 where the target is met, never negative."""
    achievement: Decimal | None = None
    """A/T, six decimals."""
    increment_achievement: Decimal | None = None
    """(A−B)/(T−B), six decimals."""
    why_not: Explanation | None = None
    """Why a share cannot be given."""


def figures_of(judgement: Judgement) -> Figures:
    """The figures of a target."""
    actual = judgement.achieved.actual
    criterion = judgement.case.criterion
    asked = criterion.figure
    if actual is None or asked is None:
        return Figures()
    gap = EXACT.subtract(actual, asked)
    shortfall = criterion.shortfall(gap)
    if judgement.verdict.is_met:
        shortfall = Decimal(0)
    achievement = increment = why_not = None
    if judgement.kind.has_share and criterion.is_ascending:
        if asked > 0:
            achievement = _share(actual, asked)
        elif asked == 0:
            why_not = texts.target_is_zero()
    base = _start_of_way(judgement)
    if base is not None:
        if asked != base:
            way_done = EXACT.subtract(actual, base)
            increment = _share(way_done, EXACT.subtract(asked, base))
        else:
            why_not = texts.baseline_equals_target()
    return Figures(gap, shortfall, achievement, increment, why_not)


def _start_of_way(judgement: Judgement) -> Decimal | None:
    """The value that the way to the target is measured from."""
    base = judgement.achieved.base
    if base is None or not judgement.kind.has_way:
        return None
    return base.value


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return rounded(Fraction(part) / Fraction(whole))
