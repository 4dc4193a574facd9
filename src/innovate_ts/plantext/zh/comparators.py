"""Which comparator the words around a figure mean, and which way a verb goes.

A new way of saying something is an entry here and a row in `tests/plantext/zh/clauses.tsv`.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple, assert_never

from innovate_ts.plan.terms import Comparator, Direction

_VERBS: tuple[tuple[Comparator, str], ...] = (
    (">=", "不低于|不少于|不小于|不下于|至少|高于或等于|保底"),
    ("<=", "不超过|不高于|不大于|不多于|控制在|控制到|限制在"),
    ("<=", "降低到|降低至|下降到|下降至|降至|降到|减少到|减少至"),
    ("<=", "压减到|压减至|压缩到|压缩至|压降至|缩小到|缩短到|缩短至"),
    (">", "超过|突破|高于|大于|多于|超"),
    ("<", "低于|少于|小于"),
    ("~", "稳定保持在|稳定在|保持在|维持在|在"),
    (">=", "达到|达|保持|实现|完成|为|到"),
    (">=", "增加到|增加至|增长到|增长至|增至|提高到|提高至|提升到|提升至|升至|上升到|上升至"),
    (">=", "扩大到|扩大至|发展到|发展至|壮大到"),
)  # fmt: skip
VERBS: Mapping[str, Comparator] = {
    word: comparator for comparator, words in _VERBS for word in words.split("|")
}
"""The verbs before a figure with the comparator that each stands for."""
BEFORE: Mapping[str, Comparator] = {
    "不低于": ">=", "不少于": ">=", "不超过": "<=", "超过": ">", "超": ">", "大约": "~", "约": "~", "近": "~",
}  # fmt: skip
"""The words just before a figure."""
AFTER: Mapping[str, Comparator] = {
    "及以上": ">=", "或以上": ">=", "以上": ">=", "左右": "~", "上下": "~", "之间": "~",
    "及以下": "<=", "以下": "<=", "以内": "<=", "之内": "<=",
}  # fmt: skip
"""The words just behind a figure; they do not soften 超过."""
SIGNS: Mapping[str, Comparator] = {"<": "<=", "≤": "<=", ">": ">=", "≥": ">="}
"""The signs before a figure in a table, where a bare < is meant to include it."""
BY_DEFAULT: Comparator = ">="
"""What a figure asks that no word or sign says anything of."""

STAYS: Mapping[str, Comparator] = {
    "只增不减": "not_decrease", "不减少": "not_decrease", "不下降": "not_decrease", "不降低": "not_decrease",
    "只减不增": "not_increase", "不增加": "not_increase", "不增长": "not_increase", "不上升": "not_increase",
}  # fmt: skip
"""Ways in words."""
BESIDE_BEFORE: Mapping[str, Comparator] = {
    "不低于": "not_decrease", "不少于": "not_decrease", "高于": "increase", "多于": "increase",
    "不高于": "not_increase", "不超过": "not_increase", "低于": "decrease", "少于": "decrease",
    "超过": "increase",
}  # fmt: skip
"""Ways beside the time before: 不低于上年."""
BESIDE_SERIES: Mapping[str, Comparator] = {
    "不低于": ">=", "不慢于": ">=", "达到": ">=", "不高于": "<=", "不超过": "<=",
    "高于": ">", "快于": ">", "高出": ">", "超过": ">", "优于": ">", "好于": ">", "低于": "<", "慢于": "<",
}  # fmt: skip
"""What is asked beside another series."""
BETTER = frozenset(("优于", "好于"))
INCLUDED: Mapping[Comparator, Comparator] = {">": ">=", "<": "<="}
"""高于全省1个百分点: that much more is enough."""

RISING = frozenset([
    "提升", "提高", "增长", "增加", "上升", "扩大", "增强", "攀升", "递增", "增",
])  # fmt: skip
"""Verbs of going up."""
FALLING = frozenset([
    "下降", "降低", "减少", "缩小", "压减", "回落", "缩减", "递减", "压缩", "缩短", "精简", "压降", "降",
])  # fmt: skip
"""Verbs of going down."""


WITHIN = "以内"
"""What stands behind a limit."""
ALL = Decimal(100)
"""The whole of something in per cent."""


class FigureWords(NamedTuple):
    """The words around a figure."""

    verb: str = ""
    """The verb before it."""
    before: str = ""
    """The word just before it."""
    after: str = ""
    """The word just behind it."""
    way: str = ""
    """The verb of going up or down, where the figure is of growth or change."""


def comparator_of(words: FigureWords, figure: Decimal) -> Comparator:
    """What the words around a figure ask; where none of them says it, at least the figure."""
    if figure == 0 and words.verb == "为":
        # 为0: there is to be none.
        return "<="
    comparator = BEFORE.get(words.before)
    if comparator is None:
        comparator = VERBS.get(words.verb, ">=")
    if comparator == ">":
        return comparator
    return AFTER.get(words.after, comparator)


def at_its_top(comparator: Comparator, figure: Decimal, unit: str) -> Comparator:
    """What is asked of a level: nothing can be above 100%, so that 稳定在100% is all of it."""
    if comparator == "~" and unit == "%" and figure == ALL:
        return BY_DEFAULT
    return comparator


def turned(comparator: Comparator) -> Comparator:
    """The comparator of a fall, which is a growth below zero: 下降5%以上 is growth of at most −5%."""
    match comparator:
        case ">=":
            return "<="
        case ">":
            return "<"
        case "<=":
            return ">="
        case "<":
            return ">"
        case "~" | "between" | "qualitative":
            return comparator
        case "increase" | "decrease" | "not_decrease" | "not_increase":
            return comparator
        case _:
            assert_never(comparator)


def direction_of(verb: str) -> Direction:
    """The way that a verb of going up or down goes."""
    if verb in FALLING:
        return "decrease"
    return "increase"
