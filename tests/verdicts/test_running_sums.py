"""Running sums with holes, and growth that is to fall: what is missing is said, and a fall is judged too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from innovate_ts import evaluate, load_plan, read_actuals, render
from innovate_ts.basics.periods import Period
from innovate_ts.verdicts.results import Result

PLAN = """
plan:
  id: p
  title: {zh: 规划, en: Plan}
  period: 2023/2025
indicators:
  - id: emissions
    name: {zh: 碳排放, en: Emissions}
    unit: 万吨
    aggregation: flow
    targets:
      - period: 2023/2025
        measure: average_growth
        at_most: -3
        baseline: {period: 2022}
        source: {section: 一, paragraph: 1, phrase: x}
"""


def result_of(tmp_path: Path, rows: str, *, plan: Path | None, as_of: date) -> Result:
    """The result of the last target of the first indicator that has an actual."""
    path = tmp_path / "actuals.csv"
    path.write_text(f"指标,时期,数值\n{rows}", encoding="utf-8")
    loaded = load_plan(plan)
    results = evaluate(loaded, read_actuals([str(path)], loaded), as_of=as_of).results
    return [r for r in results if r.actual is not None][-1]


def test_a_year_that_lacks_before_the_last_figure_is_named(tmp_path: Path) -> None:
    """Of 2023 to 2025 only nine months of 2024: 86 at most are needed, and 2023 is missing."""
    rows = "新建设市级以上各类科技创新平台,2024年1-9月,14\n"
    result = result_of(tmp_path, rows, plan=None, as_of=date(2024, 9, 30))
    assert (result.period, result.status, result.missing) == (
        Period.years(2023, 2025),
        "not_due",
        (Period.years(2023),),
    )
    assert result.reason.code == "parts_missing"
    assert result.needed.amount == 86
    loaded = load_plan()
    report = evaluate(
        loaded,
        read_actuals([str(tmp_path / "actuals.csv")], loaded),
        as_of=date(2024, 9, 30),
    )
    text = " ".join(str(render(report)).split())
    assert "still needed 86 家 at most" in text


@pytest.mark.parametrize(
    ("level", "status", "flags", "achieved"),
    [
        ("97", "on_track", (), "1.000000"),  # −3% of −3% asked
        ("96", "on_track", (), "1.333333"),
        ("97.1", "on_track", ("slightly_behind",), "0.966667"),
        ("98", "at_risk", (), "0.666667"),
        ("99.5", "off_track", (), "0.166667"),
        ("101", "off_track", ("regressing",), "-0.333333"),
    ],
)
def test_growth_that_is_to_fall_is_judged_while_it_runs(
    tmp_path: Path, level: str, status: str, flags: tuple[str, ...], achieved: str
) -> None:
    """Observed over required: at least 1, 0.95, 0.60, below, as for growth that is to rise."""
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    rows = f"碳排放,2022,100\n碳排放,2023,{level}\n"
    result = result_of(tmp_path, rows, plan=tmp_path, as_of=date(2023, 12, 31))
    assert (result.status, result.flags) == (status, flags)
    assert str(result.pace.achieved) == achieved
