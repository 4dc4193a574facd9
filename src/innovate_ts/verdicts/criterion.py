"""What a target asks, ready to be compared: what every comparator must say of itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from fractions import Fraction
from typing import Self

from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.asked import Ends
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
    def is_satisfied(self, compare: Compare) -> bool:
        """Whether a figure satisfies it, tolerance included."""

    @abstractmethod
    def is_proved(self, compare: Compare) -> bool:
        """Whether a figure satisfies it, and every greater one does too: a lower bound proves it."""

    @abstractmethod
    def is_overstepped(self, compare: Compare) -> bool:
        """Whether a figure is too high, and every greater one is too: what only adds up has missed it."""

    def verdict(self, achieved: Achieved) -> Verdict:
        """The verdict once the figure is all there: reached or not, if nothing lies between."""
        compare = achieved.compare
        if compare is None or not self.is_satisfied(compare):
            return Verdict.missed()
        return Verdict.met()

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
