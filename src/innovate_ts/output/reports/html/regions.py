"""The regions and bureaus of a target: a table with a bar for each, and how they came to it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.output import columns
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.reports.html.entries import (
    Badge,
    Name,
    anchor_of,
    badge,
    name_of,
)
from innovate_ts.output.reports.html.multiples import Multiples, multiples
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result


class Bullet(NamedTuple):
    """A region's figure and what is asked of it, as shares of the longest in its table, in per cent."""

    actual: float
    target: float | None


class RegionRow(NamedTuple):
    """A region or bureau in the table of a target."""

    name: str
    cells: list[str]
    badge: Badge | None
    """Its verdict; None where it has only a share."""
    bullet: Bullet | None
    """None where its figure cannot be drawn beside the others'."""


class RegionSection(NamedTuple):
    """The regions and bureaus of a target."""

    anchor: str
    card: str
    """The anchor of the indicator's card."""
    name: Name
    period: str
    part_head: str
    """Of the column of names, which says their order."""
    heads: list[str]
    """Of the columns of figures."""
    has_verdicts: bool
    rows: list[RegionRow]
    remarks: list[str]
    multiples: Multiples | None = None
    """Their figures over time, under the last table of an indicator."""


def table_anchor(result: Result) -> str:
    """Of the table of a target's regions."""
    return anchor_of("regions", result.indicator, result.period, result.measure)


def region_sections(
    tables: Sequence[RegionTable],
    report: Report,
    words: Words,
) -> list[RegionSection]:
    """The tables, and small charts under the last one of each indicator."""
    last_of = {table.of.indicator: table for table in tables}
    sections = []
    for table in tables:
        section = _section(table, words)
        if table is last_of[table.of.indicator]:
            charts = _charts(table, report, words)
            section = section._replace(multiples=charts)
        sections.append(section)
    return sections


def _charts(table: RegionTable, report: Report, words: Words) -> Multiples | None:
    indicator = table.of.indicator
    results = [it for it in report.results if it.indicator == indicator]
    names = [row.part for row in table.rows]
    return multiples(results, names, report, words)


def _section(table: RegionTable, words: Words) -> RegionSection:
    target = table.of
    beside = {columns.PART.key, columns.STATUS.key}
    shown = [column for column in table.columns if column.key not in beside]
    has_verdicts = columns.STATUS in table.columns
    longest = _longest(table.rows)
    rows = []
    for row in table.rows:
        verdict = None
        if has_verdicts:
            verdict = badge(row, words)
        line = RegionRow(
            name=row.part,
            cells=[column.text(row, words) for column in shown],
            badge=verdict,
            bullet=_bullet(row, longest),
        )
        rows.append(line)
    return RegionSection(
        anchor=table_anchor(target),
        card=anchor_of("i", target.indicator),
        name=name_of(target.name, words),
        period=words.period(target.period),
        part_head=words.say(table.part.head),
        heads=[words.say(column.head) for column in shown],
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
    actual = _share(row.actual, longest)
    target = None
    if row.target is not None and row.target >= 0:
        target = _share(row.target, longest)
    return Bullet(actual, target)


def _share(figure: Decimal, longest: Decimal) -> float:
    share = Fraction(figure) / Fraction(longest)
    return float(share) * 100
