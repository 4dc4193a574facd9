"""A target as a clause of a plan says it."""

from decimal import Decimal
from typing import Literal, NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import Comparator, Measure, YesNo, starts_from_base
from innovate_ts.plantext.zh.answerable import NOBODY, Answerable

AimMeasure = Literal[Measure, "each_year"]
"""What a clause's figure is of: what a target's is, or the value of each of several years."""
AimChoice = Literal[
    "no_date",
    "part_of_year",
    "before_year",
    "range_lower",
    "subject_carried",
    "less_is_better",
    "shared_head",
    "making_carried",
    "each_year_carried",
    "change_each_year",
    "things_moved",
    "year_carried",
    "since_last_year",
    "base_now",
    "rate_of_fall",
]
"""What was chosen where a clause leaves something open: the plan's years, the year of a date inside of it,
a year by its end where the text says before it, the lower end of a range, the indicator of the clause before,
a limit where less is better, a word that names share, a verb of the clause before, 每年 of the clause before,
a change of each year that is written as one in all, how many are to do something for how many there are,
the year of a sentence before, 同比 for a target, the year before the plan for 目前, how much
something falls as an indicator of its own."""

POINTS = "百分点"
"""The unit of what a share changes by."""


class AimPart(NamedTuple):
    """What one region or bureau is to reach of an aim."""

    name: str
    value: Decimal


class AimStep(NamedTuple):
    """How much of an aim is to be reached inside its year."""

    by: Period
    share: Decimal


class Aim(NamedTuple):
    """A target as a clause says it."""

    indicator: str
    """The plan's words for what is measured, or the words of a goal."""
    comparator: Comparator
    """What is asked of it."""
    value: Decimal | None = None
    """The figure, where there is one; below zero for growth and change that go down."""
    unit: str = ""
    """The figure's unit as it is written."""
    measure: AimMeasure = "value"
    """What the figure is of: the value, average growth, growth in all, change in points, each single year."""
    period: Period | None = None
    """When it is to be reached; None where neither text nor plan says."""
    binding: YesNo | None = None
    """Whether it is binding or expected, where a table says so."""
    base_value: Decimal | None = None
    """The figure of its base, where a table has it."""
    base: int | None = None
    """The year from which growth or change is reckoned, where the text says it."""
    start: int = 0
    """Where its words begin in the text that was read."""
    end: int = 0
    """Where they end."""
    choices: tuple[AimChoice, ...] = ()
    """What was chosen to read it so."""
    high: Decimal | None = None
    """The upper end of the range that something is to stay in, where it is to."""
    degree: str = ""
    """The word for how far a direction is to go; empty where any step is enough."""
    reference: str = ""
    """The other series that it is compared with; the figure is how much above that, 0 where none is said."""
    strive: Decimal | None = None
    """A further figure that is striven for."""
    was: Decimal | None = None
    """The figure before it was revised."""
    parts: tuple[AimPart, ...] = ()
    """What regions or bureaus are to reach of it."""
    schedule: tuple[AimStep, ...] = ()
    """The plan's own path inside its year."""
    answers: Answerable = NOBODY
    """Who answers for its indicator, where the text says so beside it."""
    redefined: int | None = None
    """The year from which its indicator is defined otherwise."""

    @property
    def target_measure(self) -> Measure:
        """What the figure of its targets is of."""
        if self.measure == "each_year":
            return "value"
        return self.measure

    @property
    def starts_from_base(self) -> bool:
        """Whether the figure tells how far something goes from a base, and not where it stands."""
        return starts_from_base(self.target_measure)
