"""Look-ups as JSON data, in the order of keys that scripts may rely on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from innovate_ts.plan.answers import BureauFound, TasksFound
from innovate_ts.plan.models.indicators import Indicator, Statement
from innovate_ts.plan.models.places import Source
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.tasks import Action, Bureau, Task

if TYPE_CHECKING:
    from innovate_ts.verdicts.report_parts import TaskState

NO_STATES: Mapping[str, TaskState] = {}
"""How far tasks are, where no ledger was given."""

TARGET_KEYS = (
    "indicator",
    "name",
    "period",
    "measure",
    "comparator",
    "target",
    "target_range",
    "reference",
    "tolerance",
    "unit",
    "baseline",
    "tasks",
    "lead",
    "data_owner",
    "revisions",
    "breakdown",
    "interpretation",
    "source",
)
"""The keys of a result that belong to its target and not to what became of it."""


def task_data(plan: Plan, task: Task, state: TaskState | None = None) -> dict[str, Any]:
    """A task or safeguard; `action` is null for a safeguard, and `last` is there where a ledger was given."""
    action = action_of(plan, task)
    answer = {
        "id": task.id,
        "action": _action(action) if action else None,
        "title": asdict(task.title),
        "summary": asdict(task.summary),
        "lead": task.lead,
        "responsible": task.responsible,
        "source": _source(
            file=plan.tasks_file,
            line=plan.line(task.id),
            source=task.source,
        ),
    }
    if task.supporting:
        answer["supporting"] = task.supporting
    if state is not None:
        answer["last"] = state.model_dump(by_alias=True, exclude={"id"})
    return answer


def more_task_data(plan: Plan, task: Task) -> dict[str, Any]:
    """What is known of a task besides: its terms and its milestones."""
    milestones = [
        {
            "id": milestone.id,
            "name": asdict(milestone.name),
            "due": str(milestone.due),
            "source": _source(
                file=plan.tasks_file,
                line=plan.line(milestone.id),
                source=milestone.source,
            ),
        }
        for milestone in task.milestones
    ]
    return {"terms": task.terms.model_dump(), "milestones": milestones}


def action_of(plan: Plan, task: Task) -> Action | None:
    """The action that a task is of; a safeguard is of none."""
    for action, member in plan.tasks():
        if member is task:
            return action
    return None


def _action(action: Action) -> dict[str, Any]:
    return {"id": action.id, "title": asdict(action.title)}


def answer_data(
    plan: Plan,
    answer: TasksFound | BureauFound,
    states: Mapping[str, TaskState] = NO_STATES,
) -> list[dict[str, Any]]:
    """The tasks of an answer: of a bureau those that it leads, then those that it shares."""
    match answer:
        case TasksFound(tasks=tasks):
            involved = tasks
        case BureauFound(leads=leads, shares=shares):
            involved = (*leads, *shares)
    return [
        task_data(
            plan=plan,
            task=task,
            state=states.get(task.id),
        )
        for task in involved
    ]


def bureau_data(plan: Plan, bureau: Bureau) -> dict[str, Any]:
    """A bureau with the ids of what it leads and shares."""
    tasks = plan.task_by_id.values()
    return {
        "name": bureau.name,
        "en": bureau.en,
        "full": bureau.full,
        "aliases": bureau.aliases,
        "later": bureau.later.model_dump() if bureau.later else None,
        "members": bureau.members,
        "leads": [task.id for task in tasks if bureau.name in task.lead],
        "shares": [task.id for task in tasks if bureau.name in task.shared],
    }


def target_data(result: dict[str, Any]) -> dict[str, Any]:
    """A target: what a result of it says, without what became of it."""
    target = {key: result[key] for key in TARGET_KEYS}
    target["revisions"] = _parts_with(("on", "target"), result["revisions"])
    target["breakdown"] = _parts_with(("name", "target"), result["breakdown"])
    return target


def _parts_with(
    keys: Sequence[str], parts: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Parts of a result with some of their keys alone."""
    chosen = []
    for part in parts:
        entry = {key: part[key] for key in keys}
        chosen.append(entry)
    return chosen


def goal_data(
    plan: Plan, goal: Indicator | Statement, targets: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    """All that is known of an indicator or statement, with its targets."""
    # The id and the name come first, and what its targets say stands with each of them.
    elsewhere = {"id", "name", "lead", "targets", "source", "period"}
    return {
        "id": goal.id,
        "name": asdict(goal.name),
        **goal.model_dump(exclude=elsewhere, by_alias=True),
        "lead": plan.leads_of(goal),
        "targets": [target_data(target) for target in targets],
    }


def _source(file: str, line: int, source: Source) -> dict[str, Any]:
    return {
        "file": file,
        "line": line,
        "section": source.section,
        "paragraph": source.paragraph,
        "phrase": source.phrase,
    }
