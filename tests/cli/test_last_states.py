"""`who` and `show` with a ledger: how far a task is, and of which day."""

from __future__ import annotations

import json

import pytest

from conftest import Run

PLAN = "tests/actuals/ledger/plan"
GOOD = "tests/actuals/ledger/examples/good"
BAD = "tests/actuals/ledger/examples/bad"


@pytest.mark.parametrize("command", ["who", "show"])
def test_the_last_state_of_a_task_is_told(run: Run, command: str) -> None:
    """Of several reports the last, with its day."""
    done = run(command, "1.1", "--plan", PLAN, "--actuals", f"{GOOD}/history.csv")
    assert done.code == 0
    assert "done (2024-09-30)" in done.out


def test_each_task_of_a_bureau_has_its_state(run: Run) -> None:
    """Those of which nothing was received too."""
    told = run(
        "who", "市工信局", "--plan", PLAN, "--actuals", f"{GOOD}/plain.csv", "--lang=zh"
    )
    assert "持续推进（2024年9月30日）" in told.out
    assert "未收到填报" in told.out


def test_a_milestone_is_found_by_its_id(run: Run) -> None:
    """As its task, with the verdict on it where a ledger is given."""
    file = f"{GOOD}/merged-tasks.xlsx"
    told = run("show", "talent-rules", "--plan", PLAN, "--actuals", file)
    assert "Revise the policy for talent" in told.out
    assert "overdue" in told.out
    assert "2.1" in run("who", "talent-rules", "--plan", PLAN).out


def test_json_has_the_last_state(run: Run) -> None:
    """Under a key of its own; without a ledger there is none."""
    arguments = ("who", "1.1", "--plan", PLAN, "--format", "json")
    (task,) = json.loads(run(*arguments, "--actuals", f"{GOOD}/history.csv").out)
    assert task["last"]["state"] == "done"
    assert task["last"]["date"] == "2024-09-30"
    (task,) = json.loads(run(*arguments).out)
    assert "last" not in task


def test_an_error_of_the_ledger_is_told(run: Run) -> None:
    """The answer stands all the same, and the exit code says that not all could be read."""
    told = run("who", "1.1", "--plan", PLAN, "--actuals", f"{BAD}/states.csv")
    assert told.code == 2
    assert "leads 1.1" in told.out
    assert "基本完成" in told.err


def test_a_ledger_to_fill_in_is_written(run: Run) -> None:
    """The heads that it reads back by, and every task."""
    told = run("template", "--tasks", "--plan", PLAN, "--lang=zh")
    assert told.out.startswith("\ufeff编号,任务,节点,牵头单位,完成时限,状态,日期")
    assert "talent-rules,修订人才政策,人才新政出台,市人社局,2024年9月15日" in told.out
