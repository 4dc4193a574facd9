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
_MONTHS_OF_A_YEAR = 12
_MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
YEARS = range(1900, 2200)
"""The years that a plan or its actuals can be about; another one is a slip of the pen."""
_PART = re.compile(
    r"(?P<year>\d{4})"
    r"(?:"
    r"-Q(?P<quarter>[1-4])"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?"
    r")?",
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
        if last is None:
            last = first
        return Period(
            start=date(first, 1, 1),
            end=date(last, 12, 31),
        )

    @staticmethod
    def quarter(year: int, number: int) -> Period:
        """A quarter of a year, from 1 to 4."""
        last_month = 3 * number
        return Period.months(
            year=year,
            first=last_month - 2,
            last=last_month,
        )

    @staticmethod
    def months(year: int, first: int, last: int) -> Period:
        """The months from `first` to `last` (1 to 12) of one year."""
        last_month = date(year, last, 1)
        return Period(
            start=date(year, first, 1),
            end=_end_of_month(last_month),
        )

    def __str__(self) -> str:
        """The shortest ISO 8601 form: a year, a quarter, a month, a day, or two of them with a slash."""
        if self._is_quarter():
            return f"{self.start:%Y}-Q{self._number_of_quarter()}"
        form = self._form_of_days()
        first = self.start.strftime(form)
        last = self.end.strftime(form)
        if first == last:
            return first
        return f"{first}/{last}"

    def _form_of_days(self) -> str:
        """The shortest form in which its first day and its last one are still told."""
        if not self._is_of_months():
            return "%Y-%m-%d"
        if self._is_of_years():
            return "%Y"
        return "%Y-%m"

    @property
    def words(self) -> Bilingual:
        """The period as a sentence says it: 2024年1—9月, Jan–Sep 2024."""
        return Bilingual(zh=self._in_chinese(), en=self._in_english())

    def _in_chinese(self) -> str:
        """2023年, 2024年三季度, 2024年1—9月, 2023—2025年."""
        start, end = self
        if start == end:
            return _day_in_chinese(start)
        if not self._is_of_months():
            last = _day_in_chinese(end)
            if start.year == end.year:
                last = last.removeprefix(f"{end.year}年")
            return f"{_day_in_chinese(start)}至{last}"
        if start.year == end.year:
            return f"{start.year}年{self._part_in_chinese()}"
        if self._is_of_years():
            return f"{start.year}—{end.year}年"
        return f"{_month_in_chinese(start)}—{_month_in_chinese(end)}"

    def _part_in_chinese(self) -> str:
        """Which months of its year it is: 9月, 三季度, 1—9月; nothing for all of them."""
        if self._is_of_years():
            return ""
        if self._is_quarter():
            return f"{write_numeral(self._number_of_quarter())}季度"
        first = self.start.month
        last = self.end.month
        if first == last:
            return f"{first}月"
        return f"{first}—{last}月"

    def _in_english(self) -> str:
        """2023, Q3 2024, Jan–Sep 2024, 2023–25; days as ISO 8601 has them."""
        start, end = self
        if not self._is_of_months():
            return str(start) if start == end else f"{start} to {end}"
        if self._is_of_years():
            return _years_in_english(start.year, end.year)
        if self._is_quarter():
            return f"Q{self._number_of_quarter()} {end.year}"
        first = _MONTHS[start.month - 1]
        last = _MONTHS[end.month - 1]
        if start.year != end.year:
            return f"{first} {start.year}–{last} {end.year}"
        if first == last:
            return f"{last} {end.year}"
        return f"{first}–{last} {end.year}"

    def _is_of_months(self) -> bool:
        from_first_day = self.start.day == 1
        to_last_day = self.end == _end_of_month(self.end)
        return from_first_day and to_last_day

    def _is_of_years(self) -> bool:
        """Whether a period of months is one of years."""
        from_january = self.start.month == 1
        to_december = self.end.month == 12
        return from_january and to_december

    def _is_quarter(self) -> bool:
        begins_a_quarter = self.start.month % 3 == 1
        has_three_months = self.length_in_months() == 3
        return begins_a_quarter and has_three_months and self._is_of_months()

    def _number_of_quarter(self) -> int:
        return self.end.month // 3

    def contains(self, other: Period) -> bool:
        """Whether every day of `other` is a day of this period."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    # Very many figures are of the same few periods.
    @lru_cache(maxsize=1024)  # noqa: B019 - a period is no more than its two days
    def length_in_months(self) -> int:
        """The months that it touches: 12 for a year, 3 for a quarter."""
        before_start = _count_months(self.start)
        before_end = _count_months(self.end)
        return before_end - before_start + 1

    @property
    def year_of_end(self) -> Period:
        """The calendar year in which it ends."""
        return Period.years(self.end.year)

    @property
    def is_within_a_year(self) -> bool:
        """Whether it begins and ends in the same calendar year."""
        return self.start.year == self.end.year

    @property
    def whole_years(self) -> int:
        """How many calendar years it is; 0 where it begins or ends inside one."""
        first, last = self.start.year, self.end.year
        return last - first + 1 if self == Period.years(first, last) else 0

    def before(self) -> Period:
        """The same months of the year before; of more than a year, of as many years before as it touches."""
        years = -(-self.length_in_months() // _MONTHS_OF_A_YEAR)
        return self.years_earlier(years)

    def years_earlier(self, years: int) -> Period:
        """The same months of an earlier year."""
        months = -_MONTHS_OF_A_YEAR * years
        end = add_months(self.end, months)
        if self.end == _end_of_month(self.end):
            end = _end_of_month(end)
        return Period(add_months(self.start, months), end)

    def last_year(self) -> Period:
        """The last twelve months of the period (all of it, if it is shorter)."""
        year_before_end = add_months(self.end + _DAY, -12)
        start = max(self.start, year_before_end)
        return Period(start, self.end)

    def without(self, parts: Iterable[Period]) -> tuple[Period, ...]:
        """What is left of this period when `parts` are taken out, in order."""
        left = []
        start = self.start
        for part in sorted(parts):
            is_apart = part.end < start or part.start > self.end
            if is_apart:
                continue
            if part.start > start:
                day_before = part.start - _DAY
                left.append(Period(start, day_before))
            # A part may lie inside one that begins before it.
            start = max(start, part.end + _DAY)
        if start <= self.end:
            left.append(Period(start, self.end))
        return tuple(left)


def hull(periods: Iterable[Period]) -> Period:
    """The shortest period that contains them all; there must be at least one."""
    starts, ends = zip(*periods, strict=True)
    return Period(min(starts), max(ends))


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month where it has no such day."""
    count = _count_months(day) + months
    year, months_before = divmod(count, 12)
    first = date(year, months_before + 1, 1)
    last = _end_of_month(first)
    if day.day > last.day:
        return last
    return first.replace(day=day.day)


def end_of_month_after(day: date, months: int) -> date:
    """The last day of the month that lies `months` after the month of `day`."""
    first = day.replace(day=1)
    return _end_of_month(add_months(first, months))


def _count_months(day: date) -> int:
    """The months from the year 0 to the beginning of this one."""
    return day.year * 12 + day.month - 1


def _end_of_month(day: date) -> date:
    _, last = monthrange(day.year, day.month)
    return day.replace(day=last)


def _years_in_english(first: int, last: int) -> str:
    """2023, 2023–25, 1998–2003."""
    if first == last:
        return str(first)
    if first // 100 == last // 100:
        return f"{first}–{last % 100:02}"
    return f"{first}–{last}"


def _day_in_chinese(day: date) -> str:
    return f"{_month_in_chinese(day)}{day.day}日"


def _month_in_chinese(day: date) -> str:
    return f"{day.year}年{day.month}月"


@lru_cache(maxsize=1024)
def _parse(text: str) -> Period:
    first, slash, last = text.strip().partition("/")
    beginning = _parse_part(first)
    if not slash:
        return beginning
    ending = _parse_part(last)
    if ending.end < beginning.start:
        raise ValueError(f"{last} is before {first}")
    return Period(beginning.start, ending.end)


def _parse_part(text: str) -> Period:
    """A year, quarter, month or day."""
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(f"not a period: {text!r}")
    year = int(match["year"])
    if year not in YEARS:
        raise ValueError(f"no year of a plan: {text!r}")
    if match["quarter"]:
        return Period.quarter(year, int(match["quarter"]))
    if not match["month"]:
        return Period.years(year)
    # A month or day that is none raises in what follows.
    month = int(match["month"])
    if not match["day"]:
        return Period.months(
            year=year,
            first=month,
            last=month,
        )
    day = date(year, month, int(match["day"]))
    return Period(day, day)
