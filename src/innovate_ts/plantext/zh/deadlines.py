"""The times that hold for a clause: which stay in force behind it, and what they make of an aim."""

import re
from decimal import Decimal
from typing import TypeGuard, assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.terms import is_growth, is_in_words
from innovate_ts.plantext.zh.aim import Aim, AimChoice, AimMeasure
from innovate_ts.plantext.zh.names import is_made, is_told_behind, making_of
from innovate_ts.plantext.zh.times import ClauseTimes

_MEAN = re.compile("率$|停电时[间长]")
"""Names of what is a mean by itself, whatever its unit."""
_ONCE = frozenset(["设立", "组建", "筹建", "建成"])
"""Verbs of what is done once."""


def in_force(
    before: ClauseTimes, told: ClauseTimes, *, is_time_only: bool
) -> ClauseTimes:
    """The time for the clauses behind a clause: until another deadline stands.

    Args:
        before: what was in force before it.
        told: what it tells itself.
        is_time_only: whether it tells nothing else; only then its base holds for others too.
    """
    if told == ClauseTimes():
        return before
    base = before.base
    if is_time_only:
        base = told.base or base
    if told.deadline is None:
        return before._replace(
            base=base,
            # 每年实施10项,累计攻克30项,新建20个: behind a sum nothing is of each year.
            is_each_year=not told.is_sum and (before.is_each_year or told.is_each_year),
            is_part=before.is_part or (told.is_part and is_time_only),
            is_past=before.is_past or told.is_past,
        )
    # What a figure is of is said beside each figure: 累计 of one clause is not that of the next.
    return told._replace(
        base=base,
        is_average=False,
        is_sum=False,
        is_last_year=False,
        is_alone=is_time_only,
    )


def at_sentence(
    time: ClauseTimes, outer: ClauseTimes, plan: Period | None
) -> ClauseTimes:
    """The time for a new sentence: a date inside of the year is over, and so is the year of one clause.

    Args:
        time: what was in force at the end of the sentence before.
        outer: what was in force before the paragraph.
        plan: the plan's years; their last one may hold for all that follows.
    """
    if time.is_stage:
        return ClauseTimes()
    time = time._replace(is_each_year=outer.is_each_year)
    due = time.deadline
    if due is None or plan is None or due == outer.deadline:
        return time._replace(is_part=outer.is_part)
    if due.end.year >= plan.end.year:
        return time._replace(is_part=outer.is_part)
    if not time.is_alone:
        return outer
    return time._replace(is_carried=True)


def dated(aim: Aim, told: ClauseTimes, before: ClauseTimes, plan: Period | None) -> Aim:
    """An aim with its measure, period and base.

    Args:
        aim: as its words state it.
        told: the time that its clause tells.
        before: the time in force before the clause.
        plan: the plan's years.
    """
    time = _time_of(aim, told, before)
    due = time.deadline or plan
    if due is None:
        return aim._replace(base=time.base)
    last = due.end.year
    first = last
    if plan is not None:
        first = min(plan.start.year, last)
    years = Period.years(first, last)
    base = time.base
    if time.is_last_year:
        base = last - 1
    is_one_year = _is_one_year(time, base, years)
    aim = aim._replace(
        measure=_measure(aim, time, is_one_year=is_one_year),
        base=base,
        choices=(*aim.choices, *_choices(time, told, years)),
    )
    # Over which years a figure is depends on what it is of.
    period = _period(aim, time, years)
    aim = aim._replace(period=period)
    is_yearly = time.is_each_year or time.is_average
    if aim.target_measure == "change" and is_yearly:
        return _in_all(aim, period)
    return aim


def _in_all(aim: Aim, period: Period) -> Aim:
    """每年提高0.2个百分点, 年均增加200件: no measure is a change of each year, so that it is one in all."""
    value = aim.value
    if value is not None and period.whole_years:
        value = EXACT.multiply(value, Decimal(period.whole_years))
    return aim._replace(value=value, choices=(*aim.choices, "change_each_year"))


