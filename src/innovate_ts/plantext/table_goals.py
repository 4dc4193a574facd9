"""What the tables of a text want: targets in cells below a year, sentences of tasks with a deadline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import Comparator, YesNo
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.tables import TableCell, TableRow
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.aims import Setting
from innovate_ts.plantext.zh.comparators import AFTER, BEFORE, BY_DEFAULT, SIGNS, turned
from innovate_ts.plantext.zh.names import less_is_better, plain_name
from innovate_ts.plantext.zh.sentences import read_clauses
from innovate_ts.plantext.zh.table_cells import BINDING, FALLS, FIGURE, UNIT_IN_NAME
from innovate_ts.plantext.zh.table_heads import MARKS
from innovate_ts.plantext.zh.times import ClauseTimes, times, together


def goals_of_tables(
    rows: Iterable[TableRow], plan: Period | None
) -> Iterator[StatedAim]:
    """The targets of all tables: of the rows of indicators, and of the cells of tasks and measures."""
    for row in rows:
        name = row.first_of("indicator")
        if name is not None:
            yield from _of_indicator(row, name, plan)
        else:
            yield from _of_work(row, plan)


# --- tables of indicators


def _of_indicator(
    row: TableRow, name: TableCell, plan: Period | None
) -> Iterator[StatedAim]:
    """A target of each year, growth a year, and what is cumulative."""
    measured = _measured(row, name)
    base = _base(row)
    for head, cell in (*row.all_of("target"), *row.all_of("growth")):
        figure = _figure(cell)
        if figure is None:
            continue
        aim = _aim(measured, figure, is_growth=head.column == "growth")
        due = plan
        if aim.measure == "value" and head.year is not None:
            due = Period.years(head.year)
        yield StatedAim(
            replace(
                aim,
                period=due,
                base=base.year,
                base_value=base.value,
                binding=_binding(row),
                end=len(row.paragraph.text),
            ),
            row.paragraph,
        )


class _NameAndUnit(NamedTuple):
    """What a row measures."""

    name: str
    unit: str


class _BaseFigure(NamedTuple):
    """From where its figures start."""

    year: int | None
    value: Decimal | None


def _measured(row: TableRow, name: TableCell) -> _NameAndUnit:
    """The name without its marks, and the unit from its column or from brackets behind the name."""
    written = MARKS.sub("", name.text)
    in_name = UNIT_IN_NAME.search(written)
    bare = plain_name(UNIT_IN_NAME.sub("", written))
    unit = row.first_of("unit")
    if unit is not None:
        return _NameAndUnit(bare, unit.text)
    if in_name is not None:
        return _NameAndUnit(bare, in_name["unit"])
    return _NameAndUnit(bare, "")


def _figure(cell: TableCell) -> re.Match[str] | None:
    return FIGURE.fullmatch(cell.text.replace(" ", ""))


def _aim(measured: _NameAndUnit, figure: re.Match[str], *, is_growth: bool) -> Aim:
    """The aim of a figure, without its years."""
    value = Decimal(figure["figure"].replace(",", ""))
    name, unit = measured
    comparator = _comparator(figure)
    # [14.5] is over all years: of what falls, its fall.
    is_cumulative = figure["open"] != "" and figure["close"] != ""
    if is_cumulative and FALLS.search(name):
        bare = plain_name(FALLS.sub("", name))
        return Aim(bare, turned(comparator), -abs(value), "%", "total_growth")
    if is_growth and not is_cumulative:
        return Aim(name, comparator, value, "%", "average_growth")
    if comparator == BY_DEFAULT and less_is_better(name):
        return Aim(name, turned(comparator), value, unit, choices=("less_is_better",))
    return Aim(name, comparator, value, unit)


def _comparator(figure: re.Match[str]) -> Comparator:
    """What the signs and words around a figure ask; at least the figure where there are none."""
    sign = figure["sign"]
    if sign in SIGNS:
        return SIGNS[sign]
    if sign in BEFORE:
        return BEFORE[sign]
    return AFTER.get(figure["after"] or "", BY_DEFAULT)


def _base(row: TableRow) -> _BaseFigure:
    """The base year of a row and its figure, as far as it has them."""
    for head, cell in row.all_of("base"):
        figure = _figure(cell)
        if figure is not None:
            return _BaseFigure(head.year, Decimal(figure["figure"].replace(",", "")))
    for head in row.heads:
        if head.column == "base":
            return _BaseFigure(head.year, None)
    return _BaseFigure(None, None)


def _binding(row: TableRow) -> YesNo | None:
    cell = row.first_of("binding")
    if cell is None:
        return None
    return BINDING.get(cell.text)


# --- tables of work


def _of_work(row: TableRow, plan: Period | None) -> Iterator[StatedAim]:
    """What the sentences of tasks and measures want, by the deadline of their row."""
    setting = Setting(plan=plan, time=_deadline(row, plan))
    cells = [cell for _, cell in (*row.all_of("task"), *row.all_of("measure"))]
    for cell in cells:
        if cell.paragraph is not row.paragraph:
            continue
        read, _ = read_clauses(_clauses(cell), setting)
        for aim in read:
            yield StatedAim(aim, row.paragraph)


def _clauses(cell: TableCell) -> list[Clause]:
    """The clauses of a cell, without marks and numbers before its words."""
    text = cell.paragraph.text[cell.start : cell.end]
    mark = MARKS.match(text)
    start = cell.start
    if mark is not None:
        start += mark.end()
    inside = []
    for clause in clauses(cell.paragraph):
        begin = max(clause.start, start)
        end = min(clause.end, cell.end)
        if begin < end:
            inside.append(Clause(cell.paragraph, begin, end))
    return inside


def _deadline(row: TableRow, plan: Period | None) -> ClauseTimes:
    cell = row.first_of("deadline")
    if cell is None:
        return ClauseTimes()
    return together(times(cell.text, plan))
