"""By when a tag or a row of a table wants its task done: 完成时限:2024年12月, 2025年6月底前完成, 四季度."""

import re
from typing import NamedTuple

from innovate_ts.basics.period_grammar import Time, parse_time
from innovate_ts.basics.periods import Period

_LABEL = re.compile("^[^:\\d]{0,10}:")
_BY = re.compile("(?:之前|以前|前)?(?:全部|基本)?(?:完成|办结|建成)?$")
_ENDLESS = re.compile("(?:长期|持续|常年|全年|常态化?)(?:推进|坚持|实施|开展|落实)?")
"""A deadline that is none."""
_END_OF_YEAR = re.compile("(?:今年|本年|当年)?年[底末]")
"""The end of a year that is told by the plan."""


class Deadline(NamedTuple):
    """By when a task is to be done."""

    period: Period
    """By the end of which period."""
    phrase: str
    """As the text has it."""


def is_endless(note: str) -> bool:
    """Whether a remark says that a task has no end: 完成时限:持续推进."""
    return _ENDLESS.fullmatch(_LABEL.sub("", note)) is not None


def says_deadline(words: str) -> bool:
    """Whether words are nothing but a deadline: 6月底前完成."""
    time = _BY.sub("", words)
    if time == words:
        return False
    return _END_OF_YEAR.fullmatch(time) is not None or parse_time(time) is not None


def deadline_of(note: str, plan: Period | None) -> Deadline | None:
    """The deadline that a remark of a tag is; 持续推进 is none.

    Args:
        note: what the tag says besides bodies and roles.
        plan: the plan's years: those of one year tell the year of a month.
    """
    words = _LABEL.sub("", note)
    period = _period(_BY.sub("", words), plan)
    if period is None:
        return None
    return Deadline(period, words)


def _period(words: str, plan: Period | None) -> Period | None:
    is_of_one_year = plan is not None and plan.is_within_a_year
    if _END_OF_YEAR.fullmatch(words):
        return plan if is_of_one_year else None
    time = parse_time(words)
    if time is None:
        return None
    if time.period is None and plan is not None and is_of_one_year:
        time = time.in_year(plan.end.year)
    return _last_month(time)


def _last_month(time: Time) -> Period | None:
    """Of what begins with the year, such as 9月底 or 上半年, the month by which it ends."""
    if time.period is None or not time.is_part or time.months.first > 1:
        return time.period
    last = time.months.last
    return Period.months(
        year=time.period.end.year,
        first=last,
        last=last,
    )
