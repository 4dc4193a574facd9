"""The aims of clauses that follow each other: what a clause leaves out stands in those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.zh.aim import Aim, starts_from_base
from innovate_ts.plantext.zh.aims import Setting, aims
from innovate_ts.plantext.zh.times import Time

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
        of_clause, time = _read(clause, setting)
        # A time may stand between a subject and what goes on from it, other words may not.
        carried = "" if time is setting.time else setting.subject
        subject = _subject(of_clause, carried)
        setting = replace(setting, time=time, subject=subject)
        read += of_clause
    return read, setting


def _begins_sentence(clause: Clause) -> bool:
    return clause.start == 0 or clause.paragraph.text[clause.start - 1] in "。!?"


def _subject(aims_of_clause: Sequence[Aim], before: str) -> str:
    """What a clause without a name goes on of: the one indicator before it."""
    if not aims_of_clause:
        return before
    if any(starts_from_base(aim.measure) for aim in aims_of_clause):
        return ""  # a level cannot go on from growth
    names = {aim.indicator for aim in aims_of_clause if not is_in_words(aim.comparator)}
    return names.pop() if len(names) == 1 else ""


def _read(clause: Clause, setting: Setting) -> tuple[list[Aim], Time]:
    """The aims of a clause, with their places in the paragraph; numbering is no part of it."""
    shift = max(clause.start, len(clause.paragraph.numbering))
    if clause.end - shift > LONGEST_CLAUSE:
        return [], setting.time
    in_clause, time = aims(clause.paragraph.text[shift : clause.end], setting)
    in_paragraph = [
        replace(aim, start=aim.start + shift, end=aim.end + shift) for aim in in_clause
    ]
    return in_paragraph, time
