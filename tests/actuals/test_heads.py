"""Heads of columns: their words in both languages, and those that need no note."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    PLAN,
    Read,
    values,
)
from innovate_ts.actuals.heads import ColumnRole, head_of
from innovate_ts.actuals.labels import Labels
from sections import by_rows


@pytest.mark.parametrize(
    "content",
    [
        "indicator,period,value,unit\n高新技术企业,2023,1587,家\n",
        "Indicator,PERIOD, Value ,Unit\n高新技术企业,2023,1587,家\n",
        "指标,时期,数值,单位\n高新技术企业,2023,1587,家\n",
        "指标名称,年份,实际完成,计量单位\n高新技术企业,2023,1587,家\n",
        "指标,期间,完成值,单位\n高新技术企业,2023,1587,家\n",
        "指标,时间,值,单位\n高新技术企业,2023,1587,家\n",
        "指标,年度,实际值,单位\n高新技术企业,2023,1587,家\n",
        "indicator,year,actual,unit\n高新技术企业,2023,1587,家\n",
        "ｉｎｄｉｃａｔｏｒ,指 标 期,period,value\n高新技术企业,?,2023,1587\n",
        "单位,数值,时期,指标\n家,1587,2023,高新技术企业\n",
        "value,indicator,unit,period\n1587,高新技术企业,家,2023\n",
        "时期,序号,指标,来源,数值,备注,单位\n2023,1,高新技术企业,市科学技术局,1587,年末数,家\n",
        "\n\nindicator,period,value\n高新技术企业,2023,1587\n",
        "indicator,period,value\r\n高新技术企业,2023,1587\r\n",
        "indicator,period,value\r高新技术企业,2023,1587\r",
        "indicator,period,value\n高新技术企业,2023,1587",
        'indicator,period,value\n"高新技术企业","2023","1,587"\n',
    ],
)
def test_headers_in_both_languages_and_any_order(read: Read, content: str) -> None:
    """Known columns are found by their names in either language, wherever they stand."""
    seen = read(content)
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert [p for p in seen.problems if p.severity != "note"] == []


def test_the_columns_of_the_format_need_no_note(read: Read) -> None:
    """Note, source, region, vintage and the row's number in either language belong to the format."""
    row = "高企数,2023,1587,家,,公报,年末,年报,1"
    for header in (
        "indicator,period,value,unit,region,source,note,vintage,no.",
        "指标,时期,数值,单位,地区,来源,备注,数据性质,序号",
        "指标,时期,数值,计量单位,区域,数据来源,说明,数据类型,#",
    ):
        assert not read(f"{header}\n{row}\n").problems


# --- heads of several words ---------------------------------------------------------------------------------

LABELS = Labels(PLAN)


@by_rows(
    ("text", "time", "indicator", "is_cumulative"),
    [
        ("2023年", "2023", None, False),
        ("2023", "2023", None, False),
        ("2023完成", "2023", None, False),
        ("2023年实际完成数", "2023", None, False),
        ("2023年现状", "2023", None, False),
        ("2019 [YR2019]", "2019", None, False),
        ("2024年1-9月累计完成", "2024-01/2024-09", None, True),
        ("2024年（1-9月）", "2024-01/2024-09", None, False),
        ("截至2024年9月底完成数", "2024-01/2024-09", None, False),
        ("截至9月底累计", "01-09", None, True),
        ("1-12月累计", "01-12", None, True),
        ("1-9月", "01-09", None, False),
        ("9月", "09-09", None, False),
        ("三季度完成", "07-09", None, False),
        ("1-9月数", "01-09", None, False),
        ("2024Q3实际", "2024-Q3", None, False),
        ("前三季度技术合同成交额", "01-09", "技术合同成交额", False),
        ("2023年技术合同成交额", "2023", "技术合同成交额", False),
        ("技术合同成交额2023年", "2023", "技术合同成交额", False),
        ("高企数完成数", None, "高企数", False),
        ("累计完成技术合同成交额", None, "技术合同成交额", True),
    ],
)
def test_a_head_of_actuals(
    text: str, time: str | None, indicator: str | None, *, is_cumulative: bool
) -> None:
    """A time, an indicator and a word for what was done, as far as each is there."""
    head = head_of(text, LABELS)
    assert head.role is ColumnRole.VALUE
    said = None
    if head.time is not None:
        first, last = head.time.months
        said = str(head.time.period or f"{first:02}-{last:02}")
    assert (said, head.indicator) == (time, indicator)
    assert head.is_cumulative is is_cumulative


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2023年（万元）", "万元"),
        ("完成数(家)", "家"),
        ("1-9月累计(亿元)", "亿元"),
        ("2024年1-9月完成（%）", "%"),
    ],
)
def test_a_unit_may_stand_behind_any_head(text: str, unit: str) -> None:
    """In brackets."""
    head = head_of(text, LABELS)
    assert (head.role, head.unit) == (ColumnRole.VALUE, unit)


