"""What follows exactly from given rows of a flow: also one running total less another (两期累计数相减)."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from operator import add, attrgetter
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.verdicts.achieved import inside
from innovate_ts.verdicts.vintages import settled


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


_Steps = Mapping[date, Sequence[_RowStep]]
"""By the day from which they lead: each row from its first day to the day after its last, and back."""


@dataclass(frozen=True, eq=False)
class _Totals:
    """Rows that lead to each other, of which differences can be formed."""

    steps: _Steps
    days: Sequence[date]
    """The days that they lead to, in order."""
    are_sums: bool
    """Whether they are sums over regions."""


class _Cost(NamedTuple):
    """What is avoided on the way through a period, the worst first."""

    days_of_sums: int = 0
    """How many days only sums over regions give: the area's own figures count before them."""
    days_derived: int = 0
    """How many days no row gives: a row of their own comes before a difference."""
    rows: int = 0


class _Leg(NamedTuple):
    """The way from one day to a later one, by a row or by a difference."""

    start: date
    end: date
    """The day after its last."""
    source: Actual | _Totals

    @property
    def cost(self) -> _Cost:
        """What is to be avoided of it."""
        days = (self.end - self.start).days
        if isinstance(self.source, Actual):
            return _Cost(days if self.source.of else 0, rows=1)
        return _Cost(days if self.source.are_sums else 0, days_derived=days)


def derived(rows: Sequence[Actual], period: Period) -> Derived | None:
    """The sum over exactly this period, from one day to the next by rows and differences.

    A difference is formed of rows of one vintage alone, and lies within the period.

    Args:
        rows: the rows of one indicator, free of contradictions.
        period: the period that is asked for.

    Returns:
        The sum with the rows that it rests on, or None where it does not follow.
    """
    stretches = _stretches(rows, period)
    way = _best_way(stretches, period)
    if not way:
        return None
    steps: list[_RowStep] = []
    for source, of_source in groupby(way, key=attrgetter("source")):
        parts = list(of_source)
        start = parts[0].start
        end = parts[-1].end
        if isinstance(source, Actual):
            step = _RowStep(
                row=source,
                is_added=True,
                to=end,
            )
            steps.append(step)
        else:
            # One difference over all of them rests on fewer rows than several.
            steps += _shortest_way(source.steps, start, end)
    return _summed(steps)


def _stretches(rows: Sequence[Actual], period: Period) -> Iterator[_Leg]:
    """All rows and all differences inside a period: what is between two neighbouring days suffices."""
    end = _day_after(period)
    for row in inside(rows, period):
        yield _Leg(
            start=row.period.start,
            end=_day_after(row.period),
            source=row,
        )
    for totals in _all_totals(rows):
        days = [day for day in totals.days if period.start <= day <= end]
        for day, next_day in pairwise(days):
            yield _Leg(
                start=day,
                end=next_day,
                source=totals,
            )


def _all_totals(rows: Sequence[Actual]) -> Iterator[_Totals]:
    """The rows of which differences can be formed, the most settled first.

    A difference of a preliminary and a final figure is also the revision between them, and one of a sum over
    regions and the area's own figure also what these two differ by.
    """
    groups: dict[tuple[int, bool], list[Actual]] = {}
    for row in rows:
        # What lacks regions is a lower bound, of which no difference says anything.
        if row.missing_regions:
            continue
        is_sum = bool(row.of)
        vintages = set(map(settled, row.of or (row,)))
        if len(vintages) == 1:
            (vintage,) = vintages
            group = groups.setdefault((vintage, is_sum), [])
            group.append(row)
    for alike in sorted(groups, reverse=True):
        _vintage, are_sums = alike
        steps = _steps(groups[alike])
        for days in _connected(steps):
            yield _Totals(steps, days, are_sums)


def _connected(steps: _Steps) -> Iterator[list[date]]:
    """The days in groups of those that steps lead to from each other, each in order."""
    reached: set[date] = set()
    for first in steps:
        if first in reached:
            continue
        days = [first]
        reached.add(first)
        # The list grows while it is gone through.
        for day in days:
            new = {step.to for step in steps[day]} - reached
            days += new
            reached |= new
        yield sorted(days)


class _Way(NamedTuple):
    """How a day is reached from the beginning of a period."""

    cost: _Cost = _Cost()
    last: _Leg | None = None


def _best_way(stretches: Iterator[_Leg], period: Period) -> list[_Leg]:
    """The stretches that lead through a period, with the least of what is avoided; none where none do."""
    ways = {period.start: _Way()}
    # In this order no later stretch changes how the beginning of one is reached.
    for stretch in sorted(stretches, key=attrgetter("start")):
        before = ways.get(stretch.start)
        if before is None:
            continue
        total = map(add, before.cost, stretch.cost)
        cost = _Cost(*total)
        present = ways.get(stretch.end)
        if present is None or cost < present.cost:
            ways[stretch.end] = _Way(cost, stretch)
    way: list[_Leg] = []
    end = _day_after(period)
    here = ways.get(end, _Way())
    while here.last is not None:
        way.append(here.last)
        here = ways[here.last.start]
    way.reverse()
    return way


def _shortest_way(steps: _Steps, start: date, end: date) -> list[_RowStep]:
    """The fewest rows that lead from one day to another."""
    arrived: dict[date, tuple[_RowStep, date] | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in arrived:
        day = waiting.popleft()
        for step in steps.get(day, ()):
            if step.to not in arrived:
                arrived[step.to] = (step, day)
                waiting.append(step.to)
    way: list[_RowStep] = []
    last = arrived[end]
    while last is not None:
        step, before = last
        way.append(step)
        last = arrived[before]
    way.reverse()
    return way


def _summed(steps: Sequence[_RowStep]) -> Derived:
    value = Decimal(0)
    rows: dict[int, Actual] = {}
    times: Counter[int] = Counter()
    for step in steps:
        value = EXACT.add(value, step.figure)
        key = id(step.row)
        rows[key] = step.row
        times[key] += 1 if step.is_added else -1
    # What is added as a part and taken away again in a difference is no evidence.
    evidence = [row for key, row in rows.items() if times[key]]
    return Derived(value, tuple(evidence))


def _steps(rows: Sequence[Actual]) -> dict[date, list[_RowStep]]:
    steps: dict[date, list[_RowStep]] = {}
    for row in rows:
        start = row.period.start
        end = _day_after(row.period)
        forwards = _RowStep(
            row=row,
            is_added=True,
            to=end,
        )
        backwards = _RowStep(
            row=row,
            is_added=False,
            to=start,
        )
        from_start = steps.setdefault(start, [])
        from_start.append(forwards)
        from_end = steps.setdefault(end, [])
        from_end.append(backwards)
    return steps


def _day_after(period: Period) -> date:
    return period.end + timedelta(days=1)
