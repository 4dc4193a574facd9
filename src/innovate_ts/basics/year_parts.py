"""The forms of a part of a year, whose year may stand elsewhere: each a pattern and which months it means.

Each meaning raises ValueError where there is no such month.
"""

from collections.abc import Callable
from typing import NamedTuple

from innovate_ts.basics.period_words import (
    HALF_A_YEAR,
    QUARTER,
    Match,
    Months,
    Sense,
    english_month,
    number_of,
)

_SHORTEST_MONTH = 28
"""Days of February."""


class PartForm(NamedTuple):
    """A form of a part of a year."""

    form: str
    meaning: Callable[[Match], Months]
    sense: Sense
    alone: str | None = None
    """The form where its year stands elsewhere; None where the words would mean anything else."""


def months_from(first: int, last: int) -> Months:
    """The months from one to another."""
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such months: {first} to {last}")
    return Months(first, last)


def _months(match: Match) -> Months:
    return months_from(number_of(match["first"]), number_of(match["last"]))


def _month(match: Match) -> Months:
    month = number_of(match["last"])
    return months_from(month, month)


def _up_to_month(match: Match) -> Months:
    return months_from(1, number_of(match["last"]))


def _up_to_last_day(match: Match) -> Months:
    # Which year it is shows elsewhere, so that February ends on either day.
    if int(match["day"]) < _SHORTEST_MONTH:
        raise ValueError(f"in the middle of a month: {match[0]}")
    return _up_to_month(match)


def _months_by_days(match: Match) -> Months:
    _up_to_last_day(match)
    return _months(match)


def _english_months(match: Match) -> Months:
    first = english_month(match["english"])
    return months_from(first, english_month(match["last_english"]))


def _up_to_english_month(match: Match) -> Months:
    return Months(1, english_month(match["english"]))


def one_english_month(match: Match) -> Months:
    """Sep 2024."""
    month = english_month(match["english"])
    return Months(month, month)


def half(match: Match) -> Months:
    """The first half of a year, or the second."""
    if match["half"] in {"上", "1"}:
        return HALF_A_YEAR
    return Months(7, 12)


def _january(_: Match) -> Months:
    return Months(1, 1)


def _first_half(_: Match) -> Months:
    return HALF_A_YEAR


def _first_quarter(_: Match) -> Months:
    return Months.of_quarters(1, 1)


def _quarter(match: Match) -> Months:
    quarter = number_of(match["quarter"])
    return Months.of_quarters(quarter, quarter)


def _up_to_quarter(match: Match) -> Months:
    return Months.of_quarters(1, number_of(match["quarter"]))


def _quarters(match: Match) -> Months:
    first = number_of(match["quarter"])
    last = number_of(match["last_quarter"])
    if last < first:
        raise ValueError(f"{last} is before {first}")
    return Months.of_quarters(first, last)


def _unclear(match: Match) -> Months:
    # 三个季度 may be the first three or any; without this form it would be found as the year before it.
    raise ValueError(f"not said which: {match[0]}")


