"""Average annual growth from a baseline: in % a year, over the yearly values of any kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.messages import Explanation
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.targets import Baseline, Indicator, Thresholds
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.arithmetic import SIX, sign
from innovate_ts.verdicts.kind import Afterwards, Case, Kind, ValueKind, proved
from innovate_ts.verdicts.pace import Lag, Paced
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
    has_way = False

    def unit(self, indicator: Indicator) -> str:
        """Per cent, whatever the indicator is counted in."""
        return "%"

    def achieved(self, case: Case) -> Achieved:
        """(A/B)^(1/n) − 1: A and B the yearly values n years apart.

        A is the value of the last year of the target's period; until that is known, of the last year that is.
        """
        base = self._base(case)
        if base.years < 1:
            return Achieved(Measured(), base=base)
        last = case.period.last_year()
        # A running year is never compared with a whole one: growth inside a year is another growth.
        final = self._level(case, last)
        if final.is_whole:
            return _grown(final, base, base.years)
        if self.values.bounds_below(case.indicator, final):
            bound = _grown(final, base, base.years)
            if proved(case, bound):
                return bound
        missing = final.missing or (last,)
        is_touched = final.is_touched
        base_year = base.period.end.year
        for year in _earlier_years(case.period, base_year):
            measured = self._level(case, year)
            # A year before the period leads on to it, and is no figure of it.
            if case.period.contains(year):
                is_touched |= measured.is_touched
            if measured.is_whole:
                # The growth so far is shown, and stays a part of what is asked.
                so_far = replace(
                    measured,
                    is_whole=False,
                    missing=missing,
                    is_touched=is_touched,
                )
                return _grown(so_far, base, year.end.year - base_year)
        nothing = Measured(
            missing=missing,
            is_touched=is_touched,
        )
        return Achieved(nothing, base=base)

    def _level(self, case: Case, year: Period) -> Measured:
        """What is known of the values of a year."""
        return self.values.measure(case.rows, year, case.as_of)

    def _base(self, case: Case) -> Base:
        """What the growth starts from; with another base year the plan's own figure is of no use."""
        baseline = case.target.baseline
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
        measured = achieved.measured
        last = case.period.last_year()
        if measured.period is None or not last.contains(measured.period):
            return None
        if not self.values.bounds_below(case.indicator, measured):
            return None
        return proved(case, achieved)

    def incomplete(self, period: Period, measured: Measured) -> Explanation:
        """What the value of the last year lacks."""
        return self.values.incomplete(period, measured)

    def holes(self, achieved: Achieved) -> tuple[Period, ...]:
        """None: only whole years are looked at."""
        return ()

    def afterwards(self, case: Case) -> Afterwards | None:
        """None: growth by a later year is another growth."""
        return None

    def course(self, case: Case, achieved: Achieved) -> Verdict | None:
        """Growth that is to stay below a limit, or at or below zero: whether it does."""
        figure = case.figure
        compare = achieved.compare
        criterion = case.criterion
        if figure is None or compare is None or criterion.wanted == 0:
            return None
        if figure > 0 and criterion.wanted > 0:
            return None
        return Verdict.by_course(is_right=criterion.is_satisfied(compare))

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
        if achieved.actual is None or case.criterion.wanted <= 0:
            return Needed()
        return Needed(growth_per_year=_growth_needed(case, achieved))

    def projection(self, case: Case, achieved: Achieved) -> Projection:
        """It goes on as it did."""
        if achieved.actual is None:
            return Projection()
        return Projection(
            value=achieved.actual,
            method="same_growth",
        )


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


def _grown(measured: Measured, base: Base, years: int) -> Achieved:
    """The growth from the base to what was measured `years` later, or why there is none."""
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

    def compare(figure: Decimal) -> int:
        """The sign of growth − figure: A against B·(1 + figure)^n, in exact fractions."""
        factor = _factor(figure)
        # No level falls below zero, so that any growth is more than −100%.
        if factor < 0:
            return 1
        grown = Fraction(b) * factor**years
        return sign(Fraction(a), grown)

    growth = _percent_a_year(a, b, years)
    shown = growth.quantize(SIX, context=EXACT)
    return Achieved(
        measured=measured,
        actual=shown,
        compare=compare,
        base=base,
        growth=growth,
    )


def _factor(growth: Decimal) -> Fraction:
    """What a value is multiplied by that grows by so many per cent."""
    return 1 + Fraction(growth) / 100


def _percent_a_year(a: Decimal, b: Decimal, years: int) -> Decimal:
    """((A/B)^(1/n) − 1) · 100, to some sixty digits."""
    if a == 0:
        return Decimal(-100)
    # As many digits more as the growth has before its decimal point, so that six behind it are right.
    magnitudes = a.adjusted() - b.adjusted()
    working = Context(prec=60 + max(0, magnitudes))
    exponent = working.divide(1, years)
    ratio = working.divide(a, b)
    factor = working.power(ratio, exponent)
    growth = working.subtract(factor, 1)
    return working.multiply(growth, 100)


def _growth_needed(case: Case, achieved: Achieved) -> Decimal | None:
    """The growth in % a year, in the years that are left, that makes the average reach the target.

    B·(1+t)^n = A·(1+x)^m for m years left.
    """
    level = achieved.measured.value
    period = achieved.measured.period
    level_asked = _level_asked(case, achieved)
    if level_asked is None or level is None or period is None:
        return None
    last_year = case.period.end.year
    years_left = last_year - period.end.year
    if years_left < 1 or level <= 0:
        return None
    ratio = level_asked / Fraction(level)
    return _growth_that_suffices(ratio, years_left)


def _level_asked(case: Case, achieved: Achieved) -> Fraction | None:
    """The value that the last year is to have: B·(1+t)^n."""
    base = achieved.base
    figure = case.figure
    if base is None or figure is None:
        return None
    if base.value is None:
        return None
    factor = _factor(figure)
    if factor <= 0:
        return None
    growth = factor**base.years
    return Fraction(base.value) * growth


def _growth_that_suffices(ratio: Fraction, years: int) -> Decimal:
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
