"""How a plan stands, in sentences that can be read out: the targets with figures are counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import run as run_texts
from innovate_ts.output.arrange import by_indicator, figures
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.bureaus import leads_of_tasks
from innovate_ts.output.words.distance import distance
from innovate_ts.verdicts.results import Report, Result

PERIODS = 6
"""Periods that a sentence lists before it says how many more there are."""


def headline(report: Report, words: Words) -> str:
    """The sentences of the headline in one text."""
    return words.join_sentences(headlines(report, words))


def headlines(report: Report, words: Words) -> list[str]:
    """The sentences of the headline, the one that counts first."""
    sentences = _standing(report, words)
    sentences += others(report, words)
    review = sum(result.needs_review for result in report.results)
    if review:
        text = run_texts.review_count(count=review)
        sentences.append(words.say(text))
    return [words.sentence(text) for text in sentences]


def is_due(result: Result, report: Report) -> bool:
    """Whether a result is counted among those that are due on the report's day.

    A target whose period has ended but whose figure is not published yet is not due.
    """
    return result.has_ended(report.as_of) and not result.is_not_due


def _standing(report: Report, words: Words) -> list[str]:
    """How many of the targets that are due are met, or what comes first where none is."""
    targets = figures(report)
    due = [result for result in targets if is_due(result, report)]
    missed = [result for result in due if result.is_missed]
    if not due:
        return _none_due(targets, words)
    if not missed:
        return [_none_missed(due, words)]
    sentences = [_missed(missed, len(due), words)]
    if any(result.lead for result in missed):
        sentences.append(_whom_to_ask(missed, words))
    return sentences


def _none_due(targets: Sequence[Result], words: Words) -> list[str]:
    """That nothing is due, and the distance to the earliest target that has an actual."""
    if not targets:
        return []
    sentences = [words.say(phrases.none_due)]
    measured = [result for result in targets if result.gap is not None]
    if not measured:
        return sentences
    earliest = min(measured, key=lambda result: result.period.end)
    distances = [
        distance(result, words)
        for result in measured
        if result.period == earliest.period
    ]
    nearest = phrases.nearest_due(
        period=words.period(earliest.period),
        names=words.join_names(distances),
    )
    sentences.append(words.say(nearest))
    return sentences


def _missed(missed: Sequence[Result], due: int, words: Words) -> str:
    """What is missed: by how much where it is one period of an indicator, in which periods where more."""
    misses = []
    for group in by_indicator(missed):
        if len(group) == 1:
            misses.append(distance(group[0], words))
        else:
            misses.append(_in_periods(group, words))
    names = words.join_names(misses)
    if due == 1:
        text = phrases.missed_only(names=names)
    elif len(missed) == 1:
        text = phrases.missed_one(due=due, names=names)
    else:
        text = phrases.missed_many(
            due=due,
            missed=len(missed),
            names=names,
        )
    return words.say(text)


def _whom_to_ask(missed: Sequence[Result], words: Words) -> str:
    """Whom to ask about what is missed: each lead once, with all the tasks."""
    # One bureau can lead the tasks of several targets, and is asked about all of them at once.
    tasks_by_lead: dict[tuple[str, ...], list[str]] = {}
    for result in missed:
        if result.lead:
            tasks = tasks_by_lead.setdefault(result.lead, [])
            tasks += result.tasks
    leads = []
    for lead, tasks in tasks_by_lead.items():
        once = list(dict.fromkeys(tasks))
        leads.append(leads_of_tasks(lead, once, words))
    text = phrases.ask(lead=words.join_names(leads))
    return words.say(text)


def _none_missed(due: Sequence[Result], words: Words) -> str:
    """How many are met; that nothing was reported at all is no verdict and said as such."""
    count = len(due)
    met = sum(result.is_met for result in due)
    silent = sum(result.is_without_data for result in due)
    if met == count == 1:
        text = phrases.met_only
    elif met == count:
        text = phrases.all_met(due=str(count))
    elif silent == count == 1:
        text = phrases.none_only
    elif silent == count:
        text = phrases.none_reported(due=count)
    else:
        text = phrases.result_count(met=met, due=count)
    return words.say(text)


def others(report: Report, words: Words) -> list[str]:
    """What else is named: reached late or early, behind, goals in words missed, no data, no verdict."""
    sentences = []
    for write_text, is_meant in _NAMED:
        meant = [result for result in report.results if is_meant(result)]
        if not meant:
            continue
        names = []
        for group in by_indicator(meant):
            name = _in_periods(group, words)
            names.append(name)
        text = write_text(names=words.join_names(names))
        sentences.append(words.say(text))
    return sentences


class _NamesText(Protocol):
    def __call__(self, *, names: str) -> Bilingual: ...


def _is_missed_statement(result: Result) -> bool:
    return result.is_statement and result.is_missed


# Missed targets with figures are not among them: the first sentence of a headline is about those.
_NAMED: tuple[tuple[_NamesText, Callable[[Result], bool]], ...] = (
    (phrases.late_names, lambda result: result.is_late),
    (phrases.early_names, lambda result: result.is_early),
    (phrases.off_track_names, lambda result: result.is_off_track),
    (phrases.at_risk_names, lambda result: result.is_at_risk),
    (phrases.goals_missed, _is_missed_statement),
    (phrases.no_data_names, lambda result: result.is_without_data),
    (phrases.not_assessable_names, lambda result: result.is_not_assessable),
)


def _in_periods(group: Sequence[Result], words: Words) -> str:
    """An indicator with the periods of these results: `R&D expenditure (研发经费) of 2023, 2024`."""
    periods = [words.period(result.period) for result in group]
    listed = words.first(periods, PERIODS)
    text = phrases.missed_in(
        name=verdicts.name(group[0], words),
        periods=words.join(listed),
    )
    return words.say(text)
