"""The forms in which offices write periods: each a pattern and what it means.

What is written and what it means stands, case by case, in `tests/basics/periods.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import YEARS, Period

# --- the words of the grammar -------------------------------------------------------------------------------

_YEAR = r"(?P<year>\d{4})"
_MARK = "(?:年)?"
"""Behind a year in a cell; in a title it is needed, where four digits alone may be any number."""
TO = "(?:-|—|–|~|至|到)"
_UNTIL = "截(?:至|止到?)"
_END = "[底末]"
_HALF = "(?P<part>上|下)半年"
_QUARTER = "(?P<part>[一二三四1-4])"
_FIRST = r"(?P<first>\d{1,2})"
_MONTH = r"(?P<last>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"

Match = re.Match[str]


# --- what a form means --------------------------------------------------------------------------------------
# Each raises ValueError where there is no such month or day, or no plan of such a year.


def _year(match: Match, name: str = "year") -> int:
    year = int(match[name])
    if year not in YEARS:
        raise ValueError(f"no year of a plan: {year}")
    return year


def _whole_year(match: Match) -> Period:
    return Period.years(_year(match))


def _several_years(match: Match) -> Period:
    first, last = _year(match), _year(match, "last")
    if last < first:
        raise ValueError(f"{last} is before {first}")
    return Period.years(first, last)


def _half(match: Match) -> Period:
    if match["part"] in {"上", "1"}:
        return Period.months(_year(match), 1, 6)
    return Period.months(_year(match), 7, 12)


def _last_month_of_quarter(match: Match) -> int:
    quarter = match["part"]
    number = int(quarter) if quarter.isdigit() else int(read_numeral(quarter))
    return 3 * number


def _quarter(match: Match) -> Period:
    last = _last_month_of_quarter(match)
    return Period.months(_year(match), last - 2, last)


def _up_to_quarter(match: Match) -> Period:
    return Period.months(_year(match), 1, _last_month_of_quarter(match))


def _unclear(match: Match) -> Period:
    # 三个季度 may be the first three or any; without this form it would be found as the year before it.
    raise ValueError(f"not said which: {match[0]}")


def _months_from(match: Match, first: int) -> Period:
    last = int(match["last"])
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such months: {first} to {last}")
    return Period.months(_year(match), first, last)


def _months(match: Match) -> Period:
    return _months_from(match, int(match["first"]))


def _month(match: Match) -> Period:
    return _months_from(match, int(match["last"]))


def _up_to_month(match: Match) -> Period:
    return _months_from(match, 1)


def _across_years(match: Match) -> Period:
    start = date(_year(match), int(match["first"]), 1)
    end = date(_year(match, "last_year"), int(match["last"]), 1)
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return Period(start, Period.months(end.year, end.month, end.month).end)


def _day(match: Match) -> Period:
    day = date(_year(match), int(match["last"]), int(match["day"]))
    return Period(day, day)


def _up_to_day(match: Match) -> Period:
    return Period(date(_year(match), 1, 1), _day(match).end)


# --- the forms ----------------------------------------------------------------------------------------------

_Meaning = Callable[[Match], Period]

_IN_CELLS_AND_TITLES: tuple[tuple[str, _Meaning], ...] = (
    (rf"{_YEAR}{_MARK}", _whole_year),
    (rf"{_YEAR}年(?:度|全年|年?{_END})", _whole_year),
    (rf"{_YEAR}年?{TO}(?P<last>\d{{4}}){_MARK}", _several_years),
    (rf"{_YEAR}{_MARK}{_HALF}", _half),
    (rf"{_YEAR}{_MARK}-?H(?P<part>[12])", _half),
    (rf"{_YEAR}{_MARK}第?{_QUARTER}季度", _quarter),
    (rf"{_YEAR}年?[- ]?Q(?P<part>[1-4])", _quarter),
    (rf"{_YEAR}{_MARK}{_QUARTER}个季度", _unclear),
    (rf"{_YEAR}{_MARK}前{_QUARTER}个?季度", _up_to_quarter),
    (rf"{_YEAR}年{_FIRST}月?{TO}{_MONTH}月份?", _months),
    (rf"{_YEAR}年{_MONTH}月份?", _month),
    (rf"{_YEAR}-(?P<last>\d\d)(?!\d)", _month),
    (rf"{_YEAR}年{_MONTH}月{_DAY}日", _day),
    # 截至9月底 and 9月底 alike: what was done from January on, and a stock is taken at its end.
    (rf"(?:{_UNTIL})?{_YEAR}年{_MONTH}月{_END}", _up_to_month),
    (rf"(?:{_UNTIL})?{_YEAR}{_MARK}第?{_QUARTER}季度{_END}", _up_to_quarter),
    (rf"{_UNTIL}{_YEAR}年{_MONTH}月{_DAY}日", _up_to_day),
    (rf"{_UNTIL}{_YEAR}年年?{_END}", _whole_year),
)

_IN_CELLS: tuple[tuple[str, _Meaning], ...] = (
    (rf"{_YEAR}-{_MONTH}", _month),
    # 2023.1 is refused: a number 2023.10 looks so in a workbook.
    (rf"{_YEAR}[./]?(?P<last>\d\d)", _month),
    # A year that went through a table of numbers.
    (rf"{_YEAR}\.0", _whole_year),
    (rf"Q(?P<part>[1-4]){_YEAR}", _quarter),
    (rf"{_YEAR}年{_FIRST}月{TO}(?P<last_year>\d{{4}})年{_MONTH}月份?", _across_years),
    # In a title a date is the paper's own.
    (rf"{_YEAR}(?P<stroke>[-/.]){_MONTH}(?P=stroke){_DAY}", _day),
    (rf"{_YEAR}(?P<last>\d\d)(?P<day>\d\d)", _day),
    (rf"{_YEAR}-(?P<last>\d\d)-(?P<day>\d\d)T?00:00(?::00)?", _day),
)


class Form(NamedTuple):
    """A way of writing a period."""

    pattern: re.Pattern[str]
    meaning: _Meaning
    """Raises ValueError where there is no such month or day, or no plan of such a year."""


def _compiled(forms: tuple[tuple[str, _Meaning], ...]) -> list[Form]:
    return [
        Form(re.compile(pattern, re.ASCII | re.IGNORECASE), meaning)
        for pattern, meaning in forms
    ]


@lru_cache(maxsize=1)
def cell_forms() -> list[Form]:
    """The forms of a whole cell, compiled where the first cell is read."""
    return _compiled((*_IN_CELLS_AND_TITLES, *_IN_CELLS))


@lru_cache(maxsize=1)
def title_forms() -> list[Form]:
    """The forms that are looked for inside a title."""
    return _compiled(
        tuple(
            (pattern.replace(_MARK, "年"), meaning)
            for pattern, meaning in _IN_CELLS_AND_TITLES
        )
    )
