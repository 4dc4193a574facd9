"""What is to be noted of a result: its reason, what qualifies its figure, and other readings."""

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Protocol

from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.numbers import rounded_for
from innovate_ts.output.words import Words, amounts, ranks, targets, verdicts
from innovate_ts.output.words.amounts import UnitName
from innovate_ts.output.words.pace import need, projection
from innovate_ts.output.words.standing import standing, time
from innovate_ts.plan.terms import is_direction
from innovate_ts.verdicts.result_parts import Alternative, TargetVersion
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import STATUSES, WITHOUT_FIGURES, Status

_SAY_WHEN = {"end_value_missing", "part_of_year", "part_of_year_beside"}
"""Reasons that name the time of the actual."""


class _OtherwiseText(Protocol):
    def __call__(self, *, reading: str, actual: str, status: str) -> Bilingual: ...


def notes_of(
    result: Result,
    words: Words,
    *,
    tells_course: bool = True,
    is_under_head: bool = False,
) -> list[str]:
    """The reason, the time of an actual, the baseline, the pace, and what other readings would make of it.

    Args:
        result: the target.
        words: the language.
        tells_course: whether it is told how what runs stands; else the sentence before has told it.
        is_under_head: whether they stand under a head that says 备注, so that a row's own is only quoted.
    """
    reason = verdicts.nullable(result.reason, words)
    when = other_period(result, words)
    missing = _missing(result, words)
    # A reason says of its own what is missing, and of when the actual is; so does the course of what runs.
    if reason:
        missing = ""
    if result.is_running or (reason and not _may_be_taken_for_the_whole(result)):
        when = ""
    doubts = [words.say(phrases.in_doubt(doubt=doubt)) for doubt in result.doubts]
    lines = [
        reason,
        *doubts,
        _accepted(result, words),
        _striven_for(result, words),
        *_breaks(result, words),
        *_revised(result, words),
        when,
        baseline(result, words),
        _summed(result, words),
        missing,
        _course(result, words, is_told=not tells_course),
        projection(result, words),
        _broken_down(result, words),
    ]
    write_note = phrases.note_under_head if is_under_head else phrases.note_of_row
    for note in result.notes:
        text = write_note(note=note)
        lines.append(words.say(text))
    for other in result.alternatives:
        line = _read_otherwise(other, result, words)
        lines.append(line)
    return list(filter(None, lines))


def notes_beside_figures(
    result: Result, words: Words, *, tells_course: bool = True
) -> list[str]:
    """The notes, less what a sentence with the figures says: that it went another way, and from where."""
    said_already = []
    if result.reason.code == "wrong_direction":
        said_already.append(verdicts.nullable(result.reason, words))
    if is_direction(result.comparator):
        said_already.append(baseline(result, words))
    all_notes = notes_of(result, words, tells_course=tells_course)
    return [note for note in all_notes if note not in said_already]


def _may_be_taken_for_the_whole(result: Result) -> bool:
    """Whether no verdict follows from an actual of another time, and its reason does not say of which."""
    return result.is_not_assessable and result.reason.code not in _SAY_WHEN


def _course(result: Result, words: Words, *, is_told: bool) -> str:
    """How what runs stands beside its pace, and what is still needed of it."""
    needed = need(result, words)
    if is_told or not result.is_running:
        return needed
    course = standing(result, words, names_year=False)
    parts = [part for part in (course, needed) if part]
    return words.join_all(parts)


def _broken_down(result: Result, words: Words) -> str:
    """How many of its parts have which status; nothing where none has a figure or a verdict."""
    parts = result.parts
    if all(part.is_not_due for part in parts):
        return ""
    by_status = sorted(parts, key=lambda part: STATUSES.index(part.status))
    counts = Counter(map(verdicts.outcome, by_status))
    clauses = []
    for status, count in counts.items():
        clause = phrases.so_many(
            status=status,
            count=count,
        )
        clauses.append(words.say(clause))
    text = phrases.broken_down(
        count=len(parts),
        clauses=words.join_clauses(clauses),
    )
    return words.say(text)


def _accepted(result: Result, words: Words) -> str:
    """Until when a miss is accepted, by whom and where that is written."""
    accepted = result.accepted
    if accepted is None:
        return ""
    source = accepted.source
    text = phrases.accepted_until(
        until=words.day(accepted.until),
        by=accepted.by,
        source=source.document or source.phrase or "",
    )
    return words.say(text)


