"""Ranks in a sentence: `第8位`, `前10位`, `较2023年（第12位）后移1位`; the smaller is the better."""

from decimal import Decimal

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Bilingual
from innovate_ts.messages import distance as texts
from innovate_ts.output.numbers import exact
from innovate_ts.output.words import Words
from innovate_ts.plan.terms import excludes_limit
from innovate_ts.verdicts.results import Result


def place(rank: Decimal, words: Words) -> str:
    """The place that a rank is: `第8位`, `rank 8`."""
    return words.say(texts.place(rank=exact(rank)))


def places(count: Decimal, words: Words) -> str:
    """A number of places, whichever way: `2位`, `1 place`."""
    size = exact(count.copy_abs())
    return words.say(texts.places(count=size))


def asked(figure: Decimal, result: Result, words: Words) -> str:
    """A figure of a target: `前10位`, `第8位`, of a change `提升2位`."""
    if result.starts_from_base:
        change = _change_asked(figure, words)
        return words.say(change)
    is_among_first = result.asks_for_less and not excludes_limit(result.comparator)
    if not is_among_first or result.reference.name is not None:
        return place(figure, words)
    first_places = texts.first_places(places=exact(figure))
    return words.say(first_places)


def _change_asked(change: Decimal, words: Words) -> Bilingual:
    if change == 0:
        return texts.same_place
    write_text = texts.places_up if change < 0 else texts.places_down
    return write_text(amount=places(change, words))


def changed(change: Decimal, base: str, words: Words) -> Bilingual:
    """How far it went since its baseline: `较2023年提升2位`.

    Args:
        change: the rank less that of the baseline, in places.
        base: the period of the baseline in words.
        words: the language.
    """
    if change == 0:
        return texts.unchanged_since(base=base)
    write_text = texts.places_up_since if change < 0 else texts.places_down_since
    return write_text(amount=places(change, words), base=base)


def beside_base(rank: Decimal, base: Decimal, period: str, words: Words) -> str:
    """Where a rank stands beside that of its baseline: `较2023年（第12位）后移1位`.

    Args:
        rank: the rank that was reached.
        base: the rank that it started from.
        period: the period of the baseline in words.
        words: the language.
    """
    start = place(base, words)
    change = EXACT.subtract(rank, base)
    if change == 0:
        text = texts.same_as_base(base=start, period=period)
    else:
        write_text = texts.better_than_base if change < 0 else texts.behind_base
        text = write_text(
            amount=places(change, words),
            base=start,
            period=period,
        )
    return words.say(text)
