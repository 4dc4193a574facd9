"""Regions: where the whole area has no figure, the sum over its parts stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.verdicts.achieved import total
from innovate_ts.verdicts.arithmetic import rounding
from innovate_ts.verdicts.kind import ValueKind


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

    def can_be_summed(self, regions: set[str]) -> bool:
        """Whether figures of these regions may be added up."""
        if not regions <= set(self.members):
            return False
        for group in self.overlaps:
            overlapping = group & regions
            if len(overlapping) > 1:
                return False
        return True


class _ByYear:
    """Rows by the year in which they end, so that a long file is not gone through for every time of it."""

    def __init__(self, rows: Iterable[Actual]) -> None:
        self._rows: dict[int, list[Actual]] = {}
        for row in rows:
            self._rows.setdefault(row.period.end.year, []).append(row)

    def near(self, span: Period) -> list[Actual]:
        """The rows that end in the years of a time."""
        near: list[Actual] = []
        for year in range(span.start.year, span.end.year + 1):
            near += self._rows.get(year, ())
        return near


@dataclass(frozen=True)
class WholeArea:
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
    rows: Sequence[Actual],
    division: Division,
    findings: Findings,
) -> WholeArea:
    """Rows of the whole area, and for periods without one the sums over the regions.

    Args:
        indicator: the indicator.
        kind: the kind of its values.
        rows: its rows, each of the latest vintage.
        division: the regions that make up the area.
        findings: where sums that differ from the figure of the whole area are told.
    """
    area = _AreaRows(kind, rows)
    if area.by_region and kind.unsummed:
        periods = tuple(area.regional_periods)
        return WholeArea(area.own_rows, kind.unsummed, periods)
    sums: list[Actual] = []
    unsummed_periods: list[Period] = []
    for span, parts in area.spans():
        own = area.own_in(span)
        can_be_summed = division.can_be_summed({part.region for part in parts})
        if own is None and not can_be_summed:
            # One period that cannot be summed is told, and keeps no other from being summed.
            unsummed_periods.append(span)
        elif own is None:
            sums.append(_sum(span, parts, division))
        elif can_be_summed:
            _compare(indicator, own, parts, division, findings)
    return WholeArea(
        rows=(*area.own_rows, *_addable(sums, division)),
        unsummed=texts.regions_overlap() if unsummed_periods else None,
        unsummed_periods=tuple(unsummed_periods),
    )


class _AreaRows:
    """The rows of an indicator: those of the whole area, and those of each region.

    Args:
        kind: the kind of the indicator's values.
        rows: all its rows.
    """

    def __init__(self, kind: ValueKind, rows: Sequence[Actual]) -> None:
        self._kind = kind
        self.own_rows = tuple(row for row in rows if not row.region)
        self.by_region: dict[str, list[Actual]] = {}
        for row in rows:
            if row.region:
                self.by_region.setdefault(row.region, []).append(row)
        self.regional_periods = [row.period for row in rows if row.region]
        self._own_periods = dict.fromkeys(row.period for row in self.own_rows)
        self._own = _ByYear(self.own_rows)
        self._regions = [_ByYear(group) for group in self.by_region.values()]

    def spans(self) -> Iterator[tuple[Period, list[Actual]]]:
        """The times to be summed or compared, each with the figures of the regions.

        They are those of regions, and those of the whole that they tile.
        """
        if not self.by_region:
            return
        regional = set(self._kind.spans(self.regional_periods))
        periods = [*self.regional_periods, *self._own_periods]
        for span in self._kind.spans(periods):
            is_asked = span in regional or self.own_in(span) is not None
            parts = self.regions_in(span) if is_asked else []
            if parts:
                yield span, parts

    def own_in(self, span: Period) -> Actual | None:
        """What the whole area itself gives for a time."""
        return self._kind.settled(self._own.near(span), span)

    def regions_in(self, span: Period) -> list[Actual]:
        """The figure of each region for a time, by its own rows alone."""
        figures = [
            self._kind.settled(rows.near(span), span, by_differences=True)
            for rows in self._regions
        ]
        return [figure for figure in figures if figure is not None]


def _addable(sums: Sequence[Actual], division: Division) -> Sequence[Actual]:
    """The sums that count; those that lack regions only where no two regions of all of them overlap.

    What lacks regions is a bound, of which each region's own parts are taken, whatever sum they are of.
    """
    regions = {part.region for row in sums for part in row.of}
    if division.can_be_summed(regions):
        return sums
    return [row for row in sums if not row.missing_regions]


def _sum(span: Period, parts: Sequence[Actual], division: Division) -> Actual:
    """The sum over the regions, at the place of the first of them."""
    reported = {part.region for part in parts}
    absent = [member for member in division.members if member not in reported]
    value = total(parts)
    return parts[0]._replace(
        period=span,
        value=value,
        text=plain(value),
        region="",
        vintage="",
        published=None,
        of=tuple(row for part in parts for row in part.of or (part,)),
        parts=tuple(parts),
        missing_regions=tuple(absent),
        is_derived=any(part.is_derived for part in parts),
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
    given = {row.region for row in rows}
    # With a region missing the sum can only be too low, which says nothing against the whole.
    is_complete = given == set(division.members)
    slack = rounding(row.figure for row in [whole, *rows])
    excess = EXACT.subtract(value, whole.figure)
    differs = is_complete and abs(excess) > slack
    exceeds = not indicator.allows_negative and excess > slack
    if differs or exceeds:
        message = texts.region_sum_differs(
            text=whole.text,
            total=plain(value),
        )
        findings.warning(message, whole.place, field="value")
