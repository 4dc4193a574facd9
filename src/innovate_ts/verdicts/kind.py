"""A kind of target: what its figure is made of, and what follows from that for verdict, pace and outlook.

What a flow, a stock, a rate and a growth do differently stands in one module each. A new kind is a new class
of which the type checker demands every method; `kinds.kind_of` chooses among them.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import plain
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.case import Afterwards, Case, Contradiction, CourseSoFar
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.verdict import Verdict


class Kind(ABC):
    """What a target's figure is made of, and what follows from that."""

    @abstractmethod
    def unit(self, indicator: Indicator) -> str:
        """The unit of target, actual and gap."""

    @property
    @abstractmethod
    def has_share(self) -> bool:
        """Whether actual over target means something."""

    @abstractmethod
    def way_start(self, base: Base) -> Decimal | None:
        """Where the way from the baseline to the target begins, in the target's terms; None without a way."""

    @abstractmethod
    def achieved(self, case: Case) -> Achieved:
        """What the rows say of the target."""

    def precluded(self, case: Case, achieved: Achieved) -> Explanation | None:
        """Why no verdict can follow, whatever figures may come."""
        return None

    @abstractmethod
    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """The verdict that figures prove before all of them are there."""

    @property
    @abstractmethod
    def proof_stands(self) -> bool:
        """Whether no later figure of a running period can undo what is proved."""

    def remark(self, case: Case, achieved: Achieved) -> Explanation | None:
        """What is to be said of the figure of a running target that decides nothing."""
        return None

    @abstractmethod
    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """What a due figure lacks of which only a part was given."""

    @abstractmethod
    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """What is missing before the last figure."""

    @abstractmethod
    def afterwards(self, case: Case) -> Afterwards | None:
        """What reached a target after its date that was missed then."""

    @abstractmethod
    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """The verdict on a running target by whether it keeps its limit or its way, where no share tells."""

    @abstractmethod
    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The pace of a target whose period runs, or None where nothing can be said."""

    @abstractmethod
    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """What a target that runs and is not met still needs, given what is missing to its figure."""

    @abstractmethod
    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """Where the target's period will end; nothing with fewer than two points."""


class ValueKind(Kind):
    """A target whose figure is the indicator's value itself."""

    is_told_by_its_row = False
    """Whether a row of exactly a time gives the figure of that time, whatever other rows there are."""

    @abstractmethod
    def measure(self, rows: Sequence[Actual], period: Period, as_of: date) -> Measured:
        """What the rows say of a period, as known at the end of a day.

        Args:
            rows: the rows of the indicator, free of contradictions.
            period: the period to be measured.
            as_of: rows that end later are not looked at.
        """

    @abstractmethod
    def contradictions(
        self, rows: Sequence[Actual], *, can_shrink: bool
    ) -> Iterator[Contradiction]:
        """All contradictions among the rows of one indicator and region.

        Args:
            rows: the rows.
            can_shrink: whether a value below zero is possible.
        """

    @abstractmethod
    def spans(self, periods: Sequence[Period]) -> list[Period]:
        """The times for which figures of these periods can be told from each other, each once."""

    def settled(
        self,
        rows: Sequence[Actual],
        span: Period,
        *,
        derived_by: date | None = None,
    ) -> Actual | None:
        """The one figure that rows give exactly for a time: a row of it, or the sum of those that tile it.

        Args:
            rows: rows of one place; those that end after the time serve for differences alone.
            span: the time.
            derived_by: where differences give it too, the day by which their rows have ended.
        """
        last_day = max(span.end, derived_by or span.end)
        measured = self.measure(
            rows=rows,
            period=span,
            as_of=last_day,
        )
        if not measured.is_whole or measured.value is None:
            return None
        if measured.is_derived and derived_by is None:
            return None
        first = measured.evidence[0]
        if len(measured.evidence) == 1:
            return first
        return first._replace(
            period=span,
            value=measured.value,
            written=plain(measured.value),
            origin=first.origin._replace(
                of=measured.evidence,
                is_derived=measured.is_derived,
            ),
        )

    def reached_by_later_year(self, case: Case) -> Afterwards | None:
        """The first later year that reached the target of a year; it does not make that year good."""
        period = case.period
        if period != period.year_of_end:
            return None
        for number in range(period.end.year + 1, case.as_of.year + 1):
            year = Period.years(number)
            measured = self.measure(
                rows=case.rows,
                period=year,
                as_of=case.as_of,
            )
            if measured.is_whole and case.is_satisfied_by(measured):
                reason = texts.reached_by_later_year(given=year.words)
                return Afterwards(measured, reason)
        return None

    @abstractmethod
    def bounds_below(self, indicator: Indicator, measured: Measured) -> bool:
        """Whether what is missing of a figure can only add to it."""

    @property
    @abstractmethod
    def unsummed(self) -> Explanation | None:
        """Why figures of regions are never added up, if they are not."""

    def way_start(self, base: Base) -> Decimal | None:
        """A value's way leads from the baseline's value."""
        return base.value

    def unit(self, indicator: Indicator) -> str:
        """The unit of the indicator itself."""
        return indicator.unit

    def achieved(self, case: Case) -> Achieved:
        """The value of the target's period."""
        measured = self.measure(case.rows, case.period, case.as_of)
        baseline = case.indicator.start_of(case.target)
        if baseline is None:
            return Achieved.value_of(measured, None)
        stated = case.indicator.baseline_of(case.target)
        base = self.base(case, baseline, stated)
        return Achieved.value_of(measured, base)

    def base(self, case: Case, baseline: Baseline, stated: Decimal | None) -> Base:
        """What a target is measured from: the figure that the plan states, else that of the rows."""
        period = baseline.period
        across = case.indicator.break_between(period.end, case.last_day)
        base = Base(
            period=period,
            years=case.period.end.year - period.end.year,
            value=None if across else stated,
            across=across,
        )
        if across or stated is not None:
            return base
        measured = self.measure(case.rows, period, case.as_of)
        if not measured.is_whole:
            return base
        return base._replace(
            value=measured.value,
            evidence=measured.evidence,
        )
