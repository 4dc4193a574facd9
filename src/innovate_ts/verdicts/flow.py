"""A flow: what adds up over the parts of a period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period, hull
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.plan.models.targets import Indicator
from innovate_ts.verdicts import levels
from innovate_ts.verdicts.achieved import (
    Achieved,
    Measured,
    ending_by,
    inside,
    longest_first,
    total,
)
from innovate_ts.verdicts.arithmetic import elapsed, rounded, sign
from innovate_ts.verdicts.derived import derived
from innovate_ts.verdicts.kind import (
    Afterwards,
    Case,
    Contradiction,
    CourseSoFar,
    ValueKind,
    clashes,
    needed_by_month,
    proved,
    reached_by_later_year,
)
from innovate_ts.verdicts.nesting import nested_contradictions
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.schedule import scheduled_share
from innovate_ts.verdicts.statuses import PaceRule
from innovate_ts.verdicts.tiles import tiles
from innovate_ts.verdicts.verdict import Verdict

_Cell = tuple[str, str | None, int, int]

_YEAR = 12
"""Months."""


class Flow(ValueKind):
    """What adds up over the parts of a period: turnover, expenditure, what is newly built."""

    has_share = True
    unsummed = None

    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """The sum of the rows that tile the period; while it runs, holes count up to the last row."""
        if as_of >= period.end:
            return _ended(rows, period, as_of)
        return _running(rows, period, as_of)

    def contradictions(
        self, rows: Sequence[Actual], *, can_shrink: bool
    ) -> Iterator[Contradiction]:
        """Two sums of one period; else overlaps, and parts that do not fit their whole."""
        of_one_period = list(clashes(rows, lambda period: period))
        yield from of_one_period
        # With two values of one period it is not known which of them the parts should fit.
        if not of_one_period:
            yield from nested_contradictions(rows, can_shrink=can_shrink)

    def spans(self, periods: Sequence[Period]) -> list[Period]:
        """Each period is a time of its own."""
        return list(dict.fromkeys(periods))

    def settled(
        self, rows: Sequence[Actual], span: Period, *, by_differences: bool = False
    ) -> Actual | None:
        """The figure of a time; most have a row of their own."""
        given = _given(rows, span)
        if given is not None:
            return given
        return super().settled(rows, span, by_differences=by_differences)

    def bounds_below(self, indicator: Indicator, measured: Measured) -> bool:
        """Where nothing can be taken away, whatever is missing."""
        return not indicator.allows_negative

    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """A floor that a part of the sum reaches, or a limit that it spends."""
        if not self.bounds_below(case.indicator, achieved.measured):
            return None
        return proved(case, achieved)

    @property
    def proof_stands(self) -> bool:
        """What has come does not go."""
        return True

    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """The parts of the period, or the regions, that the sum lacks."""
        if measured.missing:
            return measured.parts_missing()
        return measured.someone_missing()

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """The parts of the period that the sum lacks, where there is one."""
        if achieved.actual is None:
            return ()
        return achieved.measured.missing

    def afterwards(self, case: Case) -> Afterwards | None:
        """A later year; what comes after the period is not of the period."""

        def measure(year: Period) -> Measured:
            return self.measure(case.rows, year, case.as_of)

        return reached_by_later_year(case, measure)

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Of a direction the last whole year against the year of the baseline; of a figure a share tells."""
        base = achieved.base
        if base is None or not case.target.is_direction:
            return None
        if base.period != Period.years(base.period.end.year):
            return None
        last = min(case.as_of, case.period.end).year
        for number in range(last, base.period.end.year, -1):
            year = Period.years(number)
            measured = self.measure(case.rows, year, case.as_of)
            if measured.is_whole:
                decisive = Achieved.value_of(measured, base)
                verdict = levels.way_run(case, decisive, year)
                return CourseSoFar(verdict, decisive) if verdict else None
        return None

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the figure that has come, against the share that should have."""
        criterion = case.criterion
        asked = criterion.least
        through = _judged_through(case, achieved)
        if asked is None or asked <= 0 or through is None:
            return None
        figure = Fraction(asked)
        measured = self._measured_through(case, achieved, through)
        value = measured.value
        expectation = _expected(case, figure, through)
        # The last complete year may hold no figure though a later month does.
        if value is None or expectation is None:
            return None
        # What cannot be negative only adds up: more may still come, and nothing goes.
        only_adds_up = not case.indicator.allows_negative
        # Where nothing is too little, what has not come yet is no fault.
        is_upper = not criterion.has_floor
        compare = partial(sign, value)
        is_over = criterion.is_overstepped(compare)
        return Paced(
            rule=expectation.rule,
            expected=expectation.share,
            achieved=Fraction(value) / figure,
            day=through,
            is_less_better=is_upper,
            is_spent=is_over and (is_upper or only_adds_up),
            is_partial=measured.is_partial,
            proves_on_track=only_adds_up and not is_upper,
            proves_spent=only_adds_up and is_upper,
        )

    def _measured_through(
        self, case: Case, achieved: Achieved, through: date
    ) -> Measured:
        """What has come up to the day that the pace is judged at."""
        if case.has_course:
            return achieved.measured
        complete_years = Period(case.period.start, through)
        return self.measure(case.rows, complete_years, case.as_of)

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """The amount, and an amount a month; nothing where too much has come already."""
        actual = achieved.actual
        if not shortfall or actual is None:
            return Needed()
        # What is too high already does not come down by anything that is added.
        gap = case.criterion.gap(actual)
        if gap is None or gap > 0:
            return Needed()
        return needed_by_month(case, shortfall)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """It goes on as it did: what has come, over the share of time that has passed."""
        period = case.period
        through = _judged_through(case, achieved)
        if through is None:
            return Projection()
        measured = self._measured_through(case, achieved, through)
        value = measured.value
        if value is None or measured.is_partial:
            return Projection()
        known = ending_by(inside(case.rows, period), through)
        last_days = [row.period.end for row in known]
        # What comes in batches is a figure a year.
        points = {day if case.runs_evenly else day.year for day in last_days}
        if case.target.schedule and not case.runs_evenly:
            return Projection()
        # One figure is no course: a January may be anything.
        if len(points) < 2:
            return Projection()
        # The plan's own path says what share of the whole had to come by now.
        scheduled = scheduled_share(case, through)
        if scheduled:
            projected = Fraction(value) / scheduled
            return Projection(value=rounded(projected), method="schedule")
        projected = Fraction(value) / elapsed(period, through)
        return Projection(
            value=rounded(projected),
            method="elapsed_share",
        )


def _ended(rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
    """What is known of a period that is over."""
    given = _given(rows, period)
    if given is not None:
        return _sum([given], period)
    complete = _complete(ending_by(rows, as_of))
    return _exactly(complete, period) or _known_so_far(rows, period, period, as_of)


def _given(rows: Sequence[Actual], period: Period) -> Actual | None:
    """The row of all of a period that is no sum: the commonest case, and none is better."""
    for row in rows:
        if row.period == period and not row.of:
            return row
    return None


def _running(rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
    """What is known of a period so far: what comes after the last figure is not missing yet."""
    known = ending_by(rows, as_of)
    complete = _complete(known)
    for end in _ends(complete, period):
        horizon = Period(period.start, end)
        exact = _exactly(complete, horizon)
        if exact:
            return replace(exact, is_whole=False)
        if any(row.period.end == end for row in inside(complete, period)):
            return _known_so_far(rows, period, horizon, as_of)
    # Beside a figure of the whole area some regions of a later day say nothing; alone they do.
    bounds = [
        _known_so_far(rows, period, Period(period.start, end), as_of)
        for end in _ends(known, period)
    ]
    # Up to some day all regions may have it all, though by no span that they share.
    whole = [bound for bound in bounds if not bound.is_partial]
    for measured in whole or bounds:
        return measured
    return _untiled(rows, period)


def _complete(rows: Sequence[Actual]) -> list[Actual]:
    """The rows that lack no region."""
    return [row for row in rows if not row.missing_regions]


def _ends(rows: Sequence[Actual], period: Period) -> list[date]:
    """The last days of rows that end inside a period, the latest first."""
    ends = {row.period.end for row in rows}
    inner = [end for end in ends if period.start <= end <= period.end]
    return sorted(inner, reverse=True)


def _exactly(rows: Sequence[Actual], period: Period) -> Measured | None:
    """What the whole area's own rows give for a period, or else they and sums over regions."""
    own = [row for row in rows if not row.of]
    return _added_up(own, period) or _added_up(rows, period)


