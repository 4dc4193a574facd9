"""What a plan wants: indicators with their targets, goals in words, and how their words are read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field

from innovate_ts.basics.model import Count, Model, PeriodText
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import PLACE, POINTS, convert, is_unit_of
from innovate_ts.messages import Bilingual
from innovate_ts.plan import terms
from innovate_ts.plan.models.asked import Plausible
from innovate_ts.plan.models.places import NOT_EMPTY, Id, InWords, Source, Texts
from innovate_ts.plan.models.readings import Interpretation
from innovate_ts.plan.models.targets import Baseline, Target
from innovate_ts.plan.terms import (
    Aggregation,
    GrowthBasis,
    Pace,
    Rhythm,
    YesNo,
)

_WHOLE = Decimal(100)
"""Per cent."""
_SHARE_WORDS = ("占", "比重")
"""In a name: a share of a whole, such as 占比."""


class Ambiguous(Model):
    """Labels that may or may not mean an indicator or a bureau."""

    labels: Texts
    """The labels as they arrive."""
    question: Bilingual
    """What has to be settled first."""


class Break(Model):
    """From when an indicator is defined otherwise (口径调整): nothing is measured across it."""

    from_: Annotated[PeriodText, Field(alias="from")]
    """The first period of the new definition."""
    because: Bilingual
    """What changed."""


Sizes = tuple[tuple[Period, Decimal], ...]
"""Figures that are asked for, each with its period."""


class Indicator(Model):
    """What is measured, and what is to be reached."""

    id: Id
    """The name that commands and files use: small letters, digits and hyphens."""
    name: InWords
    """The plan's own name in Chinese, and an English one."""
    unit: str
    """The unit of targets and reports."""
    unit_en: str | None = None
    """What it counts, in English: `firms` for 家; what measures one thing, such as 亿元, needs none."""
    aggregation: Aggregation
    """A stock is counted at the end of a period, a flow adds up over periods, a rate is never added."""
    pace: Pace = "yearly"
    """Whether something can be said inside the year."""
    published_after: Count = 0
    """Months from the end of a period to the publication of its figure."""
    reported: Rhythm | None = None
    """How often figures come; by default quarterly where the pace is linear, else yearly."""
    growth_basis: GrowthBasis = "nominal"
    """Whether growth may be computed from levels; where it is `constant`, only published rates tell it."""
    binding: YesNo | None = None
    """Whether the plan calls it binding (约束性) or expected (预期性), where it does."""
    breaks: tuple[Break, ...] = ()
    """From when it is defined otherwise."""
    can_be_negative: YesNo = "no"
    """Whether a value below zero is possible; if not, a part of a flow proves a lower bound."""
    plausible: Plausible | None = None
    """What a value can be; a share of a whole in % is within 0 and 100 unless this says otherwise."""
    data_owner: str | None = None
    """Who has the figure."""
    lead: Texts = ()
    """牵头单位: who answers for it, where the plan itself assigns it."""
    responsible: Texts = ()
    """责任单位: who shares it, where the plan says so."""
    supporting: Texts = ()
    """配合单位: who supports it, where the plan says so."""
    source: Source | None = None
    """Where the plan assigns it."""
    tasks: Texts = ()
    """The tasks that drive it; a link made by the editors of this file, where the plan assigns tasks only."""
    aliases: Texts = ()
    """Other names that mean exactly this."""
    ambiguous: tuple[Ambiguous, ...] = ()
    """Names that may mean this, each an error that asks."""
    traps: Texts = ()
    """Names that look like this and mean something else."""
    interpretation: Interpretation | None = None
    """How the plan's words are read."""
    targets: Annotated[tuple[Target, ...], NOT_EMPTY] = ()
    """What is to be reached, by period; none of a series that targets of other indicators name."""

    @property
    def adds_up(self) -> bool:
        """Whether figures of disjoint periods are added: a flow."""
        return terms.adds_up(self.aggregation)

    @property
    def is_counted_at_end(self) -> bool:
        """Whether the figure of a period is that of its last day: a stock."""
        return terms.is_counted_at_end(self.aggregation)

    @property
    def is_rate(self) -> bool:
        """Whether figures are never added: a share, an intensity."""
        return terms.is_rate(self.aggregation)

    @property
    def is_rank(self) -> bool:
        """Whether it is a place among others, of which the first is the best."""
        return self.is_counted_at_end and is_unit_of(self.unit, PLACE)

    @property
    def runs_evenly(self) -> bool:
        """Whether it moves all year, so that something can be said inside the year; a rank never does."""
        return terms.runs_evenly(self.pace) and not self.is_rank

    @property
    def reporting_months(self) -> int:
        """The months of the periods in which figures come."""
        default: Rhythm = "quarterly" if self.runs_evenly else "yearly"
        return terms.months_of(self.reported or default)

    @property
    def grows_by_levels(self) -> bool:
        """Whether growth may be computed from levels."""
        return self.growth_basis == "nominal"

    @property
    def bureaus(self) -> Texts:
        """All bureaus that the plan names for it, those that lead first."""
        return (*self.lead, *self.responsible, *self.supporting)

    @property
    def is_expected(self) -> bool:
        """Whether the plan expects it only (预期性)."""
        return self.binding == "no"

    @property
    def allows_negative(self) -> bool:
        """Whether a value below zero is possible; if not, a part of a flow proves a lower bound."""
        return self.can_be_negative == "yes"

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes of the figures that targets ask its value to have, but zero, each with its period."""
        return self._sizes_of(self.targets)

    @cached_property
    def sizes_of_parts(self) -> dict[str, Sizes]:
        """The same for what each region or bureau is to reach, by the name of each."""
        return {
            name: self._sizes_of(indicator.targets)
            for name, indicator in self.by_part().items()
        }

    def _sizes_of(self, targets: Sequence[Target]) -> Sizes:
        # How much it is to grow says nothing of its size.
        of_value = [target for target in targets if not target.starts_from_base]
        return tuple(
            (target.period, figure.copy_abs())
            for target in of_value
            for figure in self.figures_of(target)
            if figure
        )

    @cached_property
    def bounds(self) -> Plausible:
        """What a value can be, in its unit."""
        given = self.plausible or Plausible()
        if self.is_rank:
            # There is no place before the first.
            return given.or_else(lowest=Decimal(1))
        if not self._is_share_of_a_whole:
            return given
        whole = convert(
            value=_WHOLE,
            unit="%",
            to=self.unit,
        )
        return given.or_else(lowest=Decimal(0), highest=whole)

    @property
    def _is_share_of_a_whole(self) -> bool:
        is_named_so = any(word in self.name.zh for word in _SHARE_WORDS)
        return self.is_rate and is_named_so and is_unit_of(self.unit, "%")

    def break_between(self, one: date, other: date) -> Break | None:
        """The first break that keeps figures of two days from being compared."""
        earlier, later = sorted((one, other))
        for it in self.breaks:
            if earlier < it.from_.start <= later:
                return it
        return None

    @property
    def part_names(self) -> Texts:
        """The regions and bureaus that have a part of a target, each once."""
        names: list[str] = []
        for target in self.targets:
            names += [part.name for part in target.breakdown]
        return tuple(dict.fromkeys(names))

    def by_part(self) -> dict[str, Self]:
        """The same indicator with what a region or bureau is to reach of its targets, by the name of each."""
        targets: dict[str, list[Target]] = {}
        for target in self.targets:
            for part in target.breakdown:
                of_part = target.of_part(part)
                of_name = targets.setdefault(part.name, [])
                of_name.append(of_part)
        return {
            name: self.model_copy(update={"targets": tuple(of_part)})
            for name, of_part in targets.items()
        }

    def in_force(self, day: date) -> Self:
        """The same indicator with its targets as they stand on a day."""
        targets = [target.in_force(day) for target in self.targets]
        return self.model_copy(update={"targets": tuple(targets)})

    def figure_of(self, target: Target) -> Decimal | None:
        """The figure that a target asks for: in this indicator's unit, in % for growth, of a % in points."""
        return self._in_own_unit(target, target.figure)

    def figures_of(self, target: Target) -> tuple[Decimal, ...]:
        """All figures that a target asks for: one, the two ends of a range, none of a direction."""
        asked = target.between or (target.figure,)
        figures = [self._in_own_unit(target, figure) for figure in asked]
        return tuple(figure for figure in figures if figure is not None)

    def strive_of(self, target: Target) -> Decimal | None:
        """The figure that a target strives for, in the unit of its figure."""
        return self._in_own_unit(target, target.strive)

    def plus_of(self, target: Target) -> Decimal:
        """How much above another series a target asks for, in the unit of `figure_of`; 0 without one."""
        series = target.other_series
        plus = None if series is None else self._in_own_unit(target, series.plus)
        return plus or Decimal(0)

    def tolerance_of(self, target: Target) -> Decimal | None:
        """The tolerance of an approximate target, in the unit of its figure."""
        return self._in_own_unit(target, target.tolerance)

    def start_of(self, target: Target) -> Baseline | None:
        """What a target is measured from; the years before it have the stock or share of their last."""
        start = target.start
        if start is None or target.baseline is not None or self.adds_up:
            return start
        if start.period.whole_years <= 1:
            return start
        last = start.period.last_year()
        return Baseline(period=last)

    def baseline_of(self, target: Target) -> Decimal | None:
        """The figure of the baseline as the plan states it, in this indicator's unit."""
        baseline = target.baseline
        if baseline is None or baseline.value is None:
            return None
        # A level, even where the target asks for growth: the target's unit is that of its baseline then.
        return self._converted(target, baseline.value)

    def _in_own_unit(self, target: Target, figure: Decimal | None) -> Decimal | None:
        if figure is None or target.asks_for_growth:
            return figure
        return self._converted(target, figure)

    def _converted(self, target: Target, figure: Decimal) -> Decimal | None:
        unit = target.unit
        # A point is one per cent of the whole: what is added to 10% by two points is 2.
        if unit is None or is_unit_of(unit, POINTS):
            return figure
        return convert(
            value=figure,
            unit=unit,
            to=self.unit,
        )


class Statement(Model):
    """A goal in words; a row of the actuals judges it."""

    id: Id
    """The name that commands and files use."""
    name: InWords
    """A short name."""
    period: PeriodText
    """By the end of which period it is to be true."""
    aliases: Texts = ()
    """Other names that mean exactly this."""
    tasks: Texts = ()
    """The tasks that drive it; an editorial link."""
    source: Source
    """Where the plan says so."""


Goal = Indicator | Statement
"""What a plan wants to be reached: a figure, or a sentence that is judged."""
