"""Sentences of the supervision note: its title, what was checked and what went well."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import headline as headline_texts
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import note as texts
from innovate_ts.output.arrange import (
    figures,
    milestones,
    statements,
)
from innovate_ts.output.numbers import done
from innovate_ts.output.words import NAMED, Words, verdicts
from innovate_ts.output.words.standing import standing
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

OF_RESULTS, OF_BUREAUS, OF_ACCOUNT = 1, 2, 3
"""The annexes by their numbers."""
_PARTS_OF_YEAR: dict[int, Callable[..., Bilingual]] = {
    3: texts.of_first_quarter,
    6: texts.of_half_year,
    9: texts.of_three_quarters,
    12: texts.of_year,
}
"""What a year up to the end of a month is called."""


def to_fill_in(what: Bilingual, words: Words) -> str:
    """What the office has to write itself, marked as such."""
    return words.say(texts.to_fill_in(what=what))


def title(report: Report, words: Words) -> str:
    """Of what the note is: its subject, where the plan names one, else the plan; and of when."""
    office = to_fill_in(texts.office, words)
    when = _when(report, words)
    subject = report.plan.subject
    if subject:
        text = texts.title(office=office, subject=subject, when=when)
    else:
        text = texts.title_of_plan(
            office=office,
            title=report.plan.title,
            when=when,
        )
    return words.say(text)


def _when(report: Report, words: Words) -> Bilingual:
    """`2024年前三季度`, `2024年度`; without a year, and within a month, the day."""
    year = report.year
    day = report.as_of
    if year is not None and day.year != year:
        return texts.of_year(year=year)
    so_far = Period.months(
        year=day.year,
        first=1,
        last=day.month,
    )
    if year is None or so_far.end != day:
        return phrases.as_of(as_of=words.day(day))
    write_text = _PARTS_OF_YEAR.get(day.month)
    if write_text is None:
        return so_far.words
    return write_text(year=year)


def opening(report: Report, words: Words) -> str:
    """What was checked, and how much of it."""
    sizes = {
        texts.targets: len(figures(report)),
        headline_texts.goals: len(statements(report)),
        texts.tasks: len(report.tasks or ()),
        ledger_texts.milestones: len(milestones(report)),
    }
    counted = []
    for what, count in sizes.items():
        if count:
            part = texts.so_many_of(what=what, count=count)
            counted.append(words.say(part))
    text = texts.opening(
        as_of=words.day(report.as_of),
        title=words.say(report.plan.title),
        what=words.join(counted),
    )
    return words.say(text)


def went_well(report: Report, words: Words) -> list[str]:
    """What was met, and what runs as it should, with the shares; the lowest first.

    As many are named as the words list, the others are counted.
    """
    met = []
    early = []
    on_course = []
    in_doubt = 0
    for result in figures(report):
        # The headline names what is in doubt, for which nobody is praised.
        if result.doubts:
            in_doubt += result.is_met
        elif result.is_early:
            early.append(result)
        elif result.is_met:
            met.append(result)
        elif result.is_running and not result.is_behind:
            on_course.append(result)
    doubtful = words.say(texts.in_doubt(count=in_doubt)) if in_doubt else ""
    sentences = [
        _praise(
            head=texts.met,
            results=met,
            words=words,
        ),
        _praise(
            head=texts.met_early,
            results=early,
            words=words,
        ),
        doubtful,
        _praise(
            head=texts.on_course,
            results=on_course,
            words=words,
        ),
    ]
    return list(filter(None, sentences))


def to_judge(report: Report, words: Words) -> list[str]:
    """The targets and goals that need judgement: some by their names, the others counted."""
    open_ones = [result for result in report.results if result.needs_review]
    # Where nothing is named the headline counts them.
    if not open_ones or not words.named:
        return []
    names = []
    for result in open_ones[: words.named]:
        name = texts.of_period(
            name=verdicts.name(result, words),
            period=words.period(result.period),
        )
        names.append(words.say(name))
    return [
        _named(
            head=texts.to_judge,
            names=names,
            count=len(open_ones),
            words=words,
        )
    ]


def _named(head: Bilingual, names: Sequence[str], count: int, words: Words) -> str:
    """A sentence that names some, and tells how many others an annex has."""
    parts = list(names)
    more = count - len(names)
    if more > 0:
        others = texts.more(
            count=more,
            annex=OF_RESULTS,
        )
        parts.append(words.say(others))
    text = words.labelled(
        name=words.say(head),
        text=words.join_all(parts),
    )
    return words.sentence(text)


def _praise(head: Bilingual, results: Sequence[Result], words: Words) -> str:
    """One sentence of what went well in one way; empty where there is no figure to tell."""
    standings = []
    for result in sorted(results, key=_share):
        text = with_share(result, words)
        if text:
            standings.append(text)
    if not standings:
        return ""
    most = words.named or NAMED
    # What has no figure of its own is counted with the rest.
    return _named(
        head=head,
        names=standings[:most],
        count=len(results),
        words=words,
    )


def _share(result: Result) -> Fraction:
    return Fraction(result.achievement or result.pace.achieved or 0)


def with_share(result: Result, words: Words, name: str = "") -> str:
    """How a target stands: by its pace where it runs, else with the share of it that was reached."""
    text = standing(
        result,
        words,
        name=name or verdicts.name(result, words),
        dated=True,
    )
    # 恰为目标值 is all of it.
    is_told = result.achievement is None or result.gap == 0
    if text and result.is_decided and not is_told:
        share = done(result)
        return words.say(texts.share(text=text, share=share))
    return text
