"""What a table says of its figures in titles, lines, the name of its sheet and footnotes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actuals.readings import (
    FIRMS,
    PLAN,
    TURNOVER,
    Read,
    codes,
    only,
    spot,
    values,
)
from innovate_ts.actuals.claims import noted_time, units_in
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.raw_rows import Cell
from sections import by_rows

LABELS = Labels(PLAN)


@pytest.mark.parametrize(
    "content", ["指标,数值\n高新技术企业,1587\n", "区域,高企数\n全市,1587\n"]
)
def test_a_table_without_a_period_is_an_error(read: Read, content: str) -> None:
    """A table that names no period is not read; with a period above its heads it is."""
    seen = read(content)
    assert spot(only(seen)) == ("no_period", "error", 1, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})
    assert values(read(f"2023年\n{content}")) == [(FIRMS, "2023", Decimal(1587))]


@by_rows(
    ("title", "units"),
    [
        ("单位：万元", ["万元"]),
        ("计量单位:万元、家", ["万元", "家"]),
        ("单位：万元/家", ["万元", "家"]),
        ("单位：亿元/年", ["亿元/年"]),
        ("单位：亿元/年、家", ["亿元/年", "家"]),
        ("填报单位：市科技局", []),
        ("责任单位：市科技局", []),
        ("填报单位:市科技局 单位:万元", ["万元"]),
        ("2024年完成情况", []),
        ("2024年技术合同情况（百万元）", ["百万元"]),
        ("2024年情况(亿元、家)", ["亿元", "家"]),
        ("2024年情况(单位:亿元)", ["亿元"]),
        ("2024年情况（快报）", []),
        ("研究与试验发展(R&D)经费情况", []),
    ],
)
def test_units_of_a_line(title: str, units: list[str]) -> None:
    """A stroke parts two units, but `/年` is part of one; brackets hold a unit or something else."""
    assert units_in(Cell(1, 1, title), LABELS) == units


# --- units --------------------------------------------------------------------------------------------------

ONE_ROW = "指标,完成数\n技术合同成交额,13000\n"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("2023年技术合同成交额情况（百万元）", ""),
        ("2023年主要指标", "注：金额单位为百万元"),
        ("2023年主要指标", "注：单位均为百万元。"),
        ("2023年主要指标", "说明：表中金额以百万元为单位"),
        ("2023年主要指标(单位：百万元)", "注：企业单位为家"),
        ("2023年主要指标\n金额单位：百万元", ""),
        ("2023年主要指标（单位：百万元）", "注：单位为万元"),
        ("2023年主要指标 单位 百万元", ""),
    ],
)
def test_a_unit_counts_wherever_it_stands(read: Read, above: str, below: str) -> None:
    """Millions of yuan, of which the indicator's unit has a hundred; a line above goes before a footnote."""
    seen = read(f"{above}\n{ONE_ROW}{below}\n")
    assert values(seen) == [(TURNOVER, "2023", Decimal(130))]


