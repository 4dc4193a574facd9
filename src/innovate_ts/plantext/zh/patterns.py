"""The sentence patterns of aims, tried in order over the skeleton of a clause; the first that fits counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from innovate_ts.plan.terms import Comparator
from innovate_ts.plantext.brackets import outside
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.figures import Figure
from innovate_ts.plantext.zh.skeleton import FIGURE, Skeleton
from innovate_ts.plantext.zh.vocabulary import (
    AFTER,
    BEFORE,
    DEGREE,
    DOUBLINGS,
    FALLING,
    IS_MADE,
    LEADING,
    MAKING,
    MEASURABLE,
    NO_GOAL,
    RISING,
    TRAILING,
    VERBS,
    WILL,
    any_of,
)

_UP, _DOWN, _VERB = any_of(RISING), any_of(FALLING), any_of(VERBS)
_REACH = any_of(
    frozenset(verb for verb in VERBS if verb == "达到" or verb[-1] not in "到至为")
)
"""Verbs that can follow a word of growth: 增长不低于, 增速达到; 提高到 is one verb of a level."""
_WILL = f"(?:{WILL})*+"
_FIGURE = f"(?P<before>{any_of(BEFORE)})?(?P<figure>{FIGURE})(?P<after>{any_of(AFTER)})?(?:大关)?"

_GROWTH = re.compile(
    rf"(?P<name>.+?){_WILL}(?P<way>增长率?|增速|增幅){_WILL}(?P<verb>{_REACH})?{_FIGURE}"
)
_CHANGE = re.compile(
    rf"(?P<name>.+?){_WILL}(?P<way>{_UP}|{_DOWN})(?P<verb>{_REACH})?{_FIGURE}"
)
_LEVEL = re.compile(rf"(?P<name>.+?){_WILL}(?P<verb>{_VERB}){_FIGURE}")
_MADE_FIRST = re.compile(rf"(?P<making>{MAKING}){_FIGURE}(?P<name>.+)")
_MADE_LAST = re.compile(rf"(?P<name>(?:{MAKING}).*?){_FIGURE}")
_BARE = re.compile(rf"(?P<name>.+?){_FIGURE}")
_CUT = re.compile(rf"(?P<way>{_DOWN})(?P<name>.+?){_FIGURE}")
_PATTERNS = (_GROWTH, _CHANGE, _LEVEL, _CUT, _MADE_FIRST, _MADE_LAST, _BARE)
"""X增长5%, X下降3%, X达到8家, 减少X5%, 培育8家X, 新建X8家, X8家."""
_WITHOUT_SUBJECT = re.compile(
    rf"(?:其中)?{_WILL}(?:{_UP}|{_DOWN}|增长率|增速|增幅)?{_WILL}(?:{_VERB})?(?:{any_of(BEFORE)})?{FIGURE}"
    rf"(?:{any_of(AFTER)})?"
)
"""What goes on from the clause before: 2025年突破3200亿元."""

_ONE = f"({FIGURE})({any_of(AFTER)})?"
_COORDINATED = re.compile(
    rf"(?P<names>.+?)(?P<how>分别|均|都){_WILL}(?P<way>(?:{_UP}|{_DOWN})(?![到至]))?(?P<verb>{_VERB})?"
    rf"(?P<before>{any_of(BEFORE)})?(?P<figures>{_ONE}(?:[、和与及,]{_ONE})*)"
)
_JOINT = "(?:、|和|与|及(?!以[上下])|以及|,)"
_JOINTS = ("、", "、|和", "、|和|与", "、|和|与|以及|及")
"""What parts names, the surest first: 与 and 及 stand inside of many."""

_DOUBLED = re.compile(
    rf"(?P<name>.+?){_WILL}(?:实现)?(?P<doubling>{any_of(DOUBLINGS)})"
)
_DIRECTION = re.compile(rf"(?P<name>.+?){DEGREE}(?P<way>{_UP}|{_DOWN})")
_NO_NAME = re.compile(
    f"[不未]|(?:{_UP}|{_DOWN}|{_VERB}|增速|增幅|增长率|{any_of(BEFORE)}|{MAKING}|{WILL})+|[一二三四五六七八九十几]+年"
)
"""Words that name nothing: what is meant by 力争达到310万吨 stands in another clause."""
_COUNTED = "(?:个|家|项|名|户|条|座|所)(?!以上|左右|的|月|小时)"
_OTHER_AIM = re.compile(
    rf"(?:{any_of(frozenset(verb for verb in VERBS if len(verb) > 1))})[\d.,]+[^\d的]*[且并]"
    rf"|^\d+{_COUNTED}|(?<!\d)\d+{_COUNTED}[^\d的]+$"
)
"""A figure inside of a name that is an aim of its own: 不低于50万吨且不高于55万吨, 60个部门200个系统."""
_MOST_FIGURES = 5
"""Figures that a part with one aim has at most: 产值超10亿元、税收超1亿元的企业达到6家."""
_LEAST_GOAL = 6
"""Characters that a goal in words has at least."""


class _Words(NamedTuple):
    """The words around a figure."""

    verb: str = ""
    before: str = ""
    after: str = ""
    way: str = ""
    """Up or down, where the figure is of growth or change."""


def read_aims(clause: Skeleton, *, subject: str, is_aims: bool) -> list[Aim]:
    """What a clause wants, without its times.

    Args:
        clause: its skeleton.
        subject: the one indicator of the clause before, of which a clause without a name goes on.
        is_aims: whether it stands where a plan says its aims, so that a goal in words is one.
    """
    text = clause.text.strip("、,:;。")
    if not clause.figures:
        return list(_without_figure(text, is_aims=is_aims))
    if _is_row(clause):
        return []
    if "分别" in text or "均" in text or "都" in text:
        coordinated = _COORDINATED.fullmatch(text)
        if coordinated:
            return _coordinated(coordinated, clause)
    if subject and _WITHOUT_SUBJECT.fullmatch(text):
        aims = _one_by_one(subject + text.removeprefix("其中"), clause)
        return [replace(aim, choices=(*aim.choices, "subject_carried")) for aim in aims]
    return _one_by_one(text, clause)


# --- figures


def _is_row(clause: Skeleton) -> bool:
    """Whether figures in digits stand side by side, as in the row of a table."""
    digits = [
        figure for figure in clause.figures if clause.written[figure.start].isdigit()
    ]
    return any(
        behind.start - before.end <= 1
        and not clause.written[before.end : behind.start].strip()
        for before, behind in pairwise(digits)
    )


def _one_by_one(text: str, clause: Skeleton) -> list[Aim]:
    """The aims of parts that have a figure each, 新建A5家、B10家; none where a part is not understood."""
    found: list[Aim] = []
    making = ""
    for part in _parts(text):
        aim = _aim_of(part, clause, making)
        if aim is None:
            return []
        opening = IS_MADE.match(LEADING.sub("", part))
        making = opening[0] if opening and aim.measure == "value" else making
        found.append(aim)
    return found


def _parts(text: str) -> Iterator[str]:
    """The parts of a clause, each with a figure; a joint between words parts nothing."""
    start = 0
    for joint in re.finditer(
        f"(?<={FIGURE})(?P<after>{any_of(AFTER)})?{_JOINT}|{_JOINT}(?={FIGURE})", text
    ):
        yield text[start : joint.start()] + (joint["after"] or "")
        start = joint.end()
    yield text[start:]


def _aim_of(part: str, clause: Skeleton, making: str) -> Aim | None:
    """The aim of a part: the last figure that a pattern fits counts, the others are parts of names."""
    letters = clause.letters(part)
    if len(letters) > _MOST_FIGURES:
        return None
    for letter in reversed(letters):
        text = LEADING.sub(
            "", clause.spelt(part, [other for other in letters if other != letter])
        )
        if making and text.startswith(letter):
            text = making + text
        for pattern in _PATTERNS:
            found = pattern.fullmatch(text)
            aim = _by(pattern, found, clause.figure(letter), making) if found else None
            if aim is not None:
                return aim
    return None


def _by(
    pattern: re.Pattern[str], found: re.Match[str], figure: Figure, making: str
) -> Aim | None:
    """The aim that a sentence of this pattern states."""
    said = found.groupdict(default="")
    name = said["name"]
    if pattern in {_MADE_FIRST, _BARE}:
        if not figure.unit:
            return None
        prefix = said.get("making", making)
        name = name if IS_MADE.match(name) else prefix + name
    if _NO_NAME.fullmatch(name) or ":" in name or _OTHER_AIM.search(name):
        return None
    way = "增长" if pattern is _GROWTH else said.get("way", "")
    return _aim(
        name, figure, _Words(said.get("verb", ""), said["before"], said["after"], way)
    )


_TURNED: Mapping[Comparator, Comparator] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
"""Comparators of a fall: 下降5%以上 is growth of at most −5%."""


def _aim(name: str, figure: Figure, words: _Words) -> Aim | None:
    """The aim that a name, a figure and the words around it make."""
    comparator = BEFORE.get(words.before) or VERBS.get(words.verb, ">=")
    if comparator != ">":
        comparator = AFTER.get(words.after, comparator)
    value, unit, measure = figure.value, figure.unit, "value"
    if value == 0 and words.verb == "为":
        comparator = "<="  # 为0: there is to be none
    if words.way or unit == "成":
        value, unit = _in_per_cent(value, unit)
    if not words.way and unit.endswith("百分点"):
        return None  # above or below something else
    if words.way:
        if len(words.way) == 1 and not unit.endswith(("%", "‰", "百分点")):
            return None  # 净增200家, 增200家
        measure = "growth" if unit in {"%", "‰"} else "change"
        if words.way in FALLING:
            value, comparator = -value, _TURNED.get(comparator, comparator)
    if unit.endswith("/年"):
        unit, measure = unit.removesuffix("/年"), "each_year"
    choices = ("range_lower",) if figure.high is not None else ()
    return Aim(_name(name), comparator, value, unit, measure, choices=choices)  # type: ignore[arg-type]


def _in_per_cent(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """倍 and 成 as per cent: 增长1倍 is 100%, 三成 30%."""
    factor = {"倍": 100, "成": 10}.get(unit)
    return (value * factor, "%") if factor else (value, unit)


def _name(text: str) -> str:
    """The indicator's own words."""
    return TRAILING.sub("", LEADING.sub("", text)).strip("、,:;的")


