"""Each language in turn, a report of a plan half-way, and charts of a few rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.messages import Language
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.reports.html.course import Course
from innovate_ts.output.reports.html.drawing import draw
from innovate_ts.output.reports.html.graph import Graph
from innovate_ts.output.words import Words
from innovate_ts.verdicts.results import Report
from output.reports.html.pages import LANGUAGES


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def running(root: Path) -> Report:
    """The illustration of a plan half-way: met, missed, at risk, projected, not due."""
    plan = load_plan()
    return evaluate(
        plan, read_actuals([str(root / "examples" / "illustration-2024.csv")], plan)
    )


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
