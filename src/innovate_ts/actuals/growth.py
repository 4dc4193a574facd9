"""Growth as it was published: what a cell under 同比增长, 累计增长, 降幅 or an index says, in %."""

from decimal import Decimal

from innovate_ts.actuals.cells import Quantity, parse_quantity
from innovate_ts.actuals.entries import Entry
from innovate_ts.actuals.figures import Figure
from innovate_ts.actuals.labels import LabelParts
from innovate_ts.actuals.tables import TableFindings
from innovate_ts.basics.units import EXACT, PERCENT, convert, is_unit_of, plain_unit
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as texts
from innovate_ts.plan.models.indicators import Indicator

_UNCHANGED = Decimal(100)
"""An index of the year before."""


def read_growth(
    entry: Entry,
    indicator: Indicator,
    label: LabelParts,
    findings: TableFindings,
) -> Figure | None:
    """The growth that a cell gives, in %, or None where there is none to be had.

    What cannot be read is an error where a target of the indicator asks for growth, else a warning: then the
    levels decide.

    Args:
        entry: the cell with what names it.
        indicator: what it is the growth of.
        label: the parts of its label, whose ending is one of growth.
        findings: is told what is wrong.
    """
    quantity = parse_quantity(
        text=entry.value.text,
        own_unit=PERCENT,
        mark=findings.table.decimal_mark,
    )
    at_value = findings.at(entry.value, "value")
    growth = _growth(entry, quantity, label)
    if isinstance(growth, Figure):
        return growth
    asks_for_growth = any(target.asks_for_growth for target in indicator.targets)
    if asks_for_growth:
        at_value.error(growth)
    else:
        at_value.warning(growth)
    return None


def _growth(
    entry: Entry, quantity: Quantity | Message, label: LabelParts
) -> Figure | Message:
    """The figure of a growth, or why it is none."""
    if isinstance(quantity, Message):
        return quantity
    text = entry.value.text
    units = [plain_unit(cell.text) for cell in entry.units]
    units += filter(None, (label.unit, quantity.unit))
    for unit in units:
        if not is_unit_of(unit, PERCENT):
            return texts.growth_not_in_percent(text=text, unit=unit)
    unit = units[-1] if units else ""
    value = quantity.value
    if label.ending.measure == "index":
        value = EXACT.subtract(value, _UNCHANGED)
        return Figure(value, unit, quantity.vintage)
    # 0.125 may be 12.5 per cent, as a spreadsheet keeps it.
    if not unit and 0 < value.copy_abs() < 1:
        return texts.growth_or_share(text=text)
    percent = convert(
        value=value,
        unit=unit or PERCENT,
        to=PERCENT,
    )
    if percent is None:
        return texts.growth_not_in_percent(text=text, unit=unit)
    if label.ending.measure == "fall":
        percent = percent.copy_negate()
    return Figure(
        value=percent,
        unit=unit,
        vintage=quantity.vintage,
    )
