"""The scale of a chart: round ticks, and where figures stand on it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.output.charts.scale import Scale
from sections import by_rows


@by_rows(
    ("low", "high", "ticks"),
    [
        ("0", "200", "0 50 100 150 200"),
        ("0", "131.5", "0 50 100 150"),
        ("1236", "1800", "1200 1400 1600 1800"),
        ("1.93", "2.26", "1.9 2.0 2.1 2.2 2.3"),
        ("-3", "5", "−4 −2 0 2 4 6"),
        ("7", "7", "6.0 6.5 7.0 7.5 8.0"),
        ("0", "0", "−1.0 −0.5 0.0 0.5 1.0"),
        ("0", "1E+30", "0 2.50E+29 5.00E+29 7.50E+29 1.00E+30"),
        ("0", "912345678901", "0 250bn 500bn 750bn 1000bn"),
    ],
)
def test_ticks_are_round_and_hold_all_figures(low: str, high: str, ticks: str) -> None:
    """About four steps of 1, 2, 2.5 or 5 times a power of ten, all with the same decimals."""
    scale = Scale.over([Decimal(low), Decimal(high)], 0, 100, from_zero=False)
    assert " ".join(scale.labels("en")) == ticks


@pytest.mark.parametrize(
    ("low", "high", "from_zero", "is_broken"),
    [
        ("90", "100", False, True),
        ("90", "100", True, False),
        ("10", "100", False, False),
        ("-5", "-3", False, True),
        ("-5", "3", False, False),
    ],
)
def test_a_scale_without_zero_is_broken(
    low: str, high: str, from_zero: bool, is_broken: bool
) -> None:
    """It begins at zero where it must, or where the lowest figure is near it."""
    figures = [Decimal(low), Decimal(high)]
    scale = Scale.over(figures, 0, 100, from_zero=from_zero)
    assert scale.is_broken == is_broken


def test_a_figure_stands_at_its_share_of_the_scale() -> None:
    """126 on a scale from 0 to 150 stands at 84% of the way."""
    scale = Scale.over([Decimal(0), Decimal("131.5")], 188, 26, from_zero=True)
    assert scale.place(Decimal(126)) == pytest.approx(188 - 162 * 0.84)


def test_figures_of_any_size_are_drawn() -> None:
    """A figure of 1E+400 and one of 1E-400 stand at the ends of their scale."""
    scale = Scale.over([Decimal("1E-400"), Decimal("1E+400")], 0, 100, from_zero=False)
    assert scale.place(Decimal("1E-400")) == pytest.approx(0)
    assert 0 < scale.place(Decimal("1E+400")) <= 100
