"""Criteria that bound both sides: near a figure, and between two."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self

from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.asked import Ends
from innovate_ts.verdicts.achieved import Achieved, Compare
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.verdict import Verdict


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
