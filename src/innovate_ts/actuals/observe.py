"""Entries to actuals: which indicator a label means, which period, which figure, in which unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from innovate_ts.actuals.layouts import Entry, Reading
from innovate_ts.actuals.tables import Table
from innovate_ts.cells import Refused, is_missing, parse_judgement, parse_period, parse_quantity
from innovate_ts.messages import Bilingual
from innovate_ts.models.actuals import Actual, RowKind
from innovate_ts.models.plan import Plan
from innovate_ts.models.targets import Indicator, Statement
from innovate_ts.names import nearest, normalise
from innovate_ts.problems import Problem, Severity, problem
from innovate_ts.units import EXACT, convert, family

CITY = ("全市", "合计", "全市合计", "total")
"""What a region column says of the whole."""

FAR_OFF = Decimal(1000)
"""A value without a unit that is this many times off every target was probably meant in another unit."""


@dataclass(frozen=True)
class Names:
    """What each label means, by its normal form; made once from a plan."""

    exact: dict[str, Indicator | Statement]
    ambiguous: dict[str, tuple[Indicator, Bilingual]]
    traps: dict[str, Indicator]
    whole: frozenset[str]
    """Names of the whole area."""

    @staticmethod
    def of(plan: Plan) -> Names:
        """The labels of a plan."""
        area = plan.meta.area
        whole = [*CITY, *((area.name.zh, area.name.en, *area.aliases) if area else ())]
        return Names(
            exact={
                normalise(label): item
                for item in plan.goals
                for label in (item.id, item.name.zh, item.name.en, *item.aliases)
            },
            ambiguous={
                normalise(label): (item, group.question)
                for item in plan.indicators
                for group in item.ambiguous
                for label in group.labels
            },
            traps={normalise(label): item for item in plan.indicators for label in item.traps},
            whole=frozenset(map(normalise, whole)),
        )


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
        strict: rows of other indicators are errors.
    """
    seen = Observed(problems=list(reading.problems))
    for row in reading.rows:
        seen.rows[row.number] = _row(table, reading.entries.get(row.number, ()), names, seen, strict=strict)
    return seen


def _row(table: Table, entries: Sequence[Entry], names: Names, seen: Observed, *, strict: bool) -> RowKind:
    """What becomes of one row; its values and problems are added to `seen`."""
    if not entries:
        return "empty"
    label = entries[0].indicator
    form = normalise(label.text)
    item = names.exact.get(form)
    if item is None:
        return _stranger(table, entries, names, seen, strict=strict)
    values, problems = [], []
    if spilt := entries[0].spilt:
        place = table.place(spilt.row, spilt.column)
        problems.append(problem("more_cells_than_header", place, text=spilt.text))
    for entry in entries:
        found = list(_value(table, entry, item, names))
        values += [f for f in found if isinstance(f, Actual)]
        problems += [f for f in found if isinstance(f, Problem)]
    if strict:
        problems = [p.raised_to_error() if p.severity == "warning" else p for p in problems]
    seen.problems += problems
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        seen.damaged.setdefault(item.id, errors[0])
        return "error"
    seen.values += values
    return "used" if values else "empty"


def _stranger(
    table: Table, entries: Sequence[Entry], names: Names, seen: Observed, *, strict: bool
) -> RowKind:
    """A row whose label names no indicator of the plan: one that asks, a trap, a typo, or simply another."""
    label = entries[0].indicator
    form, place = normalise(label.text), table.place(label.row, label.column)
    if form in names.ambiguous:
        item, question = names.ambiguous[form]
        found = problem(
            "ambiguous_indicator", place, field="indicator", text=label.text, hint=question, name=item.name
        )
        seen.problems.append(found)
        seen.damaged.setdefault(item.id, found)
        return "error"
    severity: Severity = "error" if strict else "note"
    if form in names.traps:
        name = names.traps[form].name
        seen.problems.append(
            problem("trap", place, severity=severity, field="indicator", text=label.text, name=name)
        )
    elif likely := nearest(label.text, names.exact, at_least=0.8) if form else None:
        seen.problems.append(
            problem(
                "similar_indicator",
                place,
                severity="error" if strict else "warning",
                field="indicator",
                text=label.text,
                name=names.exact[likely].name,
            )
        )
    elif not form and any(not is_missing(entry.value.text) for entry in entries):
        seen.problems.append(problem("no_indicator", place, field="indicator"))
        return "error"
    elif strict:
        seen.problems.append(problem("other_indicator", place, field="indicator", text=label.text))
    return "error" if strict else "other"


