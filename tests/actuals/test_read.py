"""Files of actuals: how they are read, what becomes of each row, and what is said of it."""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innovate_ts import CannotCheck, evaluate, load_plan, read_actuals
from innovate_ts.basics.actual import Actuals
from innovate_ts.findings import Problem
from innovate_ts.plan.models.plan import Plan

FIRMS, TURNOVER, SHARE = (
    "high-tech-enterprises",
    "technology-contract-turnover",
    "high-tech-value-added-share",
)
HEADER = "指标,时期,数值,单位\n"
LIMIT = 64_000_000

Read = Callable[..., Actuals]


PLAN = load_plan()


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The shipped plan, with the names that arrive in practice."""
    return PLAN


@pytest.fixture
def read(tmp_path: Path, plan: Plan) -> Read:
    """Write one file of actuals, `a.csv`, and read it."""

    def _read(
        content: str | bytes, *, strict: bool = False, encoding: str | None = None
    ) -> Actuals:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "a.csv").write_bytes(data)
        return read_actuals(
            [str(tmp_path / "a.csv")], plan, strict=strict, encoding=encoding
        )

    return _read


def _values(actuals: Actuals) -> list[tuple[str, str, Decimal | bool]]:
    return [(v.indicator, str(v.period), v.value) for v in actuals.values]


def _codes(actuals: Actuals) -> list[str]:
    return [p.code for p in actuals.problems]


def _only(actuals: Actuals) -> Problem:
    (problem,) = actuals.problems
    return problem


def _spot(problem: Problem) -> tuple[str, str, int | None, int | None, str | None]:
    return (
        problem.code,
        problem.severity,
        problem.place.row,
        problem.place.column,
        problem.text,
    )


# layouts and headers


def test_a_long_table(read: Read, tmp_path: Path) -> None:
    """One row a value: indicator, period, value, and each value knows its cell."""
    seen = read(
        f"indicator,period,value\n{FIRMS},2023,1587\n技术合同成交额,2023年,131.5\n"
    )
    assert _values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (TURNOVER, "2023", Decimal("131.5")),
    ]
    assert [(v.row, v.column, v.text) for v in seen.values] == [
        (2, 3, "1587"),
        (3, 3, "131.5"),
    ]
    assert {v.file for v in seen.values} == {str(tmp_path / "a.csv")}
    (table,) = seen.tables
    assert (table.layout, table.encoding, table.rows) == (
        "long",
        "UTF-8",
        {2: "used", 3: "used"},
    )
    assert not seen.problems
    assert not seen.damaged


def test_a_wide_table(read: Read) -> None:
    """One row an indicator, one column a period, and the header's cell is the period."""
    seen = read(
        "指标,单位,2023年,2024年上半年,2024-Q3\n高新技术企业,家,1587,1620,\n技术合同成交额,万元,1315000,,300000\n"
    )
    assert _values(seen) == [
        (FIRMS, "2023", Decimal(1587)),
        (FIRMS, "2024-01/2024-06", Decimal(1620)),
        (TURNOVER, "2023", Decimal("131.5")),
        (TURNOVER, "2024-Q3", Decimal(30)),
    ]
    assert [(v.row, v.column) for v in seen.values] == [(2, 3), (2, 4), (3, 3), (3, 5)]
    (table,) = seen.tables
    assert (table.layout, table.rows) == ("wide_by_period", {2: "used", 3: "used"})
    assert not seen.problems


@pytest.mark.parametrize(
    "content",
    [
        "indicator,period,value,unit\n高新技术企业,2023,1587,家\n",
        "Indicator,PERIOD, Value ,Unit\n高新技术企业,2023,1587,家\n",
        "指标,时期,数值,单位\n高新技术企业,2023,1587,家\n",
        "指标名称,年份,实际完成,计量单位\n高新技术企业,2023,1587,家\n",
        "指标,期间,完成值,单位\n高新技术企业,2023,1587,家\n",
        "指标,时间,值,单位\n高新技术企业,2023,1587,家\n",
        "指标,年度,实际值,单位\n高新技术企业,2023,1587,家\n",
        "indicator,year,actual,unit\n高新技术企业,2023,1587,家\n",
        "ｉｎｄｉｃａｔｏｒ,指 标 期,period,value\n高新技术企业,?,2023,1587\n",
        "单位,数值,时期,指标\n家,1587,2023,高新技术企业\n",
        "value,indicator,unit,period\n1587,高新技术企业,家,2023\n",
        "时期,序号,指标,来源,数值,备注,单位\n2023,1,高新技术企业,市科学技术局,1587,年末数,家\n",
        "\n\nindicator,period,value\n高新技术企业,2023,1587\n",
        "indicator,period,value\r\n高新技术企业,2023,1587\r\n",
        "indicator,period,value\r高新技术企业,2023,1587\r",
        "indicator,period,value\n高新技术企业,2023,1587",
        'indicator,period,value\n"高新技术企业","2023","1,587"\n',
    ],
)
def test_headers_in_both_languages_and_any_order(read: Read, content: str) -> None:
    """Known columns are found by their names in either language, wherever they stand."""
    seen = read(content)
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert [p for p in seen.problems if p.severity != "note"] == []


