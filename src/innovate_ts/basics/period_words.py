"""The words of the grammar of times: how days are meant, and what stands in braces in a form."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral


class Sense(Enum):
    """How the days of a time are meant."""

    YEARS = "years"
    """2023年, 2023-2025年."""
    SPAN = "span"
    """1-9月, 前三季度, 上半年: these months and no others."""
    ALONE = "alone"
    """9月, 三季度: one month or quarter, by which a title may mean all that was done until its end."""
    UNTIL = "until"
    """9月底, 截至9月: what was done from January on; a stock is taken at its end."""
    DAY = "day"
    """2024年9月30日."""


class Months(NamedTuple):
    """Months of a year, from 1 to 12."""

    first: int
    last: int

    @staticmethod
    def of_quarters(first: int, last: int) -> Months:
        """The months of the quarters from one to another."""
        return Months(3 * first - 2, 3 * last)


HALF_A_YEAR = Months(1, 6)
YEAR = Months(1, 12)
TO = "(?:-|—|–|~|至|到)"
MONTH = r"\d{1,2}|十[一二]?|[一二三四五六七八九]"
QUARTER = "[一二三四1-4]"
_ENGLISH_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_ENGLISH_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
WORDS = {
    "year": r"(?P<year>\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})",
    "last_year": r"(?P<last_year>\d{4})",
    # Behind a year in a cell 年 may be missing; in a title it may not, for four digits are any number.
    "mark": "(?:年度?)?",
    # 元月 is January.
    "first": rf"(?P<first>{MONTH}|元(?=月))",
    "last": rf"(?P<last>{MONTH})",
    "quarter": f"(?P<quarter>{QUARTER})",
    "last_quarter": f"(?P<last_quarter>{QUARTER})",
    "month": r"(?P<month>\d{1,2})",
    "two_digit_month": r"(?P<month>\d\d)",
    "day": r"(?P<day>\d{1,2})",
    "two_digit_day": r"(?P<day>\d\d)",
    "last_day": r"(?P<last_day>\d{1,2})",
    "th": "(?:st|nd|rd|th)?",
    "stroke": "(?P<stroke>[-/.])",
    "to": TO,
    "until": "截(?:至|止到?)",
    # As of March 2024, by the end of March 2024, end-March 2024.
    "english_until": "(?:as(?:of|at)|upto|until|through|by|ytd(?:to)?)",
    "english_end": "(?:(?:as(?:of|at)|upto|until|through|by|at)?(?:the)?end(?:of|-))",
    # Behind a day or before one: 31 Dec 2023, December 31, 2023.
    "english_of_day": f"(?P<english>{_ENGLISH_MONTH})",
    "english": rf"(?<!\d)(?<!since)(?<!from)(?P<english>{_ENGLISH_MONTH})",
    "last_english": rf"(?P<last_english>{_ENGLISH_MONTH})",
    "end": "[底末]",
}
"""What stands in braces in a form, as a pattern."""
_ROUND_ZERO = str.maketrans("○元", "〇一")
Match = re.Match[str]


def number_of(text: str) -> int:
    """A number in digits or in Chinese."""
    if text.isdigit():
        return int(text)
    return int(read_numeral(text.translate(_ROUND_ZERO)))


def english_month(name: str) -> int:
    """The number of a month by its English name."""
    return _ENGLISH_MONTHS.index(name[:3].lower()) + 1
