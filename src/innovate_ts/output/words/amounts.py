"""Figures with their units in a sentence: 140亿元, `14.0 billion yuan (140 亿元)`, `1,587 firms (家)`."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.units import EXACT, parse_unit, plain
from innovate_ts.messages import distance as texts
from innovate_ts.output.numbers import MINUS, exact
from innovate_ts.output.words import Words
from innovate_ts.output.words.targets import UnitName, in_unit

_ENGLISH = {
    "元": "yuan",
    "美元": "US dollars",
    "人": "people",
    "亩": "mu",
    "公顷": "hectares",
    "吨": "tonnes",
    "吨标准煤": "tonnes of coal equivalent",
    "平方米": "square metres",
    "立方米": "cubic metres",
    "户": "households",
    "微克/立方米": "μg/m³",
}
"""The English names of bases that mean one thing; 家 and 个 count many, and the plan names what."""

_SIZES = (
    (Decimal("1e12"), "trillion"),
    (Decimal("1e9"), "billion"),
    (Decimal("1e6"), "million"),
)


class _Spoken(NamedTuple):
    """A figure in English."""

    number: str
    word: str
    """What stands behind it; empty where only the Chinese unit is known."""
    is_scaled: bool
    """Whether the figure is another than that of the plan's unit."""


def in_full(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure as it is named first: in English with the Chinese unit beside it."""
    if words.language == "zh" or _is_bare(unit):
        return in_unit(exact(figure), unit.name, words)
    spoken = _spoken(figure, unit)
    if not spoken.word:
        return in_unit(spoken.number, unit.name, words)
    beside = unit.name
    if spoken.is_scaled:
        beside = in_unit(exact(figure), unit.name, words)
    text = texts.with_unit_beside(figure=f"{spoken.number} {spoken.word}", unit=beside)
    return words.say(text)


def again(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure beside one in full: English leaves out what is the same."""
    if words.language == "zh" or _is_bare(unit):
        return in_unit(exact(figure), unit.name, words)
    spoken = _spoken(figure, unit)
    if spoken.is_scaled:
        return f"{spoken.number} {spoken.word}"
    return spoken.number


def _is_bare(unit: UnitName) -> bool:
    """Whether it has a unit that both languages write alike, or none."""
    return not unit.name or not any(map(_is_chinese, unit.name))


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _spoken(figure: Decimal, unit: UnitName) -> _Spoken:
    if unit.english:
        return _Spoken(_grouped(figure), unit.english, is_scaled=False)
    meant = parse_unit(unit.name)
    name = _ENGLISH.get(meant.base)
    if name is None:
        return _Spoken(_grouped(figure), "", is_scaled=False)
    in_base = EXACT.multiply(figure, meant.factor)
    if meant.factor == 1 and abs(in_base) < _SIZES[-1][0]:
        return _Spoken(_grouped(figure), name, is_scaled=False)
    for size, word in _SIZES:
        if abs(in_base) >= size:
            scaled = EXACT.divide(in_base, size)
            return _Spoken(_with_decimals(scaled), f"{word} {name}", is_scaled=True)
    return _Spoken(_grouped(in_base), name, is_scaled=True)


def _grouped(figure: Decimal) -> str:
    """Thousands apart: 1,587."""
    whole, point, decimals = plain(figure).partition(".")
    return f"{int(whole):,}{point}{decimals}".replace("-", MINUS)


def _with_decimals(figure: Decimal) -> str:
    """14.0 and not 14, so that it reads as a measure; from a hundred on as it is."""
    text = _grouped(figure)
    if "." not in text and abs(figure) < 100:
        return f"{text}.0"
    return text