def test_a_wide_table_may_hold_more_than_periods(read: Read) -> None:
    """Ranks beside the years are named in a note, numbers of rows are not, and each row is counted."""
    seen = read("序号,指标,2023,排名,备注\n1,高企数,1587,3,年末\n\n2,,,,\n")
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    note = _only(seen)
    assert (note.code, note.severity) == ("ignored_columns", "note")
    assert "排名" in note.message.zh
    assert "序号" not in note.message.zh
    assert list(seen.tables[0].rows) == [2, 3, 4]
    assert seen.tables[0].rows[3] == "empty"


def test_each_error_of_a_wide_row_is_told(read: Read) -> None:
    """All errors of a row are told, the first of them is the reason, and a value without a name is one."""
    seen = read("指标,2022,2023,2024\n高企数,x,1587,超过1600\n,-,5,\n")
    assert [_spot(p)[:4] for p in seen.problems] == [
        ("not_a_number", "error", 2, 2),
        ("bound_not_value", "error", 2, 4),
        ("no_indicator", "error", 3, 1),
    ]
    assert seen.damaged == {FIRMS: seen.problems[0]}
    assert seen.tables[0].rows == {2: "error", 3: "error"}


@pytest.mark.parametrize(
    ("codec", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 with BOM"), ("gb18030", "GB18030")],
)
def test_the_encoding_is_found_and_named(read: Read, codec: str, name: str) -> None:
    """UTF-8 with and without a mark, and what Excel saves in China, are told apart and read alike."""
    seen = read(f"{HEADER}高新技术企业,2023年,1587,家\n".encode(codec))
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert seen.tables[0].encoding == name
    assert not seen.problems


def test_an_encoding_that_is_named_is_used(read: Read) -> None:
    """An encoding that is named is the only one tried."""
    content = f"{HEADER}高新技术企业,2023年,1587,家\n"
    assert _values(read(content.encode("utf-16"), encoding="utf-16")) == [
        (FIRMS, "2023", Decimal(1587))
    ]
    wrong = read(content.encode("gb18030"), encoding="utf-8")
    assert (_codes(wrong), wrong.values, wrong.tables[0].rows) == (
        ["undecodable"],
        (),
        {},
    )


def test_columns_that_are_not_read_are_named(read: Read) -> None:
    """A note names the columns that were not read; those of the format itself need none."""
    seen = read(
        "序号,指标,时期,数值,单位,来源,备注,排名,联系人\n1,高新技术企业,2023,1587,家,局,年末,2,张\n"
    )
    note = _only(seen)
    assert (note.code, note.severity, note.place.row) == ("ignored_columns", "note", 1)
    assert "排名, 联系人" in note.message.en
    assert "备注" not in note.message.en
    assert "序号" not in note.message.en


def test_the_columns_of_the_format_need_no_note(read: Read) -> None:
    """Note, source, region, vintage and the row's number in either language belong to the format."""
    row = "高企数,2023,1587,家,,公报,年末,年报,1"
    for header in (
        "indicator,period,value,unit,region,source,note,vintage,no.",
        "指标,时期,数值,单位,地区,来源,备注,数据性质,序号",
        "指标,时期,数值,计量单位,区域,数据来源,说明,数据类型,#",
    ):
        assert not read(f"{header}\n{row}\n").problems


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("指标,时期,数值,期间", "期间"),
        ("指标,时期,数值,指标名称", "指标名称"),
        ("单位,指标,时期,数值,计量单位", "计量单位"),
        ("指标,地区,时期,数值,区域", "区域"),
    ],
)
def test_a_column_that_stands_twice_is_an_error(
    read: Read, header: str, text: str
) -> None:
    """Two columns that name the same of a row are an error, for nobody knows which counts."""
    seen = read(f"{header}\n")
    assert [_spot(p) for p in seen.problems if p.severity == "error"] == [
        ("doubled_column", "error", 1, None, text)
    ]


@pytest.mark.parametrize(
    "content",
    [
        "指标,时期,数值,实际完成\n高新技术企业,2023,1587,1600\n",
        "指标,时期,数值,2024年\n高新技术企业,2023,1587,1600\n",
        "指标,时期,高企数\n高新技术企业,2023,1587\n",
        "指标,数值,2024年\n高新技术企业,1587,1600\n",
    ],
)
def test_a_table_with_two_readings_is_an_error(read: Read, content: str) -> None:
    """A table whose values can be read in two ways is not read in either."""
    seen = read(content)
    assert _spot(_only(seen)) == ("two_layouts", "error", 1, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})


