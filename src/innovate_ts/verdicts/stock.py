"""A stock: what is counted at the end of a period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts import levels
from innovate_ts.verdicts.achieved import Achieved, Measured, ending_by
from innovate_ts.verdicts.kind import (
    Case,
    Contradiction,
    ValueKind,
    clashes,
    needed_by_month,
)
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.statuses import Flag
from innovate_ts.verdicts.verdict import Verdict


class Stock(ValueKind):
    """What is counted at the end of a period: firms, certificates in force, places."""

    has_share = True
    unsummed = None

    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """The last count by the end of the period; it stands for the period if it is of its last day."""
        last_day = Period(period.end, period.end)
        known = ending_by(rows, min(as_of, period.end))

        def is_of_last_day(row: Actual) -> bool:
            return row.period.end == period.end

        return levels.latest(known, period, last_day, is_of_last_day)

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
        # The count of an earlier day proves nothing of a last day that has passed.
        is_too_old = case.has_ended and (measured.missing or not lacks_regions)
        may_shrink = lacks_regions and case.indicator.allows_negative
        if compare is None or is_too_old or may_shrink:
            return None
        if not case.criterion.is_proved(compare):
            return None
        flags: list[Flag] = []
        reason = None
        if not case.has_ended:
            flags.append("early")
            reason = texts.early_stock(period=case.period.words)
        if lacks_regions:
            flags.append("lower_bound")
        return Verdict.met(*flags, reason=reason)

    def incomplete(self, period: Period, measured: Measured) -> Explanation:
        """Regions, or the count of the last day."""
        return levels.end_missing(period, measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """None: a count needs no other."""
        return ()

    def made_good(self, case: Case) -> tuple[Achieved, Verdict] | None:
        """The first later count that reaches the figure."""
        base = self.achieved(case).base
        known = ending_by(case.rows, case.as_of)
        for row in sorted(known, key=_by_last_day):
            period = row.period
            if period.end <= case.period.end:
                continue
            # Measured alone: a later count stands for itself, whatever came between.
            then = self.measure([row], period, case.as_of)
            achieved = Achieved.value_of(then, base)
            verdict = case.criterion.verdict(achieved)
            if verdict.is_met:
                reason = texts.reached_late(
                    end=case.period.end,
                    given=period.words,
                )
                return achieved, verdict.but_late(reason)
        return None

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the way from the last count before the period."""
        if not case.runs_evenly:
            return None
        return levels.way(case, achieved)

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """The amount, and an amount a month."""
        through = achieved.through
        if not shortfall or through is None:
            return Needed()
        return needed_by_month(case, through, shortfall)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """A straight line through the last two counts."""
        return levels.line(case, achieved, lambda _earlier, _last: True)


def _by_last_day(row: Actual) -> tuple[date, date]:
    return row.period.end, row.period.start
