"""A rate: a share or an intensity, which is never added, neither over periods nor over regions."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts import levels
from innovate_ts.verdicts.achieved import Achieved, Measured, ending_by
from innovate_ts.verdicts.case import Afterwards, Case, Contradiction, CourseSoFar
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.proofs import clashes
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.verdict import Verdict

_YEAR = 12
"""Months."""


class Rate(ValueKind):
    """A share or an intensity of a period."""

    has_share = False

    @property
    def unsummed(self) -> Explanation:
        """Rates of regions make no rate of the whole."""
        return texts.by_region()

    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """The figure of the period itself, over several years of its last one; else the last by its end."""
        known = ending_by(rows, min(as_of, period.end))
        decisive = period
        if period.length_in_months() > _YEAR:
            decisive = period.last_year()

        def is_of_period(row: Actual) -> bool:
            return row.period == decisive

        return levels.latest(
            known=known,
            period=period,
            wanted=decisive,
            is_whole=is_of_period,
        )

    def contradictions(
        self, rows: Sequence[Actual], *, can_shrink: bool
    ) -> Iterator[Contradiction]:
        """Two figures of one period; of nested periods both may be right."""
        yield from clashes(rows, lambda period: period)

    def spans(self, periods: Sequence[Period]) -> list[Period]:
        """Each period is a time of its own."""
        return list(dict.fromkeys(periods))

    def bounds_below(self, indicator: Indicator, measured: Measured) -> bool:
        """Never: a part of a rate is no bound of it."""
        return False

    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """None: the rate of a part of the period says nothing of the whole."""
        return None

    @property
    def proof_stands(self) -> bool:
        """Nothing is proved."""
        return False

    def remark(self, case: Case, achieved: Achieved) -> Explanation | None:
        """Of a part of a year, beside the same months of the year before: many rates are seasonal."""
        now = achieved.measured.period
        if case.runs_evenly or now is None or achieved.actual is None:
            return None
        is_year = now == now.year_of_end
        if is_year or not case.period.contains(now):
            return None
        year_before = now.years_earlier(1)
        before = self.settled(case.rows, year_before)
        if before is None:
            return texts.part_of_year(given=now.words)
        figure = plain(before.figure)
        return texts.part_of_year_beside(
            given=now.words,
            before=figure + case.indicator.unit,
        )

    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """The figure of the period itself."""
        return levels.end_missing(case.period, measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """None: a rate needs no other."""
        return ()

    def afterwards(self, case: Case) -> Afterwards | None:
        """A later year; the rate of a year is what it was."""
        return self.reached_by_later_year(case)

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Whether a limit that was kept still is, or a direction runs the right way."""
        return levels.course(case, achieved)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the way from the last rate before the period, by a rate inside it."""
        now = achieved.measured.period
        if not case.has_course or now is None:
            return None
        if not case.period.contains(now):
            return None
        return levels.way(case, achieved)

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """The points that are missing; they do not come by the month."""
        if not shortfall:
            return Needed()
        return Needed(amount=shortfall)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """A straight line through the last two rates of periods of one length."""

        def is_as_long(earlier: Period, last: Period) -> bool:
            return earlier.length_in_months() == last.length_in_months()

        return levels.line(
            case=case,
            achieved=achieved,
            is_alike=is_as_long,
        )
