"""What is known again in the later plan, and by which number or name."""

from __future__ import annotations

from dataclasses import dataclass

from innovate_ts.basics.names import normalise
from innovate_ts.diff.matching import Matched, match
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement
from innovate_ts.plan.models.tasks import Action, Bureau, Task


@dataclass(frozen=True)
class Placed:
    """A task with the action it belongs to; a safeguard belongs to none."""

    action: Action | None
    """The action."""
    task: Task
    """The task or safeguard."""


@dataclass(frozen=True)
class Listed:
    """A bureau with the list that it stands in."""

    group: str
    """`bureaus` or `other_bureaus`."""
    bureau: Bureau
    """The bureau."""


@dataclass(frozen=True)
class Known:
    """The things of two plans, and what tells the references that only follow a new number or name."""

    indicators: Matched[Indicator]
    """The indicators; known by id, then by name, then by any name or alias."""
    statements: Matched[Statement]
    """The goals in words, known likewise."""
    actions: Matched[Action]
    """The actions; known by title, then by number."""
    tasks: Matched[Placed]
    """Tasks and safeguards; known by title, then by number."""
    bureaus: Matched[Listed]
    """Bureaus; known by name, then by any name or alias."""
    task_ids: dict[str, str | None]
    """The earlier plan's tasks by their ids, each with its id in the later one, None where it is gone."""
    bureau_names: dict[str, str]
    """The bureaus of both by their earlier names, each with its later one."""

    @staticmethod
    def of(old: Plan, new: Plan) -> Known:
        """Match what the plans have."""
        tasks = match(
            _placed(old),
            _placed(new),
            lambda each: [(each.task.id, normalise(each.task.title.zh))],
            lambda each: [normalise(each.task.title.zh)],
            lambda each: [each.task.id],
        )
        bureaus = match(
            _listed(old),
            _listed(new),
            lambda each: [each.bureau.name],
            lambda each: [normalise(each.bureau.name)],
            lambda each: _labels(each.bureau),
        )
        actions = match(
            old.work.actions,
            new.work.actions,
            lambda each: [(each.id, normalise(each.title.zh))],
            lambda each: [normalise(each.title.zh)],
            lambda each: [each.id],
        )
        gone: dict[str, str | None] = {each.task.id: None for each in tasks.removed}
        return Known(
            match(old.indicators, new.indicators, _name, _id, _names),
            match(old.statements, new.statements, _name, _id, _names),
            actions,
            tasks,
            bureaus,
            gone | {before.task.id: after.task.id for before, after in tasks.pairs},
            {before.bureau.name: after.bureau.name for before, after in bureaus.pairs},
        )


def _placed(plan: Plan) -> list[Placed]:
    tasks = [Placed(action, task) for action, task in plan.tasks()]
    return tasks + [Placed(None, task) for task in plan.work.safeguards]


def _listed(plan: Plan) -> list[Listed]:
    named = [Listed("bureaus", bureau) for bureau in plan.work.bureaus]
    return named + [
        Listed("other_bureaus", bureau) for bureau in plan.work.other_bureaus
    ]


def _labels(bureau: Bureau) -> set[str]:
    later = [bureau.later.name] if bureau.later else []
    full = [bureau.full] if bureau.full else []
    return {
        normalise(label)
        for label in (bureau.name, bureau.en, *full, *bureau.aliases, *later)
    }


def _id(goal: Indicator | Statement) -> list[str]:
    return [goal.id]


def _name(goal: Indicator | Statement) -> list[str]:
    return [normalise(goal.name.zh)]


def _names(goal: Indicator | Statement) -> set[str]:
    return {
        normalise(label)
        for label in (goal.id, goal.name.zh, goal.name.en, *goal.aliases)
    }
