"""The periods of a tally, and which rows count in them: expressions of Ibis, the same for every engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.basics.periods import Period, add_months
from innovate_ts.registers.engines import Engine
from innovate_ts.registers.recipe import Span, Tally

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Table

_SPAN_MONTHS: Mapping[Span, int] = {"month": 1, "quarter": 3, "year": 12}


class Window(NamedTuple):
    """A period, and the days on which what counts in it began."""

    period: Period
    first: date
    last: date


def windows_of(tally: Tally) -> list[Window]:
    """The periods of a tally's figures: a flow counts within, a stock at the end."""
    whole = tally.periods
    months = _SPAN_MONTHS[tally.by]
    windows = []
    # Periods of a year begin in January, whatever month the register begins in.
    months_gone = (whole.start.month - 1) // months * months
    start = whole.start.replace(month=months_gone + 1)
    while start <= whole.end:
        following = add_months(start, months)
        last_day = date.fromordinal(following.toordinal() - 1)
        first = max(start, whole.start)
        last = min(last_day, whole.end)
        period = Period(first, last)
        window = Window(
            period=period,
            first=_first_day(tally, period),
            last=last,
        )
        windows.append(window)
        start = following
    return windows


def _first_day(tally: Tally, period: Period) -> date:
    """The first day on which what counts in a period may have begun."""
    if tally.date is not None:
        return period.start
    if tally.years is None:
        return date.min.replace(year=1900)
    behind = period.end.toordinal() + 1
    day = date.fromordinal(behind)
    months = 12 * tally.years
    return add_months(day, -months)


def in_windows(table: Table, periods: Table) -> Table:
    """Rows with each period that they count in, by its number."""
    conditions = _conditions(table, periods)
    return table.inner_join(periods, conditions)


def outside(table: Table, periods: Table) -> Table:
    """Rows that count in no period."""
    conditions = _conditions(table, periods)
    return table.anti_join(periods, conditions)


def window_table(engine: Engine, windows: Sequence[Window]) -> Table:
    """The periods as a table to join."""
    columns = {
        "period": [str(number) for number in range(len(windows))],
        "first": [window.first.isoformat() for window in windows],
        "last": [window.last.isoformat() for window in windows],
    }
    table = engine.known(columns)
    return table.select(
        period=table["period"].cast("int64"),
        first=table["first"].cast("date"),
        last=table["last"].cast("date"),
    )


def _conditions(table: Table, periods: Table) -> list[BooleanValue]:
    """Begun by the last day, and neither run out nor revoked."""
    day = table["day"]
    last = periods["last"]
    has_begun = day >= periods["first"]
    has_not_ended = day <= last
    conditions = [has_begun, has_not_ended]
    if "until" in table.columns:
        until = table["until"]
        is_open = until.isnull()
        conditions.append(is_open | (until >= last))
    if "revoked" in table.columns:
        revoked = table["revoked"]
        is_never = revoked.isnull()
        conditions.append(is_never | (revoked > last))
    return conditions
