"""What a clause adds to the aim before it: 力争7%, 其中迁安市200家, 一季度完成15%, 约束性."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import asks_for_less, asks_for_more, with_limit
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.zh.aim import Aim, AimPart, AimStep
from innovate_ts.plantext.zh.comparators import AFTER
from innovate_ts.plantext.zh.figures import figures
from innovate_ts.plantext.zh.names import making_of, without_making
from innovate_ts.plantext.zh.table_cells import BINDING
from innovate_ts.plantext.zh.table_heads import names_place
from innovate_ts.plantext.zh.vocabulary import any_of
from innovate_ts.plantext.zh.years import YEAR

_REDEFINED = (
    rf"(?:[自从])?(?P<year>{YEAR})年(?:度)?(?:起|开始),?[^,()]{{0,6}}?"
    "(?:口径|统计范围|统计方法)[^,()]{0,4}"
)
_KIND = f"(?:为)?(?P<kind>{any_of(BINDING)})(?:指标|目标)?"
_STRIVE = "(?:力争|争取|力求|努力)+(?:实现|达到?|突破|超过|控制在|增长|下降|提高到|完成|为|到)*"
_ENSURE = (
    "(?:确保|保证|保底|底线)+(?:实现|达到?|超过|控制在|增长|下降|提高到|完成|为|到)*"
)
_STRIVES = re.compile(_STRIVE)
_ENSURES = re.compile(_ENSURE)
_OF_KIND = re.compile(_KIND)
_OTHERWISE = re.compile(_REDEFINED)
_ADDED = re.compile(
    rf"、(?=(?:{_STRIVE}|{_ENSURE})\d)|\((?=(?:(?:{_STRIVE}|{_ENSURE})\d[^()]*|其中[^()]*|{_KIND}|{_REDEFINED})\)$)"
)
"""Where what is added begins inside of a clause."""

_POINT = "(?:前?[一二三四]季度|上半年|[1-9]月|1[0-2]月)[底末]?前?"
_SHARE = r"\d+(?:\.\d+)?%(?:以上)?"
_SCHEDULE = re.compile(
    rf"(?:其中)?:?[到至]?(?P<points>{_POINT}(?:[、和]{_POINT})*)(?:力争|确保|累计|分别)*"
    rf"(?:完成|达到?|实现)(?:(?:全年|年度)?(?:目标|任务|计划)+的?)?(?P<shares>{_SHARE}(?:[、和]{_SHARE})*)"
)
_BUREAUS = ("局", "委", "办", "厅", "政府", "公司", "集团")
"""How those end that are charged with a part of a figure, besides places."""
_OF_KINDS = re.compile("[级型类式的]|示范|试点|以上|保护区|集聚区")
"""Words of kinds of places."""
_COUNTS_PLACES = re.compile(
    "(?:开发|园|示范|保护|集聚|新|景|功能|管理|保税|试验|自贸|经开|高新)区$|[县镇乡市州]$"
)
"""Indicators whose figures count places: 开发区20家,其中经开区5家."""


def parted(clause: Clause) -> Iterator[Clause]:
    """A clause without what it adds at its end, then that: 增长6%以上、力争7%; 达到42%(约束性)."""
    text = clause.words
    added = _ADDED.search(text)
    if added is None:
        yield clause
        return
    start = clause.start + added.end()
    yield Clause(
        paragraph=clause.paragraph,
        start=clause.start,
        end=clause.start + added.start(),
    )
    end = clause.end
    if added[0] == "(":
        end -= 1
    yield Clause(clause.paragraph, start, end)


def with_addition(aim: Aim, text: str, read: Sequence[Aim]) -> Aim | None:
    """An aim with what a clause behind it adds; None where it adds nothing.

    Args:
        aim: the one aim of the clause before.
        text: the clause.
        read: the aims that the clause states, read alone.
    """
    if aim.value is None:
        return None
    return (
        _with_strive(aim, text)
        or _with_floor(aim, text)
        or _with_schedule(aim, text)
        or _with_parts(aim, read)
        or _described(aim, text)
    )


def _with_strive(aim: Aim, text: str) -> Aim | None:
    """力争7%: a further figure of the same unit."""
    value = _figure_of(
        aim=aim,
        text=text,
        verbs=_STRIVES,
    )
    if value is None or not _goes_beyond(aim, value, aim.value):
        return None
    return aim._replace(strive=value)


def _with_floor(aim: Aim, text: str) -> Aim | None:
    """力争达到25个,确保20个: what was read is striven for, and what is ensured is the target."""
    value = _figure_of(
        aim=aim,
        text=text,
        verbs=_ENSURES,
    )
    if value is None or not _goes_beyond(aim, aim.value, value):
        return None
    # 力争突破600家,确保550家: 突破 is said of what is striven for.
    comparator = with_limit(aim.comparator)
    return aim._replace(
        comparator=comparator,
        value=value,
        strive=aim.value,
    )


def _goes_beyond(aim: Aim, value: Decimal | None, other: Decimal | None) -> bool:
    """Whether a figure is more than another in the way that an aim asks for."""
    if value is None or other is None:
        return False
    is_more = asks_for_more(aim.comparator) and value > other
    is_less = asks_for_less(aim.comparator) and value < other
    return is_more or is_less


def _figure_of(aim: Aim, text: str, verbs: re.Pattern[str]) -> Decimal | None:
    """The figure of a clause that has nothing but a verb before it, in the unit of an aim."""
    verb = verbs.match(text)
    figure = None if verb is None else next(figures(text), None)
    if verb is None or figure is None or figure.start != verb.end():
        return None
    behind = text[figure.end :]
    is_alone = not behind or behind in AFTER
    if not is_alone or aim.value is None or figure.unit not in {aim.unit, ""}:
        return None
    # 下降3%,力争4%: both are below zero.
    return figure.value.copy_sign(aim.value)


def _with_schedule(aim: Aim, text: str) -> Aim | None:
    """一季度完成15%: shares of what a year is to reach."""
    schedule = _SCHEDULE.fullmatch(text)
    years = aim.period
    if schedule is None or years is None or years.whole_years != 1:
        return None
    if aim.measure != "value" or aim.unit == "%":
        return None
    points = re.findall(_POINT, schedule["points"])
    shares = re.findall(r"[\d.]+", schedule["shares"])
    if len(points) != len(shares):
        return None
    steps = list(aim.schedule)
    for point, share in zip(points, shares, strict=True):
        month = _month(point)
        by = Period.months(
            year=years.end.year,
            first=month,
            last=month,
        )
        step = AimStep(by, Decimal(share))
        steps.append(step)
    ends = [step.by.end for step in steps]
    if ends != sorted(set(ends)):
        return None
    return aim._replace(schedule=tuple(steps))


def _month(point: str) -> int:
    """The last month of a point of the year."""
    if point.startswith("上半年"):
        return 6
    if "季度" in point:
        quarter = point.removeprefix("前")[0]
        return 3 * int(read_numeral(quarter))
    return int(point.partition("月")[0])


def _with_parts(aim: Aim, read: Sequence[Aim]) -> Aim | None:
    """其中迁安市200家、遵化市150家: the same of regions or bureaus."""
    if not read or not _are_parts(aim, read):
        return None
    parts = list(aim.parts)
    for part in read:
        if part.value is None:
            return None
        parts.append(AimPart(_name(part), part.value))
    return aim._replace(parts=tuple(parts))


def _are_parts(aim: Aim, read: Iterable[Aim]) -> bool:
    kind = (aim.comparator, aim.unit, aim.target_measure)
    for part in read:
        name = _name(part)
        is_same = (part.comparator, part.unit, part.target_measure) == kind
        # 幼儿园 ends as bodies do, and is none that reaches a part of a figure.
        is_region = names_place(name) or name.endswith(_BUREAUS)
        # 第一阶段建成充电站8座;第二阶段建成充电站14座: the same thing again is no part of it.
        is_itself = name == _name(aim)
        # 新增学位3000个;改造老旧小区55个: what is made otherwise is no part either.
        making = making_of(part.indicator)
        is_itself = is_itself or making not in {"", making_of(aim.indicator)}
        if not is_same or is_itself or not is_region or _OF_KINDS.search(name):
            return False
    return _COUNTS_PLACES.search(aim.indicator) is None


def _name(part: Aim) -> str:
    return without_making(part.indicator)


def _described(aim: Aim, text: str) -> Aim | None:
    """约束性 and 口径调整: what its indicator is."""
    kind = _OF_KIND.fullmatch(text)
    if kind is not None:
        return aim._replace(binding=BINDING[kind["kind"]])
    redefined = _OTHERWISE.fullmatch(text)
    if redefined is not None:
        return aim._replace(redefined=int(redefined["year"]))
    return None
