"""The figures that the selected targets need, each a row to fill in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import is_unit_of
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import template as texts
from innovate_ts.output.words import Words, amounts
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.plan.models.indicators import Goal, Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Target


class TemplateRow(NamedTuple):
    """One figure to be filled in."""

    indicator: str
    """The name of the indicator or statement."""
    period: Period
    """The period that it is wanted for."""
    unit: str
    """The unit to give it in; empty for a statement."""
    unit_name: str
    """The same as the file names it, which reads back: `100 million yuan (亿元)`."""
    note: str
    """What it is wanted for."""
    region: str = ""
    """The region or bureau whose figure it is; empty for the whole."""
    whole: str = ""
    """The word for the whole: below a region's row an empty cell could mean that region again."""


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
        compared = _needs_of_others(plan, indicator, year, words)
        yield from _rows_of_indicator(indicator, year, words, compared)
        for name, of_part in indicator.by_part().items():
            for row in _rows_of_indicator(
                indicator=of_part,
                year=year,
                words=words,
            ):
                yield row._replace(region=name)
    for statement in plan.statements:
        if _is_selected(statement.period, year):
            yield TemplateRow(
                indicator=words.say(statement.name),
                period=statement.period,
                unit="",
                unit_name="",
                whole=words.say(texts.whole),
                note=_note(
                    notes=[words.say(texts.statement)],
                    goal=statement,
                    words=words,
                ),
            )


def _is_selected(period: Period, year: int | None) -> bool:
    return year is None or period.end.year == year


def _rows_of_indicator(
    indicator: Indicator,
    year: int | None,
    words: Words,
    compared: Iterable[_Need] = (),
) -> Iterator[TemplateRow]:
    # One figure can serve several targets: it is asked for once, with the notes of all of them.
    notes: dict[Period, list[str]] = defaultdict(list)
    for target in indicator.targets:
        if not _is_selected(target.period, year):
            continue
        for period, note in _needs(indicator, target, words):
            if note not in notes[period]:
                notes[period].append(note)
    for period, note in compared:
        if note not in notes[period]:
            notes[period].append(note)
    unit = UnitName(indicator.unit, indicator.unit_en or "")
    for period in sorted(notes):
        yield TemplateRow(
            indicator=words.say(indicator.name),
            period=period,
            unit=indicator.unit,
            unit_name=amounts.unit_name(unit, words),
            whole=words.say(texts.whole),
            note=_note(
                notes=notes[period],
                goal=indicator,
                words=words,
            ),
        )


def _note(notes: list[str], goal: Goal, words: Words) -> str:
    """What a figure is wanted for; in English with the Chinese name."""
    parts = [note for note in notes if note]
    beside = Bilingual(zh="", en=goal.name.zh)
    name = words.say(beside)
    if name:
        parts.append(name)
    return words.join_all(parts)


def _needs_of_others(
    plan: Plan, indicator: Indicator, year: int | None, words: Words
) -> Iterator[_Need]:
    """The periods for which targets of other indicators are compared with this one."""
    for other in plan.indicators:
        text = texts.compared(name=other.name)
        note = words.say(text)
        for target in other.targets:
            series = target.other_series
            if series is None or series.indicator != indicator.id:
                continue
            if not _is_selected(target.period, year):
                continue
            for period in _periods_compared(indicator, target):
                yield _Need(period, note)


def _periods_compared(indicator: Indicator, target: Target) -> list[Period]:
    """The periods of a series that a target is compared with: its own, and what they are measured from."""
    start = target.start
    last = target.period.last_year()
    if start is None or not target.starts_from_base:
        return [target.period]
    if not target.asks_for_growth:
        return [start.period, target.period]
    if not is_unit_of(indicator.unit, "%"):
        return [start.period, last]
    # A series of rates has one for each year.
    first_year = start.period.end.year + 1
    years = range(first_year, last.end.year + 1)
    return list(map(Period.years, years))


def _needs(indicator: Indicator, target: Target, words: Words) -> Iterator[_Need]:
    """The periods whose figures a target needs, its base first."""
    period = target.period
    name = words.period(period)
    baseline = indicator.start_of(target)
    if baseline and baseline.value is None:
        of_base = texts.baseline(period=name)
        yield _Need(baseline.period, words.say(of_base))
    first = period.start.year
    last = period.end.year
    note = words.say(texts.target(period=name))
    if target.asks_for_growth:
        # Growth is reckoned from the base to the last year; the years between do not matter.
        yield _Need(period.last_year(), note)
    elif indicator.adds_up and last > first:
        # Statistics publish single years; the program adds them up.
        note = words.say(texts.part(period=name))
        for number in range(first, last + 1):
            year = Period.years(number)
            yield _Need(year, note)
    else:
        yield _Need(period, note)
