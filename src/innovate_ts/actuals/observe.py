"""Entries to actuals: which indicator a label means, which period, place, figure and unit its cells give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from innovate_ts.actuals.heads import split_unit
from innovate_ts.actuals.layouts import Cell, Entry, Reading
from innovate_ts.actuals.regions import Regions
from innovate_ts.actuals.tables import Table
from innovate_ts.cells import Refused, is_missing, parse_judgement, parse_period, parse_quantity
from innovate_ts.messages import Bilingual, hint_text
from innovate_ts.models.actuals import Actual, RowKind, Vintage
from innovate_ts.models.plan import Plan
from innovate_ts.models.targets import Indicator, Statement
from innovate_ts.names import nearest, normalise
from innovate_ts.period import Period
from innovate_ts.problems import Problem, Severity, problem
from innovate_ts.units import EXACT, convert, family, plain_unit

FAR_OFF = Decimal(1000)
"""A value without a unit that is this many times off every target was probably meant in another unit."""

YEARS_BEFORE, YEARS_AFTER = 15, 2
"""Years before and after a plan of which figures may be given; others are probably slips of the pen."""

COUNTED = frozenset(map(family, ("家", "人", "件")))
"""The families of units of which there is no fraction."""

VINTAGES: dict[str, Vintage] = {
    "": "",
    **dict.fromkeys(("快报", "快报数", "初步", "初步数", "初步核算", "preliminary"), "preliminary"),
    **dict.fromkeys(("年报", "年报数", "最终", "最终核实", "final"), "final"),
    **dict.fromkeys(("修订", "修订数", "revised"), "revised"),
}
"""What a column of vintages says, by its normal form."""

MULTIPLIERS = {"": 1, "1": 1, "units": 1, "unit": 1, "thousands": 10**3, "millions": 10**6, "billions": 10**9}
"""What a column of multipliers says, and by how much the value is multiplied."""


class Names:
    """What each label means, by its normal form; made once from a plan."""

    def __init__(self, plan: Plan) -> None:
        self.exact: dict[str, Indicator | Statement] = {
            normalise(label): goal
            for goal in plan.goals
            for label in (goal.id, goal.name.zh, goal.name.en, *goal.aliases)
        }
        self.ambiguous: dict[str, tuple[Indicator, Bilingual]] = {
            normalise(label): (indicator, group.question)
            for indicator in plan.indicators
            for group in indicator.ambiguous
            for label in group.labels
        }
        self.traps = {normalise(label): i for i in plan.indicators for label in i.traps}
        self.regions = Regions(plan)
        self.years = str(plan.meta.period)
        self._first = plan.meta.period.start.year - YEARS_BEFORE
        self._last = plan.meta.period.end.year + YEARS_AFTER

    def may_be_about(self, period: Period) -> bool:
        """Whether a period is near enough to the plan's own not to be a slip of the pen."""
        return self._first <= period.start.year and period.end.year <= self._last

    @property
    def labels(self) -> frozenset[str]:
        """The normal forms of all labels."""
        return frozenset({*self.exact, *self.ambiguous, *self.traps})

    def split(self, label: str) -> tuple[str, str | None]:
        """The normal form of a label, and the unit that stands in brackets at its end.

        A label whose brackets are part of a name is that name.
        """
        if normalise(label) in self.labels:
            return normalise(label), None
        name, unit = split_unit(label)
        return normalise(name), unit


@dataclass
class Observed:
    """What a table gave."""

    values: list[Actual] = field(default_factory=list)
    rows: dict[int, RowKind] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    damaged: dict[str, Problem] = field(default_factory=dict)


def observe(table: Table, reading: Reading, names: Names, *, strict: bool) -> Observed:
    """Read every entry of a table.

    Args:
        table: the table.
        reading: its rows and entries, as its layout gives them.
        names: what the labels mean.
        strict: warnings and rows of other indicators are errors.
    """
    reader = _Reader(table, names, strict=strict)
    seen = Observed(problems=[*table.problems, *reading.problems])
    for row in reading.rows:
        seen.rows[row.number] = reader.row(reading.entries.get(row.number, ()), seen)
    return seen


