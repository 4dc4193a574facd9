"""The items of a text: each below the last one of a higher style, up to the next of its own."""

from __future__ import annotations

from innovate_ts.plantext.counts.outline import outline
from plantext.counts.holding import HEADING
from plantext.writing import text_of


def test_an_item_stands_below_the_last_one_of_a_higher_style() -> None:
    """From 一、 over （一） and 1. to （1）, and back again."""
    text = text_of(
        *HEADING,
        "一、任务",
        "（一）抓好甲项",
        "1．推进甲项。",
        "（1）办好甲项。",
        "（2）办好乙项。",
        "2．推进乙项。",
        "（二）抓好乙项",
        "二、保障",
        "1．加强领导。",
    )
    items = outline(text.paragraphs)
    assert [item.depth for item in items] == [1, 2, 3, 4, 4, 3, 2, 1, 3]
    assert [item.parent for item in items] == [-1, 0, 1, 2, 2, 1, 0, -1, 7]
    ends = [item.end.paragraph for item in items]
    begins = [item.begin.paragraph for item in items]
    last = len(text.paragraphs)
    assert ends == [begins[n] if n < 9 else last for n in (7, 6, 5, 4, 5, 6, 7, 9, 9)]
