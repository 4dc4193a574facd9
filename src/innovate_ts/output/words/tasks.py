"""How far tasks and milestones are, in words: as their bureaus report it, and what was received at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, assert_never

from innovate_ts.messages import Bilingual
from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import milestones
from innovate_ts.output.words import Words
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.words.counts import Noun, counts, is_due
from innovate_ts.output.words.verdicts import name as name_of
from innovate_ts.output.words.verdicts import status_name

if TYPE_CHECKING:
    from innovate_ts.basics.actual import Remark, RemarkKind, State
    from innovate_ts.output.arrange import LedTasks
    from innovate_ts.verdicts.report import Report
    from innovate_ts.verdicts.report_parts import MilestoneState, TaskState
    from innovate_ts.verdicts.statuses import Status


def state_name(state: State) -> Bilingual:
    """How far a task is, by its name."""
    match state:
        case "not_started":
            return texts.state_not_started
        case "under_way":
            return texts.state_under_way
        case "continuing":
            return texts.state_continuing
        case "done":
            return texts.state_done
        case "behind":
            return texts.state_behind
        case "changed":
            return texts.state_changed
        case "closed":
            return texts.state_closed
        case "not_done":
            return texts.state_not_done
        case _:
            assert_never(state)


def standing_name(task: TaskState) -> Bilingual:
    """How far a task is; where no state is known, what was received of it."""
    if task.state is not None:
        return state_name(task.state)
    match task.receipt:
        case "received":
            return texts.receipt_unnamed
        case "milestones":
            return texts.receipt_milestones
        case "unclear":
            return texts.receipt_unclear
        case "not_sent":
            return texts.receipt_not_sent
        case "later":
            return texts.receipt_later
        case "nothing":
            return texts.receipt_nothing
        case _:
            assert_never(task.receipt)


def standing(task: TaskState, words: Words) -> str:
    """The same in one language; a state that is not understood as it was written."""
    if task.text:
        return words.say(texts.not_understood(text=task.text))
    return words.say(standing_name(task))


def written(task: TaskState, words: Words) -> str:
    """What was written for a state that is not understood; empty where it is."""
    return words.say(texts.written(text=task.text)) if task.text else ""


_LABELS: Mapping[RemarkKind, Bilingual] = {
    "trouble": texts.trouble,
    "steps": texts.steps,
    "remark": texts.remark,
    "leader": texts.leader,
    "person": texts.person,
}
"""What the columns of a ledger hold."""


def _label(remark: Remark, words: Words) -> str:
    """The head of a remark: as written, where that is in the language; empty where there is none."""
    if not remark.head:
        return ""
    label = _LABELS[remark.kind]
    if not remark.head.isascii():
        label = Bilingual(zh=remark.head, en=label.en)
    return words.say(label)


def note(task: TaskState, words: Words) -> str:
    """What the bureau says of a task: progress, problems, next steps."""
    remarks = [remark for remark in task.remarks if not remark.is_person]
    return words.join_all([_behind_label(remark, words) for remark in remarks])


def _behind_label(remark: Remark, words: Words) -> str:
    label = _label(remark, words)
    return words.labelled(label, remark.text) if label else remark.text


def answerable(task: TaskState, words: Words) -> str:
    """Who answers for a task by name, each with what they are unless the head of the column says it."""
    said_by_head = words.say(texts.column_answerable)
    names = []
    for remark in task.remarks:
        label = _label(remark, words)
        if not remark.is_person:
            continue
        if label == said_by_head:
            names.append(remark.text)
        else:
            names.append(words.with_aside(remark.text, label))
    return words.join_all(names)


def status_like(task: TaskState) -> Status:
    """The status whose sign and colour a task has: nobody has judged it."""
    if task.is_done:
        return "met"
    if task.state == "behind":
        return "at_risk"
    if task.state is not None:
        return "not_due"
    if task.receipt in {"received", "milestones"}:
        return "needs_review"
    return "not_assessable" if task.receipt == "unclear" else "no_data"


def milestone_standing(milestone: MilestoneState, words: Words) -> str:
    """How a milestone stands: met, met late, overdue, not reported."""
    if milestone.status == "not_met":
        return words.say(texts.overdue)
    if milestone.status == "needs_review" and milestone.is_silent:
        return words.say(texts.receipt_nothing)
    return words.say(status_name(milestone.status))


def day(task: TaskState | MilestoneState, words: Words) -> str:
    """The day of the last report; empty where there is none."""
    return words.day(task.date) if task.date else ""


def dated(task: TaskState, words: Words) -> str:
    """How far a task is, with the day of the report."""
    when = day(task, words)
    state = standing(task, words)
    return words.with_aside(state, when) if when else state


def counted_tasks(tasks: Sequence[TaskState], words: Words) -> str:
    """How many tasks are how far, those that are done first; empty where there are none."""
    if not tasks:
        return ""
    text = texts.tasks_counted(count=len(tasks), clauses=_by_state(tasks, words))
    return words.say(text)


def _by_state(tasks: Sequence[TaskState], words: Words) -> str:
    """How many of some tasks are how far: `推进中1项，滞后1项`; they add up."""
    numbers = Counter(map(standing_name, tasks))
    clauses = []
    for name in _IN_ORDER:
        count = numbers[name]
        if count:
            clause = texts.count_of_state(
                count=count,
                state=words.say(name),
            )
            clauses.append(words.say(clause))
    return words.join_clauses(clauses)


_IN_ORDER = (
    texts.state_closed,
    texts.state_done,
    texts.state_continuing,
    texts.state_under_way,
    texts.state_not_started,
    texts.state_behind,
    texts.state_not_done,
    texts.state_changed,
    texts.receipt_unnamed,
    texts.receipt_milestones,
    texts.receipt_unclear,
    texts.receipt_not_sent,
    texts.receipt_later,
    texts.receipt_nothing,
)
"""In which order a sentence counts them."""


def led(tasks: LedTasks, words: Words) -> str:
    """What a bureau leads, in a line: how many of its tasks are how far."""
    clauses = _by_state(tasks.tasks, words)
    text = texts.led_counted(count=len(tasks.tasks), clauses=clauses)
    return words.say(text)


def milestone_line(milestone: MilestoneState, words: Words) -> str:
    """A milestone in a line: its name, when it is due, how it stands."""
    name = words.both(milestone.name, " ")
    due = words.period(milestone.due)
    standing_of_it = milestone_standing(milestone, words)
    named = words.with_aside(name, due)
    return words.labelled(named, standing_of_it)


def name(task: TaskState, words: Words) -> str:
    """A task by its number and title; in English with the Chinese title too."""
    return f"{task.id} {words.both(task.title, ' ')}"


def lead(bureau: str, words: Words) -> str:
    """A bureau that leads tasks, by its names; for an empty one, that the plan names none."""
    if not bureau:
        return words.say(texts.no_lead)
    return lead_name(bureau, words)


_MILESTONES = Noun(texts.milestone, texts.milestones)


def task_sentences(report: Report, words: Words, *, names_overdue: bool) -> list[str]:
    """How far the tasks are as a ledger says, what became of milestones that are due, which are overdue."""
    sentences = []
    if report.tasks:
        sentences.append(counted_tasks(report.tasks, words))
    due = [result for result in milestones(report) if is_due(result, report)]
    if due:
        sentences.append(
            counts(
                due=due,
                noun=_MILESTONES,
                words=words,
            )
        )
    overdue = [name_of(result, words) for result in due if result.status == "not_met"]
    if overdue and names_overdue:
        names = words.join_names(overdue)
        text = texts.milestones_missed(names=names)
        sentences.append(words.say(text))
    return sentences
