"""What became of a target, in words: its status, what qualifies it, and what is to be noted."""

from __future__ import annotations

from typing import assert_never

from innovate_ts.basics.units import plain
from innovate_ts.messages import Bilingual, phrases, punctuation
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.numbers import shown
from innovate_ts.output.words import Words, targets
from innovate_ts.output.words.pace import outlook, pace
from innovate_ts.verdicts.result_parts import Alternative, NullableText, Reason
from innovate_ts.verdicts.results import Report, Result
from innovate_ts.verdicts.statuses import WITHOUT_FIGURES, Flag, Status


def status_name(status: Status) -> Bilingual:  # noqa: C901, PLR0911 - one case a status
    """A status by its name."""
    match status:
        case "met":
            return phrases.status_met
        case "not_met":
            return phrases.status_not_met
        case "late":
            return phrases.status_late
        case "on_track":
            return phrases.status_on_track
        case "at_risk":
            return phrases.status_at_risk
        case "off_track":
            return phrases.status_off_track
        case "not_due":
            return phrases.status_not_due
        case "no_data":
            return phrases.status_no_data
        case "not_assessable":
            return phrases.status_not_assessable
        case "needs_review":
            return phrases.status_needs_review
    assert_never(status)


def flag_name(flag: Flag) -> Bilingual:
    """What qualifies a status, by its name."""
    match flag:
        case "within_tolerance":
            return phrases.flag_within_tolerance
        case "early":
            return phrases.flag_early
        case "slightly_behind":
            return phrases.flag_slightly_behind
        case "regressing":
            return phrases.flag_regressing
        case "lower_bound":
            return phrases.flag_lower_bound
        case "preliminary":
            return phrases.flag_preliminary
        case "derived":
            return phrases.flag_derived
    assert_never(flag)


def status(result: Result, words: Words) -> str:
    """The status with its flags: `met, early`."""
    names = [flag_name(flag) for flag in result.flags]
    # What is slightly behind is "on track" by the thresholds; said beside each other the two would clash.
    if not result.is_slightly_behind:
        names.insert(0, status_name(result.status))
    return words.join_clauses([words.say(name) for name in names])


def notes(result: Result, words: Words) -> list[str]:
    """The reason, the time of an actual, the baseline, the pace, and what other readings would make of it."""
    reason = nullable(result.reason, words)
    lines = [
        reason,
        # A reason says of its own what is missing, and of when the actual is.
        "" if reason else _other_period(result, words),
        _baseline(result, words),
        "" if reason else _missing(result, words),
        pace(result, words),
        outlook(result, words),
    ]
    others = [_read_otherwise(other, result, words) for other in result.alternatives]
    return [line for line in lines if line] + others


def nullable(text: Reason | NullableText, words: Words) -> str:
    """A text that may be null, which is empty here."""
    return words.say(Bilingual(text.zh or "", text.en or ""))


def _other_period(result: Result, words: Words) -> str:
    """The period of an actual that is not of the target's period."""
    period = result.actual_period
    if period is None or period == result.period:
        return ""
    return words.say(phrases.actual_of(period=words.period(period)))


def _baseline(result: Result, words: Words) -> str:
    base = result.baseline
    if base.value is None or base.period is None:
        return ""
    value = targets.in_unit(plain(base.value), result.level_unit, words)
    return words.say(phrases.baseline(period=words.period(base.period), value=value))


def _missing(result: Result, words: Words) -> str:
    """The periods or regions that have not been reported."""
    if not result.missing:
        return ""
    names = words.join([str(name) for name in result.missing])
    return words.say(phrases.missing(names=names))


def _read_otherwise(other: Alternative, result: Result, words: Words) -> str:
    """The same target under another reading; where the two disagree that is said."""
    reading = words.say(other.reading)
    name = words.say(status_name(other.status))
    actual = "—"
    if other.actual is not None:
        actual = targets.with_unit(shown(other.actual, result), result, words)
    if other.status == result.status:
        text = phrases.read_otherwise(reading=reading, actual=actual, status=name)
    elif WITHOUT_FIGURES.isdisjoint({other.status, result.status}):
        text = phrases.read_otherwise_differs(
            reading=reading, actual=actual, status=name
        )
    else:
        text = phrases.read_otherwise_open(reading=reading, actual=actual, status=name)
    return words.say(text)


def reading(result: Result, words: Words) -> str:
    """How the plan's words are read; empty where nothing is to be said of them."""
    return nullable(result.interpretation, words)


def readings(report: Report, words: Words) -> list[tuple[Result, str]]:
    """How the words of each indicator are read, once, with its first result."""
    firsts = [group[0] for group in by_indicator(report.results)]
    pairs = [(first, reading(first, words)) for first in firsts]
    return [(first, text) for first, text in pairs if text]


def name(result: Result, words: Words) -> str:
    """The name in a sentence: Chinese always, in English after the English one."""
    return words.say(punctuation.english_first(name=result.name))
