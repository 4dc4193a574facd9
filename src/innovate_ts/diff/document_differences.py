"""The plan as a document, and the order in which it tells its things."""

from collections.abc import Iterator

from innovate_ts.diff.changes import changes
from innovate_ts.diff.difference import Difference
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.subjects import plan_subject


def document_differences(matches: Matches) -> Iterator[Difference]:
    """The plan's title, period, place and thresholds, other figures, accepted misses, and mere order."""
    old = matches.old
    new = matches.new
    subject = plan_subject(new)
    yield from subject.changes(old.meta, new.meta)
    for field in ("other_figures", "settled", "accepted"):
        was = getattr(old.targets, field)
        now = getattr(new.targets, field)
        for change in changes(was, now, field):
            yield subject.changed(change)
    # What is new or gone is told with its kind of thing; here stands only what both have.
    orders = {
        "indicators": matches.indicators.order(lambda indicator: indicator.id),
        "statements": matches.statements.order(lambda statement: statement.id),
        "actions": matches.actions.order(lambda action: action.id),
        "tasks": matches.tasks.order(lambda placed: placed.task.id),
        "bureaus": matches.bureaus.order(lambda listed: listed.bureau.name),
    }
    for field, order in orders.items():
        if order is not None:
            yield subject.reordered(field, *order, matches.bureau_words)
