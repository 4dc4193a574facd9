"""Times in a plan's sentences: by when, over which years, in each of them, and against which base.

A way of telling a time is an entry of `_EXPRESSIONS`: its pattern, and what it says.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.figures import number
from innovate_ts.plantext.zh.vocabulary import MAKING, MOVING
from innovate_ts.plantext.zh.years import FIVE_YEAR_PLAN, YEAR, five_year_plan


class ClauseTimes(NamedTuple):
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
    is_open: bool = False
    """Whether the deadline's year may be left out: 2026年以前 is before it, or by its end."""
    is_past: bool = False
    """Whether it looks back, or beyond the plan."""
    is_last_year: bool = False
    """Whether the base is the year before, whichever that is."""
    is_alone: bool = False
    """Whether the deadline stands in a clause of its own, and so may hold for sentences behind."""
    is_carried: bool = False
    """Whether it was told in a sentence before."""
    is_stage: bool = False
    """Whether the deadline is that of a stage, which ends with its sentence."""


class TimeExpression(NamedTuple):
    """An expression of time and its place."""

    start: int
    end: int
    time: ClauseTimes

    @property
    def span(self) -> range:
        """The places of its characters."""
        return range(self.start, self.end)


def times(text: str, plan: Period | None) -> Iterator[TimeExpression]:
    """The expressions of time in a text, in order.

    Args:
        text: in half width.
        plan: the years of the plan, from which 三年内 is counted.
    """
    for match in _TIME.finditer(text):
        way = match.lastgroup or ""
        read = _READINGS[way]
        time = read(match, plan)
        if time is not None:
            start, end = match.span()
            yield TimeExpression(start, end, time)


def together(expressions: Iterable[TimeExpression]) -> ClauseTimes:
    """What several expressions of a clause say together; the last of a kind counts."""
    time = ClauseTimes()
    for expression in expressions:
        time = _with_further(time, expression.time)
    return time


def _with_further(time: ClauseTimes, further: ClauseTimes) -> ClauseTimes:
    # Whether a deadline is a bare year is asked of the expression that tells it.
    telling = time if further.deadline is None else further
    return telling._replace(
        base=further.base or time.base,
        is_each_year=time.is_each_year or further.is_each_year,
        is_average=time.is_average or further.is_average,
        is_sum=time.is_sum or further.is_sum,
        is_since=time.is_since or further.is_since,
        is_part=time.is_part or further.is_part,
        is_past=time.is_past or further.is_past,
        is_last_year=time.is_last_year or further.is_last_year,
    )


# --- what each expression says; None where it is none after all

_Reading = Callable[
    [re.Match[str], Period | None],
    ClauseTimes | None,
]
"""What a match of an expression says in a plan of these years."""


def _says(time: ClauseTimes) -> _Reading:
    return lambda _match, _plan: time


def _read_range(match: re.Match[str], _plan: Period | None) -> ClauseTimes:
    first = int(match["from"])
    last = int(match["to"])
    return ClauseTimes(deadline=Period.years(first, last), is_sum=True)


def _read_stage(match: re.Match[str], _plan: Period | None) -> ClauseTimes:
    first = int(match["stagefrom"])
    last = int(match["stageto"] or first)
    is_one_year = first == last
    return ClauseTimes(
        deadline=Period.years(first, last),
        is_sum=not is_one_year,
        is_of_year=is_one_year,
        is_stage=True,
    )


def _read_since(match: re.Match[str], plan: Period | None) -> ClauseTimes:
    """自2024年起: to the end of the plan."""
    first = int(match["first"])
    last = first
    if match["length"]:
        length = int(number(match["length"]))
        last = first + length - 1
    elif plan is not None:
        last = max(first, plan.end.year)
    return ClauseTimes(
        deadline=Period.years(first, last),
        is_sum=True,
        is_since=True,
    )


def _read_base(match: re.Match[str], _plan: Period | None) -> ClauseTimes:
    if match["baseplan"]:
        years = five_year_plan(match["baseplan"])
        return ClauseTimes(base=years.end.year)
    year = match["baseyear"] or match["otherbase"] or match["levelbase"]
    if year:
        return ClauseTimes(base=int(year))
    return ClauseTimes(is_last_year=True)


