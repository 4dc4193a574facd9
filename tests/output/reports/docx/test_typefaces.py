"""The typefaces of an official document, and its languages."""

from __future__ import annotations

from docx.oxml.ns import qn

from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import opened


def test_word_is_told_that_the_text_is_chinese(report: Report) -> None:
    """Language and marks of both scripts are said, so that Word need not guess."""
    document = opened(report)
    assert (
        document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:eastAsia"))
        == "zh-CN"
    )
    assert document.paragraphs[0].runs[0]._r.rPr.rFonts.get(qn("w:hint")) == "eastAsia"


def test_chinese_type_is_set_for_chinese_characters(report: Report) -> None:
    """Body and headings name their Chinese typefaces, with a first line set in by two characters."""
    styles = opened(report).styles
    fonts = {
        n: styles[n].element.rPr.rFonts.get(qn("w:eastAsia"))
        for n in ("Body Text", "Heading 1", "Heading 2")
    }
    assert fonts == {"Body Text": "仿宋", "Heading 1": "黑体", "Heading 2": "楷体"}
    body = styles["Body Text"]
    assert (body.font.size.pt, body.paragraph_format.line_spacing.pt) == (16, 28)
    assert body.paragraph_format.first_line_indent.pt == 32
