"""What a draft is made of, in the terms of the two YAML files."""

from __future__ import annotations

from dataclasses import dataclass, field

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, say
from innovate_ts.plantext.contents import Contents, FoundAim
from innovate_ts.plantext.paragraphs import Paragraph


@dataclass(frozen=True)
class Note:
    """What was chosen, for the editors to look at."""

    code: str
    """Its name."""
    said: Bilingual
    """In words."""


def note(code: str, **values: object) -> Note:
    """A choice of the draft, its words in the catalogue under `draft_<code>`."""
    return Note(code, say(f"draft_{code}", **values))


@dataclass(frozen=True)
class DraftTarget:
    """A target as `targets.yaml` will have it."""

    period: Period
    """When it is to be reached."""
    key: str
    """at_least, more_than, at_most, less_than, about or direction."""
    value: str
    """The figure, or increase or decrease."""
    found: FoundAim
    """Where the text says it."""
    measure: str = "value"
    """value or average_growth."""
    unit: str = ""
    """The figure's unit where it is not the indicator's."""
    base: int | None = None
    """The base year."""
    tolerance: str = ""
    """How far from an approximate figure still counts."""
    tolerance_side: str = ""
    """On which side."""
    notes: tuple[Note, ...] = ()
    """What was chosen."""

    @property
    def place(self) -> tuple[Period, str, str]:
        """What no two targets of an indicator have in common."""
        return self.period, self.measure, self.key


@dataclass
class DraftIndicator:
    """An indicator as `targets.yaml` will have it."""

    id: str
    """indicator-01."""
    name: str
    """The text's words for it."""
    unit: str
    """The unit of its first figure, or a guess."""
    aggregation: str
    """stock, flow or rate."""
    published_after: int = 0
    """Months from the end of a period to its figure."""
    targets: list[DraftTarget] = field(default_factory=list)
    """Its targets, in order of time."""
    reading: Bilingual | None = None
    """How its words are read, where that was a choice that its interpretation has to say."""


@dataclass(frozen=True)
class DraftTask:
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
    notes: tuple[Note, ...] = ()
    """What was chosen."""


@dataclass(frozen=True)
class DraftAction:
    """An action with its tasks: a section of the text in which something is assigned."""

    id: str
    """Its number."""
    title: str
    """Its heading."""
    paragraph: Paragraph
    """The heading's place."""
    tasks: tuple[DraftTask, ...]
    """Its tasks."""


@dataclass(frozen=True)
class SetAside:
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


@dataclass(frozen=True)
class Draft:
    """The draft of a plan's data."""

    contents: Contents
    """What it is made from."""
    period: Period
    """The plan's years."""
    indicators: tuple[DraftIndicator, ...]
    """What is measured."""
    statements: tuple[FoundAim, ...]
    """Goals in words."""
    actions: tuple[DraftAction, ...]
    """Who does what."""
    safeguards: tuple[DraftTask, ...]
    """What sees that it is done."""
    bureaus: tuple[str, ...]
    """All bodies that lead or share, in the text's order."""
    set_aside: tuple[SetAside, ...]
    """The figures that are no targets."""
    unassigned: tuple[Paragraph, ...] = ()
    """Paragraphs among the tasks that say nothing of who does it."""

    @property
    def choices(self) -> int:
        """How many readings were choices."""
        targets = [
            target for indicator in self.indicators for target in indicator.targets
        ]
        tasks = [
            *(task for action in self.actions for task in action.tasks),
            *self.safeguards,
        ]
        return sum(len(target.notes) for target in targets) + sum(
            len(task.notes) for task in tasks
        )
