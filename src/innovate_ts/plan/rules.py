"""What holds between the parts of a plan, beyond the shape of each: the rules that make it checkable.

They run on the trees and not on the models, so that one wrong value hides no other problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from innovate_ts.messages import Bilingual, say
from innovate_ts.models.plan import COMPARATOR_OF_KEY
from innovate_ts.names import nearest, normalise
from innovate_ts.period import Period
from innovate_ts.plan.documents import Document, Node, walk
from innovate_ts.problems import Place, Problem, problem
from innovate_ts.units import family

ASKS = (*COMPARATOR_OF_KEY, "direction")
"""The keys of which a target has exactly one."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Pair:
    """The two files of a plan as trees; a tree is empty where its file could not be read."""

    targets: Document
    tasks: Document

    def root(self, document: Document) -> Node:
        """The tree of a document, or an empty one."""
        return document.root or Node(1, 1, {})

    @property
    def complete(self) -> bool:
        """Whether both files have trees, so that names can be looked up across them."""
        return self.targets.root is not None and self.tasks.root is not None


def check_rules(pair: Pair) -> Iterator[Problem]:
    """All that breaks a rule in either file."""
    yield from _targets(pair)
    yield from _ids(pair)
    yield from _names(pair)
    if pair.complete:
        yield from _links(pair)


def words_of(path: Path, root: Node) -> str:
    """A path in the reader's words: ids and periods for indices, `high-tech-enterprises: targets: 2024`."""
    words, node = [], root
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if step < len(node.items) else Node(0, 0, {})
            label = next((t for key in ("id", "name", "period", "phrase") if (t := node.get(key).text)), None)
            words.append(label or node.text or str(step + 1))
        else:
            node = node.get(step)
            words.append(step)
    shown = [w for i, w in enumerate(words) if not (i == 0 and len(words) > 1 and isinstance(path[1], int))]
    return ": ".join(shown)


def at(document: Document, root: Node, path: Path) -> tuple[Place, str]:
    """The place of a path in a document, and the path in words."""
    return document.place(*root.place(path)), words_of(path, root)


def did_you_mean(name: str, known: list[str]) -> Bilingual | None:
    """A hint that names the likely one, or else the known ones, if they are few."""
    likely = nearest(name, known)
    if likely:
        return say("did_you_mean", likely=likely)
    return say("known_here", known=", ".join(known)) if 0 < len(known) <= 24 else None


def period_of(node: Node) -> Period | None:
    """The period that a scalar spells, or None; what is wrong with it is the models' to say."""
    try:
        return Period.parse(node.text or "")
    except ValueError:
        return None


def _targets(pair: Pair) -> Iterator[Problem]:
    """One thing asked; what it needs is there; periods lie in the plan; units are of the family."""
    document, root = pair.targets, pair.root(pair.targets)
    plan_period = period_of(root.get("plan").get("period"))
    for path, target in walk(root, "indicators", "targets"):
        indicator = root.get("indicators").items[int(path[1])]
        place, words = at(document, root, path)
        asked = [key for key in ASKS if key in target]
        if len(asked) != 1:
            named = ", ".join(asked) or "-"
            yield problem("one_comparator", place, field=words, asked=named, keys=", ".join(ASKS))
        yield from _needs(target, asked, place, words)
        period = period_of(target.get("period"))
        if period and plan_period and not plan_period.contains(period):
            spot, field = at(document, root, (*path, "period"))
            yield problem(
                "period_outside_plan", spot, field=field, text=str(period), plan_period=str(plan_period)
            )
        base = period_of(target.get("baseline").get("period"))
        if base and period and base.end >= period.end:
            spot, field = at(document, root, (*path, "baseline", "period"))
            yield problem("baseline_not_before", spot, field=field, text=str(base), period=str(period))
        unit, own = target.get("unit").text, indicator.get("unit").text
        if unit and own and family(unit) != family(own):
            spot, field = at(document, root, (*path, "unit"))
            yield problem("unit_of_another_family", spot, field=field, text=unit, unit=own)
    for path, statement in walk(root, "statements"):
        period = period_of(statement.get("period"))
        if period and plan_period and not plan_period.contains(period):
            spot, field = at(document, root, (*path, "period"))
            yield problem(
                "period_outside_plan", spot, field=field, text=str(period), plan_period=str(plan_period)
            )


def _needs(target: Node, asked: list[str], place: Place, words: str) -> Iterator[Problem]:
    """A tolerance for `about`, a baseline for growth and for a direction; neither where it means nothing."""
    if "about" in asked and "tolerance" not in target:
        yield problem("missing_tolerance", place, field=words)
    if "about" not in asked and asked:
        for key in ("tolerance", "tolerance_side"):
            if key in target:
                yield problem("tolerance_without_about", place, field=f"{words}: {key}")
    is_growth = target.get("measure").text == "average_growth"
    if (is_growth or "direction" in asked) and "baseline" not in target:
        yield problem("missing_baseline", place, field=words)
    if is_growth and "direction" in asked:
        yield problem("growth_without_figure", place, field=words)


