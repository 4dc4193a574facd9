"""What tests of reading share: the shipped plan, names of its indicators, and how a reading is looked at."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from innovate_ts.basics.actual import Actuals
from innovate_ts.findings import Problem
from shipped import shipped_plan

FIRMS = "high-tech-enterprises"
TURNOVER = "technology-contract-turnover"
SHARE = "high-tech-value-added-share"

HEADER = "指标,时期,数值,单位\n"

PLAN = shipped_plan()

Read = Callable[..., Actuals]
"""Writes one file of actuals and reads it; see the fixture `read`."""


def values(actuals: Actuals) -> list[tuple[str, str, Decimal | bool]]:
    """What was read: indicator, period and value."""
    return [
        (value.indicator, str(value.period), value.value) for value in actuals.values
    ]


def codes(actuals: Actuals) -> list[str]:
    """What is wrong, by its codes."""
    return [problem.code for problem in actuals.problems]


def only(actuals: Actuals) -> Problem:
    """The one problem that there is."""
    (problem,) = actuals.problems
    return problem


def spot(problem: Problem) -> tuple[str, str, int | None, int | None, str | None]:
    """What is wrong, how much it matters, where, and what is written there."""
    return (
        problem.code,
        problem.severity,
        problem.place.row,
        problem.place.column,
        problem.text,
    )
