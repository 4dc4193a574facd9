"""Bytes to text: which encoding a file is in, and which of its lines is damaged."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.basics.encodings import find_encoding
from sections import by_rows

TEXT = "指标,时期,数值\n技术合同成交额,2023,126\n高新技术企业,2023,1600\n"


def decode(data: bytes, encoding: str | None) -> tuple[str, str] | int:
    """The text and its encoding, or the damaged line; whole, in pieces and by lines it is the same."""
    text = find_encoding(data, encoding)
    if isinstance(text, int):
        return text
    whole = text.read()
    assert "".join(text.open()) == whole
    assert text.beginning(5) == whole[:5]
    return whole, text.encoding


@by_rows(
    ("data", "name"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8 with BOM"),
        (TEXT.encode("gb18030"), "GB18030"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_a_text_is_decoded_and_its_encoding_named(data: bytes, name: str) -> None:
    """By its mark, else by what it can be."""
    assert decode(data, None) == (TEXT, name)


def test_an_encoding_that_is_asked_for_is_used() -> None:
    """Even where another would fit, and none else where it does not."""
    assert decode(TEXT.encode("gbk"), "gbk") == (TEXT, "gbk")
    assert decode("é".encode("latin-1"), "latin-1") == ("é", "latin-1")
    assert decode(TEXT.encode("gbk"), "utf-8") == 0


def test_a_damaged_line_is_told() -> None:
    """UTF-8 but for one line is damaged UTF-8, though it may decode as GB18030."""
    lines = TEXT.encode().split(b"\n")
    lines[1] = lines[1][:2] + lines[1][3:]
    assert decode(b"\n".join(lines), None) == 2


@pytest.mark.parametrize("asked", [None, "gbk", "gb18030"])
def test_a_damaged_line_of_another_encoding_is_told(asked: str | None) -> None:
    """One byte that GBK has not, such as the euro sign of another code page."""
    lines = TEXT.encode("gbk").split(b"\n")
    lines[2] += b"\x80"
    assert decode(b"\n".join(lines), asked) == 3


def test_nothing_fits() -> None:
    """Neither encoding has such bytes."""
    assert decode(b"\xff\xff\xff", None) == 0


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_an_answer(data: bytes) -> None:
    """A text with its encoding, or the number of a line."""
    decoded = decode(data, None)
    if isinstance(decoded, int):
        assert 0 <= decoded <= data.count(b"\n") + 1
    else:
        assert decoded[1] in {"UTF-8", "UTF-8 with BOM", "GB18030", "UTF-16"}
