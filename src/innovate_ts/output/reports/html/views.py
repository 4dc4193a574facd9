"""The same results looked at from other sides: by bureau, by status, by region."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.messages import phrases
from innovate_ts.output import columns
from innovate_ts.output.arrange import by_lead, worst_first
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.reports.html.entries import (
    Badge,
    Name,
    anchor_of,
    badge,
    badge_of,
    bureau_of,
    name_of,
)
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import WORST_FIRST


class ViewRow(NamedTuple):
    """A result in a view, with a link to where it is told in full."""

    anchor: str
    name: str
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


@dataclass(frozen=True)
class ViewGroup:
    """What stands together in a view."""

    anchor: str
    name: Name
    counts: list[StatusCount]
    rows: list[ViewRow]
    is_open: bool
    """Whether something in it is to be done."""


class Bullet(NamedTuple):
    """A region's figure and what is asked of it, as shares of the longest in its table, in per cent."""

    actual: float
    target: float | None


@dataclass(frozen=True)
class RegionRow:
    """A region or bureau in the table of a target."""

    name: str
    cells: list[str]
    badge: Badge | None
    """Its verdict; None where it has only a share."""
    bullet: Bullet | None
    """None where its figure cannot be drawn beside the others'."""


@dataclass(frozen=True)
class RegionSection:
    """The regions and bureaus of a target."""

    anchor: str
    card: str
    """The anchor of the indicator's card."""
    name: Name
    period: str
    heads: list[str]
    """Of the columns of figures."""
    has_verdicts: bool
    rows: list[RegionRow]
    remarks: list[str]


def by_bureau(report: Report, words: Words) -> list[ViewGroup]:
    """All targets under the bureaus that lead them, those first that have something to do."""
    groups = []
    for lead, results in by_lead(worst_first(report.results)).items():
        name = bureau_of(lead, words)
        if not lead:
            name = Name(words.say(phrases.no_lead), "")
        group = _group(anchor_of("bureau", lead), name, results, words)
        groups.append(group)
    return groups


def by_status(report: Report, words: Words) -> list[ViewGroup]:
    """All targets under their verdicts."""
    groups = []
    for status in WORST_FIRST:
        results = [result for result in report.results if result.status == status]
        if results:
            name = Name(words.say(verdicts.status_name(status)), "")
            group = _group(anchor_of("status", status), name, results, words)
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
            parts.setdefault(row.part, []).append(row)
    return [
        _group(anchor_of("region", part), Name(part, ""), worst_first(rows), words)
        for part, rows in parts.items()
    ]


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
        period=words.period(result.period),
        badge=badge(result, words),
        distance=standing(result, words) if result.is_lacking else "",
    )


def table_anchor(result: Result) -> str:
    """Of the table of a target's regions."""
    return anchor_of("regions", result.indicator, result.period, result.measure)


def region_section(table: RegionTable, words: Words) -> RegionSection:
    """The table of a target's regions, with a bar for each."""
    beside = {columns.PART.key, columns.STATUS.key}
    cells_shown = [column for column in table.columns if column.key not in beside]
    has_verdicts = columns.STATUS in table.columns
    longest = _longest(table.rows)
    rows = []
    for row in table.rows:
        line = RegionRow(
            name=row.part,
            cells=[column.text(row, words) for column in cells_shown],
            badge=badge(row, words) if has_verdicts else None,
            bullet=_bullet(row, longest),
        )
        rows.append(line)
    return RegionSection(
        anchor=table_anchor(table.of),
        card=anchor_of("i", table.of.indicator),
        name=name_of(table.of.name, words),
        period=words.period(table.of.period),
        heads=[words.say(column.head) for column in cells_shown],
        has_verdicts=has_verdicts,
        rows=rows,
        remarks=table.remarks,
    )


def _longest(rows: Iterable[Result]) -> Decimal:
    """The largest figure of a table, that all bars are drawn beside."""
    figures = [Decimal(0)]
    for row in rows:
        figures += row.figures_asked
        if row.actual is not None:
            figures.append(row.actual)
    return max(figures)


def _bullet(row: Result, longest: Decimal) -> Bullet | None:
    # A bar has no length below nothing.
    if row.actual is None or row.actual < 0 or longest <= 0:
        return None
    target = None
    if row.target is not None and row.target >= 0:
        target = _share(row.target, longest)
    return Bullet(_share(row.actual, longest), target)


def _share(figure: Decimal, longest: Decimal) -> float:
    return float(Fraction(figure) / Fraction(longest)) * 100
