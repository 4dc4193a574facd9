"""What is said once for a whole table: the lines above its heads and the name of its sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from innovate_ts.actuals.cells import find_periods, parse_period
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import Kind
from innovate_ts.actuals.office_words import PAPER_LINES
from innovate_ts.actuals.tables import Cell, RawTable
from innovate_ts.basics.names import halfwidth
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts

_DATES_THE_PAPER = re.compile("|".join(PAPER_LINES))
_UNITS = re.compile(r"(?:^|[^填报])单位\s*:\s*(?P<units>[^\s:()]+)")
"""单位:万元; but 填报单位:市科技局 is a bureau."""
_BETWEEN_UNITS = re.compile(r"[、,/]")


def title_cells(grid: Grid) -> list[Cell]:
    """The cells above the heads that say something."""
    return [
        Cell(row.number, index + 1, text)
        for row in grid.titles
        for index, text in enumerate(row.cells)
        if text.strip()
    ]


def titles_and_sheet(table: RawTable, grid: Grid) -> list[Cell]:
    """The same with the name of the sheet before them, for offices name sheets as they name tables."""
    sheet = [Cell(None, None, table.sheet)] if table.sheet else []
    return [*sheet, *title_cells(grid)]


def periods_in(title: Cell) -> list[tuple[str, Period]]:
    """The periods that a title names for the figures, as written and as meant."""
    if _DATES_THE_PAPER.search(title.text):
        return []
    periods = []
    for written in find_periods(title.text):
        period = parse_period(written)
        if period is not None:
            periods.append((written, period))
    return periods


def units_in(title: Cell) -> list[str]:
    """The units of a line such as `单位:万元` or `计量单位：万元、家`."""
    match = _UNITS.search(halfwidth(title.text))
    return _BETWEEN_UNITS.split(match["units"]) if match else []


def needs_period(grid: Grid) -> bool:
    """Whether the rows and heads of a table leave its period to the titles or to `--period`."""
    if grid.columns(Kind.PERIOD):
        return False
    return not all(head.period for head in grid.values())


def find_table_period(
    table: RawTable,
    grid: Grid,
    titles: Sequence[Cell],
    given: Period | None,
    findings: Findings,
) -> Cell | None:
    """The period that stands once for the whole table, or None where there is not exactly one.

    Args:
        table: the table.
        grid: its heads and rows.
        titles: the cells above its heads.
        given: the period that `--period` gives.
        findings: is told why there is not one.
    """
    named = [
        (Cell(title.row, title.column, written), period)
        for title in titles
        for written, period in periods_in(title)
    ]
    within_a_year = [
        (cell, period) for cell, period in named if period.length_in_months() <= 12
    ]
    if within_a_year:
        # A range of years beside it is the name of a plan.
        named = within_a_year
    periods = {period for _, period in named}
    if given is not None:
        if periods - {given}:
            first = named[0][0]
            message = texts.period_named_twice(text=first.text, period=given)
            findings.error(message, table.place(first.row))
            return None
        return Cell(None, None, str(given))
    if len(periods) > 1:
        written = ", ".join(dict.fromkeys(cell.text for cell, _ in named))
        findings.error(texts.two_periods(text=written), table.place(named[0][0].row))
        return None
    if not named:
        findings.error(texts.no_period(), table.place(grid.head_row.number))
        return None
    return named[0][0]
