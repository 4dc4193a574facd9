"""Traditional characters in their simplified forms."""

from __future__ import annotations

from innovate_ts.basics.traditional import simplified
from sections import by_rows


@by_rows(
    ("written", "meant"),
    [
        ("技術合同成交額", "技术合同成交额"),
        ("高新技術企業", "高新技术企业"),
        ("研究與試驗發展經費", "研究与试验发展经费"),
        ("規模以上工業增加值", "规模以上工业增加值"),
        ("億元", "亿元"),
        ("萬畝", "万亩"),
        ("市科學技術局", "市科学技术局"),
        ("高新技术企业", "高新技术企业"),
        ("R&D 1600", "R&D 1600"),
        ("", ""),
    ],
)
def test_a_name_in_simplified_characters(written: str, meant: str) -> None:
    """Other characters stay as they are."""
    assert simplified(written) == meant
    assert simplified(meant) == meant
