"""Which rows of a table are its heads: one, several above one another, a row of units, a block of keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from innovate_ts.actuals.cells import find_quantity, is_missing
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.heads import (
    ColumnRole,
    Head,
    head_of,
)
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import TOTALS
from innovate_ts.actuals.raw_rows import RawRow, are_certain_figures, written_rows
from innovate_ts.actuals.several_heads import (
    any_indicator,
    combined,
    with_months_alone,
    with_months_beside,
    with_years_before,
)
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import parse_period, parse_time

MOST_TITLES = 30
"""Rows above the heads that are looked through."""

MOST_HEADS = 3
"""Rows of heads above one another."""

KEYS = (
    ColumnRole.MONTH,
    ColumnRole.QUARTER,
    ColumnRole.INDICATOR,
    ColumnRole.PERIOD,
    ColumnRole.REGION,
    ColumnRole.UNIT,
    ColumnRole.VINTAGE,
    ColumnRole.MULTIPLIER,
    ColumnRole.EXPONENT,
    ColumnRole.REPORTER,
    ColumnRole.PUBLISHED,
)
"""Columns that name what the values of a row are."""


OF_ROWS = frozenset(
    {ColumnRole.PERIOD, ColumnRole.MONTH, ColumnRole.QUARTER, ColumnRole.REGION}
)
"""Columns that tell rows apart where the indicators stand elsewhere."""


class HeadRows(NamedTuple):
    """The heads of a table, and the rows in which they stand."""

    heads: tuple[Head, ...]
    rows: tuple[RawRow, ...]
    """From the first to the last, that of units too."""


IsNamed = Callable[[Sequence[RawRow]], bool]
"""Whether the rows above the heads, or an option, name the indicator of all figures."""


def is_figure(text: str) -> bool:
    """Whether a cell holds a number and not a year."""
    if are_certain_figures([text]):
        return True
    return len(text) <= _LONGEST_FIGURE and _is_figure(text)


_LONGEST_FIGURE = 100


@lru_cache(maxsize=4096)
def _is_figure(text: str) -> bool:
    # Remembered: a table says the same few words in all its rows.
    if is_missing(text) or find_quantity(text) is None:
        return False
    return parse_period(text) is None


def has_figure(row: RawRow) -> bool:
    """Whether any cell of a row is a figure."""
    return any(map(is_figure, row.cells))


def find_head_rows(
    table: RawTable, labels: Labels, given: GivenOptions, is_named: IsNamed
) -> HeadRows | None:
    """The first rows that make heads of a table, or None where there are none.

    Args:
        table: the table.
        labels: what labels mean in the plan.
        given: what the options give.
        is_named: whether something names the indicator of all figures.
    """
    written = written_rows(table.rows)
    rows = list(islice(written, MOST_TITLES + MOST_HEADS + 1))
    for begin in range(min(len(rows), MOST_TITLES)):
        for stack in stacks_at(table, rows, begin, labels, given):
            heads = with_months_alone(stack.heads)
            if not _is_below_keys(rows, begin, labels):
                heads = _with_corner(heads, table, stack.rows[-1], labels)
            if makes_a_table(heads, lambda: is_named(rows[:begin])):  # noqa: B023 - asked at once
                heads = with_months_beside(with_years_before(heads))
                return _with_units(stack._replace(heads=heads), rows, labels)
    return None


def heads_of(row: RawRow, labels: Labels, given: GivenOptions) -> tuple[Head, ...]:
    """What each cell of a row says as a head."""
    heads = _with_total([_head(cell, labels, given) for cell in row.cells])
    if not any(map(given.is_value_column, row.cells)):
        return tuple(heads)
    return tuple(
        _left_out(head) if not given.is_value_column(cell) else head
        for head, cell in zip(heads, row.cells, strict=True)
    )


def _with_total(heads: list[Head]) -> list[Head]:
    """Heads of which 合计 is the whole area, where it stands beside parts of it."""
    if not any(head.region for head in heads):
        return heads
    return [
        head._replace(role=ColumnRole.VALUE, region=head.text.strip())
        if head.role is ColumnRole.UNKNOWN and normalise(head.text) in TOTALS
        else head
        for head in heads
    ]


def _left_out(head: Head) -> Head:
    """A head beside the column that was given; one that could be taken for it is none of actuals."""
    if head.role is ColumnRole.VALUE and head.is_plain:
        return head._replace(role=ColumnRole.NO_ACTUAL)
    return head


def _head(text: str, labels: Labels, given: GivenOptions) -> Head:
    head = head_of(text, labels)
    if given.is_value_column(text) and head.role is not ColumnRole.VALUE:
        return Head(ColumnRole.VALUE, text, unit=head.unit)
    return head


def makes_a_table(heads: Sequence[Head], is_named: Callable[[], bool]) -> bool:
    """Whether heads say what is measured and hold values of it."""
    roles = {head.role for head in heads}
    if ColumnRole.VALUE not in roles:
        return False
    if ColumnRole.INDICATOR in roles:
        return True
    if roles & OF_ROWS:
        return any_indicator(heads) or is_named()
    return False


# --- several rows -------------------------------------------------------------------------------------------


def stacks_at(
    table: RawTable,
    rows: Sequence[RawRow],
    begin: int,
    labels: Labels,
    given: GivenOptions,
) -> Iterator[HeadRows]:
    """The heads that begin at a row: a block of keys, or as many rows as continue each other.

    Fewer rows are none: below 2024年 and 2025年 the lower row may say that both are targets.
    """
    block = _block(rows[begin:], labels, given)
    if block is not None:
        yield block
    heads = heads_of(rows[begin], labels, given)
    stacked: tuple[RawRow, ...] = (rows[begin],)
    for row in rows[begin + 1 : begin + MOST_HEADS]:
        if not _continues_heads(heads, row, labels, given):
            break
        stacked = (*stacked, row)
        heads = _stacked(table, stacked, labels, given)
    yield HeadRows(_with_given_index(heads, table, given), stacked)


def _has_column(table: RawTable, index: int) -> bool:
    return any(index < stretch.width for stretch in table.rows.stretches())


def _with_given_index(
    heads: tuple[Head, ...], table: RawTable, given: GivenOptions
) -> tuple[Head, ...]:
    """Heads of which that of the column whose number or letters were given is one of actuals."""
    index = given.value_index
    if index is None or not _has_column(table, index):
        return heads
    if any(given.is_value_column(head.text) for head in heads):
        return heads
    lacking = index + 1 - len(heads)
    widened = (*heads, *[Head(ColumnRole.BLANK, "")] * lacking)
    chosen = widened[index]
    if chosen.role is not ColumnRole.VALUE:
        chosen = Head(ColumnRole.VALUE, chosen.text, unit=chosen.unit)
    others = tuple(map(_left_out, widened))
    return (*others[:index], chosen, *others[index + 1 :])


def _continues_heads(
    upper: Sequence[Head], row: RawRow, labels: Labels, given: GivenOptions
) -> bool:
    """Whether a row continues the heads above it.

    It has words for values and no figure, the row above names values too, and under the heads of key
    columns, which reach over both rows, it is blank.
    """
    if not any(head.is_of_figures for head in upper):
        return False
    if _is_a_title(upper):
        return False
    lower = heads_of(row, labels, given)
    if not any(_continues(upper, head) for head in lower):
        return False
    for index, head in enumerate(upper):
        is_key = head.role in KEYS
        if is_key and row.text(index).strip():
            return False
    return not has_figure(row)


def _is_a_title(heads: Sequence[Head]) -> bool:
    """Whether a row says something in its first cell alone."""
    return all(head.role is ColumnRole.BLANK for head in heads[1:])


def _continues(upper: Sequence[Head], head: Head) -> bool:
    """Whether a head says of values what the row above leaves open."""
    if head.role is ColumnRole.NO_ACTUAL:
        return True
    if head.role is not ColumnRole.VALUE:
        return False
    if head.is_plain:
        return True
    if head.time is not None:
        names_a_year = any(above.names_its_period for above in upper)
        return head.time.period is None or not names_a_year
    if head.region is not None:
        return not any(above.region for above in upper)
    return head.indicator is not None and not any_indicator(upper)


def _stacked(
    table: RawTable, rows: Sequence[RawRow], labels: Labels, given: GivenOptions
) -> tuple[Head, ...]:
    """The heads of several rows together; an upper head reaches over the blank cells behind it."""
    width = max(len(row.cells) for row in rows)
    heads = [Head(ColumnRole.BLANK, "")] * width
    for depth, row in enumerate(rows):
        below = rows[depth + 1 :]
        texts = _reaching(table, row, width) if below else row.cells
        texts = (*texts, *[""] * (width - len(texts)))
        for index, text in enumerate(texts):
            is_own = bool(row.text(index).strip())
            if is_own or any(lower.text(index).strip() for lower in below):
                head = _head(text, labels, given)
                heads[index] = combined(heads[index], head)
    return tuple(heads)


def _reaching(table: RawTable, row: RawRow, width: int) -> tuple[str, ...]:
    """The cells of a row of heads, the blank ones with the head that reaches over them."""
    texts = []
    reaching = ""
    for index in range(width):
        text = row.text(index)
        if text.strip():
            reaching = text
        elif table.merged and (row.number, index) not in table.merged:
            # A workbook says how far a head reaches; a text file leaves its cells blank.
            reaching = ""
        texts.append(reaching)
    return tuple(texts)


# --- a row of units, a block of keys ------------------------------------------------------------------------


def _with_units(found: HeadRows, rows: Sequence[RawRow], labels: Labels) -> HeadRows:
    """The same with the units of the row below the heads, where that is one of units."""
    begin = rows.index(found.rows[-1]) + 1
    for row in rows[begin : begin + 1]:
        units = _units_of(found.heads, row, labels)
        if units is None:
            return found
        heads = [
            head._replace(unit=unit or head.unit)
            for head, unit in zip(found.heads, units, strict=True)
        ]
        return HeadRows(tuple(heads), (*found.rows, row))
    return found


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


_BLOCK_KEYS = frozenset({ColumnRole.REGION, ColumnRole.UNIT, ColumnRole.TEXT})


def _block(
    rows: Sequence[RawRow], labels: Labels, given: GivenOptions
) -> HeadRows | None:
    """Heads that stand as rows: 指标, 地区, 频度 and 单位 one below the other, above rows of periods."""
    names = heads_of(rows[0], labels, given)
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
    heads = [Head(ColumnRole.PERIOD, names[0].text)]
    for index, head in enumerate(names[1:], 1):
        heads.append(_with_keys(head, keys, index))
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


# --- a corner without a head --------------------------------------------------------------------------------

_CORNER = re.compile(r"[\\/、| \n]+")
"""指标\\年份: the head of a corner names its rows and its columns."""


def _with_corner(
    heads: tuple[Head, ...], table: RawTable, last: RawRow, labels: Labels
) -> tuple[Head, ...]:
    """The same with the role of a first column that has no head, by what stands below it."""
    may_be = _roles_of_corner(heads, labels)
    if not may_be:
        return heads
    role = _role_below(table, last, may_be, labels)
    if role is None:
        return heads
    corner = heads[0]._replace(role=role)
    return (corner, *heads[1:])


def _is_below_keys(rows: Sequence[RawRow], begin: int, labels: Labels) -> bool:
    """Whether the row above has a head of keys in its first column, which reaches over the row below."""
    if begin == 0:
        return False
    return head_of(rows[begin - 1].text(0), labels).role in KEYS


def _roles_of_corner(heads: Sequence[Head], labels: Labels) -> set[ColumnRole]:
    """What the first column may hold, where its head does not say it."""
    if not any(head.role is ColumnRole.VALUE for head in heads[1:]):
        return set()
    rows = {ColumnRole.INDICATOR, ColumnRole.PERIOD, ColumnRole.REGION}
    if heads[0].role is ColumnRole.BLANK:
        return rows
    if heads[0].role is not ColumnRole.UNKNOWN:
        return set()
    words = _CORNER.split(clean(heads[0].text))
    roles = {head_of(word, labels).role for word in words if word}
    return roles if len(roles) > 1 and roles <= rows else set()


def _role_below(
    table: RawTable, last: RawRow, may_be: set[ColumnRole], labels: Labels
) -> ColumnRole | None:
    """The role of a first column by the first texts below it that say one."""
    begin = table.rows.place_of(last.number) + 1
    for row in islice(written_rows(table.rows[begin:]), MOST_TITLES):
        text = row.text(0)
        if not text.strip():
            continue
        if parse_time(text) is not None:
            role = ColumnRole.PERIOD
        elif labels.read(text).form in labels.known:
            role = ColumnRole.INDICATOR
        elif labels.regions.find(text) is not None:
            role = ColumnRole.REGION
        else:
            continue
        return role if role in may_be else None
    return None
