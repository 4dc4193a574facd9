"""The report on a terminal: the answer first, then what proves it, the fine print last and complete."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from innovate_ts.messages import phrases
from innovate_ts.output.arrange import (
    by_lead,
    figures,
    statements,
    tasks_by_lead,
)
from innovate_ts.output.charts.dots import chart
from innovate_ts.output.indicator_rows import IndicatorRows
from innovate_ts.output.regions import RegionTable, region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.screen import Screen, TextColumn
from innovate_ts.output.target_rows import signed
from innovate_ts.output.task_rows import TaskRows
from innovate_ts.output.terminal import Line, Terminal, painted
from innovate_ts.output.words import verdicts
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.counts import counted
from innovate_ts.output.words.headline import headline
from innovate_ts.output.words.inputs import input_line, problem_counts
from innovate_ts.output.words.notes import notes_of
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

_MOST_IN_FULL = 20
"""Targets up to which each is told with its notes."""


def render(report: Report, options: RenderOptions) -> str:
    """The report as lines of at most the terminal's width, with colours where it shows them."""
    terminal = options.terminal or Terminal()
    names: list[str] = []
    units = []
    for result in report.results:
        names += (result.name.zh, result.name.en)
        units.append(result.level_unit)
    screen = Screen.of(
        options.language,
        terminal,
        bureaus=report.bureau_names,
        names=names,
        units=units,
    )
    is_long = len(figures(report)) > _MOST_IN_FULL
    folds = is_long and not options.complete
    table = _ReportTable(report, screen, folds=folds)
    lines = table.lines(options.grouping)
    return painted(lines, terminal)


def _is_listed(goal: Result) -> bool:
    """Whether a goal in words is due, or judged before that."""
    return bool(goal.evidence) or not goal.is_not_due


class _ReportTable:
    """A report, part by part."""

    def __init__(
        self,
        report: Report,
        screen: Screen,
        *,
        folds: bool,
    ) -> None:
        self.report = report
        self.screen = screen
        self.words = screen.words
        self.text = screen.text
        self.figures = figures(report)
        self.indicators = IndicatorRows(
            results=self.figures,
            screen=screen,
            folds=folds,
        )
        self.tasks = TaskRows(report, screen)

    def lines(self, grouping: Grouping) -> Iterator[Line]:
        """The whole report."""
        answer = headline(self.report, self.words)
        yield from self.text(answer, "bold")
        yield from self.changes()
        # The heads stand once above all groups, which share the widths of their columns.
        yield from self.indicators.rows.head()
        match grouping:
            case Grouping.INDICATOR:
                yield from self.indicators.lines(self.figures)
            case Grouping.BUREAU:
                yield from self.by_bureau()
            case Grouping.REGION:
                yield from self.by_region()
            case _:
                assert_never(grouping)
        goals = statements(self.report)
        yield from self.statements(goals)
        if grouping is not Grouping.BUREAU:
            yield from self.tasks.lines()
        yield from self.chart()
        yield from self.footer()

    def by_bureau(self) -> Iterator[Line]:
        """The results and tasks under each bureau that leads them; one of two bureaus stands under both."""
        words = self.words
        yield []
        yield from self.text(phrases.by_bureau, "dim")
        results_by_lead = by_lead(self.figures)
        led_by_lead = tasks_by_lead(self.report)
        for lead in results_by_lead | led_by_lead:
            name = lead_name(lead, words)
            yield []
            yield from self.text(name, "bold underline")
            results = results_by_lead.get(lead, [])
            count = counted(results, self.report, words)
            if count:
                sentence = words.sentence(count)
                yield from self.text(sentence)
            yield from self.indicators.lines(results)
            if lead in led_by_lead:
                led = led_by_lead[lead]
                yield from self.tasks.of_bureau(led)
        if led_by_lead:
            yield from self.tasks.closing()

    def by_region(self) -> Iterator[Line]:
        """The targets of which anything is known by region, each with a row for each of them."""
        tables = region_tables(self.report, self.words, with_shares=True)
        last = ""
        for table in tables:
            target = table.of
            if target.indicator != last:
                yield []
                yield from self.indicators.names([target])
            last = target.indicator
            yield from self.indicators.rows.row(target)
            yield from self.region_table(table)
        others = len(self.figures) - len(tables)
        if not others:
            return
        text = phrases.without_regions(count=others)
        if not tables:
            text = phrases.no_regions
        yield []
        yield from self.text(text, "dim")

    def region_table(self, table: RegionTable) -> Iterator[Line]:
        """The regions of a target, and what is to be said of them."""
        words = self.words
        columns_of_regions = []
        for column in table.columns:
            text_column = TextColumn(
                head=words.say(column.head),
                cells=[column.text(row, words) for row in table.rows],
                is_figure=column.is_figure,
            )
            columns_of_regions.append(text_column)
        yield from self.screen.table(columns_of_regions, indent=6)
        for remark in table.remarks:
            yield from self.text(
                text=f"↳ {remark}",
                style="",
                indent=6,
            )

    def statements(self, results: Sequence[Result]) -> Iterator[Line]:
        """Goals in words; those that are neither due nor judged are counted in one line."""
        if not results:
            return
        yield []
        listed = list(filter(_is_listed, results))
        if not listed:
            text = phrases.statements_not_due(count=len(results))
            yield from self.text(text, "dim")
            return
        head = self.words.say(phrases.statements)
        yield [(head, "bold")]
        for result in listed:
            yield from self.statement(result)
        rest = len(results) - len(listed)
        if rest:
            text = phrases.statements_rest(count=rest)
            yield from self.text(
                text=text,
                style="dim",
                indent=4,
            )

    def statement(self, result: Result) -> Iterator[Line]:
        """A goal in words with its status."""
        words = self.words
        status = verdicts.status(result, words)
        name = words.both(result.name)
        period = words.period(result.period)
        text = f"{period}  {status}  {name}"
        yield from signed(
            result=result,
            text=text,
            style="",
            screen=self.screen,
        )
        if not result.is_not_assessable:
            return
        for note in notes_of(result, words):
            yield from self.text(
                text=f"↳ {note}",
                style="",
                indent=6,
            )

    def chart(self) -> Iterator[Line]:
        """The figures over time, of a report on one indicator."""
        if not self.report.detail:
            return
        terminal = self.screen.terminal
        lines = list(chart(self.report, self.words, terminal))
        if lines:
            yield []
            yield from lines

    def changes(self) -> Iterator[Line]:
        """What changed since a previous report."""
        lines = change_lines(self.report, self.words)
        if not lines:
            return
        since, *changes = lines
        yield []
        yield from self.text(since, "bold")
        for line in changes:
            yield from self.text(
                text=line,
                style="",
                indent=2,
            )

    def footer(self) -> Iterator[Line]:
        """The day, the files, the account of their rows, the number of problems."""
        report = self.report
        words = self.words
        day = words.day(report.as_of)
        as_of = phrases.as_of(as_of=day)
        yield []
        yield from self.text(as_of, "dim")
        if report.has_pace:
            limits = thresholds(report, words)
            yield from self.text(limits, "dim")
        for table in report.inputs:
            line = input_line(table, words)
            yield from self.text(line, "dim")
        style = "dim"
        if report.has_error:
            style = "bold red"
        counts = problem_counts(report, words)
        yield from self.text(counts, style)
