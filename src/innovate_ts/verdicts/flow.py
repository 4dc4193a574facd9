"""A flow: what adds up over the parts of a period."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts import levels
from innovate_ts.verdicts.achieved import Achieved, Measured, ending_by, inside
from innovate_ts.verdicts.arithmetic import elapsed, rounded, sign
from innovate_ts.verdicts.case import Afterwards, Case, Contradiction, CourseSoFar
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.nesting import nested_contradictions
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.proofs import (
    clashes,
    needed_by_month,
    proved,
)
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.schedule import scheduled_share
from innovate_ts.verdicts.statuses import PaceRule
from innovate_ts.verdicts.sums import sum_over
from innovate_ts.verdicts.verdict import Verdict

_YEAR = 12
"""Months."""


class Flow(ValueKind):
    """What adds up over the parts of a period: turnover, expenditure, what is newly built."""

    has_share = True
    is_told_by_its_row = True
    unsummed = None

    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """The sum of the rows that tile the period; while it runs, holes count up to the last row."""
        return sum_over(rows, period, as_of)

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
        return self.reached_by_later_year(case)

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Of a direction the last whole year against the year of the baseline; of a figure a share tells."""
        base = achieved.base
        if base is None or not case.target.is_direction:
            return None
        if base.period != base.period.year_of_end:
            return None
        last = min(case.as_of, case.period.end).year
        for number in range(last, base.period.end.year, -1):
            year = Period.years(number)
            measured = self.measure(
                rows=case.rows,
                period=year,
                as_of=case.as_of,
            )
            if measured.is_whole:
                decisive = Achieved.value_of(measured, base)
                verdict = levels.way_run(
                    case=case,
                    achieved=decisive,
                    now=year,
                )
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
        return self.measure(
            rows=case.rows,
            period=complete_years,
            as_of=case.as_of,
        )

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
        # The plan's own path says what share of the whole had to come by now.
        scheduled = scheduled_share(case, through)
        if not _is_a_course(case, through):
            return Projection()
        if scheduled:
            projected = Fraction(value) / scheduled
            return Projection(value=rounded(projected), method="schedule")
        projected = Fraction(value) / elapsed(period, through)
        return Projection(
            value=rounded(projected),
            method="elapsed_share",
        )


def _is_a_course(case: Case, through: date) -> bool:
    """Whether figures up to a day are enough to go on from: one is no course, a January may be anything."""
    if case.target.schedule and not case.runs_evenly:
        return False
    known = ending_by(inside(case.rows, case.period), through)
    last_days = {row.period.end for row in known}
    if case.runs_evenly:
        return len(last_days) > 1
    # What comes in batches is a figure a year.
    return len({day.year for day in last_days}) > 1


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
