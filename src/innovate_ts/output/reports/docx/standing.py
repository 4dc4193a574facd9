"""The first part of a note: how many targets have which standing, what is missed, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from innovate_ts.messages import note as texts
from innovate_ts.messages import phrases
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
    standing = [
        _scope(report, words),
        _counts(report, words),
    ]
    named = _named(report, words)
    if named:
        standing.append(paragraph(named, words))
    changes = change_lines(report, words)
    if not changes:
        yield from standing
        return
    since, *lines = changes
    since_then = [paragraph([line], words) for line in lines]
    sections = (
        NoteSection(
            head=words.say(texts.standing),
            blocks=standing,
        ),
        NoteSection(
            head=since,
            blocks=since_then,
        ),
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
    due = []
    rest = []
    for result in figures(report):
        if is_due(result, report):
            due.append(result)
        else:
            rest.append(result)
    sentences = []
    if due:
        count = _count_of_due(due, words, is_all=not rest)
        sentences.append(count)
    elif rest:
        sentences.append(words.say(phrases.none_due))
    if rest:
        count = _count_of_rest(rest, words, is_all=not due)
        sentences.append(count)
    goals = statements(report)
    if goals:
        standings = _standings(goals, words)
        counts = words.join_clauses(standings)
        in_words = texts.goals(count=len(goals), counts=counts)
        sentences.append(words.say(in_words))
    return paragraph(sentences, words)


def _count_of_due(due: Sequence[Result], words: Words, *, is_all: bool) -> str:
    """How many of the targets that are due are met, and what became of the others."""
    not_met = [result for result in due if not result.is_met]
    count = len(due) - len(not_met)
    met = texts.met_of_due(met=count, due=len(due))
    if is_all:
        met = texts.met_of(met=count, due=len(due))
    clauses = [
        words.say(met),
        *_standings(not_met, words),
    ]
    return words.join_clauses(clauses)


def _count_of_rest(rest: Sequence[Result], words: Words, *, is_all: bool) -> str:
    """How the targets stand whose time has not come."""
    standings = _standings(rest, words)
    counts = words.join_clauses(standings)
    count = len(rest)
    text = texts.rest(count=count, counts=counts)
    if is_all:
        text = texts.all_targets(count=count, counts=counts)
    return words.say(text)


def _standings(results: Sequence[Result], words: Words) -> list[str]:
    """How many have each standing, in the order of the statuses."""
    ordered = sorted(results, key=_place_of_status)
    # A counter keeps the order in which it first meets a name.
    counts: Counter[str] = Counter()
    for result in ordered:
        name = words.say(verdicts.standing(result))
        counts[name] += 1
    standings = []
    for name, count in counts.items():
        text = texts.count(name=name, count=count)
        standings.append(words.say(text))
    return standings


def _place_of_status(result: Result) -> int:
    return STATUSES.index(result.status)


def _named(report: Report, words: Words) -> list[str]:
    """All that is missed, by how much, and all else that a leader should hear of, by name."""
    missed = [result for result in figures(report) if result.is_missed]
    sentences = others(report, words)
    if not missed:
        return sentences
    distances = [dated_distance(result, words) for result in missed]
    names = words.join_names(distances)
    missed_by_name = texts.missed(names=names)
    first = words.say(missed_by_name)
    return [first, *sentences]


def dated_distance(result: Result, words: Words) -> str:
    """A target with its period, how far it is from its figure, and what share of it is achieved."""
    period = words.period(result.period)
    if result.gap is None or result.target is None:
        name = verdicts.name(result, words)
        of_period = texts.of_period(period=period, text=name)
        return words.say(of_period)
    text = distance(result, words)
    if result.achievement is not None:
        share = texts.share(share=done(result))
        text += words.say(share)
    if result.missing and not result.is_lower_bound:
        text += words.say(texts.by_reported)
    of_period = texts.of_period(period=period, text=text)
    return words.say(of_period)
