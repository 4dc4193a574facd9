"""What follows exactly from given rows of a flow: one running total less another (两期累计数相减)."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT


class Derived(NamedTuple):
    """A sum over a period that no rows tile, from rows that are added and taken away."""

    value: Decimal
    rows: tuple[Actual, ...]


class _RowStep(NamedTuple):
    """A row on the way from one day to another, forwards or backwards."""

    row: Actual
    is_added: bool
    to: date
    """The day that begins where the step ends."""

    @property
    def figure(self) -> Decimal:
        """What the step adds to the sum; below zero where the row is taken away."""
        figure = self.row.figure
        return figure if self.is_added else figure.copy_negate()


def derived(rows: Sequence[Actual], period: Period) -> Derived | None:
    """The sum over exactly this period; None where it does not follow, or rests on different vintages.

    Each row leads from its first day to the day after its last, and back with the other sign. The shortest
    way from the period's beginning to its end uses the fewest rows.

    Args:
        rows: the rows of one indicator, free of contradictions.
        period: the period that is asked for.
    """
    for alike in _alike(rows):
        way = _shortest_way(_steps(alike), period)
        if way:
            return _summed(way)
    return None


def _alike(rows: Sequence[Actual]) -> Collection[list[Actual]]:
    """The rows of which differences can be formed.

    A difference of a preliminary and a final figure is also the revision between them, and one of a sum over
    regions and the area's own figure also what these two differ by.
    """
    groups: dict[tuple[frozenset[str], bool], list[Actual]] = {}
    for row in rows:
        vintages = frozenset(part.vintage for part in row.of or (row,))
        # What lacks regions is a lower bound, of which no difference says anything.
        if len(vintages) == 1 and not row.missing_regions:
            groups.setdefault((vintages, bool(row.of)), []).append(row)
    return groups.values()


def _shortest_way(
    steps: Mapping[date, Sequence[_RowStep]], period: Period
) -> list[_RowStep]:
    end = _day_after(period)
    arrived: dict[date, tuple[_RowStep, date] | None] = {period.start: None}
    waiting = deque([period.start])
    while waiting and end not in arrived:
        day = waiting.popleft()
        for step in steps.get(day, ()):
            if step.to not in arrived:
                arrived[step.to] = (step, day)
                waiting.append(step.to)
    way: list[_RowStep] = []
    last = arrived.get(end)
    while last is not None:
        step, before = last
        way.append(step)
        last = arrived[before]
    way.reverse()
    return way


def _summed(way: Sequence[_RowStep]) -> Derived:
    value = Decimal(0)
    for step in way:
        value = EXACT.add(value, step.figure)
    return Derived(value, tuple(step.row for step in way))


def _steps(rows: Sequence[Actual]) -> dict[date, list[_RowStep]]:
    steps: dict[date, list[_RowStep]] = {}
    for row in rows:
        start = row.period.start
        end = _day_after(row.period)
        forwards = _RowStep(row, is_added=True, to=end)
        backwards = _RowStep(row, is_added=False, to=start)
        steps.setdefault(start, []).append(forwards)
        steps.setdefault(end, []).append(backwards)
    return steps


def _day_after(period: Period) -> date:
    return period.end + timedelta(days=1)
