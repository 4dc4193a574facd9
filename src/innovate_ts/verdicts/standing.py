"""How far an indicator has come towards one target, in the target's own terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from functools import partial

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.plan.models.targets import Baseline, Indicator, Target
from innovate_ts.verdicts.measure import Measured, measure

SIX = Decimal("0.000001")

Compare = Callable[[Decimal], int]
"""The sign of (what was achieved − a figure), exact, before any rounding."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a target is measured from."""

    period: Period
    years: int
    value: Decimal | None
    evidence: tuple[Actual, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What was achieved towards one target."""

    measured: Measured
    """What the rows say."""
    actual: Decimal | None
    """The achieved figure as it is shown: a value in the indicator's unit, or growth in % a year."""
    compare: Compare | None
    """How the achieved figure compares with any other, exactly; None where there is none."""
    base: Base | None = None
    """What it is measured from."""
    growth: Decimal | None = None
    """The growth in % a year before it is rounded, for shares of it."""
    obstacle: str | None = None
    """The code of the reason why a figure that was given leads to no verdict."""


def standing(
    indicator: Indicator,
    target: Target,
    rows: Sequence[Actual],
    as_of: date,
    base_year: int | None,
) -> Standing:
    """What the rows say of a target.

    Args:
        indicator: the indicator.
        target: one of its targets.
        rows: the rows of the indicator.
        as_of: rows that end later are not looked at.
        base_year: another base year for average growth.
    """
    if target.measure == "average_growth":
        return _growth(indicator, target, rows, as_of, base_year)
    measured = measure(indicator.aggregation, rows, target.period, as_of)
    base = (
        _base(indicator, target, target.baseline, rows, as_of)
        if target.baseline
        else None
    )
    value = measured.value
    if value is None:
        return Standing(measured, None, None, base)
    return Standing(measured, value, partial(sign, value), base)


def sign(value: Decimal | Fraction, figure: Decimal | Fraction) -> int:
    """The sign of value − figure."""
    return (value > figure) - (value < figure)


def _base(
    indicator: Indicator,
    target: Target,
    baseline: Baseline,
    rows: Sequence[Actual],
    as_of: date,
) -> Base:
    years = target.period.end.year - baseline.period.end.year
    stated = indicator.baseline_of(target) if baseline is target.baseline else None
    if stated is not None:
        return Base(baseline.period, years, stated, ())
    found = measure(indicator.aggregation, rows, baseline.period, as_of)
    if found.is_whole:
        return Base(baseline.period, years, found.value, found.evidence)
    return Base(baseline.period, years, None, ())


def _growth(
    indicator: Indicator,
    target: Target,
    rows: Sequence[Actual],
    as_of: date,
    base_year: int | None,
) -> Standing:
    """Average annual growth, (A/B)^(1/n) − 1: A and B the yearly values n years apart.

    A is the value of the last year of the target's period; until that is known, of the last year that is.
    """
    baseline = target.baseline
    assert baseline is not None  # noqa: S101 - load_plan refuses growth without a baseline
    if base_year is not None and Period.years(base_year) != baseline.period:
        baseline = Baseline(period=Period.years(base_year))
    base = _base(indicator, target, baseline, rows, as_of)
    if base.years < 1:
        return Standing(Measured(), None, None, base, obstacle="base_not_before")
    last = target.period.last_year()
    final = measure(indicator.aggregation, rows, last, as_of)
    if final.is_whole:
        return _grown(final, base, base.years)
    touched = final.is_touched
    for year in range(last.end.year - 1, target.period.start.year - 1, -1):
        known = measure(indicator.aggregation, rows, Period.years(year), as_of)
        touched = touched or known.is_touched
        years = year - base.period.end.year
        if known.is_whole and years > 0:
            so_far = replace(
                known, is_whole=False, missing=final.missing or (last,), is_touched=True
            )
            return _grown(so_far, base, years)
    missing = final.missing or (last,)
    return Standing(Measured(missing=missing, is_touched=touched), None, None, base)


def _grown(measured: Measured, base: Base, years: int) -> Standing:
    """The growth from the base to what was measured `years` later, or why there is none."""
    a, b = measured.value, base.value
    if a is None or b is None:
        return Standing(measured, None, None, base, obstacle="baseline_missing")
    if b <= 0 or a < 0:
        return Standing(measured, None, None, base, obstacle="growth_undefined")

    def compare(figure: Decimal) -> int:
        """The sign of growth − figure: A against B·(1 + figure)^n, in exact fractions."""
        factor = 1 + Fraction(figure) / 100
        return 1 if factor < 0 else sign(Fraction(a), Fraction(b) * factor**years)

    growth = _percent_a_year(a, b, years)
    return Standing(
        measured, growth.quantize(SIX, context=EXACT), compare, base, growth
    )


def _percent_a_year(a: Decimal, b: Decimal, years: int) -> Decimal:
    """((A/B)^(1/n) − 1) · 100, to some sixty digits."""
    if a == 0:
        return Decimal(-100)
    working = Context(prec=60 + max(0, a.adjusted() - b.adjusted()))
    root = working.power(
        working.divide(a, b), working.divide(Decimal(1), Decimal(years))
    )
    return working.multiply(working.subtract(root, Decimal(1)), Decimal(100))
