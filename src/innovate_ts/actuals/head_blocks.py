"""Heads of which rows below them say more: a row of units, and keys that stand one below the other."""

from collections.abc import Sequence
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.heads import ColumnRole, Head, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.several_heads import any_indicator
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import parse_period


class HeadRows(NamedTuple):
    """The heads of a table, and the rows in which they stand."""

    heads: tuple[Head, ...]
    rows: tuple[RawRow, ...]
    """From the first to the last, that of units too."""


# --- a row of units -----------------------------------------------------------------------------------------


def with_units(above: HeadRows, rows: Sequence[RawRow], labels: Labels) -> HeadRows:
    """The same with the units of the row below the heads, where that is one of units."""
    below = rows.index(above.rows[-1]) + 1
    if below == len(rows):
        return above
    row = rows[below]
    units = _units_of(above.heads, row, labels)
    if units is None:
        return above
    heads = []
    for head, unit in zip(above.heads, units, strict=True):
        heads.append(head._replace(unit=unit or head.unit))
    return HeadRows(tuple(heads), (*above.rows, row))


def _units_of(
    heads: Sequence[Head], row: RawRow, labels: Labels
) -> list[str | None] | None:
    """The units of a row that says nothing else, by column; None where it is no such row."""
    units: list[str | None] = []
    for index, head in enumerate(heads):
        text = clean(row.text(index)).strip("()")
        if head.role is ColumnRole.VALUE and labels.is_unit(text):
            units.append(text)
            continue
        says_unit = head_of(text, labels).role is ColumnRole.UNIT
        if text and not says_unit and not _is_beside(head, text, labels):
            return None
        units.append(None)
    is_longer = any(cell.strip() for cell in row.cells[len(heads) :])
    if is_longer or not any(units):
        return None
    return units


def _is_beside(head: Head, text: str, labels: Labels) -> bool:
    """Whether a cell of a row of units stands under a column of other figures, or says that there is none."""
    if is_missing(text):
        return True
    return head.role is ColumnRole.NO_ACTUAL and labels.is_unit(text)


# --- a block of keys ----------------------------------------------------------------------------------------

_BLOCK_KEYS = frozenset({ColumnRole.REGION, ColumnRole.UNIT, ColumnRole.TEXT})


def block_of_keys(
    names: Sequence[Head], rows: Sequence[RawRow], labels: Labels
) -> HeadRows | None:
    """Heads that stand as rows: 指标, 地区, 频度 and 单位 one below the other, above rows of periods.

    Args:
        names: the heads of the first row.
        rows: the rows from there on.
        labels: what labels mean in the plan.
    """
    corner = names[0].role if names else ColumnRole.BLANK
    if corner not in {ColumnRole.INDICATOR, ColumnRole.PERIOD}:
        return None
    keys = _keys_below(rows[1:], labels)
    end = len(keys) + 1
    begins_with_period = end < len(rows) and parse_period(rows[end].text(0))
    if not begins_with_period or not any_indicator(names[1:]):
        return None
    if not keys and corner is ColumnRole.PERIOD:
        # An ordinary table with its indicators across.
        return None
    periods = Head(ColumnRole.PERIOD, names[0].text)
    heads = [periods]
    for index, head in enumerate(names[1:], 1):
        with_keys = _with_keys(head, keys, index)
        heads.append(with_keys)
    return HeadRows(tuple(heads), tuple(rows[:end]))


def _keys_below(
    rows: Sequence[RawRow], labels: Labels
) -> list[tuple[ColumnRole, RawRow]]:
    """The rows below the names that are keys of the columns, each with its role."""
    keys = []
    for row in rows:
        role = head_of(row.text(0), labels).role
        if role not in _BLOCK_KEYS:
            break
        keys.append((role, row))
    return keys


def _with_keys(
    head: Head, keys: Sequence[tuple[ColumnRole, RawRow]], index: int
) -> Head:
    """A head with the place and the unit that stand below it."""
    if head.role is ColumnRole.UNKNOWN:
        # Another indicator than the plan's.
        head = head._replace(role=ColumnRole.VALUE, indicator=head.text)
    for role, row in keys:
        text = row.text(index).strip()
        if not text:
            continue
        if role is ColumnRole.REGION:
            head = head._replace(region=text)
        elif role is ColumnRole.UNIT:
            head = head._replace(unit=text)
    return head
