"""The tasks that goals are linked to, in both plans."""

from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import joined
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.subjects import numbered
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.indicators import Goal
from innovate_ts.plan.models.plan import Plan


def link_difference(
    subject: Subject, old: Goal, new: Goal, matches: Matches
) -> Difference | None:
    """What became of a goal's links; a link that only follows its task to a new number is the same."""
    was = old.tasks
    now = new.tasks
    # A number may have gone to another task, so that it is compared by what became of its task.
    later: dict[str, str | None] = {}
    for task in was:
        later[task] = matches.task_ids.get(task, task)
    gone = [task for task in was if later[task] not in now]
    come = [task for task in now if task not in later.values()]
    if gone or come:
        unlinked = _titles(matches.old, gone)
        linked = _titles(matches.new, come)
        words = _words(unlinked, linked)
        return subject.differs(
            "changed",
            "tasks",
            old=was,
            new=now,
            words=words,
        )
    followed = tuple(later.values())
    if followed == now:
        return None
    return subject.reordered("tasks", was, now)


def _words(gone: list[Bilingual], come: list[Bilingual]) -> Bilingual:
    """Which links a goal has no longer, and which it has now."""
    unlinked = texts.unlinked(tasks=joined(gone))
    linked = texts.linked(tasks=joined(come))
    if not come:
        return unlinked
    if not gone:
        return linked
    return texts.two_sentences(first=unlinked, second=linked)


def _titles(plan: Plan, ids: list[str]) -> list[Bilingual]:
    """Tasks by their numbers and titles; by the number alone where the plan has none of it."""
    titles = []
    for task_id in ids:
        task = plan.task_by_id.get(task_id)
        title = numbered(task) if task else Bilingual(task_id, task_id)
        titles.append(title)
    return titles