def _added_up(rows: Sequence[Actual], period: Period) -> Measured | None:
    """What rows give for a period: tiled, by differences where tiles are lacking, or by differences alone."""
    tiled = tiles(rows, period)
    gaps = period.without(row.period for row in tiled)
    if not gaps:
        return _sum(tiled, period)
    return _with_differences(tiled, rows, gaps, period) or _with_differences(
        [], rows, [period], period
    )


def _with_differences(
    tiled: Sequence[Actual],
    rows: Sequence[Actual],
    gaps: Sequence[Period],
    period: Period,
) -> Measured | None:
    """Rows that tile a period but for gaps, and the difference of running totals for each; None without."""
    value = total(tiled)
    evidence = list(tiled)
    for gap in gaps:
        difference = derived(rows, gap)
        if difference is None:
            return None
        value = EXACT.add(value, difference.value)
        evidence += difference.rows
    return Measured(
        value=value,
        period=period,
        is_whole=True,
        is_touched=True,
        is_derived=True,
        evidence=tuple(evidence),
    )


def _sum(tiled: Sequence[Actual], period: Period) -> Measured:
    """The sum of rows that tile a period."""
    return Measured(
        value=total(tiled),
        period=period,
        is_whole=True,
        is_touched=True,
        is_derived=any(row.is_derived for row in tiled),
        evidence=tuple(tiled),
    )


