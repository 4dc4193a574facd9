"""Who does what: actions, tasks with the bureaus that lead and share them, and the bureaus themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from innovate_ts.diff.difference import Difference, Thing
from innovate_ts.diff.fields import Change, Kind, changes, listed
from innovate_ts.diff.known import Known, Placed
from innovate_ts.diff.things import action_thing, bureau_thing, task_thing
from innovate_ts.messages import Bilingual, phrases, say
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.tasks import Task

ROLES: tuple[Literal["lead", "responsible"], ...] = ("lead", "responsible")
"""What a bureau can be in a task."""


def task_differences(known: Known) -> Iterator[Difference]:
    """All that differs of actions, tasks and safeguards."""
    for action in known.actions.removed:
        yield action_thing(action).whole("removed", action, texts.action_removed)
    for old_action, new_action in known.actions.pairs:
        for change in changes(old_action, new_action, without=frozenset({"tasks"})):
            yield _numbered(action_thing(new_action), change)
    for action in known.actions.added:
        yield action_thing(action).whole("added", action, texts.action_added)
    for gone in known.tasks.removed:
        yield task_thing(gone).whole(
            "removed", gone.task, _with_roles("diff_task_removed", gone.task)
        )
    for before, after in known.tasks.pairs:
        yield from _of_task(before, after, known)
    for come in known.tasks.added:
        yield task_thing(come).whole(
            "added", come.task, _with_roles("diff_task_added", come.task)
        )


def bureau_differences(known: Known) -> Iterator[Difference]:
    """All that differs of bureaus."""
    for gone in known.bureaus.removed:
        yield bureau_thing(gone).whole("removed", gone.bureau, texts.bureau_removed)
    for before, after in known.bureaus.pairs:
        thing = bureau_thing(after)
        if before.group != after.group:
            said = say(f"diff_now_{after.group}")
            yield thing.differs("moved", "list", before.group, after.group, said)
        for change in changes(before.bureau, after.bureau):
            yield thing.changed(change, "renamed" if change.path == ("name",) else None)
    for come in known.bureaus.added:
        yield bureau_thing(come).whole("added", come.bureau, texts.bureau_added)


def _of_task(old: Placed, new: Placed, known: Known) -> Iterator[Difference]:
    """What differs of one task."""
    thing = task_thing(new)
    for change in changes(old.task, new.task, without=frozenset(ROLES)):
        yield _numbered(thing, change)
    yield from _action(thing, old, new, known)
    yield from _roles(thing, old.task, new.task, known)


def _numbered(thing: Thing, change: Change) -> Difference:
    """A field of a task or action, which is renumbered or retitled."""
    kinds: dict[tuple[str, ...], Kind] = {
        ("id",): "renumbered",
        ("title", "zh"): "renamed",
    }
    return thing.changed(change, kinds.get(change.path))


def _action(
    thing: Thing, old: Placed, new: Placed, known: Known
) -> Iterator[Difference]:
    """Another action that the task belongs to; that its action has a new number is told of the action."""
    follows = any(
        before is old.action and after is new.action
        for before, after in known.actions.pairs
    )
    if follows or old.action is new.action:
        return
    was, now = (each.action.id if each.action else None for each in (old, new))
    if old.action and new.action:
        names = {
            "old": f"{was} {old.action.title.zh}",
            "new": f"{now} {new.action.title.zh}",
        }
        said = say("diff_task_moved", **names)
    else:
        said = say("diff_now_a_task" if new.action else "diff_now_a_safeguard")
    yield thing.differs("moved", "action", was, now, said)


def _roles(thing: Thing, old: Task, new: Task, known: Known) -> Iterator[Difference]:
    """The part that each bureau has in a task; bureaus go by their later names."""
    before = {
        known.bureau_names.get(name, name): role
        for role in reversed(ROLES)
        for name in getattr(old, role)
    }
    after = {name: role for role in reversed(ROLES) for name in getattr(new, role)}
    for name in dict.fromkeys((*old_names(old, known), *new.lead, *new.responsible)):
        was, now = before.get(name), after.get(name)
        if was != now:
            kind: Kind = (
                "added" if was is None else "removed" if now is None else "moved"
            )
            said = say(f"diff_role_{was or 'none'}_{now or 'none'}", bureau=name)
            yield thing.differs(kind, f"roles.{name}", was, now, said)
    for role in ROLES:
        was_order = [name for name in before if before[name] == after.get(name) == role]
        is_order = [name for name in after if before.get(name) == after[name] == role]
        if was_order != is_order:
            yield thing.changed(
                Change((role,), tuple(was_order), tuple(is_order)), "reordered"
            )


def old_names(task: Task, known: Known) -> list[str]:
    """The bureaus of an earlier task by their later names."""
    return [
        known.bureau_names.get(name, name) for name in (*task.lead, *task.responsible)
    ]


def _with_roles(code: str, task: Task) -> Bilingual:
    """A task that is added or removed, with the bureaus of it."""
    said = say(code)
    if task.lead:
        said = texts.both(
            first=said, second=phrases.led_by_short(lead=listed(list(task.lead)))
        )
    if task.responsible:
        said = texts.both(
            first=said, second=phrases.shared_by(others=listed(list(task.responsible)))
        )
    return said
