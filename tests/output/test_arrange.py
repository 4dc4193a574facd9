"""Which results stand together, and an indicator's figures over time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.periods import Period
from innovate_ts.output.arrange import (
    by_indicator,
    by_lead,
    current,
    figures,
    in_time,
    lacking,
    statements,
    timeline,
)
from innovate_ts.verdicts.report_parts import Series
from innovate_ts.verdicts.results import Report


def test_a_card_is_about_the_last_period_that_has_ended(root: Path) -> None:
    """Of targets for 2023, 2024 and 2025, at the end of 2024 it is the one of 2024; before all, the first."""
    plan = load_plan()
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
        result.model_copy(update={"status": status, "lead": ("甲",)})
        for result, status in zip(report.results, statuses, strict=False)
    ]
    changed = report.model_copy(update={"results": tuple(results)})
    statuses_left = [result.status for result in lacking(changed)["甲"]]
    assert statuses_left == ["not_met", "at_risk", "no_data"]


def test_of_parts_of_a_year_only_the_last_stands_beside_the_years() -> None:
    """A first quarter would look like a fall from the year before; a part of this year says how it runs."""
    year, quarter = Period.years(2022), Period.months(2023, 1, 3)
    half = Period.months(2023, 1, 6)
    points = ((year, Decimal(100)), (quarter, Decimal(20)), (half, Decimal(45)))
    flow = Series(aggregation="flow", points=points)
    assert [point.period for point in timeline(flow, [])] == [year, half]
    stock = Series(aggregation="stock", points=points)
    assert [point.period for point in timeline(stock, [])] == [year, quarter, half]


def test_periods_stand_by_their_ends() -> None:
    """Of two that end together the shorter comes first."""
    year, quarter = Period.years(2023), Period.months(2023, 10, 12)
    assert sorted([year, quarter, Period.years(2022)], key=in_time) == [
        Period.years(2022),
        quarter,
        year,
    ]


def test_a_missed_binding_target_comes_first(report: Report) -> None:
    """Then what the plan calls neither, then what it only expects."""
    (missed,) = [r for r in report.results if r.status == "not_met"]
    binding = missed.model_copy(update={"binding": "yes", "indicator": "binding"})
    expected = missed.model_copy(
        update={"flags": ("below_expected",), "indicator": "expected"}
    )
    results = (expected, missed, binding)
    told = report.model_copy(update={"results": results})
    for listed in lacking(told).values():
        names = [result.indicator for result in listed]
        assert names == ["binding", missed.indicator, "expected"]
