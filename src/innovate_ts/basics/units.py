"""Units as a multiplier and a base: 万亩 is ten thousand 亩, 亿元/年 a hundred million 元/年.

Units of one base convert exactly, whatever the base is; units of different bases never.
"""

import re
from collections.abc import Iterable
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Rounded
from functools import lru_cache, reduce
from typing import NamedTuple

from innovate_ts.basics.names import normalise
from innovate_ts.basics.traditional import simplified

EXACT = Context(prec=4000)
"""Arithmetic that does not round: sums and products of any figure that `cells` lets in."""
_SHORT = Context(prec=50, traps=[Rounded, DivisionByZero, InvalidOperation])
"""The same of short figures, or none: a division takes a twentieth of the time."""

POINTS = "个百分点"
"""The unit of a difference of shares in %."""

PLACE = "位"
"""The unit of a rank."""

PERCENT = "%"

UNTOLD = "?"
"""Stands for a unit that nothing tells: it converts into none, so that no figure is taken for another."""

DIMENSIONLESS = "1"
"""The unit of what has none, such as a ratio of two amounts; it is not shown."""

MULTIPLIER = "(?:万亿|[十百千]?[万亿]|千)"
"""What may stand before the base of a unit, as a pattern; 百 and 十 only before 万 or 亿."""

_PREFIX_AND_BASE = re.compile(f"(?P<prefix>{MULTIPLIER}?千?)(?P<base>.+)")
"""万千瓦 is ten thousand 千瓦; what else stands twice (亿亿元) is a slip, and of an unknown base."""
_MULTIPLIER_ALONE = re.compile(MULTIPLIER)
_SIZES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "亿": 10**8,
}

_ENGLISH_MONEY = ("yuan", "cny", "rmb", "renminbi")
_ENGLISH_SIZES = {
    "": "1",
    "thousand": "1e3",
    "10thousand": "1e4",
    "tenthousand": "1e4",
    "10000": "1e4",
    "10,000": "1e4",
    "million": "1e6",
    "mn": "1e6",
    "100million": "1e8",
    "hundredmillion": "1e8",
    "billion": "1e9",
    "bn": "1e9",
}


def _of_money() -> dict[str, tuple[str, str]]:
    """English units of money in either order: 100 million yuan, CNY million."""
    meant = {}
    for money in _ENGLISH_MONEY:
        for size, factor in _ENGLISH_SIZES.items():
            meant[f"{size}{money}"] = ("元", factor)
            meant[f"{money}{size}"] = ("元", factor)
    return meant


_MEANT = {
    "个": ("家", "1"),
    "项": ("家", "1"),
    "名": ("人", "1"),
    "‰": ("%", "0.1"),
    "percent": ("%", "1"),
    "百分点": (POINTS, "1"),
    "percentagepoints": (POINTS, "1"),
    "firms": ("家", "1"),
    "enterprises": ("家", "1"),
    "companies": ("家", "1"),
    "people": ("人", "1"),
    "persons": ("人", "1"),
    **_of_money(),
    "公斤": ("克", "1e3"),
    "公里": ("米", "1e3"),
    "兆瓦": ("瓦", "1e6"),
    "吉瓦": ("瓦", "1e9"),
    "兆瓦时": ("瓦时", "1e6"),
    "吉瓦时": ("瓦时", "1e9"),
}
"""Other names of a base, by their normal form, and how many of it they are.

千克, 千米 and 千瓦 need no entry: that 千 is the metric prefix and the multiplier at once.
"""

_NEVER_MULTIPLIED = frozenset({"%", POINTS})
"""万% is no unit. 个百分点 is a change and % a level, so that they are two bases."""

_WHOLE_WORDS = frozenset(
    {
        "万向节",
        "万用表",
        "千斤顶",
        "千分表",
        "千分尺",
        "千分点",
        "万分点",
    }
)
"""Words that only begin like a multiplier."""

_KNOWN_BASES = frozenset(
    {
        "元",
        "家",
        "人",
        "件",
        "%",
        "个百分点",
    }
)
"""The bases whose names are units wherever they stand; other words may be names of something else."""

LONGEST = 40
"""Characters that a unit may have; a longer text is none."""


class Unit(NamedTuple):
    """What a unit means."""

    base: str
    """What is counted or measured; `/年` and the like are part of it."""
    factor: Decimal
    """How many of the base it is, a power of ten."""


def parse_unit(text: str) -> Unit:
    """Part a unit into its base and how many of it: 亿元 is 10⁸ 元, ‰ a tenth of %, 件/万人 10⁻⁴ 件/人.

    A text that is no known unit is a base of its own.
    """
    if len(text) > LONGEST:
        return Unit(normalise(text), Decimal(1))
    return _parse(normalise(text))


