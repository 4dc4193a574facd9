"""Tags of every style, invented and written by hand, with who leads and who shares."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.plantext import find_assignments
from innovate_ts.plantext.zh.tags import read_tag
from plantext.writing import text_of
from sections import by_rows

ROWS = [
    (line.split("\t") + [""] * 4)[:5]
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
    assert sum(lead == "-" for _, lead, *_ in ROWS) >= 15


@by_rows(
    ("written", "lead", "responsible", "choices", "supporting"),
    ROWS,
    ids=[row[0] for row in ROWS],
)
def test_a_tag_is_read_as_people_read_it(
    written: str, lead: str, responsible: str, choices: str, supporting: str
) -> None:
    """At the end of a task's paragraph: who leads, who shares, and what was chosen."""
    found = find_assignments(text_of(f"1.搭建平台。建好用好。{written}"))
    if lead == "-":
        assert found == ()
        return
    (assignment,) = found
    assert (assignment.lead, assignment.responsible, assignment.supporting) == (
        split(lead),
        split(responsible),
        split(supporting),
    )
    assert sorted(choice.code for choice in assignment.choices) == sorted(
        choices.split()
    )
    assert (
        assignment.written
        == assignment.paragraph.text[assignment.start : assignment.end]
    )


def test_what_a_tag_says_besides_is_kept() -> None:
    """Neither a body nor lost."""
    (found,) = find_assignments(
        text_of("1.甲。做好工作。（牵头单位：市统计局；完成时限：2024年底前）")
    )
    assert found.notes == ("完成时限:2024年底前",)


@by_rows(
    "remark",
    [
        "2024底",
        "本年内",
        "持续",
        "长期",
        "限期完成",
        "月底以前",
        "汛期之前",
        "适时",
        "同上",
    ],
)
def test_a_remark_behind_a_label_is_no_name(remark: str) -> None:
    """Most remarks are deadlines."""
    tag = read_tag(f"责任单位:市水利局、{remark}")
    assert tag is not None
    assert (tag.shared, tag.notes) == (["市水利局"], [remark])


def test_behind_a_label_anything_is_a_name_that_is_not_too_long() -> None:
    """Firms have roles too; where the tag must be sure of itself nothing but a body is one."""
    longest = "甲" * 200
    tag = read_tag(f"责任单位:{longest}")
    assert tag is not None
    assert tag.shared == [longest]
    assert read_tag(f"责任单位:{longest}甲") is None
    assert read_tag("责任单位:首钢股份", strict=True) is None
    assert read_tag("首钢股份牵头") is None


def test_bodies_that_share_all_that_follows_stand_up_to_the_verb() -> None:
    """Behind it others have roles of their own."""
    tag = read_tag("市科技局牵头,以下各项均需市水利局、市林业局落实、市财政局配合")
    assert tag is not None
    assert tag.lead == ["市科技局"]
    assert tag.standing == ["市水利局", "市林业局"]
    assert tag.support == ["市财政局"]


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
    assert found.lead == (names[0],)
    assert (*found.responsible, *found.supporting) == tuple(names[1:])
