"""What a result consists of, in the order of the keys of its JSON form."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, InstanceOf, PlainSerializer, WithJsonSchema

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual
from innovate_ts.plan.terms import Comparator, ToleranceSide
from innovate_ts.verdicts.statuses import GROWTH_RULE, Status

Span = Annotated[
    Period,
    InstanceOf(),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string"}),
]
"""A period inside, its ISO 8601 form in JSON."""

ReportDay = Annotated[date, WithJsonSchema({"type": "string"})]

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
"""An exact JSON number, without exponent."""


ProjectionMethod = Literal["elapsed_share", "schedule", "last_two", "same_growth"]
"""By the share of time that has passed, by the last two figures, or with the same growth."""


class ReportModel(Model):
    """A part of the report; its keys are always there, those with a default too."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class ReportBaseline(ReportModel):
    """What the target is measured from."""

    period: Span | None = None
    """The base year."""
    value: Number | None = None
    """Its figure, in the indicator's unit."""
    years: int | None = None
    """Years from the base to the end of the target's period."""


class Reason(ReportModel):
    """Why a result is what it is, where the status alone does not say it."""

    code: str | None = None
    """A code that stays the same."""
    zh: str | None = None
    """In Chinese."""
    en: str | None = None
    """In English."""


class Pace(ReportModel):
    """Where a running target should be by now; null where no pace is judged."""

    rule: str | None = None
    """The rule that was applied."""
    from_: Annotated[Number | None, Field(alias="from")] = None
    """The last actual before the period, which the way is measured from."""
    expected: Number | None = None
    """The share that should be done."""
    achieved: Number | None = None
    """The share that is done."""
    deviation: Number | None = None
    """Achieved less expected."""

    @property
    def is_of_growth(self) -> bool:
        """Whether observed growth is held against required growth, and no share of a way against time."""
        return self.rule == GROWTH_RULE

    @property
    def is_of_schedule(self) -> bool:
        """Whether the plan itself says how far it should be, and not the time that has passed."""
        return self.rule == "schedule"

    @property
    def is_of_a_way(self) -> bool:
        """Whether it is the way from the last figure before the period that is measured."""
        return self.rule == "way"


class Needed(ReportModel):
    """What a running target that is not yet met still needs; null where nothing can be said."""

    amount: Number | None = None
    """In the unit."""
    per_month: Number | None = None
    """In the unit, for each month left."""
    months: Annotated[int | None, Field(exclude=True)] = None
    """The months left, where they are whole; for the renderers."""
    growth_per_year: Number | None = None
    """In % a year."""


class Projection(ReportModel):
    """Where a running target's period will end if it goes on like this; null where nothing can be said."""

    value: Number | None = None
    """In the unit."""
    method: Annotated[ProjectionMethod, WithJsonSchema({"type": "string"})] | None = (
        None
    )
    """How it was projected."""


class Reference(ReportModel):
    """Another series that a target is compared with; null where it is compared with a figure."""

    indicator: str | None = None
    """The id of its indicator."""
    plus: Number | None = None
    """How much above it is asked for."""
    value: Number | None = None
    """Its actual of the same period."""
    name: Annotated[Bilingual | None, Field(exclude=True)] = None
    """Its name; for the renderers."""


class Attained(ReportModel):
    """What reached a target after its date; null where nothing did."""

    period: Span | None = None
    """The period of the first figure that did."""
    value: Number | None = None
    """That figure."""


class TargetVersion(ReportModel):
    """A target as it was at first, or since it was revised."""

    on: ReportDay | None
    """The day from which it holds; null for the original."""
    target: Number | None
    """The figure."""
    status: Status
    """The status by it."""
    target_range: Annotated[tuple[Number, Number] | None, Field(exclude=True)] = None
    """The ends of a range; for the renderers."""
    comparator: Annotated[Comparator, Field(exclude=True)]
    """What it asks; for the renderers."""
    tolerance: Annotated[Number | None, Field(exclude=True)] = None
    """How far from an approximate figure still counts; for the renderers."""
    tolerance_side: Annotated[ToleranceSide, Field(exclude=True)] = "both"
    """On which side it does; for the renderers."""
    reference: Annotated[Reference, Field(exclude=True)] = Reference()
    """The other series that it is compared with; for the renderers."""
    degree: Annotated[Bilingual | None, Field(exclude=True)] = None
    """How far a direction is to go; for the renderers."""
    strive: Annotated[Number | None, Field(exclude=True)] = None
    """The further figure that is striven for; for the renderers."""


class BreakdownPart(ReportModel):
    """What a region or bureau is to reach of a target, and what it has."""

    name: str
    """The region or bureau."""
    target: Number | None
    """What it is to reach."""
    actual: Number | None
    """What it has."""
    gap: Number | None
    """Actual less target."""
    achievement: Number | None
    """Actual over target."""
    status: Status
    """The verdict."""
    rank: int | None
    """Its place by achievement, equal ones alike."""


class RegionShare(ReportModel):
    """A region's part of a sum."""

    name: str
    """The region."""
    actual: Number | None
    """Its figure."""
    share: Number | None
    """Its share of the sum."""


class Alternative(ReportModel):
    """The same target under another reading of the plan."""

    reading: Bilingual
    """The reading."""
    target: Number | None
    """What it would ask."""
    actual: Number | None
    """What was achieved, read so."""
    status: Status
    """The status it would have."""
    lower_bound: Annotated[bool, Field(exclude=True)] = False
    """Whether it was at least so much: something of it is missing."""


class NullableText(ReportModel):
    """A text in both languages, or null in both."""

    zh: str | None = None
    """In Chinese."""
    en: str | None = None
    """In English."""


class Evidence(ReportModel):
    """A cell that a result rests on."""

    file: str
    """The path as given."""
    sheet: str | None
    """The sheet of a workbook."""
    row: int
    """The row, from 1."""
    column: int
    """The column, from 1."""
    text: str
    """The cell as written."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.sheet, self.row, self.column)


class ReportSource(ReportModel):
    """Where the plan states the target: in the YAML file and in its text."""

    file: str
    """The YAML file."""
    line: int
    """The line of the YAML file."""
    section: str
    """The section of the plan's text."""
    paragraph: int
    """The paragraph of that section, from 1."""
    phrase: str
    """The plan's words."""
    document: Annotated[str | None, Field(exclude=True)] = None
    """The document, where it is another than the plan; for the renderers."""
