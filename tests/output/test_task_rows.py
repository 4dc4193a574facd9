"""The tasks of a ledger under their bureaus, by themselves or beside the bureaus' targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.verdicts.report import Report

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "five-year"


@pytest.fixture(scope="module")
def report() -> Report:
    """The invented five-year plan with its figures and its ledger."""
    plan = load_plan(EXAMPLE)
    files = [str(EXAMPLE / name) for name in ("actuals.csv", "ledger.csv")]
    return evaluate(plan, read_actuals(files, plan))


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_by_bureau_each_stands_once_with_its_targets_and_tasks(
    report: Report, form: str
) -> None:
    """Who reads for one bureau finds all that it answers for in one place, and every task once."""
    assert report.tasks
    text = str(render(report, form, language="zh", grouping="bureau"))
    bureaus = dict.fromkeys(task.lead[0] for task in report.tasks)
    mark = "## " if form == "markdown" else ""
    lines = text.splitlines()
    for bureau in bureaus:
        assert lines.count(f"{mark}{bureau}") == 1
    for task in report.tasks:
        told = [line for line in lines if task.title.zh in line and task.id in line]
        assert len(told) == len(task.lead)


def test_by_indicator_tasks_have_a_part_of_their_own(report: Report) -> None:
    """Behind the targets, under the bureaus that lead them."""
    text = str(render(report, "table", language="zh"))
    _, _, tasks = text.partition("任务推进情况（据单位报送）")
    assert all(task.title.zh in tasks for task in report.tasks or ())
