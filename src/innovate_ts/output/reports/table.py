"""The report on a terminal: the answer first, then what proves it, the fine print last and complete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from innovate_ts.messages import Language, phrases
from innovate_ts.messages import run as run_texts
from innovate_ts.output.numbers import done, shown, signed
from innovate_ts.output.outline import by_indicator, by_lead, figures, statements
from innovate_ts.output.reports.chart import chart
from innovate_ts.output.sentences import Sentences
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
from innovate_ts.verdicts.results import Report, Result

_STYLES = {
    "met": "green",
    "not_met": "bold red",
    "on_track": "green",
    "at_risk": "yellow",
    "off_track": "red",
    "not_due": "dim",
    "no_data": "yellow",
    "not_assessable": "yellow",
    "needs_review": "cyan",
}
_GAP = "  "

Row = tuple[str, ...]


def render(
    report: Report, language: Language, grouping: str, terminal: Terminal
) -> str:
    """The report as lines of at most the terminal's width, with colours where it shows them."""
    table = _Table(report, Sentences(language), terminal)
    lines = table.by_bureau() if grouping == "bureau" else table.by_indicator()
    return painted(lines, terminal)


@dataclass
class _Table:
    report: Report
    words: Sentences
    terminal: Terminal

    def __post_init__(self) -> None:
        self.width = max(self.terminal.width, NARROWEST)
        targets = figures(self.report)
        say = self.words.say
        head: Row = tuple(
            say(f"column_{c}")
            for c in ("period", "target", "actual", "gap", "achievement", "status")
        )
        cells = [self.cells(r) for r in targets]
        self.used = [i for i in range(len(head)) if any(row[i] for row in cells)]
        """The columns in which any row has something."""
        self.head: Row = tuple(head[i] for i in self.used)
        rows = [self.head, *(self.row(r) for r in targets)]
        self.widths = [
            max(width_of(row[i]) for row in rows) for i in range(len(self.head))
        ]
        self.fits = (
            4 + sum(self.widths) + len(_GAP) * (len(self.widths) - 1) <= self.width
        )

    # --- whole reports --------------------------------------------------------------------------------------

    def by_indicator(self) -> Iterable[Line]:
        """The results in the plan's order, each indicator with its targets."""
        yield from self.text(self.words.headline(self.report), "bold")
        yield from self.columns()
        for group in by_indicator(figures(self.report)):
            yield from self.indicator(group)
        yield from self.statements(statements(self.report))
        yield from self.footer()

    def by_bureau(self) -> Iterable[Line]:
        """The results under each bureau that leads a linked task; one of two bureaus stands under both."""
        yield from self.text(self.words.headline(self.report), "bold")
        yield from self.columns()
        yield []
        yield from self.text(self.words.say(phrases.by_bureau), "dim")
        for lead, results in by_lead(figures(self.report)).items():
            yield []
            heading = (
                self.words.bureau_of(lead, self.report)
                if lead
                else self.words.say(phrases.no_lead)
            )
            yield from self.text(heading, "bold underline")
            for group in by_indicator(results):
                yield from self.indicator(group)
        yield from self.statements(statements(self.report))
        yield from self.footer()

    # --- parts ----------------------------------------------------------------------------------------------

    def columns(self) -> Iterable[Line]:
        """The heads of the columns, where rows are set in columns."""
        if self.fits and figures(self.report):
            yield []
            yield [("    ", ""), (_GAP.join(self.aligned(self.head)), "dim")]

    def indicator(self, group: Sequence[Result]) -> Iterable[Line]:
        """An indicator's names, its targets with their reasons, whom to ask, and how the plan is read."""
        first = group[0]
        yield []
        yield from self.names(first)
        notes = [self.words.notes(result) for result in group]
        last = {note: index for index, each in enumerate(notes) for note in each}
        for index, result in enumerate(group):
            yield from self.result(result)
            for note in notes[index]:
                if (
                    last[note] == index
                ):  # a note on several targets stands once, under the last of them
                    yield from self.text(
                        f"↳ {note}",
                        "" if result.status == "not_assessable" else "dim",
                        6,
                    )
        ask = (
            self.words.say(phrases.led_by(lead=self.words.lead(first)))
            if first.lead
            else ""
        )
        owner = (
            self.words.say(phrases.data_from(owner=first.data_owner))
            if first.data_owner
            else ""
        )
        yield from self.text(
            " · ".join(part for part in (ask, owner) if part), "dim", 4
        )
        reading = self.words.reading(first)
        if reading:
            said = self.words.say(
                run_texts.labelled(name=self.words.say(phrases.reading), text=reading)
            )
            yield from self.text(said, "dim", 4)

    def names(self, result: Result) -> Iterable[Line]:
        """The Chinese name, and the English one beside it where there is room."""
        zh, en = (
            self.terminal.plain(result.name.zh),
            self.terminal.plain(result.name.en),
        )
        if width_of(zh) + 2 + width_of(en) <= self.width:
            yield [(zh, "bold"), (f"  {en}", "")]
            return
        yield from self.text(zh, "bold")
        yield from self.text(en, "", 2)

    def result(self, result: Result) -> Iterable[Line]:
        """One target: in columns, or one under the other where the terminal is too narrow for them."""
        style = _STYLES[result.status]
        sign = self.terminal.sign(result.status)
        cells = self.row(result)
        if self.fits:
            aligned = self.aligned(cells)
            yield [
                (f"  {sign} ", style),
                (_GAP.join(aligned[:-1]), "" if result.status != "not_due" else "dim"),
                (f"{_GAP}{aligned[-1]}", style),
            ]
            return
        first, *rest = wrap(f"{cells[0]}  {cells[-1]}", self.width - 4)
        yield [(f"  {sign} ", style), (first, style)]
        yield from ([("    ", ""), (line, style)] for line in rest)
        for head, cell in zip(self.head[1:-1], cells[1:-1], strict=True):
            if cell:
                yield from self.text(f"{head} {cell}", "", 6)

    def row(self, result: Result) -> Row:
        """The cells of a target, in the columns that are used."""
        cells = self.cells(result)
        return tuple(cells[i] for i in self.used)

    def cells(self, result: Result) -> Row:
        """The cells of a target, in all columns."""
        cells = (
            str(result.period),
            self.words.target(result),
            self.words.with_unit(shown(result.actual, result), result)
            if result.actual is not None
            else "—",
            signed(result.gap, result),
            done(result),
            self.words.status(result),
        )
        return tuple(self.terminal.plain(cell) for cell in cells)

    def aligned(self, cells: Row) -> list[str]:
        """The cells padded to their columns, figures to the right."""
        return [
            pad(cell, width, right=0 < i < len(cells) - 1)
            for i, (cell, width) in enumerate(zip(cells, self.widths, strict=True))
        ]

    def statements(self, results: Sequence[Result]) -> Iterable[Line]:
        """Goals in words; those that are neither due nor judged are counted in one line."""
        if not results:
            return
        yield []
        if all(r.status == "not_due" and not r.evidence for r in results):
            yield from self.text(
                self.words.say(phrases.statements_not_due(count=len(results))), "dim"
            )
            return
        yield [(self.words.say(phrases.statements), "bold")]
        listed = [r for r in results if r.status != "not_due" or r.evidence]
        for result in listed:
            name = (
                result.name.zh
                if self.words.language == "zh"
                else f"{result.name.zh}  {result.name.en}"
            )
            text = f"{result.period}  {self.words.status(result)}  {name}"
            lines = wrap(self.terminal.plain(text), self.width - 4)
            style = _STYLES[result.status]
            yield [(f"  {self.terminal.sign(result.status)} ", style), (lines[0], "")]
            yield from ([("    ", ""), (line, "")] for line in lines[1:])
            if result.status == "not_assessable":
                for note in self.words.notes(result):
                    yield from self.text(f"↳ {note}", "", 6)
        if len(listed) < len(results):
            rest = self.words.say(
                phrases.statements_rest(count=len(results) - len(listed))
            )
            yield from self.text(rest, "dim", 4)

    def footer(self) -> Iterable[Line]:
        """The chart, what changed, the day, the files, the account of their rows, the number of problems."""
        lines = (
            list(chart(self.report, self.words, self.terminal))
            if self.report.detail
            else []
        )
        if lines:
            yield []
            yield from lines
        first, *changes = self.words.changes(self.report) or [""]
        if first:
            yield []
            yield from self.text(first, "bold")
        for change in changes:
            yield from self.text(change, "", 2)
        yield []
        yield from self.text(
            self.words.say(phrases.as_of(as_of=self.report.as_of)), "dim"
        )
        if any(r.pace.rule for r in self.report.results):
            yield from self.text(self.words.thresholds(self.report), "dim")
        for table in self.report.inputs:
            yield from self.text(self.words.input_line(table), "dim")
        has_errors = any(found.severity == "error" for found in self.report.problems)
        yield from self.text(
            self.words.problem_counts(self.report), "bold red" if has_errors else "dim"
        )

    def text(self, text: str, style: str, indent: int = 0) -> Iterable[Line]:
        """A paragraph, wrapped to the width and indented."""
        return paragraph(text, self.terminal, style=style, indent=indent)