# --- coordination


def _coordinated(found: re.Match[str], clause: Skeleton) -> list[Aim]:
    """A、B分别达到a、b and A、B均达到a; none where names and figures are not as many."""
    letters = re.findall(_ONE, found["figures"])
    is_shared = found["how"] != "分别" and len(letters) == 1
    names = _names(LEADING.sub("", found["names"]), None if is_shared else len(letters))
    letters = letters * len(names) if is_shared else letters
    if len(names) != len(letters) or len(names) < 2:
        return []
    making = IS_MADE.match(names[0])
    last_letter, last_after = letters[-1]
    aims = []
    for name, (letter, after) in zip(names, letters, strict=True):
        own = making[0] + name if making and not IS_MADE.match(name) else name
        figure = _with_unit(clause.figure(letter), clause.figure(last_letter).unit)
        words = _Words(
            found["verb"] or "",
            found["before"] or "",
            after or last_after,
            found["way"] or "",
        )
        aims.append(_aim(own, figure, words))
    return [aim for aim in aims if aim is not None] if all(aims) else []


def _with_unit(figure: Figure, last: str) -> Figure:
    """The figure with the unit that stands only behind the last one: 8、1600家; 5个、3个百分点."""
    is_left_out = not figure.unit or last == f"{figure.unit}百分点"
    return replace(figure, unit=last) if is_left_out else figure


