"""Regions and bureaus of a target, in every form that has room for them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Format, Grouping, RenderOptions
from innovate_ts.output.terminal import Terminal
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report

SOURCE = "source: {section: 一, paragraph: 1, phrase: 达到}"
ZH = Words("zh")


def _plan(folder: Path, names: list[str], asked: str = "at_least: 10") -> None:
    """Firms that are broken down to these places, and a turnover that is not."""
    parts = ", ".join(f"{{name: {name}, {asked}, {SOURCE}}}" for name in names)
    (folder / "targets.yaml").write_text(
        "plan: {id: a, title: {zh: 甲城计划, en: Plan A}, period: 2023/2025}\n"
        "indicators:\n"
        "  - {id: firms, name: {zh: 企业, en: Firms}, unit: 家, aggregation: stock, targets: ["
        f"{{period: 2023, at_least: 40, {SOURCE}, breakdown: [{parts}]}}]}}\n"
        "  - {id: sales, name: {zh: 成交额, en: Sales}, unit: 亿元, aggregation: flow, targets: ["
        f"{{period: 2023, at_least: 9, {SOURCE}}}]}}\n",
        encoding="utf-8",
    )
    (folder / "tasks.yaml").write_text(
        f"bureaus: [{{name: 各县, en: Counties, members: [{', '.join(names)}]}}]\nactions: []\n",
        encoding="utf-8",
    )


def _report(folder: Path, rows: list[str], names: list[str]) -> Report:
    _plan(folder, names)
    path = folder / "actuals.csv"
    lines = ["指标,时期,数值,地区", *rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    plan = load_plan(folder)
    return evaluate(plan, read_actuals([str(path)], plan))


@pytest.fixture
def four(tmp_path: Path) -> Report:
    """Above, at, awaited and silent; the turnover of three of them."""
    rows = [
        "企业,2023,9,东县",
        "企业,2023,12,西县",
        "企业,2023,待公布,南县",
        "成交额,2023,2,东县",
        "成交额,2023,6,西县",
        "成交额,2023,2,南县",
    ]
    return _report(tmp_path, rows, ["东县", "西县", "南县", "北县"])


def test_rows_and_remarks(four: Report) -> None:
    """The worst comes first, as everywhere, and the head says so; who is silent and awaited is said apart."""
    of_firms, of_sales = region_tables(four, ZH, with_shares=True)
    assert [(row.rank, row.part) for row in of_firms.rows] == [
        (2, "东县"),
        (None, "北县"),
        (1, "西县"),
        (None, "南县"),
    ]
    assert of_firms.part.head.zh == "地区（单位），差的在前"
    assert of_sales.part.head.zh == "地区（单位），大的在前"
    silent, awaited = of_firms.remarks
    assert silent == "未收到数据：北县"
    assert awaited.startswith("南县：")
    assert [column.key for column in of_sales.columns] == ["part", "actual", "share"]
    assert [row.part for row in of_sales.rows] == ["西县", "东县", "南县"]
    assert of_sales.remarks == ["未收到数据：北县"]


def test_shares_are_told_where_they_are_asked_for(four: Report) -> None:
    """A breakdown is told always, a mere share with `--by region`."""
    tables = region_tables(four, ZH, with_shares=False)
    assert [table.of.indicator for table in tables] == ["firms"]


def test_who_reports_less_far_has_no_rank(tmp_path: Path) -> None:
    """A count of June is not ranked with those of the year's end, and that is said."""
    rows = ["企业,2023,12,东县", "企业,2023-06,20,西县"]
    report = _report(tmp_path, rows, ["东县", "西县"])
    (table,) = region_tables(report, ZH, with_shares=False)
    assert [(row.rank, row.part) for row in table.rows] == [(None, "西县"), (1, "东县")]
    assert table.remarks[-1] == "数据时段较短或不全，不参与排名：西县"


@pytest.mark.parametrize("count", [2, 100])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_on_a_terminal(tmp_path: Path, count: int, width: int) -> None:
    """Each place is named, in no line wider than the terminal."""
    names = [f"第{number}县" for number in range(1, count + 1)]
    rows = [f"企业,2023,{number},{name}" for number, name in enumerate(names)]
    options = RenderOptions("zh", Grouping.REGION, Terminal(width=width))
    text = Format.TABLE.renderer(_report(tmp_path, rows, names), options)
    assert isinstance(text, str)
    assert all(name in text for name in names)
    assert "1项目标没有分地区的结果" in text


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, 100])
def test_on_paper_and_screen(tmp_path: Path, count: int) -> None:
    """Page, Markdown, CSV, workbook and note name each place."""
    names = [f"第{number}县" for number in range(1, count + 1)]
    rows = [f"企业,2023,{number},{name}" for number, name in enumerate(names)]
    report = _report(tmp_path, rows, names)
    options = RenderOptions("zh", Grouping.REGION)
    for form in (Format.HTML, Format.MARKDOWN, Format.CSV):
        text = form.renderer(report, options)
        assert isinstance(text, str)
        assert all(f"{name}<" in text or name in text for name in names)
    for form, part in (
        (Format.XLSX, "xl/sharedStrings.xml"),
        (Format.DOCX, "word/document.xml"),
    ):
        content = form.renderer(report, options)
        assert isinstance(content, bytes)
        text = zipfile.ZipFile(io.BytesIO(content)).read(part).decode()
        assert all(f">{name}<" in text for name in names)


def test_by_region_in_csv(four: Report) -> None:
    """A row for each place of each target; a share has neither target nor verdict."""
    text = Format.CSV.renderer(four, RenderOptions("en", Grouping.REGION))
    assert isinstance(text, str)
    lines = text.lstrip("\ufeff").splitlines()
    assert lines[3] == "firms,Firms 企业,2023,西县,1,≥,10,number (家),12,2,1.2,,met,"
    assert (
        lines[5] == "sales,Sales 成交额,2023,西县,,,,100 million yuan (亿元),6,,,,,0.6"
    )


def test_a_note_counts_the_parts(four: Report) -> None:
    """Other forms count them in a line under their target."""
    text = Format.TABLE.renderer(four, RenderOptions("zh"))
    assert isinstance(text, str)
    assert "分解到4个地区（单位）：完成1，未完成1，未到期1，未收到数据1" in "".join(
        text.split("\n")
    )
