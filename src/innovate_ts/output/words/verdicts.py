"""What became of a target, in words: its status, what qualifies it, its name and how it is read."""

from typing import assert_never

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.words import Words
from innovate_ts.output.words.flags import flag_name
from innovate_ts.output.words.pace import by_its_pace
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.result_parts import (
    NullableText,
    Reason,
)
from innovate_ts.verdicts.results import Result
from innovate_ts.verdicts.statuses import Status


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


def outcome(result: Result) -> Bilingual:
    """What became of a target, in the words by which a note counts it."""
    # Nobody is to blame for a figure that the statistics have not published yet.
    if result.is_awaited:
        return phrases.status_awaiting
    # "On schedule" beside "nearly on schedule" would clash.
    if result.is_slightly_behind:
        return by_its_pace(phrases.flag_slightly_behind, result)
    if result.is_met and result.is_early:
        return phrases.status_early
    # Still a miss, and one that its superior knows of.
    if result.is_accepted and not result.is_late:
        return phrases.status_accepted
    if result.is_below_expected:
        return phrases.status_below_expected
    return by_its_pace(status_name(result.status), result)


def status(result: Result, words: Words) -> str:
    """The status with its flags: `met early, preliminary`."""
    names = [outcome(result)]
    for flag in result.flags:
        name = flag_name(flag, result)
        if name:
            names.append(name)
    clauses = list(map(words.say, names))
    return words.join_clauses(clauses)


def nullable(text: Reason | NullableText, words: Words) -> str:
    """A text that may be null, which is empty here."""
    full = Bilingual(
        zh=text.zh or "",
        en=text.en or "",
    )
    return words.say(full)


def reading(result: Result, words: Words) -> str:
    """How the plan's words are read; empty where nothing is to be said of them."""
    return nullable(result.interpretation, words)


def readings(report: Report, words: Words) -> list[tuple[Result, str]]:
    """How the words of each indicator are read, once, with its first result."""
    pairs = []
    for group in by_indicator(report.results):
        first = group[0]
        text = reading(first, words)
        if text:
            pairs.append((first, text))
    return pairs


def name(result: Result, words: Words) -> str:
    """The name in a sentence: Chinese always, in English after the English one."""
    return words.named_first(result.name)
