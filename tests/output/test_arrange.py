"""Which results stand together, and in which order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from innovate_ts import evaluate, read_actuals
from innovate_ts.basics.periods import Period
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    current,
    figures,
    statements,
    worst_first,
)
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan


def test_a_card_is_about_the_last_period_that_has_ended(root: Path) -> None:
    """Of targets for 2023, 2024 and 2025, at the end of 2024 it is the one of 2024; before all, the first."""
    plan = shipped_plan()
    report = evaluate(
        plan, read_actuals([str(root / "examples" / "illustration-2024.csv")], plan)
    )
    group = [r for r in report.results if r.indicator == "high-tech-enterprises"]
    assert current(group, date(2024, 12, 31)).period == Period.years(2024)
    assert current(group, date(2024, 12, 30)).period == Period.years(2023)
    assert current(group, date(2022, 12, 31)).period == Period.years(2023)


def test_every_result_is_a_figure_or_a_statement(report: Report) -> None:
    """In the plan's order, none twice and none left out."""
    targets, goals = figures(report), statements(report)
    assert [*targets, *goals] == sorted(
        report.results, key=lambda r: r.comparator == "qualitative"
    )
    assert sum(map(len, by_indicator(targets))) == len(targets)


def test_a_result_of_two_leads_stands_under_both(report: Report) -> None:
    """What no bureau leads stands under the empty name; a lead that is named twice counts once."""
    first, second, third = report.results[:3]
    results = [
        first.model_copy(update={"lead": ("甲", "乙", "甲")}),
        second.model_copy(update={"lead": ()}),
        third.model_copy(update={"lead": ("乙",)}),
    ]
    grouped = by_lead(results)
    assert {lead: [r.indicator for r in group] for lead, group in grouped.items()} == {
        "甲": [first.indicator],
        "乙": [first.indicator, third.indicator],
        "": [second.indicator],
    }


def test_the_most_pressing_comes_first(report: Report) -> None:
    """What is missed before what is behind, before what has no data; what is met lacks nothing."""
    statuses = ("no_data", "met", "at_risk", "not_met", "not_due")
    results = [
        result.model_copy(update={"status": status})
        for result, status in zip(report.results, statuses, strict=False)
    ]
    left = worst_first(result for result in results if result.is_lacking)
    assert [result.status for result in left] == ["not_met", "at_risk", "no_data"]


def test_a_missed_binding_target_comes_first(report: Report) -> None:
    """Then what the plan calls neither, then what it only expects."""
    (missed,) = [r for r in report.results if r.status == "not_met"]
    binding = missed.model_copy(update={"binding": "yes", "indicator": "binding"})
    expected = missed.model_copy(
        update={"flags": ("below_expected",), "indicator": "expected"}
    )
    listed = worst_first((expected, missed, binding))
    names = [result.indicator for result in listed]
    assert names == ["binding", missed.indicator, "expected"]
