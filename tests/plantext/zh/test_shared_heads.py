"""Names that share a word which the text writes once."""

from __future__ import annotations

from innovate_ts.plantext.zh.shared_heads import whole_names
from sections import by_rows


@by_rows(
    ("names", "whole"),
    [
        (
            ["企业", "院所", "高校研发支出"],
            ["企业研发支出", "院所研发支出", "高校研发支出"],
        ),
        (["玉米播种", "收获机械化率"], ["玉米播种机械化率", "玉米收获机械化率"]),
        (["小麦", "玉米产量"], ["小麦产量", "玉米产量"]),
        (["高铁", "高速公路里程"], ["高铁里程", "高速公路里程"]),
        (["城镇", "农村居民人均收入"], ["城镇居民人均收入", "农村居民人均收入"]),
        (["城市", "农村低保标准"], ["城市低保标准", "农村低保标准"]),
        (["学前教育", "义务教育优质率"], ["学前教育优质率", "义务教育优质率"]),
        (["粮食面积", "产量"], ["粮食面积", "粮食产量"]),
        (["领军企业", "高新企业数量"], ["领军企业", "高新企业数量"]),
        # Nothing that is certain to be shared, whole already, and things that are made.
        (["公共图书馆", "博物馆总数"], ["公共图书馆", "博物馆总数"]),
        (["城镇化率", "森林覆盖率"], ["城镇化率", "森林覆盖率"]),
        (["新建公路", "铁路里程"], ["新建公路", "铁路里程"]),
        (["造林绿化", "退化草原修复面积"], ["造林绿化", "退化草原修复面积"]),
    ],
)
def test_what_several_names_share_is_given_to_each(
    names: list[str], whole: list[str]
) -> None:
    """Behind the others, and before those behind the first."""
    assert whole_names(names) == whole
