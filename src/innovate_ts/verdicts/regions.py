"""Regions: where the whole area has no figure, the sum over its parts stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.grouping import grouped
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.verdicts.achieved import rows_given, total
from innovate_ts.verdicts.arithmetic import rounding
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.nesting import periods_of

_DAY = timedelta(days=1)
_REGION = attrgetter("region")
_IS_DERIVED = attrgetter("origin.is_derived")


@dataclass(frozen=True)
class Division:
    """What the plan file says of the regions that make up its area."""

    members: tuple[str, ...]
    """The members of the plan's groups, each once."""
    overlaps: tuple[frozenset[str], ...]
    """Groups of regions of which two may not be added up."""

    @staticmethod
    def of(plan: Plan) -> Division:
        """The regions of a plan."""
        members: dict[str, None] = {}
        for bureau in plan.work.bureaus:
            members |= dict.fromkeys(bureau.members)
        area = plan.meta.area
        overlaps = area.overlaps if area else ()
        return Division(
            members=tuple(members),
            overlaps=tuple(map(frozenset, overlaps)),
        )

    def is_whole(self, regions: set[str]) -> bool:
        """Whether these regions are all, and may be added up."""
        return regions == self._members and self.can_be_summed(regions)

    def absent_from(self, regions: set[str]) -> tuple[str, ...]:
        """Those that are not among some regions."""
        if regions >= self._members:
            return ()
        return tuple(member for member in self.members if member not in regions)

    @cached_property
    def _members(self) -> frozenset[str]:
        return frozenset(self.members)

    def can_be_summed(self, regions: set[str]) -> bool:
        """Whether figures of these regions may be added up."""
        if not regions <= self._members:
            return False
        for group in self.overlaps:
            overlapping = group & regions
            if len(overlapping) > 1:
                return False
        return True


class _ByYear:
    """Rows by the years that they lie in, so that a long file is not gone through for every time of it.

    Years that a row crosses stand together: no difference leads out of a year and back but over such a row.
    """

    def __init__(self, rows: Sequence[Actual]) -> None:
        self._all = rows

    @cached_property
    def _rows(self) -> dict[int, list[Actual]]:
        rows: dict[int, list[Actual]] = {}
        group: list[Actual] = []
        last_year = 0
        for row in sorted(self._all, key=_first_year):
            start, end = row.period
            if start.year > last_year:
                group = []
            last_year = max(last_year, end.year)
            group.append(row)
            for year in range(start.year, end.year + 1):
                rows[year] = group
        return rows

    @cached_property
    def given(self) -> Mapping[Period, Actual]:
        """The first row of each time that is no sum."""
        given = [row for row in self._all if not row.of]
        return {row.period: row for row in reversed(given)}

    def near(self, span: Period) -> list[Actual]:
        """The rows that a figure of a time can rest on."""
        near: list[Actual] = []
        group: list[Actual] = []
        for year in range(span.start.year, span.end.year + 1):
            before = group
            group = self._rows.get(year, [])
            if group is not before:
                near += group
        return near


def _first_year(row: Actual) -> int:
    return row.period.start.year


class WholeArea(NamedTuple):
    """The rows of an indicator that count for the whole area."""

    rows: tuple[Actual, ...]
    """Rows of the whole area, and sums over regions."""
    unsummed: Explanation | None = None
    """Why rows of regions are not added up."""
    unsummed_periods: tuple[Period, ...] = ()
    """The periods of those rows."""


