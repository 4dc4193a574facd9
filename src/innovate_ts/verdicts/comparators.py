"""What each comparator does: when it is reached, what proves it, and which side of its figure is right.

A comparator is one class here. Pace, need, shares and figures ask it and never compare a sign, so that a new
comparator is a new class which the type checker does not let be half done.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Self, assert_never

from innovate_ts.messages import Bilingual
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan import terms
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.plan.terms import Direction
from innovate_ts.verdicts.achieved import Achieved, Compare
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.limits import Ceiling, Floor
from innovate_ts.verdicts.ranges import About, Range
from innovate_ts.verdicts.verdict import Verdict


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
        way = compare(base.value)
        if not terms.is_right_way(self.direction, way):
            return Verdict.missed(texts.wrong_direction())
        if self.degree is None:
            return Verdict.met()
        reason = texts.degree_to_judge(degree=self.degree)
        return Verdict.to_review(reason)

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


class SetLimit(NamedTuple):
    """The figure that another series sets."""

    figure: Decimal
    """As it is shown."""
    exact: Fraction | None = None
    """Before it was rounded, where it was."""


def criterion_of(
    indicator: Indicator, target: Target, set_limit: SetLimit | None = None
) -> Criterion:
    """What a target of an indicator asks, in the indicator's unit.

    Args:
        indicator: the indicator.
        target: one of its targets.
        set_limit: what another series sets, where the target is compared with one.
    """
    comparator = target.comparator
    # A direction has no figure, and does not look at this one.
    figure = indicator.figure_of(target) or Decimal(0)
    exact = None
    if set_limit is not None:
        figure, exact = set_limit
    match comparator:
        case ">=" | ">":
            return Floor(figure, terms.excludes_limit(comparator), exact)
        case "<=" | "<":
            return Ceiling(figure, terms.excludes_limit(comparator), exact)
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
