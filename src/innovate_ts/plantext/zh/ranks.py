"""Places among others as aims: 进入全国前10, 位居全省第8位, 排名前三."""

import re

from innovate_ts.basics.units import PLACE
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.comparators import BY_DEFAULT, turned
from innovate_ts.plantext.zh.figures import number
from innovate_ts.plantext.zh.names import plain_name, without_leading
from innovate_ts.plantext.zh.skeleton import Skeleton
from innovate_ts.plantext.zh.vocabulary import WILL

_AMONG = re.compile("全国|全省|全市|全区|全县|全球|世界|国内|省内|同类城市")
_VERB = "进入|跻身|位居|位列|稳居|稳定|保持|提升|上升|前移|晋位|排(?!名)|列|居"
_RANK = re.compile(
    rf"(?P<name>.+?)(?P<among>(?:{WILL}|{_VERB}|{_AMONG.pattern}|[在到至])*)(?:排名)?"
    "[前第](?P<place>\\d+|[一二三四五六七八九十百]+)(?P<unit>位|名|强)?(?:以内|之内)?"
)
_RANKED = "(?:排名|位次|名次|排位)"
_NAMES_RANK = re.compile(f"{_RANKED}$")
_MOVED = re.compile(
    rf"(?P<name>.+?{_RANKED})(?:{WILL})*"
    "(?P<way>前移|前进|晋升|晋位|进位|提升|提高|上升|后移|下降|后退)"
    r"(?P<places>\d+|[一二两三四五六七八九十]+)(?:个?位次?|名)(?:以上)?"
)
_BACKWARD = frozenset(["后移", "下降", "后退"])
_MARKS = ("前", "第")


def read_rank(text: str, clause: Skeleton) -> Aim | None:
    """The rank that a clause without its times asks for, this place or a better one, if it does."""
    spelt = clause.spelt(text, clause.letters(text))
    moved = _MOVED.fullmatch(without_leading(spelt))
    if moved is not None:
        return _move(moved)
    # Nearly no clause has one of the two, and the pattern is slow.
    if not any(mark in text for mark in _MARKS):
        return None
    rank = _RANK.fullmatch(without_leading(spelt))
    if rank is None:
        return None
    name = plain_name(rank["name"])
    # 前3个季度 and 第一产业 are no places; 前三 alone may be anything.
    is_told = rank["unit"] in {"位", "名"} or _NAMES_RANK.search(name)
    if not name or not (is_told or _AMONG.search(rank["among"])):
        return None
    return Aim(
        indicator=name,
        comparator=turned(BY_DEFAULT),
        value=number(rank["place"]),
        unit=PLACE,
    )


def _move(moved: re.Match[str]) -> Aim | None:
    """The aim of a rank that is to move by so many places: forward is down, for the first is the best."""
    if moved["way"] in _BACKWARD:
        return None
    return Aim(
        indicator=plain_name(moved["name"]),
        comparator=turned(BY_DEFAULT),
        value=-number(moved["places"]),
        unit=PLACE,
        measure="change",
    )
