"""What becomes of one row of a register: a table worked out by hand, in every engine that is here."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts.basics.units import EXACT, convert
from innovate_ts.registers.reasons import NOT_MEANT
from innovate_ts.registers.rejects import rejects_of
from registers.tallying import HEADS, cases_of, count, needs_spark, recipe_of
from shipped import shipped_plan

TABLE = Path(__file__).with_name("rows.tsv")
TALLY = """
    count: sum
    value: value
    unit: 万元
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


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recipe over one register of all rows, each with a key of its own."""
    folder = tmp_path_factory.mktemp("register")
    rows = [case[:-1] for case in cases_of(TABLE)]
    for number, row in enumerate(rows):
        row[0] = row[0] and f"{row[0]}{number}"
    with (folder / "all.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADS, *rows])
    return recipe_of(folder, "files: all.csv", TALLY)


def test_each_row_becomes_what_the_table_says(recipe: Path) -> None:
    """The reasons of those that do not count, each at its row, and the sum of those that do."""
    plan = shipped_plan()
    counted = count(recipe, plan)[0]
    assert counted.adds_up
    rejects = {reject.row: reject.reason for reject in rejects_of(counted, plan)}
    asides = [aside.reason for aside in counted.aside for _ in range(aside.rows)]
    total = Decimal(0)
    expected = []
    for number, (*_, becomes) in enumerate(cases_of(TABLE), 2):
        if becomes[0].isalpha():
            expected.append(becomes)
            if becomes not in NOT_MEANT:
                assert rejects.pop(number, None) == becomes, (number, becomes)
        else:
            total = EXACT.add(total, Decimal(becomes))
    assert not rejects
    assert sorted(asides) == sorted(expected)
    whole = counted.figures[0]
    assert convert(whole.value, counted.indicator.unit, "元") == total
    assert counted.counted == len(cases_of(TABLE)) - len(expected)


@pytest.mark.slow
# PySpark 4.0 uses what pandas 3 deprecates, and leaves sockets open.
@pytest.mark.filterwarnings("ignore")
def test_spark_says_the_same_to_the_last_digit(recipe: Path) -> None:
    """The same figures and the same account on both engines."""
    needs_spark()
    plan = shipped_plan()
    here, there = (count(recipe, plan, engine)[0] for engine in ("duckdb", "spark"))
    assert here.figures
    assert here.aside == there.aside
    figures = [figure[:3] for figure in here.figures]
    assert figures == [figure[:3] for figure in there.figures]
