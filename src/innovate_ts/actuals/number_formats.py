"""What a cell of a workbook shows: its value as its number format writes it, with all digits that it has."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, plain

EXCEL_DIGITS = 15
"""Significant digits that Excel itself keeps and shows; the rest of a binary float is noise."""

_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
"""What a format shows as it stands, or does not show at all: quoted words, colours, escaped signs."""
_CONDITION = re.compile(r"\[[<>=]")
_DIGIT = re.compile(r"[0#?]")
_SCALED = re.compile(r"[0#?](?:[!\\]\.(?P<digits>[0#?]+))?(?P<commas>,+)(?![0#?,])")
_SHOWS_AS_IT_IS = ("general", "@")


def show(value: object, number_format: str) -> str:
    """What a person sees in a cell: percent and unit as the format adds them, dates as far as it tells them.

    Args:
        value: the cell's value, as openpyxl gives it.
        number_format: its format, such as `0.0%` or `yyyy"年"m"月"`.
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _show_number(value, number_format)
    if isinstance(value, date):
        return _show_date(value, number_format)
    if isinstance(value, time):
        return value.isoformat()
    return str(value)


def _show_number(value: float, number_format: str) -> str:
    """A figure as its format shows it: scaled, in per cent, with the words that the format puts around it."""
    written = format(value, f".{EXCEL_DIGITS}g")
    figure = Decimal(written)
    if _CONDITION.search(number_format):
        # It is shown in one way or another: not for us to say which.
        return f"{plain(figure)} (conditional number format)"
    section = _section_for(value, number_format)
    words = _words_around(section)
    is_text_alone = section and not words.has_digits
    if is_text_alone and section.lower() not in _SHOWS_AS_IT_IS:
        return words.before
    figure = _scaled(figure, section)
    percent = ""
    if "%" in _without_literals(section):
        figure = EXACT.multiply(figure, Decimal(100))
        percent = "%"
    digits = plain(figure)
    return f"{words.before}{digits}{percent}{words.after}"


def _section_for(value: float, number_format: str) -> str:
    """The section for a value: positive;negative;zero, where the first stands for those left out."""
    sections = number_format.split(";")
    if value < 0 and len(sections) > 1:
        return sections[1]
    if value == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


class _QuotedWords(NamedTuple):
    """The quoted words of a section."""

    before: str
    after: str
    has_digits: bool
    """Whether the section shows the figure at all."""


def _words_around(section: str) -> _QuotedWords:
    """The quoted words before and behind the digits of a section."""
    parts = re.split(r'"([^"]*)"', section)
    # Quoted words and what stands between them take turns.
    words = parts[1::2]
    forms = parts[::2]
    for index, form in enumerate(forms):
        if _DIGIT.search(_without_literals(form)):
            before = "".join(words[:index])
            after = "".join(words[index:])
            return _QuotedWords(
                before.strip(),
                after.strip(),
                has_digits=True,
            )
    return _QuotedWords("".join(words), "", has_digits=False)


def _scaled(figure: Decimal, section: str) -> Decimal:
    r"""A figure as a scaling format shows it: each comma behind the digits divides by a thousand.

    A point that is a literal (`0!.0,` or `0\.0,`, as 万 is shown) divides by ten for each digit behind it.
    """
    form = re.sub(r'"[^"]*"|\[[^\]]*\]', "", section)
    match = _SCALED.search(form)
    if not match:
        return figure
    thousands = len(match["commas"])
    digits = match["digits"] or ""
    places = 3 * thousands + len(digits)
    return figure.scaleb(-places, EXACT)


def _show_date(value: date, number_format: str) -> str:
    """A date as its format shows it: a month where there is no day, a year where there is no month."""
    tokens = _without_literals(number_format).lower()
    if "y" not in tokens or "d" in tokens:
        return value.strftime("%Y-%m-%d")
    if "m" in tokens:
        return value.strftime("%Y-%m")
    return value.strftime("%Y")


def _without_literals(section: str) -> str:
    return _LITERAL.sub("", section)
