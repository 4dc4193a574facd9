"""Charts: where marks stand, worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.basics.periods import Period
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import HEIGHT, WIDTH, Graph
from innovate_ts.output.reports.html.scale import Scale
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report_parts import Series

ROWS = """指标,时期,数值,单位
技术合同成交额,2022,100,亿元
技术合同成交额,2023,126,亿元
技术合同成交额,2024-01/2024-06,50,亿元
高新技术企业,2022,1500,家
高新技术企业,2023,1580,家
R&D经费,2022,200,亿元
R&D经费,2023,230,亿元
R&D经费投入强度,2022,2,%
"""


@pytest.fixture(scope="module")
def courses(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[Course, Graph | None]]:
    """The course and the chart of each indicator."""
    path = tmp_path_factory.mktemp("drawing") / "actuals.csv"
    path.write_text(ROWS, encoding="utf-8")
    plan = load_plan()
    report = evaluate(plan, read_actuals([str(path)], plan))
    groups = [
        group
        for group in by_indicator(report.results)
        if group[0].indicator in report.series
    ]
    return {
        group[0].indicator: (
            Course(report.series[group[0].indicator], group),
            draw(report, group, Words("en")),
        )
        for group in groups
    }


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("0", "200", "0 50 100 150 200"),
        ("0", "131.5", "0 50 100 150"),
        ("1236", "1800", "1200 1400 1600 1800"),
        ("1.93", "2.26", "1.9 2.0 2.1 2.2 2.3"),
        ("-3", "5", "−4 −2 0 2 4 6"),
        ("7", "7", "6.0 6.5 7.0 7.5 8.0"),
        ("0", "0", "−1.0 −0.5 0.0 0.5 1.0"),
        ("0", "1E+30", "0 2.50E+29 5.00E+29 7.50E+29 1.00E+30"),
        ("0", "912345678901", "0 250bn 500bn 750bn 1000bn"),
    ],
)
def test_ticks_are_round_and_hold_all_figures(low: str, high: str, ticks: str) -> None:
    """About four steps of 1, 2, 2.5 or 5 times a power of ten, all with the same decimals."""
    assert (
        " ".join(Scale.over(Decimal(low), Decimal(high), 0, 100).labels("en")) == ticks
    )


def test_a_figure_stands_at_its_share_of_the_scale() -> None:
    """126 on a scale from 0 to 150 stands at 84% of the way."""
    scale = Scale.over(Decimal(0), Decimal("131.5"), 188, 26)
    assert scale.place(Decimal(126)) == pytest.approx(188 - 162 * 0.84)


def test_what_is_done_of_a_year_stands_in_the_bar_of_the_year(
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """Half a year is no period of its own beside the targets; it is marked as a part."""
    course, _ = courses["technology-contract-turnover"]
    assert [(str(p.period), p.actual, p.target) for p in course.points] == [
        ("2022", Decimal(100), None),
        ("2023", Decimal(126), Decimal(126)),
        ("2024", Decimal(50), Decimal(140)),
        ("2025", None, Decimal(200)),
    ]
    assert [course.is_part(p.period) for p in course.points] == [
        False,
        False,
        True,
        True,
    ]


def test_bars_stand_on_zero_and_are_as_high_as_their_figures(
    courses: dict[str, tuple[Course, Graph | None]],
) -> None:
    """On a scale from 0 to 200 over 162 points, 100 is 81 points high; targets are lines over the bars."""
    graph = courses["technology-contract-turnover"][1]
    assert graph is not None
    assert [(bar.kind, bar.y, bar.height) for bar in graph.bars] == [
        ("actual", "107.0", "81.0"),
        ("actual", "85.9", "102.1"),
        ("part", "147.5", "40.5"),
    ]
    assert [(m.kind, m.y) for m in graph.marks] == [
        ("target", "85.9"),
        ("target", "74.6"),
        ("target", "26.0"),
    ]
    assert graph.gap is None  # 126 of 126


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
    assert (graph.gap.status, graph.gap.title) == ("not_met", "−20 家")
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


def test_every_mark_stands_inside_the_drawing(root: Path) -> None:
    """In all charts of the examples, whatever their figures."""
    plan = load_plan()
    for name in ("illustration-2023.csv", "illustration-2024.csv", "tangshan-2022.csv"):
        report = evaluate(plan, read_actuals([str(root / "examples" / name)], plan))
        for group in by_indicator(report.results):
            graph = draw(report, group, Words("zh"))
            for mark in (
                (*graph.bars, *graph.marks, *graph.labels, *graph.names)
                if graph
                else ()
            ):
                assert 0 <= float(mark.x) <= WIDTH
                assert 0 <= float(mark.y) <= HEIGHT


def test_many_periods_have_few_labels(root: Path) -> None:
    """Of thirteen years only the last figure and the verdict's are written beside their marks."""
    plan = load_plan(root / "examples" / "uk-aid")
    report = evaluate(
        plan, read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    )
    graph = draw(report, report.results, Words("en"))
    assert graph is not None
    assert len(graph.labels) <= 4
    assert len([mark for mark in graph.marks if mark.kind == "actual"]) == 13


def test_figures_of_any_size_are_drawn() -> None:
    """A figure of 1E+400 and one of 1E-400 stand at the ends of their scale."""
    scale = Scale.over(Decimal("1E-400"), Decimal("1E+400"), 0, 100)
    assert scale.place(Decimal("1E-400")) == pytest.approx(0)
    assert 0 < scale.place(Decimal("1E+400")) <= 100


def test_charts_say_exact_figures(root: Path) -> None:
    """What is missed by two thousandths is not told as reached to those who hear the chart."""
    plan = load_plan(root / "examples" / "uk-aid")
    report = evaluate(
        plan, read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    )
    graph = draw(report, report.results, Words("en"))
    assert graph is not None
    assert "2017: actual 0.698" in graph.description
    assert "2017: actual 0.7%" not in graph.description


def test_a_flow_may_be_below_zero() -> None:
    """A bar below zero hangs from it."""
    series = Series(
        aggregation="flow",
        points=((Period.years(2022), Decimal(-5)), (Period.years(2023), Decimal(5))),
    )
    course = Course(series, [])
    assert course.actuals == list(series.points)
