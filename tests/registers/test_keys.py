"""What becomes of rows that share a key: a table worked out by hand."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts.basics.units import convert
from registers.tallying import HEADS, cases_of, count, recipe_of
from shipped import shipped_plan

# Each runs the engine.
pytestmark = pytest.mark.slow

TABLE = Path(__file__).with_name("keys.tsv")
TALLY = """
    files: data.csv
    count: sum
    value: value
    unit_column: unit
    digits: 2
    date: date
    region: region
    key: key
    where: [{column: state, value: 有效}]
    periods: 2024
    by: year
    unread: leave_out
"""


@pytest.mark.parametrize(("repeated", "rows", "total", "aside"), cases_of(TABLE))
def test_rows_of_one_key(
    tmp_path: Path, repeated: str, rows: str, total: str, aside: str
) -> None:
    """One counts where all say the same and the recipe allows it, and else none."""
    with (tmp_path / "data.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        writer.writerows(cells(row) for row in rows.split(" / "))
    recipe = recipe_of(tmp_path, TALLY, f"repeated: {repeated}")
    counted = count(recipe, shipped_plan())[0]
    reasons: Counter[str] = Counter()
    for part in counted.aside:
        reasons[part.reason] += part.rows
    told = ", ".join(f"{reason} {rows}" for reason, rows in sorted(reasons.items()))
    assert told == aside
    whole = [figure.value for figure in counted.figures if not figure.region]
    value = whole[0] if whole else Decimal(0)
    assert convert(value, counted.indicator.unit, "万元") == Decimal(total)


def cells(row: str) -> list[str]:
    """The cells of a row; a blank is written as _."""
    return [cell.replace("_", " ") for cell in row.split()]
