"""What each comparator does: when it is reached, what proves it, and which side of its figure is right.

A comparator is one class here. Pace, need, shares and figures ask it and never compare a sign, so that a new
comparator is a new class which the type checker does not let be half done.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self, assert_never

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Bilingual, Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan import terms
from innovate_ts.plan.models.asked import Ends
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import Direction
from innovate_ts.verdicts.achieved import Achieved, Compare
from innovate_ts.verdicts.verdict import Verdict


class Criterion(ABC):
    """What one target asks, ready to be compared."""

    @property
    @abstractmethod
    def figure(self) -> Decimal | None:
        """The figure asked for, in the unit of what is achieved; None where none is."""

    @property
    @abstractmethod
    def has_floor(self) -> bool:
        """Whether an actual can be too low."""

    @property
    @abstractmethod
    def has_ceiling(self) -> bool:
        """Whether an actual can be too high."""

    @property
    @abstractmethod
    def wanted(self) -> int:
        """Which way leads on without end: 1 where more is better, −1 where less is, 0 where neither."""

    @abstractmethod
    def shifted(self, by: Decimal) -> Self:
        """The same with each of its figures greater by so much."""

    @abstractmethod
    def verdict(self, achieved: Achieved) -> Verdict:
        """The verdict once the figure is all there."""

    @abstractmethod
    def is_satisfied(self, compare: Compare) -> bool:
        """Whether a figure satisfies it, tolerance included."""

    @abstractmethod
    def is_proved(self, compare: Compare) -> bool:
        """Whether a figure satisfies it, and every greater one does too: a lower bound proves it."""

    @abstractmethod
    def is_overstepped(self, compare: Compare) -> bool:
        """Whether a figure is too high, and every greater one is too: what only adds up has missed it."""

    @property
    def ends(self) -> Ends | None:
        """The two figures to stay between, where two are asked for."""
        return None

    @property
    def least(self) -> Decimal | None:
        """What has to come of it where things add up: its figure; None where none is asked for."""
        return self.figure

    @property
    def is_ascending(self) -> bool:
        """Whether it is reached from below and cannot be overshot."""
        return self.has_floor and not self.has_ceiling

    def beyond(self, base: Decimal) -> Criterion:
        """What a figure of a later time has to satisfy to make a miss good.

        Args:
            base: what the target is measured from.
        """
        return self

    def from_base(self, base: Decimal) -> Criterion:
        """What a lower bound is held against, for it proves nothing of a way without its start.

        Args:
            base: what the target is measured from.
        """
        return self

    def gap(self, actual: Decimal) -> Decimal | None:
        """The actual less the figure; None where no figure is asked for."""
        if self.figure is None:
            return None
        return EXACT.subtract(actual, self.figure)

    def shortfall(self, gap: Decimal) -> Decimal:
        """The distance that a gap leaves on a side where the target can be missed; never negative."""
        # Within a tolerance both sides count: the distance is told until the target is met.
        if gap > 0 and self.has_ceiling:
            return gap
        if gap < 0 and self.has_floor:
            return gap.copy_negate()
        return Decimal(0)

    def share_of_way(self, start: Fraction, value: Fraction) -> Fraction | None:
        """The share of the way from a start to what is asked that is done; None where there is none to go.

        Args:
            start: a figure that does not satisfy it.
            value: the figure that was come to.
        """
        figure = self.figure
        if figure is None or figure == start:
            return None
        whole_way = Fraction(figure) - start
        return (value - start) / whole_way


@dataclass(frozen=True)
class _Limit(Criterion):
    """A figure that bounds one side."""

    limit: Decimal
    is_excluded: bool
    """Whether the figure itself does not satisfy it."""

    @property
    def figure(self) -> Decimal:
        """The limit."""
        return self.limit

    def shifted(self, by: Decimal) -> Self:
        """The limit is greater by so much."""
        return replace(self, limit=EXACT.add(self.limit, by))

    def verdict(self, achieved: Achieved) -> Verdict:
        """Reached or not; there is nothing between."""
        compare = achieved.compare
        if compare is None or not self.is_satisfied(compare):
            return Verdict.missed()
        return Verdict.met()

    def is_satisfied(self, compare: Compare) -> bool:
        """On the wanted side of the limit, or on it where it is not excluded."""
        # Counted towards the wanted side, so that floor and ceiling share one comparison.
        distance = compare(self.limit) * self.wanted
        if distance == 0:
            return not self.is_excluded
        return distance > 0


class Floor(_Limit):
    """This or more, or more than this."""

    has_floor = True
    has_ceiling = False
    wanted = 1

    def is_proved(self, compare: Compare) -> bool:
        """More can only confirm it."""
        return self.is_satisfied(compare)

    def is_overstepped(self, compare: Compare) -> bool:
        """Never: more is better."""
        return False


class Ceiling(_Limit):
    """This or less, or less than this."""

    has_floor = False
    has_ceiling = True
    wanted = -1

    def is_proved(self, compare: Compare) -> bool:
        """Never: more may still come."""
        return False

    def is_overstepped(self, compare: Compare) -> bool:
        """Above the limit, or on it where it is excluded."""
        return not self.is_satisfied(compare)


@dataclass(frozen=True)
class About(Criterion):
    """Near a figure. A one-sided tolerance bounds its own side only; the other side has no limit."""

    middle: Decimal
    tolerance: Decimal
    ends_below: bool
    """Whether the tolerance ends below the figure."""
    ends_above: bool
    """Whether it ends above."""

    wanted = 0

    @property
    def figure(self) -> Decimal:
        """The figure itself, without its tolerance."""
        return self.middle

    @property
    def has_floor(self) -> bool:
        """Where the tolerance ends below."""
        return self.ends_below

    @property
    def has_ceiling(self) -> bool:
        """Where the tolerance ends above."""
        return self.ends_above

    def shifted(self, by: Decimal) -> Self:
        """The figure is greater by so much, the tolerance as it is."""
        return replace(self, middle=EXACT.add(self.middle, by))

    def verdict(self, achieved: Achieved) -> Verdict:
        """Reached, reached within the tolerance, or not."""
        compare = achieved.compare
        if compare is None or not self.is_satisfied(compare):
            return Verdict.missed()
        if self._is_off(compare):
            return Verdict.met("within_tolerance")
        return Verdict.met()

    def is_satisfied(self, compare: Compare) -> bool:
        """Within the tolerance, or on a side without a limit."""
        is_off = self._is_too_low(compare) or self.is_overstepped(compare)
        return not is_off

    def is_proved(self, compare: Compare) -> bool:
        """Where the tolerance ends below only, more can but confirm it."""
        return not self.ends_above and self.is_satisfied(compare)

    def is_overstepped(self, compare: Compare) -> bool:
        """Above the tolerance, where it ends there."""
        highest = EXACT.add(self.middle, self.tolerance)
        return self.ends_above and compare(highest) > 0

    def _is_too_low(self, compare: Compare) -> bool:
        lowest = EXACT.subtract(self.middle, self.tolerance)
        return self.ends_below and compare(lowest) < 0

    def _is_off(self, compare: Compare) -> bool:
        """Whether a figure lies on a side that the tolerance bounds."""
        distance = compare(self.middle)
        if distance > 0:
            return self.ends_above
        return distance < 0 and self.ends_below


@dataclass(frozen=True)
class Range(Criterion):
    """Between two figures, both included."""

    low: Decimal
    high: Decimal

    figure = None
    has_floor = True
    has_ceiling = True
    wanted = 0

    @property
    def ends(self) -> Ends:
        """Both figures."""
        return self.low, self.high

    @property
    def least(self) -> Decimal:
        """The lower end."""
        return self.low

    def shifted(self, by: Decimal) -> Self:
        """Both ends are greater by so much."""
        low = EXACT.add(self.low, by)
        high = EXACT.add(self.high, by)
        return replace(self, low=low, high=high)

    def verdict(self, achieved: Achieved) -> Verdict:
        """In the range or not."""
        compare = achieved.compare
        if compare is None or not self.is_satisfied(compare):
            return Verdict.missed()
        return Verdict.met()

    def is_satisfied(self, compare: Compare) -> bool:
        """From the lower end to the upper one."""
        return compare(self.low) >= 0 and not self.is_overstepped(compare)

    def is_proved(self, compare: Compare) -> bool:
        """Never: more would leave it."""
        return False

    def is_overstepped(self, compare: Compare) -> bool:
        """Above the upper end."""
        return compare(self.high) > 0

    def gap(self, actual: Decimal) -> Decimal:
        """The distance to the end that is overstepped; inside there is none."""
        if actual > self.high:
            return EXACT.subtract(actual, self.high)
        if actual < self.low:
            return EXACT.subtract(actual, self.low)
        return Decimal(0)

    def share_of_way(self, start: Fraction, value: Fraction) -> Fraction | None:
        """What is no longer left of the distance to the range, on whichever side of it."""
        whole_way = self._distance(start)
        if whole_way == 0:
            return None
        return 1 - self._distance(value) / whole_way

    def _distance(self, value: Fraction) -> Fraction:
        nearest = min(max(value, Fraction(self.low)), Fraction(self.high))
        return abs(value - nearest)


@dataclass(frozen=True)
class Trend(Criterion):
    """A way from the baseline, without a figure: any step the right way is enough, but for a degree."""

    direction: Direction
    degree: Bilingual | None
    """The plan's word for how far: whether it went so far is for a person to say."""

    figure = None

    @property
    def has_floor(self) -> bool:
        """What is to rise can be too low."""
        return terms.rises(self.direction)

    @property
    def has_ceiling(self) -> bool:
        """What is to fall can be too high."""
        return not self.has_floor

    @property
    def wanted(self) -> int:
        """Up or down."""
        return 1 if self.has_floor else -1

    def shifted(self, by: Decimal) -> Self:
        """A way has no figure."""
        return self

    def verdict(self, achieved: Achieved) -> Verdict:
        """The wrong way or none is a miss."""
        base = achieved.base
        compare = achieved.compare
        if base is None or base.value is None or compare is None:
            return Verdict.unassessable(achieved.baseline_missing())
        if not terms.is_right_way(self.direction, compare(base.value)):
            return Verdict.missed(texts.wrong_direction())
        if self.degree is not None:
            return Verdict.to_review(texts.degree_to_judge(degree=self.degree))
        return Verdict.met()

    def beyond(self, base: Decimal) -> Criterion:
        """To lie on the right side of the base; whether so far as a degree asks is for a person to say."""
        if self.degree is not None:
            return self
        return self.from_base(base)

    def from_base(self, base: Decimal) -> Criterion:
        """To lie on the right side of the base, however far."""
        is_base_excluded = not terms.may_stay(self.direction)
        if self.has_floor:
            return Floor(base, is_base_excluded)
        return Ceiling(base, is_base_excluded)

    def is_satisfied(self, compare: Compare) -> bool:
        """Never by itself: a figure of one time is no way."""
        return False

    def is_proved(self, compare: Compare) -> bool:
        """Never."""
        return False

    def is_overstepped(self, compare: Compare) -> bool:
        """Never: there is no figure to overstep."""
        return False


