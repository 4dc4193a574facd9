"""What the rows of a series say of a span: its figure, a lower bound of it, or that they contradict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import pairwise

from verdicts.oracle.model import FINAL, PRELIMINARY, UNMARKED, Row, Span


@dataclass(frozen=True)
class Sum:
    """A figure of a span, and what it was made of."""

    value: Fraction
    rows: int = 1
    slack: Fraction = Fraction(0)
    digits: int = 0
    derived: bool = False
    preliminary: bool = False
    regional: int = 0
    """How many of its months only regions tell."""

    def plus(self, other: Sum, sign: int = 1) -> Sum:
        """The figure of both spans together, or of what is left of this one."""
        return Sum(
            self.value + sign * other.value,
            self.rows + other.rows,
            self.slack + other.slack,
            max(self.digits, other.digits),
            self.derived or other.derived,
            self.preliminary or other.preliminary,
            self.regional + other.regional,
        )

    def differs(self, other: Sum) -> bool:
        """Whether two figures of one span are further apart than rounding explains.

        Whole numbers alone are counts, which add up exactly.
        """
        is_rounded = self.digits or other.digits
        slack = self.slack + other.slack if is_rounded else 0
        return abs(self.value - other.value) > slack


Step = tuple[Span, Sum]
NOTHING = Sum(Fraction(0), rows=0)


def grouped(rows: list[Row], key: Callable[[Row], object]) -> Iterable[list[Row]]:
    """Rows that have something in common."""
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups.values()


def latest_of(rows: list[Row]) -> Row:
    """Of several rows for one figure the most settled."""
    return max(rows, key=settledness)


def settledness(row: Row) -> tuple[int, date]:
    """The vintage of a row, and its day."""
    return row.vintage, row.published or date.min


def is_torn(rows: list[Row]) -> bool:
    """Whether rows for one figure have two values of the vintage that counts."""
    latest = settledness(latest_of(rows))
    return len({row.value for row in rows if settledness(row) == latest}) > 1


class Flow:
    """The flow of one place: every row is a step from one month to another."""

    def __init__(self, rows: list[Row], can_be_negative: bool) -> None:
        self.can_be_negative = can_be_negative
        spans = list(grouped(rows, lambda row: row.span))
        self.is_torn = any(map(is_torn, spans))
        latest = sorted(map(latest_of, spans), key=lambda row: row.span)
        given = [
            row for row in latest if can_be_negative or not self.falls(row, latest)
        ]
        self.rows = [row for row in given if not self.is_superseded(row, given)]
        self.steps = {
            vintage: [
                (row.span, step(row)) for row in self.rows if row.vintage >= vintage
            ]
            for vintage in (FINAL, UNMARKED, PRELIMINARY)
        }
        self.trees = [
            tree
            for vintage in (FINAL, UNMARKED, PRELIMINARY)
            for tree in trees([row for row in self.rows if row.vintage == vintage])
        ]
        self.joined = list(trees(self.rows))
        self._tilings: dict[int, list[dict[int, Sum]]] = {}
        self._known: dict[Span, Sum | None] = {}

    def falls(self, row: Row, rows: list[Row]) -> bool:
        """Whether a running total lies above a later one of its year: that one counts.

        January and the first quarter are parts of a whole year beside it, and no running totals.
        """
        start, stop = row.span
        later = [
            one
            for one in rows
            if one.span[0] == start
            and stop < one.span[1] <= start + 12
            and one.vintage >= row.vintage
        ]
        is_part = stop - start in {1, 3}
        totals = [one for one in later if not (is_part and one.span[1] == start + 12)]
        return start % 12 == 0 and any(one.value < row.value for one in totals)

    def is_superseded(self, whole: Row, rows: list[Row]) -> bool:
        """Whether more settled parts tile a row's span: the later counts."""
        newer = [
            row
            for row in rows
            if row.vintage > whole.vintage and within(row.span, whole.span)
        ]
        return whole.span[1] in cheapest(
            whole.span[0], [(row.span, step(row)) for row in newer]
        )

    def nodes(self, span: Span) -> set[int]:
        """The months within a span at which some row begins or ends."""
        return {m for row in self.rows for m in row.span if span[0] <= m <= span[1]}

    def known(self, span: Span) -> Sum | None:
        """The figure of a span: tiled, the more settled the better, else by differences."""
        if span not in self._known:
            self._known[span] = self.tiled(span) or self._derived(span)
        return self._known[span]

    def tiled(self, span: Span) -> Sum | None:
        """The sum of rows that tile a span, the more settled the better."""
        if span[0] not in self._tilings:
            self._tilings[span[0]] = [
                cheapest(span[0], steps) for steps in self.steps.values()
            ]
        return next(
            (ends[span[1]] for ends in self._tilings[span[0]] if span[1] in ends), None
        )

    def _derived(self, span: Span) -> Sum | None:
        """By differences within a vintage, put together with any rows."""
        if not any(span[0] in tree and span[1] in tree for tree in self.joined):
            return None
        steps = list(self.steps[PRELIMINARY])
        for tree in self.trees:
            inner = sorted(m for m in tree if span[0] <= m <= span[1])
            steps += [
                ((a, b), difference(tree[b], tree[a])) for a, b in pairs_of(inner)
            ]
        return cheapest(span[0], sorted(steps, key=lambda item: item[0])).get(span[1])

    def contradicts(self) -> bool:
        """Whether rows cannot all be right."""
        return (
            self.is_torn
            or any(self._ways_differ(vintage) for vintage in self.steps)
            or any(
                self._lies_across(one, other)
                for one in self.rows
                for other in self.rows
            )
            or any(map(self._parts_differ, self.rows))
        )

    def _ways_differ(self, vintage: int) -> bool:
        """Whether rows of one vintage lead to different figures."""
        rows = [row for row in self.rows if row.vintage == vintage]
        if len(rows) < len({month for row in rows for month in row.span}):
            return False  # without a circle there is one way only
        for row in rows:
            around = reach(row.span[0], [one for one in rows if one is not row]).get(
                row.span[1]
            )
            if around and around.differs(step(row)):
                return True
        return False

    def _lies_across(self, one: Row, other: Row) -> bool:
        """Whether two rows overlap in part."""
        return one.span[0] < other.span[0] < one.span[1] < other.span[1]

    def _parts_differ(self, whole: Row) -> bool:
        """Whether the parts that are at least as settled as a whole do not fit it."""
        parts = [
            row
            for row in self.rows
            if row is not whole and within(row.span, whole.span)
        ]
        settled = [
            (row.span, step(row)) for row in parts if row.vintage >= whole.vintage
        ]
        tiled = cheapest(whole.span[0], settled).get(whole.span[1])
        if tiled and tiled.differs(step(whole)):
            return True
        least = added(fullest(whole.span, settled))
        is_exceeded = least.value > whole.value and least.differs(step(whole))
        return is_exceeded and not self.can_be_negative


