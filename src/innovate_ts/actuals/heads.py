"""What the head of a column says: that it holds indicators, periods, regions, values, or no actuals.

Heads may stand in one row or in two, the upper one merged over its columns; a unit may stand in a head.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from innovate_ts.actuals.cells import parse_period
from innovate_ts.basics.names import halfwidth, normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import is_known


class Kind(Enum):
    """What a column holds."""

    INDICATOR = "indicator"
    PERIOD = "period"
    MONTH = "month"
    QUARTER = "quarter"
    REGION = "region"
    UNIT = "unit"
    VINTAGE = "vintage"
    MULTIPLIER = "multiplier"
    PUBLISHED = "published"
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
    is_cumulative: bool = False
    """Whether it says that its figures are counted from the beginning of the year."""


_WORDS: dict[Kind, str] = {
    Kind.INDICATOR: "indicator|series|指标|指标名称|项目|名称",
    Kind.PERIOD: "period|year|年份|时期|期间|时间|年度|报告期",
    Kind.MONTH: "month|月|月份",
    Kind.QUARTER: "quarter|季|季度",
    Kind.REGION: "region|area|地区|区域|县区|县市区|县(市、区)|单位名称",
    Kind.UNIT: "unit|units|单位|计量单位",
    Kind.VINTAGE: "vintage|数据性质|数据类型",
    Kind.MULTIPLIER: "unit multiplier|multiplier",
    Kind.PUBLISHED: "published|发布日期|公布日期|发布时间|公布时间",
    Kind.TEXT: "source|来源|数据来源|note|notes|备注|说明|序号|no|no.|#",
    Kind.VALUE: "value|actual|数值|值|实际|实际值|实际数|实际完成|完成|完成数|完成值|完成额"
    "|累计完成|本年累计|本期累计|累计|累计值|累计数",
    Kind.NO_ACTUAL: "本月|本月完成|当月|当月完成|target|目标|目标值|年度任务|任务|任务数|年度目标|全年任务"
    "|计划|计划数|预计|预计数|预测|占比|比重|完成率|进度|完成进度"
    "|上年同期|去年同期|同期|同比|同比增长|同比增速|增速|增长|增幅|增减|环比|排名|位次|差额|缺口",
}
"""The words that heads are made of, by what they mean."""
_KIND_OF = {
    normalise(word): kind for kind, words in _WORDS.items() for word in words.split("|")
}

_BRACKET = re.compile(r"^(?P<name>.+?)\s*\((?P<unit>[^()]+)\)$")
_UNDERSCORE = re.compile(r"^(?P<name>.+)_(?P<unit>[^_]+)$")


def split_unit(
    label: str, own_units: frozenset[str] = frozenset()
) -> tuple[str, str | None]:
    """A label and the unit in brackets or behind an underscore at its end.

    Only what converts, or is the unit of an indicator (in its normal form in `own_units`), is taken for one.
    """
    plain = (
        halfwidth(label)
        .replace("【", "(")
        .replace("】", ")")
        .replace("[", "(")
        .replace("]", ")")
        .strip()
    )
    for form in (_BRACKET, _UNDERSCORE):
        match = form.match(plain)
        unit = match["unit"].removeprefix("单位:").strip() if match else ""
        if match and (is_known(unit) or normalise(unit) in own_units):
            return match["name"], unit
    return label.strip(), None


class Known(NamedTuple):
    """What is known before a table is looked at."""

    labels: frozenset[str]
    """The normal forms of all names of indicators, those that ask and those that are traps too."""
    units: frozenset[str] = frozenset()
    """The normal forms of the indicators' own units."""
    period: Period | None = None
    """The period of a table that names none, as `--period` gives it."""


def head_of(text: str, known: Known) -> Head:
    """What one head cell says.

    Args:
        text: the cell.
        known: the labels and units of the plan.
    """
    if not text.strip():
        return Head(Kind.BLANK, "")
    if normalise(text) in known.labels:
        return Head(Kind.VALUE, text, indicator=text)
    name, unit = split_unit(text, known.units)
    form = normalise(name)
    if form in _KIND_OF:
        return Head(_KIND_OF[form], text, unit=unit, is_cumulative="累计" in name)
    if form in known.labels:
        return Head(Kind.VALUE, text, indicator=name, unit=unit)
    return _period_head(name, text, unit) or Head(Kind.UNKNOWN, text)


def _period_head(name: str, text: str, unit: str | None) -> Head | None:
    """A head that is a period, perhaps with a word behind it: `2023年`, `2024年1-9月累计完成`."""
    if parse_period(name) is not None:
        return Head(Kind.VALUE, text, period=name, unit=unit)
    for end in range(len(name) - 1, 3, -1):
        kind = _KIND_OF.get(normalise(name[end:]))
        period = parse_period(name[:end])
        if kind in {Kind.VALUE, Kind.NO_ACTUAL} and period is not None:
            if "累计" in name and period.length_in_months() == 12:
                return Head(Kind.UNKNOWN, text)  # up to which month, it does not say
            return Head(
                kind, text, period=name[:end], unit=unit, is_cumulative="累计" in name
            )
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
            is_cumulative=lower.is_cumulative or upper.is_cumulative,
        )
    return upper if upper.kind is Kind.NO_ACTUAL else lower