@pytest.mark.parametrize(
    "content", ["指标,数值\n高新技术企业,1587\n", "区域,高企数\n全市,1587\n"]
)
def test_a_table_without_a_period_is_an_error(read: Read, content: str) -> None:
    """A table that names no period is not read; with a period above its heads it is."""
    seen = read(content)
    assert _spot(_only(seen)) == ("no_period", "error", 1, None, None)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})
    assert _values(read(f"2023年\n{content}")) == [(FIRMS, "2023", Decimal(1587))]


@pytest.mark.parametrize(
    "content",
    [
        "foo,bar\n1,2\n",
        "时期,数值\n2023,1587\n",
        "指标,时期\n高新技术企业,2023\n",
        "指标,单位\n高新技术企业,家\n",
        "高新技术企业,2023,1587\n",
        "唐山市2023年统计公报\n",
        "{}\n",
    ],
)
def test_a_table_of_no_known_layout(read: Read, content: str) -> None:
    """A file without a header of actuals is one problem that quotes what stands there."""
    seen = read(content)
    problem = _only(seen)
    assert (problem.code, problem.severity, problem.place.row) == (
        "unknown_layout",
        "error",
        1,
    )
    assert problem.text == content.splitlines()[0]
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})


@pytest.mark.parametrize("content", ["", "\n", "\r\n\r\n", " , \n", b"\xef\xbb\xbf"])
def test_an_empty_file(read: Read, content: str | bytes) -> None:
    """A file with nothing in it says so."""
    seen = read(content)
    assert (_codes(seen), seen.values, seen.tables[0].rows) == (["empty_table"], (), {})


def test_a_header_alone_is_a_table_without_rows(read: Read) -> None:
    """A template that nobody filled in is read, and has no rows."""
    seen = read(HEADER)
    assert (seen.values, seen.problems, seen.tables[0].layout, seen.tables[0].rows) == (
        (),
        (),
        "long",
        {},
    )


# files that are none


def test_a_missing_file_and_a_directory_are_problems(
    tmp_path: Path, plan: Plan
) -> None:
    """What cannot be opened is a problem with the path as given, and the other files are read."""
    (tmp_path / "good.csv").write_text(
        "indicator,period,value\n高企数,2023,1587\n", encoding="utf-8"
    )
    paths = [str(tmp_path / "none.csv"), str(tmp_path), str(tmp_path / "good.csv")]
    seen = read_actuals(paths, plan)
    assert sorted((p.code, p.place.file) for p in seen.problems) == sorted(
        [("unreadable", paths[0]), ("unreadable", paths[1])]
    )
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert [t.file for t in seen.tables] == paths
    assert [t.rows for t in seen.tables] == [{}, {}, {2: "used"}]


def test_nul_bytes_are_no_text(read: Read) -> None:
    """A binary file is no table; the problem names the line."""
    seen = read("indicator,period,value\n高企数,2023,1\x00587\n")
    assert _spot(_only(seen))[:3] == ("not_a_text", "error", 2)
    assert not seen.values


@pytest.mark.parametrize(
    "data", [b"\x80\xff\xfe", b"indicator,period,value\n\xff\xff,2023,1\n"]
)
def test_bytes_of_no_encoding(read: Read, data: bytes) -> None:
    """Bytes that are neither UTF-8 nor GB18030 are one problem, which names what was tried."""
    problem = _only(read(data))
    assert problem.code == "undecodable"
    assert "UTF-8" in problem.message.en
    assert "GB18030" in problem.message.zh
    assert "utf-16-le" in _only(read(b"abc", encoding="utf-16-le")).message.en


def test_a_huge_cell_is_no_table(read: Read) -> None:
    """A cell of a hundred thousand characters ends the reading of its file at its row."""
    seen = read(
        f"indicator,period,value\n高企数,2023,1587\n高企数,2024,{'1' * 100_001}\n"
    )
    assert _spot(_only(seen))[:3] == ("cell_too_long", "error", 3)
    assert not seen.values


def test_a_long_cell_is_an_error_of_its_row(read: Read) -> None:
    """A cell too long for a figure is an error like any other, and the next row is read."""
    seen = read(f"indicator,period,value\n高企数,2024,{'1' * 1001}\n高企数,2023,1587\n")
    assert _spot(_only(seen))[:4] == ("cell_too_long", "error", 2, 3)
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        (
            'indicator,period,value\n高企数,2023,1587\n"高企数,2024,1600\n高企数,2025,1700\n',
            3,
        ),
        ('indicator,period,value\n"高企数"数,2023,1587\n', 2),
    ],
)
def test_quotation_marks_that_do_not_match(read: Read, content: str, row: int) -> None:
    """An open quotation mark swallows rows: the file is refused, with the row where it begins."""
    seen = read(content)
    assert _spot(_only(seen))[:3] == ("not_csv", "error", row)
    assert not seen.values


