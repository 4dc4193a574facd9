"""Flows whose periods overlap in part, or whose parts do not fit their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.units import plain
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.achieved import longest_first, outermost, total
from innovate_ts.verdicts.kind import Contradiction
from innovate_ts.verdicts.vintages import settled

_NAMED = 4
"""Parts whose places a message names; of more it says how many."""


def nested_contradictions(
    rows: Sequence[Actual], *, can_shrink: bool
) -> Iterator[Contradiction]:
    """All contradictions among flows of which no two of one period differ.

    Args:
        rows: the rows of one indicator and region.
        can_shrink: whether a value below zero is possible.
    """
    parts_of: dict[int, list[Actual]] = {}
    # Sorted, so that one pass suffices: to compare every two rows takes the square of a long file.
    ordered = sorted(rows, key=longest_first)
    # The rows that the present one may lie in, each inside the one before it.
    around: list[int] = []
    for index, row in enumerate(ordered):
        while around and ordered[around[-1]].period.end < row.period.start:
            around.pop()
        if around:
            whole = ordered[around[-1]]
            if row.period == whole.period:
                continue
            if not whole.period.contains(row.period):
                yield _overlap(row, whole)
                continue
            parts_of.setdefault(around[-1], []).append(row)
        around.append(index)
    for index, parts in parts_of.items():
        yield from _misfit(
            ordered[index],
            outermost(parts),
            can_shrink=can_shrink,
        )


def _overlap(row: Actual, other: Actual) -> Contradiction:
    message = texts.partial_overlap(
        period=str(row.period),
        other_period=str(other.period),
        where=str(other.place),
    )
    return Contradiction(message, (row, other))


def _misfit(
    whole: Actual, parts: Sequence[Actual], *, can_shrink: bool
) -> Iterator[Contradiction]:
    """A whole equals the parts that tile it; where nothing can be negative, parts never exceed it."""
    # What was preliminary need not add up to what is final.
    least_settled = min(map(settled, parts))
    if least_settled < settled(whole):
        return
    value = total(parts)
    covered = [part.period for part in parts]
    is_tiled = not whole.period.without(covered)
    if is_tiled and value != whole.figure:
        write = texts.parts_differ_from_whole
    elif not can_shrink and value > whole.figure:
        write = texts.parts_exceed_whole
    else:
        return
    message = write(
        text=whole.text,
        period=str(whole.period),
        total=plain(value),
        parts=_places(parts),
    )
    yield Contradiction(message, (whole, *parts))


def _places(parts: Sequence[Actual]) -> str:
    """Where parts stand: the first few of them, and how many more there are."""
    places = [str(part.place) for part in parts[:_NAMED]]
    more = len(parts) - _NAMED
    if more > 0:
        places.append(f"+{more}")
    return ", ".join(places)
