"""Rows to entries: what each value cell of a table stands for, and which layout that makes.

Every layout is a grid of one kind: a value's indicator, period, region and unit stand in its own row, in
the head of its column, or once for the whole table above the heads. Which of them stands where is the layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from innovate_ts.actuals.cells import find_periods, parse_period
from innovate_ts.actuals.grid import KEYS, MOST_TITLES, Grid, find_grid, second_table
from innovate_ts.actuals.heads import Kind, Known
from innovate_ts.actuals.hints import is_counted, planned_word, said_otherwise
from innovate_ts.actuals.tables import Row, Table
from innovate_ts.basics.names import halfwidth
from innovate_ts.findings import Problem, problem
from innovate_ts.messages import actuals as texts


class Cell(NamedTuple):
    """A text with its position; row and column are None for what stands in no table."""

    row: int | None
    column: int | None
    text: str


class Entry(NamedTuple):
    """A value cell with all that names it, still as text."""

    indicator: Cell
    period: Cell
    value: Cell
    units: tuple[Cell, ...] = ()
    """The units that row, head and label give; they must agree."""
    default_units: tuple[str, ...] = ()
    """The units that the table gives once for all, of which the one of the indicator's family counts."""
    region: Cell | None = None
    vintage: Cell | None = None
    is_cumulative: bool = False
    """Whether the head says that the value is counted from the beginning of the year."""
    multiplier: Cell | None = None
    published: Cell | None = None
    spilt: Cell | None = None
    """A cell of the row that has no head: the row's cells are not where they seem to be."""


class Reading(NamedTuple):
    """A table as it is understood."""

    layout: str
    """The name of the layout."""
    rows: tuple[Row, ...]
    """The rows that the account counts: all but titles, heads and footers."""
    entries: Mapping[int, Sequence[Entry]]
    """The value cells of each row, by its number; a row without a head's cell has none."""
    problems: tuple[Problem, ...] = ()
    """What is to be said of heads, titles and rows of targets."""
    planned: frozenset[int] = frozenset()
    """The numbers of rows that hold targets or forecasts, by their own words."""


def recognise(table: Table, known: Known) -> Reading | Problem:
    """What a table holds, or why that cannot be said."""
    if all(row.is_blank for row in table.rows):
        return problem(texts.empty_table(), table.place())
    grid = find_grid(table, known)
    if grid is None:
        row = max(
            table.rows[:MOST_TITLES],
            key=lambda row: sum(bool(cell.strip()) for cell in row.cells),
        )
        text = ",".join(cell for cell in row.cells if cell.strip())
        return problem(texts.unknown_layout(text=text), table.place(row.number))
    for kind in KEYS:
        for index in grid.columns(kind)[1:]:
            return problem(
                texts.doubled_column(text=grid.heads[index].text),
                table.place(grid.head_row.number),
            )
    again = second_table(grid, known)
    if again is not None:
        return problem(
            texts.second_table(text=",".join(filter(None, again.cells))),
            table.place(again.number),
        )
    otherwise = said_otherwise(table, grid)
    if otherwise is not None:
        return otherwise
    layouts = _layouts(grid)
    if len(layouts) > 1:
        return problem(
            texts.two_layouts(layouts=", ".join(layouts)),
            table.place(grid.head_row.number),
        )
    return _reading(table, grid, layouts[0], known)


# --- which layout it is -------------------------------------------------------------------------------------


def _layouts(grid: Grid) -> list[str]:
    """The layouts that the heads allow; more than one where a value could be read in more than one way."""
    values = [head for head in grid.heads if head.kind is Kind.VALUE]
    has_period_column = bool(grid.columns(Kind.PERIOD))
    has_indicator_column = bool(grid.columns(Kind.INDICATOR))
    by_period = any(head.period for head in values)
    by_indicator = any(head.indicator for head in values)
    plain = [head for head in values if not head.period and not head.indicator]
    found = []
    if has_indicator_column and plain:
        found.append("long" if has_period_column else _single_period(grid))
    if has_indicator_column and by_period:
        found.append("statistics_export" if _is_export(grid) else "wide_by_period")
    if by_indicator and (has_period_column or grid.columns(Kind.REGION)):
        found.append("wide_by_indicator" if has_period_column else _single_period(grid))
    if (
        len(plain) > 1
        or (by_period and has_period_column)
        or (by_indicator and has_indicator_column)
    ):
        found.append("several_values")
    return found