def _known_so_far(
    rows: Sequence[Actual], period: Period, horizon: Period, as_of: date
) -> Measured:
    """What is known of a period up to a day: the whole area's own parts and, between them, those of regions.

    Args:
        rows: the rows of the whole area, and sums over regions.
        period: the period to be measured.
        horizon: what of it is looked at.
        as_of: rows that end later are not looked at.
    """
    within = inside(ending_by(rows, as_of), horizon)
    own = tiles([row for row in within if not row.of], horizon)
    gaps = horizon.without(row.period for row in own)
    parts, absent = _parts_in(gaps, [row for row in within if row.of])
    evidence = sorted([*own, *parts], key=longest_first)
    if not evidence:
        return _untiled(rows, period)
    covered = [row.period for row in evidence]
    missing = horizon.without(covered)
    return Measured(
        value=total(evidence),
        period=hull(covered),
        # Regions that each have it all, if not by the same parts, make the whole.
        is_whole=horizon == period and not missing and not absent,
        missing=missing,
        missing_regions=absent,
        is_touched=True,
        evidence=tuple(evidence),
    )


def _parts_in(
    gaps: Sequence[Period], sums: Sequence[Actual]
) -> tuple[list[Actual], tuple[str, ...]]:
    """The rows of regions that lie in gaps of the whole area's figures, and the regions that leave some open.

    Args:
        gaps: where the whole area has no figure.
        sums: the sums over regions, of which any may lack some.
    """
    by_region: dict[str, dict[_Cell, Actual]] = {}
    for row in sums:
        for part in row.of:
            by_region.setdefault(part.region, {})[part.cell] = part
        for name in row.missing_regions:
            by_region.setdefault(name, {})
    parts: list[Actual] = []
    absent: list[str] = []
    for name, given in by_region.items():
        tiled = [row for gap in gaps for row in tiles(given.values(), gap)]
        parts += tiled
        covered = [row.period for row in tiled]
        if any(gap.without(covered) for gap in gaps):
            absent.append(name)
    return parts, tuple(absent) if parts else ()


def _untiled(rows: Sequence[Actual], period: Period) -> Measured:
    """No figure; rows of a later day, or of a wider period, show that something was given."""
    is_touched = any(period.overlaps(row.period) for row in rows)
    return Measured(missing=(period,), is_touched=is_touched)


def _is_long(period: Period) -> bool:
    return period.length_in_months() > _YEAR


def _judged_through(case: Case, achieved: Achieved) -> date | None:
    """The day up to which the pace is judged: that of the last figure.

    What comes in batches is judged up to the last complete calendar year that the figures reach the end of.
    """
    through = achieved.through
    if through is None or case.has_course:
        return through
    horizon = min(through, case.period.end)
    reached = None
    for year in range(case.period.start.year, horizon.year + 1):
        last_day = date(year, 12, 31)
        if last_day <= horizon:
            reached = last_day
    return reached


class _Expectation(NamedTuple):
    """The share of a figure that should have come by a day, and the rule that says so."""

    rule: PaceRule
    share: Fraction


def _expected(case: Case, figure: Fraction, through: date) -> _Expectation | None:
    """What should have come of a figure by a day, or None where nothing can be said.

    The plan's own schedule comes first, then its yearly targets, then an equal share of the time gone.
    """
    period = case.period
    scheduled = scheduled_share(case, through)
    if scheduled is not None:
        return _Expectation("schedule", scheduled)
    if case.target.schedule:
        return None
    yearly: dict[Period, Fraction] = {}
    if _is_long(period):
        yearly = _yearly_targets(case)
    # Of a sum over years without yearly targets each year owes an equal share.
    if not _is_long(period) and not case.runs_evenly:
        return None
    asked = None
    if yearly:
        asked = _asked_by(yearly, period, through)
    # A plan with a gap in its yearly targets says nothing of the path between them.
    if asked is None:
        passed = elapsed(period, through)
        return _Expectation("elapsed", passed)
    return _Expectation("yearly_targets", asked / figure)


def _yearly_targets(case: Case) -> dict[Period, Fraction]:
    """What the plan asks of single years inside the target's period, on the same side of their figures."""
    yearly: dict[Period, Fraction] = {}
    for other in case.indicator.targets:
        is_year = other.period.length_in_months() == _YEAR
        # A limit of a year says how much may come, and a floor how much should.
        is_alike = (
            other.asks_for_less if case.target.asks_for_less else other.asks_for_more
        )
        asked = case.indicator.figure_of(other)
        if asked is None:
            continue
        if not is_alike or not is_year or other.starts_from_base:
            continue
        if case.period.contains(other.period):
            yearly[other.period] = Fraction(asked)
    return yearly


def _asked_by(
    yearly: Mapping[Period, Fraction], period: Period, through: date
) -> Fraction | None:
    """What yearly targets ask for up to a day; None where a year that is needed has none."""
    asked = Fraction(0)
    for number in range(period.start.year, through.year + 1):
        year = Period.years(number)
        if year not in yearly:
            return None
        last_day = min(year.end, through)
        passed = elapsed(year, last_day)
        asked += yearly[year] * passed
    return asked
