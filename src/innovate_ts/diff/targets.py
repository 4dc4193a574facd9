"""The targets of an indicator that both plans have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family
from innovate_ts.diff.amounts import amount_difference, is_same
from innovate_ts.diff.asked import Asked
from innovate_ts.diff.difference import Difference, Thing, period_words
from innovate_ts.diff.fields import Change, changes
from innovate_ts.diff.matching import Matched, match
from innovate_ts.diff.things import target_thing, thing_of
from innovate_ts.messages import Bilingual, say
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.plan.terms import COMPARATOR_OF_KEY

_APART = frozenset(
    {*COMPARATOR_OF_KEY, "direction", "period", "tolerance", "baseline", "unit"}
)
"""Fields of a target that are told otherwise than as mere fields."""


def target_differences(old: Indicator, new: Indicator) -> Iterator[Difference]:
    """What became of an indicator's targets, by their periods."""
    matched = _matched(old, new)
    found = [
        *(whole_target(asked, "removed") for asked in matched.removed),
        *(difference for pair in matched.pairs for difference in _of_target(*pair)),
        *(whole_target(asked, "added") for asked in matched.added),
    ]
    yield from sorted(found, key=lambda each: each.period or new.targets[0].period)
    if matched.is_reordered:
        was = tuple(str(asked.target.period) for asked in matched.kept)
        now = tuple(str(after.target.period) for _, after in matched.pairs)
        yield thing_of(new).changed(Change(("targets",), was, now), "reordered")


def has_same_amounts(old: Indicator, new: Indicator) -> bool:
    """Whether the targets of both ask for the same amounts, whatever the units; growth has its own unit."""
    amounts = [
        (before.amount, after.amount) for before, after in _matched(old, new).pairs
    ]
    return all(
        is_same(was, now)
        for was, now in amounts
        if not (was and was.is_growth and now and now.is_growth)
    )


def whole_target(asked: Asked, kind: Literal["added", "removed"]) -> Difference:
    """A target that one plan has alone."""
    said = say(f"diff_target_{kind}", what=asked.words)
    return target_thing(asked).whole(
        kind, asked.target, said, asked.amount.unit if asked.amount else asked.unit
    )


def moved(
    thing: Thing, old: Period, new: Period, what: Bilingual | None = None
) -> Iterator[Difference]:
    """A target or statement that is due at another time; nothing where it is not."""
    if old != new:
        said = texts.moved(old=period_words(old), new=period_words(new))
        if what:
            said = texts.moved_asking(moved=said, what=what)
        yield thing.differs("moved", "period", old, new, said)


def unit_difference(thing: Thing, old: str, new: str, *, same: bool) -> Difference:
    """Another unit, and whether the amounts are the same in it."""
    if family(old) != family(new):
        code = "diff_unit_incomparable"
    else:
        code = "diff_unit_only" if same else "diff_unit"
    return thing.differs("changed", "unit", old, new, say(code, old=old, new=new))


def _matched(old: Indicator, new: Indicator) -> Matched[Asked]:
    """Targets paired by their periods; those left by what they ask, the same at another time."""
    return match(
        [Asked(old, target) for target in old.targets],
        [Asked(new, target) for target in new.targets],
        lambda asked: [
            (asked.target.period, asked.target.measure, asked.target.comparator)
        ],
        lambda asked: [(asked.target.period, asked.target.measure)],
        lambda asked: [asked.target.period],
        lambda asked: [
            (
                asked.target.measure,
                asked.target.comparator,
                asked.amount.base if asked.amount else None,
            )
        ],
    )


def _of_target(old: Asked, new: Asked) -> Iterator[Difference]:
    """What differs of one target."""
    thing = target_thing(new)
    before, after = old.target, new.target
    yield from moved(thing, before.period, after.period, new.words)
    if before.comparator != after.comparator:
        said = texts.asks(old=old.words, new=new.words)
        yield thing.differs(
            "changed", "comparator", before.comparator, after.comparator, said
        )
    yield from _unit(thing, old, new)
    for field, was, now in (
        ("target", old.amount, new.amount),
        ("tolerance", old.tolerance, new.tolerance),
        ("baseline.value", old.baseline, new.baseline),
    ):
        if found := amount_difference(thing, field, was, now):
            yield found
    was_from, is_from = (
        each.baseline.period if each.baseline else None for each in (before, after)
    )
    if was_from != is_from:
        yield thing.changed(Change(("baseline", "period"), was_from, is_from))
    for change in changes(before, after, without=_APART):
        yield thing.changed(change)


def _unit(thing: Thing, old: Asked, new: Asked) -> Iterator[Difference]:
    """The unit where the target states one of its own; else it is told of the indicator."""
    was, now = old.target.unit, new.target.unit
    if was == now:
        return
    if normalise(old.unit) == normalise(new.unit):
        yield thing.changed(Change(("unit",), was, now))
    else:
        yield unit_difference(
            thing, old.unit, new.unit, same=is_same(old.amount, new.amount)
        )
