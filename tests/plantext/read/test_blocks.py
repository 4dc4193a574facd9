"""Broken lines are joined, and paragraphs are not."""

from __future__ import annotations

from plantext.writing import names, text_of


def test_a_broken_line_goes_on_and_a_new_paragraph_does_not() -> None:
    """Not behind the end of a sentence, an empty line, before a number, or where it is indented."""
    text = text_of(
        "一、任务",
        "建设知识",
        "产权平台",
        "。完。",
        "另一段",
        "",
        "再一段",
        "\u3000\u3000又一段",
        "(一)末。",
    )
    assert names(text)[1:] == [
        "一 1 建设知识产权平台。完。",
        "一 2 另一段",
        "一 3 再一段",
        "一 4 又一段",
        "一 5 (一)末。",
    ]


def test_two_indented_lines_make_no_rule_of_the_page() -> None:
    """That lines without an indent go on is learned from three that have one, and three that have none."""
    lines = [
        "\u3000\u3000做好甲。",
        "做好乙。",
        "做好丙。",
        "\u3000\u3000做好丁。",
        "做好戊。",
    ]
    assert len(text_of(*lines).paragraphs) == 5
    assert [p.text for p in text_of(*lines, "\u3000\u3000做好己。").paragraphs] == [
        "做好甲。做好乙。做好丙。",
        "做好丁。做好戊。",
        "做好己。",
    ]
