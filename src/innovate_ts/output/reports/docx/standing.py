"""The first part of a note: how many targets have which standing, what is missed, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import figures, statements
from innovate_ts.output.numbers import done
from innovate_ts.output.reports.docx.blocks import (
    Block,
    NoteSection,
    Text,
    paragraph,
    under_headings,
)
from innovate_ts.output.words import Words, verdicts
from innovate_ts.output.words.changes import change_lines
from innovate_ts.output.words.distance import distance
from innovate_ts.output.words.headline import is_due, others
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import STATUSES


def overview(report: Report, words: Words) -> Iterator[Block]:
    """How the plan stands; under headings where what changed is told too."""
    standing = [_scope(report, words), _counts(report, words)]
    named = _named(report, words)
    if named:
        standing.append(paragraph(named, words))
    changes = change_lines(report, words)
    if not changes:
        yield from standing
        return
    since, *lines = changes
    sections = (
        NoteSection(words.say(texts.standing), standing),
        NoteSection(since, [paragraph([line], words) for line in lines]),
    )
    yield from under_headings(sections, words)


def _scope(report: Report, words: Words) -> Text:
    scope = texts.scope(
        as_of=words.day(report.as_of),
        title=words.say(report.plan.title),
        targets=len(figures(report)),
        goals=len(statements(report)),
    )
    return paragraph([words.say(scope)], words)


def _counts(report: Report, words: Words) -> Text:
    """How many targets have which standing: those that are due, the others, and the goals in words."""
    targets, goals = figures(report), statements(report)
    due = [result for result in targets if is_due(result, report)]
    rest = [result for result in targets if not is_due(result, report)]
    sentences = []
    if due:
        sentences.append(_count_of_due(due, words, is_all=not rest))
    elif targets:
        sentences.append(words.say(phrases.none_due))
    if rest:
        write_rest = texts.rest if due else texts.all_targets
        counts = words.join_clauses(_standings(rest, words))
        sentences.append(words.say(write_rest(count=len(rest), counts=counts)))
    if goals:
        counts = words.join_clauses(_standings(goals, words))
        sentences.append(words.say(texts.goals(count=len(goals), counts=counts)))
    return paragraph(sentences, words)


def _count_of_due(due: Sequence[Result], words: Words, *, is_all: bool) -> str:
    """How many of the targets that are due are met, and what became of the others."""
    not_met = [result for result in due if not result.is_met]
    write_met = texts.met_of if is_all else texts.met_of_due
    met = words.say(write_met(met=len(due) - len(not_met), due=len(due)))
    return words.join_clauses([met, *_standings(not_met, words)])


def _standings(results: Sequence[Result], words: Words) -> list[str]:
    """How many have each standing, in the order of the statuses."""
    ordered = sorted(results, key=lambda result: STATUSES.index(result.status))
    names = [words.say(_standing(result)) for result in ordered]
    return [
        words.say(texts.count(name=name, count=names.count(name)))
        for name in dict.fromkeys(names)
    ]


def _standing(result: Result) -> Bilingual:
    """What became of a target, as a supervision note counts it."""
    # Nobody is to blame for a figure that the statistics have not published yet.
    if result.reason.code == "awaiting_publication":
        return texts.awaiting
    if result.is_slightly_behind:
        return phrases.flag_slightly_behind
    if result.is_missed and not result.is_late:
        return texts.not_met
    if result.is_early:
        return texts.early
    return verdicts.status_name(result.status)


def _named(report: Report, words: Words) -> list[str]:
    """All that is missed, by how much, and all else that a leader should hear of, by name."""
    missed = [
        dated_distance(result, words) for result in figures(report) if result.is_missed
    ]
    sentences = others(report, words)
    if missed:
        names = words.join_names(missed)
        sentences.insert(0, words.say(texts.missed(names=names)))
    return sentences


def dated_distance(result: Result, words: Words) -> str:
    """A target with its period, how far it is from its figure, and what share of it is achieved."""
    period = words.period(result.period)
    if result.gap is None or result.target is None:
        name = verdicts.name(result, words)
        return words.say(texts.of_period(period=period, text=name))
    text = distance(result, words)
    if result.achievement is not None:
        text += words.say(texts.share(share=done(result)))
    if result.missing and not result.is_lower_bound:
        text += words.say(texts.by_reported)
    return words.say(texts.of_period(period=period, text=text))
