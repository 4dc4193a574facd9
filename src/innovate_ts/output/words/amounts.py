"""Figures with their units: 140亿元, `14.0 billion yuan (140 亿元)`, `1,587 firms (家)`.

The one place where a unit is put into English.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import DIMENSIONLESS, EXACT, POINTS, parse_unit, plain
from innovate_ts.messages import distance as texts
from innovate_ts.messages import phrases
from innovate_ts.messages.texts import is_one
from innovate_ts.output.numbers import MINUS, exact
from innovate_ts.output.words import Words


class UnitName(NamedTuple):
    """The unit of a figure."""

    name: str
    """As the plan writes it."""
    english: str = ""
    """What it counts in English, where the plan says so: `people` of 人 and of 万人."""


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
    "千瓦": "kW",
    "千瓦时": "kWh",
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


class _Spoken(NamedTuple):
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


def in_full(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure as it is named first: in English with the Chinese unit beside it."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    spoken = _spoken(figure, unit)
    beside = unit.name
    if spoken.is_scaled:
        beside = f"{exact(figure)} {unit.name}"
    return words.say(texts.with_unit_beside(figure=spoken.text, unit=beside))


def brief(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure where the unit is named elsewhere in Chinese: `14.0 billion yuan`, `1,587 firms`."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    return _spoken(figure, unit).text


def again(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure beside one in full: English leaves out what is the same."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    spoken = _spoken(figure, unit)
    return spoken.text if spoken.is_scaled else spoken.number


def unit_name(unit: UnitName, words: Words) -> str:
    """The unit of a column, beside figures as the plan writes them: `100 million yuan (亿元)`."""
    if _is_alike(unit, words):
        return words.say(phrases.unit_points) if unit.name == POINTS else unit.name
    english = _named(unit) or words.say(phrases.unit_unnamed)
    return words.say(texts.with_unit_beside(figure=english, unit=unit.name))


def _is_alike(unit: UnitName, words: Words) -> bool:
    """Whether a figure is written with the plan's own unit: both languages write %, and points are a text."""
    if words.language == "zh" or unit.name == POINTS:
        return True
    return not any(map(_is_chinese, unit.name))


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _as_written(figure: Decimal, unit: UnitName, words: Words) -> str:
    number = exact(figure)
    if unit.name == POINTS:
        return words.say(phrases.in_points(figure=number))
    # A ratio has a unit for the reckoning, which nobody writes.
    if not unit.name or unit.name == DIMENSIONLESS:
        return number
    is_close = words.language == "zh" or unit.name.startswith("%")
    return f"{number}{unit.name}" if is_close else f"{number} {unit.name}"


def _spoken(figure: Decimal, unit: UnitName) -> _Spoken:
    if "/" in unit.name:
        return _Spoken(_grouped(figure), _named(unit), is_scaled=False)
    base, factor = _base_of(unit.name)
    noun = unit.english or _ENGLISH.get(base, "")
    in_base = EXACT.multiply(figure, factor)
    for size, word in _SIZES:
        if abs(in_base) >= size:
            number = _with_decimals(EXACT.divide(in_base, size))
            return _Spoken(number, f"{word} {noun}", is_scaled=True)
    number = _grouped(in_base)
    if is_one(number):
        noun = _one_of(noun)
    return _Spoken(number, noun, is_scaled=factor != 1)


def _base_of(unit: str) -> tuple[str, Decimal]:
    """What is counted or measured, and how many of it the unit is."""
    base, factor = parse_unit(unit)
    if base in _PER_THOUSAND:
        return _PER_THOUSAND[base], EXACT.divide(factor, Decimal(1000))
    return base, factor


def _named(unit: UnitName) -> str:
    """The English name of a unit: `100 million yuan`, `tonnes per 10,000 yuan`; empty where none is known."""
    if unit.name in _ENGLISH:
        return _ENGLISH[unit.name]
    counted, *per = unit.name.split("/")
    names = [_part_named(counted, unit.english)]
    names += [_one_of(_part_named(part, "")) for part in per]
    return " per ".join(names) if all(names) else unit.english


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
    sign = MINUS if whole.startswith("-") else ""
    return f"{sign}{int(whole.removeprefix('-')):,}{point}{decimals}"


def _with_decimals(figure: Decimal) -> str:
    """14.0 and not 14, so that it reads as a measure; from a hundred on as it is."""
    text = _grouped(figure)
    if "." not in text and abs(figure) < 100:
        return f"{text}.0"
    return text
