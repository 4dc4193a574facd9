"""What the inputs give for one indicator or statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from innovate_ts.basics.actual import Absence, Actual, Unused
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Problem
from innovate_ts.messages import Explanation

_REGION = attrgetter("region")


@dataclass(frozen=True)
class Given:
    """What the inputs give for one indicator or statement."""

    rows: tuple[Actual, ...] = ()
    """The rows that count, for the area as a whole; none where there is an error among them."""
    growth: tuple[Actual, ...] = ()
    """Growth as it was published, of the whole area and of regions."""
    unsummed: Explanation | None = None
    """Why rows of regions are not added up."""
    unsummed_periods: tuple[Period, ...] = ()
    """The periods of those rows."""
    error: Problem | None = None
    """The first error among its rows, which keeps it from being judged."""
    absences: tuple[Absence, ...] = ()
    """The cells that say why a figure of the area as a whole is not there."""
    unused: tuple[Unused, ...] = ()
    """The rows that look like its own and were not used."""
    by_region: Mapping[str, Sequence[Actual]] = field(default_factory=dict)
    """The rows that count, by the region that they are of."""
    absences_of_regions: tuple[Absence, ...] = ()
    """The cells that say why a figure of a region is not there."""

    def of_region(self, name: str) -> Given:
        """What the inputs give for one region, as if it were all that there is."""
        rates = self._growth_by_region.get(name, ())
        absences = self._absences_by_region.get(name, ())
        return Given(
            # What cannot all be right judges nothing, whatever place it is of.
            rows=() if self.error else tuple(self.by_region.get(name, ())),
            growth=tuple(rate._replace(region="") for rate in rates),
            error=self.error,
            absences=tuple(absences),
            unused=self.unused,
        )

    @cached_property
    def _growth_by_region(self) -> Mapping[str, Sequence[Actual]]:
        return grouped(self.growth, _REGION)

    @cached_property
    def _absences_by_region(self) -> Mapping[str, Sequence[Absence]]:
        return grouped(self.absences_of_regions, _REGION)

    def awaited_in(self, parts: Sequence[Period]) -> Absence | None:
        """A cell that says that figures are awaited, where such cells say it of all these periods."""
        awaited = [absence for absence in self.absences if absence.why == "awaited"]
        if not awaited:
            return None
        periods = [absence.period for absence in awaited]
        if any(part.without(periods) for part in parts):
            return None
        return awaited[-1]

    def not_reported_in(self, period: Period) -> Absence | None:
        """A cell that says that a figure of a period was not sent in."""
        for absence in self.absences:
            if absence.why == "not_reported" and absence.period.overlaps(period):
                return absence
        return None

    def unused_in(self, period: Period) -> Unused | None:
        """A row that may be of a period, looks like the indicator's, and was not used."""
        for row in self.unused:
            if row.period is None or row.period.overlaps(period):
                return row
        return None

    def unsummed_in(self, period: Period) -> Explanation | None:
        """Why rows of regions are not added up, where there are any of a period."""
        if any(period.overlaps(other) for other in self.unsummed_periods):
            return self.unsummed
        return None
