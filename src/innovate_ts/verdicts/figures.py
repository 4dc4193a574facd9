"""What a report says of an actual and its target in figures: gap, shortfall and shares."""

from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.arithmetic import SIX, rounded, sign
from innovate_ts.verdicts.judgement import Judgement


class Figures(NamedTuple):
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
    if actual is None:
        return Figures()
    gap = criterion.gap(actual)
    if gap is None:
        return Figures()
    shortfall = criterion.shortfall(gap)
    if judgement.verdict.is_met:
        shortfall = Decimal(0)
    achievement = _achievement(judgement, actual)
    increment = _increment(judgement, actual)
    return Figures(
        gap=gap,
        shortfall=shortfall,
        achievement=achievement.share,
        increment_achievement=increment.share,
        # Of two reasons the one that concerns the baseline is told.
        why_not=increment.why_not or achievement.why_not,
    )


class _Share(NamedTuple):
    """A share, or why there is none; neither where none is asked for."""

    share: Decimal | None = None
    why_not: Explanation | None = None


def _achievement(judgement: Judgement, actual: Decimal) -> _Share:
    """The actual as a share of the target."""
    criterion = judgement.case.criterion
    asked = criterion.figure
    has_share = criterion.is_ascending and judgement.kind.has_share
    if asked is None or not has_share:
        return _Share()
    if asked == 0:
        return _Share(why_not=texts.target_is_zero())
    # Of a negative target a larger share would be the worse one.
    if asked < 0:
        return _Share()
    is_reached = criterion.is_satisfied(partial(sign, actual))
    # 超过126 and 126: no displayed 100.0% is a miss.
    if actual == asked and not is_reached:
        return _Share(why_not=texts.equals_excluded_limit())
    share = Fraction(actual) / Fraction(asked)
    return _Share(_never_up_to_one(share))


def _increment(judgement: Judgement, actual: Decimal) -> _Share:
    """The share of the way from the baseline to the target that is done."""
    criterion = judgement.case.criterion
    asked = criterion.figure
    base = judgement.achieved.base
    if asked is None or base is None:
        return _Share()
    start = judgement.kind.way_start(base)
    if start is None:
        return _Share()
    if asked == start:
        return _Share(why_not=texts.baseline_equals_target())
    # From a base beyond the target the way would lead backwards.
    if criterion.is_satisfied(partial(sign, start)):
        return _Share(why_not=texts.baseline_satisfies_target())
    done = criterion.share_of_way(Fraction(start), Fraction(actual))
    if done is None:
        return _Share()
    return _Share(_never_up_to_one(done))


def _never_up_to_one(share: Fraction) -> Decimal:
    """A share to six decimals, half even, but that of a miss never rounded up to the whole."""
    shown = rounded(share)
    if share < 1 and shown == 1:
        return EXACT.subtract(shown, SIX)
    return shown
