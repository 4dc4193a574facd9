"""Chinese numerals: read as a text says them, written as paragraphs are counted."""

import re
from decimal import Decimal

_IN_DIGITS = str.maketrans("〇零一二两三四五六七八九", "001223456789")
_PLACES = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = re.compile(
    "(?P<whole>[〇零一二两三四五六七八九十百千]+)"
    "(?:点(?P<fraction>[〇零一二两三四五六七八九]*))?"
)
_WRITTEN: tuple[str, ...] = ("", *"一二三四五六七八九")


def read_numeral(text: str) -> Decimal:
    """A number below ten thousand in Chinese words: 三百二十 is 320, 五点五 is 5.5, 二〇二五 is 2025.

    Raises:
        ValueError: a character of the text is no Chinese numeral, or there is none.
    """
    match = _NUMERAL.fullmatch(text)
    if match is None:
        raise ValueError(f"no Chinese numeral: {text!r}")
    whole = _read_whole(match["whole"])
    fraction = match["fraction"]
    if fraction:
        return Decimal(f"{whole}.{fraction.translate(_IN_DIGITS)}")
    return Decimal(whole)


def _read_whole(text: str) -> int:
    text = text.translate(_IN_DIGITS)
    # A year is told digit by digit: 二〇二五.
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for char in text:
        if char in _PLACES:
            # 十 stands for itself, and 二十 for twice ten.
            total += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            digit = int(char)
    return total + digit


def write_numeral(number: int) -> str:
    """A number from 1 to 99 as it counts paragraphs: 二, 十二, 二十; a larger one in digits."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _WRITTEN[ones]
    # 十二, and not 一十二.
    if tens == 1:
        return f"十{_WRITTEN[ones]}"
    return f"{_WRITTEN[tens]}十{_WRITTEN[ones]}"


def write_count(number: int) -> str:
    """A number from 1 to 99 as it counts things: 两, 三, 十二; a larger one in digits."""
    if number == 2:
        return "两"
    return write_numeral(number)
