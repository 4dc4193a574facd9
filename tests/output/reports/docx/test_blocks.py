"""Headings and their numbers."""

from __future__ import annotations

from innovate_ts.output.reports.docx.blocks import (
    Heading,
    NoteSection,
    Text,
    under_headings,
)
from innovate_ts.output.reports.docx.note import blocks, words_of_note
from innovate_ts.verdicts.results import Report


def test_numbers_of_headings_go_on_past_ten(report: Report) -> None:
    """A note on many bureaus numbers them as Chinese counts."""
    words = words_of_note("zh")
    sections = [NoteSection("市科学技术局", [Text("1.")])] * 34
    headings = [
        block for block in under_headings(sections, words) if isinstance(block, Heading)
    ]
    assert [headings[count - 1].text for count in (1, 10, 11, 20, 34)] == [
        "（一）市科学技术局",
        "（十）市科学技术局",
        "（十一）市科学技术局",
        "（二十）市科学技术局",
        "（三十四）市科学技术局",
    ]
    assert Heading("二、指标完成情况") in list(blocks(report, words))
