"""Figures with their units: 140亿元, `14.0 billion yuan (140 亿元)`, `1,587 firms (家)`."""

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics import english_units
from innovate_ts.basics.units import DIMENSIONLESS, POINTS
from innovate_ts.messages import distance as texts
from innovate_ts.messages import phrases
from innovate_ts.output.numbers import written
from innovate_ts.output.words import Words


class UnitName(NamedTuple):
    """The unit of a figure."""

    name: str
    """As the plan writes it."""
    english: str = ""
    """What it counts in English, where the plan says so: `people` of 人 and of 万人."""


def in_full(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure as it is named first: in English with the Chinese unit beside it."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    spoken = english_units.spoken(
        figure=figure,
        unit=unit.name,
        counted=unit.english,
    )
    beside = unit.name
    if spoken.is_scaled:
        number = written(figure, words.language)
        beside = f"{number} {unit.name}"
    text = texts.with_unit_beside(
        figure=spoken.text,
        unit=beside,
    )
    return words.say(text)


def brief(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure where the unit is named elsewhere in Chinese: `14.0 billion yuan`, `1,587 firms`."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    return english_units.spoken(
        figure=figure,
        unit=unit.name,
        counted=unit.english,
    ).text


def again(figure: Decimal, unit: UnitName, words: Words) -> str:
    """A figure beside one in full: English leaves out what is the same."""
    if _is_alike(unit, words):
        return _as_written(figure, unit, words)
    spoken = english_units.spoken(
        figure=figure,
        unit=unit.name,
        counted=unit.english,
    )
    if spoken.is_scaled:
        return spoken.text
    return spoken.number


def unit_name(unit: UnitName, words: Words) -> str:
    """The unit of a column, beside figures as the plan writes them: `100 million yuan (亿元)`."""
    if unit.name == POINTS:
        return words.say(phrases.unit_points)
    if _is_alike(unit, words):
        return unit.name
    english = english_units.named(unit.name, unit.english)
    if not english:
        english = words.say(phrases.unit_unnamed)
    text = texts.with_unit_beside(
        figure=english,
        unit=unit.name,
    )
    return words.say(text)


def unit_alone(unit: UnitName, words: Words) -> str:
    """The unit beside a name that stands in both languages: `100 million yuan`, `亿元`."""
    if _is_alike(unit, words):
        return unit.name
    return english_units.named(unit.name, unit.english) or unit_name(unit, words)


def _is_alike(unit: UnitName, words: Words) -> bool:
    """Whether a figure is written with the plan's own unit: both languages write %, and points are a text."""
    if words.language == "zh" or unit.name == POINTS:
        return True
    return not english_units.is_chinese(unit.name)


def _as_written(figure: Decimal, unit: UnitName, words: Words) -> str:
    number = written(figure, words.language)
    if unit.name == POINTS:
        in_points = phrases.in_points(figure=number)
        return words.say(in_points)
    # A ratio has a unit for the reckoning, which nobody writes.
    if not unit.name or unit.name == DIMENSIONLESS:
        return number
    is_close = words.language == "zh" or unit.name.startswith("%")
    if is_close:
        return f"{number}{unit.name}"
    return f"{number} {unit.name}"