@dataclass(frozen=True)
class OpenLimit(Criterion):
    """A limit that another series sets, and that is not known: nothing is proved of it."""

    reason: Explanation
    """Why it is not known."""
    is_due: bool
    """Whether it should be."""
    is_floor: bool

    figure = None
    wanted = 0

    @property
    def has_floor(self) -> bool:
        """Where this or more is asked for."""
        return self.is_floor

    @property
    def has_ceiling(self) -> bool:
        """Where this or less is asked for."""
        return not self.is_floor

    def shifted(self, by: Decimal) -> Self:
        """What is not known has no figure."""
        return self

    def verdict(self, achieved: Achieved) -> Verdict:
        """None follows, or none yet."""
        if self.is_due:
            return Verdict.unassessable(self.reason)
        return Verdict.open_without(self.reason)

    def is_satisfied(self, compare: Compare) -> bool:
        """Nobody knows."""
        return False

    def is_proved(self, compare: Compare) -> bool:
        """Never."""
        return False

    def is_overstepped(self, compare: Compare) -> bool:
        """Nobody knows."""
        return False


def criterion_of(
    indicator: Indicator, target: Target, limit: Decimal | None = None
) -> Criterion:
    """What a target of an indicator asks, in the indicator's unit.

    Args:
        indicator: the indicator.
        target: one of its targets.
        limit: the figure that another series sets, where the target is compared with one.
    """
    comparator = target.comparator
    asked = indicator.figure_of(target) if limit is None else limit
    # A direction has no figure, and does not look at this one.
    figure = asked or Decimal(0)
    match comparator:
        case ">=" | ">":
            return Floor(figure, terms.excludes_limit(comparator))
        case "<=" | "<":
            return Ceiling(figure, terms.excludes_limit(comparator))
        case "~":
            tolerance = indicator.tolerance_of(target) or Decimal(0)
            return About(
                middle=figure,
                tolerance=tolerance,
                ends_below=target.has_floor,
                ends_above=target.has_ceiling,
            )
        case "between":
            low, high = indicator.figures_of(target)
            return Range(low, high)
        case "increase" | "decrease" | "not_decrease" | "not_increase":
            return Trend(comparator, target.degree)
        case _:
            assert_never(comparator)
