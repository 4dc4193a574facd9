"""How far tasks are, what was received of them, and what a ledger alone does not judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import TaskReport
from innovate_ts.verdicts.report import Report
from verdicts.ledgers import actuals_of, report

LEDGERS = Path(__file__).resolve().parents[1] / "actuals" / "ledger"
PLAN = load_plan(LEDGERS / "plan")
DAY = "2024-09-30"


def _states(told: Report) -> dict[str, tuple[str | None, str]]:
    return {task.id: (task.state, task.receipt) for task in told.tasks or ()}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([report("1.1", "behind", DAY)], ("behind", "received")),
        ([report("1.1", None, DAY, note="建成2家")], (None, "received")),
        ([report("lab-scheme", "done", DAY)], (None, "milestones")),
        ([report("1.1", None, DAY, is_not_sent=True)], (None, "not_sent")),
        ([report("1.2", "done", DAY)], (None, "nothing")),
    ],
)
def test_what_was_received_of_a_task(
    reports: list[TaskReport], expected: tuple[str | None, str]
) -> None:
    """Nobody is said not to have reported who has."""
    assert _states(evaluate(PLAN, actuals_of(*reports)))["1.1"] == expected


def test_a_report_after_the_day_of_judgement_is_not_known() -> None:
    """And is told apart from silence."""
    from datetime import date

    told = evaluate(
        PLAN, actuals_of(report("1.1", "done", DAY)), as_of=date(2024, 6, 30)
    )
    assert _states(told)["1.1"] == (None, "later")


def test_notes_of_one_day_stand_together() -> None:
    """A task may have a row for each of its bureaus."""
    told = evaluate(
        PLAN,
        actuals_of(
            report("1.1", "under_way", DAY, note="甲"),
            report("1.1", "under_way", DAY, note="乙", row=3),
        ),
    )
    (task, *_) = told.tasks or ()
    assert task.note == "甲；乙"


def test_a_safeguard_is_listed_where_it_is_reported() -> None:
    """Offices follow the tasks; a safeguard that nobody reports is not said to be silent."""
    assert "S.1" not in _states(evaluate(PLAN, actuals_of(report("1.1", "done", DAY))))
    assert "S.1" in _states(evaluate(PLAN, actuals_of(report("S.1", "done", DAY))))


def test_a_ledger_alone_judges_no_indicator() -> None:
    """Its day is its latest; beside figures all targets are judged, at the latest day of both."""
    alone = evaluate(PLAN, actuals_of(report("1.1", "done", DAY)))
    assert {result.indicator for result in alone.results} == {
        "lab-scheme",
        "lab-opening",
        "talent-rules",
    }
    assert str(alone.as_of) == DAY
    beside = evaluate(
        PLAN,
        read_actuals([LEDGERS / "examples" / "good" / "figures-and-ledger.xlsx"], PLAN),
    )
    assert "patents" in {result.indicator for result in beside.results}
    assert str(beside.as_of) == "2024-12-31"
