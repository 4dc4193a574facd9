"""Units in English: `14.0 billion yuan` for 140亿元, `100 million yuan` for 亿元, `firms` for 家 of firms.

The one place where a unit is put into English; money and counts are told in thousands, millions and billions,
exactly.
"""

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, parse_unit, plain, without_multiplier

_MINUS = "−"

_ENGLISH = {
    "元": "yuan",
    "美元": "US dollars",
    "欧元": "euros",
    "港元": "Hong Kong dollars",
    "人": "people",
    "人次": "person-times",
    "户": "households",
    "亩": "mu",
    "公顷": "hectares",
    "吨": "tonnes",
    "吨标准煤": "tonnes of coal equivalent",
    "克": "grams",
    "公斤": "kg",
    "千克": "kg",
    "米": "metres",
    "公里": "kilometres",
    "千米": "kilometres",
    "千瓦": "kW",
    "兆瓦": "MW",
    "吉瓦": "GW",
    "千瓦时": "kWh",
    "兆瓦时": "MWh",
    "吉瓦时": "GWh",
    "平方米": "square metres",
    "平方公里": "square kilometres",
    "立方米": "cubic metres",
    "微克/立方米": "μg/m³",
    "毫克/升": "mg/l",
    "年": "years",
    "天": "days",
    "小时": "hours",
}
"""The English names of bases that mean one thing; 家 and 个 count many, and the plan names what."""

_PER_THOUSAND = {"瓦": "千瓦", "瓦时": "千瓦时"}
"""Bases that are told by the thousand."""

_SIZES = (
    (Decimal("1e12"), "trillion"),
    (Decimal("1e9"), "billion"),
    (Decimal("1e6"), "million"),
)


class Spoken(NamedTuple):
    """A figure in English."""

    number: str
    noun: str
    """What stands behind it; empty where only the Chinese unit is known."""
    is_scaled: bool
    """Whether the figure is another than that of the plan's unit."""

    @property
    def text(self) -> str:
        """Both: `1,587 firms`."""
        return f"{self.number} {self.noun}".rstrip()


def is_chinese(unit: str) -> bool:
    """Whether a unit is written in Chinese; both languages write % and kWh alike."""
    return any("\u4e00" <= char <= "\u9fff" for char in unit)


def spoken(figure: Decimal, unit: str, counted: str = "") -> Spoken:
    """A figure in English.

    Args:
        figure: the figure, in the unit.
        unit: the unit as the plan writes it.
        counted: what it counts in English, where the plan says so: `people` of 人 and of 万人.
    """
    if "/" in unit:
        return Spoken(
            number=_grouped(figure),
            noun=named(unit, counted),
            is_scaled=False,
        )
    base, factor = _base_of(unit)
    noun = counted or _ENGLISH.get(base, "")
    in_base = EXACT.multiply(figure, factor)
    for size, word in _SIZES:
        if abs(in_base) >= size:
            number = _with_decimals(EXACT.divide(in_base, size))
            return Spoken(
                number=number,
                noun=f"{word} {noun}",
                is_scaled=True,
            )
    number = _grouped(in_base)
    if abs(in_base) == 1:
        noun = _one_of(noun)
    return Spoken(number, noun, is_scaled=factor != 1)


def _base_of(unit: str) -> tuple[str, Decimal]:
    """What is counted or measured, by the name that people give it, and how many of it the unit is."""
    if unit in _ENGLISH:
        return unit, Decimal(1)
    name, count = without_multiplier(unit)
    for thousand in ("千", ""):
        # 亿千瓦时 is told in kWh, though 千 is a multiplier too.
        common = thousand + name
        if common in _ENGLISH and unit.endswith(common):
            size = Decimal(1000) if thousand else Decimal(1)
            return common, EXACT.divide(count, size)
    base, factor = parse_unit(unit)
    if base in _PER_THOUSAND:
        return _PER_THOUSAND[base], EXACT.divide(factor, Decimal(1000))
    # What is kept in another size, 公里 in 米, is told in its own.
    return (base, factor) if factor == count else (name, count)


def named(unit: str, counted: str = "") -> str:
    """The English name of a unit: `100 million yuan`, `tonnes per 10,000 yuan`; empty where none is known.

    Args:
        unit: the unit as the plan writes it.
        counted: what it counts in English, where the plan says so.
    """
    if unit in _ENGLISH:
        return counted or _ENGLISH[unit]
    first, *per = unit.split("/")
    names = [_part_named(first, counted)]
    names += [_one_of(_part_named(part, "")) for part in per]
    return " per ".join(names) if all(names) else counted


def _part_named(part: str, english: str) -> str:
    base, factor = _base_of(part)
    noun = english or _ENGLISH.get(base, "")
    if factor == 1 or not noun:
        return noun
    for size, word in _SIZES:
        if factor >= size:
            count = plain(EXACT.divide(factor, size))
            return f"{count} {word} {noun}".removeprefix("1 ")
    return f"{_grouped(factor)} {noun}"


def _one_of(noun: str) -> str:
    """A noun in the singular: `firm`, `tonne of coal equivalent`, `person`."""
    head, of, rest = noun.partition(" of ")
    for many, one in (("people", "person"), ("ies", "y"), ("sses", "ss"), ("s", "")):
        if head.endswith(many) and not head.endswith("ss"):
            head = head.removesuffix(many) + one
            break
    return head + of + rest


def _grouped(figure: Decimal) -> str:
    """Thousands apart: 1,587."""
    whole, point, decimals = plain(figure).partition(".")
    sign = _MINUS if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{point}{decimals}"


def _with_decimals(figure: Decimal) -> str:
    """14.0 and not 14, so that it reads as a measure; from a hundred on as it is."""
    text = _grouped(figure)
    if "." not in text and abs(figure) < 100:
        return f"{text}.0"
    return text
