"""Names and references: a name means one thing, and what is named is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innovate_ts.basics.names import normalise
from innovate_ts.findings import Place, Problem, problem
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import Document, Node, walk
from innovate_ts.plan.trees import Pair, Path, at, did_you_mean, words_of


def check_names(pair: Pair) -> Iterator[Problem]:
    """All that is named twice, or named and not known."""
    yield from _names(pair)
    yield from _bureau_names(pair)
    if pair.complete:
        yield from _links(pair)


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
                yield problem(
                    texts.name_of_two(text=label, other=other, line=line),
                    spot,
                    field=field,
                )
            owner.setdefault(form, (own, item.place(steps)[0]))
    for path, item in walk(root, "indicators"):
        barred: list[tuple[Path, str]] = [
            (("traps", i), t)
            for i, node in enumerate(item.get("traps").items)
            if (t := node.text)
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
                yield problem(
                    texts.name_of_two(text=label, other=other, line=line),
                    spot,
                    field=field,
                )


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
        labels: list[tuple[Path, Node]] = [
            ((key,), bureau.get(key)) for key in ("name", "full", "en")
        ]
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
                yield problem(
                    texts.name_of_two(text=node.text, other=other, line=line),
                    spot,
                    field=field,
                )
            owner.setdefault(form, (own, node.line))


def _links(pair: Pair) -> Iterator[Problem]:
    """Each bureau and each task that is named is known, and named once."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    groups = (("actions", "tasks"), ("safeguards",))
    known_tasks = [
        t
        for group in groups
        for _, node in walk(tasks, *group)
        if (t := node.get("id").text)
    ]
    ids = ", ".join(dict.fromkeys(known_tasks))
    for path, item in (*walk(targets, "indicators"), *walk(targets, "statements")):
        for spot, field, text in _named(pair.targets, targets, (*path, "tasks")):
            if text not in known_tasks:
                hint = texts.known_here(known=ids) if ids else None
                yield problem(
                    texts.unknown_task(text=text), spot, field=field, hint=hint
                )
        yield from _twice(
            pair.targets, targets, (*path, "tasks"), item.get("tasks").items
        )
    known = [t for _, node in walk(tasks, "bureaus") if (t := node.get("name").text)]
    idle = [
        t for _, node in walk(tasks, "other_bureaus") if (t := node.get("name").text)
    ]
    for path, task in (*walk(tasks, "actions", "tasks"), *walk(tasks, "safeguards")):
        for role in ("lead", "responsible"):
            for spot, field, text in _named(pair.tasks, tasks, (*path, role)):
                if text not in known:
                    hint = (
                        texts.is_idle_bureau
                        if text in idle
                        else did_you_mean(text, known)
                    )
                    yield problem(
                        texts.unknown_bureau(text=text), spot, field=field, hint=hint
                    )
        yield from _twice(
            pair.tasks,
            tasks,
            path,
            (*task.get("lead").items, *task.get("responsible").items),
        )


def _named(
    document: Document, root: Node, path: Path
) -> Iterator[tuple[Place, str, str]]:
    """Each name in a list, with its place and the list's path in words."""
    node = root
    for step in path:
        node = node.items[step] if isinstance(step, int) else node.get(step)
    for name in node.items:
        if name.text:
            yield (
                document.place(name.line, name.column),
                words_of(path, root),
                name.text,
            )


def _twice(
    document: Document, root: Node, path: Path, names: Iterable[Node]
) -> Iterator[Problem]:
    """A name that stands twice among those of one thing."""
    seen: set[str] = set()
    for name in names:
        if name.text and name.text in seen:
            place = document.place(name.line, name.column)
            yield problem(
                texts.named_twice(text=name.text), place, field=words_of(path, root)
            )
        seen.add(name.text or "")
