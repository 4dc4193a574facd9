"""What a clause of a plan wants: an indicator, what is asked of it, and by when.

Times are taken out first (`skeleton`), the rest is read by sentence patterns (`patterns`), and the times that
hold, the clause's own and those before it, say for which years it is and what a growth is reckoned from
(`deadlines`).
"""

import re
from dataclasses import dataclass, field, replace

from innovate_ts.basics.periods import Period
from innovate_ts.plan.terms import is_in_words
from innovate_ts.plantext.zh.aim import Aim
from innovate_ts.plantext.zh.clause_aims import Before, read_aims
from innovate_ts.plantext.zh.comparators import AFTER
from innovate_ts.plantext.zh.deadlines import dated, in_force
from innovate_ts.plantext.zh.figures import figures
from innovate_ts.plantext.zh.names import is_made
from innovate_ts.plantext.zh.series import clauses_of_years
from innovate_ts.plantext.zh.skeleton import Skeleton, skeleton
from innovate_ts.plantext.zh.times import ClauseTimes, together
from innovate_ts.plantext.zh.vocabulary import (
    ASIDE,
    CAN_WANT,
    NO_AIM,
    PAST,
    STARTING_FROM,
    WANTED,
)
from innovate_ts.plantext.zh.years import YEAR

__all__ = ["Aim", "Setting", "aims"]

_YEAR = re.compile(YEAR)
_YEARLY_GROWTH = re.compile(
    "年均[^\\d、,]{0,12}?(?:(?<!新)增[长速幅加]|递增|提高|提升|下降|降低|减少)[约达到超过不低于]{0,4}\\d"
)
"""年均 before a word of growth, of which it is said."""
_REACHED = re.compile("累计(?:达到?|突破|超过?)")
_ENDS_OF_ASIDES = frozenset("])*①②③④⑤⑥⑦⑧⑨⑩")
"""The last characters of `ASIDE`."""


@dataclass(frozen=True)
class Setting:
    """What holds for a clause from outside of it."""

    plan: Period | None = None
    """The years of the plan."""
    time: ClauseTimes = field(default_factory=ClauseTimes)
    """The time that stands before it."""
    is_aims: bool = False
    """Whether the clause stands where a plan says its aims, so that goals in words are goals."""
    is_dated_only: bool = False
    """Whether an aim without a date is of no use."""
    listed_years: str = ""
    """Several years that stand alone in the clause before, one for each figure of this one."""
    before: Before = field(default_factory=Before)
    """What is understood from the clause before."""


def aims(written: str, setting: Setting) -> tuple[list[Aim], ClauseTimes]:
    """What a clause wants, and the time that holds behind it.

    Args:
        written: the clause, in half width without stray spaces.
        setting: the plan's years, the time in force, and whether aims stand here.
    """
    parts = clauses_of_years(setting.listed_years + written)
    if not parts:
        return _aims_of_clause(written, setting)
    series: list[Aim] = []
    for part in parts:
        read, time = _aims_of_clause(part, setting)
        if len(read) != 1:
            return [], time
        aim = read[0]
        # The words of one year stand apart from each other: all of them are quoted.
        series.append(aim._replace(start=0, end=len(written)))
        setting = replace(
            setting,
            time=time,
            before=Before(aim.indicator),
        )
    return series, setting.time._replace(is_carried=True)


def _aims_of_clause(written: str, setting: Setting) -> tuple[list[Aim], ClauseTimes]:
    text = _without_aside(written)
    can_want = setting.is_aims or CAN_WANT.search(text)
    if not can_want:
        return [], setting.time
    clause = skeleton(text, setting.plan)
    own_time = together(clause.times)
    time = in_force(
        before=setting.time,
        told=own_time,
        is_time_only=clause.is_time_only,
    )
    if _tells_several(clause):
        time = time._replace(is_carried=True)
    is_of_no_use = setting.is_dated_only and time.deadline is None
    if is_of_no_use or clause.is_time_only:
        return [], time
    if _is_no_aim(text, time, setting):
        return [], time
    start = _end_of_opening_times(clause)
    undated = read_aims(clause, setting.before, is_aims=setting.is_aims)
    # A name may be nothing but what is taken off its ends.
    named = [aim for aim in undated if aim.indicator]
    stated = []
    for aim in named:
        read = dated(
            aim=_in_own_words(aim, text, start),
            told=_told_of(aim, own_time, text),
            before=setting.time,
            plan=setting.plan,
        )
        if len(undated) == 1:
            read = _with_start(
                aim=read,
                text=text,
                plan=setting.plan,
            )
        stated.append(read)
    return stated, time


