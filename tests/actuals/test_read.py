"""All sources together: every problem at once, whatever the cells and bytes of a file are."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actuals.readings import (
    FIRMS,
    HEADER,
    PLAN,
    Read,
    only,
    values,
)
from innovate_ts import CannotCheck, evaluate, read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.plan.models.plan import Plan


def test_all_problems_of_all_files_come_at_once(tmp_path: Path, plan: Plan) -> None:
    """Files are read to their ends, and each problem stands in the order of files, rows and columns."""
    for name, row in (
        ("a.csv", "高企数,2023,x"),
        ("b.csv", "高企数,某年,1\n高企数,2023,y"),
    ):
        (tmp_path / name).write_text(
            f"indicator,period,value\n{row}\n", encoding="utf-8"
        )
    seen = read_actuals([str(tmp_path / "b.csv"), str(tmp_path / "a.csv")], plan)
    assert [
        (Path(p.place.file or "").name, p.place.row, p.place.column, p.code)
        for p in seen.problems
    ] == [
        ("a.csv", 2, 3, "not_a_number"),
        ("b.csv", 2, 2, "not_a_period"),
        ("b.csv", 3, 3, "not_a_number"),
    ]
    assert [Path(t.file).name for t in seen.tables] == ["b.csv", "a.csv"]


def test_a_problem_in_one_line(read: Read, tmp_path: Path) -> None:
    """A problem reads `file:row:column: value: what`, and its hint says what to do."""
    problem = only(read("indicator,period,value\n\n\n\n\n\n高企数,2023,超过1600家\n"))
    assert (
        problem.line("en")
        == f'{tmp_path / "a.csv"}:7:3: value: "超过1600家" is a bound, not a value'
    )
    assert problem.hint is not None
    assert problem.hint.en == "write the counted number, or leave the cell empty"


def test_strict_has_nothing_to_say_of_a_clean_file(read: Read) -> None:
    """With `strict`, a clean file is read as ever; an empty row and a missing value are no errors."""
    seen = read(f"{HEADER}高企数,2023,1587,家\n\n高企数,2024,暂无,家\n", strict=True)
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert (seen.problems, seen.tables[0].rows) == (
        (),
        {2: "used", 3: "empty", 4: "empty"},
    )


# damage

VALID: list[list[str]] = [
    ["指标", "时期", "数值", "单位", "地区", "备注"],
    ["技术合同成交额", "2023年", "1,315,000", "万元", "", "初步"],
    ["高新技术企业", "2023年", "1587", "家", "全市", ""],
    ["R&D经费", "2022年", "171.8", "亿元", "", "公报"],
    ["高新技术产业增加值占比", "2023年", "14.9%", "", "合计", ""],
    ["innovative-tangshan-2023", "2023年", "是", "", "", ""],
    ["地区生产总值", "2023年", "9133.3", "亿元", "", ""],
    ["新增高新技术企业", "2023年", "402", "家", "", ""],
    ["科技领军企业", "2023年", "8", "家", "", "年末数"],
]

_NASTY = st.sampled_from(
    [
        "",
        " ",
        "-",
        "暂无",
        "超过1600家",
        "1600-1700",
        "#REF!",
        "1.2.3",
        "2023-09-30",
        "2023年13月",
        "2023年1-9月",
        "1600²",
        "0.157",
        "15.7%",
        "5个百分点",
        "1e99",
        "-1e-99",
        "(5)",
        "1,600",
        "亿元",
        "路北区",
        "全市",
        "高企数",
        "技术合同成交总额",
        "技术交易额",
        "高新技木企业",
        "否",
        "大概",
        "两行\n文字",
        '"',
        "\x1b[31m",
        "\u202e",
        "=1+1",
        "9" * 1001,
    ]
)
_TEXT = st.text(
    st.characters(blacklist_characters="\r\0", blacklist_categories=["Cs"]), max_size=12
)
_CHANGES = st.lists(
    st.tuples(
        st.integers(1, len(VALID) - 1),
        st.integers(0, len(VALID[0]) - 1),
        st.one_of(_NASTY, _TEXT),
    ),
    min_size=1,
    max_size=8,
)


def _lines_of(rows: Sequence[Sequence[str]]) -> list[int]:
    """The line at which each row below the header begins: one further for each line break before it."""
    begins, line = [], 2
    for row in rows[1:]:
        begins.append(line)
        line += 1 + sum(cell.count("\n") for cell in row)
    return begins


def _check_account(actuals: Actuals) -> None:
    """What holds of any reading: rows, values and problems tell one story, and a report can be made."""
    ids = {item.id for item in PLAN.goals}
    for table in actuals.tables:
        assert set(table.rows.values()) <= {"error", "used", "other", "empty"}
        assert {v.row for v in actuals.values} == {
            n for n, kind in table.rows.items() if kind == "used"
        }
        wrong = {p.place.row for p in actuals.problems if p.severity == "error"}
        errors = {n for n, kind in table.rows.items() if kind == "error"}
        # Alike errors are told once, at the first row, with their count.
        alike = sum(p.count - 1 for p in actuals.problems)
        assert len(errors - wrong) <= alike
        if table.layout is None:
            assert (table.rows, actuals.values) == ({}, ())
            assert len(actuals.problems) == 1
    assert {v.indicator for v in actuals.values} | set(actuals.damaged) <= ids
    try:
        report = evaluate(PLAN, actuals)
    except CannotCheck as stopped:
        assert stopped.problems  # noqa: PT017 - either outcome is right, and each has its own promise
        return
    for counts in (table.rows for table in report.inputs):
        assert counts.read == counts.used + counts.other + counts.empty + counts.error
    judged = Counter(
        r.indicator for r in report.results if r.status != "not_assessable"
    )
    assert not set(judged) & set(actuals.damaged)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(changes=_CHANGES)
def test_whatever_a_cell_holds_its_row_is_accounted_for(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int, str]]
) -> None:
    """Cells replaced by anything: each row is in the account once, under the line it begins at."""
    rows = [list(row) for row in VALID]
    for row, column, text in changes:
        rows[row][column] = text
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    path = tmp_path_factory.getbasetemp() / "cells.csv"
    path.write_text(written.getvalue(), encoding="utf-8", newline="")
    actuals = read_actuals([str(path)], PLAN)
    (table,) = actuals.tables
    assert table.layout == "long"
    assert list(table.rows) == _lines_of(rows)
    untouched = set(range(1, len(rows))) - {row for row, _, _ in changes}
    kinds = dict(zip(range(1, len(rows)), table.rows.values(), strict=True))
    usual = {
        1: "used",
        2: "used",
        3: "used",
        4: "used",
        5: "used",
        6: "other",
        7: "other",
        8: "used",
    }
    assert {row: kinds[row] for row in untouched} == {
        row: usual[row] for row in untouched
    }
    _check_account(actuals)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(
    codec=st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
    damage=st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=6
    ),
    cut=st.one_of(st.none(), st.integers(0, 400)),
)
def test_whatever_happens_to_its_bytes_a_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory,
    codec: str,
    damage: list[tuple[int, int]],
    cut: int | None,
) -> None:
    """Bytes changed and lost at random: the file is read, or one problem says why not; nothing breaks."""
    text = (
        "\n".join(",".join(f'"{c}"' if "," in c else c for c in row) for row in VALID)
        + "\n"
    )
    data = bytearray(text.encode(codec))
    for position, byte in damage:
        data[position % len(data)] = byte
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(bytes(data[:cut]))
    actuals = read_actuals([str(path)], PLAN)
    assert len(actuals.tables) == 1
    numbers = list(actuals.tables[0].rows)
    assert numbers == sorted(set(numbers))
    assert actuals.tables[0].layout is not None or actuals.problems
    _check_account(actuals)
