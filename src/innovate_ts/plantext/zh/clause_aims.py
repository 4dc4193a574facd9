"""What a clause wants, without its times: by itself, or with what the clause before leaves out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.plantext.zh.aim import Aim, AimChoice
from innovate_ts.plantext.zh.beside import read_beside
from innovate_ts.plantext.zh.comparators import AFTER, BEFORE
from innovate_ts.plantext.zh.coordination import coordinated_aims, match_coordination
from innovate_ts.plantext.zh.in_words import aims_in_words
from innovate_ts.plantext.zh.names import (
    ends_in_class,
    is_made,
    is_told_behind,
    making_of,
    shares_making,
    with_head_of,
    with_making,
    without_leading,
    without_making,
)
from innovate_ts.plantext.zh.patterns import (
    DOWN,
    LONG_VERB,
    UP,
    VERB,
    WILLING,
    aim_of_part,
)
from innovate_ts.plantext.zh.ranks import read_rank
from innovate_ts.plantext.zh.shared_heads import shared_front
from innovate_ts.plantext.zh.skeleton import Skeleton
from innovate_ts.plantext.zh.vocabulary import (
    FIGURE,
    FIRST_LETTER,
    MAKING,
    MEASURABLE,
    MOVING,
    any_of,
)

_REVISED = re.compile(
    rf"(?:将|把)?(?P<name>.+?)(?:目标值?|任务|计划)?[由从](?P<old>{FIGURE})"
    rf"(?:调整|修订|[上下]调|调[高低增减]|核[增减])[为到至](?P<new>{FIGURE}(?:{any_of(AFTER)})?)"
)
"""技术合同成交额目标由150亿元调整为120亿元."""
_WITHOUT_SUBJECT = re.compile(
    rf"(?:其中)?(?P<total>总数|总量|总规模)?{WILLING}"
    rf"(?:(?P<making>{MAKING})|{UP}|{DOWN}|增长率|增速|增幅)?{WILLING}(?:{VERB})?"
    rf"(?:{any_of(BEFORE)})?{FIGURE}(?:{any_of(AFTER)})?"
)
"""What goes on from the clause before: 2025年突破3200亿元."""

_COLON = re.compile(
    rf"^(?P<name>(?!.*(?:目标|任务|指标|如下|包括|其中))[^:{FIGURE[1:-1]}]{{4,}}):(?={WILLING}(?:{VERB}|{FIGURE}))"
)
"""A name with a colon behind it: 签约率:2024年达到40%."""

_HEADED = re.compile(rf"(?P<head>[^:{FIGURE[1:-1]}]{{4,}}):(?P<rest>.*{FIGURE}.*)")
"""What is measured, with a colon before those of which it is told."""
_LEVEL = re.compile(
    f"{WILLING}(?:总[数量])?{WILLING}"
    "(?:达到?|突破|超过?|增至|升至|(?:增[加长]|提高|扩大)[到至]|控制在|降至|(?:下?降|降低|减少|压减)到|稳定在|保持在)"
)
"""What begins a clause about a level: 突破, 达到."""

_JOINT = "(?:、|和|与|及(?!以[上下])|以及|,|且)"
_BETWEEN_PARTS = re.compile(
    f"(?<={FIGURE})(?P<after>{any_of(AFTER)})?{_JOINT}|{_JOINT}(?={FIGURE})"
)
_EXTENT = re.compile(
    f"(?P<name>总?长度?|总?面积|共|合计|共计|总计)?(?P<figure>{FIGURE})(?:{any_of(AFTER)})?"
)
"""What goes on with how long or how large the things are that were counted: 治理河流18条、长210公里."""
_LENGTH = re.compile("[公千]?[里米]")
_AREA = re.compile("[万亿]?(?:亩|公顷|平方公里|平方米)")
_STATES = re.compile(f"{LONG_VERB}|{UP}|{DOWN}|{MOVING}")
"""Words that say what something is to be."""


class Before(NamedTuple):
    """What the clause before leaves to be understood."""

    subject: str = ""
    """Its one indicator, of which a clause without a name goes on."""
    making: str = ""
    """The verb of making of its last indicator, which a bare name behind it may share."""
    grown: str = ""
    """Its one indicator whose growth it tells, of which a clause may tell the level: 增长12%,突破40亿元."""
    is_in_points: bool = False
    """Whether that growth is a change of a share in points."""


def read_aims(clause: Skeleton, before: Before, *, is_aims: bool) -> list[Aim]:
    """What a clause wants, without its times.

    Args:
        clause: its skeleton.
        before: what is understood from the clause before.
        is_aims: whether it stands where a plan says its aims, so that a goal in words is one.
    """
    text = _COLON.sub(r"\g<name>", clause.text.strip("、,:;。"))
    headed = _HEADED.fullmatch(text)
    if headed is not None and MEASURABLE.search(headed["head"]):
        return _of_head(headed, clause)
    aim = read_rank(text, clause) or read_beside(text, clause) or _revised(text, clause)
    if aim is not None:
        return [aim]
    if not clause.figures:
        return aims_in_words(text, is_aims=is_aims)
    if _is_row(clause):
        return []
    coordination = match_coordination(text)
    aims = coordinated_aims(coordination, clause) if coordination else None
    if aims is None:
        aims = _of_figures(text, clause, before)
    return aims


def _of_head(headed: re.Match[str], clause: Skeleton) -> list[Aim]:
    """停电时间:城市不超过2小时、农村不超过6小时."""
    aims = []
    for aim in _one_by_one(headed["rest"], clause):
        named = aim._replace(indicator=headed["head"] + aim.indicator)
        aims.append(_chosen(named, "shared_head"))
    return aims


def _of_figures(text: str, clause: Skeleton, before: Before) -> list[Aim]:
    """The aims of figures that stand each for itself, with what is understood from the clause before."""
    subject = before.subject
    if before.grown and _tells_level(text, clause, is_in_points=before.is_in_points):
        subject = before.grown
    whole = _whole(text, subject, clause) if subject else ""
    if whole:
        aims = _one_by_one(whole, clause)
        return [_chosen(aim, "subject_carried") for aim in aims]
    aims = _one_by_one(
        text=text,
        clause=clause,
        carried=before.making,
    )
    if subject and text.startswith("其中"):
        return [_part_of(aim, subject) for aim in aims]
    return aims


def _whole(text: str, subject: str, clause: Skeleton) -> str:
    """A clause with the name that it goes on of; nothing where it has its own."""
    # 产量达到50万辆,占全市产量比重超过70%
    if text.startswith("占"):
        return subject + text
    if not _WITHOUT_SUBJECT.fullmatch(text):
        return ""
    is_sum = any(expression.time.is_sum for expression in clause.times)
    return _with_subject(text, subject, is_sum=is_sum)


def _tells_level(text: str, clause: Skeleton, *, is_in_points: bool) -> bool:
    """Whether a clause says how much something is to be at last, and not by how much it is to grow."""
    if not _LEVEL.match(text) or len(clause.figures) != 1:
        return False
    unit = clause.figures[0].unit
    # 每年下降0.5个百分点,控制在50%以内: what changes by points is a share itself.
    if is_in_points:
        return unit == "%"
    return unit != "" and not unit.endswith(("%", "‰", "百分点", "倍"))


def _with_subject(text: str, subject: str, *, is_sum: bool) -> str:
    """A clause without a name as one with the name of the clause before; 累计 is said of all, old and new."""
    rest = text.removeprefix("其中")
    total = _WITHOUT_SUBJECT.fullmatch(text)
    if total is not None and total["total"]:
        # 新增企业300家,总数突破1000家: of all, not of the new ones.
        rest = rest.removeprefix(total["total"])
        return without_making(subject) + rest
    if is_sum and _LEVEL.match(rest):
        # 新增企业10家,累计达到50家
        return without_making(subject) + rest
    # 新增企业300家,其中2024年新增80家: the verb stands in the subject.
    if is_made(subject):
        rest = rest.removeprefix(making_of(rest))
    return subject + rest


def _part_of(aim: Aim, subject: str) -> Aim:
    """An aim behind 其中 with what its name leaves out: 新增A级景区10家,其中5A级2家."""
    name = with_head_of(aim.indicator, subject)
    making = making_of(subject)
    has_making = is_made(name) or is_told_behind(name)
    if making and aim.measure == "value" and not has_making:
        name = with_making(name, making)
    if name == aim.indicator:
        return aim
    return _chosen(aim._replace(indicator=name), "subject_carried")


def _chosen(aim: Aim, choice: AimChoice) -> Aim:
    return aim._replace(choices=(*aim.choices, choice))


def _revised(text: str, clause: Skeleton) -> Aim | None:
    """The aim of a figure that stands instead of another."""
    match = _REVISED.fullmatch(text) if len(clause.figures) > 1 else None
    if match is None:
        return None
    aim = aim_of_part(
        part=match["name"] + match["new"],
        clause=clause,
        making="",
    )
    before = aim_of_part(
        part=match["name"] + match["old"],
        clause=clause,
        making="",
    )
    if aim is None or before is None or aim.unit != before.unit:
        return None
    return aim._replace(was=before.value)


def _is_row(clause: Skeleton) -> bool:
    """Whether figures in digits stand side by side, as in the row of a table."""
    written = clause.written
    in_digits = [figure for figure in clause.figures if written[figure.start].isdigit()]
    for before, behind in pairwise(in_digits):
        between = written[before.end : behind.start]
        is_short = len(between) <= 1
        if is_short and not between.strip():
            return True
    return False


def _one_by_one(text: str, clause: Skeleton, carried: str = "") -> list[Aim]:
    """The aims of parts that have a figure each, 新建A5家、B10家; none where a part is not understood.

    Args:
        text: of the skeleton.
        clause: the skeleton.
        carried: the verb of making of the clause before.
    """
    aims: list[Aim] = []
    making = ""
    for written in _parts(text):
        part = written
        if aims and _goes_on(written):
            part = aims[-1].indicator + written
        elif aims:
            part = _with_extent(
                part=written,
                before=aims[-1],
                clause=clause,
            )
        aim = aim_of_part(part, clause, making)
        if aim is None:
            return []
        # 新建A5家、B10家: B is new as well; behind 下降3% nothing is made.
        if aim.measure == "value":
            making = making_of(without_leading(part)) or making
        if aims and aim.measure == aims[-1].measure:
            aim = _with_front(aim, aims[-1])
        if carried and not _STATES.search(written):
            aim = _with_making(aim, carried)
        aims.append(aim)
    return _with_heads(aims)


def _with_heads(aims: Sequence[Aim]) -> list[Aim]:
    """Aims with what their names leave to another one: 1家国家级和3家省级创新中心, 国家级工厂2家、省级5家."""
    names = [aim.indicator for aim in aims]
    full = next((name for name in names if not ends_in_class(name)), None)
    if full is None:
        return [*aims]
    whole = []
    for aim, name in zip(aims, names, strict=True):
        if ends_in_class(name):
            named = aim._replace(indicator=with_head_of(name, full))
            whole.append(_chosen(named, "shared_head"))
        else:
            whole.append(aim)
    return whole


def _with_front(aim: Aim, before: Aim) -> Aim:
    """An aim with what the name before it says first: 单位产值能耗下降3%、用水量下降4%."""
    front = shared_front([before.indicator, aim.indicator])
    if not front:
        return aim
    return _chosen(aim._replace(indicator=front + aim.indicator), "shared_head")


def _with_making(aim: Aim, carried: str) -> Aim:
    """An aim with the verb of making of the clause before, where its bare name may share that."""
    if not shares_making(aim.indicator, aim.unit):
        return aim
    name = with_making(aim.indicator, carried)
    return _chosen(aim._replace(indicator=name), "making_carried")


def _with_extent(part: str, before: Aim, clause: Skeleton) -> str:
    """A part that tells how long or large the things are that were counted before it, with their name."""
    extent = _EXTENT.fullmatch(part)
    if extent is None or before.measure != "value":
        return part
    letter = extent["figure"]
    unit = clause.figure(letter).unit
    of_before, of_this = map(_extent_of, (before.unit, unit))
    if of_this is None or of_this == of_before:
        return part
    return f"{before.indicator}{of_this}{part[extent.start('figure') :]}"


def _extent_of(unit: str) -> str | None:
    """What is measured in a unit of length or area."""
    if _LENGTH.fullmatch(unit):
        return "长度"
    if _AREA.fullmatch(unit):
        return "面积"
    return None


def _goes_on(part: str) -> bool:
    """Whether a part has words, but no name of its own: 增长7%; figures alone are of something else each."""
    # 研发支出超360亿元且占生产总值3.4%
    if part.startswith("占"):
        return True
    words = _WITHOUT_SUBJECT.fullmatch(part)
    if words is None or words["making"]:
        return False
    return part[:1] < FIRST_LETTER


def _parts(text: str) -> Iterator[str]:
    """The parts of a clause, each with a figure; a joint between words parts nothing."""
    start = 0
    for joint in _BETWEEN_PARTS.finditer(text):
        after = joint["after"] or ""
        yield text[start : joint.start()] + after
        start = joint.end()
    yield text[start:]
