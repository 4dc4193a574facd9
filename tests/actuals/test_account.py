"""What becomes of each row: error, used, other or empty, the first that fits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from actuals.readings import (
    FIRMS,
    HEADER,
    TURNOVER,
    Read,
    only,
    spot,
    values,
)
from innovate_ts import evaluate, read_actuals
from innovate_ts.plan.models.plan import Plan


def test_each_row_is_in_the_account(read: Read) -> None:
    """Each row is error, used, other or empty, the first that fits; the header is none of them."""
    seen = read(
        HEADER
        + "高新技术企业,2023,1587,家\n"  # 2
        + "地区生产总值,2023,9133,亿元\n"  # 3
        + "\n"  # 4
        + "高新技术企业,2024,暂无,家\n"  # 5
        + "高新技术企业,2025,超过1600,家\n"  # 6
        + ",,,\n"  # 7
        + "新增高新技术企业,2023,402,家\n"  # 8
        + "省级科技领军企业数,2023,3,家\n"  # 9
        + ",2023,5,家\n"  # 10
        + "科技领军企业,2023,8,家\n"  # 11
        + "地区生产总值,2024,,亿元\n"  # 12
        + "以上为初步数,,,\n"  # 13
    )
    (table,) = seen.tables
    assert table.rows == {
        2: "used",
        3: "other",
        4: "empty",
        5: "empty",
        6: "error",
        7: "empty",
        8: "other",
        9: "error",
        10: "error",
        11: "used",
        12: "other",
        13: "other",
    }
    assert [v.row for v in seen.values] == [2, 11]
    assert set(seen.damaged) == {FIRMS, "leading-technology-enterprises"}
    assert seen.damaged[FIRMS].place.row == 6


def test_each_error_of_a_wide_row_is_told(read: Read) -> None:
    """All errors of a row are told, the first of them is the reason, and a value without a name is one."""
    seen = read("指标,2022,2023,2024\n高企数,x,1587,超过1600\n,-,5,\n")
    assert [spot(p)[:4] for p in seen.problems] == [
        ("not_a_number", "error", 2, 2),
        ("bound_not_value", "error", 2, 4),
        ("no_indicator", "error", 3, 1),
    ]
    assert seen.damaged == {FIRMS: seen.problems[0]}
    assert seen.tables[0].rows == {2: "error", 3: "error"}


@pytest.mark.parametrize(
    "missing", ["", " ", "-", "—", "…", "/", "N/A", "n/a", "暂无", "未公布", "－", "　"]
)
def test_a_missing_value_makes_an_empty_row(read: Read, missing: str) -> None:
    """What says that there is no figure makes no value and no problem, whatever its region and period."""
    seen = read(
        f"指标,时期,数值,地区\n高企数,2023,{missing},\n高企数,某年,{missing},路北区\n"
    )
    assert (seen.values, seen.problems, seen.tables[0].rows) == (
        (),
        (),
        {2: "empty", 3: "empty"},
    )


def test_a_wide_row_with_one_bad_cell_is_an_error(read: Read) -> None:
    """A row with an error gives no value at all; the problem names the cell."""
    seen = read(
        "指标,2022,2023,2024\n高企数,1559,1600余,1659\n科技领军企业,,8,-\nGDP,1,2,3\n高企数,,/,\n"
    )
    assert values(seen) == [("leading-technology-enterprises", "2023", Decimal(8))]
    assert spot(only(seen)) == ("bound_not_value", "error", 2, 3, "1600余")
    assert seen.tables[0].rows == {2: "error", 3: "used", 4: "other", 5: "empty"}


def test_a_bad_cell_of_one_indicator_leaves_the_others_of_its_row(read: Read) -> None:
    """A row of several indicators with one bad cell is an error; the values of the others are kept."""
    seen = read(
        "年份,高企数,科技领军企业(家),技术合同成交额(亿元)\n2023,超过1600,8,131.5\n"
    )
    assert values(seen) == [
        ("leading-technology-enterprises", "2023", Decimal(8)),
        (TURNOVER, "2023", Decimal("131.5")),
    ]
    assert spot(only(seen)) == ("bound_not_value", "error", 2, 2, "超过1600")
    assert (set(seen.damaged), seen.tables[0].rows) == ({FIRMS}, {2: "error"})


def test_the_account_of_a_contradiction(tmp_path: Path, plan: Plan) -> None:
    """Rows that the report finds to contradict each other are errors in its account, each in its own file."""
    for name, value in (("a.csv", "1587"), ("b.csv", "1600")):
        rows = f"高企数,2023,{value}\n科技领军企业,2023,8\nGDP,2023,1\n\n"
        (tmp_path / name).write_text(
            f"indicator,period,value\n{rows}", encoding="utf-8"
        )
    actuals = read_actuals([str(tmp_path / "a.csv"), str(tmp_path / "b.csv")], plan)
    report = evaluate(plan, actuals, as_of=date(2023, 12, 31))
    counts = [
        (i.rows.read, i.rows.used, i.rows.other, i.rows.empty, i.rows.error)
        for i in report.inputs
    ]
    assert counts == [(4, 1, 1, 1, 1), (4, 1, 1, 1, 1)]
