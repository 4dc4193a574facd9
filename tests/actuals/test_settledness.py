"""How settled figures are: the fixed forms of footnotes and remarks, and the words of titles."""

from __future__ import annotations

import pytest

from actuals.readings import Read
from innovate_ts.actuals.settledness import noted_vintage, vintage_in_title
from innovate_ts.basics.actual import Vintage
from sections import by_rows


@by_rows(
    ("remark", "vintage"),
    [
        ("快报", "preliminary"),
        ("快报数", "preliminary"),
        ("（初步核算数据）", "preliminary"),
        ("初步统计数", "preliminary"),
        ("Preliminary figures", "preliminary"),
        ("年报数", "final"),
        ("最终核实数", "final"),
        ("修订后的数据", "revised"),
        ("", ""),
        ("快报会", ""),
        ("初步设计完成", ""),
        ("年报未出", ""),
        ("快报数" * 100, ""),
    ],
)
def test_a_remark_says_how_settled_its_figure_is(remark: str, vintage: Vintage) -> None:
    """It consists of nothing else."""
    assert noted_vintage(remark) == vintage


@by_rows(
    ("title", "vintage"),
    [
        ("2023年科技指标快报", "preliminary"),
        ("2023年初步核算结果", "preliminary"),
        ("2023年科技统计年报", "final"),
        ("2023年年度报告", ""),
        ("2022年年报和2023年快报", ""),
        ("2023年主要指标", ""),
    ],
)
def test_a_title_says_how_settled_its_figures_are(title: str, vintage: Vintage) -> None:
    """Unless it says two things."""
    assert vintage_in_title(title) == vintage


TABLE = (
    "指标,单位,2022年,2023年\n技术合同成交额,亿元,110,130\n高新技术企业,家,1408,1650\n"
)


@pytest.mark.parametrize(
    ("below", "preliminary"),
    [
        ("注：本表为快报数。", ["110", "130", "1408", "1650"]),
        ("注：技术合同成交额为初步核算数。", ["110", "130"]),
        ("注：技术合同成交额、高新技术企业为快报数", ["110", "130", "1408", "1650"]),
        ("注：2023年数据为初步数。", ["130", "1650"]),
        ("注：快报数，以年报为准。", ["110", "130", "1408", "1650"]),
        # of nothing that stands here, and what denies it
        ("注：科技领军企业为快报数", []),
        ("注：本表数据不为快报数", []),
        ("注：*为快报数", []),
    ],
)
def test_a_footnote_says_it_of_what_it_names(
    read: Read, below: str, preliminary: list[str]
) -> None:
    """All figures, those of an indicator, those of a year."""
    seen = read(f"{TABLE}{below}\n")
    assert len(seen.values) == 4
    of_preliminary = [row for row in seen.values if row.vintage == "preliminary"]
    assert [str(row.value) for row in of_preliminary] == preliminary


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace(",130", ",130*"),
        TABLE.replace("技术合同成交额", "技术合同成交额*").replace("110,", ","),
    ],
)
def test_a_mark_says_it_of_what_it_marks(read: Read, table: str) -> None:
    """A figure, or a label."""
    seen = read(f"{table}注：*为快报数\n")
    of_preliminary = [row for row in seen.values if row.vintage == "preliminary"]
    assert [str(row.value) for row in of_preliminary] == ["130"]


def test_what_stands_nearer_goes_first(read: Read) -> None:
    """A row before a footnote, and a footnote before a title."""
    seen = read(
        "2023年快报\n指标,单位,完成数,数据性质\n"
        "技术合同成交额,亿元,130,\n高新技术企业,家,1650,年报\n科技领军企业,家,8,\n"
        "注：科技领军企业为修订数\n"
    )
    assert [row.vintage for row in seen.values] == ["preliminary", "final", "revised"]


def test_a_footnote_of_one_indicator_leaves_the_rows_of_another(read: Read) -> None:
    """However often their words were met before."""
    rows = "".join(
        f"{name},2023,{region},{figure},亿元\n"
        for figure, region in enumerate(("路北区", "路南区", "古冶区"), 1)
        for name in ("技术合同成交额", "研究与试验发展经费")
    )
    seen = read(f"指标,时期,地区,数值,单位\n{rows}注：技术合同成交额为快报数\n")
    assert [row.vintage for row in seen.values] == ["preliminary", ""] * 3
