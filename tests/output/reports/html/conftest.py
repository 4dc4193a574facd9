"""Each language in turn, a report of a plan half-way, and the charts of a few rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import Graph
from innovate_ts.output.words import Words
from innovate_ts.verdicts.report import Report
from output.charts.few_rows import courses_of, report_in
from output.reports.html.pages import LANGUAGES
from shipped import shipped_plan


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def running(root: Path) -> Report:
    """The illustration of a plan half-way: met, missed, at risk, projected, not due."""
    plan = shipped_plan()
    return evaluate(
        plan, read_actuals([str(root / "examples" / "illustration-2024.csv")], plan)
    )


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Graph | None]:
    """The chart of each indicator, of a few rows."""
    report = report_in(tmp_path_factory.mktemp("drawing"))
    courses = courses_of(report)
    return {
        indicator: draw(report, course.results, Words("en"))
        for indicator, course in courses.items()
    }
