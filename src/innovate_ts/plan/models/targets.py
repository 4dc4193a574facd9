"""A target: what is to be reached in one period, with its parts, its own path and its revisions."""

from datetime import date
from typing import Self

from innovate_ts.basics.model import Figure, Model, PeriodText
from innovate_ts.plan import terms
from innovate_ts.plan.models.asked import Asked, Part, TargetRevision, asked_by
from innovate_ts.plan.terms import (
    Measure,
)


class Baseline(Model):
    """What a target is measured from."""

    period: PeriodText
    """The year (or day) that the target starts from."""
    value: Figure | None = None
    """Its figure where the plan states it; else it is taken from the actuals."""


class ScheduleStep(Model):
    """How much of a target the plan itself asks for inside its period."""

    by: PeriodText
    """By the end of which period."""
    share: Figure
    """How much of the figure, or of the way to it, in %."""


class Target(Asked):
    """What is to be reached in one period; exactly one thing is asked."""

    period: PeriodText
    """When it is to be reached: by the end of this period, or over it for a flow."""
    measure: Measure = "value"
    """What the figure is: the value or, from the baseline, growth in % a year or in all, or a difference."""
    baseline: Baseline | None = None
    """Where growth or a direction starts from."""
    unit: str | None = None
    """The unit of the figure where it is not the indicator's; of the same family."""
    breakdown: tuple[Part, ...] = ()
    """What each region or bureau is to reach of it; judged beside it, and counted nowhere."""
    schedule: tuple[ScheduleStep, ...] = ()
    """The plan's own path inside the period (分季目标); it comes before any other pace."""
    revisions: tuple[TargetRevision, ...] = ()
    """What it asks since it was revised; judged by the one in force at the end of its period."""

    @property
    def asks_for_growth(self) -> bool:
        """Whether its figure is a growth in % from the baseline, a year or in all."""
        return terms.is_growth(self.measure)

    @property
    def starts_from_base(self) -> bool:
        """Whether its figure tells how far the value went from the baseline, and not where it stands."""
        return terms.starts_from_base(self.measure)

    @property
    def start(self) -> Baseline | None:
        """What it is measured from: its baseline, else the time before it where that is meant."""
        if self.baseline is not None:
            return self.baseline
        years = self.period.whole_years
        if not terms.starts_from_years_before(self.measure, self.direction, years):
            return None
        return Baseline(period=self.period.before())

    def of_part(self, part: Part) -> Self:
        """The same target as one region or bureau has it."""
        changes = asked_by(part)
        if self.baseline is not None:
            # The figure that the plan states is that of the whole.
            changes["baseline"] = Baseline(period=self.baseline.period)
        return self.model_copy(update=changes)

    def striving(self) -> Self | None:
        """The same limit with what is striven for as its figure; None where there is no such."""
        is_limit = self.asks_for_more or self.asks_for_less
        if self.strive is None or not is_limit:
            return None
        key = terms.key_of(self.comparator) or ""
        return self.model_copy(update={key: self.strive})

    def revisions_by(self, day: date) -> list[TargetRevision]:
        """The revisions that hold by a day, the earliest first."""
        known = [revision for revision in self.revisions if revision.on <= day]
        return sorted(known, key=lambda revision: revision.on)

    def as_revised(self, revision: TargetRevision) -> Self:
        """The same target as a revision has it."""
        return self.model_copy(update=asked_by(revision))

    def in_force(self, day: date) -> Self:
        """The same target as it stands at the end of its period or on a day, whichever is earlier."""
        revisions = self.revisions_by(min(day, self.period.end))
        return self.as_revised(revisions[-1]) if revisions else self
