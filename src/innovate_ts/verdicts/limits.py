"""Criteria that bound one side: a floor, a ceiling, and one that another series sets."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.verdicts.achieved import Achieved, Compare
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class _Limit(Criterion):
    """A figure that bounds one side."""

    limit: Decimal
    is_excluded: bool
    """Whether the figure itself does not satisfy it."""
    exact: Fraction | None = None
    """The limit before it was rounded, where the growth of another series sets it."""

    @property
    def figure(self) -> Decimal:
        """The limit."""
        return self.limit

    def shifted(self, by: Decimal) -> Self:
        """The limit is greater by so much."""
        return replace(self, limit=EXACT.add(self.limit, by), exact=None)

    def is_satisfied(self, compare: Compare) -> bool:
        """On the wanted side of the limit, or on it where it is not excluded."""
        # Counted towards the wanted side, so that floor and ceiling share one comparison.
        limit = self.limit if self.exact is None else self.exact
        distance = compare(limit) * self.wanted
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
