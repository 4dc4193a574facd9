"""The types for who uses the package: a right program passes `mypy --strict`, each slip is found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONSUMER = Path(__file__).parent / "consumer"
MARK = re.compile(r"^.*\S  # ([a-z-]+)$")
FOUND = re.compile(r"^(\w+\.py):(\d+): error: .*\[([a-z-]+)\]$")


@pytest.mark.slow
def test_a_program_of_somebody_else_is_checked(tmp_path: Path) -> None:
    """From a folder of its own, with the package found where it is installed, by `py.typed`."""
    expected = set()
    for program in CONSUMER.glob("*.py"):
        shutil.copy(program, tmp_path)
        lines = program.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if mark := MARK.match(line):
                expected.add((program.name, number, mark[1]))
    names = sorted(program.name for program in CONSUMER.glob("*.py"))
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *names],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    told = set()
    for line in done.stdout.splitlines():
        if mark := FOUND.match(line):
            told.add((mark[1], int(mark[2]), mark[3]))
    assert len(expected) == 10
    assert told == expected, done.stdout + done.stderr
    assert "right.py" not in done.stdout
