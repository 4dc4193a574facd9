"""What is to be reached: indicators with their targets, and statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from innovate_ts.diff.asked import Asked
from innovate_ts.diff.difference import Difference, Thing, as_data
from innovate_ts.diff.fields import Change, changes, joined
from innovate_ts.diff.known import Known
from innovate_ts.diff.targets import (
    has_same_amounts,
    moved,
    target_differences,
    unit_difference,
    whole_target,
)
from innovate_ts.diff.things import Goal, thing_of
from innovate_ts.messages import Bilingual, say
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Statement


class Links:
    """The tasks that goals are linked to, in both plans."""

    def __init__(self, old: Plan, new: Plan, known: Known) -> None:
        self._old, self._new, self._known = old, new, known

    def difference(self, thing: Thing, old: Goal, new: Goal) -> Difference | None:
        """What became of a goal's links; a link that only follows its task to a new number is the same."""
        later = {task: self._known.task_ids.get(task, task) for task in old.tasks}
        gone = [task for task in old.tasks if later[task] not in new.tasks]
        come = [task for task in new.tasks if task not in later.values()]
        if not gone and not come:
            if [later[task] for task in old.tasks] == list(new.tasks):
                return None
            return thing.changed(Change(("tasks",), old.tasks, new.tasks), "reordered")
        parts = [
            say(phrase, tasks=joined([_task(plan, task) for task in tasks]))
            for phrase, plan, tasks in (
                ("diff_unlinked", self._old, gone),
                ("diff_linked", self._new, come),
            )
            if tasks
        ]
        said = (
            parts[0] if len(parts) == 1 else texts.both(first=parts[0], second=parts[1])
        )
        return thing.differs("changed", "tasks", old.tasks, new.tasks, said)


def goal_differences(old: Plan, new: Plan, known: Known) -> Iterator[Difference]:
    """All that differs of indicators, their targets, and statements."""
    links = Links(old, new, known)
    for gone in known.indicators.removed:
        yield _whole(gone, "removed")
        yield from (
            whole_target(Asked(gone, target), "removed") for target in gone.targets
        )
    for before, after in known.indicators.pairs:
        yield from _of_goal(before, after, links)
        yield from target_differences(before, after)
    for come in known.indicators.added:
        yield _whole(come, "added")
        yield from (
            whole_target(Asked(come, target), "added") for target in come.targets
        )
    yield from (_whole(statement, "removed") for statement in known.statements.removed)
    for pair in known.statements.pairs:
        yield from _of_goal(*pair, links)
    yield from (_whole(statement, "added") for statement in known.statements.added)


def _of_goal(old: Goal, new: Goal, links: Links) -> Iterator[Difference]:
    """The fields of a goal, but for its targets."""
    thing = thing_of(new)
    for change in changes(old, new, without=frozenset({"targets", "tasks", "period"})):
        yield _field(thing, change, old, new)
    if isinstance(old, Statement) and isinstance(new, Statement):
        yield from moved(thing, old.period, new.period)
    linked = links.difference(thing, old, new)
    if linked:
        yield linked


def _field(thing: Thing, change: Change, old: Goal, new: Goal) -> Difference:
    """One field of a goal; of another unit it is told whether the amounts are the same."""
    if (
        change.path == ("unit",)
        and isinstance(old, Indicator)
        and isinstance(new, Indicator)
    ):
        return unit_difference(
            thing, old.unit, new.unit, same=has_same_amounts(old, new)
        )
    return thing.changed(
        change, "renamed" if change.path in {("id",), ("name", "zh")} else None
    )


def _whole(goal: Goal, kind: Literal["added", "removed"]) -> Difference:
    """A goal that one plan has alone; an indicator's targets are differences of their own."""
    data = {key: value for key, value in as_data(goal).items() if key != "targets"}
    return thing_of(goal).whole(kind, data, _fate(goal, kind))


def _fate(goal: Goal, kind: Literal["added", "removed"]) -> Bilingual:
    """That a goal came or went."""
    if isinstance(goal, Indicator):
        return (
            texts.indicator_added(name=goal.id)
            if kind == "added"
            else texts.indicator_removed(name=goal.id)
        )
    return (
        texts.statement_added(name=goal.id)
        if kind == "added"
        else texts.statement_removed(name=goal.id)
    )


def _task(plan: Plan, task: str) -> Bilingual:
    """A task by its number and title."""
    known = plan.task_by_id.get(task)
    text = f"{task} {known.title.zh}" if known else task
    return Bilingual(text, text)
