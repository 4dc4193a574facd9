"""What the page says, part by part: texts in the reader's language, so that its template only sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import NamedTuple

from innovate_ts.findings import Problem, Severity
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import figures, statements, tasks_by_lead
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Contents, Format, RenderOptions
from innovate_ts.output.reports.html.cards import Card, cards_of, in_order
from innovate_ts.output.reports.html.entries import (
    FIGURES,
    Badge,
    Name,
    ResultEntry,
    anchor_of,
    badge_of,
    bureau_of,
    entry,
    name_of,
)
from innovate_ts.output.reports.html.graph import KINDS, Kind, legend
from innovate_ts.output.reports.html.views import (
    Group,
    RegionSection,
    StatusCount,
    by_bureau,
    by_region,
    by_status,
    region_section,
)
from innovate_ts.output.words import Words, inputs, tasks
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines
from innovate_ts.output.words.pace import thresholds
from innovate_ts.output.words.tally import tallies
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState
from innovate_ts.verdicts.results import Report

_UNNEEDED = re.compile(r"""\n *|(?<=[^\\]":) """)
"""The spaces of JSON that mean nothing: no text has a line break or a bare quote."""
_LONGEST = 1_000_000
"""Characters of data up to which they are in the page: browsers load no longer address."""


class LegendEntry(NamedTuple):
    """What a kind of shape stands for."""

    kind: Kind
    text: str


class MilestoneEntry(NamedTuple):
    """A dated deliverable of a task."""

    anchor: str
    badge: Badge
    name: Name
    due: str
    reason: str


@dataclass(frozen=True)
class TaskEntry:
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


class ProblemEntry(NamedTuple):
    """What is wrong with the input."""

    severity: Severity
    name: str
    """That of the severity."""
    line: str
    hint: str


class DataFile(NamedTuple):
    """The report in a form for programs, which the page has in itself."""

    name: str
    """Of the file that a browser makes of it."""
    kind: str
    """Its media type."""
    text: str


@dataclass(frozen=True)
class Page:
    """The page."""

    language: str
    """In the form of HTML."""
    title: str
    plan: str
    period: str
    as_of: str
    headline: str
    """The sentence that counts; empty where nothing is to be said."""
    more: str
    """Those that follow it."""
    counts: list[StatusCount]
    changes: list[str]
    """Since when, then what changed; nothing without a previous report."""
    urgent: list[Card]
    """The rows of the index, the most pressing first."""
    not_due: list[Card]
    """Its rows that are folded."""
    legend: list[LegendEntry]
    cards: list[Card]
    """In the plan's order."""
    heads: list[str]
    """Of the columns of figures in a card's table."""
    goals: list[ResultEntry]
    """Those in words."""
    later_goals: list[ResultEntry]
    """Of these what is not due."""
    bureaus: list[Group]
    statuses: list[Group]
    regions: list[Group]
    tables: list[RegionSection]
    tasks: list[TasksOfLead]
    """Nothing without a ledger."""
    problems: list[ProblemEntry]
    inputs: list[str]
    thresholds: str
    """The limits of pace; empty where none was applied."""
    data: list[DataFile]
    citation: str
    version: str


def page_of(report: Report, words: Words, *, with_shares: bool = False) -> Page:
    """What the page of a report says.

    Args:
        report: the report.
        words: the language.
        with_shares: whether the regions' shares of sums are told.
    """
    first, *more = headlines(report, words) or [""]
    cards = cards_of(report, words)
    ordered = in_order(cards)
    # What is not due is the least pressing.
    due = sum(not card.result.is_not_due for card in ordered)
    tables = region_tables(report, words, with_shares=with_shares)
    plan = words.say(report.plan.title)
    day = words.day(report.as_of)
    return Page(
        language=words.say(Bilingual(zh="zh-CN", en="en")),
        title=words.say(phrases.report_title(title=plan, as_of=day)),
        plan=plan,
        period=words.period(report.plan.period),
        as_of=words.say(phrases.as_of(as_of=day)),
        headline=first,
        more=words.join_sentences(more),
        counts=_counts(report, words),
        changes=change_lines(report, words),
        urgent=ordered[:due],
        not_due=ordered[due:],
        legend=_legend(cards, words),
        cards=cards,
        heads=[words.say(column.head) for column in FIGURES],
        goals=_goals(report, words, are_due=True),
        later_goals=_goals(report, words, are_due=False),
        bureaus=by_bureau(report, words),
        statuses=by_status(report, words),
        regions=by_region(tables, words),
        tables=[region_section(table, words) for table in tables],
        tasks=_tasks(report, words),
        problems=[_problem(problem, words) for problem in report.problems],
        inputs=[inputs.input_line(table, words) for table in report.inputs],
        thresholds=_thresholds(report, words),
        data=_data(report, words.language),
        citation=_citation(report, words),
        version=version("innovate-ts"),
    )


