"""Rows that contradict each other: two values of one time, parts that exceed their whole, overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.findings import Place, Problem, problem
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.verdicts.measure import figure, outermost, total


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows that cannot all be right."""

    problem: Problem
    rows: tuple[Actual, ...]


def contradictions(
    rows: Sequence[Actual], indicator: Indicator | None
) -> Iterator[Contradiction]:
    """All contradictions among the rows of one indicator, or of a statement (None)."""
    clashes = list(
        _clashes(rows, by_end=indicator is None or indicator.aggregation == "stock")
    )
    yield from clashes
    if indicator is not None and indicator.aggregation == "flow" and not clashes:
        yield from _nesting(rows, grows=indicator.can_be_negative == "no")


def place_of(row: Actual) -> Place:
    """Where a row's value stands."""
    return Place(row.file, row.sheet, row.row, row.column)


_VINTAGES = {"preliminary": 0, "": 1, "final": 2, "revised": 3}


def settled(row: Actual) -> int:
    """How settled a row's figure is; a higher number is later."""
    return _VINTAGES[row.vintage]


def _contradiction(
    code: str, row: Actual, other: Actual, **values: Any
) -> Contradiction:
    found = problem(
        code,
        place_of(row),
        field="value",
        text=row.text,
        period=row.period,
        other=other.text,
        other_period=other.period,
        where=place_of(other),
        **values,
    )
    return Contradiction(found, (row, other))


def _clashes(rows: Sequence[Actual], *, by_end: bool) -> Iterator[Contradiction]:
    """Different values of the same period; of a stock or a statement, of the same last day."""
    first: dict[Period | date, Actual] = {}
    for row in rows:
        other = first.setdefault(row.period.end if by_end else row.period, row)
        if other.value != row.value:
            yield _contradiction("two_values", row, other)


def _nesting(rows: Sequence[Actual], *, grows: bool) -> Iterator[Contradiction]:
    """Flows whose periods overlap in part, or whose parts do not fit their whole."""
    children: dict[int, list[Actual]] = {}
    open_rows: list[tuple[int, Actual]] = []
    ordered = sorted(rows, key=lambda r: (r.period.start, -r.period.end.toordinal()))
    for index, row in enumerate(ordered):
        while open_rows and open_rows[-1][1].period.end < row.period.start:
            open_rows.pop()
        if open_rows:
            at, parent = open_rows[-1]
            if row.period == parent.period:
                continue
            if not parent.period.contains(row.period):
                yield _contradiction("partial_overlap", row, parent)
                continue
            children.setdefault(at, []).append(row)
        open_rows.append((index, row))
    for at, parts in children.items():
        yield from _parts_of(ordered[at], outermost(parts), grows=grows)


def _parts_of(
    whole: Actual, parts: Sequence[Actual], *, grows: bool
) -> Iterator[Contradiction]:
    """A whole equals the parts that tile it; where nothing can be negative, parts never exceed it."""
    if any(settled(part) < settled(whole) for part in parts):
        return  # what was preliminary need not add up to what is final
    value = total(parts)
    tiled = not whole.period.without(part.period for part in parts)
    code = None
    if tiled and value != figure(whole):
        code = "parts_differ_from_whole"
    elif grows and value > figure(whole):
        code = "parts_exceed_whole"
    if code:
        found = _contradiction(
            code, whole, parts[-1], total=plain(value), parts=_places(parts)
        )
        yield Contradiction(found.problem, (whole, *parts))


def _places(parts: Sequence[Actual]) -> str:
    """Where parts stand: the first few of them, and how many more there are."""
    shown = [str(place_of(part)) for part in parts[:4]]
    return ", ".join([*shown, f"+{len(parts) - 4}"] if len(parts) > 4 else shown)
