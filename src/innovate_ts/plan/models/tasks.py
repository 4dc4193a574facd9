"""`tasks.yaml`: who does what. The bureaus, the actions with their tasks, and the safeguards."""

from typing import Annotated, assert_never

from pydantic import Field

from innovate_ts.basics.model import Model, PeriodText
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Ambiguous
from innovate_ts.plan.models.places import NOT_EMPTY, Id, InWords, Source, Texts
from innovate_ts.plan.terms import Role


class LaterName(Model):
    """What a bureau is called since it was reorganised."""

    name: str
    """The name now."""
    since: str
    """When it changed: a year or a month."""


class Bureau(Model):
    """A body that the plan gives tasks to, or a group of them."""

    name: str
    """The name as the plan writes it."""
    en: str = Field(default_factory=lambda given: str(given["name"]))
    """An English name; its own name until one is written."""
    full: str | None = None
    """The full official name."""
    aliases: Texts = ()
    """Short forms in use."""
    ambiguous: tuple[Ambiguous, ...] = ()
    """Labels that may mean it, each a question."""
    later: LaterName | None = None
    """Its name since a reorganisation."""
    members: Texts = ()
    """Who belongs to it, where it is a group."""
    note: Bilingual | None = None
    """What else is to be known."""

    @property
    def labels(self) -> Texts:
        """All that it is called itself; its members are not it."""
        labels = [self.name, self.en, *self.aliases]
        if self.full:
            labels.append(self.full)
        if self.later:
            labels.append(self.later.name)
        return tuple(labels)


class Terms(Model):
    """Words by which people look for a task."""

    zh: Texts = ()
    """Chinese terms."""
    en: Texts = ()
    """English terms."""


class Milestone(Model):
    """A dated deliverable of a task; a row of a task ledger says whether it is there."""

    id: Id
    """The name that commands and files use."""
    name: InWords
    """A short name."""
    due: PeriodText
    """By the end of which period it is to be there."""
    source: Source
    """Where the plan says so."""


class Task(Model):
    """A piece of work with the bureau that leads it and those that share it."""

    id: str
    """The number: 1.1 to 6.3 in the shipped plan, S.1 to S.3 for safeguards."""
    title: InWords
    """The plan's own title in Chinese, and an English one."""
    summary: InWords = Field(default_factory=lambda given: given["title"])
    """What is to be done, in one sentence; its title where nothing more is said."""
    terms: Terms = Terms()
    """Words by which people look for it."""
    lead: Texts = ()
    """牵头单位: who answers for it."""
    responsible: Texts = ()
    """责任单位: who shares it."""
    supporting: Texts = ()
    """配合单位: who supports it, where the plan has that as a role of its own."""
    milestones: tuple[Milestone, ...] = ()
    """Its dated deliverables."""
    source: Source
    """Where the plan says so."""

    @property
    def bureaus(self) -> Texts:
        """All bureaus of it, those that lead first."""
        return (*self.lead, *self.shared)

    @property
    def shared(self) -> Texts:
        """All that share it without leading it, those that only support it last."""
        return (*self.responsible, *self.supporting)

    def bureaus_as(self, role: Role) -> Texts:
        """The bureaus that have this role in it."""
        match role:
            case "lead":
                return self.lead
            case "responsible":
                return self.shared
            case _:
                assert_never(role)


class Action(Model):
    """A group of tasks."""

    id: str
    """Its number."""
    title: InWords
    """The plan's own title in Chinese, and an English one."""
    source: Source
    """Where the plan says so."""
    tasks: Annotated[tuple[Task, ...], NOT_EMPTY]
    """Its tasks."""


class TasksFile(Model):
    """`tasks.yaml`: the bureaus, the actions with their tasks, and the safeguards."""

    bureaus: tuple[Bureau, ...]
    """Who the plan gives tasks to."""
    other_bureaus: tuple[Bureau, ...] = ()
    """Bodies that people ask for and that have no task in the plan."""
    actions: tuple[Action, ...]
    """The actions with their tasks."""
    safeguards: tuple[Task, ...] = ()
    """What the plan sets up to see that it is done."""
