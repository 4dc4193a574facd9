"""The places of a plan: the whole area, its divisions, and what is neither."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    FIRMS,
    Read,
    only,
    spot,
    values,
)
from innovate_ts import evaluate, load_plan
from innovate_ts.actuals.regions import Regions
from innovate_ts.plan.models.plan import Plan


@pytest.mark.parametrize(
    "region",
    [
        "",
        " ",
        "全市",
        "合计",
        "全市合计",
        "唐山市",
        "唐山",
        "Tangshan",
        "TANGSHAN CITY",
        "全 市",
        "Total",
    ],
)
def test_the_whole_city_counts(read: Read, region: str) -> None:
    """No region, 全市, 合计 and the city's own names are the whole."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,1587\n")
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert not seen.problems


@pytest.mark.parametrize(
    ("region", "known"),
    [
        ("路北区", "路北区"),
        ("路北", "路北区"),
        ("迁安", "迁安市"),
        ("高新区", "唐山高新技术产业开发区"),
        ("高开区", "唐山高新技术产业开发区"),
        ("海港开发区", "海港经济开发区"),
        ("市本级", "市本级"),
        ("市直", "市直"),
        ("路北区(不含高新区)", "路北区(不含唐山高新技术产业开发区)"),
        ("路北区（不含高新区）", "路北区(不含唐山高新技术产业开发区)"),
    ],
)
def test_a_part_of_the_city_does_not_count_as_the_whole(
    read: Read, plan: Plan, region: str, known: str
) -> None:
    """A row of one district is read with its region, and never as the city's figure."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,300\n")
    assert [(v.value, v.region) for v in seen.values] == [(Decimal(300), known)]
    assert (seen.problems, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "used"})
    (result,) = evaluate(plan, seen, indicator=FIRMS, year=2023).results
    assert result.status == "not_assessable"
    assert "region" in (result.reason.code or "")


@pytest.mark.parametrize(
    "region", ["河北省", "北京", "新区", "开发区", "路北区(不含北京)"]
)
def test_a_place_that_is_not_known_is_an_error(read: Read, region: str) -> None:
    """A row of a place that the plan does not know, or of one of two, is an error at its region."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,300\n")
    assert spot(only(seen)) == ("unknown_region", "error", 2, 2, region)
    assert (seen.values, set(seen.damaged), seen.tables[0].rows) == (
        (),
        {FIRMS},
        {2: "error"},
    )


def test_a_breakdown_names_places_and_bureaus(root: Path) -> None:
    """What a target is broken down to is known by its name, and a bureau by its short forms too."""
    case = root / "tests" / "plan" / "lint" / "part-of-an-unknown-place"
    regions = Regions(load_plan(case))
    named = ("东村", "北村", "园林局", "南村")
    assert [regions.find(name) for name in named] == [
        "东村",
        "北村",
        "镇园林局",
        None,
    ]
