"""Where tags stand in a paragraph, and how long they may be."""

from __future__ import annotations

import pytest

from innovate_ts.plantext import find_assignments
from plantext.writing import text_of, who


def test_several_tags_of_a_paragraph_are_several_assignments() -> None:
    """One behind each sentence."""
    text = text_of("1.甲。做好工作（市水利局牵头）。再做好工作（市林业局牵头）。")
    assert [a.lead for a in find_assignments(text)] == [("市水利局",), ("市林业局",)]


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
