"""The tasks of a ledger on a terminal, under the bureaus that lead them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from innovate_ts.messages import ledger as texts
from innovate_ts.output.arrange import LedTasks, tasks_by_lead
from innovate_ts.output.marks import mark_of
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, pad, width_of
from innovate_ts.output.words import tasks
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState

_GAP = "  "
_INDENT = 4
"""Columns before a task, for its sign."""


class _TaskCells(NamedTuple):
    """A task in columns."""

    name: str
    state: str
    """How far it is."""
    day: str
    """Of which day that is; empty where it is not known."""


class TaskRows:
    """How far each task is: in columns, or in one paragraph where the terminal is too narrow."""

    def __init__(self, report: Report, screen: Screen) -> None:
        self.report = report
        self.screen = screen
        self.words = screen.words
        cells = [self._cells(task) for task in report.tasks or ()]
        self.name_width = _widest(of_task.name for of_task in cells)
        self.state_width = _widest(of_task.state for of_task in cells)
        day_width = _widest(of_task.day for of_task in cells)
        gaps = _INDENT + 2 * len(_GAP)
        needed = gaps + self.name_width + self.state_width + day_width
        self.fits = needed <= screen.width

    def lines(self) -> Iterator[Line]:
        """Each bureau with its line, then its tasks with their milestones."""
        by_lead = tasks_by_lead(self.report)
        if not by_lead:
            return
        yield []
        yield from self.screen.text(texts.section, "bold")
        for lead, led in by_lead.items():
            name = tasks.lead(lead, self.words)
            yield []
            yield from self.screen.text(name, "bold")
            yield from self.of_bureau(led)
        yield from self.closing()

    def of_bureau(self, led: LedTasks) -> Iterator[Line]:
        """What one bureau leads: how many tasks are how far, then each with its milestones."""
        line = tasks.led(led, self.words)
        yield from self.screen.text(line, "dim")
        for task in led.tasks:
            yield from self._task(task)

    def closing(self) -> Iterator[Line]:
        """Whose finding a state is."""
        yield []
        yield from self.screen.text(texts.closed_is_ours, "dim")

    def _task(self, task: TaskState) -> Iterator[Line]:
        screen = self.screen
        status = tasks.status_like(task)
        mark = mark_of(status)
        sign = screen.terminal.sign(mark.signs)
        label = f"  {sign} "
        cells = self._cells(task)
        if self.fits:
            name = pad(cells.name, self.name_width)
            state = pad(cells.state, self.state_width)
            day = f"{_GAP}{cells.day}"
            yield [
                (label, mark.style),
                (f"{name}{_GAP}", ""),
                (state, mark.style),
                (day.rstrip(), "dim"),
            ]
        else:
            filled = filter(None, cells)
            text = _GAP.join(filled)
            yield from screen.beside(label, text, label_style=mark.style)
        note = tasks.note(task, self.words)
        yield from screen.text(
            text=note,
            style="dim",
            indent=6,
        )
        for milestone in task.milestones:
            yield from self._milestone(milestone)

    def _milestone(self, milestone: MilestoneState) -> Iterator[Line]:
        words = self.words
        screen = self.screen
        mark = mark_of(milestone.status)
        sign = screen.terminal.sign(mark.signs)
        due = words.period(milestone.due)
        standing = tasks.milestone_standing(milestone, words)
        name = words.say(milestone.name)
        text = f"{sign} {due}{_GAP}{standing}{_GAP}{name}"
        yield from screen.text(
            text=text,
            style=mark.style,
            indent=6,
        )
        if milestone.reason is None:
            return
        reason = words.say(milestone.reason)
        yield from screen.text(
            text=f"↳ {reason}",
            style="dim",
            indent=8,
        )

    def _cells(self, task: TaskState) -> _TaskCells:
        words = self.words
        title = words.say(task.title)
        name = f"{task.id}{_GAP}{title}"
        return _TaskCells(
            name=self.screen.terminal.plain(name),
            state=tasks.standing(task, words),
            day=tasks.day(task, words),
        )


def _widest(texts_of_column: Iterable[str]) -> int:
    """The columns of the terminal that the widest of some texts takes."""
    return max(map(width_of, texts_of_column), default=0)
