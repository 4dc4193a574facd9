"""The command `diff`: exit codes, problems, and consoles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import Run
from diff.cases import HERE, OLD, revised


def test_no_difference_is_0(run: Run) -> None:
    """It says so; in JSON the list is empty."""
    same = ("diff", str(OLD), str(OLD))
    outcome = run(*same)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[0] == "The two versions say the same."
    assert run(*same, "--lang", "zh").out.splitlines()[0] == "两个版本内容相同。"
    assert (
        run(*same, "--format", "json").code,
        run(*same, "--format", "json").out,
    ) == (0, "[]\n")


@pytest.mark.parametrize("form", ["table", "json"])
def test_the_problems_of_both_plans_are_shown(
    run: Run, tmp_path: Path, form: str
) -> None:
    """A plan that cannot be loaded is exit code 2; nothing is compared, and each problem names its file."""
    for name, figure in (("one", "much"), ("two", "little")):
        (tmp_path / name).mkdir()
        revised(tmp_path / name, OLD, ("at_least: 1700", f"at_least: {figure}"))
    outcome = run("diff", "one", "two", "--format", form, cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    places = [
        line.split(":")[0]
        for line in outcome.err.splitlines()
        if not line.startswith("  ")
    ]
    assert places == ["one/targets.yaml", "two/targets.yaml"]


def test_a_folder_that_is_not_there_is_2(run: Run) -> None:
    """It is named."""
    outcome = run("diff", str(OLD), "nowhere")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("nowhere: ")


def test_a_hostile_name_does_not_break_out(run: Run, tmp_path: Path) -> None:
    """Control codes are spelt out, markup stays text, a long name is broken and not cut."""
    nasty = '"[red]\\e[31m\\u202e{name}</b>' + "长" * 300 + '"'
    revised(
        tmp_path, OLD, ("高新技术企业", nasty), ("at_least: 1700", "at_least: 1701")
    )
    for columns in (20, 80):
        outcome = run(
            "diff", str(OLD), str(tmp_path), environment={"COLUMNS": str(columns)}
        )
        assert outcome.code == 1
        assert "\x1b" not in outcome.out
        assert "\u202e" not in outcome.out
        flat = "".join(line.strip() for line in outcome.out.splitlines())
        assert "[red]\\x1b[31m\\u202e{name}</b>" + "长" * 300 in flat.replace(" ", "")
        assert max(cell_len(line) for line in outcome.out.splitlines()) <= columns
    data = run("diff", str(OLD), str(tmp_path), "--format", "json")
    assert "\x1b" not in data.out
    renamed = next(each for each in json.loads(data.out) if each["kind"] == "renamed")
    assert renamed["new"] == "[red]\x1b[31m\u202e{name}</b>" + "长" * 300


def test_any_console_can_show_it(run: Run) -> None:
    """A Chinese Windows console, or one that knows ASCII alone, ends no run."""
    for encoding in ("gbk", "ascii"):
        environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        new = str(HERE / "targets" / "new")
        outcome = run(
            "diff",
            str(OLD),
            new,
            "--lang",
            "zh",
            environment=environment,
            encoding=encoding,
        )
        assert (outcome.code, outcome.err) == (1, "")
