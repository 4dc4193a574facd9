"""Growth: from which base to which year, and how it runs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from innovate_ts.basics.actual import Actual
from innovate_ts.basics.periods import Period
from innovate_ts.plan.models.targets import Baseline
from innovate_ts.verdicts.case import Case
from innovate_ts.verdicts.flow import Flow
from innovate_ts.verdicts.growth import Growth
from verdicts.cases import Bench
from verdicts.pieces import case_of, rows, target_of

GROWTH = (
    "period: 2023/2025, measure: average_growth, at_least: 10, baseline: {period: 2022}"
)
FALL = GROWTH.replace("at_least: 10", "at_most: -3")


def test_growth_shows_base_years_and_both_rows(bench: Bench) -> None:
    """Growth is in % a year; base, its figure and the years between stand beside it."""
    result = bench.judge(
        "flow", GROWTH, [("2022", "100"), ("2024", "1"), ("2025", "133.1")]
    )
    assert (result.measure, result.unit, result.target) == (
        "average_growth",
        "%",
        Decimal(10),
    )
    assert (result.baseline.period, result.baseline.value, result.baseline.years) == (
        Period.years(2022),
        Decimal(100),
        3,
    )
    assert (result.actual_period, result.through) == (
        Period.years(2025),
        date(2025, 12, 31),
    )
    assert [(e.row, e.text) for e in result.evidence] == [(2, "100"), (4, "133.1")]


def test_another_base_year_is_shown(bench: Bench) -> None:
    """With another base year, that year, its figure and the longer way are shown."""
    result = bench.judge(
        "flow",
        GROWTH,
        [("2021", "100"), ("2022", "110"), ("2025", "146.41")],
        base="2021",
    )
    assert (result.baseline.period, result.baseline.value, result.baseline.years) == (
        Period.years(2021),
        Decimal(100),
        4,
    )


def test_another_base_year_moves_growth_only(bench: Bench) -> None:
    """A direction keeps its own baseline when growth is measured from another year."""
    result = bench.judge(
        "rate",
        "period: 2025, direction: increase, baseline: {period: 2022}",
        [("2021", "2.5%"), ("2022", "2.2%"), ("2025", "2.3%")],
        base="2021",
    )
    assert (result.status, result.baseline.period, result.baseline.value) == (
        "met",
        Period.years(2022),
        Decimal("2.2"),
    )


def test_growth_does_not_run_before_its_years_begin(bench: Bench) -> None:
    """A fall from an earlier base says nothing of years that have not begun."""
    result = bench.judge(
        "flow",
        GROWTH,
        [("2021", "100"), ("2022", "90")],
        base="2021",
    )
    assert (result.status, result.actual) == ("not_due", None)


def test_growth_so_far_says_to_which_year(bench: Bench) -> None:
    """While the period runs, the growth so far stands beside the year that it reaches to."""
    result = bench.judge(
        "flow", GROWTH, [("2022", "100"), ("2023", "130"), ("2024", "121")]
    )
    assert (result.actual_period, result.through, result.actual) == (
        Period.years(2024),
        date(2024, 12, 31),
        Decimal(10),
    )


def test_growth_beyond_all_measure_is_still_a_figure(bench: Bench) -> None:
    """A slip of many orders of magnitude gives a growth beyond all measure, and ends no run."""
    result = bench.judge("flow", GROWTH, [("2022", "1"), ("2025", "1e90")])
    assert result.status == "met"
    assert result.actual is not None
    assert result.actual > Decimal("9e31")


@pytest.mark.parametrize(
    ("level", "status"),
    [
        ("97", "on_track"),  # −3% of −3% asked
        ("96", "on_track"),
        ("97.1", "off_track"),
        ("98", "off_track"),
        ("101", "off_track"),
    ],
)
def test_growth_that_is_to_fall_is_judged_while_it_runs(
    bench: Bench, level: str, status: str
) -> None:
    """By whether it stays below its limit: a share of a fall says nothing."""
    result = bench.judge(
        "flow", FALL, [("2022", "100"), ("2023", level)], as_of="2023-12-31"
    )
    assert (result.status, result.flags) == (status, ())
    assert result.pace.achieved is None


def growth_case(limit: str, *given: Actual, as_of: str = "2025-12-31") -> Case:
    """Average growth of a flow over 2023 to 2025 from 2022."""
    target = target_of(
        "2023/2025",
        measure="average_growth",
        at_least=Decimal(limit),
        baseline=Baseline(period=Period.years(2022)),
    )
    return case_of(target, *given, as_of=as_of)


@pytest.mark.parametrize(
    ("given", "actual", "years"),
    [
        # 1.1³ = 1.331
        ({"y2022": "100", "y2025": "133.1"}, "10.000000", "2025"),
        ({"y2022": "100", "y2023": "130", "y2024": "121"}, "10.000000", "2024"),
        ({"y2022": "100", "y2025": "100"}, "0.000000", "2025"),
        ({"y2022": "100", "y2025": "0"}, "-100.000000", "2025"),
        ({"y2022": "100", "y2025": "200"}, "25.992105", "2025"),  # ∛2
    ],
)
def test_the_nth_root(given: dict[str, str], actual: str, years: str) -> None:
    """(A/B)^(1/n) − 1, by the last year that is known."""
    case = growth_case("10", *rows(**given))
    achieved = Growth(Flow()).achieved(case)
    assert str(achieved.actual) == actual
    assert str(achieved.measured.period) == years


@pytest.mark.parametrize(
    ("level", "sign"), [("133.1", 0), ("133.1000000001", 1), ("133.0999999999", -1)]
)
def test_growth_is_compared_without_a_root(level: str, sign: int) -> None:
    """A against B·1.1³, in exact fractions."""
    case = growth_case("10", *rows(y2022="100", y2025=level))
    achieved = Growth(Flow()).achieved(case)
    assert achieved.compare is not None
    assert achieved.compare(Decimal(10)) == sign
    assert achieved.compare(Decimal(-300)) == 1


@pytest.mark.parametrize(
    ("given", "obstacle"),
    [
        ({"y2025": "133.1"}, "baseline_missing"),
        ({"y2022": "0", "y2025": "133.1"}, "growth_undefined"),
        ({"y2022": "-1", "y2025": "133.1"}, "growth_undefined"),
        ({"y2022": "100", "y2025": "-1"}, "growth_undefined"),
    ],
)
def test_why_there_is_no_growth(given: dict[str, str], obstacle: str) -> None:
    """Growth needs a base above zero, and a figure that is not below."""
    achieved = Growth(Flow()).achieved(growth_case("10", *rows(**given)))
    assert achieved.actual is None
    assert achieved.obstacle is not None
    assert achieved.obstacle.code == obstacle


@pytest.mark.parametrize(
    ("base_year", "reason"),
    [(2024, None), (2025, "base_not_before"), (2026, "base_not_before")],
)
def test_a_base_lies_before_the_end(base_year: int, reason: str | None) -> None:
    """Growth from the last year to itself is none, whatever figures come."""
    case = growth_case("10", *rows(y2025="1"))._replace(base_year=base_year)
    growth = Growth(Flow())
    precluded = growth.precluded(case, growth.achieved(case))
    assert (precluded.code if precluded else None) == reason


@pytest.mark.parametrize(
    ("level", "needed"),
    [
        # 133.1 asked after three years: two years from 110, one from 121
        ({"y2023": "110"}, "10.000000"),
        ({"y2023": "110", "y2024": "121"}, "10.000000"),
        ({"y2023": "110", "y2024": "100"}, "33.100000"),
        ({"y2023": "100"}, "15.368974"),  # √1.331 is 1.15368973298…
        ({"y2023": "0"}, None),
    ],
)
def test_the_growth_that_is_needed_suffices(
    level: dict[str, str], needed: str | None
) -> None:
    """In the years that are left, rounded up to six decimals."""
    case = growth_case("10", *rows(y2022="100", **level), as_of="2024-12-31")
    growth = Growth(Flow())
    told = growth.needed(case, growth.achieved(case), Decimal(0)).growth_per_year
    assert (None if told is None else str(told)) == needed
