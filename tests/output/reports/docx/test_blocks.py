"""Headings and their numbers."""

from __future__ import annotations

from innovate_ts.output.reports.docx.blocks import (
    Line,
    PaperSection,
    table,
    under_headings,
    with_heads,
)
from innovate_ts.output.reports.docx.columns import GOALS
from innovate_ts.output.reports.docx.note import words_of_note
from innovate_ts.verdicts.report import Report


def test_numbers_of_headings_go_on_past_ten(report: Report) -> None:
    """A note on many bureaus numbers them as Chinese counts."""
    words = words_of_note(report, "zh")
    sections = [PaperSection("市科学技术局", [Line("1.")])] * 34
    lines = under_headings(sections, words)
    heads = [line.text for line in lines if line.style == "Heading 2"]
    assert [heads[count - 1] for count in (1, 10, 11, 20, 34)] == [
        "（一）市科学技术局",
        "（十）市科学技术局",
        "（十一）市科学技术局",
        "（二十）市科学技术局",
        "（三十四）市科学技术局",
    ]


def test_a_section_that_stands_alone_has_no_heading(report: Report) -> None:
    """Nor has one in which nothing stands."""
    words = words_of_note(report, "zh")
    line = Line("text")
    assert under_headings(
        [PaperSection("a", []), PaperSection("b", [line])], words
    ) == [line]


def test_a_head_of_several_lines_stays_with_them(report: Report) -> None:
    """One line begins with its head; several have it above them, on the same page."""
    words = words_of_note(report, "zh")
    one = PaperSection("未完成", [Line("甲。")])
    several = PaperSection("无法判定", [Line("1. 乙。"), Line("2. 丙。")])
    assert with_heads([one], words) == [Line("未完成：甲。")]
    assert with_heads([several], words) == [
        Line("无法判定：", "Heading 2"),
        *several.blocks,
    ]
    assert with_heads([one, several], words) == [
        Line("（一）未完成：甲。"),
        Line("（二）无法判定", "Heading 2"),
        *several.blocks,
    ]


def test_a_table_without_rows_is_none(report: Report) -> None:
    """Heads above nothing would look like a fault."""
    assert table(GOALS, [], report, words_of_note(report, "zh")) == []


def test_a_column_of_texts_that_is_empty_is_left_out(report: Report) -> None:
    """Goals without notes have no column of notes."""
    goals = [
        result.model_copy(update={"notes": ()})
        for result in report.results
        if result.is_statement
    ]
    (of_goals,) = table(GOALS, goals[:2], report, words_of_note(report, "zh"))
    assert of_goals.heads == ("定性目标", "状态")
