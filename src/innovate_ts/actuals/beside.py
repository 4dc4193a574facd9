"""What a table says beside its actuals: its own target, share of it, figure of the year before, and growth.

None of them is an actual. Where they do not fit the actual or the plan, one of the two is wrong: a warning.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from innovate_ts.actuals import office_words
from innovate_ts.actuals.cells import Quantity, is_missing, parse_quantity
from innovate_ts.actuals.grid import Grid
from innovate_ts.actuals.heads import ColumnRole
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.tables import TableFindings
from innovate_ts.basics.actual import Actual
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period, add_months
from innovate_ts.basics.units import EXACT, PERCENT, convert, decimals, half_unit, plain
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Indicator

_DAY = timedelta(days=1)
_MONTHS = 12
_UNIT = re.compile(r"\([^()]*\)$")
"""Behind the word of a head."""


class Beside(NamedTuple):
    """The columns beside the one of actuals, by their index; None where there is none, or more than one."""

    target: int | None
    rate: int | None
    year_before: int | None
    growth: int | None
    growth_head: str
    """The head of the growth; empty where there is none."""

    @property
    def growth_unit(self) -> str:
        """The unit in the head of the growth; empty where there is none."""
        return _unit_of(self.growth_head)

    @property
    def columns(self) -> frozenset[int | None]:
        """All of them."""
        return frozenset([self.target, self.rate, self.year_before, self.growth])


def columns_beside(grid: Grid) -> Beside | None:
    """The columns that say something of a table's actuals, where these stand in one column."""
    if len(grid.columns(ColumnRole.VALUE)) != 1:
        return None
    forms: dict[str, list[int]] = {}
    for index in grid.columns(ColumnRole.NO_ACTUAL):
        form = normalise(grid.heads[index].text)
        name = _UNIT.sub("", form)
        of_name = forms.setdefault(name, [])
        of_name.append(index)
    has_months_alone = any(
        normalise(word) in forms for word in office_words.BESIDE_MONTHS
    )
    growth = None
    if not has_months_alone:
        growth = _only(forms, office_words.BESIDE_GROWTH)
    target = _only(forms, office_words.BESIDE_TARGET)
    rate = None
    # A rate of a target that the table does not tell is held against nothing.
    if target is not None:
        rate = _only(forms, office_words.BESIDE_RATE)
    beside = Beside(
        target=target,
        rate=rate,
        year_before=_only(forms, office_words.BESIDE_YEAR_BEFORE),
        growth=growth,
        growth_head="" if growth is None else grid.heads[growth].text,
    )
    return None if beside.columns == {None} else beside


def _unit_of(head: str) -> str:
    """The unit in brackets at the end of a head."""
    match = _UNIT.search(normalise(head))
    return match[0].strip("()") if match else ""


def _only(forms: dict[str, list[int]], words: Sequence[str]) -> int | None:
    columns = [index for word in words for index in forms.get(normalise(word), ())]
    return columns[0] if len(columns) == 1 else None


def growth_beside(
    row: RawRow,
    beside: Beside,
    actual: Actual,
    indicator: Indicator,
    findings: TableFindings,
) -> Actual | None:
    """The growth in % that a row publishes beside its actual; None where it is not surely in per cent.

    The arguments are those of `hold_against`.
    """
    index = beside.growth
    if index is None or is_missing(row.text(index)):
        return None
    if indicator.is_rate:
        # The growth of a share is told in points, and held against that of the year before alone.
        if beside.year_before is None:
            message = texts.change_unread(column=beside.growth_head)
            findings.at(row.cell(index), "growth").note(message)
        return None
    quantity = parse_quantity(
        text=row.text(index),
        own_unit=PERCENT,
        mark=findings.table.decimal_mark,
    )
    if not isinstance(quantity, Quantity):
        return None
    unit = quantity.unit or beside.growth_unit
    # 0.125 without a sign may be 12.5 per cent, as a spreadsheet keeps it.
    if not unit and 0 < quantity.value.copy_abs() < 1:
        return None
    growth = convert(
        value=quantity.value,
        unit=unit or PERCENT,
        to=PERCENT,
    )
    if growth is None:
        return None
    cell = row.cell(index)
    return actual._replace(
        value=growth,
        written=cell.text,
        unit=unit or "",
        origin=actual.origin._replace(column=index + 1),
    )


class _BesideRow(NamedTuple):
    """A row with an actual, and how its other figures are brought to the unit of its indicator."""

    row: RawRow
    actual: Actual
    indicator: Indicator
    factor: Decimal | None
    """By what a figure without a unit is multiplied; None where the actual names its own."""
    findings: TableFindings

    def amount(self, index: int | None) -> Decimal | None:
        """The figure of a column in the unit of the indicator."""
        quantity = self.quantity(index, self.indicator.unit)
        if quantity is None:
            return None
        if quantity.unit is not None:
            return convert(
                value=quantity.value,
                unit=quantity.unit,
                to=self.indicator.unit,
            )
        if self.factor is None:
            return None
        return EXACT.multiply(quantity.value, self.factor)

    def quantity(self, index: int | None, unit: str) -> Quantity | None:
        """What a column gives; None where it is no figure."""
        if index is None or is_missing(self.row.text(index)):
            return None
        mark = self.findings.table.decimal_mark
        quantity = parse_quantity(
            text=self.row.text(index),
            own_unit=unit,
            mark=mark,
        )
        return quantity if isinstance(quantity, Quantity) else None

    def cell(self, index: int) -> Cell:
        """The cell of a column."""
        return self.row.cell(index)


