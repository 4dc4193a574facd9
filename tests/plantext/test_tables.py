"""Tables of a plan's text: what they want and who does it, by their heads; in HTML, DOCX and with tabs."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from innovate_ts.basics.units import plain
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import Contents, contents
from plantext.writing import text_of

Rows = list[list[str]]

INDICATORS: Rows = [
    ["指标", "单位", "2020年", "2025年", "年均增长（%）", "属性"],
    ["软件业务收入", "亿元", "120", "260", "16.7", "预期性"],
    ["单位GDP能耗降低（%）", "%", "—", "—", "[14.5]", "约束性"],
    ["细颗粒物浓度", "微克/立方米", "40", "32", "—", "约束性"],
    ["5G基站数", "个", "", "≥5000", "—", "预期性"],
]
INDICATORS_WANTED = [
    "软件业务收入|>=|260|亿元|2025|value|2020|120|no",
    "软件业务收入|>=|16.7|%|2021/2025|average_growth|2020|120|no",
    "单位GDP能耗|<=|-14.5|%|2021/2025|total_growth|2020||yes",
    "细颗粒物浓度|<=|32|微克/立方米|2025|value|2020|40|yes",
    "5G基站数|>=|5000|个|2025|value|2020||no",
]
WORK: Rows = [
    ["序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限", "责任人"],
    [
        "1",
        "★压缩时限",
        "开办时间压缩至1个工作日以内",
        "市甲局",
        "市乙局、丙局",
        "2024年12月",
        "张三",
    ],
    [
        "2",
        "培育主体",
        "新增经营主体3万户。",
        "市丁局",
        "各县（市、区）人民政府",
        "2025年底",
        "李四",
    ],
    ["3", "降低成本", "减免税费10亿元", "市戊局", "", "持续推进", ""],
]
WORK_WANTED = [
    "开办时间|<=|1|个工作日|2024|value|||",
    "新增经营主体|>=|3|万户|2025|value|||",
    "减免税费|>=|10|亿元|2021/2025|value|||",
]
WORK_ASSIGNED = [
    ("压缩时限", ("市甲局",), (), ("市乙局", "市丙局")),
    ("培育主体", ("市丁局",), (), ("各县(市、区)人民政府",)),
    ("降低成本", ("市戊局",), (), ()),
]
TITLE = "某市数字经济发展“十四五”规划"
HEADING = "一、主要内容"


def as_text(folder: Path, rows: Rows) -> Path:
    """A text whose cells have tabs between them."""
    path = folder / "plan.txt"
    lines = [
        TITLE,
        "",
        HEADING,
        "",
        *map("\t".join, rows),
        "",
        "二、其他",
        "加强领导。",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def as_page(folder: Path, rows: Rows) -> Path:
    """A page as offices save it: a paragraph in each cell."""
    path = folder / "plan.html"
    cells = ["".join(f"<td><p>{cell}</p></td>" for cell in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    page = f"<html><body><h1>{TITLE}</h1><p>{HEADING}</p><table>{table}</table>"
    path.write_text(
        f"{page}<p>二、其他</p><p>加强领导。</p></body></html>", encoding="utf-8"
    )
    return path


def as_document(folder: Path, rows: Rows) -> Path:
    """A Word document."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph(HEADING)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("二、其他")
    document.add_paragraph("加强领导。")
    file = io.BytesIO()
    document.save(file)
    path = folder / "plan.docx"
    path.write_bytes(file.getvalue())
    return path


FORMS = [as_text, as_page, as_document]


def wanted(found: Contents) -> list[str]:
    """Each aim with its base and whether it is binding."""
    lines = []
    for stated in found.aims:
        aim = stated.aim
        value = "" if aim.value is None else plain(aim.value)
        base_value = "" if aim.base_value is None else plain(aim.base_value)
        parts = (
            aim.indicator,
            aim.comparator,
            value,
            aim.unit,
            aim.period,
            aim.measure,
            aim.base or "",
            base_value,
            aim.binding or "",
        )
        lines.append("|".join(map(str, parts)))
    return lines