def test_a_file_that_is_too_large(tmp_path: Path, plan: Plan) -> None:
    """A file is read up to 64 MB, which it may reach and not pass."""
    path = tmp_path / "huge.csv"
    for size, code in ((LIMIT, "not_a_text"), (LIMIT + 1, "file_too_large")):
        with path.open("wb") as file:
            file.truncate(size)
        assert _codes(read_actuals([str(path)], plan)) == [code]


def test_standard_input_is_a_file_by_the_name_of_a_dash(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads standard input, whatever its encoding."""
    data = f"{HEADER}高企数,2023,1587,家\n".encode("gb18030")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    seen = read_actuals(["-"], plan)
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert (seen.tables[0].file, seen.tables[0].encoding) == ("-", "GB18030")


def test_standard_input_has_the_same_limit(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard input is read up to the limit of a file, and no further."""
    endless = io.BytesIO(bytes(LIMIT + 1000))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
    assert _codes(read_actuals(["-"], plan)) == ["file_too_large"]
    assert endless.tell() == LIMIT + 1


# the account of the rows


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


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_rows_are_counted_as_an_editor_does(read: Read, newline: str) -> None:
    """A line break inside a quoted cell moves the rows after it; a problem names the line it begins at."""
    lines = [
        "指标,时期,数值,备注",
        f'高企数,2023,1587,"第一行{newline}第二行{newline}第三行"',
        "",
        "高企数,2024,超过1600,",
        f'"高新技术{newline}企业",2025,1700,',
        "高企数,2026,x,",
    ]
    seen = read(newline.join(lines) + newline)
    (table,) = seen.tables
    assert table.rows == {2: "used", 5: "empty", 6: "error", 7: "used", 9: "error"}
    assert [(p.code, p.place.row) for p in seen.problems] == [
        ("bound_not_value", 6),
        ("not_a_number", 9),
    ]
    assert [(v.row, v.text) for v in seen.values] == [(2, "1587"), (7, "1700")]


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
    assert _values(seen) == [("leading-technology-enterprises", "2023", Decimal(8))]
    assert _spot(_only(seen)) == ("bound_not_value", "error", 2, 3, "1600余")
    assert seen.tables[0].rows == {2: "error", 3: "used", 4: "other", 5: "empty"}


def test_a_bad_cell_of_one_indicator_leaves_the_others_of_its_row(read: Read) -> None:
    """A row of several indicators with one bad cell is an error; the values of the others are kept."""
    seen = read(
        "年份,高企数,科技领军企业(家),技术合同成交额(亿元)\n2023,超过1600,8,131.5\n"
    )
    assert _values(seen) == [
        ("leading-technology-enterprises", "2023", Decimal(8)),
        (TURNOVER, "2023", Decimal("131.5")),
    ]
    assert _spot(_only(seen)) == ("bound_not_value", "error", 2, 2, "超过1600")
    assert (set(seen.damaged), seen.tables[0].rows) == ({FIRMS}, {2: "error"})


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


# names


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("technology-contract-turnover", TURNOVER),
        ("Technology contract turnover", TURNOVER),
        ("技术合同成交额", TURNOVER),
        ("技术合同成交金额", TURNOVER),
        ("认定登记技术合同成交额", TURNOVER),
        ("高企数", FIRMS),
        ("高新技术企业数", FIRMS),
        ("高新技术企业数量", FIRMS),
        ("有效期内高新技术企业数", FIRMS),
        ("国家高新技术企业", FIRMS),
        ("国家高新技术企业保有量", FIRMS),
        ("HIGH-TECH ENTERPRISES", FIRMS),
        ("高 新 技 术 企 业", FIRMS),
        ("科技领军企业", "leading-technology-enterprises"),
        ("科技领军企业数量", "leading-technology-enterprises"),
        ("当年新建市级以上创新平台", "new-innovation-platforms"),
        ("新建市级以上科技创新平台数", "new-innovation-platforms"),
        ("全社会R&D经费", "rd-expenditure"),
        ("Ｒ＆Ｄ经费", "rd-expenditure"),
        ("R&D经费支出", "rd-expenditure"),
        ("R&D经费内部支出", "rd-expenditure"),
        ("全社会研发投入", "rd-expenditure"),
        ("研究与试验发展（R&D）经费", "rd-expenditure"),
        ("R&D经费投入强度", "rd-share-of-gdp"),
        ("研发投入强度", "rd-share-of-gdp"),
        ("R&D经费占GDP比重", "rd-share-of-gdp"),
        ("高新技术产业增加值占规上工业增加值比重", SHARE),
        ("高新技术产业增加值占比", SHARE),
    ],
)
def test_an_alias_means_its_indicator(read: Read, label: str, indicator: str) -> None:
    """An id, a name or an alias means its indicator, in any width, case and spacing."""
    unit = "%" if "sh" in indicator.split("-") or "share" in indicator else ""
    seen = read(f"指标,时期,数值\n{label},2023,5{unit}\n")
    assert _values(seen) == [(indicator, "2023", Decimal(5))]


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("技术合同成交总额", TURNOVER),
        ("输出技术合同成交额", TURNOVER),
        ("输出 技术合同 成交额", TURNOVER),
        ("省级科技领军企业数", "leading-technology-enterprises"),
    ],
)
def test_an_ambiguous_name_is_an_error_that_asks(
    read: Read, label: str, indicator: str
) -> None:
    """A name that may or may not mean an indicator is never taken for it; the hint asks what to settle."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    problem = _only(seen)
    assert _spot(problem) == ("ambiguous_indicator", "error", 2, 1, label)
    assert problem.hint is not None
    assert any(mark in problem.hint.zh for mark in "?？")
    assert "?" in problem.hint.en
    assert (seen.values, seen.damaged, seen.tables[0].rows) == (
        (),
        {indicator: problem},
        {2: "error"},
    )


@pytest.mark.parametrize(
    "label",
    [
        "技术交易额",
        "技术合同交易额",
        "吸纳技术合同成交额",
        "吸纳京津技术合同成交额",
        "登记合同数",
        "新认定高新技术企业",
        "新增高新技术企业",
        "入统高企",
        "高企培育库入库数",
        "科技型中小企业",
        "新增科技领军企业",
        "市级以上研发平台总数",
        "市级以上科技创新平台数",
        "新增省级平台",
        "孵化器",
        "众创空间",
        "规上工业R&D经费",
        "财政科技支出",
        "企业研发费用",
        "研发费用占营业收入比重",
        "高新技术产业增加值",
        "高新技术产业增加值增速",
        "高技术制造业增加值占比",
    ],
)
def test_a_trap_is_not_used(read: Read, label: str) -> None:
    """A name that looks like an indicator's and means something else is noted, and its row is another's."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    assert _spot(_only(seen)) == ("trap", "note", 2, 1, label)
    assert (seen.values, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "other"})


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("高新技木企业", "高新技术企业"),
        ("技术合同成交额度", "技术合同成交额"),
        ("high-tech enterprise", "高新技术企业"),
    ],
)
def test_a_similar_name_is_a_warning(read: Read, label: str, meant: str) -> None:
    """A name that is only alike is never taken; a warning says which was likely meant."""
    seen = read(f"指标,时期,数值\n{label},2023,5\n")
    problem = _only(seen)
    assert _spot(problem) == ("similar_indicator", "warning", 2, 1, label)
    assert meant in problem.message.zh
    assert (seen.values, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "other"})


