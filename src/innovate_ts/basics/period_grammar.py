"""One grammar of periods as offices write them: a whole cell that is one, and those that a title names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_forms import TO, Form, Match, cell_forms, title_forms
from innovate_ts.basics.periods import Period

LONGEST = 1000
"""Characters of a text that are looked at."""

_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)


def parse_period(text: str) -> Period | None:
    """Read a cell that is a period as an office writes it, or ISO 8601 (see `Period.parse`); else None.

    `2023年`, `2024年上半年`, `2024年前三季度`, `2024年1-9月`, `2024年三季度`, `2024Q3`, `截至2024年9月底`
    (January to September; a stock is taken at its end), a date (that day).
    """
    if len(text) > LONGEST:
        return None
    # Nearly all cells of a table are no periods, and are done with here.
    if not any(map(str.isdecimal, text)):
        return None
    return _parse(text)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period | None:
    """The same, remembered: a table says the same few periods in all its rows."""
    plain = clean(text).replace(" ", "")
    if _FOUR_DIGITS.search(plain) is None:
        return None
    for form in cell_forms():
        match = form.pattern.fullmatch(plain)
        if match:
            return _meant(form, match)
    try:
        return Period.parse(plain)
    except ValueError:
        return None


def _meant(form: Form, match: Match) -> Period | None:
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
    plain = clean(text).replace(" ", "")
    plain = plain[:LONGEST]
    periods = []
    start = _START.search(plain)
    while start:
        named, end = _period_at(plain, start)
        if named is not None:
            periods.append(named)
        start = _START.search(plain, end)
    return periods


def _period_at(text: str, start: Match) -> tuple[Named | None, int]:
    """The period that begins at a place of a text, and where to look on."""
    longest = _longest_form(text, start.start())
    if longest is None:
        return None, _end_of_no_period(start)
    form, match = longest
    period = _meant(form, match)
    if period is None:
        # 2024年13月 is no period, and not the year 2024 either.
        return None, match.end()
    return Named(match[0], period), match.end()


def _longest_form(text: str, begin: int) -> tuple[Form, Match] | None:
    """The form that takes in most of a text from a place on: 2024年1-9月 rather than 2024年."""
    longest = None
    end = begin
    for form in title_forms():
        match = form.pattern.match(text, begin)
        if match and match.end() > end:
            longest = form, match
            end = match.end()
    return longest


def _end_of_no_period(start: Match) -> int:
    # 截至2024年9月 may be September or all up to it, so that the year behind 截至 is not looked at
    # again. In 12024年 a year begins at the next digit.
    if start[0].isdecimal():
        return start.start() + 1
    return start.end()


_PART_OF_A_YEAR = re.compile(
    # 1-9月, 9月底; a day of a month (9月30日) dates something and is no part.
    rf"(?:\d{{1,2}}月?{TO})?\d{{1,2}}月份?[底末]?(?!\d{{1,2}}日)"
    # 三季度, 第三季度, 前三个季度, 三季度末
    "|[第前]?[一二三四1-4]个?季度[底末]?"
    "|[上下]半年"
    "|(?<![a-z0-9])q[1-4](?![0-9])",
    re.IGNORECASE,
)
"""The parts of a year that the forms of periods know, without their year.

The tests hold each part of a year of `periods.tsv` against it.
"""


def is_part_of_a_year(text: str) -> bool:
    """Whether a text, perhaps in brackets, is a part of a year without its year."""
    inner = clean(text).strip("() ")
    plain = "".join(inner.split())
    return _PART_OF_A_YEAR.fullmatch(plain) is not None


def names_part_of_a_year(text: str) -> bool:
    """Whether a text names a part of a year, with its year or without."""
    plain = "".join(clean(text).split())
    return _PART_OF_A_YEAR.search(plain) is not None
