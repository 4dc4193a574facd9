"""The plan as a document, and the order in which it tells its things."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from innovate_ts.diff.difference import Difference, Thing
from innovate_ts.diff.fields import Change, changes
from innovate_ts.diff.known import Known
from innovate_ts.diff.matching import Matched
from innovate_ts.diff.things import plan_thing
from innovate_ts.plan.models.plan import Plan

T = TypeVar("T")


def document_differences(old: Plan, new: Plan, known: Known) -> Iterator[Difference]:
    """The plan's title, period, place and thresholds, figures that are no targets, and mere order."""
    thing = plan_thing(new)
    for change in changes(old.meta, new.meta):
        yield thing.changed(
            change, "renamed" if change.path in {("id",), ("title", "zh")} else None
        )
    for change in changes(
        old.targets.other_figures, new.targets.other_figures, "other_figures"
    ):
        yield thing.changed(change)
    yield from _order(thing, "indicators", known.indicators, lambda each: each.id)
    yield from _order(thing, "statements", known.statements, lambda each: each.id)
    yield from _order(thing, "actions", known.actions, lambda each: each.id)
    yield from _order(thing, "tasks", known.tasks, lambda each: each.task.id)
    yield from _order(thing, "bureaus", known.bureaus, lambda each: each.bureau.name)


def _order(
    thing: Thing, field: str, matched: Matched[T], name: Callable[[T], str]
) -> Iterator[Difference]:
    """That the things of both plans stand in another order."""
    if matched.is_reordered:
        was = tuple(name(each) for each in matched.kept)
        now = tuple(name(new) for _, new in matched.pairs)
        yield thing.changed(Change((field,), was, now), "reordered")
