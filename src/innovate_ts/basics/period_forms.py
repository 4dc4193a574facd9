"""The forms in which offices write times: each a pattern and what it means.

A time is a year, several years, a day, or a part of a year (`year_parts`). What is written and what it means
stands, case by case, in `tests/basics/periods.tsv`. Each meaning raises ValueError where there is no such
month or day, or no plan of such a year.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.period_words import WORDS, Match, Months, Sense, number_of
from innovate_ts.basics.periods import YEARS, Period
from innovate_ts.basics.year_parts import (
    BEFORE_THEIR_YEAR,
    PARTS,
    UNTIL,
    UNTIL_A_DAY,
    PartForm,
    half,
    months_from,
    one_english_month,
)


def _year(match: Match, name: str = "year") -> int:
    year = number_of(match[name])
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
    first, last = months_from(month, month)
    return Period.months(_year(match), first, last)


def _month_behind_a_point(match: Match) -> Period:
    # A number 2023.10 looks like 2023.1 in a workbook.
    if match["month"] == "1":
        raise ValueError("January or October")
    return _month_of_year(match)


def _across_years(match: Match) -> Period:
    first_month, _ = months_from(int(match["first"]), 12)
    _, last_month = months_from(1, int(match["last"]))
    last_year = _year(match, "last_year")
    beginning = Period.months(
        year=_year(match),
        first=first_month,
        last=first_month,
    )
    ending = Period.months(
        year=last_year,
        first=last_month,
        last=last_month,
    )
    if ending < beginning:
        raise ValueError(f"{ending} is before {beginning}")
    return Period(beginning.start, ending.end)


def _half_of_year(match: Match) -> Period:
    return Period.months(_year(match), *half(match))


_THIS_CENTURY = 2000


def _month_of_short_year(match: Match) -> Period:
    year = _THIS_CENTURY + int(match["short"])
    return Period.months(year, *one_english_month(match))


def _fiscal_year(match: Match) -> Period:
    first = _year(match)
    if int(match["short"]) != (first + 1) % 100:
        raise ValueError(f"no two years that follow one another: {match[0]}")
    return Period(date(first, 4, 1), date(first + 1, 3, 31))


def _day(match: Match) -> Period:
    day = date(_year(match), int(match["month"]), int(match["day"]))
    return Period(day, day)


def _english_day(match: Match) -> Period:
    month, _ = one_english_month(match)
    day = date(_year(match), month, int(match["day"]))
    return Period(day, day)


def _up_to_day(match: Match) -> Period:
    return _from_new_year(_day(match).end)


def _up_to_english_day(match: Match) -> Period:
    return _from_new_year(_english_day(match).end)


def _day_to_day(match: Match) -> Period:
    first_day = _day(match).start
    last_day = date(
        year=_year(match, "last_year") if match["last_year"] else first_day.year,
        month=int(match["last"]),
        day=int(match["last_day"]),
    )
    if last_day < first_day:
        raise ValueError(f"{last_day} is before {first_day}")
    return Period(first_day, last_day)


def _from_new_year(day: date) -> Period:
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
    ("{year}{stroke}{month}(?P=stroke){day}(?![\\d月])", _day, Sense.DAY),
    (
        "{year}-{two_digit_month}-{two_digit_day}T?00:00(?::00)?",
        _day,
        Sense.DAY,
    ),
    (
        "自?{year}年{month}月{day}日{to}(?:{last_year}年)?{last}月{last_day}日",
        _day_to_day,
        Sense.SPAN,
    ),
    (
        "自?{year}{stroke}{month}(?P=stroke){day}(?:{to}|/)"
        "(?:{last_year}(?P=stroke))?{last}(?P=stroke){last_day}(?!\\d)",
        _day_to_day,
        Sense.SPAN,
    ),
    ("{day}{th}-?{english_of_day}[-.,]?{year}", _english_day, Sense.DAY),
    ("{english_of_day}\\.?{day}{th},?{year}", _english_day, Sense.DAY),
    (
        "(?:{until}|{english_until}){year}{stroke}{month}(?P=stroke){day}(?!\\d)",
        _up_to_day,
        Sense.UNTIL,
    ),
    (
        "{english_until}{day}{th}-?{english_of_day}[-.,]?{year}",
        _up_to_english_day,
        Sense.UNTIL,
    ),
    (
        "{english_until}{english_of_day}\\.?{day}{th},?{year}",
        _up_to_english_day,
        Sense.UNTIL,
    ),
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
    # English: end of 2023, by year-end 2023, H1 2024.
    ("(?:by|at|asof)?(?:the)?(?:year-?)?end(?:of)?-?{year}", _whole_year, Sense.YEARS),
    ("H(?P<half>[12])-?{year}", _half_of_year, Sense.SPAN),
    ("{year}{two_digit_month}{two_digit_day}", _day, Sense.DAY),
)


class Form(NamedTuple):
    """A way of writing a time."""

    pattern: re.Pattern[str]
    months: Callable[[Match], Months] | None
    """Which part of a year it is; None for years and days."""
    period: _Meaning | None
    """What it is with its year; None where its year stands elsewhere."""
    sense: Sense


def _with_year(part: PartForm) -> _Meaning:
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
        yield Form(
            pattern=_compiled(form, words),
            months=None,
            period=meaning,
            sense=sense,
        )
    parts = [(part, f"{{year}}{part.form}") for part in PARTS]
    parts += [(part, part.form) for part in BEFORE_THEIR_YEAR]
    parts += [(part, f"{{until}}{{year}}年度?{part.form}") for part in UNTIL]
    for part, form in parts:
        yield Form(
            pattern=_compiled(form, words),
            months=part.meaning,
            period=_with_year(part),
            sense=part.sense,
        )


@lru_cache(maxsize=1)
def cell_forms() -> list[Form]:
    """The forms of a whole cell with their year, compiled where the first cell is read."""
    return list(_forms(_IN_CELLS_AND_TITLES + _IN_CELLS, WORDS))


@lru_cache(maxsize=1)
def title_forms() -> list[Form]:
    """The forms that are looked for inside a title, with their year."""
    words = WORDS | {"mark": "年度?"}
    return list(_forms(_IN_CELLS_AND_TITLES + _IN_TITLES, words))


@lru_cache(maxsize=1)
def part_forms() -> list[Form]:
    """The forms of a part of a year whose year stands elsewhere."""
    parts = [(part, part.alone) for part in PARTS if part.alone is not None]
    parts += [(part, f"{{until}}{part.form}") for part in (*UNTIL, UNTIL_A_DAY)]
    forms = []
    for part, form in parts:
        pattern = _compiled(form, WORDS)
        form_of_part = Form(
            pattern=pattern,
            months=part.meaning,
            period=None,
            sense=part.sense,
        )
        forms.append(form_of_part)
    return forms
