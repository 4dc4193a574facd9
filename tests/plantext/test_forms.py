"""A plan with every form of target goes all the way: drafted, proved against its text, listed, judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run
from innovate_ts.plan.load import load_plan
from innovate_ts.plan.models.plan import Plan

HERE = Path(__file__).parent / "forms"
TEXT = HERE / "plan.txt"
ACTUALS = HERE / "actuals.csv"

STATUSES = {
    # 6 and 7 are growth at constant prices: nothing of it was given.
    "地区生产总值": "no_data",
    # 6.8 beside 5.8 + 1
    "规模以上工业增加值增速": "met",
    # 6.1 beside 6.2
    "居民人均可支配收入增速": "not_met",
    # 6 beside 5.8
    "居民收入增长": "met",
    "高新技术企业": "met",
    "技术合同成交额": "met",
    # the ninth place, where the eighth is asked
    "城市创新能力": "not_met",
    "研发经费投入": "met",
    # 130, of which 120 is asked since the revision
    "招商引资到位资金": "met",
    "上市公司": "met",
    "单位GDP能耗": "no_data",
    # from 40 to 42
    "森林覆盖率": "met",
    # 66, above 60 to 65
    "消费贡献率": "not_met",
    "耕地保有量": "no_data",
    "一般性支出": "no_data",
    "数字经济规模": "no_data",
    "城市综合实力": "met",
    "城镇化率": "not_met",
}
"""By hand, from the text and the figures beside it."""


def drafted(run: Run, folder: Path) -> Plan:
    """The plan that the draft of the text is."""
    assert run("draft", str(TEXT), "-o", str(folder)).code == 0
    return load_plan(folder)


def test_each_form_is_drafted_with_what_surrounds_it(run: Run, tmp_path: Path) -> None:
    """As the text says it, in the terms of a plan."""
    plan = drafted(run, tmp_path / "plan")
    named = {indicator.name.zh: indicator for indicator in plan.indicators}
    first = {name: one.targets[0] for name, one in named.items() if one.targets}
    growth = first["规模以上工业增加值增速"].other_series
    assert growth is not None
    assert (growth.indicator, growth.plus) == (named["GDP增速"].id, 1)
    assert named["GDP增速"].targets == ()
    assert first["地区生产总值"].strive == 7
    assert named["地区生产总值"].growth_basis == "constant"
    parts = first["高新技术企业"].breakdown
    assert [(part.name, part.figure) for part in parts] == [
        ("迁安市", 200),
        ("遵化市", 150),
    ]
    steps = first["技术合同成交额"].schedule
    assert [(str(step.by), step.share) for step in steps] == [
        ("2024-03", 15),
        ("2024-06", 50),
    ]
    assert named["城市创新能力"].is_rank
    assert str(named["研发经费投入"].breaks[0].from_) == "2024"
    assert named["上市公司"].lead == ("市金融局",)
    assert named["上市公司"].supporting == ("市科技局",)
    assert (named["单位GDP能耗"].binding, named["城镇化率"].binding) == ("yes", "no")
    assert first["森林覆盖率"].measure == "change"
    assert first["消费贡献率"].between == (60, 65)
    assert first["耕地保有量"].direction == "not_decrease"
    assert first["一般性支出"].direction == "not_increase"
    milestones = [
        (task.id, str(milestone.due), milestone.name.zh)
        for task in plan.task_by_id.values()
        for milestone in task.milestones
    ]
    assert milestones == [
        ("1.1", "2024-06", "印发科技创新实施方案"),
        ("1.1", "2024", "建成市级孵化器"),
        ("1.2", "2024-09", "完成耕地调查"),
    ]


def test_the_draft_says_what_its_text_says(run: Run, tmp_path: Path) -> None:
    """By reading and by counts; that its parts are not all of the whole is no fault."""
    folder = tmp_path / "plan"
    drafted(run, folder)
    proof = run("validate", str(folder), "--source", str(TEXT), "--lang", "en")
    assert "no difference: targets 18" in " ".join(proof.out.split())
    assert "21 of 21" in proof.out
    # Units that no text tells are left to the editor, and asked for.
    warnings = [line for line in proof.err.splitlines() if line.startswith("warning:")]
    assert len(warnings) == 3
    assert all("its unit is still open" in line for line in warnings)
    assert proof.code == 1


@pytest.mark.slow
def test_a_change_of_any_form_is_seen(run: Run, tmp_path: Path) -> None:
    """Each differs from the text, and only that is told."""
    folder = tmp_path / "plan"
    drafted(run, folder)
    for name, before, after in (
        ("targets", "strive: 7", "strive: 8"),
        ("targets", "plus: 1", "plus: 2"),
        ("targets", "at_least: 150", "at_least: 151"),
        ("targets", "share: 15", "share: 16"),
        ("targets", "binding: no", "binding: yes"),
        ("targets", "from: 2024", "from: 2023"),
        ("targets", "between: [60, 65]", "between: [60, 66]"),
        ("targets", "at_most: 8", "at_most: 9"),
        ("targets", "direction: not_decrease", "direction: not_increase"),
        ("targets", "supporting: [市科技局]", "supporting: [市财政局]"),
        ("tasks", "due: 2024-06", "due: 2024-07"),
    ):
        file = folder / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1, before
        file.write_text(text.replace(before, after), encoding="utf-8")
        proof = run("validate", str(folder), "--source", str(TEXT), "--lang", "en")
        file.write_text(text, encoding="utf-8")
        assert "Differences between data and text: 1." in proof.out, before


def test_the_draft_is_listed_and_judged(run: Run, tmp_path: Path) -> None:
    """Against figures of its own, each target as people would judge it."""
    folder = str(tmp_path / "plan")
    drafted(run, Path(folder))
    listed = json.loads(run("targets", "--plan", folder, "--format", "json").out)
    assert len(listed) == len(STATUSES) + 3
    report = run(
        *("check", str(ACTUALS), "--plan", folder, "--as-of", "2025-06-30"),
        *("--format", "json"),
    )
    results = json.loads(report.out)["results"]
    judged = {one["name"]["zh"]: one["status"] for one in results if one["indicator"]}
    assert {name: judged[name] for name in STATUSES} == STATUSES