@by_rows(
    "text",
    [
        "2024年目标",
        "2024年计划数",
        "2024年全年预计",
        "1-9月同比",
        "同比增长(%)",
        "2024年1-6月同比",
        "比上年增长",
        "较上年同期增减",
        "1-9月比上年增长(%)",
        "高企数年度目标",
        "2024年上半年排名",
    ],
)
def test_a_head_of_no_actuals(text: str) -> None:
    """Targets, forecasts, growth and ranks, of a time or an indicator too."""
    assert head_of(text, LABELS).role is ColumnRole.NO_ACTUAL


@by_rows(
    "text",
    [
        "2024年口径数",
        "2024年累计",
        "13月",
        "2024年13月",
        "2024财年",
        "2023年和2024年",
        "增加值",
        "完成情况说明",
        "高企数口径",
    ],
)
def test_a_head_that_is_not_understood(text: str) -> None:
    """It is not cut down to what is understood of it."""
    assert head_of(text, LABELS).role is ColumnRole.UNKNOWN


@pytest.mark.parametrize(
    ("content", "periods"),
    [
        (
            "2024年情况\n指标,1-9月,9月\n技术合同成交额,104,12\n",
            ["2024-01/2024-09", "2024-09"],
        ),
        ("2024年情况\n指标,截至9月底\n技术合同成交额,104\n", ["2024-01/2024-09"]),
        ("2024年1-12月\n指标,1-12月累计\n技术合同成交额,104\n", ["2024"]),
        (
            "指标,2024年,\n,1-3月,上半年\n技术合同成交额,28,62\n",
            ["2024-Q1", "2024-01/2024-06"],
        ),
        (
            "年份,1-3月技术合同成交额,上半年技术合同成交额\n2024,28,62\n",
            ["2024-Q1", "2024-01/2024-06"],
        ),
        ("指标,年份,1月,2月\n技术合同成交额,2024,8,7\n", ["2024-01", "2024-02"]),
    ],
)
def test_a_head_of_months_takes_the_year_that_stands_elsewhere(
    read: Read, content: str, periods: list[str]
) -> None:
    """In the title, in a head above it, in the row."""
    seen = read(content)
    assert [str(value.period) for value in seen.values] == periods
    assert [p.code for p in seen.problems if p.severity != "note"] == []


@by_rows(
    ("text", "role"),
    [
        ("单位（金额）", ColumnRole.UNIT),
        ("指标（名称）", ColumnRole.INDICATOR),
        ("地区（县）", ColumnRole.REGION),
        ("完成数（预计）", ColumnRole.UNKNOWN),
        ("合同类型", ColumnRole.BREAKDOWN),
        ("企业类别", ColumnRole.BREAKDOWN),
        ("指标类型", ColumnRole.UNKNOWN),
        ("类别", ColumnRole.UNKNOWN),
    ],
)
def test_a_head_of_more_words_than_one(text: str, role: ColumnRole) -> None:
    """Brackets behind a key change nothing of it; behind a value they may."""
    assert head_of(text, LABELS).role is role


def test_a_head_may_say_how_settled_its_figures_are(read: Read) -> None:
    """Of one column only."""
    seen = read("指标,2022年,2023年（快报）\n高企数,1408,1587\n")
    assert [value.vintage for value in seen.values] == ["", "preliminary"]


def test_below_a_head_that_is_not_understood_figures_are_of_nobody_knows_what(
    read: Read,
) -> None:
    """The lower row alone would make them actuals."""
    seen = read("2023年\n指标,统计外口径,\n,完成数,目标\n高企数,1587,1600\n")
    assert seen.values == ()
    assert [problem.code for problem in seen.problems] == ["heads_not_understood"]
