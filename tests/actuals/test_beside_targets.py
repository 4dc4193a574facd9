"""Figures that look like something else beside what the plan asks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actuals.readings import Read, codes
from conftest import ROOT
from innovate_ts import Rows, load_plan, read_actuals
from innovate_ts.plan.models.plan import Plan

TURNOVER = "指标,2023年,2024年,单位\n技术合同成交额,{},{},亿元\n"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        # 12.8 billion written under 亿元; 1,280 as if in 千万元.
        (TURNOVER.format("12.8", ""), ["ten_times_off"]),
        (TURNOVER.format("1280", ""), ["ten_times_off"]),
        (TURNOVER.format("16", ""), []),
        (TURNOVER.format("128", "141"), []),
        # Of counts a tenth may well be true, and so may that of a part of the year.
        ("指标,2023年\n科技领军企业,1\n", []),
        ("指标,2023年1-3月\n技术合同成交额,12.8\n", []),
        # Counted from the first year on: 236.1 less 126.3 is 109.8.
        (TURNOVER.format("126.3", "236.1"), ["rises_like_totals_of_years"]),
        (TURNOVER.format("126.3", "180"), []),
        (TURNOVER.format("126.3", "600"), []),
        (TURNOVER.format("236.1", "126.3"), []),
        (
            "指标,2023年,2024年,2025年\n新建设市级以上各类科技创新平台,22,47,96\n",
            ["rises_like_totals_of_years"],
        ),
        ("指标,2023年,2024年,2025年\n新建设市级以上各类科技创新平台,22,34,46\n", []),
        # What there is at the end of a year is no sum.
        ("指标,2023年,2024年\n高新技术企业,1000,2800\n", []),
        # A table of targets has the form of one of actuals.
        (
            "指标,2023年\n技术合同成交额,126\n高新技术企业,1600\n科技领军企业,8\n",
            ["all_are_targets"] * 3,
        ),
        ("指标,2023年\n技术合同成交额,126\n高新技术企业,1600\n科技领军企业,9\n", []),
        # Two may be so by chance, and one that is given again is one.
        ("指标,2023年\n技术合同成交额,126\n高新技术企业,1600\n", []),
        (
            "指标,2023年\n技术合同成交额,126\n高新技术企业,1600\n高新技术企业,1600\n",
            [],
        ),
    ],
)
def test_likenesses_are_doubted(read: Read, table: str, told: list[str]) -> None:
    """A warning at the figure, and the figure counts all the same."""
    actuals = read(table)
    warnings = [it.code for it in actuals.problems if it.severity == "warning"]
    assert warnings == told
    assert actuals.values
    assert {problem.code for problem in actuals.doubts} == set(told)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("含预估12月数", ["note_speaks_otherwise"]),
        ("前三季度完成数，全年数待发布", ["note_speaks_otherwise"]),
        ("10-12月数据未统计", ["note_speaks_otherwise"]),
        ("缺12月数据", ["note_speaks_otherwise"]),
        ("数据不完整", ["note_speaks_otherwise"]),
        ("部分县区未报", ["note_speaks_otherwise"]),
        ("数据有误，待核实", ["note_speaks_otherwise"]),
        ("暂按上月数填报", ["note_speaks_otherwise"]),
        ("含拟认定30家", ["note_speaks_otherwise"]),
        ("全县", ["note_speaks_otherwise"]),
        ("市区", ["note_speaks_otherwise"]),
        ("统计范围：迁安市", ["note_speaks_otherwise"]),
        ("excluding Caofeidian", ["note_speaks_otherwise"]),
        ("含2024年第一批", ["note_speaks_otherwise"]),
        ("上年数", ["note_speaks_otherwise"]),
        ("仅市本级", ["note_speaks_otherwise"]),
        ("全省数", ["note_speaks_otherwise"]),
        ("自2021年起累计数", ["note_speaks_otherwise"]),
        ("吸纳技术合同成交额", ["note_speaks_otherwise"]),
        ("an estimate by the bureau", ["note_speaks_otherwise"]),
        ("全国科技经费投入统计公报", []),
        ("获全省表彰", []),
        ("2023年目标", []),
        ("target of 2023; 高新技术企业", []),
        ("年末数", []),
        ("含技术交易额以外的其他合同", []),
    ],
)
def test_what_a_note_says_in_passing_is_doubted(
    read: Read, note: str, told: list[str]
) -> None:
    """It may be no actual, or of another extent."""
    actuals = read(f"指标,时期,数值,备注\n高新技术企业,2023,1605,{note}\n")
    assert codes(actuals) == told
    assert len(actuals.values) == 1


@pytest.mark.parametrize(
    "note",
    [
        "预计数，以年底公示为准",
        "为计划数",
        "estimate",
        "target",
        "forecast for the full year",
    ],
)
def test_what_a_note_says_of_the_figure_itself_counts(read: Read, note: str) -> None:
    """An estimate or a plan is no actual, whatever else is said of it."""
    actuals = read(f"指标,时期,数值,备注\n高新技术企业,2023,1605,{note}\n")
    assert actuals.values == ()
    assert len(actuals.problems) == 1


def test_a_line_below_that_names_an_indicator_is_told(read: Read) -> None:
    """What it says may bear on the figure, and nobody has read it."""
    table = "指标,2023年\n高新技术企业,1605\n注：高新技术企业含2023年已过期企业31家。\n"
    assert codes(read(table)) == ["footnote_unread"]


@pytest.mark.parametrize(
    ("year", "told"),
    [("127", 0), ("46", 0), ("", 0), ("125.5", 1), ("126.9", 1), ("127亿元", 1)],
)
def test_a_year_beside_its_quarters_is_their_sum_or_refused(
    read: Read, year: str, told: int
) -> None:
    """Within what rounding leaves open may lie the target."""
    head = ",".join(f"2023年{name}季度" for name in "一二三四")
    table = f"指标,{head},全年\n技术合同成交额,20,30,31,46,{year}\n"
    errors = [it.code for it in read(table).problems if it.is_error]
    assert errors == ["year_or_target"] * told


def _plan(folder: Path, *targets: str) -> Plan:
    """A plan of an amount of money and of shares, each with its targets."""
    written = [
        f"""
  - id: it-{number}
    name: {{zh: 指标{number}号, en: It {number}}}
    unit: "{unit}"
    aggregation: {kind}
    tasks: ["1.1"]
    targets: [{{{target}, source: {{section: 一, paragraph: 1, phrase: x}}}}]"""
        for number, (unit, kind, target) in enumerate(it.split(" | ") for it in targets)
    ]
    head = "plan: {id: a-town, title: {zh: 计划, en: Plan}, period: 2024/2026}\n"
    (folder / "targets.yaml").write_text(
        f"{head}indicators:{''.join(written)}\n", encoding="utf-8"
    )
    shutil.copy(ROOT / "tests/plan/good/minimal/tasks.yaml", folder)
    return load_plan(folder)


@pytest.mark.parametrize(
    ("targets", "figures"),
    [
        # What counts is what is asked at last.
        (
            [
                "亿元 | flow | period: 2024, at_least: 140, revisions: "
                "[{on: 2023-06-01, at_least: 14, source: {section: 一, paragraph: 1, phrase: x}}]"
            ],
            ["15"],
        ),
        # A tenth of what is not to be exceeded is as it should be.
        (["亿元 | flow | period: 2024, at_most: 100"], ["10"]),
        # All of it is reached by many.
        (["% | rate | period: 2024, at_least: 100"] * 3, ["100"] * 3),
    ],
)
def test_what_is_as_it_should_be_is_not_doubted(
    tmp_path: Path, targets: list[str], figures: list[str]
) -> None:
    """Nobody is asked to verify it."""
    plan = _plan(tmp_path, *targets)
    rows = [
        {"indicator": f"it-{number}", "period": 2024, "value": figure}
        for number, figure in enumerate(figures)
    ]
    actuals = read_actuals(Rows(rows), plan)
    assert len(actuals.values) == len(figures)
    assert actuals.problems == ()
