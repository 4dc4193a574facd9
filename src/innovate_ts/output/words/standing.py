"""How a target stands in a sentence: what was reached, how far that is from its target or from its pace."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, Protocol, assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.messages import distance as texts
from innovate_ts.output.numbers import exact, rounded_for
from innovate_ts.output.words import Words, amounts, ranks, targets
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.output.words.comparison import compare, target_of
from innovate_ts.output.words.pace import progress
from innovate_ts.verdicts.results import Result

_DECEMBER = 12


class _RateText(Protocol):
    def __call__(self, *, rate: str) -> Bilingual: ...


class _AmountText(Protocol):
    def __call__(self, figure: Decimal, unit: UnitName, words: Words, /) -> str: ...


class _Told(NamedTuple):
    """What is said of a target."""

    period: Period | None
    """What it is said of."""
    clauses: list[str]


def standing(
    result: Result,
    words: Words,
    *,
    name: str = "",
    dated: bool = False,
    names_year: bool = True,
) -> str:
    """How a target stands: `1—9月完成81.6亿元，占全年目标的58.3%，低于序时进度16.7个百分点`.

    Args:
        result: the target.
        words: the language.
        name: what it stands behind; empty where that is named elsewhere.
        dated: whether the period of a target that is due is named.
        names_year: whether Chinese names the year of a part of the target's own year.

    Returns:
        Empty where there is no figure to tell.
    """
    # Whoever names the target names its unit: what stands behind another name repeats neither.
    write = amounts.in_full if name else amounts.brief
    standing = _told(result, words, write)
    if standing is None:
        return ""
    clauses = list(filter(None, standing.clauses))
    text = words.join_clauses(clauses)
    when = ""
    if standing.period and (dated or standing.period != result.period):
        when = time(standing.period, result, words)
    if not names_year:
        when = when.removeprefix(_year_of(result, words))
    if not when:
        return words.say(texts.of_name(name=name, text=text)) if name else text
    if not name:
        return words.say(texts.of_time(when=when, text=text))
    of_name = texts.of_name_and_time(name=name, when=when, text=text)
    return words.say(of_name)


def _year_of(result: Result, words: Words) -> str:
    """The year of the target as a time in it begins in Chinese; empty where it is for several."""
    period = result.period
    is_of_one = period.start.year == period.end.year
    if words.language == "en" or not is_of_one:
        return ""
    return words.period(Period.years(period.end.year))


def _told(result: Result, words: Words, write: _AmountText) -> _Told | None:
    if result.actual is None:
        return None
    so_far = result.actual_period
    if result.is_running:
        return _Told(so_far, [_stated(result, words, write), *_course(result, words)])
    if result.is_decided:
        period = so_far if result.is_early else result.period
        compared = compare(result, words)
        if result.is_accepted:
            compared = words.say(texts.accepted(text=compared))
        return _Told(period, [_stated(result, words, write), compared])
    if result.is_not_due and result.figures_asked:
        return _Told(so_far, [_stated(result, words, write), _to_come(result, words)])
    return None


def time(period: Period, result: Result, words: Words) -> str:
    """What time a figure is of: `2023年末` of a stock, `2024年1—9月` of a flow, `截至2024年` of growth."""
    end = period.end
    is_to_its_end = result.is_growth and not targets.is_grown_in_a_year(result)
    # 截至 names a point in time; growth over several years has both its ends.
    if is_to_its_end and period.start.year == end.year:
        return words.say(texts.by_the_end_of(period=words.period(period)))
    if not result.is_stock:
        return words.say(texts.during(period=words.period(period)))
    month = Period.months(end.year, end.month, end.month)
    if month.end != end:
        return words.say(texts.as_of(day=words.day(end)))
    if end.month == _DECEMBER:
        month = Period.years(end.year)
    return words.say(texts.at_end_of(period=words.period(month)))


def _stated(result: Result, words: Words, write: _AmountText) -> str:
    """What was reached, with its verb in Chinese: `为1587家`, `完成81.6亿元（初步数据）`, `年均增长9.2%`."""
    text = _reached(result, words, write)
    if result.is_preliminary:
        text = words.say(texts.preliminary(text=text))
    return text


def _reached(result: Result, words: Words, write: _AmountText) -> str:
    actual = rounded_for(result.actual or Decimal(0), result)
    if result.starts_from_base:
        return words.say(_from_base(result, actual, words, write))
    if result.is_rank:
        return words.say(texts.ranks(rank=ranks.place(actual, words)))
    figure = write(actual, targets.amount_unit(result), words)
    # What still comes in is brought; of what has come the year's figure is a state.
    if result.is_running and result.is_flow and not result.asks_for_less:
        return words.say(texts.brought(figure=figure))
    return words.say(texts.stands_at(figure=figure))


def _from_base(
    result: Result, actual: Decimal, words: Words, write: _AmountText
) -> Bilingual:
    """How far something went: `年均增长9.2%`, `较2020年下降12%`, `较2020年提高1.5个百分点`."""
    period = result.baseline.period
    base = words.period(period) if period else ""
    if result.is_rank:
        return ranks.changed(actual, base, words)
    size = actual.copy_abs()
    falls = actual < 0
    match result.measure:
        case "value" | "average_growth":
            rate = f"{exact(size)}%"
            return _growth_text(result, actual)(rate=rate)
        case "total_growth":
            write_rate = texts.shrank_since if falls else texts.grew_since
            return write_rate(rate=f"{exact(size)}%", base=base)
        case "change":
            amount = write(size, targets.amount_unit(result), words)
            if targets.is_share(result):
                amount = targets.difference(size, result, words)
            return _changed(amount, result, base=base, gone=actual)
        case _:
            assert_never(result.measure)


def _changed(amount: str, result: Result, *, base: str, gone: Decimal) -> Bilingual:
    if gone == 0:
        return texts.unchanged_since(base=base)
    if targets.is_share(result):
        write_text = texts.fell_since if gone < 0 else texts.rose_since
    else:
        write_text = texts.fewer_since if gone < 0 else texts.more_since
    return write_text(amount=amount, base=base)


def _growth_text(result: Result, actual: Decimal) -> _RateText:
    if targets.is_grown_in_a_year(result):
        return texts.shrank if actual < 0 else texts.grew
    return texts.shrank_a_year if actual < 0 else texts.grew_a_year


def _course(result: Result, words: Words) -> list[str]:
    """How what runs stands beside its pace; without one, beside the limit that it is to keep."""
    if result.pace.rule is None:
        return [compare(result, words)]
    return progress(result, words)


def _to_come(result: Result, words: Words) -> str:
    """What is asked for later, of a target that nothing is said of yet."""
    has_word = result.is_fall_asked or result.is_rank
    is_limit = result.asks_for_less and not has_word
    write_text = texts.limit_to_keep if is_limit else texts.to_be_reached
    if result.is_range:
        write_text = texts.range_to_keep
    target = target_of(result, words)
    if result.is_fall_asked:
        target = words.say(texts.fall_asked(target=target))
    text = write_text(period=words.period(result.period), target=target)
    return words.say(text)
