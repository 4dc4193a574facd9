"""What the oracle is asked: a series of rows and its targets, in whole months and plain fractions."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
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
    measure: str = "value"
    """value, average_growth, total_growth or change."""
    degree: str = ""
    """The plan's word for how far a direction is to go."""
    baseline: Span | None = None
    """None where the time before is meant."""
    high: Fraction | None = None
    """The upper end of a range, of which `figure` is the lower."""
    reference: str = ""
    """The series that it is compared with; `figure` is how much above it."""
    schedule: tuple[tuple[int, Fraction], ...] = ()
    """Until which month which share is asked for, in %."""
    revisions: tuple[tuple[date, Fraction], ...] = ()
    """From which day which figure is asked for instead, the earliest first."""

    @property
    def growth(self) -> bool:
        """Whether its figure is growth in %."""
        return self.measure in {"average_growth", "total_growth"}

    @property
    def base(self) -> Span:
        """What it is measured from; else as many years before, or the same months a year before."""
        if self.baseline:
            return self.baseline
        start, stop = self.span
        is_of_years = start % 12 == 0 and stop % 12 == 0
        length = stop - start if is_of_years else 12
        return start - length, stop - length

    @property
    def subject(self) -> tuple[object, ...]:
        """What a plan may ask once only of an indicator."""
        way = None if self.figure is None else self.comparator
        return self.span, self.measure, way

    def in_force(self, day: date) -> Asked:
        """As it stands at the end of its period or on a day, whichever is earlier."""
        day = min(day, last_day(self.span[1]))
        figures = [figure for since, figure in self.revisions if since <= day]
        figure = figures[-1] if figures else self.figure
        return replace(self, figure=figure, revisions=())


@dataclass(frozen=True)
class Series:
    """An indicator with its rows."""

    name: str
    kind: str
    """stock, flow, rate or rank."""
    linear: bool
    regions: tuple[str, ...] = ()
    can_be_negative: bool = False
    constant: bool = False
    """Whether its levels never give growth."""
    breaks: tuple[int, ...] = ()
    """The months from which it is defined otherwise."""
    published_after: int = 0
    rhythm: int | None = None
    """Months from report to report; None for the default of the pace."""
    rows: list[Row] = field(default_factory=list)
    targets: list[Asked] = field(default_factory=list)

    def side(self, day: date) -> int:
        """By which of its definitions a figure of a day is."""
        return sum(last_day(month) < day for month in self.breaks)


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
    versions: tuple[str, ...] = ()
    """The statuses by the original and by each revision that is known, where there is any."""


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
