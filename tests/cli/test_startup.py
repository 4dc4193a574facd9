"""What a command loads: a look-up is instant because it does without the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # each starts an interpreter of its own

LIST = "import sys; print('\\n'.join(sys.modules))"
HEAVY = (
    "openpyxl",
    "xlrd",
    "pyexpat",
    "xlsxwriter",
    "docx",
    "jinja2",
    "ibis",
    "duckdb",
    "pyarrow",
    "pandas",
)


def loaded(code: str, root: Path) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LIST}"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.splitlines())


def running(*arguments: str) -> str:
    """Code that runs a command and lets the interpreter go on."""
    return (
        f"import sys; sys.argv = ['innovate-ts', *{arguments!r}]\n"
        "from innovate_ts.cli.app import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )


def test_importing_the_package_loads_nothing(root: Path) -> None:
    """The public names are resolved when they are asked for."""
    modules = loaded("import innovate_ts", root)
    assert {m for m in modules if m.startswith("innovate_ts")} == {"innovate_ts"}


def test_importing_the_command_line_loads_no_model_and_no_reader(root: Path) -> None:
    """Neither the program's models, nor YAML, nor tables, nor any reader or writer of office files."""
    modules = loaded("import innovate_ts.cli.app", root)
    for name in (
        "yaml",
        "rich.table",
        "rich.console",
        "innovate_ts.plan.models.plan",
        "innovate_ts.output.reports",
        *HEAVY,
    ):
        assert name not in modules, name


@pytest.mark.parametrize("query", ["机器人", "3.1", "工信局"])
def test_who_loads_no_reader_of_actuals(root: Path, query: str) -> None:
    """It needs the plan: no actuals, no verdicts, no reports, and no Rich when it goes into a pipe."""
    modules = loaded(running("who", query), root)
    assert "innovate_ts.plan.models.plan" in modules
    for name in (
        "innovate_ts.actuals", "innovate_ts.verdicts", "innovate_ts.verdicts.results",
        "innovate_ts.output.reports.table",
        "innovate_ts.cli.check", "innovate_ts.output.schema", "rich.console", *HEAVY,
    ):  # fmt: skip
        assert name not in modules, name


def test_check_loads_only_the_renderer_that_it_needs(root: Path) -> None:
    """A table needs no other renderer, and no look-up."""
    modules = loaded(running("check", "examples/tangshan-2022.csv"), root)
    assert "innovate_ts.output.reports.table" in modules
    for name in (
        "innovate_ts.output.reports.json", "innovate_ts.output.reports.csv",
        "innovate_ts.output.reports.markdown",
        "innovate_ts.plan.lookup",
        "innovate_ts.output.schema", "innovate_ts.plan.lint", "rich.console", *HEAVY,
    ):  # fmt: skip
        assert name not in modules, name


def test_validate_loads_no_report(root: Path) -> None:
    """It needs the plan and its lints."""
    modules = loaded(running("validate"), root)
    assert "innovate_ts.plan.lint" in modules
    assert (
        not {
            "innovate_ts.verdicts.results",
            "innovate_ts.verdicts",
            "innovate_ts.actuals",
        }
        & modules
    )


def test_tally_loads_no_reader_of_actuals_and_no_arrow(root: Path) -> None:
    """The rows stay in the engine; of the reading of cells the grammar is enough."""
    pytest.importorskip("ibis", reason="needs innovate-ts[ledger]")
    recipe = "examples/registers/recipe.yaml"
    modules = loaded(running("tally", "--recipe", recipe, "-o", os.devnull), root)
    assert {"ibis", "duckdb", "innovate_ts.actuals.cells"} <= modules
    assert not {"innovate_ts.actuals.read", "pyarrow", "numpy", "pandas"} & modules
