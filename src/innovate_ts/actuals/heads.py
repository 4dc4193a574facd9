"""What the head of a column says: that it holds indicators, periods, regions, values, or no actuals.

Heads may stand in one row or in two, the upper one merged over its columns; a unit may stand in a head.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from innovate_ts.cells import parse_period
from innovate_ts.names import halfwidth, normalise
from innovate_ts.units import is_known


class Kind(Enum):
    """What a column holds."""

    INDICATOR = "indicator"
    PERIOD = "period"
    REGION = "region"
    UNIT = "unit"
    VINTAGE = "vintage"
    MULTIPLIER = "multiplier"
    TEXT = "text"
    """Source, note, number of the row: read by nobody, and known to be no figures."""
    VALUE = "value"
    """Completed amounts; the head may name indicator or period too."""
    NO_ACTUAL = "no actual"
    """Targets, shares, growth, ranks, the year before."""
    UNKNOWN = "unknown"
    BLANK = "blank"


class Head(NamedTuple):
    """What the head of a column says."""

    kind: Kind
    text: str
    """The head as written, or the part of it that names the indicator."""
    period: str | None = None
    """The period that it names, as written."""
    indicator: str | None = None
    """The indicator that it names, as written."""
    unit: str | None = None
    """The unit that it names."""


_WORDS: dict[Kind, str] = {
    Kind.INDICATOR: "indicator|series|指标|指标名称|项目|名称",
    Kind.PERIOD: "period|year|年份|时期|期间|时间|年度|报告期",
    Kind.REGION: "region|area|地区|区域|县区|县市区|县(市、区)|单位名称",
    Kind.UNIT: "unit|units|单位|计量单位",
    Kind.VINTAGE: "vintage|数据性质|数据类型",
    Kind.MULTIPLIER: "unit multiplier|multiplier",
    Kind.TEXT: "source|来源|数据来源|note|notes|备注|说明|序号|no|no.|#",
    Kind.VALUE: "value|actual|数值|值|实际|实际值|实际数|实际完成|完成|完成数|完成值|完成额"
    "|累计完成|本年累计|本期累计|累计|累计值|累计数",
    Kind.NO_ACTUAL: "target|目标|目标值|年度任务|任务|任务数|年度目标|全年任务|完成率|进度|完成进度"
    "|上年同期|去年同期|同期|同比|同比增长|同比增速|增速|增长|增幅|增减|环比|排名|位次|差额|缺口",
}
"""The words that heads are made of, by what they mean."""
_KIND_OF = {normalise(word): kind for kind, words in _WORDS.items() for word in words.split("|")}

_BRACKET = re.compile(r"^(?P<name>.+?)\s*\((?P<unit>[^()]+)\)$")
_UNDERSCORE = re.compile(r"^(?P<name>.+)_(?P<unit>[^_]+)$")


def split_unit(label: str) -> tuple[str, str | None]:
    """A label and the unit in brackets or behind an underscore at its end, if it is one that converts."""
    plain = halfwidth(label).replace("【", "(").replace("】", ")").replace("[", "(").replace("]", ")").strip()
    for form in (_BRACKET, _UNDERSCORE):
        match = form.match(plain)
        if match and is_known(match["unit"].removeprefix("单位:").strip()):
            return match["name"], match["unit"].removeprefix("单位:").strip()
    return label.strip(), None


def head_of(text: str, labels: frozenset[str]) -> Head:
    """What one head cell says.

    Args:
        text: the cell.
        labels: the normal forms of all names of indicators, those that ask and those that are traps too.
    """
    if not text.strip():
        return Head(Kind.BLANK, "")
    if normalise(text) in labels:
        return Head(Kind.VALUE, text, indicator=text)
    name, unit = split_unit(text)
    form = normalise(name)
    if form in _KIND_OF:
        return Head(_KIND_OF[form], text, unit=unit)
    if form in labels:
        return Head(Kind.VALUE, text, indicator=name, unit=unit)
    return _period_head(name, text, unit) or Head(Kind.UNKNOWN, text)


def _period_head(name: str, text: str, unit: str | None) -> Head | None:
    """A head that is a period, perhaps with a word behind it: `2023年`, `2024年1-9月累计完成`."""
    if parse_period(name) is not None:
        return Head(Kind.VALUE, text, period=name, unit=unit)
    for end in range(len(name) - 1, 3, -1):
        kind = _KIND_OF.get(normalise(name[end:]))
        if kind in {Kind.VALUE, Kind.NO_ACTUAL} and parse_period(name[:end]) is not None:
            return Head(kind, text, period=name[:end], unit=unit)
    return None


def combined(upper: Head, lower: Head) -> Head:
    """What two heads say together, the upper one merged over the columns of its group."""
    if lower.kind is Kind.BLANK:
        return upper
    if upper.kind in {Kind.BLANK, Kind.UNKNOWN} or lower.kind is Kind.NO_ACTUAL:
        return lower
    if lower.kind is Kind.VALUE and upper.kind is Kind.VALUE:
        return Head(
            Kind.VALUE,
            f"{upper.text} {lower.text}",
            period=lower.period or upper.period,
            indicator=lower.indicator or upper.indicator,
            unit=lower.unit or upper.unit,
        )
    return upper if upper.kind is Kind.NO_ACTUAL else lower
