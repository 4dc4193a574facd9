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
    ("content", "code"),
    [
        ("foo,bar\n1,2\n", "unknown_layout"),
        ("唐山市2023年统计公报\n", "unknown_layout"),
        ("{}\n", "unknown_layout"),
        ("高新技术企业,2023,1587\n", "no_heads"),
        ("1,2\n3,4\n", "no_heads"),
        ("时期,数值\n2023,1587\n", "nothing_names_indicator_or_unit"),
        ("地区,数值\n全市,1587\n", "nothing_names_indicator_or_unit"),
        ("地区,2023年,2022年\n全市,1587,1408\n", "nothing_names_indicator_or_unit"),
        ("地区,2023年(家)\n全市,1587\n", "nothing_names_indicator"),
        ("单位：家\n地区,2023年\n全市,1587\n", "nothing_names_indicator"),
        ("时期,单位,数值\n2023,家,1587\n", "nothing_names_indicator"),
        ("指标,时期\n高新技术企业,2023\n", "no_value_column"),
        ("指标,单位\n高新技术企业,家\n", "no_value_column"),
        ("指标,采集数\n高新技术企业,1587\n", "no_value_column"),
        ("年份,单位,采集数\n2023,家,1587\n", "heads_not_understood"),
    ],
)
def test_a_table_of_no_known_layout(read: Read, content: str, code: str) -> None:
    """A file without heads of actuals is one problem that says what of this file is understood."""
    seen = read(content)
    problem = only(seen)
    first = 2 if content.startswith("单位") else 1
    assert (problem.code, problem.severity, problem.place.row) == (code, "error", first)
    assert (seen.values, seen.tables[0].layout, seen.tables[0].rows) == ((), None, {})


def test_a_column_without_a_head_is_named(read: Read) -> None:
    """Where it holds something, and the table is refused for want of actuals."""
    problem = only(read("指标,单位,,\n高新技术企业,家,,1587\n"))
    assert problem.message.zh.endswith("未识别的：D列（无表头）")
    assert problem.message.en.endswith("not understood: column D (no head)")


def test_a_table_that_is_not_read_keeps_its_indicators_from_having_no_data(
    read: Read,
) -> None:
    """Their bureau did report: what it sent was not understood."""
    seen = read("2023年\n指标,采集数\n高新技术企业,1587\n地区生产总值,9133\n")
    (unused,) = seen.unused
    assert (unused.indicator, unused.period) == ("high-tech-enterprises", None)
    assert unused.problem.code == "no_value_column"


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
