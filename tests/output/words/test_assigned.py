"""Who is named as answerable: whom the plan itself names, and else who leads the linked tasks."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from docx import Document

from conftest import Run
from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.reports import Format, RenderOptions
from innovate_ts.output.words import Words, bureaus
from innovate_ts.output.words.headline import headline
from innovate_ts.verdicts.report import Report

CASE = Path(__file__).parents[2] / "plan" / "lint" / "assigned-by-the-plan"


@pytest.fixture
def assigned(tmp_path: Path) -> Report:
    """Trees that a bureau of the plan answers for, and that were not planted."""
    path = tmp_path / "actuals.csv"
    path.write_text("指标,时期,数值\n植树,2023,4\n", encoding="utf-8")
    plan = load_plan(CASE)
    return evaluate(plan, read_actuals([str(path)], plan))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "牵头单位：镇园林局；配合单位：各村"),
        ("en", "lead: 镇园林局; supporting: 各村"),
    ],
)
def test_each_is_named_with_the_role(
    assigned: Report, language: Language, told: str
) -> None:
    """By the plan's own words for it, and not as the lead of a linked task."""
    words = Words(language)
    (result,) = assigned.results
    assert words.say(bureaus.whom_to_ask(result, words)) == told


def test_a_column_says_that_the_plan_names_them(assigned: Report) -> None:
    """Its head is of linked tasks, and these are linked to none."""
    (result,) = assigned.results
    assert bureaus.leads(result, Words("zh")) == "镇园林局（规划指定）"


def test_the_headline_asks_them_about_no_task(assigned: Report) -> None:
    """They answer for the target."""
    assert headline(assigned, Words("zh")).endswith("请联系镇园林局。")


def test_results_stand_under_them(assigned: Report) -> None:
    """By bureau, as under the lead of a linked task."""
    assert list(by_lead(assigned.results)) == ["镇园林局"]
    (result,) = assigned.results
    assert result.lead == ("镇园林局",)


# --- each way of assigning, worked by hand ---

SOURCE = "source: {section: 一, paragraph: 1, phrase: 甲}"
BODIES = {"甲局": "A", "乙局": "B", "丙局": "C", "丁局": "D", "各村": "Villages"}
LEADS = {"1": "丁局", "2": "丙局"}


def _cases() -> list[dict[str, str]]:
    text = Path(__file__).with_name("assigned.tsv").read_text(encoding="utf-8")
    return list(
        csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def _lay_out(folder: Path, keys: str) -> None:
    """A plan whose trees are assigned by these keys, with two tasks, and what was planted."""
    own = f", {SOURCE}" if "lead:" in keys else ""
    (folder / "targets.yaml").write_text(
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}\nindicators:\n"
        f"  - {{id: trees, name: {{zh: 植树, en: Trees}}, unit: 棵, aggregation: flow, {keys}{own},"
        f" targets: [{{period: 2023, at_least: 5, {SOURCE}}}]}}\n",
        encoding="utf-8",
    )
    bodies = "".join(f"  - {{name: {name}, en: {en}}}\n" for name, en in BODIES.items())
    tasks = "".join(
        f'      - {{id: "{number}", title: {{zh: 任务{number}, en: Task {number}}},'
        f" summary: {{zh: 做。, en: Do.}}, lead: [{lead}], responsible: [乙局], {SOURCE}}}\n"
        for number, lead in LEADS.items()
    )
    (folder / "tasks.yaml").write_text(
        f"bureaus:\n{bodies}actions:\n"
        f'  - id: "1"\n    title: {{zh: 行动, en: Action}}\n    {SOURCE}\n    tasks:\n{tasks}',
        encoding="utf-8",
    )
    (folder / "a.csv").write_text("指标,时期,数值\n植树,2023,4\n", encoding="utf-8")


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["keys"])
def test_who_answers_is_the_same_everywhere(
    case: dict[str, str], tmp_path: Path, run: Run
) -> None:
    """In data, sentence, column and group of a report, in `who` and in `show`."""
    _lay_out(tmp_path, case["keys"])
    plan = load_plan(tmp_path)
    report = evaluate(plan, read_actuals([str(tmp_path / "a.csv")], plan))
    (result,) = report.results
    words = Words("zh")
    assert " ".join(result.lead) == case["lead"]
    assert list(by_lead(report.results)) == (case["lead"].split() or [""])
    assert words.say(bureaus.whom_to_ask(result, words)) == case["told"]
    assert bureaus.leads(result, words) == case["column"]
    options = ("--plan", str(tmp_path), "--lang", "zh")
    assert case["who"] in run("who", "植树", *options).out
    assert case["show"] in run("show", "trees", *options).out


@pytest.mark.parametrize(
    ("language", "cell"), [("zh", "镇园林局（规划指定）"), ("en", "镇园林局")]
)
def test_a_table_of_the_note_names_them(
    assigned: Report, language: Language, cell: str
) -> None:
    """In the annex, in the column of bureaus."""
    rendered = Format.DOCX.renderer(assigned, RenderOptions(language))
    assert isinstance(rendered, bytes)
    document = Document(io.BytesIO(rendered))
    rows = [row for table in document.tables for row in table.rows]
    texts = [one.text for row in rows for one in row.cells]
    assert any(cell in text for text in texts)
