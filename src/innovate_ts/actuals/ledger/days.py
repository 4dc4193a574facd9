"""Of which day a ledger and its rows are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import PAPER_LINES
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.period_grammar import Time, find_times, parse_time
from innovate_ts.basics.period_words import Sense
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Message
from innovate_ts.messages import ledger as texts

_BEHIND = re.compile(r"(?:以前|之前|前|底前)?(?:完成|办结)?$")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")


def parse_day(text: str, year: int | None, labels: Labels) -> Period | Message:
    """The day, month or quarter that a cell gives, or why it gives none: `2024-09-30`, `9月30日`, `9月底前`.

    Args:
        text: the cell.
        year: the year that the ledger is of, for a cell that gives none.
        labels: which years can be meant.
    """
    plain = clean(text)
    for written in (plain, _BEHIND.sub("", plain)):
        match = _MONTH_AND_DAY.fullmatch(written)
        if match is not None:
            if year is None:
                return texts.ledger_date_without_year(text=text)
            return _day_of(year, match, text)
        time = parse_time(written)
        if time is None:
            continue
        if time.period is None and year is None:
            return texts.ledger_date_without_year(text=text)
        if time.period is None and year is not None:
            time = time.in_year(year)
        return _sound(time, text, labels)
    return texts.not_a_ledger_date(text=text)


def _day_of(year: int, match: re.Match[str], text: str) -> Period | Message:
    try:
        day = date(year, int(match[1]), int(match[2]))
    except ValueError:
        return texts.not_a_ledger_date(text=text)
    return Period(day, day)


def _sound(time: Time, text: str, labels: Labels) -> Period | Message:
    period = time.period
    if period is None or time.sense is Sense.YEARS:
        # A year says nothing of the day.
        return texts.not_a_ledger_date(text=text)
    if not labels.may_be_about(period):
        return texts.implausible_ledger_date(text=text, years=labels.years)
    if time.sense is Sense.UNTIL:
        return Period(period.end, period.end)
    return period


Dated = tuple[Cell, date]
"""A line with the last day of the time that it names."""


class TableDay(NamedTuple):
    """The day that the titles and the sheet of a ledger give for all its rows."""

    day: date | None
    year: int | None
    """The year that the ledger is of, for cells that give none."""
    clash: tuple[Dated, Dated] | None = None
    """Two lines of which each gives another day."""


def day_of_table(
    lines: Iterable[Cell], given: Period | None, labels: Labels
) -> TableDay:
    """The day of all rows of a ledger that have none of their own.

    Args:
        lines: the cells above the heads, and the name of the sheet.
        given: the period of a file that names none.
        labels: which years can be meant.
    """
    cells = list(lines)
    year = _year_of(cells)
    days = list(_dated(cells, year, labels))
    # When a paper was filled in counts where nothing else is said.
    stated = [line for line in days if not _is_of_the_paper(line)]
    clash = _clash(stated)
    if clash is not None:
        return TableDay(
            day=None,
            year=year,
            clash=clash,
        )
    for _, day in stated or days:
        return TableDay(day, year or day.year)
    if given is None:
        return TableDay(None, year)
    return TableDay(given.end, year or given.end.year)


def _dated(cells: Iterable[Cell], year: int | None, labels: Labels) -> Iterator[Dated]:
    """The lines that name a part of a year, each with its last day."""
    for cell in cells:
        day = _day_in(cell, year, labels)
        if day is not None:
            yield cell, day


def _is_of_the_paper(line: Dated) -> bool:
    cell, _ = line
    return any(word in cell.text for word in PAPER_LINES)


def _clash(said: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    for line in said:
        if line[1] != said[0][1]:
            return said[0], line
    return None


def _day_in(cell: Cell, year: int | None, labels: Labels) -> date | None:
    """The last day of the part of a year that a line names."""
    days = []
    for named in find_times(cell.text).times:
        time = named
        if time.period is None and year is not None:
            time = time.in_year(year)
        if time.period is None or time.sense is Sense.YEARS:
            continue
        if labels.may_be_about(time.period):
            days.append(time.period.end)
    return max(days, default=None)


def _year_of(cells: Iterable[Cell]) -> int | None:
    """The one year that the lines name; None where they name several or none."""
    years = set()
    for cell in cells:
        for time in find_times(cell.text).times:
            if time.period is not None and time.period.is_within_a_year:
                years.add(time.period.end.year)
    return years.pop() if len(years) == 1 else None
