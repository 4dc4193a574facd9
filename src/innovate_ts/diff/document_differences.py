"""The plan as a document, and the order in which it tells its things."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from innovate_ts.diff.changes import ChangeKind, FieldChange, changes
from innovate_ts.diff.difference import Difference
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.matching import Matched
from innovate_ts.diff.subjects import plan_subject

T = TypeVar("T")

_KINDS: dict[tuple[str, ...], ChangeKind] = {
    ("id",): "renamed",
    ("title", "zh"): "renamed",
}
"""The fields that are told as another name."""


def document_differences(matches: Matches) -> Iterator[Difference]:
    """The plan's title, period, place and thresholds, other figures, accepted misses, and mere order."""
    old = matches.old
    new = matches.new
    subject = plan_subject(new)
    for change in changes(old.meta, new.meta):
        kind = _KINDS.get(change.path)
        yield subject.changed(change, kind)
    for field in ("other_figures", "settled", "accepted"):
        was = getattr(old.targets, field)
        now = getattr(new.targets, field)
        for change in changes(was, now, field):
            yield subject.changed(change)
    # What is new or gone is told with its kind of thing; here stands only what both have.
    orders = (
        _order(
            field="indicators",
            matched=matches.indicators,
            name=lambda indicator: indicator.id,
        ),
        _order(
            field="statements",
            matched=matches.statements,
            name=lambda statement: statement.id,
        ),
        _order(
            field="actions",
            matched=matches.actions,
            name=lambda action: action.id,
        ),
        _order(
            field="tasks",
            matched=matches.tasks,
            name=lambda placed: placed.task.id,
        ),
        _order(
            field="bureaus",
            matched=matches.bureaus,
            name=lambda listed: listed.bureau.name,
        ),
    )
    for order in orders:
        if order is not None:
            yield subject.changed(order, "reordered", matches.bureau_words)


def _order(
    field: str,
    matched: Matched[T],
    name: Callable[[T], str],
) -> FieldChange | None:
    """That the things of both plans stand in another order."""
    if not matched.is_reordered:
        return None
    was = [name(old) for old in matched.kept]
    now = [name(new) for _, new in matched.pairs]
    return FieldChange(
        path=(field,),
        old=tuple(was),
        new=tuple(now),
    )
