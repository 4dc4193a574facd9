"""One entry to an actual: which period, place, figure and unit its cells give, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from innovate_ts.actuals.cells import (
    Refused,
    is_missing,
    parse_judgement,
    parse_period,
    parse_quantity,
)
from innovate_ts.actuals.labels import Names
from innovate_ts.actuals.layouts import Cell, Entry
from innovate_ts.actuals.tables import Table
from innovate_ts.basics.actual import Actual, Vintage
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import EXACT, convert, family, plain_unit
from innovate_ts.findings import Problem, Severity, problem
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.targets import Indicator, Statement

FAR_OFF = Decimal(1000)
"""A value without a unit that is this many times off every target was probably meant in another unit."""

COUNTED = frozenset(map(family, ("家", "人", "件")))
"""The families of units of which there is no fraction."""

VINTAGES: dict[str, Vintage] = {
    "": "",
    **dict.fromkeys(
        ("快报", "快报数", "初步", "初步数", "初步核算", "preliminary"), "preliminary"
    ),
    **dict.fromkeys(("年报", "年报数", "最终", "最终核实", "final"), "final"),
    **dict.fromkeys(("修订", "修订数", "revised"), "revised"),
}
"""What a column of vintages says, by its normal form."""

MULTIPLIERS = {
    "": 1,
    "1": 1,
    "units": 1,
    "unit": 1,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
}
"""What a column of multipliers says, and by how much the value is multiplied."""


class Values:
    """Reads the value cells of one table."""

    def __init__(self, table: Table, names: Names) -> None:
        self.table = table
        self.names = names

    def problem(
        self,
        code: str,
        cell: Cell,
        field: str,
        *,
        severity: Severity = "error",
        hint: Bilingual | None = None,
        **values: object,
    ) -> Problem:
        """A problem at a cell of this table, with the cell's text."""
        place = self.table.place(cell.row, cell.column)
        return problem(
            code,
            place,
            severity=severity,
            field=field,
            text=cell.text,
            hint=hint,
            **values,
        )

    def read(
        self, entry: Entry, goal: Indicator | Statement, unit: str | None
    ) -> Iterator[Actual | Problem]:
        """The value of one cell and what is to be said of it; nothing where the cell says there is none."""
        if entry.spilt is not None:
            yield self.problem("more_cells_than_header", entry.spilt, "value")
        if is_missing(entry.value.text):
            return
        period = None
        for told in self._period(entry, goal):
            if isinstance(told, Period):
                period = told
            else:
                yield told
        if period is None:
            return
        region, vintage, published = (
            self._region(entry),
            self._vintage(entry),
            self._published(entry),
        )
        if (
            isinstance(region, Problem)
            or isinstance(vintage, Problem)
            or isinstance(published, Problem)
        ):
            yield from (
                found
                for found in (region, vintage, published)
                if isinstance(found, Problem)
            )
            return
        value: Decimal | bool | None = None
        for found in self._value(entry, goal, unit):
            if isinstance(found, Problem):
                yield found
            else:
                value = found
        if value is not None:
            yield Actual(
                indicator=goal.id,
                period=period,
                value=value,
                region=region,
                vintage=vintage,
                published=published,
                text=entry.value.text,
                file=self.table.file,
                sheet=self.table.sheet,
                row=entry.value.row or 0,
                column=entry.value.column or 0,
            )

    def _region(self, entry: Entry) -> str | Problem:
        """The part of the area that a value is of; empty for the whole."""
        found = self.names.regions.find(entry.region.text) if entry.region else ""
        if found is None and entry.region is not None:
            return self.problem("unknown_region", entry.region, "region")
        return found or ""

    def _vintage(self, entry: Entry) -> Vintage | Problem:
        """How settled a value is."""
        found: Vintage | None = (
            VINTAGES.get(normalise(entry.vintage.text)) if entry.vintage else ""
        )
        if found is None and entry.vintage is not None:
            return self.problem("not_a_vintage", entry.vintage, "vintage")
        return found or ""

    def _published(self, entry: Entry) -> date | Problem | None:
        """When a value was published."""
        if entry.published is None or is_missing(entry.published.text):
            return None
        found = parse_period(entry.published.text)
        if found is None:
            return self.problem("not_a_period", entry.published, "published")
        return found.end

    def _period(
        self, entry: Entry, goal: Indicator | Statement
    ) -> Iterator[Period | Problem]:
        """The period of a value, and what is to be said of it."""
        period = parse_period(entry.period.text)
        if period is None:
            yield self.problem("not_a_period", entry.period, "period")
            return
        if entry.is_cumulative and period.start.year == period.end.year:
            period = Period(date(period.start.year, 1, 1), period.end)
        if not self.names.may_be_about(period):
            plan = self.names.years
            yield self.problem(
                "far_from_plan", entry.period, "period", severity="warning", plan=plan
            )
        if (
            isinstance(goal, Indicator)
            and goal.aggregation != "stock"
            and period.start == period.end
        ):
            yield self.problem(
                "day_for_period",
                entry.period,
                "period",
                severity="warning",
                name=goal.name,
            )
        yield period

    def _value(
        self, entry: Entry, goal: Indicator | Statement, unit: str | None
    ) -> Iterator[Decimal | bool | Problem]:
        """A figure, or how a statement was judged."""
        if isinstance(goal, Indicator):
            yield from self._figure(entry, goal, unit)
            return
        judged = parse_judgement(entry.value.text)
        yield (
            self.problem(judged.code, entry.value, "value")
            if isinstance(judged, Refused)
            else judged
        )

    def _figure(
        self, entry: Entry, indicator: Indicator, label_unit: str | None
    ) -> Iterator[Decimal | Problem]:
        """The figure of a cell in the indicator's unit, and what is to be said of it."""
        cell = entry.value
        quantity = parse_quantity(cell.text, indicator.unit)
        if isinstance(quantity, Refused):
            yield self.problem(quantity.code, cell, "value", unit=indicator.unit)
            return
        unit = self._unit(entry, indicator, quantity.unit, label_unit)
        if isinstance(unit, Problem):
            yield unit
            return
        by = (
            MULTIPLIERS.get(normalise(entry.multiplier.text)) if entry.multiplier else 1
        )
        if by is None and entry.multiplier:
            yield self.problem("unknown_multiplier", entry.multiplier, "multiplier")
            return
        value = convert(
            EXACT.multiply(quantity.value, Decimal(by or 1)),
            unit or indicator.unit,
            indicator.unit,
        )
        if value is None or (not unit and _looks_like_fraction(indicator, value)):
            yield self.problem(
                "fraction_for_percent", cell, "value", unit=indicator.unit
            )
            return
        if (
            value < 0
            and indicator.aggregation != "rate"
            and indicator.can_be_negative == "no"
        ):
            yield self.problem("negative_value", cell, "value", name=indicator.name)
            return
        if not quantity.unit and unit and _looks_like_fraction(indicator, value):
            yield self.problem(
                "fraction_in_percent",
                cell,
                "value",
                severity="warning",
                unit=indicator.unit,
            )
        if family(indicator.unit) in COUNTED and value != value.to_integral_value():
            yield self.problem(
                "part_of_a_count",
                cell,
                "value",
                severity="warning",
                unit=indicator.unit,
            )
        if quantity.approximate:
            yield self.problem("approximate_value", cell, "value", severity="note")
        if _is_far_off(indicator, value):
            yield self.problem(
                "far_from_target",
                cell,
                "value",
                severity="warning",
                unit=indicator.unit,
            )
        yield value

    def _unit(
        self, entry: Entry, indicator: Indicator, own: str | None, of_label: str | None
    ) -> str | Problem:
        """The unit of a value, which converts into the indicator's; empty where none is given.

        What the cell, its row, its head and its label say must agree; what the table says once for all
        counts where none of them says anything.
        """
        given = [(unit, plain_unit(unit.text)) for unit in entry.units]
        given += [(entry.indicator, of_label)] if of_label else []
        given += [(entry.value, own)] if own else []
        if any(convert(Decimal(1), given[0][1], unit) != 1 for _, unit in given[1:]):
            units = ", ".join(dict.fromkeys(unit for _, unit in given))
            return self.problem("two_units", entry.value, "value", unit=units)
        if not given and entry.default_units:
            fitting = [
                unit
                for unit in entry.default_units
                if family(unit) == family(indicator.unit)
            ]
            if len(fitting) > 1:
                return self.problem(
                    "two_units", entry.value, "value", unit=", ".join(fitting)
                )
            given = [
                (entry.value, fitting[0] if fitting else ", ".join(entry.default_units))
            ]
        if not given:
            return ""
        cell, unit = given[-1]
        if family(unit) != family(indicator.unit):
            name = indicator.name
            return self.problem(
                "foreign_unit", cell, "unit", given=unit, unit=indicator.unit, name=name
            )
        return unit


def _looks_like_fraction(indicator: Indicator, value: Decimal) -> bool:
    """Whether a bare figure is probably a share written as 0.157 where per cent is meant."""
    is_percent = family(indicator.unit) == family("%")
    return (
        is_percent
        and 0 < value.copy_abs() < 1
        and all(figure >= 2 for figure in _figures(indicator))
    )


def _figures(indicator: Indicator) -> list[Decimal]:
    """The figures that its targets ask its value to have, without those of zero."""
    found = (
        indicator.figure_of(target)
        for target in indicator.targets
        if target.measure == "value"
    )
    return [figure.copy_abs() for figure in found if figure]


def _is_far_off(indicator: Indicator, value: Decimal) -> bool:
    """Whether a figure is a thousand times off every target of its indicator."""
    figures, size = _figures(indicator), value.copy_abs()
    is_near = any(
        size < EXACT.multiply(figure, FAR_OFF)
        and figure < EXACT.multiply(size, FAR_OFF)
        for figure in figures
    )
    return bool(value and figures) and not is_near
