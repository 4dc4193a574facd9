"""What tests of registers share: a recipe of a few lines, and its tallies."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from innovate_ts.plan.models.plan import Plan
from innovate_ts.registers.counted import Counted

pytest.importorskip("ibis", reason="needs innovate-ts[ledger]")

HEADS = ["key", "date", "value", "unit", "region", "state"]


def cases_of(table: Path) -> list[list[str]]:
    """The rows of a table below its heads."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return rows[1:]


def recipe_of(folder: Path, *lines: str, indicator: str = "") -> Path:
    """A recipe with one tally."""
    name = indicator or "technology-contract-turnover"
    text = f"tallies:\n  - indicator: {name}\n"
    text += "".join(f"    {line.strip(chr(10)).lstrip()}\n" for line in lines)
    path = folder / "recipe.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def count(
    recipe: Path, plan: Plan, engine: Any = "duckdb", ledgers: tuple[str, ...] = ()
) -> list[Counted]:
    """The tallies of a recipe."""
    from innovate_ts.registers.tally import Options, tally_registers

    return tally_registers(recipe, ledgers, plan, Options(engine))


def needs_spark() -> None:
    """Skip a test where Spark cannot run."""
    pytest.importorskip("pyspark", reason="needs innovate-ts[spark]")
    if shutil.which("java") is None:
        pytest.skip("needs Java")
