"""What a number format makes of a cell's number: a figure with all its digits, a date, a time, a word.

Each different format is understood once; a workbook has few of them and many cells.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, plain

EXCEL_DIGITS = 15
"""Significant digits that Excel itself keeps and shows; the rest of a binary float is noise."""

EPOCH_1900 = date(1899, 12, 30)
"""Day 0 of most workbooks, as counted from March 1900 on."""
EPOCH_1904 = date(1904, 1, 1)
"""Day 0 of workbooks that were begun on an old Macintosh."""

GENERAL = "General"

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    # Amounts of money show the sign of whatever machine opens them: no sign at all is the cell's.
    **dict.fromkeys((5, 6), "#,##0"),
    **dict.fromkeys((7, 8), "#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    **dict.fromkeys((18, 19, 20, 21), "h:mm:ss"),
    22: "yyyy-mm-dd h:mm",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    **dict.fromkeys((32, 33, 34, 35, 55, 56), 'h"时"mm"分"'),
    **dict.fromkeys((37, 38), "#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00"),
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"'),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""The formats that a workbook names by a number alone; those of East Asia are the dates of Chinese Excel."""

_OUT_OF_CALENDAR = "########"
"""What Excel shows for a date before 1900 or behind 9999."""
_LAST_DAY = 2_958_465

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|[\\!](?P<escaped>.)"
    # A blank as wide as the next sign, and a sign that fills the cell.
    r"|[_*]."
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>general|G/通用格式)"
    r"|(?P<bare>.)",
    re.IGNORECASE | re.DOTALL,
)
_DATE_LETTERS = frozenset("ymdhs")
_WEEKDAY_OR_ERA = re.compile("a{3}|g|b{2}")
_YEAR_OF_AN_ERA = re.compile(r"e(?![+\-])")
"""In Chinese Excel `e` is `yyyy`; behind digits it is an exponent."""
_CONDITION = re.compile(r"[<>=]")
_ELAPSED = re.compile("h+|m+|s+", re.IGNORECASE)
_LITERALS = re.compile(r'"[^"]*"?|\[[^\]]*\]')
_SCALED = re.compile(r"[0#?](?:[!\\]\.(?P<digits>[0#?]+))?(?P<commas>,+)(?![0#?,])")


class _FormatSection(NamedTuple):
    """One section of a format: what it shows of a number."""

    letters: str = ""
    """Its bare letters that stand for parts of a date, in their order."""
    before: str = ""
    """Words before the digits, or all of it where there are none."""
    after: str = ""
    """Words behind them."""
    has_digits: bool = True
    """Whether it shows the figure at all."""
    is_percent: bool = False
    is_elapsed: bool = False
    """Whether it shows a span of time, such as 26:30."""
    places: int = 0
    """By how many powers of ten it shows less."""

    @property
    def is_plain(self) -> bool:
        """Whether it shows the figure and nothing else."""
        has_words = self.before or self.after or self.letters
        changes = self.is_percent or self.is_elapsed or self.places
        return self.has_digits and not has_words and not changes


class NumberFormat(NamedTuple):
    """A format that is understood."""

    sections: tuple[_FormatSection, ...]
    """For positive numbers, negative ones, and zero; the first stands for those left out."""
    is_conditional: bool = False
    """Whether it shows a number in one way or another, by conditions of its own."""

    @property
    def is_date(self) -> bool:
        """Whether numbers are shown as dates or times."""
        return bool(self.sections[0].letters)

    @property
    def is_plain(self) -> bool:
        """Whether numbers are shown as they are."""
        are_plain = all(section.is_plain for section in self.sections[:3])
        return are_plain and not self.is_conditional

    def show(self, value: float, epoch: date = EPOCH_1900) -> str:
        """What a person sees of a number.

        Args:
            value: the number; of a date the days since the epoch.
            epoch: the day 0 of the workbook.
        """
        if self.is_conditional:
            # Which of them it is, is not for us to say.
            return f"{plain_number(value)} (conditional number format)"
        if self.is_date:
            return _show_serial(
                value=value,
                section=self.sections[0],
                epoch=epoch,
            )
        section = self._section_for(value)
        if not section.has_digits:
            return section.before
        figure = Decimal(plain_number(value)).scaleb(-section.places, EXACT)
        percent = ""
        if section.is_percent:
            figure = EXACT.multiply(figure, Decimal(100))
            percent = "%"
        return f"{section.before}{plain(figure)}{percent}{section.after}"

    def show_day(self, value: date | time) -> str:
        """What a person sees of a date that a workbook holds as one."""
        if isinstance(value, time):
            return value.isoformat("seconds")
        return _show_date(value, self.sections[0].letters)

    def _section_for(self, value: float) -> _FormatSection:
        if value < 0 and len(self.sections) > 1:
            return self.sections[1]
        if value == 0 and len(self.sections) > 2:
            return self.sections[2]
        return self.sections[0]


