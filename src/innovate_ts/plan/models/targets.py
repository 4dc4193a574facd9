"""`targets.yaml`: the plan as a document, what is to be reached by when, and how the words are read."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Self, assert_never

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag

from innovate_ts.basics.model import Count, Day, Figure, Model, PeriodText
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import PLACE, POINTS, convert, is_unit_of
from innovate_ts.messages import Bilingual
from innovate_ts.plan import terms
from innovate_ts.plan.terms import (
    ASKING_KEYS,
    COMPARATOR_OF_KEY,
    FIGURE_KEYS,
    Aggregation,
    AskingKey,
    CountSubject,
    Direction,
    FigureKey,
    GrowthBasis,
    Measure,
    Pace,
    Rhythm,
    TargetComparator,
    ToleranceSide,
    YesNo,
)

_WHOLE = Decimal(100)
"""Per cent."""

_SHARE_WORDS = ("占", "比重")
"""In a name: a share of a whole, such as 占比."""

NOT_EMPTY = Field(json_schema_extra={"minItems": 1})
"""Said to editors; `rules` says it to everybody, for pydantic counts only the items that are right."""


Ends = tuple[Decimal, Decimal]
"""The lower and the upper end of a range."""
TWO_ENDS = Field(json_schema_extra={"minItems": 2, "maxItems": 2})
"""Said to editors, as `NOT_EMPTY` is."""
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The name that commands and files use: small letters, digits and hyphens."""
Texts = tuple[str, ...]
"""Names, terms, or the ids of tasks, in the order of the file."""


def _as_words(value: object) -> object:
    """The plan's words alone, or with their English beside them."""
    return {"zh": value, "en": value} if isinstance(value, str) else value


InWords = Annotated[
    Bilingual,
    BeforeValidator(_as_words, json_schema_input_type=str | Bilingual),
]
"""Words of the plan; alone, they stand for themselves in English too."""


class Locus(Model):
    """A paragraph of the plan's text."""

    section: str
    """The plan's own number of the section, such as 二 or 三(一); 页首 is the head, 前言 the preamble."""
    paragraph: Count
    """The paragraph below that heading, counted from 1; 0 is the heading itself."""


class Source(Locus):
    """Where the plan's text says it, and in which words."""

    phrase: str
    """The plan's words; spaces do not matter."""


class Instead(Model):
    """What a target would be under a reading that was not taken, so that it can be judged too."""

    target: PeriodText
    """The period of the target that is meant."""
    period: PeriodText | None = None
    """The period that it would have."""
    baseline: PeriodText | None = None
    """The base that it would have."""


class Refusal(Model):
    """A reading of the plan's words that was not taken."""

    reading: Bilingual
    """What the words could also mean."""
    because: Bilingual
    """Why they are not taken so."""
    instead: Instead | None = None
    """How a target would be judged, read so."""


class Interpretation(Model):
    """How the plan's words are read where they leave something open."""

    reading: Bilingual
    """The reading taken."""
    refused: tuple[Refusal, ...] = ()
    """The readings refused, each with the reason."""
    open: Bilingual | None = None
    """What the plan leaves open and no reading settles."""


class Baseline(Model):
    """What a target is measured from."""

    period: PeriodText
    """The year (or day) that the target starts from."""
    value: Figure | None = None
    """Its figure where the plan states it; else it is taken from the actuals."""


class OtherSeries(Model):
    """The actual of another indicator of the same period, and how much above it."""

    indicator: Id
    """The id of the other indicator; growth is compared with growth."""
    plus: Figure = Decimal(0)
    """How much is added to its figure, in the target's unit, of a % in points; below zero is taken away."""


def _kind_of_figure(value: object) -> str:
    return SERIES if isinstance(value, dict | OtherSeries) else FIGURE


