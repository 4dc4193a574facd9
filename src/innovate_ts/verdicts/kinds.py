"""Which kind a target is of: the only place that looks at aggregation and measure."""

from typing import assert_never

from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.difference import FromBaseline
from innovate_ts.verdicts.flow import Flow
from innovate_ts.verdicts.growth import Growth
from innovate_ts.verdicts.kind import Kind, ValueKind
from innovate_ts.verdicts.rank import Rank
from innovate_ts.verdicts.rate import Rate
from innovate_ts.verdicts.stock import Stock
from innovate_ts.verdicts.total_growth import TotalGrowth


def values_of(indicator: Indicator) -> ValueKind:
    """The kind of an indicator's values."""
    match indicator.aggregation:
        case "flow":
            return Flow()
        case "stock":
            return Rank() if indicator.is_rank else Stock()
        case "rate":
            return Rate()
        case _:
            assert_never(indicator.aggregation)


def kind_of(indicator: Indicator, target: Target) -> Kind:
    """The kind of a target of an indicator."""
    values = values_of(indicator)
    match target.measure:
        case "value":
            return values
        case "average_growth":
            return Growth(values)
        case "total_growth":
            return TotalGrowth(values)
        case "change":
            return FromBaseline(values)
        case _:
            assert_never(target.measure)
