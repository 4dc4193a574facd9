"""Which tables are ledgers: those that are about figures go the way of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from innovate_ts import load_plan, read_actuals

PLAN = load_plan(Path(__file__).parent / "plan")


def _layouts(text: str, tmp_path: Path) -> list[str | None]:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return [table.layout for table in read_actuals([path], PLAN).tables]


@pytest.mark.parametrize(
    "text",
    [
        "名称,任务,完成情况\n万人发明专利拥有量,12,11\n其他,5,未报送\n",
        "名称,目标任务,完成情况\n万人发明专利拥有量,12,超过11\n",
        "指标,任务,完成情况\n万人发明专利拥有量,12,11\n",
        "县区,任务,完成情况\n东区,12,11\n西区,5,—\n",
        "单位,任务,完成情况\n甲公司,12,11\n乙公司,5,\n",
        "任务,2024年1月,2024年2月\n建设重点实验室,3,5\n",
        "目标任务,2024年1月,2024年2月\n打造会展中心,推进中,推进中\n",
    ],
)
def test_a_table_of_figures_is_no_ledger(text: str, tmp_path: Path) -> None:
    """Whatever its column of targets is called."""
    assert "task_ledger" not in _layouts(text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "任务,完成情况\n修订人才政策,\n",
        "任务,完成进度\n修订人才政策,60%\n",
        "任务,状态\n打造会展中心,推进中\n",
    ],
)
def test_a_table_of_tasks_is_a_ledger(text: str, tmp_path: Path) -> None:
    """Filled in or not, in per cent or in words, of this plan's tasks or of others."""
    assert _layouts(text, tmp_path) == ["task_ledger"]


def test_plain_numbers_make_no_ledger(tmp_path: Path) -> None:
    """A plan may number its tasks 1 and 2, and a table its rows."""
    root = Path(__file__).resolve().parents[3]
    path = tmp_path / "table.csv"
    path.write_text("序号,单位,任务,完成情况\n1,甲,1,1\n2,乙,2,1\n", encoding="utf-8")
    plan = load_plan(root / "examples" / "five-year")
    (table,) = read_actuals([path], plan).tables
    assert table.layout != "task_ledger"
