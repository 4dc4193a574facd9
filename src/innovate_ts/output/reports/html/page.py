"""What the page says, part by part: texts in the reader's language, so that its template only sets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

from innovate_ts.findings import Problem, Severity
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import page as texts
from innovate_ts.output import columns
from innovate_ts.output.arrange import (
    by_indicator,
    current,
    figures,
    lacking,
    statements,
    tasks_by_lead,
)
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.marks import sign_of
from innovate_ts.output.regions import RegionTable, region_tables
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import KINDS, Graph, Kind, legend
from innovate_ts.output.words import (
    Words,
    bureaus,
    inputs,
    targets,
    tasks,
    verdicts,
)
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines
from innovate_ts.output.words.pace import progress, thresholds
from innovate_ts.output.words.standing import standing
from innovate_ts.output.words.tally import tallies
from innovate_ts.verdicts.report_parts import MilestoneState, TaskState
from innovate_ts.verdicts.result_parts import Evidence
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import Status

FIGURES = (
    columns.TARGET,
    replace(
        columns.ACTUAL,
        text=lambda result, words: targets.actual(result, words) or "—",
    ),
    columns.GAP,
    columns.ACHIEVEMENT,
)
"""The columns of figures in the table of results."""


@dataclass(frozen=True)
class ChineseName:
    """A name in Chinese with the English one beside it, which is empty on a Chinese page."""

    chinese: str
    english: str


@dataclass(frozen=True)
class Badge:
    """A verdict: never by its colour alone, nor by its sign alone."""

    status: Status
    sign: str
    text: str


@dataclass(frozen=True)
class StatusCount:
    """How many targets have a status."""

    badge: Badge
    count: int
    is_part: bool
    """Whether they are counted before already."""


@dataclass(frozen=True)
class LegendEntry:
    """What a kind of shape stands for."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class FigureCell:
    """A figure of a result under the head of its column."""

    head: str
    text: str


@dataclass(frozen=True)
class EvidenceCell:
    """A cell of the input that a result rests on."""

    place: str
    text: str


@dataclass(frozen=True)
class ResultEntry:
    """A result in a table or a list."""

    name: ChineseName
    period: str
    badge: Badge
    figures: list[FigureCell]
    distance: str
    """How far it is from its target, or its name where that cannot be said."""
    notes: list[str]
    evidence: list[EvidenceCell]
    tasks: str
    """The linked tasks; empty where there are none."""


@dataclass(frozen=True)
class Card:
    """An indicator: how it stands now, and its chart."""

    anchor: str
    now: ResultEntry
    figure: str
    """What was achieved; empty where nothing is known."""
    unit: str
    target: str
    gap: str
    """Empty where it would mislead or cannot be said."""
    owner: str
    """Who has the figures; empty where nobody is named."""
    leads: list[ChineseName]
    """The bureaus that lead the linked tasks; one without a name where no task is linked."""
    chart: Graph | None
    results: list[ResultEntry]


@dataclass(frozen=True)
class LackingOfLead:
    """What a bureau that leads linked tasks has to look after."""

    lead: ChineseName
    """Without a name where no task is linked."""
    results: list[ResultEntry]


@dataclass(frozen=True)
class RegionRow:
    """A region or bureau in the table of a target."""

    name: str
    cells: list[FigureCell]
    badge: Badge | None
    """Its verdict; None where it has only a share."""


@dataclass(frozen=True)
class RegionSection:
    """The regions and bureaus of a target."""

    name: ChineseName
    period: str
    heads: list[str]
    """Of the columns of figures."""
    has_verdicts: bool
    rows: list[RegionRow]
    remarks: list[str]


@dataclass(frozen=True)
class MilestoneEntry:
    """A dated deliverable of a task."""

    badge: Badge
    name: ChineseName
    due: str
    reason: str


@dataclass(frozen=True)
class TaskEntry:
    """How far a task is."""

    id: str
    title: ChineseName
    badge: Badge
    """In the colour of a status, without being a verdict."""
    date: str
    note: str
    answerable: str
    milestones: list[MilestoneEntry]


@dataclass(frozen=True)
class TasksOfLead:
    """The tasks that a bureau leads."""

    lead: str
    line: str
    """How many are done, behind, not reported."""
    tasks: list[TaskEntry]


@dataclass(frozen=True)
class ReadingEntry:
    """How the plan's words on an indicator are read."""

    name: ChineseName
    text: str


@dataclass(frozen=True)
class ProblemEntry:
    """What is wrong with the input."""

    severity: Severity
    name: str
    """That of the severity."""
    line: str
    hint: str


