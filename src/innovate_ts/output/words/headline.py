"""How a plan stands, in sentences that can be read out: the targets with figures are counted."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.messages import phrases
from innovate_ts.messages import run as run_texts
from innovate_ts.output.arrange import by_indicator, figures, statements
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
    sentences = [*_standing(report, words), *others(report, words)]
    review = sum(result.needs_review for result in report.results)
    if review:
        sentences.append(words.say(run_texts.review_count(count=review)))
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
    if missed:
        return [_missed(missed, len(due), words), *_whom_to_ask(missed, words)]
    return [_none_missed(due, words)]


def _none_due(targets: Sequence[Result], words: Words) -> list[str]:
    """That nothing is due, and the distance to the earliest target that has an actual."""
    if not targets:
        return []
    sentences = [words.say(phrases.none_due)]
    measured = [result for result in targets if result.gap is not None]
    if measured:
        period = min((result.period for result in measured), key=lambda p: p.end)
        nearest = [
            distance(result, words) for result in measured if result.period == period
        ]
        names = words.join_names(nearest)
        text = phrases.nearest_due(period=words.period(period), names=names)
        sentences.append(words.say(text))
    return sentences


def _missed(missed: Sequence[Result], due: int, words: Words) -> str:
    """What is missed: by how much where it is one period of an indicator, in which periods where more."""
    names = words.join_names(
        [
            distance(group[0], words) if len(group) == 1 else _in_periods(group, words)
            for group in by_indicator(missed)
        ]
    )
    if due == 1:
        return words.say(phrases.missed_only(names=names))
    if len(missed) == 1:
        return words.say(phrases.missed_one(due=due, names=names))
    return words.say(phrases.missed_many(due=due, missed=len(missed), names=names))


def _whom_to_ask(missed: Sequence[Result], words: Words) -> list[str]:
    """Whom to ask about what is missed: each lead once, with all the tasks."""
    tasks: dict[tuple[str, ...], dict[str, None]] = {}
    for result in missed:
        if result.lead:
            tasks.setdefault(result.lead, {}).update(dict.fromkeys(result.tasks))
    if not tasks:
        return []
    leads = [leads_of_tasks(lead, tuple(ids), words) for lead, ids in tasks.items()]
    return [words.say(phrases.ask(lead=words.join_names(leads)))]


def _none_missed(due: Sequence[Result], words: Words) -> str:
    count = len(due)
    met = sum(result.is_met for result in due)
    if met == count:
        text = phrases.met_only if count == 1 else phrases.all_met(due=str(count))
    elif all(result.is_without_data for result in due):
        text = phrases.none_only if count == 1 else phrases.none_reported(due=count)
    else:
        text = phrases.result_count(met=met, due=count)
    return words.say(text)


def others(report: Report, words: Words) -> list[str]:
    """What else is named: reached late or early, behind, goals in words missed, no data, no verdict."""
    results, goals = report.results, statements(report)
    kinds = (
        (phrases.late_names, [r for r in results if r.is_late]),
        (phrases.early_names, [r for r in results if r.is_early]),
        (phrases.off_track_names, [r for r in results if r.is_off_track]),
        (phrases.at_risk_names, [r for r in results if r.is_at_risk]),
        (phrases.goals_missed, [r for r in goals if r.is_missed]),
        (phrases.no_data_names, [r for r in results if r.is_without_data]),
        (phrases.not_assessable_names, [r for r in results if r.is_not_assessable]),
    )
    sentences = []
    for write_text, chosen in kinds:
        if chosen:
            names = [_in_periods(group, words) for group in by_indicator(chosen)]
            sentences.append(words.say(write_text(names=words.join_names(names))))
    return sentences


def _in_periods(group: Sequence[Result], words: Words) -> str:
    """An indicator with the periods of these results: `R&D expenditure (研发经费) of 2023, 2024`."""
    periods = words.first([words.period(result.period) for result in group], PERIODS)
    name = verdicts.name(group[0], words)
    return words.say(phrases.missed_in(name=name, periods=words.join(periods)))