FIGURE = "<figure>"
SERIES = "<series>"
"""What tells a figure from another series; no key of a file looks like these."""
FigureOrSeries = Annotated[
    Annotated[Figure, Tag(FIGURE)] | Annotated[OtherSeries, Tag(SERIES)],
    Discriminator(_kind_of_figure),
]
"""A figure, or that of another series."""


class Asked(Model):
    """What is asked for. Exactly one of the keys from `at_least` to `direction`."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": [key]} for key in ASKING_KEYS],
        }
    )

    at_least: FigureOrSeries | None = None
    """Reached at this figure or above it."""
    more_than: FigureOrSeries | None = None
    """Reached above this figure only."""
    at_most: FigureOrSeries | None = None
    """Reached at this figure or below it."""
    less_than: FigureOrSeries | None = None
    """Reached below this figure only."""
    about: Figure | None = None
    """Reached near this figure; needs a tolerance."""
    between: Annotated[tuple[Figure, ...], TWO_ENDS] | None = None
    """Reached from the first figure to the second, both included."""
    direction: Direction | None = None
    """Up or down, or not down or not up, without a figure; measured from a baseline."""
    degree: InWords | None = None
    """The plan's word for how far a direction goes, such as 较大幅度; a person judges whether it did."""
    strive: Figure | None = None
    """A further figure that is striven for (力争): shown, and never a miss."""
    tolerance: Figure | None = None
    """How far from `about` still counts as reached."""
    tolerance_side: ToleranceSide = "both"
    """The side on which the tolerance ends; on the other side of a one-sided one there is no limit."""
    source: Source
    """Where the plan says so."""

    @property
    def comparator(self) -> TargetComparator:
        """The sign that the JSON report shows."""
        if self.direction is not None:
            return self.direction
        for key, comparator in COMPARATOR_OF_KEY.items():
            if self._asked_under(key) is not None:
                return comparator
        # `target_rules` lets no such target into a plan; one made in Python can still be it.
        raise ValueError("the target asks for nothing")

    @property
    def figure(self) -> Decimal | None:
        """The one figure asked for, in the target's own unit; None where the plan names none."""
        for key in FIGURE_KEYS:
            figure = self._figure_under(key)
            if isinstance(figure, Decimal):
                return figure
        return None

    @property
    def other_series(self) -> OtherSeries | None:
        """The series that it is compared with, where it is."""
        for key in FIGURE_KEYS:
            series = self._figure_under(key)
            if isinstance(series, OtherSeries):
                return series
        return None

    def _asked_under(self, key: AskingKey) -> object:
        """What stands under one of the keys that ask."""
        match key:
            case "between":
                return self.between
            case "direction":
                return self.direction
            case _:
                return self._figure_under(key)

    def _figure_under(self, key: FigureKey) -> Decimal | OtherSeries | None:
        """What stands under one of the keys that ask for one figure."""
        match key:
            case "at_least":
                return self.at_least
            case "more_than":
                return self.more_than
            case "at_most":
                return self.at_most
            case "less_than":
                return self.less_than
            case "about":
                return self.about
            case _:
                assert_never(key)

    @property
    def asks_for_more(self) -> bool:
        """Whether its figure is one to reach from below: this or more, more than this."""
        return terms.asks_for_more(self.comparator)

    @property
    def asks_for_less(self) -> bool:
        """Whether its figure is one not to exceed: this or less, less than this."""
        return terms.asks_for_less(self.comparator)

    @property
    def is_direction(self) -> bool:
        """Whether it asks for a way, and for no figure."""
        return terms.is_direction(self.comparator)

    @property
    def is_approximate(self) -> bool:
        """Whether its figure need only be come near to."""
        return terms.is_approximate(self.comparator)

    @property
    def has_floor(self) -> bool:
        """Whether an actual can be too low for it."""
        return terms.has_floor(self.comparator, self.tolerance_side)

    @property
    def has_ceiling(self) -> bool:
        """Whether an actual can be too high for it."""
        return terms.has_ceiling(self.comparator, self.tolerance_side)


