"""What changed since a previous report, in words."""

from innovate_ts.messages import Bilingual, phrases
from innovate_ts.output.words import Words
from innovate_ts.output.words.amounts import UnitName, brief
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes, Revision


def change_lines(
    report: Report, words: Words, *, named: int | None = None
) -> list[str]:
    """Since when, then what changed, one line a kind; nothing without a previous report.

    Args:
        report: the report.
        words: the language.
        named: how many targets a line names before it says how many more there are; None for all of them.
    """
    changes = report.changes
    if changes is None:
        return []
    day = words.day(changes.as_of)
    since = phrases.since(as_of=day)
    lines = _verdicts(changes, words, named)
    for revision in changes.revised:
        lines.append(_revision(revision, words))
    if not lines:
        lines.append(words.say(_why_nothing_is_told(changes)))
    return [words.say(since), *lines]


def _why_nothing_is_told(changes: Changes) -> Bilingual:
    if changes.compares:
        return phrases.change_none
    return phrases.change_nothing_in_common


def _verdicts(changes: Changes, words: Words, named: int | None) -> list[str]:
    # What is decided comes before what only runs faster or slower.
    kinds = (
        (phrases.change_newly_met, changes.newly_met),
        (phrases.change_newly_late, changes.newly_late),
        (phrases.change_newly_missed, changes.newly_missed),
        (phrases.change_newly_behind, changes.newly_behind),
        (phrases.change_newly_without_data, changes.newly_without_data),
        (phrases.change_otherwise, changes.otherwise),
        (phrases.change_slower, changes.slower),
        (phrases.change_faster, changes.faster),
    )
    lines = []
    for write_text, targets in kinds:
        if not targets:
            continue
        names = [_name(target, words) for target in targets]
        listed = words.first(names, named)
        text = write_text(names=words.join(listed))
        lines.append(words.say(text))
    return lines


def _name(change: Change, words: Words) -> str:
    name = words.say(change.name)
    period = words.period(change.period)
    return f"{name} {period}"


def _revision(revision: Revision, words: Words) -> str:
    unit = UnitName(revision.unit or "")
    text = phrases.change_revised(
        name=words.say(revision.name),
        period=words.period(revision.period),
        old=brief(
            figure=revision.old,
            unit=unit,
            words=words,
        ),
        new=brief(
            figure=revision.new,
            unit=unit,
            words=words,
        ),
    )
    return words.say(text)
