"""The years that a plan's name tells: those of a five-year plan by its number, and those of a title."""

import re
from collections.abc import Iterable, Sequence

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import Period

YEAR = r"(?:19|20|21)\d\d"
"""A year that a plan can speak of."""
FIVE_YEAR_PLAN = "十[二三四五六]五"
"""The five-year plans that a sentence of a plan can speak of, 十二五 to 十六五."""

_LENGTH = 5
_TWELFTH = 2011
"""The first year of the twelfth five-year plan; each begins where the one before it ends."""

_NUMBER = "十[一二三四五六七八九]"
_IN_TITLE = re.compile(
    f"第(?P<number>{_NUMBER})个五年|“?(?P<short>{_NUMBER})五”?(?!年)"
)
_YEARS = re.compile(
    rf"(?P<first>{YEAR})年?"
    "(?:—|-|~|至)"
    rf"(?P<last>{YEAR})年?"
)
_ALONE = re.compile(rf"\({_YEARS.pattern}\)")
_ONE_YEAR = re.compile(rf"(?P<year>{YEAR})年")


def five_year_plan(name: str) -> Period:
    """The years of a five-year plan.

    Args:
        name: its number in Chinese, or its short name: 十四, 十四五.
    """
    # 十五五 is the fifteenth: only the last 五 is that of five years.
    number = int(read_numeral(name[:2]))
    since_twelfth = number - 12
    first = _TWELFTH + since_twelfth * _LENGTH
    last = first + _LENGTH - 1
    return Period.years(first, last)


_TERM = re.compile(
    r"(?:规划|实施|计划|行动)?(?:期限?|周期|年限)(?:为|是|:)"
    rf"(?P<first>{YEAR})年?(?:—|-|~|至|到)(?P<last>{YEAR})年?"
)
"""规划期为2024—2028年."""
_DOCUMENT = re.compile(rf"〔(?P<year>{YEAR})〕\d+号")
_OF_WORK = re.compile(
    rf"(?P<year>{YEAR})年(?:度)?(?:政府|重点|主要|总体)?(?:工作|任务|目标)"
)
"""2026年重点工作安排, in a heading."""
_DAY = re.compile(rf"(?P<year>{YEAR})[-./年]\d{{1,2}}[-./月]\d{{1,2}}")
_LONGEST_LINE = 30
"""Characters of a line that has a document's own number or day."""


def years_of_term(texts: Iterable[str]) -> Period | None:
    """The years that a sentence gives as those of the plan."""
    for text in texts:
        term = _TERM.search(text)
        if term is not None:
            return Period.years(int(term["first"]), int(term["last"]))
    return None


def first_year(
    page: Sequence[str], headings: Sequence[str], paragraphs: Iterable[str]
) -> int | None:
    """The year that a document tells of itself: by its number, a heading of its work, or its day of issue.

    Args:
        page: what stands around the plan.
        headings: the titles of its sections.
        paragraphs: its paragraphs.
    """
    lines = [text for text in paragraphs if len(text) <= _LONGEST_LINE]
    ways = (
        (_DOCUMENT, [*page, *lines]),
        (_OF_WORK, headings),
        (_DAY, [*page, *lines]),
    )
    for pattern, texts in ways:
        years = [int(match["year"]) for match in map(pattern.search, texts) if match]
        if years:
            return max(years)
    return None


def years_below(lines: Iterable[str]) -> Period | None:
    """The years that stand in brackets on a line of their own below the title: (2026—2028年)."""
    for line in lines:
        years = _ALONE.search(line)
        if years is not None:
            return Period.years(int(years["first"]), int(years["last"]))
    return None


def years_of(title: str) -> Period | None:
    """The years that a plan's title tells."""
    plan = _IN_TITLE.search(title)
    if plan:
        return five_year_plan(plan["number"] or plan["short"])
    years = _YEARS.search(title)
    if years:
        first = int(years["first"])
        last = int(years["last"])
        return Period.years(first, last)
    year = _ONE_YEAR.search(title)
    if year is None:
        return None
    return Period.years(int(year["year"]))