_NOT_A_NUMBER = r"(?<![\d.一二三四五六七八九十第前])"
_NOT_A_WORD = "(?<![统单专逐按每同任唯])"
"""统一月报 and 逐一月份 name no month."""
_APART = r"(?<![a-z0-9])"
_MARK = "年度?"
"""Behind a year and before digits, or they would be the year's."""
_ANY_MARK = f"(?:{_MARK})?"
PARTS = (
    PartForm(
        form=f"{_ANY_MARK}(?P<half>[上下])半年",
        meaning=half,
        sense=Sense.SPAN,
        alone="(?P<half>[上下])半年",
    ),
    PartForm(
        form=f"{_MARK}年?(?:半年度?|年中|中期)",
        meaning=_first_half,
        sense=Sense.SPAN,
        alone=r"(?<=\()半年度?(?=\))",
    ),
    PartForm(
        form=f"{_ANY_MARK}-?H(?P<half>[12])",
        meaning=half,
        sense=Sense.SPAN,
    ),
    PartForm(
        form="{mark}第?{quarter}季度?",
        meaning=_quarter,
        sense=Sense.ALONE,
        alone=rf"{_NOT_A_NUMBER}第?{{quarter}}季(?:度|(?<=第{QUARTER}季))",
    ),
    PartForm(
        form="{mark}首季度?",
        meaning=_first_quarter,
        sense=Sense.ALONE,
    ),
    PartForm(
        form=f"{_ANY_MARK}[- ]?Q(?P<quarter>[1-4])",
        meaning=_quarter,
        sense=Sense.ALONE,
        alone=rf"{_APART}Q(?P<quarter>[1-4])(?![0-9])",
    ),
    PartForm(
        form=f"{_ANY_MARK}前{{quarter}}个?季度",
        meaning=_up_to_quarter,
        sense=Sense.SPAN,
        alone="前{quarter}个?季度",
    ),
    PartForm(
        form=f"{_MARK}第?{{quarter}}(?:季度?)?{{to}}第?{{last_quarter}}季度",
        meaning=_quarters,
        sense=Sense.SPAN,
        alone=f"{_NOT_A_NUMBER}第?{{quarter}}(?:季度?)?{{to}}第?{{last_quarter}}季度",
    ),
    PartForm(
        form=f"{_MARK}{{first}}月?份?{{to}}{{last}}个?月份?",
        meaning=_months,
        sense=Sense.SPAN,
        alone=f"{_NOT_A_NUMBER}{{first}}月?份?{{to}}{{last}}个?月份?",
    ),
    # 2024.1-9; behind a point alone, 2024.1 may be January or October.
    PartForm(
        form=r"[./]{first}{to}{last}(?:月份?)?(?![\d./]|[万亿元家%])",
        meaning=_months,
        sense=Sense.SPAN,
    ),
    PartForm(
        form=f"{_MARK}{{first}}月1日{{to}}{{last}}月{{day}}日",
        meaning=_months_by_days,
        sense=Sense.SPAN,
        alone=f"{_NOT_A_NUMBER}{{first}}月1日{{to}}{{last}}月{{day}}日",
    ),
    PartForm(
        form=f"{_MARK}元月份?",
        meaning=_january,
        sense=Sense.ALONE,
    ),
    PartForm(
        form=f"{_ANY_MARK}前{{last}}个月",
        meaning=_up_to_month,
        sense=Sense.SPAN,
        alone="前{last}个月",
    ),
    PartForm(
        form=f"{_MARK}{{last}}月份?",
        meaning=_month,
        sense=Sense.ALONE,
        alone=f"{_NOT_A_NUMBER}{_NOT_A_WORD}{{last}}月份?(?![度报])",
    ),
    # 截至9月底 and 9月底 alike: what was done from January on, and a stock is taken at its end.
    PartForm(
        form=f"{_MARK}{{last}}月份?(?:{{end}}|止)",
        meaning=_up_to_month,
        sense=Sense.UNTIL,
        alone=f"{_NOT_A_NUMBER}{{last}}月份?(?:{{end}}|止)",
    ),
    PartForm(
        form="{mark}第?{quarter}季度{end}",
        meaning=_up_to_quarter,
        sense=Sense.UNTIL,
        alone=f"{_NOT_A_NUMBER}第?{{quarter}}季度{{end}}",
    ),
    PartForm(
        form="{mark}{quarter}个季度",
        meaning=_unclear,
        sense=Sense.SPAN,
        alone="{quarter}个季度",
    ),
)
BEFORE_THEIR_YEAR = (
    PartForm(
        form="Q(?P<quarter>[1-4]){year}",
        meaning=_quarter,
        sense=Sense.ALONE,
    ),
    PartForm(
        form="{english}[-.,]?{year}",
        meaning=one_english_month,
        sense=Sense.ALONE,
    ),
    PartForm(
        form="{english}(?:{to}|to|through){last_english}[.,]?{year}",
        meaning=_english_months,
        sense=Sense.SPAN,
    ),
    PartForm(
        form="(?:{english_until}|{english_end}){english_of_day}[.,]?{year}",
        meaning=_up_to_english_month,
        sense=Sense.UNTIL,
    ),
)
"""Q4 2023, Jan-Sep 2024, end of March 2024."""
UNTIL = (
    PartForm(
        form="{last}月份?{end}?",
        meaning=_up_to_month,
        sense=Sense.UNTIL,
    ),
    PartForm(
        form="第?{quarter}季度{end}?",
        meaning=_up_to_quarter,
        sense=Sense.UNTIL,
    ),
)
"""Behind 截至."""
UNTIL_A_DAY = PartForm(
    form="{last}月{day}日",
    meaning=_up_to_last_day,
    sense=Sense.UNTIL,
)
"""Behind 截至, where the year stands elsewhere; with its year it is any day."""
