"""How a plan stands, in sentences that can be read out: what is due is counted, the worst is told first."""

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
    years_of,
)
from innovate_ts.output.words.courses import (
    courses_of,
    is_unpaced,
    state_of,
)
from innovate_ts.output.words.standing import time
from innovate_ts.output.words.tasks import task_sentences
from innovate_ts.output.words.unjudged import reason_of
from innovate_ts.output.words.worst import (
    NONE_WORST,
    Few,
    Worst,
    told_with_figures,
    worst_of,
)
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result


def headline(report: Report, words: Words) -> str:
    """The sentences of the headline in one text."""
    return words.join_sentences(headlines(report, words))


def title_of(report: Report, words: Words) -> str:
    """The title of a report: its plan and its day."""
    text = phrases.report_title(
        title=words.say(report.plan.title),
        as_of=words.day(report.as_of),
    )
    return words.say(text)


def headlines(report: Report, words: Words, *, tells_worst: bool = True) -> list[str]:
    """The sentences of the headline, the one that counts first; the same in every form of the report.

    Args:
        report: the report.
        words: the language.
        tells_worst: whether the worst are told with their figures, and whom to ask; a note tells them apart.
    """
    due: list[Result] = []
    rest: list[Result] = []
    for result in figures(report):
        group = due if is_due(result, report) else rest
        group.append(result)
    worst = NONE_WORST
    if tells_worst:
        worst = worst_of(due, rest)
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
    return list(map(words.sentence, sentences))


# --- what is due --------------------------------------------------------------------------------------------


def _of_due(due: Sequence[Result], worst: Worst, words: Words) -> list[str]:
    """How many are due and what became of them, what is missed, whom to ask, what was made good."""
    sentences = [counts(due, TARGETS, words)]
    missed = worst.missed
    if missed.told:
        years = {result.period.end.year for result in due}
        told = _told(
            few=missed,
            more=texts.more_missed(count=missed.more),
            words=words,
            dated=len(years) > 1,
        )
        sentences.append(told)
    led = [result for result in missed.told if result.lead]
    if led:
        sentences.append(_whom_to_ask(led, words))
    sentences += _made_good(due, words)
    return sentences


def _told(few: Few, more: Bilingual, words: Words, *, dated: bool) -> str:
    """The worst with their figures, and how many more there are."""
    parts = told_with_figures(
        results=few.told,
        words=words,
        dated=dated,
    )
    if few.more:
        parts.append(words.say(more))
    return words.join_all(parts)


def _made_good(due: Sequence[Result], words: Words) -> list[str]:
    """Which were made good after their date, with what and when."""
    late = [_attained(result, words) for result in due if result.is_late]
    if not late:
        return []
    names = words.join_names(late)
    # Where all were, the sentence before has said so.
    if len(late) == len(due):
        return [names]
    text = texts.late_names(names=names)
    return [words.say(text)]


def _attained(result: Result, words: Words) -> str:
    """A target that was made good, with what reached it and when."""
    name = verdicts.name(result, words)
    period = result.attained.period
    value = result.attained.value
    if period is None or value is None:
        return name
    figure = amounts.in_full(
        figure=rounded_for(value, result),
        unit=targets.amount_unit(result),
        words=words,
    )
    text = texts.attained(
        name=name,
        when=time(period, result, words),
        figure=figure,
    )
    return words.say(text)


def _whom_to_ask(results: Sequence[Result], words: Words) -> str:
    """Whom to ask about what is missed: each lead once, with all the tasks."""
    # One bureau can lead the tasks of several targets, and is asked about all of them at once.
    tasks_by_lead: dict[tuple[str, ...], list[str]] = {}
    for result in results:
        tasks = tasks_by_lead.setdefault(result.lead, [])
        # Whom the plan itself names is asked about the target, and about no task.
        if result.is_assigned:
            continue
        for task in result.tasks:
            if task not in tasks:
                tasks.append(task)
    leads = []
    for lead, tasks in tasks_by_lead.items():
        name = with_tasks(
            lead=lead,
            ids=tasks,
            words=words,
        )
        leads.append(name)
    text = phrases.ask(lead=words.join_names(leads))
    return words.say(text)