def _time_of(aim: Aim, told: ClauseTimes, before: ClauseTimes) -> ClauseTimes:
    """The times of an aim: a base from before is one of growth only, 每年 one of what is made only."""
    counts_made = _counts_made(aim)
    base = told.base
    if base is None and aim.starts_from_base:
        base = before.base
    if told.deadline is not None:
        return told._replace(base=base)
    deadline = before.deadline
    is_level = aim.measure == "value" and not counts_made
    # 每年新增A150辆,累计建设B2000个: what is told as a sum is none of each year.
    goes_on = before.is_each_year and not told.is_sum
    is_once = making_of(aim.indicator) in _ONCE
    is_each_year_of_before = goes_on and counts_made and not is_once
    if deadline is not None and is_level:
        # A level is one of the end, whatever was made over the years before it.
        deadline = deadline.year_of_end
    return told._replace(
        deadline=deadline,
        base=base,
        is_since=before.is_since,
        is_of_year=before.is_of_year,
        is_open=before.is_open,
        is_carried=before.is_carried,
        is_part=told.is_part or before.is_part,
        is_each_year=told.is_each_year or is_each_year_of_before,
    )


def _counts_made(aim: Aim) -> bool:
    """Whether the figure counts what is made."""
    if aim.measure != "value" or aim.value is None:
        return False
    return is_made(aim.indicator) or is_told_behind(aim.indicator)


def _choices(time: ClauseTimes, told: ClauseTimes, years: Period) -> list[AimChoice]:
    """What had to be chosen, for the time does not tell it."""
    choices: list[AimChoice] = []
    is_undated = time.deadline is None and not time.is_each_year
    if is_undated and _spans_years(years):
        choices.append("no_date")
    if time.is_each_year and not told.is_each_year:
        choices.append("each_year_carried")
    if time.is_part:
        choices.append("part_of_year")
    if time.is_open:
        choices.append("before_year")
    if time.is_last_year and time.deadline is None:
        choices.append("since_last_year")
    if time.is_carried:
        choices.append("year_carried")
    return choices


def _is_one_year(time: ClauseTimes, base: int | None, years: Period) -> bool:
    """Whether growth is that of a single year: since the year before, in a bare year, or the plan's first."""
    if base is not None:
        return base == years.end.year - 1
    deadline = time.deadline
    if deadline is not None and _spans_years(deadline):
        return False
    return time.is_of_year or not _spans_years(years)


def _measure(aim: Aim, time: ClauseTimes, *, is_one_year: bool) -> AimMeasure:
    """What the figure is of, once its times are known."""
    if is_growth(aim.target_measure):
        if time.is_average or is_one_year:
            return "average_growth"
        return aim.measure
    is_yearly = time.is_each_year or time.is_average
    # A mean share of the years is one figure: 年均损失占比控制在0.3%以内.
    if time.is_average and _is_share(aim):
        return "value"
    if aim.measure == "value" and is_yearly and aim.value is not None:
        return "each_year"
    return aim.measure


def _period(aim: Aim, time: ClauseTimes, years: Period) -> Period:
    """The years of an aim: the deadline's, or all that the figure is of.

    Args:
        aim: with its measure and base.
        time: the times that hold for it.
        years: from the plan's first year to the one that the aim is due in.
    """
    last = years.end.year
    last_year = Period.years(last)
    if _is_share(aim) and not time.is_since:
        return years if time.is_average else last_year
    deadline = time.deadline
    if deadline is not None and (time.is_since or _spans_years(deadline)):
        # A goal in words is one of the end, however long the way.
        if is_in_words(aim.comparator):
            return last_year
        return deadline
    # A base in the last year itself leaves no year to grow in: it is no base of these years.
    if aim.starts_from_base and _is_before(aim.base, last):
        first = _first_year(aim, aim.base, years)
        return Period.years(first, last)
    if _is_over_years(aim, time):
        return years
    return last_year


def _first_year(aim: Aim, base: int, years: Period) -> int:
    """The first year behind a base that is the plan's; an average is one of all years behind it."""
    if aim.measure == "average_growth":
        return base + 1
    return max(base + 1, years.start.year)


def _is_before(base: int | None, year: int) -> TypeGuard[int]:
    return base is not None and base < year


def _is_share(aim: Aim) -> bool:
    """Whether the figure is a share that something has, and no share of it is made."""
    is_share = aim.unit in {"%", "‰"} or _MEAN.search(aim.indicator) is not None
    return is_share and aim.measure == "value" and not is_made(aim.indicator)


def _is_over_years(aim: Aim, time: ClauseTimes) -> bool:
    """Whether the figure is of all years to the deadline, and not of its year alone."""
    match aim.measure:
        case "each_year":
            return True
        case "average_growth" | "change":
            return time.is_sum or time.is_average
        case "total_growth":
            return time.is_sum
        case "value":
            return time.is_sum or (time.deadline is None and _counts_made(aim))
        case _:
            assert_never(aim.measure)


def _spans_years(period: Period) -> bool:
    return not period.is_within_a_year
