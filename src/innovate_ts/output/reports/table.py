"""The report on a terminal: the answer first, then what proves it, the fine print last and complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from operator import le, sub
from statistics import median
from typing import assert_never

from innovate_ts.messages import phrases
from innovate_ts.output import columns
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    figures,
    statements,
    tasks_by_lead,
    worst_first,
)
from innovate_ts.output.charts.dots import chart
from innovate_ts.output.marks import mark_of
from innovate_ts.output.regions import RegionTable, region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.screen import Screen, TextColumn
from innovate_ts.output.task_rows import TaskRows
from innovate_ts.output.terminal import (
    Line,
    Terminal,
    pad,
    painted,
    width_of,
)
from innovate_ts.output.words import Words, amounts, targets, verdicts
from innovate_ts.output.words.bureaus import lead_name, whom_to_ask
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.counts import counted
from innovate_ts.output.words.headline import headline
from innovate_ts.output.words.inputs import input_line, problem_counts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, Result


def _target(result: Result, words: Words) -> str:
    if targets.has_plain_unit(result):
        return targets.target_without_unit(result, words)
    return targets.target(result, words)


def _actual(result: Result, words: Words) -> str:
    text = targets.actual(result, words)
    if targets.has_plain_unit(result):
        text = targets.actual_without_unit(result, words)
    # An empty cell among filled ones would look like a fault of the table.
    return text or "—"


def _gap(result: Result, words: Words) -> str:
    text = columns.GAP.text(result, words)
    if text and targets.has_plain_unit(result):
        return targets.gap_without_unit(result, words)
    return text


COLUMNS = (
    columns.PERIOD,
    replace(columns.TARGET, text=_target),
    replace(columns.ACTUAL, text=_actual),
    replace(columns.GAP, text=_gap),
    columns.ACHIEVEMENT,
    columns.STATUS,
)
_GAP = "  "
_INDENT = 4
"""Columns before a row, for the sign of its status."""
_MARGIN = (" " * _INDENT, "")
"""What stands there where no sign does."""
_MOST_IN_FULL = 20
"""Targets up to which each is told with its notes."""


def render(report: Report, options: RenderOptions) -> str:
    """The report as lines of at most the terminal's width, with colours where it shows them."""
    terminal = options.terminal or Terminal()
    names = [
        text for result in report.results for text in (result.name.zh, result.name.en)
    ]
    units = [result.level_unit for result in report.results]
    screen = Screen.of(options.language, terminal, report.bureau_names, names, units)
    folds = len(figures(report)) > _MOST_IN_FULL and not options.complete
    table = _ReportTable(report, screen, folds=folds)
    return painted(table.lines(options.grouping), terminal)


