"""The plan's own path inside a target's period: how much of it is asked for by which day."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from innovate_ts.basics.periods import Period
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
    asked: list[tuple[date, Fraction]] = []
    for step in sorted(case.target.schedule, key=lambda step: step.by.end):
        share = Fraction(step.share) / 100
        asked.append((step.by.end, share))
    if not asked:
        return None
    if case.runs_evenly:
        return _between_steps(asked, case.period, day)
    come = [share for end, share in asked if end <= day]
    if not come:
        return None
    return come[-1]


def _between_steps(
    asked: Sequence[tuple[date, Fraction]], period: Period, day: date
) -> Fraction | None:
    """The share of a day on the straight way from one step to the next, from nothing to the whole."""
    start = period.start - timedelta(days=1)
    before = Fraction(0)
    whole = (period.end, Fraction(1))
    for end, after in (*asked, whole):
        if start <= day <= end:
            months = months_between(start, end)
            part = months_between(start, day) / months
            return before + (after - before) * part
        start = end
        before = after
    return None
