"""Rows in memory to a table: records as a data frame gives them, each value as a file would have it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from numbers import Real
from typing import Any, NamedTuple

from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.rows import TableRows
from innovate_ts.actuals.tables import MAX_CELLS, MAX_COLUMNS, RawTable, Unread
from innovate_ts.basics.units import plain
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import actuals as texts

MOST_DIGITS = 1000
"""Digits before or behind the point that a figure is written out with; what has more is no figure."""

_NO_VALUE = frozenset({"NoneType", "NAType", "NaTType"})
"""The types of what stands for no value, by name: pandas is not to be imported to know its own."""


Record = Mapping[Any, Any]
"""The values of a row by the heads of their columns."""


class Rows(NamedTuple):
    """Rows that are already in memory, one mapping a row, its keys the heads of the columns.

    `DataFrame.to_dict("records")` of pandas and `DataFrame.to_dicts()` or `iter_rows(named=True)` of polars
    give such mappings. The heads stand in the order in which the keys are first met; a key that a mapping
    lacks is an empty cell. They make row 1 of the table, so that the first mapping is row 2.
    """

    mappings: Iterable[Record]
    """Values may be texts, numbers, dates, True and False (a statement that is judged), and what stands for
    no value: None and NaN."""
    name: str = "rows"
    """What stands for the file in the report."""


def table_of(rows: Rows, findings: Findings) -> RawTable | Unread:
    """The table of rows in memory, whose cells are texts as a file of the same values would have them.

    Args:
        rows: the mappings.
        findings: is told why they are no table.
    """
    records: list[Record] = []
    heads: dict[Any, None] = {}
    # Counted on the way: the mappings may come from a generator that never ends.
    for number, record in enumerate(rows.mappings, 2):
        if not isinstance(record, Mapping):
            message = texts.not_a_mapping(kind=type(record).__name__)
            findings.error(
                message,
                Place(rows.name, row=number),
            )
            return Unread(rows.name, None)
        records.append(record)
        heads |= dict.fromkeys(record)
        row_count = len(records) + 1
        width = max(1, len(heads))
        if width > MAX_COLUMNS:
            message = texts.too_many_columns(most=MAX_COLUMNS)
            findings.error(message, Place(rows.name))
            return Unread(rows.name, None)
        if row_count * width > MAX_CELLS:
            message = texts.too_many_cells(most=MAX_CELLS)
            findings.error(message, Place(rows.name))
            return Unread(rows.name, None)
    table = []
    if heads:
        names = map(shown, heads)
        table.append(RawRow(1, tuple(names)))
    for number, record in enumerate(records, 2):
        values = map(record.get, heads)
        cells = map(shown, values)
        table.append(RawRow(number, tuple(cells)))
    return RawTable(
        file=rows.name,
        encoding=None,
        rows=TableRows.of(table),
    )


def shown(value: object) -> str:
    """A value as a file would have it: an exact figure, a day, yes or no; nothing for what is no value.

    A float is what its shortest form says: 0.1 is 0.1, and 2023.0, to which a data frame turns a year in a
    column with gaps, is 2023.
    """
    try:
        return _shown(value)
    except Exception:  # noqa: BLE001 - whatever a value does when it is asked for its text, its row tells of it
        return f"({type(value).__name__})"


def _shown(value: object) -> str:
    if type(value).__name__ in _NO_VALUE:
        return ""
    match value:
        case str():
            return str(value)
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return _figure(value)
        case Real():
            # The text of a float has the digits that were meant, and its binary value has not: 0.1.
            return _figure(Decimal(str(value)))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return _scalar(value)


def _figure(value: Decimal) -> str:
    """A figure with all its digits; one that would have too many is left as it is written."""
    if value.is_nan():
        return ""
    if abs(value.adjusted()) > MOST_DIGITS:
        return str(value)
    return plain(value)


def _scalar(value: object) -> str:
    """A scalar of numpy by what it holds, such as its own True; anything else by its text."""
    unwrap = getattr(value, "item", None)
    if unwrap is None:
        return str(value)
    inner = unwrap()
    if type(inner) is type(value):
        return str(value)
    return _shown(inner)
