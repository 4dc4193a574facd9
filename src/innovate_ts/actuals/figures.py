"""The figure of a cell in its indicator's unit: which unit it is in, and what speaks against it."""

from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from innovate_ts.actuals.cells import Quantity, parse_quantity
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.office_words import MULTIPLIERS
from innovate_ts.actuals.plausibility import FAR_OFF
from innovate_ts.actuals.raw_rows import Cell
from innovate_ts.actuals.tables import CellFindings, TableFindings
from innovate_ts.basics.actual import Vintage
from innovate_ts.basics.english_units import named
from innovate_ts.basics.names import normalise
from innovate_ts.basics.units import (
    EXACT,
    PLACE,
    UNTOLD,
    convert,
    exact_quotient,
    family,
    is_unit_of,
    parse_unit,
    plain,
    plain_unit,
)
from innovate_ts.messages import Bilingual, Message
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.asked import Plausible
from innovate_ts.plan.models.indicators import Indicator

COUNTED = frozenset(map(family, ("家", "人", "件", PLACE)))
"""The families of units of which there is no fraction."""

_PERCENT = family("%")

_ENDLESS = Decimal("Infinity")

SHARE_AS_PERCENT = 2
"""Per cent from which on a target is too large for a figure below 1 to be meant as per cent."""


class Figure(NamedTuple):
    """A figure in its indicator's unit."""

    value: Decimal
    unit: str
    """The unit that the input gives; empty where it gives none."""
    vintage: Vintage
    """How settled it is, by a letter behind it."""


def read_figure(
    entry: Entry,
    indicator: Indicator,
    label_unit: str | None,
    findings: TableFindings,
) -> Figure | None:
    """The figure of a value cell in the unit of its indicator, or None where there is none to be had.

    Args:
        entry: the cell with what names it.
        indicator: what it is a figure of.
        label_unit: the unit that stands in its label.
        findings: is told what is wrong or doubtful.
    """
    text = entry.value.text
    at_value = findings.at(entry.value, "value")
    quantity = parse_quantity(
        text=text,
        own_unit=indicator.unit,
        mark=findings.table.decimal_mark,
    )
    if isinstance(quantity, Message):
        at_value.error(quantity)
        return None
    given = _given_units(
        entry=entry,
        indicator=indicator,
        label_unit=label_unit,
        cell_unit=quantity.unit,
    )
    unit = _agreed_unit(entry, indicator, given, findings)
    if unit is None:
        return None
    multiplier = _multiplier(entry.row.multiplier, findings)
    if multiplier is None:
        return None
    figure = EXACT.multiply(quantity.value, multiplier)
    written_unit = unit or indicator.unit
    value = convert(
        value=figure,
        unit=written_unit,
        to=indicator.unit,
    )
    # A unit of the indicator's family converts, so that there is a value here.
    if value is None or _is_refused(value, unit, indicator, at_value):
        return None
    # Where the cell itself says %, 0.157% is what it means.
    has_unit_elsewhere = unit and not quantity.unit
    if has_unit_elsewhere and _looks_like_fraction(indicator, value):
        message = texts.fraction_in_percent(text=text, percent=_as_percent(value))
        at_value.warning(message)
    _report_doubts(value, quantity, indicator, at_value)
    return Figure(value, unit, quantity.vintage)


def _is_refused(
    value: Decimal, unit: str, indicator: Indicator, at_value: CellFindings
) -> bool:
    """Whether a figure cannot be its indicator's, whatever was meant."""
    text = at_value.text
    if not unit and _looks_like_fraction(indicator, value):
        message = texts.fraction_for_percent(
            text=text,
            percent=_as_percent(value),
            small=f"{plain(value)}%",
        )
        at_value.error(message)
        return True
    if value < 0 and not _may_be_negative(indicator):
        message = texts.negative_value(text=text, name=indicator.name)
        at_value.error(message)
        return True
    bounds = indicator.bounds
    if bounds.holds(value):
        return False
    message = texts.implausible_value(
        text=text,
        name=indicator.name,
        bounds=_in_words(bounds, indicator.unit),
    )
    at_value.error(message)
    return True


