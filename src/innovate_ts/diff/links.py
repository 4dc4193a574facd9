"""The tasks that goals are linked to, in both plans."""

from __future__ import annotations

from innovate_ts.diff.changes import FieldChange
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.field_words import joined
from innovate_ts.diff.matches import Matches
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Goal


def link_difference(
    subject: Subject, old: Goal, new: Goal, matches: Matches
) -> Difference | None:
    """What became of a goal's links; a link that only follows its task to a new number is the same."""
    later = {task: matches.task_ids.get(task, task) for task in old.tasks}
    gone = [task for task in old.tasks if later[task] not in new.tasks]
    come = [task for task in new.tasks if task not in later.values()]
    if gone or come:
        words = _words(_titles(matches.old, gone), _titles(matches.new, come))
        return subject.differs("changed", "tasks", old.tasks, new.tasks, words)
    if [later[task] for task in old.tasks] != list(new.tasks):
        change = FieldChange(("tasks",), old.tasks, new.tasks)
        return subject.changed(change, "reordered")
    return None


def _words(gone: list[Bilingual], come: list[Bilingual]) -> Bilingual:
    """Which links a goal has no longer, and which it has now."""
    linked, unlinked = (
        texts.linked(tasks=joined(come)),
        texts.unlinked(tasks=joined(gone)),
    )
    if gone and come:
        return texts.two_sentences(first=unlinked, second=linked)
    return linked if come else unlinked


def _titles(plan: Plan, ids: list[str]) -> list[Bilingual]:
    """Tasks by their numbers and titles; by the number alone where the plan has none of it."""
    titles = []
    for task_id in ids:
        task = plan.task_by_id.get(task_id)
        text = f"{task_id} {task.title.zh}" if task else task_id
        titles.append(Bilingual(text, text))
    return titles
