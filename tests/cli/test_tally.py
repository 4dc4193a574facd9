"""`tally` and `check --recipe`, as commands."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import ROOT, Run

pytest.importorskip("ibis", reason="needs innovate-ts[ledger]")
pytestmark = pytest.mark.slow
RECIPE = "examples/registers/recipe.yaml"


def test_what_is_written_is_checked_as_what_is_counted(
    run: Run, tmp_path: Path
) -> None:
    """A file of `tally` and `check --recipe` give the same verdicts; evidence of the latter is registers."""
    actuals = tmp_path / "actuals.csv"
    tallied = run("tally", "--recipe", RECIPE, "-o", str(actuals), fork=False)
    assert tallied.code == 0, tallied.err
    assert "204 rows of 2 files, 190 counted" in tallied.err
    reports = [
        json.loads(run("check", *source, "--format", "json", fork=False).out)
        for source in ((str(actuals),), ("--recipe", RECIPE))
    ]
    verdicts = [
        [(result["actual"], result["status"]) for result in report["results"]]
        for report in reports
    ]
    assert verdicts[0] == verdicts[1]
    files = {
        cell["file"] for result in reports[1]["results"] for cell in result["evidence"]
    }
    assert files == {
        f"examples/registers/{name}.csv"
        for name in ("contracts-2023", "contracts-2024", "certificates", "platforms")
    }


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (("check", "--recipe", "{}/recipe.yaml", "-o"), "certificates.csv"),
        (("tally", "--recipe", "{}/recipe.yaml", "-o"), "platforms.csv"),
        (("tally", "--recipe", "{}/recipe.yaml", "--rejects"), "contracts-2023.csv"),
        (
            ("tally", "--recipe", "{}/recipe.yaml", "--plan", "{}/targets.yaml", "-o"),
            "tasks.yaml",
        ),
    ],
)
def test_a_register_is_never_written_over(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], output: str
) -> None:
    """Nor another file that is only named by the recipe, or by the plan's other file."""
    for folder in ("examples/registers", "data"):
        shutil.copytree(ROOT / folder, tmp_path, dirs_exist_ok=True)
    before = (tmp_path / output).read_bytes()
    given = [part.format(tmp_path) for part in arguments]
    outcome = run(*given, str(tmp_path / output), fork=False)
    assert outcome.code == 2
    assert "this file is one of the inputs" in outcome.err
    assert (tmp_path / output).read_bytes() == before


def test_rows_that_cannot_be_read_give_no_figure(run: Run, tmp_path: Path) -> None:
    """The exit code is 2, the rejects have their places, and no target is judged without those rows."""
    register = tmp_path / "platforms.csv"
    register.write_text(
        "名称,认定日期\n甲,2023-02-03\n乙,去年\n丙,2023-04-05,多\n", encoding="gb18030"
    )
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text(
        "tallies:\n  - {indicator: new-innovation-platforms, count: rows, date: 认定日期,"
        " periods: 2023, by: year, files: platforms.csv}\n",
        encoding="utf-8",
    )
    rejects = tmp_path / "rejects.csv"
    tallied = run(
        "tally", "--recipe", str(recipe), "--rejects", str(rejects), fork=False
    )
    assert (tallied.code, tallied.out) == (2, "")
    lines = rejects.read_text(encoding="utf-8-sig").splitlines()
    assert lines[1:] == [
        f"{register},3,认定日期,去年,not a date",
        f'{register},4,,"丙,2023-04-05,多",not as many cells as heads',
    ]
    checked = run("check", "--recipe", str(recipe), "--format", "json", fork=False)
    assert checked.code == 2


def test_neither_files_nor_a_recipe(run: Run) -> None:
    """There is nothing to check."""
    checked = run("check")
    assert checked.code == 2
    assert "no file of actuals is given" in checked.err
