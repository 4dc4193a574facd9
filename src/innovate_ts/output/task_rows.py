"""The tasks of a ledger on a terminal, under the bureaus that lead them."""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import LedTasks, tasks_by_lead
from innovate_ts.output.marks import mark_of
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, pad, width_of
from innovate_ts.output.words import tasks
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState
from innovate_ts.verdicts.results import Report

_GAP = "  "
_INDENT = 4
"""Columns before a task, for its sign."""


class TaskRows:
    """How far each task is: in columns, or in one paragraph where the terminal is too narrow."""

    def __init__(self, report: Report, screen: Screen) -> None:
        self.report = report
        self.screen = screen
        self.words = screen.words
        cells = [self._cells(task) for task in report.tasks or ()]
        columns = zip(*cells, strict=True)
        self.widths = [max(map(width_of, column)) for column in columns]
        room = screen.width - _INDENT - 2 * len(_GAP)
        self.fits = sum(self.widths) <= room

    def lines(self) -> Iterator[Line]:
        """Each bureau with its line, then its tasks with their milestones."""
        if not self.report.tasks:
            return
        yield []
        yield from self.screen.text(texts.section, "bold")
        for lead, led in tasks_by_lead(self.report).items():
            yield []
            name = tasks.lead(lead, self.words)
            yield from self.screen.text(name, "bold")
            yield from self.of_bureau(led)
        yield from self.closing()

    def of_bureau(self, led: LedTasks) -> Iterator[Line]:
        """What one bureau leads: how many tasks are how far, then each with its milestones."""
        yield from self.screen.text(tasks.led(led, self.words), "dim")
        for task in led.tasks:
            yield from self._task(task)

    def closing(self) -> Iterator[Line]:
        """Whose finding a state is."""
        yield []
        yield from self.screen.text(texts.closed_is_ours, "dim")

    def _task(self, task: TaskState) -> Iterator[Line]:
        mark = mark_of(tasks.status_like(task))
        sign = (f"  {self.screen.terminal.sign(mark.signs)} ", mark.style)
        name, state, day = self._cells(task)
        if self.fits:
            width, state_width, _ = self.widths
            yield [
                sign,
                (f"{pad(name, width)}{_GAP}", ""),
                (pad(state, state_width), mark.style),
                (f"{_GAP}{day}".rstrip(), "dim"),
            ]
        else:
            text = _GAP.join(filter(None, [name, state, day]))
            yield from self.screen.beside(sign[0], text, label_style=sign[1])
        yield from self.screen.text(tasks.note(task, self.words), "dim", 6)
        for milestone in task.milestones:
            yield from self._milestone(milestone)

    def _milestone(self, milestone: MilestoneState) -> Iterator[Line]:
        mark = mark_of(milestone.status)
        sign = self.screen.terminal.sign(mark.signs)
        due = self.words.period(milestone.due)
        standing = tasks.milestone_standing(milestone, self.words)
        name = self.words.say(milestone.name)
        text = f"{sign} {due}{_GAP}{standing}{_GAP}{name}"
        yield from self.screen.text(text, mark.style, 6)
        if milestone.reason is not None:
            reason = self.words.say(milestone.reason)
            yield from self.screen.text(f"↳ {reason}", "dim", 8)

    def _cells(self, task: TaskState) -> tuple[str, str, str]:
        """The name of a task, how far it is, and of which day that is."""
        name = f"{task.id}{_GAP}{self.words.say(task.title)}"
        state = tasks.standing(task, self.words)
        day = tasks.day(task, self.words)
        return self.screen.terminal.plain(name), state, day
