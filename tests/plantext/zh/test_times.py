"""Times in a plan's sentences."""

from __future__ import annotations

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.times import ClauseTimes, times, together
from sections import by_rows

PLAN = Period.years(2023, 2025)


def time_of(text: str, plan: Period | None = PLAN) -> ClauseTimes:
    """All that the times of a text say."""
    return together(times(text, plan))


@by_rows(
    ("text", "deadline"),
    [
        ("到2025年底,", "2025"),
        ("二〇二五年", "2025"),
        ("2023—2024年", "2023/2024"),
        ("自2024年起", "2024/2025"),
        ("三年内", "2023/2025"),
        ("“十四五”期间", "2021/2025"),
        ("“十四五”末", "2025"),
        ("期末", "2025"),
        ("落实“十四五”规划", "None"),
        ("三年学制", "None"),
        ("三年新增床位", "2023/2025"),
        ("今年", "None"),
    ],
)
def test_an_expression_tells_by_when(text: str, deadline: str) -> None:
    """Years by which, over which, since which; the plan's own years fill in what the words leave out."""
    assert str(time_of(text).deadline) == deadline


def test_this_year_is_that_of_a_plan_of_one_year() -> None:
    """今年 says nothing in a plan of several, and 当年 is any."""
    one = Period.years(2024)
    assert time_of("今年", one).deadline == one
    assert time_of("当年", one).deadline is None


@by_rows(
    ("text", "time"),
    [
        ("比2020年", ClauseTimes(base=2020)),
        ("较“十三五”末", ClauseTimes(base=2020)),
        ("比上年", ClauseTimes(is_last_year=True)),
        ("同比", ClauseTimes(is_last_year=True)),
        ("每年", ClauseTimes(is_each_year=True)),
        ("年均", ClauseTimes(is_average=True)),
        ("累计", ClauseTimes(is_sum=True)),
        ("近三年来", ClauseTimes(is_past=True)),
        ("上半年", ClauseTimes(is_part=True)),
        ("6月底前", ClauseTimes(is_part=True)),
    ],
)
def test_an_expression_tells_what_a_figure_is_of(text: str, time: ClauseTimes) -> None:
    """The base of growth, each year, the average, the sum, the past, a part of the year."""
    assert time_of(text) == time


def test_the_last_deadline_of_a_clause_counts() -> None:
    """And whether it is a bare year is asked of that one."""
    time = time_of("2023年起步,到2025年底")
    assert time.deadline == Period.years(2025)
    assert not time.is_of_year
    assert time_of("到2025年底前,2024年").is_of_year
