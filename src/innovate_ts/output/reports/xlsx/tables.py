"""The tables of results: what stands where, in which words."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from innovate_ts.messages import workbook as texts
from innovate_ts.output import columns
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.reports.xlsx.cells import (
    difference_cell,
    figure_cell,
    place_cell,
    ratio_cell,
    target_cell,
)
from innovate_ts.output.reports.xlsx.closer_look import (
    CLOSER,
    DATA_SOURCE,
    PACE,
    TASKS,
)
from innovate_ts.output.reports.xlsx.result_column import (
    ResultRow,
    closer,
    figure_of,
    of,
    of_result,
)
from innovate_ts.output.reports.xlsx.sheet import Cell, NumberCell, SheetColumn
from innovate_ts.output.words import Words, targets, verdicts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result


def _indicator(result: Result, words: Words) -> str:
    """The name with the unit of its figures: `高新技术企业（家）`."""
    name = words.both(result.name, "\n")
    unit = targets.unit(result, words)
    if not unit:
        return name
    # No bracket inside another: `研究与试验发展经费，%（年均）`.
    if unit.endswith(("）", ")")):
        return words.join_clauses([name, unit])
    return words.with_aside(name, unit)


def _target(result: Result, words: Words) -> Cell:
    """The figure with the sign of what is asked; a way or a range in words."""
    number = target_cell(result, words)
    if number is None:
        return columns.TARGET.text(result, words) or None
    return number


def _why(result: Result, words: Words) -> str:
    # A region's mere share has no verdict, and so no reason.
    if result.share is not None:
        return ""
    return verdicts.nullable(result.reason, words)


NUMBER: SheetColumn[ResultRow] = SheetColumn(
    head=texts.number,
    width=7,
    cell=lambda row, _: NumberCell(Decimal(row.number)),
    align="right",
)
LEAD: SheetColumn[ResultRow] = SheetColumn(
    head=columns.LEAD.head,
    width=30,
    cell=lambda row, _: row.lead,
)
INDICATOR = of_result(
    head=columns.INDICATOR.head,
    width=48,
    cell=_indicator,
)
PERIOD = of(
    column=columns.PERIOD,
    width=15,
    align="center",
)
TARGET = of_result(
    head=columns.TARGET.head,
    width=15,
    cell=_target,
)
ACTUAL = of_result(
    head=columns.ACTUAL.head,
    width=13,
    cell=lambda result, _: figure_cell(result.actual, result),
)
GAP = of_result(
    head=columns.GAP.head,
    width=15,
    cell=lambda result, words: difference_cell(
        figure=figure_of(columns.GAP, result),
        result=result,
        words=words,
        signed=True,
    ),
)
ACHIEVEMENT = of_result(
    head=columns.ACHIEVEMENT.head,
    width=11,
    cell=lambda result, _: ratio_cell(result.achievement, result),
)
STATUS = of(
    column=columns.STATUS,
    width=22,
    align="center",
)
NOTES = of_result(
    head=columns.NOTE.head,
    width=78,
    cell=lambda result, words: "\n".join(columns.notes_under_head(result, words)),
)
MEASURED = (TARGET, ACTUAL, GAP, ACHIEVEMENT)
"""What was asked and achieved, and how far they are apart."""


def result_columns(report: Report) -> list[SheetColumn[ResultRow]]:
    """The columns of the results: nine that are printed, those for a closer look behind them."""
    target, *others = MEASURED
    # A report of years alone says so, as offices do: the target of the year.
    if all(result.period.length_in_months() == 12 for result in report.results):
        target = replace(target, head=texts.target_of_year)
    return [
        NUMBER,
        INDICATOR,
        PERIOD,
        target,
        *others,
        STATUS,
        LEAD,
        *CLOSER,
    ]


NOTE_COLUMNS = (NUMBER, INDICATOR, PERIOD, STATUS, NOTES, DATA_SOURCE)
"""The columns of the notes, which stand apart from the figures."""

LEAD_COLUMNS = (LEAD, INDICATOR, PERIOD, *MEASURED, STATUS, TASKS, *closer(PACE))
"""The columns of the results by lead bureau."""

_BEHIND_PART = (
    PERIOD,
    of_result(
        head=columns.RANK.head,
        width=8,
        cell=lambda result, _: place_cell(result.rank),
        align="center",
    ),
    *MEASURED,
    STATUS,
    of_result(
        head=columns.SHARE.head,
        width=11,
        cell=lambda result, _: ratio_cell(result.share, result),
    ),
    *closer(
        PACE,
        of_result(
            head=columns.NOTE.head,
            width=60,
            cell=_why,
        ),
    ),
)


def region_columns(tables: Sequence[RegionTable]) -> list[SheetColumn[ResultRow]]:
    """The columns of regions and bureaus, of all targets in one table that filters."""
    part = of(columns.PART, 20)
    heads = {table.part.head for table in tables}
    # The order is said where it is the same in all of them.
    if len(heads) == 1:
        part = replace(part, head=heads.pop())
    return [INDICATOR, part, *_BEHIND_PART]
