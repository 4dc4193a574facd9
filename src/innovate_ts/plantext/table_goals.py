"""What the tables of a text want: targets of indicators and regions, sentences of tasks with a deadline."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import Comparator, YesNo
from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.stated_aims import StatedAim
from innovate_ts.plantext.tables import Table, TableCell, TableHead, TableRow
from innovate_ts.plantext.zh.aim import POINTS, Aim, AimPart
from innovate_ts.plantext.zh.aims import Setting
from innovate_ts.plantext.zh.answerable import Answerable, answerable
from innovate_ts.plantext.zh.comparators import AFTER, BEFORE, BY_DEFAULT, SIGNS, turned
from innovate_ts.plantext.zh.names import is_made, less_is_better, plain_name
from innovate_ts.plantext.zh.sentences import read_clauses
from innovate_ts.plantext.zh.table_cells import (
    BINDING,
    CUMULATIVE,
    FALLS,
    FIGURE,
    NameAndUnit,
    name_and_unit,
    of_caption,
)
from innovate_ts.plantext.zh.table_heads import (
    ITEM,
    LABELS,
    MARKS,
    Column,
    column_of,
    names_place,
)
from innovate_ts.plantext.zh.times import ClauseTimes, times, together

_ROLES: tuple[Column, ...] = ("lead", "responsible", "supporting")
"""The columns of bodies."""


def goals_of_tables(
    tables: Iterable[Table], plan: Period | None
) -> Iterator[StatedAim]:
    """The targets of all tables: of the rows of indicators or of regions, or of the cells of tasks."""
    for table in tables:
        yield from _of_regions(table, plan)
        for row in table.rows:
            name = row.first_of("indicator")
            if name is not None:
                yield from _of_indicator(row, name, plan)
            else:
                yield from _of_work(row, plan)


# --- tables of indicators


def _of_indicator(
    row: TableRow, name: TableCell, plan: Period | None
) -> Iterator[StatedAim]:
    """A target of each year, growth a year, and what is cumulative; regions in columns have their parts."""
    unit = row.first_of("unit")
    measured = name_and_unit(name.text, "" if unit is None else unit.text.strip("—-/"))
    base = _base(row, plan)
    for column in ("target", "growth", "measure", "whole"):
        for head, cell in row.all_of(column):
            figure = _figure(cell)
            if figure is None:
                continue
            aim = _aim(measured, figure, is_growth=column == "growth")
            yield StatedAim(
                aim=_dated(aim, head, plan)._replace(
                    base=base.year,
                    base_value=base.value,
                    binding=_binding(row),
                    answers=_answers(row),
                    parts=(parts := tuple(_parts_of_row(row, head))),
                    end=len(row.paragraph.text),
                ),
                paragraph=row.paragraph,
                rows=tuple(row.paragraph for _ in parts),
            )


def _parts_of_row(row: TableRow, whole: TableHead) -> Iterator[AimPart]:
    """The figures of the regions beside that of the whole, of its year."""
    for head, cell in row.all_of("part"):
        figure = _figure(cell)
        if figure is not None and head.year == whole.year:
            yield AimPart(head.words, _value(figure))


def _dated(aim: Aim, head: TableHead, plan: Period | None) -> Aim:
    """The aim with its years: of the head, or of the plan."""
    if aim.measure == "value" and head.year is not None:
        return aim._replace(period=Period.years(head.year))
    if head.column == "growth" or aim.measure != "value" or plan is None:
        return aim._replace(period=plan)
    due = plan
    if not is_made(aim.indicator):
        due = plan.year_of_end
    if plan.is_within_a_year:
        return aim._replace(period=due)
    return aim._replace(period=due, choices=(*aim.choices, "no_date"))


def _figure(cell: TableCell) -> re.Match[str] | None:
    written = cell.text.replace(" ", "")
    return FIGURE.fullmatch(written.translate(CUMULATIVE))


def _value(figure: re.Match[str]) -> Decimal:
    return Decimal(figure["figure"].replace(",", ""))


def _aim(measured: NameAndUnit, figure: re.Match[str], *, is_growth: bool) -> Aim:
    """The aim of a figure, without its years."""
    value = _value(figure)
    name, unit = measured
    comparator = _comparator(figure)
    aim = Aim(
        indicator=name,
        comparator=comparator,
        value=value,
        unit=unit,
    )
    # [14.5] is over all years: of what falls, its fall.
    is_cumulative = figure["open"] != "" and figure["close"] != ""
    if is_cumulative and FALLS.search(name):
        return aim._replace(
            indicator=plain_name(FALLS.sub("", name)),
            comparator=turned(comparator),
            value=-abs(value),
            unit="%",
            measure="total_growth",
        )
    if FALLS.search(name) and unit == "%" and not is_growth:
        return aim._replace(choices=("rate_of_fall",))
    if is_growth and not is_cumulative:
        return aim._replace(unit="%", measure="average_growth")
    if is_growth:
        return _in_all(aim, is_share=figure["percent"] != "")
    if comparator == BY_DEFAULT and less_is_better(name):
        return aim._replace(
            comparator=turned(comparator),
            choices=("less_is_better",),
        )
    return aim


def _in_all(aim: Aim, *, is_share: bool) -> Aim:
    """[11.3%] of an amount is how much it grows over all years, [0.4] what a share or a count changes by."""
    if is_share and aim.unit != "%":
        return aim._replace(unit="%", measure="total_growth")
    # What is made adds up by itself.
    if is_made(aim.indicator):
        return aim
    unit = POINTS if aim.unit == "%" else aim.unit
    return aim._replace(unit=unit, measure="change")


def _comparator(figure: re.Match[str]) -> Comparator:
    """What the signs and words around a figure ask; at least the figure where there are none."""
    sign = figure["sign"]
    if sign in SIGNS:
        return SIGNS[sign]
    if sign in BEFORE:
        return BEFORE[sign]
    return AFTER.get(figure["after"] or "", BY_DEFAULT)


class _BaseFigure(NamedTuple):
    """From where the figures of a row start."""

    year: int | None
    value: Decimal | None


def _base(row: TableRow, plan: Period | None) -> _BaseFigure:
    """The base year of a row and its figure, as far as it has them; 现状 is of the year before the plan."""
    before_plan = None if plan is None else plan.start.year - 1
    for head, cell in row.all_of("base"):
        figure = _figure(cell)
        if figure is not None:
            return _BaseFigure(head.year or before_plan, _value(figure))
    for head in row.heads:
        if head.column == "base":
            return _BaseFigure(head.year or before_plan, None)
    return _BaseFigure(None, None)


def _binding(row: TableRow) -> YesNo | None:
    cell = row.first_of("binding")
    if cell is None:
        return None
    return BINDING.get(cell.text)


# --- tables of regions


def _of_regions(table: Table, plan: Period | None) -> Iterator[StatedAim]:
    """What the row of the whole wants in each column, with the parts of the regions in the others."""
    whole, parts = _whole_and_parts(table)
    if whole is None or not parts:
        return
    caption = of_caption(paragraph.text for paragraph in table.caption)
    end = len(whole.paragraph.text)
    for index, head in enumerate(whole.heads):
        figure = _figure(whole.cells[index])
        measured = _measured(head, caption)
        if figure is None or measured is None:
            continue
        rows = [row for row in parts if _figure(row.cells[index]) is not None]
        aim = _dated(
            aim=_aim(measured, figure, is_growth=False),
            head=head,
            plan=plan,
        )
        aim = aim._replace(parts=tuple(_parts_of_column(rows, index)), end=end)
        yield StatedAim(
            aim=aim,
            paragraph=whole.paragraph,
            rows=tuple(row.paragraph for row in rows),
        )


def _whole_and_parts(table: Table) -> tuple[TableRow | None, list[TableRow]]:
    """The first row of the whole, and the rows of regions."""
    whole = None
    parts: list[TableRow] = []
    for row in table.rows:
        region = row.first_of("region")
        if region is None:
            continue
        if column_of(region.text, None)[0] == "whole":
            whole = whole or row
        elif names_place(region.text):
            parts.append(row)
    return whole, parts


def _measured(head: TableHead, caption: NameAndUnit) -> NameAndUnit | None:
    """What a column of a table of regions measures, by its head or by the table's caption."""
    if head.column not in {"target", "other"}:
        return None
    if column_of(head.words, None) == ("other", None):
        named = name_and_unit(head.words)
        return NameAndUnit(named.name, named.unit or caption.unit)
    return caption if caption.name else None


