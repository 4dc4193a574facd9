"""Reports of a few rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from innovate_ts import evaluate, read_actuals
from innovate_ts.verdicts.report import Report
from output.reports.docx.notes import Check
from shipped import shipped_plan


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Check rows of actuals against the shipped plan."""

    def _check(*rows: str, **options: Any) -> Report:
        file = tmp_path / "actuals.csv"
        file.write_text(
            "\n".join(["指标,时期,数值,单位,数据性质", *rows]) + "\n", encoding="utf-8"
        )
        plan = shipped_plan()
        return evaluate(plan, read_actuals([str(file)], plan), **options)

    return _check
