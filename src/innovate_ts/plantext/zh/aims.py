"""What a clause of a plan wants: an indicator, what is asked of it, and by when.

Times are taken out first (`skeleton`), the rest is read by sentence patterns (`patterns`), and the times that
hold, the clause's own and those before it, say for which years it is and what a growth is reckoned from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from innovate_ts.basics.periods import Period
from innovate_ts.plantext.zh.aim import Aim, Measure
from innovate_ts.plantext.zh.figures import figures
from innovate_ts.plantext.zh.patterns import read_aims
from innovate_ts.plantext.zh.skeleton import skeleton
from innovate_ts.plantext.zh.times import Time, together
from innovate_ts.plantext.zh.vocabulary import (
    AFTER,
    ASIDE,
    CAN_WANT,
    IS_MADE,
    NO_AIM,
    PAST,
)

__all__ = ["Aim", "Measure", "Setting", "aims"]


@dataclass(frozen=True)
class Setting:
    """What holds for a clause from outside of it."""

    plan: Period | None = None
    """The years of the plan."""
    time: Time = field(default_factory=Time)
    """The time that stands before it."""
    is_aims: bool = False
    """Whether the clause stands where a plan says its aims, so that goals in words are goals."""
    is_dated_only: bool = False
    """Whether an aim without a date is of no use."""
    subject: str = ""
    """The one indicator of the clause before, of which a clause without a name goes on."""


def aims(written: str, setting: Setting) -> tuple[list[Aim], Time]:
    """What a clause wants, and the time that holds behind it.

    Args:
        written: the clause, in half width without stray spaces.
        setting: the plan's years, the time in force, and whether aims stand here.
    """
    series = _series(written)
    found: list[Aim] = []
    time = setting.time
    for text in series:
        more, time = _aims(text, replace(setting, time=time))
        if len(series) > 1:
            if len(more) != 1:
                return [], time
            setting = replace(setting, subject=more[0].indicator)
            more = [replace(more[0], start=0, end=len(written))]
        found += more
    return found, time


_YEAR = r"(?:到|力争到?)?(?:20|21)\d\d年"
_BY_YEAR = re.compile(f"[、和](?={_YEAR})")
_YEARS_FIRST = re.compile(
    r"(?P<years>(?:(?:20|21)\d\d年?[、和及])+(?:20|21)\d\d年),?(?P<words>\D+?)分别(?P<verb>\D*?)(?P<figures>\d.*)"
)


def _series(text: str) -> list[str]:
    """The clauses that a clause with a figure for each of several years stands for.

    新建A2025年5亩、2026年6亩, and 2025年、2026年A分别达到5亩、6亩.
    """
    first = _YEARS_FIRST.fullmatch(text)
    if first:
        years, given = (
            re.findall(r"\d{4}", first["years"]),
            re.split("[、和]", first["figures"]),
        )
        unit = re.sub(r"^[\d.,]+", "", given[-1])
        if len(years) == len(given):
            whole = [
                figure if re.search(r"\D$", figure) else figure + unit
                for figure in given
            ]
            return [
                f"{y}年{first['words']}{first['verb']}{f}"
                for y, f in zip(years, whole, strict=True)
            ]
    parts = _BY_YEAR.split(text)
    is_series = len(parts) > 1 and all(re.search(r"年\D*\d", part) for part in parts)
    return parts if is_series else [text]


def _aims(written: str, setting: Setting) -> tuple[list[Aim], Time]:
    text = _without_aside(written)
    if not setting.is_aims and not CAN_WANT.search(text):
        return [], setting.time
    clause = skeleton(text, setting.plan)
    own = together(clause.told)
    holds = _in_force(setting.time, own, is_time_only=clause.is_time_only)
    if setting.is_dated_only and holds.deadline is None:
        return [], holds
    if clause.is_time_only or _is_no_aim(text, holds, setting.plan):
        return [], holds
    start = max(
        (t.end for t in clause.told if not text[: t.start].strip("、,")), default=0
    )
    found = read_aims(clause, subject=setting.subject, is_aims=setting.is_aims)
    timed = [
        _timed(aim, _of_aim(aim, own, setting.time), setting.plan)
        for aim in found
        if aim.indicator
    ]
    return [replace(aim, start=start, end=len(text)) for aim in timed], holds


def _without_aside(text: str) -> str:
    """A clause without the remark behind its last figure: 80家(其中国家级10家)."""
    aside = ASIDE.search(text) if text[-1:] in "])*①②③④⑤⑥⑦⑧⑨⑩" else None
    if aside is None:
        return text
    if max((figure.end for figure in figures(text)), default=0) == len(text):
        return text
    bare = text[: aside.start()]
    last = max((figure.end for figure in figures(bare)), default=0)
    return bare if last and bare[last:] in {"", *AFTER} else text


def _is_no_aim(text: str, holds: Time, plan: Period | None) -> bool:
    """Whether a clause is a rule, or looks back."""
    is_before = (
        holds.deadline is not None
        and plan is not None
        and holds.deadline.end < plan.start
    )
    is_before = is_before or ("同比" in text and holds.deadline is None)
    return (
        is_before
        or holds.is_past
        or NO_AIM.search(text) is not None
        or PAST.search(text) is not None
    )


# --- the times that hold


def _in_force(before: Time, own: Time, *, is_time_only: bool) -> Time:
    """The time for the clauses behind: until another deadline stands; a base only if it stands alone."""
    if own == Time():
        return before
    base = own.base if is_time_only else None
    if own.deadline is None:
        return replace(
            before,
            base=base or before.base,
            is_each_year=before.is_each_year or own.is_each_year,
            is_past=before.is_past or own.is_past,
        )
    return replace(
        own,
        base=base or before.base,
        is_average=False,
        is_sum=False,
        is_last_year=False,
    )


def _of_aim(aim: Aim, own: Time, before: Time) -> Time:
    """The times of an aim: a base from before is one of growth only, 每年 one of what is made only."""
    is_made = (
        aim.measure == "value"
        and aim.value is not None
        and IS_MADE.match(aim.indicator) is not None
    )
    inherited = before.deadline
    if inherited is not None and not is_made and aim.measure == "value":
        inherited = Period.years(
            inherited.end.year
        )  # a level is one of the end, whatever was made over years
    return replace(
        own,
        deadline=own.deadline or inherited,
        is_since=(own if own.deadline else before).is_since,
        is_of_year=(own if own.deadline else before).is_of_year,
        base=own.base or (before.base if aim.measure in {"growth", "change"} else None),
        is_each_year=own.is_each_year
        or (before.is_each_year and own.deadline is None and is_made),
    )


def _timed(aim: Aim, time: Time, plan: Period | None) -> Aim:
    """The aim with its measure, period and base."""
    deadline = time.deadline or plan
    if deadline is None:
        return replace(aim, base=time.base)
    last = deadline.end.year
    base = last - 1 if time.is_last_year else time.base
    first = min(plan.start.year if plan else last, last)
    measure = _measure(aim, time, is_one_year=_is_one_year(time, base, first, last))
    is_undated = time.deadline is None and not time.is_each_year and first != last
    choices = (*aim.choices, "no_date") if is_undated else aim.choices
    choices = (*choices, "part_of_year") if time.is_part else choices
    period = _period(
        replace(aim, measure=measure), time, base, Period.years(first, last)
    )
    return replace(aim, measure=measure, period=period, base=base, choices=choices)


def _is_one_year(time: Time, base: int | None, first: int, last: int) -> bool:
    """Whether growth is that of a single year: since the year before, in a bare year, or the plan's first."""
    if base is not None:
        return base == last - 1
    deadline = time.deadline
    spans_years = deadline is not None and deadline.start.year != deadline.end.year
    return (first == last or time.is_of_year) and not spans_years


