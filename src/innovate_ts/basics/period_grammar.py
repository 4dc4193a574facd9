"""How offices write periods: one table of forms, for reading a whole cell and for finding them in a title.

What is written and what it means stands, case by case, in `tests/basics/periods.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import YEARS, Period

LONGEST = 1000
"""Characters of a text that are looked at."""

# --- the words of the grammar -------------------------------------------------------------------------------

_YEAR = r"(?P<year>\d{4})"
_MARK = "(?:年)?"
"""Behind a year in a cell; in a title it is needed, where four digits alone may be any number."""
_TO = "(?:-|—|–|~|至|到)"
_UNTIL = "截(?:至|止到?)"
_END = "[底末]"
_HALF = "(?P<part>上|下)半年"
_QUARTER = "(?P<part>[一二三四1-4])"
_FIRST = r"(?P<first>\d{1,2})"
_MONTH = r"(?P<last>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"

_Match = re.Match[str]


# --- what a form means --------------------------------------------------------------------------------------
# Each raises ValueError where there is no such month or day, or no plan of such a year.


def _year(match: _Match, name: str = "year") -> int:
    year = int(match[name])
    if year not in YEARS:
        raise ValueError(f"no year of a plan: {year}")
    return year


def _whole_year(match: _Match) -> Period:
    return Period.years(_year(match))


def _several_years(match: _Match) -> Period:
    first, last = _year(match), _year(match, "last")
    if last < first:
        raise ValueError(f"{last} is before {first}")
    return Period.years(first, last)


def _half(match: _Match) -> Period:
    if match["part"] in {"上", "1"}:
        return Period.months(_year(match), 1, 6)
    return Period.months(_year(match), 7, 12)


def _last_month_of_quarter(match: _Match) -> int:
    quarter = match["part"]
    number = int(quarter) if quarter.isdigit() else int(read_numeral(quarter))
    return 3 * number


def _quarter(match: _Match) -> Period:
    last = _last_month_of_quarter(match)
    return Period.months(_year(match), last - 2, last)


def _up_to_quarter(match: _Match) -> Period:
    return Period.months(_year(match), 1, _last_month_of_quarter(match))


def _unclear(match: _Match) -> Period:
    # 三个季度 may be the first three or any; without this form it would be found as the year before it.
    raise ValueError(f"not said which: {match[0]}")


def _months_from(match: _Match, first: int) -> Period:
    last = int(match["last"])
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such months: {first} to {last}")
    return Period.months(_year(match), first, last)


def _months(match: _Match) -> Period:
    return _months_from(match, int(match["first"]))


def _month(match: _Match) -> Period:
    return _months_from(match, int(match["last"]))


def _up_to_month(match: _Match) -> Period:
    return _months_from(match, 1)


def _across_years(match: _Match) -> Period:
    start = date(_year(match), int(match["first"]), 1)
    end = date(_year(match, "last_year"), int(match["last"]), 1)
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return Period(start, Period.months(end.year, end.month, end.month).end)


def _day(match: _Match) -> Period:
    day = date(_year(match), int(match["last"]), int(match["day"]))
    return Period(day, day)


def _up_to_day(match: _Match) -> Period:
    return Period(date(_year(match), 1, 1), _day(match).end)


# --- the forms ----------------------------------------------------------------------------------------------

_Meaning = Callable[[_Match], Period]

_IN_CELLS_AND_TITLES: tuple[tuple[str, _Meaning], ...] = (
    (rf"{_YEAR}{_MARK}", _whole_year),
    (rf"{_YEAR}年(?:度|全年|年?{_END})", _whole_year),
    (rf"{_YEAR}年?{_TO}(?P<last>\d{{4}}){_MARK}", _several_years),
    (rf"{_YEAR}{_MARK}{_HALF}", _half),
    (rf"{_YEAR}{_MARK}-?H(?P<part>[12])", _half),
    (rf"{_YEAR}{_MARK}第?{_QUARTER}季度", _quarter),
    (rf"{_YEAR}年?[- ]?Q(?P<part>[1-4])", _quarter),
    (rf"{_YEAR}{_MARK}{_QUARTER}个季度", _unclear),
    (rf"{_YEAR}{_MARK}前{_QUARTER}个?季度", _up_to_quarter),
    (rf"{_YEAR}年{_FIRST}月?{_TO}{_MONTH}月份?", _months),
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
    (rf"{_YEAR}年{_FIRST}月{_TO}(?P<last_year>\d{{4}})年{_MONTH}月份?", _across_years),
    # In a title a date is the paper's own.
    (rf"{_YEAR}(?P<stroke>[-/.]){_MONTH}(?P=stroke){_DAY}", _day),
    (rf"{_YEAR}(?P<last>\d\d)(?P<day>\d\d)", _day),
    (rf"{_YEAR}-(?P<last>\d\d)-(?P<day>\d\d)T?00:00(?::00)?", _day),
)


class _Form(NamedTuple):
    """A way of writing a period."""

    pattern: re.Pattern[str]
    meaning: _Meaning


def _compiled(forms: tuple[tuple[str, _Meaning], ...]) -> list[_Form]:
    return [
        _Form(re.compile(pattern, re.ASCII | re.IGNORECASE), meaning)
        for pattern, meaning in forms
    ]


@lru_cache(maxsize=1)
def _cell_forms() -> list[_Form]:
    return _compiled((*_IN_CELLS_AND_TITLES, *_IN_CELLS))


@lru_cache(maxsize=1)
def _title_forms() -> list[_Form]:
    return _compiled(
        tuple(
            (pattern.replace(_MARK, "年"), meaning)
            for pattern, meaning in _IN_CELLS_AND_TITLES
        )
    )


# --- reading and finding ------------------------------------------------------------------------------------

_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)


def parse_period(text: str) -> Period | None:
    """Read a cell that is a period as an office writes it, or ISO 8601 (see `Period.parse`); else None.

    `2023年`, `2024年上半年`, `2024年前三季度`, `2024年1-9月`, `2024年三季度`, `2024Q3`, `截至2024年9月底`
    (January to September; a stock is taken at its end), a date (that day).
    """
    # Nearly all cells of a table are no periods, and are done with here.
    if len(text) > LONGEST or not any(map(str.isdecimal, text)):
        return None
    return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period | None:
    """The same, remembered: a table says the same few periods in all its rows."""
    plain = clean(text).replace(" ", "")
    if _FOUR_DIGITS.search(plain) is None:
        return None
    for form in _cell_forms():
        match = form.pattern.fullmatch(plain)
        if match:
            return _meant(form, match)
    try:
        return Period.parse(plain)
    except ValueError:
        return None


def _meant(form: _Form, match: _Match) -> Period | None:
    try:
        return form.meaning(match)
    except ValueError:
        return None


class Named(NamedTuple):
    """A period that a text names."""

    written: str
    period: Period


_START = re.compile(
    rf"(?:截[至止]到?(?=\d{{4}}年))?(?:{_FOUR_DIGITS.pattern})", re.ASCII
)


def find_periods(text: str) -> list[Named]:
    """The periods that a title names: `2024年1-9月` in `唐山市2024年1-9月完成情况`."""
    plain = clean(text).replace(" ", "")[:LONGEST]
    periods = []
    start = _START.search(plain)
    while start:
        named, end = _period_at(plain, start)
        if named is not None:
            periods.append(named)
        start = _START.search(plain, end)
    return periods


def _period_at(text: str, start: _Match) -> tuple[Named | None, int]:
    """The period that begins at a place of a text, and where to look on."""
    longest: tuple[_Form, _Match] | None = None
    for form in _title_forms():
        match = form.pattern.match(text, start.start())
        if match and (longest is None or match.end() > longest[1].end()):
            longest = form, match
    if longest is None:
        return None, _end_of_no_period(start)
    form, match = longest
    period = _meant(form, match)
    # 2024年13月 is no period, and not the year 2024 either.
    named = None if period is None else Named(match[0], period)
    return named, match.end()


def _end_of_no_period(start: _Match) -> int:
    # 截至2024年9月 may be September or all up to it, so that the year behind 截至 is not looked at
    # again. In 12024年 a year begins at the next digit.
    if start[0].isdecimal():
        return start.start() + 1
    return start.end()


_PART_OF_A_YEAR = re.compile(
    rf"(?:\d{{1,2}}月?{_TO})?\d{{1,2}}月份?(?!\d{{1,2}}日)"
    "|[一二三四1-4]季度|[上下]半年|前三季度"
)
"""1-9月, 三季度, 上半年; a day of a month (9月30日) dates something and is none."""


def is_part_of_a_year(text: str) -> bool:
    """Whether a text, perhaps in brackets, is a part of a year without its year."""
    plain = "".join(clean(text).strip("() ").split())
    return _PART_OF_A_YEAR.fullmatch(plain) is not None


def names_part_of_a_year(text: str) -> bool:
    """Whether a text names a part of a year, with its year or without."""
    plain = "".join(clean(text).split())
    return _PART_OF_A_YEAR.search(plain) is not None
