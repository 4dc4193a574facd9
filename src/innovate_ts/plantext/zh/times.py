"""Times in a plan's sentences: by when, over which years, in each of them, and against which base."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import Period

_YEAR = r"(?:19|20|21)\d\d"
_CHINESE_YEAR = "二[〇零]二[〇零一二三四五六七八九]|二[〇零]三[〇零一二三四五六七八九]"
_FIVE_YEAR_PLANS = {
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
    "十六五": 2031,
}
_PLAN_NAMES = "|".join(_FIVE_YEAR_PLANS)
_COUNT = "[一二三四五六七八九十两]|\\d"
_WILL = "(?:力争|争取|确保|预计|努力)?"

_TIME = re.compile(
    rf"(?P<range>{_WILL}(?:从|自)?(?P<from>{_YEAR})年?(?:—|-|~|至|到)(?P<to>{_YEAR})年(?:期间|间|内)?)"
    rf"|(?P<since>(?:自|从)(?P<first>{_YEAR})年(?:\d{{1,2}}月)?(?:起|开始))"
    rf"|(?P<past>[^,]{{0,20}}以来|近(?:{_COUNT}|几|些)?年来?|过去(?:{_COUNT}|几)年|(?:截至)?目前|展望到?|远景)"
    rf"|(?P<base>(?:比|较)(?:(?P<baseyear>{_YEAR})年(?:年?[底末])?|(?P<last>上年|上一年|去年)|“?(?P<baseplan>{_PLAN_NAMES})”?(?:期末|末))(?:水平)?"
    rf"|(?P<same>同比)|(?:恢复到|达到)?(?P<levelbase>{_YEAR})年(?:同期)?水平的?|(?:与|在|以)(?P<otherbase>{_YEAR})年(?:年?[底末])?(?:为基[期数年]|的?基础上|相比),?)"
    rf"|(?P<deadline>{_WILL}(?:到|至|截至|截止|在)?(?P<year>{_YEAR}|{_CHINESE_YEAR})年(?:年)?(?:(?P<month>\d{{1,2}})月)?(?:度|[底末]前?|前|以前|之前|为止)?)"
    rf"|(?P<planend>{_WILL}(?:到|至)?“?(?P<plan>{_PLAN_NAMES})”?(?:规划)?(?P<planpart>期末|末|期间|时期)?)"
    rf"|(?P<within>{_WILL}(?:用|在)?(?:未来|今后)?(?P<count>{_COUNT})年(?:左右的?时间|时间)?(?P<inner>内|之内|间|累计|共|来)?)"
    r"|(?P<each>每年度?|逐年|各年度?)"
    r"|(?P<average>年均)"
    r"|(?P<sum>累计)"
    rf"|(?P<end>{_WILL}到?(?:规划)?(?:期末|届时)|期内|规划期内)"
    r"|(?P<this>当年|本年度?|今年|全年|年内)"
    r"|(?P<part>[上下]半年|(?:前三|[一二三四])季度[末前]?|\d{1,2}月(?:[底末]|[上中下]旬|\d{1,2}日)?(?:前|之前|以前)?)"
)


@dataclass(frozen=True)
class Time:
    """The times that hold for a clause."""

    deadline: Period | None = None
    """The year by whose end, or the years over which, it is to be reached."""
    base: int | None = None
    """The year against which growth is reckoned."""
    is_each_year: bool = False
    """Whether the figure is of each single year."""
    is_average: bool = False
    """Whether it is the average of a year."""
    is_sum: bool = False
    """Whether it adds up over the years."""
    is_since: bool = False
    """Whether the deadline's years are all that is meant, even a single one."""
    is_of_year: bool = False
    """Whether the deadline is just a year, 2024年, and not by its end: what grows, grows in it."""
    is_part: bool = False
    """Whether the date is one inside the year."""
    is_past: bool = False
    """Whether it looks back, or beyond the plan."""
    is_last_year: bool = False
    """Whether the base is the year before, whichever that is."""


@dataclass(frozen=True)
class Told:
    """An expression of time and its place."""

    start: int
    end: int
    time: Time


def times(text: str, plan: Period | None) -> Iterator[Told]:
    """The expressions of time in a text, in order.

    Args:
        text: in half width.
        plan: the years of the plan, from which 三年内 is counted.
    """
    for found in _TIME.finditer(text):
        time = _time(found, plan)
        if time is not None:
            yield Told(*found.span(), time)


