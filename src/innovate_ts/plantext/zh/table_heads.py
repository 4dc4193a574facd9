"""The heads of a plan's tables: what a column holds, by the words above it."""

import re
from collections.abc import Sequence
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
    "supporting",
    "deadline",
    "person",
    "region",
    "whole",
    "part",
    "other",
]
"""What a column holds."""

_MARKS = "★☆▲△*#●◆■ "
MARKS = re.compile(rf"^(?:[{_MARKS}]|\d{{1,3}}[、.](?!\d))+")
"""What stands before the words of a cell and is no part of them."""
ITEM = re.compile(r"(?:^|(?<=\D))\(?\d{1,2}[.、)](?=[\u4e00-\u9fff])")
"""The number of an item of a list in a cell."""
LABELS: dict[Column, str] = {
    "lead": "牵头单位",
    "responsible": "责任单位",
    "supporting": "配合单位",
    "deadline": "完成时限",
}
"""How a tag labels what stands in a column."""
SAME_AS_ABOVE = "〃"
"""What stands in a cell that reaches down from the row above."""
LONGEST_HEAD = 8
"""Characters of the end of a head that is broken."""
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
        "(?:责任|落实|承办|实施)(?:单位|部门)|责任主体",
    ),
    ("supporting", "(?:配合|参与|参加|协办|协同|协助)(?:责任)?(?:单位|部门)"),
    (
        "person",
        "(?:分管|责任|牵头|包联|市级|区级|县级)?(?:领导|责任人|联系人|负责人)",
    ),
    (
        "deadline",
        "(?:完成|办结|工作|推进)?(?:时限|期限)(?:要求)?"
        "|(?:计划)?完成时间|时间(?:节点|要求|安排|进度)",
    ),
    (
        "growth",
        "年均(?:增长|增速|增幅)?率?(?:[/、或(\\[]*累计(?:增长|变化|提高)?[)\\]]*)?(?:增长|增速)?",
    ),
    ("binding", "(?:指标)?(?:属性|类型|性质)"),
    ("unit", "(?:计量|指标)?单位"),
    (
        "region",
        "地区|区域|辖区|行政区划?|市州|盟市|市县|县区|区县|县市区?|市区县|[县市区州]|乡镇|镇街|街镇|街道",
    ),
    ("whole", "全[省市县区州盟]|合计|总计"),
    ("base", "(?:现状|基期|基准|基础)[值数]?|基数|上年(?:实际|完成|实绩)[值数]?"),
    ("target", "(?:规划|计划|预期|年度|任务)?目标[值数]|(?:计划|任务)[数量]"),
    ("indicator", "(?:主要|具体|核心|发展|预期)?指标(?:名称|内容)?|名称"),
    (
        "measure",
        "(?:具体|主要|重点|工作|建设|实施)?(?:措施|举措|内容|要求|目标|成果)|目标要求|年度目标",
    ),
    ("task", r"\w{0,4}(?:任务|事项|项目|工程|行动)(?:名称|内容)?"),
)
NAMES_PERSON = re.compile("责任人|负责人")
"""What a head of bodies says where their people stand behind them."""
PERSON = re.compile(
    "(?P<body>(?<![^、,;])[^、,;]{1,40}[局委办厅院会部司社行府心])"
    "[\u4e00-\u9fff]{2,3}(?<![局委办室处科会院])(?=[、,;]|$)"
)
"""A person behind a body."""
_HEADS = [(column, re.compile(words)) for column, words in _WORDS]
"""The words of heads; the first that fits a head as a whole counts."""
_YEAR_HEAD = re.compile(
    rf"(?P<year>{YEAR})年?(?:度)?(?P<what>目标值?|规划目标|规划值|预期目标|实际值?|基期值?|基数|完成(?:值|情况)?|现状值?|)"
)
_BASE = re.compile("实际|基期|基数|完成|现状")
_FIGURE = re.compile(rf"(?!{YEAR}$)[.,%—-]*\d[\d.,%—-]*")
_PLACE = re.compile(
    "[\u4e00-\u9fff]{1,8}(?:[省市县区旗州盟镇乡]|街道|新区|开发区|园区|管委会|市本级)"
)
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


def column_of_two(
    upper: str, lower: str, first_year: int | None
) -> tuple[Column, int | None]:
    """What the column below two heads holds, one above the other: 2025年 / 目标值."""
    for words in (upper + lower, lower + upper, lower, upper):
        column, year = column_of(words, first_year)
        if column != "other":
            return column, year or column_of(upper, first_year)[1]
    return "other", None


def without_items(cell: str) -> str:
    """The words of a cell with marks instead of the numbers of a list in it: 1.甲局2.乙局."""
    if not ITEM.match(cell):
        return cell
    return ITEM.sub(";", cell).strip(";")


def without_marks(number: str) -> str:
    """The number of a row without the marks beside it: ★1."""
    return number.strip(f"{_MARKS}.、()")


def names_place(words: str) -> bool:
    """Whether a head or the first cell of a row is the name of a place that has a part of the whole."""
    return _PLACE.fullmatch(_IN_BRACKETS.sub("", words)) is not None


def is_heads(cells: Sequence[str], first_year: int | None = None) -> bool:
    """Whether a row is that of a table's heads: two of its cells at least say what their columns hold."""
    known = 0
    for index, cell in enumerate(cells):
        column, year = column_of(cell, first_year)
        # Below the head of regions columns may have the names of indicators.
        if column == "region" and index <= 1:
            known += LEAST_HEADS
        elif column != "other" or year is not None:
            known += 1
    return known >= LEAST_HEADS and not any(map(_FIGURE.fullmatch, cells))
