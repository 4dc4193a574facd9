"""The aims of clauses that follow each other: what a clause leaves out stands in those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.aims import Setting, aims
from innovate_ts.plantext.zh.series import years_alone
from innovate_ts.plantext.zh.times import ClauseTimes

LONGEST_CLAUSE = 300
"""Characters of a clause that can be an aim."""


def read_clauses(
    clauses: Iterable[Clause], setting: Setting
) -> tuple[list[Aim], Setting]:
    """The aims of clauses that follow each other, and what holds behind them.

    Args:
        clauses: of one paragraph.
        setting: what holds before them.
    """
    read: list[Aim] = []
    for clause in clauses:
        if _begins_sentence(clause):
            setting = replace(setting, subject="")
            if setting.time.is_stage:
                setting = replace(setting, time=ClauseTimes())
        of_clause, time = _read(clause, setting)
        if of_clause:
            subject = _subject(of_clause)
        elif time is setting.time:
            # A time may stand between a subject and what goes on from it, other words may not.
            subject = ""
        else:
            subject = setting.subject
        setting = replace(
            setting,
            time=time,
            subject=subject,
            listed_years=years_alone(clause.text),
        )
        read += of_clause
    return read, setting


def _begins_sentence(clause: Clause) -> bool:
    if clause.start == 0:
        return True
    text = clause.paragraph.text
    return text[clause.start - 1] in "。!?"


def _subject(aims_of_clause: Sequence[Aim]) -> str:
    """What a clause without a name goes on of: the one indicator of the clause before it, or nothing."""
    names: set[str] = set()
    for aim in aims_of_clause:
        # A level cannot go on from growth.
        if aim.starts_from_base:
            return ""
        if not is_in_words(aim.comparator):
            names.add(aim.indicator)
    if len(names) != 1:
        return ""
    return names.pop()


def _read(clause: Clause, setting: Setting) -> tuple[list[Aim], ClauseTimes]:
    """The aims of a clause, with their places in the paragraph; numbering is no part of it."""
    paragraph = clause.paragraph
    shift = max(clause.start, len(paragraph.numbering))
    length = clause.end - shift
    if length > LONGEST_CLAUSE:
        return [], setting.time
    written = paragraph.text[shift : clause.end]
    in_clause, time = aims(written, setting)
    in_paragraph = []
    for aim in in_clause:
        start = aim.start + shift
        end = aim.end + shift
        in_paragraph.append(replace(aim, start=start, end=end))
    return in_paragraph, time
