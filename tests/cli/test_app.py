"""All commands together: their help, with an example that runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from conftest import Run
from innovate_ts.cli.app import COMMANDS


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_that_runs(
    name: str, language: str, run: Run, root: Path, tmp_path: Path
) -> None:
    """The example is the line that begins with Example, run where it may write."""
    runs_its_example(run(name, "--lang", language, "--help").out, run, root, tmp_path)


def test_the_program_has_help_with_an_example_that_runs(
    run: Run, root: Path, tmp_path: Path
) -> None:
    """What one sees who asks for help before knowing a command."""
    runs_its_example(run("--help").out, run, root, tmp_path)


def runs_its_example(text: str, run: Run, root: Path, folder: Path) -> None:
    """A help names an example, and the example runs and says something."""
    (folder / "examples").symlink_to(root / "examples")
    example = re.search(r"(?:Example: |示例： ?)innovate-ts (.+)", text)
    assert example, text
    outcome = run(*shlex.split(example[1]), cwd=folder)
    assert outcome.code in {0, 1}, example[1]
    assert outcome.out, example[1]
