"""What changed since a previous report, in words."""

from __future__ import annotations

from innovate_ts.basics.units import plain
from innovate_ts.messages import phrases
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import in_unit
from innovate_ts.verdicts.report_parts import Change, Changes, Revision
from innovate_ts.verdicts.results import Report


def change_lines(report: Report, words: Words) -> list[str]:
    """Since when, then what changed, one line a kind; nothing without a previous report."""
    if report.changes is None:
        return []
    since = words.say(phrases.since(as_of=words.day(report.changes.as_of)))
    lines = [*_verdicts(report.changes, words), *_revised(report.changes, words)]
    return [since, *(lines or [words.say(phrases.change_none)])]


def _verdicts(changed: Changes, words: Words) -> list[str]:
    # What is decided comes before what only runs faster or slower.
    kinds = (
        (phrases.change_newly_met, changed.newly_met),
        (phrases.change_newly_late, changed.newly_late),
        (phrases.change_newly_missed, changed.newly_missed),
        (phrases.change_newly_behind, changed.newly_behind),
        (phrases.change_newly_without_data, changed.newly_without_data),
        (phrases.change_slower, changed.slower),
        (phrases.change_faster, changed.faster),
    )
    lines = []
    for write_text, targets in kinds:
        if targets:
            names = words.join([_name(target, words) for target in targets])
            lines.append(words.say(write_text(names=names)))
    return lines


def _name(change: Change, words: Words) -> str:
    return f"{words.say(change.name)} {words.period(change.period)}"


def _revised(changed: Changes, words: Words) -> list[str]:
    return [_revision(revision, words) for revision in changed.revised]


def _revision(revision: Revision, words: Words) -> str:
    unit = revision.unit or ""
    text = phrases.change_revised(
        name=words.say(revision.name),
        period=words.period(revision.period),
        old=in_unit(plain(revision.old), unit, words),
        new=in_unit(plain(revision.new), unit, words),
    )
    return words.say(text)
