"""Columns of results: what a row is about, and the columns that every form has."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from innovate_ts.messages import Bilingual
from innovate_ts.output.columns import ResultColumn
from innovate_ts.output.reports.xlsx.sheet import Cell, SheetColumn
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Result


class ResultRow(NamedTuple):
    """What a row of results is about."""

    result: Result
    number: int = 0
    """Its place in the report, from 1."""
    lead: str = ""
    """The lead bureaus, or the one that it stands under, in words."""


def of_result(
    head: Bilingual,
    width: int,
    cell: Callable[[Result, Words], Cell],
    align: Literal["left", "center"] = "left",
) -> SheetColumn[ResultRow]:
    """A column that depends on the result alone."""
    return SheetColumn(
        head=head,
        width=width,
        cell=lambda row, words: cell(row.result, words),
        align=align,
    )


def of(
    column: ResultColumn, width: int, align: Literal["left", "center"] = "left"
) -> SheetColumn[ResultRow]:
    """A column that every form has."""
    return of_result(
        head=column.head,
        width=width,
        cell=column.text,
        align=align,
    )


def figure_of(column: ResultColumn, result: Result) -> Decimal | None:
    """The figure of a column that every form has."""
    return column.figure(result) if column.figure else None


def closer(*closer: SheetColumn[ResultRow]) -> tuple[SheetColumn[ResultRow], ...]:
    """Columns for a closer look on the screen."""
    return tuple(replace(column, is_printed=False) for column in closer)
