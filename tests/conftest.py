"""What all tests share: the installed command, and where things lie."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from forks import LONGEST, ForkServer

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str
    raw: bytes


Run = Callable[..., Outcome]


@contextmanager
def in_case(case: object) -> Iterator[None]:
    """One case of a table that is tried in one test: an error inside it says in which."""
    try:
        yield
    except Exception as error:
        error.add_note(f"in the case {case!r}")
        raise


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


def _environment() -> dict[str, str]:
    """What commands run in: English, 80 columns, and nothing of the caller's own settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"LANG", "LC_MESSAGES", "NO_COLOR"}
        and not name.startswith("INNOVATE_TS")
    }
    return {**kept, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def fork_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForkServer]:
    """A process that has the program loaded."""
    server = ForkServer(tmp_path_factory.mktemp("streams"), _environment())
    yield server
    server.close()


@pytest.fixture
def run(command: str, fork_server: ForkServer) -> Run:
    """Run the installed command in the checkout, in English at 80 columns unless told otherwise.

    It runs in a fork of a process that has it loaded; in one of its own where it is asked for, or where
    the environment says how the interpreter starts.
    """

    def _run(
        *arguments: str,
        stdin: bytes = b"",
        environment: dict[str, str] | None = None,
        cwd: Path = ROOT,
        encoding: str = "utf-8",
        fork: bool = True,
    ) -> Outcome:
        more = environment or {}
        settings = _environment() | more
        argv = [command, *arguments]
        if fork and not any(name.startswith("PYTHON") for name in more):
            code, out, err = fork_server.run(argv, stdin, cwd, settings)
        else:
            done = subprocess.run(
                argv,
                input=stdin,
                capture_output=True,
                cwd=cwd,
                env=settings,
                check=False,
                timeout=LONGEST,
            )
            code, out, err = done.returncode, done.stdout, done.stderr
        return Outcome(
            code,
            out.decode(encoding, errors="replace"),
            err.decode(encoding, errors="replace"),
            out,
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
