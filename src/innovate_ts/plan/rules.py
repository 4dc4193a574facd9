"""What holds between the parts of a plan, beyond the shape of each: the rules that make it checkable.

They run on the trees and not on the models, so that one wrong value hides no other problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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


class Pair(NamedTuple):
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
    for document in pair:
        if document.has_empty:
            yield from _empty(document, pair.root(document), pair.root(document), ())
    yield from _targets(pair)
    yield from _ids(pair)
    yield from _lists(pair)
    yield from _names(pair)
    yield from _bureau_names(pair)
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


def did_you_mean(name: str, known: Sequence[str]) -> Bilingual | None:
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


def _empty(document: Document, root: Node, node: Node, path: Path) -> Iterator[Problem]:
    """No value is left empty."""
    if node.text is not None and not node.text.strip():
        place, words = at(document, root, path)
        yield problem("empty_text", place, field=words)
    parts: list[tuple[str | int, Node]] = [*node.mapping.items(), *enumerate(node.items)]
    for step, part in parts:
        yield from _empty(document, root, part, (*path, step))


def _targets(pair: Pair) -> Iterator[Problem]:
    """One thing asked; what it needs is there; periods lie in the plan; units are of the family."""
    document, root = pair.targets, pair.root(pair.targets)
    plan_period = period_of(root.get("plan").get("period"))
    for path, target in walk(root, "indicators", "targets"):
        indicator = root.get("indicators").items[int(path[1])]
        place, words = at(document, root, path)
        asked = [key for key in ASKS if key in target]
        if len(asked) != 1:
            code = "one_comparator" if asked else "no_comparator"
            yield problem(code, place, field=words, asked=", ".join(asked), keys=", ".join(ASKS))
        yield from _needs(pair, path, target, asked)
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


def _needs(pair: Pair, path: Path, target: Node, asked: list[str]) -> Iterator[Problem]:
    """A tolerance for `about`, a baseline for growth and for a direction; neither where it means nothing."""
    document, root = pair.targets, pair.root(pair.targets)
    place, words = at(document, root, path)
    if "about" in asked and "tolerance" not in target:
        yield problem("missing_tolerance", place, field=words)
    if asked and "about" not in asked:
        for key in ("tolerance", "tolerance_side"):
            if key in target:
                spot, field = at(document, root, (*path, key))
                yield problem("tolerance_without_about", spot, field=field)
    if (target.get("tolerance").text or "").startswith("-"):
        spot, field = at(document, root, (*path, "tolerance"))
        yield problem("negative_tolerance", spot, field=field, text=target.get("tolerance").text)
    is_growth = target.get("measure").text == "average_growth"
    if (is_growth or "direction" in asked) and "baseline" not in target:
        yield problem("missing_baseline", place, field=words)
    if is_growth and "direction" in asked:
        spot, field = at(document, root, (*path, "measure"))
        yield problem("growth_without_figure", spot, field=field)


def _ids(pair: Pair) -> Iterator[Problem]:
    """Each id once, each bureau's name once, each target of an indicator once."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    yield from _duplicates(pair.targets, targets, (("indicators",), ("statements",)), "id")
    yield from _duplicates(pair.tasks, tasks, (("actions", "tasks"), ("safeguards",)), "id")
    yield from _duplicates(pair.tasks, tasks, (("actions",),), "id")
    yield from _duplicates(pair.tasks, tasks, (("bureaus",), ("other_bureaus",)), "name")
    for path, indicator in walk(targets, "indicators"):
        seen: dict[tuple[object, ...], int] = {}
        for index, target in enumerate(indicator.get("targets").items):
            asks = next((key for key in ASKS if key in target), "")
            period = period_of(target.get("period"))
            if period is None:
                continue
            key = (period, target.get("measure").text or "value", asks)
            if key in seen:
                spot, field = at(pair.targets, targets, (*path, "targets", index))
                yield problem("duplicate_target", spot, field=field, text=str(period), line=seen[key])
            seen.setdefault(key, target.line)


