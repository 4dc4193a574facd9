"""Aims without a figure in digits: 翻一番, a direction, a goal in words where aims stand."""

import re
from decimal import Decimal

from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.comparators import (
    FALLING,
    RISING,
    FigureWords,
    comparator_of,
    direction_of,
)
from innovate_ts.plantext.zh.names import plain_name, without_leading
from innovate_ts.plantext.zh.patterns import DOWN, NO_NAME, UP, WILLING
from innovate_ts.plantext.zh.vocabulary import (
    DOUBLINGS,
    HOW,
    MEASURABLE,
    NO_GOAL,
    any_of,
)

_DOUBLED = re.compile(
    rf"(?P<name>.+?){WILLING}(?:实现)?(?P<doubling>{any_of(DOUBLINGS)})"
)
_DIRECTION = re.compile(rf"(?P<name>.+?){HOW}(?P<way>{UP}|{DOWN})")
_LEAST_GOAL = 6
"""Characters that a goal in words has at least."""


def aims_in_words(text: str, *, is_aims: bool) -> list[Aim]:
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
    if NO_NAME.fullmatch(name):
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
        indicator=plain_name(name),
        comparator=direction_of(match["way"]),
        degree=match["degree"] or "",
    )


def _goal(text: str) -> Aim | None:
    words = re.sub("^[—·•●■◆*-]+", "", text).strip("、,:")
    if len(words) < _LEAST_GOAL or NO_GOAL.search(text):
        return None
    return Aim(words, "qualitative")
