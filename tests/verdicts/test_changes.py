"""What changed since an earlier report."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from innovate_ts import InputError, render
from innovate_ts.verdicts.changes import with_changes
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.report_parts import Change, Changes
from verdicts.cases import Bench, indicator

PLAN = (
    indicator("flow", "flow, pace: linear", "period: 2024, at_least: 120"),
    indicator("stock", "stock", "period: 2023, at_least: 10"),
)


def report_on(
    bench: Bench, *given: tuple[str, str, str], as_of: date | None = None
) -> Report:
    """The report on some rows."""
    return bench.report(bench.plan(*PLAN), given, as_of=as_of)


def earlier(report: Report) -> dict[str, Any]:
    """A report as its file has it."""
    text = str(render(report, "json"))
    loaded = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    assert isinstance(loaded, dict)
    return loaded


def compare(
    bench: Bench, old: list[str], new: list[str], as_of: date | None = None
) -> Changes:
    """The changes between two files of rows, each `indicator period value`, the new one on a day."""
    before = earlier(report_on(bench, *(_row(text) for text in old)))
    now = report_on(bench, *(_row(text) for text in new), as_of=as_of)
    changes = with_changes(now, before, "old.json").changes
    assert changes is not None
    return changes


def _row(text: str) -> tuple[str, str, str]:
    name, period, value = text.split()
    return name, period, value


def names(changes: tuple[Change, ...]) -> list[str]:
    """The indicators of some changes."""
    return [change.indicator for change in changes]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (["stock 2022 9"], ["stock 2023 10"], "newly_met"),
        (["stock 2023 9"], ["stock 2023 10"], "newly_met"),
        (["stock 2023 9"], ["stock 2023 9", "stock 2024-03 10"], "newly_late"),
        (["stock 2022 9"], ["stock 2023 9"], "newly_missed"),
        (["stock 2023 10"], ["stock 2023 9"], "newly_missed"),
        (["stock 2023 9", "stock 2024-03 10"], ["stock 2023 9"], "newly_missed"),
        (["flow 2024-Q1 30"], ["flow 2024上半年 59"], "slower"),
        (["flow 2024-Q1 30"], ["flow 2024上半年 61"], "faster"),
        (["stock 2023 10"], ["stock 2023 10"], ""),
        (["flow 2024-Q1 30"], ["flow 2024上半年 60"], ""),
    ],
)
def test_a_change_of_verdict_or_pace(
    bench: Bench, old: list[str], new: list[str], kind: str
) -> None:
    """Each change is told under one head, and what stayed as it was under none."""
    changes = compare(bench, old, new)
    told = {
        name: names(getattr(changes, name))
        for name in (
            "newly_met",
            "newly_late",
            "newly_missed",
            "newly_behind",
            "newly_without_data",
            "slower",
            "faster",
        )
    }
    assert {name: who for name, who in told.items() if who} == (
        {kind: [new[0].split()[0]]} if kind else {}
    )


def test_newly_behind_and_newly_without_data(bench: Bench) -> None:
    """A target that fell behind is told under both its verdict and its pace."""
    changes = compare(bench, ["flow 2024-Q1 30"], ["flow 2024上半年 45"])
    assert (names(changes.newly_behind), names(changes.slower)) == (["flow"], ["flow"])
    changes = compare(bench, ["stock 2022 9"], ["flow 2024-Q1 30"])
    assert names(changes.newly_without_data) == ["stock"]


@pytest.mark.parametrize(
    ("old", "new", "day", "kind"),
    [
        # A part of the year that ran on schedule is too little when the year is over.
        (["flow 2024上半年 61"], ["flow 2024上半年 61"], "2025-03-15", "without"),
        (["flow 2024上半年 30"], ["flow 2024上半年 30"], "2025-03-15", "without"),
        (["flow 2024上半年 130"], ["flow 2024-Q2 31"], "2025-03-15", "without"),
        # No later figure came: the last one no longer says how the target runs.
        (["flow 2024-Q1 31"], ["flow 2024-Q1 31"], "2024-10-15", "without"),
        (["stock 2022 9"], ["stock 2022 9"], "2024-06-30", "without"),
        # What was not to be judged before, and runs now or waits for its figure.
        (["stock 2023 10"], ["flow 2024-Q1 31"], "2024-03-31", "otherwise"),
        (["flow 2024-Q1 31"], ["stock 2023 10"], "2023-12-31", "otherwise"),
        (["flow 2024-Q1 31"], ["flow 2024-Q1 31"], "2024-04-30", ""),
    ],
)
def test_no_status_changes_in_silence(
    bench: Bench, old: list[str], new: list[str], day: str, kind: str
) -> None:
    """What can no longer be judged is told as such, and another status always."""
    who = old[0].split()[0] if kind == "without" else "flow"
    changes = compare(bench, old, new, date.fromisoformat(day))
    told = {
        "without": who in names(changes.newly_without_data),
        "otherwise": who in names(changes.otherwise),
    }
    assert [name for name, holds in told.items() if holds] == ([kind] if kind else [])


def test_reports_without_a_target_in_common(bench: Bench) -> None:
    """They are not compared, and others are."""
    report = report_on(bench, ("stock", "2023", "10"))
    before = earlier(report)
    for result in before["results"]:
        result["indicator"] += "-of-before"
    for previous, compares in ((before, False), (earlier(report), True)):
        changes = with_changes(report, previous, "old.json").changes
        assert changes is not None
        assert changes.compares is compares


def test_a_figure_of_the_same_period_that_differs_was_revised(bench: Bench) -> None:
    """The old and the new one are named; a figure of another period is news and no revision."""
    changes = compare(bench, ["stock 2023 10"], ["stock 2023 10.5"])
    (revision,) = changes.revised
    assert (revision.indicator, revision.old, revision.new, revision.unit) == (
        "stock",
        Decimal(10),
        Decimal("10.5"),
        "家",
    )
    assert not compare(bench, ["flow 2024-Q1 30"], ["flow 2024上半年 70"]).revised


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"schema": "innovate-ts/report/0"}, "another_schema"),
        ({"schema": "innovate-ts/report/1"}, "another_schema"),
        ({"schema": "innovate-ts/report/0", "results": []}, "another_schema"),
        ({"schema": None}, "not_a_report"),
        ({"schema": Decimal(2)}, "not_a_report"),
        ({"plan": {"id": "other"}}, "not_in_form"),
        ({"plan": None}, "not_in_form"),
        ({"as_of": "yesterday"}, "not_in_form"),
        ({"as_of": None}, "not_in_form"),
        ({"results": None}, "not_in_form"),
        ({"results": [{"indicator": "flow"}]}, "not_in_form"),
        ({"more": "than asked"}, "not_in_form"),
        ({"summary": {"met": "one"}}, "not_in_form"),
        ({"summary": {"won": Decimal(1)}}, "not_in_form"),
    ],
)
def test_what_is_no_earlier_report_is_refused(
    bench: Bench, change: dict[str, Any], code: str
) -> None:
    """Another form, another plan, or nothing of the kind."""
    report = report_on(bench, ("stock", "2023", "10"))
    with pytest.raises(InputError) as refusal:
        with_changes(report, earlier(report) | change, "old.json")
    (problem,) = refusal.value.problems
    assert (problem.code, problem.file) == (code, "old.json")


@pytest.mark.parametrize(
    "change",
    [
        {"actual": "ten"},
        {"actual": True},
        {"pace": None},
        {"pace": {}},
        {"status": None, "unit": ...},
        {"status": "won"},
        {"unit": ...},
        {"flags": ["late"]},
        {"target_range": [Decimal(1)]},
        {"evidence": [{"file": "a.csv", "row": Decimal("1.5")}]},
    ],
)
def test_a_result_that_is_broken_is_no_report(
    bench: Bench, change: dict[str, Any]
) -> None:
    """A figure that is none, or a part that is missing, ends in a clear refusal."""
    report = report_on(bench, ("stock", "2023", "10"))
    before = earlier(report)
    for result in before["results"]:
        result.update(change)
        if change.get("unit") is ...:
            del result["unit"]
    with pytest.raises(InputError) as refusal:
        with_changes(report, before, "old.json")
    (problem,) = refusal.value.problems
    assert problem.code == "not_in_form"
    assert "results[0]" in problem.message.en


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("stock 2024 10", "stock 2023 10", ["previous_is_later"]),
        ("stock 2023 9", "stock 2023 10", []),
        ("stock 2022 9", "stock 2023 10", []),
    ],
)
def test_an_earlier_report_of_a_later_day_is_doubted(
    bench: Bench, old: str, new: str, codes: list[str]
) -> None:
    """What was known later would be told as what changed since; of the same day it may be a revision."""
    before = earlier(report_on(bench, _row(old)))
    now = with_changes(report_on(bench, _row(new)), before, "old.json")
    doubts = [problem for problem in now.problems if problem.severity == "warning"]
    assert [problem.code for problem in doubts] == codes


def test_a_report_on_another_plan_is_refused(bench: Bench) -> None:
    """Its targets are others, whatever they are called."""
    report = report_on(bench, ("stock", "2023", "10"))
    before = earlier(report)
    before["plan"]["id"] = "other"
    with pytest.raises(InputError) as refusal:
        with_changes(report, before, "old.json")
    assert [problem.code for problem in refusal.value.problems] == ["another_plan"]
