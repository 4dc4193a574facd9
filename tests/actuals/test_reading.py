"""Tables that are understood, and tables that are not: what is said of each."""

from __future__ import annotations

import pytest

from actuals.readings import (
    HEADER,
    Read,
    codes,
    only,
    spot,
)


def test_columns_that_are_not_read_are_named(read: Read) -> None:
    """A note names the columns that were not read; those of the format itself need none."""
    seen = read(
        "序号,指标,时期,数值,单位,来源,备注,排名,联系人\n1,高新技术企业,2023,1587,家,局,年末,2,张\n"
    )
    note = only(seen)
    assert (note.code, note.severity, note.place.row) == ("ignored_columns", "note", 1)
    assert "排名, 联系人" in note.message.en
    assert "备注" not in note.message.en
    assert "序号" not in note.message.en


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
    assert [spot(p) for p in seen.problems if p.severity == "error"] == [
        ("doubled_column", "error", 1, None, text)
    ]


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
    problem = only(seen)
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
    assert (codes(seen), seen.values, seen.tables[0].rows) == (["empty_table"], (), {})


def test_a_header_alone_is_a_table_without_rows(read: Read) -> None:
    """A template that nobody filled in is read, and has no rows."""
    seen = read(HEADER)
    assert (seen.values, seen.problems, seen.tables[0].layout, seen.tables[0].rows) == (
        (),
        (),
        "long",
        {},
    )
