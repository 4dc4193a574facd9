"""Growth from a baseline, a year on average or in all: in %, over the yearly values of any kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction
from functools import partial

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.document import Thresholds
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.achieved import Achieved, Base, Measured, ending_by
from innovate_ts.verdicts.arithmetic import SIX, sign
from innovate_ts.verdicts.kind import (
    Afterwards,
    Case,
    CourseSoFar,
    Kind,
    ValueKind,
    proved,
)
from innovate_ts.verdicts.pace import Lag, Paced
from innovate_ts.verdicts.published import (
    Grown,
    Rates,
    factor_of,
    rate_inside,
    rates_of,
)
from innovate_ts.verdicts.result_parts import Needed, Projection
from innovate_ts.verdicts.statuses import GROWTH_RULE
from innovate_ts.verdicts.verdict import Verdict

_MILLION = 1_000_000
_ONE = 100 * _MILLION
"""A growth by the whole, counted in millionths of a per cent."""


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
        whole = self._up_to(case, base, last)
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
        rates = rates_of(case, years, year)
        level = self._level(case, year)
        if rates is not None:
            return _compounded(case, base, rates, level, averaged_over)
        if not level.is_whole or not case.indicator.grows_by_levels:
            return None
        return _grown(level, base, averaged_over)

    def _bound(self, case: Case, base: Base) -> Achieved | None:
        """The growth that a part of the last year makes at least; None where it bounds nothing."""
        if not case.indicator.grows_by_levels:
            return None
        level = self._level(case, case.period.last_year())
        if not self.values.bounds_below(case.indicator, level):
            return None
        return _grown(level, base, self.averaged_over(base.years))

    def _so_far(self, case: Case, base: Base) -> Achieved:
        """The growth up to the last year that is known, or inside a single one; it decides nothing yet."""
        last = case.period.last_year()
        missing = self._level(case, last).missing or (last,)
        given = ending_by([*case.rows, *case.published], case.as_of)
        is_touched = any(case.period.overlaps(row.period) for row in given)
        nothing = Measured(missing=missing, is_touched=is_touched)
        years = _earlier_years(case.period, base.period.end.year)
        candidates = [self._up_to(case, base, year) for year in years]
        if base.years == 1:
            candidates = [self._inside_the_year(case, base, last)]
        known = [achieved for achieved in candidates if achieved is not None]
        # A later year may have nothing to be measured from where an earlier one has its published rate.
        measured = [achieved for achieved in known if achieved.actual is not None]
        for achieved in measured or known:
            so_far = replace(
                achieved.measured,
                is_whole=False,
                missing=missing,
                is_touched=is_touched,
            )
            return replace(achieved, measured=so_far)
        return Achieved(nothing, base=base)

    def _inside_the_year(self, case: Case, base: Base, year: Period) -> Achieved | None:
        """Growth over the same months of the year before; None for what is known once a year."""
        if not case.runs_evenly:
            return None
        rate = rate_inside(case, year)
        if rate is not None:
            measured = Measured(period=rate.period, evidence=(rate,))
            return _of_factor(measured, base, Grown(factor_of(rate.figure), 1))
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
        return _of_factor(measured, base, Grown(factor, 1))

    def _level(self, case: Case, year: Period) -> Measured:
        """What is known of the values of a year."""
        return self.values.measure(case.rows, year, case.as_of)

    def _base(self, case: Case) -> Base:
        """What the growth starts from; with another base year the plan's own figure is of no use."""
        baseline = case.target.start
        assert baseline is not None  # noqa: S101 - load_plan refuses growth without a baseline
        if case.base_year is not None:
            year = Period.years(case.base_year)
            if year != baseline.period:
                elsewhere = Baseline(period=year)
                return self.values.base(case, elsewhere, None)
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
        # The rate of a month was published, and is none of the year so far.
        is_published = any(not row.region for row in case.published)
        if is_published or case.indicator.grows_by_levels or base is None:
            return None
        given = ending_by([*case.rows, *case.published], case.as_of)
        is_given = any(row.period.end > base.period.end for row in given)
        return self.incomplete(case, achieved.measured) if is_given else None

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
        share = Fraction(growth) / Fraction(figure)
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
        is_limit = wanted < 0 and _is_satisfied_by_none(case)
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
        ratio = asked ** self.averaged_over(base.years) / factor
        if case.criterion.wanted < 0:
            return _greatest_growth(ratio, years_left)
        return _least_growth(ratio, years_left)

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
        ends = self.values.projection(replace(case, target=target), level)
        if ends.value is None:
            return ends
        end = Measured(value=ends.value, period=year)
        growth = _grown(end, base, self.averaged_over(base.years))
        return ends.model_copy(update={"value": growth.actual})


@dataclass(frozen=True)
class TotalGrowth(Growth):
    """Growth in % from the baseline to the last year of the period, whatever the years between."""

    def averaged_over(self, years: int) -> int:
        """It is the growth in all."""
        return 1

    def course(self, case: Case, achieved: Achieved) -> CourseSoFar | None:
        """Whether a limit that no growth at all would keep is kept so far; else there is a way to go."""
        is_of_years = achieved.base is not None and achieved.base.years > 1
        if is_of_years and not _is_satisfied_by_none(case):
            return None
        return super().course(case, achieved)

    def pace(self, case: Case, achieved: Achieved) -> Paced | None:
        """The share of the growth, against the share of the years since the baseline."""
        base = achieved.base
        year = achieved.measured.period
        if base is None or base.years == 1:
            return super().pace(case, achieved)
        if achieved.factor is None or year is None:
            return None
        growth = 100 * (achieved.factor - 1)
        done = case.criterion.share_of_way(Fraction(0), growth)
        if done is None:
            return None
        years = year.end.year - base.period.end.year
        return Paced(
            rule="way",
            expected=Fraction(years, base.years),
            achieved=done,
            start=Decimal(0),
            is_regressing=done < 0,
        )

    def _same_growth(self, achieved: Achieved) -> Projection:
        """The growth so far goes on, year by year."""
        base = achieved.base
        year = achieved.measured.period
        if achieved.factor is None or base is None or year is None:
            return Projection()
        years = year.end.year - base.period.end.year
        a_year = _root(achieved.factor, years)
        factor = EXACT.power(a_year, base.years)
        growth = EXACT.subtract(EXACT.multiply(factor, 100), 100)
        return Projection(
            value=growth.quantize(SIX, context=EXACT),
            method="same_growth",
        )


