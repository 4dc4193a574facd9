"""The forms in which offices write times: each a pattern and what it means.

A time is a year, several years, a day, or a part of a year, whose year may stand elsewhere. What is written
and what it means stands, case by case, in `tests/basics/periods.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import YEARS, Period


class Sense(Enum):
    """How the days of a time are meant."""

    YEARS = "years"
    """2023年, 2023-2025年."""
    SPAN = "span"
    """1-9月, 前三季度, 上半年: these months and no others."""
    ALONE = "alone"
    """9月, 三季度: one month or quarter, by which a title may mean all that was done until its end."""
    UNTIL = "until"
    """9月底, 截至9月: what was done from January on; a stock is taken at its end."""
    DAY = "day"
    """2024年9月30日."""


class Months(NamedTuple):
    """Months of a year, from 1 to 12."""

    first: int
    last: int

    @staticmethod
    def of_quarters(first: int, last: int) -> Months:
        """The months of the quarters from one to another."""
        return Months(3 * first - 2, 3 * last)


HALF_A_YEAR = Months(1, 6)
YEAR = Months(1, 12)

_SHORTEST_MONTH = 28
"""Days of February."""


# --- the words of the grammar -------------------------------------------------------------------------------

TO = "(?:-|—|–|~|至|到)"

_MONTH = r"\d{1,2}|十[一二]?|[一二三四五六七八九]"
_QUARTER = "[一二三四1-4]"

_ENGLISH_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_ENGLISH_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)

_WORDS = {
    "year": r"(?P<year>\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})",
    "last_year": r"(?P<last_year>\d{4})",
    # Behind a year in a cell 年 may be missing; in a title it may not, for four digits are any number.
    "mark": "(?:年度?)?",
    # 元月 is January.
    "first": rf"(?P<first>{_MONTH}|元(?=月))",
    "last": rf"(?P<last>{_MONTH})",
    "quarter": f"(?P<quarter>{_QUARTER})",
    "last_quarter": f"(?P<last_quarter>{_QUARTER})",
    "month": r"(?P<month>\d{1,2})",
    "two_digit_month": r"(?P<month>\d\d)",
    "day": r"(?P<day>\d{1,2})",
    "two_digit_day": r"(?P<day>\d\d)",
    "to": TO,
    "until": "截(?:至|止到?)",
    "english": rf"(?<!\d)(?<!since)(?<!from)(?P<english>{_ENGLISH_MONTH})",
    "last_english": rf"(?P<last_english>{_ENGLISH_MONTH})",
    "end": "[底末]",
}
"""What stands in braces in a form, as a pattern."""

_ROUND_ZERO = str.maketrans("○元", "〇一")

Match = re.Match[str]


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return int(read_numeral(text.translate(_ROUND_ZERO)))


# --- the parts of a year ------------------------------------------------------------------------------------
# Each meaning raises ValueError where there is no such month.


class _PartForm(NamedTuple):
    """A form of a part of a year."""

    form: str
    meaning: Callable[[Match], Months]
    sense: Sense
    alone: str | None = None
    """The form where its year stands elsewhere; None where the words would mean anything else."""


def _span(first: int, last: int) -> Months:
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such months: {first} to {last}")
    return Months(first, last)


def _months(match: Match) -> Months:
    return _span(_number(match["first"]), _number(match["last"]))


def _month(match: Match) -> Months:
    month = _number(match["last"])
    return _span(month, month)


def _up_to_month(match: Match) -> Months:
    return _span(1, _number(match["last"]))


def _up_to_last_day(match: Match) -> Months:
    # Which year it is shows elsewhere, so that February ends on either day.
    if int(match["day"]) < _SHORTEST_MONTH:
        raise ValueError(f"in the middle of a month: {match[0]}")
    return _up_to_month(match)


def _english_months(match: Match) -> Months:
    first = _english_month(match["english"])
    return _span(first, _english_month(match["last_english"]))


def _one_english_month(match: Match) -> Months:
    month = _english_month(match["english"])
    return Months(month, month)


def _english_month(name: str) -> int:
    return _ENGLISH_MONTHS.index(name[:3].lower()) + 1


def _half(match: Match) -> Months:
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
    quarter = _number(match["quarter"])
    return Months.of_quarters(quarter, quarter)


def _up_to_quarter(match: Match) -> Months:
    return Months.of_quarters(1, _number(match["quarter"]))


def _quarters(match: Match) -> Months:
    first = _number(match["quarter"])
    last = _number(match["last_quarter"])
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

_PARTS = (
    _PartForm(
        f"{_ANY_MARK}(?P<half>[上下])半年", _half, Sense.SPAN, "(?P<half>[上下])半年"
    ),
    _PartForm(
        f"{_MARK}年?(?:半年度?|年中|中期)",
        _first_half,
        Sense.SPAN,
        r"(?<=\()半年度?(?=\))",
    ),
    _PartForm(f"{_ANY_MARK}-?H(?P<half>[12])", _half, Sense.SPAN),
    _PartForm(
        "{mark}第?{quarter}季度?",
        _quarter,
        Sense.ALONE,
        rf"{_NOT_A_NUMBER}第?{{quarter}}季(?:度|(?<=第{_QUARTER}季))",
    ),
    _PartForm("{mark}首季度?", _first_quarter, Sense.ALONE),
    _PartForm(
        f"{_ANY_MARK}[- ]?Q(?P<quarter>[1-4])",
        _quarter,
        Sense.ALONE,
        rf"{_APART}Q(?P<quarter>[1-4])(?![0-9])",
    ),
    _PartForm(
        f"{_ANY_MARK}前{{quarter}}个?季度",
        _up_to_quarter,
        Sense.SPAN,
        "前{quarter}个?季度",
    ),
    _PartForm(
        f"{_MARK}第?{{quarter}}(?:季度?)?{{to}}第?{{last_quarter}}季度",
        _quarters,
        Sense.SPAN,
        f"{_NOT_A_NUMBER}第?{{quarter}}(?:季度?)?{{to}}第?{{last_quarter}}季度",
    ),
    _PartForm(
        f"{_MARK}{{first}}月?份?{{to}}{{last}}个?月份?",
        _months,
        Sense.SPAN,
        f"{_NOT_A_NUMBER}{{first}}月?份?{{to}}{{last}}个?月份?",
    ),
    # 2024.1-9; behind a point alone, 2024.1 may be January or October.
    _PartForm(
        r"[./]{first}{to}{last}(?:月份?)?(?![\d./]|[万亿元家%])", _months, Sense.SPAN
    ),
    _PartForm(f"{_MARK}元月份?", _january, Sense.ALONE),
    _PartForm(f"{_ANY_MARK}前{{last}}个月", _up_to_month, Sense.SPAN, "前{last}个月"),
    _PartForm(
        f"{_MARK}{{last}}月份?",
        _month,
        Sense.ALONE,
        f"{_NOT_A_NUMBER}{_NOT_A_WORD}{{last}}月份?(?![度报])",
    ),
    # 截至9月底 and 9月底 alike: what was done from January on, and a stock is taken at its end.
    _PartForm(
        f"{_MARK}{{last}}月份?{{end}}",
        _up_to_month,
        Sense.UNTIL,
        f"{_NOT_A_NUMBER}{{last}}月份?{{end}}",
    ),
    _PartForm(
        "{mark}第?{quarter}季度{end}",
        _up_to_quarter,
        Sense.UNTIL,
        f"{_NOT_A_NUMBER}第?{{quarter}}季度{{end}}",
    ),
    _PartForm("{mark}{quarter}个季度", _unclear, Sense.SPAN, "{quarter}个季度"),
)

_BEFORE_THEIR_YEAR = (
    _PartForm("Q(?P<quarter>[1-4]){year}", _quarter, Sense.ALONE),
    _PartForm("{english}[-.,]?{year}", _one_english_month, Sense.ALONE),
    _PartForm(
        "{english}(?:{to}|to){last_english}[.,]?{year}", _english_months, Sense.SPAN
    ),
)
"""Q4 2023, Jan-Sep 2024."""

_UNTIL = (
    _PartForm("{last}月份?{end}?", _up_to_month, Sense.UNTIL),
    _PartForm("第?{quarter}季度{end}?", _up_to_quarter, Sense.UNTIL),
)
"""Behind 截至."""

_UNTIL_A_DAY = _PartForm("{last}月{day}日", _up_to_last_day, Sense.UNTIL)
"""Behind 截至, where the year stands elsewhere; with its year it is any day."""

# --- whole times --------------------------------------------------------------------------------------------
# Each meaning raises ValueError where there is no such month or day, or no plan of such a year.


def _year(match: Match, name: str = "year") -> int:
    year = _number(match[name])
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


def _month_of_year(match: Match) -> Period:
    month = int(match["month"])
    first, last = _span(month, month)
    return Period.months(_year(match), first, last)


def _month_behind_a_point(match: Match) -> Period:
    # A number 2023.10 looks like 2023.1 in a workbook.
    if match["month"] == "1":
        raise ValueError("January or October")
    return _month_of_year(match)


def _across_years(match: Match) -> Period:
    first_month, _ = _span(int(match["first"]), 12)
    _, last_month = _span(1, int(match["last"]))
    last_year = _year(match, "last_year")
    beginning = Period.months(_year(match), first_month, first_month)
    ending = Period.months(last_year, last_month, last_month)
    if ending < beginning:
        raise ValueError(f"{ending} is before {beginning}")
    return Period(beginning.start, ending.end)


def _half_of_year(match: Match) -> Period:
    return Period.months(_year(match), *_half(match))


_THIS_CENTURY = 2000


def _month_of_short_year(match: Match) -> Period:
    year = _THIS_CENTURY + int(match["short"])
    return Period.months(year, *_one_english_month(match))


def _fiscal_year(match: Match) -> Period:
    first = _year(match)
    if int(match["short"]) != (first + 1) % 100:
        raise ValueError(f"no two years that follow one another: {match[0]}")
    return Period(date(first, 4, 1), date(first + 1, 3, 31))


def _day(match: Match) -> Period:
    day = date(_year(match), int(match["month"]), int(match["day"]))
    return Period(day, day)


def _up_to_day(match: Match) -> Period:
    day = _day(match).end
    return Period(day.replace(month=1, day=1), day)


def _no_period(match: Match) -> Period:
    raise ValueError(f"not said which months: {match[0]}")


_Meaning = Callable[[Match], Period]
_Whole = tuple[tuple[str, _Meaning, Sense], ...]
"""Forms with their year, as they are written below, each with its meaning."""

_IN_CELLS_AND_TITLES: _Whole = (
    ("{year}{mark}", _whole_year, Sense.YEARS),
    ("{year}年度?(?:全年|年?{end})", _whole_year, Sense.YEARS),
    ("{year}年?{to}{last_year}{mark}", _several_years, Sense.YEARS),
    (r"{year}-{two_digit_month}(?!\d)", _month_of_year, Sense.ALONE),
    ("{year}年{month}月{day}日", _day, Sense.DAY),
    ("{until}{year}年{month}月{day}日", _up_to_day, Sense.UNTIL),
    ("{year}年{month}月{day}日止", _up_to_day, Sense.UNTIL),
    (
        "{year}年(?P<first>\\d{{1,2}})月{to}{last_year}年(?P<last>\\d{{1,2}})月份?",
        _across_years,
        Sense.SPAN,
    ),
    (
        r"{year}(?P<stroke>[./])(?P<first>\d{{1,2}}){to}"
        r"{last_year}(?P=stroke)(?P<last>\d{{1,2}})(?![\d./])",
        _across_years,
        Sense.SPAN,
    ),
    # The middle of the year, or its half.
    ("{year}年中(?![国央小心介等长标医试西部药东])", _no_period, Sense.YEARS),
    ("{until}{year}年年?{end}", _whole_year, Sense.YEARS),
    ("{until}{year}年?", _no_period, Sense.UNTIL),
    ("{year}(?:年?财年|年财政年度)", _no_period, Sense.YEARS),
)

_IN_TITLES: _Whole = (
    # In English no 年 tells a year from any number; these words do.
    (
        r"(?:(?<=in)|(?<=for)|(?<=during)|(?<=year)){year}(?![\d.,/%-]|prices)",
        _whole_year,
        Sense.YEARS,
    ),
    ("(?<=,){year}$", _whole_year, Sense.YEARS),
    (
        r"{year}-(?P<first>\d\d)/{last_year}-(?P<last>\d\d)(?!\d)",
        _across_years,
        Sense.SPAN,
    ),
    (
        r"(?<![\d.]){year}\.{month}(?![\d.]|[万亿元家%])",
        _month_behind_a_point,
        Sense.ALONE,
    ),
)

_IN_CELLS: _Whole = (
    ("{year}[-/]{month}", _month_of_year, Sense.ALONE),
    ("{year}[./]?{two_digit_month}", _month_of_year, Sense.ALONE),
    # A year that went through a table of numbers.
    (r"{year}\.0", _whole_year, Sense.YEARS),
    (r"{year}\.{month}", _month_behind_a_point, Sense.ALONE),
    (
        r"{year}(?P<first>\d\d)-{last_year}(?P<last>\d\d)",
        _across_years,
        Sense.SPAN,
    ),
    # SDMX and the International Monetary Fund: 2024-M09, 2024M9, 2024-S1.
    ("{year}-?M{month}", _month_of_year, Sense.ALONE),
    ("{year}-S(?P<half>[12])", _half_of_year, Sense.SPAN),
    # What Excel makes of 2024-09 where it speaks English.
    (r"{english}-(?P<short>\d\d)", _month_of_short_year, Sense.ALONE),
    (r"FY{year}[/-](?P<short>\d\d)", _fiscal_year, Sense.SPAN),
    # In a title a date is the paper's own.
    ("{year}(?P<stroke>[-/.]){month}(?P=stroke){day}", _day, Sense.DAY),
    ("{year}{two_digit_month}{two_digit_day}", _day, Sense.DAY),
    (
        "{year}-{two_digit_month}-{two_digit_day}T?00:00(?::00)?",
        _day,
        Sense.DAY,
    ),
)


class Form(NamedTuple):
    """A way of writing a time."""

    pattern: re.Pattern[str]
    months: Callable[[Match], Months] | None
    """Which part of a year it is; None for years and days."""
    period: _Meaning | None
    """What it is with its year; None where its year stands elsewhere."""
    sense: Sense


def _with_year(part: _PartForm) -> _Meaning:
    """The meaning of a part behind its year."""

    def period(match: Match) -> Period:
        first, last = part.meaning(match)
        return Period.months(_year(match), first, last)

    return period


def _compiled(form: str, words: dict[str, str]) -> re.Pattern[str]:
    return re.compile(form.format_map(words), re.ASCII | re.IGNORECASE)


def _forms(whole: _Whole, words: dict[str, str]) -> Iterator[Form]:
    """The forms with their year."""
    for form, meaning, sense in whole:
        yield Form(_compiled(form, words), None, meaning, sense)
    for part in _PARTS:
        pattern = _compiled(f"{{year}}{part.form}", words)
        yield Form(pattern, part.meaning, _with_year(part), part.sense)
    for part in _BEFORE_THEIR_YEAR:
        pattern = _compiled(part.form, words)
        yield Form(pattern, part.meaning, _with_year(part), part.sense)
    for part in _UNTIL:
        pattern = _compiled(f"{{until}}{{year}}年度?{part.form}", words)
        yield Form(pattern, part.meaning, _with_year(part), part.sense)


@lru_cache(maxsize=1)
def cell_forms() -> list[Form]:
    """The forms of a whole cell with their year, compiled where the first cell is read."""
    return list(_forms(_IN_CELLS_AND_TITLES + _IN_CELLS, _WORDS))


@lru_cache(maxsize=1)
def title_forms() -> list[Form]:
    """The forms that are looked for inside a title, with their year."""
    words = _WORDS | {"mark": "年度?"}
    return list(_forms(_IN_CELLS_AND_TITLES + _IN_TITLES, words))


@lru_cache(maxsize=1)
def part_forms() -> list[Form]:
    """The forms of a part of a year whose year stands elsewhere."""
    forms = []
    for part in _PARTS:
        if part.alone is not None:
            pattern = _compiled(part.alone, _WORDS)
            forms.append(Form(pattern, part.meaning, None, part.sense))
    for part in (*_UNTIL, _UNTIL_A_DAY):
        pattern = _compiled(f"{{until}}{part.form}", _WORDS)
        forms.append(Form(pattern, part.meaning, None, part.sense))
    return forms