class ScheduleStep(Model):
    """How much of a target the plan itself asks for inside its period."""

    by: PeriodText
    """By the end of which period."""
    share: Figure
    """How much of the figure, or of the way to it, in %."""


class Part(Asked):
    """What one region or bureau is to reach of a target: the same measure, in the same period and unit."""

    name: str
    """The region or bureau."""


class TargetRevision(Asked):
    """What a target asks since it was revised."""

    on: Day
    """The first day on which it holds."""


class Target(Asked):
    """What is to be reached in one period. Exactly one of the keys from `at_least` to `direction`."""

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
        changes = _asked_by(part)
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
        return self.model_copy(update=_asked_by(revision))

    def in_force(self, day: date) -> Self:
        """The same target as it stands at the end of its period or on a day, whichever is earlier."""
        revisions = self.revisions_by(min(day, self.period.end))
        return self.as_revised(revisions[-1]) if revisions else self


def _asked_by(asked: Asked) -> dict[str, object]:
    """What is asked for and where that is written, key by key; without parts and revisions of its own."""
    changes: dict[str, object] = {"breakdown": (), "revisions": ()}
    for key in Asked.model_fields:
        changes[key] = getattr(asked, key)
    return changes


class Ambiguous(Model):
    """Labels that may or may not mean an indicator or a bureau."""

    labels: Texts
    """The labels as they arrive."""
    question: Bilingual
    """What has to be settled first."""


class Plausible(Model):
    """What a value can be; outside it a figure was meant in another unit, or is wrong."""

    at_least: Figure | None = None
    """The smallest value there can be."""
    at_most: Figure | None = None
    """The largest one."""

    @property
    def lowest(self) -> Decimal | None:
        """The smallest value there can be; None where no bound is given."""
        return self.at_least

    @property
    def highest(self) -> Decimal | None:
        """The largest value there can be; None where no bound is given."""
        return self.at_most

    def holds(self, value: Decimal) -> bool:
        """Whether a value can be."""
        is_too_small = self.at_least is not None and value < self.at_least
        is_too_large = self.at_most is not None and value > self.at_most
        return not is_too_small and not is_too_large


class Break(Model):
    """From when an indicator is defined otherwise (口径调整): nothing is measured across it."""

    from_: Annotated[PeriodText, Field(alias="from")]
    """The first period of the new definition."""
    because: Bilingual
    """What changed."""


class Indicator(Model):
    """What is measured, and what is to be reached."""

    id: Id
    """The name that commands and files use: small letters, digits and hyphens."""
    name: Bilingual
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
    def sizes(self) -> tuple[tuple[Period, Decimal], ...]:
        """The sizes of the figures that targets ask its value to have, but zero, each with its period."""
        # How much it is to grow says nothing of its size.
        of_value = [target for target in self.targets if not target.starts_from_base]
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
        if self.is_rank and given.at_least is None:
            # There is no place before the first.
            return Plausible(at_least=Decimal(1), at_most=given.at_most)
        if not self._is_share_of_a_whole:
            return given
        whole = convert(_WHOLE, "%", self.unit)
        lowest, highest = given.at_least, given.at_most
        return Plausible(
            at_least=Decimal(0) if lowest is None else lowest,
            at_most=whole if highest is None else highest,
        )

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
                targets.setdefault(part.name, []).append(of_part)
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

    def range_of(self, target: Target) -> Ends | None:
        """The ends of the range that a target asks for, in the unit of `figure_of`."""
        if target.between is None:
            return None
        low, high = self.figures_of(target)
        return low, high

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
        return convert(figure, unit, self.unit)


class Statement(Model):
    """A goal in words; a row of the actuals judges it."""

    id: Id
    """The name that commands and files use."""
    name: Bilingual
    """A short name."""
    period: PeriodText
    """By the end of which period it is to be true."""
    aliases: Texts = ()
    """Other names that mean exactly this."""
    tasks: Texts = ()
    """The tasks that drive it; an editorial link."""
    source: Source
    """Where the plan says so."""


