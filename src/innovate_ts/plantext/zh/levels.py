"""Names of bodies whose level is left out behind others that have it: 省财政厅、科技厅."""

import re
from collections.abc import Sequence

_LEVEL = re.compile("(?:自治区|省|市|县|区|州)(?=..)")
_NO_LEVEL = re.compile(
    # 市场监管局
    "市场|市容|市政(?!府|务|协|法)|市民(?!政|族|宗|营|防|间)|省际|区域|区块|县域|州际"
    # 市直部门 are those of a level, and none of them.
    "|市[级直]|省[级直]|县级|区级"
    # 市、县政府
    "|[市区县][、(县区]"
)
_PARTY_ORGANS = frozenset([
    "组织部", "宣传部", "统战部", "政法委", "网信办", "编办", "政研室",
    "社会工作部", "统一战线工作部", "老干部局",
])  # fmt: skip
_OWN_LEVEL = re.compile(
    "[省市县区州](?!场|容|政(?!府|务|协|法))|^(?:各|有关|相关|其他)"
    # The nation's bodies, and those that it sends to places.
    "|^(?:中国|国家|中央|全国)"
    "|银保监|证监|(?<!地方)金融监管|(?<!地方)金融监督|海关|海事|民航|人民银行|总局|分局"
)
_TAKES_LEVEL = re.compile(
    "(?:局|委|办|厅|办公室|委员会"
    "|法院|检察院|供销社|科协|残联|妇联|文联|侨联|工商联|总工会|团委"
    r")(?:\([^()]*\))?$"
)


def completed(names: Sequence[str]) -> dict[str, str]:
    """The full form of names whose prefix is left out, as 科技厅 behind 省财政厅 is 省科技厅.

    A prefix is taken as left out where the first name has the one level that is in use. Names with a place or
    level of their own, and such as no city has, are left as they are.
    """
    levels = [_level(name) for name in names]
    bare = [name for name in names if _may_lack_level(name)]
    if not bare:
        return {}
    level = levels[0]
    in_use = set(levels) - {""}
    if in_use != {level}:
        return {}
    # 市委 and its organs; a committee of the government, 市发改委, does not begin so.
    party = f"{level}委"
    has_party = any(name.startswith(party) for name in names)
    full: dict[str, str] = {}
    for name in bare:
        prefix = _prefix(name, level, has_party=has_party)
        if prefix:
            full[name] = f"{prefix}{name}"
    return full


def _level(name: str) -> str:
    """The level that a name begins with: 省, 市; nothing where it has none."""
    level = _LEVEL.match(name)
    if level is None or _NO_LEVEL.match(name):
        return ""
    return level[0]


def _may_lack_level(name: str) -> bool:
    if _level(name):
        return False
    return _OWN_LEVEL.search(name) is None


def _prefix(name: str, level: str, *, has_party: bool) -> str:
    """What is left out before a name without a level; nothing where it may well be whole."""
    if name in _PARTY_ORGANS:
        # 组织部 is the party committee's, and only where one is named with its level is it clear of which.
        return f"{level}委" if has_party else ""
    if _TAKES_LEVEL.search(name):
        return level
    return ""
