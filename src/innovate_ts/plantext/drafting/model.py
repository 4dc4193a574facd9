"""What a draft is made of, in the terms of the two YAML files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.terms import (
    Aggregation,
    AskingKey,
    GrowthBasis,
    Measure,
    ToleranceSide,
    YesNo,
    asks_for_less,
    asks_for_more,
    key_of,
    with_limit,
)
from innovate_ts.plantext.contents import Contents
from innovate_ts.plantext.drafting.marks import Mark
from innovate_ts.plantext.paragraphs import Paragraph
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.zh.milestones import StatedMilestone

UNKNOWN_YEARS = Period.years(9000)
"""Stands for the plan's years where nothing tells any: it is written nowhere, each target asks."""


class DraftTolerance(NamedTuple):
    """How far from an approximate figure still counts."""

    figure: str
    """In the unit of the target's figure; in points where that is a share."""
    side: ToleranceSide
    """On which side of it."""


class DraftTarget(NamedTuple):
    """A target as `targets.yaml` will have it."""

    period: Period
    """When it is to be reached."""
    key: AskingKey
    """The key before its figure, or before the way."""
    value: str
    """The figure, or the way up or down."""
    stated: StatedAim
    """Where the text says it."""
    degree: str = ""
    """The plan's word for how far a direction goes."""
    measure: Measure = "value"
    """What its figure is of."""
    unit: str = ""
    """The figure's unit where it is not the indicator's."""
    base: int | None = None
    """The base year."""
    base_value: Decimal | None = None
    """The figure of the base, where the text has it."""
    tolerance: DraftTolerance | None = None
    """How near is near enough, where the figure is approximate."""
    reference: str = ""
    """The id of the other series that it is compared with."""
    notes: tuple[Mark, ...] = ()
    """What was chosen, for the editors to look at."""

    @property
    def place(self) -> tuple[Period, Measure, AskingKey | None]:
        """What no two targets of an indicator have in common: 60 or more, and more than 60, is one."""
        comparator = self.stated.aim.comparator
        if asks_for_more(comparator) or asks_for_less(comparator):
            return self.period, self.measure, key_of(with_limit(comparator))
        return self.period, self.measure, self.key

    @property
    def written(self) -> str:
        """What it asks for in signs: >=60%."""
        aim = self.stated.aim
        return f"{aim.comparator}{self.value}{aim.unit}"


@dataclass
class DraftIndicator:
    """An indicator as `targets.yaml` will have it."""

    id: str
    """indicator-01."""
    name: str
    """The text's words for it."""
    unit: str
    """The unit of its first figure, or a guess."""
    aggregation: Aggregation
    """Whether its figures are counted at a day, added up, or neither."""
    growth_basis: GrowthBasis = "nominal"
    """Whether growth follows from its levels."""
    published_after: int = 0
    """Months from the end of a period to its figure."""
    binding: YesNo | None = None
    """Whether the plan calls it binding or expected, where it does."""
    assigned: StatedAim | None = None
    """Where the text says who answers for it, if it does."""
    redefined: int | None = None
    """The year from which it is defined otherwise."""
    notes: tuple[Mark, ...] = ()
    """What was chosen of it as a whole, for the editors to look at."""
    targets: list[DraftTarget] = field(default_factory=list)
    """Its targets, in order of time; none of a series that targets are compared with."""
    reading: Bilingual | None = None
    """How its words are read, where that was a choice that its interpretation has to say."""


class DraftTask(NamedTuple):
    """A task or safeguard as `tasks.yaml` will have it."""

    id: str
    """1.1, or S.1 for a safeguard."""
    title: str
    """Its opening words."""
    paragraph: Paragraph
    """Where the text has it."""
    lead: tuple[str, ...]
    """Who leads."""
    responsible: tuple[str, ...]
    """Who shares."""
    supporting: tuple[str, ...] = ()
    """Who supports, where the text has that as a role of its own."""
    milestones: tuple[StatedMilestone, ...] = ()
    """Its dated deliverables."""
    notes: tuple[Mark, ...] = ()
    """What was chosen, for the editors to look at."""


class DraftAction(NamedTuple):
    """An action with its tasks: a section of the text in which something is assigned."""

    id: str
    """Its number."""
    title: str
    """Its heading."""
    paragraph: Paragraph
    """The heading's place."""
    tasks: tuple[DraftTask, ...]
    """Its tasks."""


class SetAside(NamedTuple):
    """A figure of the text that is no target, and why."""

    paragraph: Paragraph
    """Where it stands."""
    start: int
    """Where its words begin in the paragraph's text."""
    words: str
    """The words that it stands in."""
    reason: Bilingual
    """Why it is no target."""
    is_open: bool = False
    """Whether it may be one after all, so that people have to look at it."""


class Draft(NamedTuple):
    """The draft of a plan's data."""

    contents: Contents
    """What it is made from."""
    period: Period | None
    """The plan's years; None where nothing tells any."""
    indicators: tuple[DraftIndicator, ...]
    """What is measured."""
    statements: tuple[StatedAim, ...]
    """Goals in words."""
    actions: tuple[DraftAction, ...]
    """Who does what."""
    safeguards: tuple[DraftTask, ...]
    """What sees that it is done."""
    set_aside: tuple[SetAside, ...]
    """The figures that are no targets."""

    @property
    def tasks(self) -> tuple[DraftTask, ...]:
        """The tasks of all actions, then the safeguards."""
        tasks: list[DraftTask] = []
        for action in self.actions:
            tasks += action.tasks
        return (*tasks, *self.safeguards)

    @property
    def bureaus(self) -> tuple[str, ...]:
        """All bodies that lead or share, those of indicators first, in the order of the text, each once."""
        names: list[str] = []
        for indicator in self.indicators:
            if indicator.assigned is not None:
                names += indicator.assigned.aim.answers.all
        for task in self.tasks:
            names += task.lead
            names += (*task.responsible, *task.supporting)
        return tuple(dict.fromkeys(names))

    @property
    def unassigned(self) -> Sequence[Paragraph]:
        """Paragraphs among the tasks that say nothing of who does it."""
        return self.contents.unassigned

    @property
    def marks(self) -> Iterator[Mark]:
        """All that was chosen."""
        for indicator in self.indicators:
            yield from indicator.notes
            for target in indicator.targets:
                yield from target.notes
        for task in self.tasks:
            yield from task.notes
