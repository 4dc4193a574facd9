"""Without a locale, a home or a console that knows Chinese, at any time zone and of any name."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT

ACTUALS = ROOT / "examples" / "bureau-2024-09.csv"
QUESTION = "机器人"
SURROUNDINGS: dict[str, dict[str, str]] = {
    "nothing at all": {},
    "LANG=C": {"LANG": "C"},
    "POSIX": {"LC_ALL": "POSIX"},
    "a locale that is not there": {"LC_ALL": "xx_XX.KOI8-R"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "GBK": {"PYTHONIOENCODING": "gbk"},
    "Latin": {"PYTHONIOENCODING": "latin-1"},
    "a home that is not there": {"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere"},
    "a home that cannot be written": {"HOME": "/proc/1", "TMPDIR": "/proc/1"},
    "Kiritimati": {"TZ": "Pacific/Kiritimati"},
    "Pago Pago": {"TZ": "Pacific/Pago_Pago"},
    "Los Angeles": {"TZ": "America/Los_Angeles"},
    "a zone that is not there": {"TZ": "Nowhere/Nothing"},
    "a terminal of no width": {"COLUMNS": "0", "LINES": "0", "TERM": "unknown"},
}
"""Variables; all others are taken away."""
FOLDER = os.fsdecode(b"\xff\xfe folder")
"""A name that is no UTF-8."""


def run(
    command: str, *arguments: str | Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The installed command, with nothing around it but what is given, and the tree that is tested."""
    kept = {"PYTHONPATH": os.environ.get("PYTHONPATH", ""), "INNOVATE_TS_LANG": "en"}
    return subprocess.run(
        [command, *map(str, arguments)],
        env=kept | (environment or {}),
        capture_output=True,
        check=False,
        timeout=60,
    )


def reports(
    command: str, folder: Path, environment: dict[str, str] | None = None
) -> list[bytes]:
    """What `check` writes, at names in Chinese."""
    files = [folder / f"报告.{suffix}" for suffix in ("json", "html")]
    outputs = [part for file in files for part in ("-o", file)]
    options = ("--year", "2024", *outputs)
    done = run(command, "check", ACTUALS, *options, environment=environment)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    return [file.read_bytes() for file in files]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the reports of an ordinary machine, which are made once."""
    return tmp_path_factory.mktemp("usual")


@pytest.mark.parametrize("environment", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_surroundings_change_no_report(
    command: str, usual: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    """The same bytes, and a question in Chinese has its answer on any console."""
    if not any(usual.iterdir()):
        reports(command, usual, {"LC_ALL": "C.UTF-8", "HOME": str(usual)})
    wanted = [file.read_bytes() for file in sorted(usual.iterdir())]
    assert sorted(reports(command, tmp_path, environment)) == sorted(wanted)
    asked = run(command, "who", QUESTION, environment=environment)
    assert (asked.returncode, b"Traceback" in asked.stderr) == (0, False)
    assert b"4.2" in asked.stdout


def test_names_that_are_no_utf8(command: str, tmp_path: Path) -> None:
    """Files, plans and outputs of such names are read and written; where they are shown, they are spelt."""
    folder = tmp_path / FOLDER
    shutil.copytree(ROOT / "data", folder)
    actuals = shutil.copy(ACTUALS, folder / os.fsdecode(b"\xff.csv"))
    outputs = [folder / f"{FOLDER}.{suffix}" for suffix in ("json", "html", "xlsx")]
    named = [part for file in outputs for part in ("-o", file)]
    runs = [
        ("check", actuals, "--plan", folder, "--year", "2024", *named),
        ("check", actuals, "--year", "2024", "--previous", outputs[0]),
        ("check", actuals, "--year", "2024", "--format", "github"),
        ("validate", folder),
        ("template", "--plan", folder, "-o", folder / f"{FOLDER}.csv"),
        ("draft", ROOT / "examples/yunchuan/plan.txt", "-o", folder / "new"),
        ("init", folder / FOLDER),
        ("diff", folder, folder),
    ]
    for arguments in runs:
        done = run(command, *arguments)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
        (done.stdout + done.stderr).decode("utf-8")
    assert all(file.stat().st_size for file in outputs)
    missing = run(command, "check", folder / "none.csv")
    assert missing.returncode == 2
    assert rb"\xff\xfe folder/none.csv: cannot be read" in missing.stderr
