"""Bureaus and tasks by name."""

from __future__ import annotations

from innovate_ts.messages import phrases
from innovate_ts.output.words import Words, bureaus
from output.words.conftest import Changed

NAMES = {
    "市科学技术局": "Bureau of Science",
    "市统计局": "Bureau of Statistics",
}
EN, ZH = Words("en", bureaus=NAMES), Words("zh", bureaus=NAMES)


def test_tasks_are_counted() -> None:
    """None, one and many."""
    counts = [phrases.count_tasks(count=count).en for count in (0, 1, 2)]
    assert counts == ["no task", "1 task", "2 tasks"]


def test_a_lead_is_named() -> None:
    """In English by its English name, where the plan has one, with the Chinese one beside it."""
    assert bureaus.lead_name("市统计局", ZH) == "市统计局"
    assert bureaus.lead_name("市统计局", EN) == "Bureau of Statistics (市统计局)"
    assert bureaus.lead_name("路南区", EN) == "路南区"
    assert bureaus.lead_name("", EN) == "no linked task"


def test_leads_stand_with_their_tasks(changed: Changed) -> None:
    """One task or several; none where no task is linked."""
    assert bureaus.leads(changed(), EN) == "Bureau of Science (tasks 1.1, 3.3)"
    assert bureaus.leads(changed(tasks=("1.1",)), ZH) == "市科学技术局（任务1.1）"
    assert bureaus.leads(changed(lead=()), EN) == "no linked task"
    alone = bureaus.leads_in_full(changed(), EN)
    assert alone == "Bureau of Science (市科学技术局), tasks 1.1, 3.3"


def test_a_source_says_whether_its_figure_is_final(changed: Changed) -> None:
    """As far as the source is known."""
    final = changed(data_owner="市统计局", flags=())
    assert bureaus.data_source(final, ZH) == "市统计局"
    preliminary = changed(data_owner="市统计局", flags=("preliminary",))
    assert bureaus.data_source(preliminary, ZH) == "市统计局（初步数据，以年报为准）"
    unknown = changed(data_owner=None, flags=("preliminary",))
    assert bureaus.data_source(unknown, ZH) == "初步数据，以年报为准"
    assert bureaus.data_source(changed(data_owner=None, flags=()), ZH) == ""