def _in_words(bounds: Plausible, unit: str) -> Bilingual:
    """What a value can be; one of the two bounds is there at least."""
    lowest, highest = bounds.lowest, bounds.highest
    if lowest is None:
        return texts.up_to_bound(highest=plain(highest or Decimal(0)), unit=unit)
    if highest is None:
        return texts.from_bound(lowest=plain(lowest), unit=unit)
    return texts.between_bounds(
        lowest=plain(lowest),
        highest=plain(highest),
        unit=unit,
    )


def _report_doubts(
    value: Decimal, quantity: Quantity, indicator: Indicator, at_value: CellFindings
) -> None:
    """Say what is doubtful about a figure that is taken."""
    text = at_value.text
    if _is_part_of_a_count(value, indicator.unit):
        at_value.warning(_in_parts(text, indicator))
    if quantity.marks:
        message = texts.marks_left_out(text=text, marks=quantity.marks)
        at_value.note(message)
    if quantity.approximate:
        message = texts.approximate_value(text=text)
        at_value.note(message)


def _in_parts(text: str, indicator: Indicator) -> Message:
    unit = indicator.unit
    if is_unit_of(unit, PLACE):
        return texts.part_of_a_place(text=text)
    english = named(unit, indicator.unit_en or "")
    return texts.part_of_a_count(
        text=text,
        unit=Bilingual(zh=unit, en=english or unit),
    )


class SafeRange(NamedTuple):
    """Figures of an indicator of which there is nothing to say, wherever they stand: those in between."""

    above: Decimal
    below: Decimal


def safe_range(indicator: Indicator) -> SafeRange | None:
    """A range in which all figures are ordinary and near every target, so that one look tells.

    There are others of which there is nothing to say; those are looked at one by one. None for what is
    counted, where it matters whether a figure is whole.
    """
    if parse_unit(indicator.unit).base in COUNTED:
        return None
    # From 1 on no figure looks like a fraction that was written for per cent.
    above = [Decimal(1)]
    below = [_ENDLESS]
    for _, asked in indicator.sizes:
        above.append(exact_quotient(asked, FAR_OFF))
        below.append(EXACT.multiply(asked, FAR_OFF))
    bounds = indicator.bounds
    if bounds.lowest is not None:
        above.append(bounds.lowest)
    if bounds.highest is not None:
        below.append(bounds.highest)
    return SafeRange(max(above), min(below))


def is_ordinary(value: Decimal, indicator: Indicator) -> bool:
    """Whether there is nothing to say of a figure without marks, whatever unit it was given in."""
    if value < 0 and not _may_be_negative(indicator):
        return False
    if not indicator.bounds.holds(value) or _looks_like_fraction(indicator, value):
        return False
    return not _is_part_of_a_count(value, indicator.unit)


def _may_be_negative(indicator: Indicator) -> bool:
    # A rate may fall below zero, such as a growth; an amount or a count only where the plan says so.
    return indicator.is_rate or indicator.can_be_negative != "no"


def _is_part_of_a_count(value: Decimal, unit: str) -> bool:
    counted = parse_unit(unit)
    if counted.base not in COUNTED:
        return False
    # 771.12 of ten thousand people are a whole number of people.
    number = EXACT.multiply(value, counted.factor)
    return number != number.to_integral_value()


# --- the unit -----------------------------------------------------------------------------------------------


class _GivenUnit(NamedTuple):
    """A unit, and the cell that gives it."""

    cell: Cell
    unit: str


def _given_units(
    entry: Entry, indicator: Indicator, label_unit: str | None, cell_unit: str | None
) -> list[_GivenUnit]:
    """The units that row, head, label and cell give, the nearest to the figure last."""
    given = []
    for cell in entry.units:
        unit = plain_unit(cell.text, indicator.unit)
        given.append(_GivenUnit(cell, unit))
    if label_unit:
        given.append(_GivenUnit(entry.indicator, label_unit))
    if cell_unit:
        given.append(_GivenUnit(entry.value, cell_unit))
    return given


