"""What the report rests on, complete: the day, limits, readings, how to read the figures, the files."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.version import VERSION
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.reports.xlsx.sheet import NumberCell, SheetColumn
from innovate_ts.output.words import Words, inputs, verdicts
from innovate_ts.output.words.pace import thresholds
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import ReportInput, RowCounts


class AccountEntry(NamedTuple):
    """A name with what it stands for."""

    kind: str
    name: str
    text: str


ACCOUNT_COLUMNS: tuple[SheetColumn[AccountEntry], ...] = (
    SheetColumn(
        head=texts.kind,
        width=22,
        cell=lambda entry, _: entry.kind,
    ),
    SheetColumn(
        head=texts.account_name,
        width=44,
        cell=lambda entry, _: entry.name,
    ),
    SheetColumn(
        head=texts.account_text,
        width=110,
        cell=lambda entry, _: entry.text,
    ),
)


def _count_column(
    head: Bilingual, count: Callable[[RowCounts], int]
) -> SheetColumn[ReportInput]:
    """A column for a number of the account of a file's rows."""
    return SheetColumn(
        head=head,
        width=13,
        cell=lambda table, _: NumberCell(Decimal(count(table.rows))),
    )


INPUT_COLUMNS: tuple[SheetColumn[ReportInput], ...] = (
    SheetColumn(
        head=texts.file,
        width=60,
        cell=lambda table, _: table.file,
    ),
    SheetColumn(
        head=texts.encoding,
        width=16,
        cell=lambda table, _: table.encoding or "",
    ),
    SheetColumn(
        head=texts.layout,
        width=30,
        cell=lambda table, words: (
            inputs.layouts(table, words) or words.say(texts.no_table)
        ),
    ),
    _count_column(texts.read, lambda rows: rows.read),
    _count_column(texts.used, lambda rows: rows.used),
    _count_column(texts.other, lambda rows: rows.other),
    _count_column(texts.empty, lambda rows: rows.empty),
    _count_column(texts.error, lambda rows: rows.error),
)
"""The files, and the account of their rows."""

_HOW: tuple[tuple[Bilingual, Bilingual], ...] = (
    (phrases.column_gap, texts.how_gap),
    (phrases.column_achievement, texts.how_achievement),
    (texts.how_shares, texts.how_shares_kept),
    (phrases.column_lead, texts.how_lead),
    (texts.how_closer, texts.how_closer_kept),
)
"""How to read the figures of the tables."""


def account(report: Report, words: Words) -> list[AccountEntry]:
    """What was asked of the program and which it was, how the plan is read, and how the figures are."""
    plan = report.plan
    year = words.say(texts.all_years)
    if report.year is not None:
        year = str(report.year)
    title = words.say(plan.title)
    run = {
        texts.plan: f"{title} ({plan.id})",
        texts.plan_period: words.period(plan.period),
        texts.as_of: words.day(report.as_of),
        texts.year: year,
        texts.thresholds: thresholds(report, words),
        texts.program: f"innovate-ts {VERSION}",
    }
    of_run = words.say(texts.account)
    entries = []
    for name_of_run, text in run.items():
        entry = AccountEntry(
            kind=of_run,
            name=words.say(name_of_run),
            text=text,
        )
        entries.append(entry)
    of_readings = words.say(phrases.section_readings)
    for result, text in verdicts.readings(report, words):
        name = verdicts.name(result, words)
        entries.append(
            AccountEntry(
                kind=of_readings,
                name=name,
                text=text,
            )
        )
    of_figures = words.say(texts.how)
    for name_of_figure, how in _HOW:
        entry = AccountEntry(
            kind=of_figures,
            name=words.say(name_of_figure),
            text=words.say(how),
        )
        entries.append(entry)
    return entries
