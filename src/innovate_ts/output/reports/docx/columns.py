"""The columns of a note's annexes; widths are parts of the whole width."""

from collections.abc import Callable
from typing import NamedTuple

from innovate_ts.findings import Problem
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import note as texts
from innovate_ts.messages import workbook as workbook_texts
from innovate_ts.output import columns
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.ledger_columns import LedgerColumn
from innovate_ts.output.numbers import percent
from innovate_ts.output.regions import RegionTable
from innovate_ts.output.words import Words, bureaus, inputs, targets, verdicts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts
from innovate_ts.verdicts.results import Result


class LedResult(NamedTuple):
    """A target under a bureau that leads it."""

    lead: str
    """In words."""
    result: Result


def _of(column: ResultColumn, width: int) -> LedgerColumn[Result]:
    """A column that every form has."""
    return LedgerColumn(
        head=column.head,
        width=width,
        text=lambda result, _, words: column.text(result, words),
        is_figure=column.is_figure,
    )


def of_regions(regions: RegionTable) -> list[LedgerColumn[Result]]:
    """The columns of the regions and bureaus of a target."""
    return [_of(column, 1) for column in regions.columns]


def _with_period(result: Result, _: Report, words: Words) -> str:
    name = verdicts.name(result, words)
    return words.with_aside(name, words.period(result.period))


def _gap(result: Result, _: Report, words: Words) -> str:
    """The gap; points are said below it, for the column of the unit has per cent."""
    if not result.is_decided:
        return ""
    gap = targets.gap_without_unit(result, words)
    if gap and targets.is_share(result):
        return words.say(phrases.over_points(figure=gap))
    return gap


def _remarks(result: Result, _: Report, words: Words) -> str:
    """All that is to be noted of a result."""
    notes = columns.notes_under_head(result, words)
    share = result.increment_achievement
    if share is not None:
        increment = texts.increment(share=percent(share))
        notes.append(words.say(increment))
    return words.join_all(notes)


_STATUS = _of(columns.STATUS, 10)
_LEAD: LedgerColumn[Result] = LedgerColumn(
    head=texts.column_lead,
    width=12,
    text=lambda result, _, words: bureaus.lead_names(result, words),
)
_NOTE = LedgerColumn(
    head=columns.NOTE.head,
    width=28,
    text=_remarks,
    is_prose=True,
)

RESULTS: tuple[LedgerColumn[Result], ...] = (
    LedgerColumn(
        head=columns.INDICATOR.head,
        width=15,
        text=_with_period,
    ),
    _of(columns.UNIT, 9),
    LedgerColumn(
        head=texts.column_target,
        width=10,
        text=lambda result, _, words: targets.target_without_unit(result, words),
        is_figure=True,
    ),
    LedgerColumn(
        head=columns.ACTUAL.head,
        width=10,
        text=lambda result, _, words: targets.actual_without_unit(result, words),
        is_figure=True,
    ),
    LedgerColumn(
        head=columns.GAP.head,
        width=10,
        text=_gap,
        is_figure=True,
    ),
    _of(columns.ACHIEVEMENT, 8),
    _STATUS,
    _LEAD,
    LedgerColumn(
        head=texts.column_source,
        width=12,
        text=lambda result, _, words: bureaus.data_source(result, words),
    ),
    _NOTE,
)
"""Targets with a figure or a direction."""


def _in_words(head: Bilingual) -> tuple[LedgerColumn[Result], ...]:
    """The columns of what has no figure."""
    return (
        LedgerColumn(
            head=head,
            width=40,
            text=_with_period,
        ),
        _STATUS,
        _LEAD,
        _NOTE,
    )


GOALS = _in_words(phrases.statements)
MILESTONES = _in_words(ledger_texts.milestone)


def _partners(row: LedResult, _: Report, words: Words) -> str:
    names = (*row.result.responsible, *row.result.supporting)
    return words.join(list(map(words.bureau, names)))


def _basis(row: LedResult, _: Report, words: Words) -> str:
    if row.result.is_assigned:
        return words.say(phrases.assigned)
    return bureaus.tasks(row.result.tasks, words)


LEADS: tuple[LedgerColumn[LedResult], ...] = (
    LedgerColumn(
        head=texts.column_bureau,
        width=22,
        text=lambda row, *_: row.lead,
    ),
    LedgerColumn(
        head=columns.INDICATOR.head,
        width=34,
        text=lambda row, *rest: _with_period(row.result, *rest),
    ),
    LedgerColumn(
        head=columns.STATUS.head,
        width=14,
        text=lambda row, _, words: verdicts.status(row.result, words),
    ),
    LedgerColumn(
        head=texts.column_basis,
        width=18,
        text=_basis,
    ),
    LedgerColumn(
        head=texts.column_partners,
        width=20,
        text=_partners,
    ),
)
"""Who leads what, and by what."""

READINGS: tuple[LedgerColumn[tuple[Result, str]], ...] = (
    LedgerColumn(
        head=columns.INDICATOR.head,
        width=24,
        text=lambda row, _, words: verdicts.name(row[0], words),
    ),
    LedgerColumn(
        head=texts.column_reading,
        width=76,
        text=lambda row, *_: row[1],
        is_prose=True,
    ),
)
"""How the plan's words are read."""


def _count(count: Callable[[RowCounts], int]) -> Callable[..., str]:
    return lambda table, *_: str(count(table.rows))


INPUTS: tuple[LedgerColumn[ReportInput], ...] = (
    LedgerColumn(
        head=workbook_texts.file,
        width=36,
        text=lambda table, *_: table.file,
    ),
    LedgerColumn(
        head=workbook_texts.encoding,
        width=12,
        text=lambda table, *_: table.encoding or "",
    ),
    LedgerColumn(
        head=workbook_texts.layout,
        width=12,
        text=lambda table, _, words: (
            inputs.layouts(table, words) or words.say(workbook_texts.no_table)
        ),
    ),
    LedgerColumn(
        head=workbook_texts.read,
        width=8,
        text=_count(lambda rows: rows.read),
        is_figure=True,
    ),
    LedgerColumn(
        head=workbook_texts.used,
        width=8,
        text=_count(lambda rows: rows.used),
        is_figure=True,
    ),
    LedgerColumn(
        head=workbook_texts.other,
        width=8,
        text=_count(lambda rows: rows.other),
        is_figure=True,
    ),
    LedgerColumn(
        head=workbook_texts.empty,
        width=8,
        text=_count(lambda rows: rows.empty),
        is_figure=True,
    ),
    LedgerColumn(
        head=workbook_texts.error,
        width=8,
        text=_count(lambda rows: rows.error),
        is_figure=True,
    ),
)
"""The files, and the account of their rows."""


def _place(problem: Problem) -> str:
    return str(problem.place)


PROBLEMS: tuple[LedgerColumn[Problem], ...] = (
    LedgerColumn(
        head=workbook_texts.severity,
        width=8,
        text=lambda problem, _, words: words.say(
            inputs.severity_name(problem.severity)
        ),
    ),
    LedgerColumn(
        head=texts.column_place,
        width=26,
        text=lambda problem, *_: _place(problem),
    ),
    LedgerColumn(
        head=workbook_texts.wrong,
        width=34,
        text=lambda problem, _, words: words.say(problem.message),
    ),
    LedgerColumn(
        head=workbook_texts.to_do,
        width=32,
        text=lambda problem, _, words: words.say(problem.hint),
    ),
)
"""What is wrong with the files or worth a note."""
