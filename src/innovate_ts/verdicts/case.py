"""One target with all that it is judged by, and what may be said of it."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period, end_of_month_after
from innovate_ts.messages import Explanation, Message
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.achieved import Achieved, Measured
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.criterion import Criterion
from innovate_ts.verdicts.verdict import Verdict


class Case(NamedTuple):
    """One target with all that it is judged by."""

    indicator: Indicator
    target: Target
    criterion: Criterion
    """What it asks."""
    rows: tuple[Actual, ...]
    """The rows of the indicator that count, free of contradictions."""
    published: tuple[Actual, ...]
    """Its growth as it was published, of the whole area and of regions."""
    as_of: date
    """Rows that end later are not looked at."""
    base_year: int | None
    """Another base year for average growth."""

    @property
    def period(self) -> Period:
        """When the target is to be reached."""
        return self.target.period

    @property
    def figure(self) -> Decimal | None:
        """The figure asked for, in the unit of what is achieved; None where none is."""
        return self.criterion.figure

    @property
    def runs_evenly(self) -> bool:
        """Whether the indicator moves all year, so that something can be said inside the year."""
        return self.indicator.runs_evenly

    @property
    def last_day(self) -> date:
        """The day whose figures it is judged by: the end of its period, or that of judgement if earlier."""
        return min(self.as_of, self.period.end)

    @property
    def has_course(self) -> bool:
        """Whether it is known how far it should be inside the year: by time, or by the plan's schedule."""
        return self.runs_evenly or bool(self.target.schedule)

    @property
    def has_begun(self) -> bool:
        """Whether the period's first day has come."""
        return self.as_of >= self.period.start

    @property
    def has_ended(self) -> bool:
        """Whether the period's last day has come."""
        return self.as_of >= self.period.end

    def is_satisfied_by(self, measured: Measured) -> bool:
        """Whether a figure of whatever time would reach the target."""
        value = measured.value
        if value is None:
            return False
        return self.criterion.is_satisfied(partial(sign, value))

    @property
    def is_due(self) -> bool:
        """Whether the figure of the period should be published."""
        delay = self.indicator.published_after
        if not delay:
            return self.has_ended
        published_by = end_of_month_after(self.period.end, delay)
        return self.as_of >= published_by


class Contradiction(NamedTuple):
    """Rows that cannot all be right."""

    message: Message
    rows: tuple[Actual, ...]
    """The one at which it is told comes first."""


class Afterwards(NamedTuple):
    """What reached a target that was missed at its date."""

    measured: Measured
    """The first figure after it that did."""
    reason: Explanation
    """What follows from that."""
    makes_good: bool = False
    """Whether that makes good what was missed, and still holds."""


class CourseSoFar(NamedTuple):
    """How a limit that was kept or a direction runs."""

    verdict: Verdict
    achieved: Achieved
    """The figure that says so."""
