"""One entry to an actual: which period, place, figure and vintage its cells give, and what is wrong there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innovate_ts.actuals.cells import (
    is_missing,
    parse_judgement,
)
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.figures import read_figure
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import VINTAGES
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.tables import Cell, TableFindings
from innovate_ts.basics.actual import Actual, Vintage
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.targets import Indicator, Statement


def read_value(
    entry: Entry,
    goal: Indicator | Statement,
    label_unit: str | None,
    labels: Labels,
    findings: TableFindings,
) -> Actual | None:
    """The value of one cell, or None where the cell says that there is none or cannot be read.

    Args:
        entry: the cell with what names it.
        goal: what its label means.
        label_unit: the unit that stands in its label.
        labels: the regions and years of the plan.
        findings: is told what is wrong or doubtful.
    """
    spilt = entry.row.spilt
    if spilt is not None:
        message = texts.more_cells_than_header(text=spilt.text)
        findings.at(spilt, "value").error(message)
    if is_missing(entry.value.text):
        return None
    period = _period(entry, goal, labels, findings)
    if period is None:
        return None
    region = _region(entry.row.region, labels, findings)
    settled = _settled(entry, findings)
    if region is None or settled is None:
        return None
    value = _value(entry, goal, label_unit, findings)
    if value is None:
        return None
    vintage, published = settled
    return Actual(
        indicator=goal.id,
        period=period,
        value=value,
        region=region,
        vintage=vintage,
        published=published,
        text=entry.value.text,
        file=findings.table.file,
        sheet=findings.table.sheet,
        row=entry.value.row or 0,
        column=entry.value.column or 0,
    )


def _value(
    entry: Entry,
    goal: Indicator | Statement,
    label_unit: str | None,
    findings: TableFindings,
) -> Decimal | bool | None:
    """A figure, or how a statement was judged."""
    if isinstance(goal, Indicator):
        return read_figure(entry, goal, label_unit, findings)
    judged = parse_judgement(entry.value.text)
    if isinstance(judged, Message):
        findings.at(entry.value, "value").error(judged)
        return None
    return judged


def _period(
    entry: Entry,
    goal: Indicator | Statement,
    labels: Labels,
    findings: TableFindings,
) -> Period | None:
    """The period of a value; where the figure counts from the year's beginning, from there on."""
    text = entry.period.text
    at_period = findings.at(entry.period, "period")
    period = parse_period(text)
    if period is None:
        at_period.error(texts.not_a_period(text=text))
        return None
    if entry.is_cumulative and period.start.year == period.end.year:
        first_day = date(period.start.year, 1, 1)
        period = Period(first_day, period.end)
    if not labels.may_be_about(period):
        message = texts.far_from_plan(text=text, plan=labels.years)
        at_period.warning(message)
    is_one_day = period.start == period.end
    if is_one_day and _is_counted_over_time(goal):
        message = texts.day_for_period(text=text, name=goal.name)
        at_period.warning(message)
    return period


def _is_counted_over_time(goal: Indicator | Statement) -> bool:
    """Whether a value of one day makes no sense: only a stock is counted on a day."""
    return isinstance(goal, Indicator) and not goal.is_counted_at_end


def _region(
    cell: Cell | None,
    labels: Labels,
    findings: TableFindings,
) -> str | None:
    """The part of the area that a value is of; `WHOLE` where nothing is said."""
    if cell is None:
        return WHOLE
    region = labels.regions.find(cell.text)
    if region is None:
        message = texts.unknown_region(text=cell.text)
        findings.at(cell, "region").error(message)
    return region


def _settled(
    entry: Entry,
    findings: TableFindings,
) -> tuple[Vintage, date | None] | None:
    """How settled a value is and when it was published, or None where either cannot be read."""
    vintage = _vintage(entry.row.vintage, findings)
    cell = entry.row.published
    if cell is None or is_missing(cell.text):
        return None if vintage is None else (vintage, None)
    published = parse_period(cell.text)
    if published is None:
        message = texts.not_a_period(text=cell.text)
        findings.at(cell, "published").error(message)
        return None
    return None if vintage is None else (vintage, published.end)


def _vintage(cell: Cell | None, findings: TableFindings) -> Vintage | None:
    """How settled a value is."""
    if cell is None:
        return ""
    vintage = VINTAGES.get(normalise(cell.text))
    if vintage is None:
        message = texts.not_a_vintage(text=cell.text)
        findings.at(cell, "vintage").error(message)
    return vintage
