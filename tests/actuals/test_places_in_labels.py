"""A place beside a name in a label, and what titles and notes say of the same figures: 全市技术合同成交额."""

from __future__ import annotations

import pytest

from actuals.readings import FIRMS, TURNOVER, Read, codes

LABELS = [
    ("全市技术合同成交额", TURNOVER, ""),
    ("唐山市技术合同成交额（亿元）", TURNOVER, ""),
    ("唐山技术合同成交额", TURNOVER, ""),
    ("河北省唐山市技术合同成交额", TURNOVER, ""),
    ("唐山市：技术合同成交额：累计值", TURNOVER, ""),
    ("迁安市技术合同成交额", TURNOVER, "迁安市"),
    ("迁安高新技术企业", FIRMS, "迁安市"),
    ("唐山市路北区高新技术企业数", FIRMS, "路北区"),
    ("路北区的高新技术企业数（家）", FIRMS, "路北区"),
    ("高新区高新技术企业数", FIRMS, "唐山高新技术产业开发区"),
    ("全市高新技术企业保有量", FIRMS, ""),
    ("技术合同成交额（全市）", TURNOVER, ""),
    ("技术合同成交额（迁安市）（亿元）", TURNOVER, "迁安市"),
    ("技术合同成交额-路北区", TURNOVER, "路北区"),
    ("高企数—迁安市", FIRMS, "迁安市"),
    ("高新技术企业总数", FIRMS, ""),
    ("高新技术企业年末存量", FIRMS, ""),
    ("全市高企总数", FIRMS, ""),
    ("高新技术企业存量", FIRMS, ""),
]
NONE = [
    # label, what is said of it
    ("河北省技术合同成交额", "similar_indicator"),
    ("全省技术合同成交额", "similar_indicator"),
    ("市直高新技术企业数", "similar_indicator"),
    ("石家庄市技术合同成交额", "similar_indicator"),
    ("路北区和路南区技术合同成交额", "similar_indicator"),
    ("唐山市市区技术合同成交额", "similar_indicator"),
    ("技术合同成交额—秦皇岛市", "similar_indicator"),
    ("全市累计技术合同成交额", "similar_indicator"),
    ("海港区高新技术企业数", "similar_indicator"),
    ("全市新增高新技术企业", "trap"),
    ("唐山市新增高新技术企业总数", "trap"),
    ("全市技术合同成交总额", "ambiguous_indicator"),
    ("新建设市级以上各类科技创新平台总数", "other_measure"),
    ("研发经费增速", "ambiguous_indicator"),
]
TWO = [
    # the first line, the second: a region and a label, or a title and a label
    "地区,指标,时期,数值\n迁安市,唐山市技术合同成交额,2023,195\n",
    "地区,指标,时期,数值\n迁安市,遵化市高新技术企业,2023,60\n",
    "地区,指标,时期,数值\n路北区,全市高新技术企业,2023,60\n",
    "地区,指标,时期,数值\n合计,迁安市高新技术企业,2023,60\n",
    "迁安市2023年主要指标\n指标,2023年\n唐山市高新技术企业数,1600\n",
    "迁安市2023年主要指标\n指标,2023年\n遵化市高新技术企业数,60\n",
    "路北区2023年主要指标\n指标,2023年\n全市高新技术企业数,1600\n",
    "路北区2023年主要指标\n地区,指标,2023年\n全市,高新技术企业数,1600\n",
    "迁安市2023年主要指标\n地区,指标,2023年\n唐山市,高新技术企业数,1600\n",
    "填报单位：迁安市科技局\n地区,指标,2023年\n唐山市,高新技术企业数,1600\n",
]
SETTLED = [
    # a file, and the regions of its figures
    ("地区,指标,时期,数值\n迁安市,迁安市高新技术企业,2023,60\n", ["迁安市"]),
    # A column that names the area in every row.
    (
        "地区,指标,时期,数值\n唐山市,高新技术企业,2023,1700\n唐山市,迁安市高新技术企业,2023,60\n",
        ["", "迁安市"],
    ),
    ("地区,指标,时期,数值\n,遵化市高新技术企业,2023,60\n", ["遵化市"]),
    (
        "地区,指标,时期,数值\n迁安市,高新技术企业,2023,60\n,遵化市高新技术企业,2023,70\n",
        ["迁安市", "遵化市"],
    ),
    # 迁安市 is a city too.
    ("迁安市2023年主要指标\n指标,2023年\n全市高新技术企业数,60\n", ["迁安市"]),
    ("填报单位：迁安市科技局\n地区,指标,2023年\n全市,高新技术企业,60\n", ["迁安市"]),
    ("唐山市2023年主要指标\n地区,指标,2023年\n全市,高新技术企业,1600\n", [""]),
    (
        "唐山市2023年主要指标\n指标,2023年\n唐山市高新技术企业数,1600\n迁安市高新技术企业数,60\n",
        ["", "迁安市"],
    ),
    (
        "时间,唐山市高新技术企业数（家）,迁安市高新技术企业数（家）\n2023年,1600,60\n2024年,1700,61\n",
        ["", "迁安市", "", "迁安市"],
    ),
]


