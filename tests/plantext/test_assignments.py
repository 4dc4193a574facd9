"""Tags of every style, invented and written by hand, with who leads and who shares."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.plantext import find_assignments, find_mentions
from plantext.writing import text_of

ROWS = [
    (line.split("\t") + [""] * 3)[:4]
    for line in Path(__file__)
    .with_name("tags.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
    if not line.startswith("#")
]


def split(names: str) -> tuple[str, ...]:
    """The names of a cell."""
    return tuple(name for name in names.split("|") if name)


def test_the_table_is_long_enough() -> None:
    """All styles, and what only looks like one."""
    assert len(ROWS) >= 150
    assert sum(lead == "-" for _, lead, _, _ in ROWS) >= 15


@pytest.mark.parametrize(
    ("written", "lead", "responsible", "choices"), ROWS, ids=[row[0] for row in ROWS]
)
def test_a_tag_is_read_as_people_read_it(
    written: str, lead: str, responsible: str, choices: str
) -> None:
    """At the end of a task's paragraph: who leads, who shares, and what was chosen."""
    found = find_assignments(text_of(f"1.搭建平台。建好用好。{written}"))
    if lead == "-":
        assert found == ()
        return
    (assignment,) = found
    assert (assignment.lead, assignment.responsible) == (
        split(lead),
        split(responsible),
    )
    assert sorted(choice.code for choice in assignment.choices) == sorted(
        choices.split()
    )
    assert (
        assignment.written
        == assignment.paragraph.text[assignment.start : assignment.end]
    )


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
        "4.丁。做好工作。（市林业局、市水利局配合，市财政局牵头）",
    )
    told = {a.paragraph.number: (a.lead, a.responsible) for a in find_assignments(text)}
    assert told[2] == (("市体育局",), ("市教育局",))
    assert told[3] == (("市水利局",), ("市林业局",))
    assert told[4] == (("市财政局",), ("市林业局", "市水利局"))
    second = find_assignments(text)[-2]
    assert [choice.code for choice in second.choices] == ["first_leads", "carried_over"]


def test_names_alone_are_no_tag_without_a_rule() -> None:
    """A bracket of bureaus says nothing of who leads; nor does a rule hold before the tag that says it."""
    text = text_of(
        "1.甲。做好工作。（市水利局、市林业局）",
        "2.乙。做好工作。（市体育局负责，列第一位者为牵头单位，下同）",
    )
    assert [a.paragraph.number for a in find_assignments(text)] == [2]


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


def test_a_tag_on_a_line_of_its_own_belongs_to_the_paragraph_before() -> None:
    """Also behind an empty line, and without brackets."""
    text = text_of(
        "1.甲。做好工作。",
        "",
        "（牵头单位：市水利局）",
        "2.乙。做好工作。",
        "责任单位：市林业局",
    )
    assert [
        (a.paragraph.number, a.lead, a.responsible) for a in find_assignments(text)
    ] == [
        (1, ("市水利局",), ()),
        (2, (), ("市林业局",)),
    ]


def test_several_tags_of_a_paragraph_are_several_assignments() -> None:
    """One behind each sentence."""
    text = text_of("1.甲。做好工作（市水利局牵头）。再做好工作（市林业局牵头）。")
    assert [a.lead for a in find_assignments(text)] == [("市水利局",), ("市林业局",)]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("由市创新领导小组牵头抓总，各部门联动。", ("市创新领导小组",)),
        ("市水利局、市林业局负责日常工作，定期会商。", ("市水利局", "市林业局")),
        ("支持企业牵头组建创新联合体。", None),
        ("实行首席专家负责制，放权松绑。", None),
    ],
)
def test_a_body_in_prose_is_a_mention(
    sentence: str, bodies: tuple[str, ...] | None
) -> None:
    """Kept apart from assignments; who is no body is not even that."""
    text = text_of(f"1.搭建平台。{sentence}")
    assert find_assignments(text) == ()
    assert [
        mention.bodies for mention in find_mentions(text, find_assignments(text))
    ] == ([bodies] if bodies else [])


