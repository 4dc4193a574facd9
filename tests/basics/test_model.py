"""Scalars of a plan's files: which text is a figure, a count, a day, a period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from innovate_ts.basics.model import Count, Day, Figure, Model, PeriodText
from innovate_ts.basics.periods import Period
from sections import by_rows


class Scalars(Model):
    """One field of each kind."""

    figure: Figure | None = None
    count: Count | None = None
    day: Day | None = None
    period: PeriodText | None = None


@by_rows(
    ("field", "text", "value"),
    [
        ("figure", "15.7", Decimal("15.7")),
        ("figure", "-0.5", Decimal("-0.5")),
        ("figure", "0", Decimal(0)),
        ("count", "0", 0),
        ("count", "2025", 2025),
        ("day", "2024-02-29", date(2024, 2, 29)),
        ("period", "2024-Q3", Period.parse("2024-Q3")),
        ("period", "2024-01/2024-09", Period.parse("2024-01/2024-09")),
    ],
)
def test_a_text_is_what_it_means(field: str, text: str, value: object) -> None:
    """And a value that is one already is kept."""
    read = getattr(Scalars.model_validate({field: text}), field)
    assert read == value
    assert getattr(Scalars.model_validate({field: value}), field) == value


def test_the_digits_of_a_figure_are_kept() -> None:
    """1.10 is not 1.1 where it is shown."""
    scalars = Scalars.model_validate({"figure": "1.10"})
    assert str(scalars.figure) == "1.10"


@by_rows(
    ("field", "value", "code"),
    [
        ("figure", "1,600", "not_a_number"),
        ("figure", "1e3", "not_a_number"),
        ("figure", ".5", "not_a_number"),
        ("figure", "１６００", "not_a_number"),
        ("figure", "1" * 31, "not_a_number"),
        ("figure", 1.5, "not_a_number"),
        ("count", "-1", "not_a_count"),
        ("count", "10000", "not_a_count"),
        ("day", "2023-02-29", "not_a_date"),
        ("day", "2023-2-3", "not_a_date"),
        ("day", "2023", "not_a_date"),
        ("period", "2023年", "not_a_period"),
        ("period", "2024-Q5", "not_a_period"),
        ("period", "2025/2023", "not_a_period"),
    ],
)
def test_what_has_another_form_is_refused(field: str, value: object, code: str) -> None:
    """Under the code of which the plan's loader makes its message, with the text as it was written."""
    with pytest.raises(ValidationError) as caught:
        Scalars.model_validate({field: value})
    error = caught.value.errors()[0]
    assert error["type"] == code
    assert error["ctx"]["text"] == value


def test_a_key_that_is_unknown_is_an_error() -> None:
    """A slip of the pen is not passed over."""
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Scalars.model_validate({"figur": "1"})


def test_a_period_is_written_as_it_is_read() -> None:
    """In JSON, too."""
    scalars = Scalars(period=Period.parse("2024-Q3"))
    assert scalars.model_dump(exclude_none=True) == {"period": "2024-Q3"}
