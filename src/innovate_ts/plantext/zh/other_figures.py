"""The figures of a text that are no aims: how they are written, and which words tell what they are."""

import re
from typing import Literal

NUMBER = re.compile(
    # 1,600, 5:3, 2023—2025, 4+4+N, 15%
    r"\d+(?:[.,:/+×*\-—~至]\d+)*(?:[+\-×]N)?%?"
    "|翻[一两三]?番"
    # shares in words
    "|[一二三四五六七八九十]+分之[一二三四五六七八九十]+"
    "|百分之[零一二三四五六七八九十百点]+|[一二三四五六七八九]成[一二三四五六七八九]?"
    "|一半"
    # 三百家, 两座; 一家 is an article, and 千家万户 counts nothing
    "|(?<![第零一两二三四五六七八九十百千])"
    "(?:[一二三四五六七八九]?[十百千][零一二三四五六七八九十百千余多]*+|[两二三四五六七八九])"
    "[万亿]?(?:元|家(?!万户)|吨|名|座|批|人次|公里|平方米)"
)
"""A number as it is listed: in digits, with what belongs to it, or in words with a unit."""
FigureKind = Literal[
    "date", "name", "document", "standard", "ratio", "rule", "past", "recap", "other"
]
"""Why a figure is no aim's: what it is instead, as far as its words tell."""


KINDS: tuple[tuple[FigureKind, re.Pattern[str]], ...] = (
    ("document", re.compile(r"〔\d{4}〕|\d号$|第\d+号")),
    (
        "name",
        re.compile(r"^[“《][^”》]*[”》]?$|^附?[表图件]\d|计划$|行动$|工程$|体系$"),
    ),
    ("ratio", re.compile(r"^(?=.*(?:资金|出资|投入|[奖匹补])).*\d[:∶]\d|配套")),
    (
        "rule",
        re.compile("给予|奖励|补助|补贴|资助|返还|最高|最多|不得|工作日|以上的|的企业"),
    ),
    ("standard", re.compile("标准|认定|条件")),
    ("past", re.compile("已|以来|同比")),
)
"""Words that tell why a figure is no aim's; the first that fits counts."""
COUNTS = re.compile(r"\d|番")
"""What is left of a figure's words, without their times, where they tell more than a date."""
AHEAD = re.compile(r"到20\d\d年|力争|确保|今年|将(?!近)")
"""Words that look ahead where the rest looks back."""
WANTS = re.compile(
    "达到|不低于|不少于|不超过|超过|突破|优于|控制在|降至|降到|提高|增长|下降"
    # 实现了 looks back
    "|力争|实现(?!了)"
)
"""Words of targets: a figure beside them may be one, whatever else its clause says."""
