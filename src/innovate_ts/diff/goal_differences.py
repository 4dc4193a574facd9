"""What is to be reached: indicators with their targets, and statements."""

from collections.abc import Iterator

from innovate_ts.diff.changes import changes
from innovate_ts.diff.difference import Difference, as_data
from innovate_ts.diff.indicator_target import IndicatorTarget
from innovate_ts.diff.links import link_difference
from innovate_ts.diff.matches import Matches
from innovate_ts.diff.subjects import goal_subject
from innovate_ts.diff.target_differences import (
    added_target,
    has_same_amounts,
    move_difference,
    removed_target,
    target_differences,
    unit_difference,
    unit_words,
)
from innovate_ts.messages import diff as texts
from innovate_ts.plan.models.indicators import Goal, Indicator, Statement

_COMPARED_APART = frozenset({"targets", "tasks", "period"})
"""Fields of a goal that are told otherwise than as mere fields."""


def goal_differences(matches: Matches) -> Iterator[Difference]:
    """All that differs of indicators, their targets, and statements."""
    indicators = matches.indicators
    statements = matches.statements
    for indicator in indicators.removed:
        words = texts.indicator_removed(name=indicator.id)
        subject = goal_subject(indicator)
        yield subject.removed(_data(indicator), words)
        for target in indicator.targets:
            yield removed_target(IndicatorTarget(indicator, target))
    for before, after in indicators.pairs:
        yield from _of_indicator(
            old=before,
            new=after,
            matches=matches,
        )
    for indicator in indicators.added:
        words = texts.indicator_added(name=indicator.id)
        subject = goal_subject(indicator)
        yield subject.added(_data(indicator), words)
        for target in indicator.targets:
            yield added_target(IndicatorTarget(indicator, target))
    for statement in statements.removed:
        words = texts.statement_removed(name=statement.id)
        subject = goal_subject(statement)
        yield subject.removed(_data(statement), words)
    for earlier, later in statements.pairs:
        yield from _of_statement(
            old=earlier,
            new=later,
            matches=matches,
        )
    for statement in statements.added:
        words = texts.statement_added(name=statement.id)
        subject = goal_subject(statement)
        yield subject.added(_data(statement), words)


def _data(goal: Goal) -> dict[str, object]:
    """A goal as data; an indicator's targets are differences of their own."""
    fields: dict[str, object] = as_data(goal)
    fields.pop("targets", None)
    return fields


def _of_indicator(
    old: Indicator, new: Indicator, matches: Matches
) -> Iterator[Difference]:
    subject = goal_subject(new)
    for change in changes(old, new, without=_COMPARED_APART):
        if change.path == ("unit",):
            # In another unit it matters whether the amounts are the same.
            same = has_same_amounts(old, new)
            was = unit_words(old.unit, old)
            now = unit_words(new.unit, new)
            yield unit_difference(
                subject=subject,
                old=was,
                new=now,
                same=same,
            )
        else:
            yield subject.changed(change, matches.bureau_words)
    link = link_difference(subject, old, new, matches)
    if link is not None:
        yield link
    yield from target_differences(old, new)


def _of_statement(
    old: Statement, new: Statement, matches: Matches
) -> Iterator[Difference]:
    subject = goal_subject(new)
    yield from subject.changes(old, new, matches.bureau_words, _COMPARED_APART)
    if old.period != new.period:
        yield move_difference(
            subject=subject,
            old=old.period,
            new=new.period,
        )
    link = link_difference(subject, old, new, matches)
    if link is not None:
        yield link
