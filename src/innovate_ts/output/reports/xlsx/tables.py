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
    """The lead bureau that it stands under, in words."""


def _of_result(
    head: Bilingual,
    width: int,
    cell: Callable[[Result, Words], Cell],
    align: Literal["left", "center"] = "left",
) -> SheetColumn[ResultRow]:
    """A column that depends on the result alone."""

    def cell_of_row(row: ResultRow, words: Words) -> Cell:
        return cell(row.result, words)

    return SheetColumn(head, width, cell_of_row, align)


def _figure(column: ResultColumn, result: Result) -> Decimal | None:
    """The figure of a column that every form has."""
    return column.figure(result) if column.figure else None


def _asks(result: Result, words: Words) -> str:
    if result.is_statement:
        return words.say(phrases.label_statement)
    figure = targets.asks(result, words)
    # Few targets have a tolerance.
    return f"{figure} {targets.tolerance(result)}".rstrip()


def _actual_period(result: Result, words: Words) -> str:
    if result.actual_period is None:
        return ""
    return words.period(result.actual_period)


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
    text = texts.paragraph(
        section=source.section,
        paragraph=source.paragraph,
    )
    return words.say(text)


NUMBER: SheetColumn[ResultRow] = SheetColumn(
    texts.number,
    7,
    lambda row, _: NumberCell(Decimal(row.number)),
    "right",
)
LEAD: SheetColumn[ResultRow] = SheetColumn(
    columns.LEAD.head,
    26,
    lambda row, _: row.lead,
)
INDICATOR = _of_result(
    columns.INDICATOR.head,
    34,
    lambda result, words: words.both(result.name, "\n"),
)
UNIT = _of_result(
    columns.UNIT.head,
    9,
    columns.UNIT.text,
    "center",
)
PERIOD = _of_result(
    columns.PERIOD.head,
    14,
    lambda result, words: words.period(result.period),
    "center",
)
ASKS = _of_result(
    columns.ASKS.head,
    15,
    _asks,
    "center",
)
TARGET = _of_result(
    columns.TARGET.head,
    11,
    lambda result, words: (
        target_cell(result) or targets.target_figure(result, words) or None
    ),
)
MEASURED = (
    _of_result(
        columns.ACTUAL.head,
        11,
        lambda result, _: figure_cell(result.actual, result),
    ),
    _of_result(
        columns.GAP.head,
        13,
        lambda result, words: difference_cell(
            _figure(columns.GAP, result), result, words, signed=True
        ),
    ),
    _of_result(
        columns.SHORTFALL.head,
        13,
        lambda result, words: difference_cell(
            _figure(columns.SHORTFALL, result), result, words
        ),
    ),
    _of_result(
        columns.ACHIEVEMENT.head,
        11,
        lambda result, _: ratio_cell(result.achievement, result),
    ),
    _of_result(
        columns.PACE.head,
        13,
        lambda result, words: points_cell(_figure(columns.PACE, result), words),
    ),
)
"""What was achieved, and how far that is from the target, or from its pace while it runs."""
STATUS = _of_result(
    columns.STATUS.head,
    16,
    columns.STATUS.text,
    "center",
)
LINKED_LEADS = _of_result(columns.LEAD.head, 24, bureaus.leads)
DATA_SOURCE = _of_result(texts.data, 16, bureaus.data_source)
TASKS = _of_result(
    texts.tasks,
    12,
    lambda result, words: words.join(result.tasks),
    "center",
)
NOTES = _of_result(
    columns.NOTE.head,
    40,
    lambda result, words: "\n".join(verdicts.notes(result, words)),
)

