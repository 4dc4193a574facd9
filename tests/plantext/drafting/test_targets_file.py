"""The two YAML files of a draft."""

from __future__ import annotations

from innovate_ts.messages import plantext as texts
from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft, targets_yaml
from plantext.writing import text_of

PLAN = (
    "云川市人才规划（2026—2028年）",
    "一、目标",
    "（一）总体目标。到2028年，企业达到8家。",
    "二、任务",
    "（一）办好培训。对企业奖励10万元。（牵头单位：市人社局）",
)
DRAFT = draft(contents(text_of(*PLAN)))


def test_a_target_is_written_with_its_source() -> None:
    """Key by key, in the order of a plan's data."""
    text = targets_yaml(DRAFT, "en", plan_id="talent")
    _, _, indicators = text.partition("indicators:\n\n")
    indicator, _, _ = indicators.partition("\n\n")
    assert indicator == (
        "  - id: indicator-01\n"
        "    name: 企业\n"
        "    unit: 家\n"
        "    aggregation: stock\n"
        "    targets:\n"
        "      - period: 2028\n"
        "        at_least: 8\n"
        "        source: {section: 一, paragraph: 1, phrase: 企业达到8家}"
    )


def test_a_figure_that_is_no_target_has_a_reason() -> None:
    """And a mark where people have to look at it."""
    text = targets_yaml(DRAFT, "zh", plan_id="talent")
    _, _, others = text.partition("other_figures:\n\n")
    date, rule = others.strip().split("\n\n")
    assert "核对" not in date
    mark, phrase, source, reason = rule.splitlines()
    assert mark == f"  # 核对: {texts.draft_look.zh}"
    assert phrase == "  - phrase: 对企业奖励10万元"
    assert source == "    source: {section: 二, paragraph: 1}"
    assert reason.startswith("    reason: {zh: ")


def test_without_a_title_the_years_are_to_be_checked() -> None:
    """They are a guess from the aims, or none at all."""
    guessed = draft(contents(text_of("到2028年，企业达到8家。")))
    text = targets_yaml(guessed, "zh", plan_id="talent")
    (period,) = [line for line in text.splitlines() if line.startswith("  period:")]
    assert period.startswith("  period: 2028  # 核对: ")