class _TargetRows:
    """The rows of targets: in columns, or one cell under the other where the terminal is too narrow."""

    def __init__(self, results: Sequence[Result], screen: Screen) -> None:
        self.screen = screen
        words = screen.words
        # A column that is empty throughout takes no room from the others.
        self.columns = []
        for column in COLUMNS:
            texts = [column.text(result, words) for result in results]
            if any(texts):
                self.columns.append(column)
        self.heads = [words.say(column.head) for column in self.columns]
        self.widths = self._widths_that_fit(results)

    def _widths_that_fit(self, results: Sequence[Result]) -> list[int]:
        """The widths of the columns, empty where nothing fits.

        What a few wide rows need is not taken from the others: those most out of line are left out, and
        stacked, until the rest fits.
        """
        rows = [list(map(width_of, self._cells(result))) for result in results]
        usual = [median(column) for column in zip(*rows, strict=True)]
        rows.sort(key=lambda row: max(map(sub, row, usual)))
        gaps = _INDENT + len(_GAP) * (len(self.columns) - 1)
        while rows:
            widths = list(map(max, zip(map(width_of, self.heads), *rows, strict=True)))
            if gaps + sum(widths) <= self.screen.width:
                return widths
            rows.pop()
        return []

    def head(self) -> Iterator[Line]:
        """The heads of the columns, where rows are set in columns."""
        if not self.widths:
            return
        heads = _GAP.join(self._aligned(self.heads))
        yield []
        yield [_MARGIN, (heads, "dim")]

    def row(self, result: Result) -> Iterator[Line]:
        """One target."""
        cells = self._cells(result)
        if not self._fit(cells):
            yield from self._stacked(result, cells)
            return
        *first, status = self._aligned(cells)
        style = ""
        if result.is_not_due:
            style = "dim"
        yield [
            _sign(result, self.screen.terminal),
            (_GAP.join(first), style),
            (f"{_GAP}{status}", mark_of(result.status).style),
        ]

    def _fit(self, cells: Sequence[str]) -> bool:
        """Whether no cell is wider than its column."""
        widths = map(width_of, cells)
        return bool(self.widths) and all(map(le, widths, self.widths))

    def _stacked(self, result: Result, cells: Sequence[str]) -> Iterator[Line]:
        """The period with the status, then the other cells, each behind its head."""
        period, *others, status = cells
        style = mark_of(result.status).style
        yield from _signed(result, f"{period}  {status}", style, self.screen)
        pairs = zip(self.heads[1:-1], others, strict=True)
        figures = [f"{head} {cell}" for head, cell in pairs if cell]
        yield from self.screen.parts(figures, indent=6)

    def _cells(self, result: Result) -> list[str]:
        cells = []
        for column in self.columns:
            text = column.text(result, self.screen.words)
            cells.append(self.screen.terminal.plain(text))
        return cells

    def _aligned(self, cells: Sequence[str]) -> list[str]:
        """The cells padded to their columns, figures to the right."""
        aligned = []
        for column, cell, width in zip(self.columns, cells, self.widths, strict=True):
            padded = pad(cell, width, right=column.is_figure)
            aligned.append(padded)
        return aligned


def _is_problem(result: Result) -> bool:
    """Whether it is told with its notes however many there are."""
    is_open = result.is_lacking or result.needs_review
    # Of what nothing was received there is nothing to note.
    return is_open and not (result.is_without_data and result.actual is None)


def _sign(result: Result, terminal: Terminal) -> tuple[str, str]:
    """The sign of a status, in the room that is left for it before a row."""
    mark = mark_of(result.status)
    sign = terminal.sign(mark.signs)
    return f"  {sign} ", mark.style


def _signed(result: Result, text: str, style: str, screen: Screen) -> Iterator[Line]:
    """A text behind the sign of its status, wrapped."""
    sign, sign_style = _sign(result, screen.terminal)
    return screen.beside(sign, text, style, sign_style)