def _ids(pair: Pair) -> Iterator[Problem]:
    """Each id once, each bureau's name once, each target of an indicator once."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    yield from _duplicates(pair.targets, targets, (("indicators",), ("statements",)), "id")
    yield from _duplicates(pair.tasks, tasks, (("actions", "tasks"), ("safeguards",)), "id")
    yield from _duplicates(pair.tasks, tasks, (("actions",),), "id")
    yield from _duplicates(pair.tasks, tasks, (("bureaus",), ("other_bureaus",)), "name")
    for path, indicator in walk(targets, "indicators"):
        seen: dict[tuple[str, ...], int] = {}
        for index, target in enumerate(indicator.get("targets").items):
            asks = next((key for key in ASKS if key in target), "")
            key = (target.get("period").text or "", target.get("measure").text or "value", asks)
            if key in seen:
                spot, field = at(pair.targets, targets, (*path, "targets", index))
                yield problem("duplicate_target", spot, field=field, text=key[0], line=seen[key])
            seen.setdefault(key, target.line)


def _duplicates(
    document: Document, root: Node, groups: tuple[tuple[str, ...], ...], key: str
) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for path, item in (found for group in groups for found in walk(root, *group)):
        text = item.get(key).text
        if text is None:
            continue
        if text in seen:
            spot, field = at(document, root, (*path, key))
            yield problem("duplicate_id", spot, field=field, text=text, line=seen[text])
        seen.setdefault(text, item.line)


def _names(pair: Pair) -> Iterator[Problem]:
    """No name means two indicators, and no label is both a name and a trap."""
    root = pair.root(pair.targets)
    owner: dict[str, tuple[str, int]] = {}
    for path, item in (*walk(root, "indicators"), *walk(root, "statements")):
        own = item.get("id").text or ""
        for steps, label in _labels(item):
            form = normalise(label)
            if form in owner and owner[form][0] != own:
                spot, field = at(pair.targets, root, (*path, *steps))
                other, line = owner[form]
                yield problem("name_of_two", spot, field=field, text=label, other=other, line=line)
            owner.setdefault(form, (own, item.place(steps)[0]))
    for path, item in walk(root, "indicators"):
        barred: list[tuple[Path, str]] = [
            (("traps", i), t) for i, node in enumerate(item.get("traps").items) if (t := node.text)
        ]
        for at_group, group in walk(item, "ambiguous"):
            barred += [
                ((*at_group, "labels", i), t)
                for i, node in enumerate(group.get("labels").items)
                if (t := node.text)
            ]
        for steps, label in barred:
            if normalise(label) in owner:
                spot, field = at(pair.targets, root, (*path, *steps))
                other, line = owner[normalise(label)]
                yield problem("name_of_two", spot, field=field, text=label, other=other, line=line)


def _labels(item: Node) -> Iterator[tuple[Path, str]]:
    """The names by which a row can mean an indicator or statement, with their paths inside it."""
    for steps in (("id",), ("name", "zh"), ("name", "en")):
        node = item
        for step in steps:
            node = node.get(step)
        if node.text:
            yield steps, node.text
    for index, alias in enumerate(item.get("aliases").items):
        if alias.text:
            yield ("aliases", index), alias.text


def _links(pair: Pair) -> Iterator[Problem]:
    """Each bureau and each task that is named is known."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    known_tasks = [
        t
        for group in (("actions", "tasks"), ("safeguards",))
        for _, n in walk(tasks, *group)
        if (t := n.get("id").text)
    ]
    for path, item in (*walk(targets, "indicators"), *walk(targets, "statements")):
        yield from _unknown(
            pair.targets, targets, (*path, "tasks"), item.get("tasks"), known_tasks, "unknown_task"
        )
    known_bureaus = [t for _, n in walk(tasks, "bureaus") if (t := n.get("name").text)]
    for path, task in (*walk(tasks, "actions", "tasks"), *walk(tasks, "safeguards")):
        for role in ("lead", "responsible"):
            yield from _unknown(
                pair.tasks, tasks, (*path, role), task.get(role), known_bureaus, "unknown_bureau"
            )


def _unknown(
    document: Document, root: Node, path: Path, names: Node, known: list[str], code: str
) -> Iterator[Problem]:
    for index, node in enumerate(names.items):
        if node.text is not None and node.text not in known:
            spot, _ = at(document, root, (*path, index))
            yield problem(
                code,
                spot,
                field=words_of(path, root),
                text=node.text,
                hint=did_you_mean(node.text, known),
            )
