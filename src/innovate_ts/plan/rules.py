"""What holds between the parts of a plan, beyond the shape of each: the rules that make it checkable.

They run on the trees and not on the models, so that one wrong value hides no other problem.
"""

from __future__ import annotations

from collections.abc import Iterator

from innovate_ts.basics.units import family
from innovate_ts.findings import Problem, problem
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import plan as texts
from innovate_ts.plan.documents import Document, Node, walk
from innovate_ts.plan.naming import check_names
from innovate_ts.plan.terms import COMPARATOR_OF_KEY
from innovate_ts.plan.trees import Pair, Path, at, period_of

ASKS = (*COMPARATOR_OF_KEY, "direction")
"""The keys of which a target has exactly one."""


def check_rules(pair: Pair) -> Iterator[Problem]:
    """All that breaks a rule in either file."""
    for document in pair:
        if document.has_empty:
            yield from _empty(document, pair.root(document), pair.root(document), ())
    yield from _targets(pair)
    yield from _ids(pair)
    yield from _lists(pair)
    yield from _readings(pair)
    yield from check_names(pair)


def _empty(document: Document, root: Node, node: Node, path: Path) -> Iterator[Problem]:
    """No value is left empty."""
    if node.text is not None and not node.text.strip():
        place, words = at(document, root, path)
        yield problem(texts.empty_text(), place, field=words)
    parts: list[tuple[str | int, Node]] = [
        *node.mapping.items(),
        *enumerate(node.items),
    ]
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
            yield problem(
                code, place, field=words, asked=", ".join(asked), keys=", ".join(ASKS)
            )
        yield from _needs(pair, path, target, asked)
        period = period_of(target.get("period"))
        if period and plan_period and not plan_period.contains(period):
            spot, field = at(document, root, (*path, "period"))
            yield problem(
                texts.period_outside_plan(
                    text=str(period), plan_period=str(plan_period)
                ),
                spot,
                field=field,
            )
        base = period_of(target.get("baseline").get("period"))
        if base and period and base.end >= period.end:
            spot, field = at(document, root, (*path, "baseline", "period"))
            yield problem(
                texts.baseline_not_before(text=str(base), period=str(period)),
                spot,
                field=field,
            )
        if base and period and indicator.get("aggregation").text != "stock":
            wanted = (
                12
                if target.get("measure").text == "average_growth"
                else period.length_in_months()
            )
            if base.length_in_months() != wanted:
                spot, field = at(document, root, (*path, "baseline", "period"))
                yield problem(
                    actuals_texts.baseline_length(text=str(base), months=wanted),
                    spot,
                    field=field,
                )
        unit, own = target.get("unit").text, indicator.get("unit").text
        if unit and own and family(unit) != family(own):
            spot, field = at(document, root, (*path, "unit"))
            yield problem(
                texts.unit_of_another_family(text=unit, unit=own), spot, field=field
            )
    for path, statement in walk(root, "statements"):
        period = period_of(statement.get("period"))
        if period and plan_period and not plan_period.contains(period):
            spot, field = at(document, root, (*path, "period"))
            yield problem(
                texts.period_outside_plan(
                    text=str(period), plan_period=str(plan_period)
                ),
                spot,
                field=field,
            )


def _needs(pair: Pair, path: Path, target: Node, asked: list[str]) -> Iterator[Problem]:
    """A tolerance for `about`, a baseline for growth and for a direction; neither where it means nothing."""
    document, root = pair.targets, pair.root(pair.targets)
    place, words = at(document, root, path)
    if "about" in asked and "tolerance" not in target:
        yield problem(texts.missing_tolerance(), place, field=words)
    if asked and "about" not in asked:
        for key in ("tolerance", "tolerance_side"):
            if key in target:
                spot, field = at(document, root, (*path, key))
                yield problem(texts.tolerance_without_about(), spot, field=field)
    tolerance = target.get("tolerance").text or ""
    if tolerance.startswith("-"):
        spot, field = at(document, root, (*path, "tolerance"))
        yield problem(texts.negative_tolerance(text=tolerance), spot, field=field)
    is_growth = target.get("measure").text == "average_growth"
    if (is_growth or "direction" in asked) and "baseline" not in target:
        yield problem(texts.missing_baseline(), place, field=words)
    if is_growth and "direction" in asked:
        spot, field = at(document, root, (*path, "measure"))
        yield problem(texts.growth_without_figure(), spot, field=field)


def _ids(pair: Pair) -> Iterator[Problem]:
    """Each id once, each bureau's name once, each target of an indicator once."""
    targets, tasks = pair.root(pair.targets), pair.root(pair.tasks)
    yield from _duplicates(
        pair.targets, targets, (("indicators",), ("statements",)), "id"
    )
    yield from _duplicates(
        pair.tasks, tasks, (("actions", "tasks"), ("safeguards",)), "id"
    )
    yield from _duplicates(pair.tasks, tasks, (("actions",),), "id")
    yield from _duplicates(
        pair.tasks, tasks, (("bureaus",), ("other_bureaus",)), "name"
    )
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
                yield problem(
                    texts.duplicate_target(text=str(period), line=seen[key]),
                    spot,
                    field=field,
                )
            seen.setdefault(key, target.line)


def _readings(pair: Pair) -> Iterator[Problem]:
    """A reading that is judged too is one of a target of its indicator, and changes something."""
    root = pair.root(pair.targets)
    for path, indicator in walk(root, "indicators"):
        periods = {
            period_of(target.get("period")) for target in indicator.get("targets").items
        }
        for index, refusal in enumerate(
            indicator.get("interpretation").get("refused").items
        ):
            instead = refusal.get("instead")
            meant = period_of(instead.get("target"))
            if meant is not None and meant not in periods:
                steps = (*path, "interpretation", "refused", index, "instead", "target")
                spot, field = at(pair.targets, root, steps)
                yield problem(texts.no_such_target(text=str(meant)), spot, field=field)


def _lists(pair: Pair) -> Iterator[Problem]:
    """The lists that cannot be empty are not."""
    wanted = (
        (pair.targets, ("indicators",), "targets"),
        (pair.tasks, ("actions",), "tasks"),
    )
    for document, group, key in wanted:
        root = pair.root(document)
        for path, node in walk(root, *group):
            if isinstance(node.get(key).value, list) and not node.get(key).items:
                spot, field = at(document, root, (*path, key))
                yield problem(texts.empty_list(), spot, field=field)


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
            yield problem(
                texts.duplicate_id(text=text, line=seen[text]), spot, field=field
            )
        seen.setdefault(text, item.line)
