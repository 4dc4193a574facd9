"""The aims of clauses that follow each other: what a clause leaves out stands in those before it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.paragraphs import Clause
from innovate_ts.plantext.zh.additions import parted, with_addition
from innovate_ts.plantext.zh.aim import POINTS, Aim
from innovate_ts.plantext.zh.aims import Setting, aims
from innovate_ts.plantext.zh.clause_aims import Before
from innovate_ts.plantext.zh.deadlines import at_sentence
from innovate_ts.plantext.zh.names import making_of
from innovate_ts.plantext.zh.series import years_alone
from innovate_ts.plantext.zh.times import ClauseTimes

_AGAIN = "分别"
_ONLY_TIME = re.compile(
    r"(?:力争|争取|确保|预计|到|至)*(?:\d{4}年)?(?:[底末])?,?(?:要|将|力争)*"
)
"""What may stand before 分别 in a clause without a name."""
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
    outer = setting.time
    # The aim that the next clause may add to: the one of the clause before, in the same sentence.
    is_open = False
    # Where the aims of the sentence begin.
    named = 0
    for clause in clauses:
        if _begins_sentence(clause):
            is_open = False
            if setting.before != Before():
                setting = replace(setting, before=Before())
            time = at_sentence(setting.time, outer, setting.plan)
            if time != setting.time:
                setting = replace(setting, time=time)
            named = len(read)
        main, *behind = parted(clause)
        of_clause, time = _read(main, setting)
        if not of_clause:
            again = _read_again(main, read[named:], setting)
            of_clause, time = again or (of_clause, time)
        added = (
            with_addition(
                aim=read[-1],
                text=main.words,
                read=of_clause,
            )
            if is_open
            else None
        )
        if added is not None:
            read[-1] = added._replace(end=main.end)
        else:
            setting = _behind(
                clause=main,
                of_clause=of_clause,
                time=time,
                setting=setting,
            )
            read += of_clause
            is_open = len(of_clause) == 1
        for addition in behind:
            stated, _ = _read(addition, setting)
            added = (
                with_addition(
                    aim=read[-1],
                    text=addition.words,
                    read=stated,
                )
                if is_open
                else None
            )
            if added is not None:
                read[-1] = added._replace(end=clause.end)
    return read, setting


def _behind(
    clause: Clause, of_clause: Sequence[Aim], time: ClauseTimes, setting: Setting
) -> Setting:
    """What holds behind a clause with its aims, and its time."""
    before = Before()
    if of_clause:
        last = of_clause[-1].indicator
        subject = _subject(of_clause)
        grown = last if not subject and len(of_clause) == 1 else ""
        before = Before(
            subject=subject,
            making=making_of(last),
            grown=grown,
            is_in_points=of_clause[-1].unit.endswith(POINTS),
        )
    elif time is not setting.time:
        # A time may stand between a subject and what goes on from it, other words may not.
        before = setting.before
    years = years_alone(clause.words)
    is_same = before == setting.before and years == setting.listed_years
    if is_same and time is setting.time:
        return setting
    return replace(setting, time=time, before=before, listed_years=years)


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


def _read_again(
    clause: Clause, named: Sequence[Aim], setting: Setting
) -> tuple[list[Aim], ClauseTimes] | None:
    """What a clause says that has further figures of all that its sentence named: 2030年分别达到96%和70%."""
    names = list(dict.fromkeys(aim.indicator for aim in named))
    before, again, figures = clause.words.partition(_AGAIN)
    if len(names) < 2 or not again or not _ONLY_TIME.fullmatch(before):
        return None
    written = f"{before}{'、'.join(names)}{again}{figures}"
    read, time = aims(written, setting)
    if [aim.indicator for aim in read] != names:
        return None
    carried = []
    for aim in read:
        choices = [choice for choice in aim.choices if choice != "shared_head"]
        carried.append(
            aim._replace(
                start=clause.start,
                end=clause.end,
                choices=(*choices, "subject_carried"),
            )
        )
    return carried, time


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
        in_paragraph.append(aim._replace(start=start, end=end))
    return in_paragraph, time
