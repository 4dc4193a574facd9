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

TO = "(?:-|—|–|~|至|到)"

_WORDS = {
    "year": r"(?P<year>\d{4})",
    "last_year": r"(?P<last_year>\d{4})",
    # Behind a year in a cell 年 may be missing; in a title it may not, for four digits are any number.
    "mark": "年?",
    "half": "(?P<part>上|下)半年",
    "quarter": "(?P<part>[一二三四1-4])",
    "first": r"(?P<first>\d{1,2})",
    "month": r"(?P<last>\d{1,2})",
    "two_digit_month": r"(?P<last>\d\d)",
    "day": r"(?P<day>\d{1,2})",
    "two_digit_day": r"(?P<day>\d\d)",
    "to": TO,
    "until": "截(?:至|止到?)",
    "end": "[底末]",
}
"""What stands in braces in a form, as a pattern."""

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
    first = _year(match)
    last = _year(match, "last_year")
    if last < first:
        raise ValueError(f"{last} is before {first}")
    return Period.years(first, last)


def _half(match: Match) -> Period:
    if match["part"] in {"上", "1"}:
        return Period.months(_year(match), 1, 6)
    return Period.months(_year(match), 7, 12)


def _number_of_quarter(match: Match) -> int:
    quarter = match["part"]
    if quarter.isdigit():
        return int(quarter)
    return int(read_numeral(quarter))


def _quarter(match: Match) -> Period:
    return Period.quarter(_year(match), _number_of_quarter(match))


def _up_to_quarter(match: Match) -> Period:
    last_month = 3 * _number_of_quarter(match)
    return Period.months(_year(match), 1, last_month)


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
    first_month = int(match["first"])
    last_month = int(match["last"])
    last_year = _year(match, "last_year")
    beginning = Period.months(_year(match), first_month, first_month)
    ending = Period.months(last_year, last_month, last_month)
    if ending < beginning:
        raise ValueError(f"{ending} is before {beginning}")
    return Period(beginning.start, ending.end)


def _day(match: Match) -> Period:
    month = int(match["last"])
    number = int(match["day"])
    day = date(_year(match), month, number)
    return Period(day, day)


def _up_to_day(match: Match) -> Period:
    day = _day(match).end
    return Period(day.replace(month=1, day=1), day)


# --- the forms ----------------------------------------------------------------------------------------------

_Meaning = Callable[[Match], Period]
_Written = tuple[tuple[str, _Meaning], ...]
"""Forms as they are written below, each with its meaning."""

_IN_CELLS_AND_TITLES: _Written = (
    ("{year}{mark}", _whole_year),
    ("{year}年(?:度|全年|年?{end})", _whole_year),
    ("{year}年?{to}{last_year}{mark}", _several_years),
    ("{year}{mark}{half}", _half),
    ("{year}{mark}-?H(?P<part>[12])", _half),
    ("{year}{mark}第?{quarter}季度", _quarter),
    ("{year}年?[- ]?Q(?P<part>[1-4])", _quarter),
    ("{year}{mark}{quarter}个季度", _unclear),
    ("{year}{mark}前{quarter}个?季度", _up_to_quarter),
    ("{year}年{first}月?{to}{month}月份?", _months),
    ("{year}年{month}月份?", _month),
    (r"{year}-{two_digit_month}(?!\d)", _month),
    ("{year}年{month}月{day}日", _day),
    # 截至9月底 and 9月底 alike: what was done from January on, and a stock is taken at its end.
    ("(?:{until})?{year}年{month}月{end}", _up_to_month),
    ("(?:{until})?{year}{mark}第?{quarter}季度{end}", _up_to_quarter),
    ("{until}{year}年{month}月{day}日", _up_to_day),
    ("{until}{year}年年?{end}", _whole_year),
)

_IN_CELLS: _Written = (
    ("{year}-{month}", _month),
    # 2023.1 is refused: a number 2023.10 looks so in a workbook.
    ("{year}[./]?{two_digit_month}", _month),
    # A year that went through a table of numbers.
    (r"{year}\.0", _whole_year),
    ("Q(?P<part>[1-4]){year}", _quarter),
    ("{year}年{first}月{to}{last_year}年{month}月份?", _across_years),
    # In a title a date is the paper's own.
    ("{year}(?P<stroke>[-/.]){month}(?P=stroke){day}", _day),
    ("{year}{two_digit_month}{two_digit_day}", _day),
    ("{year}-{two_digit_month}-{two_digit_day}T?00:00(?::00)?", _day),
)


class Form(NamedTuple):
    """A way of writing a period."""

    pattern: re.Pattern[str]
    meaning: _Meaning
    """Raises ValueError where there is no such month or day, or no plan of such a year."""


def _compiled(written: _Written, words: dict[str, str]) -> list[Form]:
    forms = []
    for form, meaning in written:
        pattern = form.format_map(words)
        compiled = re.compile(pattern, re.ASCII | re.IGNORECASE)
        forms.append(Form(compiled, meaning))
    return forms


@lru_cache(maxsize=1)
def cell_forms() -> list[Form]:
    """The forms of a whole cell, compiled where the first cell is read."""
    return _compiled(_IN_CELLS_AND_TITLES + _IN_CELLS, _WORDS)


@lru_cache(maxsize=1)
def title_forms() -> list[Form]:
    """The forms that are looked for inside a title."""
    return _compiled(_IN_CELLS_AND_TITLES, _WORDS | {"mark": "年"})
