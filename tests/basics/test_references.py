"""References to characters: each is the one it names, and what names none ends no run."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovate_ts.basics.references import unescape
from sections import by_rows


@by_rows(
    ("written", "shown"),
    [
        ("R&amp;D", "R&D"),
        ("&#20159;&#x4EBF;", "亿亿"),
        ("&#000000020159;", "亿"),
        ("&lt;td&gt", "<td>"),
        ("&#99999999;", "\ufffd"),
        ("&unknown;", "&unknown;"),
    ],
)
def test_a_reference_is_its_character(written: str, shown: str) -> None:
    """By name, by its number in either notation, with zeros before it."""
    assert unescape(written) == shown


@by_rows("digits", [20, 4_300, 4_301, 6_000, 100_000])
@pytest.mark.parametrize("begin", ["&#9", "&#0", "&#x9", "&#Xf"])
def test_a_reference_of_too_many_digits_stays_as_written(
    begin: str, digits: int
) -> None:
    """And what stands around it is read."""
    reference = begin + "9" * digits
    assert unescape(f"&lt;{reference};&gt;") == f"<{reference};>"


@given(
    st.lists(st.sampled_from(["&", "#", "x", "6", "5", ";", "amp", "亿"]), max_size=20)
)
def test_all_others_are_as_the_standard_has_them(pieces: list[str]) -> None:
    """Whole, torn and doubled ones."""
    text = "".join(pieces)
    assert unescape(text) == html.unescape(text)
