"""What follows exactly from given rows of a flow: one running total less another (两期累计数相减)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
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


class _Step(NamedTuple):
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
    steps = _steps(rows)
    end = _day_after(period)
    arrived: dict[date, tuple[_Step, date] | None] = {period.start: None}
    waiting = deque([period.start])
    while waiting and end not in arrived:
        day = waiting.popleft()
        for step in steps.get(day, ()):
            if step.to not in arrived:
                arrived[step.to] = (step, day)
                waiting.append(step.to)
    if end not in arrived:
        return None
    way: list[_Step] = []
    last = arrived[end]
    while last is not None:
        step, before = last
        way.append(step)
        last = arrived[before]
    way.reverse()
    return _summed(way)


def _summed(way: Sequence[_Step]) -> Derived | None:
    # A difference of a preliminary and a final figure is also the revision between them.
    vintages = {step.row.vintage for step in way}
    if len(vintages) > 1:
        return None
    value = Decimal(0)
    for step in way:
        value = EXACT.add(value, step.figure)
    return Derived(value, tuple(step.row for step in way))


def _steps(rows: Sequence[Actual]) -> dict[date, list[_Step]]:
    steps: dict[date, list[_Step]] = {}
    for row in rows:
        # What lacks regions is a lower bound, of which no difference says anything.
        if row.missing_regions:
            continue
        start = row.period.start
        end = _day_after(row.period)
        forwards = _Step(row, is_added=True, to=end)
        backwards = _Step(row, is_added=False, to=start)
        steps.setdefault(start, []).append(forwards)
        steps.setdefault(end, []).append(backwards)
    return steps


def _day_after(period: Period) -> date:
    return period.end + timedelta(days=1)
