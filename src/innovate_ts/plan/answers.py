"""What a question to a plan can be answered with."""

from typing import NamedTuple

from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.tasks import Bureau, Task


class TasksFound(NamedTuple):
    """Tasks that the query names or that its words stand in."""

    tasks: tuple[Task, ...]
    """The tasks, in the plan's order."""
    goal: Goal | None = None
    """The indicator or statement that they are linked to, where the query is its id or name."""
    also: tuple[Task, ...] = ()
    """Tasks that only mention the words in their summary, where others have them as a term or title."""
    bureau: Bureau | None = None
    """The one bureau that the query could also be short for."""


class BureauFound(NamedTuple):
    """A bureau, with what it leads and shares."""

    bureau: Bureau
    """The bureau, or the group that the query is a member of."""
    member: str | None
    """The member that was asked for."""
    leads: tuple[Task, ...]
    """Tasks and safeguards that it leads."""
    shares: tuple[Task, ...]
    """Tasks that it shares."""
    owns: tuple[Indicator, ...]
    """Indicators whose figures it has."""

    @property
    def has_tasks(self) -> bool:
        """Whether the plan gives it anything to do."""
        return bool(self.leads or self.shares)


class SeveralBureaus(NamedTuple):
    """A query that may mean several bureaus."""

    bureaus: tuple[Bureau, ...]
    """The candidates."""
    question: Bilingual | None = None
    """What has to be settled, where the plan file says it."""


class NothingFound(NamedTuple):
    """A query that means nothing in this plan."""

    nearest: tuple[str, ...]
    """Names that it was perhaps meant to be."""


Answer = TasksFound | BureauFound | SeveralBureaus | NothingFound
