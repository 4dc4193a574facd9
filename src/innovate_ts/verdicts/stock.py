"""A stock: what is counted at the end of a period."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual, Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts import levels
from innovate_ts.verdicts.achieved import Achieved, Measured, ending_by
from innovate_ts.verdicts.case import Afterwards, Case, Contradiction, CourseSoFar
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.proofs import clashes, needed_by_month, proved
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.statuses import Flag
from innovate_ts.verdicts.verdict import Verdict


class Stock(ValueKind):
    """What is counted at the end of a period: firms, certificates in force, places."""

    has_share = True

    @property
    def unsummed(self) -> Explanation | None:
        """Counts of regions add up."""
        return None

    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """The last count by the end of the period; it stands for the period if it is of its last day."""
        last_day = Period(period.end, period.end)
        known = ending_by(rows, min(as_of, period.end))

        def is_of_last_day(row: Actual) -> bool:
            return row.period.end == period.end

        return levels.latest(
            known=known,
            period=period,
            wanted=last_day,
            is_whole=is_of_last_day,
        )

    def contradictions(
        self, rows: Sequence[Actual], *, can_shrink: bool
    ) -> Iterator[Contradiction]:
        """Two counts of one day, under whatever periods."""
        yield from clashes(rows, lambda period: period.end)

    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """A floor that is reached before the end, or by a part of the regions."""
        measured = achieved.measured
        compare = achieved.compare
        lacks_regions = bool(measured.missing_regions)
        is_bound = self.bounds_below(case.indicator, measured)
        # The count of an earlier day proves nothing of a last day that has passed.
        if case.has_ended:
            return proved(case, achieved) if is_bound else None
        may_shrink = lacks_regions and case.indicator.allows_negative
        # What is to be near a figure can leave it again: only a floor is reached early.
        is_floor = case.criterion.wanted > 0
        if compare is None or may_shrink or not is_floor:
            return None
        if not case.criterion.is_proved(compare):
            return None
        flags: list[Flag] = ["early"]
        if lacks_regions:
            flags.append("lower_bound")
        reason = texts.early_stock(period=case.period.words)
        return Verdict.met(*flags, reason=reason)

    def spans(self, periods: Sequence[Period]) -> list[Period]:
        """Counts are of a last day, under whatever periods; the longest names it."""
        by_day: dict[date, Period] = {}
        for period in periods:
            longest = by_day.setdefault(period.end, period)
            if period.start < longest.start:
                by_day[period.end] = period
        return list(by_day.values())

    def bounds_below(self, indicator: Indicator, measured: Measured) -> bool:
        """Where only regions are missing, of which none can be below zero."""
        lacks_regions_only = measured.missing_regions and not measured.missing
        return bool(lacks_regions_only) and not indicator.allows_negative

    @property
    def proof_stands(self) -> bool:
        """A count can fall again."""
        return False

    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """Regions, or the count of the last day."""
        return levels.end_missing(case.period, measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """None: a count needs no other."""
        return ()

    def afterwards(self, case: Case) -> Afterwards | None:
        """The first later count that reaches the figure; late where the last one still does."""
        period = case.period
        known = ending_by(case.rows, case.as_of)
        later = [row for row in known if row.period.end > period.end]
        # Measured alone: a later count stands for itself, whatever came between.
        counts = [
            self.measure(
                rows=[row],
                period=row.period,
                as_of=case.as_of,
            )
            for row in sorted(later, key=_by_last_day)
        ]
        decisive = [count for count in counts if _decides(case, count)]
        reaching = [count for count in decisive if case.is_satisfied_by(count)]
        if not reaching:
            return None
        first = reaching[0]
        last = decisive[-1]
        given = _day_of(first)
        if case.is_satisfied_by(last):
            due = Period(period.end, period.end)
            reason = texts.reached_late(end=due.words, given=given)
            return Afterwards(
                measured=first,
                reason=reason,
                makes_good=True,
            )
        latest = _day_of(last)
        reason = texts.reached_and_lost(given=given, latest=latest)
        return Afterwards(first, reason)

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Whether a limit that was kept still is, or a direction runs the right way."""
        return levels.course(case, achieved)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the way from the last count before the period."""
        if not case.has_course:
            return None
        return levels.way(case, achieved)

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """The amount, and an amount a month."""
        if not shortfall:
            return Needed()
        return needed_by_month(case, shortfall)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """A straight line through the last two counts."""
        return levels.line(
            case=case,
            achieved=achieved,
            is_alike=lambda _earlier, _last: True,
        )


def _day_of(count: Measured) -> Bilingual:
    """The day of a count: that of January to September is one of the end of September."""
    day = count.evidence[0].period.end
    return Period(day, day).words


def _by_last_day(row: Actual) -> tuple[date, date]:
    return row.period.end, row.period.start


def _decides(case: Case, count: Measured) -> bool:
    """Whether a count is of the whole area, or of a part that proves it reached."""
    if not count.missing_regions:
        return True
    only_adds_up = not case.indicator.allows_negative
    is_bound = only_adds_up and case.criterion.is_ascending
    return is_bound and case.is_satisfied_by(count)
