"""The lists of tasks, bureaus and targets."""

from __future__ import annotations

from innovate_ts.cli.plan_targets import results_without_actuals
from innovate_ts.output.answers.lists import bureaus_text, targets_text, tasks_text
from innovate_ts.output.terminal import Terminal, width_of
from innovate_ts.plan.models.plan import Plan


def test_tasks_stand_under_their_action(plan: Plan) -> None:
    """How many there are, then each with who leads and who shares it; actions without any are left out."""
    tasks = [plan.task_by_id["1.3"], plan.task_by_id["2.1"]]
    lines = tasks_text(plan, tasks, "zh", Terminal(200)).splitlines()
    assert lines[0] == "2项任务"
    assert lines[1:4] == [
        "",
        "1  实施强化企业技术创新主体地位行动",
        "  1.3  发挥行业龙头企业引领作用",
    ]
    assert "市科学技术局" in lines[4]
    assert lines[4].endswith("市教育局、市国资委、市工业和信息化局")
    assert lines[5] == ""
    assert lines[6].startswith("2  ")
    assert lines[7].startswith("  2.1  ")


def test_bureaus_stand_in_columns_with_their_counts(
    plan: Plan, terminal: Terminal
) -> None:
    """Counts to the right; names that are too long are wrapped under their beginning."""
    head, first, rest, *_ = bureaus_text(plan, "en", terminal).splitlines()
    assert head == "leads  shares  Bureau"
    assert first == "   13       6  Municipal Bureau of Science and Technology"
    assert rest == " " * width_of(first[: first.index("Municipal")]) + "(市科学技术局)"


def test_targets_stand_in_columns_over_the_whole_list(
    plan: Plan, terminal: Terminal
) -> None:
    """Under the name of their indicator; what is asked stands to the right of its column."""
    goal = "technology-contract-turnover"
    results = results_without_actuals(plan, goal=goal)
    assert targets_text(plan, results, "en", terminal) == (
        "Transaction value of technology contracts  技术合同成交额\n"
        "  (technology-contract-turnover)\n"
        "  2023  ≥ 12.6 billion yuan  Municipal Bureau of Science and\n"
        "                             Technology (tasks 2.1, 2.2,\n"
        "                             2.3)\n"
        "  2024  ≥ 14.0 billion yuan  Municipal Bureau of Science and\n"
        "                             Technology (tasks 2.1, 2.2,\n"
        "                             2.3)\n"
        "  2025  ≥ 20.0 billion yuan  Municipal Bureau of Science and\n"
        "                             Technology (tasks 2.1, 2.2,\n"
        "                             2.3)\n"
    )


def test_what_stands_in_for_a_sign_is_counted_in_columns(plan: Plan) -> None:
    """`>=` takes one more than `≥`."""
    goal = "technology-contract-turnover"
    results = results_without_actuals(plan, goal=goal)
    plain = Terminal(60, encoding="ascii")
    text = targets_text(plan, results, "en", plain)
    assert "  2023  >= 12.6 billion yuan  Municipal Bureau" in text


def test_goals_in_words_come_last(plan: Plan, terminal: Terminal) -> None:
    """Under a heading of their own, after a blank line."""
    goal = "industrial-modernisation"
    results = results_without_actuals(plan, goal=goal)
    assert targets_text(plan, results, "zh", terminal).splitlines() == [
        "",
        "定性目标",
        "  2025年  产业基础高级化、产业链现代化建设取得明显成效",
        "        (industrial-modernisation)",
    ]