@dataclass(frozen=True)
class Page:
    """The page."""

    language: str
    """In the form of HTML."""
    title: str
    plan: str
    period: str
    as_of: str
    caption: str
    """Of the table of results."""
    headline: str
    """The sentence that counts; empty where nothing is to be said."""
    more: str
    """Those that follow it."""
    counts: list[StatusCount]
    legend: list[LegendEntry]
    cards: list[Card]
    heads: list[str]
    """Of the columns of figures in the table of results."""
    statements: list[ResultEntry]
    changes: list[str]
    """Since when, then what changed; nothing without a previous report."""
    regions: list[RegionSection]
    lacking: list[LackingOfLead]
    tasks: list[TasksOfLead]
    """Nothing without a ledger."""
    readings: list[ReadingEntry]
    problems: list[ProblemEntry]
    inputs: list[str]
    thresholds: str
    """The limits of pace; empty where none was applied."""
    version: str


def page_of(report: Report, words: Words, *, with_shares: bool = False) -> Page:
    """What the page of a report says.

    Args:
        report: the report.
        words: the language.
        with_shares: whether the regions' shares of sums are told.
    """
    tables = region_tables(report, words, with_shares=with_shares)
    sentences = headlines(report, words) or [""]
    first, *more = sentences
    cards = _cards(report, words)
    title = words.say(report.plan.title)
    day = words.day(report.as_of)
    title_of_page = phrases.report_title(title=title, as_of=day)
    as_of = phrases.as_of(as_of=day)
    caption = texts.caption(as_of=day)
    return Page(
        language=words.say(Bilingual(zh="zh-CN", en="en")),
        title=words.say(title_of_page),
        plan=title,
        period=words.period(report.plan.period),
        as_of=words.say(as_of),
        caption=words.say(caption),
        headline=first,
        more=words.join_sentences(more),
        counts=_counts(report, words),
        legend=_legend(cards, words),
        cards=cards,
        heads=[words.say(column.head) for column in FIGURES],
        statements=[_entry(result, words) for result in statements(report)],
        changes=change_lines(report, words),
        regions=[_region_section(table, words) for table in tables],
        lacking=_lacking(report, words),
        tasks=_tasks(report, words),
        readings=_readings(report, words),
        problems=[_problem(problem, words) for problem in report.problems],
        inputs=[inputs.input_line(table, words) for table in report.inputs],
        thresholds=_thresholds(report, words),
        version=version("innovate-ts"),
    )


def _tasks(report: Report, words: Words) -> list[TasksOfLead]:
    sections = []
    for lead, led in tasks_by_lead(report).items():
        section = TasksOfLead(
            lead=tasks.lead(lead, words),
            line=tasks.led(led, words),
            tasks=[_task(task, words) for task in led.tasks],
        )
        sections.append(section)
    return sections


def _task(task: TaskState, words: Words) -> TaskEntry:
    status = tasks.status_like(task)
    badge = Badge(status, sign_of(status), tasks.standing(task, words))
    return TaskEntry(
        id=task.id,
        title=_name(task.title, words),
        badge=badge,
        date=tasks.day(task, words),
        note=task.note or "",
        answerable=task.answerable,
        milestones=[_milestone(milestone, words) for milestone in task.milestones],
    )


def _milestone(milestone: MilestoneState, words: Words) -> MilestoneEntry:
    status = milestone.status
    standing_of_it = tasks.milestone_standing(milestone, words)
    return MilestoneEntry(
        badge=Badge(status, sign_of(status), standing_of_it),
        name=_name(milestone.name, words),
        due=words.period(milestone.due),
        reason=words.say(milestone.reason) if milestone.reason else "",
    )


def _readings(report: Report, words: Words) -> list[ReadingEntry]:
    entries = []
    for result, text in verdicts.readings(report, words):
        name = _name(result.name, words)
        entries.append(ReadingEntry(name, text))
    return entries


def _thresholds(report: Report, words: Words) -> str:
    has_pace = any(result.pace.rule for result in report.results)
    if not has_pace:
        return ""
    return thresholds(report, words)


def _name(name: Bilingual, words: Words) -> ChineseName:
    beside = Bilingual(zh="", en=name.en)
    return ChineseName(chinese=name.zh, english=words.say(beside))


def _bureau(name: str, report: Report, words: Words) -> ChineseName:
    english = report.bureau_names.get(name, "")
    return _name(Bilingual(zh=name, en=english), words)


def _badge(result: Result, words: Words) -> Badge:
    return Badge(
        status=result.status,
        sign=sign_of(result.status),
        text=verdicts.status(result, words),
    )


