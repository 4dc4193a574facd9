"""Units and their families. Inside a family a figure converts exactly; across families never."""

from __future__ import annotations

from decimal import Context, Decimal

from innovate_ts.basics.names import normalise

_FAMILIES: dict[str, dict[str, str]] = {
    "money": {
        "元": "1",
        "千元": "1e3",
        "万元": "1e4",
        "百万元": "1e6",
        "千万元": "1e7",
        "亿元": "1e8",
        "万亿元": "1e12",
    },
    "count": {
        "家": "1",
        "个": "1",
        "项": "1",
        "万家": "1e4",
        "万个": "1e4",
        "万项": "1e4",
    },
    "people": {"人": "1", "名": "1", "万人": "1e4", "万名": "1e4"},
    "pieces": {"件": "1", "万件": "1e4"},
    "share": {"%": "1", "‰": "0.1", "percent": "1", "per cent": "1"},
    "change of a share": {"个百分点": "1", "百分点": "1", "percentage points": "1"},
}
_FACTORS = {
    normalise(unit): (family, Decimal(factor))
    for family, units in _FAMILIES.items()
    for unit, factor in units.items()
}

KNOWN_UNITS = tuple(unit for units in _FAMILIES.values() for unit in units)
"""The units that convert, as they are written; any other unit is a family of its own."""

EXACT = Context(prec=4000)
"""Arithmetic that does not round: sums and products of any figure that `cells` lets in."""


DIMENSIONLESS = "1"
"""The unit of what has none, such as a ratio of two amounts; it is not shown."""


def plain(figure: Decimal) -> str:
    """A figure with each of its digits: no exponent, no trailing zeros, no negative zero."""
    text = format(figure, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def plain_unit(text: str) -> str:
    """A unit as a column gives it, without words around it: `Percentage (%)` is `%`."""
    if not is_known(text) and "(" in text:
        inner = text[text.index("(") + 1 :].partition(")")[0]
        return inner.strip() if is_known(inner) else text.strip()
    return text.strip()


def family(unit: str) -> str:
    """The family of a unit; a unit that is not known is its own family."""
    known = _FACTORS.get(normalise(unit))
    return known[0] if known else normalise(unit)


def is_known(unit: str) -> bool:
    """Whether the unit is one that converts."""
    return normalise(unit) in _FACTORS


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """`value` in another unit, exactly, or None where the two are of different families.

    Args:
        value: the figure.
        unit: the unit it is in.
        to: the unit wanted.
    """
    if normalise(unit) == normalise(to):
        return value
    here, there = _FACTORS.get(normalise(unit)), _FACTORS.get(normalise(to))
    if not here or not there or here[0] != there[0]:
        return None
    # Every factor is a power of ten, so that the quotient is exact too.
    return EXACT.divide(EXACT.multiply(value, here[1]), there[1])
