"""The head of a draft: how much there is to be answered."""

from __future__ import annotations

from innovate_ts.plantext.contents import contents
from innovate_ts.plantext.drafting import draft
from innovate_ts.plantext.drafting.head import count_of_marks
from plantext.writing import text_of

TITLE = "云县产业行动方案（2024—2026年）"


def head_of(*lines: str) -> str:
    """The count of marks in the draft of these lines."""
    return count_of_marks(draft(contents(text_of(TITLE, "", "一、目标", *lines)))).en


def test_the_marks_are_counted_by_what_matters_most() -> None:
    """Figures that may be targets, then by when, then unit and base."""
    counted = head_of("产值增长8%，新建园区3个。", "车桩比优于2:1。")
    assert counted.startswith("To be answered in both files: ")
    assert counted.index("figures that may be targets 1") < counted.index("by when")
    assert counted.index("by when") < counted.index("unit, base and tolerance")


def test_where_nothing_was_chosen_nothing_is_asked() -> None:
    """A target with its year."""
    assert head_of("到2026年，企业达到8家。") == "Nothing is to be answered."
