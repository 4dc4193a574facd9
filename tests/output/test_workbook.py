"""Workbooks as the program writes them: exact figures, whole texts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.basics.units import plain
from innovate_ts.output.workbook import (
    LONGEST,
    cell_text,
    is_exact,
    number_format,
    page_text,
)
from sections import by_rows


def left_out(count: int) -> str:
    """What the tests say at the end of a cut text."""
    return f"[+{count}]"


@by_rows(
    ("figure", "exact"),
    [
        ("0", True),
        ("-0.00", True),
        ("15.7", True),
        ("-123456789012.345", True),
        ("1234567890123456", False),
        ("0.1234567890123456", False),
        ("1234567890123450000", True),
        ("9007199254740993", False),
        ("1e29", True),
        ("1e30", False),
        ("-1e-30", True),
        ("1e-31", False),
    ],
)
def test_a_number_has_to_keep_each_digit(figure: str, exact: bool) -> None:
    """Fifteen significant digits, and thirty places on either side of the point."""
    assert is_exact(Decimal(figure)) is exact


@given(
    st.decimals(
        allow_nan=False,
        allow_infinity=False,
        min_value=-(10**25),
        max_value=10**25,
        places=9,
    )
)
def test_what_is_exact_comes_back_as_it_was(figure: Decimal) -> None:
    """A binary float, written with the 16 digits of a workbook, gives the same figure."""
    if is_exact(figure):
        written = f"{float(figure):.16G}"
        assert plain(Decimal(repr(float(written)))) == plain(figure)


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (number_format(0), "#,##0"),
        (number_format(2), "#,##0.00"),
        (number_format(1, "%"), '#,##0.0"%"'),
        (number_format(1, signed=True), "+#,##0.0;-#,##0.0;0"),
        (
            number_format(1, "个百分点", signed=True),
            '+#,##0.0"个百分点";-#,##0.0"个百分点";0"个百分点"',
        ),
    ],
)
def test_a_form_shows_decimals_unit_and_sign(form: str, wanted: str) -> None:
    """The unit is a word behind the digits, so that 15.7 shows as 15.7% and stays 15.7."""
    assert form == wanted


def test_a_text_that_fits_stays_as_it_is() -> None:
    """To the last character that a cell holds, lines too."""
    for text in ("", "甲\n乙", "x" * LONGEST, "😀" * (LONGEST // 2)):
        assert cell_text(text, left_out) == text


@pytest.mark.parametrize("character", ["x", "长", "😀"])
def test_a_text_that_is_too_long_says_what_is_left_out(character: str) -> None:
    """The cut and the count stand at its end; what is kept and what is left out add up."""
    shown = cell_text(character * 40_000, left_out)
    kept, _, end = shown.partition("[+")
    assert len(shown.encode("utf-16-le")) // 2 <= LONGEST
    assert LONGEST - len(shown.encode("utf-16-le")) // 2 < 4
    assert set(kept) == {character}
    assert len(kept) + int(end.rstrip("]")) == 40_000


def test_control_characters_and_halves_of_characters_are_spelt_out() -> None:
    """None of them could be written into a workbook."""
    assert (
        cell_text("a\x1b[31m\x00\ud800\u202e", left_out)
        == "a\\x1b[31m\\x00\\ud800\\u202e"
    )


def test_the_head_of_a_page_runs_no_code() -> None:
    """An ampersand begins a code there; a long title is cut with an ellipsis."""
    assert page_text("R&D &P\n&G") == "R＆D ＆P\\n＆G"
    assert page_text("长" * 300) == "长" * 199 + "…"
