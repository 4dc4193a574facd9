"""Which kind a target is of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.achieved import Base
from innovate_ts.verdicts.difference import FromBaseline
from innovate_ts.verdicts.flow import Flow
from innovate_ts.verdicts.growth import Growth
from innovate_ts.verdicts.kind import ValueKind
from innovate_ts.verdicts.kinds import kind_of, values_of
from innovate_ts.verdicts.rate import Rate
from innovate_ts.verdicts.stock import Stock
from innovate_ts.verdicts.total_growth import TotalGrowth
from verdicts.pieces import indicator_of, target_of


@pytest.mark.parametrize(
    ("aggregation", "kind"), [("flow", Flow), ("stock", Stock), ("rate", Rate)]
)
def test_a_target_of_a_value_is_of_the_kind_of_its_values(
    aggregation: str, kind: type[ValueKind]
) -> None:
    """Value targets go by the aggregation; growth has the kind of the values that grow."""
    value = target_of(at_least=Decimal(1))
    growth = target_of(
        at_least=Decimal(1),
        measure="average_growth",
        baseline=Baseline(period=Period.years(2022)),
    )
    indicator = indicator_of(value, growth, aggregation=aggregation)
    assert isinstance(values_of(indicator), kind)
    assert isinstance(kind_of(indicator, value), kind)
    of_growth = kind_of(indicator, growth)
    assert isinstance(of_growth, Growth)
    assert isinstance(of_growth.values, kind)
    total = growth.model_copy(update={"measure": "total_growth"})
    assert isinstance(kind_of(indicator, total), TotalGrowth)
    change = growth.model_copy(update={"measure": "change"})
    assert isinstance(kind_of(indicator, change), FromBaseline)


@pytest.mark.parametrize(
    ("aggregation", "unit", "has_share"),
    [("flow", "亿元", True), ("stock", "亿元", True), ("rate", "亿元", False)],
)
def test_what_a_kind_is_told_in(aggregation: str, unit: str, has_share: bool) -> None:
    """A value keeps its unit, growth is in %; a share of the target is for what is counted."""
    target = target_of(at_least=Decimal(1))
    indicator = indicator_of(target, aggregation=aggregation)
    kind = kind_of(indicator, target)
    base = Base(Period.years(2022), 1, Decimal(5))
    assert (kind.unit(indicator), kind.has_share, kind.way_start(base)) == (
        unit,
        has_share,
        5,
    )
    growth = Growth(values_of(indicator))
    assert (growth.unit(indicator), growth.has_share, growth.way_start(base)) == (
        "%",
        False,
        None,
    )
    difference = FromBaseline(values_of(indicator))
    assert (difference.unit(indicator), difference.way_start(base)) == (unit, 0)
    share = indicator_of(target, aggregation=aggregation, unit="%")
    assert difference.unit(share) == "个百分点"
