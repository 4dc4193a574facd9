"""Charts: where marks stand and what they say, worked out by hand."""

from __future__ import annotations

from pathlib import Path

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import HEIGHT, WIDTH, Graph
from innovate_ts.output.words import Words


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
