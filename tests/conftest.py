"""What all tests share: the installed command, and where things lie."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str
    raw: bytes


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def command() -> str:
    """The installed `innovate-ts`, of the environment that runs the tests."""
    found = shutil.which("innovate-ts", path=str(Path(sys.executable).parent))
    assert found is not None, "innovate-ts is not installed: pip install -e '.[test]'"
    return found


@pytest.fixture
def run(command: str) -> Run:
    """Run the installed command in the checkout, in English at 80 columns unless told otherwise."""

    def _run(
        *arguments: str,
        stdin: bytes | None = None,
        environment: dict[str, str] | None = None,
        cwd: Path = ROOT,
        encoding: str = "utf-8",
    ) -> Outcome:
        kept = {
            k: v
            for k, v in os.environ.items()
            if k not in {"LANG", "LC_MESSAGES", "NO_COLOR"}
        }
        kept = {k: v for k, v in kept.items() if not k.startswith("INNOVATE_TS")}
        done = subprocess.run(
            [command, *arguments],
            input=stdin if stdin is not None else b"",
            capture_output=True,
            cwd=cwd,
            env={
                **kept,
                "LC_ALL": "C.UTF-8",
                "COLUMNS": "80",
                "PYTHONUTF8": "1",
                **(environment or {}),
            },
            check=False,
            timeout=60,
        )
        return Outcome(
            done.returncode,
            done.stdout.decode(encoding, errors="replace"),
            done.stderr.decode(encoding, errors="replace"),
            done.stdout,
        )

    return _run


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory, so that the paths in messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_collection_finish() -> None:
    """Thousands of collected tests stay to the end: they are left out of each collection of garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What starts the installed command, lies in `ci` or writes Office documents is slow."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        starts_a_process = "run" in fixtures or "command" in fixtures
        if starts_a_process or item.path.parent.name in {
            "ci",
            "docx",
            "workbooks",
            "xlsx",
        }:
            item.add_marker(pytest.mark.slow)
