"""Rows of known words: the short way through them gives what the careful one gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from innovate_ts import read_actuals
from innovate_ts.actuals.account import Account
from innovate_ts.actuals.familiar import FamiliarRows
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.rows import Stretch
from innovate_ts.basics.actual import Actuals
from innovate_ts.basics.row_kinds import RowKind
from shipped import shipped_plan

pytestmark = pytest.mark.slow  # each file is read twice

ROOT = Path(__file__).resolve().parents[2]
PLAN = shipped_plan()
FILES = sorted(
    path
    for folder in ("tests/actuals/examples/good", "tests/actuals/examples/bad")
    for path in (ROOT / folder).iterdir()
    if path.suffix in {".csv", ".xlsx"}
)

LABELS = [
    "技术合同成交额",
    "高新技术企业",
    "高新技术产业增加值占规模以上工业增加值比重",
    "新建设市级以上各类科技创新平台",
    "研究与试验发展经费",
    "R&D经费支出_累计值",
    "高企数①",
    "高企数量同比增长",
    "技术合同成交总额",
    "新认定高新技术企业",
    "粮食产量",
    "技术合同成交金颔",
    "企业研发投入稳步提升",
    "",
]
UNITS = ["", "", "亿元", "万元", "家", "%", "个百分点", "亩"]
TIMES = ["2023年", "2024年3月", "2024-Q2", "2024年1-9月", "2024-06-30", "1999", "?"]
PLACES = ["", " ", "全市", "迁安市", "路北区", "南原市"]
FIGURES = ["0", "0.157", "7", "15.7", "99.5", "130", "157", "1600", "2023", "126000"]
FIGURES += ["1600.5", "1300000", "-5", "约128", "暂无", "", "1,600", "15.7%"]
STATES = ["", "a", "f", "p"]
SORTS = ["", "计划数", "口径甲"]
REMARKS = ["", "", "全年数", "预计数", "累计", "截至9月底", "合计", "600"]


@pytest.fixture
def carefully(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Actuals]:
    """Read a file as if no row were like another."""

    def _read(path: Path) -> Actuals:
        with monkeypatch.context() as patch:
            patch.setattr(FamiliarRows, "unusual_in", _all_of)
            return read_actuals(path, PLAN)

    return _read


def _digits(actuals: Actuals) -> list[str]:
    """Each figure as it is kept: by its digits it is rounded."""
    return [str(value.value) for value in actuals.values]


def _all_of(_self: FamiliarRows, stretch: Stretch) -> set[int]:
    return set(range(len(stretch)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_example_is_read_alike(
    path: Path, carefully: Callable[[Path], Actuals]
) -> None:
    """The same values, account and problems, whichever way the rows went."""
    shortly, by_care = read_actuals(path, PLAN), carefully(path)
    assert shortly == by_care
    assert _digits(shortly) == _digits(by_care)


@pytest.mark.parametrize("seed", range(60))
def test_tables_of_many_rows_are_read_alike(
    seed: int, tmp_path: Path, carefully: Callable[[Path], Actuals]
) -> None:
    """Tables in which words come again, doubtful ones among them, and figures of any size."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    columns = {
        "指标": chance.sample(LABELS, 3),
        "单位": chance.sample(UNITS, 2),
        "时间": chance.sample(TIMES, 3),
        "地区": chance.sample(PLACES, 2) if seed % 2 else None,
        "实际值": FIGURES,
        "备注": chance.sample(REMARKS, 3) if seed % 3 else None,
        "类型": ["", "吸纳"] if seed % 5 == 0 else None,
        "obs_status": chance.sample(STATES, 2) if seed % 4 == 0 else None,
        "口径": chance.sample(SORTS, 2) if seed % 7 == 0 else None,
    }
    heads = [head for head, texts in columns.items() if texts is not None]
    lines = [",".join(heads)]
    for _ in range(60):
        cells = [chance.choice(columns[head] or [""]) for head in heads]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shortly, by_care = read_actuals(path, PLAN), carefully(path)
    assert shortly == by_care
    assert _digits(shortly) == _digits(by_care)


@pytest.mark.parametrize("seed", range(60))
def test_tables_of_many_columns_are_read_alike(
    seed: int, tmp_path: Path, carefully: Callable[[Path], Actuals]
) -> None:
    """Months side by side, with cells that say nothing or no figure, of the plan's indicators and others."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    labels = [*chance.sample(LABELS, 4), "粮食产量", "1.1", "棉花产量"]
    figures = [*chance.sample(FIGURES, 4), "1600.5", "1600.5"]
    lines = ["指标,地区,2024年1月,2024年2月,2024年3月"]
    for _ in range(60):
        cells = [chance.choice(labels), chance.choice(PLACES)]
        cells += [chance.choice(figures) for _ in range(3)]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shortly, by_care = read_actuals(path, PLAN), carefully(path)
    assert shortly == by_care
    assert _digits(shortly) == _digits(by_care)


def test_most_rows_of_a_large_table_are_familiar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked of each word is asked once, however many rows there are."""
    looked_at: list[int] = []
    look_at = Account._look_at

    def _watched(self: Account, row: RawRow, *, may_learn: bool) -> RowKind:
        looked_at.append(row.number)
        return look_at(self, row, may_learn=may_learn)

    monkeypatch.setattr(Account, "_look_at", _watched)
    lines = [
        f"高新技术企业,家,2023年,{1000 + number}.0\n粮食产量,吨,2023年,{number}.5"
        for number in range(500)
    ]
    path = tmp_path / "a.csv"
    path.write_text("指标,单位,时间,实际值\n" + "\n".join(lines), encoding="utf-8")
    actuals = read_actuals(path, PLAN)
    assert list(actuals.tables[0].rows.values()).count("used") == 500
    assert looked_at == [2]