def _read_deadline(match: re.Match[str], _plan: Period | None) -> ClauseTimes:
    year = int(number(match["year"]))
    # By the end of December is by the end of the year.
    month = int(match["month"] or 12)
    return ClauseTimes(
        deadline=Period.years(year),
        is_of_year=_BARE_YEAR.fullmatch(match[0]) is not None,
        is_part=month < 12,
        is_open=match["open"] is not None and match["month"] is None,
    )


def _read_five_year_plan(
    match: re.Match[str], _plan: Period | None
) -> ClauseTimes | None:
    years = five_year_plan(match["plan"])
    match match["planpart"]:
        case "期末" | "末":
            return ClauseTimes(deadline=years.year_of_end)
        case "期间" | "时期":
            return ClauseTimes(deadline=years, is_sum=True)
        case _:
            # The plan as a document: 落实“十四五”规划.
            return None


def _read_within(match: re.Match[str], plan: Period | None) -> ClauseTimes | None:
    """三年内: from the first year of the plan."""
    if not _is_within(match):
        return None
    if match["inner"] == "来":
        return ClauseTimes(is_past=True)
    if plan is None:
        return None
    count = int(number(match["count"]))
    first = plan.start.year
    last = first + count - 1
    return ClauseTimes(deadline=Period.years(first, last), is_sum=True)


def _is_within(match: re.Match[str]) -> bool:
    """Whether 三年 are the plan's years to come, and not the length of something."""
    words = match[0]
    if match["inner"] or "时间" in words:
        return True
    if words.startswith(("未来", "今后", "用")):
        return True
    # 三年新增床位6000张: what is made makes them so, and so does 三年翻一番.
    behind = match.string[match.end() :]
    return _DONE.match(behind) is not None


def _read_end_of_plan(_match: re.Match[str], plan: Period | None) -> ClauseTimes:
    if plan is None:
        return ClauseTimes()
    return ClauseTimes(deadline=plan.year_of_end)


def _read_this_year(match: re.Match[str], plan: Period | None) -> ClauseTimes:
    """今年 is the only year of a plan of one; 当年 and 年底 are of any."""
    if plan is None or not _THIS_YEAR.search(match[0]):
        return ClauseTimes()
    last = plan.end.year
    if plan.start.year != last:
        return ClauseTimes()
    return ClauseTimes(deadline=Period.years(last))


# --- the expressions

