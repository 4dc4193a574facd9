"""A report on a few rows, whose charts are worked out by hand."""

from __future__ import annotations

from pathlib import Path

from innovate_ts import evaluate, read_actuals
from innovate_ts.output.arrange import by_indicator
from innovate_ts.output.charts.course import Course
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan

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


def report_in(folder: Path) -> Report:
    """The report, its file of actuals written into a folder."""
    path = folder / "actuals.csv"
    path.write_text(ROWS, encoding="utf-8")
    plan = shipped_plan()
    return evaluate(plan, read_actuals([str(path)], plan))


def courses_of(report: Report) -> dict[str, Course]:
    """The course of each indicator that has figures."""
    return {
        group[0].indicator: Course(report.series[group[0].indicator], group)
        for group in by_indicator(report.results)
        if group[0].indicator in report.series
    }
