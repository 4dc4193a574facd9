"""The proof of an encoding: no difference for the shipped plan, and every planted fault is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from innovate_ts.plan.load import load_plan
from innovate_ts.plantext import read_text
from innovate_ts.plantext.contents import Contents, contents
from innovate_ts.plantext.drafting import draft, targets_yaml, tasks_yaml
from innovate_ts.plantext.proof import Discrepancy, prove
from plantext.writing import text_of
from shipped import shipped_plan

ROOT = Path(__file__).resolve().parents[3]
TEXT = ROOT.parent / "shared" / "plan" / "tangshan-2023.txt"

needs_text = pytest.mark.skipif(
    not TEXT.exists(), reason="the plan's text lies in ../shared, which is absent"
)


FAULTS = yaml.load(
    Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8"),
    Loader=yaml.CSafeLoader,
)


@pytest.fixture(scope="module")
def found() -> Contents:
    """What the plan's text holds."""
    return contents(read_text(str(TEXT)))


def differences(folder: Path, found: Contents) -> tuple[Discrepancy, ...]:
    """The differences of a plan's folder from the text, read and counted."""
    return prove(load_plan(folder), found).discrepancies


@needs_text
def test_the_shipped_plan_agrees_with_its_text(found: Contents) -> None:
    """Every phrase, figure, unit, comparator, period and assignment agrees, and every count is even."""
    assert prove(shipped_plan(), found).discrepancies == ()


@pytest.mark.slow
@needs_text
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["name"])
def test_every_planted_fault_is_found(
    fault: dict[str, str], found: Contents, tmp_path: Path
) -> None:
    """With its code and what it is about, and both sides where both say something."""
    for name in ("targets.yaml", "tasks.yaml"):
        shutil.copy(ROOT / "data" / name, tmp_path / name)
    path = tmp_path / fault["file"]
    text = path.read_text(encoding="utf-8")
    assert fault["old"] in text, "the fault cannot be planted"
    path.write_text(text.replace(fault["old"], fault["new"], 1), encoding="utf-8")
    told = {
        (d.problem.code, d.problem.field or "") for d in differences(tmp_path, found)
    }
    assert any(
        code == fault["code"] and field.startswith(fault["field"])
        for code, field in told
    ), told


@needs_text
def test_a_task_left_out_is_found(found: Contents, tmp_path: Path) -> None:
    """The assignment of 3.2 stands in the text and in no task."""
    tasks = (ROOT / "data" / "tasks.yaml").read_text(encoding="utf-8")
    start = tasks.index('      - id: "3.2"')
    end = tasks.index('      - id: "3.3"')
    shutil.copy(ROOT / "data" / "targets.yaml", tmp_path / "targets.yaml")
    (tmp_path / "tasks.yaml").write_text(tasks[:start] + tasks[end:], encoding="utf-8")
    (difference,) = differences(tmp_path, found)
    assert difference.problem.code == "source_task_missing"
    assert difference.written == "(牵头单位:市科学技术局;责任单位:市工业和信息化局)"


@needs_text
def test_both_sides_are_shown_with_their_places(
    found: Contents, tmp_path: Path
) -> None:
    """What the data says and where, what the text says and where."""
    fault = FAULTS[0]
    shutil.copy(ROOT / "data" / "tasks.yaml", tmp_path / "tasks.yaml")
    text = (
        (ROOT / "data" / "targets.yaml")
        .read_text(encoding="utf-8")
        .replace(fault["old"], fault["new"], 1)
    )
    (tmp_path / "targets.yaml").write_text(text, encoding="utf-8")
    (difference,) = differences(tmp_path, found)
    line = text[: text.index("at_least: 128")].count("\n")
    assert difference.encoded == ">= 128 亿元, 2023"
    assert str(difference.encoded_at) == f"{tmp_path / 'targets.yaml'}:{line}"
    assert difference.written == "技术合同成交额达到126亿元 (>= 126 亿元, 2023)"
    lines = TEXT.read_text(encoding="utf-8").splitlines()
    assert difference.written_at is not None
    assert difference.written_at.row is not None
    assert difference.written_at.column is not None
    said = lines[difference.written_at.row - 1][difference.written_at.column - 1 :]
    assert said.startswith("技术合同成交额达到126亿元")


YEARLY = (
    "云川市人才规划（2026—2028年）",
    "一、目标",
    "（一）总体目标。每年培训工匠300人次。",
    "二、任务",
    "（一）办好培训。（牵头单位：市人社局）",
)
"""A plan with a figure for each of its years."""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("培训工匠", []),
        (
            "引进教授",
            [
                ("source_other_indicator", "indicator-01: 2026"),
                ("source_other_indicator", "indicator-01: 2027"),
                ("source_other_indicator", "indicator-01: 2028"),
                ("source_target_missing", "一, 1"),
            ],
        ),
    ],
)
def test_a_yearly_aim_may_be_quoted_for_another_indicator(
    name: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    """It is told for each year, and that none of the years has the text's own indicator."""
    text = contents(text_of(*YEARLY))
    drafted = draft(text)
    targets = targets_yaml(drafted, "zh", plan_id="talent")
    named = targets.replace("name: 培训工匠\n", f"name: {name}\n")
    (tmp_path / "targets.yaml").write_text(named, encoding="utf-8")
    tasks = tasks_yaml(drafted, "zh")
    (tmp_path / "tasks.yaml").write_text(tasks, encoding="utf-8")
    codes = [(d.problem.code, d.problem.field) for d in differences(tmp_path, text)]
    assert codes == expected