class _ReportTable:
    """A report, part by part."""

    def __init__(self, report: Report, screen: Screen, *, folds: bool) -> None:
        self.report = report
        self.screen = screen
        self.words = screen.words
        self.text = screen.text
        self.folds = folds
        shown = figures(report)
        if folds:
            shown = list(filter(_is_problem, shown))
        self.rows = _TargetRows(shown, screen)
        self.tasks = TaskRows(report, screen)

    def lines(self, grouping: Grouping) -> Iterator[Line]:
        """The whole report."""
        # The heads stand once above all groups, which share the widths of their columns.
        answer = headline(self.report, self.words)
        yield from self.text(answer, "bold")
        yield from self.changes()
        yield from self.rows.head()
        match grouping:
            case Grouping.INDICATOR:
                yield from self.indicators(figures(self.report))
            case Grouping.BUREAU:
                yield from self.by_bureau()
            case Grouping.REGION:
                yield from self.by_region()
            case _:
                assert_never(grouping)
        yield from self.statements(statements(self.report))
        if grouping is not Grouping.BUREAU:
            yield from self.tasks.lines()
        yield from self.chart()
        yield from self.footer()

    def by_bureau(self) -> Iterator[Line]:
        """The results and tasks under each bureau that leads them; one of two bureaus stands under both."""
        yield []
        yield from self.text(phrases.by_bureau, "dim")
        results_by_lead = by_lead(figures(self.report))
        led_by_lead = tasks_by_lead(self.report)
        for lead in results_by_lead | led_by_lead:
            name = lead_name(lead, self.words)
            yield []
            yield from self.text(name, "bold underline")
            results = results_by_lead.get(lead, [])
            count = counted(results, self.report, self.words)
            if count:
                yield from self.text(self.words.sentence(count))
            yield from self.indicators(results)
            if lead in led_by_lead:
                yield from self.tasks.of_bureau(led_by_lead[lead])
        if led_by_lead:
            yield from self.tasks.closing()

    def by_region(self) -> Iterator[Line]:
        """The targets of which anything is known by region, each with a row for each of them."""
        tables = region_tables(self.report, self.words, with_shares=True)
        last = ""
        for table in tables:
            if table.of.indicator != last:
                yield []
                yield from self.names([table.of])
            last = table.of.indicator
            yield from self.rows.row(table.of)
            yield from self.region_table(table)
        others = len(figures(self.report)) - len(tables)
        if others:
            yield []
            text = phrases.without_regions(count=others)
            if others == 1:
                text = phrases.without_regions_one
            yield from self.text(text if tables else phrases.no_regions, "dim")

    def region_table(self, table: RegionTable) -> Iterator[Line]:
        """The regions of a target, and what is to be said of them."""
        columns_of_regions = []
        for column in table.columns:
            cells = [column.text(row, self.words) for row in table.rows]
            head = self.words.say(column.head)
            text_column = TextColumn(head, cells, column.is_figure)
            columns_of_regions.append(text_column)
        yield from self.screen.table(columns_of_regions, indent=6)
        for remark in table.remarks:
            yield from self.text(f"↳ {remark}", "", 6)

    def indicators(self, results: Sequence[Result]) -> Iterator[Line]:
        """Each in full; of many the problems, then what is well in a line each, and how many are not due."""
        if not self.folds:
            yield from self.in_full(results)
            return
        yield from self.in_full(worst_first(filter(_is_problem, results)))
        rest = [result for result in results if not _is_problem(result)]
        told = [result for result in rest if not result.is_not_due]
        if told:
            yield []
        for result in sorted(told, key=lambda result: not result.is_without_data):
            yield from self.line(result)
        if len(rest) > len(told):
            text = phrases.not_due_folded(count=len(rest) - len(told))
            yield []
            yield from self.text(text, "dim")

    def line(self, result: Result) -> Iterator[Line]:
        """A target in a line: how it stands, its name, what was achieved."""
        period = self.words.period(result.period)
        status = verdicts.status(result, self.words)
        name = self.words.say(result.name)
        parts = (period, status, name, targets.actual(result, self.words))
        text = "  ".join(filter(None, parts))
        yield from _signed(result, text, "", self.screen)

    def in_full(self, results: Sequence[Result]) -> Iterator[Line]:
        """Each indicator: its names, its targets with their notes, whom to ask, how the plan is read."""
        for group in by_indicator(results):
            first = group[0]
            yield []
            yield from self.names(group)
            yield from self.targets(group)
            yield from self.screen.parts(self.whom_to_ask(first), "dim", 4)
            reading = verdicts.reading(first, self.words)
            if reading:
                label = self.words.say(phrases.reading)
                read_as = self.words.labelled(label, reading)
                yield from self.text(read_as, "dim", 4)

    def names(self, group: Sequence[Result]) -> Iterator[Line]:
        """The name, with the unit of the cells below that have none of their own.

        The English name has the Chinese one beside it, or below where there is no room.
        """
        plain = self.screen.terminal.plain
        first = group[0]
        name = plain(self.words.say(first.name))
        chinese = plain(first.name.zh)
        is_one_name = name == chinese
        if any(map(targets.has_plain_unit, group)):
            unit = targets.amount_unit(first)
            alone = amounts.unit_alone(unit, self.words)
            # Incubators are counted in incubators: that is said by the name.
            if not name.casefold().endswith(alone.casefold()):
                told = phrases.name_in_unit(name=name, unit=alone)
                name = plain(self.words.say(told))
            both = phrases.name_in_unit(name=chinese, unit=unit.name)
            chinese = plain(both.zh)
        if is_one_name:
            yield from self.text(name, "bold")
            return
        width = width_of(name) + 2 + width_of(chinese)
        if width <= self.screen.width:
            yield [(name, "bold"), (f"  {chinese}", "")]
            return
        yield from self.text(name, "bold")
        yield from self.text(chinese, "", 2)

    def targets(self, group: Sequence[Result]) -> Iterator[Line]:
        """The targets of an indicator; a note on several of them stands once, under the last."""
        notes = [verdicts.notes(result, self.words) for result in group]
        # Counted down, row by row: what is left of a note after its row stands under a later one.
        left = Counter(chain.from_iterable(notes))
        for result, notes_of_row in zip(group, notes, strict=True):
            yield from self.rows.row(result)
            left.subtract(notes_of_row)
            # Why nothing can be said is no fine print.
            style = "" if result.is_not_assessable else "dim"
            # A figure beside a target of another time is never without its own.
            when = verdicts.other_period(result, self.words)
            for note in notes_of_row:
                if note == when or not left[note]:
                    yield from self.text(f"↳ {note}", style, 6)

    def whom_to_ask(self, result: Result) -> Iterator[str]:
        """Who leads the linked tasks, and who has the figure."""
        if result.lead:
            yield self.words.say(whom_to_ask(result, self.words))
        if result.data_owner:
            owner = self.words.bureau(result.data_owner)
            yield self.words.say(phrases.data_from(owner=owner))

    def statements(self, results: Sequence[Result]) -> Iterator[Line]:
        """Goals in words; those that are neither due nor judged are counted in one line."""
        if not results:
            return
        yield []
        listed = [
            result for result in results if not result.is_not_due or result.evidence
        ]
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
            yield from self.text(text, "dim", 4)

    def statement(self, result: Result) -> Iterator[Line]:
        """A goal in words with its status."""
        status = verdicts.status(result, self.words)
        name = self.words.both(result.name)
        period = self.words.period(result.period)
        text = f"{period}  {status}  {name}"
        yield from _signed(result, text, "", self.screen)
        if result.is_not_assessable:
            for note in verdicts.notes(result, self.words):
                yield from self.text(f"↳ {note}", "", 6)

    def chart(self) -> Iterator[Line]:
        """The figures over time, of a report on one indicator."""
        if not self.report.detail:
            return
        lines = list(chart(self.report, self.words, self.screen.terminal))
        if lines:
            yield []
            yield from lines

    def changes(self) -> Iterator[Line]:
        """What changed since a previous report."""
        lines = change_lines(self.report, self.words)
        if lines:
            yield []
            yield from self.text(lines[0], "bold")
        for line in lines[1:]:
            yield from self.text(line, "", 2)

    def footer(self) -> Iterator[Line]:
        """The day, the files, the account of their rows, the number of problems."""
        report = self.report
        words = self.words
        day = words.day(report.as_of)
        as_of = phrases.as_of(as_of=day)
        yield []
        yield from self.text(as_of, "dim")
        if any(result.pace.rule for result in report.results):
            limits = thresholds(report, words)
            yield from self.text(limits, "dim")
        for table in report.inputs:
            line = input_line(table, words)
            yield from self.text(line, "dim")
        style = "dim"
        if any(problem.is_error for problem in report.problems):
            style = "bold red"
        counts = problem_counts(report, words)
        yield from self.text(counts, style)
