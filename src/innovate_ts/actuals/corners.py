"""A first column that has no head, or one of two words: of its rows and of its columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from innovate_ts.actuals.heads import KEYS, ColumnRole, Head, head_of
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import RawRow, written_rows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import parse_time

_MOST_ROWS = 30
"""Rows below the heads that are looked through for the first that says what it is."""

_CORNER = re.compile(r"[\\/、| \n]+")
"""指标\\年份: the head of a corner names its rows and its columns."""


def with_corner(
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


def with_places(
    heads: tuple[Head, ...], table: RawTable, last: RawRow, labels: Labels
) -> tuple[Head, ...]:
    """The same where 单位 is the head of places: what stands below it says so."""
    roles = [head.role for head in heads]
    if ColumnRole.REGION in roles or ColumnRole.UNIT not in roles:
        return heads
    index = roles.index(ColumnRole.UNIT)
    for text in _texts_below(table, last, index):
        if labels.is_unit(text) or not labels.regions.is_named(text):
            return heads
        of_places = heads[index]._replace(role=ColumnRole.REGION)
        return (*heads[:index], of_places, *heads[index + 1 :])
    return heads


def is_below_keys(above: Sequence[RawRow], labels: Labels) -> bool:
    """Whether the row above has a head of keys in its first column, which reaches over the row below."""
    if not above:
        return False
    return head_of(above[-1].text(0), labels).role in KEYS


def _roles_of_corner(heads: Sequence[Head], labels: Labels) -> set[ColumnRole]:
    """What the first column may hold, where its head does not say it."""
    if not any(head.role is ColumnRole.VALUE for head in heads[1:]):
        return set()
    of_rows = {ColumnRole.INDICATOR, ColumnRole.PERIOD, ColumnRole.REGION}
    corner = heads[0]
    if corner.role is ColumnRole.BLANK:
        return of_rows
    if corner.role is not ColumnRole.UNKNOWN:
        return set()
    words = _CORNER.split(clean(corner.text))
    roles = {head_of(word, labels).role for word in words if word}
    names_several = len(roles) > 1
    return roles if names_several and roles <= of_rows else set()


def _role_below(
    table: RawTable, last: RawRow, may_be: set[ColumnRole], labels: Labels
) -> ColumnRole | None:
    """The role of a first column by the first texts below it that say one."""
    for text in _texts_below(table, last, 0):
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


def _texts_below(table: RawTable, last: RawRow, index: int) -> Iterator[str]:
    """What the first rows below the heads say in a column."""
    begin = table.rows.place_of(last.number) + 1
    for row in islice(written_rows(table.rows[begin:]), _MOST_ROWS):
        text = row.text(index)
        if text.strip():
            yield text