def test_what_a_tag_says_besides_is_kept() -> None:
    """Neither a body nor lost."""
    (found,) = find_assignments(
        text_of("1.甲。做好工作。（牵头单位：市统计局；完成时限：2024年底前）")
    )
    assert found.notes == ("完成时限:2024年底前",)


def test_a_choice_is_said_in_both_languages() -> None:
    """With the name as it stands and as it is read."""
    (found,) = find_assignments(text_of("1.甲。做好工作。（省统计厅牵头，财政厅配合）"))
    (choice,) = found.choices
    assert choice.words.zh == "“财政厅”承前省略前缀，读作“省财政厅”"
    assert choice.words.en.startswith("财政厅 is read as 省财政厅")


BODIES = st.lists(
    st.builds(
        "市{}{}".format,
        st.sampled_from(["水利", "林业", "教育", "住房和城乡建设", "交通"]),
        st.sampled_from("局委办"),
    ),
    min_size=2,
    max_size=6,
    unique=True,
)
STYLES = [
    "牵头单位:{lead};责任单位:{rest}",
    "{lead}牵头,{rest}配合",
    "{lead}牵头，{rest}按职责分工负责",
    "主办：{lead}，协办：{rest}",
]


@given(
    BODIES,
    st.sampled_from(STYLES),
    st.sampled_from(["()", "（）", "[]", "［］", "【】", "〔〕"]),
)
def test_names_come_back_from_any_style(
    names: list[str], style: str, brackets: str
) -> None:
    """Joined in any style and bracket, they are the same names in the same order."""
    tag = style.format(lead=names[0], rest="、".join(names[1:]))
    (found,) = find_assignments(
        text_of(f"1.甲。做好工作。{brackets[0]}{tag}{brackets[1]}")
    )
    assert (found.lead, found.responsible) == ((names[0],), tuple(names[1:]))


@given(
    st.lists(
        st.text(
            alphabet="市局委牵头负责单位责任以下均需同列第一位为等和会同由、，。；：:()（）[]一1. \u3000",
            max_size=60,
        ),
        max_size=6,
    )
)
def test_any_text_is_read(lines: list[str]) -> None:
    """Nothing raises, and what is found is written where it says."""
    text = text_of(*lines)
    for found in (
        *find_assignments(text),
        *find_mentions(text, find_assignments(text)),
    ):
        assert found.written == found.paragraph.text[found.start : found.end]


def who(*lines: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The beginning of each paragraph in which something is assigned, with who leads and who shares."""
    return [
        (a.paragraph.text[:3], a.lead, a.responsible)
        for a in find_assignments(text_of(*lines))
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


def test_a_sentence_that_assigns_is_no_mention_too() -> None:
    """What stands at the assignment's place or behind it is the assignment's."""
    text = text_of("1.甲。做好工作。市水利局牵头，市林业局配合。")
    found = find_assignments(text)
    assert [(a.lead, a.responsible) for a in found] == [(("市水利局",), ("市林业局",))]
    assert find_mentions(text, found) == ()


@pytest.mark.parametrize(("count", "is_read"), [(300, True), (399, True), (401, False)])
def test_a_tag_is_read_up_to_two_thousand_characters(count: int, is_read: bool) -> None:
    """What is longer is no tag."""
    names = "、".join(["市水利局"] * count)
    assert bool(who(f"1.甲。做好工作。（牵头单位：{names}）")) is is_read


@pytest.mark.parametrize(("count", "is_read"), [(70, True), (82, False)])
def test_a_sentence_that_assigns_is_read_up_to_four_hundred_characters(
    count: int, is_read: bool
) -> None:
    """What is longer is prose."""
    names = "、".join(["市水利局"] * count)
    assert bool(who(f"1.甲。做好工作。{names}负责。")) is is_read


def test_a_long_sentence_mentions_nobody() -> None:
    """A mention is a short clause."""
    for count, is_read in ((70, True), (90, False)):
        names = "、".join(["市水利局"] * count)
        text = text_of(f"1.甲。由{names}牵头抓总，做好工作。")
        assert bool(find_mentions(text, ())) is is_read
