"""`draft` and `validate --source` as commands: files, exit codes, words, and what is no plan at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run

PLAN = """云山县数字经济行动方案(2024—2026年)

为加快发展,制定本方案。

一、总体目标
到2026年,数字经济核心产业增加值达到50亿元以上,5G基站达到2000个,数字政府水平明显提升。

二、重点任务
(一)夯实基础。推进网络建设。(牵头单位:县工业和信息化局;责任单位:县财政局、县发展改革局)
(二)培育企业。培育规上数字企业20家。(县工业和信息化局牵头,县商务局配合)
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A small plan's text."""
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_draft_is_written_and_told(run: Run, text: Path, tmp_path: Path) -> None:
    """The answer first: how much was found, then what to do; the files load and say what the text says."""
    outcome = run("draft", str(text), "-o", str(tmp_path / "out"))
    assert (outcome.code, outcome.err) == (0, "")
    told = " ".join(outcome.out.split())
    assert (
        "indicators 3, targets 3, goals in words 1, tasks 2, bureaus 4, safeguards 0."
        in told
    )
    assert "years of the plan: 2024/2026" in told
    checked = run("validate", str(tmp_path / "out"), "--source", str(text))
    assert checked.code == 0
    assert "Data and text agree, and nothing is left over" in checked.out


def test_a_draft_never_overwrites_unless_told(
    run: Run, text: Path, tmp_path: Path
) -> None:
    """Existing files are named and kept; --force writes over them."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "tasks.yaml").write_text("mine", encoding="utf-8")
    refused = run("draft", str(text), "-o", str(folder))
    assert refused.code == 2
    assert "tasks.yaml: exists, and was not written over" in refused.err
    assert (folder / "tasks.yaml").read_text(encoding="utf-8") == "mine"
    assert not (folder / "targets.yaml").exists()
    assert run("draft", str(text), "-o", str(folder), "--force").code == 0
    assert "县工业和信息化局" in (folder / "tasks.yaml").read_text(encoding="utf-8")


def test_the_same_text_gives_the_same_bytes(
    run: Run, text: Path, tmp_path: Path
) -> None:
    """In either run, whatever the seed of hashes."""
    for seed in ("1", "2"):
        run(
            "draft",
            str(text),
            "-o",
            str(tmp_path / seed / "out"),
            environment={"PYTHONHASHSEED": seed},
        )
    for name in ("targets.yaml", "tasks.yaml"):
        first, second = (
            (tmp_path / seed / "out" / name).read_bytes() for seed in ("1", "2")
        )
        assert first == second


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "novel",
            "夜色渐深,他推开窗,看见远处的灯火一盏一盏地熄灭。二十年前,他们也是这样告别的。\n"
            * 40,
        ),
        (
            "table.csv",
            "指标,时期,数值\n高新技术企业,2023,1600家\n技术合同成交额,2023,126亿元\n"
            * 20,
        ),
        (
            "english",
            "It was the best of times, it was the worst of times. 1859, chapter 1.\n"
            * 30,
        ),
        ("page", "首页\n登录\n版权所有 ICP备12345678号\n"),
    ],
)
def test_what_is_no_plan_is_said_so(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    """A page of a novel, a table, another language, a page's frame: exit code 2, in words, and no file."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    outcome = run("draft", str(path), "-o", str(tmp_path / "out"))
    assert outcome.code == 2
    assert (
        "is no text of a plan: neither an assignment nor a target was found in it"
        in outcome.err
    )
    assert "hint: give the whole text of a plan" in outcome.err
    assert not (tmp_path / "out").exists()
    assert run("validate", "--source", str(path)).code == 2


def test_an_empty_file_and_none_at_all_are_errors(run: Run, tmp_path: Path) -> None:
    """Each in one line with what to do."""
    (tmp_path / "empty").write_bytes(b"")
    for name in ("empty", "none"):
        outcome = run("draft", str(tmp_path / name), "-o", str(tmp_path / "out"))
        assert outcome.code == 2
        assert "hint:" in outcome.err
        assert "Traceback" not in outcome.err


