"""What a tag says for those behind it."""

from __future__ import annotations

import pytest

from innovate_ts.plantext import find_assignments
from plantext.writing import text_of, who


@pytest.mark.parametrize(
    "note",
    [
        "（市商务局、市文旅局负责。列第一位者为牵头单位，下同）",
        "（排在第一位的部门为牵头部门，下同）",
    ],
)
def test_a_rule_holds_for_the_tags_behind_it(note: str) -> None:
    """With a verb, with a label, or with names alone; a lead that is named stays the lead."""
    text = text_of(
        f"1.甲。做好工作。{note}",
        "2.乙。做好工作。（市体育局、市教育局负责）",
        "3.丙。做好工作。（市水利局、市林业局）",
        "4.丁。做好工作。（市林业局、市水利局负责，市财政局牵头）",
    )
    told = {a.paragraph.number: (a.lead, a.responsible) for a in find_assignments(text)}
    assert told[2] == (("市体育局",), ("市教育局",))
    assert told[3] == (("市水利局",), ("市林业局",))
    assert told[4] == (("市财政局",), ("市林业局", "市水利局"))
    second = find_assignments(text)[-2]
    assert [choice.code for choice in second.choices] == ["first_leads", "carried_over"]


def test_names_alone_at_the_end_share() -> None:
    """A bracket of bureaus says nothing of who leads; nor does a rule hold before the tag that says it."""
    text = text_of(
        "1.甲。做好工作。（市水利局、市林业局）",
        "2.乙。做好工作。（市体育局负责，列第一位者为牵头单位，下同）",
    )
    first, second = find_assignments(text)
    assert (first.lead, first.responsible) == ((), ("市水利局", "市林业局"))
    assert [choice.code for choice in first.choices] == ["no_lead"]
    assert second.lead == ("市体育局",)


def test_a_remark_of_names_is_no_tag() -> None:
    """Inside of a sentence, of no bureau, or among the names of a label."""
    text = text_of(
        "1.甲。（市水利局、市林业局）做好工作。",
        "2.乙。建设医疗中心。（市人民医院）",
        "3.丙。做好工作。责任单位：市科技局、各县区（开发区）",
    )
    (last,) = find_assignments(text)
    assert last.responsible == ("市科技局", "各县区(开发区)")


def test_names_alone_in_square_brackets_share() -> None:
    """【A、B】 ends a task, and names no lead."""
    text = text_of(
        "1.甲。做好工作。【市水利局、市林业局】", "2.乙。做好工作。【市体育局】"
    )
    first, second = find_assignments(text)
    assert (first.lead, first.responsible) == ((), ("市水利局", "市林业局"))
    assert (second.lead, second.responsible) == ((), ("市体育局",))
    assert [choice.code for choice in first.choices] == ["no_lead"]


def test_a_rule_without_same_below_holds_for_its_own_tag() -> None:
    """The next tag names no lead."""
    text = text_of(
        "1.甲。做好工作。（市商务局、市文旅局负责，列第一位者为牵头单位）",
        "2.乙。做好工作。（市体育局、市教育局负责）",
    )
    assert [a.lead for a in find_assignments(text)] == [("市商务局",), ()]


def test_a_note_on_all_tags_holds_for_those_before_it() -> None:
    """以上…列第一位的为牵头单位."""
    text = text_of(
        "1.甲。做好工作。（责任单位：市商务局、市文旅局）",
        "注：以上责任单位中列第一位的为牵头单位。",
    )
    assert [(a.lead, a.responsible) for a in find_assignments(text)] == [
        (("市商务局",), ("市文旅局",))
    ]


def test_who_shares_all_that_follows_is_added() -> None:
    """To tags, and to tasks of the same numbering that have none; not to the paragraphs before."""
    text = text_of(
        "1.甲。做好工作。（市水利局负责）",
        "2.乙。做好工作。（市林业局指导，各镇政府负责落实。以下均需各镇政府落实，不再列出）",
        "3.丙。做好工作。（市气象局牵头）",
        "4.丁。做好工作。",
        "这一段没有编号。",
        "①另一种编号。",
    )
    found = [
        (a.paragraph.number, a.lead, a.responsible) for a in find_assignments(text)
    ]
    assert found == [
        (1, (), ("市水利局",)),
        (2, (), ("市林业局", "各镇政府")),
        (3, ("市气象局",), ("各镇政府",)),
        (4, (), ("各镇政府",)),
    ]


def test_a_rule_that_stands_alone_is_said_for_the_tags_behind_it() -> None:
    """It needs no 下同: it can mean no tag of its own."""
    assert who(
        "1.甲。做好工作。（列第一位的为牵头单位）",
        "2.乙。做好工作。（市统计局、市林业局）",
    ) == [("2.乙", ("市统计局",), ("市林业局",))]


def test_a_note_on_all_tags_may_say_more_before_its_rule() -> None:
    """Some words may stand between 以上 and the rule, a whole sentence not."""
    tag = "1.甲。做好工作。（责任单位：市统计局、市林业局）"
    near, far = (
        "以上任务涉及多个责任单位的",
        "以上任务要抓紧抓实抓出成效并按月报送进展情况和问题清单的",
    )
    assert who(tag, f"{near}，列第一位的为牵头单位。")[0] == (
        "1.甲",
        ("市统计局",),
        ("市林业局",),
    )
    assert who(tag, f"{far}，列第一位的为牵头单位。")[0] == (
        "1.甲",
        (),
        ("市统计局", "市林业局"),
    )


def test_who_shares_what_follows_does_not_share_what_says_so() -> None:
    """Nor a heading of the same numbering, which is no task."""
    rule = "（一）甲。做好工作。（以下均需市统计局落实）"
    assert who(rule, "（二）乙。做好工作。") == [("(二)", (), ("市统计局",))]
    assert who(rule, "（二）乙", "做好工作。") == []
