"""How far a result is from its target, and the result in one paragraph."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.numbers import shown
from innovate_ts.output.words import Words, bureaus, targets, verdicts
from innovate_ts.plan.terms import is_approximate
from innovate_ts.verdicts.results import Result


class _DistanceText(Protocol):
    def __call__(self, *, amount: str, name: str, target: str) -> Bilingual: ...


def distance(result: Result, words: Words) -> str:
    """How far it is from its target: `High-tech enterprises (高新技术企业), 41 short of 1700 家`."""
    name = verdicts.name(result, words)
    gap = result.gap
    if gap is None or result.target is None:
        status = verdicts.status(result, words)
        return words.with_aside(name, status)
    figure = plain(result.target)
    target = targets.with_unit(figure, result, words)
    if gap == 0:
        return words.say(_at_target(result, name, target))
    write_text = _off_target_text(result, gap)
    amount = _amount(gap.copy_abs(), result, words)
    text = write_text(
        name=name,
        amount=amount,
        target=target,
    )
    return words.say(text)


def _at_target(result: Result, name: str, target: str) -> Bilingual:
    # The gap is rounded as the JSON report has it: what is missed by less than its last digit is missed.
    is_about = is_approximate(result.comparator)
    counts_limit = not result.excludes_limit and not is_about
    if result.is_missed and counts_limit:
        return phrases.is_just_short(name=name, target=target)
    return phrases.is_on(name=name, target=target)


def _off_target_text(result: Result, gap: Decimal) -> _DistanceText:
    if gap > 0:
        return _above_text(result)
    return _below_text(result)


# With parts missing the actual is a lower bound: it may be more above its target, or less short of it.


def _above_text(result: Result) -> _DistanceText:
    if result.asks_for_less:
        return phrases.is_over
    if result.missing:
        return phrases.is_above_without_all_parts
    return phrases.is_above


def _below_text(result: Result) -> _DistanceText:
    if result.asks_for_less:
        return phrases.is_below
    if result.missing:
        return phrases.is_short_without_all_parts
    return phrases.is_short


def _amount(size: Decimal, result: Result, words: Words) -> str:
    """The size of a gap with its unit, which English leaves to the target unless it is points."""
    figure = shown(size, result)
    unit = targets.gap_unit(result, words)
    in_full = targets.in_unit(figure, unit, words)
    if targets.is_share(result, words):
        return in_full
    text = Bilingual(zh=in_full, en=figure)
    return words.say(text)


def paragraph(result: Result, words: Words) -> str:
    """A result in one paragraph: the status, the distance, what is to be noted and whom to ask."""
    parts = verdicts.notes(result, words)
    if result.gap is not None:
        parts.insert(0, distance(result, words))
    if result.lead and not result.is_met:
        leads = bureaus.leads(result, words)
        ask = phrases.ask(lead=leads)
        parts.append(words.say(ask))
    status = verdicts.status(result, words)
    if not parts:
        return status
    sentences = list(map(words.sentence, parts))
    text = words.join_sentences(sentences)
    return words.labelled(status, text)
