"""The numbers in front of headings and paragraphs."""

from __future__ import annotations

from innovate_ts.plantext.zh.numbering import numbering
from sections import by_rows


@by_rows(
    ("text", "written"),
    [
        ("第十二章甲", "第十二章"),
        ("第三部分甲", "第三部分"),
        ("第二节甲", "第二节"),
        ("第四条甲", "第四条"),
        ("十一、甲", "十一、"),
        ("一、二、三产业", ""),
        ("(十)甲", "(十)"),
        ("㈢甲", "㈢"),
        ("12.甲", "12."),
        ("12、甲", "12、"),
        ("1.5亿元", ""),
        ("⒘甲", "⒘"),
        ("(3)甲", "(3)"),
        ("3)甲", "3)"),
        ("⑿甲", "⑿"),
        ("⑲甲", "⑲"),
        ("二是甲", "二是"),
        ("附件2", "附件2"),
        ("附件2说明", ""),
        ("2023年", ""),
    ],
)
def test_a_number_is_read_with_its_mark(text: str, written: str) -> None:
    """In each of the styles, and no figure for one."""
    found = numbering(text)
    assert (found.written if found else "") == written
