"""The report on a terminal: the answer first, then what proves it, the fine print last and complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from innovate_ts.messages import phrases
from innovate_ts.output import columns
from innovate_ts.output.arrange import by_indicator, by_lead, figures, statements
from innovate_ts.output.marks import mark_of
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.chart import chart
from innovate_ts.output.terminal import (
    NARROWEST,
    Line,
    Terminal,
    pad,
    painted,
    paragraph,
    width_of,
    wrap,
)
from innovate_ts.output.words import Words, targets, verdicts
from innovate_ts.output.words.bureaus import lead_name, leads
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headline
from innovate_ts.output.words.inputs import input_line, problem_counts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.results import Report, Result

COLUMNS = (
    columns.PERIOD,
    columns.TARGET,
    replace(columns.ACTUAL, text=lambda r, words: targets.actual(r, words) or "—"),
    columns.GAP,
    columns.ACHIEVEMENT,
    columns.STATUS,
)
_GAP = "  "
_INDENT = 4
"""Columns before a row, for the sign of its status."""

Row = tuple[str, ...]


def render(report: Report, options: RenderOptions) -> str:
    """The report as lines of at most the terminal's width, with colours where it shows them."""
    terminal = options.terminal or Terminal()
    table = _Table(report, Words(options.language), terminal)
    return painted(table.lines(options.grouping), terminal)


class _Rows:
    """The rows of targets: in columns, or one cell under the other where the terminal is too narrow."""

    def __init__(
        self, results: Sequence[Result], words: Words, terminal: Terminal
    ) -> None:
        self.words = words
        self.terminal = terminal
        self.width = max(terminal.width, NARROWEST)
        # A column that is empty throughout takes no room from the others.
        rows = [self._cells(result) for result in results]
        self.used = [i for i in range(len(COLUMNS)) if any(row[i] for row in rows)]
        """The columns in which any row has something."""
        self.heads = tuple(words.say(COLUMNS[i].head) for i in self.used)
        kept = [self.heads, *(self._used(row) for row in rows)]
        self.widths = [max(map(width_of, cells)) for cells in zip(*kept, strict=True)]
        needed = sum(self.widths) + len(_GAP) * (len(self.widths) - 1)
        self.fits = bool(rows) and _INDENT + needed <= self.width

    def head(self) -> Iterator[Line]:
        """The heads of the columns, where rows are set in columns."""
        if self.fits:
            yield []
            yield [(" " * _INDENT, ""), (_GAP.join(self._aligned(self.heads)), "dim")]

    def row(self, result: Result) -> Iterator[Line]:
        """One target."""
        mark = mark_of(result.status)
        sign = (f"  {self.terminal.sign(mark.signs)} ", mark.style)
        cells = self._used(self._cells(result))
        if not self.fits:
            yield from self._stacked(sign, cells)
            return
        *first, status = self._aligned(cells)
        style = "dim" if result.is_not_due else ""
        yield [sign, (_GAP.join(first), style), (f"{_GAP}{status}", mark.style)]

    def _stacked(self, sign: tuple[str, str], cells: Row) -> Iterator[Line]:
        """The period with the status, then each other cell under its head."""
        _, style = sign
        first, *rest = wrap(f"{cells[0]}  {cells[-1]}", self.width - _INDENT)
        yield [sign, (first, style)]
        for line in rest:
            yield [(" " * _INDENT, ""), (line, style)]
        for head, cell in zip(self.heads[1:-1], cells[1:-1], strict=True):
            if cell:
                yield from paragraph(f"{head} {cell}", self.terminal, indent=6)

    def _cells(self, result: Result) -> Row:
        texts = (column.text(result, self.words) for column in COLUMNS)
        return tuple(map(self.terminal.plain, texts))

    def _used(self, cells: Row) -> Row:
        return tuple(cells[i] for i in self.used)

    def _aligned(self, cells: Row) -> list[str]:
        """The cells padded to their columns, figures to the right."""
        aligned = []
        for i, cell, width in zip(self.used, cells, self.widths, strict=True):
            aligned.append(pad(cell, width, right=COLUMNS[i].is_figure))
        return aligned


