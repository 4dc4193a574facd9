"""The sentence that answers `who`, and what stands below it."""

from __future__ import annotations

import pytest

from innovate_ts.output.answers.who import who_text
from innovate_ts.output.terminal import Terminal
from innovate_ts.plan.answers import NothingFound, SeveralBureaus, TasksFound
from innovate_ts.plan.lookup import find
from innovate_ts.plan.models.plan import Plan

WIDE = Terminal(400)
pytestmark = pytest.mark.usefixtures("unbroken")
SCIENCE = "Municipal Bureau of Science and Technology (市科学技术局)"
INDUSTRY = "Municipal Bureau of Industry and Information Technology (市工业和信息化局)"


def answered(plan: Plan, query: str) -> list[str]:
    """The lines of an answer in English, on a terminal that breaks none."""
    text = who_text(plan, query, find(plan, query), "en", WIDE)
    return text.splitlines()


def test_one_task_is_a_sentence_of_its_own(plan: Plan) -> None:
    """The lead, the task, with whom, each by both names; then what is to be done."""
    answer, summary = answered(plan, "4.2")
    assert answer == (
        f"{INDUSTRY} leads 4.2 Grow the strategic emerging industry chains"
        f" (加快战略性新兴产业链培育发展), with {SCIENCE} and"
        " Municipal Development and Reform Commission (市发展改革委)."
    )
    assert summary.startswith("  Grow the digital economy and robots")


def test_few_tasks_are_listed_with_their_leads(plan: Plan) -> None:
    """Those that an indicator is linked to."""
    answer, *tasks = answered(plan, "高新技术企业")
    assert (
        answer
        == f"{SCIENCE} leads 1.1 and 3.3, linked to High-tech enterprises (高新技术企业)."
    )
    assert [task[:5] for task in tasks] == ["  1.1", "  3.3"]
    assert all(
        task.endswith(" · Municipal Bureau of Science and Technology") for task in tasks
    )


def test_many_tasks_are_grouped_under_their_leads(plan: Plan) -> None:
    """The lead stands above them and not in each line."""
    tasks = tuple(plan.task_by_id[task] for task in ("1.1", "1.2", "4.1", "4.2"))
    lines = who_text(plan, "x", TasksFound(tasks), "zh", WIDE).splitlines()
    _, blank, first, *_ = lines
    assert blank == ""
    assert first == "  市科学技术局"
    assert lines[5:7] == ["", "  市工业和信息化局"]
    assert " · " not in "".join(lines[1:])


def test_what_only_mentions_the_words_comes_after(plan: Plan) -> None:
    """By its ids, and so does a bureau that the words could be short for."""
    first, other = plan.task_by_id["1.1"], plan.task_by_id["1.2"]
    bureau = plan.work.bureaus[0]
    answer = TasksFound((first,), also=(other,), bureau=bureau)
    lines = who_text(plan, "x", answer, "en", WIDE).splitlines()
    assert "1.2" in lines[-2]
    assert SCIENCE in lines[-1]


def test_a_bureau_leads_then_shares(plan: Plan) -> None:
    """Both are counted in the sentence; what it shares names the lead."""
    lines = answered(plan, "工信局")
    assert lines[0] == f"{INDUSTRY} leads 2 tasks and shares 10 tasks."
    leads, shares = lines.index("  leads"), lines.index("  shares")
    assert shares - leads == len(["heading", "4.1", "4.2", "blank"])
    assert lines[leads + 1].startswith("  4.1  Upgrade traditional firms")
    assert lines[shares + 1].endswith(" · Municipal Bureau of Science and Technology")
    assert len(lines[shares + 1 :]) == 10


def test_a_bureau_without_a_task_still_has_figures(plan: Plan) -> None:
    """It is not in the plan's work, and yet the one to ask for a figure."""
    answer, _, owns = answered(plan, "统计局")
    assert (
        answer == "Municipal Bureau of Statistics (市统计局) has no task in this plan."
    )
    assert owns.startswith("  has the figures of R&D expenditure, ")


def test_nothing_is_guessed_among_several_bureaus(plan: Plan) -> None:
    """Each candidate by both names, and no task of any."""
    answer = SeveralBureaus(plan.work.bureaus[:2])
    lines = who_text(plan, "科", answer, "en", WIDE).splitlines()
    assert lines[1:] == [
        f"  {SCIENCE}",
        f"  {INDUSTRY}",
    ]


@pytest.mark.parametrize(("nearest", "lines"), [((), 1), (("机器人",), 2)])
def test_where_nothing_is_called_so_the_nearest_names_follow(
    plan: Plan, nearest: tuple[str, ...], lines: int
) -> None:
    """Where there are any."""
    text = who_text(plan, "xyz", NothingFound(nearest), "en", WIDE)
    assert text.startswith('Nothing in this plan is called "xyz".\n')
    assert len(text.splitlines()) == lines


def test_a_goal_of_one_task_names_it_before_what_is_to_be_done(plan: Plan) -> None:
    """Its number alone would say nothing; leads are parted as Chinese parts them."""
    query = "科技领军企业"
    answer = who_text(plan, query, find(plan, query), "zh", WIDE).splitlines()
    assert answer[:2] == [
        "科技领军企业的关联任务：市科学技术局牵头3.3。",
        "  3.3  建立科技企业梯度培育机制",
    ]
    query = "研究与试验发展经费"
    answer = who_text(plan, query, find(plan, query), "zh", WIDE).splitlines()
    assert (
        answer[0]
        == "研究与试验发展经费的关联任务：市科学技术局牵头1.2；市国资委牵头1.4。"
    )
