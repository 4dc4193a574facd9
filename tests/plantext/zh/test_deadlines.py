"""Which times hold for a clause, and what they make of an aim."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.deadlines import dated, in_force
from innovate_ts.plantext.zh.times import ClauseTimes
from sections import by_rows

PLAN = Period.years(2023, 2025)
BY_2025 = ClauseTimes(deadline=Period.years(2025))
LEVEL = Aim("企业", ">=", Decimal(8), "家")
MADE = Aim("新建平台", ">=", Decimal(8), "家")
SHARE = Aim("占比", ">=", Decimal(15), "%")
GROWTH = Aim("产值", ">=", Decimal(10), "%", "total_growth")
NOTHING = ClauseTimes()


def test_a_clause_without_a_time_changes_nothing() -> None:
    """What was in force stays."""
    assert in_force(BY_2025, NOTHING, is_time_only=False) is BY_2025


def test_a_deadline_stands_until_the_next() -> None:
    """What is said beside a figure, 累计 and 年均, is not carried on to other figures."""
    told = ClauseTimes(deadline=Period.years(2024), is_sum=True, is_average=True)
    after = in_force(BY_2025, told, is_time_only=False)
    assert after == ClauseTimes(deadline=Period.years(2024))


def test_a_base_is_carried_on_only_by_a_clause_that_tells_nothing_else() -> None:
    """与2020年相比, holds for the clauses behind it; 产值比2020年增长10% does not."""
    base = ClauseTimes(base=2020)
    assert in_force(BY_2025, base, is_time_only=True).base == 2020
    assert in_force(BY_2025, base, is_time_only=False).base is None


def test_each_year_joins_the_deadline_before_it() -> None:
    """到2025年,每年: both hold."""
    after = in_force(BY_2025, ClauseTimes(is_each_year=True), is_time_only=True)
    assert after == ClauseTimes(deadline=Period.years(2025), is_each_year=True)


@by_rows(
    ("aim", "time", "period"),
    [
        # a level is one of the end, what is made without a date is made over the plan
        (LEVEL, BY_2025, "2025"),
        (LEVEL, NOTHING, "2025"),
        (MADE, BY_2025, "2025"),
        (MADE, NOTHING, "2023/2025"),
        # 累计 is over all years, 每年 is each of them
        (MADE, ClauseTimes(deadline=Period.years(2024), is_sum=True), "2023/2024"),
        (MADE, ClauseTimes(is_each_year=True), "2023/2025"),
        # a share of the end is no share of the years
        (SHARE, ClauseTimes(deadline=PLAN, is_sum=True), "2025"),
        # growth since a base is over the years behind it
        (GROWTH, ClauseTimes(deadline=Period.years(2025), base=2020), "2023/2025"),
        (GROWTH, ClauseTimes(deadline=Period.years(2025), base=2025), "2025"),
    ],
)
def test_an_aim_is_of_these_years(aim: Aim, time: ClauseTimes, period: str) -> None:
    """By what its figure is of, and what its times say."""
    assert str(dated(aim, time, NOTHING, PLAN).period) == period


@by_rows(
    ("aim", "time", "measure", "base"),
    [
        (GROWTH, ClauseTimes(is_average=True), "average_growth", None),
        (
            GROWTH,
            ClauseTimes(deadline=Period.years(2025), base=2020),
            "total_growth",
            2020,
        ),
        # since the year before it is a year's growth
        (
            GROWTH,
            ClauseTimes(deadline=Period.years(2025), base=2024),
            "average_growth",
            2024,
        ),
        (GROWTH, ClauseTimes(is_last_year=True), "average_growth", 2024),
        # 2025年增长10%: in the year; 到2025年增长10%: over the years to it
        (
            GROWTH,
            ClauseTimes(deadline=Period.years(2025), is_of_year=True),
            "average_growth",
            None,
        ),
        (GROWTH, BY_2025, "total_growth", None),
        (MADE, ClauseTimes(is_average=True), "each_year", None),
        (LEVEL, BY_2025, "value", None),
    ],
)
def test_a_figure_is_of_what_its_times_say(
    aim: Aim, time: ClauseTimes, measure: str, base: int | None
) -> None:
    """Growth of a year or in all, a value or each year's."""
    read = dated(aim, time, NOTHING, PLAN)
    assert (read.measure, read.base) == (measure, base)


def test_what_stands_before_a_clause_holds_for_it() -> None:
    """A deadline for all; a base for growth only; 每年 for what is made only."""
    before = ClauseTimes(deadline=Period.years(2024), base=2020, is_each_year=True)
    growth = dated(GROWTH, NOTHING, before, PLAN)
    assert (str(growth.period), growth.base) == ("2023/2024", 2020)
    level = dated(LEVEL, NOTHING, before, PLAN)
    assert (str(level.period), level.base, level.measure) == ("2024", None, "value")
    assert dated(MADE, NOTHING, before, PLAN).measure == "each_year"


def test_what_a_time_leaves_open_is_a_choice() -> None:
    """No date in a plan of several years, and a date inside of a year."""
    assert dated(LEVEL, NOTHING, NOTHING, PLAN).choices == ("no_date",)
    assert dated(LEVEL, NOTHING, NOTHING, Period.years(2024)).choices == ()
    part = ClauseTimes(deadline=Period.years(2024), is_part=True)
    assert dated(LEVEL, part, NOTHING, PLAN).choices == ("part_of_year",)


def test_without_a_plan_and_a_date_there_is_no_period() -> None:
    """The base is kept all the same."""
    read = dated(GROWTH, ClauseTimes(base=2020), NOTHING, None)
    assert (read.period, read.base) == (None, 2020)
