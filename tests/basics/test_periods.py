"""Periods: how they are written, what they contain, what is left of them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts.basics.periods import Period, add_months, end_of_month_after, hull
from innovate_ts.messages import Bilingual
from sections import by_rows

P = Period.parse

WRITTEN = [
    # as written, its first and its last day, and as it is printed
    ("2023", date(2023, 1, 1), date(2023, 12, 31), "2023"),
    ("1900", date(1900, 1, 1), date(1900, 12, 31), "1900"),
    ("2199", date(2199, 1, 1), date(2199, 12, 31), "2199"),
    ("2023/2025", date(2023, 1, 1), date(2025, 12, 31), "2023/2025"),
    ("2023/2023", date(2023, 1, 1), date(2023, 12, 31), "2023"),
    ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31), "2024-Q1"),
    ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30), "2024-Q2"),
    ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30), "2024-Q3"),
    ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "2024-Q4"),
    ("2024-09", date(2024, 9, 1), date(2024, 9, 30), "2024-09"),
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "2023-02"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
    ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "1900-02"),
    ("2000-02", date(2000, 2, 1), date(2000, 2, 29), "2000-02"),
    ("2024-12", date(2024, 12, 1), date(2024, 12, 31), "2024-12"),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "2024-02-29"),
    ("2024-01/2024-09", date(2024, 1, 1), date(2024, 9, 30), "2024-01/2024-09"),
    ("2024-01/2024-03", date(2024, 1, 1), date(2024, 3, 31), "2024-Q1"),
    ("2024-02/2024-04", date(2024, 2, 1), date(2024, 4, 30), "2024-02/2024-04"),
    ("2024-01/2024-12", date(2024, 1, 1), date(2024, 12, 31), "2024"),
    ("2024-07/2025-06", date(2024, 7, 1), date(2025, 6, 30), "2024-07/2025-06"),
    ("2024-11/2025-01", date(2024, 11, 1), date(2025, 1, 31), "2024-11/2025-01"),
    ("2024-Q1/2024-Q2", date(2024, 1, 1), date(2024, 6, 30), "2024-01/2024-06"),
    ("2024/2024-09", date(2024, 1, 1), date(2024, 9, 30), "2024-01/2024-09"),
    ("2024-01-01/2024-12-31", date(2024, 1, 1), date(2024, 12, 31), "2024"),
    (
        "2024-02-01/2024-02-28",
        date(2024, 2, 1),
        date(2024, 2, 28),
        "2024-02-01/2024-02-28",
    ),
    (
        "2024-02-02/2024-02-29",
        date(2024, 2, 2),
        date(2024, 2, 29),
        "2024-02-02/2024-02-29",
    ),
    ("2024-01-01/2024-01-31", date(2024, 1, 1), date(2024, 1, 31), "2024-01"),
    (" 2024-09 ", date(2024, 9, 1), date(2024, 9, 30), "2024-09"),
    ("1900/2199", date(1900, 1, 1), date(2199, 12, 31), "1900/2199"),
]

NO_PERIODS = [
    "",
    " ",
    "23",
    "202",
    "20234",
    "0000",
    "0001",
    "0999",
    "1899",
    "1899-12-31",
    "2200",
    "2200-Q1",
    "2203-01-01",
    "9999",
    "9999-12",
    "2023/9999",
    "0001/2023",
    "2023-13",
    "2023-00",
    "2023-1",
    "2023-02-30",
    "2023-02-29",
    "2023-04-31",
    "2023-01-00",
    "2023-01-1",
    "2024-Q0",
    "2024-Q5",
    "2024-q3",
    "2024Q3",
    "2024-Q3-01",
    "2023/",
    "/2023",
    "/",
    "2025/2023",
    "2024-09/2024-01",
    "2023/2024/2025",
    "2023 / 2025",
    "2023年",
    "２０２３",
    "٢٠٢٣",
    "-2023",
    "2023-",
    "2023\n2024",
    "year",
]


@by_rows(("written", "first", "last", "printed"), WRITTEN)
def test_a_period_is_read_and_printed(
    written: str, first: date, last: date, printed: str
) -> None:
    """Each form stands for its first and last day, and is printed in its shortest form."""
    period = P(written)
    assert (period.start, period.end) == (first, last)
    assert str(period) == printed
    assert P(printed) == period


@by_rows("written", NO_PERIODS)
def test_what_is_no_period_is_refused(written: str) -> None:
    """What is no period is refused, and not read as something near it."""
    with pytest.raises(ValueError, match=r"."):
        P(written)


def test_a_period_does_not_end_before_it_starts() -> None:
    """The last day may be the first, and never comes before it."""
    assert str(P("2024-02-29/2024-02-29")) == "2024-02-29"
    with pytest.raises(ValueError, match="2024-02-28 is before 2024-02-29"):
        P("2024-02-29/2024-02-28")


@by_rows(
    ("period", "before"),
    [
        ("2024", "2023"),
        ("2024-Q3", "2023-Q3"),
        ("2024-02", "2023-02"),
        ("2025-02", "2024-02"),
        ("2024-02-29", "2023-02-28"),
        ("2024-01/2024-09", "2023-01/2023-09"),
        ("2023/2025", "2020/2022"),
        ("2024-01/2025-06", "2022-01/2023-06"),
        ("2024-07/2025-06", "2023-07/2024-06"),
    ],
)
def test_the_same_months_before(period: str, before: str) -> None:
    """Of more than a year as many years before as it touches, so that the two never overlap."""
    assert str(P(period).before()) == before


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2024", 1),
        ("2023/2025", 3),
        ("2024-Q1", 0),
        ("2024-07/2025-06", 0),
        ("2024-01/2025-06", 0),
    ],
)
def test_whole_years_are_counted(period: str, years: int) -> None:
    """A period that begins or ends inside a year has none."""
    assert P(period).whole_years == years


@pytest.mark.parametrize(
    ("period", "years", "earlier"),
    [
        ("2024", 1, "2023"),
        ("2024", 3, "2021"),
        ("2024-02", 4, "2020-02"),
        ("2024-02", 1, "2023-02"),
        ("2024", 0, "2024"),
    ],
)
def test_the_same_months_some_years_earlier(
    period: str, years: int, earlier: str
) -> None:
    """The end of a month stays one."""
    assert str(P(period).years_earlier(years)) == earlier


def test_years_and_months_are_built_from_numbers() -> None:
    """Whole years, and months of one year, can be named by their numbers."""
    assert Period.years(2023) == P("2023")
    assert Period.years(2023, 2025) == P("2023/2025")
    assert Period.months(2024, 1, 9) == P("2024-01/2024-09")
    assert Period.months(2024, 2, 2) == P("2024-02-01/2024-02-29")


@by_rows(
    ("period", "zh", "en"),
    [
        ("2024-09-30", "2024年9月30日", "2024-09-30"),
        ("2023", "2023年", "2023"),
        ("2024-Q3", "2024年三季度", "Q3 2024"),
        ("2024-09", "2024年9月", "Sep 2024"),
        ("2024-01/2024-09", "2024年1—9月", "Jan–Sep 2024"),
        ("2023/2025", "2023—2025年", "2023–25"),
        ("1999/2001", "1999—2001年", "1999–2001"),
        ("2024-07/2025-06", "2024年7月—2025年6月", "Jul 2024–Jun 2025"),
        (
            "2024-02-01/2024-02-28",
            "2024年2月1日至2月28日",
            "2024-02-01 to 2024-02-28",
        ),
    ],
)
def test_a_period_in_both_languages(period: str, zh: str, en: str) -> None:
    """In Chinese as a sentence says it, in English as it is written."""
    assert P(period).words == Bilingual(zh=zh, en=en)


@by_rows(
    ("outer", "inner", "contained"),
    [
        ("2024", "2024", True),
        ("2024", "2024-Q1", True),
        ("2024", "2024-12-31", True),
        ("2024", "2024-01-01", True),
        ("2024", "2025-01-01", False),
        ("2024", "2023-12-31", False),
        ("2024", "2023-12-31/2024-01-01", False),
        ("2024", "2024-12-31/2025-01-01", False),
        ("2024-Q1", "2024", False),
        ("2023/2025", "2024-07/2025-06", True),
        ("2024", "2024-07/2025-06", False),
        ("2024", "2022", False),
    ],
)
def test_a_period_contains_what_lies_in_it_to_the_day(
    outer: str, inner: str, *, contained: bool
) -> None:
    """A period contains another if it has each of its days; its own first and last day belong to it."""
    assert P(outer).contains(P(inner)) is contained


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("2024", "2024-Q4", True),
        ("2024", "2024-12-31/2025-01-31", True),
        ("2024", "2025-01-01", False),
        ("2024-Q1", "2024-Q2", False),
        ("2024-01/2024-06", "2024-06/2024-12", True),
    ],
)
def test_periods_overlap_if_they_share_a_day(
    one: str, other: str, *, common: bool
) -> None:
    """Two periods overlap if they have one day in common, whichever is asked."""
    assert P(one).overlaps(P(other)) is common
    assert P(other).overlaps(P(one)) is common


@by_rows(
    ("whole", "parts", "left"),
    [
        ("2024", [], ["2024"]),
        ("2024", ["2024"], []),
        ("2024", ["2023/2025"], []),
        ("2024", ["2023", "2025"], ["2024"]),
        ("2024", ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"], []),
        ("2024", ["2024-Q4", "2024-Q1"], ["2024-04/2024-09"]),
        ("2024", ["2024-Q1", "2024-Q2", "2024-Q4"], ["2024-Q3"]),
        ("2024", ["2024-Q2"], ["2024-Q1", "2024-07/2024-12"]),
        ("2024", ["2024-01-02/2024-12-30"], ["2024-01-01", "2024-12-31"]),
        ("2024", ["2024-02-29"], ["2024-01-01/2024-02-28", "2024-03/2024-12"]),
        ("2024", ["2024-01/2024-06", "2024-02"], ["2024-07/2024-12"]),
        ("2024", ["2024-01/2024-06", "2024-03/2024-08"], ["2024-09/2024-12"]),
        ("2024", ["2023-07/2024-06"], ["2024-07/2024-12"]),
        ("2024", ["2024-07/2025-06"], ["2024-01/2024-06"]),
        ("2023/2025", ["2024"], ["2023", "2025"]),
        ("2199", ["2199-Q4"], ["2199-01/2199-09"]),
    ],
)
def test_what_is_left_without_the_parts(
    whole: str, parts: list[str], left: list[str]
) -> None:
    """What is left when parts are taken out are the holes between them, in order, however they overlap."""
    assert [str(p) for p in P(whole).without(map(P, parts))] == left
    assert [str(p) for p in P(whole).without(map(P, reversed(parts)))] == left


@by_rows(
    ("period", "last"),
    [
        ("2024", "2024"),
        ("2023/2025", "2025"),
        ("2024-Q3", "2024-Q3"),
        ("2024-07/2025-06", "2024-07/2025-06"),
        ("2023-07/2025-06", "2024-07/2025-06"),
        ("2023-03/2024-02", "2023-03/2024-02"),
        ("2022-03/2024-02", "2023-03/2024-02"),
        ("2021-03/2023-02", "2022-03/2023-02"),
        ("2022-03-15/2024-03-14", "2023-03-15/2024-03-14"),
        ("2022-01-01/2024-02-28", "2023-02-28/2024-02-28"),
        ("2198/2199", "2199"),
    ],
)
def test_the_last_year_of_a_period(period: str, last: str) -> None:
    """The last year is the last twelve months, or all of a period that is shorter."""
    assert str(P(period).last_year()) == last


@by_rows(
    ("day", "months", "then"),
    [
        (date(2024, 1, 31), 0, date(2024, 1, 31)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 1), -12, date(2023, 1, 1)),
        (date(2024, 1, 1), -13, date(2022, 12, 1)),
        (date(2023, 12, 31), 10, date(2024, 10, 31)),
    ],
)
def test_months_later(day: date, months: int, then: date) -> None:
    """Months later is the same day, or the last of a month that is too short for it."""
    assert add_months(day, months) == then


@by_rows(
    ("day", "months", "then"),
    [
        (date(2023, 12, 31), 10, date(2024, 10, 31)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2022, 12, 31), 2, date(2023, 2, 28)),
        (date(2024, 2, 29), 1, date(2024, 3, 31)),
        (date(2024, 9, 30), 3, date(2024, 12, 31)),
        (date(2024, 9, 1), 0, date(2024, 9, 30)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
    ],
)
def test_the_end_of_a_month_later(day: date, months: int, then: date) -> None:
    """What appears months after a day has appeared by the last day of that month."""
    assert end_of_month_after(day, months) == then


def test_the_hull_is_the_shortest_period_around_all() -> None:
    """The hull reaches from the earliest first day to the latest last day."""
    assert str(hull([P("2024-Q3"), P("2024-Q1")])) == "2024-01/2024-09"
    assert (
        str(hull(iter([P("2023-05-04"), P("2023-03-02")]))) == "2023-03-02/2023-05-04"
    )
    assert str(hull([P("2023/2025"), P("2024")])) == "2023/2025"


_YEARS = st.integers(1900, 2199)
_MONTHS = st.builds("{:04}-{:02}".format, _YEARS, st.integers(1, 12))
_QUARTERS = st.builds("{:04}-Q{}".format, _YEARS, st.integers(1, 4))
_DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
_PARTS = st.one_of(_YEARS.map("{:04}".format), _MONTHS, _QUARTERS, _DAYS.map(str))


@settings(deadline=None)
@given(_PARTS, _PARTS)
def test_a_printed_period_is_read_back(one: str, other: str) -> None:
    """What is printed is read back as the same period, whatever it was built from."""
    first, second = P(one), P(other)
    for period in (first, second, hull([first, second])):
        assert P(str(period)) == period


@settings(deadline=None)
@given(_DAYS, st.integers(0, 900))
def test_any_interval_of_days_is_read_back(first: date, length: int) -> None:
    """Two days make a period that is printed and read back to the day."""
    period = Period(first, min(first + timedelta(days=length), date(2199, 12, 31)))
    assert P(str(period)) == period


def _days(period: Period) -> set[date]:
    count = (period.end - period.start).days + 1
    return {period.start + timedelta(days=n) for n in range(count)}


_NEAR = st.builds(
    lambda offset, length: Period(
        date(2023, 12, 1) + timedelta(days=offset),
        date(2023, 12, 1) + timedelta(days=offset + length),
    ),
    st.integers(0, 120),
    st.integers(0, 70),
)


@settings(deadline=None)
@given(_NEAR, st.lists(_NEAR, max_size=6))
def test_parts_and_what_is_left_tile_the_period(
    whole: Period, parts: list[Period]
) -> None:
    """Each day of a period is in a part or in what is left, never in both; holes are whole and in order."""
    left = whole.without(parts)
    taken: set[date] = set().union(*map(_days, parts))
    days = [day for hole in left for day in sorted(_days(hole))]
    assert days == sorted(_days(whole) - taken)
    assert all(
        later.start - earlier.end > timedelta(days=1)
        for earlier, later in pairwise(left)
    )