def _measure(aim: Aim, time: Time, *, is_one_year: bool) -> Measure:
    if aim.measure == "growth" and (time.is_average or is_one_year):
        return "average_growth"
    if (
        aim.measure == "value"
        and aim.value is not None
        and (time.is_each_year or time.is_average)
    ):
        return "each_year"
    return aim.measure


def _period(aim: Aim, time: Time, base: int | None, years: Period) -> Period:
    """The years of an aim: the deadline's, or all that the figure is of.

    Args:
        aim: with its measure.
        time: the times that hold for it.
        base: the year that growth is reckoned from.
        years: from the plan's first year to the one that the aim is due in.
    """
    last = years.end.year
    is_share = (
        aim.measure == "value"
        and aim.unit in {"%", "‰"}
        and IS_MADE.match(aim.indicator) is None
    )
    if is_share and not time.is_since:
        return Period.years(last)
    if time.deadline is not None and (
        time.is_since or time.deadline.start.year != last
    ):
        return time.deadline if aim.comparator != "qualitative" else Period.years(last)
    if (
        aim.measure in {"average_growth", "growth", "change"}
        and base is not None
        and base < last
    ):
        return Period.years(base + 1, last)
    is_made = (
        aim.value is not None
        and aim.measure == "value"
        and IS_MADE.match(aim.indicator) is not None
    )
    is_over_years = (
        aim.measure == "each_year"
        or time.is_sum
        or (aim.measure in {"average_growth", "change"} and time.is_average)
        or (time.deadline is None and is_made)
    )
    return years if is_over_years else Period.years(last)
