"""Dated deliverables in the sentences of a task: 2024年6月底前印发实施方案, 市级孵化器年底前投用."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from innovate_ts.basics.numerals import read_numeral
from innovate_ts.basics.periods import Period
from innovate_ts.plantext.paragraphs import Clause, Paragraph
from innovate_ts.plantext.zh.names import plain_name
from innovate_ts.plantext.zh.vocabulary import PAST
from innovate_ts.plantext.zh.years import YEAR

_BY = re.compile(
    rf"(?:力争|确保|计划|预计)?[在于到至]?(?:(?P<year>{YEAR})年|今年|本年)?"
    r"(?:(?P<month>1[0-2]|[1-9])月(?:[底末]|[上中下]旬|\d{1,2}日)?"
    "|(?P<half>上半年)|(?P<quarter>[一二三四])季度末?|年?[底末])?(?:以前|之前|前)?"
)
_TELLS = re.compile(f"{YEAR}年|[今本]年|月|上半年|季度|[底末]")
_DELIVERS = re.compile(
    "完成|建成|印发|出台|制定|投用|投运|启用|启动|上线|开工|竣工|通车|开通|挂牌|发布|形成|建立|编制|组建|交付"
)
_IS_NONE = re.compile(rf"\d|{PAST.pattern}")
_RECURS = re.compile("每[年季月]|逐年")
_LENGTHS = range(5, 61)
"""Characters of the words of a deliverable: 通车 alone leaves out what."""


class StatedMilestone(NamedTuple):
    """A dated deliverable and the place where the text states it."""

    clause: Clause
    """Its words, the date among them."""
    name: str
    """Its words without the date."""
    due: Period
    """The period by whose end it is to be there."""

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that states it."""
        return self.clause.paragraph


def milestones_of(
    clauses: Iterable[Clause], plan: Period | None
) -> Iterator[StatedMilestone]:
    """The deliverables of clauses that follow each other in a task.

    Args:
        clauses: those that are neither aims nor assignments.
        plan: the plan's years; without a year in the text a date is one of a plan of one year.
    """
    year = None
    if plan is not None and plan.whole_years == 1:
        year = plan.start.year
    for clause in clauses:
        by = _deadline(clause.words)
        if by is None:
            continue
        year = int(by["year"]) if by["year"] else year
        name = _deliverable(clause.words, by)
        if year is None or not name:
            continue
        due = _due(by, year)
        if plan is None or plan.contains(due):
            yield StatedMilestone(clause, name, due)


def _deliverable(text: str, by: re.Match[str]) -> str:
    """What is to be there by a date; nothing where that recurs, is counted, or was done."""
    if _RECURS.search(text):
        return ""
    name = plain_name(text[: by.start()] + text[by.end() :])
    if _IS_NONE.search(name) or not _DELIVERS.search(name):
        return ""
    return name if len(name) in _LENGTHS else ""


def _deadline(text: str) -> re.Match[str] | None:
    """The first date of a clause, if it has one."""
    for by in _BY.finditer(text):
        if _TELLS.search(by[0]):
            return by
    return None


def _due(by: re.Match[str], year: int) -> Period:
    if by["month"]:
        month = int(by["month"])
        return Period.months(
            year=year,
            first=month,
            last=month,
        )
    if by["half"]:
        return Period.months(
            year=year,
            first=6,
            last=6,
        )
    if by["quarter"]:
        return Period.quarter(year, int(read_numeral(by["quarter"])))
    return Period.years(year)