def _value(
    table: Table, entry: Entry, item: Indicator | Statement, names: Names
) -> Iterator[Actual | Problem]:
    """The value of one cell and what is to be said of it; nothing where the cell says there is none."""
    cell = entry.value
    place = table.place(cell.row, cell.column)
    if is_missing(cell.text):
        return
    if (
        entry.region is not None
        and entry.region.text.strip()
        and normalise(entry.region.text) not in names.whole
    ):
        spot = table.place(entry.region.row, entry.region.column)
        yield problem("region_row", spot, field="region", text=entry.region.text)
        return
    period = parse_period(entry.period.text)
    if period is None:
        spot = table.place(entry.period.row, entry.period.column)
        yield problem("not_a_period", spot, field="period", text=entry.period.text)
        return
    value: Decimal | bool | None = None
    if isinstance(item, Statement):
        judged = parse_judgement(cell.text)
        if isinstance(judged, Refused):
            yield problem(judged.code, place, field="value", text=cell.text)
        else:
            value = judged
    else:
        for found in _figure(table, entry, item):
            if isinstance(found, Problem):
                yield found
            else:
                value = found
    if value is not None:
        yield Actual(
            indicator=item.id,
            period=period,
            value=value,
            text=cell.text,
            file=table.file,
            sheet=table.sheet,
            row=cell.row,
            column=cell.column,
        )


def _figure(table: Table, entry: Entry, indicator: Indicator) -> Iterator[Decimal | Problem]:
    """The figure of a cell in the indicator's unit, and what is to be said of it."""
    cell = entry.value
    place = table.place(cell.row, cell.column)
    quantity = parse_quantity(cell.text)
    if isinstance(quantity, Refused):
        yield problem(quantity.code, place, field="value", text=cell.text, unit=indicator.unit)
        return
    column_unit = entry.unit.text.strip() if entry.unit else ""
    if quantity.unit and column_unit and convert(Decimal(1), quantity.unit, column_unit) != 1:
        yield problem("two_units", place, field="value", text=cell.text, unit=column_unit)
        return
    unit = quantity.unit or column_unit
    value = convert(quantity.value, unit, indicator.unit) if unit else quantity.value
    if value is None:
        spot = place if quantity.unit or not entry.unit else table.place(entry.unit.row, entry.unit.column)
        yield problem("foreign_unit", spot, field="unit", text=unit, unit=indicator.unit, name=indicator.name)
        return
    if quantity.approximate:
        yield problem("approximate_value", place, severity="note", field="value", text=cell.text)
    if not unit:
        yield from _without_unit(table, entry, indicator, value)
        if _looks_like_fraction(indicator, value):
            return
    yield value


def _looks_like_fraction(indicator: Indicator, value: Decimal) -> bool:
    """Whether a bare figure is probably a share written as 0.157 where per cent is meant."""
    is_percent = family(indicator.unit) == family("%")
    return is_percent and 0 < value.copy_abs() < 1 and all(figure >= 2 for figure in _figures(indicator))


def _figures(indicator: Indicator) -> list[Decimal]:
    """The figures that its targets ask its value to have, without those of zero."""
    found = (indicator.figure_of(target) for target in indicator.targets if target.measure == "value")
    return [figure.copy_abs() for figure in found if figure]


def _without_unit(table: Table, entry: Entry, indicator: Indicator, value: Decimal) -> Iterator[Problem]:
    """What a figure without a unit gives rise to."""
    place = table.place(entry.value.row, entry.value.column)
    if _looks_like_fraction(indicator, value):
        yield problem(
            "fraction_for_percent", place, field="value", text=entry.value.text, unit=indicator.unit
        )
        return
    figures, size = _figures(indicator), value.copy_abs()
    is_near = any(
        size < EXACT.multiply(figure, FAR_OFF) and figure < EXACT.multiply(size, FAR_OFF)
        for figure in figures
    )
    if value and figures and not is_near:
        yield problem(
            "far_from_target",
            place,
            severity="warning",
            field="value",
            text=entry.value.text,
            unit=indicator.unit,
        )
