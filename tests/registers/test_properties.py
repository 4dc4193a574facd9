"""What holds of any register, whatever is damaged in it and however it is cut into files."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from innovate_ts.registers.counted import Counted
from registers.tallying import HEADS, count, needs_spark, recipe_of
from shipped import shipped_plan

pytestmark = pytest.mark.slow
Rows = list[tuple[str, ...]]
TALLY = """
    files: "*.csv"
    count: sum
    value: value
    unit: 万元
    unit_column: unit
    digits: 2
    date: date
    region: region
    key: key
    repeated: once
    where: [{column: state, value: 有效}]
    periods: 2024
    by: quarter
    unread: leave_out
"""
CELLS = (
    ("A", "B", "C", "D", "E", "F ", ""),
    (*["2024-03-01", "2024-03-01 10:15:00", "2024年5月"] * 4, "2023-01-01", "x", ""),
    (*["5", "5.5", "5.50", "1,600", "1亿元"] * 3, "0.001", "1e1", "abc", ""),
    (*["元", "万元"] * 5, "吨", ""),
    (*["路北区", "全市"] * 5, "火星区", ""),
    (*["有效"] * 8, "撤销", '有"效', ""),
)
"""What is damaged is the exception: of a row the first damage alone is told."""
ROWS = some.lists(
    some.tuples(*map(some.sampled_from, CELLS)),
    min_size=10,
    max_size=60,
)
FEW = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def tallied(
    *parts: Rows, torn: int | None = None, engine: str = "duckdb", inside: str = "data"
) -> Counted:
    """The tally of a register in some files of a folder; one line of the first may be torn."""
    with TemporaryDirectory() as room:
        folder = Path(room) / inside
        folder.mkdir()
        for number, rows in enumerate(parts):
            path = folder / f"{number:02}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([HEADS, *rows])
        if torn is not None:
            first = folder / "00.csv"
            lines = first.read_text(encoding="utf-8").splitlines()
            place = 1 + torn % (len(lines) - 1)
            lines[place] += ",more"
            first.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return count(recipe_of(folder, TALLY), shipped_plan(), engine)[0]


def in_ten(rows: Rows, seed: int) -> list[Rows]:
    """The same rows in another order, in ten files; those without rows are left out."""
    shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311 - any order
    parts = (shuffled[start::10] for start in range(10))
    return list(filter(None, parts))


def told(counted: Counted) -> object:
    """Figures and account, but for the files."""
    reasons = {
        reason: sum(aside.rows for aside in asides)
        for reason, asides in counted.by_reason().items()
    }
    figures = [figure[:3] for figure in counted.figures]
    return counted.read, counted.counted, reasons, figures


@FEW
@given(ROWS, some.none() | some.integers(0, 50))
def test_the_account_adds_up(rows: Rows, torn: int | None) -> None:
    """Each row is counted or set aside, whatever is in it."""
    counted = tallied(rows, torn=torn)
    assert counted.read == len(rows)
    assert counted.adds_up


@FEW
@given(ROWS, some.integers(0, 2**32))
def test_order_and_files_change_nothing(rows: Rows, seed: int) -> None:
    """A register that is shuffled and split over ten files gives what it gave as one."""
    assert told(tallied(*in_ten(rows, seed))) == told(tallied(rows))


# PySpark 4.0 uses what pandas 3 deprecates, and leaves sockets open.
@pytest.mark.filterwarnings("ignore")
def test_spark_counts_ten_files_as_duckdb_does_one() -> None:
    """The same register, damaged and in another order, in a folder whose name Spark takes for a pattern."""
    needs_spark()
    chance = random.Random(17)  # noqa: S311 - any rows
    rows = [tuple(map(chance.choice, CELLS)) for _ in range(400)]
    # Half of them have keys of their own, of which some are there twice, also with 1600 for 1,600.
    for number, (key, *cells) in enumerate(rows[:200]):
        rows[number] = (key and f"{number}{key}", *cells)
    twice = chance.sample(rows[:200], 50)
    rows += [tuple(cell.replace("1,600", "1600") for cell in row) for row in twice]
    parts = in_ten(rows, 17)
    whole = told(tallied(rows))
    assert told(tallied(*parts, engine="spark", inside="data[1]")) == whole
    there = tallied(*parts, torn=7, engine="spark")
    assert there.read == len(rows)
    assert there.adds_up
    assert told(there) == told(tallied(*parts, torn=7))
