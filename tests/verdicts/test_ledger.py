"""Which rows of ledgers count."""

from __future__ import annotations

from datetime import date

import pytest

from innovate_ts.basics.actual import TaskReport
from innovate_ts.findings import Findings
from innovate_ts.verdicts.ledger import counted_reports
from verdicts.ledgers import actuals_of, report

SEPTEMBER = "2024-09-30"


def test_the_last_row_of_a_task_says_how_far_it_is() -> None:
    """In whatever order the rows stand; and it dates the ledger."""
    rows = counted_reports(
        actuals_of(
            report("1.1", "done", SEPTEMBER), report("1.1", "under_way", "2024-06-30")
        ),
        Findings(),
        None,
    )
    last = rows.of("1.1").last
    assert last is not None
    assert (last.state, rows.last_day) == ("done", date(2024, 9, 30))


def test_what_is_said_of_a_later_day_was_not_known() -> None:
    """It is not used, and not forgotten either."""
    later = actuals_of(report("1.1", "done", SEPTEMBER))
    rows = counted_reports(later, Findings(), date(2024, 6, 30))
    assert rows.of("1.1").last is None
    assert rows.of("1.1").is_reported_later


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (report("1.1", "done", SEPTEMBER), report("1.1", "behind", SEPTEMBER)),
        (report("1.1", "done"), report("1.1", "behind", SEPTEMBER)),
        (report("1.1", "done"), report("1.1", "behind")),
    ],
)
def test_two_states_of_one_day_contradict(
    first: TaskReport, second: TaskReport
) -> None:
    """A row without a day may be of any; neither row counts."""
    findings = Findings()
    rows = counted_reports(actuals_of(first, second), findings, None)
    assert [problem.code for problem in findings] == ["two_states"]
    assert rows.of("1.1").last is None
    assert len(rows.contradictory) == 2
    assert rows.last_day is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (report("1.1", "done", SEPTEMBER), report("1.1", "done", SEPTEMBER)),
        (report("1.1", "done", SEPTEMBER), report("1.2", "behind", SEPTEMBER)),
        (report("1.1", "behind", "2024-06-30"), report("1.1", "done", SEPTEMBER)),
        (report("1.1", None, SEPTEMBER), report("1.1", "done", SEPTEMBER)),
    ],
)
def test_what_is_no_contradiction(first: TaskReport, second: TaskReport) -> None:
    """The same twice, another task, another day, a row that names no state."""
    findings = Findings()
    counted_reports(actuals_of(first, second), findings, None)
    assert not list(findings)
