"""Conditions on figures: a table worked out by hand, on both engines."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts.registers.conditions import Comparison
from innovate_ts.registers.counted import Counted
from innovate_ts.registers.rejects import rejects_of
from registers.tallying import count, needs_spark, recipe_of
from shipped import shipped_plan

TABLE = Path(__file__).with_name("compared.tsv")
LINES = TABLE.read_text(encoding="utf-8").splitlines()
HEADS, *CASES = [line.split("\t") for line in LINES if not line.startswith("#")]
OPERATORS = HEADS[1:]


def tally(folder: Path, condition: str, engine: str = "duckdb") -> Counted:
    """The rows of the table that a condition lets count; the last one is left out by its state."""
    rows = [[case[0], "2024-03-01", "有效"] for case in CASES]
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["金额", "日期", "状态"], *rows, ["不详", "2024-03-01", "撤销"]]
        )
    recipe = recipe_of(
        folder,
        "files: a.csv",
        "count: rows",
        "date: 日期",
        f"where: [{condition}, {{column: 状态, value: 有效}}]",
        "periods: 2024",
        "by: year",
        "unread: leave_out",
        indicator="new-innovation-platforms",
    )
    return count(recipe, shipped_plan(), engine)[0]


def condition_of(operator: str, value: str) -> str:
    """A condition on the column of figures."""
    return f"{{column: 金额, operator: {operator}, value: {value}, unit: 万元}}"


@pytest.mark.slow
@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize("value", ["100", "1000000元"])
def test_a_column_is_compared_with_a_figure(
    tmp_path: Path, operator: str, value: str
) -> None:
    """What is no figure is never simply false: it is in the account and among the rejects."""
    counted = tally(tmp_path, condition_of(operator, value))
    place = HEADS.index(operator)
    becomes = [case[place] for case in CASES]
    assert counted.adds_up
    assert counted.counted == becomes.count("counts")
    asides = [aside.reason for aside in counted.aside for _ in range(aside.rows)]
    left = ["conditions"] * (becomes.count("left") + 1)
    unread = [reason for reason in becomes if reason not in {"counts", "left"}]
    assert sorted(asides) == sorted(left + unread)
    rejects = {one.row: one.reason for one in rejects_of(counted, shipped_plan())}
    expected = {
        number: reason
        for number, reason in enumerate(becomes, 2)
        if reason not in {"counts", "left"}
    }
    assert rejects == expected


def test_the_account_tells_the_side_of_plain_figures(tmp_path: Path) -> None:
    """They are folded, and no cell says what stands for them."""
    counted = tally(tmp_path, condition_of("at_least", "100"))
    told = {(aside.reason, aside.text): aside.rows for aside in counted.aside}
    assert told["conditions", "< 100"] == 5
    assert told["no_figure", "< 100"] == 1
    assert ("conditions", "99") not in told


def test_what_stands_for_a_side_is_on_it() -> None:
    """However many digits the figure has."""
    figure = Decimal("9" * 26 + "." + "9" * 12)
    limit = Comparison(figure)
    assert Decimal(limit.below) < figure == Decimal(limit.at) < Decimal(limit.above)


@pytest.mark.slow
# PySpark 4.0 uses what pandas 3 deprecates, and leaves sockets open.
@pytest.mark.filterwarnings("ignore")
def test_spark_compares_alike(tmp_path: Path) -> None:
    """The same account on both engines."""
    needs_spark()
    condition = condition_of("more_than", "99.5")
    here, there = (tally(tmp_path, condition, name) for name in ("duckdb", "spark"))
    assert here.counted
    assert here.counted == there.counted
    assert here.aside == there.aside
