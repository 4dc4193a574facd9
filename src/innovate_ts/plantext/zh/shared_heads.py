"""Names that share a word which the text writes once: 企业、院所、高校研发支出; 玉米播种、收获机械化率.

What is measured stands behind the last name only, and what it is of before the first one only. Only words
that are measured of many things are shared: 公共图书馆、博物馆总数 share nothing that is certain.
"""

import re
from collections.abc import Iterable

from innovate_ts.plantext.zh.names import is_made
from innovate_ts.plantext.zh.vocabulary import TRAILING

_HEAD = re.compile(
    "[\u4e00-\u9fff]{1,3}化率|(?:覆盖|普及|入学|达标|合格|利用|参保|成活|自给|处理)率"
    "|研发(?:支出|投入|经费)(?:强度)?"
    "|(?:营业)?收入|总?产值|增加值|产量|里程|用水量|用电量|排放量|[使施]用量|消[费耗]量|产生量|减排量"
)
"""What is measured of several things."""
_MODIFIED_HEAD = re.compile(
    f"(?:居民|人均|可支配|常住|营业|运营|主营|综合|播种|种植|总)*(?:{_HEAD.pattern})"
)
"""The same with what stands before it: 居民人均可支配收入."""
_MEASURE = re.compile(
    "(?:产量|面积|单产|产值|税收|数量|金额|起数|死亡人数|受伤人数"
    "|能耗|水耗|电耗|用水量|接待人次|接待人数|收入)$"
)
"""What is measured of one thing beside something else: 粮食面积、产量."""
_SHARE = re.compile("(?:率|比重|占比|比例)$")
_COUNTERPARTS = frozenset(
    [
        *("城市", "城镇", "农村", "乡村", "城区", "乡镇"),
        *("公路", "铁路", "水路", "工业", "农业", "昼间", "夜间"),
        *("小学", "初中", "高中", "中职", "高职", "本科"),
    ]
)
"""Words that stand beside each other before one head: 城市和农村低保标准."""
_PER_HEAD = re.compile("每[百千万]+(?:常住)?人口?(?=.+(?:数|床位|拥有量)$)")
"""What counts are reckoned by, said before the first of them only: 每千人口执业医师数、注册护士数."""
_COUNT = re.compile("(?:数|床位|拥有量)$")
_BOTH = {
    "城乡": ("城镇", "农村"),
    "存贷款": ("存款", "贷款"),
    "进出口": ("进口", "出口"),
}
"""Words that stand for two, in the order in which their figures follow."""
_USUAL = 2
"""Characters of the commonest words."""


def whole_names(names: list[str]) -> list[str]:
    """Names in coordination, each whole; as they are where none shares a word.

    Args:
        names: two and more, in the text's order.
    """
    first, *behind = names
    front = shared_front(names) or _per_head(names)
    if front:
        return [first, *(front + name for name in behind)]
    length = _length_before_head(names)
    if length is None:
        return names
    *others, last = names
    return _with_shared(
        others=others,
        last=last,
        head=last[length:],
        length=length,
    )


def _per_head(names: list[str]) -> str:
    """What the first of several counts says that all are reckoned by; nothing where it says none."""
    first, *behind = names
    per_head = _PER_HEAD.match(first)
    if per_head is None:
        return ""
    are_counts = all(_COUNT.search(name) for name in behind)
    has_another = any(map(_PER_HEAD.match, behind))
    if has_another or not are_counts:
        return ""
    return per_head[0]


def town_and_country(name: str) -> list[str]:
    """The two names that one of both stands for, that of the towns first; else the name alone."""
    for both, words in _BOTH.items():
        if name.startswith(both):
            rest = name.removeprefix(both)
            return [word + rest for word in words]
    return [name]


def _are_whole(names: Iterable[str]) -> bool:
    """Whether one of the names has a head or a verb of its own."""
    return any(_HEAD.search(name) or is_made(name) for name in names)


def _length_before_head(names: list[str]) -> int | None:
    """Characters of the last name before the head that all share; None where they share none."""
    *others, last = names
    if _are_whole(others):
        return None
    length = len(others[-1])
    # 企业数量 is no other thing than 企业.
    if TRAILING.fullmatch(last[length:]):
        return None
    is_head = _MODIFIED_HEAD.fullmatch(last[length:]) is not None
    are_counterparts = all(name[:length] in _COUNTERPARTS for name in names)
    if is_head or are_counterparts or _end_alike(others, last):
        return length
    for shorter in range(_USUAL, len(last) - 1):
        if _HEAD.fullmatch(last[shorter:]) and _are_words(others, shorter):
            return shorter
    return None


def _end_alike(others: list[str], last: str) -> bool:
    """Whether what the names are of ends alike: 学前教育和义务教育优质率; one character of short words."""
    length = len(others[-1])
    if len(last) <= length:
        return False
    # 国控、省控断面优良比例
    is_short = all(len(name) == length <= _USUAL for name in others)
    alike = 1 if is_short else _USUAL
    return last[:length].endswith(others[-1][-alike:])


def leaves_open(names: list[str]) -> bool:
    """Whether the last name has a head that the others may share."""
    *others, last = names
    if _are_whole(others):
        return False
    longest = max(len(name) for name in others)
    if _HEAD.search(last) or len(last) > longest + _USUAL:
        return True
    # 二级以上医院、A级景区无障碍设施配置率: where the shared head begins nobody can tell.
    is_share = _SHARE.search(last) is not None
    return is_share and not any(map(_SHARE.search, others))


def shared_front(names: list[str]) -> str:
    """What the first name says that the others leave out, being measures alone; nothing where they do not."""
    first, *others = names
    for word in _COUNTERPARTS:
        # 生均经费标准小学达到800元、初中达到1050元
        if first.endswith(word) and first != word and _COUNTERPARTS.issuperset(others):
            return first.removesuffix(word)
    measure = _MEASURE.search(first)
    if measure is None or not all(_MEASURE.fullmatch(name) for name in others):
        return ""
    return first[: measure.start()]


def _are_words(others: list[str], length: int) -> bool:
    """Whether the other names are no longer than a word, the first one with what all share before it."""
    first, *between = others
    if len(first) > length + _USUAL:
        return False
    return all(len(name) <= length for name in between)


def _with_shared(others: list[str], last: str, head: str, length: int) -> list[str]:
    """The names with what they share before and behind words of a length."""
    first, *between = others
    before = ""
    if len(first) >= length + _USUAL:
        before = first[:-length]
    middle = [f"{before}{name}{head}" for name in between]
    return [first + head, *middle, before + last]