def _names(text: str, count: int | None) -> list[str]:
    """Names in coordination, outside brackets and quotations; as many as there are figures, if known."""
    names: list[str] = []
    for joints in _JOINTS:
        names, start = [], 0
        for mark in outside(text, re.compile(joints)):
            names.append(text[start : mark.start()])
            start = mark.end()
        names = [name for name in [*names, text[start:]] if name]
        if len(names) == count or (count is None and len(names) > 1 and joints != "、"):
            break
    return names


# --- words


def _without_figure(text: str, *, is_aims: bool) -> Iterator[Aim]:
    """翻一番, a direction without a figure, or a goal in words where aims stand."""
    plain = LEADING.sub("", text)
    doubled = _DOUBLED.fullmatch(plain) if plain.endswith("番") else None
    if doubled and not _NO_NAME.fullmatch(doubled["name"]):
        yield Aim(
            _name(doubled["name"]),
            ">=",
            Decimal(DOUBLINGS[doubled["doubling"]]),
            "%",
            "growth",
        )
        return
    direction = _DIRECTION.fullmatch(plain) if plain[-2:] in RISING | FALLING else None
    if direction and MEASURABLE.search(direction["name"]):
        yield Aim(
            _name(direction["name"]),
            "decrease" if direction["way"] in FALLING else "increase",
        )
        return
    words = re.sub("^[—·•●■◆*-]+", "", text).strip("、,:")
    if is_aims and len(words) >= _LEAST_GOAL and not NO_GOAL.search(text):
        yield Aim(words, "qualitative")