_CHINESE_YEAR = "二[〇零]二[〇零一二三四五六七八九]|二[〇零]三[〇零一二三四五六七八九]"
_COUNT = "[一二三四五六七八九十两]|\\d"
_WILL = "(?:力争|争取|确保|预计|努力)?"
_DOUBLES = "翻"
_DONE = re.compile(f"{_DOUBLES}|{MAKING}|{MOVING}|公开|拉动|安排|投入|统筹|总投资")
"""What stands behind the years in which it is to be done, and not behind the length of something."""
_BARE_YEAR = re.compile(rf"(?:{YEAR}|{_CHINESE_YEAR})年度?")
_THIS_YEAR = re.compile("[今本]年")
_BASES = (
    r"(?:比|较)(?:"
    rf"(?P<baseyear>{YEAR})年(?:年?[底末])?"
    "|上年|上一年|去年"
    rf"|“?(?P<baseplan>{FIVE_YEAR_PLAN})”?(?:期末|末)"
    ")(?:水平)?",
    "同比",
    "(?<=[低高多少]于|超过)(?:上年度?|上一年度?|去年)(?:同期)?(?:水平|实际|实绩)?(?!的)",
    rf"(?:恢复到|达到)?(?P<levelbase>{YEAR})年(?:同期)?水平的?",
    rf"(?:与|在|以)(?P<otherbase>{YEAR})年(?:年?[底末])?(?:为基[期数年]|的?基础上|相比),?",
)
_EXPRESSIONS: dict[str, tuple[str, _Reading]] = {
    "range": (
        rf"{_WILL}(?:从|自)?(?P<from>{YEAR})年?(?:—|-|~|至|到)(?P<to>{YEAR})年"
        "(?:期间|间|内)?",
        _read_range,
    ),
    # 第一阶段(2024年), 第二阶段(2025—2026年):
    "stage": (
        rf"第[一二三四五]阶段\((?P<stagefrom>{YEAR})年?"
        rf"(?:(?:—|-|~|至|到)(?P<stageto>{YEAR}))?年\):?",
        _read_stage,
    ),
    "since": (
        rf"(?:自|从|(?=[12]\d{{3}}年起))(?P<first>{YEAR})年(?:\d{{1,2}}月)?(?:起|开始)"
        # 2024年起5年内
        rf"(?:,?(?:用|利用)?(?P<length>{_COUNT})年(?:左右)?(?:时间|内|之内))?",
        _read_since,
    ),
    "past": (
        r"[^,]{0,20}以来"
        rf"|近(?:{_COUNT}|几|些)?年来?|过去(?:{_COUNT}|几)年"
        "|(?:截至)?目前|(?<![比较于以在])(?:上年|去年)[末底](?!的?基础)"
        # beyond the plan
        "|展望到?|远景",
        _says(ClauseTimes(is_past=True)),
    ),
    "base": ("|".join(_BASES), _read_base),
    "deadline": (
        # 提高到2027年的18件: 到 is that of the verb.
        rf"{_WILL}(?:(?<!提高)(?<!提升)(?<!增加)(?<!增长)(?<!上升)(?<!下降)(?<!降低)(?<!减少)(?<!发展)(?<!扩大)"
        rf"(?:到|至)|截至|截止|在)?(?P<year>{YEAR}|{_CHINESE_YEAR})年(?:年)?"
        r"(?:(?P<month>\d{1,2})月(?:\d{1,2}日)?)?"
        r"(?:度|[底末]前?|(?P<open>前|以前|之前)|为止)?(?:的(?=\d))?",
        _read_deadline,
    ),
    "planend": (
        rf"{_WILL}(?:到|至)?“?(?P<plan>{FIVE_YEAR_PLAN})”?(?:规划)?"
        "(?P<planpart>期末|末|期间|时期)?",
        _read_five_year_plan,
    ),
    "within": (
        rf"{_WILL}(?:用|在)?(?:未来|今后)?(?P<count>{_COUNT})年(?:左右的?时间|时间)?"
        "(?P<inner>内|之内|间|累计|共|来)?",
        _read_within,
    ),
    "each": (
        "每年度?(?:年?[底末](?:之?前|以前)?)?|逐年|各年度?",
        _says(ClauseTimes(is_each_year=True)),
    ),
    "average": ("年均", _says(ClauseTimes(is_average=True))),
    "sum": ("累计", _says(ClauseTimes(is_sum=True))),
    "end": (rf"{_WILL}到?(?:规划)?(?:期末|届时)|期内|规划期内", _read_end_of_plan),
    "this": (
        rf"{_WILL}(?:到|在)?(?:(?:当年|本年度?|今年|全年|年内)(?:年?底(?:之?前|以前)?)?"
        # 年末 alone begins names: 年末常住人口.
        "|年底(?:之?前|以前)?|年末(?:之?前|以前))",
        _read_this_year,
    ),
    "part": (
        "[上下]半年|(?:前三|[一二三四])季度[末前]?"
        r"|\d{1,2}月(?:[底末]|[上中下]旬|\d{1,2}日)?(?:前|之前|以前)?",
        _says(ClauseTimes(is_part=True)),
    ),
}
"""The ways of telling a time, each with what it says; at one place of a text the first that fits counts."""
_READINGS = {way: read for way, (_, read) in _EXPRESSIONS.items()}
# Each alternative is a group of its own that closes last, so that `lastgroup` tells which one it was.
_GROUPS = [f"(?P<{way}>{pattern})" for way, (pattern, _) in _EXPRESSIONS.items()]
_TIME = re.compile("|".join(_GROUPS))
