"""Twice the input costs twice the time, whoever reads it: nothing is looked for again and again."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
import xlsxwriter

from conftest import ROOT
from innovate_ts import Rows, evaluate, load_plan, read_actuals, render
from innovate_ts.basics.collector import without_collector
from innovate_ts.basics.json_forms import JsonForm
from innovate_ts.cli.check_options import read_report
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.proof import prove
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan

MOST = 2.2
"""Times the CPU of half the input."""
TRIES = 15
PLAN = shipped_plan()
FORM = JsonForm(Report.model_json_schema(mode="serialization"))
Write = Callable[[Path, int], None]
Read = Callable[[Path], object]
HEADS = ("指标", "时期", "数值", "单位", "备注")


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """Actuals of the shipped plan, one in ten; the others are of indicators that it does not know."""
    for number in range(count):
        name = "高新技术企业" if number % 10 == 0 else f"第{number}项"
        yield name, "2023", str(1500 + number % 100), "家", f"第{number}行"


def csv_of(path: Path, count: int) -> None:
    """A table as text."""
    lines = [",".join(row) for row in (HEADS, *rows(count))]
    path.write_text("\n".join(lines), encoding="utf-8")


def xlsx_of(path: Path, count: int) -> None:
    """A workbook."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate((HEADS, *rows(count))):
            sheet.write_row(number, 0, row)


def html_of(path: Path, count: int) -> None:
    """A table of a page."""
    cells = (
        "".join(f"<td>{cell}</td>" for cell in row) for row in (HEADS, *rows(count))
    )
    lines = "\n".join(f"<tr>{line}</tr>" for line in cells)
    path.write_text(f"<html><table>{lines}</table>", encoding="utf-8")


def clauses(count: int) -> list[str]:
    """A plan's text."""
    head = "某市科技创新行动计划（2024—2026年）"
    return [
        head,
        *(f"到2026年，第{n}类企业达到{100 + n}家。" for n in range(count)),
    ]


def text_of(path: Path, count: int) -> None:
    """A plan as text."""
    path.write_text("\n".join(clauses(count)), encoding="utf-8")


def docx_of(path: Path, count: int) -> None:
    """A plan as a document, half of it in a table."""
    document = docx.Document()
    for clause in clauses(count // 2):
        document.add_paragraph(clause)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "指标"
    table.rows[0].cells[1].text = "2026年"
    row = table.rows[0]._tr.xml
    for _ in range(count // 2):
        table._tbl.append(docx.oxml.parse_xml(row))
    document.save(str(path))


def page_of(path: Path, count: int) -> None:
    """A plan as a page."""
    lines = "\n".join(f"<p>{clause}</p>" for clause in clauses(count))
    path.write_text(f"<html><body>{lines}", encoding="utf-8")


def yaml_of(path: Path, count: int) -> None:
    """A plan's two files."""
    path.mkdir()
    indicators = "".join(
        f"""
  - id: firms-{number}
    name: {{zh: 第{number}类企业, en: Firms {number}}}
    unit: 家
    aggregation: stock
    tasks: ["1.1"]
    targets:
      - {{period: 2026, at_least: {number}, source: {{section: 一, paragraph: 1, phrase: 企业}}}}"""
        for number in range(count)
    )
    head = "plan: {id: a-town, title: {zh: 计划, en: Plan}, period: 2024/2026}\nindicators:"
    (path / "targets.yaml").write_text(head + indicators, encoding="utf-8")
    shutil.copy(ROOT / "tests/plan/good/minimal/tasks.yaml", path)


def json_of(path: Path, count: int) -> None:
    """A report on a plan of so many indicators."""
    folder = path.with_suffix(".plan")
    yaml_of(folder, count)
    plan = load_plan(folder)
    figures = [
        {"indicator": f"firms-{number}", "period": 2026, "value": number}
        for number in range(count)
    ]
    report = evaluate(plan, read_actuals(Rows(figures), plan))
    path.write_text(str(render(report, "json")), encoding="utf-8")


def flood_of(sign: str) -> Write:
    """A plan's text that is one sign after the other, in a paragraph."""

    def write(path: Path, count: int) -> None:
        path.write_text(f"一、目标\n\n{sign * count}", encoding="utf-8")

    return write


def actuals(path: Path) -> object:
    """Read as actuals."""
    return read_actuals([str(path)], PLAN)


def plan_text(path: Path) -> object:
    """Read as a plan's text, with all that it says."""
    return contents(read_text(str(path)))


def proved(path: Path) -> object:
    """Read as a plan's text, and counted beside a plan's data."""
    return prove(PLAN, contents(read_text(str(path))))


def earlier_report(path: Path) -> object:
    """Read as an earlier report, with all that is asked of its form."""
    misfit = FORM.misfit(read_report(path))
    assert misfit is None
    return misfit


READERS: dict[str, tuple[Write, Read, int]] = {
    "csv": (csv_of, actuals, 1_500),
    "xlsx": (xlsx_of, actuals, 1_500),
    "html": (html_of, actuals, 1_500),
    "txt": (text_of, plan_text, 400),
    "docx": (docx_of, plan_text, 400),
    "page.html": (page_of, plan_text, 400),
    "yaml": (yaml_of, load_plan, 300),
    "json": (json_of, earlier_report, 400),
    "quotes.txt": (flood_of("“"), proved, 20_000),
    "digits.txt": (flood_of("1"), proved, 20_000),
    "letters.txt": (flood_of("a"), proved, 20_000),
    "roles.txt": (flood_of("牵头单位："), proved, 5_000),
}


def seconds(read: Read, path: Path) -> float:
    """Of work, not of waiting for others, and without collecting garbage: the command does not either."""
    with without_collector():
        begin = time.process_time()
        read(path)
        return time.process_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_twice_the_input_takes_twice_the_time(tmp_path: Path, name: str) -> None:
    """At most 2.2 times, in the best of some tries: other processes can only make it look like more."""
    write, read, count = READERS[name]
    single, double = tmp_path / f"single.{name}", tmp_path / f"double.{name}"
    write(single, count)
    write(double, 2 * count)
    read(single)
    costs = []
    for _ in range(TRIES):
        costs.append((seconds(read, single), seconds(read, double)))
        least = min(one for one, _ in costs), min(two for _, two in costs)
        if least[1] <= MOST * least[0]:
            return
    pytest.fail(f"{name}: {costs}")