def _single_period(grid: Grid) -> str:
    """The name of a table for one period that stands above its heads."""
    return (
        "cross_section"
        if grid.columns(Kind.REGION) and not grid.columns(Kind.NO_ACTUAL)
        else "monthly_table"
    )


def _is_export(grid: Grid) -> bool:
    return any("数据库" in cell for row in grid.titles for cell in row.cells)


# --- what its cells are -------------------------------------------------------------------------------------


def _reading(table: Table, grid: Grid, layout: str, known: Known) -> Reading | Problem:
    titles = [
        Cell(row.number, i + 1, text)
        for row in grid.titles
        for i, text in enumerate(row.cells)
        if text.strip()
    ]
    period = _table_period(table, grid, titles, known)
    if isinstance(period, Problem):
        return period
    units = tuple(unit for cell in titles for unit in _table_units(cell.text))
    entries = {}
    planned = {}
    above: dict[int, str] = {}
    for row in grid.body:
        filled = _filled_down(table, grid, row, above)
        word = planned_word(grid, row)
        if word is not None:
            place = table.place(row.number, word[0] + 1)
            planned[row.number] = problem(
                texts.planned_row(text=word[1]), place, severity="warning"
            )
        elif not row.is_blank:
            counted = is_counted(table, grid, row)
            entries[row.number] = tuple(
                _entries(grid, filled, period, units, counted=counted)
            )
    contradicted = _contradicted(
        table, titles, [entry for row in entries.values() for entry in row]
    )
    problems = (*_head_problems(table, grid), *planned.values())
    return contradicted or Reading(
        layout, grid.body, entries, problems, frozenset(planned)
    )


def _filled_down(table: Table, grid: Grid, row: Row, above: dict[int, str]) -> Row:
    """A row in which a key cell that a merged cell above covers has its text; `above` is kept up to date."""
    cells = list(row.cells)
    for index in (i for kind in KEYS for i in grid.columns(kind)):
        if index < len(cells) and cells[index].strip():
            above[index] = cells[index]
        elif (row.number, index) in table.merged_down and index in above:
            cells += [""] * (index + 1 - len(cells))
            cells[index] = above[index]
    return Row(row.number, tuple(cells))


def _table_period(
    table: Table, grid: Grid, titles: Sequence[Cell], known: Known
) -> Cell | Problem | None:
    """The period that stands once for the whole table; none is needed where rows or heads have their own."""
    values = [head for head in grid.heads if head.kind is Kind.VALUE]
    if grid.columns(Kind.PERIOD) or all(head.period for head in values):
        return None
    named = [
        (c, text)
        for c in titles
        if not _OF_THE_PAPER.search(c.text)
        for text in find_periods(c.text)
    ]
    within_a_year = [(c, text) for c, text in named if _months(text) <= 12]
    named = within_a_year or named  # a range of years beside it is the name of a plan
    periods = {parse_period(text) for _, text in named}
    if known.period is not None:
        if periods - {known.period}:
            return problem(
                texts.period_named_twice(text=named[0][1], period=known.period),
                table.place(named[0][0].row),
            )
        return Cell(None, None, str(known.period))
    if len(periods) > 1:
        names = ", ".join(dict.fromkeys(text for _, text in named))
        return problem(texts.two_periods(text=names), table.place(named[0][0].row))
    if not periods:
        return problem(texts.no_period(), table.place(grid.head_row.number))
    cell, text = named[0]
    return Cell(cell.row, cell.column, text)


def _contradicted(
    table: Table, titles: Sequence[Cell], entries: Sequence[Entry]
) -> Problem | None:
    """A title that is of a part of a year, above figures that say they are of the whole of it."""
    for cell in titles:
        written = [] if _OF_THE_PAPER.search(cell.text) else find_periods(cell.text)
        for title in (found for text in written if (found := parse_period(text))):
            for entry in entries:
                own = parse_period(entry.period.text)
                is_year = own is not None and own.length_in_months() == 12
                if (
                    own is not None
                    and is_year
                    and own.contains(title)
                    and own != title
                    and own.end != title.end
                ):
                    place = table.place(entry.period.row, entry.period.column)
                    return problem(
                        texts.title_says_less(
                            text=entry.period.text, title=cell.text.strip()
                        ),
                        place,
                    )
    return None


_OF_THE_PAPER = re.compile("日期|制表|填报|报送|更新|打印")
"""Words of lines that date the table and not its figures."""


def _months(text: str) -> int:
    period = parse_period(text)
    return period.length_in_months() if period else 0


