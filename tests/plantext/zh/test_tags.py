"""Tags of every style, invented and written by hand, with who leads and who shares."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.plantext import find_assignments
from plantext.writing import text_of

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


@pytest.mark.parametrize(
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
