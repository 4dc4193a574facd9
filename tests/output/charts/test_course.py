"""The course of an indicator: its figures and the ways between them, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from innovate_ts import evaluate, read_actuals
from innovate_ts.basics.periods import Period
from innovate_ts.messages import Bilingual
from innovate_ts.output.charts.course import Course, in_time
from innovate_ts.plan.models.indicators import Break
from innovate_ts.verdicts.series import Series
from shipped import shipped_plan
from verdicts.pieces import row


def test_what_is_done_of_a_year_stands_in_the_bar_of_the_year(
    courses: dict[str, Course],
) -> None:
    """Half a year is no period of its own beside the targets; it is marked as a part."""
    course = courses["technology-contract-turnover"]
    assert [(str(p.period), p.actual, p.targets) for p in course.points] == [
        ("2022", Decimal(100), ()),
        ("2023", Decimal(126), (Decimal(126),)),
        ("2024", Decimal(50), (Decimal(140),)),
        ("2025", None, (Decimal(200),)),
    ]
    assert [course.is_part(p.period) for p in course.points] == [
        False,
        False,
        True,
        True,
    ]


def test_the_path_of_a_stock_leads_from_the_last_figure_before_through_the_targets(
    courses: dict[str, Course],
) -> None:
    """From 1500 at the end of 2022."""
    course = courses["high-tech-enterprises"]
    assert [(str(period), figure) for period, figure in course.path] == [
        ("2022", Decimal(1500)),
        ("2023", Decimal(1600)),
        ("2024", Decimal(1700)),
        ("2025", Decimal(1800)),
    ]


def test_the_path_of_growth_is_the_base_grown_year_by_year(
    courses: dict[str, Course],
) -> None:
    """10% a year from 200: 220, 242, 266.2; years without a figure have room."""
    course = courses["rd-expenditure"]
    assert [(str(period), figure) for period, figure in course.path] == [
        ("2022", Decimal(200)),
        ("2023", Decimal(220)),
        ("2024", Decimal(242)),
        ("2025", Decimal("266.2")),
    ]
    assert [point.period.end.year for point in course.points] == [
        2022,
        2023,
        2024,
        2025,
    ]


def test_one_figure_alone_is_no_chart(
    courses: dict[str, Course],
) -> None:
    """There is nothing to compare a single target with; a base that is an actual is not counted twice."""
    course = courses["high-tech-value-added-share"]
    assert course.figures() == [Decimal("15.7"), Decimal("15.7")]
    assert not course.is_comparison()


def test_a_flow_may_be_below_zero() -> None:
    """A bar below zero hangs from it."""
    series = Series("flow", [row("2022", "-5"), row("2023", "5")])
    course = Course(series, [])
    assert course.actuals == [
        (Period.years(2022), Decimal(-5)),
        (Period.years(2023), Decimal(5)),
    ]


def test_of_parts_of_a_year_only_the_last_stands_beside_the_years() -> None:
    """A first quarter would look like a fall from the year before; a part of this year says how it runs."""
    year, quarter = Period.years(2022), Period.months(2023, 1, 3)
    half = Period.months(2023, 1, 6)
    given = [row("2022", "100"), row("2023-Q1", "20"), row("2023-01/2023-06", "45")]
    flow = Series("flow", given)
    assert [point.period for point in Course(flow, []).points] == [year, half]
    stock = Series("stock", given)
    assert [point.period for point in Course(stock, []).points] == [year, quarter, half]


def test_periods_stand_by_their_ends() -> None:
    """Of two that end together the shorter comes first."""
    year, quarter = Period.years(2023), Period.months(2023, 10, 12)
    assert sorted([year, quarter, Period.years(2022)], key=in_time) == [
        Period.years(2022),
        quarter,
        year,
    ]


def test_targets_that_are_alike_are_a_level_and_no_way(
    courses: dict[str, Course],
) -> None:
    """0.7 in each year is one line; 1600, 1700 and 1800 are none."""
    rising = courses["high-tech-enterprises"]
    assert rising.levels == ()
    alike = [
        result.model_copy(update={"target": Decimal(1600)}) for result in rising.results
    ]
    course = Course(rising.series, alike)
    assert course.levels == (Decimal(1600),)
    assert course.path == []


def test_nothing_leads_across_a_break(courses: dict[str, Course]) -> None:
    """Defined otherwise from 2023: the figure of 2022 stands for itself."""
    whole = courses["high-tech-enterprises"]
    because = Bilingual("按新口径统计", "counted otherwise")
    breaks = (Break.model_validate({"from": "2023", "because": because}),)
    results = [result.model_copy(update={"breaks": breaks}) for result in whole.results]
    course = Course(whole.series, results)
    assert course.breaks == {date(2023, 1, 1): because}
    ways = [
        [period.end.year for period, _ in way] for way in course.stretches(course.path)
    ]
    assert ways == [[2022], [2023, 2024, 2025]]


def test_a_projected_growth_ends_at_the_level_that_it_leads_to() -> None:
    """171.8 that grows by 9.545984% a year over three years is 225.85 in 2025."""
    root = Path(__file__).resolve().parents[3]
    plan = shipped_plan()
    files = ("illustration-2024.csv", "tangshan-2022.csv")
    given = [str(root / "examples" / name) for name in files]
    report = evaluate(plan, read_actuals(given, plan))
    results = [one for one in report.results if one.indicator == "rd-expenditure"]
    series = report.series["rd-expenditure"]
    ((period, level),) = Course(series, results).projections
    assert str(period) == "2025"
    assert round(level, 2) == Decimal("225.85")
