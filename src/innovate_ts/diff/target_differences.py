"""The targets of an indicator that both plans have."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import family
from innovate_ts.diff.amounts import amount_difference, is_same
from innovate_ts.diff.changes import FieldChange, changes
from innovate_ts.diff.difference import Difference, Subject
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.diff.matching import Matched, match
from innovate_ts.diff.subjects import goal_subject, target_subject
from innovate_ts.messages import Bilingual
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.plan.terms import ASKING_KEYS

_COMPARED_APART = frozenset({*ASKING_KEYS, "period", "tolerance", "baseline", "unit"})
"""Fields of a target that are told otherwise than as mere fields."""


def target_differences(old: Indicator, new: Indicator) -> Iterator[Difference]:
    """What became of an indicator's targets, by their periods."""
    matched = _matched(old, new)
    differences = [removed_target(target) for target in matched.removed]
    for before, after in matched.pairs:
        differences += _of_target(before, after)
    differences += [added_target(target) for target in matched.added]
    differences.sort(key=_period_of_target)
    yield from differences
    if matched.is_reordered:
        was = tuple(str(target.period) for target in matched.kept)
        now = tuple(str(target.period) for _, target in matched.pairs)
        yield goal_subject(new).changed(
            FieldChange(("targets",), was, now), "reordered"
        )


def _period_of_target(difference: Difference) -> Period:
    if difference.period is None:
        raise ValueError(difference)
    return difference.period


def has_same_amounts(old: Indicator, new: Indicator) -> bool:
    """Whether the targets of both ask for the same amounts, whatever the units; growth has its own unit."""
    for before, after in _matched(old, new).pairs:
        was, now = before.amount, after.amount
        are_growth = was and was.is_growth and now and now.is_growth
        if not are_growth and not is_same(was, now):
            return False
    return True


def added_target(target: IndicatorTarget) -> Difference:
    """A target that the later plan has alone."""
    words = texts.target_added(what=target.words)
    return target_subject(target).added(target.target, words, _unit_asked(target))


def removed_target(target: IndicatorTarget) -> Difference:
    """A target that the earlier plan had alone."""
    words = texts.target_removed(what=target.words)
    return target_subject(target).removed(target.target, words, _unit_asked(target))


def _unit_asked(target: IndicatorTarget) -> str:
    return target.amount.unit if target.amount else target.unit


def move_difference(
    subject: Subject, old: Period, new: Period, asks: Bilingual | None = None
) -> Difference:
    """A target or statement that is due at another time.

    Args:
        subject: the target or statement.
        old: when it was due.
        new: when it is due now.
        asks: what a target asks then.
    """
    words = texts.moved(old=old.words, new=new.words)
    if asks is not None:
        words = texts.moved_asking(moved=words, what=asks)
    return subject.differs("moved", "period", old, new, words)


def unit_difference(subject: Subject, old: str, new: str, *, same: bool) -> Difference:
    """Another unit, and whether the amounts are the same in it."""
    if family(old) != family(new):
        words = texts.unit_incomparable(old=old, new=new)
    elif same:
        words = texts.unit_only(old=old, new=new)
    else:
        words = texts.unit(old=old, new=new)
    return subject.differs("changed", "unit", old, new, words)


def _matched(old: Indicator, new: Indicator) -> Matched[IndicatorTarget]:
    """Targets paired by their periods; those left by what they ask, the same at another time."""
    return match(
        [IndicatorTarget(old, target) for target in old.targets],
        [IndicatorTarget(new, target) for target in new.targets],
        lambda it: [(it.period, it.target.measure, it.target.comparator)],
        lambda it: [(it.period, it.target.measure)],
        lambda it: [it.period],
        lambda it: [_what_it_asks(it)],
    )


def _what_it_asks(target: IndicatorTarget) -> Hashable:
    amount = target.amount.base if target.amount else None
    return target.target.measure, target.target.comparator, amount


def _of_target(old: IndicatorTarget, new: IndicatorTarget) -> Iterator[Difference]:
    """What differs of one target."""
    subject = target_subject(new)
    before, after = old.target, new.target
    if before.period != after.period:
        yield move_difference(subject, before.period, after.period, new.words)
    if before.comparator != after.comparator:
        words = texts.asks(old=old.words, new=new.words)
        signs = before.comparator, after.comparator
        yield subject.differs("changed", "comparator", *signs, words)
    yield from _unit(subject, old, new)
    yield from _amounts(subject, old, new)
    if old.baseline_period != new.baseline_period:
        path = ("baseline", "period")
        yield subject.changed(
            FieldChange(path, old.baseline_period, new.baseline_period)
        )
    for change in changes(before, after, without=_COMPARED_APART):
        yield subject.changed(change)


def _amounts(
    subject: Subject, old: IndicatorTarget, new: IndicatorTarget
) -> Iterator[Difference]:
    """The figures of a target."""
    amounts = (
        ("target", old.amount, new.amount),
        ("tolerance", old.tolerance, new.tolerance),
        ("baseline.value", old.baseline, new.baseline),
    )
    for field, was, now in amounts:
        difference = amount_difference(subject, field, was, now)
        if difference is not None:
            yield difference


def _unit(
    subject: Subject, old: IndicatorTarget, new: IndicatorTarget
) -> Iterator[Difference]:
    """The unit where the target states one of its own; else it is told of the indicator."""
    was, now = old.target.unit, new.target.unit
    if was == now:
        return
    if normalise(old.unit) == normalise(new.unit):
        yield subject.changed(FieldChange(("unit",), was, now))
    else:
        same = is_same(old.amount, new.amount)
        yield unit_difference(subject, old.unit, new.unit, same=same)
