"""The names of indicators as a plan writes them: what stands around a name and is no part of it."""

import re

from innovate_ts.basics.names import normalise
from innovate_ts.plantext.zh.vocabulary import IS_MADE, LEADING, MAKING, TRAILING

_MAKING_IN_FRONT = re.compile(f"^(?:{MAKING})+")
_MAKING_BEHIND = re.compile("(?:净增|新增)$")
_WORK = re.compile(
    "建成|改造|改建|改扩建|治理|绿化|修复|整治|恢复|更新|淘汰|关闭|加装|退出|拆除|清理"
)
"""Verbs of works on what there is: the same number of things that are made is another indicator."""
_IS_SHARE = re.compile("(?:率|比重|占比|比例)$")
_CLASSES = ("级", "类", "型")
_ENDS_IN_CLASS = re.compile(f"[{''.join(_CLASSES)}](?:及?以上)?$")
_BEHIND_CLASS = re.compile(f"[{''.join(_CLASSES)}](?:及?以上)?(?P<head>.+)$")
_COUNTED_WHOLE = re.compile("[个家处座条所台套辆项公里]+|万?亩")
"""Units of what is built or set up one by one."""
_BY_ITSELF = (
    "竣工|投产|惠及|拉动|带动|覆盖|到位|总|占|服务|受益|涉及|投入|安排|吸纳|解决|节约|接待|征集"
    "|化解|处理|办理|组织|筹集|优化|提升|改善|保障|安置|救助|投放|招录|上市|入库|盘活|清理|关停"
)
_BEGINS_BY_ITSELF = re.compile(f"(?:{_BY_ITSELF})")
"""Verbs of names that share no verb of making: 改造小区18个、惠及居民2300户."""
_OWN_VERB = re.compile(f"^(?:{_BY_ITSELF})|[率比值量总数上]$|达到|力争|确保")
"""What a name of things that are made too does not have."""

_PRODUCT = re.compile("(?:地区|国内)?生产总值")
"""One thing with two names."""
_TO_BE_LESS = re.compile(
    "(?:用[水能]总量$|(?:能源|煤炭)消费(?=总?量$)|浓度|[能电水物]耗|失业率|投诉率|死亡率|发病率|发案率|事故|漏损率|不良率|负债率|逾期"
    "|(?:办理|审批|办结|办事|开办)?时[限间]|排放"
    # 事故起数, 能耗强度
    ")(?:量|值|水平|强度|总量|[起人次]?数)?$"
)
"""What there is to be less of."""
_TURNED = re.compile(
    "下降|降低|减少|压减|缩短|达标|合格|优良|控制率|处置|监测|回收|降幅"
)
"""Words that turn it round: 能耗降低率, 排放达标率."""


def without_leading(text: str) -> str:
    """A clause without list marks, places and words of will in front."""
    return LEADING.sub("", text)


def plain_name(text: str) -> str:
    """The indicator's own words."""
    begun = without_leading(text)
    ended = TRAILING.sub("", begun)
    return ended.strip("、,:;的")


def is_made(name: str) -> bool:
    """Whether a name says that something is made, so that its figure counts that; a share does not."""
    return IS_MADE.match(name) is not None and not _IS_SHARE.search(name)


def less_is_better(name: str) -> bool:
    """Whether there is to be less of what a name measures: 浓度, 失业率, 能耗."""
    if _TURNED.search(name) or is_made(name):
        return False
    return _TO_BE_LESS.search(name) is not None


def making_of(text: str) -> str:
    """The verb of making that a text begins with, or nothing."""
    verb = IS_MADE.match(text)
    if verb is None:
        return ""
    return verb[0]


def with_making(name: str, making: str) -> str:
    """A name with the verb of making that stands before the names in front of it: 新建A5家、B10家."""
    if is_made(name) or _BEGINS_BY_ITSELF.match(name):
        return name
    return making + name


def without_making(name: str) -> str:
    """A name without the verbs of making around it: 新增企业, 企业净增."""
    bare = _MAKING_IN_FRONT.sub("", name)
    return _MAKING_BEHIND.sub("", bare) or name


def ends_in_class(name: str) -> bool:
    """Whether a name ends in a class of things, and leaves out which: 5A级."""
    return _ENDS_IN_CLASS.search(name) is not None


def with_head_of(name: str, whole: str) -> str:
    """A name that ends in a class of things, with what the name of the whole says behind its class: 5A级."""
    if not ends_in_class(name):
        return name
    behind = _BEHIND_CLASS.search(whole)
    return name + (behind["head"] if behind else without_making(whole))


def is_told_behind(name: str) -> bool:
    """Whether the verb of making stands behind a name: 大型水库新增."""
    return _MAKING_BEHIND.search(name) is not None


def shares_making(name: str, unit: str) -> bool:
    """Whether a bare name may share the verb of making of the clause before: 新建公园8个,广场5个."""
    if is_made(name) or _OWN_VERB.search(name):
        return False
    return _COUNTED_WHOLE.fullmatch(unit) is not None


def making_key(name: str) -> str:
    """What tells apart what is made, what is worked on, and what there is, though their names are alike."""
    # 累计建成 counts all that stands, 新建 what is new.
    work = _WORK.match(name)
    if work is not None:
        return work[0]
    return "made" if is_made(name) else ""


def indicator_key(name: str) -> str:
    """What tells one indicator from another: the verbs of making in front of a name do not matter."""
    # A name may be nothing but a verb of making.
    bare = _MAKING_IN_FRONT.sub("", name) or name
    return normalise(_PRODUCT.sub("GDP", bare))
