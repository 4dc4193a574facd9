"""Figures as a person reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.output.numbers import points


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0.07", "7"),
        ("-0.0715", "7.2"),
        ("0.0004", "0.04"),
        ("-0.000071", "0.007"),
        ("0", "0"),
        ("-20000000000000000000000000000000.5", "2000000000000000000000000000000050"),
    ],
)
def test_points_never_show_as_zero_what_is_not(share: str, shown: str) -> None:
    """One decimal, or as many as it takes; of any size."""
    assert points(Decimal(share)) == shown