class Area:
    """The flow of the city: by its own rows, and by the sum of its regions where it has none."""

    def __init__(
        self, rows: list[Row], regions: tuple[str, ...], can_be_negative: bool
    ) -> None:
        self.city, *parts = (
            Flow([row for row in rows if row.place == name], can_be_negative)
            for name in ("", *regions)
        )
        self.regions = parts if any(row.place for row in rows) else []

    def contradicts(self) -> bool:
        """Whether the rows of one place do."""
        return any(place.contradicts() for place in (self.city, *self.regions))

    def known(self, span: Span) -> Sum | None:
        """The figure of a span, by as few months of regions as can be."""
        return self.city.known(span) or cheapest(span[0], self.steps(span)).get(span[1])

    def steps(self, span: Span) -> list[Step]:
        """All that is known of spans within a span, by the city or by all its regions."""
        nodes = set(span).union(
            *(place.nodes(span) for place in (self.city, *self.regions))
        )
        steps = []
        for pair in pairs_of(sorted(nodes)):
            steps += [
                (pair, total)
                for total in (self.city.known(pair), self._regional(pair))
                if total
            ]
        return steps

    def _regional(self, span: Span) -> Sum | None:
        totals = [place.known(span) for place in self.regions]
        if not totals or None in totals:
            return None
        total = added((span, part) for part in totals if part)
        return total.plus(Sum(Fraction(0), rows=0, regional=span[1] - span[0]))

    def last(self, span: Span) -> int | None:
        """Up to which month within a span anything is known of the whole city."""
        return max((inner[1] for inner, _ in self.steps(span)), default=None)

    def end(self, span: Span) -> int:
        """Up to which month within a span anything is known of any place."""
        places = (self.city, *self.regions)
        inner = (
            row.span[1]
            for place in places
            for row in place.rows
            if within(row.span, span)
        )
        return max(inner)

    def ends_of_whole(self) -> list[int]:
        """Up to which months the whole city has reported, by spans that are reported or lie between such."""
        spans = {row.span for place in (self.city, *self.regions) for row in place.rows}
        common = (
            set.intersection(
                *(
                    {month for row in place.rows for month in row.span}
                    for place in self.regions
                )
            )
            if self.regions
            else set()
        )
        spans |= set(pairwise(sorted(common)))
        return [
            span[1] for span in spans if self.city.known(span) or self._regional(span)
        ]

    def least(self, span: Span) -> Sum | None:
        """What is known of a span at the least: the city's own tiles, and what regions have between them."""
        whole = fullest(span, [(row.span, step(row)) for row in self.city.rows])
        parts = list(whole)
        for gap in gaps(span, [inner for inner, _ in whole]):
            for place in self.regions:
                parts += fullest(gap, [(row.span, step(row)) for row in place.rows])
        return added(parts) if parts else None


