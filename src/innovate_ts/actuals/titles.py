"""What is said once for a whole table: the lines above its heads and the name of its sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.office_words import PAPER_LINES
from innovate_ts.actuals.tables import Cell, RawTable, TableFindings
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import find_periods
from innovate_ts.basics.periods import Period
from innovate_ts.messages import actuals as texts

_DATES_THE_PAPER = re.compile("|".join(PAPER_LINES))
_UNITS = re.compile(r"(?:^|[^填报])单位\s*:\s*(?P<units>[^\s:()]+)")
"""单位:万元; but 填报单位:市科技局 is a bureau."""
_BETWEEN_UNITS = re.compile("[、,]|/(?!年)")
"""万元/家 gives two units, and 亿元/年 is one."""


class NamedPeriod(NamedTuple):
    """A period that a title names."""

    cell: Cell
    """The title's place, and the period as it is written there."""
    period: Period

    @property
    def is_within_a_year(self) -> bool:
        """Whether it is a year or a part of one."""
        return self.period.length_in_months() <= 12


def title_cells(grid: Grid) -> list[Cell]:
    """The cells above the heads that say something."""
    titles = []
    for row in grid.titles:
        for index in range(len(row.cells)):
            cell = row.cell(index)
            if not cell.is_blank:
                titles.append(cell)
    return titles


def titles_and_sheet(table: RawTable, grid: Grid) -> list[Cell]:
    """The same with the name of the sheet before them, for offices name sheets as they name tables."""
    titles = title_cells(grid)
    if table.sheet:
        name = Cell(None, None, table.sheet)
        titles.insert(0, name)
    return titles


def periods_in(title: Cell) -> list[NamedPeriod]:
    """The periods that a title names for the figures; a line that dates the paper names none."""
    if _DATES_THE_PAPER.search(title.text):
        return []
    named = []
    for written, period in find_periods(title.text):
        cell = title._replace(text=written)
        named.append(NamedPeriod(cell, period))
    return named


def units_in(title: Cell) -> list[str]:
    """The units of a line such as `单位:万元` or `计量单位：万元、家`."""
    line = clean(title.text)
    match = _UNITS.search(line)
    if not match:
        return []
    return _BETWEEN_UNITS.split(match["units"])


def needs_period(grid: Grid) -> bool:
    """Whether the rows and heads of a table leave its period to the titles or to `--period`."""
    if grid.columns(ColumnRole.PERIOD):
        return False
    return not all(head.period for head in grid.values())


def find_table_period(
    grid: Grid,
    given: Period | None,
    findings: TableFindings,
) -> Cell | None:
    """The period that stands once for the whole table, or None where there is not exactly one.

    Args:
        grid: the heads and rows of the table.
        given: the period that `--period` gives.
        findings: is told why there is not one.
    """
    named = _named_periods(title_cells(grid))
    if given is not None:
        return _given_period(named, given, findings)
    if not named:
        findings.error(texts.no_period(), grid.head_row.number)
        return None
    first = named[0]
    if any(other.period != first.period for other in named):
        different = dict.fromkeys(title.cell.text for title in named)
        written = ", ".join(different)
        message = texts.two_periods(text=written)
        findings.error(message, first.cell.row)
        return None
    return first.cell


def _named_periods(titles: Sequence[Cell]) -> list[NamedPeriod]:
    """The periods that the titles name; beside a period within a year, a range of years is a plan's name."""
    named = []
    for title in titles:
        named += periods_in(title)
    within_a_year = [title for title in named if title.is_within_a_year]
    return within_a_year or named


def _given_period(
    named: Sequence[NamedPeriod],
    given: Period,
    findings: TableFindings,
) -> Cell | None:
    """The period of `--period`, unless the titles name another one."""
    if all(other.period == given for other in named):
        return Cell(None, None, str(given))
    first = named[0].cell
    message = texts.period_named_twice(text=first.text, period=str(given))
    findings.error(message, first.row)
    return None
