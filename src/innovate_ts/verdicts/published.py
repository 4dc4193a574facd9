"""Growth as it was published: the rates of single years, and what they make together."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import half_unit, plain
from innovate_ts.findings import Findings
from innovate_ts.messages import verdicts as texts
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts.achieved import ending_by, longest_first
from innovate_ts.verdicts.arithmetic import sign
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.criterion import Criterion


class Rates(NamedTuple):
    """The rates of consecutive years, the earliest first."""

    rows: tuple[Actual, ...]

    @property
    def factor(self) -> Fraction:
        """What the base was multiplied by."""
        return _compounded(row.figure for row in self.rows)

    def is_within_rounding(self, criterion: Criterion, years: int) -> bool:
        """Whether the rates as rounded leave open if what they make together reaches a target.

        A single year's rate is itself what was published, and counts as it stands.

        Args:
            criterion: what the target asks.
            years: the years of which the growth is an average; 1 for a growth in all.
        """
        if len(self.rows) == 1:
            return False
        lowest = _compounded(map(_lowest, self.rows))
        highest = _compounded(map(_highest, self.rows))
        answers = set()
        for factor in (lowest, self.factor, highest):
            grown = Grown(factor, years)
            answers.add(criterion.is_satisfied(grown.compare))
        return len(answers) > 1


_CUT = Fraction(1, 10**50)
"""More than the end of a root can make, and less than figures of twenty digits can differ by."""


class Grown(NamedTuple):
    """A growth: what the base was multiplied by."""

    factor: Fraction
    years: int
    """The years of which it is an average; 1 for a growth in all."""

    def compare(self, figure: Decimal | Fraction) -> int:
        """The sign of the growth in % less a figure, in exact fractions."""
        asked = factor_of(figure)
        # No level falls below zero, so that any growth is more than −100%.
        if asked < 0:
            return 1
        factor = asked**self.years
        # A fraction is the growth of another series: over several years a root cut at some sixty digits.
        if isinstance(figure, Fraction) and abs(factor - self.factor) < factor * _CUT:
            return 0
        return sign(self.factor, factor)


def factor_of(growth: Decimal | Fraction) -> Fraction:
    """What a value is multiplied by that grows by so many per cent."""
    return 1 + Fraction(growth) / 100


def rates_of(case: Case, years: int, last: Period) -> Rates | None:
    """The published rates of so many years up to the last; None where one is missing.

    Args:
        case: a target of growth.
        years: how many.
        last: the last of them.
    """
    rows: list[Actual] = []
    for before in reversed(range(years)):
        year = last.years_earlier(before)
        row = _rate_of(case, year)
        if row is None:
            return None
        rows.append(row)
    return Rates(tuple(rows))


def rate_inside(case: Case, year: Period) -> Actual | None:
    """The last rate of a year's months so far, over the same months of the year before."""
    is_stock = case.indicator.is_counted_at_end
    inside = [
        row
        for row in _of_whole_area(case)
        if year.contains(row.period) and (is_stock or row.period.start == year.start)
    ]
    return max(inside, key=lambda row: row.period.end, default=None)


def note_differences(
    indicator: Indicator,
    rows: Sequence[Actual],
    published: Sequence[Actual],
    findings: Findings,
) -> None:
    """A note where a published rate is not that of the levels, beyond what rounding explains.

    Args:
        indicator: the indicator.
        rows: its rows for the area as a whole.
        published: its growth as it was published.
        findings: where the notes go.
    """
    # At constant prices the two differ by what prices did, and both are right.
    if not indicator.grows_by_levels:
        return
    levels = {row.period: row for row in sorted(rows, key=longest_first)}
    for rate in published:
        if rate.region:
            continue
        now = levels.get(rate.period)
        before = levels.get(rate.period.years_earlier(1))
        if now is None or before is None or _agrees(rate, now, before):
            continue
        message = texts.growth_differs(
            text=rate.text,
            now=plain(now.figure),
            before=plain(before.figure),
            where=str(now.place),
        )
        findings.note(message, rate.place, field="value")


def _agrees(rate: Actual, now: Actual, before: Actual) -> bool:
    """Whether rounding explains the distance between a rate and that of two levels."""
    lowest_before = Fraction(_lowest(before))
    if lowest_before <= 0:
        return True
    highest_before = Fraction(_highest(before))
    lowest = Fraction(_lowest(now)) / highest_before
    highest = Fraction(_highest(now)) / lowest_before
    lowest_told = factor_of(_lowest(rate))
    highest_told = factor_of(_highest(rate))
    return lowest <= highest_told and lowest_told <= highest


def _lowest(row: Actual) -> Decimal:
    """The lowest figure that is rounded to that of a row."""
    return row.figure - half_unit(row.figure)


def _highest(row: Actual) -> Decimal:
    """The highest figure that is rounded to that of a row."""
    return row.figure + half_unit(row.figure)


def _rate_of(case: Case, year: Period) -> Actual | None:
    """The rate of a year; that of a stock may stand at its last month or day."""
    is_stock = case.indicator.is_counted_at_end
    for row in sorted(_of_whole_area(case), key=longest_first):
        is_at_end = is_stock and row.period.end == year.end
        if row.period == year or is_at_end:
            return row
    return None


def _of_whole_area(case: Case) -> list[Actual]:
    known = ending_by(case.published, case.as_of)
    return [row for row in known if not row.region]


def _compounded(rates: Iterable[Decimal]) -> Fraction:
    factor = Fraction(1)
    for rate in rates:
        factor *= factor_of(rate)
    return factor
