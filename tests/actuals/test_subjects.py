"""The indicator of a whole table: which words of a title leave its name what it is, and which do not."""

from __future__ import annotations

import pytest

from actuals.readings import PLAN, Read, only
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.subjects import named_in_title
from sections import by_rows

LABELS = Labels(PLAN)


@by_rows(
    "title",
    [
        "2023年技术合同成交额",
        "2023年技术合同成交额（万元）",
        "各县（市、区）技术合同成交额完成情况一览表（2023年）",
        "2023年唐山市各县区技术合同成交额及排名",
        "表3-2 2023年分地区技术合同成交额",
        "附件1：2023年技术合同成交额情况统计表",
        "（一）2023年技术合同成交额",
        "2023年技术合同成交额目标任务完成情况",
        "关于2023年全市技术合同成交额的通报",
        "2023年度“技术合同成交额”监测月报",
        "历年技术合同成交额",
    ],
)
def test_the_words_of_titles_leave_a_name_what_it_is(title: str) -> None:
    """When, where, and that it is a table."""
    named = named_in_title(title, LABELS)
    assert named is not None
    assert named.name.startswith("技术合同成交额")
    assert named.left == ""


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("2023年技术合同成交额目标", "目标"),
        ("2023年新增技术合同成交额", "新增"),
        ("2023年规上工业技术合同成交额", "规上工业"),
        ("2023年技术合同成交额完成率", "率"),
        ("上年技术合同成交额", "上年"),
        ("市本级2023年技术合同成交额", "市本级"),
        ("2023年人均技术合同成交额", "人均"),
        ("2023年技术合同成交额和高新技术企业", "高新技术企业"),
        ("2023年技术合同成交额预计完成情况", "预计"),
    ],
)
def test_other_words_are_told(read: Read, title: str, left: str) -> None:
    """They may make it something else, and no table is read by such a title."""
    named = named_in_title(title, LABELS)
    assert named is not None
    assert named.left == left
    seen = read(f"{title}\n县区,完成数\n路北区,60\n")
    assert only(seen).code == "title_not_understood"
    assert left in only(seen).message.zh


@pytest.mark.parametrize("title", ["2023年主要指标", "", "1" * 99_000, "（" * 99_000])
def test_a_title_may_name_none(title: str) -> None:
    """However long it is."""
    assert named_in_title(title, LABELS) is None
