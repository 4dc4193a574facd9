"""The things of a plan as differences name them."""

from __future__ import annotations

from innovate_ts.diff.difference import Subject, What
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.diff.matches import ListedBureau, PlacedTask
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Goal, Statement
from innovate_ts.plan.models.tasks import Action


def goal_subject(goal: Goal) -> Subject:
    """An indicator or statement."""
    name = _named(goal.name.zh, goal.name.en)
    if isinstance(goal, Statement):
        return Subject("statement", goal.id, name, goal.period)
    return Subject("indicator", goal.id, name)


def target_subject(target: IndicatorTarget) -> Subject:
    """A target of an indicator."""
    indicator = target.indicator
    name = _named(indicator.name.zh, indicator.name.en)
    return Subject("target", indicator.id, name, target.period)


def task_subject(placed: PlacedTask) -> Subject:
    """A task or safeguard."""
    task = placed.task
    what: What = "safeguard" if placed.action is None else "task"
    return Subject(what, task.id, _named(f"{task.id} {task.title.zh}", task.title.en))


def action_subject(action: Action) -> Subject:
    """An action."""
    name = _named(f"{action.id} {action.title.zh}", action.title.en)
    return Subject("action", action.id, name)


def bureau_subject(listed: ListedBureau) -> Subject:
    """A bureau."""
    bureau = listed.bureau
    return Subject("bureau", bureau.name, _named(bureau.name, bureau.en))


def plan_subject(plan: Plan) -> Subject:
    """The plan as a document."""
    title = plan.meta.title
    return Subject("plan", plan.meta.id, _named(title.zh, title.en))


def _named(zh: str, en: str) -> Bilingual:
    """A thing by its Chinese name, in English with the English one behind it."""
    return Bilingual(zh, f"{zh} ({en})")
