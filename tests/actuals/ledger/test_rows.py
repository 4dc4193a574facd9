"""Rows of ledgers, each worked by hand: what becomes of it, and what it says of its task."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from innovate_ts import load_plan, read_actuals
from innovate_ts.basics.actual import Actuals

HERE = Path(__file__).parent
PLAN = load_plan(HERE / "plan")


def _cases() -> list[dict[str, str]]:
    lines = (HERE / "rows.tsv").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(told, delimiter="\t"))


def _outcome(actuals: Actuals) -> str:
    """What became of the one row, as `rows.tsv` writes it."""
    (table,) = actuals.tables
    (kind,) = table.rows.values()
    errors = [problem.code for problem in actuals.problems if problem.is_error]
    if kind == "error":
        return f"error {' '.join(errors)}"
    assert not errors
    if kind != "used":
        return kind
    (report,) = actuals.tasks or ()
    told = (kind, report.subject, report.state, report.day, report.note)
    return " ".join(str(part or "-") for part in told)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: "/".join(case.values()))
def test_a_row_is_read_as_it_was_worked_by_hand(
    case: dict[str, str], tmp_path: Path
) -> None:
    """Its cells and its title give its task, state, day and note, or its one error."""
    path = tmp_path / "ledger.csv"
    heads, cells = case["heads"].split("|"), case["cells"].split("|")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        if case["title"]:
            writer.writerow([case["title"]])
        writer.writerows([heads, cells])
    assert _outcome(read_actuals([path], PLAN)) == case["expected"]
