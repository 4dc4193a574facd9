"""The figures that a template asks for, worked out by hand."""

from __future__ import annotations

from pathlib import Path

from innovate_ts import load_plan
from innovate_ts.output.template.files import template_csv
from innovate_ts.output.template.rows import template_rows
from innovate_ts.plan.models.plan import Plan
from shipped import shipped_plan

BESIDE = "新建设市级以上各类科技创新平台"
"""The unit and the Chinese name, which English has in the note."""


def only(*names: str) -> Plan:
    """The shipped plan with these indicators and no goals in words."""
    plan = shipped_plan()
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
        ("2022", "base year of 2023–25; 研究与试验发展经费"),
        ("2025", "target of 2023–25; 研究与试验发展经费"),
    ]


def test_what_targets_are_compared_with_is_asked_for_too(tmp_path: Path) -> None:
    """A series of rates for each year of a growth, any other for its base and its end."""
    named = "{id: %s, name: {zh: %s, en: %s}, unit: '%s', aggregation: %s}"
    rates = named % ("gdp-growth", "增速", "Growth", "%", "rate")
    levels = named % ("gdp", "总值", "GDP", "亿元", "flow")
    source = "source: {section: 一, paragraph: 1, phrase: x}"
    growth = "measure: average_growth, baseline: {period: 2022, value: 5}"
    targets = (
        f"{{period: 2023/2024, {growth}, at_least: {{indicator: gdp-growth}}, {source}}}, "
        f"{{period: 2024, measure: total_growth, baseline: {{period: 2022, value: 5}}, "
        f"more_than: {{indicator: gdp}}, {source}}}"
    )
    rd = "{id: rd, name: {zh: 研发, en: R&D}, unit: 亿元, aggregation: flow, targets: [%s]}"
    head = (
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023/2025}\nindicators:\n"
    )
    items = "".join(f"  - {item}\n" for item in (rd % targets, rates, levels))
    (tmp_path / "targets.yaml").write_text(head + items, encoding="utf-8")
    (tmp_path / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    rows = template_rows(load_plan(tmp_path), None, "en")
    asked = [(row.indicator, str(row.period), row.note) for row in rows]
    assert asked == [
        ("R&D", "2024", "target of 2023–24; target of 2024; 研发"),
        ("Growth", "2023", "R&D is compared with it; 增速"),
        ("Growth", "2024", "R&D is compared with it; 增速"),
        ("GDP", "2022", "R&D is compared with it; 总值"),
        ("GDP", "2024", "R&D is compared with it; 总值"),
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
        ("2023", f"target of 2023; part of 2023–25; {BESIDE}"),
        ("2024", f"target of 2024; part of 2023–25; {BESIDE}"),
        ("2025", f"part of 2023–25; {BESIDE}"),
    ]


def test_a_year_selects_the_targets_that_end_in_it() -> None:
    """And the goals in words; they are judged with yes or no and have no unit."""
    rows = list(template_rows(shipped_plan(), 2023, "en"))
    assert {str(row.period) for row in rows} == {"2023"}
    assert (rows[-1].unit, rows[-1].note) == (
        "",
        "yes or no; 创新型唐山建设取得阶段性成效",
    )
    assert not list(template_rows(shipped_plan(), 2031, "en"))


def test_parts_are_asked_for_beside_the_whole(root: Path) -> None:
    """Each region or bureau has a row of its own, behind those of the whole."""
    case = root / "tests" / "plan" / "lint" / "parts-that-reach-the-whole"
    rows = list(template_rows(load_plan(case), None, "en"))
    assert [(row.indicator, str(row.period), row.region) for row in rows] == [
        ("Trees", "2023", ""),
        ("Trees", "2023", "东村"),
        ("Trees", "2023", "西村"),
    ]
    # A cell without a region below a region's row would be asked about.
    lines = template_csv(load_plan(case), None, "zh").splitlines()
    assert [line.split(",")[:3] for line in lines] == [
        ["\ufeff指标", "地区", "时期"],
        ["植树", "合计", "2023"],
        ["植树", "东村", "2023"],
        ["植树", "西村", "2023"],
    ]
