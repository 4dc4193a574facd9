"""Heads of columns: their words in both languages, and those that need no note."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    Read,
    values,
)


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
