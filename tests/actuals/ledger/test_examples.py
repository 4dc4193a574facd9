"""Ledgers of the forms that offices use, each with one peculiarity, and ledgers with one kind of fault each.

`examples/good` holds what is read, with all that it gives in `NAME.expected.json`; `examples/bad` what is
wrong, with all that is said of it in `NAME.expected.txt`. A new case is a new file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import Actuals, TaskReport
from innovate_ts.findings import CannotCheck, Problem

HERE = Path(__file__).parent
EXAMPLES = HERE / "examples"
PLAN = load_plan(HERE / "plan")


def _names(kind: str) -> list[str]:
    files = (path.name for path in (EXAMPLES / kind).iterdir())
    return sorted(name for name in files if ".expected." not in name)


def _spot(sheet: str | None, row: int) -> int | str:
    """A row: its number, behind the name of its sheet in a workbook."""
    return row if sheet is None else f"{sheet}!{row}"


def _told(report: TaskReport) -> list[Any]:
    told = [
        report.subject,
        report.state,
        str(report.day),
        report.note,
        "；".join(remark.written for remark in report.remarks if remark.is_person),
        _spot(report.sheet, report.row),
    ]
    return [*told, str(report.completed)] if report.completed else told


def _seen(actuals: Actuals) -> dict[str, Any]:
    """What a reading gave, as the `.expected.json` files have it."""
    return {
        "rows": {
            str(_spot(table.sheet, row)): kind
            for table in actuals.tables
            for row, kind in table.rows.items()
        },
        "reports": [_told(report) for report in actuals.tasks or ()],
        "problems": [
            f"{problem.code}: {problem.severity}" for problem in actuals.problems
        ],
    }


@pytest.mark.parametrize("name", _names("good"))
def test_a_good_ledger_is_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row is accounted for, and gives what a person reads in it."""
    monkeypatch.chdir(EXAMPLES / "good")
    expected = json.loads(Path(f"{name}.expected.json").read_text(encoding="utf-8"))
    assert _seen(read_actuals([name], PLAN)) == expected


def _problems(name: str) -> tuple[Problem, ...]:
    """All that is said of a ledger, by its reading and its judgement."""
    actuals = read_actuals([name], PLAN)
    try:
        return evaluate(PLAN, actuals).problems
    except CannotCheck as error:
        return error.problems


@pytest.mark.parametrize("name", _names("bad"))
def test_a_bad_ledger_is_told_where_and_why(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault at its cell, in both languages, with what to do."""
    monkeypatch.chdir(EXAMPLES / "bad")
    expected = Path(f"{name}.expected.txt").read_text(encoding="utf-8")
    lines = []
    for problem in _problems(name):
        lines += [f"{problem.severity}: {problem.line('en')}", f"  {problem.hint.en}"]
        lines += [f"  {problem.message.zh}", f"  {problem.hint.zh}"]
    assert "\n".join(lines) + "\n" == expected
