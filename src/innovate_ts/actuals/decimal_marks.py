"""Decimal commas: what stands before the decimals in a file whose cells are parted by semicolons.

There a comma is free to be a decimal comma. What the cells of the file show decides; what they do not show is
not guessed.
"""

import re
from collections.abc import Iterable
from typing import Literal

from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import parse_period

DecimalMark = Literal["point", "comma", "either"]
"""What stands before decimals: `either` where it may be a comma, and nothing shows whether it is."""

LONGEST = 1000
"""Characters of a cell that is looked at."""

_POINTS_OF_THOUSANDS = re.compile(r"(?<!\d)[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])", re.ASCII)
_EITHER = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![.,]?\d)", re.ASCII)
_BEFORE_DIGITS = r"[+\-−(约]?\ ?"
_BEHIND_DIGITS = r"(?:[^\d.,].*)?"
_DECIMAL_COMMA = re.compile(
    rf"{_BEFORE_DIGITS}(?:0,\d+|\d+,(?:\d{{1,2}}|\d{{4,}})|\d{{1,3}}(?:\.\d{{3}})+,\d+){_BEHIND_DIGITS}",
    re.ASCII,
)
"""15,7; 0,157; 1.600,5."""
_DECIMAL_POINT = re.compile(
    rf"{_BEFORE_DIGITS}(?:\d{{1,3}}(?:,\d{{3}})+\.\d+|\d{{1,3}}(?:,\d{{3}}){{2,}}|\d+\.(?:\d{{1,2}}|\d{{4,}}))"
    rf"{_BEHIND_DIGITS}",
    re.ASCII,
)
"""15.7; 1,600.5; 1,600,000."""


def decimal_mark(cells: Iterable[str]) -> DecimalMark:
    """What stands before the decimals in a file whose cells are not parted by commas.

    `15,7` can only be a decimal comma, `1,600.5` only a decimal point; 130,412 shows nothing.
    """
    has_comma = has_point = False
    for text in cells:
        if len(text) > LONGEST or not ("," in text or "." in text):
            continue
        plain = clean(text)
        has_comma |= _DECIMAL_COMMA.fullmatch(plain) is not None
        # 2023.09 is a month.
        is_point = _DECIMAL_POINT.fullmatch(plain) is not None
        has_point |= is_point and parse_period(plain) is None
    if has_comma and not has_point:
        return "comma"
    if has_point and not has_comma:
        return "point"
    return "either"


def with_point(plain: str, mark: DecimalMark) -> str | None:
    """A figure of a file with decimal commas as one with a decimal point; None where it may be either."""
    if mark == "comma":
        if _POINTS_OF_THOUSANDS.search(plain):
            plain = plain.replace(".", "")
        elif "." in plain:
            return None
        return plain.replace(",", ".")
    return None if may_be_either(plain) else plain


def may_be_either(plain: str) -> bool:
    """Whether a comma in a figure may be a thousands comma or a decimal one: 130,412."""
    return _EITHER.search(plain) is not None
