"""How a target stands in a sentence: what was reached, how far that is from its target or from its pace."""

from datetime import date
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
    if words.language == "en" or not period.is_within_a_year:
        return ""
    return words.period(period.year_of_end)


def _told(result: Result, words: Words, write: _AmountText) -> _Told | None:
    if result.actual is None:
        return None
    clauses = [_stated(result, words, write)]
    if result.is_running:
        clauses += _course(result, words)
        return _Told(result.actual_period, clauses)
    if result.is_decided:
        compared = compare(result, words)
        if result.is_accepted:
            accepted = texts.accepted(text=compared)
            compared = words.say(accepted)
        clauses.append(compared)
        if result.is_early:
            return _Told(result.actual_period, clauses)
        return _Told(result.period, clauses)
    if result.is_not_due and result.figures_asked:
        clauses.append(_to_come(result, words))
        return _Told(result.actual_period, clauses)
    return None


def time(period: Period, result: Result, words: Words) -> str:
    """What time a figure is of: `2023年末` of a stock, `2024年1—9月` of a flow, `截至2024年` of growth."""
    if result.is_stock and not _is_up_to_end(period, result):
        return day_of_stock(period.end, words)
    name = words.period(period)
    text = texts.during(period=name)
    if _is_up_to_end(period, result):
        text = texts.by_the_end_of(period=name)
    return words.say(text)


def _is_up_to_end(period: Period, result: Result) -> bool:
    """Whether it names a point in time (截至); growth over several years has both its ends."""
    if not result.is_growth or targets.is_grown_in_a_year(result):
        return False
    return period.is_within_a_year


def day_of_stock(day: date, words: Words) -> str:
    """The day of a count: `2023年末`, `2023年6月末`, else the day itself."""
    month = Period.months(
        year=day.year,
        first=day.month,
        last=day.month,
    )
    if month.end != day:
        text = texts.as_of(day=words.day(day))
    elif day.month == _DECEMBER:
        year = Period.years(day.year)
        text = texts.at_end_of(period=words.period(year))
    else:
        text = texts.at_end_of(period=words.period(month))
    return words.say(text)


def _stated(result: Result, words: Words, write: _AmountText) -> str:
    """What was reached, with its verb in Chinese: `为1587家`, `完成81.6亿元（初步数据）`, `年均增长9.2%`."""
    text = _reached(result, words, write)
    if result.is_preliminary:
        text = words.say(texts.preliminary(text=text))
    return text


def _reached(result: Result, words: Words, write: _AmountText) -> str:
    known = result.actual or Decimal(0)
    actual = rounded_for(known, result)
    if result.starts_from_base:
        text = _from_base(result, actual, words, write)
    elif result.is_rank:
        text = texts.ranks(rank=ranks.place(actual, words))
    else:
        unit = targets.amount_unit(result)
        figure = write(actual, unit, words)
        # What still comes in is brought; of what has come the year's figure is a state.
        comes_in = result.is_running and result.is_flow
        text = texts.stands_at(figure=figure)
        if comes_in and not result.asks_for_less:
            text = texts.brought(figure=figure)
    return words.say(text)


def _from_base(
    result: Result, actual: Decimal, words: Words, write: _AmountText
) -> Bilingual:
    """How far something went: `年均增长9.2%`, `较2020年下降12%`, `较2020年提高1.5个百分点`."""
    base = ""
    if result.baseline.period:
        base = words.period(result.baseline.period)
    if result.is_rank:
        return ranks.changed(
            change=actual,
            base=base,
            words=words,
        )
    size = actual.copy_abs()
    rate = f"{exact(size)}%"
    match result.measure:
        case "value" | "average_growth":
            write_growth = _growth_text(result, actual)
            return write_growth(rate=rate)
        case "total_growth":
            write_rate = texts.shrank_since if actual < 0 else texts.grew_since
            return write_rate(rate=rate, base=base)
        case "change":
            if targets.is_share(result):
                amount = targets.difference(
                    figure=size,
                    result=result,
                    words=words,
                )
            else:
                unit = targets.amount_unit(result)
                amount = write(size, unit, words)
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
    target = target_of(result, words)
    write_text = texts.to_be_reached
    if result.is_range:
        write_text = texts.range_to_keep
    elif result.asks_for_less and not (result.is_fall_asked or result.is_rank):
        write_text = texts.limit_to_keep
    if result.is_fall_asked:
        fall = texts.fall_asked(target=target)
        target = words.say(fall)
    text = write_text(
        period=words.period(result.period),
        target=target,
    )
    return words.say(text)