def _as_approval(value: object) -> object:
    """A document's name alone, or an approval written out."""
    return {"document": value} if isinstance(value, str) else value


class Approval(Model):
    """Where a miss was accepted: a document, or a place of the plan's text."""

    document: str | None = None
    """The document, by its name and number."""
    section: str | None = None
    """The number of the section."""
    paragraph: Count | None = None
    """The paragraph below that heading."""
    phrase: str | None = None
    """The words that say it."""


class Accepted(Model):
    """A miss that was reported and accepted until a day: it stays a miss, and fails no run until then."""

    indicator: Id
    """The id of the indicator or statement."""
    period: PeriodText
    """The period of the target that was missed."""
    until: Day
    """The last day on which it is accepted."""
    by: str
    """Who accepted it."""
    source: Annotated[
        Approval,
        BeforeValidator(_as_approval, json_schema_input_type=str | Approval),
    ]
    """Where that is written: a document's name, or a place of the plan's text."""


Goal = Indicator | Statement
"""What a plan wants to be reached: a figure, or a sentence that is judged."""


class OtherFigure(Model):
    """A figure of the text that is no target."""

    phrase: str
    """The words around it."""
    source: Locus
    """Where it stands."""
    reason: Bilingual
    """Why it is no target."""


class Settled(Model):
    """A difference of a count between text and data that is sound."""

    count: CountSubject
    """What is counted; figures are settled under `other_figures`."""
    source: Source
    """Where it stands."""
    reason: Bilingual
    """Why it is sound."""


class Area(Model):
    """The place that the plan is for: rows of it are the whole, rows of other places are parts."""

    name: Bilingual
    """Its name."""
    aliases: Texts = ()
    """Other names of it."""
    overlaps: tuple[Texts, ...] = ()
    """Groups of its regions that overlap: figures of two of a group are not added up."""


class Thresholds(Model):
    """From where a running target is behind; shares in points, growth as observed over required."""

    at_risk: Figure = Decimal(10)
    """Behind by this many points or more: at risk; by less: on track, slightly behind."""
    off_track: Figure = Decimal(30)
    """Behind by more than this many points: off track."""
    growth_on_track: Figure = Decimal(1)
    """Observed over required growth from which it is on track."""
    growth_slightly_behind: Figure = Decimal("0.95")
    """From here it is on track, slightly behind."""
    growth_at_risk: Figure = Decimal("0.60")
    """From here it is at risk; below, off track."""


class PlanMeta(Model):
    """What is known of the plan as a document."""

    id: str
    """A short name for files and reports."""
    title: Bilingual
    """The plan's title."""
    title_note: Bilingual | None = None
    """What is to be known of the title."""
    subject: Bilingual | None = None
    """What it is about, in a few words, for the titles of notes."""
    period: PeriodText
    """The years it covers."""
    reviewed: YesNo | None = None
    """Whether people went through it; a draft says `no` until they have."""
    published: Day | None = None
    """When it was published."""
    area: Area | None = None
    """The place it is for."""
    thresholds: Thresholds = Thresholds()
    """The limits of pace."""

    @property
    def is_reviewed(self) -> bool | None:
        """Whether people went through it; None where it does not say."""
        if self.reviewed is None:
            return None
        return self.reviewed == "yes"


class TargetsFile(Model):
    """`targets.yaml`: the plan as a document, its indicators with their targets, and its statements."""

    plan: PlanMeta
    """What is known of the plan as a document."""
    indicators: tuple[Indicator, ...]
    """What is measured."""
    statements: tuple[Statement, ...] = ()
    """Goals in words."""
    other_figures: tuple[OtherFigure, ...] = ()
    """Figures of the text that are no targets."""
    settled: tuple[Settled, ...] = ()
    """Differences between the counts of the text and the data that are sound."""
    accepted: tuple[Accepted, ...] = ()
    """Misses that were reported and accepted, each until a day."""
