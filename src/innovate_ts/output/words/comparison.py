"""What was reached beside what is asked: `距目标（1600家）差13家`, `未低于2023年（100家）`."""

from decimal import Decimal
from typing import Protocol

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Bilingual
from innovate_ts.messages import distance as texts
from innovate_ts.output.numbers import rounded_for
from innovate_ts.output.words import Words, amounts, ranks, targets
from innovate_ts.plan.terms import is_approximate, is_direction, may_stay
from innovate_ts.verdicts.results import Result


class _OffText(Protocol):
    def __call__(self, *, amount: str, target: str) -> Bilingual: ...


class _BaseText(Protocol):
    def __call__(self, *, base: str, period: str) -> Bilingual: ...


def target_of(result: Result, words: Words) -> str:
    """The figure that is asked for as a sentence has it beside what was reached: `1600家`, `前10位`."""
    figures = [_asked(figure, result, words) for figure in result.figures_asked]
    target = targets.together(figures, words)
    if result.reference.name is not None:
        text = texts.set_by(
            target=target,
            series=words.say(result.reference.name),
        )
        return words.say(text)
    if is_approximate(result.comparator):
        text = texts.about(target=target)
        return words.say(text)
    return target


def _asked(figure: Decimal, result: Result, words: Words) -> str:
    """One figure that is asked for."""
    if result.is_fall_asked:
        # 降幅 is told without its sign.
        figure = figure.copy_abs()
    if result.is_rank:
        return ranks.asked(figure, result, words)
    return _again(figure, result, words)


def _again(figure: Decimal, result: Result, words: Words) -> str:
    """A figure beside one in full, in the unit of the target."""
    unit = targets.amount_unit(result)
    return amounts.again(figure, unit, words)


def compare(result: Result, words: Words) -> str:
    """What was reached beside what is asked: `距目标（1600家）差13家`."""
    if not result.figures_asked:
        return _beside_base(result, words)
    target = target_of(result, words)
    if not result.gap:
        at_target = _at_target(result, target)
        return words.say(at_target)
    write_text = _above_text(result) if result.gap > 0 else _below_text(result)
    text = write_text(
        amount=_distance(result.gap, result, words),
        target=target,
    )
    return words.say(text)


def _distance(gap: Decimal, result: Result, words: Words) -> str:
    """How far it is from the target, whichever way."""
    size = rounded_for(gap.copy_abs(), result)
    if result.is_rank:
        return ranks.places(size, words)
    if targets.is_share(result):
        return targets.difference(
            figure=size,
            result=result,
            words=words,
        )
    return _again(
        figure=size,
        result=result,
        words=words,
    )


def _beside_base(result: Result, words: Words) -> str:
    """Of a way without a figure: whether it went beyond where it began."""
    base = result.baseline
    if base.value is None or base.period is None:
        return ""
    period = words.period(base.period)
    if result.is_rank and result.actual is not None:
        return ranks.beside_base(
            rank=result.actual,
            base=base.value,
            period=period,
            words=words,
        )
    write_text = _way_text(result, base.value)
    text = write_text(
        base=_again(
            figure=base.value,
            result=result,
            words=words,
        ),
        period=period,
    )
    return words.say(text)


def _way_text(result: Result, base: Decimal) -> _BaseText:
    """What was asked for in the words of what came: 未低于 of what is not to fall, 低于 where it fell."""
    actual = base
    if result.actual is not None:
        actual = result.actual
    asks_below = result.wants_less
    gone = EXACT.subtract(actual, base)
    if asks_below:
        gone = gone.copy_negate()
    if _may_stay(result):
        if gone < 0:
            return texts.above_base if asks_below else texts.below_base
        return texts.not_above_base if asks_below else texts.not_below_base
    if gone > 0:
        return texts.below_base if asks_below else texts.above_base
    return texts.not_below_base if asks_below else texts.not_above_base


def _may_stay(result: Result) -> bool:
    """Whether it is only not to go the other way."""
    return is_direction(result.comparator) and may_stay(result.comparator)


def _at_target(result: Result, target: str) -> Bilingual:
    # The gap is rounded as the JSON report has it: what is missed by less than its last digit is missed.
    falls_short = result.is_missed or result.is_running
    if result.is_range:
        write_range = texts.just_outside_range if result.is_missed else texts.in_range
        return write_range(target=target)
    if not falls_short or is_approximate(result.comparator):
        return texts.at_target
    if result.is_fall_asked:
        return texts.fall_just_short(target=target)
    if result.is_rank:
        return texts.not_better(target=target)
    if result.excludes_limit:
        is_limit = result.asks_for_less
        write_limit = texts.not_below_limit if is_limit else texts.not_above
        return write_limit(target=target)
    if result.asks_for_less:
        return texts.just_over_limit(target=target)
    return texts.just_short_of(target=target)


# With parts missing the actual is a lower bound: it may be more above its target, or less short of it.


def _above_text(result: Result) -> _OffText:
    if result.is_rank:
        return texts.places_behind
    if result.is_range:
        return texts.above_range
    if result.is_fall_asked:
        return texts.fall_short
    if result.asks_for_less and targets.is_share(result):
        return texts.above_limit
    if result.asks_for_less:
        return texts.over_limit_or_more if result.missing else texts.over_limit
    return texts.above_or_more if result.missing else texts.above


def _below_text(result: Result) -> _OffText:
    if result.is_fall_asked:
        return texts.fall_beyond
    if result.is_rank:
        return texts.places_ahead
    if result.asks_for_less:
        return texts.below_limit
    if result.is_range:
        return texts.below_range
    if targets.is_share(result) or is_approximate(result.comparator):
        return texts.below
    return texts.short_of_or_less if result.missing else texts.short_of
