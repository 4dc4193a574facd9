"""The one cleaning of cells: what a text looks like before it is anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.basics.cleaning import (
    clean,
    halfwidth,
    unmarked_figure,
    unmarked_name,
)
from sections import by_rows


@by_rows(
    ("written", "meant"),
    [
        # width
        ("１，６００家", "1,600家"),
        ("（５）", "(5)"),
        ("ＧＤＰ　亿元", "GDP 亿元"),
        # blanks
        ("  1600  ", "1600"),
        ("1\u00a0600", "1 600"),
        ("1\u2009600", "1 600"),
        ("1 \t\u3000 600", "1 600"),
        ("", ""),
        ("\u3000", ""),
        # a line break is no blank
        ("126\n140", "126\n140"),
        ("126\r\n140", "126\n140"),
        ("合计_x000D_\n全市", "合计\n全市"),
        ("1600_x000D_", "1600"),
        ("1600\r", "1600"),
        # invisible characters
        ("\ufeff1600", "1600"),
        ("16\u200b00", "1600"),
        ("技术\u00ad合同", "技术合同"),
        ("\u202a2024-09-30\u202c", "2024-09-30"),
        ("\u200e15.7%", "15.7%"),
        # other forms of the same character
        ("﹪", "%"),
        ("﹣5", "-5"),
        ("⾼新技术", "高新技术"),
        ("⼀季度", "一季度"),
        ("\uf967足", "不足"),
        # what would change a digit or a unit stays as it is
        ("1600²", "1600²"),
        ("①½℃㎡", "①½℃㎡"),
        ("㈠", "㈠"),
        ("—−…‰、。", "—−…‰、。"),
    ],
)
def test_a_text_is_cleaned(written: str, meant: str) -> None:
    """Width, blanks, what cannot be seen, and forms that Unicode keeps for old fonts."""
    assert clean(written) == meant


@pytest.mark.slow
@settings(deadline=None)
@given(st.text(max_size=40))
def test_what_is_clean_stays_clean(text: str) -> None:
    """Cleaning again changes nothing but what the first cleaning brought together."""
    once = clean(text)
    if "_x000D_" not in once:
        assert clean(once) == once
    assert "\u3000" not in once


@settings(deadline=None)
@given(st.text(st.characters(max_codepoint=0x9FFF), max_size=40))
def test_no_digit_comes_of_a_sign(text: str) -> None:
    """A mark of a footnote never becomes a digit: only digits in full width do."""
    digits = [char for char in halfwidth(text) if char in "0123456789"]
    cleaned = [char for char in clean(text) if char in "0123456789"]
    assert cleaned == digits or "_x000D_" in halfwidth(text)


@by_rows(
    ("written", "name", "marks"),
    [
        ("技术合同成交额", "技术合同成交额", ""),
        ("一、技术合同成交额", "技术合同成交额", "一、"),
        ("十二、技术合同成交额", "技术合同成交额", "十二、"),
        ("(一)技术合同成交额", "技术合同成交额", "(一)"),
        ("(12) 技术合同成交额", "技术合同成交额", "(12)"),
        ("1.技术合同成交额", "技术合同成交额", "1."),
        ("1、技术合同成交额", "技术合同成交额", "1、"),
        ("1)技术合同成交额", "技术合同成交额", "1)"),
        ("1.2 技术合同成交额", "技术合同成交额", "1.2"),
        ("1.2.3.技术合同成交额", "技术合同成交额", "1.2.3."),
        ("①技术合同成交额", "技术合同成交额", "①"),
        ("㈠技术合同成交额", "技术合同成交额", "㈠"),
        ("*技术合同成交额", "技术合同成交额", "*"),
        ("★技术合同成交额", "技术合同成交额", "★"),
        ("技术合同成交额①", "技术合同成交额", "①"),
        ("技术合同成交额*", "技术合同成交额", "*"),
        ("技术合同成交额1)", "技术合同成交额", "1)"),
        ("技术合同成交额(1)", "技术合同成交额", "(1)"),
        ("技术合同成交额[1]", "技术合同成交额", "[1]"),
        ("技术合同成交额#", "技术合同成交额", "#"),
        ("技术合同成交额²", "技术合同成交额", "²"),
        ("技术合同成交额(注)", "技术合同成交额", "(注)"),
        ("技术合同成交额注2:", "技术合同成交额", "注2 :"),
        ("三、技术合同成交额①:", "技术合同成交额", "三、 ① :"),
        # no marks
        ("5G基站数", "5G基站数", ""),
        ("2023年", "2023年", ""),
        ("15.7%", "15.7%", ""),
        ("1.2技术合同成交额", "技术合同成交额", "1.2"),
        ("十大工程", "十大工程", ""),
        ("#技术合同成交额", "#技术合同成交额", ""),
        ("*", "*", ""),
        ("一、", "一、", ""),
        (":", ":", ""),
        ("", "", ""),
    ],
)
def test_what_is_no_part_of_a_name(written: str, name: str, marks: str) -> None:
    """List numbers before it, marks of footnotes and colons behind it."""
    assert unmarked_name(written) == (name, marks)


@by_rows("written", ["1600", "1)", "1. 5", "16001)", "1、1600", "*", ""])
def test_a_figure_has_no_list_number(written: str) -> None:
    """And 1600 with a mark 1) directly behind it may be 16001 as well."""
    assert unmarked_figure(written) == (written, "")
