"""The words with which plans say who leads and who shares."""

from __future__ import annotations

from innovate_ts.plantext import find_assignments
from plantext.writing import text_of


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