# --- what runs ----------------------------------------------------------------------------------------------


def _of_none_due(rest: Sequence[Result], words: Words) -> str:
    """That nothing is due, and at what pace it runs."""
    years = years_of(rest, words)
    if all(map(is_unpaced, rest)):
        none_due = texts.not_due(count=len(rest), years=years)
        return words.say(none_due)
    # Some may run, be met early or await their figure.
    none_judged = texts.running(count=len(rest), years=years)
    text = words.say(none_judged)
    if len(rest) > 1:
        courses = courses_of(rest, words)
        return words.labelled(text, words.join_clauses_and(courses))
    (result,) = rest
    if not result.is_not_assessable:
        state = words.say(state_of(result))
        return words.labelled(text, state)
    reason = words.say(reason_of(result))
    because = texts.open_because(text=text, reason=reason)
    return words.say(because)


def _of_rest(
    rest: Sequence[Result], worst: Worst, words: Words, *, is_all: bool
) -> list[str]:
    """What of the targets that are not due is behind its pace or decided already."""
    sentences = []
    notable = courses_of(rest, words, notable_only=True)
    if notable and not is_all:
        clauses = words.join_clauses_and(notable)
        text = texts.rest(clauses=clauses, count=len(rest))
        sentences.append(words.say(text))
    behind = worst.behind
    if behind.told:
        told = _told(
            few=behind,
            more=texts.more_behind(count=behind.more),
            words=words,
            dated=True,
        )
        sentences.append(told)
    if is_all and all(map(is_unpaced, rest)):
        sentences += _to_come(rest, words)
    return sentences


def _to_come(rest: Sequence[Result], words: Words) -> list[str]:
    """Of what comes first, the last figures beside what is asked; nothing that is there already.

    What lacks a region or a month is no figure of the whole.
    """
    known = []
    for result in rest:
        is_whole = result.actual is not None and not result.missing
        if is_whole and result.shortfall:
            known.append(result)
    if not known:
        return []
    first = min(result.period.end for result in known)
    next_due = [result for result in known if result.period.end == first]
    next_due.sort(key=share_missing, reverse=True)
    parts = told_with_figures(
        results=next_due[:NAMED],
        words=words,
        dated=True,
    )
    return [words.join_all(parts)]


def _in_doubt(report: Report, words: Words) -> list[str]:
    """Of which indicators the figures themselves are in doubt, whatever follows from them."""
    names: list[str] = []
    for result in report.results:
        name = verdicts.name(result, words)
        if result.doubts and name not in names:
            names.append(name)
    if not names:
        return []
    listed = words.join(names[:NAMED])
    text = texts.in_doubt(names=listed)
    if len(names) > NAMED:
        text = texts.many_in_doubt(
            names=listed,
            count=len(names),
        )
    return [words.say(text)]


# --- goals in words -----------------------------------------------------------------------------------------


def _of_goals(report: Report, words: Words, *, names_missed: bool) -> list[str]:
    """How many goals in words are due, what became of them, and which were missed."""
    due = [result for result in statements(report) if is_due(result, report)]
    if not due:
        return []
    sentences = [
        counts(
            due=due,
            noun=GOALS,
            words=words,
        )
    ]
    missed = [result for result in due if result.is_missed and not result.is_late]
    if missed and names_missed:
        sentences.append(_goals_missed(missed, words))
    sentences += _made_good(due, words)
    return sentences


def _goals_missed(missed: Sequence[Result], words: Words) -> str:
    """The first few by their names, and how many more."""
    names = [verdicts.name(result, words) for result in missed[:NAMED]]
    text = texts.goals_missed(names=words.join_names(names))
    parts = [words.say(text)]
    more = len(missed) - NAMED
    if more > 0:
        others = texts.more_missed(count=more)
        parts.append(words.say(others))
    return words.join_all(parts)
