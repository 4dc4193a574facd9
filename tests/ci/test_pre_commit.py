"""The hook for pre-commit: it validates the plan's folder when one of the plan's files changes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import Run


@pytest.fixture
def hook(root: Path) -> dict[str, Any]:
    """The hook that validates a plan."""
    return hooks_of(root)["innovate-ts-validate"]


def hooks_of(root: Path) -> dict[str, dict[str, Any]]:
    """The hooks by their ids."""
    hooks = yaml.safe_load(
        (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    )
    return {hook["id"]: hook for hook in hooks}


@pytest.mark.parametrize(("figure", "code"), [("1600", 0), ("1", 0), ("超过1600家", 2)])
def test_actuals_that_can_be_read_pass(
    run: Run, root: Path, tmp_path: Path, figure: str, code: int
) -> None:
    """A missed target is no fault of the file; what cannot be read is."""
    hook = hooks_of(root)["innovate-ts-check"]
    for name in ("data/actuals.csv", "actuals-2024.xlsx"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "factuals.csv")
    file = tmp_path / "actuals.csv"
    file.write_text(
        f"indicator,period,value\nhigh-tech-enterprises,2023,{figure}\n",
        encoding="utf-8",
    )
    command = (*hook["entry"].split()[1:], *hook["args"], str(file))
    assert run(*command).code == code


@pytest.mark.parametrize(
    ("path", "is_of_a_plan"),
    [
        ("data/targets.yaml", True),
        ("plans/other city/tasks.yaml", True),
        ("targets.yaml", True),
        ("data/old-targets.yaml", False),
        ("data/targets.yaml.orig", False),
        ("data/targetsXyaml", False),
    ],
)
def test_it_runs_for_the_files_of_any_plan(
    hook: dict[str, Any], path: str, is_of_a_plan: bool
) -> None:
    """Both files, in any folder, and no file that is only called alike."""
    assert bool(re.search(hook["files"], path)) == is_of_a_plan


def test_its_command_is_one_that_exists(
    hook: dict[str, Any], run: Run, root: Path, tmp_path: Path
) -> None:
    """Run as pre-commit runs it, in a repository with a plan: 0 for a good one, 2 for a broken one."""
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)
    command, *arguments = hook["entry"].split()
    assert command == "innovate-ts"
    shutil.copytree(root / "data", tmp_path / "data")
    assert run(*arguments, *hook["args"], cwd=tmp_path).code == 0
    (tmp_path / "data" / "tasks.yaml").write_text("actions: [", encoding="utf-8")
    assert run(*arguments, *hook["args"], cwd=tmp_path).code == 2


@pytest.mark.network
def test_pre_commit_runs_it(hook: dict[str, Any], root: Path, tmp_path: Path) -> None:
    """By pre-commit itself, which installs the checkout: a good plan passes, a broken one does not."""
    shutil.copytree(root / "data", tmp_path / "data")
    for arguments in (["init", "--quiet"], ["add", "data"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    command = [
        sys.executable,
        "-m",
        "pre_commit",
        "try-repo",
        str(root),
        hook["id"],
        "--all-files",
    ]

    def passes() -> bool:
        return (
            subprocess.run(
                command, cwd=tmp_path, check=False, capture_output=True
            ).returncode
            == 0
        )

    assert passes()
    (tmp_path / "data" / "tasks.yaml").write_text("actions: [", encoding="utf-8")
    assert not passes()
