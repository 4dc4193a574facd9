"""The figures that the selected targets need, each a row to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Language, punctuation
from innovate_ts.messages import template as texts
from innovate_ts.output.words import Words
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator, Target


class TemplateRow(NamedTuple):
    """One figure to be filled in."""

    indicator: str
    """The Chinese name of the indicator or statement."""
    period: Period
    """The period that it is wanted for."""
    unit: str
    """The unit to give it in; empty for a statement."""
    note: str
    """What it is wanted for."""


class _Need(NamedTuple):
    """A period whose figure a target needs, and what for."""

    period: Period
    note: str


def template_rows(
    plan: Plan, year: int | None, language: Language
) -> Iterator[TemplateRow]:
    """The figures that the targets need, each once: by year, with the base years of growth and directions.

    Args:
        plan: the plan.
        year: only targets whose period ends in this year.
        language: the language of the notes.
    """
    words = Words(language)
    for indicator in plan.indicators:
        yield from _rows_of_indicator(indicator, year, words)
    for statement in plan.statements:
        if _is_selected(statement.period, year):
            note = words.say(texts.statement)
            yield TemplateRow(statement.name.zh, statement.period, "", note)


def _is_selected(period: Period, year: int | None) -> bool:
    return year is None or period.end.year == year


def _rows_of_indicator(
    indicator: Indicator, year: int | None, words: Words
) -> Iterator[TemplateRow]:
    # One figure can serve several targets: it is asked for once, with the notes of all of them.
    notes: dict[Period, dict[str, None]] = {}
    for target in indicator.targets:
        if _is_selected(target.period, year):
            for need in _needs(indicator, target, words):
                notes.setdefault(need.period, {})[need.note] = None
    for period in sorted(notes):
        note = words.say(punctuation.names_separator).join(notes[period])
        yield TemplateRow(indicator.name.zh, period, indicator.unit, note)


def _needs(indicator: Indicator, target: Target, words: Words) -> Iterator[_Need]:
    """The periods whose figures a target needs, its base first."""
    period = words.period(target.period)
    if target.baseline and target.baseline.value is None:
        note = words.say(texts.baseline(period=period))
        yield _Need(target.baseline.period, note)
    first, last = target.period.start.year, target.period.end.year
    if target.asks_for_growth:
        # Growth is reckoned from the base to the last year; the years between do not matter.
        yield _Need(target.period.last_year(), words.say(texts.target(period=period)))
    elif indicator.adds_up and last > first:
        for part in range(first, last + 1):
            yield _Need(Period.years(part), words.say(texts.part(period=period)))
    else:
        yield _Need(target.period, words.say(texts.target(period=period)))
