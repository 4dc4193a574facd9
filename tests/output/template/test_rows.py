"""The figures that a template asks for, worked out by hand."""

from __future__ import annotations

from pathlib import Path

from innovate_ts import load_plan
from innovate_ts.output.template.files import template_csv
from innovate_ts.output.template.rows import template_rows
from innovate_ts.plan.models.plan import Plan


def only(*names: str) -> Plan:
    """The shipped plan with these indicators and no goals in words."""
    plan = load_plan()
    indicators = tuple(i for i in plan.indicators if i.id in names)
    assert len(indicators) == len(names)
    targets = plan.targets.model_copy(
        update={"indicators": indicators, "statements": ()}
    )
    return plan.model_copy(update={"targets": targets})


def test_growth_asks_for_its_base_and_its_last_year() -> None:
    """10% a year from 2022 to 2025: what was spent between does not matter."""
    rows = list(template_rows(only("rd-expenditure"), 2025, "en"))
    assert [(str(row.period), row.note) for row in rows] == [
        ("2022", "base year of 2023–25"),
        ("2025", "target of 2023–25"),
    ]


def test_a_flow_over_years_asks_for_each_of_them() -> None:
    """What is to add up over three years is filled in year by year."""
    rows = list(template_rows(only("new-innovation-platforms"), 2025, "zh"))
    assert [(str(row.period), row.note) for row in rows] == [
        ("2023", "2023—2025年的一部分"),
        ("2024", "2023—2025年的一部分"),
        ("2025", "2023—2025年的一部分"),
    ]


def test_a_figure_of_several_targets_is_asked_for_once() -> None:
    """A year with a target of its own, and as a part of three years: one row, with both reasons."""
    rows = list(template_rows(only("new-innovation-platforms"), None, "en"))
    assert [(str(row.period), row.note) for row in rows] == [
        ("2023", "target of 2023; part of 2023–25"),
        ("2024", "target of 2024; part of 2023–25"),
        ("2025", "part of 2023–25"),
    ]


def test_a_year_selects_the_targets_that_end_in_it() -> None:
    """And the goals in words; they are judged with yes or no and have no unit."""
    rows = list(template_rows(load_plan(), 2023, "en"))
    assert {str(row.period) for row in rows} == {"2023"}
    assert (rows[-1].unit, rows[-1].note) == ("", "yes or no")
    assert not list(template_rows(load_plan(), 2031, "en"))


def test_parts_are_asked_for_beside_the_whole(root: Path) -> None:
    """Each region or bureau has a row of its own, behind those of the whole."""
    case = root / "tests" / "plan" / "lint" / "parts-that-reach-the-whole"
    rows = list(template_rows(load_plan(case), None, "en"))
    assert [(row.indicator, str(row.period), row.region) for row in rows] == [
        ("植树", "2023", ""),
        ("植树", "2023", "东村"),
        ("植树", "2023", "西村"),
    ]
    # A cell without a region below a region's row would be asked about.
    lines = template_csv(load_plan(case), None, "zh").splitlines()
    assert [line.split(",")[:3] for line in lines] == [
        ["\ufeff指标", "地区", "时期"],
        ["植树", "合计", "2023"],
        ["植树", "东村", "2023"],
        ["植树", "西村", "2023"],
    ]
