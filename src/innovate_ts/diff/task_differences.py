"""Who does what: actions, and tasks with the bureaus that lead and share them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from innovate_ts.diff.changes import ChangeKind, FieldChange, changes
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import listed
from innovate_ts.diff.matches import Matches, PlacedTask
from innovate_ts.diff.subjects import action_subject, task_subject
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.tasks import Action, Task
from innovate_ts.plan.terms import ROLES, Role

_KINDS: dict[tuple[str, ...], ChangeKind] = {
    ("id",): "renumbered",
    ("title", "zh"): "renamed",
}
"""The fields of a task or action that are told as another number or name."""


def action_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of actions, but for their tasks."""
    actions = matches.actions
    for action in actions.removed:
        yield action_subject(action).removed(action, texts.action_removed)
    for before, after in actions.pairs:
        subject = action_subject(after)
        for change in changes(before, after, without=frozenset({"tasks"})):
            yield subject.changed(change, _KINDS.get(change.path))
    for action in actions.added:
        yield action_subject(action).added(action, texts.action_added)


def task_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of tasks and safeguards."""
    tasks = matches.tasks
    for placed in tasks.removed:
        words = _with_bureaus(texts.task_removed, placed.task)
        yield task_subject(placed).removed(placed.task, words)
    for before, after in tasks.pairs:
        yield from _of_task(before, after, matches)
    for placed in tasks.added:
        words = _with_bureaus(texts.task_added, placed.task)
        yield task_subject(placed).added(placed.task, words)


def _with_bureaus(words: Bilingual, task: Task) -> Bilingual:
    """That a task came or went, with the bureaus of it."""
    if task.lead:
        leads = phrases.led_by_short(lead=listed(task.lead))
        words = texts.two_sentences(first=words, second=leads)
    if task.responsible:
        shares = phrases.shared_by(others=listed(task.responsible))
        words = texts.two_sentences(first=words, second=shares)
    return words


def _of_task(
    old: PlacedTask, new: PlacedTask, matches: Matches
) -> Iterator[Difference]:
    """What differs of one task."""
    subject = task_subject(new)
    for change in changes(old.task, new.task, without=frozenset(ROLES)):
        yield subject.changed(change, _KINDS.get(change.path))
    if not _is_same_action(old.action, new.action, matches):
        yield _other_action(subject, old.action, new.action)
    before = _roles(old.task, matches.bureau_names)
    after = _roles(new.task, {})
    yield from _role_differences(subject, before, after)
    yield from _order_differences(subject, before, after)


def _is_same_action(old: Action | None, new: Action | None, matches: Matches) -> bool:
    """Whether a task stays where it is; that its action has a new number is told of the action."""
    if old is new:
        return True
    pairs = matches.actions.pairs
    return any(before is old and after is new for before, after in pairs)


def _other_action(
    subject: Subject, old: Action | None, new: Action | None
) -> Difference:
    """A task that moves to another action, or becomes a safeguard or ceases to be one."""
    was, now = old.id if old else None, new.id if new else None
    if old is not None and new is not None:
        earlier, later = f"{was} {old.title.zh}", f"{now} {new.title.zh}"
        words = texts.task_moved(old=earlier, new=later)
    elif new is not None:
        words = texts.now_a_task
    else:
        words = texts.now_a_safeguard
    return subject.differs("moved", "action", was, now, words)


def _roles(task: Task, later_names: dict[str, str]) -> dict[str, Role]:
    """The role of each bureau in a task, in the order in which it names them; the weightier of two counts.

    Args:
        task: the task.
        later_names: what bureaus of an earlier plan are called in the later one.
    """
    roles: dict[str, Role] = {}
    for role in ROLES:
        for name in task.bureaus_as(role):
            roles.setdefault(later_names.get(name, name), role)
    return roles


def _role_differences(
    subject: Subject, before: dict[str, Role], after: dict[str, Role]
) -> Iterator[Difference]:
    """The bureaus that have come, gone, or changed their role."""
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name), after.get(name)
        field = f"roles.{name}"
        if was is None and now is not None:
            words = _words_of_gain(now, name)
            yield subject.differs("added", field, was, now, words)
        elif now is None and was is not None:
            words = _words_of_loss(was, name)
            yield subject.differs("removed", field, was, now, words)
        elif was is not None and now is not None and was != now:
            words = _words_of_change(now, name)
            yield subject.differs("moved", field, was, now, words)


def _words_of_gain(role: Role, bureau: str) -> Bilingual:
    match role:
        case "lead":
            return texts.now_leads_new(bureau=bureau)
        case "responsible":
            return texts.now_shares_new(bureau=bureau)
        case _:
            assert_never(role)


def _words_of_loss(role: Role, bureau: str) -> Bilingual:
    match role:
        case "lead":
            return texts.gone_led(bureau=bureau)
        case "responsible":
            return texts.gone_shared(bureau=bureau)
        case _:
            assert_never(role)


def _words_of_change(role: Role, bureau: str) -> Bilingual:
    """That a bureau has this role now, and had the other one."""
    match role:
        case "lead":
            return texts.now_leads_shared(bureau=bureau)
        case "responsible":
            return texts.now_shares_led(bureau=bureau)
        case _:
            assert_never(role)


def _order_differences(
    subject: Subject, before: dict[str, Role], after: dict[str, Role]
) -> Iterator[Difference]:
    """That the bureaus that keep a role are named in another order."""
    for role in ROLES:
        kept = {name for name in before if before[name] == role == after.get(name)}
        was = tuple(name for name in before if name in kept)
        now = tuple(name for name in after if name in kept)
        if was != now:
            yield subject.changed(FieldChange((role,), was, now), "reordered")