def _counts(report: Report, words: Words) -> list[StatusCount]:
    """What became of the targets with a figure."""
    counts = []
    for tally in tallies(figures(report), report):
        badge = Badge(
            status=tally.status,
            sign=sign_of(tally.status),
            text=words.say(tally.name),
        )
        counts.append(StatusCount(badge, tally.count, tally.is_part))
    return counts


def _cards(report: Report, words: Words) -> list[Card]:
    groups = by_indicator(figures(report))
    return [
        _card(f"i{number}", results, report, words)
        for number, results in enumerate(groups, 1)
    ]


def _card(anchor: str, results: Sequence[Result], report: Report, words: Words) -> Card:
    now = current(results, report.as_of)
    owner = ""
    if now.data_owner:
        source = bureaus.data_source(now, words)
        owner = words.say(phrases.data_from(owner=source))
    return Card(
        anchor=anchor,
        now=_entry(now, words),
        figure=targets.actual(now, words),
        unit="",
        target=targets.target(now, words),
        gap=_gap(now, words),
        owner=owner,
        leads=[_bureau(lead, report, words) for lead in now.lead or ("",)],
        chart=draw(report, results, words),
        results=[_entry(result, words) for result in results],
    )


def _gap(result: Result, words: Words) -> str:
    """How far it is from its target, or from its pace while it runs; empty where nobody can measure that."""
    # The gap of a sum with parts missing is no distance that could be measured.
    if result.missing:
        return ""
    if result.is_running:
        course = progress(result, words)
        return course[-1] if course else ""
    if not result.gap or not result.is_decided:
        return ""
    return targets.gap(result, words)


def _legend(cards: Sequence[Card], words: Words) -> list[LegendEntry]:
    drawn: set[Kind] = set()
    for card in cards:
        if card.chart:
            drawn |= card.chart.kinds
    entries = []
    for kind in KINDS:
        if kind in drawn:
            text = words.say(legend(kind))
            entries.append(LegendEntry(kind, text))
    return entries


def _entry(result: Result, words: Words) -> ResultEntry:
    name = verdicts.name(result, words)
    # The status stands beside it already.
    away = standing(result, words, name=name) or name
    tasks = ""
    # Whom the plan itself names answers for the target, and for no task of it.
    if result.tasks and not result.is_assigned:
        tasks = bureaus.tasks(result.tasks, words)
    return ResultEntry(
        name=_name(result.name, words),
        period=words.period(result.period),
        badge=_badge(result, words),
        figures=_figures(result, words),
        distance=away,
        notes=verdicts.notes(result, words),
        evidence=[_evidence(evidence) for evidence in result.evidence],
        tasks=tasks,
    )


def _figures(result: Result, words: Words) -> list[FigureCell]:
    return [_cell(column, result, words) for column in FIGURES]


def _cell(column: ResultColumn, result: Result, words: Words) -> FigureCell:
    return FigureCell(
        head=words.say(column.head),
        text=column.text(result, words),
    )


def _evidence(evidence: Evidence) -> EvidenceCell:
    file = evidence.file
    if evidence.sheet:
        file += f" [{evidence.sheet}]"
    place = f"{file}:{evidence.row}:{evidence.column}"
    return EvidenceCell(place, evidence.text)


def _lacking(report: Report, words: Words) -> list[LackingOfLead]:
    sections = []
    for lead, results in lacking(report).items():
        section = LackingOfLead(
            lead=_bureau(lead, report, words),
            results=[_entry(result, words) for result in results],
        )
        sections.append(section)
    return sections


def _region_section(table: RegionTable, words: Words) -> RegionSection:
    beside = {columns.PART.key, columns.STATUS.key}
    cells_shown = [column for column in table.columns if column.key not in beside]
    has_verdicts = columns.STATUS in table.columns
    rows = []
    for row in table.rows:
        cells = [_cell(column, row, words) for column in cells_shown]
        badge = _badge(row, words) if has_verdicts else None
        rows.append(RegionRow(row.part, cells, badge))
    return RegionSection(
        name=_name(table.of.name, words),
        period=words.period(table.of.period),
        heads=[words.say(column.head) for column in cells_shown],
        has_verdicts=has_verdicts,
        rows=rows,
        remarks=table.remarks,
    )


def _problem(problem: Problem, words: Words) -> ProblemEntry:
    return ProblemEntry(
        severity=problem.severity,
        name=words.say(inputs.severity_name(problem.severity)),
        line=problem.line(words.language),
        hint=words.say(problem.hint),
    )
