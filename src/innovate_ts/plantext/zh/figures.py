"""Figures in a plan's sentences: 1,600家, 15.7%, 三百家, 百分之十五, 三成, 5%—6%, each with its place."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.units import MULTIPLIER

# Of two that begin alike the longer one stands first: an alternation takes the first that fits.
_COUNTED = (
    # people, firms and places
    "人年|人次|人|名|位|户次|户|家次|家|企业|村|镇"
    # things
    r"|台\(套\)|台|套|部|座|所|条|处|辆|艘|架次|架|支|只|枚|册|篇|张"
    "|盏|款|栋|幢|间|眼|口(?![岸径])|棵|块|份(?!额)|列(?!车)|羽|例|笔|宗"
    # works and events
    "|个工作日|工作日|个|项|件|场次|场|门|期|次|批|种|对|组|起"
    # quantities
    "|千克标准煤|吨标准煤|千克|公斤|斤|吨|亩次|亩|公顷|平方公里|公里|平方米|立方米"
    "|千伏安|千瓦时|千瓦|床|学位|标箱|TEU|箱|株|头"
)
_PER_COUNTED = "万人|千人|人|亩|年|天|日|公里|平方公里|平方米|亿元|万元"
_PER_MONEY = "人|吨|亩|平方米|平方公里"
_UNITS = (
    "个?百分点|克标准煤(?:/千瓦时)?|批次/千人|吨/(?:月·平方公里|平方公里·月)"
    rf"|{MULTIPLIER}?(?:{_COUNTED})(?:/(?:{_PER_COUNTED}))?"
    rf"|{MULTIPLIER}?(?:元|美元|欧元)(?:/(?:{_PER_MONEY}))?"
    "|%|‰|倍|成"
    # time; 分别 is no minute, and a bare 年 is no length unless its number has a point: 82.5年
    r"|岁|小时|分钟|分(?!别)|秒|天|(?<=\.\d)年"
    # what is measured
    "|度|平米|米|毫克/升|微克/立方米|分贝|/10万人?"
    "|兆瓦时|兆瓦|万千瓦|吉瓦时|吉瓦|[GMkT]Wh|GW|MW|兆|Gbps|Mbps|PB|EFLOPS|P"
    # a number alone, its unit being left out
    "|亿|万亿|万"
)
"""Units, those that begin like another before it."""

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_CHINESE = "[零〇一二三四五六七八九两十百千]+(?:点[零〇一二三四五六七八九]+)?"
_SHARES = {
    "百分之": "%",
    "千分之": "‰",
}
_DIGIT = "[一二三四五六七八九]"
_FIGURE = re.compile(
    # 三成五
    rf"(?P<tenths>{_DIGIT})成(?P<hundredths>{_DIGIT})(?![十百千万亿])"
    # 百分之十五
    rf"|(?P<share>百分之|千分之)(?P<of>{_CHINESE}|\d+(?:\.\d+)?)"
    # 1,600家, 5%—6%
    rf"|(?<![\dA-Za-z.第〔:+])(?P<low>{_ARABIC})"
    rf"(?:(?P<lowunit>%|‰|{_UNITS})?(?:—|-|~|至|到)(?P<high>{_ARABIC}))?"
    rf"(?: ?(?P<unit>{_UNITS}))?"
    # 三百家
    r"|(?<![每第零一二三四五六七八九两十百千])"
    rf"(?P<word>{_CHINESE})(?P<wordunit>{_UNITS})"
)


class WrittenFigure(NamedTuple):
    """A number with its unit, as it stands in a text."""

    start: int
    end: int
    value: Decimal
    unit: str
    """As it is written; empty where there is none."""
    high: Decimal | None = None
    """The upper end, where a range is written."""


def figures(text: str) -> Iterator[WrittenFigure]:
    """The figures of a text in half width, in order; 一个 and 一批 are words."""
    for match in _FIGURE.finditer(text):
        figure = _figure(match)
        if figure is not None:
            yield figure


def _figure(match: re.Match[str]) -> WrittenFigure | None:
    """The figure that stands here; None where the words are none after all."""
    start, end = match.span()
    if match["tenths"]:
        tenths = read_numeral(match["tenths"])
        hundredths = read_numeral(match["hundredths"])
        return WrittenFigure(
            start=start,
            end=end,
            value=10 * tenths + hundredths,
            unit="%",
        )
    if match["share"]:
        share = number(match["of"])
        unit = _SHARES[match["share"]]
        return WrittenFigure(
            start=start,
            end=end,
            value=share,
            unit=unit,
        )
    if match["word"]:
        word = match["word"]
        unit = match["wordunit"]
        if not _counts(word, unit):
            return None
        return WrittenFigure(
            start=start,
            end=end,
            value=read_numeral(word),
            unit=unit,
        )
    low = number(match["low"])
    unit = match["unit"] or match["lowunit"] or ""
    high = None
    if match["high"]:
        high = number(match["high"])
    return WrittenFigure(
        start=start,
        end=end,
        value=low,
        unit=unit,
        high=high,
    )


def _counts(word: str, unit: str) -> bool:
    """Whether a numeral in words tells how many: 一个 is an article, 二期 the second part of a work."""
    # 一万个 is a figure, 一个 an article.
    is_multiple = unit in {"倍", "成"} or unit.startswith(("万", "亿"))
    is_article = word == "一" and not is_multiple
    is_part = len(word) == 1 and unit == "期"
    return not is_article and not is_part


def number(text: str) -> Decimal:
    """A number in digits, with commas or without, or in Chinese words."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    return read_numeral(text)
