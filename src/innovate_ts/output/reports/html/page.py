"""What the page says, part by part: texts in the reader's language, so that its template only sets them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.basics.version import VERSION
from innovate_ts.findings import Problem, Severity
from innovate_ts.messages import Bilingual, Language, phrases
from innovate_ts.messages import page as texts
from innovate_ts.output.arrange import figures, statements
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Contents, Format, RenderOptions
from innovate_ts.output.reports.html.cards import Card, cards_of, in_order
from innovate_ts.output.reports.html.entries import (
    FIGURES,
    ResultEntry,
    badge_of,
    entry,
)
from innovate_ts.output.reports.html.graph import LEGEND, Kind
from innovate_ts.output.reports.html.regions import RegionSection, region_sections
from innovate_ts.output.reports.html.tasks import TasksOfLead, by_lead
from innovate_ts.output.reports.html.views import (
    StatusCount,
    ViewGroup,
    by_bureau,
    by_region,
    by_status,
)
from innovate_ts.output.words import Words, inputs
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.headline import headlines, title_of
from innovate_ts.output.words.pace import thresholds
from innovate_ts.output.words.tally import tallies
from innovate_ts.verdicts.report import Report

_UNNEEDED = re.compile(r"""\n *|(?<=[^\\]":) """)
"""The spaces of JSON that mean nothing: no text has a line break or a bare quote."""
_DATA_KINDS = {
    Format.CSV: "text/csv",
    Format.JSON: "application/json",
}
"""The forms of the report that a page holds, with their media types."""
_LONGEST = 1_000_000
"""Characters of data up to which they are in the page: browsers load no longer address."""
_MOST_CARDS = 20
"""Cards up to which all of them are open."""


class LegendEntry(NamedTuple):
    """What a kind of shape stands for."""

    kind: Kind
    text: str


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


class Page(NamedTuple):
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
    folded: set[str]
    """The anchors of the cards of which only a line is open."""
    heads: list[str]
    """Of the columns of figures in a card's table."""
    goals: list[ResultEntry]
    """Those in words."""
    later_goals: list[ResultEntry]
    """Of these what is not due."""
    bureaus: list[ViewGroup]
    statuses: list[ViewGroup]
    regions: list[ViewGroup]
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
        title=title_of(report, words),
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
        folded=_folded(cards),
        heads=[words.say(column.head) for column in FIGURES],
        goals=_goals(report, words, are_due=True),
        later_goals=_goals(report, words, are_due=False),
        bureaus=by_bureau(report, words),
        statuses=by_status(report, words),
        regions=by_region(tables, words),
        tables=region_sections(tables, report, words),
        tasks=by_lead(report, words),
        problems=[_problem(problem, words) for problem in report.problems],
        inputs=[inputs.input_line(table, words) for table in report.inputs],
        thresholds=_thresholds(report, words),
        data=_data(report, words.language),
        citation=_citation(report, words),
        version=VERSION,
    )


def _folded(cards: Sequence[Card]) -> set[str]:
    """What is well, where the cards are too many to be looked through."""
    if len(cards) <= _MOST_CARDS:
        return set()
    return {card.anchor for card in cards if card.is_well}


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
        LegendEntry(kind, words.say(name))
        for kind, name in LEGEND.items()
        if kind in drawn
    ]


def _thresholds(report: Report, words: Words) -> str:
    return thresholds(report, words) if report.has_pace else ""


def _problem(problem: Problem, words: Words) -> ProblemEntry:
    return ProblemEntry(
        severity=problem.severity,
        name=words.say(inputs.severity_name(problem.severity)),
        line=problem.line(words.language),
        hint=words.say(problem.hint),
    )


def _data(report: Report, language: Language) -> list[DataFile]:
    """The report as CSV and JSON, as far as they are short enough."""
    options = RenderOptions(language)
    stem = f"{report.plan.id}-{report.as_of}"
    files = []
    for form, kind in _DATA_KINDS.items():
        text = _text(form.contents(report, options))
        if form is Format.JSON:
            text = without_spaces(text)
        if text:
            suffix = form.suffixes[0]
            files.append(
                DataFile(
                    name=f"{stem}{suffix}",
                    kind=kind,
                    text=text,
                )
            )
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
        version=VERSION,
    )
    return words.say(text)