def whole_area(
    indicator: Indicator,
    kind: ValueKind,
    by_region: Mapping[str, Sequence[Actual]],
    division: Division,
    findings: Findings,
    as_of: date | None,
) -> WholeArea:
    """Rows of the whole area, and for periods without one the sums over the regions.

    Args:
        indicator: the indicator.
        kind: the kind of its values.
        by_region: its rows, each of the latest vintage, by the region that they are of.
        division: the regions that make up the area.
        findings: where sums that differ from the figure of the whole area are told.
        as_of: differences of rows that end later are not formed; None for none that ends too late.
    """
    area = _AreaRows(kind, by_region, as_of)
    if area.by_region and kind.unsummed:
        periods = tuple(area.regional_periods)
        return WholeArea(
            rows=area.own_rows,
            unsummed=kind.unsummed,
            unsummed_periods=periods,
        )
    sums: list[Actual] = []
    unsummed_periods: list[Period] = []
    for span, parts in area.spans():
        own = area.own_in(span)
        can_be_summed = division.can_be_summed(_regions_of(parts))
        if own is None and not can_be_summed:
            # One period that cannot be summed is told, and keeps no other from being summed.
            unsummed_periods.append(span)
        elif own is None:
            sums.append(_sum(span, parts, division))
        elif can_be_summed:
            _compare(
                indicator=indicator,
                whole=own,
                rows=parts,
                division=division,
                findings=findings,
            )
    sums += _sums_between(area, sums, division)
    return WholeArea(
        rows=(*area.own_rows, *_addable(sums, division)),
        unsummed=texts.regions_overlap() if unsummed_periods else None,
        unsummed_periods=tuple(unsummed_periods),
    )


class _AreaRows:
    """The rows of an indicator: those of the whole area, and those of each region.

    Args:
        kind: the kind of the indicator's values.
        by_region: all its rows by the region that they are of.
        as_of: differences of rows that end later are not formed; None for none that ends too late.
    """

    def __init__(
        self,
        kind: ValueKind,
        by_region: Mapping[str, Sequence[Actual]],
        as_of: date | None,
    ) -> None:
        self._kind = kind
        self._derived_by = as_of or date.max
        self.by_region = dict(by_region)
        self.own_rows = tuple(self.by_region.pop("", ()))
        # Most regions have rows of the same times: what follows from these alone is looked at once.
        self._by_times = grouped(self.by_region, self._times_of)
        regional = chain.from_iterable(self._by_times)
        self.regional_periods = list(dict.fromkeys(regional))
        self._own_periods = dict.fromkeys(periods_of(self.own_rows))
        self._own = _ByYear(self.own_rows)
        self._regions = {
            region: _ByYear(group) for region, group in self.by_region.items()
        }

    def _times_of(self, region: str) -> tuple[Period, ...]:
        """The periods of the rows of a region."""
        return periods_of(self.by_region[region])

    def spans(self) -> Iterator[tuple[Period, list[Actual]]]:
        """The times to be summed or compared, each with the figures of the regions.

        They are those of regions, and those of the whole that they tile.
        """
        if not self.by_region:
            return
        spans_of = self._kind.spans
        regional = set(spans_of(self.regional_periods))
        periods = [*self.regional_periods, *self._own_periods]
        for span in spans_of(periods):
            if span not in regional and self.own_in(span) is None:
                continue
            parts = self.regions_in(span)
            if parts:
                yield span, parts

    def spans_between(self, sums: Sequence[Actual]) -> Iterator[Period]:
        """The times between neighbouring days of all regions that no row and no sum gives.

        The second quarter may be three months of one region and January to June less the first quarter of
        another, though none has a row of it.

        Args:
            sums: the sums over the times that some region or the whole has a row of.
        """
        days = set(map(_bounds_of, self._by_times))
        common = sorted(frozenset.intersection(*days)) if days else []
        complete = [row for row in sums if not row.missing_regions]
        summed = {row.period for row in complete}
        given = _ByYear([*self.own_rows, *complete])
        for day, next_day in pairwise(common):
            span = Period(day, next_day - _DAY)
            if span in summed:
                continue
            figure = self._figure(
                rows=given,
                span=span,
                derived_by=self._derived_by,
            )
            if figure is None:
                yield span

    def own_in(self, span: Period) -> Actual | None:
        """What the whole area itself gives for a time."""
        return self._figure(self._own, span)

    def regions_in(self, span: Period) -> list[Actual]:
        """The figure of each region for a time, by its own rows alone."""
        told = self._told.get(span, {})
        if len(told) == len(self._regions):
            return list(map(told.__getitem__, self._regions))
        figures: list[Actual] = []
        for region, rows in self._regions.items():
            figure = told.get(region)
            if figure is None:
                figure = self._figure(rows, span, self._derived_by)
            if figure is not None:
                figures.append(figure)
        return figures

    @cached_property
    def _told(self) -> Mapping[Period, Mapping[str, Actual]]:
        """For each time the first row of each region that tells it, where a row may tell a time by itself."""
        told: dict[Period, dict[str, Actual]] = {}
        if self._kind.is_told_by_its_row:
            for times, regions in self._by_times.items():
                columns = [self.by_region[region] for region in regions]
                by_time = list(zip(times, zip(*columns, strict=True), strict=True))
                # The first of a time comes last, and stays.
                for time, rows in reversed(by_time):
                    of_time = told.setdefault(time, {})
                    of_time |= zip(regions, rows, strict=True)
        return told

    def _figure(
        self, rows: _ByYear, span: Period, derived_by: date | None = None
    ) -> Actual | None:
        """What rows of one place give for a time; most times have a row of their own."""
        if self._kind.is_told_by_its_row and span in rows.given:
            return rows.given[span]
        near = rows.near(span)
        if not near:
            return None
        return self._kind.settled(
            rows=near,
            span=span,
            derived_by=derived_by,
        )


