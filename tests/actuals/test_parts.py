"""Columns that say which part a figure is of, columns of places by any name, and those not understood."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import FIRMS, TURNOVER, Read, codes, only, spot, values


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("类型", "吸纳"),
        ("其中", "市属"),
        ("性别", "男"),
        ("Sex", "Female"),
        ("Age", "15-24"),
        ("GeoCode", "E06000001"),
        ("行业", "制造业"),
        # a word that says so in a column of any name
        ("口径", "新增"),
        ("级别", "省级"),
        ("统计口径", "规上"),
        ("统计范围", "规模以上工业企业"),
        ("口径", "限额以上"),
        # whose or of which kind it is
        ("企业名称", "唐山钢铁集团"),
        ("项目名称", "氢能项目"),
        ("认定批次", "第一批"),
        ("经费来源", "政府资金"),
        ("执行部门", "高等学校"),
        ("技术领域", "新材料"),
        ("行业分类", "制造业"),
        # a county by its code, and the province
        ("行政区划代码", "130283"),
        ("区划代码", "130000"),
    ],
)
def test_a_part_of_an_indicator_is_an_error(read: Read, column: str, cell: str) -> None:
    """The column is named, and the row gives no figure."""
    seen = read(f"指标,年份,{column},数值\n高企数,2023,{cell},300\n")
    errors = [problem for problem in seen.problems if problem.is_error]
    assert [spot(problem) for problem in errors] == [
        ("part_of_figure", "error", 2, 3, cell)
    ]
    assert column in errors[0].message.zh
    assert (seen.values, seen.tables[0].rows, set(seen.damaged)) == (
        (),
        {2: "error"},
        {FIRMS},
    )


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("类型", ""),
        ("类型", "约束性"),
        ("类型", "预期性指标"),
        ("类型", "定量"),
        ("类型", "核心"),
        ("类型", "实际值"),
        ("Sex", "Total"),
        ("Sex", "_T"),
        ("性别", "合计"),
        ("类别", "创新驱动"),
        ("口径", "全口径"),
        ("行政区划代码", "130200"),
    ],
)
def test_the_total_and_what_describes_an_indicator_are_no_part(
    read: Read, column: str, cell: str
) -> None:
    """An empty cell is the total; a group of indicators is no part of one."""
    seen = read(f"指标,年份,{column},数值\n高企数,2023,{cell},1587\n")
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]


def test_a_code_beside_the_place_that_it_is_of_says_nothing_else(read: Read) -> None:
    """The column of places is read."""
    seen = read("地区,区划代码,指标,年份,数值\n迁安市,130283,高企数,2023,140\n")
    assert [value.region for value in seen.values] == ["迁安市"]
    assert not seen.problems


def test_the_total_beside_its_parts_is_used(read: Read) -> None:
    """The rows of the parts are errors, so that the indicator is not judged without a word."""
    seen = read("指标,年份,类型,数值\n高企数,2023,,1587\n高企数,2023,新增,300\n")
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert codes(seen) == ["part_of_figure"]
    assert set(seen.damaged) == {FIRMS}


@pytest.mark.parametrize(
    "rows",
    [
        "技术合同成交额,2023,甲,300\n技术合同成交额,2023,乙,130\n",
        "技术合同成交额,2023,,300\n技术合同成交额,2023,乙,130\n",
        "技术合同成交额,2023,甲,130\n技术合同成交额,2023,乙,130\n",
    ],
)
def test_rows_that_only_an_unread_column_tells_apart_are_an_error(
    read: Read, rows: str
) -> None:
    """Nobody knows which of them is the figure; the same figure twice may be two halves."""
    seen = read(f"指标,年份,批次,数值\n{rows}高企数,2023,甲,1587\n")
    assert codes(seen) == ["ignored_columns", "told_apart_by_unread"]
    assert "批次" in seen.problems[1].message.zh
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert seen.tables[0].rows == {2: "error", 3: "error", 4: "used"}
    assert set(seen.damaged) == {TURNOVER}


@pytest.mark.parametrize(
    "content",
    [
        # remarks, sources and vintages differ as they please
        "指标,年份,备注,数值\n高企数,2023,甲,1587\n高企数,2023,乙,1587\n",
        "指标,年份,来源,数值\n高企数,2023,甲,1587\n高企数,2023,乙,1587\n",
        "指标,年份,批次,数据性质,数值\n高企数,2023,甲,快报,1580\n高企数,2023,乙,年报,1587\n",
        "指标,年份,批次,数值\n高企数,2023,甲,1587\n高企数,2023,甲,1587\n",
        "指标,年份,批次,数值\n高企数,2022,甲,1408\n高企数,2023,乙,1587\n",
        "指标,批次,2022,2023\n高企数,甲,1408,1587\n",
    ],
)
def test_rows_that_something_else_tells_apart_are_none(
    read: Read, content: str
) -> None:
    """Only a column that might mean anything asks."""
    seen = read(content)
    assert len(seen.values) == 2
    assert not seen.damaged


@pytest.mark.parametrize(
    "head",
    [
        "城市",
        "县区名称",
        "区县",
        "县（市、区）",
        "市（县、区）",
        "地市名称",
        "行政区划",
        "所属地区",
        "Country",
        "REF_AREA",
        "GeoAreaName",
        "Country or Area",
    ],
)
def test_a_column_of_places_is_known_by_many_names(read: Read, head: str) -> None:
    """The row of a county is the county's, and the row of another city none of the plan's."""
    seen = read(f"{head},指标,年份,数值\n迁安市,高企数,2023,133\n")
    assert [value.region for value in seen.values] == ["迁安市"]
    assert codes(read(f"{head},指标,年份,数值\n南原,高企数,2023,133\n")) == [
        "unknown_region"
    ]


def test_a_column_of_places_that_is_not_known_by_its_head_is_an_error(
    read: Read,
) -> None:
    """Its rows would be taken for the whole area, and added up."""
    content = "片,指标,时期,数值\n全市,高企数,2022,1408\n迁安市,高企数,2023,133\n"
    assert spot(only(read(content))) == ("unread_places", "error", 3, 1, "迁安市")
    (value,) = read(
        content.replace("片", "责任单位").replace("全市,高企数,2022,1408\n", "")
    ).values
    assert value.region == ""


@pytest.mark.parametrize(
    ("reporter", "region"),
    [
        ("迁安市", "迁安市"),
        ("迁安市科技局", "迁安市"),
        ("市科学技术局", ""),
        ("唐山市科技局", ""),
        ("", ""),
    ],
)
def test_who_reports_may_be_a_part_of_the_area(
    read: Read, reporter: str, region: str
) -> None:
    """A bureau of the city says nothing of the place."""
    (value,) = read(f"填报单位,指标,年份,数值\n{reporter},高企数,2023,133\n").values
    assert value.region == region


def test_rows_of_other_places_are_told_in_one_note(read: Read) -> None:
    """Where the area has its own row of the same figure, no other place can change it."""
    seen = read(
        "地区,年份,高企数\n唐山市,2023,1587\n南原市,2023,120\n北原市,2023,99\n南原市,2022,110\n"
    )
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert seen.tables[0].rows == {2: "used", 3: "other", 4: "other", 5: "error"}
    note, error = seen.problems
    assert (note.code, note.severity) == ("other_places", "note")
    assert "南原市 (1), 北原市 (1)" in note.message.en
    assert (error.code, error.row) == ("unknown_region", 5)


def test_heads_of_sdmx(read: Read) -> None:
    """Powers of ten, and a status by which an estimate or a forecast is no actual."""
    seen = read(
        "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
        f"X,A,Tangshan,{TURNOVER},2022,10240,元,6,A\n"
        f"X,A,Tangshan,{TURNOVER},2023,13150,元,6,P\n"
        f"X,A,Tangshan,{TURNOVER},2024,14,元,9,F\n"
        f"X,A,Tangshan,{TURNOVER},2025,15,元,9,E\n"
    )
    assert values(seen) == [
        (TURNOVER, "2022", Decimal("102.4")),
        (TURNOVER, "2023", Decimal("131.5")),
    ]
    assert [value.vintage for value in seen.values] == ["", "preliminary"]
    assert codes(seen) == ["estimated_row", "estimated_row"]
    assert seen.tables[0].rows == {2: "used", 3: "used", 4: "other", 5: "other"}


@pytest.mark.parametrize(
    "head", ["金额单位", "数量单位", "UNIT_MEASURE", "Unit of measure"]
)
def test_a_column_of_units_is_known_by_many_names(read: Read, head: str) -> None:
    """What is not read as a unit would be a hundred times off."""
    seen = read(f"指标,年份,数值,{head}\n技术合同成交额,2023,13150,百万元\n")
    assert values(seen) == [(TURNOVER, "2023", Decimal("131.5"))]
