"""A kind of target: what its figure is made of, and what follows from that for verdict, pace and outlook.

What a flow, a stock, a rate and a growth do differently stands in one module each. A new kind is a new class
of which the type checker demands every method; `kinds.kind_of` chooses among them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period, end_of_month_after
from innovate_ts.basics.units import plain
from innovate_ts.messages import Explanation, Message
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Baseline, Target
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.arithmetic import months_between, rounded_up, sign
from innovate_ts.verdicts.comparators import Criterion
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.statuses import Flag
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Case:
    """One target with all that it is judged by."""

    indicator: Indicator
    target: Target
    criterion: Criterion
    """What it asks."""
    rows: tuple[Actual, ...]
    """The rows of the indicator that count, free of contradictions."""
    published: tuple[Actual, ...]
    """Its growth as it was published, of the whole area and of regions."""
    as_of: date
    """Rows that end later are not looked at."""
    base_year: int | None
    """Another base year for average growth."""

    @property
    def period(self) -> Period:
        """When the target is to be reached."""
        return self.target.period

    @property
    def figure(self) -> Decimal | None:
        """The figure asked for, in the unit of what is achieved; None where none is."""
        return self.criterion.figure

    @property
    def runs_evenly(self) -> bool:
        """Whether the indicator moves all year, so that something can be said inside the year."""
        return self.indicator.runs_evenly

    @property
    def last_day(self) -> date:
        """The day whose figures it is judged by: the end of its period, or that of judgement if earlier."""
        return min(self.as_of, self.period.end)

    @property
    def has_course(self) -> bool:
        """Whether it is known how far it should be inside the year: by time, or by the plan's schedule."""
        return self.runs_evenly or bool(self.target.schedule)

    @property
    def has_begun(self) -> bool:
        """Whether the period's first day has come."""
        return self.as_of >= self.period.start

    @property
    def has_ended(self) -> bool:
        """Whether the period's last day has come."""
        return self.as_of >= self.period.end

    def is_satisfied_by(self, measured: Measured) -> bool:
        """Whether a figure of whatever time would reach the target."""
        value = measured.value
        if value is None:
            return False
        return self.criterion.is_satisfied(partial(sign, value))

    @property
    def is_due(self) -> bool:
        """Whether the figure of the period should be published."""
        delay = self.indicator.published_after
        if not delay:
            return self.has_ended
        published_by = end_of_month_after(self.period.end, delay)
        return self.as_of >= published_by


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows that cannot all be right."""

    message: Message
    rows: tuple[Actual, ...]
    """The one at which it is told comes first."""


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What reached a target that was missed at its date."""

    measured: Measured
    """The first figure after it that did."""
    reason: Explanation
    """What follows from that."""
    makes_good: bool = False
    """Whether that makes good what was missed, and still holds."""


class CourseSoFar(NamedTuple):
    """How a limit that was kept or a direction runs."""

    verdict: Verdict
    achieved: Achieved
    """The figure that says so."""


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
        measured = self.measure(rows, span, last_day)
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
            text=plain(measured.value),
            of=measured.evidence,
            is_derived=measured.is_derived,
        )

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
        return replace(
            base,
            value=measured.value,
            evidence=measured.evidence,
        )


def proved(case: Case, achieved: Achieved) -> Verdict | None:
    """What a lower bound proves: a floor that is reached, or an upper limit that is spent.

    Of a direction the baseline is the one or the other.
    """
    compare = achieved.compare
    if compare is None:
        return None
    measured = achieved.measured
    flags: list[Flag] = []
    if not case.has_ended:
        flags.append("early")
    if measured.is_partial:
        flags.append("lower_bound")
    criterion = case.criterion
    base = achieved.base
    if base is not None and base.value is not None:
        criterion = criterion.from_base(base.value)
    if criterion.is_proved(compare):
        return _proved_right(case, flags)
    if not criterion.is_overstepped(compare):
        return None
    # A preliminary figure may still come down: it does not yet say that a running limit is spent.
    if not case.has_ended and measured.is_preliminary:
        return None
    reason = texts.wrong_direction() if case.target.is_direction else None
    return Verdict.spent(*flags).explained(reason)


def _proved_right(case: Case, flags: Sequence[Flag]) -> Verdict | None:
    """It was reached; but whether as far as a degree asks is for a person to say, once it has ended."""
    degree = case.target.degree
    if degree is None:
        return Verdict.met(*flags)
    if not case.has_ended:
        return None
    return Verdict.to_review(texts.degree_to_judge(degree=degree), *flags)


def reached_by_later_year(
    case: Case, measure: Callable[[Period], Measured]
) -> Afterwards | None:
    """The first later year that reached the target of a year; it does not make that year good.

    Args:
        case: a target that was missed.
        measure: what is known of a year.
    """
    period = case.period
    if period != Period.years(period.end.year):
        return None
    for number in range(period.end.year + 1, case.as_of.year + 1):
        year = Period.years(number)
        measured = measure(year)
        if measured.is_whole and case.is_satisfied_by(measured):
            reason = texts.reached_by_later_year(given=year.words)
            return Afterwards(measured, reason)
    return None


def needed_by_month(case: Case, shortfall: Decimal) -> Needed:
    """What is missing, and how much of it a month from the day of judgement to the end of the period."""
    months = months_between(case.as_of, case.period.end)
    # What comes in batches does not come by the month.
    if months <= 0 or not case.runs_evenly:
        return Needed(amount=shortfall)
    monthly = Fraction(shortfall) / months
    return Needed(
        amount=shortfall,
        per_month=rounded_up(monthly),
        months=months.numerator if months.denominator == 1 else None,
    )


def clashes(
    rows: Sequence[Actual], moment: Callable[[Period], Hashable]
) -> Iterator[Contradiction]:
    """Different values of one moment.

    Args:
        rows: the rows of one indicator or statement, and region.
        moment: what two rows must share to be of one moment: the last day, or the whole period.
    """
    first: dict[Hashable, Actual] = {}
    for row in rows:
        other = first.setdefault(moment(row.period), row)
        if other.value != row.value:
            message = texts.two_values(
                text=row.text,
                period=str(row.period),
                other=other.text,
                where=str(other.place),
            )
            yield Contradiction(message, (row, other))
