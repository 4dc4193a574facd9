"""`recipe.yaml`: which rows of which registers make an indicator's actuals, and how they are counted."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from innovate_ts.basics.model import Count, Model, PeriodText
from innovate_ts.plan.terms import LimitKey

Counting = Literal["sum", "rows", "keys"]
"""The sum of a column, the number of rows, or the number of different keys."""
TextOperator = Literal["is", "is_not", "contains", "contains_not", "filled", "empty"]
Operator = Literal[TextOperator, LimitKey]
Span = Literal["month", "quarter", "year"]
Vintage = Literal["preliminary", "final", "revised"]
Repeated = Literal["once", "refuse"]
Unread = Literal["refuse", "leave_out"]
Texts = tuple[str, ...]
MOST_DIGITS = 12
"""Decimals of a value: 18 digits are what engines add fastest, and six must be left before the point."""
NOT_EMPTY = Field(json_schema_extra={"minItems": 1})
"""Said to editors; `load` says it to everybody."""


def _as_list(value: object) -> object:
    """One text alone stands for a list of it."""
    return (value,) if isinstance(value, str) else value


OneOrMore = Annotated[
    Texts, BeforeValidator(_as_list, json_schema_input_type=str | Texts)
]


class Condition(Model):
    """What a cell must say for its row to count; all conditions of a tally must hold."""

    column: str
    """The head of the column."""
    operator: Operator = "is"
    """is, is_not, contains, contains_not: any of the values; filled, empty: none is given; the keys of a
    target's limits: one figure, and a cell that holds none is set aside as unreadable."""
    value: OneOrMore = ()
    """A text, or several of which any will do; width, case and spaces do not matter."""
    unit: str | None = None
    """Of a comparison: the unit of the column where its cells name none, and of the value likewise."""


class Tally(Model):
    """How the actuals of one indicator are counted."""

    indicator: str
    """The id of the plan's indicator, its name or an alias."""
    files: OneOrMore = ()
    """The registers, beside this file, * and ? for any characters; without it, all that the command names."""
    sheet: str | None = None
    """The sheet of a workbook; without it, its only one."""
    count: Counting
    """sum (of the column of values), rows, or keys (different ones)."""
    value: str | None = None
    """The column of the values that are added up."""
    unit: str | None = None
    """The unit of the values, where neither their cells nor a column give one."""
    unit_column: str | None = None
    """The column that gives the unit of each row."""
    digits: Count = 6
    """Decimals that a value may have, at most 12; one with more is set aside and never rounded."""
    date: str | None = None
    """Of a flow: the column of the day on which a row counts."""
    entry: str | None = None
    """Of a stock: the column of the day from which a row counts."""
    until: str | None = None
    """Of a stock: the column of the last day on which it does; an empty cell has no end."""
    years: Count | None = None
    """Of a stock without such a column: for how many years it counts, such as 3."""
    revoked: str | None = None
    """Of a stock: the column of the day from which it counts no longer; mostly empty."""
    region: str | None = None
    """The column of places; with it figures are given for each region too."""
    key: str | None = None
    """The column by which one thing is told from another, such as the number of a contract."""
    repeated: Repeated = "refuse"
    """Rows that share a key: refuse (none counts), or once (one does, where all say the same)."""
    where: tuple[Condition, ...] = ()
    """Which rows count."""
    periods: PeriodText
    """The time for which the register is complete, in whole months; rows of other times are counted apart."""
    by: Span
    """The periods of the figures."""
    unread: Unread = "refuse"
    """Where rows cannot be read: refuse (no figures), or leave_out (figures without them, preliminary)."""
    vintage: Vintage | None = None
    """How settled the figures are."""
    source: str | None = None
    """What the register is called; the actuals say it."""


class Recipe(Model):
    """`recipe.yaml`: tallies, one for each indicator."""

    tallies: Annotated[tuple[Tally, ...], NOT_EMPTY]
    """How each indicator is counted."""
