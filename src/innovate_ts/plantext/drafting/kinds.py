"""What the words of an indicator tell of its figures: whether they add up, their unit, their publication."""

from __future__ import annotations

import re

from innovate_ts.basics.units import family
from innovate_ts.plan.terms import Aggregation
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.vocabulary import IS_MADE

_RATE = re.compile("率$|比重$|占比$|比例$|强度$|密度$|指数$|浓度$|满意度$")
_INTENSITY = re.compile("[亩人户地]均|^(?:单位|万元|每)")
"""What is reckoned by the head, the acre or the yuan: a rate too, whatever its unit."""
_FLOW = re.compile(
    "新增|净增|新发展|新改建|扩种|出栏|出口|接待|利用外资|使用外资|GDP|额$|产值$|收入$|经费$|投入$|投资$|支出$|增加值$|营收$|税收$"
    "|产量$|销量$|利润$|生产总值$|人次$|吞吐量$|总值$|消费量$|排放量$|用水量$|发电量$|当年|年度"
)
_STOCK = re.compile("余额$|保有量$|存量$|总数$")
"""What is counted at a day, though it is money or a sum."""
_SURVEYED = re.compile("研发|R&D|研究与试验发展", re.IGNORECASE)
_SURVEY_MONTHS = 10
"""After how many months the survey of research and development publishes a year's figure."""


def aggregation_of(name: str, unit: str) -> Aggregation:
    """Whether an indicator's figures are counted, added up or neither, by its name and unit."""
    is_share = family(unit) == family("%")
    if is_share or _RATE.search(name) or _INTENSITY.search(name):
        return "rate"
    if _STOCK.search(name):
        return "stock"
    is_money = family(unit) == family("元")
    if is_money or IS_MADE.match(name) or _FLOW.search(name):
        return "flow"
    return "stock"


def tells_unit(aim: Aim) -> bool:
    """Whether the aim's figure has its indicator's unit: a growth in per cent and a direction tell none."""
    return aim.value is not None and aim.measure != "average_growth"


def unit_of(aim: Aim) -> str:
    """The unit of the indicator's own figure; a guess where the aim does not tell it."""
    if tells_unit(aim):
        return aim.unit or "1"
    if _RATE.search(aim.indicator):
        return "%"
    if _FLOW.search(aim.indicator):
        return "亿元"
    return "个"


def months_to_publication(name: str) -> int:
    """Months from the end of a period to its figure, as far as the name tells."""
    return _SURVEY_MONTHS if _SURVEYED.search(name) else 0
