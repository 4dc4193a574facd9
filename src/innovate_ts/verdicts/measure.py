"""What the rows say of one period: the sum of a flow, the last count of a stock, the value of a rate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period, hull
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.terms import Aggregation


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of an indicator over a period."""

    value: Decimal | None = None
    """In the indicator's unit."""
    period: Period | None = None
    """What the value stands for."""
    is_whole: bool = False
    """Whether the value stands for the whole period, and not for a part of it or an earlier time."""
    missing: tuple[Period, ...] = ()
    """The parts of the period without a figure."""
    missing_regions: tuple[str, ...] = ()
    """The regions that a sum over regions lacks."""
    is_touched: bool = False
    """Whether anything at all was given for a time inside the period."""
    evidence: tuple[Actual, ...] = ()
    """The rows that the value rests on."""


def figure(row: Actual) -> Decimal:
    """The value of a row of an indicator."""
    assert isinstance(row.value, Decimal)  # noqa: S101 - a judgement is only ever read for a statement
    return row.value


def measure(
    aggregation: Aggregation, rows: Sequence[Actual], period: Period, as_of: date
) -> Measured:
    """What the rows say of `period`, as known at the end of `as_of`.

    Args:
        aggregation: how the values of the indicator belong together.
        rows: the rows of the indicator, free of contradictions.
        period: the period to be measured.
        as_of: rows that end later are not looked at.
    """
    known = [row for row in rows if row.period.end <= min(as_of, period.end)]
    if aggregation == "flow":
        return _flow(known, rows, period, as_of)
    if aggregation == "stock":
        end = Period(period.end, period.end)
        return _latest(
            known, period, end, whole=lambda row: row.period.end == period.end
        )
    return _latest(known, period, period, whole=lambda row: row.period == period)


def outermost(rows: Sequence[Actual]) -> list[Actual]:
    """The rows that lie in no other row's period, in order; of the same period, the first given."""
    outer: list[Actual] = []
    for row in sorted(rows, key=lambda r: (r.period.start, -r.period.end.toordinal())):
        if not outer or not outer[-1].period.contains(row.period):
            outer.append(row)
    return outer


def total(rows: Sequence[Actual]) -> Decimal:
    """The exact sum of the rows' values."""
    value = Decimal(0)
    for row in rows:
        value = EXACT.add(value, figure(row))
    return value


def _flow(
    known: Sequence[Actual], every: Sequence[Actual], period: Period, as_of: date
) -> Measured:
    """The sum of the rows that tile the period; while it runs, holes count up to the last row."""
    tiles = outermost([row for row in known if period.contains(row.period)])
    if not tiles:
        return Measured(
            missing=(period,),
            is_touched=any(period.overlaps(row.period) for row in every),
        )
    covered = [row.period for row in tiles]
    last = covered[-1].end
    horizon = period.end if as_of >= period.end else last
    missing = Period(period.start, horizon).without(covered)
    regions = _missing_regions(tiles)
    is_whole = last == period.end and not missing and not regions
    return Measured(
        total(tiles), hull(covered), is_whole, missing, regions, True, tuple(tiles)
    )


def _latest(
    known: Sequence[Actual],
    period: Period,
    wanted: Period,
    whole: Callable[[Actual], bool],
) -> Measured:
    """The last value by the end of the period; where it is not `whole`, what is `wanted` is missing.

    Of values with one last day, that of the period itself counts, else that of the longest.
    """
    known = [
        row
        for row in known
        if not row.missing_regions or row.period.end >= period.start
    ]
    if not known:
        return Measured(missing=(wanted,))
    is_touched = any(row.period.end >= period.start for row in known)
    row = max(
        known,
        key=lambda r: (
            whole(r),
            r.period == period,
            r.period.end,
            -r.period.start.toordinal(),
        ),
    )
    missing, regions = () if whole(row) else (wanted,), row.missing_regions
    return Measured(
        figure(row),
        row.period,
        not missing and not regions,
        missing,
        regions,
        is_touched,
        (row,),
    )


def _missing_regions(rows: Sequence[Actual]) -> tuple[str, ...]:
    """The regions that any of the rows lacks, each once."""
    return tuple(
        dict.fromkeys(region for row in rows for region in row.missing_regions)
    )
