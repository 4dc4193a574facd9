"""The sentence patterns of aims, tried in order over the skeleton of a clause; the first that fits counts."""

import re
from typing import NamedTuple

from innovate_ts.plantext.zh.aim import Aim, AimChoice
from innovate_ts.plantext.zh.comparators import (
    AFTER,
    ALL,
    BEFORE,
    FALLING,
    RISING,
    VERBS,
    WITHIN,
    FigureWords,
)
from innovate_ts.plantext.zh.figure_aim import aim_of_figure
from innovate_ts.plantext.zh.figures import WrittenFigure
from innovate_ts.plantext.zh.names import (
    with_making,
    without_leading,
)
from innovate_ts.plantext.zh.skeleton import Skeleton
from innovate_ts.plantext.zh.vocabulary import (
    DOES,
    FIGURE,
    MAKING,
    MOVING,
    WILL,
    any_of,
)


def _can_follow_growth(verb: str) -> bool:
    """Whether a verb can follow a word of growth: 增长不低于, 增速达到; 提高到 is one verb of a level."""
    return verb == "达到" or verb[-1] not in "到至为"


UP = any_of(RISING)
DOWN = any_of(FALLING)
VERB = any_of(VERBS)
LONG_VERB = any_of(frozenset(verb for verb in VERBS if len(verb) > 1))
_REACH = any_of(frozenset(filter(_can_follow_growth, VERBS)))
WILLING = f"(?:{WILL})*+"
_BEFORE = f"(?P<before>{any_of(BEFORE)})?"
_AFTER = f"(?P<after>{any_of(AFTER)})?"
_FIGURE = f"{_BEFORE}(?P<figure>{FIGURE}){_AFTER}(?:大关)?"


class _Pattern(NamedTuple):
    """A sentence pattern."""

    words: str
    """A regular expression over the skeleton of a part of a clause."""
    is_of_things: bool = False
    """Whether its figure needs a unit, and a verb of making stands before its name or before the whole."""
    units: str = ".+"
    """The units that it can have then."""
    way: str = ""
    """The way that its figure goes, where no verb of the pattern says it."""
    choices: tuple[AimChoice, ...] = ()
    """What is chosen where it is read so."""


_ONE_BY_ONE = "万?[个家户名人项座条所台辆件]"
"""Units of what does something, or is done, one by one."""
_PAYER = "(?:[省市县区]级?|各级)财政"
"""Who pays, before the verb: 市财政安排2亿元专项资金."""
TIME = "时间"
_PROMISES = "办结|办理|完成|办成|答复|响应|审结|到达"
"""What is to be done within so many days."""
_WORKS = (
    "项目|工程|企业|园区|产业链|集群|基地|中心|平台|公园|道路|线路|学校|医院|场馆|桥梁"
)
"""The ends of names of what is built or run, of which some are named first: A、B等30个重大项目."""
_PATTERNS = (
    # X增速达到5%
    _Pattern(
        rf"(?P<name>.+?){WILLING}(?:增长率?|增速|增幅){WILLING}(?P<verb>{_REACH})?{_FIGURE}",
        way="增长",
    ),
    # X下降3%
    _Pattern(
        rf"(?P<name>.+?){WILLING}(?P<way>{UP}|{DOWN})(?P<verb>{_REACH})?{_FIGURE}"
    ),
    # X达到8家
    _Pattern(rf"(?P<name>.+?){WILLING}(?P<verb>{VERB}){_FIGURE}"),
    # 减少X5%
    _Pattern(rf"(?P<way>{DOWN})(?P<name>.+?){_FIGURE}"),
    # 培育8家X
    _Pattern(
        rf"(?P<payer>{_PAYER})?(?P<making>(?:{MAKING}){{1,2}}){_FIGURE}(?P<name>[^的].*)",
        is_of_things=True,
    ),
    # 设立规模8亿元的X
    _Pattern(
        rf"(?:{MAKING})?(?P<size>总?规模(?:达到?|超过?)?){_FIGURE}的(?P<name>[^的]+)"
    ),
    # a share of what is to be done: 完成80%的…
    _Pattern(
        rf"(?P<making>完成){_FIGURE}的(?P<name>.+)", is_of_things=True, units="[%‰]"
    ),
    # 推进X、Y等8个Z
    _Pattern(
        rf"(?P<making>{MAKING})?[^{FIGURE[1:-1]}]+等{_FIGURE}(?P<name>.*(?:{_WORKS}))",
        is_of_things=True,
        units=_ONE_BY_ONE,
        choices=("things_moved",),
    ),
    # 推动8家X上云, 为8万名X接种
    _Pattern(
        rf"(?:{MOVING}|为.{{0,6}}){_FIGURE}(?P<name>.{{4,}})",
        is_of_things=True,
        units=_ONE_BY_ONE,
        choices=("things_moved",),
    ),
    # X8个工作日内办结
    _Pattern(
        rf"(?P<name>.+?)(?:{VERB})?{_FIGURE}内?(?P<promise>{_PROMISES})",
        is_of_things=True,
        units="(?:个?工作日|小时|分钟|天)",
        choices=("less_is_better",),
    ),
    # 新建X8家
    _Pattern(rf"(?P<name>(?:{MAKING}).*?){_FIGURE}"),
    # X8家
    _Pattern(rf"(?P<name>.+?){_FIGURE}", is_of_things=True),
    # X的8项Y全部整改
    _Pattern(
        rf"(?P<name>.*?){_FIGURE}(?P<done>.+全部.{{2,}})",
        is_of_things=True,
        units=_ONE_BY_ONE,
        choices=("things_moved",),
    ),
    # a share of things does what follows: 80%以上的企业实现…
    _Pattern(
        rf"(?:全[市省县区州镇]|{MOVING})*{_FIGURE}的?(?P<name>.+(?:{DOES}).*)",
        is_of_things=True,
        units="%",
        choices=("things_moved",),
    ),
    # all of something does what follows: …100%办结
    _Pattern(
        rf"(?P<name>.+?){_FIGURE}(?P<done>.{{4,}})",
        is_of_things=True,
        units="%",
        choices=("things_moved",),
    ),
)
_REGEXES = tuple(re.compile(pattern.words) for pattern in _PATTERNS)
NO_NAME = re.compile(
    "[不未]|(?:"
    f"{UP}|{DOWN}|{VERB}|增速|增幅|增长率|{any_of(BEFORE)}|{MAKING}|{WILL}"
    "|每季度|每半年|控制|稳定|保持|维持)+|[一二三四五六七八九十几]+年"
)
"""Words that name nothing: what is meant by 力争达到310万吨 stands in another clause."""
_OF_PLAN = re.compile("占[^占]*(?:计划|任务|目标)的?$")
_ENOUGH = frozenset(["培训", "招聘", "输送"])
"""Verbs that are a name by themselves: 累计培训10万人次."""
_HAS_VERB = re.compile(
    f"(?:{LONG_VERB})$|(?:压减|压缩|缩短|降低|下降|减少|提高|提升|增加|增长)[到至]"
)
"""A name that is none: what stands behind its verb was not read, or is a share of that: 压减至时限的30%."""
_COUNTED = "(?:个|家|项|名|户|条|座|所)(?!以上|左右|的|月|小时)"
_OTHER_AIM = re.compile(
    "[低高快慢优好]于|同步"
    rf"|(?:{LONG_VERB})每|^\d+(?:个|家)以上(?!.*(?:率|比例|占比)$)"
    rf"|(?:{LONG_VERB})[\d.,]+[^\d的]*[且并]|^\d+{_COUNTED}"
    rf"|(?<!\d)\d+{_COUNTED}[^\d的]+$"
)
"""A figure inside of a name that is an aim of its own: 不低于50万吨且不高于55万吨, 60个部门200个系统."""
_PURPOSE = re.compile(
    rf"(?P<figure>{FIGURE}(?:{any_of(AFTER)})?)用于[^{FIGURE[1:-1]}]+$"
)
"""What money is for: 统筹资金6亿元用于能力建设."""
_MOST_FIGURES = 5
"""Figures that a part with one aim has at most: 产值超10亿元、税收超1亿元的企业达到6家."""


