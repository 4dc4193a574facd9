"""Whether a text is Chinese at all."""

from __future__ import annotations

from innovate_ts.plantext.zh.language import is_chinese
from sections import by_rows


@by_rows(
    ("text", "expected"),
    [
        ("到2026年，建成5G基站。", True),
        ("R&D经费占GDP比重提高。", True),
        ("Build 10 platforms by 2026.", False),
        ("План действий", False),
        ("このけいかくをすすめる。", False),
        ("2026: 10", True),
    ],
)
def test_a_chinese_text_has_more_han_than_letters(text: str, expected: bool) -> None:
    """Latin abbreviations inside of it are few; figures alone tell nothing."""
    assert is_chinese(text) is expected
