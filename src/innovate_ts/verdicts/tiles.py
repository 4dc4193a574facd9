"""The rows that tile a period of a flow, or as much of it as there are rows for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import timedelta
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.achieved import inside

_DAY = timedelta(days=1)


class _Cover(NamedTuple):
    """Rows that do not overlap; the greatest is the one that is to be preferred."""

    days: int = 0
    """How many days they cover."""
    days_of_sums: int = 0
    """How many of those, below zero, only sums over regions cover."""
    rows: int = 0
    """How many rows they are, below zero."""
    last: Actual | None = None
    before: _Cover | None = None

    def preference(self) -> tuple[int, int, int]:
        """Most days; of those few by sums over regions, for the area's own figures count; then few rows."""
        return self.days, self.days_of_sums, self.rows

    def with_row(self, row: Actual) -> _Cover:
        """The same and one row more, which begins after them."""
        days = (row.period.end - row.period.start).days + 1
        return _Cover(
            days=self.days + days,
            days_of_sums=self.days_of_sums - (days if row.of else 0),
            rows=self.rows - 1,
            last=row,
            before=self,
        )


def tiles(rows: Iterable[Actual], period: Period) -> list[Actual]:
    """Of the rows inside a period those that cover most of it without an overlap, in order.

    Args:
        rows: rows of the whole area, with sums over all regions, or those of one region.
        period: the period to be covered.
    """
    ends = [period.start - _DAY]
    covers = [_Cover()]
    in_order = sorted(inside(rows, period), key=attrgetter("period.end"))
    for row in in_order:
        # The best of what ends before this row begins; each cover is the best up to its day.
        ended = bisect_left(ends, row.period.start)
        before = covers[ended - 1]
        cover = before.with_row(row)
        if cover.preference() > covers[-1].preference():
            ends.append(row.period.end)
            covers.append(cover)
    chosen: list[Actual] = []
    cover = covers[-1]
    while cover.last is not None and cover.before is not None:
        chosen.append(cover.last)
        cover = cover.before
    chosen.reverse()
    return chosen
