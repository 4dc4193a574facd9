"""Milestones: done at once, missed only where a report of the day itself or later proves it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from innovate_ts.basics.actual import State, TaskReport
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from innovate_ts.verdicts.ledger import counted_reports
from innovate_ts.verdicts.milestones import decide
from sections import by_rows
from verdicts.ledgers import actuals_of

CASES = Path(__file__).with_suffix(".tsv").with_stem("milestones")


def _cases() -> list[dict[str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(told, delimiter="\t"))


def _report(text: str) -> TaskReport:
    """`2024-06-30 done>2024-06-28`: the day, the state, the day of completion."""
    day, rest = text.split()
    state, _, completed = rest.partition(">")
    known: dict[str, State] = {name: name for name in State.__args__}
    return TaskReport(
        subject="it",
        state=known[state],
        day=None if day == "?" else date.fromisoformat(day),
        completed=Period.parse(completed) if completed else None,
        text=state,
        file="ledger.csv",
        row=2,
        column=2,
    )


@by_rows("case", _cases(), ids=lambda case: " ".join(case.values()))
def test_a_milestone_is_judged_as_it_was_worked_by_hand(case: dict[str, str]) -> None:
    """Its deadline, the day of judgement and what was reported give its status and reason."""
    texts = [] if case["reported"] == "-" else case["reported"].split("; ")
    reports = [_report(text) for text in texts]
    as_of = date.fromisoformat(case["as_of"])
    rows = counted_reports(actuals_of(*reports), Findings(), as_of)
    due = Period.parse(case["due"]).end
    verdict = decide(due, rows.of("it"), as_of).verdict
    reason = verdict.reason.code if verdict.reason else "-"
    assert (verdict.status, reason) == (case["status"], case["reason"])
