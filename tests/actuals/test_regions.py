"""The places of a plan: the whole area, its divisions, and what is neither."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    FIRMS,
    Read,
    codes,
    only,
    spot,
    values,
)
from innovate_ts import evaluate, load_plan
from innovate_ts.actuals.regions import Regions
from innovate_ts.plan.models.plan import Plan
from sections import by_rows


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
        "全市总计",
        "唐山市合计",
        "唐山总计",
        "唐山市*",
        "一、唐山市",
        "河北唐山",
        "河北省唐山市",
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
        ("1.路北区", "路北区"),
        ("其中：迁安市", "迁安市"),
        ("迁安市①", "迁安市"),
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
    "region",
    [
        "河北省",
        "北京",
        "新区",
        "开发区",
        "路北区(不含北京)",
        "唐山市区",
        "唐山城区",
        "市辖区",
        "全市（不含曹妃甸）",
        "唐山全区",
        "全市平均",
        "县域合计",
    ],
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


@by_rows(
    ("title", "region"),
    [
        # a number before the title, and words before the place
        ("表1迁安市主要指标", "迁安市"),
        ("表2-1 迁安市主要指标", "迁安市"),
        ("附件3：迁安市主要指标", "迁安市"),
        ("1.迁安市科技指标", "迁安市"),
        ("（二）迁安市科技指标", "迁安市"),
        ("二、迁安市科技指标", "迁安市"),
        ("关于迁安市2023年指标", "迁安市"),
        ("表1唐山市主要指标", ""),
        # 三 of 三河市 is no number
        ("三河市主要指标", None),
        # a place and nothing else
        ("迁安", "迁安市"),
        ("路北", "路北区"),
        ("唐山", ""),
        # zones: one that the plan knows, and others
        ("唐山国家高新技术产业开发区2023年指标", "唐山高新技术产业开发区"),
        ("唐山高新区2023年指标", "唐山高新技术产业开发区"),
        ("海港经济开发区主要指标", "海港经济开发区"),
        ("唐山综合保税区主要指标", None),
        ("中国（河北）自贸试验区曹妃甸片区主要指标", None),
        ("迁安市经济开发区主要指标", None),
        ("迁安高新技术产业园区主要指标", None),
        ("全市各开发区主要指标", ""),
        ("全市开发区主要指标", ""),
        # wider areas
        ("京津冀2023年主要指标", None),
        ("长三角主要指标", None),
        ("环渤海地区主要指标", None),
        ("全国主要指标", None),
        ("河北", None),
        ("河北2023年", None),
        ("唐山市（河北）主要指标", ""),
        # a part of the area is left out
        ("唐山市（不含曹妃甸）主要指标", None),
        ("唐山市主要指标（不含曹妃甸区）", None),
        ("唐山市主要指标（未包括迁安市）", None),
        ("全市指标（剔除高新区）", None),
        ("唐山市主要指标（不含税）", ""),
        ("唐山市主要指标（不含农户）", ""),
        # one firm or school
        ("单位名称：唐山三友集团", None),
        ("企业名称：唐山钢铁公司", None),
        ("填报单位：唐山师范学院", None),
        ("填报单位：华北理工大学", None),
        ("唐山三友集团2023年指标", None),
        ("填报单位：唐山市科技局", ""),
    ],
)
def test_a_title_says_whose_figures_they_are(
    read: Read, title: str, region: str | None
) -> None:
    """A part of the area is a region, and what is no part of it, or more than it, has no figures here."""
    seen = read(f"{title},,\n指标,单位,2023年\n高企数,家,300\n")
    regions = [value.region for value in seen.values]
    assert regions == ([] if region is None else [region])
    assert ("another_place" in codes(seen)) is (region is None)


@by_rows(
    ("line", "is_refused"),
    [
        ("注：不含曹妃甸区数据", True),
        ("注：以上数据未含高新区", True),
        ("说明：本表数据不包括迁安市", True),
        ("数据剔除海港经济开发区", True),
        ("注：不包含路南区和路北区", True),
        ("注：不含税", False),
        ("注：不含过期证书", False),
    ],
)
def test_a_line_below_says_which_part_is_left_out(
    read: Read, line: str, *, is_refused: bool
) -> None:
    """The figures are then of less than the area."""
    seen = read(f"指标,单位,2023年\n高企数,家,300\n{line},,\n")
    assert ("another_place" in codes(seen)) is is_refused
    assert bool(seen.values) is not is_refused


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
