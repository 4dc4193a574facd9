"""What a draft counts and lists."""

from __future__ import annotations

from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft
from plantext.writing import text_of

DRAFT = draft(
    contents(
        text_of(
            "云川市人才规划（2026—2028年）",
            "一、目标",
            "企业达到8家。",
            "二、任务",
            "（一）办好学校。（牵头单位：市教育局；责任单位：市财政局）",
            "（二）办好医院。（牵头单位：市卫健委；责任单位：市财政局）",
            "三、保障措施",
            "（一）加强领导。由市教育局牵头建立机制。",
        )
    )
)


def test_tasks_come_before_safeguards() -> None:
    """In the order of the text."""
    assert [task.id for task in DRAFT.tasks] == ["1.1", "1.2", "S.1"]


def test_each_body_is_listed_once() -> None:
    """In the order of the tasks, who leads before who shares."""
    assert DRAFT.bureaus == ("市教育局", "市财政局", "市卫健委")


def test_each_note_is_a_choice() -> None:
    """The figure has no date, which is the only one."""
    (mark,) = DRAFT.marks
    assert mark.matter == "time"
