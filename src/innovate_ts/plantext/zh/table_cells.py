"""The cells of a plan's tables: figures, names with their units, kinds of indicators."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.plan.terms import YesNo
from innovate_ts.plantext.zh.names import plain_name
from innovate_ts.plantext.zh.table_heads import MARKS

FIGURE = re.compile(
    r"(?P<sign>[<>≤≥]|[^\d\[\]<>≤≥-]{0,3})(?P<open>\[?)(?P<figure>-?\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<percent>%?)(?P<close>\]?)(?P<after>以上|以内|以下|左右)?"
)
"""A cell that is a figure: 12, [14.5], >=85, 5000以上."""
CUMULATIVE = str.maketrans("〔〕【】", "[][]")
"""Brackets that all say of a figure that it is over all years."""
_UNIT_IN_NAME = re.compile(r"\((?P<unit>[^()]{1,12})\)$")
FALLS = re.compile("(?:下降|降低|减少|削减|降幅|下降率|降低率)$")
BINDING: dict[str, YesNo] = {"约束性": "yes", "预期性": "no"}
_UNIT_OF_TABLE = re.compile(r"\(?单位:(?P<unit>[^();:,。]{1,12})\)?$")
_BEFORE_CAPTION = re.compile(
    r"^(?:附?[表件][\d一二三四五六七八九十]*(?:[-—.]\d+)?[:、 ]*"
    r"|“[^”]{1,6}”(?:时期|期间)?|(?:19|20|21)\d\d年?(?:[—\-~至](?:19|20|21)\d\d)?年?度?"
    r"|各(?:县|市|区|州|盟|旗|乡镇|街道)+(?:\([^()]*\))?|全[省市县区州盟])+"
)
"""What a caption says besides the name of what its table is of: its number, years, whose figures they are."""
_BEHIND_CAPTION = re.compile(
    "(?:分年度|分地区|年度|主要)?(?:目标|任务|指标|计划)*(?:分解|分配|安排|下达)?(?:情况)?[表单]?$"
)


_LONGEST_CAPTION = 80
"""Characters of a line before a table that says what it is of."""


class NameAndUnit(NamedTuple):
    """What a row, a column or a table measures."""

    name: str
    unit: str


def name_and_unit(words: str, unit: str = "") -> NameAndUnit:
    """The name without its marks, and the unit, from its own cell or from brackets behind the name.

    Args:
        words: the name as it is written.
        unit: the unit, where it stands apart.
    """
    written = MARKS.sub("", words)
    in_name = _UNIT_IN_NAME.search(written)
    if not unit and in_name is not None:
        unit = in_name["unit"]
    bare = _UNIT_IN_NAME.sub("", written)
    return NameAndUnit(plain_name(bare), unit)


def of_caption(captions: Iterable[str]) -> NameAndUnit:
    """What a table measures by the lines before it; the last that tells a name or a unit counts."""
    name = ""
    unit = ""
    for caption in captions:
        if len(caption) > _LONGEST_CAPTION:
            continue
        told = _UNIT_OF_TABLE.search(caption)
        if told is not None:
            unit = told["unit"]
        words = _UNIT_OF_TABLE.sub("", caption)
        bare = _BEHIND_CAPTION.sub("", _BEFORE_CAPTION.sub("", words))
        if "。" not in bare:
            name = plain_name(bare) or name
    return NameAndUnit(name, unit)