def test_another_indicator_is_no_problem(read: Read) -> None:
    """A table may hold other indicators; nothing is said of them but the account."""
    seen = read("指标,时期,数值\n地区生产总值,2023,不详\n常住人口,某年,1\n")
    assert (seen.values, seen.problems, seen.tables[0].rows) == (
        (),
        (),
        {2: "other", 3: "other"},
    )


def test_a_value_without_a_name_is_an_error(read: Read) -> None:
    """A figure that names no indicator is an error at the cell where the name should stand."""
    seen = read("时期,指标,数值\n2023, ,5\n")
    assert _spot(_only(seen))[:4] == ("no_indicator", "error", 2, 2)
    assert seen.tables[0].rows == {2: "error"}


# regions


@pytest.mark.parametrize(
    "region",
    [
        "",
        " ",
        "全市",
        "合计",
        "全市合计",
        "唐山市",
        "唐山",
        "Tangshan",
        "TANGSHAN CITY",
        "全 市",
        "Total",
    ],
)
def test_the_whole_city_counts(read: Read, region: str) -> None:
    """No region, 全市, 合计 and the city's own names are the whole."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,1587\n")
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert not seen.problems


@pytest.mark.parametrize(
    ("region", "known"),
    [
        ("路北区", "路北区"),
        ("路北", "路北区"),
        ("迁安", "迁安市"),
        ("高新区", "唐山高新技术产业开发区"),
        ("高开区", "唐山高新技术产业开发区"),
        ("海港开发区", "海港经济开发区"),
        ("市本级", "市本级"),
        ("市直", "市直"),
        ("路北区(不含高新区)", "路北区(不含唐山高新技术产业开发区)"),
        ("路北区（不含高新区）", "路北区(不含唐山高新技术产业开发区)"),
    ],
)
def test_a_part_of_the_city_does_not_count_as_the_whole(
    read: Read, plan: Plan, region: str, known: str
) -> None:
    """A row of one district is read with its region, and never as the city's figure."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,300\n")
    assert [(v.value, v.region) for v in seen.values] == [(Decimal(300), known)]
    assert (seen.problems, seen.damaged, seen.tables[0].rows) == ((), {}, {2: "used"})
    (result,) = evaluate(plan, seen, indicator=FIRMS, year=2023).results
    assert result.status == "not_assessable"
    assert "region" in (result.reason.code or "")


