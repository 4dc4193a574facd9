"""Lines that are the page's by their words."""

from __future__ import annotations

from plantext.writing import names, text_of
from sections import by_rows


@by_rows(
    "line",
    [
        "网站地图",
        "冀ICP备1号",
        "当前位置：首页",
        "发布时间：2024-01-02",
        "[打印] [关闭]",
        "- 12 -",
        "3/12",
        "甲………12",
    ],
)
def test_a_line_of_the_page_is_no_paragraph(line: str) -> None:
    """Between two paragraphs of the plan, by its words alone."""
    text = text_of("一、任务", "做好工作。", line, "（一）完成。")
    assert names(text) == ["一 0 一、任务", "一 1 做好工作。", "一 2 (一)完成。"]
    assert len(text.noise) == 1