def year_before_beside(
    row: RawRow,
    beside: Beside,
    actual: Actual,
    indicator: Indicator,
    findings: TableFindings,
) -> Actual | None:
    """The figure of the same months of the year before that a row tells beside its actual, if any.

    It is none of the table's actuals; the arguments are those of `hold_against`.
    """
    there = _there(row, actual, indicator, findings)
    index = beside.year_before
    amount = there.amount(index)
    if index is None or amount is None:
        return None
    first, last = actual.period
    before = Period(add_months(first, -_MONTHS), _last_day_before(last))
    return actual._replace(
        period=before,
        value=amount,
        written=row.text(index),
        origin=actual.origin._replace(column=index + 1),
    )


def _last_day_before(last: date) -> date:
    """The same last day a year before: 29 February's is the 28th, and the other way round."""
    return add_months(last + _DAY, -_MONTHS) - _DAY


def hold_against(
    row: RawRow,
    beside: Beside,
    actual: Actual,
    indicator: Indicator,
    findings: TableFindings,
) -> None:
    """Warn where what a row says beside its actual does not fit it, or the plan.

    Args:
        row: the row.
        beside: the columns that say something of it.
        actual: its actual.
        indicator: the indicator of that.
        findings: is told what does not fit.
    """
    there = _there(row, actual, indicator, findings)
    _own_target(there, beside.target)
    _own_rate(there, beside)
    _own_growth(there, beside)


def _there(
    row: RawRow, actual: Actual, indicator: Indicator, findings: TableFindings
) -> _BesideRow:
    written = parse_quantity(
        text=actual.text,
        own_unit=indicator.unit,
        mark=findings.table.decimal_mark,
    )
    factor = None
    if isinstance(written, Quantity) and written.value and written.unit is None:
        factor = EXACT.divide(actual.figure, written.value)
    return _BesideRow(row, actual, indicator, factor, findings)


def _own_target(there: _BesideRow, index: int | None) -> None:
    """The table's target against the plan's for the year."""
    planned = there.amount(index)
    asked = _asked(there)
    if (
        index is None
        or planned is None
        or not asked
        or planned in asked
        or there.actual.region
    ):
        return
    cell = there.cell(index)
    message = texts.own_target_differs(
        text=cell.text,
        target=plain(asked[0]),
        unit=there.indicator.unit,
    )
    there.findings.at(cell, "target").warning(message)


def _asked(there: _BesideRow) -> list[Decimal]:
    """What the plan asks of the value in the year of the actual."""
    year = there.actual.period.end.year
    asked = []
    for target in there.indicator.targets:
        figure = there.indicator.figure_of(target)
        is_of_year = target.period.start.year == target.period.end.year == year
        if target.measure == "value" and is_of_year and figure:
            asked.append(figure)
    return asked


def _own_rate(there: _BesideRow, beside: Beside) -> None:
    """The share that the table says is reached against its actual and its own target."""
    rate = there.quantity(beside.rate, PERCENT)
    target = there.amount(beside.target)
    if beside.rate is None or rate is None or not target:
        return
    reached = _quotient(there.actual.figure, target)
    if reached is not None and not _fits(rate, *reached):
        cell = there.cell(beside.rate)
        message = texts.own_rate_differs(
            text=cell.text,
            actual=plain(there.actual.figure),
            target=plain(target),
        )
        there.findings.at(cell, "rate").warning(message)


def _own_growth(there: _BesideRow, beside: Beside) -> None:
    """The growth that the table gives against its actual and its figure of the year before."""
    growth = there.quantity(beside.growth, PERCENT)
    before = there.amount(beside.year_before)
    # The growth of a share is told in points, and that of some amounts at other prices.
    is_told_by_levels = there.indicator.grows_by_levels and not there.indicator.is_rate
    if beside.growth is None or growth is None or not before or not is_told_by_levels:
        return
    grown = _quotient(there.actual.figure, before)
    if grown is None:
        return
    lowest, highest = grown
    if not _fits(
        share=growth,
        lowest=lowest - 1,
        highest=highest - 1,
    ):
        cell = there.cell(beside.growth)
        message = texts.own_growth_differs(
            text=cell.text,
            actual=plain(there.actual.figure),
            before=plain(before),
        )
        there.findings.at(cell, "growth").warning(message)


def _quotient(figure: Decimal, by: Decimal) -> tuple[Fraction, Fraction] | None:
    """The least and the largest that a quotient of two rounded amounts may be."""
    if figure < 0 or by <= half_unit(by):
        return None
    off, off_by = _rounding(figure), _rounding(by)
    lowest = Fraction(figure - off) / Fraction(by + off_by)
    highest = Fraction(figure + off) / Fraction(by - off_by)
    return lowest, highest


def _rounding(figure: Decimal) -> Decimal:
    """How far an amount may be off; a whole number is a count."""
    return half_unit(figure) if decimals(figure) else Decimal(0)


def _fits(share: Quantity, lowest: Fraction, highest: Fraction) -> bool:
    """Whether a share is within bounds, in per cent or, without a sign, as a part of 1."""
    slack = Fraction(half_unit(share.value))
    figure = Fraction(share.value)
    factors = [100] if share.unit else [100, 1]
    return any(
        lowest * factor - slack <= figure <= highest * factor + slack
        for factor in factors
    )
