"""The columns of tasks and of what each bureau leads, once for every table of a report."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from innovate_ts.messages import Bilingual
from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import LedTasks
from innovate_ts.output.words import Words, tasks
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import TaskState

T = TypeVar("T")
Led = tuple[str, LedTasks]
"""A bureau, and the tasks that it leads."""


@dataclass(frozen=True)
class LedgerColumn(Generic[T]):
    """A column of a table of tasks or bureaus."""

    head: Bilingual
    width: int
    """Its part of the width of the table, of a hundred."""
    text: Callable[[T, Report, Words], str]
    """What stands in it."""
    is_figure: bool = False
    is_prose: bool = False
    """Whether it holds sentences of ours."""


def _milestones(task: TaskState, _report: Report, words: Words) -> str:
    lines = [tasks.milestone_line(milestone, words) for milestone in task.milestones]
    return words.join_all(lines)


def _leads(task: TaskState, _report: Report, words: Words) -> str:
    return words.join([tasks.lead(lead, words) for lead in task.lead or ("",)])


def _number(head: Bilingual, count: Callable[[LedTasks], int]) -> LedgerColumn[Led]:
    """A column that counts some of the tasks that a bureau leads."""
    return LedgerColumn(
        head,
        width=9,
        text=lambda led, _report, _words: str(count(led[1])),
        is_figure=True,
    )


TASKS: tuple[LedgerColumn[TaskState], ...] = (
    LedgerColumn(
        head=texts.column_task,
        width=20,
        text=lambda task, _, words: tasks.name(task, words),
    ),
    LedgerColumn(
        head=texts.column_lead,
        width=14,
        text=_leads,
    ),
    LedgerColumn(
        head=texts.column_state,
        width=9,
        text=lambda task, _, words: tasks.standing(task, words),
    ),
    LedgerColumn(
        head=texts.column_date,
        width=12,
        text=lambda task, _, words: tasks.day(task, words),
    ),
    LedgerColumn(
        head=texts.column_note,
        width=20,
        text=lambda task, _, words: tasks.note(task, words),
    ),
    LedgerColumn(
        head=texts.column_milestone,
        width=17,
        text=_milestones,
    ),
    LedgerColumn(
        head=texts.column_answerable,
        width=8,
        text=lambda task, _, words: tasks.answerable(task, words),
    ),
)
"""A task with its last state, and its milestones."""

LED: tuple[LedgerColumn[Led], ...] = (
    LedgerColumn(
        head=texts.column_lead,
        width=37,
        text=lambda led, _, words: tasks.lead(led[0], words),
    ),
    _number(texts.column_led, lambda led: len(led.tasks)),
    _number(texts.column_done, lambda led: led.done),
    _number(texts.column_under_way, lambda led: led.under_way),
    _number(texts.column_not_started, lambda led: led.not_started),
    _number(texts.column_behind, lambda led: led.behind),
    _number(texts.column_others, lambda led: led.others),
    _number(texts.column_silent, lambda led: led.silent),
)
"""What a bureau leads, in a line that adds up."""
