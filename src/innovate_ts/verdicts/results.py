"""A result: one target and what became of it, in the order of the keys of its JSON form."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from innovate_ts.basics.units import PLACE, is_unit_of
from innovate_ts.messages import Bilingual
from innovate_ts.plan import terms
from innovate_ts.plan.models.document import Accepted
from innovate_ts.plan.models.indicators import Break
from innovate_ts.plan.terms import (
    Aggregation,
    Comparator,
    Measure,
    ToleranceSide,
    YesNo,
)
from innovate_ts.verdicts.evidence import Cells, KeptAsRecords, Shares
from innovate_ts.verdicts.result_parts import (
    Alternative,
    Attained,
    BreakdownPart,
    Evidence,
    Needed,
    NullableText,
    Number,
    Pace,
    Projection,
    Reason,
    Reference,
    RegionShare,
    ReportBaseline,
    ReportDay,
    ReportModel,
    ReportSource,
    Span,
    TargetVersion,
)
from innovate_ts.verdicts.statuses import (
    AWAITING,
    LACKING,
    PACED,
    UNDECIDED,
    Flag,
    Status,
    is_behind,
    is_late,
    is_met,
    is_missed,
    is_without_data,
)

FOR_RENDERERS = Field(exclude=True, repr=False)
"""Of a field that renderers ask for and that is no part of the JSON report."""


class Result(ReportModel):
    """One target and what became of it."""

    indicator: str
    """The id of the indicator or statement."""
    name: Bilingual
    """Its name."""
    period: Span
    """The target's period."""
    measure: Measure
    """Whether the figures are values, growth in % a year or in all, or differences from the baseline."""
    comparator: Comparator
    """What the target asks."""
    target: Number | None
    """The figure asked for."""
    target_range: tuple[Number, Number] | None = None
    """The ends of the range asked for, where it is a range."""
    reference: Reference = Reference()
    """The other series that it is compared with, where it is."""
    tolerance: Number | None
    """How far from an approximate target still counts as reached."""
    unit: str | None
    """The unit of target, actual and gap."""
    actual: Number | None
    """What was achieved."""
    actual_period: Span | None
    """The period that the actual stands for."""
    through: ReportDay | None
    """The last day that the actual covers."""
    gap: Number | None
    """Actual less target; in percentage points for rates and growth."""
    shortfall: Number | None
    """What is missing; never negative."""
    achievement: Number | None
    """Actual over target, for ascending amounts and counts."""
    increment_achievement: Number | None
    """The share of the way from the baseline to the target."""
    baseline: ReportBaseline
    """What the target is measured from."""
    status: Status
    """The verdict."""
    flags: tuple[Flag, ...]
    """What qualifies it."""
    reason: Reason
    """Why, where the status alone does not say it."""
    attained: Attained = Attained()
    """What reached the target after its date, and when."""
    pace: Pace
    """Where it should be by now."""
    needed: Needed
    """What is still needed."""
    projection: Projection
    """Where it will end."""
    alternatives: tuple[Alternative, ...]
    """The same under other readings."""
    revisions: tuple[TargetVersion, ...] = ()
    """A target that was revised: the original and each revision, with the verdict by it."""
    breakdown: tuple[BreakdownPart, ...] = ()
    """What each region or bureau is to reach of it, and what it has."""
    regions: Annotated[Sequence[RegionShare], KeptAsRecords(Shares)] = ()
    """The regions that the actual is the sum of."""
    missing: tuple[Span | str, ...]
    """Periods or regions without a figure."""
    tasks: tuple[str, ...]
    """The tasks that drive it, an editorial link."""
    lead: tuple[str, ...]
    """The bureaus that the plan itself names for it, else those that lead those tasks."""
    data_owner: str | None
    """Who has the figure."""
    interpretation: NullableText
    """How the plan's words are read."""
    notes: tuple[str, ...] = ()
    """The notes of the rows that it rests on."""
    evidence: Annotated[Sequence[Evidence], KeptAsRecords(Cells)]
    """The cells that the result rests on."""
    source: ReportSource
    """Where the plan states the target."""
    doubts: Annotated[tuple[Bilingual, ...], FOR_RENDERERS] = ()
    """The warnings about its own figures; for the renderers, JSON has them among the problems."""
    pace_day: Annotated[date | None, FOR_RENDERERS] = None
    """The day up to which the pace of a flow is judged, at most that of the actual; for the renderers."""
    accepted: Annotated[Accepted | None, FOR_RENDERERS] = None
    """What accepts that it is missed, until a day; for the renderers."""
    level_unit: Annotated[str, FOR_RENDERERS] = ""
    """The unit of the indicator itself, of the baseline's figure; for the renderers."""
    unit_en: Annotated[str, FOR_RENDERERS] = ""
    """The English name of the indicator's unit, where the plan gives one; for the renderers."""
    aggregation: Annotated[Aggregation | None, FOR_RENDERERS] = None
    """How the indicator's figures belong together; None for a goal in words; for the renderers."""
    is_milestone: Annotated[bool, FOR_RENDERERS] = False
    """Whether it is a dated deliverable of a task; for the renderers."""
    tolerance_side: Annotated[ToleranceSide, FOR_RENDERERS] = "both"
    """The side on which the tolerance ends; for the renderers."""
    degree: Annotated[Bilingual | None, FOR_RENDERERS] = None
    """The plan's word for how far a direction goes; for the renderers."""
    strive: Annotated[Number | None, FOR_RENDERERS] = None
    """The further figure that is striven for; for the renderers."""
    binding: Annotated[YesNo | None, FOR_RENDERERS] = None
    """Whether the plan calls it binding or expected, where it does; for the renderers."""
    breaks: Annotated[tuple[Break, ...], FOR_RENDERERS] = ()
    """From when the indicator is defined otherwise, as far as that has come; for the renderers."""
    is_assigned: Annotated[bool, FOR_RENDERERS] = False
    """Whether the plan itself names who answers for it; for the renderers."""
    responsible: Annotated[tuple[str, ...], FOR_RENDERERS] = ()
    """The bureaus that share it, where the plan says so; for the renderers."""
    supporting: Annotated[tuple[str, ...], FOR_RENDERERS] = ()
    """The bureaus that support it, where the plan says so; for the renderers."""
    parts: Annotated[tuple["Result", ...], FOR_RENDERERS] = ()
    """A result for each part of the breakdown, in its order; for the renderers."""
    part: Annotated[str, FOR_RENDERERS] = ""
    """The region or bureau that it is a part for; empty for the target itself; for the renderers."""
    rank: Annotated[int | None, FOR_RENDERERS] = None
    """The place of a part among the parts; for the renderers."""
    share: Annotated[Number | None, FOR_RENDERERS] = None
    """The share that a region has of the whole; for the renderers."""

    @property
    def is_statement(self) -> bool:
        """Whether the goal is one in words, without figures."""
        return terms.is_in_words(self.comparator)

    @property
    def figures_asked(self) -> tuple[Decimal, ...]:
        """The figures that are asked for: one, the two ends of a range, none of a direction."""
        if self.target is not None:
            return (self.target,)
        return self.target_range or ()

    @property
    def held_against(self) -> Decimal | None:
        """The figure that the gap is measured from: the target, of a range the end on that side."""
        if self.target_range is None:
            return self.target
        low, high = self.target_range
        is_too_low = self.gap is not None and self.gap < 0
        return low if is_too_low else high

    @property
    def is_range(self) -> bool:
        """Whether two figures are asked for, to stay between."""
        return terms.is_range(self.comparator)

    @property
    def is_direction(self) -> bool:
        """Whether a way is asked for, up or down, without a figure."""
        return terms.is_direction(self.comparator)

    @property
    def is_growth(self) -> bool:
        """Whether the figures are growth in %, a year or in all, and not values."""
        return terms.is_growth(self.measure)

    @property
    def starts_from_base(self) -> bool:
        """Whether the figures tell how far something went from the baseline, and not where it stands."""
        return terms.starts_from_base(self.measure)

    @property
    def is_fall_asked(self) -> bool:
        """Whether it is to go down from the baseline, by so much or more; a rank goes up then."""
        is_below = self.target is not None and self.target < 0
        is_fall = self.starts_from_base and is_below and not self.is_rank
        return is_fall and self.asks_for_less

    @property
    def asks_for_less(self) -> bool:
        """Whether the figure is one not to exceed."""
        return terms.asks_for_less(self.comparator)

    @property
    def wants_less(self) -> bool:
        """Whether lower is better: a figure not to exceed, or a way down."""
        return terms.wants_less(self.comparator)

    @property
    def needs_less(self) -> bool:
        """Whether it is its being too high that keeps it from being reached."""
        if self.asks_for_less:
            return True
        return self.has_ceiling and self.gap is not None and self.gap > 0

    @property
    def has_ceiling(self) -> bool:
        """Whether an actual can be too high."""
        return terms.has_ceiling(self.comparator, self.tolerance_side)

    @property
    def excludes_limit(self) -> bool:
        """Whether the figure asked for does not itself reach the target."""
        return terms.excludes_limit(self.comparator)

    def fails(self, statuses: Collection[str]) -> bool:
        """Whether it fails a run that fails for these statuses; what is accepted does not until its day."""
        return self.status in statuses and self.accepted is None

    @property
    def is_met(self) -> bool:
        """Whether it was reached in time, early included."""
        return is_met(self.status)

    @property
    def is_missed(self) -> bool:
        """Whether it was not reached by its date, be it made good since or not."""
        return is_missed(self.status)

    @property
    def is_decided(self) -> bool:
        """Whether it was reached or missed, be it before its period has ended."""
        return self.is_met or self.is_missed

    @property
    def is_accepted(self) -> bool:
        """Whether it was missed, and the miss was reported and accepted."""
        return "accepted" in self.flags

    @property
    def is_below_expected(self) -> bool:
        """Whether it was missed, and the plan expects it only."""
        return "below_expected" in self.flags

    @property
    def is_stock(self) -> bool:
        """Whether the figure of a period is that of its last day."""
        return self.aggregation == "stock"

    @property
    def is_rank(self) -> bool:
        """Whether the figure is a place among others, or how many places were won or lost."""
        is_place = is_unit_of(self.unit or "", PLACE)
        return self.is_stock and is_place

    @property
    def is_flow(self) -> bool:
        """Whether figures of disjoint periods add up."""
        return self.aggregation == "flow"

    @property
    def is_not_due(self) -> bool:
        """Whether it runs or lies ahead, and nothing is said of its pace."""
        return self.status == "not_due"

    @property
    def is_running(self) -> bool:
        """Whether it is not due, and judged by its pace."""
        return self.status in PACED

    @property
    def is_at_risk(self) -> bool:
        """Whether it runs behind its pace, but can be reached."""
        return self.status == "at_risk"

    @property
    def is_off_track(self) -> bool:
        """Whether it runs so far behind its pace that it will not be reached like this."""
        return self.status == "off_track"

    @property
    def is_behind(self) -> bool:
        """Whether it runs behind its pace by more than a little."""
        return is_behind(self.status)

    @property
    def is_without_data(self) -> bool:
        """Whether its figure is due, and none was received."""
        return is_without_data(self.status)

    @property
    def is_not_assessable(self) -> bool:
        """Whether something was given, but no verdict follows."""
        return self.status == "not_assessable"

    @property
    def is_partial(self) -> bool:
        """Whether its actual is a part of the figure, of which the rest is missing, and proves nothing."""
        return self.is_not_assessable and self.actual is not None and bool(self.missing)

    @property
    def needs_review(self) -> bool:
        """Whether a person has to decide."""
        return self.status == "needs_review"

    @property
    def is_lacking(self) -> bool:
        """Whether it leaves something to be done."""
        return self.status in LACKING

    @property
    def is_undecided(self) -> bool:
        """Whether it is neither reached, nor missed, nor on its way."""
        return self.status in UNDECIDED

    @property
    def is_awaited(self) -> bool:
        """Whether its period is over and its figure not published yet."""
        return self.reason.code == AWAITING

    @property
    def is_early(self) -> bool:
        """Whether it was reached before its period had ended."""
        return "early" in self.flags

    @property
    def is_late(self) -> bool:
        """Whether it was reached after its date."""
        return is_late(self.status)

    @property
    def is_slightly_behind(self) -> bool:
        """Whether it is on track, but behind by a little."""
        return "slightly_behind" in self.flags

    @property
    def is_preliminary(self) -> bool:
        """Whether it rests on figures that are not final."""
        return "preliminary" in self.flags

    def has_ended(self, as_of: date) -> bool:
        """Whether its period is over at the end of a day."""
        return self.period.end <= as_of
