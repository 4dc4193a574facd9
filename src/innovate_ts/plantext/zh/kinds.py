"""What the words of an indicator tell of its figures: whether they add up, their unit, their publication."""

import re

from innovate_ts.basics.units import PLACE, UNTOLD, family
from innovate_ts.plan.terms import Aggregation, GrowthBasis, is_growth
from innovate_ts.plantext.zh.aim import POINTS, Aim
from innovate_ts.plantext.zh.vocabulary import IS_MADE

_GROWTH = re.compile("增速$|增长$|增长率$|增幅$|涨幅$|降幅$")
_SHARE = re.compile(f"率$|比重$|占比$|比例$|满意度$|{_GROWTH.pattern}")
_RATE = re.compile(f"强度$|密度$|浓度$|指数$|{_SHARE.pattern}")
_INTENSITY = re.compile("[亩人户地]均|^(?:单位|万元|每(?![季月周天日]))")
"""What is reckoned by the head, the acre or the yuan: a rate too, whatever its unit."""
_MONEY = re.compile(
    "出口|利用外资|使用外资|GDP|生产总值$|增加值$|产值$|总值$|额$"
    "|收入$|营收$|税收$|利润$|经费$|投入$|投资$|支出$"
)
_FLOW = re.compile(
    # what is new in a year, or happens in it
    f"^每[季月周]|新增|净增|新发展|新改建|扩种|出栏|接待|人次$|当年|年度|{_MONEY.pattern}"
    # quantities that come out or go in
    "|产量$|销量$|吞吐量$|消费量$|排放量$|用水量$|发电量$"
)
_STOCK = re.compile("余额$|保有量$|存量$|总数$|资产(?:总额|规模)?$")
"""What is counted at a day, though it is money or a sum."""
_CONSTANT = re.compile("GDP|生产总值|增加值|零售总?额|投资|规模以上|规上")
"""Amounts at current prices whose growth is told at constant ones, and totals whose members change."""
SAYS_LEVEL = re.compile("达到")
"""Where something stands, and not what is made in a year."""
STEADY = re.compile("稳定在|保持在|维持在")
"""What is not to move, to either side."""
_SURVEYED = re.compile("研发|R&D|研究与试验发展", re.IGNORECASE)
_SURVEY_MONTHS = 10
"""After how many months the survey of research and development publishes a year's figure."""


def aggregation_of(name: str, unit: str) -> Aggregation:
    """Whether an indicator's figures are counted, added up or neither, by its name and unit."""
    # A place among others is one at a day, whatever is ranked.
    if unit == PLACE:
        return "stock"
    is_share = family(unit) == family("%")
    is_rate_by_name = _RATE.search(name) or _INTENSITY.search(name)
    if is_share or is_rate_by_name:
        return "rate"
    # Before money: a balance of loans is counted at a day.
    if _STOCK.search(name):
        return "stock"
    is_money = family(unit) == family("元")
    is_flow_by_name = IS_MADE.match(name) or _FLOW.search(name)
    if is_money or is_flow_by_name:
        return "flow"
    return "stock"


def tells_unit(aim: Aim) -> bool:
    """Whether the aim's figure has its indicator's unit: growth, a direction and another series tell none."""
    if aim.reference and not aim.unit:
        return False
    return aim.value is not None and not is_growth(aim.target_measure)


def unit_of(aim: Aim) -> str:
    """The unit of the indicator's own figure; what the aim does not tell is a guess for money and shares."""
    if aim.unit.endswith(POINTS):
        return "%"
    if tells_unit(aim):
        return aim.unit or "1"
    if _SHARE.search(aim.indicator):
        return "%"
    # 单位GDP能耗 may be in any unit, and so may 浓度 and 产量.
    is_by_the_head = _RATE.search(aim.indicator) or _INTENSITY.search(aim.indicator)
    if _MONEY.search(aim.indicator) and not is_by_the_head:
        return "亿元"
    return UNTOLD


def can_be_negative(name: str) -> bool:
    """Whether a value below zero is possible: of what is itself a growth it is."""
    return _GROWTH.search(name) is not None


def months_to_publication(name: str) -> int:
    """Months from the end of a period to its figure, as far as the name tells."""
    if _SURVEYED.search(name):
        return _SURVEY_MONTHS
    return 0


def growth_basis_of(name: str, unit: str) -> GrowthBasis:
    """Whether growth follows from levels: of amounts at current prices or of changing members it does not."""
    is_money = family(unit) == family("元")
    if is_money and _CONSTANT.search(name):
        return "constant"
    return "nominal"
