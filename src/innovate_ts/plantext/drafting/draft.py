"""The draft as a whole."""

from __future__ import annotations

import re

from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.messages import say
from innovate_ts.plantext.contents import Contents, FoundAim
from innovate_ts.plantext.drafting.indicators import indicators_of
from innovate_ts.plantext.drafting.model import Draft, SetAside
from innovate_ts.plantext.drafting.work import actions_of, safeguards_of
from innovate_ts.plantext.leftover import FoundFigure

_WANTS = re.compile(
    "达到|不低于|不少于|不超过|超过|突破|控制在|降至|降到|提高|增长|下降|优于|力争|实现(?!了)"
)
"""Words of targets: a figure beside them may be one, whatever else its clause says."""


def draft(found: Contents) -> Draft:
    """Draft a plan's data from what its text holds.

    Args:
        found: the contents; they must hold an aim or an assignment.
    """
    period = found.period or _latest_period(found)
    indicators, refused = indicators_of(found.aims, period)
    actions, safeguards = actions_of(found), tuple(safeguards_of(found))
    tasks = [*(task for action in actions for task in action.tasks), *safeguards]
    asides = [*refused, *map(_aside, found.figures)]
    order = {id(paragraph): at for at, paragraph in enumerate(found.text.paragraphs)}
    asides.sort(key=lambda aside: (order[id(aside.paragraph)], aside.start))
    return Draft(
        contents=found,
        period=period,
        indicators=tuple(indicators),
        statements=_statements(
            found, period, {normalise(indicator.name) for indicator in indicators}
        ),
        actions=tuple(actions),
        safeguards=safeguards,
        bureaus=tuple(
            dict.fromkeys(n for task in tasks for n in (*task.lead, *task.responsible))
        ),
        set_aside=tuple(asides),
        unassigned=found.unassigned,
    )


def _latest_period(found: Contents) -> Period:
    """The period of the last aim, where neither title nor aims tell the plan's years."""
    periods = [
        each.aim.period for each in (*found.aims, *found.statements) if each.aim.period
    ]
    return (
        max(periods, key=lambda period: period.end) if periods else Period.years(2000)
    )


def _statements(found: Contents, plan: Period, names: set[str]) -> tuple[FoundAim, ...]:
    """The goals in words that lie in the plan's years, each once."""
    kept = []
    for each in found.statements:
        form = normalise(each.aim.indicator)
        if form not in names and (
            each.aim.period is None or plan.contains(each.aim.period)
        ):
            names.add(form)
            kept.append(each)
    return tuple(kept)


def _aside(figure: FoundFigure) -> SetAside:
    """A figure set aside; to be looked at where no reason is known, or where the words want something."""
    reason = say(f"aside_{figure.kind}")
    wants = figure.kind == "past" and _WANTS.search(figure.words) is not None
    is_open = figure.kind in {"other", "ratio", "rule", "standard"} or wants
    return SetAside(
        figure.paragraph, figure.start, figure.words, reason, is_open=is_open
    )
