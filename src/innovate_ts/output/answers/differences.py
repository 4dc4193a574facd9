"""What changed between two versions of a plan, as sentences in groups and as JSON data."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, Literal, assert_never, get_args

from innovate_ts.diff import Difference, Group
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import answers as texts
from innovate_ts.output.screen import Screen
from innovate_ts.output.terminal import Line, Terminal, painted
from innovate_ts.output.words import Words
from innovate_ts.plan.models.plan import Plan

Fate = Literal["raised", "lowered", "moved", "otherwise", "added", "removed"]
"""What becomes of a target, in the order in which the headline counts it."""
FATES: tuple[Fate, ...] = get_args(Fate)


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
    differences: Sequence[Difference],
    language: Language,
    terminal: Terminal,
) -> str:
    """The differences as lines of at most the terminal's width: the headline, then each group."""
    lines = _lines(
        plans=plans,
        differences=differences,
        screen=Screen.of_plan(
            language=language,
            terminal=terminal,
            plan=plans[1],
        ),
    )
    return painted(lines, terminal)


def _lines(
    plans: tuple[Plan, Plan],
    differences: Sequence[Difference],
    screen: Screen,
) -> Iterator[Line]:
    old, new = map(_folder, plans)
    between = texts.diff_between(old=old, new=new)
    headline = _headline(differences, screen.words)
    yield from screen.text(headline, "bold")
    yield from screen.text(between, "dim")
    group = None
    subject = None
    for difference in differences:
        if difference.group != group:
            group = difference.group
            subject = None
            yield []
            yield from screen.text(_group_name(group), "bold")
        if difference.subject != subject:
            subject = difference.subject
            yield from screen.text(subject, indent=2, hang=2)
        text = difference.words_in_period
        yield from screen.text(text, indent=4, hang=2)


def _folder(plan: Plan) -> str:
    folder, _, _ = plan.targets_file.rpartition("/")
    return folder or "."


def _headline(differences: Sequence[Difference], words: Words) -> str:
    """How many targets were raised, lowered and so on, then how many differences there are besides."""
    if not differences:
        return words.sentence(words.say(texts.diff_none))
    fates = []
    others = []
    for difference in differences:
        fate = _fate(difference)
        if fate:
            fates.append(fate)
        else:
            others.append(difference.group)
    text = words.say(texts.diff_no_target)
    if fates:
        counts = [
            _fate_count(fate, fates.count(fate)) for fate in FATES if fate in fates
        ]
        joined = _joined(counts, words)
        targets = texts.diff_targets(counts=joined)
        text = words.say(targets)
    if others:
        counts = [
            _group_count(group, others.count(group))
            for group in Group
            if group in others
        ]
        joined = _joined(counts, words)
        rest = texts.diff_rest(counts=joined)
        text += words.say(rest)
    return words.sentence(text)


def _joined(counts: Sequence[Bilingual], words: Words) -> str:
    listed = list(map(words.say, counts))
    return words.join(listed)


_FIGURES = {None, "target", "between.low", "between.high"}
"""The fields that hold what a target asks for."""


def _fate(difference: Difference) -> Fate | None:
    """What became of a target by this difference; None where it is another detail or another thing."""
    if difference.what != "target":
        return None
    # From "at least 100" to "more than 100" is neither raised nor lowered.
    if difference.field == "comparator":
        return "otherwise"
    match difference.kind, difference.field:
        case ("raised" | "lowered") as fate, _ if difference.field in _FIGURES:
            return fate
        case "moved", "period" | None:
            return "moved"
        case ("added" | "removed") as fate, None:
            return fate
        case _:
            return None


def _fate_count(fate: Fate, count: int) -> Bilingual:
    match fate:
        case "raised":
            return texts.diff_count_raised(count=count)
        case "lowered":
            return texts.diff_count_lowered(count=count)
        case "moved":
            return texts.diff_count_moved(count=count)
        case "otherwise":
            return texts.diff_count_otherwise(count=count)
        case "added":
            return texts.diff_count_added(count=count)
        case "removed":
            return texts.diff_count_removed(count=count)
        case _:
            assert_never(fate)


def _group_name(group: Group) -> Bilingual:
    match group:
        case Group.TARGETS:
            return texts.diff_group_targets
        case Group.TASKS:
            return texts.diff_group_tasks
        case Group.BUREAUS:
            return texts.diff_group_bureaus
        case Group.PLAN:
            return texts.diff_group_plan
        case Group.EDITORIAL:
            return texts.diff_group_editorial
        case _:
            assert_never(group)


def _group_count(group: Group, count: int) -> Bilingual:
    match group:
        case Group.TARGETS:
            return texts.diff_rest_targets(count=count)
        case Group.TASKS:
            return texts.diff_rest_tasks(count=count)
        case Group.BUREAUS:
            return texts.diff_rest_bureaus(count=count)
        case Group.PLAN:
            return texts.diff_rest_plan(count=count)
        case Group.EDITORIAL:
            return texts.diff_rest_editorial(count=count)
        case _:
            assert_never(group)