@pytest.mark.parametrize(
    "region", ["河北省", "北京", "新区", "开发区", "路北区(不含北京)"]
)
def test_a_place_that_is_not_known_is_an_error(read: Read, region: str) -> None:
    """A row of a place that the plan does not know, or of one of two, is an error at its region."""
    seen = read(f"指标,地区,时期,数值\n高企数,{region},2023,300\n")
    assert _spot(_only(seen)) == ("unknown_region", "error", 2, 2, region)
    assert (seen.values, set(seen.damaged), seen.tables[0].rows) == (
        (),
        {FIRMS},
        {2: "error"},
    )


# values and units


@pytest.mark.parametrize(
    ("label", "value", "unit", "meant"),
    [
        ("技术合同成交额", "1260000", "万元", "126"),
        ("技术合同成交额", "1260000万元", "", "126"),
        ("技术合同成交额", "1260000万元", "万元", "126"),
        ("技术合同成交额", "126", "", "126"),
        ("技术合同成交额", "126亿元", "亿元", "126"),
        ("技术合同成交额", "12600000000", "元", "126"),
        ("高企数", "0.16", "万家", "1600"),
        ("高企数", "1600家", "个", "1600"),
        ("高企数", "1600", "项", "1600"),
        ("高企数", '"1,600"', "家", "1600"),
        ("高新技术产业增加值占比", "15.7", "%", "15.7"),
        ("高新技术产业增加值占比", "15.7%", "", "15.7"),
        ("高新技术产业增加值占比", "15.7％", "%", "15.7"),
        ("高新技术产业增加值占比", "157", "‰", "15.7"),
        ("高新技术产业增加值占比", "15.7", "", "15.7"),
        ("高新技术产业增加值占比", "1", "", "1"),
        ("高新技术产业增加值占比", "0", "", "0"),
        ("高新技术产业增加值占比", "0.157%", "%", "0.157"),
        ("高新技术产业增加值占比", "0.157%", "", "0.157"),
        ("R&D经费", "190", " 亿 元 ", "190"),
        ("高新技术产业增加值占比", "-1", " ％ ", "-1"),
    ],
)
def test_a_value_in_any_unit_of_the_family(
    read: Read, label: str, value: str, unit: str, meant: str
) -> None:
    """A figure is brought to the indicator's unit, whether its cell or its row names the unit."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    assert [v.value for v in seen.values] == [Decimal(meant)]
    assert not seen.problems


@pytest.mark.parametrize(
    ("label", "value", "unit", "spot"),
    [
        ("高企数", "1600", "万元", ("foreign_unit", "error", 2, 4, "万元")),
        ("高企数", "1600万元", "", ("foreign_unit", "error", 2, 3, "1600万元")),
        ("高企数", "1600", "户", ("foreign_unit", "error", 2, 4, "户")),
        ("高企数", "1600", "%", ("foreign_unit", "error", 2, 4, "%")),
        ("高企数", "1600人", "人", ("foreign_unit", "error", 2, 3, "1600人")),
        ("技术合同成交额", "126", "万美元", ("foreign_unit", "error", 2, 4, "万美元")),
        (
            "高新技术产业增加值占比",
            "0.3个百分点",
            "",
            ("foreign_unit", "error", 2, 3, "0.3个百分点"),
        ),
        (
            "高新技术产业增加值占比",
            "0.3",
            "个百分点",
            ("foreign_unit", "error", 2, 4, "个百分点"),
        ),
        ("技术合同成交额", "126亿元", "万元", ("two_units", "error", 2, 3, "126亿元")),
        ("技术合同成交额", "126亿元", "家", ("two_units", "error", 2, 3, "126亿元")),
        ("高新技术产业增加值占比", "15.7%", "‰", ("two_units", "error", 2, 3, "15.7%")),
        (
            "高新技术产业增加值占比",
            "0.157",
            "",
            ("fraction_for_percent", "error", 2, 3, "0.157"),
        ),
        (
            "高新技术产业增加值占比",
            "-0.157",
            "",
            ("fraction_for_percent", "error", 2, 3, "-0.157"),
        ),
        (
            "高新技术产业增加值占比",
            "0.999",
            "",
            ("fraction_for_percent", "error", 2, 3, "0.999"),
        ),
        (
            "高企数",
            "超过1600家",
            "家",
            ("bound_not_value", "error", 2, 3, "超过1600家"),
        ),
        ("高企数", "1600-1700", "家", ("range_not_value", "error", 2, 3, "1600-1700")),
        ("高企数", "#REF!", "家", ("spreadsheet_error", "error", 2, 3, "#REF!")),
        ("高企数", "1.2.3", "家", ("not_a_number", "error", 2, 3, "1.2.3")),
        ("高企数", "2023-12-31", "家", ("date_not_value", "error", 2, 3, "2023-12-31")),
        ("高企数", "1600²", "家", ("unknown_unit", "error", 2, 3, "1600²")),
        ("高企数", "待核实", "家", ("not_a_number", "error", 2, 3, "待核实")),
        (
            "高企数",
            "=SUM(B2:B9)",
            "家",
            ("formula_without_value", "error", 2, 3, "=SUM(B2:B9)"),
        ),
        ("R&D经费", "-1", "亿元", ("negative_value", "error", 2, 3, "-1")),
        ("高企数", "-1600", "家", ("negative_value", "error", 2, 3, "-1600")),
        (
            "技术合同成交额",
            "-1260000",
            "",
            ("negative_value", "error", 2, 3, "-1260000"),
        ),
    ],
)
def test_a_value_that_is_none(
    read: Read, label: str, value: str, unit: str, spot: tuple[str, str, int, int, str]
) -> None:
    """A value that cannot be taken is an error at its cell, or at its unit's, with the text as written."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    problem = _only(seen)
    assert _spot(problem) == spot
    assert problem.hint is not None
    assert (seen.values, len(seen.damaged), seen.tables[0].rows) == (
        (),
        1,
        {2: "error"},
    )


