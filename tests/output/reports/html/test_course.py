"""The course of an indicator: its figures and the ways between them, worked out by hand."""

from __future__ import annotations

from decimal import Decimal

from innovate_ts.basics.periods import Period
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.graph import Graph
from innovate_ts.verdicts.report_parts import Series


def test_what_is_done_of_a_year_stands_in_the_bar_of_the_year(
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """Half a year is no period of its own beside the targets; it is marked as a part."""
    course, _ = courses["technology-contract-turnover"]
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
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """From 1500 at the end of 2022; the gap of 20 is marked and said."""
    course, graph = courses["high-tech-enterprises"]
    assert [(str(period), figure) for period, figure in course.path] == [
        ("2022", Decimal(1500)),
        ("2023", Decimal(1600)),
        ("2024", Decimal(1700)),
        ("2025", Decimal(1800)),
    ]
    assert graph is not None
    assert graph.gap is not None
    assert (graph.gap.status, graph.gap.title) == ("not_met", "−20 firms")
    assert {"actual", "target", "path", "gap"} <= graph.kinds


def test_the_path_of_growth_is_the_base_grown_year_by_year(
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """10% a year from 200: 220, 242, 266.2; years without a figure have room."""
    course, graph = courses["rd-expenditure"]
    assert [(str(period), figure) for period, figure in course.path] == [
        ("2022", Decimal(200)),
        ("2023", Decimal(220)),
        ("2024", Decimal(242)),
        ("2025", Decimal("266.2")),
    ]
    assert graph is not None
    assert [label.text for label in graph.names] == ["2022", "2023", "2024", "2025"]


def test_one_figure_alone_is_no_chart(
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """There is nothing to compare a single target with; a base that is an actual is not counted twice."""
    course, graph = courses["high-tech-value-added-share"]
    assert course.figures() == [Decimal("15.7"), Decimal("15.7")]
    assert graph is None


def test_a_flow_may_be_below_zero() -> None:
    """A bar below zero hangs from it."""
    series = Series(
        aggregation="flow",
        points=((Period.years(2022), Decimal(-5)), (Period.years(2023), Decimal(5))),
    )
    course = Course(series, [])
    assert course.actuals == list(series.points)
