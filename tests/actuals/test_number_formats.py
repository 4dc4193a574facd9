"""What cells of a workbook show: figures and dates as their number formats write them."""

from __future__ import annotations

from datetime import date, datetime, time

from innovate_ts.actuals.number_formats import (
    BUILT_IN,
    EPOCH_1904,
    number_format,
)
from sections import by_rows


@by_rows(
    ("value", "code", "shown"),
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
        (7, 'G/通用格式"家"', "7家"),
        (7, 'General"家"', "7家"),
        (7, "0家", "7家"),
        (12.6, r"0.0\万", "12.6万"),
        (12.6, "0.0!万", "12.6万"),
        (15.7, r"0.0\%", "15.7%"),
        (-5, "#,##0_);(#,##0)", "-5"),
        (7, "[DBNum1]0", "7"),
        (7, '0;";"0', "7"),
        (-7, '0;";"0', ";-7"),
        (7, '"a;b"0', "a;b7"),
        (7, "_ * #,##0_ ", "7"),
        (7, "0.00E+00", "7"),
        (0.5, "# ?/?", "0.5"),
    ],
)
def test_a_cell_shows_what_its_format_makes_of_it(
    value: float, code: str, shown: str
) -> None:
    """Per cent, words and scaling are the format's; the digits are all that the value has."""
    assert number_format(code).show(value) == shown


@by_rows(
    ("code", "shown"),
    [
        ("yyyy-mm-dd", "2023-09-30"),
        ('yyyy"年"m"月"d"日"', "2023-09-30"),
        ('yyyy"年"m"月"', "2023-09"),
        ("yyyy", "2023"),
        ("m/d", "2023-09-30"),
        ("[$-804]aaaa", "2023-09-30"),
        ("[$-411]ge.m.d", "2023-09-30"),
        ('e"年"m"月"', "2023-09"),
        ("yyyy年m月", "2023-09"),
    ],
)
def test_a_date_is_as_long_as_its_format(code: str, shown: str) -> None:
    """A month where there is no day, a year where there is no month; without a year all of it."""
    understood = number_format(code)
    assert understood.is_date
    # 45199 days after the end of 1899, as Excel counts them.
    assert understood.show(45199) == shown
    assert understood.show(45199.5) == shown
    assert understood.show(45199 - 1462, EPOCH_1904) == shown
    assert understood.show_day(date(2023, 9, 30)) == shown
    assert understood.show_day(datetime(2023, 9, 30, 12)) == shown


@by_rows(
    ("code", "value", "shown"),
    [
        ("yyyy-mm-dd", 1, "1900-01-01"),
        ("yyyy-mm-dd", 59, "1900-02-28"),
        ("yyyy-mm-dd", 61, "1900-03-01"),
        ("yyyy-mm-dd", 2_958_465, "9999-12-31"),
        ("yyyy-mm-dd", 2_958_466, "########"),
        ("yyyy-mm-dd", -1, "########"),
        ("yyyy-mm-dd", 1e300, "########"),
        ("yyyy-mm-dd", 45199.9999999999, "2023-10-01"),
        ("h:mm", 0.354166666666667, "08:30:00"),
        ("yyyy-mm-dd", 0.25, "06:00:00"),
        ("[h]:mm:ss", 1.5, "36:00:00"),
        ("[mm]:ss", -0.5, "-12:00:00"),
    ],
)
def test_a_day_is_counted_as_excel_does(code: str, value: float, shown: str) -> None:
    """With a 29 February 1900 that there was not, and nothing before it or behind 9999."""
    assert number_format(code).show(value) == shown


@by_rows(
    ("code", "is_plain"),
    [
        ("General", True),
        ("0.00", True),
        ("#,##0;[Red]-#,##0", True),
        ("@", True),
        ("", True),
        ("0%", False),
        ('0"家"', False),
        ("0,", False),
        ('0;-0;"—"', False),
        ("yyyy", False),
        ("[h]:mm", False),
        ("[>5]0;0", False),
    ],
)
def test_a_format_that_adds_nothing_is_known(code: str, is_plain: bool) -> None:
    """Most cells of a workbook show their numbers as they are."""
    assert number_format(code).is_plain is is_plain


DATES = [14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58]
TIMES = [18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56]


def test_the_built_in_formats_of_dates_are_dates() -> None:
    """Those of East Asia too, which have no text in any file."""
    dates = {number for number, code in BUILT_IN.items() if number_format(code).is_date}
    assert dates == {*DATES, *TIMES}


def test_the_time_of_day_has_a_form_of_its_own() -> None:
    """As an ISO time, whatever the format."""
    assert number_format("yyyy-mm-dd").show_day(time(8, 30)) == "08:30:00"
