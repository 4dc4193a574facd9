"""Reports that a workbook has to hold: of a year that runs, and of shares alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals
from innovate_ts.verdicts.report import Report
from shipped import shipped_plan

RUNNING = """指标,时期,数值,单位,区域,数据性质
技术合同成交额,2023年,1261234.5,万元,,年报
技术合同成交额,2024年1-9月,55.765432,亿元,,快报
新建设市级以上各类科技创新平台,2023年,19,家,,
新建设市级以上各类科技创新平台,2024年上半年,6,家,路北区,
新建设市级以上各类科技创新平台,2024年上半年,5,家,迁安市,
高新技术企业,2023年,1600,家,,
高新技术企业,2024-09,700,家,路北区,
高新技术企业,2024-09,811,家,迁安市,
科技领军企业,2023年,7,家,路北区,
科技领军企业,2024-09,10,家,,
R&D经费,2022年,171.8,亿元,,
R&D经费,2023年,188.27,亿元,,
R&D经费投入强度,2022年,2.04,%,,
R&D经费投入强度,2023年,2.11,%,,
高新技术产业增加值占比,2024年上半年,15.49,%,,
创新型唐山建设取得明显成效,2024-09,否,,,
超过1600家的某指标,2024-09,超过1600家,,,
高新技术企业,2022年,约1500,家,,
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A year that runs: pace, growth, shares, sums of regions that are not all in, preliminary figures."""
    file = tmp_path_factory.mktemp("running") / "running.csv"
    file.write_text(RUNNING, encoding="utf-8")
    plan = shipped_plan()
    return evaluate(plan, read_actuals([str(file)], plan))


@pytest.fixture(scope="module")
def aid(root: Path) -> Report:
    """Another plan, of shares alone."""
    folder = root / "examples" / "uk-aid"
    plan = load_plan(folder)
    return evaluate(plan, read_actuals([str(folder / "actuals.csv")], plan))
