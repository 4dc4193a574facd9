"""The years that a plan's name tells: those of a five-year plan by its number, and those of a title."""

from __future__ import annotations

import re

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import Period

YEAR = r"(?:19|20|21)\d\d"
"""A year that a plan can speak of."""
FIVE_YEAR_PLAN = "十[二三四五六]五"
"""The five-year plans that a sentence of a plan can speak of, 十二五 to 十六五."""

_LENGTH = 5
_TWELFTH = 2011
"""The first year of the twelfth five-year plan; each begins where the one before it ends."""

_NUMBER = "十[一二三四五六七八九]"
_IN_TITLE = re.compile(
    f"第(?P<number>{_NUMBER})个五年|“?(?P<short>{_NUMBER})五”?(?!年)"
)
_YEARS = re.compile(
    rf"(?P<first>{YEAR})年?"
    "(?:—|-|~|至)"
    rf"(?P<last>{YEAR})年?"
)
_ONE_YEAR = re.compile(rf"(?P<year>{YEAR})年")


def five_year_plan(name: str) -> Period:
    """The years of a five-year plan.

    Args:
        name: its number in Chinese, or its short name: 十四, 十四五.
    """
    # 十五五 is the fifteenth: only the last 五 is that of five years.
    number = int(read_numeral(name[:2]))
    since_twelfth = number - 12
    first = _TWELFTH + since_twelfth * _LENGTH
    last = first + _LENGTH - 1
    return Period.years(first, last)


def years_of(title: str) -> Period | None:
    """The years that a plan's title tells."""
    plan = _IN_TITLE.search(title)
    if plan:
        return five_year_plan(plan["number"] or plan["short"])
    years = _YEARS.search(title)
    if years:
        first = int(years["first"])
        last = int(years["last"])
        return Period.years(first, last)
    year = _ONE_YEAR.search(title)
    if year is None:
        return None
    return Period.years(int(year["year"]))
