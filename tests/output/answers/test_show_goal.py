"""One id on one screen: labels with what is known beside them."""

from __future__ import annotations

from innovate_ts.cli.plan_targets import results_without_actuals
from innovate_ts.output.answers.show_goal import show_goal
from innovate_ts.output.answers.show_task import show_task
from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.lookup import find_goal
from innovate_ts.plan.models.plan import Plan


def shown(plan: Plan, goal: str, terminal: Terminal) -> list[str]:
    """The lines of an indicator or statement, in English."""
    results = results_without_actuals(plan, goal=goal)
    indicator = find_goal(plan, goal)
    assert indicator is not None
    text = show_goal(plan, indicator, results, "en", terminal)
    return text.splitlines()


def test_a_task_says_who_and_what(plan: Plan, terminal: Terminal) -> None:
    """Its title in both languages above, its labels below; long texts hang beside their label."""
    text = show_task(plan, plan.task_by_id["1.1"], "en", terminal)
    lines = text.splitlines()
    assert lines[:5] == [
        "1.1  Technology firms as the backbone",
        "发挥科技型企业的核心骨干作用",
        "",
        "action     1 Make firms the main force of innovation  实施强",
        "           化企业技术创新主体地位行动",
    ]
    assert "lead       Municipal Bureau of Science and Technology" in lines
    assert "           (市科学技术局)" in lines
    assert "drives     High-tech enterprises  高新技术企业" in lines


def test_a_safeguard_has_no_action(plan: Plan, terminal: Terminal) -> None:
    """A label with nothing beside it is left out."""
    text = show_task(plan, plan.work.safeguards[0], "en", terminal)
    assert "\naction " not in text


def test_an_indicator_says_first_what_is_asked(plan: Plan, terminal: Terminal) -> None:
    """Its targets, one a line, then how they are judged."""
    lines = shown(plan, "technology-contract-turnover", terminal)
    assert lines[3:8] == [
        "id              technology-contract-turnover",
        "targets         2023  ≥ 12.6 billion yuan",
        "                2024  ≥ 14.0 billion yuan",
        "                2025  ≥ 20.0 billion yuan",
        "judged as       a flow in 100 million yuan (亿元): what is",
    ]
    assert "linked lead     Municipal Bureau of Science and Technology" in lines
    assert "source          二, paragraph 2: 技术合同成交额达到126亿元" in lines


def test_a_goal_in_words_has_neither_unit_nor_owner(
    plan: Plan, terminal: Terminal
) -> None:
    """It is not measured; no task need be linked to it."""
    lines = shown(plan, "industrial-modernisation", terminal)
    labels = [line.split("  ")[0] for line in lines[3:] if not line.startswith(" ")]
    assert labels == ["id", "targets", "judged as", "linked lead", "source"]


def test_a_place_is_named_once(plan: Plan, terminal: Terminal) -> None:
    """Where several targets stand in it."""
    goal = plan.statements[-1]
    (result,) = results_without_actuals(plan, goal=goal.id)
    text = show_goal(plan, goal, [result, result], "en", terminal)
    assert text.count("paragraph 4") == 1
