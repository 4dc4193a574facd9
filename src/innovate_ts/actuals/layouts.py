"""Rows to entries: which layout a table has, and what each of its value cells stands for.

A layout is a function that looks at a table and either reads it or says None. A new one is a new
function in `LAYOUTS`; where two of them can read a table, the table is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from innovate_ts.actuals.tables import Row, Table
from innovate_ts.cells import parse_period
from innovate_ts.names import normalise
from innovate_ts.problems import Problem, problem

HEADERS: dict[str, str] = {
    normalise(label): column
    for column, labels in {
        "indicator": ("indicator", "指标", "指标名称"),
        "period": ("period", "year", "年份", "时期", "期间", "时间", "年度"),
        "value": ("value", "actual", "数值", "实际值", "实际完成", "完成值", "值"),
        "unit": ("unit", "单位", "计量单位"),
        "region": ("region", "地区", "区域", "县区"),
        "vintage": ("vintage", "数据性质"),
        "source": ("source", "来源", "数据来源"),
        "note": ("note", "备注", "说明"),
    }.items()
    for label in labels
}
"""The columns that are known, by the header's normal form."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its position."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A value cell with all that names it, still as text."""

    indicator: Cell
    period: Cell
    value: Cell
    unit: Cell | None = None
    region: Cell | None = None
    spilt: Cell | None = None
    """The first cell without a header: the row's cells are not where they seem to be."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A table as one layout understands it."""

    layout: str
    rows: tuple[Row, ...]
    """The rows that the account counts: all but titles, headers and footers."""
    entries: Mapping[int, Sequence[Entry]]
    """The value cells of each row, by its number; a blank row has none."""
    problems: tuple[Problem, ...] = field(default=())
    """What is to be said of the header."""


def recognise(table: Table) -> Reading | Problem:
    """The one layout that can read a table, or why there is none."""
    if not any(not row.is_blank for row in table.rows):
        return problem("empty_table", table.place())
    readings = [reading for layout in LAYOUTS if (reading := layout(table))]
    if not readings:
        first = next(row for row in table.rows if not row.is_blank)
        return problem("unknown_layout", table.place(first.number), text=",".join(first.cells))
    if len(readings) > 1:
        names = ", ".join(reading.layout for reading in readings)
        return problem("two_layouts", table.place(), layouts=names)
    return readings[0]


@dataclass(frozen=True, slots=True)
class _Header:
    row: Row
    columns: dict[str, int]
    """Index of each known column."""
    doubled: tuple[str, ...]
    """Known columns that stand there twice."""


def _header(table: Table) -> _Header:
    row = next(row for row in table.rows if not row.is_blank)
    columns: dict[str, int] = {}
    doubled = []
    for index, cell in enumerate(row.cells):
        column = HEADERS.get(normalise(cell))
        if column in columns:
            doubled.append(cell)
        elif column:
            columns[column] = index
    return _Header(row, columns, tuple(doubled))


def _cell(row: Row, index: int | None) -> Cell | None:
    if index is None:
        return None
    return Cell(row.number, index + 1, row.cells[index] if index < len(row.cells) else "")


def _body(table: Table, header: _Header) -> tuple[Row, ...]:
    return tuple(row for row in table.rows if row.number > header.row.number)


def _spilt(row: Row, header: _Header) -> Cell | None:
    """The first cell that has no header, if any: a comma inside a cell has moved the cells after it."""
    heads = header.row.cells
    for index, text in enumerate(row.cells):
        if text.strip() and (index >= len(heads) or not heads[index].strip()):
            return Cell(row.number, index + 1, text)
    return None


def _header_problems(table: Table, header: _Header, unread: Sequence[int]) -> tuple[Problem, ...]:
    """A column that stands twice is an error; one that is not read is a note, by its name."""
    cells = header.row.cells
    found = [problem("doubled_column", table.place(header.row.number), text=text) for text in header.doubled]
    names = ", ".join(cells[index].strip() or f"#{index + 1}" for index in unread)
    if unread:
        found.append(problem("ignored_columns", table.place(header.row.number), severity="note", names=names))
    return tuple(found)


def _long(table: Table) -> Reading | None:
    """One row a value: indicator, period, value, and more columns in any order."""
    header = _header(table)
    at = header.columns
    if not {"indicator", "period", "value"} <= at.keys():
        return None
    entries: dict[int, list[Entry]] = {}
    for row in _body(table, header):
        indicator, period, value = (_cell(row, at[key]) for key in ("indicator", "period", "value"))
        if indicator is None or period is None or value is None:
            return None
        if not row.is_blank:
            unit, region = _cell(row, at.get("unit")), _cell(row, at.get("region"))
            entries[row.number] = [Entry(indicator, period, value, unit, region, _spilt(row, header))]
    read = {at[key] for key in at if key not in {"vintage"}}
    unread = [i for i, cell in enumerate(header.row.cells) if i not in read and cell.strip()]
    return Reading("long", _body(table, header), entries, _header_problems(table, header, unread))


def _wide_by_period(table: Table) -> Reading | None:
    """One row an indicator, one column a period."""
    header = _header(table)
    at = header.columns
    if "indicator" not in at or "value" in at or "period" in at:
        return None
    periods = {
        index: cell
        for index, cell in enumerate(header.row.cells)
        if index not in at.values() and parse_period(cell) is not None
    }
    if not periods:
        return None
    entries: dict[int, list[Entry]] = {}
    for row in _body(table, header):
        if row.is_blank:
            continue
        indicator, unit, region = (_cell(row, at.get(key)) for key in ("indicator", "unit", "region"))
        assert indicator  # noqa: S101 - the column is there
        entries[row.number] = [
            Entry(
                indicator,
                Cell(header.row.number, index + 1, text),
                value,
                unit,
                region,
                _spilt(row, header),
            )
            for index, text in periods.items()
            if (value := _cell(row, index))
        ]
    read = {*periods, *(at[key] for key in at if key not in {"vintage"})}
    unread = [i for i, cell in enumerate(header.row.cells) if i not in read and cell.strip()]
    return Reading("wide", _body(table, header), entries, _header_problems(table, header, unread))


LAYOUTS: tuple[Callable[[Table], Reading | None], ...] = (_long, _wide_by_period)
