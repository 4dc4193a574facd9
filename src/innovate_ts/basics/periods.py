"""A period: a closed interval of days, written as ISO 8601 does."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_DAY = timedelta(days=1)
YEARS = range(1900, 2200)
"""The years that a plan or its actuals can be about; another one is a slip of the pen."""
_PART = re.compile(
    r"(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?",
    re.ASCII,
)


class Period(NamedTuple):
    """The days from `start` to `end`, both included; `start` is not after `end`."""

    start: date
    end: date

    @staticmethod
    def parse(text: str) -> Period:
        """Read `2023`, `2024-Q3`, `2024-09`, `2024-09-30`, `2024-01/2024-09` or `2023/2025`.

        Raises:
            ValueError: the text is not such a period.
        """
        return _parse(text)

    @staticmethod
    def years(first: int, last: int | None = None) -> Period:
        """The calendar years from `first` to `last`."""
        return Period(date(first, 1, 1), date(last or first, 12, 31))

    @staticmethod
    def months(year: int, first: int, last: int) -> Period:
        """The months from `first` to `last` (1 to 12) of one year."""
        return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    def __str__(self) -> str:
        """The shortest ISO 8601 form: a year, a quarter, a month, a day, or two of them with a slash."""
        whole = self._whole()
        if whole:
            return whole
        if self._is_of_months():
            return f"{self.start:%Y-%m}/{self.end:%Y-%m}"
        return f"{self.start}/{self.end}"

    def chinese(self) -> str:
        """The period as a Chinese sentence says it: 2023年, 2024年三季度, 2024年1—9月, 2023—2025年."""
        first, last = self.start, self.end
        if first == last:
            return f"{first.year}年{first.month}月{first.day}日"
        if not self._is_of_months():
            return f"{first}至{last}"
        if (first.month, last.month) == (1, 12):
            return (
                f"{first.year}年"
                if first.year == last.year
                else f"{first.year}—{last.year}年"
            )
        if first.year != last.year:
            return f"{first.year}年{first.month}月—{last.year}年{last.month}月"
        if first.month == last.month:
            return f"{first.year}年{first.month}月"
        if first.month % 3 == 1 and last.month == first.month + 2:
            return f"{first.year}年{'一二三四'[first.month // 3]}季度"
        return f"{first.year}年{first.month}—{last.month}月"

    def _is_of_months(self) -> bool:
        return (
            self.start.day == 1
            and self.end.day == monthrange(self.end.year, self.end.month)[1]
        )

    def _whole(self) -> str | None:
        """The name of this period if it is one year (or whole years), quarter, month or day."""
        if self.start == self.end:
            return str(self.start)
        if not self._is_of_months():
            return None
        first, last = self.start, self.end
        if (first.month, last.month) == (1, 12):
            return f"{first:%Y}" if first.year == last.year else f"{first:%Y}/{last:%Y}"
        if first.year != last.year:
            return None
        if first.month == last.month:
            return f"{first:%Y-%m}"
        if first.month % 3 == 1 and last.month == first.month + 2:
            return f"{first:%Y}-Q{last.month // 3}"
        return None

    def contains(self, other: Period) -> bool:
        """Whether every day of `other` is a day of this period."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def length_in_months(self) -> int:
        """The months that it touches: 12 for a year, 3 for a quarter."""
        return (
            (self.end.year - self.start.year) * 12
            + self.end.month
            - self.start.month
            + 1
        )

    def last_year(self) -> Period:
        """The last twelve months of the period (all of it, if it is shorter)."""
        start = add_months(self.end + _DAY, -12)
        return Period(max(self.start, start), self.end)

    def without(self, parts: Iterable[Period]) -> tuple[Period, ...]:
        """What is left of this period when `parts` are taken out, in order."""
        left, start = [], self.start
        for part in sorted(parts):
            if part.end < start or part.start > self.end:
                continue
            if part.start > start:
                left.append(Period(start, part.start - _DAY))
            start = part.end + _DAY
        if start <= self.end:
            left.append(Period(start, self.end))
        return tuple(left)


def hull(periods: Iterable[Period]) -> Period:
    """The shortest period that contains them all; there must be at least one."""
    known = list(periods)
    return Period(min(p.start for p in known), max(p.end for p in known))


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_month_after(day: date, months: int) -> date:
    """The last day of the month that lies `months` after the month of `day`."""
    later = add_months(day.replace(day=1), months)
    return later.replace(day=monthrange(later.year, later.month)[1])


@lru_cache(maxsize=1024)
def _parse(text: str) -> Period:
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _part(first)
    whole = Period(_part(first).start, _part(last).end)
    if whole.end < whole.start:
        raise ValueError(f"{last} is before {first}")
    return whole


def _part(text: str) -> Period:
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(f"not a period: {text!r}")
    year = int(match["year"])
    if year not in YEARS:
        raise ValueError(f"no year of a plan: {text!r}")
    if match["quarter"]:
        quarter = int(match["quarter"])
        return Period.months(year, quarter * 3 - 2, quarter * 3)
    if not match["month"]:
        return Period.years(year)
    month = int(match["month"])
    if not match["day"]:
        if not 1 <= month <= 12:
            raise ValueError(f"no such month: {text!r}")
        return Period.months(year, month, month)
    day = date(year, month, int(match["day"]))
    return Period(day, day)
