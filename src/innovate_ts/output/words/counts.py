"""How many of those that are due were met or missed, and of how many nothing can be said."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as texts
from innovate_ts.output.numbers import percent
from innovate_ts.output.words import Words
from innovate_ts.output.words.courses import CountText
from innovate_ts.output.words.unjudged import none_judged, reason_of, reasons_of
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

FEW = 10
"""Up to so many targets a share says nothing that their number does not."""
_YEARS_LISTED = 3


class Noun(NamedTuple):
    """What is counted, as one and as many."""

    one: Bilingual
    many: Bilingual


# In Chinese targets are simply counted (到期4项), and only goals in words are named.
TARGETS = Noun(Bilingual(zh="", en="target"), Bilingual(zh="", en="targets"))
GOALS = Noun(texts.goal, texts.goals)


def counted(results: Sequence[Result], report: Report, words: Words) -> str:
    """How many of some results are due, and what became of them; empty where none is due."""
    due = [result for result in results if is_due(result, report)]
    if not due:
        return ""
    return counts(
        due=due,
        noun=TARGETS,
        words=words,
    )


def is_due(result: Result, report: Report) -> bool:
    """Whether a result is counted among those that are due on the report's day.

    A target whose period has ended but whose figure is not published yet is not due.
    """
    return result.has_ended(report.as_of) and not result.is_not_due


def counts(due: Sequence[Result], noun: Noun, words: Words) -> str:
    """`2023年到期4项：完成3项，未完成1项`."""
    years = years_of(due, words)
    if len(due) == 1:
        text = _the_one(
            result=due[0],
            noun=noun,
            years=years,
            words=words,
        )
    elif all(result.is_without_data for result in due):
        text = texts.all_without(
            due=len(due),
            noun=words.say(noun.many),
            years=years,
        )
    elif all(result.is_not_assessable for result in due):
        text = none_judged(
            due=due,
            many=words.say(noun.many),
            years=years,
            words=words,
        )
    else:
        text = _by_outcome(due, noun, years, words)
    return words.say(text)


def _by_outcome(
    due: Sequence[Result], noun: Noun, years: str, words: Words
) -> Bilingual:
    """What became of several of which at least one has a figure and a verdict."""
    count = len(due)
    many = words.say(noun.many)
    outcome = _outcome_of_all(due, words)
    if outcome and count == 2:
        return texts.both(
            noun=many,
            years=years,
            outcome=outcome,
        )
    if outcome:
        return texts.all_of(
            noun=many,
            years=years,
            outcome=outcome,
            due=count,
        )
    return texts.some(
        years=years,
        due=count,
        noun=many,
        clauses=_clauses(due, words),
    )


def years_of(results: Sequence[Result], words: Words) -> str:
    """The years in which targets are due: `2023年`, `2023—2025年`, `2021年、2023年`."""
    years = {result.period.end.year for result in results}
    first = min(years)
    last = max(years)
    has_gaps = last - first >= len(years)
    if not has_gaps or len(years) > _YEARS_LISTED:
        return words.period(Period.years(first, last))
    listed = []
    for number in sorted(years):
        year = Period.years(number)
        listed.append(words.period(year))
    return words.join_and(listed)


def _the_one(result: Result, noun: Noun, years: str, words: Words) -> Bilingual:
    one = words.say(noun.one)
    if result.is_without_data:
        return texts.the_one_without(noun=one, years=years)
    outcome = outcome_of_one(result, words)
    return texts.the_one(
        noun=one,
        years=years,
        outcome=words.say(outcome),
    )


def outcome_of_one(result: Result, words: Words) -> Bilingual:
    """What became of a target that is told alone."""
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
    reason = reason_of(result)
    return texts.cannot_be_judged(reason=words.say(reason))


def _outcome_of_all(due: Sequence[Result], words: Words) -> str:
    """What became of all of them alike; empty where they differ."""
    if all(result.is_missed for result in due):
        return _all_missed(due, words)
    if all(result.is_met for result in due):
        return words.say(texts.were_met)
    if all(result.needs_review for result in due):
        return words.say(texts.need_judgement)
    return ""


def _all_missed(missed: Sequence[Result], words: Words) -> str:
    """That all were missed; empty where the plan only expects some of them."""
    if all(result.is_late for result in missed):
        return words.say(texts.were_late)
    below = [result for result in missed if result.is_below_expected]
    if not below:
        were_missed = words.say(texts.were_missed)
        return _with_parts(
            text=were_missed,
            missed=missed,
            words=words,
        )
    if len(below) < len(missed):
        return ""
    return words.say(texts.were_below_expected)


def _with_parts(text: str, missed: Sequence[Result], words: Words) -> str:
    """What was missed, and how much of it was made good since or accepted."""
    late = sum(result.is_late for result in missed)
    accepted = sum(result.is_accepted for result in missed)
    if late == len(missed):
        all_made_good = texts.all_made_good(text=text)
        return words.say(all_made_good)
    parts = []
    if late:
        made_good = texts.made_good(count=late)
        parts.append(words.say(made_good))
    if accepted:
        with_reason = texts.accepted(count=accepted)
        parts.append(words.say(with_reason))
    if not parts:
        return text
    of_them = texts.of_them(
        text=text,
        parts=words.join(parts),
    )
    return words.say(of_them)


def _clauses(due: Sequence[Result], words: Words) -> str:
    """How many were met, were missed, have no figure, cannot be judged and need judgement.

    That none was met is not said: of those without a verdict nobody knows.
    """
    silent = [result for result in due if result.is_without_data]
    to_judge = [result for result in due if result.needs_review]
    reached_or_not = filter(None, (_met(due, words), _missed(due, words)))
    others = (
        _below_expected(due, words),
        _numbered(
            results=silent,
            write_text=texts.without,
            words=words,
        ),
        _unjudged(due, words),
        _numbered(
            results=to_judge,
            write_text=texts.to_judge,
            words=words,
        ),
    )
    first = list(reached_or_not)
    rest = list(filter(None, others))
    has_parts = any(result.is_late or result.is_accepted for result in due)
    if not has_parts or not rest:
        return words.join_clauses_and([*first, *rest])
    # Behind a comma 无法判定1项 would be one of the parts of 未完成5项，其中已报备1项.
    missed = words.join_clauses(first)
    return words.join_all([missed, words.join_clauses_and(rest)])


def _met(due: Sequence[Result], words: Words) -> str:
    """`完成20项（33.3%）`; the share of few is left out."""
    count = sum(result.is_met for result in due)
    if not count:
        return ""
    text = texts.met(count=count)
    if len(due) > FEW:
        share = EXACT.divide(Decimal(count), Decimal(len(due)))
        text = texts.met_with_share(count=count, share=percent(share))
    return words.say(text)


def _missed(due: Sequence[Result], words: Words) -> str:
    """`未完成2项，其中逾期补齐1项`; what the plan only expects is counted apart."""
    missed = [
        result for result in due if result.is_missed and not result.is_below_expected
    ]
    if not missed:
        return ""
    text = _numbered(
        results=missed,
        write_text=texts.missed,
        words=words,
    )
    return _with_parts(text, missed, words)


def _below_expected(due: Sequence[Result], words: Words) -> str:
    """`低于预期目标1项`: what was missed of what the plan only expects."""
    below = [result for result in due if result.is_below_expected]
    return _numbered(
        results=below,
        write_text=texts.below_expected,
        words=words,
    )


def _unjudged(due: Sequence[Result], words: Words) -> str:
    """`无法判定1项（数据有误）`."""
    unjudged = [result for result in due if result.is_not_assessable]
    if not unjudged:
        return ""
    number = phrases.items(count=len(unjudged))
    text = texts.unjudged(
        count=words.say(number),
        reasons=reasons_of(unjudged, words),
    )
    return words.say(text)


def _numbered(results: Sequence[Result], write_text: CountText, words: Words) -> str:
    if not results:
        return ""
    return words.say(write_text(count=len(results)))
