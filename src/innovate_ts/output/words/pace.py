"""Where a running target stands beside its pace, what it still needs and where it will end."""

from decimal import Decimal
from typing import Protocol, assert_never

from innovate_ts.basics.numerals import write_count
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import distance as texts
from innovate_ts.output.numbers import (
    ceiling,
    decimals_of,
    done,
    is_count,
    part_done,
    percent,
    points,
    rounded_for,
    rounded_up,
    to_decimals,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import again, brief
from innovate_ts.output.words.ranks import places
from innovate_ts.output.words.targets import (
    amount_unit,
    difference,
    with_unit,
)
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.plan.terms import is_approximate
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import ProjectionMethod
from innovate_ts.verdicts.results import Result

_YEAR = 12
"""Months of a year."""
_DECIMALS = 2
"""Of what is still needed; it is rounded up, so that it suffices."""


class _PointsText(Protocol):
    def __call__(self, *, points: Bilingual) -> Bilingual: ...


class _ShareText(Protocol):
    def __call__(self, *, share: str) -> Bilingual: ...


class _NeedText(Protocol):
    def __call__(self, *, amount: str) -> Bilingual: ...


def progress(result: Result, words: Words) -> list[str]:
    """Which share is done, and how far that is ahead of the pace or behind it; empty without a pace.

    `占全年目标的58.3%`, `低于序时进度16.7个百分点`.
    """
    pace = result.pace
    achieved = pace.achieved
    if achieved is None or pace.deviation is None:
        return []
    if pace.is_of_growth:
        of_growth = texts.of_required_growth(share=percent(achieved))
        return [words.say(of_growth)]
    deviation = words.say(_deviation(result, pace.deviation))
    if pace.is_of_a_way:
        part = _part_of_way(result, achieved, words)
        return [part, deviation]
    share = part_done(achieved, result)
    # A sum over years is judged at the end of its last whole one, where figures go on beyond it.
    day = result.pace_day
    if day is None or day == result.through:
        part = _part_of_target(result, share, words)
        return [part, deviation]
    by_day = texts.judged_by(
        day=words.day(day),
        share=share,
    )
    clauses = []
    if result.achievement is not None:
        part = _part_of_target(
            result=result,
            share=done(result),
            words=words,
        )
        clauses.append(part)
    clauses.append(words.say(by_day))
    clauses.append(deviation)
    return clauses


def _part_of_target(result: Result, share: str, words: Words) -> str:
    """`占全年目标的58.3%`; of another period than a year that is named."""
    if result.period.length_in_months() == _YEAR:
        write_of_year = texts.of_the_year
        if result.asks_for_less:
            write_of_year = texts.of_the_limit_of_the_year
        elif result.is_range:
            write_of_year = texts.of_the_least_of_the_year
        return words.say(write_of_year(share=share))
    write_text = texts.of_target
    if result.asks_for_less:
        write_text = texts.of_limit
    elif result.is_range:
        write_text = texts.of_least
    return words.say(write_text(share=share, period=words.period(result.period)))


def _part_of_way(result: Result, achieved: Decimal, words: Words) -> str:
    """How much of the way from the last figure before the period is gone, or that it went the other way."""
    start = result.pace.from_
    asked = result.figures_asked
    goes_down = start is not None and bool(asked) and max(asked) < start
    if start is None or achieved >= 0:
        write_text: _ShareText = texts.of_the_increase
        if goes_down:
            write_text = texts.of_the_cut
        text = write_text(share=part_done(achieved, result))
    elif start == 0 and result.starts_from_base:
        text = texts.rose_instead if goes_down else texts.fell_instead
    else:
        figure = again(
            figure=start,
            unit=amount_unit(result),
            words=words,
        )
        write_start = texts.above_start if goes_down else texts.below_start
        text = write_start(start=figure)
    return words.say(text)


def _deviation(result: Result, deviation: Decimal) -> Bilingual:
    if deviation == 0:
        return by_its_pace(texts.at_schedule, result)
    write_text = _deviation_text(result, deviation)
    amount = phrases.in_points(figure=points(deviation))
    return by_its_pace(write_text(points=amount), result)


def by_its_pace(text: Bilingual, result: Result) -> Bilingual:
    """A text about a pace by time (序时进度), said of the plan's own schedule where it goes by that."""
    return of_schedule(text) if result.pace.is_of_schedule else text


def of_schedule(text: Bilingual) -> Bilingual:
    """A text about a pace by time, said of a plan's own schedule."""
    return Bilingual(zh=text.zh.replace("序时进度", "计划进度"), en=text.en)


def _deviation_text(result: Result, deviation: Decimal) -> _PointsText:
    """The text for being ahead or behind, or over or under what a limit allows by now."""
    is_behind = deviation < 0
    is_allowance = result.asks_for_less and not result.pace.is_of_a_way
    if is_allowance and is_behind:
        return texts.over_allowance
    if is_allowance:
        return texts.under_allowance
    if is_behind:
        return texts.behind_schedule
    # Of "about so much" all may be used up before its time: to be ahead is then no praise.
    if is_approximate(result.comparator) and result.is_off_track:
        return texts.over_allowance
    return texts.ahead_of_schedule


def need(result: Result, words: Words) -> str:
    """What is still needed: `后三个月月均需完成19.47亿元`."""
    needed = result.needed
    parts = []
    if needed.growth_per_year is not None:
        growth = _needed_growth(needed.growth_per_year)
        parts.append(growth)
    if needed.per_month is not None and _goes_by_month(result):
        monthly = _needed_a_month(result, needed.per_month, words)
        parts.append(monthly)
    elif needed.amount is not None:
        write_needed = _needed_text(result)
        amount = _amount_needed(result, needed.amount, words)
        parts.append(write_needed(amount=amount))
    clauses = map(words.say, parts)
    return words.join_clauses(list(clauses))


def _amount_needed(result: Result, amount: Decimal, words: Words) -> str:
    """An amount, of what is counted in whole ones, or a number of places."""
    if is_count(result):
        amount = ceiling(amount, 0)
    if result.is_rank:
        return places(amount, words)
    return difference(
        figure=amount,
        result=result,
        words=words,
    )


def _needed_growth(growth: Decimal) -> Bilingual:
    rate = rounded_up(growth.copy_abs(), _DECIMALS)
    # A growth is rounded towards what suffices: of a fall too that is away from nought.
    if growth < 0:
        return phrases.needed_fall(rate=rate)
    return phrases.needed_growth(growth=rate)


def _goes_by_month(result: Result) -> bool:
    """Whether what is needed is told by the month."""
    needed = result.needed
    # Of a sum with parts missing nobody knows what is left for a month.
    if result.missing:
        return False
    # One firm in fifteen months is not one a month.
    is_little = needed.amount is not None and needed.amount < (needed.months or 0)
    return not (is_count(result) and is_little)


def projection(result: Result, words: Words) -> str:
    """Where it will end if it goes on like this, and how that was worked out."""
    projected = result.projection
    if projected.value is None or projected.method is None:
        return ""
    method = _method_name(projected.method)
    text = phrases.projected(
        end=words.period(_last_part(result.period)),
        value=_projected(result, projected.value, words),
        method=words.say(method),
    )
    return words.say(text)


def _last_part(period: Period) -> Period:
    """The year in which several years end, else the period."""
    year = period.year_of_end
    return year if year.end == period.end else period


def _projected(result: Result, value: Decimal, words: Words) -> str:
    if result.starts_from_base:
        rounded = rounded_for(value, result)
        return with_unit(
            figure=rounded,
            result=result,
            words=words,
        )
    decimals = decimals_of(result)
    if is_count(result):
        decimals = 0
    return brief(
        figure=to_decimals(value, decimals),
        unit=amount_unit(result),
        words=words,
    )


def _needed_a_month(result: Result, per_month: Decimal, words: Words) -> Bilingual:
    """How much of it a month over the months that are left: `后三个月月均需完成19.47亿元`."""
    decimals = 0 if is_count(result) else _DECIMALS
    rounded = ceiling(per_month, decimals)
    amount = difference(
        figure=rounded,
        result=result,
        words=words,
    )
    months = result.needed.months
    cuts = result.needs_less
    if months is None:
        write_text = texts.cut_from_here if cuts else texts.needed_from_here
        return write_text(amount=amount)
    if months == 1:
        write_text = texts.cut_last_month if cuts else texts.needed_last_month
        return write_text(amount=amount)
    number = Bilingual(
        zh=write_count(months),
        en=str(months),
    )
    write_months = texts.cut_a_month if cuts else texts.needed_a_month
    return write_months(
        amount=amount,
        months=words.say(number),
    )


def _needed_text(result: Result) -> _NeedText:
    """The text for an amount that is still needed."""
    if result.is_rank:
        is_ahead = result.gap is not None and result.gap < 0
        return phrases.needed_places_back if is_ahead else phrases.needed_places
    if result.needs_less:
        return phrases.needed_cut
    if result.missing:
        return phrases.needed_without_all_parts
    if result.excludes_limit:
        return phrases.needed_beyond
    return phrases.needed_amount


def _method_name(method: ProjectionMethod) -> Bilingual:
    match method:
        case "elapsed_share":
            return phrases.method_elapsed_share
        case "schedule":
            return phrases.method_schedule
        case "last_two":
            return phrases.method_last_two
        case "same_growth":
            return phrases.method_same_growth
        case _:
            assert_never(method)


def thresholds(report: Report, words: Words) -> str:
    """The limits of pace, as the foot of a report prints them."""
    limits = Thresholds(**report.thresholds)
    text = phrases.thresholds(
        at_risk=plain(limits.at_risk),
        off_track=plain(limits.off_track),
        growth_on_track=plain(limits.growth_on_track),
        growth_slightly_behind=plain(limits.growth_slightly_behind),
        growth_at_risk=plain(limits.growth_at_risk),
    )
    return words.say(text)
