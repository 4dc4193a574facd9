"""An action of GitHub as its runner sees it: steps out of `action.yml`, run by bash in a job of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

_EXPRESSION = re.compile(r"\$\{\{ (inputs|steps\.python\.outputs)\.([\w-]+) \}\}")


@dataclass(frozen=True)
class Step:
    """What a step did."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str


class Job:
    """A job on a runner: a workspace, a folder for scratch, and the files through which steps speak to it."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Make the folders; the action is the checkout."""
        self.action: dict[str, Any] = yaml.safe_load(
            (root / "action.yml").read_text(encoding="utf-8")
        )
        self.root = root
        self.workspace = folder / "work space"
        self.scratch = folder / "scratch of the runner"
        self.workspace.mkdir()
        self.scratch.mkdir()

    def step(self, name: str) -> dict[str, Any]:
        """A step by its name."""
        steps: list[dict[str, Any]] = self.action["runs"]["steps"]
        return next(step for step in steps if step["name"] == name)

    def pretend_to_install(self) -> None:
        """Put the program that is tested where the action installs its own."""
        python = self.scratch / "innovate-ts" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8"
        )
        python.chmod(0o755)

    def run(self, name: str, inputs: Mapping[str, str] | None = None) -> Step:
        """Run a step's script as the runner does."""
        step = self.step(name)
        assert step["shell"] == "bash"
        given = {
            key: str(known.get("default", ""))
            for key, known in self.action["inputs"].items()
        }
        assert set(inputs or {}) <= set(given)
        known = {
            "inputs": {**given, **(inputs or {})},
            "steps.python.outputs": {"python-path": sys.executable},
        }
        files = {
            name: self.scratch / name
            for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")
        }
        for file in files.values():
            file.write_text("", encoding="utf-8")
        script = self.scratch / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        bash = shutil.which("bash")
        assert bash is not None
        done = subprocess.run(
            [bash, "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.scratch),
                "CI": "true",
                "RUNNER_TEMP": str(self.scratch),
                "GITHUB_ACTION_PATH": str(self.root),
                **{
                    key: value
                    for key, value in os.environ.items()
                    if key.startswith("PIP_")
                },
                **{key: str(file) for key, file in files.items()},
                **{
                    key: _EXPRESSION.sub(lambda match: known[match[1]][match[2]], value)
                    for key, value in step["env"].items()
                },
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=300,
        )
        written = {key: file.read_text(encoding="utf-8") for key, file in files.items()}
        return Step(
            done.returncode,
            done.stdout.decode("utf-8"),
            outputs_of(written["GITHUB_OUTPUT"]),
            written["GITHUB_STEP_SUMMARY"],
        )


def outputs_of(text: str) -> dict[str, str]:
    """The outputs of a step: `name=value`, or `name<<END`, the lines of the value, `END`."""
    outputs: dict[str, str] = {}
    lines = iter(text.splitlines())
    for line in lines:
        name, separator, rest = re.match(r"([\w-]+)(=|<<)(.*)", line).groups()  # type: ignore[union-attr]
        outputs[name] = (
            rest if separator == "=" else "\n".join(iter(lambda: next(lines), rest))
        )
    return outputs


@pytest.fixture
def job(root: Path, tmp_path: Path) -> Job:
    """A job in which nothing is installed yet."""
    return Job(root, tmp_path)


Check = Callable[..., Step]


@pytest.fixture
def check(job: Job, root: Path) -> Check:
    """Run the action's check in a workspace that has a file of actuals."""
    job.pretend_to_install()
    shutil.copy(
        root / "examples" / "illustration-2023.csv", job.workspace / "actuals 2023.csv"
    )

    def _check(**inputs: str) -> Step:
        given = {
            "actuals": "actuals 2023.csv",
            **{key.replace("_", "-"): text for key, text in inputs.items()},
        }
        return job.run("Check the actuals", given)

    return _check
