"""What the words of an indicator tell of its figures."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.plantext.zh.aim import Aim, AimMeasure
from innovate_ts.plantext.zh.kinds import (
    UNTOLD,
    aggregation_of,
    growth_basis_of,
    months_to_publication,
    unit_of,
)
from sections import by_rows


@by_rows(
    ("name", "unit", "kind"),
    [
        ("技术合同成交额", "亿元", "flow"),
        ("高新技术企业", "家", "stock"),
        ("新建设市级以上平台", "家", "flow"),
        ("森林覆盖率", "%", "rate"),
        ("研究与试验发展经费占地区生产总值比重", "%", "rate"),
        ("城镇新增就业", "万人", "flow"),
        ("金融机构贷款余额", "亿元", "stock"),
        ("新增就业人数", "万人", "flow"),
        ("旅游总收入", "亿元", "flow"),
        ("接待游客人次", "万人次", "flow"),
        ("每万人口高价值发明专利拥有量", "件", "rate"),
        ("亩均税收", "万元/亩", "rate"),
    ],
)
def test_the_kind_of_an_indicator_is_told_by_its_words(
    name: str, unit: str, kind: str
) -> None:
    """Amounts of money and what is made add up, shares are rates, the rest is counted."""
    assert aggregation_of(name, unit) == kind


@by_rows(
    ("name", "value", "unit", "measure", "expected"),
    [
        ("高新企业", Decimal(8), "家", "value", "家"),
        ("数据中心能效比", Decimal("1.4"), "", "value", "1"),
        ("工业总产值", Decimal(8), "%", "average_growth", "亿元"),
        ("森林覆盖率", None, "", "value", "%"),
        ("高新企业", None, "", "value", UNTOLD),
        ("单位GDP能耗", Decimal(-3), "%", "total_growth", UNTOLD),
    ],
)
def test_a_growth_or_direction_leaves_the_unit_to_be_guessed(
    name: str, value: Decimal | None, unit: str, measure: AimMeasure, expected: str
) -> None:
    """A level tells it; a level without a unit is a ratio."""
    aim = Aim(name, ">=", value, unit, measure)
    assert unit_of(aim) == expected


def test_the_survey_of_research_is_published_late() -> None:
    """Ten months after the year; of anything else the text tells nothing."""
    assert months_to_publication("全社会R&D经费投入强度") == 10
    assert months_to_publication("高新企业") == 0


@by_rows(
    ("name", "unit", "basis"),
    [
        ("地区生产总值", "亿元", "constant"),
        ("GDP", "万亿元", "constant"),
        ("工业增加值", "亿元", "constant"),
        ("社会消费品零售总额", "亿元", "constant"),
        ("固定资产投资", "亿元", "constant"),
        ("规上工业营业收入", "亿元", "constant"),
        ("规模以上工业企业", "家", "nominal"),
        ("高新技术产业增加值占规模以上工业增加值比重", "%", "nominal"),
        ("技术合同成交额", "亿元", "nominal"),
        ("研究与试验发展经费", "亿元", "nominal"),
        ("高新技术企业", "家", "nominal"),
    ],
)
def test_growth_that_amounts_do_not_tell(name: str, unit: str, basis: str) -> None:
    """Amounts at constant prices, or of members that change each year; neither counts nor shares."""
    assert growth_basis_of(name, unit) == basis
