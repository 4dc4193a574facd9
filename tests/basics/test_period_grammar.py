"""Periods as offices write them: what is written and what is meant, in cells and in titles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import in_case
from innovate_ts.basics.period_grammar import (
    LONGEST,
    find_periods,
    find_times,
    is_fiscal_year,
    parse_period,
    parse_time,
    refusal_of,
)
from innovate_ts.basics.period_words import Sense
from innovate_ts.basics.periods import Period
from sections import by_rows


def written_and_meant() -> list[tuple[str, Period | None]]:
    """The table `periods.tsv` beside this file."""
    table = Path(__file__).with_name("periods.tsv").read_text(encoding="utf-8")
    rows = []
    for line in table.splitlines()[2:]:
        written, first, last = line.split("\t")
        period = None
        if first != "-":
            period = Period(date.fromisoformat(first), date.fromisoformat(last))
        rows.append((written, period))
    return rows


def test_each_cell_is_read_as_it_was_meant() -> None:
    """A month that is none, a period without a year or a head with more in it is no period."""
    wrong = {}
    for written, meant in written_and_meant():
        with in_case(written):
            period = parse_period(written)
        if period != meant:
            wrong[written] = period
    assert wrong == {}


MONTHS = (
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "jan feb mar apr may jun jul aug sept oct nov dec",
)


@pytest.mark.parametrize("names", MONTHS)
def test_each_month_in_english(names: str) -> None:
    """In a cell and in a title."""
    for number, name in enumerate(names.split(), 1):
        month = Period.months(2024, number, number)
        assert parse_period(f"{name} 2024") == month, name
        (named,) = find_periods(f"Results, {name} 2024")
        assert named.period == month, name


@by_rows(
    ("text", "sense", "is_part"),
    [
        ("2024", Sense.YEARS, False),
        ("2023/2025", Sense.YEARS, False),
        ("2024-09-30", Sense.DAY, False),
        ("2024-09", Sense.ALONE, True),
        ("2024-Q3", Sense.ALONE, True),
        ("2024-01/2024-09", Sense.SPAN, True),
        ("2024-01/2024-02", Sense.SPAN, True),
        ("2024-07/2025-06", Sense.YEARS, False),
        ("2024-11/2025-01", Sense.ALONE, False),
    ],
)
def test_how_a_time_in_iso_8601_is_meant(
    text: str, sense: Sense, *, is_part: bool
) -> None:
    """By its length; what goes over two years is no part of one."""
    time = parse_time(text)
    assert time is not None
    assert time.sense is sense
    assert time.is_part is is_part


@pytest.mark.parametrize("text", ["", " ", "2" * 1_000_000, "2023年" * LONGEST])
def test_a_cell_of_nothing_or_of_too_much_is_no_period(text: str) -> None:
    """However long it is."""
    assert parse_period(text) is None


@by_rows(
    ("title", "written"),
    [
        ("唐山市2024年1-9月完成情况", ["2024年1-9月"]),
        ("2023—2025年行动计划2024年完成情况", ["2023—2025年", "2024年"]),
        ("行动计划（2023-2025）", []),
        ("截至2024年9月底完成情况", ["截至2024年9月底"]),
        ("截至2024年9月30日", ["截至2024年9月30日"]),
        ("2024 年 前三季度", ["2024年前三季度"]),
        ("2024年第三季度主要指标", ["2024年第三季度"]),
        ("2024年Q3主要指标", ["2024年Q3"]),
        ("2024年H1主要指标", ["2024年H1"]),
        ("２０２４年上半年", ["2024年上半年"]),
        ("2024Q3 results", ["2024Q3"]),
        ("2024年三季度末企业数", ["2024年三季度末"]),
        ("Results, 2024-09", ["2024-09"]),
        ("截至2024年9月完成情况", ["截至2024年9月"]),
        ("二○二四年前三季度情况", ["二○二四年前三季度"]),
        ("2024.9主要指标", ["2024.9"]),
        ("Results, 2024-01/2024-09", ["2024-01/2024-09"]),
        ("2024.9亿元", []),
        ("2024年年底和2025年一季度", ["2024年年底", "2025年一季度"]),
        # four digits alone may be any number
        ("2024", []),
        ("共2024家", []),
        ("2024-20251", []),
        ("2024年财政年度情况", []),
        ("2024年财年情况", []),
        ("2024上半年", ["2024上半年"]),
        ("2024年中主要指标", []),
        ("2024年中国城市比较", ["2024年"]),
        ("2024年1月至2024年9月情况", ["2024年1月至2024年9月"]),
        ("2024.1-9情况", ["2024.1-9"]),
        ("2024.1-9亿元", []),
        # in English a year or a month says so by the words around it
        ("Key indicators of the city in 2024", ["2024"]),
        ("Key indicators, 2024", ["2024"]),
        ("Key indicators in 2024 prices", []),
        ("Results, January-September 2024", ["January-September2024"]),
        ("Results of Sep. 2024", ["Sep.2024"]),
        ("30 September 2024", ["30September2024"]),
        ("Contracts since January 2024", []),
        # what is no period is not cut down to one
        ("2024年13月", []),
        ("2023年2月30日", []),
        ("截至2024年完成情况", []),
        ("2024财年", []),
        ("2024年三个季度", []),
        ("1899年", []),
        # digits before a year
        ("12024年", ["2024年"]),
    ],
)
def test_a_title_names_periods(title: str, written: list[str]) -> None:
    """As written, without blanks and in half width."""
    assert [named.written for named in find_periods(title)] == written


@settings(deadline=None)
@given(st.sampled_from(written_and_meant()))
def test_a_period_means_the_same_in_a_title(
    row: tuple[str, Period | None],
) -> None:
    """A title that is a period of a cell and no more, where it is found as a whole, has its meaning."""
    written, meant = row
    for named in find_periods(written):
        if named.written == written:
            assert named.period == meant


_YEARS = st.integers(1900, 2199)
_MONTHS = st.integers(1, 12)
_PERIODS = st.one_of(
    st.tuples(_YEARS, _YEARS).map(lambda years: Period.years(min(years), max(years))),
    st.tuples(_YEARS, _MONTHS, _MONTHS).map(
        lambda p: Period.months(p[0], min(p[1:]), max(p[1:]))
    ),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(lambda day: Period(day, day)),
)


@settings(deadline=None)
@given(_PERIODS)
def test_what_the_program_writes_it_reads(period: Period) -> None:
    """In Chinese and in ISO 8601, as a cell and in a title."""
    chinese = period.words.zh
    assert parse_period(chinese) == period
    assert parse_period(str(period)) == period
    assert [tuple(named) for named in find_periods(f"全市{chinese}情况")] == [
        (chinese, period)
    ]


@settings(deadline=None)
@given(
    st.text(
        "0123456789０年月日季度前上下半底末截至止到第QHqh一二三四-—~/. ", max_size=20
    )
)
def test_any_text_is_an_answer(text: str) -> None:
    """And each period that is found in a text is one that a cell of these words would be."""
    parse_period(text)
    for named in find_periods(text):
        assert parse_period(named.written) == named.period


PARTS = {
    "1-9月": (1, 9, "SPAN"),
    "1—9月份": (1, 9, "SPAN"),
    "1 - 9 月": (1, 9, "SPAN"),
    "1月至9月": (1, 9, "SPAN"),
    "一至九月": (1, 9, "SPAN"),
    "前9个月": (1, 9, "SPAN"),
    "前三季度": (1, 9, "SPAN"),
    "前三个季度": (1, 9, "SPAN"),
    "1-3季度": (1, 9, "SPAN"),
    "第一至第三季度": (1, 9, "SPAN"),
    "前二季度": (1, 6, "SPAN"),
    "上半年": (1, 6, "SPAN"),
    "下半年": (7, 12, "SPAN"),
    "9月": (9, 9, "ALONE"),
    "(9月)": (9, 9, "ALONE"),
    "九月": (9, 9, "ALONE"),
    "十二月份": (12, 12, "ALONE"),
    "三季度": (7, 9, "ALONE"),
    "（三季度）": (7, 9, "ALONE"),
    "第三季": (7, 9, "ALONE"),
    "Q3": (7, 9, "ALONE"),
    "9月底": (1, 9, "UNTIL"),
    "截至9月": (1, 9, "UNTIL"),
    "截至9月30日": (1, 9, "UNTIL"),
    "三季度末": (1, 9, "UNTIL"),
    "截至三季度": (1, 9, "UNTIL"),
}
"""Parts of a year without their year: their months, and how they are meant."""


@by_rows("text", PARTS)
def test_a_part_of_a_year(text: str) -> None:
    """Which year, it does not say, neither in a cell nor in a title."""
    first, last, sense = PARTS[text]
    expected = [(first, last, sense, None)]
    for times in (find_times(f"全市（{text}）情况").times, (parse_time(text),)):
        seen = [(*time.months, time.sense.name, time.period) for time in times if time]
        assert seen == expected


def test_half_a_year_is_the_first_where_it_stands_alone_in_brackets() -> None:
    """Elsewhere 半年 may be how long something takes."""
    (time,) = find_times("主要指标（半年）").times
    assert (time.months, find_times("半年完成").times) == ((1, 6), ())


@by_rows("text", PARTS)
def test_a_part_of_a_year_is_that_of_its_year(text: str) -> None:
    """What a title says apart is what a cell says with its year."""
    time = parse_time(text)
    if time is not None:
        whole = parse_period(
            f"截至2024年{text[2:]}" if text[0] == "截" else f"2024年{text}"
        )
        assert whole == time.in_year(2024).period


@by_rows(
    "text",
    [
        "",
        "全年",
        "9月30日",
        "季度",
        "月",
        "统一月报",
        "三月度报表",
        "13月",
        "中期评估",
        "第三月",
        "3个月",
        "截至9月15日",
    ],
)
def test_no_part_of_a_year(text: str) -> None:
    """A day dates something, a duration names no months, and words are words."""
    assert parse_time(text) is None
    assert find_times(text).times == ()


@by_rows(
    ("text", "unclear"),
    [
        ("2024年三个季度", "2024年三个季度"),
        ("2024年13月", "2024年13月"),
        ("2024财年主要指标", "2024财年"),
        ("截至2024年", "截至2024年"),
        ("截至9月15日", "截至9月15日"),
        ("2024.1主要指标", "2024.1"),
        ("全市9-3月", "9-3月"),
    ],
)
def test_what_names_no_clear_time_is_told(text: str, unclear: str) -> None:
    """It is not cut down to the year that it begins with."""
    times = find_times(text)
    assert (times.times, times.unclear) == ((), (unclear,))


def test_what_else_a_title_says() -> None:
    """The words around its times."""
    assert find_times("全市2024年度指标(1-9月)").rest == "全市指标()"


@by_rows(
    ("text", "code"),
    [
        ("2023.1", "january_or_october"),
        (" 2023 . 1 ", "january_or_october"),
        ("FY2023", "fiscal_year_open"),
        ("2023财年", "fiscal_year_open"),
        ("2023财政年度", "fiscal_year_open"),
        ("FY2023/25", "fiscal_year_open"),
        ("2023.13", "not_a_period"),
        ("某年", "not_a_period"),
        ("", "not_a_period"),
    ],
)
def test_what_is_no_period_is_refused_with_its_reason(text: str, code: str) -> None:
    """A number 2023.10 looks like 2023.1 in a workbook; a fiscal year may begin in any month."""
    assert parse_period(text) is None
    message = refusal_of(text)
    assert (message.code, message.text) == (code, text)


@pytest.mark.parametrize("first", ["一", "一季", "一季度", "第一季度", "1季度"])
def test_quarters_without_their_year_are_months(first: str) -> None:
    """However much of the word the first of them keeps."""
    time = parse_time(f"{first}至三季度")
    assert time is not None
    assert time.months == (1, 9)


def test_a_fiscal_year_is_known_as_one() -> None:
    """Its months are said by nobody but custom."""
    assert is_fiscal_year("FY2023/24")
    assert not is_fiscal_year("2023-04/2024-03")
    assert not is_fiscal_year("FY2023/245")


def test_a_last_day_without_its_year_is_of_months() -> None:
    """February ends on either day; one in the middle of a month ends no months."""
    for day in ("2月28日", "2月29日", "9月30日"):
        time = parse_time(f"截至{day}")
        assert time is not None, day
        assert time.months == (1, int(day[0])), day
    assert parse_time("截至2月27日") is None
