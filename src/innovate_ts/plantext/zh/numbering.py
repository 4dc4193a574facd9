"""The numbers in front of headings and paragraphs: 第一章, 一、, (一), 第一条, 1., (1), ①, 一是."""

import re
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral

_CHINESE = "[〇零一二三四五六七八九十百]{1,5}"
# 1.5亿元 begins with a figure and 一、二、三产业 with a list, not with a number.
_NUMBER = re.compile(
    r"(?P<d0>附件\d{0,2}(?=:?$))"
    rf"|(?P<d1>第{_CHINESE}(?:[编篇章]|部分))|(?P<d2>第{_CHINESE}节)"
    rf"|(?P<d3>第{_CHINESE}条|{_CHINESE}(?:、|\.)(?!{_CHINESE}、))"
    rf"|(?P<d4>\({_CHINESE}\)|[㈠-㈩])"
    r"|(?P<d5>\d{1,3}(?:、|\.(?!\d))|[⒈-⒛])|(?P<d6>\(\d{1,3}\)|\d{1,3}\)|[⑴-⒇])"
    "|(?P<d7>[①-⑳])"
    rf"|(?P<d8>{_CHINESE}是)"
)
"""Each style named by its depth: a number of a smaller depth ends what a deeper one began."""
ITEM_BOUNDARY = re.compile(r"(?<=[。)\]】〕!?])(?=[(一二三四五六七八九十\d])")
"""Where an item can begin: behind the full stop or bracket of the one before it."""
FIRST_BELOW_TITLE = re.compile(r"(?<=[\u4e00-\u9fff。])(?=\(一\)|1\.(?!\d))")
"""Where the first item below a title begins that stands in the same line."""

ANNEX_ALONE = re.compile(r"附(?:件|录|表)\s*\d{0,2}\s*:?")
"""A line that says only that what follows is an annex of something."""
ANNEX = 0
"""The depth of 附件, which is a heading by itself."""
CHIEF = 3
"""The depth down to which a title on a line of its own is a heading whatever follows it."""
DEEPEST_HEADING = 6
"""The depth below which a number never makes a heading."""
LONGEST_TITLE = 60
"""Characters that a heading has at most, its number among them."""


class Numbering(NamedTuple):
    """The number that a line begins with."""

    depth: int
    """How deep its style is."""
    written: str
    """As it is written, with its mark: 一、"""

    @property
    def name(self) -> str:
        """As a section is called by it: 一, (一), 1, 第一章."""
        return self.written.rstrip("、.")

    @property
    def is_article(self) -> bool:
        """Whether it is the number of an article: 第三条."""
        return self.written.endswith("条")


def numbering(text: str) -> Numbering | None:
    """The number that a normalised text begins with, if it does."""
    number = _NUMBER.match(text)
    if number is None or number.lastgroup is None:
        return None
    depth = int(number.lastgroup.removeprefix("d"))
    return Numbering(depth, number[0])


_COUNTED = re.compile(r"[〇零一二三四五六七八九十百]+|\d+")


def follows(name: str, before: str) -> bool:
    """Whether one number is the next one behind another: (三) behind (二)."""
    number = _value(name)
    return number is not None and number - 1 == _value(before)


def _value(name: str) -> int | None:
    counted = _COUNTED.search(name)
    if counted is None:
        return None
    digits = counted[0]
    return int(digits) if digits.isdecimal() else int(read_numeral(digits))
