"""What a line is at a glance."""

from __future__ import annotations

from plantext.writing import text_of


def test_a_row_is_no_sentence_and_has_no_number() -> None:
    """A tab behind a number or inside of a sentence makes no table."""
    text = text_of(
        "做好工作。",
        "甲\t乙",
        "丙\t丁",
        "（一）\t戊",
        "到年底，\t建成己。",
        "| 庚 | 辛 |",
        "壬|癸",
    )
    assert [(p.text, p.is_row) for p in text.paragraphs] == [
        ("做好工作。", False),
        ("甲乙", True),
        ("丙丁", True),
        ("(一)戊", False),
        ("到年底,建成己。", False),
        ("|庚|辛|", True),
        ("壬|癸", False),
    ]
