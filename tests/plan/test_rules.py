"""The rules of a plan's files on trees of a few lines; `bad/` has a case of each in whole plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts.findings import Findings
from innovate_ts.plan.documents import PlanFiles, read_document
from innovate_ts.plan.rules import check_rules

TASKS = "bureaus: [{name: 甲局, en: A}]\nactions: [{id: 1, tasks: [{id: 1.1, lead: [甲局]}]}]\n"


def problems_of(tmp_path: Path, target: str, indicator: str = "unit: 家") -> list[str]:
    """The codes and fields of what is wrong with one target of one indicator."""
    (tmp_path / "targets.yaml").write_text(
        "plan: {period: 2023/2025}\n"
        "indicators:\n"
        f"  - {{id: firms, tasks: [1.1], {indicator}, targets: [{{{target}}}]}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tasks.yaml").write_text(TASKS, encoding="utf-8")
    findings = Findings()
    files = PlanFiles(
        *(read_document(tmp_path / name, name, findings) for name in ("targets.yaml", "tasks.yaml"))
    )  # fmt: skip
    check_rules(files, findings)
    return [f"{found.code} {found.field}" for found in findings.in_order()]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("period: 2023, at_least: 5", None),
        ("period: 2023", "no_comparator firms: targets: 2023"),
        (
            "period: 2023, at_least: 5, at_most: 6",
            "one_comparator firms: targets: 2023",
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
            "period: 2023, measure: average_growth, at_least: 5",
            "missing_baseline firms: targets: 2023",
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
    assert problems_of(tmp_path, target) == ([problem] if problem else [])


def test_a_stock_may_start_from_a_period_of_any_length(tmp_path: Path) -> None:
    """It is counted at a day; growth starts from a year whatever the length of its period."""
    stock = "unit: 家, aggregation: stock"
    rise = "period: 2023/2025, direction: increase, baseline: {period: 2022}"
    growth = "period: 2023/2025, measure: average_growth, at_least: 5, baseline: {period: 2022}"
    assert problems_of(tmp_path, rise, stock) == []
    assert problems_of(tmp_path, growth) == []


def test_two_targets_of_a_kind_on_one_line(tmp_path: Path) -> None:
    """The second is told, though both stand at the same line."""
    twice = "period: 2023, at_least: 5}, {period: 2023, at_least: 6"
    assert problems_of(tmp_path, twice) == ["duplicate_target firms: targets: 2023"]
