"""Rows and cases made by hand, for the tests of one module at a time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from innovate_ts.basics.actual import Actual, Origin
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.plan.models.indicators import Indicator
from innovate_ts.plan.models.places import Source
from innovate_ts.plan.models.targets import Target
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.comparators import criterion_of

SOURCE = Source(section="一", paragraph=1, phrase="x")


def row(period: str, value: str | bool, **more: Any) -> Actual:
    """A row of an indicator `it`, or one that judges a statement."""
    figure = value if isinstance(value, bool) else Decimal(value)
    place = {"file": "actuals.csv", "row": 2, "column": 3} | more
    origin = {key: place.pop(key) for key in Origin._fields if key in place}
    return Actual(
        indicator="it",
        period=Period.parse(period),
        value=figure,
        written=str(value),
        origin=Origin(**origin),
        **place,
    )


def rows(**values: str) -> tuple[Actual, ...]:
    """Rows in order: `y2023` is a year, `y2024q1` a quarter, `y2024m06` a month."""
    made = []
    for number, (name, value) in enumerate(values.items(), 2):
        period = name[1:].replace("q", "-Q").replace("m", "-")
        made.append(row(period, value, row=number))
    return tuple(made)


def indicator_of(*targets: Target, **keys: Any) -> Indicator:
    """An indicator `it`, by default a flow that runs evenly."""
    made = {
        "id": "it",
        "name": Bilingual(zh="它", en="It"),
        "unit": "亿元",
        "aggregation": "flow",
        "pace": "linear",
    }
    return Indicator(**(made | keys), targets=targets)


def target_of(period: str = "2024", **keys: Any) -> Target:
    """A target; its figures are written as in a plan."""
    return Target(period=Period.parse(period), source=SOURCE, **keys)


def case_of(
    target: Target,
    *given: Actual,
    as_of: str = "2030-12-31",
    others: tuple[Target, ...] = (),
    published: tuple[Actual, ...] = (),
    **keys: Any,
) -> Case:
    """A target with the rows that it is judged by; `keys` are of the indicator."""
    indicator = indicator_of(target, *others, **keys)
    return Case(
        indicator=indicator,
        target=target,
        criterion=criterion_of(indicator, target),
        rows=given,
        published=published,
        as_of=date.fromisoformat(as_of),
        base_year=None,
    )
