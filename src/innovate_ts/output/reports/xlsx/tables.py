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
    texts.number, 7, lambda row, _: NumberCell(Decimal(row.number)), "right"
)
LEAD: SheetColumn[ResultRow] = SheetColumn(
    columns.LEAD.head, 30, lambda row, _: row.lead
)
INDICATOR = _of_result(columns.INDICATOR.head, 48, _indicator)
PERIOD = _of(columns.PERIOD, 15, "center")
TARGET = _of_result(columns.TARGET.head, 15, _target)
ACTUAL = _of_result(
    columns.ACTUAL.head, 13, lambda result, _: figure_cell(result.actual, result)
)
GAP = _of_result(
    columns.GAP.head,
    15,
    lambda result, words: difference_cell(
        _figure(columns.GAP, result), result, words, signed=True
    ),
)
ACHIEVEMENT = _of_result(
    columns.ACHIEVEMENT.head,
    11,
    lambda result, _: ratio_cell(result.achievement, result),
)
PACE = _of_result(
    columns.PACE.head,
    14,
    lambda result, words: points_cell(_figure(columns.PACE, result), words),
)
STATUS = _of(columns.STATUS, 22, "center")
TASKS = _of_result(
    texts.tasks, 13, lambda result, words: words.join(result.tasks), "center"
)
DATA_SOURCE = _of_result(texts.data, 26, bureaus.data_source)
NOTES = _of_result(
    columns.NOTE.head,
    78,
    lambda result, words: "\n".join(verdicts.notes(result, words)),
)
MEASURED = (TARGET, ACTUAL, GAP, ACHIEVEMENT)
"""What was asked and achieved, and how far they are apart."""


def _closer(*closer: SheetColumn[ResultRow]) -> tuple[SheetColumn[ResultRow], ...]:
    """Columns for a closer look on the screen."""
    return tuple(replace(column, is_printed=False) for column in closer)


CLOSER = _closer(
    _of(columns.UNIT, 10, "center"),
    _of_result(columns.ASKS.head, 15, _asks, "center"),
    _of_result(
        columns.SHORTFALL.head,
        13,
        lambda result, words: difference_cell(
            _figure(columns.SHORTFALL, result), result, words
        ),
    ),
    PACE,
    _of_result(
        texts.increment,
        13,
        lambda result, _: ratio_cell(result.increment_achievement, result),
    ),
    _of_result(texts.actual_of, 15, _actual_period, "center"),
    _of_result(texts.through, 14, _through, "center"),
    _of_result(
        texts.needed,
        13,
        lambda result, words: difference_cell(result.needed.amount, result, words),
    ),
    _of_result(
        texts.needed_month,
        13,
        lambda result, words: difference_cell(result.needed.per_month, result, words),
    ),
    _of_result(
        texts.needed_growth,
        13,
        lambda result, _: growth_cell(result.needed.growth_per_year),
    ),
    _of_result(
        texts.projection,
        13,
        lambda result, _: figure_cell(result.projection.value, result),
    ),
    TASKS,
    DATA_SOURCE,
    _of_result(phrases.reading, 50, verdicts.reading),
    _of(columns.ID, 26),
    _of_result(texts.evidence, 46, _evidence),
    _of_result(phrases.label_source, 16, _source),
    _of_result(texts.words_of_plan, 50, lambda result, _: result.source.phrase),
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
        columns.RANK.head, 8, lambda result, _: place_cell(result.rank), "center"
    ),
    *MEASURED,
    STATUS,
    _of_result(
        columns.SHARE.head, 11, lambda result, _: ratio_cell(result.share, result)
    ),
    *_closer(PACE, _of_result(columns.NOTE.head, 60, _why)),
)
"""The columns of regions and bureaus, of all targets in one table that filters."""

PROBLEM_COLUMNS: tuple[SheetColumn[Problem], ...] = (
    SheetColumn(
        texts.severity,
        10,
        lambda problem, words: words.say(severity_name(problem.severity)),
        "center",
    ),
    SheetColumn(texts.file, 30, lambda problem, _: problem.file or ""),
    SheetColumn(texts.sheet, 14, lambda problem, _: problem.sheet or ""),
    SheetColumn(texts.row, 8, lambda problem, _: place_cell(problem.row), "right"),
    SheetColumn(
        texts.column, 8, lambda problem, _: place_cell(problem.column), "right"
    ),
    SheetColumn(texts.written, 24, lambda problem, _: problem.text or ""),
    SheetColumn(texts.wrong, 44, lambda problem, words: words.say(problem.message)),
    SheetColumn(texts.to_do, 44, lambda problem, words: words.say(problem.hint)),
    SheetColumn(
        texts.field, 20, lambda problem, _: problem.field or "", is_printed=False
    ),
    SheetColumn(texts.code, 22, lambda problem, _: problem.code, is_printed=False),
)
"""The columns of the problems of the input."""
