"""What makes a target checkable, on trees of a few lines; `bad/` has a case of each in whole plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.cases import problems_of_target


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("period: 2023, at_least: 5", None),
        ("period: 2023", "no_comparator firms: targets: 2023"),
        (
            "period: 2023, at_least: 5, at_most: 6",
            "one_comparator firms: targets: 2023",
        ),
        (
            "period: 2023, at_least: 5, tolerance_side: above",
            "tolerance_without_about firms: targets: 2023: tolerance_side",
        ),
        # A step may end on the first day of the period, and the next a day later.
        (
            "period: 2023, at_least: 5, "
            "schedule: [{by: 2023-01-01, share: 1}, {by: 2023-01-02, share: 2}]",
            None,
        ),
        (
            "period: 2023, at_least: 5, "
            "schedule: [{by: 2023-01-02, share: 1}, {by: 2023-01-02, share: 2}]",
            "schedule_out_of_order firms: targets: 2023: schedule: 2023-01-02",
        ),
        ("period: 2023, about: 5", "missing_tolerance firms: targets: 2023"),
        (
            "period: 2023, at_least: 5, tolerance: 1",
            "tolerance_without_about firms: targets: 2023: tolerance",
        ),
        (
            "period: 2023, about: 5, tolerance: -1",
            "negative_tolerance firms: targets: 2023: tolerance",
        ),
        ("period: 2023, direction: increase", "missing_baseline firms: targets: 2023"),
        (
            "period: 2023/2025, measure: average_growth, at_least: 5",
            "missing_baseline firms: targets: 2023/2025",
        ),
        # The growth of one year is over the year before, unless it says otherwise.
        ("period: 2023, measure: average_growth, at_least: 5", None),
        (
            "period: 2023, measure: total_growth, at_least: 5",
            "missing_baseline firms: targets: 2023",
        ),
        (
            "period: 2023, measure: change, at_least: 5",
            "missing_baseline firms: targets: 2023",
        ),
        (
            "period: 2023, measure: change, direction: increase, baseline: {period: 2022}",
            "growth_without_figure firms: targets: 2023: measure",
        ),
        (
            "period: 2023/2025, measure: change, at_least: 5, baseline: {period: 2022}",
            "baseline_length firms: targets: 2023/2025: baseline: period",
        ),
        (
            "period: 2023, measure: change, at_least: 5, unit: 个百分点, baseline: {period: 2022}",
            "unit_of_another_family firms: targets: 2023: unit",
        ),
        # What is not to fall is held against the year before, unless it says otherwise.
        ("period: 2023, direction: not_decrease", None),
        ("period: 2023/2025, direction: not_increase", None),
        ("period: 2023-Q2, direction: not_decrease", None),
        ("period: 2023-01/2023-09, direction: not_increase", None),
        (
            "period: 2023-Q2, direction: increase",
            "missing_baseline firms: targets: 2023-Q2",
        ),
        ("period: 2023, between: [5, 6]", None),
        (
            "period: 2023, between: [6, 5]",
            "range_upside_down firms: targets: 2023: between",
        ),
        (
            "period: 2023, between: [5]",
            "range_without_two_ends firms: targets: 2023: between",
        ),
        (
            "period: 2023, measure: average_growth, direction: increase, baseline: {period: 2022}",
            "growth_without_figure firms: targets: 2023: measure",
        ),
        (
            "period: 2023, direction: increase, baseline: {period: 2023}",
            "baseline_not_before firms: targets: 2023: baseline: period",
        ),
        (
            "period: 2023/2025, direction: increase, baseline: {period: 2022}",
            "baseline_length firms: targets: 2023/2025: baseline: period",
        ),
        (
            "period: 2023, at_least: 5, degree: 大幅",
            "degree_without_direction firms: targets: 2023: degree",
        ),
        (
            "period: 2023, direction: increase, degree: 大幅, baseline: {period: 2022}",
            None,
        ),
        (
            "period: 2023, direction: decrease, degree: 大幅, baseline: {period: 2022}",
            None,
        ),
        # What need only stay where it was goes no way of which to say how far.
        (
            "period: 2023, direction: not_decrease, degree: 大幅",
            "degree_without_direction firms: targets: 2023: degree",
        ),
        (
            "period: 2023, direction: not_increase, degree: 大幅",
            "degree_without_direction firms: targets: 2023: degree",
        ),
        (
            "period: 2023, direction: increase, degree: '', baseline: {period: 2022}",
            "empty_text firms: targets: 2023: degree",
        ),
        (
            "period: 2026, at_least: 5",
            "period_outside_plan firms: targets: 2026: period",
        ),
        (
            "period: 2023, at_least: 5, unit: 亿元",
            "unit_of_another_family firms: targets: 2023: unit",
        ),
    ],
)
def test_what_makes_a_target_checkable(
    tmp_path: Path, target: str, problem: str | None
) -> None:
    """Each rule is told once, at the field that breaks it."""
    assert problems_of_target(tmp_path, target) == ([problem] if problem else [])


def test_a_share_may_be_asked_to_change_by_points(tmp_path: Path) -> None:
    """Of several years its figure is that of the last, and so is that of its baseline."""
    share = "unit: '%', aggregation: rate"
    points = "period: 2023/2025, measure: change, at_least: 2, unit: 个百分点, baseline: {period: 2022}"
    assert problems_of_target(tmp_path, points, share) == []


def test_a_stock_may_start_from_a_period_of_any_length(tmp_path: Path) -> None:
    """It is counted at a day; growth starts from a year whatever the length of its period."""
    stock = "unit: 家, aggregation: stock"
    rise = "period: 2023/2025, direction: increase, baseline: {period: 2022}"
    growth = "period: 2023/2025, measure: average_growth, at_least: 5, baseline: {period: 2022}"
    assert problems_of_target(tmp_path, rise, stock) == []
    assert problems_of_target(tmp_path, growth) == []


@pytest.mark.parametrize(
    ("indicator", "problems"),
    [
        ("unit: 位, aggregation: stock", []),
        ("unit: 位", []),
        ("unit: 位, aggregation: flow", ["rank_that_is_no_stock firms: aggregation"]),
        ("unit: 位, aggregation: rate", ["rank_that_is_no_stock firms: aggregation"]),
        ("unit: 人, aggregation: flow", []),
        ("unit: 床位, aggregation: flow", []),
    ],
)
def test_a_rank_is_a_stock(tmp_path: Path, indicator: str, problems: list[str]) -> None:
    """A place is that of a day: neither a sum of places nor a mean of them is one."""
    target = "period: 2023, at_most: 10"
    assert problems_of_target(tmp_path, target, indicator) == problems


@pytest.mark.parametrize(
    ("target", "problems"),
    [
        ("at_most: 10", []),
        ("measure: change, at_most: -2, baseline: {period: 2022}", []),
        (
            "measure: average_growth, at_most: -5, baseline: {period: 2022}",
            ["rank_that_grows firms: targets: 2023: measure"],
        ),
        (
            "measure: total_growth, at_most: -5, baseline: {period: 2022}",
            ["rank_that_grows firms: targets: 2023: measure"],
        ),
        (
            "at_most: 10, schedule: [{by: 2023-06, share: 50}]",
            ["rank_with_schedule firms: targets: 2023: schedule"],
        ),
    ],
)
def test_a_rank_has_neither_growth_nor_path(
    tmp_path: Path, target: str, problems: list[str]
) -> None:
    """From the tenth place to the eighth are two places, and no 20%; half way between is none."""
    rank = "unit: 位, aggregation: stock"
    given = problems_of_target(tmp_path, f"period: 2023, {target}", rank)
    assert given == problems


@pytest.mark.parametrize(
    ("indicator", "problems"),
    [
        ("unit: '%', aggregation: rate", []),
        ("unit: '%', aggregation: stock", []),
        ("unit: '%', aggregation: flow", ["share_that_adds_up firms: aggregation"]),
        ("unit: 件, aggregation: flow", []),
        ("unit: 百分点, aggregation: rate", []),
    ],
)
def test_a_share_is_never_added_up(
    tmp_path: Path, indicator: str, problems: list[str]
) -> None:
    """Four quarters at 60% make no year of 240%."""
    target = "period: 2023, at_least: 10"
    assert problems_of_target(tmp_path, target, indicator) == problems
