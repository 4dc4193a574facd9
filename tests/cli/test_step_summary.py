"""The summary of a step of GitHub Actions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Run


def test_the_summary_of_a_step_is_added_to(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With annotations the report goes to the step's summary too, behind what is there already."""
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    outcome = run(
        "check",
        "examples/illustration-2023.csv",
        "--year",
        "2023",
        "--format",
        "github",
    )
    assert outcome.code == 1
    assert outcome.out.startswith(
        "::error file=examples/illustration-2023.csv,line=5,col=3,"
    )
    assert summary.read_text(encoding="utf-8").startswith("# Before\n# ")
    before = summary.read_bytes()
    run("check", "examples/illustration-2023.csv", "--format", "json")
    assert summary.read_bytes() == before


@pytest.mark.slow
def test_a_summary_that_is_too_large_says_so(tmp_path: Path) -> None:
    """GitHub would drop it without a word; the limit is lowered here."""
    summary = tmp_path / "summary.md"
    lowered = (
        "import innovate_ts.cli.outputs as outputs\n"
        "outputs.LARGEST_SUMMARY = 1000\n"
        "from innovate_ts.cli import main\n"
        "main()\n"
    )
    command = [
        sys.executable,
        "-c",
        lowered,
        "--lang",
        "en",
        "check",
        "examples/illustration-2023.csv",
    ]
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)}
    subprocess.run(
        [*command, "--format", "github"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    told = "The report is too large for the summary of a step: see its output or the JSON report.\n"
    assert summary.read_text(encoding="utf-8") == told
