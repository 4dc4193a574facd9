"""Where the marks of a chart stand, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pytest

from innovate_ts.output.charts.course import Course
from innovate_ts.output.charts.plot import Frame, Plot
from innovate_ts.verdicts.series import Series
from verdicts.pieces import row

FRAME = Frame(400, 220, top=34, right=10, bottom=26, left=30, air=16)


def plot(
    aggregation: Literal["flow", "stock"], figures: dict[str, str], frame: Frame = FRAME
) -> Plot:
    """The plot of the figures of some periods."""
    given = [row(period, figure) for period, figure in figures.items()]
    course = Course(Series(aggregation, given), [])
    return Plot(course, frame, "en")


def test_bars_stand_side_by_side_and_on_zero() -> None:
    """2019 to 2023 share the width between the scale and the right margin, and one without a figure too."""
    places = plot("flow", {"2019": "50", "2020": "80", "2021": "60", "2023": "100"})
    # The labels 0 to 100 are three digits wide: 3 × 6.6 + 10 is less than the least of 30.
    assert places.left == pytest.approx(30)
    step = (400 - 30 - 10) / 5
    assert list(places.places.values()) == pytest.approx(
        [30 + step * (index + 0.5) for index in range(5)]
    )
    assert places.bar == pytest.approx(36)
    assert places.scale.place(Decimal(0)) == pytest.approx(220 - 26)
    assert places.scale.place(Decimal(100)) == pytest.approx(34)
    assert [tick.text for tick in places.times] == [
        "2019",
        "2020",
        "2021",
        "2022",
        "2023",
    ]


def test_dots_stand_by_their_day_and_every_year_has_a_tick() -> None:
    """Of 2020, 2021 and 2023, the middle one stands after 365 of 1095 days; 2022 has a tick as well."""
    places = plot("stock", {"2020": "1236", "2021": "1500", "2023": "1800"})
    first, middle, last = places.places.values()
    assert first == pytest.approx(places.left + 16)
    assert (middle - first) / (last - first) == pytest.approx(365 / 1095)
    assert last == pytest.approx(400 - 10 - 16)
    assert [tick.text for tick in places.times] == ["2020", "2021", "2022", "2023"]


def test_many_years_have_their_ticks_and_as_many_names_as_there_is_room_for() -> None:
    """The last one is named surely, and no two names meet."""
    places = plot("flow", {str(year): "10" for year in range(1990, 2025)})
    step = (400 - places.left - 10) / 35
    assert places.bar == pytest.approx(step * 0.56)
    assert len(places.times) == 35
    named = [tick for tick in places.times if tick.text]
    assert named[-1].text == "2024"
    ends = [tick.place for tick in named]
    assert min(after - before for before, after in pairwise(ends)) > 4 * 6.6


def test_periods_inside_of_a_year_are_named_themselves() -> None:
    """There are no two ends of years on such an axis."""
    places = plot("stock", {"2024-Q1": "5", "2024-Q2": "6"})
    assert [tick.text for tick in places.times] == ["2024-Q1", "2024-Q2"]


def test_a_break_stands_between_the_marks_of_both_sides() -> None:
    """From 2022 on: half-way between the ends of 2021 and 2022."""
    places = plot("stock", {"2020": "5", "2021": "6", "2022": "9"})
    _, before, after = places.places.values()
    assert places.break_at(date(2022, 1, 1)) == pytest.approx((before + after) / 2)


def test_a_bare_frame_leaves_no_room_for_a_scale() -> None:
    """A spark begins at its margin, however long the figures are."""
    bare = Frame(112, 30, top=4, right=4, bottom=3, left=4, air=4, is_bare=True)
    places = plot("stock", {"2020": "123456", "2021": "234567"}, bare)
    assert places.left == pytest.approx(4)
