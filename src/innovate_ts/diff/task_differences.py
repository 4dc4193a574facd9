"""Who does what: actions, and tasks with the bureaus that lead and share them."""

from collections.abc import Iterator
from typing import assert_never

from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import joined
from innovate_ts.diff.matches import Matches, PlacedTask
from innovate_ts.diff.subjects import (
    action_subject,
    milestone_subject,
    numbered,
    task_subject,
)
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.tasks import Action, Task
from innovate_ts.plan.terms import ROLES, Role


def action_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of actions, but for their tasks."""
    actions = matches.actions
    for action in actions.removed:
        subject = action_subject(action)
        yield subject.removed(action, texts.action_removed)
    for before, after in actions.pairs:
        subject = action_subject(after)
        # A task may move from one action to another, and is looked for in all of them.
        yield from subject.changes(before, after, without=frozenset({"tasks"}))
    for action in actions.added:
        subject = action_subject(action)
        yield subject.added(action, texts.action_added)


def task_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of tasks and safeguards."""
    tasks = matches.tasks
    for placed in tasks.removed:
        task = placed.task
        words = _with_bureaus(
            words=texts.task_removed,
            task=task,
            matches=matches,
        )
        yield task_subject(placed).removed(task, words)
    for before, after in tasks.pairs:
        yield from _of_task(
            old=before,
            new=after,
            matches=matches,
        )
    for placed in tasks.added:
        task = placed.task
        words = _with_bureaus(
            words=texts.task_added,
            task=task,
            matches=matches,
        )
        yield task_subject(placed).added(task, words)


def _with_bureaus(words: Bilingual, task: Task, matches: Matches) -> Bilingual:
    """That a task came or went, with the bureaus of it."""
    if task.lead:
        names = joined(matches.in_words(task.lead))
        leads = phrases.led_by_short(lead=names)
        words = texts.two_sentences(first=words, second=leads)
    if task.shared:
        names = joined(matches.in_words(task.shared))
        shares = phrases.shared_by(others=names)
        words = texts.two_sentences(first=words, second=shares)
    return words


def _of_task(
    old: PlacedTask, new: PlacedTask, matches: Matches
) -> Iterator[Difference]:
    """What differs of one task."""
    subject = task_subject(new)
    apart = frozenset({*ROLES, "milestones"})
    yield from subject.changes(old.task, new.task, matches.bureau_words, apart)
    if not _is_same_action(
        old=old.action,
        new=new.action,
        matches=matches,
    ):
        yield _other_action(
            subject=subject,
            old=old.action,
            new=new.action,
        )
    before = _roles(old.task, matches.bureau_names)
    after = _roles(new.task, {})
    yield from _role_differences(subject, before, after, matches)
    yield from _order_differences(subject, before, after, matches)
    yield from _milestone_differences(old.task, new.task)


def _milestone_differences(old: Task, new: Task) -> Iterator[Difference]:
    """The dated deliverables that have come, gone, or changed; each is known by its id."""
    before = {milestone.id: milestone for milestone in old.milestones}
    after = {milestone.id: milestone for milestone in new.milestones}
    for was in old.milestones:
        now = after.get(was.id)
        subject = milestone_subject(now or was)
        if now is None:
            yield subject.removed(was, texts.milestone_removed)
            continue
        yield from subject.changes(was, now)
    for added in new.milestones:
        if added.id not in before:
            subject = milestone_subject(added)
            yield subject.added(added, texts.milestone_added)


def _is_same_action(old: Action | None, new: Action | None, matches: Matches) -> bool:
    """Whether a task stays where it is; that its action has a new number is told of the action."""
    if old is new:
        return True
    for before, after in matches.actions.pairs:
        if after is new:
            return before is old
    return False


def _other_action(
    subject: Subject, old: Action | None, new: Action | None
) -> Difference:
    """A task that moves to another action, or becomes a safeguard or ceases to be one."""
    was = old.id if old is not None else None
    now = new.id if new is not None else None
    if new is None:
        words = texts.now_a_safeguard
    elif old is None:
        words = texts.now_a_task
    else:
        words = texts.task_moved(
            old=numbered(old),
            new=numbered(new),
        )
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
            # Who supports is told as a key of the task.
            if name not in task.supporting:
                later_name = later_names.get(name, name)
                roles.setdefault(later_name, role)
    return roles


def _role_differences(
    subject: Subject,
    before: dict[str, Role],
    after: dict[str, Role],
    matches: Matches,
) -> Iterator[Difference]:
    """The bureaus that have come, gone, or changed their role."""
    # Those of the earlier plan first, and each bureau once: a set would lose the order.
    for name in dict.fromkeys((*before, *after)):
        was = before.get(name)
        now = after.get(name)
        if was == now:
            continue
        field = f"roles.{name}"
        (bureau,) = matches.in_words([name])
        if was is None:
            words = _words_of_gain(after[name], bureau)
            yield subject.differs("added", field, was, now, words)
        elif now is None:
            words = _words_of_loss(was, bureau)
            yield subject.differs("removed", field, was, now, words)
        else:
            words = _words_of_change(now, bureau)
            yield subject.differs("moved", field, was, now, words)


def _words_of_gain(role: Role, bureau: Bilingual) -> Bilingual:
    match role:
        case "lead":
            return texts.now_leads_new(bureau=bureau)
        case "responsible":
            return texts.now_shares_new(bureau=bureau)
        case _:
            assert_never(role)


def _words_of_loss(role: Role, bureau: Bilingual) -> Bilingual:
    match role:
        case "lead":
            return texts.gone_led(bureau=bureau)
        case "responsible":
            return texts.gone_shared(bureau=bureau)
        case _:
            assert_never(role)


def _words_of_change(role: Role, bureau: Bilingual) -> Bilingual:
    """That a bureau has this role now, and had the other one."""
    match role:
        case "lead":
            return texts.now_leads_shared(bureau=bureau)
        case "responsible":
            return texts.now_shares_led(bureau=bureau)
        case _:
            assert_never(role)


def _order_differences(
    subject: Subject,
    before: dict[str, Role],
    after: dict[str, Role],
    matches: Matches,
) -> Iterator[Difference]:
    """That the bureaus that keep a role are named in another order."""
    for role in ROLES:
        earlier = _with_role(role, before)
        later = _with_role(role, after)
        was = [name for name in earlier if name in later]
        now = [name for name in later if name in earlier]
        if was != now:
            yield subject.reordered(role, was, now, matches.bureau_words)


def _with_role(role: Role, roles: dict[str, Role]) -> list[str]:
    """The bureaus that have this role, in the order in which the task names them."""
    return [name for name in roles if roles[name] == role]
