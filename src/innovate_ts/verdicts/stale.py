"""Stale: a figure that is too old to say how a running target stands, since later ones should be there."""

from calendar import monthrange
from datetime import date

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import end_of_month_after
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.verdicts.achieved import ending_by
from innovate_ts.verdicts.case import Case


def last_figure(case: Case) -> Actual | None:
    """The last figure on or before the day of judgement; for growth its published rates count too."""
    rows = list(case.rows)
    if case.target.asks_for_growth:
        rows += case.published
    known = ending_by(rows, case.as_of)
    # While regions report, the area as a whole may be silent: their figures are none of it.
    whole = [row for row in known if not row.missing_regions]
    if whole:
        known = whole
    return max(known, key=lambda row: row.period.end, default=None)


def is_stale(indicator: Indicator, last: date, as_of: date) -> bool:
    """Whether the figure after a last one should have been published by now.

    Args:
        indicator: its rhythm says when the next figure is due, and `published_after` how long it takes.
        last: the last day of the last figure.
        as_of: the day of judgement.
    """
    next_end = _next_end(last, indicator.reporting_months)
    delay = max(1, indicator.published_after)
    return as_of > end_of_month_after(next_end, delay)


def _next_end(last: date, months: int) -> date:
    """The end of the first reporting period that ends after a day.

    Args:
        last: the day.
        months: how long a reporting period is, a part of a year.
    """
    end = _end_of_period(last, months)
    if end > last:
        return end
    return end_of_month_after(end, months)


def _end_of_period(day: date, months: int) -> date:
    periods_before = (day.month - 1) // months
    month = (periods_before + 1) * months
    _, days = monthrange(day.year, month)
    return date(day.year, month, days)