def _agreed_unit(
    entry: Entry,
    indicator: Indicator,
    given: list[_GivenUnit],
    findings: TableFindings,
) -> str | None:
    """The unit of a value, which converts into the indicator's; empty where none is given.

    What the cell, its row, its head and its label say must agree; what the table says once for all
    counts where none of them says anything. None where they do not agree, or the unit does not convert.
    """
    if not given:
        return _unit_of_table(entry, indicator, findings)
    first = given[0].unit
    for _, other in given[1:]:
        if not _are_the_same(first, other):
            units = [unit for _, unit in given]
            _refuse_two_units(entry, units, findings)
            return None
    cell, unit = given[-1]
    if family(unit) != family(indicator.unit):
        _refuse_foreign_unit(cell, unit, indicator, findings)
        return None
    return unit


def _unit_of_table(
    entry: Entry,
    indicator: Indicator,
    findings: TableFindings,
) -> str | None:
    """The unit that the table gives once for all; of several, the one that the indicator can be in."""
    if not entry.default_units:
        return ""
    wanted = family(indicator.unit)
    fitting = [unit for unit in entry.default_units if family(unit) == wanted]
    if len(fitting) > 1:
        _refuse_two_units(
            entry=entry,
            units=fitting,
            findings=findings,
        )
        return None
    if not fitting:
        written = ", ".join(entry.default_units)
        _refuse_foreign_unit(
            cell=entry.value,
            unit=written,
            indicator=indicator,
            findings=findings,
        )
        return None
    return fitting[0]


def _are_the_same(unit: str, other: str) -> bool:
    """Whether a figure is the same in both units, as in 家 and 个."""
    return (
        convert(
            value=Decimal(1),
            unit=unit,
            to=other,
        )
        == 1
    )


def _refuse_two_units(
    entry: Entry,
    units: list[str],
    findings: TableFindings,
) -> None:
    different = dict.fromkeys(units)
    written = ", ".join(different)
    message = texts.two_units(text=entry.value.text, unit=written)
    findings.at(entry.value, "value").error(message)


def _refuse_foreign_unit(
    cell: Cell,
    unit: str,
    indicator: Indicator,
    findings: TableFindings,
) -> None:
    if indicator.unit == UNTOLD:
        message = texts.plan_without_unit(given=unit, name=indicator.name)
    else:
        message = texts.foreign_unit(
            given=unit,
            unit=indicator.unit,
            name=indicator.name,
        )
    findings.at(cell, "unit").error(message)


def _multiplier(cell: Cell | None, findings: TableFindings) -> Decimal | None:
    """What a figure is to be multiplied by, as a column of multipliers says it."""
    if cell is None:
        return Decimal(1)
    multiplier = MULTIPLIERS.get(normalise(cell.text))
    if multiplier is None:
        message = texts.unknown_multiplier(text=cell.text)
        findings.at(cell, "multiplier").error(message)
        return None
    return Decimal(multiplier)


# --- whether it can be meant so -----------------------------------------------------------------------------


def _as_percent(share: Decimal) -> str:
    """A share of 1 as a percentage, with all its digits."""
    percent = share.scaleb(2, EXACT)
    return f"{plain(percent)}%"


def _looks_like_fraction(indicator: Indicator, value: Decimal) -> bool:
    """Whether a bare figure is probably a share written as 0.157 where per cent is meant."""
    if family(indicator.unit) != _PERCENT:
        return False
    size = value.copy_abs()
    if not 0 < size < 1:
        return False
    return all(asked >= SHARE_AS_PERCENT for _, asked in indicator.sizes)


def is_far_off(indicator: Indicator, value: Decimal) -> bool:
    """Whether a figure is a thousand times off every target of its indicator."""
    if not value or not indicator.sizes:
        return False
    size = value.copy_abs()
    sizes = chain(indicator.sizes, *indicator.sizes_of_parts.values())
    return not any(_are_near(size, asked) for _, asked in sizes)


def _are_near(size: Decimal, figure: Decimal) -> bool:
    """Whether neither of two sizes is a thousand times the other."""
    is_below = size < EXACT.multiply(figure, FAR_OFF)
    is_above = figure < EXACT.multiply(size, FAR_OFF)
    return is_below and is_above
