"""The heads of a plan's tables: what a column holds, by the words above it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from innovate_ts.plantext.zh.years import YEAR

Column = Literal[
    "number",
    "indicator",
    "unit",
    "base",
    "target",
    "growth",
    "binding",
    "task",
    "measure",
    "lead",
    "responsible",
    "deadline",
    "person",
    "other",
]
"""What a column holds."""

MARKS = re.compile(r"^(?:[★☆▲△*#●◆■\s]|\d{1,3}[、.](?!\d))+")
"""What stands before the words of a cell and is no part of them."""
LABELS: dict[Column, str] = {
    "lead": "牵头单位",
    "responsible": "责任单位",
    "deadline": "完成时限",
}
"""How a tag labels what stands in a column."""
SAME_AS_ABOVE = "〃"
"""What stands in a cell that reaches down from the row above."""
LEAST_HEADS = 2
"""Heads that a row has at least that is one of heads."""

_WORDS: tuple[tuple[Column, str], ...] = (
    ("number", "序号|编号|No\\.?"),
    (
        "lead",
        "(?:总?牵头|主办|主责)(?:责任)?(?:单位|部门)(?:及责任人)?|牵头领导单位",
    ),
    (
        "responsible",
        "(?:责任|配合|参与|参加|协办|落实|承办|实施|协同)(?:单位|部门)|责任主体",
    ),
    (
        "person",
        "(?:分管|责任|牵头|包联|市级|区级|县级)?(?:领导|责任人|联系人|负责人)",
    ),
    (
        "deadline",
        "(?:完成|办结|工作|推进)?(?:时限|期限)(?:要求)?"
        "|(?:计划)?完成时间|时间(?:节点|要求|安排|进度)",
    ),
    ("growth", "年均(?:增长|增速|增幅)率?(?:\\[累计\\])?"),
    ("binding", "(?:指标)?(?:属性|类型|性质)"),
    ("unit", "(?:计量|指标)?单位"),
    ("indicator", "(?:主要|具体|核心|发展|预期)?指标(?:名称|内容)?|名称"),
    (
        "measure",
        "(?:具体|主要|重点|工作)?(?:措施|举措|内容|要求|目标|成果)|目标要求|年度目标",
    ),
    ("task", "(?:重点|主要|工作|目标|具体|年度)*(?:任务|事项|项目)(?:名称|内容)?"),
)
_HEADS = [(column, re.compile(words)) for column, words in _WORDS]
"""The words of heads; the first that fits a head as a whole counts."""
_YEAR_HEAD = re.compile(
    rf"(?P<year>{YEAR})年?(?:度)?(?P<what>目标值?|规划目标|规划值|预期目标|实际值?|基期值?|基数|完成值?|现状值?|)"
)
_BASE = re.compile("实际|基期|基数|完成|现状")
_IN_BRACKETS = re.compile(r"\([^()]*\)$")


def column_of(head: str, first_year: int | None) -> tuple[Column, int | None]:
    """What the column below a head holds, and its year where the head has one.

    Args:
        head: the words above it.
        first_year: the plan's first year: a figure of an earlier one is a base.
    """
    words = "".join(head.split())
    bare = _IN_BRACKETS.sub("", words)
    year_head = _YEAR_HEAD.fullmatch(bare)
    if year_head is not None:
        year = int(year_head["year"])
        is_before = first_year is not None and year < first_year
        if is_before or _BASE.search(year_head["what"]):
            return "base", year
        # Without the plan's years a bare year may be that of a base.
        if first_year is None and not year_head["what"]:
            return "other", year
        return "target", year
    for column, pattern in _HEADS:
        if pattern.fullmatch(bare):
            return column, None
    return "other", None


def count_heads(cells: Iterable[str]) -> int:
    """How many of a row's cells are words of heads."""
    columns = [column_of(cell, None)[0] for cell in cells]
    return sum(column != "other" for column in columns)