@pytest.mark.parametrize("form", FORMS)
def test_indicators_are_read_by_the_heads_of_their_columns(
    form: Callable[[Path, Rows], Path], tmp_path: Path
) -> None:
    """Base and target years, growth, what is cumulative in square brackets, and the kind."""
    found = contents(read_text(str(form(tmp_path, INDICATORS))))
    assert wanted(found) == INDICATORS_WANTED
    assert {figure.kind for figure in found.figures} == {"date"}


@pytest.mark.parametrize("form", FORMS)
def test_work_is_read_by_the_heads_of_its_columns(
    form: Callable[[Path, Rows], Path], tmp_path: Path
) -> None:
    """Task, who leads and who shares, and what the measures want by the row's deadline; no persons."""
    found = contents(read_text(str(form(tmp_path, WORK))))
    assert wanted(found) == WORK_WANTED
    assert [
        (a.title, a.lead, a.responsible, a.supporting) for a in found.assignments
    ] == WORK_ASSIGNED
    assert found.figures == ()


def test_the_bodies_of_an_indicator_are_its_own() -> None:
    """By the heads of its row's cells; they are no task."""
    found = contents(
        text_of(
            "一、主要指标",
            "主要指标如下：",
            "指标\t单位\t2025年目标\t牵头单位\t配合单位",
            "高新技术企业\t家\t900\t市科技局\t市财政局、市统计局",
        )
    )
    (stated,) = found.aims
    assert stated.aim.answers.lead == ("市科技局",)
    assert stated.aim.answers.supporting == ("市财政局", "市统计局")
    assert found.assignments == ()


def test_a_cell_that_reaches_down_holds_for_the_rows_below(tmp_path: Path) -> None:
    """One body for two tasks, its column kept for what stands behind it."""
    found = contents(read_text(str(page_of_spans(tmp_path, "rowspan=2"))))
    assert [(a.title, a.lead, a.notes) for a in found.assignments] == [
        ("办好甲项", ("市甲局",), ("完成时限:2024年",)),
        ("办好乙项", ("市甲局",), ("完成时限:2025年",)),
    ]


@pytest.mark.parametrize(
    "claimed", ["rowspan=2000000000", 'colspan="99999999" rowspan="2"', "rowspan=-1"]
)
def test_what_a_page_claims_to_span_is_bounded(tmp_path: Path, claimed: str) -> None:
    """It is read in no time, whatever comes of it."""
    found = contents(read_text(str(page_of_spans(tmp_path, claimed))))
    assert len(found.text.paragraphs) < 10


def page_of_spans(folder: Path, claimed: str) -> Path:
    """A page with a cell that claims to take up more than one."""
    path = folder / "plan.html"
    path.write_text(
        f"<html><body><h1>{TITLE}</h1><p>{HEADING}</p><table>"
        "<tr><th>任务</th><th>牵头单位</th><th>完成时限</th></tr>"
        f"<tr><td>办好甲项</td><td {claimed}>市甲局</td><td>2024年</td></tr>"
        "<tr><td>办好乙项</td><td>2025年</td></tr>"
        "</table></body></html>",
        encoding="utf-8",
    )
    return path


def test_merged_cells_of_a_document_hold_for_the_rows_below(tmp_path: Path) -> None:
    """As in a page."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph(HEADING)
    table = document.add_table(rows=3, cols=3)
    rows = [
        ["任务", "牵头单位", "完成时限"],
        ["办好甲项", "市甲局", "2024年"],
        ["办好乙项", "", "2025年"],
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    file = io.BytesIO()
    document.save(file)
    path = tmp_path / "plan.docx"
    path.write_bytes(file.getvalue())
    found = contents(read_text(str(path)))
    assert [(a.title, a.lead) for a in found.assignments] == [
        ("办好甲项", ("市甲局",)),
        ("办好乙项", ("市甲局",)),
    ]