@pytest.mark.parametrize(
    ("label", "value", "unit", "code", "taken"),
    [
        ("高新技术产业增加值占比", "0.157", "%", "fraction_in_percent", "0.157"),
        ("高企数", "1587.5", "家", "part_of_a_count", "1587.5"),
        ("科技领军企业", "0.0008", "万家", None, "8"),
        ("技术合同成交额", "131.55", "亿元", None, "131.55"),
    ],
)
def test_a_value_that_is_probably_meant_otherwise(
    read: Read, label: str, value: str, unit: str, code: str | None, taken: str
) -> None:
    """A share of one under the unit %, or half a firm, is taken as written, with a warning at its cell."""
    seen = read(f"{HEADER}{label},2023,{value},{unit}\n")
    assert [v.value for v in seen.values] == [Decimal(taken)]
    assert [_spot(p) for p in seen.problems] == (
        [(code, "warning", 2, 3, value)] if code else []
    )


def test_a_problem_in_one_line(read: Read, tmp_path: Path) -> None:
    """A problem reads `file:row:column: value: what`, and its hint says what to do."""
    problem = _only(read("indicator,period,value\n\n\n\n\n\n高企数,2023,超过1600家\n"))
    assert (
        problem.line("en")
        == f'{tmp_path / "a.csv"}:7:3: value: "超过1600家" is a bound, not a value'
    )
    assert problem.hint is not None
    assert problem.hint.en == "write the counted number, or leave the cell empty"


def test_an_approximate_value_is_used_with_a_note(read: Read) -> None:
    """约128 and 128左右 are taken as 128, and noted, even where warnings are errors."""
    for written in ("约128", "128左右", "约128亿元左右"):
        for strict in (False, True):
            seen = read(f"{HEADER}技术合同成交额,2023,{written},亿元\n", strict=strict)
            assert [v.value for v in seen.values] == [Decimal(128)]
            assert _spot(_only(seen)) == ("approximate_value", "note", 2, 3, written)


@pytest.mark.parametrize(
    ("value", "warned"),
    [
        # the targets are 126, 140 and 200
        ("126", False),
        ("0", False),
        ("199999", False),
        ("200000", True),
        ("1260000", True),
        ("0.127", False),
        ("0.126", True),
        ("0.001", True),
    ],
)
def test_a_value_far_from_every_target_is_a_warning(
    read: Read, value: str, *, warned: bool
) -> None:
    """A figure a thousand times off each target is used, with a warning, whether a unit is given or not."""
    for written in (value, f"{value}亿元"):
        seen = read(f"指标,时期,数值\n技术合同成交额,2023,{written}\n")
        assert [v.value for v in seen.values] == [Decimal(value)]
        assert [_spot(p) for p in seen.problems] == (
            [("far_from_target", "warning", 2, 3, written)] if warned else []
        )


@pytest.mark.parametrize(
    ("unit", "target", "value"),
    [
        ("亿元", "at_least: 1400000, unit: 万元", "151.72"),
        ("'%'", "at_least: 5, unit: ‰", "0.6"),
    ],
)
def test_a_bare_value_is_held_to_the_target_in_its_own_unit(
    tmp_path: Path, unit: str, target: str, value: str
) -> None:
    """A bare figure is in the indicator's unit, and so is the target that it is held to."""
    source = "source: {section: 二, paragraph: 1, phrase: 达到}"
    (tmp_path / "targets.yaml").write_text(
        "plan: {id: p, title: {zh: 计划, en: Plan}, period: 2023}\n"
        "indicators:\n"
        f"  - {{id: it, name: {{zh: 指标, en: It}}, unit: {unit}, aggregation: flow,"
        f" targets: [{{period: 2023, {target}, {source}}}]}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tasks.yaml").write_text("bureaus: []\nactions: []\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(
        f"indicator,period,value\nit,2023,{value}\n", encoding="utf-8"
    )
    seen = read_actuals([str(tmp_path / "a.csv")], load_plan(tmp_path))
    assert [v.value for v in seen.values] == [Decimal(value)]
    assert not seen.problems


