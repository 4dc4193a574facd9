"""Charts: where marks stand and what they say, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Bilingual, Language
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.charts.labels import Rectangle
from innovate_ts.output.charts.plot import CHARACTER
from innovate_ts.output.reports.html.drawing import CHART, draw
from innovate_ts.output.reports.html.graph import Graph, Label
from innovate_ts.output.terminal import width_of
from innovate_ts.output.words import Words
from innovate_ts.plan.models.indicators import Break
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan

EXAMPLES = (
    (None, "illustration-2023.csv"),
    (None, "illustration-2024.csv"),
    (None, "tangshan-2022.csv"),
    ("uk-aid", "uk-aid/actuals.csv"),
    ("five-year", "five-year/actuals.csv"),
    ("yunchuan", "yunchuan/actuals-2024.csv"),
)


@pytest.fixture(scope="module")
def reports(root: Path) -> list[Report]:
    """The reports of all examples."""
    reports = []
    for folder, file in EXAMPLES:
        plan = load_plan(root / "examples" / folder) if folder else shipped_plan()
        read = read_actuals([str(root / "examples" / file)], plan)
        reports.append(evaluate(plan, read))
    return reports


def drawn(reports: list[Report], language: Language = "zh") -> list[Graph]:
    """All charts of some reports."""
    graphs = [
        draw(report, group, Words(language))
        for report in reports
        for group in by_indicator(report.results)
    ]
    return [graph for graph in graphs if graph]


def covered(label: Label) -> Rectangle:
    """What a label covers."""
    half = width_of(label.text) * CHARACTER / 2
    return Rectangle(label.x - half, label.y - 11, label.x + half, label.y)


def test_bars_stand_on_zero_and_are_as_high_as_their_figures(
    graphs: dict[str, Graph | None],
) -> None:
    """On a scale from 0 to 200 over 160 points, 100 is 80 points high; targets are lines over the bars."""
    graph = graphs["technology-contract-turnover"]
    assert graph is not None
    bars = [shape for shape in graph.shapes if shape.is_bar]
    assert [(bar.kind, round(bar.y, 1), round(bar.height, 1)) for bar in bars] == [
        ("actual", 114, 80),
        ("actual", 93.2, 100.8),
        ("part", 154, 40),
    ]
    targets = [shape for shape in graph.shapes if shape.kind == "target"]
    assert [round(mark.y, 1) for mark in targets] == [93.2, 82, 34]
    assert not graph.is_broken


def test_a_chart_of_levels_has_a_broken_axis_and_a_way_through_its_targets(
    graphs: dict[str, Graph | None],
) -> None:
    """From 1500 to 1800 the axis begins at 1500; each figure is written, the projected ones too."""
    graph = graphs["high-tech-enterprises"]
    assert graph is not None
    assert graph.is_broken
    assert graph.kinds == {"actual", "target", "path", "projection", "axis"}
    assert {label.text for label in graph.labels} == {
        "1500",
        "1580",
        "1600",
        "1660",
        "1700",
        "1740",
        "1800",
    }
    assert graph.unit == "firms (家)"
    assert graphs["high-tech-value-added-share"] is None


def test_every_mark_and_every_figure_stands_inside_the_drawing(
    reports: list[Report],
) -> None:
    """In all charts of the examples, whatever their figures."""
    graphs = drawn(reports)
    assert len(graphs) > 30
    whole = Rectangle(0, 0, CHART.width, CHART.height)
    for graph in graphs:
        for shape in graph.shapes:
            assert whole.holds(shape.extent())
        for label in graph.labels:
            assert whole.holds(covered(label))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_figure_meets_a_line_or_another_figure(
    reports: list[Report], language: Language
) -> None:
    """In all charts of the examples."""
    for graph in drawn(reports, language):
        places = list(map(covered, graph.labels))
        for line in graph.lines:
            for segment in pairwise(line.spots):
                assert not any(place.meets(segment) for place in places)
        assert not any(one.overlaps(other) for one, other in combinations(places, 2))


def test_the_projected_end_has_its_figure(reports: list[Report]) -> None:
    """Wherever a running target is projected."""
    projected = [graph for graph in drawn(reports) if "projection" in graph.kinds]
    assert projected
    for graph in projected:
        assert any("projection" in label.look for label in graph.labels)


def test_a_target_that_never_changes_is_one_line(root: Path) -> None:
    """Of thirteen years the last figure and the verdict's are written beside their marks, and 0.7 once."""
    plan = load_plan(root / "examples" / "uk-aid")
    read = read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    report = evaluate(plan, read)
    constant = [result for result in report.results if result.target == Decimal("0.7")]
    graph = draw(report, constant, Words("en"))
    assert graph is not None
    assert not [shape for shape in graph.shapes if shape.kind == "target"]
    assert len([shape for shape in graph.shapes if shape.kind == "actual"]) == 13
    assert [label.text for label in graph.labels if label.look == "target"] == ["0.7"]
    assert len(graph.labels) <= 4


def test_charts_say_rounded_figures_but_never_the_one_that_is_missed(
    root: Path,
) -> None:
    """What is missed by two thousandths is not told as reached to those who hear the chart."""
    plan = load_plan(root / "examples" / "uk-aid")
    read = read_actuals([str(root / "examples" / "uk-aid" / "actuals.csv")], plan)
    report = evaluate(plan, read)
    graph = draw(report, report.results, Words("en"))
    assert graph is not None
    assert "2017: actual 0.698" in graph.description
    assert "2017: actual 0.7%" not in graph.description


def test_no_line_of_figures_leads_across_a_break(running: Report) -> None:
    """The break is drawn and told, and the figures of both sides are not joined."""
    because = Bilingual("按新口径统计", "counted otherwise")
    breaks = (Break.model_validate({"from": "2023", "because": because}),)
    results = [
        result.model_copy(update={"breaks": breaks})
        for result in running.results
        if result.indicator == "high-tech-enterprises"
    ]
    graph = draw(running, results, Words("zh"))
    assert graph is not None
    (cut,) = [line for line in graph.lines if line.kind == "break"]
    (x, _), _ = cut.spots
    for line in graph.lines:
        if line.kind != "break":
            sides = {spot[0] < x for spot in line.spots}
            assert len(sides) == 1
    assert "按新口径统计" in graph.description
    assert Words("zh").day(date(2023, 1, 1)) in graph.description
