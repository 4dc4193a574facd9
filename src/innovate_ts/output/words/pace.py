"""Where a running target stands beside its pace, what it still needs and where it will end."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol, assert_never

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.numbers import (
    is_count,
    percent,
    points,
    rounded,
    rounded_up,
    shown,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import with_gap_unit, with_unit
from innovate_ts.plan.terms import is_approximate
from innovate_ts.verdicts.result_parts import ProjectionMethod
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import GROWTH_RULE

_DECIMALS = 2
"""Of what is still needed; it is rounded up, so that it suffices."""


class _PaceText(Protocol):
    def __call__(
        self, *, day: str, done: str, expected: str, points: str
    ) -> Bilingual: ...


class _AmountText(Protocol):
    def __call__(self, *, amount: str) -> Bilingual: ...


def pace(result: Result, words: Words) -> str:
    """How far a running target should be and is: `expected 75.0%, done 68.0%: 7.0 points behind`."""
    judged = result.pace
    deviation = judged.deviation
    if judged.expected is None or judged.achieved is None or deviation is None:
        return ""
    expected = percent(judged.expected)
    done = percent(judged.achieved)
    if judged.rule == GROWTH_RULE:
        return words.say(phrases.pace_growth(share=done))
    if deviation == 0:
        return words.say(phrases.pace_exact(expected=expected))
    day = result.pace_day or result.through
    write_text = _deviation_text(result, deviation)
    text = write_text(
        day=words.day(day) if day else "",
        expected=expected,
        done=done,
        points=points(deviation),
    )
    return words.say(text)


def _deviation_text(result: Result, deviation: Decimal) -> _PaceText:
    """The text for being ahead or behind, or over or under what a limit allows by now."""
    is_behind = deviation < 0
    is_allowance = result.asks_for_less and result.pace.rule != "way"
    if is_allowance and is_behind:
        return phrases.pace_over
    if is_allowance:
        return phrases.pace_under
    if is_behind:
        return phrases.pace_behind
    # Of "about so much" all may be used up before its time: to be ahead is then no praise.
    if is_approximate(result.comparator) and result.is_off_track:
        return phrases.pace_over
    return phrases.pace_ahead


def outlook(result: Result, words: Words) -> str:
    """What is still needed, and where it will end if it goes on like this."""
    needed, projection = result.needed, result.projection
    parts = []
    if needed.growth_per_year is not None:
        growth = rounded_up(needed.growth_per_year, _DECIMALS)
        parts.append(phrases.needed_growth(growth=growth))
    if needed.amount is not None:
        figure = plain(needed.amount)
        if is_count(result):
            figure = rounded_up(needed.amount, 0)
        amount = with_gap_unit(figure, result, words)
        write_needed = _needed_text(result)
        parts.append(write_needed(amount=amount))
    if needed.per_month is not None:
        decimals = 0 if is_count(result) else _DECIMALS
        amount = rounded_up(needed.per_month, decimals)
        amount = with_gap_unit(amount, result, words)
        if result.asks_for_less:
            parts.append(phrases.needed_cut_a_month(amount=amount))
        else:
            parts.append(phrases.needed_a_month(amount=amount))
    if projection.value is not None and projection.method is not None:
        value = shown(projection.value, result)
        if is_count(result):
            value = rounded(projection.value, 0)
        method = _method_name(projection.method)
        projected = phrases.projected(
            value=with_unit(value, result, words),
            method=words.say(method),
        )
        parts.append(projected)
    clauses = list(map(words.say, parts))
    return words.join_clauses(clauses)


def _needed_text(result: Result) -> _AmountText:
    """The text for an amount that is still needed."""
    if result.asks_for_less:
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
        case "last_two":
            return phrases.method_last_two
        case "same_growth":
            return phrases.method_same_growth
        case _:
            assert_never(method)


def thresholds(report: Report, words: Words) -> str:
    """The limits of pace, as the foot of a report prints them."""
    limits = report.thresholds
    text = phrases.thresholds(
        at_risk=plain(limits["at_risk"]),
        off_track=plain(limits["off_track"]),
        growth_on_track=plain(limits["growth_on_track"]),
        growth_slightly_behind=plain(limits["growth_slightly_behind"]),
        growth_at_risk=plain(limits["growth_at_risk"]),
    )
    return words.say(text)
