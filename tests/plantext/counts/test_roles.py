"""Role brackets and lines against tasks, and the words of their lists against bureaus."""

from __future__ import annotations

from innovate_ts.plantext.counts.roles import count_roles, role_lists
from plantext.counts.holding import HEADING, open_in, plan_of
from plantext.writing import text_of
from sections import by_rows


@by_rows(
    ("line", "expected"),
    [
        ("抓好培训。（市人社局牵头，市教育局配合）", 1),
        ("抓好培训。（责任单位：市人社局；配合单位：市教育局）", 1),
        ("抓好培训。牵头单位：市人社局；责任单位：市教育局", 1),
        ("甲项。（市人社局牵头）乙项。（市教育局负责）", 2),
        ("（市人社局牵头）抓好培训。", 1),
        ("甲项。【市人社局、各县（市、区）按职责分工负责】", 1),
        ("由市人社局、市教育局牵头，抓好培训。", 0),
        ("落实（含各项配合比设计）要求。", 0),
        ("抓好培训（列第一位者为牵头单位，下同）。", 0),
    ],
)
def test_brackets_and_lines_that_name_roles(line: str, expected: int) -> None:
    """With a role and a body in it; a rule for other lists names nobody."""
    (paragraph,) = text_of("一、任务", line, "二、其他").paragraphs[1:2]
    assert len(role_lists(paragraph)) == expected


def test_a_list_without_a_task_is_told() -> None:
    """Of three lists in a paragraph, two have no task."""
    line = "甲项。（市人社局牵头）乙项。（市教育局负责）丙项。（市财政局负责）"
    task = {"lead": ("市人社局",), "at": ("一", 1, "甲项")}
    roles, _ = count_roles(plan_of(tasks=[task]), text_of(*HEADING, "一、任务", line))
    assert open_in(roles) == [
        ("count_role", "(市教育局负责)"),
        ("count_role", "(市财政局负责)"),
    ]
    assert (roles.shown, roles.total) == (1, 3)


def test_a_head_that_goes_on_is_none_of_roles() -> None:
    """责任单位联系人 has names of people below it."""
    text = text_of(
        *HEADING,
        "一、任务",
        "序号\t任务\t责任单位联系人\t时限",
        "1\t办好甲项\t市甲局张某\t年底",
    )
    task = {"at": ("一", 2, "办好甲项")}
    roles, _ = count_roles(plan_of(tasks=[task]), text)
    assert roles.total == 0


def test_what_only_begins_like_a_head_is_a_cell() -> None:
    """负责部门联席会议 is what the row is about, and its bodies stand beside it."""
    text = text_of(
        *HEADING,
        "一、任务",
        "序号\t任务\t责任单位",
        "1\t负责部门联席会议\t市甲局",
    )
    task = {"responsible": ("市甲局",), "at": ("一", 2, "负责部门联席会议")}
    roles, _ = count_roles(plan_of(tasks=[task]), text)
    assert (roles.shown, roles.total) == (1, 1)


def test_the_cells_of_roles_in_a_table_are_lists() -> None:
    """A body that is lost from them, and a lead, as in brackets."""
    text = text_of(
        *HEADING,
        "一、任务",
        "序号\t任务\t牵头单位\t责任单位\t完成时限",
        "1\t办好甲项\t市甲局\t市乙局、市丙局\t2024年底",
        "2\t办好乙项\t市甲局\t\t2025年底",
    )
    tasks = [
        {"lead": ("市甲局",), "responsible": ("市乙局",), "at": ("一", 2, "办好甲项")},
        {"responsible": ("市甲局",), "at": ("一", 3, "办好乙项")},
    ]
    roles, bodies = count_roles(plan_of(tasks=tasks), text)
    assert (roles.shown, roles.total) == (2, 2)
    assert open_in(bodies) == [("count_body", "市丙局"), ("count_lead", "市甲局")]


@by_rows(
    ("words", "lead", "responsible", "expected"),
    [
        (
            "市人社局牵头，市教育局、财政局配合",
            ["市人社局"],
            ["市教育局", "市财政局"],
            [],
        ),
        ("牵头单位：市人社局；完成时限：2024年底", ["市人社局"], [], []),
        (
            "市人社局牵头，市教育局、市残联按职责分工负责",
            ["市人社局"],
            ["市教育局"],
            [("count_body", "市残联")],
        ),
        (
            "市人社局、市残联及各县区负责",
            [],
            ["市人社局", "市残联及各县区"],
            [("count_two_bodies", "(市人社局、市残联及各县区负责)")],
        ),
        (
            "市人社局牵头",
            [],
            ["市人社局"],
            [("count_lead", "(市人社局牵头)")],
        ),
        (
            "市工业和信息化局、各县（市、区）负责",
            [],
            ["市工业和信息化局", "各县(市、区)"],
            [],
        ),
    ],
)
def test_each_word_of_a_list_is_a_body(
    words: str,
    lead: list[str],
    responsible: list[str],
    expected: list[tuple[str, str]],
) -> None:
    """A level may be left out; a name with a conjunction in it is two; who leads must not be lost."""
    task = {"lead": lead, "responsible": responsible, "at": ("一", 1, "甲项")}
    text = text_of(*HEADING, "一、任务", f"甲项。（{words}）")
    _, bodies = count_roles(plan_of(tasks=[task]), text)
    assert open_in(bodies) == expected
