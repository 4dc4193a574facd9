"""The command `draft`: files, exit codes, words, and what is no plan at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.cases import NO_PLANS, write_plan_text
from conftest import Run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A small plan's text."""
    return write_plan_text(tmp_path)


def test_a_draft_is_written_and_told(run: Run, text: Path, tmp_path: Path) -> None:
    """The answer first: how much was found, then what to do; the files load and say what the text says."""
    outcome = run("draft", str(text), "-o", str(tmp_path / "out"))
    assert (outcome.code, outcome.err) == (0, "")
    told = " ".join(outcome.out.split())
    assert (
        "indicators 3, targets 3, goals in words 1, tasks 2, bureaus 4, safeguards 0."
        in told
    )
    assert "years of the plan: 2024–26" in told
    checked = run("validate", str(tmp_path / "out"), "--source", str(text))
    assert checked.code == 0
    assert "Compared with the text, no difference" in checked.out


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


@pytest.mark.parametrize(("name", "content"), NO_PLANS)
def test_what_is_no_plan_is_said_so(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    """A page of a novel, a table, another language, a page's frame: exit code 2, in words, and no file."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    outcome = run("draft", str(path), "-o", str(tmp_path / "out"))
    assert outcome.code == 2
    # What is of another language is told as such, all else by what was seen in it.
    if name == "english":
        assert "is no Chinese text" in outcome.err
        assert "hint: write targets.yaml and tasks.yaml by hand" in outcome.err
    else:
        assert "is no text of a plan: sentences" in outcome.err
        assert "hint: give the whole text of a plan" in outcome.err
    assert not (tmp_path / "out").exists()


def test_an_empty_file_and_none_at_all_are_errors(run: Run, tmp_path: Path) -> None:
    """Each in one line with what to do."""
    (tmp_path / "empty").write_bytes(b"")
    for name in ("empty", "none"):
        outcome = run("draft", str(tmp_path / name), "-o", str(tmp_path / "out"))
        assert outcome.code == 2
        assert "hint:" in outcome.err
        assert "Traceback" not in outcome.err


def test_a_draft_speaks_chinese(run: Run, text: Path, tmp_path: Path) -> None:
    """The summary, and the marks in the files."""
    outcome = run("draft", str(text), "-o", str(tmp_path / "out"), "--lang", "zh")
    assert "已起草至" in outcome.out
    assert "规划期：2024—2026年" in outcome.out
    assert "# 核对: " in (tmp_path / "out" / "targets.yaml").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_an_error(
    run: Run, text: Path, tmp_path: Path
) -> None:
    """Named, with the reason."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    outcome = run("draft", str(text), "-o", str(tmp_path / "file" / "out"))
    assert outcome.code == 2
    assert "cannot be written" in outcome.err


@pytest.mark.parametrize("unwritable", ["targets.yaml", "tasks.yaml"])
def test_of_two_files_neither_is_written_where_one_cannot_be(
    run: Run, text: Path, tmp_path: Path, unwritable: str
) -> None:
    """The old plan is whole: its targets do not stand beside the tasks of another."""
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("targets.yaml", "tasks.yaml"):
        (folder / name).write_text("mine", encoding="utf-8")
    (folder / unwritable).unlink()
    (folder / unwritable).mkdir()
    outcome = run("draft", str(text), "-o", str(folder), "--force")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"{unwritable}: cannot be written: it is a folder" in outcome.err
    assert sorted(path.name for path in folder.iterdir()) == [
        "targets.yaml",
        "tasks.yaml",
    ]
    (kept,) = (path for path in folder.iterdir() if path.is_file())
    assert kept.read_text(encoding="utf-8") == "mine"


def test_two_files_that_are_one_are_refused(
    run: Run, text: Path, tmp_path: Path
) -> None:
    """The tasks would be written over the targets."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "targets.yaml").write_text("mine", encoding="utf-8")
    (folder / "tasks.yaml").symlink_to("targets.yaml")
    outcome = run("draft", str(text), "-o", str(folder), "--force")
    assert outcome.code == 2
    assert "tasks.yaml: two outputs are this one file" in outcome.err
    assert (folder / "targets.yaml").read_text(encoding="utf-8") == "mine"


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


def test_who_supports_a_task_is_told_apart(run: Run, tmp_path: Path) -> None:
    """A table's column of its own; in the answer, in the list, and among all that share."""
    text = tmp_path / "plan.txt"
    text.write_text(
        "云县任务分工（2025—2026年）\n\n任务\t牵头单位\t责任单位\t配合单位\n"
        "办好甲项\t县甲局\t县乙局\t县丙局、丁局\n",
        encoding="utf-8",
    )
    folder = str(tmp_path / "plan")
    assert run("draft", str(text), "-o", folder).code == 0
    answer = run("who", "1.1", "--plan", folder, "--lang", "zh").out
    assert (
        "1.1 办好甲项由县甲局牵头，责任单位为县乙局，配合单位为县丙局、县丁局" in answer
    )
    assert (
        "配合单位：县丙局、县丁局" in run("tasks", "--plan", folder, "--lang", "zh").out
    )
    shared = run(
        "tasks", "--bureau", "县丁局", "--role", "responsible", "--plan", folder
    )
    assert "1.1" in shared.out
    data = json.loads(run("tasks", "--plan", folder, "--format", "json").out)
    assert data[0]["supporting"] == ["县丙局", "县丁局"]


@pytest.mark.slow
def test_a_draft_that_validate_would_not_load_is_refused(
    run: Run, tmp_path: Path
) -> None:
    """Before a file or folder is made."""
    name = "甲乙丙丁戊己庚辛" * 30
    lines = [
        f"{number}.到2026年，建成第{number}类{name}{number}个。"
        for number in range(1, 1_300)
    ]
    text = tmp_path / "plan.txt"
    head = "甲市平台行动计划（2024—2026年）\n\n一、主要目标\n"
    text.write_text(head + "\n".join(lines), encoding="utf-8")
    outcome = run("draft", str(text), "-o", str(tmp_path / "out"))
    assert outcome.code == 2
    assert "the draft's file would have more than 2000000 bytes" in outcome.err
    assert not (tmp_path / "out").exists()
