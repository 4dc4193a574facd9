"""Aims beside the time before or another series."""

from __future__ import annotations

from innovate_ts.plantext.zh.beside import read_beside
from innovate_ts.plantext.zh.skeleton import skeleton
from sections import by_rows


def read(text: str) -> tuple[object, ...] | None:
    """Name, comparator, how much more, and beside what."""
    clause = skeleton(text, None)
    aim = read_beside(clause.text, clause)
    return aim and (aim.indicator, aim.comparator, aim.value, aim.reference)


@by_rows(
    ("text", "expected"),
    [
        ("耕地保有量只增不减", ("耕地保有量", "not_decrease", None, "")),
        ("森林面积保持不减少", ("森林面积", "not_decrease", None, "")),
        ("一般性支出不增长", ("一般性支出", "not_increase", None, "")),
        ("播种面积不低于上年", ("播种面积", "not_decrease", None, "")),
        ("事故起数不超过去年同期水平", ("事故起数", "not_increase", None, "")),
        ("信访总量低于2023年水平", ("信访总量", "decrease", None, "")),
        # A share of it, and no time at all, are something else.
        ("产量不低于上年的95%", None),
        ("产量不低于", None),
    ],
)
def test_beside_the_time_before(text: str, expected: tuple[object, ...] | None) -> None:
    """A way without a figure."""
    assert read(text) == expected


@by_rows(
    ("text", "expected"),
    [
        ("产值增速高于GDP增速1个百分点", ("产值增速", ">=", 1, "GDP增速")),
        ("产值增速快于GDP增速", ("产值增速", ">", 0, "GDP增速")),
        ("失业率低于全国0.5个百分点", ("失业率", "<=", -0.5, "失业率(全国)")),
        ("收入增速不低于全省平均", ("收入增速", ">=", 0, "收入增速(全省平均)")),
        ("人均产值达到全省平均水平", ("人均产值", ">=", 0, "人均产值(全省平均水平)")),
        ("收入增长与经济增长基本同步", ("收入增长", ">=", 0, "经济增长")),
        # Better is less where less is better.
        (
            "颗粒物浓度优于全省平均水平",
            ("颗粒物浓度", "<", 0, "颗粒物浓度(全省平均水平)"),
        ),
        ("好评率优于全省平均水平", ("好评率", ">", 0, "好评率(全省平均水平)")),
        # What is no series, no points, and an average over years.
        ("满意度高于97%", None),
        ("产值高于全省平均水平5亿元", None),
        ("年均增速高于全省1个百分点", None),
    ],
)
def test_beside_another_series(text: str, expected: tuple[object, ...] | None) -> None:
    """So much above it, or not behind it; of another place it is the same series there."""
    assert read(text) == expected
