"""What the labels of rows and heads mean in a plan, and which periods it can be about."""

from __future__ import annotations

from innovate_ts.actuals.heads import split_unit
from innovate_ts.actuals.regions import Regions
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement

YEARS_BEFORE, YEARS_AFTER = 15, 2
"""Years before and after a plan of which figures may be given; others are probably slips of the pen."""


class Names:
    """What each label means, by its normal form; made once from a plan."""

    def __init__(self, plan: Plan) -> None:
        self.exact: dict[str, Indicator | Statement] = {
            normalise(label): goal
            for goal in plan.goals
            for label in (goal.id, goal.name.zh, goal.name.en, *goal.aliases)
        }
        self.ambiguous: dict[str, tuple[Indicator, Bilingual]] = {
            normalise(label): (indicator, group.question)
            for indicator in plan.indicators
            for group in indicator.ambiguous
            for label in group.labels
        }
        self.traps = {normalise(label): i for i in plan.indicators for label in i.traps}
        self.units = frozenset(
            normalise(indicator.unit) for indicator in plan.indicators
        )
        self.regions = Regions(plan)
        self.years = str(plan.meta.period)
        self._first = plan.meta.period.start.year - YEARS_BEFORE
        self._last = plan.meta.period.end.year + YEARS_AFTER

    def may_be_about(self, period: Period) -> bool:
        """Whether a period is near enough to the plan's own not to be a slip of the pen."""
        return self._first <= period.start.year and period.end.year <= self._last

    @property
    def labels(self) -> frozenset[str]:
        """The normal forms of all labels."""
        return frozenset({*self.exact, *self.ambiguous, *self.traps})

    def split(self, label: str) -> tuple[str, str | None]:
        """The normal form of a label, and the unit that stands in brackets at its end.

        A label whose brackets are part of a name is that name.
        """
        if normalise(label) in self.labels:
            return normalise(label), None
        name, unit = split_unit(label, self.units)
        return normalise(name), unit
