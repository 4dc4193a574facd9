"""The sentence patterns of aims, tried in order over the skeleton of a clause; the first that fits counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.plantext.zh.aim import Aim
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
    with_making,
    without_leading,
)
from innovate_ts.plantext.zh.skeleton import FIGURE, Skeleton
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

    regex: re.Pattern[str]
    """Over the skeleton of a part of a clause."""
    is_of_things: bool = False
    """Whether its figure needs a unit, and a verb of making stands before its name or before the whole."""
    way: str = ""
    """The way that its figure goes, where no verb of the pattern says it."""


_PATTERNS = (
    # X增速达到5%
    _Pattern(
        re.compile(
            rf"(?P<name>.+?){_WILL}"
            rf"(?:增长率?|增速|增幅){_WILL}(?P<verb>{_REACH})?"
            rf"{_FIGURE}"
        ),
        way="增长",
    ),
    # X下降3%
    _Pattern(
        re.compile(
            rf"(?P<name>.+?){_WILL}"
            rf"(?P<way>{_UP}|{_DOWN})(?P<verb>{_REACH})?"
            rf"{_FIGURE}"
        )
    ),
    # X达到8家
    _Pattern(
        re.compile(
            rf"(?P<name>.+?){_WILL}"
            rf"(?P<verb>{_VERB})"
            rf"{_FIGURE}"
        )
    ),
    # 减少X5%
    _Pattern(re.compile(rf"(?P<way>{_DOWN})(?P<name>.+?){_FIGURE}")),
    # 培育8家X
    _Pattern(
        re.compile(rf"(?P<making>{MAKING}){_FIGURE}(?P<name>.+)"),
        is_of_things=True,
    ),
    # 新建X8家
    _Pattern(re.compile(rf"(?P<name>(?:{MAKING}).*?){_FIGURE}")),
    # X8家
    _Pattern(
        re.compile(rf"(?P<name>.+?){_FIGURE}"),
        is_of_things=True,
    ),
)
_WITHOUT_SUBJECT = re.compile(
    rf"(?:其中)?{_WILL}"
    rf"(?:{MAKING}|{_UP}|{_DOWN}|增长率|增速|增幅)?{_WILL}"
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
_COUNTED = "(?:个|家|项|名|户|条|座|所)(?!以上|左右|的|月|小时)"
_OTHER_AIM = re.compile(
    rf"(?:{_LONG_VERB})[\d.,]+[^\d的]*[且并]"
    rf"|^\d+{_COUNTED}"
    rf"|(?<!\d)\d+{_COUNTED}[^\d的]+$"
)
"""A figure inside of a name that is an aim of its own: 不低于50万吨且不高于55万吨, 60个部门200个系统."""
_MOST_FIGURES = 5
"""Figures that a part with one aim has at most: 产值超10亿元、税收超1亿元的企业达到6家."""
_LEAST_GOAL = 6
"""Characters that a goal in words has at least."""


def read_aims(clause: Skeleton, *, subject: str, is_aims: bool) -> list[Aim]:
    """What a clause wants, without its times.

    Args:
        clause: its skeleton.
        subject: the one indicator of the clause before, of which a clause without a name goes on.
        is_aims: whether it stands where a plan says its aims, so that a goal in words is one.
    """
    text = clause.text.strip("、,:;。")
    if not clause.figures:
        return _aims_in_words(text, is_aims=is_aims)
    if _is_row(clause):
        return []
    coordination = match_coordination(text)
    if coordination:
        return coordinated_aims(coordination, clause)
    if subject and _WITHOUT_SUBJECT.fullmatch(text):
        rest = text.removeprefix("其中")
        # 新增企业300家,其中2024年新增80家: the verb stands in the subject.
        if is_made(subject):
            rest = rest.removeprefix(making_of(rest))
        with_subject = subject + rest
        aims = _one_by_one(with_subject, clause)
        return [_with_carried_subject(aim) for aim in aims]
    return _one_by_one(text, clause)


def _with_carried_subject(aim: Aim) -> Aim:
    return replace(aim, choices=(*aim.choices, "subject_carried"))


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


def _one_by_one(text: str, clause: Skeleton) -> list[Aim]:
    """The aims of parts that have a figure each, 新建A5家、B10家; none where a part is not understood."""
    aims: list[Aim] = []
    making = ""
    for written in _parts(text):
        part = written
        # 研发支出超360亿元且占生产总值3.4%: the share is that of the one before.
        if aims and written.startswith("占"):
            part = aims[-1].indicator + written
        aim = _aim_of(part, clause, making)
        if aim is None:
            return []
        # 新建A5家、B10家: B is new as well; behind 下降3% nothing is made.
        if aim.measure == "value":
            making = making_of(without_leading(part)) or making
        aims.append(aim)
    return aims


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
    for pattern in _PATTERNS:
        match = pattern.regex.fullmatch(text)
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