def _regions_of(rows: Iterable[Actual]) -> set[str]:
    """The regions that rows are of."""
    return set(map(_REGION, rows))


def _bounds_of(periods: tuple[Period, ...]) -> frozenset[date]:
    """The days on which periods begin, and those after their last ones."""
    days = [period.start for period in periods]
    days += [period.end + _DAY for period in periods]
    return frozenset(days)


def _sums_between(
    area: _AreaRows, sums: Sequence[Actual], division: Division
) -> Iterator[Actual]:
    """The sums over times that no region has a row of, but each can tell."""
    for span in list(area.spans_between(sums)):
        parts = area.regions_in(span)
        if division.is_whole(_regions_of(parts)):
            yield _sum(span, parts, division)


def _addable(sums: Sequence[Actual], division: Division) -> Sequence[Actual]:
    """The sums that count; those that lack regions only where no two regions of all of them overlap.

    What lacks regions is a bound, of which each region's own parts are taken, whatever sum they are of.
    """
    complete = [row for row in sums if not row.missing_regions]
    if len(complete) == len(sums):
        return sums
    regions = {part.region for row in sums for part in row.of}
    return sums if division.can_be_summed(regions) else complete


def _sum(span: Period, parts: Sequence[Actual], division: Division) -> Actual:
    """The sum over the regions, at the place of the first of them."""
    value = total(parts)
    figures = tuple(parts)
    first = parts[0]
    origin = first.origin._replace(
        vintage="",
        published=None,
        of=rows_given(figures),
        parts=figures,
        missing_regions=division.absent_from(_regions_of(parts)),
        is_derived=any(map(_IS_DERIVED, parts)),
    )
    return first._replace(
        period=span,
        value=value,
        written=plain(value),
        region="",
        origin=origin,
    )


def _compare(
    indicator: Indicator,
    whole: Actual,
    rows: Sequence[Actual],
    division: Division,
    findings: Findings,
) -> None:
    """A warning where all regions do not make the figure of the whole, or some already exceed it."""
    value = total(rows)
    # With a region missing the sum can only be too low, which says nothing against the whole.
    is_complete = not division.absent_from(_regions_of(rows))
    slack = rounding(row.figure for row in rows_given([whole, *rows]))
    excess = EXACT.subtract(value, whole.figure)
    differs = is_complete and abs(excess) > slack
    exceeds = not indicator.allows_negative and excess > slack
    if differs or exceeds:
        message = texts.region_sum_differs(
            text=whole.text,
            total=plain(value),
        )
        findings.warning(message, whole.place, field="value")
