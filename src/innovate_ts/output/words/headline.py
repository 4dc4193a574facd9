"""How a plan stands, in sentences that can be read out: what is due is counted, the worst is told first."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as texts
from innovate_ts.output.arrange import figures, share_missing, statements
from innovate_ts.output.numbers import rounded_for
from innovate_ts.output.words import NAMED, Words, amounts, targets, verdicts
from innovate_ts.output.words.bureaus import with_tasks
from innovate_ts.output.words.counts import (
    GOALS,
    TARGETS,
    counts,
    is_due,
    reason_of,
    years_of,
)
from innovate_ts.output.words.courses import (
    courses_of,
    is_unpaced,
    number_of,
    state_of,
)
from innovate_ts.output.words.standing import time
from innovate_ts.output.words.tasks import task_sentences
from innovate_ts.output.words.worst import (
    Worst,
    told_with_figures,
    worst_of,
)
from innovate_ts.verdicts.results import Report, Result


def headline(report: Report, words: Words) -> str:
    """The sentences of the headline in one text."""
    return words.join_sentences(headlines(report, words))


def headlines(report: Report, words: Words, *, tells_worst: bool = True) -> list[str]:
    """The sentences of the headline, the one that counts first; the same in every form of the report.

    Args:
        report: the report.
        words: the language.
        tells_worst: whether the worst are told with their figures, and whom to ask; a note tells them apart.
    """
    results = figures(report)
    due = [result for result in results if is_due(result, report)]
    rest = [result for result in results if not is_due(result, report)]
    worst = worst_of(due, rest) if tells_worst else Worst([], [], 0, 0)
    sentences = []
    if due:
        sentences += _of_due(due, worst, words)
    elif rest:
        sentences.append(_of_none_due(rest, words))
        sentences += _of_rest(rest, worst, words, is_all=True)
    sentences += _of_goals(report, words, names_missed=tells_worst)
    if due and rest:
        sentences += _of_rest(rest, worst, words, is_all=False)
    sentences += _in_doubt(report, words)
    sentences += task_sentences(report, words, names_overdue=tells_worst)
    return [words.sentence(text) for text in sentences]


# --- what is due --------------------------------------------------------------------------------------------


def _of_due(due: Sequence[Result], worst: Worst, words: Words) -> list[str]:
    """How many are due and what became of them, what is missed, whom to ask, what was made good."""
    sentences = [counts(due, TARGETS, words)]
    if worst.missed:
        several = len({result.period.end.year for result in due}) > 1
        parts = told_with_figures(worst.missed, words, dated=several)
        if worst.more_missed:
            more = number_of(
                worst.more_missed, texts.more_missed_one, texts.more_missed
            )
            parts.append(words.say(more))
        sentences.append(words.join_all(parts))
    led = [result for result in worst.missed if result.lead]
    if led:
        sentences.append(_whom_to_ask(led, words))
    return [*sentences, *_made_good(due, words)]


def _made_good(due: Sequence[Result], words: Words) -> list[str]:
    """Which were made good after their date, with what and when."""
    late = [_attained(result, words) for result in due if result.is_late]
    if not late:
        return []
    names = words.join_names(late)
    return [words.say(texts.late_names(names=names))]


def _attained(result: Result, words: Words) -> str:
    """A target that was made good, with what reached it and when."""
    name = verdicts.name(result, words)
    attained = result.attained
    if attained.period is None or attained.value is None:
        return name
    when = time(attained.period, result, words)
    value = rounded_for(attained.value, result)
    figure = amounts.in_full(value, targets.amount_unit(result), words)
    text = texts.attained(name=name, when=when, figure=figure)
    return words.say(text)


def _whom_to_ask(results: Sequence[Result], words: Words) -> str:
    """Whom to ask about what is missed: each lead once, with all the tasks."""
    # One bureau can lead the tasks of several targets, and is asked about all of them at once.
    tasks_by_lead: dict[tuple[str, ...], list[str]] = {}
    for result in results:
        tasks = tasks_by_lead.setdefault(result.lead, [])
        # Whom the plan itself names is asked about the target, and about no task.
        if not result.is_assigned:
            tasks += result.tasks
    leads = []
    for lead, tasks in tasks_by_lead.items():
        once = list(dict.fromkeys(tasks))
        leads.append(with_tasks(lead, once, words))
    text = phrases.ask(lead=words.join_names(leads))
    return words.say(text)


# --- what runs ----------------------------------------------------------------------------------------------


def _none_due(count: int, years: str) -> Bilingual:
    """That the time of none has come."""
    if count == 1:
        return texts.not_due_one(years=years)
    if count == 2:
        return texts.not_due_two(years=years)
    return texts.not_due(count=count, years=years)


def _none_judged_yet(count: int, years: str) -> Bilingual:
    """That none is to be judged yet; some may run, be met early or await their figure."""
    if count == 1:
        return texts.running_one(years=years)
    if count == 2:
        return texts.running_two(years=years)
    return texts.running(count=count, years=years)


def _of_none_due(rest: Sequence[Result], words: Words) -> str:
    """That nothing is due, and at what pace it runs."""
    count = len(rest)
    years = years_of(rest, words)
    if all(map(is_unpaced, rest)):
        return words.say(_none_due(count, years))
    text = _none_judged_yet(count, years)
    states = words.join_clauses_and(courses_of(rest, words))
    if count == 1:
        states = words.say(state_of(rest[0]))
    if count == 1 and rest[0].is_not_assessable:
        reason = words.say(reason_of(rest[0]))
        return words.say(texts.open_because(text=words.say(text), reason=reason))
    return words.labelled(words.say(text), states)


def _of_rest(
    rest: Sequence[Result], worst: Worst, words: Words, *, is_all: bool
) -> list[str]:
    """What of the targets that are not due is behind its pace or decided already."""
    sentences = []
    notable = courses_of(rest, words, notable_only=True)
    if notable and not is_all:
        clauses = words.join_clauses_and(notable)
        text = texts.rest_one(clauses=clauses)
        if len(rest) > 1:
            text = texts.rest(clauses=clauses, count=len(rest))
        sentences.append(words.say(text))
    if worst.behind:
        parts = told_with_figures(worst.behind, words, dated=True)
        if worst.more_behind:
            more = number_of(
                worst.more_behind, texts.more_behind_one, texts.more_behind
            )
            parts.append(words.say(more))
        sentences.append(words.join_all(parts))
    if is_all and all(map(is_unpaced, rest)):
        sentences += _to_come(rest, words)
    return sentences


def _to_come(rest: Sequence[Result], words: Words) -> list[str]:
    """Of what comes first, the last figures beside what is asked; nothing that is there already.

    What lacks a region or a month is no figure of the whole.
    """
    known = [
        result
        for result in rest
        if result.actual is not None and result.shortfall and not result.missing
    ]
    if not known:
        return []
    first = min(result.period.end for result in known)
    next_due = [result for result in known if result.period.end == first]
    next_due.sort(key=share_missing, reverse=True)
    parts = told_with_figures(next_due[:NAMED], words, dated=True)
    return [words.join_all(parts)]


def _in_doubt(report: Report, words: Words) -> list[str]:
    """Of which indicators the figures themselves are in doubt, whatever follows from them."""
    names = [verdicts.name(result, words) for result in report.results if result.doubts]
    once = list(dict.fromkeys(names))
    if not once:
        return []
    listed = words.join(once[:NAMED])
    text = texts.in_doubt(names=listed)
    if len(once) > NAMED:
        text = texts.many_in_doubt(names=listed, count=len(once))
    return [words.say(text)]


# --- goals in words -----------------------------------------------------------------------------------------


def _of_goals(report: Report, words: Words, *, names_missed: bool) -> list[str]:
    """How many goals in words are due, what became of them, and which were missed."""
    due = [result for result in statements(report) if is_due(result, report)]
    if not due:
        return []
    sentences = [counts(due, GOALS, words)]
    missed = [result for result in due if result.is_missed and not result.is_late]
    if missed and names_missed:
        sentences.append(_goals_missed(missed, words))
    return [*sentences, *_made_good(due, words)]


def _goals_missed(missed: Sequence[Result], words: Words) -> str:
    """The first few by their names, and how many more."""
    names = [verdicts.name(result, words) for result in missed[:NAMED]]
    text = texts.goals_missed(names=words.join_names(names))
    parts = [words.say(text)]
    more = len(missed) - NAMED
    if more > 0:
        text = number_of(more, texts.more_missed_one, texts.more_missed)
        parts.append(words.say(text))
    return words.join_all(parts)
