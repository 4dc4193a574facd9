"""What the rows of a flow add up to over a period, as far as it is known."""

from collections.abc import Sequence
from datetime import date

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period, hull
from innovate_ts.verdicts.achieved import (
    Measured,
    ending_by,
    inside,
    longest_first,
    total,
)
from innovate_ts.verdicts.derived import derived
from innovate_ts.verdicts.tiles import tiles

_Cell = tuple[str, str | None, int, int]


def sum_over(rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
    """The sum of a period; while it runs, holes count up to the last row.

    Args:
        rows: the rows of the whole area, and sums over regions, free of contradictions.
        period: the period to be measured.
        as_of: rows that end later are not looked at.
    """
    if as_of >= period.end:
        return _ended(rows, period, as_of)
    return _running(rows, period, as_of)


def row_of(rows: Sequence[Actual], period: Period) -> Actual | None:
    """The row of all of a period that is no sum: the commonest case, and none is better."""
    for row in rows:
        if row.period == period and not row.of:
            return row
    return None


def _ended(rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
    """What is known of a period that is over."""
    given = row_of(rows, period)
    if given is not None:
        return _sum([given], period)
    complete = _complete(ending_by(rows, as_of))
    return _exactly(complete, period) or _known_so_far(
        rows=rows,
        period=period,
        horizon=period,
        as_of=as_of,
    )


def _running(rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
    """What is known of a period so far: what comes after the last figure is not missing yet."""
    known = ending_by(rows, as_of)
    complete = _complete(known)
    for end in _ends(complete, period):
        horizon = Period(period.start, end)
        exact = _exactly(complete, horizon)
        if exact:
            return exact._replace(is_whole=False)
        if any(row.period.end == end for row in inside(complete, period)):
            return _known_so_far(rows, period, horizon, as_of)
    # Beside a figure of the whole area some regions of a later day say nothing; alone they do.
    bounds = [
        _known_so_far(
            rows=rows,
            period=period,
            horizon=Period(period.start, end),
            as_of=as_of,
        )
        for end in _ends(known, period)
    ]
    # Up to some day all regions may have it all, though by no span that they share.
    whole = [bound for bound in bounds if not bound.is_partial]
    for measured in whole or bounds:
        return measured
    return _untiled(rows, period)


def _complete(rows: Sequence[Actual]) -> list[Actual]:
    """The rows that lack no region."""
    return [row for row in rows if not row.missing_regions]


def _ends(rows: Sequence[Actual], period: Period) -> list[date]:
    """The last days of rows that end inside a period, the latest first."""
    ends = set()
    for row in rows:
        end = row.period.end
        if period.start <= end <= period.end:
            ends.add(end)
    return sorted(ends, reverse=True)


def _exactly(rows: Sequence[Actual], period: Period) -> Measured | None:
    """What the whole area's own rows give for a period, or else they and sums over regions."""
    own = [row for row in rows if not row.of]
    return _added_up(own, period) or _added_up(rows, period)


def _added_up(rows: Sequence[Actual], period: Period) -> Measured | None:
    """What rows give for a period: tiled, or else with differences of running totals between them."""
    tiled = tiles(rows, period)
    if not period.without(row.period for row in tiled):
        return _sum(tiled, period)
    difference = derived(rows, period)
    if difference is None:
        return None
    return Measured(
        value=difference.value,
        period=period,
        is_whole=True,
        is_touched=True,
        is_derived=True,
        evidence=difference.rows,
    )


def _sum(tiled: Sequence[Actual], period: Period) -> Measured:
    """The sum of rows that tile a period."""
    return Measured(
        value=total(tiled),
        period=period,
        is_whole=True,
        is_touched=True,
        is_derived=any(row.is_derived for row in tiled),
        evidence=tuple(tiled),
    )


def _known_so_far(
    rows: Sequence[Actual], period: Period, horizon: Period, as_of: date
) -> Measured:
    """What is known of a period up to a day: the whole area's own parts and, between them, those of regions.

    Args:
        rows: the rows of the whole area, and sums over regions.
        period: the period to be measured.
        horizon: what of it is looked at.
        as_of: rows that end later are not looked at.
    """
    known = ending_by(rows, as_of)
    within = inside(known, horizon)
    own = [row for row in within if not row.of]
    sums = [row for row in within if row.of]
    own_parts = tiles(own, horizon)
    gaps = horizon.without(row.period for row in own_parts)
    parts, absent = _parts_in(gaps, sums)
    evidence = sorted([*own_parts, *parts], key=longest_first)
    if not evidence:
        return _untiled(rows, period)
    covered = [row.period for row in evidence]
    missing = horizon.without(covered)
    return Measured(
        value=total(evidence),
        period=hull(covered),
        # Regions that each have it all, if not by the same parts, make the whole.
        is_whole=horizon == period and not missing and not absent,
        missing=missing,
        missing_regions=absent,
        is_touched=True,
        evidence=tuple(evidence),
    )


def _parts_in(
    gaps: Sequence[Period], sums: Sequence[Actual]
) -> tuple[list[Actual], tuple[str, ...]]:
    """The rows of regions that lie in gaps of the whole area's figures, and the regions that leave some open.

    Args:
        gaps: where the whole area has no figure.
        sums: the sums over regions, of which any may lack some.
    """
    parts: list[Actual] = []
    absent: list[str] = []
    for name, given in _parts_by_region(sums).items():
        tiled: list[Actual] = []
        for gap in gaps:
            tiled += tiles(given.values(), gap)
        parts += tiled
        covered = [row.period for row in tiled]
        if any(gap.without(covered) for gap in gaps):
            absent.append(name)
    if not parts:
        return [], ()
    return parts, tuple(absent)


def _parts_by_region(sums: Sequence[Actual]) -> dict[str, dict[_Cell, Actual]]:
    """The rows that sums are of, each once, by region; none of a region that they lack."""
    by_region: dict[str, dict[_Cell, Actual]] = {}
    for row in sums:
        for part in row.of:
            parts = by_region.setdefault(part.region, {})
            parts[part.cell] = part
        for name in row.missing_regions:
            by_region.setdefault(name, {})
    return by_region


def _untiled(rows: Sequence[Actual], period: Period) -> Measured:
    """No figure; rows of a later day, or of a wider period, show that something was given."""
    is_touched = any(period.overlaps(row.period) for row in rows)
    return Measured(missing=(period,), is_touched=is_touched)
