"""What the rows of an indicator say of a period, and how far that comes towards one target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import exact_sum
from innovate_ts.messages import Bilingual, Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Break
from innovate_ts.verdicts.arithmetic import sign

# Rows are many: asked so, they need no call for each.
_FIGURE = attrgetter("value")
_SUMMED = attrgetter("origin.of")
_VINTAGE = attrgetter("origin.vintage")

Compare = Callable[[Decimal | Fraction], int]
"""The sign of (what was achieved − a figure), exact, before any rounding."""


class Measured(NamedTuple):
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
    is_derived: bool = False
    """Whether it is the difference of running totals."""
    evidence: tuple[Actual, ...] = ()
    """The rows that the value rests on."""

    @property
    def is_partial(self) -> bool:
        """Whether periods or regions are missing."""
        return bool(self.missing or self.missing_regions)

    @property
    def is_preliminary(self) -> bool:
        """Whether any of the rows that were given for it is not final."""
        given = rows_given(self.evidence)
        return "preliminary" in map(_VINTAGE, given)

    def parts_missing(self) -> Explanation:
        """Which periods are missing, as a reason."""
        periods = [period.words for period in self.missing]
        missing = Bilingual(
            zh="、".join(words.zh for words in periods),
            en=", ".join(words.en for words in periods),
        )
        return texts.parts_missing(missing=missing)

    def someone_missing(self) -> Explanation:
        """Which regions have not reported or, where they all have, which periods are missing."""
        if not self.missing_regions:
            return self.parts_missing()
        regions = Bilingual(
            zh="、".join(self.missing_regions),
            en=", ".join(self.missing_regions),
        )
        return texts.regions_missing(regions=regions)


class Base(NamedTuple):
    """What a target is measured from."""

    period: Period
    years: int
    """From the base to the end of the target's period."""
    value: Decimal | None
    evidence: tuple[Actual, ...] = ()
    across: Break | None = None
    """What keeps the base from being compared with later figures."""


class Achieved(NamedTuple):
    """What was achieved towards one target, in the target's own terms."""

    measured: Measured
    """What the rows say."""
    actual: Decimal | None = None
    """The achieved figure as it is shown: a value in the indicator's unit, or growth in % a year."""
    compare: Compare | None = None
    """How the achieved figure compares with any other, exactly; None where there is none."""
    base: Base | None = None
    """What it is measured from."""
    growth: Fraction | None = None
    """The growth in % before it is rounded: exact, but for a root, of which it has some sixty digits."""
    factor: Fraction | None = None
    """What the base was multiplied by, for growth."""
    obstacle: Explanation | None = None
    """Why a figure that was given leads to no verdict."""

    @property
    def through(self) -> date | None:
        """The last day that the actual covers; None where there is no actual."""
        period = self.measured.period
        if self.actual is None or period is None:
            return None
        return period.end

    @staticmethod
    def value_of(measured: Measured, base: Base | None) -> Achieved:
        """What was measured is itself what the target asks for."""
        value = measured.value
        if value is None:
            return Achieved(measured, base=base)
        return Achieved(
            measured=measured,
            actual=value,
            compare=partial(sign, value),
            base=base,
        )

    def baseline_missing(self) -> Explanation:
        """That there is no figure to measure from, as a reason."""
        assert self.base is not None  # noqa: S101 - load_plan refuses such a target without a baseline
        across = self.base.across
        if across is not None:
            return texts.break_between(
                since=across.from_.words,
                because=across.because,
                base=self.base.period.words,
            )
        return texts.baseline_missing(base=self.base.period.words)

    def without_figure(self) -> Achieved:
        """The same where the last figure is of an earlier time, and says nothing of this target."""
        return self._replace(actual=None, compare=None)


def ending_by(rows: Iterable[Actual], day: date) -> list[Actual]:
    """The rows whose period is over at the end of a day."""
    return [row for row in rows if row.period.end <= day]


def ending_before(rows: Iterable[Actual], day: date) -> list[Actual]:
    """The rows whose period is over before a day begins."""
    return [row for row in rows if row.period.end < day]


def inside(rows: Iterable[Actual], period: Period) -> list[Actual]:
    """The rows whose period lies in a period."""
    return [row for row in rows if period.contains(row.period)]


def rows_given(rows: Iterable[Actual]) -> tuple[Actual, ...]:
    """The rows that were given: of a sum, its parts."""
    given = tuple(rows)
    if not any(map(_SUMMED, given)):
        return given
    return tuple(part for row in given for part in row.of or (row,))


def total(rows: Iterable[Actual]) -> Decimal:
    """The exact sum of the rows' values."""
    return exact_sum(map(_FIGURE, rows))


def outermost(rows: Sequence[Actual]) -> list[Actual]:
    """The rows that lie in no other row's period, in order; of the same period, the first given."""
    outer: list[Actual] = []
    for row in sorted(rows, key=longest_first):
        # In this order a row that lies in any other lies in the last outer one.
        is_within = outer and outer[-1].period.contains(row.period)
        if not is_within:
            outer.append(row)
    return outer


def longest_first(row: Actual) -> tuple[int, int]:
    """Sorts rows by their first day, the longest of one day first, so that a whole comes before its parts."""
    period = row.period
    return period.start.toordinal(), -period.end.toordinal()


def latest_and_longest(row: Actual) -> tuple[int, int]:
    """The greatest is the row that ends last; of those, the one that begins first."""
    period = row.period
    return period.end.toordinal(), -period.start.toordinal()
