"""What cells of a workbook show: figures and dates as their number formats write them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from innovate_ts.actuals.number_formats import show


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1587, "General", "1587"),
        (1587, "", "1587"),
        (131.5, "0.00", "131.5"),
        (0.1 + 0.2, "General", "0.3"),
        (0.157, "0.0%", "15.7%"),
        (0.157, '0.0"%"', "0.157%"),
        (1587, '0"家"', "1587家"),
        (128, '"约"0', "约128"),
        (128, '"约"0"亿元"', "约128亿元"),
        (1260000, "0,", "1260"),
        (1260000, "#,##0", "1260000"),
        (1315000, "0!.0,", "131.5"),
        (1315000, r"0\.0,", "131.5"),
        (-5, "0;(0)", "-5"),
        (-5, '0;"减少"0', "减少-5"),
        (0, '0;-0;"—"', "—"),
        (7, '"暂无"', "暂无"),
        (7, "@", "7"),
        (7, "[Red]0", "7"),
        (7, "[>5]0;0", "7 (conditional number format)"),
        (True, "General", "TRUE"),
        (False, "General", "FALSE"),
        ("高企数", "General", "高企数"),
        (time(8, 30), "h:mm", "08:30:00"),
    ],
)
def test_a_cell_shows_what_its_format_makes_of_it(
    value: object, number_format: str, shown: str
) -> None:
    """Per cent, words and scaling are the format's; the digits are all that the value has."""
    assert show(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("yyyy-mm-dd", "2023-09-30"),
        ('yyyy"年"m"月"d"日"', "2023-09-30"),
        ('yyyy"年"m"月"', "2023-09"),
        ("yyyy", "2023"),
        ("m/d", "2023-09-30"),
        ("General", "2023-09-30"),
    ],
)
def test_a_date_is_as_long_as_its_format(number_format: str, shown: str) -> None:
    """A month where there is no day, a year where there is no month; without a year all of it."""
    assert show(date(2023, 9, 30), number_format) == shown
    assert show(datetime(2023, 9, 30, 12), number_format) == shown