@pytest.mark.parametrize("written", ["2023年13月", "某年", "", "2025/2023", "三季度"])
def test_a_period_that_is_none(read: Read, written: str) -> None:
    """A value without a readable period is an error at its period."""
    seen = read(f"指标,数值,时期\n高企数,1600,{written}\n")
    assert _spot(_only(seen)) == ("not_a_period", "error", 2, 3, written)
    assert set(seen.damaged) == {FIRMS}


@pytest.mark.parametrize(
    ("written", "judged"),
    [("是", True), ("已完成", True), ("no", False), ("未完成", False)],
)
def test_a_statement_is_judged_by_a_row(
    read: Read, written: str, *, judged: bool
) -> None:
    """A statement's row says yes or no, under its id or its name; a unit means nothing to it."""
    for label in ("innovative-tangshan-2023", "创新型唐山建设取得阶段性成效"):
        seen = read(f"{HEADER}{label},2023,{written},项\n")
        assert _values(seen) == [("innovative-tangshan-2023", "2023", judged)]
        assert not seen.problems


def test_a_statement_is_not_judged_by_a_figure(read: Read) -> None:
    """A statement's row that says neither yes nor no is an error."""
    seen = read("指标,时期,数值\ninnovative-tangshan-2023,2023,100%\n")
    assert _spot(_only(seen)) == ("not_a_judgement", "error", 2, 3, "100%")
    assert set(seen.damaged) == {"innovative-tangshan-2023"}


# cells that have moved


def test_a_comma_that_moved_the_cells_is_an_error(read: Read) -> None:
    """A row with more cells than the header is an error: an unquoted 12,345 is not 12."""
    seen = read("指标,时期,数值\n高企数,2023,12,345\n科技领军企业,2023,8\n")
    assert _spot(_only(seen)) == ("more_cells_than_header", "error", 2, 4, "345")
    assert _values(seen) == [("leading-technology-enterprises", "2023", Decimal(8))]
    assert set(seen.damaged) == {FIRMS}


def test_a_comma_that_moved_the_cells_of_a_wide_table_is_an_error(read: Read) -> None:
    """The same in a wide table, where the figure of one year would become that of the next."""
    seen = read("指标,2023,2024\n高企数,12,587,1659\n")
    assert _spot(_only(seen)) == ("more_cells_than_header", "error", 2, 4, "1659")
    assert (seen.values, seen.tables[0].rows) == ((), {2: "error"})


def test_empty_cells_beyond_the_header_do_no_harm(read: Read) -> None:
    """A spreadsheet often leaves empty cells at the end of a row, and short rows."""
    seen = read(
        "指标,时期,数值,单位,备注\n高企数,2023,1587,家,,, ,\n高企数,2024,1659\n"
    )
    assert [v.value for v in seen.values] == [Decimal(1587), Decimal(1659)]
    assert not seen.problems


@pytest.mark.parametrize(
    "content",
    ["指标,时期,数值,\n高企数,2023,12,345\n", "指标,2023,2024,\n高企数,12,587,1659\n"],
)
def test_a_cell_under_no_header_is_not_passed_over(read: Read, content: str) -> None:
    """A cell under an empty header may be what a comma has moved: something is said of it."""
    assert read(content).problems


# strict


@pytest.mark.parametrize(
    ("row", "code", "damaged"),
    [
        ("技术合同成交额,2023,1260000", "far_from_target", {TURNOVER}),
        ("高新技木企业,2023,1600", "similar_indicator", set()),
        ("新增高新技术企业,2023,402", "trap", set()),
        ("地区生产总值,2023,9133", "other_indicator", set()),
    ],
)
def test_strict_makes_errors_of_warnings_and_strangers(
    read: Read, row: str, code: str, damaged: set[str]
) -> None:
    """With `strict`, a warning and a row of another indicator are errors, and their rows give no value."""
    seen = read(f"指标,时期,数值\n{row}\n", strict=True)
    assert (_only(seen).code, _only(seen).severity) == (code, "error")
    assert (seen.values, set(seen.damaged), seen.tables[0].rows) == (
        (),
        damaged,
        {2: "error"},
    )


def test_strict_has_nothing_to_say_of_a_clean_file(read: Read) -> None:
    """With `strict`, a clean file is read as ever; an empty row and a missing value are no errors."""
    seen = read(f"{HEADER}高企数,2023,1587,家\n\n高企数,2024,暂无,家\n", strict=True)
    assert _values(seen) == [(FIRMS, "2023", Decimal(1587))]
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
        assert {n for n, kind in table.rows.items() if kind == "error"} <= wrong
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
