"""The tables of results and of problems: what stands where, in which words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from innovate_ts.findings import Place, Problem
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output import columns
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.reports.xlsx.cells import (
    difference_cell,
    figure_cell,
    growth_cell,
    place_cell,
    points_cell,
    ratio_cell,
    target_cell,
)
from innovate_ts.output.reports.xlsx.sheet import Cell, NumberCell, SheetColumn
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.output.words.inputs import severity_name
from innovate_ts.verdicts.result_parts import Evidence
from innovate_ts.verdicts.results import Report, Result


class ResultRow(NamedTuple):
    """What a row of results is about."""

    result: Result
    number: int = 0
    """Its place in the report, from 1."""
    lead: str = ""
    """The lead bureaus, or the one that it stands under, in words."""


def _of_result(
    head: Bilingual,
    width: int,
    cell: Callable[[Result, Words], Cell],
    align: Literal["left", "center"] = "left",
) -> SheetColumn[ResultRow]:
    """A column that depends on the result alone."""
    return SheetColumn(head, width, lambda row, words: cell(row.result, words), align)


def _of(
    column: ResultColumn, width: int, align: Literal["left", "center"] = "left"
) -> SheetColumn[ResultRow]:
    """A column that every form has."""
    return _of_result(column.head, width, column.text, align)


def _figure(column: ResultColumn, result: Result) -> Decimal | None:
    """The figure of a column that every form has."""
    return column.figure(result) if column.figure else None


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


def _asks(result: Result, words: Words) -> str:
    if result.is_statement:
        return words.say(phrases.label_statement)
    figure = targets.asks(result, words)
    # Few targets have a tolerance.
    return f"{figure} {targets.tolerance(result)}".rstrip()


def _actual_period(result: Result, words: Words) -> str:
    return words.period(result.actual_period) if result.actual_period else ""


def _through(result: Result, words: Words) -> str:
    return words.day(result.through) if result.through else ""


def _evidence(result: Result, words: Words) -> str:  # noqa: ARG001 - the same in each language
    return "; ".join(_evidence_cell(evidence) for evidence in result.evidence)


def _evidence_cell(evidence: Evidence) -> str:
    place = Place(
        evidence.file,
        evidence.sheet,
        evidence.row,
        evidence.column,
    )
    return f"{place}: {evidence.text}"


def _source(result: Result, words: Words) -> str:
    source = result.source
    text = texts.paragraph(section=source.section, paragraph=source.paragraph)
    return words.say(text)


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
INDICATOR = _of_result(
    head=columns.INDICATOR.head,
    width=48,
    cell=_indicator,
)
PERIOD = _of(
    column=columns.PERIOD,
    width=15,
    align="center",
)
TARGET = _of_result(
    head=columns.TARGET.head,
    width=15,
    cell=_target,
)
ACTUAL = _of_result(
    head=columns.ACTUAL.head,
    width=13,
    cell=lambda result, _: figure_cell(result.actual, result),
)
GAP = _of_result(
    head=columns.GAP.head,
    width=15,
    cell=lambda result, words: difference_cell(
        _figure(columns.GAP, result), result, words, signed=True
    ),
)
ACHIEVEMENT = _of_result(
    head=columns.ACHIEVEMENT.head,
    width=11,
    cell=lambda result, _: ratio_cell(result.achievement, result),
)
PACE = _of_result(
    head=columns.PACE.head,
    width=14,
    cell=lambda result, words: points_cell(_figure(columns.PACE, result), words),
)
STATUS = _of(
    column=columns.STATUS,
    width=22,
    align="center",
)
TASKS = _of_result(
    head=texts.tasks,
    width=13,
    cell=lambda result, words: words.join(result.tasks),
    align="center",
)
DATA_SOURCE = _of_result(
    head=texts.data,
    width=26,
    cell=bureaus.data_source,
)
NOTES = _of_result(
    head=columns.NOTE.head,
    width=78,
    cell=lambda result, words: "\n".join(verdicts.notes(result, words)),
)
MEASURED = (TARGET, ACTUAL, GAP, ACHIEVEMENT)
"""What was asked and achieved, and how far they are apart."""


def _closer(*closer: SheetColumn[ResultRow]) -> tuple[SheetColumn[ResultRow], ...]:
    """Columns for a closer look on the screen."""
    return tuple(replace(column, is_printed=False) for column in closer)


CLOSER = _closer(
    _of(
        column=columns.UNIT,
        width=10,
        align="center",
    ),
    _of_result(
        head=columns.ASKS.head,
        width=15,
        cell=_asks,
        align="center",
    ),
    _of_result(
        head=columns.SHORTFALL.head,
        width=13,
        cell=lambda result, words: difference_cell(
            _figure(columns.SHORTFALL, result), result, words
        ),
    ),
    PACE,
    _of_result(
        head=texts.increment,
        width=13,
        cell=lambda result, _: ratio_cell(result.increment_achievement, result),
    ),
    _of_result(
        head=texts.actual_of,
        width=15,
        cell=_actual_period,
        align="center",
    ),
    _of_result(
        head=texts.through,
        width=14,
        cell=_through,
        align="center",
    ),
    _of_result(
        head=texts.needed,
        width=13,
        cell=lambda result, words: difference_cell(result.needed.amount, result, words),
    ),
    _of_result(
        head=texts.needed_month,
        width=13,
        cell=lambda result, words: difference_cell(
            result.needed.per_month, result, words
        ),
    ),
    _of_result(
        head=texts.needed_growth,
        width=13,
        cell=lambda result, _: growth_cell(result.needed.growth_per_year),
    ),
    _of_result(
        head=texts.projection,
        width=13,
        cell=lambda result, _: figure_cell(result.projection.value, result),
    ),
    TASKS,
    DATA_SOURCE,
    _of_result(
        head=phrases.reading,
        width=50,
        cell=verdicts.reading,
    ),
    _of(columns.ID, 26),
    _of_result(
        head=texts.evidence,
        width=46,
        cell=_evidence,
    ),
    _of_result(
        head=phrases.label_source,
        width=16,
        cell=_source,
    ),
    _of_result(
        head=texts.words_of_plan,
        width=50,
        cell=lambda result, _: result.source.phrase,
    ),
)
"""The columns of results for a closer look."""


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

LEAD_COLUMNS = (LEAD, INDICATOR, PERIOD, *MEASURED, STATUS, TASKS, *_closer(PACE))
"""The columns of the results by lead bureau."""

REGION_COLUMNS = (
    INDICATOR,
    _of(columns.PART, 20),
    PERIOD,
    _of_result(
        head=columns.RANK.head,
        width=8,
        cell=lambda result, _: place_cell(result.rank),
        align="center",
    ),
    *MEASURED,
    STATUS,
    _of_result(
        head=columns.SHARE.head,
        width=11,
        cell=lambda result, _: ratio_cell(result.share, result),
    ),
    *_closer(
        PACE,
        _of_result(
            head=columns.NOTE.head,
            width=60,
            cell=_why,
        ),
    ),
)
"""The columns of regions and bureaus, of all targets in one table that filters."""

PROBLEM_COLUMNS: tuple[SheetColumn[Problem], ...] = (
    SheetColumn(
        head=texts.severity,
        width=10,
        cell=lambda problem, words: words.say(severity_name(problem.severity)),
        align="center",
    ),
    SheetColumn(
        head=texts.file,
        width=30,
        cell=lambda problem, _: problem.file or "",
    ),
    SheetColumn(
        head=texts.sheet,
        width=14,
        cell=lambda problem, _: problem.sheet or "",
    ),
    SheetColumn(
        head=texts.row,
        width=8,
        cell=lambda problem, _: place_cell(problem.row),
        align="right",
    ),
    SheetColumn(
        head=texts.column,
        width=8,
        cell=lambda problem, _: place_cell(problem.column),
        align="right",
    ),
    SheetColumn(
        head=texts.written,
        width=24,
        cell=lambda problem, _: problem.text or "",
    ),
    SheetColumn(
        head=texts.wrong,
        width=44,
        cell=lambda problem, words: words.say(problem.message),
    ),
    SheetColumn(
        head=texts.to_do,
        width=44,
        cell=lambda problem, words: words.say(problem.hint),
    ),
    SheetColumn(
        head=texts.field,
        width=20,
        cell=lambda problem, _: problem.field or "",
        is_printed=False,
    ),
    SheetColumn(
        head=texts.code,
        width=22,
        cell=lambda problem, _: problem.code,
        is_printed=False,
    ),
)
"""The columns of the problems of the input."""
