"""The levels that a growth or change from a baseline asks for."""

from decimal import Decimal
from typing import assert_never

from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT
from innovate_ts.verdicts.results import Result

PeriodFigure = tuple[Period, Decimal]
"""A period with its figure."""


def path_from_base(result: Result, asked: Decimal | None) -> list[PeriodFigure]:
    """The levels from the baseline to a growth or change from it; empty where one of them is not known."""
    start = result.baseline.period
    level = result.baseline.value
    if start is None or level is None or asked is None:
        return []
    match result.measure:
        case "value":
            return []
        case "average_growth":
            return _growth_path(
                start=start,
                level=level,
                growth=asked,
                result=result,
            )
        case "total_growth":
            factor = EXACT.add(Decimal(1), asked.scaleb(-2))
            end = EXACT.multiply(level, factor)
        case "change":
            end = EXACT.add(level, asked)
        case _:
            assert_never(result.measure)
    last = result.period.last_year()
    return [
        (start, level),
        (last, end),
    ]


def _growth_path(
    start: Period, level: Decimal, growth: Decimal, result: Result
) -> list[PeriodFigure]:
    """The level that average growth asks for in each year: base × (1 + growth) ^ years."""
    factor = EXACT.add(Decimal(1), growth.scaleb(-2))
    first = start.end.year
    last = result.period.end.year
    path = []
    for number in range(first, last + 1):
        year = Period.years(number)
        grown = EXACT.power(factor, number - first)
        figure = EXACT.multiply(level, grown)
        path.append((year, figure))
    return path
