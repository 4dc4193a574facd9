"""The figures of each indicator over time, for the charts: of the whole area, and of each region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pydantic_core import core_schema

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.plan import terms
from innovate_ts.plan.models.plan import Plan
from innovate_ts.plan.terms import Aggregation
from innovate_ts.verdicts.given import Given
from innovate_ts.verdicts.rows import CountedRows

_MOST_REGIONS = 100
"""Regions up to which somebody looks at a chart for each."""
_MOST_ROWS = 10_000
"""Rows of all regions of an indicator up to which they are kept."""


@dataclass(frozen=True)
class Series:
    """The figures of an indicator over time, as the rows that count for them."""

    aggregation: Aggregation
    """How they belong together."""
    rows: Sequence[Actual] = ()
    """Those of the whole area."""
    by_region: Mapping[str, Sequence[Actual]] = field(default_factory=dict)
    """Those of each region; none where they are too many to be looked at."""

    @property
    def points(self) -> list[tuple[Period, Decimal]]:
        """Every period with its figure."""
        return [(row.period, row.figure) for row in self.rows]

    def of_region(self, name: str) -> Series:
        """The figures of one region."""
        rows = self.by_region.get(name, ())
        return Series(self.aggregation, rows)

    @property
    def adds_up(self) -> bool:
        """Whether figures of disjoint periods are added: a flow."""
        return terms.adds_up(self.aggregation)

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> core_schema.CoreSchema:
        # A report holds it as it is: of very many rows no copies are made.
        return core_schema.is_instance_schema(cls)


def series_of(plan: Plan, rows: CountedRows) -> dict[str, Series]:
    """The figures of each indicator, but of those with an error among their rows."""
    # A chart would draw the rows that contradict each other as if both were true.
    series: dict[str, Series] = {}
    for indicator in plan.indicators:
        given = rows.by_goal[indicator.id]
        if given.error is None:
            series[indicator.id] = Series(
                aggregation=indicator.aggregation,
                rows=given.rows,
                by_region=_by_region(given),
            )
    return series


def _by_region(given: Given) -> dict[str, Sequence[Actual]]:
    """The rows of each region; nothing where they are more than anybody looks at."""
    regions = {name: rows for name, rows in given.by_region.items() if name}
    count = sum(map(len, regions.values()))
    if len(regions) > _MOST_REGIONS or count > _MOST_ROWS:
        return {}
    return regions
