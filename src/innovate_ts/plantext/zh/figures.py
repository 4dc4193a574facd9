"""Figures in a plan's sentences: 1,600家, 15.7%, 三百家, 百分之十五, 三成, 5%—6%, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.units import MULTIPLIER

_COUNTED = (
    r"吨标准煤|人年|台\(套\)|场次|家次|家|个|项|件|人次|人|名|位|户|台|套|座|所|条|处|辆|篇|张|门|期|次|场|批|种|支|只|艘|架|吨|亩|公顷|平方公里|公里|平方米"
    "|立方米|千瓦时|千瓦|床|学位|标箱|箱|株|头|册|枚|对|组|村|镇|企业"
)
_UNITS = (
    "个?百分点|"
    rf"{MULTIPLIER}?(?:{_COUNTED})(?:/(?:万人|千人|人|亩|年|天|日|公里|平方公里|亿元|万元))?"
    rf"|{MULTIPLIER}?(?:元|美元|欧元)(?:/(?:人|吨|亩|平方米|平方公里))?"
    r"|%|‰|倍|成|岁|小时|分钟|分(?!别)|秒|天|度|平米|米|毫克/升|微克/立方米|分贝|兆瓦|万千瓦|吉瓦|(?<=\.\d)年|兆|Gbps|Mbps|PB|EFLOPS|P"
    "|亿|万亿|万"
)
UNIT = re.compile(_UNITS)
"""A unit, the longest that fits."""

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_CHINESE = "[零〇一二三四五六七八九两十百千]+(?:点[零〇一二三四五六七八九]+)?"
_FIGURE = re.compile(
    r"(?P<tenths>[一二三四五六七八九])成(?P<hundredths>[一二三四五六七八九])(?![十百千万亿])"
    rf"|(?P<share>百分之|千分之)(?P<of>{_CHINESE}|\d+(?:\.\d+)?)"
    rf"|(?<![\dA-Za-z.第〔:+])(?P<low>{_ARABIC})(?:(?P<lowunit>%|‰|{_UNITS})?(?:—|-|~|至|到)(?P<high>{_ARABIC}))?"
    rf"(?: ?(?P<unit>{_UNITS}))?"
    rf"|(?<![第{'零一二三四五六七八九两十百千'}])(?P<word>{_CHINESE})(?P<wordunit>{_UNITS})"
)


@dataclass(frozen=True)
class Figure:
    """A number with its unit, as it stands in a text."""

    start: int
    end: int
    value: Decimal
    unit: str
    """As it is written; empty where there is none."""
    high: Decimal | None = None
    """The upper end, where a range is written."""


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in half width, in order; 一个 and 一批 are words."""
    for match in _FIGURE.finditer(text):
        figure = _figure(match)
        if figure is not None:
            yield figure


def _figure(match: re.Match[str]) -> Figure | None:
    """The figure that stands here; None where the words are none after all."""
    start, end = match.span()
    if match["tenths"]:
        value = 10 * read_numeral(match["tenths"]) + read_numeral(match["hundredths"])
        return Figure(start, end, value, "%")
    if match["share"]:
        unit = "%" if match["share"] == "百分之" else "‰"
        return Figure(start, end, number(match["of"]), unit)
    if match["word"]:
        word, unit = match["word"], match["wordunit"]
        if not _counts(word, unit):
            return None
        return Figure(start, end, read_numeral(word), unit)
    unit = match["unit"] or match["lowunit"] or ""
    high = number(match["high"]) if match["high"] else None
    return Figure(start, end, number(match["low"]), unit, high)


def _counts(word: str, unit: str) -> bool:
    """Whether a numeral in words tells how many: 一个 is an article, 二期 the second part of a work."""
    is_article = word == "一" and unit not in {"倍", "成"}
    is_part = len(word) == 1 and unit == "期"
    return not is_article and not is_part


def number(text: str) -> Decimal:
    """A number in digits, with commas or without, or in Chinese words."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    return read_numeral(text)
