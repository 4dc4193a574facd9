"""What the different texts of a column mean: each is read once by the grammar of `check`."""

from decimal import Decimal
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing, parse_quantity
from innovate_ts.actuals.regions import WHOLE, Regions
from innovate_ts.basics.period_grammar import parse_period
from innovate_ts.basics.periods import Period
from innovate_ts.basics.units import decimals, is_unit_of, plain, plain_unit
from innovate_ts.messages import Message
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.plan import Plan
from innovate_ts.registers.conditions import by_condition
from innovate_ts.registers.reasons import Meaning, Reader
from innovate_ts.registers.recipe import Condition, Span, Tally

LENGTH_OF_TIMESTAMP = 19
WIDTH = 38
"""Digits of the widest decimal that engines have in common."""
MOST_TEXTS = 100_000
"""Different texts of a column that are read one by one."""

PLAIN = "0"
"""Stands for the texts of all plain figures, which the engine has read."""
HAS_KEY = "has_key"
DAYS = ("day", "until", "revoked")
"""The roles of columns that hold days."""


class ReadAmount(NamedTuple):
    """A figure that is not plain, with the unit that its cell names."""

    value: Decimal
    unit: str | None


def readers_of(
    tally: Tally, indicator: Indicator, plan: Plan
) -> tuple[dict[str, str], dict[str, Reader]]:
    """The columns of a tally by their roles, and how their texts are read, in the order of reasons."""
    columns: dict[str, str] = {}
    readers: dict[str, Reader] = {}

    def add(role: str, head: str | None, reader: Reader) -> None:
        if head is not None:
            columns[role] = head
            readers[role] = reader

    # A row that is not meant by what it says is none whose figure has to be read.
    numbered = sorted(enumerate(tally.where), key=_is_comparison)
    for number, condition in numbered:
        add(f"where{number}", condition.column, by_condition(condition))
    add("day", tally.date or tally.entry, _by_day(tally.by, is_open=False))
    add("until", tally.until, _by_day(tally.by, is_open=True))
    add("revoked", tally.revoked, _by_day(tally.by, is_open=True))
    if tally.count == "sum":
        add("value", tally.value, _by_value(tally, indicator))
        add("unit", tally.unit_column, _by_unit(tally, indicator))
    add("region", tally.region, _by_region(Regions(plan)))
    add(HAS_KEY, tally.key, _by_key)
    return columns, readers


def _is_comparison(numbered: tuple[int, Condition]) -> bool:
    return numbered[1].unit is not None


def amount_of(text: str, indicator: Indicator) -> ReadAmount | Message:
    """The figure of a cell that is not plain."""
    quantity = parse_quantity(text, indicator.unit)
    if isinstance(quantity, Message):
        return quantity
    return ReadAmount(quantity.value, quantity.unit)


def _by_day(span: Span, *, is_open: bool) -> Reader:
    def read(text: str) -> Meaning:
        text = day_of(text)
        if is_missing(text):
            return Meaning(None if is_open else "no_date")
        period = parse_period(text)
        if period is None:
            return Meaning("no_day")
        if not _is_within(period, span):
            return Meaning("coarse_date")
        # A month lies wholly on one side of the end of another.
        return Meaning(meant=period.end)

    return read


def day_of(text: str) -> str:
    """`2024-09-30` of `2024-09-30 10:15:00`; engines cut it too, for each row may have another."""
    is_timestamp = len(text) == LENGTH_OF_TIMESTAMP and text[13] == ":"
    return text[:10] if is_timestamp and text[10] in " T" else text


def _is_within(period: Period, span: Span) -> bool:
    """Whether a time cannot be of two periods of a span."""
    months = {"month": 1, "quarter": 3, "year": 12}[span]
    first, last = (day.year * 12 + day.month - 1 for day in period)
    return first // months == last // months


def _by_value(tally: Tally, indicator: Indicator) -> Reader:
    def read(text: str) -> Meaning:
        if is_missing(text):
            return Meaning("no_value")
        amount = amount_of(text, indicator)
        if isinstance(amount, Message):
            return Meaning("no_figure")
        if amount.unit is not None and not is_unit_of(amount.unit, indicator.unit):
            return Meaning("foreign_unit")
        if not fits(amount.value, tally.digits):
            return Meaning("too_wide")
        if text == PLAIN or amount.unit is not None:
            return Meaning()
        return Meaning(meant=plain(amount.value))

    return read


def fits(value: Decimal, digits: int) -> bool:
    """Whether a figure is a DECIMAL(38, s) with each of its digits."""
    whole_digits = value.adjusted() + 1
    return decimals(value.normalize()) <= digits and whole_digits <= WIDTH - digits


def _by_unit(tally: Tally, indicator: Indicator) -> Reader:
    def read(text: str) -> Meaning:
        if is_missing(text):
            return Meaning(None if tally.unit else "no_unit", tally.unit)
        unit = plain_unit(text)
        if not is_unit_of(unit, indicator.unit):
            return Meaning("foreign_unit")
        return Meaning(meant=unit)

    return read


def _by_region(regions: Regions) -> Reader:
    def read(text: str) -> Meaning:
        if is_missing(text):
            return Meaning("no_region")
        region = regions.find(text)
        if region is None:
            return Meaning("unknown_region")
        return Meaning(meant=region or WHOLE)

    return read


def _by_key(text: str) -> Meaning:
    return Meaning(None if text else "no_key")