def plain_number(value: float) -> str:
    """A number with the digits that Excel keeps of it."""
    text = format(value, f".{EXCEL_DIGITS}g")
    if "e" in text or text == "-0":
        return plain(Decimal(text))
    return text


# --- what a format says -------------------------------------------------------------------------------------


@lru_cache(maxsize=10_000)
def number_format(code: str) -> NumberFormat:
    """Understand a format.

    Args:
        code: as the workbook writes it, such as `0.0%`, `0"家"` or `yyyy"年"m"月"`.
    """
    sections: list[list[re.Match[str]]] = [[]]
    is_conditional = False
    for token in _TOKEN.finditer(code):
        if token["bare"] == ";":
            sections.append([])
            continue
        sections[-1].append(token)
        if _CONDITION.match(token["bracket"] or ""):
            is_conditional = True
    understood = tuple(map(_section, sections))
    return NumberFormat(understood, is_conditional)


def _section(tokens: Sequence[re.Match[str]]) -> _FormatSection:
    """What a section shows, by its signs."""
    if not tokens:
        return _FormatSection()
    bare = "".join(token["bare"] or " " for token in tokens)
    letters = _date_letters(bare.lower())
    is_elapsed = any(map(_is_elapsed, tokens))
    if letters or is_elapsed:
        return _FormatSection(letters or "h", is_elapsed=is_elapsed)
    code = "".join(token[0] for token in tokens)
    digits = [index for index, token in enumerate(tokens) if _is_digit(token)]
    if not digits:
        return _FormatSection(before=_words(tokens), has_digits="@" in bare)
    first = digits[0]
    return _FormatSection(
        before=_words(tokens[:first]),
        after=_words(tokens[first:]),
        is_percent="%" in bare,
        places=_places(code),
    )


def _date_letters(bare: str) -> str:
    """The letters of a section that stand for parts of a date or a time."""
    if _WEEKDAY_OR_ERA.search(bare):
        bare += "d"
    bare = _YEAR_OF_AN_ERA.sub("y", bare)
    return "".join(letter for letter in bare if letter in _DATE_LETTERS)


def _is_elapsed(token: re.Match[str]) -> bool:
    return _ELAPSED.fullmatch(token["bracket"] or "") is not None


def _is_digit(token: re.Match[str]) -> bool:
    return token["general"] is not None or (token["bare"] or " ") in "0#?"


def _words(tokens: Sequence[re.Match[str]]) -> str:
    """The words that a person sees among signs: those in quotes, and letters that stand for themselves."""
    words = []
    for token in tokens:
        if token["quoted"] is not None:
            words.append(token["quoted"])
        elif _is_word(token["escaped"]) or _is_word_by_itself(token["bare"]):
            words.append(token[0][-1])
    return "".join(words).strip()


def _is_word(sign: str | None) -> bool:
    r"""Whether a sign that stands for itself says something of the figure: `0\万`, `0.0\%`."""
    if sign is None:
        return False
    return sign.isalpha() or sign in "%‰"


def _is_word_by_itself(sign: str | None) -> bool:
    """The same of a sign that is not marked as one: 0家; Latin letters have a meaning of their own."""
    return _is_word(sign) and not str(sign).isascii()


def _places(code: str) -> int:
    r"""By how many powers of ten a section shows less: each comma behind the digits is a thousand.

    A point that is a literal (`0!.0,` or `0\.0,`, as 万 is shown) is ten for each digit behind it.
    """
    match = _SCALED.search(_LITERALS.sub("", code))
    if not match:
        return 0
    digits = match["digits"] or ""
    return 3 * len(match["commas"]) + len(digits)


# --- dates --------------------------------------------------------------------------------------------------


def _show_serial(value: float, section: _FormatSection, epoch: date) -> str:
    """A number of days as a date, a time of day or a span of time."""
    if section.is_elapsed:
        seconds = round(value * 86_400)
        minutes, second = divmod(abs(seconds), 60)
        hour, minute = divmod(minutes, 60)
        sign = "-" if seconds < 0 else ""
        return f"{sign}{hour}:{minute:02}:{second:02}"
    if not 0 <= value <= _LAST_DAY:
        return _OUT_OF_CALENDAR
    moment = timedelta(milliseconds=round(value * 86_400_000))
    if moment.days == 0:
        return (datetime.min + moment).time().isoformat("seconds")
    days = moment.days
    if epoch == EPOCH_1900 and days < 60:
        # Excel counts a 29 February 1900, which there was not.
        days += 1
    try:
        return _show_date(epoch + timedelta(days=days), section.letters)
    except OverflowError:
        return _OUT_OF_CALENDAR


def _show_date(value: date, letters: str) -> str:
    """A date as its format shows it: a month where there is no day, a year where there is no month."""
    if "y" not in letters or "d" in letters:
        return value.strftime("%Y-%m-%d")
    if "m" in letters:
        return value.strftime("%Y-%m")
    return value.strftime("%Y")
