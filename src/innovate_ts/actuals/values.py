"""One entry to an actual: which period, place, figure and vintage its cells give, and what is wrong there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from innovate_ts.actuals.cells import (
    Refused,
    is_missing,
    parse_judgement,
    parse_period,
)
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.figures import read_figure
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.office_words import VINTAGES
from innovate_ts.actuals.regions import WHOLE
from innovate_ts.actuals.tables import Cell, CellFindings, RawTable
from innovate_ts.basics.actual import Actual, Vintage
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.targets import Indicator, Statement


class ValueReader:
    """Reads the value cells of one table."""

    def __init__(self, table: RawTable, labels: Labels) -> None:
        self._table = table
        self._labels = labels

    def read(
        self,
        entry: Entry,
        goal: Indicator | Statement,
        label_unit: str | None,
        findings: Findings,
    ) -> Actual | None:
        """The value of one cell, or None where the cell says that there is none or cannot be read.

        Args:
            entry: the cell with what names it.
            goal: what its label means.
            label_unit: the unit that stands in its label.
            findings: is told what is wrong or doubtful.
        """
        if entry.spilt is not None:
            message = texts.more_cells_than_header(text=entry.spilt.text)
            self._at(entry.spilt, "value", findings).error(message)
        if is_missing(entry.value.text):
            return None
        period = self._period(entry, goal, findings)
        if period is None:
            return None
        region = self._region(entry.region, findings)
        settled = self._settled(entry, findings)
        if region is None or settled is None:
            return None
        value: Decimal | bool | None
        if isinstance(goal, Indicator):
            value = read_figure(self._table, entry, goal, label_unit, findings)
        else:
            value = self._judgement(entry.value, findings)
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
            file=self._table.file,
            sheet=self._table.sheet,
            row=entry.value.row or 0,
            column=entry.value.column or 0,
        )

    def _at(self, cell: Cell, field: str, findings: Findings) -> CellFindings:
        return CellFindings.of(findings, self._table, cell, field)

    def _period(
        self, entry: Entry, goal: Indicator | Statement, findings: Findings
    ) -> Period | None:
        """The period of a value; where the figure counts from the year's beginning, from there on."""
        cell = entry.period
        at_period = self._at(cell, "period", findings)
        period = parse_period(cell.text)
        if period is None:
            at_period.error(texts.not_a_period(text=cell.text))
            return None
        if entry.is_cumulative and period.start.year == period.end.year:
            period = Period(date(period.start.year, 1, 1), period.end)
        if not self._labels.may_be_about(period):
            plan_years = self._labels.years
            at_period.warning(texts.far_from_plan(text=cell.text, plan=plan_years))
        is_one_day = period.start == period.end
        if is_one_day and _is_counted_over_time(goal):
            at_period.warning(texts.day_for_period(text=cell.text, name=goal.name))
        return period

    def _region(self, cell: Cell | None, findings: Findings) -> str | None:
        """The part of the area that a value is of; `WHOLE` where nothing is said."""
        if cell is None:
            return WHOLE
        region = self._labels.regions.find(cell.text)
        if region is None:
            message = texts.unknown_region(text=cell.text)
            self._at(cell, "region", findings).error(message)
        return region

    def _settled(
        self, entry: Entry, findings: Findings
    ) -> tuple[Vintage, date | None] | None:
        """How settled a value is and when it was published, or None where either cannot be read."""
        vintage: Vintage | None = ""
        if entry.vintage is not None:
            vintage = VINTAGES.get(normalise(entry.vintage.text))
            if vintage is None:
                message = texts.not_a_vintage(text=entry.vintage.text)
                self._at(entry.vintage, "vintage", findings).error(message)
        cell = entry.published
        if cell is None or is_missing(cell.text):
            return None if vintage is None else (vintage, None)
        published = parse_period(cell.text)
        if published is None:
            message = texts.not_a_period(text=cell.text)
            self._at(cell, "published", findings).error(message)
        if vintage is None or published is None:
            return None
        return vintage, published.end

    def _judgement(self, cell: Cell, findings: Findings) -> bool | None:
        """How a statement was judged."""
        judged = parse_judgement(cell.text)
        if isinstance(judged, Refused):
            message = texts.not_a_judgement(text=cell.text)
            self._at(cell, "value", findings).error(message)
            return None
        return judged


def _is_counted_over_time(goal: Indicator | Statement) -> bool:
    """Whether a value of one day makes no sense: only a stock is counted on a day."""
    return isinstance(goal, Indicator) and goal.aggregation != "stock"
