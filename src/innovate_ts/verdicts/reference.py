"""What a target asks that is compared with another series: that one's actual of exactly the same period."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.units import EXACT, convert, is_unit_of
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.asked import OtherSeries
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Baseline, Target
from innovate_ts.verdicts.breaks import comparable, summed_across
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.comparators import SetLimit
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.kinds import kind_of
from innovate_ts.verdicts.limits import OpenLimit
from innovate_ts.verdicts.result_parts import Reference


class Referenced(NamedTuple):
    """Another series as a target is compared with it."""

    asked: OtherSeries
    """Which one, and how much above it."""
    indicator: Indicator
    value: Decimal | None = None
    """Its actual of the target's period, in the unit of the target; None where it is not known."""
    growth: Fraction | None = None
    """The same before it was rounded, where it is a growth."""
    evidence: tuple[Actual, ...] = ()
    """The rows that this rests on."""
    missing: Explanation | None = None
    """Why it is not known."""
    is_due: bool = True
    """Whether it should be."""

    def limit(self, indicator: Indicator, target: Target) -> SetLimit | None:
        """The figure that a target of an indicator asks for; None where it is not known."""
        if self.value is None:
            return None
        plus = indicator.plus_of(target)
        figure = EXACT.add(self.value, plus)
        if self.growth is None:
            return SetLimit(figure)
        return SetLimit(figure, self.growth + Fraction(plus))

    def open_limit(self, target: Target) -> OpenLimit:
        """What a target asks while the figure is not known."""
        assert self.missing is not None  # noqa: S101 - it is known, or there is a reason why not
        return OpenLimit(
            reason=self.missing,
            is_due=self.is_due,
            is_floor=target.asks_for_more,
        )


def referenced(
    asked: OtherSeries,
    other: Indicator,
    given: Given,
    target: Target,
    unit: str,
    as_of: date,
) -> Referenced:
    """What is known of the series that a target is compared with.

    Args:
        asked: which series, and how much above it.
        other: its indicator.
        given: what the inputs give for it.
        target: the target; its measure is taken of the other series too.
        unit: the unit of the target's indicator.
        as_of: the day of judgement.
    """
    case = _case_of_other(other, given, target, as_of)
    achieved = kind_of(other, target).achieved(case)
    is_cut = summed_across(case, given, achieved) is not None
    is_known = achieved.measured.is_whole and achieved.obstacle is None and not is_cut
    if is_known and achieved.actual is not None and given.error is None:
        value: Decimal | None = achieved.actual
        if not target.asks_for_growth:
            value = convert(
                value=achieved.actual,
                unit=other.unit,
                to=unit,
            )
        base = achieved.base.evidence if achieved.base else ()
        evidence = (*base, *achieved.measured.evidence)
        return Referenced(
            asked=asked,
            indicator=other,
            value=value,
            growth=achieved.growth,
            evidence=evidence,
        )
    if not case.is_due:
        reason = texts.reference_awaited(name=other.name, period=case.period.words)
        return Referenced(
            asked=asked,
            indicator=other,
            missing=reason,
            is_due=False,
        )
    reason = texts.reference_missing(name=other.name, period=case.period.words)
    return Referenced(
        asked=asked,
        indicator=other,
        missing=reason,
    )


def _case_of_other(other: Indicator, given: Given, target: Target, as_of: date) -> Case:
    changes: dict[str, object] = {"unit": None}
    if target.baseline is not None:
        # The figure that the plan states is that of the target's own indicator.
        changes["baseline"] = Baseline(period=target.baseline.period)
    as_other = target.model_copy(update=changes)
    rows, growth = given.rows, given.growth
    if target.asks_for_growth and is_unit_of(other.unit, "%"):
        # A series of rates in % is itself the growth of something, year by year.
        rows, growth = (), given.rows
    day = min(as_of, target.period.end)
    return Case(
        indicator=other,
        target=as_other,
        criterion=OpenLimit(
            reason=texts.reference_missing(name=other.name, period=target.period.words),
            is_due=True,
            is_floor=True,
        ),
        rows=comparable(
            indicator=other,
            rows=rows,
            day=day,
        ),
        published=growth,
        as_of=as_of,
        base_year=None,
    )


def reference_data(beside: Referenced | None, case: Case) -> Reference:
    """The other series of a case as the JSON report has it; nulls where there is none."""
    if beside is None:
        return Reference()
    return Reference(
        indicator=beside.indicator.id,
        plus=case.indicator.plus_of(case.target),
        value=beside.value,
        name=beside.indicator.name,
    )
