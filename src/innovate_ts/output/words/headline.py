"""How a plan stands, in sentences that can be read out: what is due is counted, the worst is told first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as texts
from innovate_ts.output.arrange import figures, statements, urgency
from innovate_ts.output.numbers import percent, rounded_for
from innovate_ts.output.words import NAMED, Words, amounts, targets, verdicts
from innovate_ts.output.words.bureaus import leads_of_tasks
from innovate_ts.output.words.standing import standing, time
from innovate_ts.verdicts.results import Report, Result

FEW = 10
"""Up to so many targets a share says nothing that their number does not."""
_YEARS_LISTED = 3


class _Noun(NamedTuple):
    """What is counted, as one and as many."""

    one: Bilingual
    many: Bilingual


# In Chinese targets are simply counted (到期4项), and only goals in words are named.
_TARGETS = _Noun(Bilingual(zh="", en="target"), Bilingual(zh="", en="targets"))
_GOALS = _Noun(texts.goal, texts.goals)


class _CountText(Protocol):
    def __call__(self, *, count: str) -> Bilingual: ...


class _NumberText(Protocol):
    def __call__(self, *, count: int) -> Bilingual: ...


def headline(report: Report, words: Words) -> str:
    """The sentences of the headline in one text."""
    return words.join_sentences(headlines(report, words))


def headlines(report: Report, words: Words, *, asks: bool = True) -> list[str]:
    """The sentences of the headline, the one that counts first; the same in every form of the report.

    Args:
        report: the report.
        words: the language.
        asks: whether it says whom to ask; a note lists the bureaus in a part of its own.
    """
    told = figures(report)
    due = [result for result in told if is_due(result, report)]
    rest = [result for result in told if not is_due(result, report)]
    worst = _worst(due, rest)
    sentences = []
    if due:
        sentences += _of_due(due, worst, words, asks=asks)
    elif rest:
        sentences.append(_of_none_due(rest, words))
        sentences += _of_rest(rest, worst, words, is_all=True)
    sentences += _of_goals(report, words)
    if due and rest:
        sentences += _of_rest(rest, worst, words, is_all=False)
    return [words.sentence(text) for text in sentences]


def counted(results: Sequence[Result], report: Report, words: Words) -> str:
    """How many of some results are due, and what became of them; empty where none is due."""
    due = [result for result in results if is_due(result, report)]
    if not due:
        return ""
    return _counted(due, _TARGETS, words)


def is_due(result: Result, report: Report) -> bool:
    """Whether a result is counted among those that are due on the report's day.

    A target whose period has ended but whose figure is not published yet is not due.
    """
    return result.has_ended(report.as_of) and not result.is_not_due


# --- what is told one by one --------------------------------------------------------------------------------


class _Worst(NamedTuple):
    """The few that are told with their figures, the worst first, and how many are not."""

    missed: list[Result]
    behind: list[Result]
    more_missed: int
    more_behind: int


def _worst(due: Sequence[Result], rest: Sequence[Result]) -> _Worst:
    """What was missed by the share that is missing, then what is behind by its pace; each with a figure."""
    missed = [result for result in due if result.is_missed and not result.is_late]
    behind = [result for result in rest if result.is_behind or result.is_missed]
    missed.sort(key=_share_missing, reverse=True)
    missed.sort(key=urgency)
    behind.sort(key=_lag, reverse=True)
    told_missed = [result for result in missed if result.actual is not None][:NAMED]
    left = NAMED - len(told_missed)
    told_behind = [result for result in behind if result.actual is not None][:left]
    return _Worst(
        missed=told_missed,
        behind=told_behind,
        more_missed=len(missed) - len(told_missed),
        more_behind=len(behind) - len(told_behind),
    )


def _share_missing(result: Result) -> Fraction:
    """Which share of the target is missing; all of it where the target is nought."""
    asked = result.held_against
    if result.shortfall is None or asked is None:
        return Fraction(0)
    if asked == 0:
        return Fraction(1)
    return Fraction(result.shortfall) / Fraction(abs(asked))


def _lag(result: Result) -> tuple[bool, bool, Fraction]:
    """How far it is behind: what can no longer be reached, what is far behind, then by its pace."""
    deviation = result.pace.deviation
    behind = Fraction(0) if deviation is None else -Fraction(deviation)
    return result.is_missed, result.is_off_track, behind


def _told(results: Iterable[Result], words: Words, *, dated: bool) -> list[str]:
    """Each with its figures; an indicator that was just named is not named again."""
    parts = []
    last = None
    for result in results:
        name = verdicts.name(result, words)
        if result.indicator == last:
            name = ""
        parts.append(standing(result, words, name=name, dated=dated))
        last = result.indicator
    return parts


# --- what is due --------------------------------------------------------------------------------------------


def _of_due(
    due: Sequence[Result], worst: _Worst, words: Words, *, asks: bool
) -> list[str]:
    """How many are due and what became of them, what is missed, whom to ask, what was made good."""
    sentences = [_counted(due, _TARGETS, words)]
    if worst.missed:
        several = len({result.period.end.year for result in due}) > 1
        parts = _told(worst.missed, words, dated=several)
        if worst.more_missed:
            more = _number(worst.more_missed, texts.more_missed_one, texts.more_missed)
            parts.append(words.say(more))
        sentences.append(words.join_all(parts))
    led = [result for result in worst.missed if result.lead]
    if led and asks:
        sentences.append(_whom_to_ask(led, words))
    late = [_attained(result, words) for result in due if result.is_late]
    if late:
        names = words.join_names(late)
        sentences.append(words.say(texts.late_names(names=names)))
    return sentences


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
        tasks += result.tasks
    leads = []
    for lead, tasks in tasks_by_lead.items():
        once = list(dict.fromkeys(tasks))
        leads.append(leads_of_tasks(lead, once, words))
    text = phrases.ask(lead=words.join_names(leads))
    return words.say(text)


def _counted(due: Sequence[Result], noun: _Noun, words: Words) -> str:
    """`2023年到期4项：完成3项，未完成1项`."""
    years = _years(due, words)
    if len(due) == 1:
        return words.say(_the_one(due[0], noun, years, words))
    statuses = {result.status for result in due}
    if statuses <= {"no_data", "not_assessable"}:
        return words.say(_none_judged(due, noun, years, words))
    outcome = _outcome_of_all(due, words)
    if outcome:
        return words.say(_all_alike(len(due), outcome, noun, years, words))
    text = texts.some(
        years=years,
        due=len(due),
        noun=words.say(noun.many),
        clauses=words.join_clauses_and(_clauses(due, words)),
    )
    return words.say(text)


def _years(results: Sequence[Result], words: Words) -> str:
    """The years in which targets are due: `2023年`, `2023—2025年`, `2021年、2023年`."""
    years = sorted({result.period.end.year for result in results})
    first, last = years[0], years[-1]
    has_gaps = last - first >= len(years)
    if has_gaps and len(years) <= _YEARS_LISTED:
        listed = [words.period(Period.years(year)) for year in years]
        return words.join_and(listed)
    return words.period(Period.years(first, last))


def _the_one(result: Result, noun: _Noun, years: str, words: Words) -> Bilingual:
    one = words.say(noun.one)
    if result.is_without_data:
        return texts.the_one_without(noun=one, years=years)
    outcome = words.say(_outcome_of_one(result, words))
    return texts.the_one(noun=one, years=years, outcome=outcome)


def _outcome_of_one(result: Result, words: Words) -> Bilingual:
    if result.is_met:
        return texts.was_met
    if result.is_late:
        return texts.was_late
    if result.is_below_expected:
        return texts.was_below_expected
    if result.is_missed:
        return texts.was_missed
    if result.needs_review:
        return texts.needs_judgement
    return texts.cannot_be_judged(reason=words.say(_reason(result)))


def _all_alike(
    count: int, outcome: str, noun: _Noun, years: str, words: Words
) -> Bilingual:
    many = words.say(noun.many)
    if count == 2:
        return texts.both(noun=many, years=years, outcome=outcome)
    return texts.all_of(noun=many, years=years, outcome=outcome, due=count)


def _outcome_of_all(due: Sequence[Result], words: Words) -> str:
    """What became of all of them alike; empty where they differ."""
    if all(result.is_met for result in due):
        return words.say(texts.were_met)
    if all(result.is_late for result in due):
        return words.say(texts.were_late)
    below = sum(result.is_below_expected for result in due)
    if below == len(due):
        return words.say(texts.were_below_expected)
    if all(result.is_missed for result in due) and not below:
        return _with_parts(words.say(texts.were_missed), due, words)
    if all(result.needs_review for result in due):
        return words.say(texts.need_judgement)
    return ""


def _with_parts(text: str, missed: Sequence[Result], words: Words) -> str:
    """What was missed, and how much of it was made good since or accepted."""
    late = sum(result.is_late for result in missed)
    accepted = sum(result.is_accepted for result in missed)
    if late == len(missed):
        return words.say(texts.all_made_good(text=text))
    parts = []
    if late:
        parts.append(words.say(texts.made_good(count=late)))
    if accepted:
        parts.append(words.say(texts.accepted(count=accepted)))
    if not parts:
        return text
    return words.say(texts.of_them(text=text, parts=words.join(parts)))


def _clauses(due: Sequence[Result], words: Words) -> list[str]:
    """How many were met, were missed, have no figure, cannot be judged and need judgement.

    That none was met is not said: of those without a verdict nobody knows.
    """
    silent = [result for result in due if result.is_without_data]
    to_judge = [result for result in due if result.needs_review]
    clauses = (
        _met(due, words),
        _missed(due, words),
        _below_expected(due, words),
        _numbered(silent, texts.without, texts.without, words),
        _unjudged(due, words),
        _numbered(to_judge, texts.to_judge_one, texts.to_judge, words),
    )
    return list(filter(None, clauses))


def _met(due: Sequence[Result], words: Words) -> str:
    """`完成20项（33.3%）`; the share of few is left out."""
    count = sum(result.is_met for result in due)
    if not count:
        return ""
    number = texts.number(count=count)
    if len(due) > FEW:
        share = EXACT.divide(Decimal(count), Decimal(len(due)))
        number = texts.number_with_share(count=count, share=percent(share))
    write_text = texts.met_one if count == 1 else texts.met
    return words.say(write_text(count=words.say(number)))


def _missed(due: Sequence[Result], words: Words) -> str:
    """`未完成2项，其中逾期补齐1项`; what the plan only expects is counted apart."""
    missed = [
        result for result in due if result.is_missed and not result.is_below_expected
    ]
    text = _numbered(missed, texts.missed_one, texts.missed, words)
    return _with_parts(text, missed, words) if missed else ""


def _below_expected(due: Sequence[Result], words: Words) -> str:
    """`低于预期目标1项`: what was missed of what the plan only expects."""
    below = [result for result in due if result.is_below_expected]
    return _numbered(below, texts.below_expected_one, texts.below_expected, words)


def _unjudged(due: Sequence[Result], words: Words) -> str:
    """`无法判定1项（数据有误）`."""
    unjudged = [result for result in due if result.is_not_assessable]
    if not unjudged:
        return ""
    number = texts.number(count=len(unjudged))
    text = texts.unjudged(
        count=words.say(number),
        reasons=_reasons(unjudged, words),
    )
    return words.say(text)


def _numbered(
    results: Sequence[Result], one: _CountText, many: _CountText, words: Words
) -> str:
    count = len(results)
    if not count:
        return ""
    write_text = one if count == 1 else many
    number = words.say(texts.number(count=count))
    return words.say(write_text(count=number))


# --- why nothing can be said --------------------------------------------------------------------------------

_REASONS: tuple[tuple[Bilingual, Collection[str]], ...] = (
    (texts.in_error, {"input_error"}),
    (texts.incomplete, {"parts_missing", "regions_missing", "end_value_missing"}),
    (texts.without_base, {"baseline_missing"}),
    (texts.by_region, {"by_region", "ranks_by_region", "regions_overlap"}),
)
"""The codes of reasons, by what a leader has to know of them."""


def _reason(result: Result) -> Bilingual:
    if result.is_without_data:
        return texts.no_figure
    for words_of_reason, codes in _REASONS:
        if result.reason.code in codes:
            return words_of_reason
    return texts.other_reason


def _none_judged(
    due: Sequence[Result], noun: _Noun, years: str, words: Words
) -> Bilingual:
    """That nothing can be said of any of them, and why; this is not that none was met."""
    many = words.say(noun.many)
    if all(result.is_without_data for result in due):
        return texts.all_without(due=len(due), noun=many, years=years)
    counts = Counter(_reason(result) for result in due)
    parts = []
    for reason, count in counts.most_common():
        part = texts.reason_count_before(count=count, reason=words.say(reason))
        parts.append(words.say(part))
    reasons = words.join_clauses(parts)
    if len(due) == 2:
        return texts.neither_judged(noun=many, reasons=reasons, years=years)
    return texts.none_judged(due=len(due), noun=many, reasons=reasons, years=years)


def _reasons(unjudged: Sequence[Result], words: Words) -> str:
    """The reason, or each with its count where there are several."""
    counts = Counter(_reason(result) for result in unjudged)
    if len(counts) == 1:
        return words.say(_reason(unjudged[0]))
    parts = []
    for reason, count in counts.most_common():
        part = texts.reason_count(count=count, reason=words.say(reason))
        parts.append(words.say(part))
    return words.join_clauses(parts)


# --- what runs ----------------------------------------------------------------------------------------------


class _NotDueState(NamedTuple):
    """A way in which what is not due may stand."""

    state: Bilingual
    is_so: Callable[[Result], bool]
    one: Bilingual | None = None
    """The words for one of them; by default that it is at the state."""
    many: _NumberText | None = None
    """The words for several."""
    is_notable: bool = True
    """Whether it is told beside what is due."""

    def counted(self, count: int, words: Words) -> str:
        """How many stand so."""
        if self.one is not None and self.many is not None:
            return words.say(_number(count, self.one, self.many))
        state = words.say(self.state)
        if count == 1:
            return words.say(texts.state_one(state=state))
        return words.say(texts.state(count=count, state=state))


def _is_on_schedule(result: Result) -> bool:
    return result.is_running and not result.is_behind and not result.is_slightly_behind


def _is_unpaced(result: Result) -> bool:
    return result.is_not_due and not result.is_awaited


_COURSES = (
    _NotDueState(
        phrases.flag_spent,
        lambda result: result.is_missed,
        texts.broken_one,
        texts.broken,
    ),
    _NotDueState(texts.far_behind, lambda result: result.is_off_track),
    _NotDueState(texts.behind, lambda result: result.is_at_risk),
    _NotDueState(phrases.status_on_track, _is_on_schedule, is_notable=False),
    _NotDueState(
        phrases.flag_slightly_behind,
        lambda result: result.is_slightly_behind,
        is_notable=False,
    ),
    _NotDueState(
        phrases.status_early,
        lambda result: result.is_met,
        texts.early_one,
        texts.early,
    ),
    _NotDueState(
        phrases.status_awaiting,
        lambda result: result.is_awaited,
        texts.awaited_one,
        texts.awaited,
    ),
    _NotDueState(
        phrases.status_not_assessable,
        lambda result: result.is_not_assessable,
        texts.open_one,
        texts.open_many,
    ),
    _NotDueState(
        phrases.status_not_due,
        lambda _: True,
        texts.unpaced_one,
        texts.unpaced,
        is_notable=False,
    ),
)
"""How what is not due may stand, the most pressing first; a target is in the first that is so."""


def _courses(
    rest: Sequence[Result], words: Words, *, notable_only: bool = False
) -> list[str]:
    counts = Counter(_state(result) for result in rest)
    clauses = []
    for course in _COURSES:
        count = counts[course.state]
        if not count or (notable_only and not course.is_notable):
            continue
        clauses.append(course.counted(count, words))
    return clauses


def _number(count: int, one: Bilingual, many: _NumberText) -> Bilingual:
    return one if count == 1 else many(count=count)


def _of_none_due(rest: Sequence[Result], words: Words) -> str:
    """That nothing is due, and at what pace it runs."""
    count = len(rest)
    years = _years(rest, words)
    many = words.say(_TARGETS.many)
    if count == 1:
        text = texts.not_due_one(noun=words.say(_TARGETS.one), years=years)
    elif count == 2:
        text = texts.not_due_two(noun=many, years=years)
    else:
        text = texts.not_due(count=count, noun=many, years=years)
    if all(map(_is_unpaced, rest)):
        return words.say(text)
    states = words.join_clauses_and(_courses(rest, words))
    if count == 1:
        states = words.say(_state(rest[0]))
    if count == 1 and rest[0].is_not_assessable:
        outcome = words.say(_outcome_of_one(rest[0], words))
        return words.join_clauses([words.say(text), outcome])
    return words.labelled(words.say(text), states)


def _state(result: Result) -> Bilingual:
    """The state in which what is not due stands."""
    return next(course.state for course in _COURSES if course.is_so(result))


def _of_rest(
    rest: Sequence[Result], worst: _Worst, words: Words, *, is_all: bool
) -> list[str]:
    """What of the targets that are not due is behind its pace or decided already."""
    sentences = []
    notable = _courses(rest, words, notable_only=True)
    if notable and not is_all:
        clauses = words.join_clauses_and(notable)
        text = texts.rest_one(clauses=clauses)
        if len(rest) > 1:
            text = texts.rest(clauses=clauses, count=len(rest))
        sentences.append(words.say(text))
    if worst.behind:
        parts = _told(worst.behind, words, dated=True)
        if worst.more_behind:
            more = _number(worst.more_behind, texts.more_behind_one, texts.more_behind)
            parts.append(words.say(more))
        sentences.append(words.join_all(parts))
    if is_all and all(map(_is_unpaced, rest)):
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
    next_due.sort(key=_share_missing, reverse=True)
    parts = _told(next_due[:NAMED], words, dated=True)
    return [words.join_all(parts)]


# --- goals in words -----------------------------------------------------------------------------------------


def _of_goals(report: Report, words: Words) -> list[str]:
    """How many goals in words are due, what became of them, and which were missed."""
    due = [result for result in statements(report) if is_due(result, report)]
    if not due:
        return []
    sentences = [_counted(due, _GOALS, words)]
    missed = [verdicts.name(result, words) for result in due if result.is_missed]
    if missed:
        names = words.join_names(missed)
        sentences.append(words.say(texts.goals_missed(names=names)))
    return sentences
