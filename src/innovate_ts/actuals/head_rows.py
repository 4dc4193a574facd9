"""Which rows of a table are its heads: one, several above one another, a row of units, a block of keys."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from innovate_ts.actuals.corners import is_below_keys, with_corner, with_places
from innovate_ts.actuals.figure_cells import has_figure
from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.head_blocks import HeadRows, block_of_keys, with_units
from innovate_ts.actuals.heads import KEYS, OF_ROWS, ColumnRole, Head, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import NAMES_OF_SERIES, OF_WHICH, TOTALS
from innovate_ts.actuals.raw_rows import RawRow, written_rows
from innovate_ts.actuals.several_heads import (
    any_indicator,
    combined,
    with_likely_indicators,
    with_months_alone,
    with_months_beside,
    with_years_before,
)
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.names import normalise

MOST_TITLES = 30
"""Rows above the heads that are looked through."""

_KEY_AND_VALUE = re.compile(rf"(?!{OF_WHICH})[^(（:：]{{1,10}}[:：]\s*\S")

MOST_HEADS = 3
"""Rows of heads above one another."""

IsNamed = Callable[[Sequence[RawRow]], bool]
"""Whether the rows above the heads, or an option, name the indicator of all figures."""


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
        above = rows[:begin]
        for stack in stacks_at(table, rows, begin, labels, given):
            heads = with_months_alone(stack.heads)
            heads = with_places(
                heads=heads,
                table=table,
                last=stack.rows[-1],
                labels=labels,
            )
            if not is_below_keys(above, labels):
                heads = with_corner(
                    heads=heads,
                    table=table,
                    last=stack.rows[-1],
                    labels=labels,
                )
            if not makes_a_table(heads):
                continue
            if names_no_indicator(heads) and not is_named(above):
                continue
            heads = with_years_before(heads)
            heads = with_months_beside(heads)
            heads = with_likely_indicators(heads, labels)
            understood = stack._replace(heads=heads)
            return with_units(
                above=understood,
                rows=rows,
                labels=labels,
            )
    return None


def heads_of(row: RawRow, labels: Labels, given: GivenOptions) -> tuple[Head, ...]:
    """What each cell of a row says as a head."""
    heads = [
        _head(
            text=cell,
            labels=labels,
            given=given,
        )
        for cell in row.cells
    ]
    if any(head.region for head in heads):
        heads = list(map(_as_total, heads))
    heads = _without_codes(heads)
    if not any(map(given.is_value_column, row.cells)):
        return tuple(heads)
    chosen = []
    for head, cell in zip(heads, row.cells, strict=True):
        is_given = given.is_value_column(cell)
        chosen.append(head if is_given else _left_out(head))
    return tuple(chosen)


def _without_codes(heads: list[Head]) -> list[Head]:
    """Heads of which one of indicators beside one of their names holds codes, as files of the UN have it."""
    names = [
        head
        for head in heads
        if head.role is ColumnRole.INDICATOR and normalise(head.text) in NAMES_OF_SERIES
    ]
    if len(names) != 1:
        return heads
    coded = []
    for head in heads:
        is_code = head.role is ColumnRole.INDICATOR and head is not names[0]
        coded.append(head._replace(role=ColumnRole.TEXT) if is_code else head)
    return coded


def _head(text: str, labels: Labels, given: GivenOptions) -> Head:
    head = head_of(text, labels)
    if given.is_value_column(text):
        return _as_value(head)
    return head


def _as_value(head: Head) -> Head:
    """The head of a column that an option names, as one of actuals."""
    if head.role is ColumnRole.VALUE:
        return head
    return Head(
        role=ColumnRole.VALUE,
        text=head.text,
        unit=head.unit,
    )


def _left_out(head: Head) -> Head:
    """A head beside the column that was given; one that could be taken for it is none of actuals."""
    if head.role is ColumnRole.VALUE and head.is_plain:
        return head._replace(role=ColumnRole.NO_ACTUAL)
    return head


def _as_total(head: Head) -> Head:
    """A head beside parts of the area: 合计 is the whole of it."""
    is_total = normalise(head.text) in TOTALS
    if head.role is not ColumnRole.UNKNOWN or not is_total:
        return head
    return head._replace(role=ColumnRole.VALUE, region=head.text.strip())


def makes_a_table(heads: Sequence[Head]) -> bool:
    """Whether heads have values, and what tells their rows apart."""
    roles = {head.role for head in heads}
    if ColumnRole.VALUE not in roles:
        return False
    return ColumnRole.INDICATOR in roles or bool(roles & OF_ROWS)


def names_no_indicator(heads: Sequence[Head]) -> bool:
    """Whether neither a column of indicators nor a head says what is measured."""
    has_column = any(head.role is ColumnRole.INDICATOR for head in heads)
    return not has_column and not any_indicator(heads)


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
    names = heads_of(
        row=rows[begin],
        labels=labels,
        given=given,
    )
    block = block_of_keys(
        names=names,
        rows=rows[begin:],
        labels=labels,
    )
    if block is not None:
        yield block
    heads = names
    first = rows[begin]
    stacked: tuple[RawRow, ...] = (first,)
    # 技术合同成交额 with 单位:亿元 beside it is a title, and no head of the columns below.
    begins_with_text = bool(first.text(0).strip())
    is_title = begins_with_text and is_line(first)
    rows_below = () if is_title else rows[begin + 1 : begin + MOST_HEADS]
    for row in rows_below:
        if not _continues_heads(
            upper=heads,
            row=row,
            labels=labels,
            given=given,
        ):
            break
        stacked = (*stacked, row)
        heads = _stacked(
            table=table,
            rows=stacked,
            labels=labels,
            given=given,
        )
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
    widened = list(heads)
    while len(widened) <= index:
        widened.append(Head(ColumnRole.BLANK, ""))
    chosen = list(map(_left_out, widened))
    chosen[index] = _as_value(widened[index])
    return tuple(chosen)


def _continues_heads(
    upper: Sequence[Head], row: RawRow, labels: Labels, given: GivenOptions
) -> bool:
    """Whether a row continues the heads above it.

    It has words for values and no figure, the row above names values too, and under the heads of key
    columns, which reach over both rows, it is blank.
    """
    if not any(head.is_of_figures for head in upper):
        return False
    if has_figure(row):
        return False
    for index, head in enumerate(upper):
        is_key = head.role in KEYS
        if is_key and row.text(index).strip():
            return False
    lower = heads_of(row, labels, given)
    return any(_continues(upper, head) for head in lower)


def is_line(row: RawRow) -> bool:
    """Whether a row is one cell, or says something in a form that no row of figures has: 单位:家."""
    written = row.written()
    return len(written) == 1 or any(map(_KEY_AND_VALUE.match, written))


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
        reaching = _reaching(table, row, width) if below else row.cells
        for index, text in enumerate(reaching):
            if _says_something(index, (row, *below)):
                head = _head(text, labels, given)
                heads[index] = combined(heads[index], head)
    return tuple(heads)


def _says_something(index: int, rows: Sequence[RawRow]) -> bool:
    """Whether a column has a head in one of some rows."""
    return any(row.text(index).strip() for row in rows)


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
