"""What a break of an indicator keeps apart: nothing is measured across it."""

from collections.abc import Sequence
from datetime import date

from innovate_ts.basics.actual import Actual
from innovate_ts.plan.models.indicators import Break, Indicator
from innovate_ts.verdicts.achieved import Achieved
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.given import Given


def comparable(
    indicator: Indicator, rows: Sequence[Actual], day: date
) -> tuple[Actual, ...]:
    """The rows that are of the same definition as those of a day."""
    if not indicator.breaks:
        return tuple(rows)
    return tuple(
        row for row in rows if indicator.break_between(row.period.end, day) is None
    )


def summed_across(case: Case, given: Given, achieved: Achieved) -> Break | None:
    """The break that keeps figures of a period from being added up; None where nothing lies before it."""
    indicator = case.indicator
    is_sum = indicator.adds_up and case.target.measure == "value"
    if not is_sum or achieved.measured.is_whole:
        return None
    for row in given.rows:
        across = indicator.break_between(row.period.end, case.last_day)
        if across is not None and case.period.contains(row.period):
            return across
    return None
