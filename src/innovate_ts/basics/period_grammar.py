"""One grammar of times as offices write them: a whole cell that is one, and those that a title names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_forms import Form, cell_forms, part_forms, title_forms
from innovate_ts.basics.period_words import YEAR, Match, Months, Sense
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts

LONGEST = 1000
"""Characters of a text that are looked at."""

_MAY_NAME_A_TIME = re.compile(r"\d|[一二三四五六七八九十〇○半]")


class Time(NamedTuple):
    """What a text says of a time: a period, or a part of a year whose year stands elsewhere."""

    written: str
    sense: Sense
    months: Months
    """The months of its year; all twelve where it is no part of one."""
    period: Period | None
    """None where its year is not said."""

    @property
    def is_part(self) -> bool:
        """Whether it is less than a year."""
        return self.months != YEAR

    def in_year(self, year: int) -> Time:
        """The same part of that year."""
        period = Period.months(year, *self.months)
        return self._replace(period=period)


class Named(NamedTuple):
    """A period that a text names."""

    written: str
    period: Period


class Times(NamedTuple):
    """What a text says of times."""

    times: tuple[Time, ...]
    unclear: tuple[str, ...]
    """What has the form of a time and names none: 13月, 三个季度."""
    rest: str
    """What else it says."""


# --- a whole cell -------------------------------------------------------------------------------------------


def parse_period(text: str) -> Period | None:
    """Read a cell that is a period as an office writes it, or ISO 8601 (see `Period.parse`); else None.

    `2023年`, `2024年上半年`, `2024年前三季度`, `2024年1-9月`, `2024年三季度`, `2024Q3`, `截至2024年9月底`
    (January to September; a stock is taken at its end), a date (that day).
    """
    time = parse_time(text)
    if time is None:
        return None
    return time.period


def parse_time(text: str) -> Time | None:
    """Read a cell that is a period, or a part of a year whose year stands elsewhere: `1-9月`, `三季度`."""
    if len(text) > LONGEST:
        return None
    # Nearly all cells of a table are no times, and are done with here.
    if _MAY_NAME_A_TIME.search(text) is None and text.isascii():
        return None
    return _parse(text)


@lru_cache(maxsize=20_000)
def _parse(text: str) -> Time | None:
    """The same, remembered: a table says the same few times in all its rows, or one in each of its heads."""
    plain = _without_brackets(_plain(text))
    if _MAY_NAME_A_TIME.search(plain) is None:
        return None
    for form in (*cell_forms(), *part_forms()):
        match = form.pattern.fullmatch(plain)
        if match:
            return _meant(form, match)
    try:
        period = Period.parse(plain)
    except ValueError:
        return None
    return _time(
        written=plain,
        sense=_sense_of(period),
        period=period,
    )


def _plain(text: str) -> str:
    return "".join(clean(text[:LONGEST]).split())


_IN_BRACKETS = re.compile(r"(?P<before>.*)\((?P<inner>[^()]*)\)")


def _without_brackets(plain: str) -> str:
    """2024年(1-9月) is 2024年1-9月."""
    match = _IN_BRACKETS.fullmatch(plain)
    if match is None:
        return plain
    return match["before"] + match["inner"]


def _meant(form: Form, match: Match) -> Time | None:
    try:
        months = None if form.months is None else form.months(match)
        period = None if form.period is None else form.period(match)
    except ValueError:
        return None
    if months is not None:
        return Time(
            written=match[0],
            sense=form.sense,
            months=months,
            period=period,
        )
    if period is None:
        return None
    return _time(
        written=match[0],
        sense=form.sense,
        period=period,
    )


def _time(written: str, sense: Sense, period: Period) -> Time:
    months = YEAR
    if period.is_within_a_year and sense is not Sense.DAY:
        months = Months(period.start.month, period.end.month)
    return Time(written, sense, months, period)


def _sense_of(period: Period) -> Sense:
    """How a period in ISO 8601 is meant."""
    if period.start == period.end:
        return Sense.DAY
    length = period.length_in_months()
    if length % 12 == 0:
        return Sense.YEARS
    if length in {1, 3}:
        return Sense.ALONE
    return Sense.SPAN


# --- what is none -------------------------------------------------------------------------------------------

_JANUARY_OR_OCTOBER = re.compile(r"\d{4}\.1", re.ASCII)
_FISCAL_YEAR = re.compile(r"FY\d{4}[/-]\d\d", re.ASCII | re.IGNORECASE)
_NAMES_A_FISCAL_YEAR = re.compile(r"FY|财年|财政年度|会计年度", re.IGNORECASE)


def refusal_of(text: str) -> Message:
    """Why a text is no period: 2023.1 may be January or October, a fiscal year may begin in any month."""
    plain = _plain(text)
    if _JANUARY_OR_OCTOBER.fullmatch(plain):
        return texts.january_or_october(text=text, year=plain[:4])
    if _NAMES_A_FISCAL_YEAR.search(plain):
        return texts.fiscal_year_open(text=text)
    return texts.not_a_period(text=text)


def is_fiscal_year(text: str) -> bool:
    """Whether a period is written as a fiscal year over two calendar years: FY2023/24."""
    return _FISCAL_YEAR.fullmatch(_plain(text)) is not None


# --- inside a title -----------------------------------------------------------------------------------------

_DAY_OF_A_MONTH = re.compile(r"\d{1,2}月\d{1,2}日?", re.ASCII)
"""It dates something: 9月30日, and its 9月 is no part of a year."""

_STARTS = re.compile(
    r"[\d一二三四五六七八九十截第前上下首半Q]"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    "|as(?:of|at)|upto|until|through|by|ytd|(?:at|the)?end(?:of|-)",
    re.IGNORECASE,
)


def find_periods(text: str) -> list[Named]:
    """The periods that a title names: `2024年1-9月` in `唐山市2024年1-9月完成情况`."""
    return [
        Named(time.written, time.period)
        for time in find_times(text).times
        if time.period is not None
    ]


@lru_cache(maxsize=1024)
def find_times(text: str) -> Times:
    """The times that a text names, with their years or without, and what else it says."""
    plain = _plain(text)
    times = []
    unclear = []
    rest = []
    begin = 0
    start = _STARTS.search(plain)
    while start:
        place = start.start()
        longest = _longest_form(plain, place)
        if longest is None:
            end = _end_of_no_time(plain, place)
        else:
            form, match = longest
            end = match.end()
            rest.append(plain[begin:place])
            begin = end
            time = _meant(form, match)
            if time is None:
                # 2024年13月 is no time, and not the year 2024 either.
                unclear.append(match[0])
            else:
                times.append(time)
        start = _STARTS.search(plain, end)
    rest.append(plain[begin:])
    return Times(
        times=tuple(times),
        unclear=tuple(unclear),
        rest="".join(rest),
    )


def _end_of_no_time(text: str, place: int) -> int:
    """Where to look on: behind a day of a month, else at the next character."""
    day = _DAY_OF_A_MONTH.match(text, place)
    if day is None:
        return place + 1
    return day.end()


def _longest_form(text: str, begin: int) -> tuple[Form, Match] | None:
    """The form that takes in most of a text from a place on: 2024年1-9月 rather than 2024年."""
    longest = None
    end = begin
    day = _DAY_OF_A_MONTH.match(text, begin)
    if day is not None and day[0].endswith("日"):
        # Its month alone is none: only what goes beyond the day.
        end = day.end()
    for form in _title_and_part_forms():
        match = form.pattern.match(text, begin)
        if match and match.end() > end:
            longest = form, match
            end = match.end()
    return longest


@lru_cache(maxsize=1)
def _title_and_part_forms() -> list[Form]:
    return [*title_forms(), *part_forms()]
