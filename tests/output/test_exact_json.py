"""JSON with exact numbers: each digit, no exponent, readable Chinese."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.output.exact_json import dumps
from sections import by_rows


@by_rows(
    ("value", "text"),
    [
        ("1600", "1600"),
        ("1.10", "1.1"),
        ("1E+3", "1000"),
        ("1E-7", "0.0000001"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0.698487094133099", "0.698487094133099"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ],
)
def test_numbers_are_written_without_exponent(value: str, text: str) -> None:
    """As exact as they are, and without trailing zeros."""
    assert dumps(Decimal(value)) == text


def test_everything_of_a_report_is_read_back() -> None:
    """Nested, empty, true and false, None, days; what stands in the text is what was given."""
    value = {
        "a": [1, None, True, False, [], {}],
        "日": {"k": "中\n\x1b\u202e"},
        "d": date(2023, 12, 31),
    }
    text = dumps(value)
    assert "中" in text
    assert all(char.isprintable() or char == "\n" for char in text)
    assert json.loads(text) == {**value, "d": "2023-12-31"}


def test_each_level_is_indented_by_two() -> None:
    """As `json.dumps(indent=2)` lays it out."""
    value = {"a": {"b": [1, 2]}, "c": "x"}
    assert dumps(value) == json.dumps(value, indent=2)


def test_dumps_says_what_it_cannot_write() -> None:
    """No float slips in unnoticed."""
    with pytest.raises(TypeError, match="float"):
        dumps({"a": 0.1})
