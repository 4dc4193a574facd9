"""`targets.yaml`: the plan as a document, with what was accepted, and what of its text is no target."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from innovate_ts.basics.model import Count, Day, Figure, Model, PeriodText
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.places import Id, InWords, Locus, Source, Texts
from innovate_ts.plan.terms import (
    CountSubject,
    YesNo,
)


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

    name: InWords
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
    title: InWords
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
