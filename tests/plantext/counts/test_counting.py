"""All counts, less what the plan file settles."""

from __future__ import annotations

from innovate_ts.plantext.counts import count_all
from plantext.counts.holding import HEADING, open_in, plan_of
from plantext.writing import text_of

LINES = (*HEADING, "一、任务", "1．抓好甲项。推进。", "2．抓好乙项。推进。")
TASK = {"at": ("一", 1, "抓好甲项")}


def test_a_settled_difference_is_open_no_more() -> None:
    """By what is counted and where; the others stay as they are."""
    settled = {"count": "items", "at": ("一", 2, "抓好乙项")}
    plan = plan_of(tasks=[TASK], settled=[settled])
    counts, idle = count_all(plan, text_of(*LINES))
    (items,) = [count for count in counts if count.subject == "items"]
    assert open_in(items) == []
    assert (items.shown, items.total) == (2, 2)
    assert idle == ()


def test_a_settlement_of_nothing_is_idle() -> None:
    """Of another count, or where nothing differs."""
    other = {"count": "roles", "at": ("一", 2, "抓好乙项")}
    elsewhere = {"count": "items", "at": ("一", 1, "抓好甲项")}
    plan = plan_of(tasks=[TASK], settled=[other, elsewhere])
    counts, idle = count_all(plan, text_of(*LINES))
    assert [one.count for one in idle] == ["roles", "items"]
    (items,) = [count for count in counts if count.subject == "items"]
    assert len(items.open) == 1
