"""The things of a plan as differences name them."""

from innovate_ts.diff.difference import Subject, What
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.diff.matches import ListedBureau, PlacedTask
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.messages.punctuation import english_first
from innovate_ts.plan.models.indicators import Goal, Statement
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Action, Milestone, Task


def goal_subject(goal: Goal) -> Subject:
    """An indicator or statement."""
    name = english_first(name=goal.name)
    # A statement is due once; an indicator by its targets, which are subjects of their own.
    if isinstance(goal, Statement):
        return Subject(
            what="statement",
            id=goal.id,
            name=name,
            period=goal.period,
        )
    return Subject(
        what="indicator",
        id=goal.id,
        name=name,
    )


def target_subject(target: IndicatorTarget) -> Subject:
    """A target of an indicator."""
    indicator = goal_subject(target.indicator)
    name = indicator.name
    if target.part:
        name = texts.of_part(name=name, part=target.part)
    return Subject(
        what="target",
        id=indicator.id,
        name=name,
        period=target.period,
    )


def task_subject(placed: PlacedTask) -> Subject:
    """A task or safeguard."""
    task = placed.task
    what: What = "task"
    if placed.action is None:
        what = "safeguard"
    name = numbered(task)
    return Subject(what, task.id, name)


def milestone_subject(milestone: Milestone) -> Subject:
    """A dated deliverable of a task."""
    name = english_first(name=milestone.name)
    return Subject(
        what="milestone",
        id=milestone.id,
        name=name,
        period=milestone.due,
    )


def action_subject(action: Action) -> Subject:
    """An action."""
    name = numbered(action)
    return Subject(
        what="action",
        id=action.id,
        name=name,
    )


def bureau_subject(listed: ListedBureau) -> Subject:
    """A bureau."""
    bureau = listed.bureau
    name = english_first(name=Bilingual(bureau.name, bureau.en))
    return Subject(
        what="bureau",
        id=bureau.name,
        name=name,
    )


def plan_subject(plan: Plan) -> Subject:
    """The plan as a document."""
    meta = plan.meta
    name = english_first(name=meta.title)
    return Subject(
        what="plan",
        id=meta.id,
        name=name,
    )


def numbered(work: Action | Task) -> Bilingual:
    """An action, task or safeguard by its number and title."""
    title = work.title
    return Bilingual(
        zh=f"{work.id} {title.zh}",
        en=f"{work.id} {title.en} ({title.zh})",
    )