@cache
def step(row: Row) -> Sum:
    """A row as a step."""
    is_early = row.vintage == PRELIMINARY
    return Sum(row.value, slack=row.slack, digits=row.digits, preliminary=is_early)


def added(steps: Iterable[Step]) -> Sum:
    """All of several steps."""
    total = NOTHING
    for _, part in steps:
        total = total.plus(part)
    return total


def difference(later: Sum, earlier: Sum) -> Sum:
    """What lies between two running totals."""
    total = later.plus(earlier, -1)
    return replace(total, derived=True)


def cheapest(start: int, steps: list[Step]) -> dict[int, Sum]:
    """From a month to each that steps in order lead to: by few regions, few differences, few rows."""
    best = {start: NOTHING}
    for (first, stop), total in steps:
        if first in best:
            candidate = best[first].plus(total)
            if stop not in best or cost(candidate) < cost(best[stop]):
                best[stop] = candidate
    return {stop: total for stop, total in best.items() if stop != start}


def cost(total: Sum) -> tuple[int, bool, int]:
    """What is avoided in a sum, the worst first: what the city gives itself counts."""
    return total.regional, total.derived, total.rows


def fullest(span: Span, steps: list[Step]) -> list[Step]:
    """Disjoint steps within a span that cover most of its months, by as few rows as can be."""
    best: dict[int, tuple[int, int, list[Step]]] = {span[0]: (0, 0, [])}
    for inner, total in sorted(steps, key=lambda item: (item[0][1], item[0][0])):
        if not within(inner, span):
            continue
        covered, rows, before = max(
            (item for stop, item in best.items() if stop <= inner[0]),
            key=lambda item: item[:2],
        )
        longer = (
            covered + inner[1] - inner[0],
            rows - total.rows,
            [*before, (inner, total)],
        )
        if inner[1] not in best or longer[:2] > best[inner[1]][:2]:
            best[inner[1]] = longer
    return max(best.values(), key=lambda item: item[:2])[2]


def trees(rows: list[Row]) -> Iterator[dict[int, Sum]]:
    """The months that rows lead to from each other, with the running total from one of them."""
    left = {month for row in rows for month in row.span}
    while left:
        tree = reach(min(left), rows)
        yield tree
        left -= set(tree)


def reach(start: int, rows: list[Row]) -> dict[int, Sum]:
    """The running total from a month to each that rows lead to, forwards or backwards, the nearest first."""
    ways: dict[int, list[tuple[int, Sum, int]]] = {start: []}
    for row in rows:
        ways.setdefault(row.span[0], []).append((row.span[1], step(row), 1))
        ways.setdefault(row.span[1], []).append((row.span[0], step(row), -1))
    totals = {start: NOTHING}
    for here in (edge := [start]):
        for there, total, sign in ways[here]:
            if there not in totals:
                totals[there] = totals[here].plus(total, sign)
                edge.append(there)
    return totals


def gaps(span: Span, covered: list[Span]) -> list[Span]:
    """The parts of a span that disjoint spans in order leave over."""
    bounds = [span[0], *(m for inner in covered for m in inner), span[1]]
    return [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if a < b]


def pairs_of(months: list[int]) -> list[Span]:
    """All spans between months in order."""
    return [(a, b) for index, a in enumerate(months) for b in months[index + 1 :]]


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a month."""
    return one[0] < other[1] and other[0] < one[1]


def within(inner: Span, outer: Span) -> bool:
    """Whether a span lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