def _is_satisfied_by_none(case: Case) -> bool:
    """Whether no growth at all would satisfy a target: what it asks is a limit, and no way to go."""
    return case.criterion.is_satisfied(partial(sign, Decimal(0)))


@dataclass(frozen=True, kw_only=True)
class GrowthPaced(Paced):
    """The pace of growth, compared exactly: the observed growth itself is a root, and seldom a fraction."""

    case: Case
    observed: Achieved

    def lag(self, limits: Thresholds) -> Lag:
        """How far it is behind, by the part of the required growth that it is."""
        if self._reaches(limits.growth_on_track):
            return "none"
        if self._reaches(limits.growth_slightly_behind):
            return "slight"
        if self._reaches(limits.growth_at_risk):
            return "risky"
        return "severe"

    def _reaches(self, part: Decimal) -> bool:
        criterion = self.case.criterion
        figure = criterion.figure
        compare = self.observed.compare
        if figure is None or compare is None:
            return False
        asked = EXACT.multiply(part, figure)
        ahead = compare(asked)
        return ahead * criterion.wanted >= 0


def _earlier_years(period: Period, base_year: int) -> list[Period]:
    """The years that lead from the base to the last of the period, the latest first.

    Of a period of several years those inside it: before it begins nothing runs. One year runs from its base.
    """
    last = period.end.year
    is_single = period == Period.years(last)
    first = base_year + 1 if is_single else max(base_year + 1, period.start.year)
    years = range(first, last)
    return [Period.years(number) for number in reversed(years)]


def _compounded(
    case: Case, base: Base, rates: Rates, level: Measured, averaged_over: int
) -> Achieved:
    """The growth that published rates make together; the level is shown, and decides nothing."""
    last = rates.rows[-1]
    measured = Measured(
        value=level.value if level.is_whole else None,
        period=last.period,
        is_whole=True,
        is_touched=True,
        evidence=rates.rows,
    )
    grown = _of_factor(measured, base, Grown(rates.factor, averaged_over))
    if rates.is_within_rounding(case.criterion, averaged_over):
        return replace(grown, obstacle=texts.within_rounding())
    return grown


def _grown(measured: Measured, base: Base, averaged_over: int) -> Achieved:
    """The growth from the base to what was measured, or why there is none."""
    a = measured.value
    b = base.value
    if a is None or b is None:
        without = Achieved(measured, base=base)
        return replace(without, obstacle=without.baseline_missing())
    if b <= 0 or a < 0:
        return Achieved(
            measured=measured,
            base=base,
            obstacle=texts.growth_undefined(base=base.period.words),
        )
    factor = Fraction(a) / Fraction(b)
    return _of_factor(measured, base, Grown(factor, averaged_over))


def _of_factor(measured: Measured, base: Base, grown: Grown) -> Achieved:
    growth = _percent_a_year(grown)
    shown = growth.quantize(SIX, context=EXACT)
    return Achieved(
        measured=measured,
        actual=shown,
        compare=grown.compare,
        base=base,
        growth=growth,
        factor=grown.factor,
    )


def _percent_a_year(grown: Grown) -> Decimal:
    """(factor^(1/n) − 1) · 100, to some sixty digits."""
    if grown.factor <= 0:
        return Decimal(-100)
    factor = _root(grown.factor, grown.years)
    return EXACT.multiply(EXACT.subtract(factor, 1), 100)


def _root(factor: Fraction, years: int) -> Decimal:
    """factor^(1/n), to some sixty digits; 0 of what has gone down to nothing."""
    if factor <= 0:
        return Decimal(0)
    above, below = map(Decimal, factor.as_integer_ratio())
    # As many digits more as the growth has before its decimal point, so that six behind it are right.
    magnitudes = above.adjusted() - below.adjusted()
    working = Context(prec=60 + max(0, magnitudes))
    exponent = working.divide(1, years)
    ratio = working.divide(above, below)
    return working.power(ratio, exponent)


def _greatest_growth(ratio: Fraction, years: int) -> Decimal:
    """The greatest growth in % a year, with six decimals, that makes no more than this ratio."""
    least = _least_growth(ratio, years)
    if factor_of(least) ** years == ratio:
        return least
    return EXACT.subtract(least, SIX)


def _least_growth(ratio: Fraction, years: int) -> Decimal:
    """The smallest growth in % a year, with six decimals, that makes this ratio in so many years."""

    def suffices(millionths: int) -> bool:
        factor = 1 + Fraction(millionths, _ONE)
        return factor**years >= ratio

    # A root has no exact decimals: the smallest growth is searched for, and each step is exact.
    low = -_ONE
    high = _ONE
    while not suffices(high):
        high *= 2
    while low < high:
        middle = (low + high) // 2
        if suffices(middle):
            high = middle
        else:
            low = middle + 1
    return EXACT.multiply(Decimal(high), SIX)
