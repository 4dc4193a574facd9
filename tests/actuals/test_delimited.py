"""Text files: their encodings, their quotation marks, and the lines at which rows begin."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actuals.readings import (
    FIRMS,
    HEADER,
    Read,
    codes,
    only,
    spot,
    values,
)
from innovate_ts.actuals import delimited as module
from innovate_ts.actuals.tables import MAX_COLUMNS
from innovate_ts.basics.encodings import EncodedText
from innovate_ts.findings import Findings

CELLS = st.sampled_from(
    ["", "高企数", "1587", "15.7", " 1 ", '"a,b"', '"x""y"', "\u2028"]
)
LINES = st.lists(CELLS, min_size=1, max_size=4).map(",".join)
ENDINGS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])


@pytest.mark.parametrize(
    ("codec", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 with BOM"), ("gb18030", "GB18030")],
)
def test_the_encoding_is_found_and_named(read: Read, codec: str, name: str) -> None:
    """UTF-8 with and without a mark, and what Excel saves in China, are told apart and read alike."""
    seen = read(f"{HEADER}高新技术企业,2023年,1587,家\n".encode(codec))
    assert values(seen) == [(FIRMS, "2023", Decimal(1587))]
    assert seen.tables[0].encoding == name
    assert not seen.problems


def test_an_encoding_that_is_named_is_used(read: Read) -> None:
    """An encoding that is named is the only one tried."""
    content = f"{HEADER}高新技术企业,2023年,1587,家\n"
    assert values(read(content.encode("utf-16"), encoding="utf-16")) == [
        (FIRMS, "2023", Decimal(1587))
    ]
    wrong = read(content.encode("gb18030"), encoding="utf-8")
    assert (codes(wrong), wrong.values, wrong.tables[0].rows) == (
        ["undecodable"],
        (),
        {},
    )


def test_nul_bytes_are_no_text(read: Read) -> None:
    """A binary file is no table; the problem names the line."""
    seen = read("indicator,period,value\n高企数,2023,1\x00587\n")
    assert spot(only(seen))[:3] == ("not_a_text", "error", 2)
    assert not seen.values


@pytest.mark.parametrize(
    "data", [b"\x80\xff\xfe", b"indicator,period,value\n\xff\xff,2023,1\n"]
)
def test_bytes_of_no_encoding(read: Read, data: bytes) -> None:
    """Bytes that are neither UTF-8 nor GB18030 are one problem, which names what was tried."""
    problem = only(read(data))
    assert problem.code == "undecodable"
    assert "UTF-8" in problem.message.en
    assert "GB18030" in problem.message.zh
    assert "utf-16-le" in only(read(b"abc", encoding="utf-16-le")).message.en


def test_a_huge_cell_is_no_table(read: Read) -> None:
    """A cell of a hundred thousand characters ends the reading of its file at its row."""
    seen = read(
        f"indicator,period,value\n高企数,2023,1587\n高企数,2024,{'1' * 100_001}\n"
    )
    assert spot(only(seen))[:3] == ("cell_too_long", "error", 3)
    assert not seen.values


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
    assert spot(only(seen))[:3] == ("not_csv", "error", row)
    assert not seen.values


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


@pytest.mark.parametrize("form", ["csv", "page"])
def test_a_row_of_too_many_columns_is_refused(read: Read, form: str) -> None:
    """A file whose lines do not end is one row; it is told before its columns are understood."""
    row, beyond = ["1"] * MAX_COLUMNS, ["1"] * (MAX_COLUMNS + 1)
    if form == "csv":
        content = f"指标\n{','.join(row)}\n{','.join(beyond)}\n"
    else:
        content = f"<table><tr><td>指标<tr><td>{'<td>'.join(row)}<tr><td>{'<td>'.join(beyond)}</table>"
    seen = read(content)
    assert spot(only(seen))[:3] == ("too_many_columns", "error", 3)
    assert seen.tables[0].layout is None


@given(st.lists(st.tuples(LINES, ENDINGS), max_size=24), st.booleans())
def test_lines_are_split_as_the_standard_library_does(
    lines: list[tuple[str, str]], ends_in_line: bool
) -> None:
    """Whether lines are alike and bare, and are split at once, or not."""
    text = "".join(line + ending for line, ending in lines)
    if not ends_in_line:
        text = text.rstrip("\r\n")
    encoded = EncodedText(text.encode(), "utf-8", "UTF-8")
    delimiter = module._find_delimiter(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", 3)
        table = module.read_delimited("a.csv", encoded, Findings())
    split = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows = [(split.line_num, tuple(cells)) for cells in split]
    assert [(row.number, row.cells) for row in table.rows] == rows
