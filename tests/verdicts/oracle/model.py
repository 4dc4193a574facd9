"""What the oracle is asked: a series of rows and its targets, in whole months and plain fractions."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

Span = tuple[int, int]
"""Months from the first to before the last, a month being twelve times its year plus its place from 0."""

PRELIMINARY, UNMARKED, FINAL = range(3)


@dataclass(frozen=True)
class Row:
    """One figure that was reported."""

    span: Span
    value: Fraction
    digits: int = 0
    place: str = ""
    """A region; empty for the city itself."""
    vintage: int = UNMARKED
    published: date | None = None
    is_growth: bool = False
    """Whether it is growth in %, as published, over the same span a year before."""

    @property
    def slack(self) -> Fraction:
        """Half a unit of the last digit."""
        return Fraction(1, 2 * 10**self.digits)


@dataclass(frozen=True)
class Asked:
    """A target."""

    span: Span
    comparator: str
    figure: Fraction | None = None
    tolerance: Fraction = Fraction(0)
    side: str = "both"
    growth: bool = False
    degree: str = ""
    """The plan's word for how far a direction is to go."""
    baseline: Span | None = None

    @property
    def subject(self) -> tuple[object, ...]:
        """What a plan may ask once only of an indicator."""
        way = None if self.figure is None else self.comparator
        return self.span, self.growth, way


@dataclass(frozen=True)
class Series:
    """An indicator with its rows."""

    name: str
    kind: str
    """stock, flow or rate."""
    linear: bool
    regions: tuple[str, ...] = ()
    can_be_negative: bool = False
    constant: bool = False
    """Whether its levels never give growth."""
    published_after: int = 0
    rhythm: int | None = None
    """Months from report to report; None for the default of the pace."""
    rows: list[Row] = field(default_factory=list)
    targets: list[Asked] = field(default_factory=list)


class Known(NamedTuple):
    """The rows of a series that were published by a day."""

    given: list[Row]
    """All levels, also those that end later."""
    rows: list[Row]
    """The levels that end by the day."""
    rates: list[Row]
    """Growth that ends by the day."""


@dataclass(frozen=True)
class Verdict:
    """What came of a target."""

    status: str
    actual: Fraction | None = None
    gap: Fraction | None = None
    achievement: Fraction | None = None
    flags: frozenset[str] = frozenset()
    attained: tuple[int, Fraction] | None = None
    """The month before which it was, and the figure."""


def month(year: int, number: int = 1) -> int:
    """The month of a year, numbered from 1."""
    return 12 * year + number - 1


def year_of(year: int) -> Span:
    """The twelve months of a year."""
    return month(year), month(year + 1)


def last_day(stop: int) -> date:
    """The last day of the months before `stop`."""
    year, index = divmod(stop - 1, 12)
    return date(year, index + 1, monthrange(year, index + 1)[1])
