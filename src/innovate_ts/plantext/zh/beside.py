"""Aims beside the time before or another series: 只增不减, 不低于上年, 高于GDP增速1个百分点."""

import re
from decimal import Decimal

from innovate_ts.plan.terms import Comparator, wants_less
from innovate_ts.plantext.zh.aim import POINTS, Aim
from innovate_ts.plantext.zh.comparators import (
    BESIDE_BEFORE,
    BESIDE_SERIES,
    BETTER,
    BY_DEFAULT,
    INCLUDED,
    STAYS,
    turned,
)
from innovate_ts.plantext.zh.names import less_is_better, plain_name, without_leading
from innovate_ts.plantext.zh.skeleton import Skeleton
from innovate_ts.plantext.zh.vocabulary import FIGURE, WILL, any_of

_NAME = rf"(?P<name>.+?)(?:{WILL}|保持)*+"
_STAY = re.compile(rf"{_NAME}(?P<way>{any_of(STAYS)})")
_BEFORE = re.compile(rf"{_NAME}(?P<way>{any_of(BESIDE_BEFORE)})")
_SERIES = (
    "(?P<other>[^,、;的]{0,20}?"
    "(?:增速|增长率?|增幅|涨幅|降幅|比重|占比|平均(?:水平|值)?|水平|GDP)|全国|全省|全市|全区|全县)"
)
_BESIDE = re.compile(
    rf"{_NAME}(?P<way>{any_of(BESIDE_SERIES)}){_SERIES}(?:(?P<figure>{FIGURE})(?:以上)?)?"
)
_IN_STEP = re.compile(
    rf"{_NAME}[与和同](?P<other>[^,、;]{{2,20}}?)(?:{WILL}|保持)*+同步(?:增长|提高|提升)?"
)
_OF_THE_SAME = re.compile(
    "(?:全国|全省|全市|全区|全县|省|市)?(?:同期)?(?:平均)?(?:水平|值|增速|增幅)?"
)
"""Words that name no other series than that of another place."""
_SAYS_BESIDE = re.compile(
    "[低高快优好慢]于|超过|高出|达到|不少于|多于|少于|同步|不[减增下降上]"
)


def read_beside(text: str, clause: Skeleton) -> Aim | None:
    """The aim of a clause that compares; None of any other.

    Args:
        text: of the skeleton, without what stands before its words.
        clause: the skeleton.
    """
    # Most clauses have none of these words, and the patterns are slow.
    if not _SAYS_BESIDE.search(text):
        return None
    bare = without_leading(text)
    return _beside_before(bare, clause) or _beside_series(bare, clause)


def _beside_before(text: str, clause: Skeleton) -> Aim | None:
    """A way without a figure, from the time before."""
    times = [expression.time for expression in clause.times]
    stays = _STAY.fullmatch(text)
    if stays is not None:
        return Aim(plain_name(stays["name"]), STAYS[stays["way"]])
    if not any(time.base or time.is_last_year for time in times):
        return None
    beside = _BEFORE.fullmatch(text)
    if beside is None:
        return None
    return Aim(plain_name(beside["name"]), BESIDE_BEFORE[beside["way"]])


def _beside_series(text: str, clause: Skeleton) -> Aim | None:
    # The average of years beside another series is no figure of one year.
    if any(expression.time.is_average for expression in clause.times):
        return None
    in_step = _IN_STEP.fullmatch(text)
    if in_step is not None:
        return _aim_beside(
            match=in_step,
            comparator=BY_DEFAULT,
            plus=Decimal(0),
            unit="",
        )
    beside = _BESIDE.fullmatch(text)
    return None if beside is None else _beside_limit(beside, clause)


def _beside_limit(beside: re.Match[str], clause: Skeleton) -> Aim | None:
    """A limit that is the figure of another series, or so many points above or below it."""
    comparator = BESIDE_SERIES[beside["way"]]
    if beside["way"] in BETTER and less_is_better(beside["name"]):
        comparator = turned(comparator)
    if not beside["figure"]:
        return _aim_beside(
            match=beside,
            comparator=comparator,
            plus=Decimal(0),
            unit="",
        )
    figure = clause.figure(beside["figure"])
    if comparator not in INCLUDED or not figure.unit.endswith(POINTS):
        return None
    plus = figure.value
    if wants_less(comparator):
        plus = -plus
    return _aim_beside(
        match=beside,
        comparator=INCLUDED[comparator],
        plus=plus,
        unit=figure.unit,
    )


def _aim_beside(
    match: re.Match[str], comparator: Comparator, plus: Decimal, unit: str
) -> Aim:
    name = plain_name(match["name"])
    other = match["other"]
    if _OF_THE_SAME.fullmatch(other):
        other = f"{name}({other})"
    return Aim(
        indicator=name,
        comparator=comparator,
        value=plus,
        unit=unit,
        reference=other,
    )
