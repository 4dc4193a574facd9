"""What the words of rows were learnt to mean is lent to no other indicator."""

from __future__ import annotations

from pathlib import Path

from actuals.readings import Read, codes
from innovate_ts import Rows, load_plan, read_actuals

PLATFORMS = "新建设市级以上各类科技创新平台"


def test_since_when_is_asked_of_each_indicator(read: Read) -> None:
    """A total of platforms may be counted since the plan began, and one of contracts may not."""
    head = "指标名称,时期,累计完成,单位\n"
    asked = f"{PLATFORMS},2024年,30,家\n"
    between = "技术合同成交额,2023年,130,亿元\n技术合同成交额,2024年,150,亿元\n"
    alone = read(f"{head}{PLATFORMS},2023年,12,家\n{asked}")
    after = read(f"{head}{PLATFORMS},2023年,12,家\n{between}{asked}")
    assert codes(alone) == ["cumulative_since_when"]
    assert codes(after) == ["cumulative_since_when"]


def test_a_letter_heads_no_figures(read: Read) -> None:
    """R over a column is what it may be, and no revision of the figure beside it."""
    actuals = read("指标名称,时期,完成值,R\n高新技术企业数,2023年,1700,3\n")
    assert [value.value for value in actuals.values] == [1700]
    assert codes(actuals) == ["ignored_columns"]


def test_a_word_of_the_name_says_nothing_of_the_row(root: Path) -> None:
    """排名 beside a figure says that it is a rank, but where the indicator is called so."""
    plan = load_plan(root / "examples" / "five-year")
    row = {"时期": "2023", "指标类型": "排名", "数值": "3"}
    ranks = read_actuals([Rows([row | {"指标": "全省创新能力排名"}])], plan)
    others = read_actuals([Rows([row | {"指标": plan.indicators[0].name.zh}])], plan)
    assert [value.value for value in ranks.values] == [3]
    assert "planned_row" not in codes(ranks)
    assert others.values == ()
    assert "planned_row" in codes(others)
