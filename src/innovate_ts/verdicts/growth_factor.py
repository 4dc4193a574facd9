"""What a value was multiplied by since its base, and the growth in % that this is."""

from decimal import Context, Decimal
from fractions import Fraction

from innovate_ts.basics.units import EXACT
from innovate_ts.messages import verdicts as texts
from innovate_ts.verdicts.achieved import Achieved, Base, Measured
from innovate_ts.verdicts.arithmetic import SIX, rounded
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.published import (
    Grown,
    Rates,
    factor_of,
)

_MILLION = 1_000_000
_ONE = 100 * _MILLION
"""A growth by the whole, counted in millionths of a per cent."""


def compounded(
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
    grown = of_factor(
        measured=measured,
        base=base,
        grown=Grown(rates.factor, averaged_over),
    )
    if rates.is_within_rounding(case.criterion, averaged_over):
        return grown._replace(obstacle=texts.within_rounding())
    return grown


def grown_to(measured: Measured, base: Base, averaged_over: int) -> Achieved:
    """The growth from the base to what was measured, or why there is none."""
    a = measured.value
    b = base.value
    if a is None or b is None:
        without = Achieved(measured, base=base)
        return without._replace(obstacle=without.baseline_missing())
    if b <= 0 or a < 0:
        return Achieved(
            measured=measured,
            base=base,
            obstacle=texts.growth_undefined(base=base.period.words),
        )
    factor = Fraction(a) / Fraction(b)
    return of_factor(
        measured=measured,
        base=base,
        grown=Grown(factor, averaged_over),
    )


def of_factor(measured: Measured, base: Base, grown: Grown) -> Achieved:
    """What was achieved by a factor: the growth in % a year, exact to compare, with six places to show."""
    growth = _percent(grown)
    return Achieved(
        measured=measured,
        actual=rounded(growth),
        compare=grown.compare,
        base=base,
        growth=growth,
        factor=grown.factor,
    )


def _percent(grown: Grown) -> Fraction:
    """(factor^(1/n) − 1) · 100: exactly for one year or in all, else to some sixty digits."""
    if grown.factor <= 0:
        return Fraction(-100)
    if grown.years == 1:
        return 100 * (grown.factor - 1)
    return 100 * (Fraction(root(grown.factor, grown.years)) - 1)


def root(factor: Fraction, years: int) -> Decimal:
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


def greatest_growth(ratio: Fraction, years: int) -> Decimal:
    """The greatest growth in % a year, with six decimals, that makes no more than this ratio."""
    least = least_growth(ratio, years)
    if factor_of(least) ** years == ratio:
        return least
    return EXACT.subtract(least, SIX)


def least_growth(ratio: Fraction, years: int) -> Decimal:
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