def _lists(pair: Pair) -> Iterator[Problem]:
    """The lists that cannot be empty are not."""
    wanted = (
        (pair.targets, (), "indicators"),
        (pair.targets, ("indicators",), "targets"),
        (pair.tasks, ("actions",), "tasks"),
    )
    for document, group, key in wanted:
        root = pair.root(document)
        for path, node in walk(root, *group):
            if isinstance(node.get(key).value, list) and not node.get(key).items:
                spot, field = at(document, root, (*path, key))
                yield problem("empty_list", spot, field=field)


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


def _bureau_names(pair: Pair) -> Iterator[Problem]:
    """No name means two bureaus."""
    root = pair.root(pair.tasks)
    owner: dict[str, tuple[str, int]] = {}
    for path, bureau in (*walk(root, "bureaus"), *walk(root, "other_bureaus")):
        own = bureau.get("name").text or ""
        labels: list[tuple[Path, Node]] = [((key,), bureau.get(key)) for key in ("name", "full", "en")]
        labels += [(("later", "name"), bureau.get("later").get("name"))]
        for key in ("aliases", "members"):
            labels += [((key, i), node) for i, node in enumerate(bureau.get(key).items)]
        for steps, node in labels:
            if node.text is None:
                continue
            form = normalise(node.text)
            if form in owner and owner[form][0] != own:
                spot, field = at(pair.tasks, root, (*path, *steps))
                other, line = owner[form]
                yield problem("name_of_two", spot, field=field, text=node.text, other=other, line=line)
            owner.setdefault(form, (own, node.line))


def _links(pair: Pair) -> Iterator[Problem]:
    """Each bureau and each task that is named is known, and named once."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    groups = (("actions", "tasks"), ("safeguards",))
    known_tasks = [t for group in groups for _, node in walk(tasks, *group) if (t := node.get("id").text)]
    ids = ", ".join(dict.fromkeys(known_tasks))
    for path, item in (*walk(targets, "indicators"), *walk(targets, "statements")):
        for spot, field, text in _named(pair.targets, targets, (*path, "tasks")):
            if text not in known_tasks:
                hint = say("known_here", known=ids) if ids else None
                yield problem("unknown_task", spot, field=field, text=text, hint=hint)
        yield from _twice(pair.targets, targets, (*path, "tasks"), item.get("tasks").items)
    known = [t for _, node in walk(tasks, "bureaus") if (t := node.get("name").text)]
    idle = [t for _, node in walk(tasks, "other_bureaus") if (t := node.get("name").text)]
    for path, task in (*walk(tasks, "actions", "tasks"), *walk(tasks, "safeguards")):
        for role in ("lead", "responsible"):
            for spot, field, text in _named(pair.tasks, tasks, (*path, role)):
                if text not in known:
                    hint = say("is_idle_bureau") if text in idle else did_you_mean(text, known)
                    yield problem("unknown_bureau", spot, field=field, text=text, hint=hint)
        yield from _twice(pair.tasks, tasks, path, (*task.get("lead").items, *task.get("responsible").items))


def _named(document: Document, root: Node, path: Path) -> Iterator[tuple[Place, str, str]]:
    """Each name in a list, with its place and the list's path in words."""
    node = root
    for step in path:
        node = node.items[step] if isinstance(step, int) else node.get(step)
    for name in node.items:
        if name.text:
            yield document.place(name.line, name.column), words_of(path, root), name.text


def _twice(document: Document, root: Node, path: Path, names: Iterable[Node]) -> Iterator[Problem]:
    """A name that stands twice among those of one thing."""
    seen: set[str] = set()
    for name in names:
        if name.text and name.text in seen:
            place = document.place(name.line, name.column)
            yield problem("named_twice", place, field=words_of(path, root), text=name.text)
        seen.add(name.text or "")
