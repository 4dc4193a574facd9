"""Chinese numerals: read as a text says them, written as paragraphs are counted."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_WRITTEN: tuple[str, ...] = ("", *"一二三四五六七八九")


def read_numeral(text: str) -> Decimal:
    """A number below ten thousand in Chinese words: 三百二十 is 320, 五点五 is 5.5, 二〇二五 is 2025.

    Raises:
        ValueError: a character of the text is no Chinese numeral, or there is none.
    """
    whole, _, fraction = text.partition("点")
    is_whole = bool(whole) and set(whole) <= _DIGITS.keys() | _PLACES.keys()
    if not is_whole or not set(fraction) <= _DIGITS.keys():
        raise ValueError(f"no Chinese numeral: {text!r}")
    if fraction:
        return Decimal(f"{_read_whole(whole)}.{_digit_by_digit(fraction)}")
    return Decimal(_read_whole(whole))


def _read_whole(text: str) -> int:
    # A year is told digit by digit; 十 stands for itself, and 二十 for twice ten.
    if set(text).isdisjoint(_PLACES):
        return int(_digit_by_digit(text))
    total, digit = 0, 0
    for char in text:
        if char in _PLACES:
            total += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _digit_by_digit(text: str) -> str:
    return "".join(str(_DIGITS[char]) for char in text)


def write_numeral(number: int) -> str:
    """A number from 1 to 99 as it counts paragraphs: 二, 十二, 二十; a larger one in digits."""
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _WRITTEN[ones]
    # 十二, and not 一十二.
    many = "" if tens == 1 else _WRITTEN[tens]
    return f"{many}十{_WRITTEN[ones]}"
