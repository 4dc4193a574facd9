"""The numbered items beside tasks."""

from __future__ import annotations

from innovate_ts.plantext.counts.items import count_items
from plantext.counts.holding import HEADING, open_in, plan_of
from plantext.writing import text_of


def test_an_item_beside_tasks_is_one_or_is_told() -> None:
    """By its style of numbers and the heading above; 总体要求 has none."""
    text = text_of(
        *HEADING,
        "一、总体要求",
        "1．统筹推进。坚持系统观念。",
        "二、任务",
        "1．抓好甲项。推进建设。",
        "2．抓好乙项。推进建设。",
    )
    plan = plan_of(tasks=[{"at": ("二", 1, "抓好甲项")}])
    count = count_items(plan, text)
    assert open_in(count) == [("count_item", "2.抓好乙项。推进建设。")]
    assert (count.shown, count.total) == (1, 2)


def test_an_item_whose_line_break_was_lost_is_one_too() -> None:
    """It begins behind the bracket of the one before it; the reading parts only what counts on."""
    line = "（一）甲项。推进。（市教育局负责）（三）乙项工作。推进。（市财政局负责）"
    text = text_of(*HEADING, "一、任务", line)
    section = text.paragraphs[-1].section
    number = text.paragraphs[-1].number
    plan = plan_of(tasks=[{"at": (section, number, "甲项")}])
    words = [words for _, words in open_in(count_items(plan, text))]
    assert words == ["(三)乙项工作。推进。(市财政局负责)"]