def _goals(report: Report, words: Words, *, are_due: bool) -> list[ResultEntry]:
    """The goals in words that are due, or those that are not."""
    return [
        entry(goal, words) for goal in statements(report) if goal.is_not_due != are_due
    ]


def _counts(report: Report, words: Words) -> list[StatusCount]:
    """What became of the targets with a figure."""
    counts = []
    for tally in tallies(figures(report), report):
        badge = badge_of(tally.status, words.say(tally.name))
        counts.append(StatusCount(badge, tally.count, tally.is_part))
    return counts


def _legend(cards: Sequence[Card], words: Words) -> list[LegendEntry]:
    drawn: set[Kind] = set()
    for card in cards:
        if card.chart:
            drawn |= card.chart.kinds
    return [
        LegendEntry(kind, words.say(legend(kind))) for kind in KINDS if kind in drawn
    ]


def _tasks(report: Report, words: Words) -> list[TasksOfLead]:
    sections = []
    for lead, led in tasks_by_lead(report).items():
        name = bureau_of(lead, words)
        if not lead:
            name = Name(tasks.lead(lead, words), "")
        entries = [_task(task, words) for task in led.tasks]
        sections.append(TasksOfLead(name, tasks.led(led, words), entries))
    return sections


def _task(task: TaskState, words: Words) -> TaskEntry:
    return TaskEntry(
        id=task.id,
        title=name_of(task.title, words),
        badge=badge_of(tasks.status_like(task), tasks.standing(task, words)),
        date=tasks.day(task, words),
        note=task.note or "",
        answerable=task.answerable,
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


def _thresholds(report: Report, words: Words) -> str:
    has_pace = any(result.pace.rule for result in report.results)
    return thresholds(report, words) if has_pace else ""


def _problem(problem: Problem, words: Words) -> ProblemEntry:
    return ProblemEntry(
        severity=problem.severity,
        name=words.say(inputs.severity_name(problem.severity)),
        line=problem.line(words.language),
        hint=words.say(problem.hint),
    )


def _data(report: Report, language: Language) -> list[DataFile]:
    """The report as CSV and JSON, as far as they are short enough."""
    files = []
    for form, kind in ((Format.CSV, "text/csv"), (Format.JSON, "application/json")):
        text = _text(form.contents(report, RenderOptions(language)))
        if form is Format.JSON:
            text = without_spaces(text)
        if text:
            name = f"{report.plan.id}-{report.as_of}{form.suffixes[0]}"
            files.append(DataFile(name, kind, text))
    return files


def without_spaces(text: str) -> str:
    """JSON without what is only for the eye, which is a fifth of it."""
    return _UNNEEDED.sub("", text)


def _text(contents: Contents) -> str:
    """The whole text, or nothing where it is too long for a page."""
    if isinstance(contents, str | bytes):
        contents = iter([str(contents)])
    text = ""
    for piece in contents:
        text += piece
        if len(text) > _LONGEST:
            return ""
    return text


def _citation(report: Report, words: Words) -> str:
    text = texts.citation(
        title=words.say(report.plan.title),
        as_of=words.day(report.as_of),
        files=words.join([table.file for table in report.inputs]),
        version=version("innovate-ts"),
    )
    return words.say(text)
