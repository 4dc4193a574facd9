"""The plan's own path inside a target's period: how much of it is asked for by which day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from innovate_ts.verdicts.arithmetic import months_between
from innovate_ts.verdicts.case import Case


def scheduled_share(case: Case, day: date) -> Fraction | None:
    """The share that a target's schedule asks for at the end of a day; None where it says nothing.

    What moves all year goes straight from one step to the next, counted in months; what comes in batches
    owes the share of the last step that has come, and nothing before the first.

    Args:
        case: the target.
        day: a day inside its period.
    """
    steps = sorted(case.target.schedule, key=lambda step: step.by.end)
    if not steps:
        return None
    asked = [(step.by.end, Fraction(step.share) / 100) for step in steps]
    if not case.runs_evenly:
        reached = [share for end, share in asked if end <= day]
        return reached[-1] if reached else None
    period = case.period
    beginning = (period.start - timedelta(days=1), Fraction(0))
    whole = (period.end, Fraction(1))
    for (start, before), (end, after) in pairwise([beginning, *asked, whole]):
        if start <= day <= end:
            part = months_between(start, day) / months_between(start, end)
            return before + (after - before) * part
    return None
