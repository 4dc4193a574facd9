"""The same results looked at from other sides: by bureau, by status, by region."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from innovate_ts.messages import headline as headline_texts
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import phrases
from innovate_ts.output import columns
from innovate_ts.output.arrange import (
    by_lead,
    figures,
    milestones,
    statements,
    worst_first,
)
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.reports.html.entries import (
    Badge,
    Name,
    anchor_of,
    badge,
    badge_of,
    bureau_of,
)
from innovate_ts.output.reports.html.regions import table_anchor
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import WORST_FIRST


class ViewRow(NamedTuple):
    """A result in a view, with a link to where it is told in full."""

    anchor: str
    name: str
    kind: str
    """What it is, where it is no indicator with figures."""
    period: str
    badge: Badge
    distance: str
    """How far it is, where that leaves something to be done."""


@dataclass(frozen=True)
class StatusCount:
    """How many targets have a status."""

    badge: Badge
    count: int
    is_part: bool = False
    """Whether they are counted before already."""


class ViewGroup(NamedTuple):
    """What stands together in a view."""

    anchor: str
    name: Name
    counts: list[StatusCount]
    rows: list[ViewRow]
    is_open: bool
    """Whether something in it is to be done."""


def by_bureau(report: Report, words: Words) -> list[ViewGroup]:
    """All targets under the bureaus that lead them, those first that have something to do."""
    groups = []
    pressing_first = worst_first(report.results)
    for lead, results in by_lead(pressing_first).items():
        name = bureau_of(lead, words)
        if not lead:
            no_lead = words.say(phrases.no_lead)
            name = Name(no_lead, "")
        anchor = anchor_of("bureau", lead)
        group = _group(anchor, name, results, words)
        groups.append(group)
    return groups


def by_status(report: Report, words: Words) -> list[ViewGroup]:
    """All targets under their verdicts, then goals in words, then milestones."""
    groups = []
    apart = [*figures(report), *statements(report), *milestones(report)]
    for status in WORST_FIRST:
        results = [result for result in apart if result.status == status]
        if results:
            text = words.say(verdicts.status_name(status))
            anchor = anchor_of("status", status)
            group = _group(
                anchor=anchor,
                name=Name(text, ""),
                results=results,
                words=words,
            )
            groups.append(group)
    return groups


def by_region(tables: Sequence[RegionTable], words: Words) -> list[ViewGroup]:
    """The verdicts on each region, where several targets are broken down; of one the table tells all."""
    judged = [table for table in tables if columns.STATUS in table.columns]
    if len(judged) < 2:
        return []
    parts: dict[str, list[Result]] = {}
    for table in judged:
        for row in table.rows:
            rows = parts.setdefault(row.part, [])
            rows.append(row)
    groups = []
    for part, rows in parts.items():
        anchor = anchor_of("region", part)
        group = _group(
            anchor=anchor,
            name=Name(part, ""),
            results=worst_first(rows),
            words=words,
        )
        groups.append(group)
    return groups


def _group(
    anchor: str, name: Name, results: Sequence[Result], words: Words
) -> ViewGroup:
    return ViewGroup(
        anchor=anchor,
        name=name,
        counts=_counts(results, words),
        rows=[_row(result, words) for result in results],
        is_open=any(result.is_lacking for result in results),
    )


def _counts(results: Iterable[Result], words: Words) -> list[StatusCount]:
    statuses = [result.status for result in results]
    counts = []
    for status in WORST_FIRST:
        count = statuses.count(status)
        if count:
            text = words.say(verdicts.status_name(status))
            counts.append(StatusCount(badge_of(status, text), count))
    return counts


def _row(result: Result, words: Words) -> ViewRow:
    anchor = anchor_of("i", result.indicator)
    if result.part:
        anchor = table_anchor(result)
    return ViewRow(
        anchor=anchor,
        name=words.say(result.name),
        kind=_kind(result, words),
        period=words.period(result.period),
        badge=badge(result, words),
        distance=standing(result, words) if result.is_lacking else "",
    )


def _kind(result: Result, words: Words) -> str:
    if result.is_milestone:
        return words.say(ledger_texts.milestone)
    if result.is_statement:
        return words.say(headline_texts.goal)
    return ""
