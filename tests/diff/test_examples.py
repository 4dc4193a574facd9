"""Two versions of a plan and what is said of them, as folders: a new case is a new folder.

Each holds `old/`, `new/`, `en-80.txt`, `zh-80.txt`, `en-200.txt`, `zh-200.txt` and `differences.json`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import Run
from diff.cases import folders

CASES = pytest.mark.parametrize("case", folders(), ids=lambda case: case.name)


@CASES
@pytest.mark.parametrize("columns", [80, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_changed_is_said_in_sentences(
    run: Run, case: Path, language: str, columns: int
) -> None:
    """The headline first, then each group; no line is wider than the terminal; the exit code is 1."""
    outcome = run(
        "diff",
        "old",
        "new",
        "--lang",
        language,
        environment={"COLUMNS": str(columns)},
        cwd=case,
    )
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == (case / f"{language}-{columns}.txt").read_text(
        encoding="utf-8"
    )
    assert max(cell_len(line) for line in outcome.out.splitlines()) <= columns


@CASES
@pytest.mark.parametrize("language", ["en", "zh"])
def test_scripts_read_the_same_in_either_language(
    run: Run, case: Path, language: str
) -> None:
    """A list of differences with fixed keys and exact numbers, byte for byte."""
    outcome = run(
        "diff", "old", "new", "--format", "json", "--lang", language, cwd=case
    )
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.raw == (case / "differences.json").read_bytes()