def _breaks(result: Result, words: Words) -> list[str]:
    """From when the indicator is defined otherwise, unless the reason says it."""
    code = result.reason.code or ""
    if code.startswith("break_"):
        return []
    lines = []
    for definition in result.breaks:
        text = phrases.defined_otherwise(
            since=words.period(definition.from_),
            because=words.say(definition.because),
        )
        lines.append(words.say(text))
    return lines


def _striven_for(result: Result, words: Words) -> str:
    """What is striven for beyond the target."""
    further = targets.strive(result, words)
    return words.say(phrases.strives_for(strive=further)) if further else ""


def _revised(result: Result, words: Words) -> list[str]:
    """What a target asked before it was revised or was to ask afterwards, and the verdict by that."""
    lines = []
    end = result.period.end
    in_time = [version for version in result.revisions if not _is_after(version, end)]
    followers = dict(pairwise(in_time))
    for version in result.revisions:
        following = followers.get(version)
        if following is not None:
            write_text = phrases.before_revision
            day = following.on or end
        elif version not in in_time:
            write_text = phrases.revised_afterwards
            day = version.on or end
        else:
            continue
        status = verdicts.status_name(version.status)
        text = write_text(
            day=words.day(day),
            target=targets.version(
                asked=version,
                result=result,
                words=words,
            ),
            status=words.say(status),
        )
        lines.append(words.say(text))
    return lines


def _is_after(version: TargetVersion, end: date) -> bool:
    """Whether a revision came after the target's period had ended."""
    return version.on is not None and version.on > end


def other_period(result: Result, words: Words) -> str:
    """The period of an actual that is not of the target's period."""
    period = result.actual_period
    if period is None or period == result.period or result.is_milestone:
        return ""
    # What grew from a base to the end of its years is of the last of them, as its name says.
    if result.starts_from_base and period.end == result.period.end:
        return ""
    # A count is of a day, whatever months its column is headed with.
    if result.is_stock:
        text = phrases.actual_at(when=time(period, result, words))
    else:
        text = phrases.actual_of(period=words.period(period))
    return words.say(text)


def baseline(result: Result, words: Words) -> str:
    """What it is measured from; empty where that has no figure."""
    base = result.baseline
    if base.value is None or base.period is None:
        return ""
    if result.is_rank:
        value = ranks.place(base.value, words)
    else:
        unit = UnitName(result.level_unit, result.unit_en)
        value = amounts.brief(
            figure=base.value,
            unit=unit,
            words=words,
        )
    text = phrases.baseline(
        period=words.period(base.period),
        value=value,
    )
    return words.say(text)


def _summed(result: Result, words: Words) -> str:
    """What the rows of regions were used for, where no table has them."""
    count = len(result.regions)
    if count < 2 or result.parts or not result.actual:
        return ""
    return words.say(phrases.summed_over_regions(count=count))


def _missing(result: Result, words: Words) -> str:
    """The periods or regions that have not been reported."""
    names = []
    for part in result.missing:
        name = words.period(part) if isinstance(part, Period) else part
        names.append(name)
    if not names:
        return ""
    text = phrases.missing(names=words.join(names))
    return words.say(text)


def _read_otherwise(other: Alternative, result: Result, words: Words) -> str:
    """The same target under another reading; where the two disagree that is said."""
    actual = "—"
    if other.actual is not None:
        figure = rounded_for(other.actual, result)
        actual = targets.with_unit(figure, result, words)
    if other.actual is not None and other.lower_bound:
        or_more = phrases.amount_or_more(amount=actual)
        actual = words.say(or_more)
    status = verdicts.status_name(other.status)
    write_text = _otherwise_text(other.status, result.status)
    text = write_text(
        reading=words.say(other.reading),
        actual=actual,
        status=words.say(status),
    )
    return words.say(text)


def _otherwise_text(other: Status, chosen: Status) -> _OtherwiseText:
    if other == chosen:
        return phrases.read_otherwise
    # Two verdicts can disagree; where one reading gives none, the other is only open.
    if other in WITHOUT_FIGURES or chosen in WITHOUT_FIGURES:
        return phrases.read_otherwise_open
    return phrases.read_otherwise_differs
