"""The plan: its two files together, read and found right."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from pydantic import ConfigDict

from innovate_ts.basics.model import Model
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place
from innovate_ts.plan.models.document import Accepted, PlanMeta, TargetsFile
from innovate_ts.plan.models.indicators import Goal, Indicator, Statement
from innovate_ts.plan.models.places import Texts
from innovate_ts.plan.models.tasks import (
    Action,
    Bureau,
    Milestone,
    Task,
    TasksFile,
)

ACCEPTED = "accepted"
"""The key of `targets.yaml` under which accepted misses stand, and by which their lines are known."""


class Plan(Model):
    """A plan whose two files were read and found right; made by `load_plan`."""

    model_config = ConfigDict(ignored_types=(cached_property,))

    targets_file: str
    """The path of targets.yaml as it was given; `targets.yaml` for the shipped plan."""
    tasks_file: str
    """The path of tasks.yaml as it was given."""
    targets: TargetsFile
    """What is to be reached."""
    work: TasksFile
    """Who does what."""
    lines: dict[str, int] = {}
    """The lines of the YAML files at which things stand; see `line`."""

    def line(self, name: str, target: int | None = None) -> int:
        """The line at which an indicator, statement, task or bureau stands, or a target of an indicator.

        Args:
            name: the id, or the name of a bureau.
            target: the index of the target, from 0.
        """
        if target is None:
            return self.lines[name]
        key = f"{name}/{target}"
        return self.lines[key]

    def place(self, name: str, target: int | None = None) -> Place:
        """The file and line of an indicator, statement or accepted miss, or of a target of an indicator."""
        return Place(self.targets_file, row=self.line(name, target))

    @property
    def meta(self) -> PlanMeta:
        """What is known of the plan as a document."""
        return self.targets.plan

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """What is measured, in the plan's order."""
        return self.targets.indicators

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Goals in words, in the plan's order."""
        return self.targets.statements

    def accepted(self, goal: str, period: Period, day: date) -> Accepted | None:
        """What accepts that a target is missed on a day.

        Args:
            goal: the id of the indicator or statement.
            period: the period of the target.
            day: the day of judgement.
        """
        for accepted in self.targets.accepted:
            is_meant = accepted.indicator == goal and accepted.period == period
            if is_meant and day <= accepted.until:
                return accepted
        return None

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Indicators, then statements: all that a row of actuals can be about."""
        return (*self.indicators, *self.statements)

    def tasks(self) -> Iterator[tuple[Action, Task]]:
        """The tasks with their actions, in the plan's order; safeguards are not among them."""
        for action in self.work.actions:
            for task in action.tasks:
                yield action, task

    @cached_property
    def task_by_id(self) -> dict[str, Task]:
        """Tasks and safeguards by their ids."""
        by_id: dict[str, Task] = {}
        for _, task in self.tasks():
            by_id[task.id] = task
        for safeguard in self.work.safeguards:
            by_id[safeguard.id] = safeguard
        return by_id

    def milestones(self) -> Iterator[tuple[Task, Milestone]]:
        """The dated deliverables with their tasks, in the plan's order."""
        for task in self.task_by_id.values():
            for milestone in task.milestones:
                yield task, milestone

    def task_of(self, name: str) -> Task | None:
        """The task or safeguard with this id, or the one that has the milestone with this id."""
        for task, milestone in self.milestones():
            if milestone.id == name:
                return task
        return self.task_by_id.get(name)

    @cached_property
    def bureau_by_name(self) -> dict[str, Bureau]:
        """Bureaus by the name that the plan writes, those without a task too."""
        work = self.work
        bureaus = work.bureaus + work.other_bureaus
        return {bureau.name: bureau for bureau in bureaus}

    @property
    def bureau_names(self) -> dict[str, str]:
        """The English names of bureaus, by those that the plan writes."""
        return {name: bureau.en for name, bureau in self.bureau_by_name.items()}

    def aliases_of_bureau(self, name: str) -> Texts:
        """The other names of a bureau; none of what is no bureau of the plan."""
        bureau = self.bureau_by_name.get(name)
        return bureau.aliases if bureau is not None else ()

    def leads_of(self, goal: Goal) -> Texts:
        """Who the plan itself names for a goal, else the bureaus that lead the tasks linked to it."""
        if isinstance(goal, Indicator) and goal.lead:
            return goal.lead
        return self.leads(goal.tasks)

    def leads(self, tasks: Texts) -> Texts:
        """The bureaus that lead these tasks, each once, in the order of the tasks."""
        leads: list[str] = []
        for task in tasks:
            leads += self.task_by_id[task].lead
        return tuple(dict.fromkeys(leads))
