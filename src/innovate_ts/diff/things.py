"""The things of a plan as differences name them."""

from __future__ import annotations

from innovate_ts.diff.asked import Asked
from innovate_ts.diff.difference import Thing, What, named
from innovate_ts.diff.known import Listed, Placed
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement
from innovate_ts.plan.models.tasks import Action

Goal = Indicator | Statement


def thing_of(goal: Goal) -> Thing:
    """An indicator or statement."""
    subject = named(goal.name.zh, goal.name.en)
    if isinstance(goal, Statement):
        return Thing("statement", goal.id, subject, goal.period)
    return Thing("indicator", goal.id, subject)


def target_thing(asked: Asked) -> Thing:
    """A target of an indicator."""
    name = asked.indicator.name
    return Thing(
        "target", asked.indicator.id, named(name.zh, name.en), asked.target.period
    )


def task_thing(placed: Placed) -> Thing:
    """A task or safeguard."""
    task = placed.task
    what: What = "safeguard" if placed.action is None else "task"
    return Thing(what, task.id, named(f"{task.id} {task.title.zh}", task.title.en))


def action_thing(action: Action) -> Thing:
    """An action."""
    return Thing(
        "action", action.id, named(f"{action.id} {action.title.zh}", action.title.en)
    )


def bureau_thing(listed: Listed) -> Thing:
    """A bureau."""
    return Thing(
        "bureau", listed.bureau.name, named(listed.bureau.name, listed.bureau.en)
    )


def plan_thing(plan: Plan) -> Thing:
    """The plan as a document."""
    return Thing("plan", plan.meta.id, named(plan.meta.title.zh, plan.meta.title.en))