class _Table:
    """A report, part by part."""

    def __init__(self, report: Report, words: Words, terminal: Terminal) -> None:
        self.report = report
        self.words = words
        self.terminal = terminal
        self.rows = _Rows(figures(report), words, terminal)

    def lines(self, grouping: Grouping) -> Iterator[Line]:
        """The whole report."""
        # The heads stand once above all groups, which share the widths of their columns.
        yield from self.text(headline(self.report, self.words), "bold")
        yield from self.rows.head()
        if grouping is Grouping.BUREAU:
            yield from self.by_bureau()
        else:
            yield from self.indicators(figures(self.report))
        yield from self.statements(statements(self.report))
        yield from self.chart()
        yield from self.changes()
        yield from self.footer()

    def by_bureau(self) -> Iterator[Line]:
        """The results under each bureau that leads a linked task; one of two bureaus stands under both."""
        yield []
        yield from self.text(self.words.say(phrases.by_bureau), "dim")
        for lead, results in by_lead(figures(self.report)).items():
            name = lead_name(lead, self.report, self.words)
            yield []
            yield from self.text(name, "bold underline")
            yield from self.indicators(results)

    def indicators(self, results: Sequence[Result]) -> Iterator[Line]:
        """Each indicator: its names, its targets with their notes, whom to ask, how the plan is read."""
        for group in by_indicator(results):
            first = group[0]
            yield []
            yield from self.names(first)
            yield from self.targets(group)
            yield from self.text(self.whom_to_ask(first), "dim", 4)
            reading = verdicts.reading(first, self.words)
            if reading:
                label = self.words.say(phrases.reading)
                yield from self.text(self.words.labelled(label, reading), "dim", 4)

    def names(self, result: Result) -> Iterator[Line]:
        """The Chinese name, and the English one beside it where there is room."""
        chinese = self.terminal.plain(result.name.zh)
        english = self.terminal.plain(result.name.en)
        if width_of(chinese) + 2 + width_of(english) <= self.rows.width:
            yield [(chinese, "bold"), (f"  {english}", "")]
            return
        yield from self.text(chinese, "bold")
        yield from self.text(english, "", 2)

    def targets(self, group: Sequence[Result]) -> Iterator[Line]:
        """The targets of an indicator; a note on several of them stands once, under the last."""
        notes = [verdicts.notes(result, self.words) for result in group]
        for number, result in enumerate(group):
            yield from self.rows.row(result)
            later = {note for rest in notes[number + 1 :] for note in rest}
            style = "" if result.is_not_assessable else "dim"
            for note in notes[number]:
                if note not in later:
                    yield from self.text(f"↳ {note}", style, 6)

    def whom_to_ask(self, result: Result) -> str:
        """Who leads the linked tasks, and who has the figure."""
        parts = []
        if result.lead:
            lead = leads(result, self.words)
            parts.append(self.words.say(phrases.led_by(lead=lead)))
        if result.data_owner:
            parts.append(self.words.say(phrases.data_from(owner=result.data_owner)))
        return " · ".join(parts)

    def statements(self, results: Sequence[Result]) -> Iterator[Line]:
        """Goals in words; those that are neither due nor judged are counted in one line."""
        if not results:
            return
        yield []
        listed = [r for r in results if not r.is_not_due or r.evidence]
        if not listed:
            text = phrases.statements_not_due(count=len(results))
            yield from self.text(self.words.say(text), "dim")
            return
        yield [(self.words.say(phrases.statements), "bold")]
        for result in listed:
            yield from self.statement(result)
        if len(listed) < len(results):
            text = phrases.statements_rest(count=len(results) - len(listed))
            yield from self.text(self.words.say(text), "dim", 4)

    def statement(self, result: Result) -> Iterator[Line]:
        """A goal in words with its status."""
        mark = mark_of(result.status)
        status = verdicts.status(result, self.words)
        text = f"{result.period}  {status}  {self.words.both(result.name)}"
        first, *rest = wrap(self.terminal.plain(text), self.rows.width - _INDENT)
        yield [(f"  {self.terminal.sign(mark.signs)} ", mark.style), (first, "")]
        for line in rest:
            yield [(" " * _INDENT, ""), (line, "")]
        if result.is_not_assessable:
            for note in verdicts.notes(result, self.words):
                yield from self.text(f"↳ {note}", "", 6)

    def chart(self) -> Iterator[Line]:
        """The figures over time, of a report on one indicator."""
        if not self.report.detail:
            return
        lines = list(chart(self.report, self.words, self.terminal))
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
        report, words = self.report, self.words
        yield []
        yield from self.text(words.say(phrases.as_of(as_of=report.as_of)), "dim")
        if any(result.pace.rule for result in report.results):
            yield from self.text(thresholds(report, words), "dim")
        for table in report.inputs:
            yield from self.text(input_line(table, words), "dim")
        has_errors = any(problem.is_error for problem in report.problems)
        style = "bold red" if has_errors else "dim"
        yield from self.text(problem_counts(report, words), style)

    def text(self, text: str, style: str, indent: int = 0) -> Iterator[Line]:
        """A paragraph, wrapped to the width and indented."""
        return paragraph(text, self.terminal, style=style, indent=indent)
