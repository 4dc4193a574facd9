"""Where the marks of a chart stand, worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.plot import FLOOR, TOP, plot
from innovate_ts.verdicts.report_parts import Series


def course(aggregation: Literal["flow", "stock"], **figures: str) -> Course:
    """A course of the figures of some years, written y2022="100"."""
    points = tuple(
        (Period.years(int(year.removeprefix("y"))), Decimal(figure))
        for year, figure in figures.items()
    )
    return Course(Series(aggregation=aggregation, points=points), [])


def test_bars_stand_side_by_side_and_on_zero() -> None:
    """Four years share the width between the scale and the right margin, whatever lies between them."""
    places = plot(course("flow", y2019="50", y2020="80", y2021="60", y2023="100"), "en")
    # The labels 0 to 100 are three digits wide: 3 × 6.6 + 10 is less than the least of 30.
    assert places.left == pytest.approx(30)
    step = (400 - 30 - 18) / 4
    assert list(places.places.values()) == pytest.approx(
        [30 + step * (index + 0.5) for index in range(4)]
    )
    assert places.bar == pytest.approx(36)
    assert places.scale.place(Decimal(0)) == pytest.approx(FLOOR)
    assert places.scale.place(Decimal(100)) == pytest.approx(TOP)


def test_dots_stand_by_their_day() -> None:
    """Of 2020, 2021 and 2023, the middle one stands after 365 of 1095 days."""
    places = plot(course("stock", y2020="1236", y2021="1500", y2023="1800"), "en")
    first, middle, last = places.places.values()
    assert first == pytest.approx(places.left + 14)
    assert (middle - first) / (last - first) == pytest.approx(365 / 1095)
    assert last == pytest.approx(400 - 18 - 44 + 14)


def test_many_bars_are_narrow() -> None:
    """They take a little more than half of their step."""
    years = {f"y{year}": "10" for year in range(2000, 2020)}
    places = plot(course("flow", **years), "en")
    step = (400 - places.left - 18) / 20
    assert places.bar == pytest.approx(step * 0.56)