# --- places -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "region"),
    [
        ("迁安市2023年度主要指标", "迁安市"),
        ("唐山市路北区2023年主要指标", "路北区"),
        ("路北区科技局2023年完成情况", "路北区"),
        ("2023年主要指标\n地区：迁安市", "迁安市"),
        ("2023年主要指标\n填报单位：迁安市科学技术局", "迁安市"),
        ("2023年主要指标\n填报单位：迁安市", "迁安市"),
        ("唐山市2023年主要指标\n填报单位：高新区管委会", "唐山高新技术产业开发区"),
        ("2023年主要指标\n填报单位：市科学技术局", ""),
        ("2023年主要指标\n填报单位：唐山市科学技术局", ""),
        ("河北省唐山市2023年主要指标", ""),
        ("唐山2023年主要指标", ""),
        ("全市2023年主要指标", ""),
        ("各县区2023年主要指标", ""),
        ("上市2023年主要指标", ""),
        ("2023年主要指标\n地区：全市", ""),
        ("2023年主要指标（唐山市迁安市）", "迁安市"),
        ("2023年迁安市主要指标", "迁安市"),
        ("附件1：迁安市2023年主要指标", "迁安市"),
        ("2023年主要指标——迁安市", "迁安市"),
        ("2023年主要指标\n填报单位（盖章）：迁安市科技局", "迁安市"),
        ("2023年主要指标\n填报单位：迁安市科技局 填报时间：2024年1月5日", "迁安市"),
        ("2023年主要指标\n单位：迁安市", "迁安市"),
        ("2023年主要指标\n县区：迁安市", "迁安市"),
        ("2023年城市更新主要指标", ""),
        ("2023年全社会主要指标", ""),
    ],
)
def test_a_place_that_is_named_once_is_that_of_all_figures(
    read: Read, line: str, region: str
) -> None:
    """In a title or a line; a bureau says who reports, and not for which place."""
    (value,) = read(f"{line}\n指标,完成数\n高企数,64\n").values
    assert value.region == region


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("南原市2023年主要指标", "南原市"),
        ("2023年主要指标\n地区：南原", "南原"),
        ("2023年主要指标\n城市：南原市", "南原市"),
        ("2023年主要指标\n填报单位：南原市科技局", "南原市"),
        ("全省2023年主要指标", "全省"),
        ("全国2023年主要指标", "全国"),
        ("河北省2023年主要指标", "河北省"),
        ("2023年南原市主要指标", "南原市"),
        ("主要指标（南原市）2023年", "南原市"),
    ],
)
def test_figures_of_another_place_are_refused(read: Read, line: str, text: str) -> None:
    """They are no figures of the plan's area, whatever their table looks like."""
    problem = only(read(f"{line}\n指标,完成数\n高企数,1700\n"))
    assert (problem.code, problem.text) == ("another_place", text)


def test_two_places_are_refused(read: Read) -> None:
    """Both are told."""
    seen = read("迁安市2023年指标\n填报单位：路北区\n指标,完成数\n高企数,64\n")
    problem = only(seen)
    assert (problem.code, problem.text) == ("two_places", "迁安市, 路北区")


def test_a_row_that_names_a_place_goes_before_the_title(read: Read) -> None:
    """A title of the province stands above the rows of its cities; the total of a county is the county's."""
    of_cities = read("河北省2023年主要指标\n地区,高企数\n唐山市,1587\n")
    assert [value.region for value in of_cities.values] == [""]
    of_county = read("迁安市2023年主要指标\n区域,高企数\n合计,64\n,64\n全市,64\n")
    assert {value.region for value in of_county.values} == {"迁安市"}


# --- footnotes and remarks ----------------------------------------------------------------------------------


@by_rows(
    ("text", "period"),
    [
        ("截至9月底", "2024-01/2024-09"),
        ("1-9月数", "2024-01/2024-09"),
        ("1-9月累计", "2024-01/2024-09"),
        ("数据为前三季度累计数", "2024-01/2024-09"),
        ("注：本表数据均为1-9月数据。", "2024-01/2024-09"),
        ("上半年", "2024-01/2024-06"),
        ("备注：上述为前三季度数据", "2024-01/2024-09"),
        ("说明：本表统计时间为1-9月", "2024-01/2024-09"),
    ],
)
def test_a_remark_may_consist_of_a_time(text: str, period: str) -> None:
    """In the fixed forms of remarks."""
    time = noted_time(text)
    assert time
    assert str(time.in_year(2024).period) == period


@by_rows(
    "text", ["", "年末数", "9月获批三家", "含2023年结转", "2024年9月30日", "同比增长"]
)
def test_a_remark_of_something_else_says_no_time(text: str) -> None:
    """Words around a time make it one of something else."""
    assert noted_time(text) is None


@pytest.mark.parametrize(
    ("content", "period"),
    [
        (
            "2024年情况\n指标,完成数,备注\n技术合同成交额,90,截至9月底\n",
            "2024-01/2024-09",
        ),
        (
            "2024年情况\n指标,完成数\n技术合同成交额,90\n数据截至2024年9月底\n",
            "2024-01/2024-09",
        ),
        (
            "2024年情况\n指标,完成数\n技术合同成交额,90\n注：数据为1-9月累计数\n",
            "2024-01/2024-09",
        ),
        # after the end of the period it dates the paper
        ("2024年情况\n指标,完成数\n技术合同成交额,90\n数据截至2025年1月31日\n", "2024"),
        (
            "2024年1-9月情况\n指标,完成数\n技术合同成交额,90\n注：截至10月15日\n",
            "2024-01/2024-09",
        ),
    ],
)
def test_a_footnote_refines_the_title(read: Read, content: str, period: str) -> None:
    """Of a year it may say which months."""
    (value,) = read(content).values
    assert str(value.period) == period


