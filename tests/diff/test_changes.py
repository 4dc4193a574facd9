"""No change of a plan is dropped in silence, whatever field it is of."""

from __future__ import annotations

import json

import pytest

from diff.mutations import mutations
from innovate_ts import load_plan
from innovate_ts.diff import Difference, compare
from innovate_ts.output.answers.differences import difference_data
from innovate_ts.output.exact_json import dumps
from innovate_ts.plan.models.plan import Plan

pytestmark = pytest.mark.slow
"""Many chance inputs for each test."""

Case = tuple[tuple[str, ...], Plan, tuple[Difference, ...]]
"""The path of a change, the plan with it, and the differences that it gives."""
MIRRORED = {
    "raised": "lowered",
    "lowered": "raised",
    "added": "removed",
    "removed": "added",
}
THINGS = {
    "indicators": "indicator",
    "statements": "statement",
    "bureaus": "bureau",
    "other_bureaus": "bureau",
    "actions": "action",
    "safeguards": "safeguard",
    "plan": "plan",
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The shipped plan."""
    return load_plan()


@pytest.fixture(scope="module")
def changed(plan: Plan) -> list[Case]:
    """Each change of the shipped plan, with its differences."""
    found = [(path, other, compare(plan, other)) for path, other in mutations(plan)]
    assert len(found) > 2000
    return found


def owner(path: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The kind of thing that a path leads to, and the path of the field inside it."""
    what, rest = (
        THINGS.get(path[0], "plan"),
        path[2:] if path[0] != "plan" else path[1:],
    )
    if path[0] == "other_figures" or len(path) == 1:
        return "plan", path
    if len(rest) > 1 and (what, rest[0]) in {
        ("indicator", "targets"),
        ("action", "tasks"),
    }:
        return rest[0].removesuffix("s"), rest[2:]
    return what, rest


def names(difference: Difference, path: tuple[str, ...]) -> bool:
    """Whether a difference is of the thing and the field that a path leads to, or of the whole thing."""
    what, steps = owner(path)
    field = difference.field
    if (
        not steps
        or (what, steps) in {("indicator", ("targets",)), ("action", ("tasks",))}
        or len(path) == 1
    ):
        return True
    if steps[0] == "milestones":
        # A milestone is told for itself.
        return difference.what == "milestone"
    if what != difference.what:
        return False
    if steps[0] in {"lead", "responsible"} and field != steps[0]:
        return field is not None and field.startswith("roles.")
    ours = tuple(step for step in steps if not step.isdecimal())
    theirs = tuple(step for step in (field or "").split(".") if not step.isdecimal())
    shorter = min(len(ours), len(theirs))
    return field is not None and ours[:shorter] == theirs[:shorter]


def refers_to_what_it_has(plan: Plan) -> bool:
    """Whether the bureaus and tasks that a plan names are its own; the loader takes no other plan."""
    tasks = plan.task_by_id
    named = {
        name for task in tasks.values() for name in (*task.lead, *task.responsible)
    }
    linked = {task for goal in plan.goals for task in goal.tasks}
    return named <= plan.bureau_by_name.keys() and linked <= tasks.keys()


def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    """The same files read twice have no difference."""
    assert compare(plan, load_plan()) == ()
    assert compare(plan, plan.model_copy(deep=True)) == ()


def test_every_change_is_told_and_named(
    changed: list[Case],
) -> None:
    """One text, figure, choice or list that differs gives a difference of that field of that thing."""
    silent = [
        path
        for path, _, found in changed
        if not any(names(each, path) for each in found)
    ]
    assert silent == []


def test_every_difference_can_be_shown(
    changed: list[Case],
) -> None:
    """Each has a sentence in both languages and is JSON, with an old value that is not the new one."""
    for _, _, found in changed:
        for each in found:
            data = json.loads(dumps(difference_data(each)))
            assert data["message"]["zh"]
            assert data["message"]["en"]
            assert (
                each.kind == "reordered"
                or data["old"] != data["new"]
                or each.field == "tasks"
            )


def test_the_other_way_round_is_the_mirror(plan: Plan, changed: list[Case]) -> None:
    """What is raised is lowered, what is added removed, and old is new, for all plans that can be loaded."""
    loadable = [
        (path, other, found)
        for path, other, found in changed
        if refers_to_what_it_has(other)
    ]
    assert len(loadable) > len(changed) / 2
    for path, other, found in loadable:
        there = sorted(
            repr((each.kind, each.what, each.old, each.new)) for each in found
        )
        back = [
            (MIRRORED.get(d.kind, d.kind), d.what, d.new, d.old)
            for d in compare(other, plan)
        ]
        assert sorted(map(repr, back)) == there, path
