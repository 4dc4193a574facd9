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
from registers.tallying import HEADS, count, recipe_of
from shipped import shipped_plan

pytestmark = pytest.mark.slow
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
ROWS = some.lists(
    some.tuples(
        some.sampled_from(["A", "B", "C", "D", "E", ""]),
        some.sampled_from(["2024-03-01", "2024年5月", "2023-01-01", "x", ""]),
        some.sampled_from(["5", "5.5", "1,600", "1亿元", "0.001", "abc", ""]),
        some.sampled_from(["元", "万元", "吨", ""]),
        some.sampled_from(["路北区", "全市", "火星区", ""]),
        some.sampled_from(["有效", "撤销", '有"效', ""]),
    ),
    min_size=1,
    max_size=30,
)
FEW = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def tallied(*parts: list[tuple[str, ...]], torn: int | None = None) -> Counted:
    """The tally of a register in some files; one line of the first may be torn."""
    with TemporaryDirectory() as room:
        folder = Path(room)
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
        return count(recipe_of(folder, TALLY), shipped_plan())[0]


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
def test_the_account_adds_up(rows: list[tuple[str, ...]], torn: int | None) -> None:
    """Each row is counted or set aside, whatever is in it."""
    counted = tallied(rows, torn=torn)
    assert counted.read == len(rows)
    assert counted.adds_up


@FEW
@given(ROWS, some.integers(0, 2**32))
def test_order_and_files_change_nothing(rows: list[tuple[str, ...]], seed: int) -> None:
    """A register that is shuffled and split over ten files gives what it gave as one."""
    shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311 - any order
    parts = [shuffled[start::10] for start in range(10)]
    assert told(tallied(*filter(None, parts))) == told(tallied(rows))
