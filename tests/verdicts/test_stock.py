"""Stocks: the last count, early and late."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.stock import Stock
from sections import by_rows
from verdicts.cases import Bench
from verdicts.pieces import case_of, row, rows, target_of


def test_a_stock_shows_the_day_it_was_counted(bench: Bench) -> None:
    """The last count on or before as-of is shown with its own date, not the target's."""
    result = bench.judge(
        "stock", "period: 2025, at_least: 1800", [("2024-06", "1700"), ("2023", "1600")]
    )
    assert (result.actual, result.actual_period, result.through) == (
        Decimal(1700),
        Period.months(2024, 6, 6),
        date(2024, 6, 30),
    )


def test_a_late_stock_shows_the_day_it_was_reached(bench: Bench) -> None:
    """The figures stay those of its date; what reached it later is told beside them."""
    result = bench.judge(
        "stock", "period: 2023, at_least: 1600", [("2023", "1587"), ("2024-03", "1600")]
    )
    assert (result.status, result.through) == ("late", date(2023, 12, 31))
    assert (result.attained.period, result.attained.value) == (
        Period.months(2024, 3, 3),
        Decimal(1600),
    )
    assert [e.text for e in result.evidence] == ["1587", "1600"]


def test_an_upper_limit_on_a_stock_can_be_reached_late(bench: Bench) -> None:
    """A stock that had to fall, missed its date and fell later, is met late like one that had to rise."""
    result = bench.judge(
        "stock", "period: 2023, at_most: 5", [("2023", "6"), ("2024", "5")]
    )
    assert (result.status, result.flags, result.actual) == (
        "late",
        (),
        Decimal(6),
    )


@pytest.mark.parametrize(
    ("given", "as_of", "value", "missing", "is_touched"),
    [
        ({"y2024m12": "8"}, "2024-12-31", "8", "", True),
        ({"y2024": "8"}, "2024-12-31", "8", "", True),
        ({"y2024m06": "7", "y2023": "9"}, "2024-12-31", "7", "2024-12-31", True),
        ({"y2023": "9"}, "2024-12-31", "9", "2024-12-31", False),
        ({"y2024m06": "7", "y2024m12": "8"}, "2024-11-30", "7", "2024-12-31", True),
    ],
)
def test_the_last_count_is_what_is_known(
    given: dict[str, str], as_of: str, value: str, missing: str, *, is_touched: bool
) -> None:
    """It stands for the period where it is of the period's last day, under whatever name."""
    measured = Stock().measure(
        rows(**given), Period.years(2024), date.fromisoformat(as_of)
    )
    assert measured.value == Decimal(value)
    assert " ".join(map(str, measured.missing)) == missing
    assert (measured.is_whole, measured.is_touched) == (not missing, is_touched)


def test_of_counts_of_one_day_that_of_the_period_is_the_evidence() -> None:
    """Neither that of its last month nor that of two years, which say the same."""
    given = (
        row("2023/2024", "8", row=2),
        row("2024", "8", row=3),
        row("2024-12", "8", row=4),
    )
    for order in (given, given[::-1]):
        measured = Stock().measure(order, Period.years(2024), date(2024, 12, 31))
        assert [one.row for one in measured.evidence] == [3]


@by_rows(
    ("period", "regions", "as_of", "can_be_negative", "flags"),
    [
        ("2024-06", (), "2024-06-30", "no", ("early",)),
        ("2024-06", (), "2024-06-30", "yes", ("early",)),
        # the count of June proves nothing of a December that has passed
        ("2024-06", (), "2024-12-31", "no", None),
        ("2024", ("路南区",), "2024-12-31", "no", ("lower_bound",)),
        ("2024", ("路南区",), "2024-12-31", "yes", None),
        ("2024-06", ("路南区",), "2024-06-30", "no", ("early", "lower_bound")),
        ("2024-06", ("路南区",), "2024-12-31", "no", None),
    ],
)
def test_what_a_count_proves(
    period: str,
    regions: tuple[str, ...],
    as_of: str,
    can_be_negative: str,
    flags: tuple[str, ...] | None,
) -> None:
    """A floor that is reached before the end, or by some of the regions at the end."""
    given = row(period, "8", missing_regions=regions)
    target = target_of(at_least=Decimal(8))
    case = case_of(
        target,
        given,
        as_of=as_of,
        aggregation="stock",
        can_be_negative=can_be_negative,
    )
    proof = Stock().proof(case, Stock().achieved(case))
    assert (proof.flags if proof else None) == flags
    if proof and not case.has_ended:
        assert proof.reason is not None
        assert proof.reason.code == "early_stock"


@pytest.mark.parametrize(
    ("given", "as_of", "through", "makes_good"),
    [
        ({"y2024": "7", "y2025m03": "8"}, "2025-12-31", "2025-03", True),
        (
            {"y2024": "7", "y2025m06": "9", "y2025m03": "8"},
            "2025-12-31",
            "2025-03",
            True,
        ),
        (
            {"y2024": "7", "y2025m06": "7", "y2025m03": "8"},
            "2025-12-31",
            "2025-03",
            False,
        ),
        ({"y2024": "7", "y2025m03": "8"}, "2025-02-28", None, False),
        ({"y2024": "7", "y2025m03": "7"}, "2025-12-31", None, False),
    ],
)
def test_what_is_missed_can_be_made_good(
    given: dict[str, str], as_of: str, through: str | None, *, makes_good: bool
) -> None:
    """By the first later count that reaches it, as long as the last one still does."""
    target = target_of(at_least=Decimal(8))
    case = case_of(target, *rows(**given), as_of=as_of, aggregation="stock")
    afterwards = Stock().afterwards(case)
    if afterwards is None:
        assert through is None
        return
    assert str(afterwards.measured.period) == through
    assert afterwards.makes_good == makes_good


@pytest.mark.parametrize(
    ("asked", "at_the_end", "later", "makes_good"),
    [
        ({"at_least": Decimal(8)}, "7", "9", True),
        ({"at_least": Decimal(8)}, "7", "7", False),
        # what the region adds that is missing may pass a ceiling
        ({"at_most": Decimal(5)}, "6", "4", False),
    ],
)
def test_a_later_count_of_some_regions_makes_good_a_floor_alone(
    asked: dict[str, Decimal], at_the_end: str, later: str, *, makes_good: bool
) -> None:
    """The whole has at least what some of its regions have."""
    given = (
        row("2024", at_the_end),
        row("2025-03", later, row=3, missing_regions=("路南区",)),
    )
    case = case_of(target_of(**asked), *given, as_of="2025-12-31", aggregation="stock")
    afterwards = Stock().afterwards(case)
    assert (afterwards is not None and afterwards.makes_good) is makes_good


def test_two_counts_of_one_day_contradict_under_any_names() -> None:
    """A year and its December are one day of a stock."""
    (contradiction,) = Stock().contradictions(
        rows(y2024="8", y2024m12="9", y2024m11="7"), can_shrink=False
    )
    assert contradiction.message.code == "two_values"