class _Reader:
    """Reads the entries of one table."""

    def __init__(self, table: Table, names: Names, *, strict: bool) -> None:
        self.table = table
        self.names = names
        self.strict = strict
        self._resembled: dict[str, str | None] = {}

    def row(self, entries: Sequence[Entry], seen: Observed) -> RowKind:
        """What becomes of one row; its values and problems are added to `seen`."""
        kinds: set[RowKind] = set()
        values: list[Actual] = []
        wrong: set[str] = set()
        for entry in entries:
            form, unit = self.names.split(entry.indicator.text)
            goal = self.names.exact.get(form)
            if goal is None:
                kinds.add(self._stranger(entry, form, seen))
                continue
            found = list(self._entry(entry, goal, unit))
            problems = [f for f in found if isinstance(f, Problem)]
            if self.strict:
                problems = [p.raised_to_error() if p.severity == "warning" else p for p in problems]
            seen.problems += problems
            given = [f for f in found if isinstance(f, Actual)]
            errors = [p for p in problems if p.severity == "error"]
            if errors:
                seen.damaged.setdefault(goal.id, errors[0])
                wrong.add(goal.id)
                kinds.add("error")
            values += given
            kinds.add("used" if given else "empty")
        seen.values += [value for value in values if value.indicator not in wrong]
        return next((kind for kind in ("error", "used", "other") if kind in kinds), "empty")

    def _problem(
        self,
        code: str,
        cell: Cell,
        field: str,
        *,
        severity: Severity = "error",
        hint: Bilingual | None = None,
        **values: object,
    ) -> Problem:
        """A problem at a cell, with the cell's text."""
        place = self.table.place(cell.row, cell.column)
        return problem(code, place, severity=severity, field=field, text=cell.text, hint=hint, **values)

    # --- labels ---------------------------------------------------------------------------------------------

    def _stranger(self, entry: Entry, form: str, seen: Observed) -> RowKind:
        """A label that names no indicator of the plan: one that asks, a trap, a typo, or simply another."""
        if is_missing(entry.value.text) and (not form or entry.indicator.row != entry.value.row):
            return "empty"
        if form in self.names.ambiguous and is_missing(entry.value.text):
            return "other"
        if form in self.names.ambiguous:
            goal, question = self.names.ambiguous[form]
            found = self._problem(
                "ambiguous_indicator", entry.indicator, "indicator", hint=question, name=goal.name
            )
            seen.problems.append(found)
            seen.damaged.setdefault(goal.id, found)
            return "error"
        if not form:
            seen.problems.append(self._problem("no_indicator", entry.indicator, "indicator"))
            return "error"
        found_problem = self._about_stranger(entry.indicator, form)
        if found_problem is not None:
            seen.problems.append(found_problem)
        return "error" if self.strict else "other"

    def _about_stranger(self, label: Cell, form: str) -> Problem | None:
        """What is to be said of a label that names no indicator of the plan."""
        if form in self.names.traps:
            name = self.names.traps[form].name
            severity: Severity = "error" if self.strict else "note"
            hint = hint_text("other_indicator") if self.strict else None
            return self._problem("trap", label, "indicator", severity=severity, hint=hint, name=name)
        likely = self._likely(label.text)
        if likely:
            severity = "error" if self.strict else "warning"
            goal = self.names.exact[likely]
            return self._problem("similar_indicator", label, "indicator", severity=severity, name=goal.name)
        return self._problem("other_indicator", label, "indicator") if self.strict else None

    def _likely(self, label: str) -> str | None:
        """The known label that an unknown one resembles; worked out once for each label."""
        if label not in self._resembled:
            self._resembled[label] = nearest(label, self.names.exact, at_least=0.8)
        return self._resembled[label]

    # --- values ---------------------------------------------------------------------------------------------

    def _entry(
        self, entry: Entry, goal: Indicator | Statement, unit: str | None
    ) -> Iterator[Actual | Problem]:
        """The value of one cell and what is to be said of it; nothing where the cell says there is none."""
        if entry.spilt is not None:
            yield self._problem("more_cells_than_header", entry.spilt, "value")
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
        region = self.names.regions.find(entry.region.text) if entry.region else ""
        if region is None and entry.region is not None:
            yield self._problem("unknown_region", entry.region, "region")
            return
        vintage = VINTAGES.get(normalise(entry.vintage.text)) if entry.vintage else ""
        if vintage is None and entry.vintage is not None:
            yield self._problem("not_a_vintage", entry.vintage, "vintage")
            return
        value: Decimal | bool | None = None
        for found in (
            self._judgement(entry) if isinstance(goal, Statement) else self._figure(entry, goal, unit)
        ):
            if isinstance(found, Problem):
                yield found
            else:
                value = found
        if value is not None:
            yield Actual(
                indicator=goal.id,
                period=period,
                value=value,
                region=region or "",
                vintage=vintage or "",
                text=entry.value.text,
                file=self.table.file,
                sheet=self.table.sheet,
                row=entry.value.row or 0,
                column=entry.value.column or 0,
            )

    def _period(self, entry: Entry, goal: Indicator | Statement) -> Iterator[Period | Problem]:
        """The period of a value, and what is to be said of it."""
        period = parse_period(entry.period.text)
        if period is None:
            yield self._problem("not_a_period", entry.period, "period")
            return
        if not self.names.may_be_about(period):
            plan = self.names.years
            yield self._problem("far_from_plan", entry.period, "period", severity="warning", plan=plan)
        if isinstance(goal, Indicator) and goal.aggregation != "stock" and period.start == period.end:
            yield self._problem("day_for_period", entry.period, "period", severity="warning", name=goal.name)
        yield period

    def _judgement(self, entry: Entry) -> Iterator[bool | Problem]:
        judged = parse_judgement(entry.value.text)
        yield self._problem(judged.code, entry.value, "value") if isinstance(judged, Refused) else judged

    def _figure(
        self, entry: Entry, indicator: Indicator, label_unit: str | None
    ) -> Iterator[Decimal | Problem]:
        """The figure of a cell in the indicator's unit, and what is to be said of it."""
        cell = entry.value
        quantity = parse_quantity(cell.text, indicator.unit)
        if isinstance(quantity, Refused):
            yield self._problem(quantity.code, cell, "value", unit=indicator.unit)
            return
        unit = self._unit(entry, indicator, quantity.unit, label_unit)
        if isinstance(unit, Problem):
            yield unit
            return
        by = MULTIPLIERS.get(normalise(entry.multiplier.text)) if entry.multiplier else 1
        if by is None and entry.multiplier:
            yield self._problem("unknown_multiplier", entry.multiplier, "multiplier")
            return
        value = convert(
            EXACT.multiply(quantity.value, Decimal(by or 1)), unit or indicator.unit, indicator.unit
        )
        if value is None or (not unit and _looks_like_fraction(indicator, value)):
            yield self._problem("fraction_for_percent", cell, "value", unit=indicator.unit)
            return
        if value < 0 and indicator.aggregation != "rate" and indicator.can_be_negative == "no":
            yield self._problem("negative_value", cell, "value", name=indicator.name)
            return
        if not quantity.unit and unit and _looks_like_fraction(indicator, value):
            yield self._problem(
                "fraction_for_percent", cell, "value", severity="warning", unit=indicator.unit
            )
        if family(indicator.unit) in COUNTED and value != value.to_integral_value():
            yield self._problem("part_of_a_count", cell, "value", severity="warning", unit=indicator.unit)
        if quantity.approximate:
            yield self._problem("approximate_value", cell, "value", severity="note")
        if _is_far_off(indicator, value):
            yield self._problem("far_from_target", cell, "value", severity="warning", unit=indicator.unit)
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
            return self._problem("two_units", entry.value, "value", unit=units)
        if not given and entry.default_units:
            fitting = [unit for unit in entry.default_units if family(unit) == family(indicator.unit)]
            given = [(entry.value, fitting[0] if len(fitting) == 1 else "/".join(entry.default_units))]
        if not given:
            return ""
        cell, unit = given[-1]
        if family(unit) != family(indicator.unit):
            name = indicator.name
            return self._problem("foreign_unit", cell, "unit", given=unit, unit=indicator.unit, name=name)
        return unit


def _looks_like_fraction(indicator: Indicator, value: Decimal) -> bool:
    """Whether a bare figure is probably a share written as 0.157 where per cent is meant."""
    is_percent = family(indicator.unit) == family("%")
    return is_percent and 0 < value.copy_abs() < 1 and all(figure >= 2 for figure in _figures(indicator))


def _figures(indicator: Indicator) -> list[Decimal]:
    """The figures that its targets ask its value to have, without those of zero."""
    found = (indicator.figure_of(target) for target in indicator.targets if target.measure == "value")
    return [figure.copy_abs() for figure in found if figure]


def _is_far_off(indicator: Indicator, value: Decimal) -> bool:
    """Whether a figure is a thousand times off every target of its indicator."""
    figures, size = _figures(indicator), value.copy_abs()
    is_near = any(
        size < EXACT.multiply(figure, FAR_OFF) and figure < EXACT.multiply(size, FAR_OFF)
        for figure in figures
    )
    return bool(value and figures) and not is_near