def _tells_several(clause: Skeleton) -> bool:
    """Whether a clause tells several years, 2024年18套、2025年12套: which holds behind is not said."""
    deadlines = {expression.time.deadline for expression in clause.times}
    return len(deadlines - {None}) > 1


def _in_own_words(aim: Aim, text: str, start: int) -> Aim:
    """An aim at its place; a goal in the words of the text, times among them."""
    if is_in_words(aim.comparator) and aim.indicator not in text:
        aim = aim._replace(indicator=text[start:].strip("、,:"))
    return aim._replace(start=start, end=len(text))


def _told_of(aim: Aim, own_time: ClauseTimes, text: str) -> ClauseTimes:
    """What a clause tells of an aim: 突破800亿元、年均增长10% says of the growth alone that it is yearly."""
    if aim.measure == "value" and _YEARLY_GROWTH.search(text):
        return own_time._replace(is_average=False)
    # 累计达到50家 of what is not made is how many there are then.
    is_carried = "subject_carried" in aim.choices
    if is_carried and _REACHED.search(text) and not is_made(aim.indicator):
        return own_time._replace(is_sum=False)
    return own_time


def _with_start(aim: Aim, text: str, plan: Period | None) -> Aim:
    """A level with the year and the figure that it starts from: 由2025年的82%提高到90%."""
    start = STARTING_FROM.search(text)
    if start is None or aim.measure != "value":
        return aim
    year = _YEAR.search(start[0])
    behind = start[0] if year is None else start[0][year.end() :]
    figure = next(figures(behind), None)
    if figure is None or figure.unit != aim.unit:
        return aim
    if year is not None:
        return aim._replace(base=int(year[0]), base_value=figure.value)
    if plan is None:
        return aim
    # 由目前的35%提高到50%
    return aim._replace(
        base=plan.start.year - 1,
        base_value=figure.value,
        choices=(*aim.choices, "base_now"),
    )


def _end_of_opening_times(clause: Skeleton) -> int:
    """Where the words behind the times at a clause's beginning begin."""
    end = 0
    for expression in clause.times:
        before = clause.written[: expression.start]
        if not before.strip("、,"):
            end = max(end, expression.end)
    return end


def _without_aside(text: str) -> str:
    """A clause without the remark behind its last figure: 80家(其中国家级10家)."""
    # Nearly no clause ends in such a mark, and the pattern is slow on long texts.
    if text[-1:] not in _ENDS_OF_ASIDES:
        return text
    aside = ASIDE.search(text)
    # 100台(套): the brackets are the end of a unit.
    if aside is None or _end_of_figures(text) == len(text):
        return text
    bare = text[: aside.start()]
    end = _end_of_figures(bare)
    if end == 0:
        return text
    behind_figure = bare[end:]
    if behind_figure and behind_figure not in AFTER:
        return text
    return bare


def _end_of_figures(text: str) -> int:
    """Where the last figure of a text ends; 0 where it has none."""
    ends = [figure.end for figure in figures(text)]
    return max(ends, default=0)


def _is_of_one_year(plan: Period | None) -> bool:
    return plan is not None and plan.whole_years == 1


def _is_no_aim(text: str, time: ClauseTimes, setting: Setting) -> bool:
    """Whether a clause is a rule, or looks back."""
    plan = setting.plan
    if time.is_past or PAST.search(text):
        return True
    if NO_AIM.search(text):
        return True
    if time.deadline is None:
        # 同比 tells what has changed, unless words want it of the one year of the plan.
        goes_on = setting.before != Before() or WANTED.search(text) is not None
        is_wanted = _is_of_one_year(plan) and goes_on
        return "同比" in text and not is_wanted
    return plan is not None and time.deadline.end < plan.start
