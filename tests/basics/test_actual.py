"""A value that was read: its figure and where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from innovate_ts.basics.actual import Actual, Origin
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Place

FIRMS = Actual(
    indicator="high-tech-enterprises",
    period=Period.parse("2023"),
    value=Decimal(1600),
    written="1600家",
    row=7,
    origin=Origin("actuals.xlsx", 3, "全市"),
)


def test_the_place_is_that_of_the_cell() -> None:
    """As a problem names it."""
    assert FIRMS.place == Place("actuals.xlsx", "全市", 7, 3)
    assert str(FIRMS.place) == "actuals.xlsx[全市]:7:3"


def test_a_cell_that_is_its_value_is_kept_once() -> None:
    """There may be a million of them."""
    assert FIRMS.text == "1600家"
    assert FIRMS._replace(written="").text == "1600"


def test_a_judgement_has_no_figure() -> None:
    """A statement is judged with yes or no, which must not be counted as 1 or 0."""
    judged = FIRMS._replace(value=True)
    assert FIRMS.figure == Decimal(1600)
    with pytest.raises(AssertionError):
        assert judged.figure


def test_what_is_not_said_is_empty() -> None:
    """No region is the whole area; a row that is no sum has no parts."""
    assert (FIRMS.region, FIRMS.vintage, FIRMS.published, FIRMS.unit) == (
        "",
        "",
        None,
        "",
    )
    assert (FIRMS.of, FIRMS.missing_regions) == ((), ())


def test_a_value_is_not_changed_afterwards() -> None:
    """What was read stays as it was read."""
    with pytest.raises(AttributeError):
        FIRMS.value = Decimal(1601)  # type: ignore[misc]
