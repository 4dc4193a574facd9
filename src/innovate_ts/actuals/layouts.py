"""Which layout a table has: where the indicator, the period and the region of its values stand.

Every layout is a grid of one kind: a value's indicator, period, region and unit stand in its own row, in
the head of its column, or once for the whole table above the heads. Which of them stands where is the layout.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.office_words import EXPORT_MARK
from innovate_ts.actuals.several_heads import any_indicator, any_period

Layout = Literal[
    "long",
    "wide_by_period",
    "wide_by_indicator",
    "regions_by_period",
    "periods_by_region",
    "monthly_table",
    "cross_section",
    "statistics_export",
    "several_values",
]
"""`several_values` is none: one of its values could be taken for another."""


_TIMES = (ColumnRole.PERIOD, ColumnRole.MONTH, ColumnRole.QUARTER)


class _KeyPlaces(NamedTuple):
    """Where the keys of a table's values stand."""

    indicators_in_rows: bool
    periods_in_rows: bool
    times_in_rows: bool
    """The same, or months and quarters of a year that stands elsewhere."""
    regions_in_rows: bool
    indicators_in_heads: bool
    periods_in_heads: bool
    whole_periods_in_heads: bool
    """Heads that name a year, and not only the months of the row's."""
    regions_in_heads: bool
    plain_values: int
    """Columns of values of one vintage whose heads name neither indicator, period nor region."""


def possible_layouts(grid: Grid) -> list[Layout]:
    """The layouts that the heads allow; more than one where a value could be read in more than one way."""
    keys = _keys(grid)
    layouts: list[Layout] = []
    if keys.indicators_in_rows:
        layouts += _with_indicators_in_rows(keys, grid)
    if keys.indicators_in_heads:
        layouts += _with_indicators_in_heads(keys, grid)
    if not keys.indicators_in_rows and not keys.indicators_in_heads:
        layouts += _of_one_indicator(keys, grid)
    if _has_several_values(keys):
        layouts.append("several_values")
    return layouts


def rival_heads(grid: Grid) -> list[str]:
    """The heads of the columns of values, and of those of keys that say the same as one of them."""
    values = grid.values()
    rivals = {ColumnRole.VALUE}
    if any_period(values):
        rivals.add(ColumnRole.PERIOD)
    if any_indicator(values):
        rivals.add(ColumnRole.INDICATOR)
    if any(head.region for head in values):
        rivals.add(ColumnRole.REGION)
    return [head.text.strip() for head in grid.heads if head.role in rivals]


def is_of_one_indicator(grid: Grid) -> bool:
    """Whether the indicator stands once for all figures of a table."""
    keys = _keys(grid)
    return not keys.indicators_in_rows and not keys.indicators_in_heads


def _keys(grid: Grid) -> _KeyPlaces:
    values = grid.values()
    plain = Counter(head.vintage for head in values if head.is_plain)
    return _KeyPlaces(
        indicators_in_rows=bool(grid.columns(ColumnRole.INDICATOR)),
        periods_in_rows=bool(grid.columns(ColumnRole.PERIOD)),
        times_in_rows=any(map(grid.columns, _TIMES)),
        regions_in_rows=bool(grid.columns(ColumnRole.REGION)),
        indicators_in_heads=any_indicator(values),
        periods_in_heads=any_period(values),
        whole_periods_in_heads=any(head.names_its_period for head in values),
        regions_in_heads=any(head.region for head in values),
        plain_values=max(plain.values(), default=0),
    )


def _with_indicators_in_rows(keys: _KeyPlaces, grid: Grid) -> Iterator[Layout]:
    """The layouts of a table with a column of indicators: the periods stand beside, across or above it."""
    has_amounts = any(not head.time and not head.indicator for head in grid.values())
    if has_amounts:
        if keys.times_in_rows:
            yield "long"
        else:
            yield _of_one_period(grid)
    if keys.periods_in_heads:
        yield _of_many_periods(grid)


def _with_indicators_in_heads(keys: _KeyPlaces, grid: Grid) -> Iterator[Layout]:
    """The layout of a table with its indicators across: each row is of a period or, without one, a region."""
    if keys.times_in_rows:
        yield "wide_by_indicator"
    elif keys.regions_in_rows:
        yield _of_one_period(grid)


def _of_one_indicator(keys: _KeyPlaces, grid: Grid) -> Iterator[Layout]:
    """The layouts of a table whose indicator stands once: periods and regions stand in its rows and heads."""
    if keys.plain_values:
        yield "long" if keys.times_in_rows else _of_one_period(grid)
    elif keys.periods_in_heads:
        yield "regions_by_period" if keys.regions_in_rows else "wide_by_period"
    elif keys.times_in_rows:
        yield "periods_by_region"


def _has_several_values(keys: _KeyPlaces) -> bool:
    """Whether a row and a head name the same of one value, or several values of a row are named alike."""
    if keys.plain_values > 1:
        return True
    names_period_twice = keys.whole_periods_in_heads and keys.periods_in_rows
    names_indicator_twice = keys.indicators_in_heads and keys.indicators_in_rows
    names_region_twice = keys.regions_in_heads and keys.regions_in_rows
    return names_period_twice or names_indicator_twice or names_region_twice


def _of_one_period(grid: Grid) -> Layout:
    """The name of a table for one period that stands above its heads."""
    # A monthly table may list regions too, and has shares and growth rates beside its amounts.
    if grid.columns(ColumnRole.NO_ACTUAL):
        return "monthly_table"
    names_regions = any(head.region for head in grid.values())
    if grid.columns(ColumnRole.REGION) or names_regions:
        return "cross_section"
    return "monthly_table"


def _of_many_periods(grid: Grid) -> Layout:
    """The name of a table with its periods across."""
    for row in grid.titles:
        line = " ".join(row.cells)
        if EXPORT_MARK in line:
            return "statistics_export"
    return "wide_by_period"