_CLOSER = (
    _of_result(
        texts.increment,
        11,
        lambda result, _: ratio_cell(result.increment_achievement, result),
    ),
    _of_result(texts.actual_of, 14, _actual_period, "center"),
    _of_result(
        texts.through,
        12,
        _through,
        "center",
    ),
    _of_result(
        texts.needed,
        12,
        lambda result, words: difference_cell(result.needed.amount, result, words),
    ),
    _of_result(
        texts.needed_month,
        12,
        lambda result, words: difference_cell(result.needed.per_month, result, words),
    ),
    _of_result(
        texts.needed_growth,
        12,
        lambda result, _: growth_cell(result.needed.growth_per_year),
    ),
    _of_result(
        texts.projection,
        12,
        lambda result, _: figure_cell(result.projection.value, result),
    ),
    _of_result(phrases.reading, 50, verdicts.reading),
    _of_result(columns.ID.head, 26, columns.ID.text),
    _of_result(texts.evidence, 46, _evidence),
    _of_result(phrases.label_source, 16, _source),
    _of_result(
        texts.words_of_plan,
        50,
        lambda result, _: result.source.phrase,
    ),
)
"""The columns for a closer look."""
CLOSER = tuple(replace(column, is_printed=False) for column in _CLOSER)


def result_columns(report: Report) -> list[SheetColumn[ResultRow]]:
    """The columns of the results: the trade's own first, those for a closer look behind them."""
    target = TARGET
    # A report of years alone says so, as offices do: the target of the year.
    if all(result.period.length_in_months() == 12 for result in report.results):
        target = replace(TARGET, head=texts.target_of_year)
    return [
        NUMBER,
        INDICATOR,
        UNIT,
        PERIOD,
        ASKS,
        target,
        *MEASURED,
        STATUS,
        LINKED_LEADS,
        DATA_SOURCE,
        NOTES,
        *CLOSER,
    ]


LEAD_COLUMNS = (
    LEAD,
    TASKS,
    INDICATOR,
    PERIOD,
    STATUS,
    UNIT,
    ASKS,
    TARGET,
    *MEASURED,
    NOTES,
)
"""The columns of the results by lead bureau."""


def _why(result: Result, words: Words) -> str:
    return verdicts.nullable(result.reason, words) if result.share is None else ""


REGION_COLUMNS = (
    INDICATOR,
    _of_result(columns.PART.head, 20, columns.PART.text),
    PERIOD,
    UNIT,
    _of_result(
        columns.RANK.head,
        7,
        lambda result, _: place_cell(result.rank),
        "center",
    ),
    ASKS,
    TARGET,
    *MEASURED,
    STATUS,
    _of_result(
        columns.SHARE.head,
        11,
        lambda result, _: ratio_cell(result.share, result),
    ),
    _of_result(columns.NOTE.head, 40, _why),
)
"""The columns of regions and bureaus, of all targets in one table that filters."""

PROBLEM_COLUMNS: tuple[SheetColumn[Problem], ...] = (
    SheetColumn(
        texts.severity,
        10,
        lambda problem, words: words.say(severity_name(problem.severity)),
        "center",
    ),
    SheetColumn(
        texts.file,
        30,
        lambda problem, _: problem.file or "",
    ),
    SheetColumn(
        texts.sheet,
        14,
        lambda problem, _: problem.sheet or "",
    ),
    SheetColumn(
        texts.row,
        7,
        lambda problem, _: place_cell(problem.row),
        "right",
    ),
    SheetColumn(
        texts.column,
        7,
        lambda problem, _: place_cell(problem.column),
        "right",
    ),
    SheetColumn(
        texts.field,
        20,
        lambda problem, _: problem.field or "",
    ),
    SheetColumn(
        texts.written,
        26,
        lambda problem, _: problem.text or "",
    ),
    SheetColumn(
        texts.wrong,
        46,
        lambda problem, words: words.say(problem.message),
    ),
    SheetColumn(
        texts.to_do,
        46,
        lambda problem, words: words.say(problem.hint),
    ),
    SheetColumn(
        texts.code,
        22,
        lambda problem, _: problem.code,
    ),
)
"""The columns of the problems of the input."""