def _table_units(text: str) -> list[str]:
    """The units of a line such as `单位:万元` or `计量单位：万元、家`."""
    match = re.search(r"(?:^|[^填报])单位\s*:\s*(?P<units>[^\s:()]+)", halfwidth(text))
    return re.split(r"[、,/]", match["units"]) if match else []


def _entries(
    grid: Grid, row: Row, period: Cell | None, units: tuple[str, ...], *, counted: bool
) -> Iterator[Entry]:
    """The value cells of a row with what names them."""
    key: dict[Kind, Cell | None] = {
        kind: _key_cell(grid, row, kind) for kind in Kind if kind is not Kind.VALUE
    }
    spilt = _spilt(grid, row)
    for index in grid.columns(Kind.VALUE):
        head = grid.heads[index]
        at_head = (grid.head_row.number, index + 1)
        indicator = (
            Cell(*at_head, head.indicator) if head.indicator else key[Kind.INDICATOR]
        )
        own_period = Cell(*at_head, head.period) if head.period else _row_period(key)
        when = own_period or period
        if indicator is None or when is None:
            continue
        given = [key[Kind.UNIT], Cell(*at_head, head.unit) if head.unit else None]
        yield Entry(
            indicator,
            when,
            Cell(row.number, index + 1, row.text(index)),
            tuple(unit for unit in given if unit is not None and unit.text.strip()),
            units,
            _region(grid, row, key[Kind.REGION]),
            key[Kind.VINTAGE],
            head.is_cumulative or counted,
            key[Kind.MULTIPLIER],
            key[Kind.PUBLISHED],
            spilt,
        )


def _region(grid: Grid, row: Row, own: Cell | None) -> Cell | None:
    """The cell that names a row's region; 合计 may stand in a column beside it, merged over both."""
    if own is None or own.text.strip():
        return own
    for index in grid.columns(Kind.TEXT):
        if row.text(index).strip() in _TOTALS:
            return Cell(row.number, index + 1, row.text(index))
    return own


_TOTALS = frozenset({"合计", "总计", "全市", "全市合计"})


def _row_period(key: Mapping[Kind, Cell | None]) -> Cell | None:
    """The period that a row names: its year, with its month or quarter where a column gives one."""
    year, month, quarter = key[Kind.PERIOD], key[Kind.MONTH], key[Kind.QUARTER]
    if year is None:
        return None
    for part, word in ((month, "月"), (quarter, "季度")):
        text = part.text.strip() if part is not None else ""
        if text and year.text.strip():
            said = text if text.endswith(word) or text[:1] in "Qq" else f"{text}{word}"
            return Cell(
                year.row, year.column, f"{year.text.strip().removesuffix('年')}年{said}"
            )
    return year


def _key_cell(grid: Grid, row: Row, kind: Kind) -> Cell | None:
    columns = grid.columns(kind)
    return Cell(row.number, columns[0] + 1, row.text(columns[0])) if columns else None


def _spilt(grid: Grid, row: Row) -> Cell | None:
    """The first cell that shows that a comma inside a cell has moved the cells after it, if any.

    It has no head; or it is the three digits behind a thousands comma, where a text or a unit should be.
    """
    for index, text in enumerate(row.cells):
        head = grid.heads[index].kind if index < len(grid.heads) else Kind.BLANK
        before = (
            row.text(index - 1).strip() if index and grid.heads[index - 1 :] else ""
        )
        is_tail = re.fullmatch(r"\d{3}", text.strip()) and re.fullmatch(
            r"[1-9]\d{0,2}", before
        )
        after_value = (
            0 < index <= len(grid.heads) and grid.heads[index - 1].kind is Kind.VALUE
        )
        if text.strip() and head is Kind.BLANK:
            return Cell(row.number, index + 1, text)
        if is_tail and after_value and head in {Kind.TEXT, Kind.UNIT}:
            return Cell(row.number, index + 1, text)
    return None


def _head_problems(table: Table, grid: Grid) -> Iterator[Problem]:
    """Columns that are not read are named in a note; one that has a year in its head, in a warning."""
    place = table.place(grid.head_row.number)
    unread = [
        head for head in grid.heads if head.kind in {Kind.UNKNOWN, Kind.NO_ACTUAL}
    ]
    for head in unread:
        if head.kind is Kind.UNKNOWN and re.search(r"\d.*年|[12][\dOo]{3}", head.text):
            yield problem(
                texts.unread_period(text=head.text), place, severity="warning"
            )
    if unread:
        names = ", ".join(dict.fromkeys(head.text for head in unread))
        yield problem(texts.ignored_columns(names=names), place, severity="note")
