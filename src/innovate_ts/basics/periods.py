"""A period: a closed interval of days, written as ISO 8601 does."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.numerals import write_numeral
from innovate_ts.messages import Bilingual

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
        return Period(date(year, first, 1), _end_of_month(date(year, last, 1)))

    def __str__(self) -> str:
        """The shortest ISO 8601 form: a year, a quarter, a month, a day, or two of them with a slash."""
        whole = self._whole()
        if whole:
            return whole
        if self._is_of_months():
            return f"{self.start:%Y-%m}/{self.end:%Y-%m}"
        return f"{self.start}/{self.end}"

    @property
    def words(self) -> Bilingual:
        """The period as a sentence says it: in Chinese as it is spoken, in English as ISO 8601 has it."""
        return Bilingual(zh=self._in_chinese(), en=str(self))

    def _in_chinese(self) -> str:
        """2023年, 2024年三季度, 2024年1—9月, 2023—2025年."""
        first, last = self.start, self.end
        if first == last:
            return f"{first.year}年{first.month}月{first.day}日"
        if not self._is_of_months():
            return f"{first}至{last}"
        if first.year != last.year:
            if self._is_of_years():
                return f"{first.year}—{last.year}年"
            return f"{first.year}年{first.month}月—{last.year}年{last.month}月"
        return f"{first.year}年{self._part_in_chinese()}"

    def _part_in_chinese(self) -> str:
        """Which months of its year it is: 9月, 三季度, 1—9月; nothing for all of them."""
        if self._is_of_years():
            return ""
        first, last = self.start.month, self.end.month
        if first == last:
            return f"{first}月"
        if self._is_quarter():
            return f"{write_numeral(last // 3)}季度"
        return f"{first}—{last}月"

    def _is_of_months(self) -> bool:
        return self.start.day == 1 and self.end == _end_of_month(self.end)

    def _is_of_years(self) -> bool:
        return (self.start.month, self.end.month) == (1, 12)

    def _is_quarter(self) -> bool:
        return self.start.month % 3 == 1 and self.end.month == self.start.month + 2

    def _whole(self) -> str | None:
        """The name of this period if it is one year (or whole years), quarter, month or day."""
        first, last = self.start, self.end
        if first == last:
            return str(first)
        if not self._is_of_months():
            return None
        if self._is_of_years():
            years = f"{first:%Y}/{last:%Y}"
            return f"{first:%Y}" if first.year == last.year else years
        if first.year != last.year:
            return None
        if first.month == last.month:
            return f"{first:%Y-%m}"
        if self._is_quarter():
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
        return _count_months(self.end) - _count_months(self.start) + 1

    def last_year(self) -> Period:
        """The last twelve months of the period (all of it, if it is shorter)."""
        start = add_months(self.end + _DAY, -12)
        return Period(max(self.start, start), self.end)

    def without(self, parts: Iterable[Period]) -> tuple[Period, ...]:
        """What is left of this period when `parts` are taken out, in order."""
        left = []
        start = self.start
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
    starts, ends = zip(*periods, strict=True)
    return Period(min(starts), max(ends))


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it has no such day."""
    year, month = divmod(_count_months(day) + months, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _end_of_month(first).day))


def end_of_month_after(day: date, months: int) -> date:
    """The last day of the month that lies `months` after the month of `day`."""
    return _end_of_month(add_months(day.replace(day=1), months))


def _count_months(day: date) -> int:
    """The months from the year 0 to the beginning of this one."""
    return day.year * 12 + day.month - 1


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


@lru_cache(maxsize=1024)
def _parse(text: str) -> Period:
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _parse_part(first)
    start, end = _parse_part(first).start, _parse_part(last).end
    if end < start:
        raise ValueError(f"{last} is before {first}")
    return Period(start, end)


def _parse_part(text: str) -> Period:
    """A year, quarter, month or day."""
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
    # A month or day that is none raises here.
    first = date(year, int(match["month"]), int(match["day"] or 1))
    last = first if match["day"] else _end_of_month(first)
    return Period(first, last)
