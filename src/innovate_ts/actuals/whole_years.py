"""A column 全年 beside months or quarters: what was reached in the year, or what is to be reached."""

import re
from collections.abc import Sequence
from decimal import Decimal

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.office_words import WHOLE_YEAR_COLUMNS
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.timing import TimeRefusal
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_words import Sense
from innovate_ts.messages import actuals as texts

_ALL_MONTHS = frozenset(range(1, 13))
_DECEMBER = 12
_OF_THEIR_MONTHS = frozenset([Sense.ALONE, Sense.SPAN])
"""How times are meant that are of the months they name, and of no others."""
_PLAIN = re.compile(r"-?\d+(?:,\d{3})*(?:\.\d+)?")


def year_or_target(grid: Grid) -> TimeRefusal | None:
    """Why a table cannot be read that has 全年 beside months or quarters, from which it does not follow.

    The year's target stands there as often as its actual. Where all of the year is given and the column is
    its sum or its last figure, it says nothing else.
    """
    column = _column_of_year(grid)
    parts = [index for index, head in enumerate(grid.heads) if head.time is not None]
    if column is None or not parts:
        return None
    if all(is_missing(row.text(column)) for row in grid.body):
        return None
    message = texts.year_or_target(text=grid.heads[column].text)
    covered = _months_of(grid, parts)
    if max(covered, default=0) < _DECEMBER:
        return TimeRefusal(message, grid.head_row.cell(column))
    may_be_sum = covered == _ALL_MONTHS
    for row in grid.body:
        if not _follows(row, parts, column, may_be_sum=may_be_sum):
            return TimeRefusal(message, row.cell(column))
    return None


def _column_of_year(grid: Grid) -> int | None:
    """The column 全年, where it is not understood otherwise."""
    for index, head in enumerate(grid.heads):
        is_unknown = head.role is ColumnRole.UNKNOWN
        if is_unknown and normalise(head.text) in WHOLE_YEAR_COLUMNS:
            return index
    return None


def _months_of(grid: Grid, parts: Sequence[int]) -> set[int]:
    """The months of the year that the times of the columns name."""
    covered: set[int] = set()
    for index in parts:
        time = grid.heads[index].time
        if time is None:
            continue
        # What stands at an end, 12月末, is of that month.
        covered.add(time.months.last)
        if time.sense in _OF_THEIR_MONTHS:
            covered.update(range(time.months.first, time.months.last + 1))
    return covered


def _follows(
    row: RawRow, parts: Sequence[int], column: int, *, may_be_sum: bool
) -> bool:
    """Whether a year that is told is just the sum of its parts or their last one."""
    written = row.text(column)
    if is_missing(written):
        return True
    year = _figure(written)
    figures = [_figure(row.text(index)) for index in parts]
    known = [figure for figure in figures if figure is not None]
    if year is None or len(known) < len(figures):
        return False
    # Rounded off it might be the target: a quarter of one per cent can be the whole of a miss.
    is_sum = may_be_sum and year == sum(known)
    return is_sum or year == known[-1]


def _figure(text: str) -> Decimal | None:
    """A figure without a unit."""
    plain = clean(text).strip()
    if _PLAIN.fullmatch(plain) is None:
        return None
    return Decimal(plain.replace(",", ""))