IN_TURN = [
    # rows of a long table, and the regions of their figures: what one row says of a place is no other's
    (
        "迁安市高新技术企业数,2022,100\n科技领军企业数,2022,25\n"
        "科技领军企业数,2023,31\n迁安市高新技术企业数,2023,120\n",
        ["迁安市", "", "", "迁安市"],
    ),
    (
        "迁安市高新技术企业数,2023,100\n高新技术企业数,2023,1500\n"
        "迁安市高新技术企业数,2024,120\n高新技术企业数,2024,1700\n",
        ["迁安市", "", "迁安市", ""],
    ),
    (
        "高新技术企业数,2022,1500\n路北区高新技术企业数,2022,90\n迁安市高新技术企业数,2022,95\n"
        "高新技术企业数,2023,1600\n路北区高新技术企业数,2023,91\n迁安市高新技术企业数,2023,96\n",
        ["", "路北区", "迁安市", "", "路北区", "迁安市"],
    ),
]
NOTES = [
    # a line below the rows, the region of the figure or None where the table is refused
    ("注：统计范围为迁安市。", "迁安市"),
    ("说明：本表统计范围为迁安市行政区域", "迁安市"),
    ("注：统计范围为全市。", ""),
    ("注：除特别说明外，均为全市数据。", ""),
    ("注：除曹妃甸区外。", None),
    ("注：数据不包括曹妃甸区和海港经济开发区。", None),
    ("注：以上为全县数据", None),
    ("注：以上为路北区、路南区合计。", None),
    ("注：仅包括路北区、路南区", None),
]
TITLES = [
    ("唐山市2023年科技指标", ""),
    ("全市2023年科技指标", ""),
    ("区域创新2023年指标", ""),
    ("高新区2023年科技指标", "唐山高新技术产业开发区"),
    ("海港开发区2023年科技指标", "海港经济开发区"),
    ("唐山市外贸企业2023年科技指标", ""),
    ("唐山市等级2023年科技指标", ""),
    ("市区域创新2023年指标", ""),
    ("海港区2023年科技指标", None),
    ("唐山市高新区以外2023年科技指标", None),
    ("除迁安市外2023年科技指标", None),
    ("迁安市等14个县区2023年科技指标", None),
    ("迁安市等县区2023年科技指标", None),
    ("全县2023年科技指标", None),
    ("2023年全区科技指标", None),
    ("2023年唐山市市区科技指标", None),
]


@pytest.mark.parametrize(("rows", "regions"), IN_TURN)
def test_rows_of_places_in_turn(read: Read, rows: str, regions: list[str]) -> None:
    """However often the same words were read before."""
    actuals = read(f"指标,时期,数值\n{rows}")
    assert [value.region for value in actuals.values] == regions
    assert codes(actuals) == []


@pytest.mark.parametrize(("note", "region"), NOTES)
def test_a_line_below_the_rows(read: Read, note: str, region: str | None) -> None:
    """Its place is that of the figures; a part that is no region, or two of them, stop the table."""
    actuals = read(f"指标,2023年\n技术合同成交额,130\n{note},\n")
    expected = [] if region is None else [region]
    assert [value.region for value in actuals.values] == expected
    assert codes(actuals) == ([] if expected else ["another_place"])


@pytest.mark.parametrize(("title", "region"), TITLES)
def test_a_title(read: Read, title: str, region: str | None) -> None:
    """全县, 全区 and 市区 are less than the city; a zone's short form is no district of another city."""
    actuals = read(f"{title},\n指标,2023年\n技术合同成交额,130\n")
    expected = [] if region is None else [region]
    assert [value.region for value in actuals.values] == expected
    assert codes(actuals) == ([] if expected else ["another_place"])


@pytest.mark.parametrize(("label", "indicator", "region"), LABELS)
def test_a_place_before_a_name(
    read: Read, label: str, indicator: str, region: str
) -> None:
    """It is the figure's place, and nothing is to be said of it."""
    actuals = read(f"指标,时期,数值\n{label},2023,190\n")
    assert [(value.indicator, value.region) for value in actuals.values] == [
        (indicator, region)
    ]
    assert codes(actuals) == []


@pytest.mark.parametrize(("label", "code"), NONE)
def test_what_is_no_such_name(read: Read, label: str, code: str) -> None:
    """A place outside the area, or another thing behind a place, gives no figure, and not in silence."""
    actuals = read(f"指标,时期,数值\n{label},2023,190\n")
    assert actuals.values == ()
    assert codes(actuals) == [code]


@pytest.mark.parametrize("text", TWO)
def test_two_places(read: Read, text: str) -> None:
    """Another place in the row, or another part in the title, is an error at the label."""
    actuals = read(text)
    assert actuals.values == ()
    assert codes(actuals) == ["two_places"]


@pytest.mark.parametrize(("text", "regions"), SETTLED)
def test_what_is_more_precise_counts(read: Read, text: str, regions: list[str]) -> None:
    """The same place twice is one; a part in the label refines the area of the title."""
    actuals = read(text)
    assert [value.region for value in actuals.values] == regions
    assert codes(actuals) == []