def test_differences_stand_side_by_side(run: Run, text: Path, tmp_path: Path) -> None:
    """What the data says and what the text says, each with its place; exit code 1."""
    folder = tmp_path / "out"
    run("draft", str(text), "-o", str(folder))
    targets = folder / "targets.yaml"
    changed = targets.read_text(encoding="utf-8").replace(
        "at_least: 50", "at_least: 500"
    )
    targets.write_text(changed, encoding="utf-8")
    line = changed[: changed.index("at_least: 500")].count("\n")
    outcome = run(
        "validate", str(folder), "--source", str(text), environment={"COLUMNS": "200"}
    )
    assert outcome.code == 1
    assert "indicator-01: 2026: the figure is not the text's" in outcome.out
    assert f"  data  {targets}:{line}\n        >= 500 亿元, 2026\n" in outcome.out
    said = "数字经济核心产业增加值达到50亿元以上 (>= 50 亿元, 2026)"
    assert f"  text  {text}:6:8\n        {said}\n" in outcome.out
    assert "Differences between data and text: 1." in outcome.out


def test_differences_as_json(run: Run, text: Path, tmp_path: Path) -> None:
    """The keys of a problem, then both sides with their places; what one side does not say is null."""
    folder = tmp_path / "out"
    run("draft", str(text), "-o", str(folder))
    targets = folder / "targets.yaml"
    kept = (
        targets.read_text(encoding="utf-8").split("  - id: indicator-02")[0]
        + "\nstatements: []\n"
    )
    targets.write_text(kept, encoding="utf-8")
    outcome = run("validate", str(folder), "--source", str(text), "--format", "json")
    found = [
        each
        for each in json.loads(outcome.out)
        if each["code"] == "source_target_missing"
    ]
    assert outcome.code == 1
    assert [each["written"] for each in found] == [
        "5G基站达到2000个 (>= 2000 个, 2026)",
        "培育规上数字企业20家 (>= 20 家, 2024/2026)",
    ]
    assert found[0]["encoded"] is found[0]["encoded_at"] is None
    assert found[0]["written_at"] == {"file": str(text), "line": 6, "column": 28}
    assert list(found[0])[-4:] == ["encoded", "encoded_at", "written", "written_at"]


def test_both_commands_speak_chinese(run: Run, text: Path, tmp_path: Path) -> None:
    """The summary, the marks in the files, and the proof."""
    outcome = run("draft", str(text), "-o", str(tmp_path / "out"), "--lang", "zh")
    assert "已起草至" in outcome.out
    assert "规划期：2024—2026年" in outcome.out
    assert "# 核对: " in (tmp_path / "out" / "targets.yaml").read_text(encoding="utf-8")
    proof = run(
        "validate", str(tmp_path / "out"), "--source", str(text), "--lang", "zh"
    )
    assert "数据与原文一致，没有遗漏" in proof.out


def test_a_folder_that_cannot_be_made_is_an_error(
    run: Run, text: Path, tmp_path: Path
) -> None:
    """Named, with the reason."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    outcome = run("draft", str(text), "-o", str(tmp_path / "file" / "out"))
    assert outcome.code == 2
    assert "cannot be written" in outcome.err


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_whose_name_is_too_long(
    run: Run, text: Path, force: list[str]
) -> None:
    """The system's refusal, with and without what is there already."""
    outcome = run("draft", str(text), "-o", "a" * 300, *force)
    assert outcome.code == 2
    assert ": cannot be written: " in outcome.err


def test_a_jump_is_one_in_the_same_unit(run: Run, tmp_path: Path) -> None:
    """15000万元 is no more than 1.5亿元, and so no sum over the years."""
    path = tmp_path / "plan.txt"
    figures = (
        "到2023年,技术合同成交额1亿元。\n到2024年,技术合同成交额1.1亿元。\n"
        "到2025年,技术合同成交额15000万元。"
    )
    path.write_text(
        f"云山县行动方案(2023—2025年)\n一、目标\n{figures}\n", encoding="utf-8"
    )
    assert run("draft", str(path), "-o", str(tmp_path / "out")).code == 0
    drafted = (tmp_path / "out" / "targets.yaml").read_text(encoding="utf-8")
    assert "15000" in drafted
    assert "累计" not in drafted