@pytest.mark.parametrize(
    "content",
    [
        "指标,时期,数值,备注\n技术合同成交额,2024,90,截至9月底\n",
        "指标,2024年\n技术合同成交额,90\n注：数据截至2024年9月底\n",
    ],
)
def test_a_remark_of_less_than_the_year_of_its_row_is_an_error(
    read: Read, content: str
) -> None:
    """A head or a row that says a whole year goes first, and cannot be true."""
    seen = read(content)
    assert (codes(seen), seen.values) == (["title_says_less"], ())


def test_words_inside_a_name_say_nothing(read: Read) -> None:
    """An alias with 累计 or a month in it makes no figure cumulative."""
    named = LABELS.without_names("2023年高新技术企业情况")
    assert "高新技术企业" in named
    seen = read("2023年有效期内高新技术企业数情况\n指标,完成数\n高企数,64\n")
    assert values(seen) == [(FIRMS, "2023", Decimal(64))]


def test_a_footnote_may_say_the_place_of_all_figures(read: Read) -> None:
    """In one of its fixed forms."""
    (value,) = read("2023年\n指标,完成数\n高企数,64\n注：本表为迁安市数据\n").values
    assert value.region == "迁安市"


@pytest.mark.parametrize(
    "remark", ["百万元", "（百万元）", "单位为百万元", "单位：百万元"]
)
def test_a_remark_may_be_the_unit_of_its_row(read: Read, remark: str) -> None:
    """Where no column gives one."""
    seen = read(f"指标,时期,数值,备注\n技术合同成交额,2023,13000,{remark}\n")
    assert values(seen) == [(TURNOVER, "2023", Decimal(130))]


def test_who_signs_a_paper_dates_it(read: Read) -> None:
    """A line at the end that a date closes."""
    table = "2023年\n指标,完成数\n技术合同成交额,90\n"
    assert codes(read(f"{table}唐山市科技局 2023年10月8日\n")) == ["dated_inside"]
    assert codes(read(f"{table}唐山市科技局 2024年1月8日\n")) == []


@pytest.mark.parametrize(
    ("footnote", "code"),
    [
        ("注：技术合同成交额为1-9月数", "footnote_of_a_part"),
        ("注：9月新增三家", "footnote_of_a_part"),
        ("注：2024年9月起执行新口径", None),
        ("注：2024年3月印发", None),
        ("注：2023年9月数已核实", None),
        ("注：数据已核实", None),
    ],
)
def test_a_footnote_in_other_words_is_told(
    read: Read, footnote: str, code: str | None
) -> None:
    """Which figures are of the part of the year that it names, it does not say."""
    head = "2024年\n指标,完成数\n技术合同成交额,90\n"
    assert codes(read(f"{head}{footnote}\n")) == ([] if code is None else [code])


def test_a_footnote_that_figures_are_of_a_part_stops_the_table(read: Read) -> None:
    """Nine months would be taken for the whole year; where the heads say so too, all is well."""
    row = "技术合同成交额,90\n注：技术合同成交额为1-9月数\n"
    refused = read(f"2024年\n指标,完成数\n{row}")
    assert (only(refused).severity, refused.values) == ("error", ())
    assert len(read(f"指标,2024年1-9月\n{row}").values) == 1


@pytest.mark.parametrize("head", ["截至时间", "数据截止日期"])
def test_a_column_of_days_says_up_to_when_was_counted(read: Read, head: str) -> None:
    """It refines the year of the title, and contradicts the year of a head or row."""
    row = "技术合同成交额,90,2023-09-30\n"
    (value,) = read(f"2023年情况\n指标,完成数,{head}\n{row}").values
    assert str(value.period) == "2023-01/2023-09"
    seen = read(f"指标,2023年,{head}\n{row}")
    assert (codes(seen)[-1], seen.values) == ("title_says_less", ())
    (value,) = read(f"指标,2023年,{head}\n技术合同成交额,90,2023-12-31\n").values
    assert str(value.period) == "2023"
