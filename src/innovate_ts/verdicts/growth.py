"""Growth from a baseline, a year on average or in all: in %, over the yearly values of any kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.achieved import Achieved, Base, Measured, ending_by, inside
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.case import Afterwards, Case, CourseSoFar
from innovate_ts.verdicts.growth_factor import (
    compounded,
    greatest_growth,
    grown_to,
    least_growth,
    of_factor,
)
from innovate_ts.verdicts.growth_pace import GrowthPaced
from innovate_ts.verdicts.kind import Kind, ValueKind
from innovate_ts.verdicts.pace import Paced
from innovate_ts.verdicts.proofs import proved
from innovate_ts.verdicts.published import (
    Grown,
    factor_of,
    rate_inside,
    rates_of,
)
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.statuses import GROWTH_RULE
from innovate_ts.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Growth(Kind):
    """Average annual growth in % from the baseline to the last year of the period."""

    values: ValueKind
    """The kind of the values that grow."""

    has_share = False

    def averaged_over(self, years: int) -> int:
        """The years of which the growth over so many years is an average."""
        return years

    def way_start(self, base: Base) -> None:
        """A growth has no way from a value."""
        return

    def unit(self, indicator: Indicator) -> str:
        """Per cent, whatever the indicator is counted in."""
        return "%"

    def achieved(self, case: Case) -> Achieved:
        """Published rates compounded, else (A/B)^(1/n) − 1: A and B the yearly values n years apart.

        Up to the last year of the target's period; until that is known, up to the last year that is.
        """
        base = self._base(case)
        if base.years < 1:
            return Achieved(Measured(), base=base)
        last = case.period.last_year()
        # A running year is never compared with a whole one: growth inside a year is another growth.
        whole = self._up_to(
            case=case,
            base=base,
            year=last,
        )
        if whole is not None:
            return whole
        return self._proving_bound(case, base) or self._so_far(case, base)

    def _proving_bound(self, case: Case, base: Base) -> Achieved | None:
        """The growth that a part of the last year makes at least, where that decides already."""
        bound = self._bound(case, base)
        if bound is None or proved(case, bound) is None:
            return None
        return bound

    def _up_to(self, case: Case, base: Base, year: Period) -> Achieved | None:
        """The growth from the base to a year; None where the figure of that year is not all there."""
        years = year.end.year - base.period.end.year
        averaged_over = self.averaged_over(years)
        rates = rates_of(
            case=case,
            years=years,
            last=year,
        )
        level = self._level(case, year)
        if rates is not None:
            return compounded(case, base, rates, level, averaged_over)
        if not level.is_whole or not case.indicator.grows_by_levels:
            return None
        return grown_to(
            measured=level,
            base=base,
            averaged_over=averaged_over,
        )

    def _bound(self, case: Case, base: Base) -> Achieved | None:
        """The growth that a part of the last year makes at least; None where it bounds nothing."""
        if not case.indicator.grows_by_levels:
            return None
        level = self._level(case, case.period.last_year())
        if not self.values.bounds_below(case.indicator, level):
            return None
        return grown_to(
            measured=level,
            base=base,
            averaged_over=self.averaged_over(base.years),
        )

    def _so_far(self, case: Case, base: Base) -> Achieved:
        """The growth up to the last year that is known, or inside a single one; it decides nothing yet."""
        last = case.period.last_year()
        missing = self._level(case, last).missing or (last,)
        given = ending_by([*case.rows, *case.published], case.as_of)
        is_touched = any(case.period.overlaps(row.period) for row in given)
        nothing = Measured(missing=missing, is_touched=is_touched)
        so_far = self._furthest(case, base)
        if so_far is None:
            return Achieved(nothing, base=base)
        measured = so_far.measured._replace(
            is_whole=False,
            missing=missing,
            is_touched=is_touched,
        )
        return so_far._replace(measured=measured)

    def _furthest(self, case: Case, base: Base) -> Achieved | None:
        """The growth up to the last year that has one; else why the last has none."""
        if base.years == 1:
            return self._inside_the_year(
                case=case,
                base=base,
                year=case.period.last_year(),
            )
        first_without = None
        for year in _earlier_years(case.period, base.period.end.year):
            achieved = self._up_to(case, base, year)
            if achieved is not None and achieved.actual is not None:
                return achieved
            # A later year may have nothing to be measured from where an earlier one has its published rate.
            first_without = first_without or achieved
        return first_without

    def _inside_the_year(self, case: Case, base: Base, year: Period) -> Achieved | None:
        """Growth over the same months of the year before; None for what is known once a year."""
        if not case.runs_evenly:
            return None
        rate = rate_inside(case, year)
        if rate is not None:
            measured = Measured(period=rate.period, evidence=(rate,))
            return of_factor(
                measured=measured,
                base=base,
                grown=Grown(factor_of(rate.figure), 1),
            )
        part = self._level(case, year).period
        if part is None or not case.indicator.grows_by_levels:
            return None
        # The last count of all may be of an earlier year, whose growth is another.
        if part.end < year.start:
            return None
        months = Period(year.start, part.end)
        now = self.values.settled(case.rows, months)
        before = self.values.settled(case.rows, months.years_earlier(1))
        if now is None or before is None or before.figure <= 0 or now.figure < 0:
            return None
        measured = Measured(
            value=now.figure,
            period=months,
            evidence=(before, now),
        )
        factor = Fraction(now.figure) / Fraction(before.figure)
        return of_factor(
            measured=measured,
            base=base,
            grown=Grown(factor, 1),
        )

    def _level(self, case: Case, year: Period) -> Measured:
        """What is known of the values of a year."""
        return self.values.measure(
            rows=case.rows,
            period=year,
            as_of=case.as_of,
        )

    def _base(self, case: Case) -> Base:
        """What the growth starts from; with another base year the plan's own figure is of no use."""
        baseline = case.target.start
        assert baseline is not None  # noqa: S101 - load_plan refuses growth without a baseline
        if case.base_year is not None:
            year = Period.years(case.base_year)
            if year != baseline.period:
                elsewhere = Baseline(period=year)
                return self.values.base(
                    case=case,
                    baseline=elsewhere,
                    stated=None,
                )
        stated = case.indicator.baseline_of(case.target)
        return self.values.base(case, baseline, stated)

    def precluded(self, case: Case, achieved: Achieved) -> Explanation | None:
        """A base that does not lie before the end of the period."""
        base = achieved.base
        if base is None or base.years >= 1:
            return None
        return texts.base_not_before(
            base=base.period.words,
            period=case.period.words,
        )

    def proof(self, case: Case, achieved: Achieved) -> Verdict | None:
        """What a part of the last year proves; else growth is judged by whole years."""
        if achieved.base is None:
            return None
        bound = self._bound(case, achieved.base)
        if bound is None:
            return None
        return proved(case, bound)

    @property
    def proof_stands(self) -> bool:
        """As far as that of its values does."""
        return self.values.proof_stands

    def incomplete(self, case: Case, measured: Measured) -> Explanation:
        """What the value of the last year lacks, or that its growth was not published."""
        if case.published and all(row.region for row in case.published):
            return texts.by_region()
        if not case.indicator.grows_by_levels:
            return texts.growth_not_published()
        return self.values.incomplete(case, measured)

    def remark(self, case: Case, achieved: Achieved) -> Explanation | None:
        """Why figures since the base say nothing of a growth that has to be published."""
        base = achieved.base
        if base is None or achieved.growth is not None:
            return None
        if case.indicator.grows_by_levels:
            return None
        known = ending_by(case.published, case.as_of)
        rates = [row for row in known if not row.region]
        if rates:
            return _why_rates_say_nothing(case, rates)
        given = ending_by([*case.rows, *known], case.as_of)
        if not any(row.period.end > base.period.end for row in given):
            return None
        return self.incomplete(case, achieved.measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """None: only whole years are looked at."""
        return ()

    def afterwards(self, case: Case) -> Afterwards | None:
        """None: growth by a later year is another growth."""
        return None

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Growth that is to stay below a limit, or at or below zero: whether it does."""
        figure = case.figure
        compare = achieved.compare
        criterion = case.criterion
        if figure is None or compare is None or criterion.wanted == 0:
            return None
        if figure > 0 and criterion.wanted > 0:
            return None
        verdict = Verdict.by_course(is_right=criterion.is_satisfied(compare))
        return CourseSoFar(verdict, achieved)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """Observed growth over the growth that is required."""
        figure = case.figure
        growth = achieved.growth
        if figure is None or growth is None:
            return None
        # Growth near a figure, or of either sign, has no share to judge.
        if figure <= 0 or case.criterion.wanted <= 0:
            return None
        share = growth / Fraction(figure)
        return GrowthPaced(
            rule=GROWTH_RULE,
            expected=Fraction(1),
            achieved=share,
            is_regressing=share < 0,
            case=case,
            observed=achieved,
        )

    def needed(self, case: Case, achieved: Achieved, shortfall: Decimal) -> Needed:
        """The growth a year in the years that are left; nothing where growth is to stay below a limit."""
        wanted = case.criterion.wanted
        is_limit = wanted < 0 and is_satisfied_by_none(case)
        if achieved.actual is None or wanted == 0 or is_limit:
            return Needed()
        return Needed(growth_per_year=self._growth_needed(case, achieved))

    def _growth_needed(self, case: Case, achieved: Achieved) -> Decimal | None:
        """The growth in % a year, in the years that are left, that makes the growth reach the target.

        (1+t)^n = (A/B)·(1+x)^m for m years left; n is 1 for a growth in all.
        """
        factor = achieved.factor
        base = achieved.base
        period = achieved.measured.period
        figure = case.figure
        if factor is None or base is None or period is None or figure is None:
            return None
        years_left = case.period.end.year - period.end.year
        asked = factor_of(figure)
        if years_left < 1 or factor <= 0 or asked <= 0:
            return None
        averaged_over = self.averaged_over(base.years)
        asked_in_all = asked**averaged_over
        ratio = asked_in_all / factor
        if case.criterion.wanted < 0:
            return greatest_growth(ratio, years_left)
        return least_growth(ratio, years_left)

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """It goes on as it did; where a part of the last year decided, the value of that year does."""
        base = achieved.base
        if base is None or achieved.actual is None:
            return Projection()
        bound = self._proving_bound(case, base)
        if bound is None or achieved.measured.is_whole:
            return self._same_growth(achieved)
        return self._from_last_year(case, bound, base)

    def _same_growth(self, achieved: Achieved) -> Projection:
        """The growth so far."""
        return Projection(
            value=achieved.actual,
            method="same_growth",
        )

    def _from_last_year(self, case: Case, bound: Achieved, base: Base) -> Projection:
        """The growth from the base to where the value of the last year will end."""
        year = case.period.last_year()
        target = case.target.model_copy(update={"period": year})
        level = Achieved.value_of(bound.measured, base)
        ends = self.values.projection(case._replace(target=target), level)
        if ends.value is None:
            return ends
        end = Measured(value=ends.value, period=year)
        growth = grown_to(
            measured=end,
            base=base,
            averaged_over=self.averaged_over(base.years),
        )
        return ends.model_copy(update={"value": growth.actual})


def is_satisfied_by_none(case: Case) -> bool:
    """Whether no growth at all would satisfy a target: what it asks is a limit, and no way to go."""
    return case.criterion.is_satisfied(partial(sign, Decimal(0)))


def _why_rates_say_nothing(case: Case, rates: Sequence[Actual]) -> Explanation | None:
    """That published growth is of a part of the period; of what is known once a year that needs no saying."""
    inside_it = inside(rates, case.period)
    if not inside_it or not case.runs_evenly:
        return None
    last = max(inside_it, key=lambda row: row.period.end)
    return texts.rate_of_a_part(given=last.period.words)


def _earlier_years(period: Period, base_year: int) -> list[Period]:
    """The years that lead from the base to the last of the period, the latest first.

    Of a period of several years those inside it: before it begins nothing runs. One year runs from its base.
    """
    last = period.end.year
    first = base_year + 1
    if period != Period.years(last):
        first = max(first, period.start.year)
    years = map(Period.years, range(first, last))
    return list(years)[::-1]