def _parts_of_column(rows: Iterable[TableRow], index: int) -> Iterator[AimPart]:
    for row in rows:
        region = row.first_of("region")
        figure = _figure(row.cells[index])
        if region is not None and figure is not None:
            yield AimPart(region.text, _value(figure))


def _answers(row: TableRow) -> Answerable:
    """Who answers for a row's indicator: the heads of the cells say in which role."""
    labelled = [
        f"{LABELS[column]}:{cell.text}"
        for column in _ROLES
        for _, cell in row.all_of(column)
    ]
    return answerable(";".join(labelled))


# --- tables of work


def _of_work(row: TableRow, plan: Period | None) -> Iterator[StatedAim]:
    """What the sentences of tasks and measures want, by the deadline of their row."""
    setting = Setting(plan=plan, time=_deadline(row, plan))
    sentences = (*row.all_of("task"), *row.all_of("measure"))
    for _, cell in sentences:
        if cell.paragraph is not row.paragraph:
            continue
        read, _ = read_clauses(_clauses(cell), setting)
        for aim in read:
            yield StatedAim(aim, row.paragraph)


def _clauses(cell: TableCell) -> list[Clause]:
    """The clauses of a cell, without marks and numbers before its words."""
    inside = []
    for start, end in _items(cell):
        for clause in clauses(cell.paragraph):
            part = Clause(
                paragraph=cell.paragraph,
                start=max(clause.start, start),
                end=min(clause.end, end),
            )
            if part.start < part.end:
                inside.append(part)
    return inside


def _items(cell: TableCell) -> Iterator[tuple[int, int]]:
    """Where the items of a list in a cell stand, without their numbers; the whole cell where it has none."""
    text = cell.words
    mark = ITEM.match(text) or MARKS.match(text)
    begin = 0 if mark is None else mark.end()
    numbers = [] if mark is None else ITEM.finditer(text, begin)
    for number in numbers:
        yield cell.start + begin, cell.start + number.start()
        begin = number.end()
    yield cell.start + begin, cell.end


def _deadline(row: TableRow, plan: Period | None) -> ClauseTimes:
    cell = row.first_of("deadline")
    if cell is None:
        return ClauseTimes()
    return together(times(cell.text, plan))
