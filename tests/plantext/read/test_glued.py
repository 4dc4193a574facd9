"""Lines in which several items stand, their line breaks lost."""

from __future__ import annotations

import pytest

from plantext.writing import names, text_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "一、简化审批（一）优化项目。推行网办。（市发改委牵头）（二）简化验收。公开标准。",
            [
                "一 0 一、简化审批",
                "一 1 (一)优化项目。推行网办。(市发改委牵头)",
                "一 2 (二)简化验收。公开标准。",
            ],
        ),
        (
            "1.抓好甲项。推进建设。2.抓好乙项。推进建设。",
            ["前言 1 1.抓好甲项。推进建设。", "前言 2 2.抓好乙项。推进建设。"],
        ),
        # What does not count on, a figure, and conditions in the course of a sentence.
        ("（一）甲项。见前款。（三）乙项。", ["前言 1 (一)甲项。见前款。(三)乙项。"]),
        (
            "1.产值增长。2.5亿元用于建设。",
            ["前言 1 1.产值增长。2.5亿元用于建设。"],
        ),
        (
            "符合下列条件：（一）有场地；（二）有人员。",
            ["前言 1 符合下列条件:(一)有场地;(二)有人员。"],
        ),
    ],
)
def test_items_that_count_on_are_lines_of_their_own(
    line: str, expected: list[str]
) -> None:
    """Behind a full stop or a bracket, and the first below a title."""
    assert names(text_of(line)) == expected


def test_an_item_keeps_its_place_in_the_file() -> None:
    """The column at which it is written."""
    text = text_of("1.抓好甲项。推进建设。2.抓好乙项。推进建设。")
    assert [p.place(0) for p in text.paragraphs] == [(1, 1), (1, 13)]
