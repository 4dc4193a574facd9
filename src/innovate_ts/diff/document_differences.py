"""The plan as a document, and the order in which it tells its things."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from innovate_ts.diff.changes import ChangeKind, FieldChange, changes
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.matching import Matched
from innovate_ts.diff.subjects import plan_subject

T = TypeVar("T")

_NAMES = {("id",), ("title", "zh")}
"""The fields that are told as another name."""


def document_differences(matches: Matches) -> Iterator[Difference]:
    """The plan's title, period, place and thresholds, figures that are no targets, and mere order."""
    old, new = matches.old, matches.new
    subject = plan_subject(new)
    for change in changes(old.meta, new.meta):
        kind: ChangeKind | None = "renamed" if change.path in _NAMES else None
        yield subject.changed(change, kind)
    was, now = old.targets.other_figures, new.targets.other_figures
    for change in changes(was, now, "other_figures"):
        yield subject.changed(change)
    yield from _order(subject, "indicators", matches.indicators, lambda it: it.id)
    yield from _order(subject, "statements", matches.statements, lambda it: it.id)
    yield from _order(subject, "actions", matches.actions, lambda it: it.id)
    yield from _order(subject, "tasks", matches.tasks, lambda it: it.task.id)
    yield from _order(subject, "bureaus", matches.bureaus, lambda it: it.bureau.name)


def _order(
    subject: Subject, field: str, matched: Matched[T], name: Callable[[T], str]
) -> Iterator[Difference]:
    """That the things of both plans stand in another order."""
    if matched.is_reordered:
        was = tuple(name(old) for old in matched.kept)
        now = tuple(name(new) for _, new in matched.pairs)
        yield subject.changed(FieldChange((field,), was, now), "reordered")
