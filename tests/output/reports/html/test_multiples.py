"""Small charts of regions: who has one, what is the same of all, and what each says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.reports.html.multiples import Multiples, multiples
from innovate_ts.output.words import Words

HEAD = "指标,地区,时期,数值,单位\n"
TURNOVER = "技术合同成交额"


def charts(
    plan_folder: Path, folder: Path, rows: str, names: list[str] | None = None
) -> Multiples | None:
    """The small charts of turnover in a plan, by rows of REGION,PERIOD,FIGURE."""
    text = HEAD
    for row in rows.split():
        text += f"{TURNOVER},{row},亿元\n"
    path = folder / "actuals.csv"
    path.write_text(text, encoding="utf-8")
    plan = load_plan(plan_folder)
    report = evaluate(plan, read_actuals([str(path)], plan))
    groups = by_indicator(report.results)
    (turnover,) = (it for it in groups if it[0].name.zh == TURNOVER)
    return multiples(turnover, names or [], report, Words("zh"))


def test_all_regions_stand_on_the_same_axes(root: Path, tmp_path: Path) -> None:
    """In the order that is asked for, each with its last figure and that one's period."""
    drawn = charts(
        root / "examples" / "five-year",
        tmp_path,
        "东城区,2023,60 东城区,2024,90 西城区,2023,40 西城区,2024,44 江北县,2023,21",
        ["西城区"],
    )
    assert drawn is not None
    assert [(it.name, it.figure, it.period) for it in drawn.tiles] == [
        ("西城区", "44亿元", "2024年"),
        ("东城区", "90亿元", "2024年"),
        ("江北县", "21亿元", "2023年"),
    ]
    assert drawn.caption == "历期变化，各图刻度相同：0亿元至100亿元，2023年至2024年"
    # 东城区 has 90 of 100: a bar of nine tenths; 江北县 the same year's at the same place.
    heights = [
        [round(shape.height, 1) for shape in it.graph.shapes if shape.is_bar]
        for it in drawn.tiles
    ]
    assert heights == [[14.4, 15.8], [21.6, 32.4], [7.6]]
    first_years = {it.graph.shapes[0].x for it in drawn.tiles}
    assert len(first_years) == 1
    assert "2023年：实际60亿元" in drawn.tiles[1].graph.description


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "东城区,2023,60 东城区,2024,90 西城区,2024,44",
        "东城区,2024,60 西城区,2024,90",
        "全市,2023,60 全市,2024,90",
    ],
)
def test_what_cannot_be_compared_over_time_is_not_drawn(
    root: Path, tmp_path: Path, rows: str
) -> None:
    """It takes two regions with two figures each."""
    rows = f"全市,2022,50 {rows}"
    assert charts(root / "examples" / "five-year", tmp_path, rows) is None


@pytest.mark.parametrize(("count", "drawn"), [(2, 2), (100, 100), (101, 0)])
def test_up_to_a_hundred_regions_are_drawn(
    root: Path, tmp_path: Path, count: int, drawn: int
) -> None:
    """More of them nobody looks through."""
    five_year = root / "examples" / "five-year"
    parts = "        breakdown:\n"
    rows = ""
    for number in range(count):
        source = f"{{section: 附件一, paragraph: 1, phrase: {number}号区5亿元}}"
        parts += f"          - {{name: {number}号区, at_least: 5, source: {source}}}\n"
        rows += f"{number}号区,2023,5 {number}号区,2024,6 "
    targets = (five_year / "targets.yaml").read_text(encoding="utf-8")
    targets = re.sub(r" +breakdown:\n(?: +- \{.*\n)+", parts, targets, count=1)
    (tmp_path / "targets.yaml").write_text(targets, encoding="utf-8")
    shutil.copy(five_year / "tasks.yaml", tmp_path)
    charts_drawn = charts(tmp_path, tmp_path, rows)
    assert (len(charts_drawn.tiles) if charts_drawn else 0) == drawn