def aim_of_part(part: str, clause: Skeleton, making: str) -> Aim | None:
    """The aim of a part: the last figure that a pattern fits counts, the others are parts of names.

    Args:
        part: of the skeleton.
        clause: the skeleton.
        making: the verb of making of the parts before it.
    """
    letters = clause.letters(part)
    if len(letters) > _MOST_FIGURES:
        return None
    part = _PURPOSE.sub(r"\g<figure>", part)
    for letter in reversed(letters):
        others = [other for other in letters if other != letter]
        spelt = clause.spelt(part, others)
        text = without_leading(spelt)
        if making and text.startswith(letter):
            text = making + text
        aim = _first_aim(
            text=text,
            figure=clause.figure(letter),
            making=making,
        )
        if aim is not None:
            return aim
    return None


def _first_aim(text: str, figure: WrittenFigure, making: str) -> Aim | None:
    """The aim that the first fitting pattern states of the one figure of a text."""
    for pattern, regex in zip(_PATTERNS, _REGEXES, strict=True):
        match = regex.fullmatch(text)
        if match is None:
            continue
        aim = _aim_by(pattern, match, figure, making)
        if aim is not None:
            return aim
    return None


def _aim_by(
    pattern: _Pattern, match: re.Match[str], figure: WrittenFigure, making: str
) -> Aim | None:
    """The aim that a sentence of this pattern states."""
    groups = match.groupdict(default="")
    name = groups["name"] + groups.get("done", "")
    if "size" in groups:
        name += "规模"
    if pattern.is_of_things:
        if not re.fullmatch(pattern.units, figure.unit):
            return None
        # 占比80%推动…: only all of something is told so.
        if "done" in groups and pattern.units == "%" and figure.value != ALL:
            return None
        name = with_making(name, groups.get("making", making))
        name = groups.get("payer", "") + name
    if _names_nothing(name):
        return None
    if "promise" in groups:
        name = f"{name}{groups['promise']}{TIME}"
        groups["after"] = WITHIN
    words = FigureWords(
        verb=groups.get("verb", ""),
        before=groups["before"],
        after=groups["after"],
        way=pattern.way or groups.get("way", ""),
    )
    aim = aim_of_figure(name, figure, words)
    if aim is None:
        return None
    return aim._replace(choices=(*aim.choices, *pattern.choices))


def _names_nothing(name: str) -> bool:
    """Whether words are no name of an indicator, or hold another aim."""
    # 治理率不足60% tells what is lacking.
    if name.endswith("不足"):
        return True
    if name in _ENOUGH:
        return False
    # 占年度计划的60% is how far something is, and a share of nothing without what it is of.
    is_share_of_nothing = name.startswith("占") or _OF_PLAN.search(name) is not None
    if ":" in name or is_share_of_nothing or NO_NAME.fullmatch(name):
        return True
    if _HAS_VERB.search(name):
        return True
    return _OTHER_AIM.search(name) is not None
