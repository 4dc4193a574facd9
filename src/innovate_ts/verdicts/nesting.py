"""Flows whose periods overlap in part, or whose parts do not fit their whole."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.achieved import longest_first, outermost, total
from innovate_ts.verdicts.arithmetic import rounding
from innovate_ts.verdicts.case import Contradiction
from innovate_ts.verdicts.vintages import settled

_PART_LENGTHS = {1, 3}
"""The months of periods that tables give beside each other: months and quarters."""
_NAMED = 4
"""Parts whose places a message names; of more it says how many."""
_PERIOD = attrgetter("period")


def nested_contradictions(
    rows: Sequence[Actual], *, can_shrink: bool
) -> Iterator[Contradiction]:
    """All contradictions among flows of which no two of one period differ.

    Args:
        rows: the rows of one indicator and region.
        can_shrink: whether a value below zero is possible.
    """
    for whole, _parts, overlapping in _nests(rows):
        if overlapping is not None:
            yield _overlap(overlapping, whole)
    # What is less settled than a whole need not add up to it, nor may it hide from it what is as settled.
    for level in sorted(set(map(settled, rows))):
        firm = [row for row in rows if settled(row) >= level]
        for whole, parts, overlapping in _nests(firm):
            if overlapping is None and settled(whole) == level:
                yield from _misfit(whole, parts, can_shrink=can_shrink)


def without_older_wholes(rows: Sequence[Actual], findings: Findings) -> list[Actual]:
    """The rows but for wholes that later parts replace; a note says so, and where a later whole differs.

    Args:
        rows: the rows of one indicator and region.
        findings: where the notes go.
    """
    replaced: set[int] = set()
    for whole, parts, overlapping in _nests(rows):
        if overlapping is None and _is_replaced(whole, parts, findings):
            replaced.add(id(whole))
    kept = [row for row in rows if id(row) not in replaced]
    # Where a part was replaced, its own parts stand before the whole that it was a part of.
    if replaced:
        return without_older_wholes(kept, findings)
    return kept


def _is_replaced(whole: Actual, parts: Sequence[Actual], findings: Findings) -> bool:
    """Whether later parts that differ stand for a whole; a note says so, and where the whole is the later."""
    value = total(parts)
    is_tiled = not whole.period.without(part.period for part in parts)
    if not is_tiled or value == whole.figure:
        return False
    first = parts[0]
    vintages = [settled(part) for part in parts]
    if min(vintages) > settled(whole):
        message = texts.later_vintage(
            text=plain(value),
            other=whole.text,
            where=str(whole.place),
        )
        findings.note(message, first.place, field="value")
        return True
    if max(vintages) < settled(whole):
        message = texts.later_vintage(
            text=whole.text,
            other=plain(value),
            where=str(first.place),
        )
        findings.note(message, whole.place, field="value")
    return False


def without_fallen_totals(rows: Sequence[Actual], findings: Findings) -> list[Actual]:
    """The rows but for years to date that a later one lies below: refunds and corrections; a warning says so.

    Args:
        rows: the rows of one indicator and region, of which none can be negative.
        findings: where the warnings go.
    """
    fallen: set[int] = set()
    for totals in _years_to_date(rows).values():
        totals.sort(key=lambda row: row.period.end, reverse=True)
        later = totals[0]
        for earlier in totals[1:]:
            if not _falls(earlier, later):
                later = earlier
                continue
            fallen.add(id(earlier))
            message = texts.total_falls(
                text=later.text,
                period=str(later.period),
                other=earlier.text,
                other_period=str(earlier.period),
                where=str(earlier.place),
            )
            findings.warning(message, later.place, field="value")
    return [row for row in rows if id(row) not in fallen]


def _years_to_date(rows: Sequence[Actual]) -> dict[int, list[Actual]]:
    """The rows that run from the first of January, by their year, but for two figures of one time."""
    # Of two figures of one time neither is known to be right, nor to have fallen.
    figures: dict[Period, set[Decimal]] = {}
    for row in rows:
        of_time = figures.setdefault(row.period, set())
        of_time.add(row.figure)
    by_year: dict[int, list[Actual]] = {}
    for row in rows:
        period = row.period
        year = period.start.year
        begins_year = period.start == date(year, 1, 1)
        is_total = begins_year and period.end.year == year
        if is_total and len(figures[period]) == 1:
            totals = by_year.setdefault(year, [])
            totals.append(row)
    return by_year


def _falls(earlier: Actual, later: Actual) -> bool:
    """Whether a year to date lies below an earlier one."""
    if earlier.period == later.period:
        return False
    # January or a first quarter beside a whole year is a part of it and no running total.
    is_part = earlier.period.length_in_months() in _PART_LENGTHS
    year = later.period.year_of_end
    if is_part and later.period == year:
        return False
    # What is more settled than what came after it did not fall: one of the two is wrong.
    if settled(earlier) > settled(later):
        return False
    return earlier.figure > later.figure


def are_apart(rows: Sequence[Actual]) -> bool:
    """Whether no two rows have a day in common, so that nothing is a part of anything."""
    return _have_no_common_day(periods_of(rows))


def periods_of(rows: Iterable[Actual]) -> tuple[Period, ...]:
    """The periods of rows; regions, and most indicators, have the same ones."""
    return tuple(map(_PERIOD, rows))


@lru_cache(maxsize=1024)
def _have_no_common_day(periods: tuple[Period, ...]) -> bool:
    in_order = sorted(periods)
    return all(before.end < after.start for before, after in pairwise(in_order))


def _nests(
    rows: Sequence[Actual],
) -> Iterator[tuple[Actual, list[Actual], Actual | None]]:
    """Each row with another that overlaps it in part, and each with the outermost rows inside it."""
    parts_of: dict[int, list[Actual]] = {}
    # Sorted, so that one pass suffices: to compare every two rows takes the square of a long file.
    ordered = sorted(rows, key=longest_first)
    # The rows that the present one may lie in, each inside the one before it.
    around: list[int] = []
    for index, row in enumerate(ordered):
        period = row.period
        while around and ordered[around[-1]].period.end < period.start:
            around.pop()
        if around:
            innermost = around[-1]
            whole = ordered[innermost]
            if period == whole.period:
                continue
            if not whole.period.contains(period):
                yield whole, [], row
                continue
            parts = parts_of.setdefault(innermost, [])
            parts.append(row)
        around.append(index)
    for index, parts in parts_of.items():
        yield ordered[index], outermost(parts), None


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
    """A whole equals the parts that tile it, but for rounding; where nothing is negative, none exceed it.

    Args:
        whole: the whole.
        parts: what lies in it and is as settled as it is, or more.
        can_shrink: whether a value below zero is possible.
    """
    value = total(parts)
    covered = [part.period for part in parts]
    is_tiled = not whole.period.without(covered)
    slack = rounding(row.figure for row in [whole, *parts])
    excess = EXACT.subtract(value, whole.figure)
    is_newer = min(map(settled, parts)) > settled(whole)
    if is_tiled and is_newer:
        return
    if is_tiled and abs(excess) > slack:
        write = texts.parts_differ_from_whole
    elif not can_shrink and excess > slack:
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
