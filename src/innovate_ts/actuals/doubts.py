"""Words that speak against a table's form: that its figures are no actuals, or of other periods.

A table of targets, of forecasts or of growth rates has the form of one of actuals; only these words tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from innovate_ts.actuals.grid import Grid, is_figure
from innovate_ts.actuals.heads import Kind
from innovate_ts.actuals.office_words import (
    CUMULATIVE_CELLS,
    DONE_TITLES,
    GROWTH_TITLES,
    PLANNED_CELLS,
    PLANNED_TITLES,
)
from innovate_ts.actuals.tables import Cell, RawRow, RawTable
from innovate_ts.actuals.titles import periods_in, title_cells, titles_and_sheet
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import (
    find_periods,
    is_part_of_a_year,
    names_part_of_a_year,
    parse_period,
)
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts

_PLANNED = re.compile("|".join(PLANNED_TITLES))
_DONE = re.compile("|".join(DONE_TITLES))
_GROWTH = re.compile(rf"^[^及和与、]*(?:{'|'.join(GROWTH_TITLES)})(?:一览)?表?$")
_REMARK = re.compile(r"[(\[].*$")


# --- figures that are no actuals ----------------------------------------------------------------------------


def is_refused_by_titles(table: RawTable, grid: Grid, findings: Findings) -> bool:
    """Whether the table's words say that its figures are not the actuals of its heads' periods."""
    return (
        _titles_say_no_actuals(table, grid, findings)
        or _heads_name_part_of_a_year(table, grid, findings)
        or _titles_name_part_of_a_year(table, grid, findings)
    )


def _titles_say_no_actuals(table: RawTable, grid: Grid, findings: Findings) -> bool:
    """Titles of targets, forecasts and growth rates."""
    for title in titles_and_sheet(table, grid):
        is_planned = _PLANNED.search(title.text) and not _DONE.search(title.text)
        without_remark = _REMARK.sub("", clean(title.text)).strip()
        if is_planned or _GROWTH.search(without_remark):
            message = texts.title_no_actuals(text=title.text.strip())
            findings.error(message, table.place(title.row))
            return True
    return False


def planned_word(grid: Grid, row: RawRow) -> Cell | None:
    """The cell of a row that says that its figure is no actual, if any."""
    return _saying(grid, row, PLANNED_CELLS)


def cumulative_word(grid: Grid, row: RawRow) -> Cell | None:
    """The cell of a row that says that its figure counts from the beginning of the year, if any."""
    return _saying(grid, row, CUMULATIVE_CELLS)


def _saying(grid: Grid, row: RawRow, words: frozenset[str]) -> Cell | None:
    """The cell of a column without a meaning of its own that holds one of these words."""
    for index, head in enumerate(grid.heads):
        if head.kind not in {Kind.TEXT, Kind.UNKNOWN}:
            continue
        cell = row.cell(index)
        if cell.text and normalise(cell.text) in words:
            return cell._replace(text=cell.text.strip())
    return None


# --- a part of a year that is taken for the whole -----------------------------------------------------------


def _heads_name_part_of_a_year(table: RawTable, grid: Grid, findings: Findings) -> bool:
    """A part of a year without its year: the head of a column that is not read, or a second row of heads."""
    if not any(head.period for head in grid.heads):
        return False
    part = _part_in_heads(grid) or _part_below_heads(grid)
    if part is None:
        return False
    place = table.place(part.row, part.column)
    findings.error(texts.part_of_a_year(text=part.text), place)
    return True


def _part_in_heads(grid: Grid) -> Cell | None:
    for index, head in enumerate(grid.heads):
        if head.kind is Kind.UNKNOWN and is_part_of_a_year(head.text):
            return Cell(grid.head_row.number, index + 1, head.text)
    return None


def _part_below_heads(grid: Grid) -> Cell | None:
    first = next((row for row in grid.body if not row.is_blank), None)
    if first is None or any(map(is_figure, first.cells)):
        return None
    for index in grid.columns(Kind.VALUE):
        cell = first.cell(index)
        if is_part_of_a_year(cell.text):
            return cell._replace(text=cell.text.strip())
    return None


def _titles_name_part_of_a_year(
    table: RawTable, grid: Grid, findings: Findings
) -> bool:
    """A title of a part of a year, which year it does not say, above figures of whole years."""
    titles = [
        title
        for title in titles_and_sheet(table, grid)
        if names_part_of_a_year(title.text) and not find_periods(title.text)
    ]
    if not titles:
        return False
    for head in grid.heads:
        if head.period and _is_a_year(head.period):
            _refuse_title(table, head.period, titles[0], None, findings)
            return True
    return False


def is_contradicted_by_titles(
    table: RawTable,
    grid: Grid,
    periods: Iterable[Cell],
    findings: Findings,
) -> bool:
    """Whether a title is of a part of a year, above figures that say they are of the whole of it.

    Args:
        table: the table.
        grid: its heads and rows.
        periods: the cells that name the periods of its values.
        findings: is told of the contradiction.
    """
    titles = title_cells(grid)
    if not titles:
        return False
    years = [cell for cell in periods if _is_a_year(cell.text)]
    for title in titles:
        for part in periods_in(title):
            for cell in years:
                year = parse_period(cell.text)
                # A part up to the year's end, such as 四季度, is where a whole year's figure is known.
                if year and _ends_within(year, part.period):
                    _refuse_title(table, cell.text, title, cell, findings)
                    return True
    return False


def _ends_within(year: Period, part: Period) -> bool:
    """Whether a part of a year ends before the year does."""
    return year.contains(part) and year.end != part.end


def _is_a_year(text: str) -> bool:
    period = parse_period(text)
    return period is not None and period.length_in_months() == 12


def _refuse_title(
    table: RawTable, year: str, title: Cell, cell: Cell | None, findings: Findings
) -> None:
    """Say that a title is of less than a year; at the cell that names the year, or at the title."""
    message = texts.title_says_less(text=year, title=title.text.strip())
    place = table.place(title.row)
    if cell is not None:
        place = table.place(cell.row, cell.column)
    findings.error(message, place)
