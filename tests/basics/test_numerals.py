"""Chinese numerals: read as they are said, written as paragraphs are counted."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.basics.numerals import read_numeral, write_numeral
from sections import by_rows


@by_rows(
    ("written", "meant"),
    [
        ("零", "0"),
        ("〇", "0"),
        ("一", "1"),
        ("两", "2"),
        ("九", "9"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("二十三", "23"),
        ("九十九", "99"),
        ("一百", "100"),
        ("两百", "200"),
        ("百", "100"),
        ("一百零五", "105"),
        ("三百二十", "320"),
        ("一千", "1000"),
        ("一千零一", "1001"),
        ("三千二百一十", "3210"),
        ("九千九百九十九", "9999"),
        ("五点五", "5.5"),
        ("十五点零七", "15.07"),
        ("二〇二五", "2025"),
        ("二零三零", "2030"),
    ],
)
def test_a_numeral_is_read(written: str, meant: str) -> None:
    """Places and digits, digits alone as in years, and decimals behind 点."""
    assert read_numeral(written) == Decimal(meant)


@by_rows("text", ["", "点五", "12", "三家", "五点十", "一点五点五", "萬"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    """Nothing is guessed of what holds another character."""
    with pytest.raises(ValueError, match="no Chinese numeral"):
        read_numeral(text)


@by_rows(
    ("number", "written"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (34, "三十四"),
        (99, "九十九"),
        (100, "100"),
        (123, "123"),
    ],
)
def test_a_number_is_written(number: int, written: str) -> None:
    """As it stands before a paragraph."""
    assert write_numeral(number) == written


@given(st.integers(1, 99))
def test_what_is_written_is_read_back(number: int) -> None:
    """Each number that is written in words."""
    assert read_numeral(write_numeral(number)) == number
