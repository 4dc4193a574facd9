"""What changed between two versions of a plan, as sentences in groups and as JSON data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from innovate_ts.diff import Difference, Group
from innovate_ts.messages import Language, phrases
from innovate_ts.messages import answers as texts
from innovate_ts.output.phrases import Phrases
from innovate_ts.output.terminal import Line, Terminal, painted, paragraph
from innovate_ts.plan.models.plan import Plan

FATES = ("raised", "lowered", "moved", "otherwise", "added", "removed")
"""What becomes of targets, in the order in which the headline counts it."""


_TOLD = {("raised", "target"), ("lowered", "target"), ("moved", "period")}


def difference_data(difference: Difference) -> dict[str, Any]:
    """A difference, in the order of keys that scripts may rely on.

    `old` and `new` are numbers where they are figures, both in `unit`; null where a plan has none.
    """
    period = difference.period
    return {
        "kind": difference.kind,
        "what": difference.what,
        "id": difference.id,
        "period": str(period) if period else None,
        "field": difference.field,
        "old": difference.old,
        "new": difference.new,
        "unit": difference.unit,
        "message": asdict(difference.message),
    }


def differences_text(
    plans: tuple[Plan, Plan],
    found: Sequence[Difference],
    language: Language,
    terminal: Terminal,
) -> str:
    """The differences as lines of at most the terminal's width: the headline, then each group."""
    return painted(_lines(plans, found, Phrases(language), terminal), terminal)


def _lines(
    plans: tuple[Plan, Plan],
    found: Sequence[Difference],
    words: Phrases,
    terminal: Terminal,
) -> Iterator[Line]:
    yield from paragraph(_headline(found, words), terminal, style="bold")
    old, new = (plan.targets_file.rpartition("/")[0] or "." for plan in plans)
    yield from paragraph(
        words.say(texts.diff_between(old=old, new=new)), terminal, style="dim"
    )
    for group, differences in groupby(found, key=lambda each: each.group):
        yield []
        yield from paragraph(words.say(f"diff_group_{group}"), terminal, style="bold")
        for subject, told in groupby(differences, key=lambda each: each.subject):
            yield from paragraph(subject.to(words.language), terminal, indent=2, hang=2)
            for each in told:
                yield from paragraph(
                    each.words_in_period.to(words.language), terminal, indent=4, hang=2
                )


def _headline(found: Sequence[Difference], words: Phrases) -> str:
    """How many targets were raised, lowered and so on, then how many differences there are besides."""
    if not found:
        return words.say(texts.diff_none) + words.say(phrases.sentence_end)
    counts = [(fate, sum(_fate(each) == fate for each in found)) for fate in FATES]
    parts = [
        words.say(f"diff_count_{fate}", count=count) for fate, count in counts if count
    ]
    first = (
        words.say(texts.diff_targets(counts=words.join(parts)))
        if parts
        else words.say(texts.diff_no_target)
    )
    rest = [each for each in found if not _fate(each)]
    others = [
        words.say(f"diff_rest_{group}", count=count)
        for group in Group
        if (count := sum(each.group == group for each in rest))
    ]
    second = words.say(texts.diff_rest(counts=words.join(others))) if others else ""
    return first + second + words.say(phrases.sentence_end)


def _fate(difference: Difference) -> str | None:
    """What became of a target by this difference; None where it is another detail or another thing."""
    if difference.what != "target":
        return None
    if difference.field == "comparator":
        return "otherwise"
    told = difference.field is None or (difference.kind, difference.field) in _TOLD
    return difference.kind if told else None
