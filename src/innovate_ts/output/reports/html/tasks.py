"""The tasks of a ledger, as the page lists them."""

from typing import NamedTuple

from innovate_ts.output.arrange import tasks_by_lead
from innovate_ts.output.reports.html.entries import (
    Badge,
    Name,
    anchor_of,
    badge_of,
    bureau_of,
    name_of,
)
from innovate_ts.output.words import Words, tasks
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState


class MilestoneEntry(NamedTuple):
    """A dated deliverable of a task."""

    anchor: str
    badge: Badge
    name: Name
    due: str
    reason: str


class TaskEntry(NamedTuple):
    """How far a task is."""

    id: str
    title: Name
    badge: Badge
    """In the colour of a status, without being a verdict."""
    date: str
    note: str
    answerable: str
    milestones: list[MilestoneEntry]


class TasksOfLead(NamedTuple):
    """The tasks that a bureau leads."""

    lead: Name
    line: str
    """How many are done, behind, not reported."""
    tasks: list[TaskEntry]


def by_lead(report: Report, words: Words) -> list[TasksOfLead]:
    """The tasks of a ledger under the bureaus that lead them."""
    sections = []
    for lead, led in tasks_by_lead(report).items():
        name = bureau_of(lead, words)
        if not lead:
            no_lead = tasks.lead(lead, words)
            name = Name(no_lead, "")
        entries = [_task(task, words) for task in led.tasks]
        section = TasksOfLead(
            lead=name,
            line=tasks.led(led, words),
            tasks=entries,
        )
        sections.append(section)
    return sections


def _task(task: TaskState, words: Words) -> TaskEntry:
    return TaskEntry(
        id=task.id,
        title=name_of(task.title, words),
        badge=badge_of(
            status=tasks.status_like(task),
            text=words.say(tasks.standing_name(task)),
        ),
        date=tasks.day(task, words),
        note=tasks.written(task, words) or tasks.note(task, words),
        answerable=tasks.answerable(task, words),
        milestones=[_milestone(milestone, words) for milestone in task.milestones],
    )


def _milestone(milestone: MilestoneState, words: Words) -> MilestoneEntry:
    return MilestoneEntry(
        anchor=anchor_of("i", milestone.id),
        badge=badge_of(milestone.status, tasks.milestone_standing(milestone, words)),
        name=name_of(milestone.name, words),
        due=words.period(milestone.due),
        reason=words.say(milestone.reason) if milestone.reason else "",
    )
