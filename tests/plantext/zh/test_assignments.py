"""Roles with the choices made, and any text at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.plantext import find_assignments, find_mentions
from plantext.writing import text_of


def test_a_choice_is_said_in_both_languages() -> None:
    """With the name as it stands and as it is read."""
    (found,) = find_assignments(text_of("1.甲。做好工作。（省统计厅牵头，财政厅配合）"))
    (choice,) = found.choices
    assert choice.words.zh == "“财政厅”承前省略前缀，读作“省财政厅”"
    assert choice.words.en.startswith("财政厅 is read as 省财政厅")


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
    assignments = find_assignments(text)
    for found in assignments:
        assert found.written == found.paragraph.text[found.start : found.end]
    find_mentions(text, assignments)