@lru_cache(maxsize=1024)
def _parse(text: str) -> Unit:
    # 億 is 亿 in another script, and no other unit.
    text = simplified(text)
    numerator, *denominators = text.split("/")
    if not numerator or "" in denominators:
        return Unit(text, Decimal(1))
    base, factor = _parse_part(numerator)
    for denominator in denominators:
        per_base, per_factor = _parse_part(denominator)
        base = f"{base}/{per_base}"
        factor = EXACT.divide(factor, per_factor)
    return Unit(base, factor)


def _parse_part(text: str) -> Unit:
    """The part of a unit between strokes."""
    if _MULTIPLIER_ALONE.fullmatch(text):
        return Unit(DIMENSIONLESS, _size(text))
    match = _PREFIX_AND_BASE.fullmatch(text)
    if match is None or text in _WHOLE_WORDS:
        return Unit(text, Decimal(1))
    prefix, base = match.groups()
    factor = _size(prefix)
    if base in _MEANT:
        base, of_base = _MEANT[base]
        factor = EXACT.multiply(factor, Decimal(of_base))
    if prefix and base in _NEVER_MULTIPLIED:
        return Unit(text, Decimal(1))
    return Unit(base, factor)


def without_multiplier(text: str) -> Unit:
    """The name of a unit without 万 and 亿 before it, and how many of it the unit is: 万公里 is 10⁴ 公里.

    Other than its base, a name is what people say and write: 公里 and not 米.
    """
    plain_text = simplified(normalise(text))
    match = _PREFIX_AND_BASE.fullmatch(plain_text)
    if match is None or plain_text in _WHOLE_WORDS:
        return Unit(plain_text, Decimal(1))
    prefix, name = match.groups()
    return Unit(name, _size(prefix))


def _size(prefix: str) -> Decimal:
    """The product of its characters: 千万 is 10⁷, 万亿 10¹²."""
    size = 1
    for char in prefix:
        size *= _SIZES[char]
    return Decimal(size)


def family(unit: str) -> str:
    """What all units that convert into this one have in common: their base."""
    return parse_unit(unit).base


def is_known(unit: str) -> bool:
    """Whether a text is a unit, whatever it stands beside."""
    return family(unit) in _KNOWN_BASES


def is_unit_of(unit: str, wanted: str) -> bool:
    """Whether a text is a unit that converts into the one that is wanted."""
    return family(unit) == family(wanted)


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """`value` in another unit, exactly, or None where the two are of different bases.

    Args:
        value: the figure.
        unit: the unit it is in.
        to: the unit wanted.
    """
    given = parse_unit(unit)
    wanted = parse_unit(to)
    if given.base != wanted.base:
        return None
    if given.factor == wanted.factor:
        return value
    # Every factor is a power of ten, so that the quotient is exact too.
    in_base = EXACT.multiply(value, given.factor)
    return exact_quotient(in_base, wanted.factor)


def plain_unit(text: str, own_unit: str = "") -> str:
    """A unit as a column gives it, without words around it: `Percentage (%)` is `%`.

    Args:
        text: the unit as written.
        own_unit: the indicator's, which is known whatever it is: `person-times (人次)`.
    """
    _, _, behind = text.partition("(")
    inner, _, _ = behind.partition(")")
    inner = inner.strip()
    is_unit = is_known(inner) or (bool(inner) and is_unit_of(inner, own_unit))
    if is_unit and not is_known(text):
        return inner
    return text.strip()


def exact_sum(figures: Iterable[Decimal]) -> Decimal:
    """The sum of figures, with each of its digits."""
    # In the default context a sum is rounded to 28 digits.
    return reduce(EXACT.add, figures, Decimal(0))


def exact_quotient(figure: Decimal, by: Decimal) -> Decimal:
    """A quotient that ends, such as by a power of ten."""
    try:
        return _SHORT.divide(figure, by)
    except Rounded:
        return EXACT.divide(figure, by)


def plain(figure: Decimal) -> str:
    """A figure with each of its digits: no exponent, no trailing zeros, no negative zero."""
    text = format(figure, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in {"-0", ""}:
        return "0"
    return text


def half_unit(figure: Decimal) -> Decimal:
    """How far a rounded figure may be off: half a unit of its last digit."""
    return Decimal((0, (5,), -decimals(figure) - 1))


def decimals(figure: Decimal) -> int:
    """The digits behind its point."""
    exponent = int(figure.as_tuple().exponent)
    return max(-exponent, 0)
