"""Growth as it was published: rows and columns under 同比增长, 累计增长, 降幅 or an index."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import HEADER, Read, codes, only, spot
from innovate_ts import evaluate
from innovate_ts.plan.models.plan import Plan

SPENDING = "rd-expenditure"


@pytest.mark.parametrize(
    ("label", "value", "unit", "growth"),
    [
        ("技术合同成交额同比增长", "12.5", "%", "12.5"),
        ("技术合同成交额_同比增长(%)", "12.5", "", "12.5"),
        ("技术合同成交额(同比增长)", "12.5%", "", "12.5"),
        ("技术合同成交额增速", "12.5", "", "12.5"),
        ("技术合同成交额增速", "125", "‰", "12.5"),
        ("技术合同成交额增速", "0.5%", "", "0.5"),
        ("技术合同成交额增速", "0.5", "%", "0.5"),
        ("技术合同成交额增速", "0", "", "0"),
        ("技术合同成交额增速", "-3", "%", "-3"),
        ("技术合同成交额降幅(%)", "12.5", "", "-12.5"),
        ("技术合同成交额下降", "-3%", "", "3"),
        ("技术合同成交额降低率", "12.5%", "", "-12.5"),
        ("技术合同成交额指数(上年=100)", "112.5", "", "12.5"),
        ("技术合同成交额指数(上年同期为100)", "98", "", "-2"),
        ("Technology contract turnover, growth rate (%)", "12.5", "", "12.5"),
    ],
)
def test_a_published_growth_is_carried_on_in_per_cent(
    read: Read, label: str, value: str, unit: str, growth: str
) -> None:
    """Never as a level; a fall is negative, and an index has 100 for the year before."""
    seen = read(f'{HEADER}"{label}",2023,{value},{unit}\n')
    assert [row.value for row in seen.growth] == [Decimal(growth)]
    assert (seen.values, seen.problems, seen.tables[0].rows) == ((), (), {2: "used"})


def test_growth_of_running_months_counts_from_january(read: Read) -> None:
    """As the level beside it does; of a quarter alone it is of that quarter."""
    seen = read(
        HEADER
        + "技术合同成交额累计增长,2023年三季度,12.5,%\n"
        + "技术合同成交额同比增长,2023年三季度,9.5,%\n"
        + "技术合同成交额:累计同比,2023-11,8,%\n"
    )
    assert [str(row.period) for row in seen.growth] == [
        "2023-01/2023-09",
        "2023-Q3",
        "2023-01/2023-11",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "code"),
    [
        ("0.125", "", "growth_or_share"),
        ("-0.125", "", "growth_or_share"),
        ("12.5", "亿元", "growth_not_in_percent"),
        ("1.5个百分点", "", "growth_not_in_percent"),
        ("超过10%", "", "bound_not_value"),
        ("不详", "", "not_a_number"),
    ],
)
def test_what_is_no_growth_is_told(
    read: Read, value: str, unit: str, code: str
) -> None:
    """An error where a target asks for growth; elsewhere the levels decide, and it is a warning."""
    seen = read(f"{HEADER}R&D经费同比增长,2023,{value},{unit}\n")
    assert spot(only(seen)) == (code, "error", 2, 3, value)
    assert (set(seen.damaged), seen.tables[0].rows) == ({SPENDING}, {2: "error"})
    seen = read(f"{HEADER}技术合同成交额同比增长,2023,{value},{unit}\n")
    assert spot(only(seen)) == (code, "warning", 2, 3, value)
    assert (seen.damaged, seen.growth) == ({}, ())
    assert seen.tables[0].rows == {2: "other"}


@pytest.mark.parametrize(
    "label",
    [
        "技术合同成交额环比增长",
        "技术合同成交额指数",
        "技术合同成交额_期末值",
        "高新技术产业增加值占比同比增长",
    ],
)
def test_another_measure_of_an_indicator_is_not_used(read: Read, label: str) -> None:
    """Over the month before, an index of no known year, a flow at a day, a share's growth: a note says so."""
    seen = read(f"{HEADER}{label},2023,12.5,\n")
    assert spot(only(seen)) == ("other_measure", "note", 2, 1, label)
    assert (seen.values, seen.growth, seen.tables[0].rows) == ((), (), {2: "other"})


def test_growth_of_what_may_be_an_indicator_asks_nothing(read: Read) -> None:
    """No level hangs on it."""
    seen = read(f"{HEADER}技术合同成交总额增速,2023,12.5,%\n")
    assert (codes(seen), seen.damaged, seen.tables[0].rows) == ([], {}, {2: "other"})


def test_the_verdict_on_a_level_is_the_same_with_growth_beside_it(
    read: Read, plan: Plan
) -> None:
    """A growth of 30 beside a turnover of 130 makes it neither 160 nor a contradiction."""
    alone = evaluate(plan, read(f"{HEADER}技术合同成交额,2023,130,亿元\n"), year=2023)
    beside = evaluate(
        plan,
        read(
            f"{HEADER}技术合同成交额,2023,130,亿元\n技术合同成交额同比增长,2023,27,%\n"
        ),
        year=2023,
    )
    assert beside.summary == alone.summary
    assert beside.results[0].actual == Decimal(130)