def together(told: Iterable[Told]) -> Time:
    """What several expressions of a clause say together; the last of a kind counts."""
    time = Time()
    for each in told:
        said = each.time
        time = replace(
            time,
            deadline=said.deadline or time.deadline,
            base=said.base or time.base,
            is_each_year=time.is_each_year or said.is_each_year,
            is_average=time.is_average or said.is_average,
            is_sum=time.is_sum or said.is_sum,
            is_since=time.is_since or said.is_since,
            is_of_year=said.is_of_year if said.deadline else time.is_of_year,
            is_past=time.is_past or said.is_past,
            is_part=time.is_part or said.is_part,
            is_last_year=time.is_last_year or said.is_last_year,
        )
    return time


_PLAIN = {
    "past": Time(is_past=True),
    "each": Time(is_each_year=True),
    "average": Time(is_average=True),
    "sum": Time(is_sum=True),
    "part": Time(is_part=True),
}


def _time(found: re.Match[str], plan: Period | None) -> Time | None:
    """What one expression says; None where it is none after all."""
    match _kind(found):
        case "range":
            return Time(
                deadline=Period.years(int(found["from"]), int(found["to"])), is_sum=True
            )
        case "since":
            return _since(int(found["first"]), plan)
        case "base":
            return Time(
                base=_base(found), is_last_year=bool(found["last"] or found["same"])
            )
        case "deadline":
            is_of_year = (
                re.fullmatch(rf"(?:{_YEAR}|{_CHINESE_YEAR})年度?", found[0]) is not None
            )
            is_part = found["month"] is not None and int(found["month"]) < 12
            return Time(
                deadline=Period.years(_year(found["year"])),
                is_of_year=is_of_year,
                is_part=is_part,
            )
        case "planend":
            return _of_five_year_plan(found)
        case "within":
            return _within(found, plan)
        case "end" | "this":
            return _of_plan(found, plan)
        case plain:
            return _PLAIN[plain]


def _of_plan(found: re.Match[str], plan: Period | None) -> Time:
    """期末 is the plan's last year; 今年 is its only one, and 当年 any."""
    is_this = found["this"] in {"今年", "本年", "本年度"}
    if plan is not None and (
        found["end"] or (is_this and plan.start.year == plan.end.year)
    ):
        return Time(deadline=Period.years(plan.end.year))
    return Time()


def _kind(found: re.Match[str]) -> str:
    return next(
        kind
        for kind in (
            "range",
            "since",
            "past",
            "base",
            "deadline",
            "planend",
            "within",
            "each",
            "average",
            "sum",
            "end",
            "this",
            "part",
        )
        if found[kind]
    )


def _year(text: str) -> int:
    return int(text) if text.isascii() else int(read_numeral(text))


def _base(found: re.Match[str]) -> int | None:
    year = found["baseyear"] or found["otherbase"] or found["levelbase"]
    if year:
        return int(year)
    return _FIVE_YEAR_PLANS[found["baseplan"]] + 4 if found["baseplan"] else None


def _of_five_year_plan(found: re.Match[str]) -> Time | None:
    first = _FIVE_YEAR_PLANS[found["plan"]]
    if found["planpart"] in {"期末", "末"}:
        return Time(deadline=Period.years(first + 4))
    if found["planpart"] in {"期间", "时期"}:
        return Time(deadline=Period.years(first, first + 4), is_sum=True)
    return None


def _since(year: int, plan: Period | None) -> Time:
    """自2024年起: to the end of the plan."""
    last = plan.end.year if plan else year
    return Time(
        deadline=Period.years(year, max(year, last)), is_sum=True, is_since=True
    )


_MADE_IN_YEARS = re.compile("新增|新建|引进|培育|建成|建设|改造|培训|完成")
"""What makes 三年 the plan's first three years: 三年新增床位6000张."""


def _within(found: re.Match[str], plan: Period | None) -> Time | None:
    """三年内: from the first year of the plan."""
    is_made = _MADE_IN_YEARS.match(found.string, found.end()) is not None
    if not (
        found["inner"]
        or is_made
        or "时间" in found[0]
        or found[0].startswith(("未来", "今后", "用"))
    ):
        return None
    if found["inner"] == "来":
        return Time(is_past=True)
    if plan is None:
        return None
    count = (
        int(found["count"])
        if found["count"].isdigit()
        else int(read_numeral(found["count"]))
    )
    first = plan.start.year
    return Time(deadline=Period.years(first, first + count - 1), is_sum=True)
