"""The sentence patterns of aims, tried in order over the skeleton of a clause; the first that fits counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.plantext.zh.aim import Aim, AimChoice
from innovate_ts.plantext.zh.beside import read_beside
from innovate_ts.plantext.zh.comparators import (
    AFTER,
    BEFORE,
    FALLING,
    RISING,
    VERBS,
    FigureWords,
    comparator_of,
    direction_of,
)
from innovate_ts.plantext.zh.coordination import coordinated_aims, match_coordination
from innovate_ts.plantext.zh.figure_aim import aim_of_figure
from innovate_ts.plantext.zh.figures import WrittenFigure
from innovate_ts.plantext.zh.names import (
    is_made,
    making_of,
    plain_name,
    shares_making,
    with_head_of,
    with_making,
    without_leading,
    without_making,
)
from innovate_ts.plantext.zh.ranks import read_rank
from innovate_ts.plantext.zh.skeleton import FIGURE, FIRST_LETTER, Skeleton
from innovate_ts.plantext.zh.vocabulary import (
    DOUBLINGS,
    HOW,
    MAKING,
    MEASURABLE,
    NO_GOAL,
    WILL,
    any_of,
)


def _can_follow_growth(verb: str) -> bool:
    """Whether a verb can follow a word of growth: 增长不低于, 增速达到; 提高到 is one verb of a level."""
    return verb == "达到" or verb[-1] not in "到至为"


_UP = any_of(RISING)
_DOWN = any_of(FALLING)
_VERB = any_of(VERBS)
_LONG_VERB = any_of(frozenset(verb for verb in VERBS if len(verb) > 1))
_REACH = any_of(frozenset(filter(_can_follow_growth, VERBS)))
_WILL = f"(?:{WILL})*+"
_BEFORE = f"(?P<before>{any_of(BEFORE)})?"
_AFTER = f"(?P<after>{any_of(AFTER)})?"
_FIGURE = f"{_BEFORE}(?P<figure>{FIGURE}){_AFTER}(?:大关)?"


class _Pattern(NamedTuple):
    """A sentence pattern."""

    words: str
    """A regular expression over the skeleton of a part of a clause."""
    is_of_things: bool = False
    """Whether its figure needs a unit, and a verb of making stands before its name or before the whole."""
    way: str = ""
    """The way that its figure goes, where no verb of the pattern says it."""


_PATTERNS = (
    # X增速达到5%
    _Pattern(
        rf"(?P<name>.+?){_WILL}(?:增长率?|增速|增幅){_WILL}(?P<verb>{_REACH})?{_FIGURE}",
        way="增长",
    ),
    # X下降3%
    _Pattern(
        rf"(?P<name>.+?){_WILL}(?P<way>{_UP}|{_DOWN})(?P<verb>{_REACH})?{_FIGURE}"
    ),
    # X达到8家
    _Pattern(rf"(?P<name>.+?){_WILL}(?P<verb>{_VERB}){_FIGURE}"),
    # 减少X5%
    _Pattern(rf"(?P<way>{_DOWN})(?P<name>.+?){_FIGURE}"),
    # 培育8家X
    _Pattern(rf"(?P<making>{MAKING}){_FIGURE}(?P<name>.+)", is_of_things=True),
    # 新建X8家
    _Pattern(rf"(?P<name>(?:{MAKING}).*?){_FIGURE}"),
    # X8家
    _Pattern(rf"(?P<name>.+?){_FIGURE}", is_of_things=True),
)
_REGEXES = tuple(re.compile(pattern.words) for pattern in _PATTERNS)
_REVISED = re.compile(
    rf"(?:将|把)?(?P<name>.+?)(?:目标值?|任务|计划)?[由从](?P<old>{FIGURE})"
    rf"(?:调整|修订|[上下]调|调[高低增减]|核[增减])[为到至](?P<new>{_FIGURE})"
)
"""技术合同成交额目标由150亿元调整为120亿元."""
_WITHOUT_SUBJECT = re.compile(
    rf"(?:其中)?(?P<total>总数|总量|总规模)?{_WILL}"
    rf"(?:(?P<making>{MAKING})|{_UP}|{_DOWN}|增长率|增速|增幅)?{_WILL}"
    rf"(?:{_VERB})?"
    rf"(?:{any_of(BEFORE)})?{FIGURE}(?:{any_of(AFTER)})?"
)
"""What goes on from the clause before: 2025年突破3200亿元."""

_JOINT = "(?:、|和|与|及(?!以[上下])|以及|,|且)"
_BETWEEN_PARTS = re.compile(
    f"(?<={FIGURE})(?P<after>{any_of(AFTER)})?{_JOINT}|{_JOINT}(?={FIGURE})"
)
_DOUBLED = re.compile(
    rf"(?P<name>.+?){_WILL}(?:实现)?(?P<doubling>{any_of(DOUBLINGS)})"
)
_DIRECTION = re.compile(rf"(?P<name>.+?){HOW}(?P<way>{_UP}|{_DOWN})")
_NO_NAME = re.compile(
    "[不未]"
    "|(?:"
    f"{_UP}|{_DOWN}|{_VERB}"
    f"|增速|增幅|增长率|{any_of(BEFORE)}"
    f"|{MAKING}|{WILL}"
    ")+"
    "|[一二三四五六七八九十几]+年"
)
"""Words that name nothing: what is meant by 力争达到310万吨 stands in another clause."""
_STATES = re.compile(f"{_LONG_VERB}|{_UP}|{_DOWN}")
"""Words that say what something is to be."""
_COUNTED = "(?:个|家|项|名|户|条|座|所)(?!以上|左右|的|月|小时)"
_OTHER_AIM = re.compile(
    "[低高快慢优好]于|同步"
    rf"|(?:{_LONG_VERB})每"
    rf"|^\d+(?:个|家)以上(?!.*(?:率|比例|占比)$)"
    rf"|(?:{_LONG_VERB})[\d.,]+[^\d的]*[且并]"
    rf"|^\d+{_COUNTED}"
    rf"|(?<!\d)\d+{_COUNTED}[^\d的]+$"
)
"""A figure inside of a name that is an aim of its own: 不低于50万吨且不高于55万吨, 60个部门200个系统."""
_MOST_FIGURES = 5
"""Figures that a part with one aim has at most: 产值超10亿元、税收超1亿元的企业达到6家."""
_LEAST_GOAL = 6
"""Characters that a goal in words has at least."""


class Before(NamedTuple):
    """What the clause before leaves to be understood."""

    subject: str = ""
    """Its one indicator, of which a clause without a name goes on."""
    making: str = ""
    """The verb of making of its last indicator, which a bare name behind it may share."""


def read_aims(clause: Skeleton, before: Before, *, is_aims: bool) -> list[Aim]:
    """What a clause wants, without its times.

    Args:
        clause: its skeleton.
        before: what is understood from the clause before.
        is_aims: whether it stands where a plan says its aims, so that a goal in words is one.
    """
    text = clause.text.strip("、,:;。")
    aim = read_rank(text, clause) or read_beside(text, clause) or _revised(text, clause)
    if aim is not None:
        return [aim]
    if not clause.figures:
        return _aims_in_words(text, is_aims=is_aims)
    if _is_row(clause):
        return []
    coordination = match_coordination(text)
    aims = coordinated_aims(coordination, clause) if coordination else None
    if aims is None:
        aims = _of_figures(text, clause, before)
    return aims


def _of_figures(text: str, clause: Skeleton, before: Before) -> list[Aim]:
    """The aims of figures that stand each for itself, with what is understood from the clause before."""
    subject = before.subject
    if subject and _WITHOUT_SUBJECT.fullmatch(text):
        aims = _one_by_one(_with_subject(text, subject), clause)
        return [_chosen(aim, "subject_carried") for aim in aims]
    aims = _one_by_one(text, clause, before.making)
    if subject and text.startswith("其中"):
        return [_part_of(aim, subject) for aim in aims]
    return aims


def _with_subject(text: str, subject: str) -> str:
    """A clause without a name as one with the name of the clause before."""
    rest = text.removeprefix("其中")
    total = _WITHOUT_SUBJECT.fullmatch(text)
    if total is not None and total["total"]:
        # 新增企业300家,总数突破1000家: of all, not of the new ones.
        rest = rest.removeprefix(total["total"])
        return without_making(subject) + rest
    # 新增企业300家,其中2024年新增80家: the verb stands in the subject.
    if is_made(subject):
        rest = rest.removeprefix(making_of(rest))
    return subject + rest


def _part_of(aim: Aim, subject: str) -> Aim:
    """An aim behind 其中 with what its name leaves out: 新增A级景区10家,其中5A级2家."""
    name = with_head_of(aim.indicator, subject)
    making = making_of(subject)
    if making and aim.measure == "value" and not is_made(name):
        name = with_making(name, making)
    if name == aim.indicator:
        return aim
    return _chosen(replace(aim, indicator=name), "subject_carried")


def _chosen(aim: Aim, choice: AimChoice) -> Aim:
    return replace(aim, choices=(*aim.choices, choice))


def _revised(text: str, clause: Skeleton) -> Aim | None:
    """The aim of a figure that stands instead of another."""
    match = _REVISED.fullmatch(text) if len(clause.figures) > 1 else None
    if match is None:
        return None
    aim = _aim_of(match["name"] + match["new"], clause, "")
    before = _aim_of(match["name"] + match["old"], clause, "")
    if aim is None or before is None or aim.unit != before.unit:
        return None
    return replace(aim, was=before.value)


# --- figures


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
        # 研发支出超360亿元且占生产总值3.4%, 收入增长6%、达到120亿元: of the one before.
        is_of_same = written.startswith("占") or _goes_on(written)
        if aims and is_of_same:
            part = aims[-1].indicator + written
        aim = _aim_of(part, clause, making)
        if aim is None:
            return []
        # 新建A5家、B10家: B is new as well; behind 下降3% nothing is made.
        if aim.measure == "value":
            making = making_of(without_leading(part)) or making
        is_bare = _STATES.search(written) is None
        if carried and is_bare and shares_making(aim.indicator, aim.unit):
            name = with_making(aim.indicator, carried)
            aim = _chosen(replace(aim, indicator=name), "making_carried")
        aims.append(aim)
    return aims


def _goes_on(part: str) -> bool:
    """Whether a part has words, but no name of its own: 增长7%; figures alone are of something else each."""
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


def _aim_of(part: str, clause: Skeleton, making: str) -> Aim | None:
    """The aim of a part: the last figure that a pattern fits counts, the others are parts of names.

    Args:
        part: of the skeleton.
        clause: the skeleton.
        making: the verb of making of the parts before it.
    """
    letters = clause.letters(part)
    if len(letters) > _MOST_FIGURES:
        return None
    for letter in reversed(letters):
        others = [other for other in letters if other != letter]
        spelt = clause.spelt(part, others)
        text = without_leading(spelt)
        if making and text.startswith(letter):
            text = making + text
        aim = _first_aim(text, clause.figure(letter), making)
        if aim is not None:
            return aim
    return None


def _first_aim(text: str, figure: WrittenFigure, making: str) -> Aim | None:
    """The aim that the first fitting pattern states of the one figure of a text."""
    for pattern, regex in zip(_PATTERNS, _REGEXES, strict=True):
        match = regex.fullmatch(text)
        if match is None:
            continue
        aim = _aim_by(pattern, match, figure, making)
        if aim is not None:
            return aim
    return None


def _aim_by(
    pattern: _Pattern, match: re.Match[str], figure: WrittenFigure, making: str
) -> Aim | None:
    """The aim that a sentence of this pattern states."""
    groups = match.groupdict(default="")
    name = groups["name"]
    if pattern.is_of_things:
        if not figure.unit:
            return None
        name = with_making(name, groups.get("making", making))
    if _names_nothing(name):
        return None
    words = FigureWords(
        verb=groups.get("verb", ""),
        before=groups["before"],
        after=groups["after"],
        way=pattern.way or groups.get("way", ""),
    )
    return aim_of_figure(name, figure, words)


def _names_nothing(name: str) -> bool:
    """Whether words are no name of an indicator, or hold another aim."""
    if ":" in name or _NO_NAME.fullmatch(name):
        return True
    return _OTHER_AIM.search(name) is not None


# --- words


def _aims_in_words(text: str, *, is_aims: bool) -> list[Aim]:
    """翻一番, a direction without a figure, or a goal in words where aims stand."""
    bare = without_leading(text)
    aim = _doubling(bare) or _direction(bare)
    if aim is None and is_aims:
        aim = _goal(text)
    if aim is None:
        return []
    return [aim]


def _doubling(text: str) -> Aim | None:
    # The end of a text spares nearly all of them the pattern.
    if not text.endswith("番"):
        return None
    match = _DOUBLED.fullmatch(text)
    if match is None:
        return None
    name = match["name"]
    if _NO_NAME.fullmatch(name):
        return None
    growth = Decimal(DOUBLINGS[match["doubling"]])
    return Aim(
        indicator=plain_name(name),
        comparator=comparator_of(FigureWords(), growth),
        value=growth,
        unit="%",
        measure="total_growth",
    )


def _direction(text: str) -> Aim | None:
    # 增 and 降 alone are verbs before a figure only: every other one has two characters.
    if text[-2:] not in RISING | FALLING:
        return None
    match = _DIRECTION.fullmatch(text)
    if match is None:
        return None
    name = match["name"]
    if not MEASURABLE.search(name):
        return None
    return Aim(
        plain_name(name),
        direction_of(match["way"]),
        degree=match["degree"] or "",
    )


def _goal(text: str) -> Aim | None:
    words = re.sub("^[—·•●■◆*-]+", "", text).strip("、,:")
    if len(words) < _LEAST_GOAL or NO_GOAL.search(text):
        return None
    return Aim(words, "qualitative")
