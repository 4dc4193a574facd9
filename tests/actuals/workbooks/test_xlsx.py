"""Workbooks as other programs write them: what openpyxl reads of them is what is read here."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actuals.workbooks.building import tables_of
from innovate_ts.actuals.tables import RawTable, Unread

Value = str | int | float | bool | date | None


def _bytes(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _book(*rows: tuple[object, ...]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "数据"
    for row in rows:
        sheet.append(row)
    return book


def test_rows_have_the_numbers_that_excel_shows() -> None:
    """Blank rows are rows, and the empty cells at a row's end are none of its."""
    book = _book(("指标", "2023年", None), (), ("高企数", 1587, None))
    (table,), findings = tables_of(_bytes(book))
    assert isinstance(table, RawTable)
    assert [tuple(row) for row in table.rows] == [
        (1, ("指标", "2023年")),
        (2, ()),
        (3, ("高企数", "1587")),
    ]
    assert (table.encoding, table.sheet) == ("XLSX", "数据")
    assert not list(findings)


def test_what_is_hidden_is_read_and_noted() -> None:
    """A hidden sheet and a hidden row that shows something are notes; a hidden blank row is none."""
    book = _book(("指标", "2023年"), ("高企数", 1587), ())
    book["数据"].row_dimensions[2].hidden = True
    book["数据"].row_dimensions[3].hidden = True
    book.create_sheet("封面")
    book["数据"].sheet_state = "hidden"
    tables, findings = tables_of(_bytes(book))
    assert len(tables) == 2
    assert [(problem.code, problem.row) for problem in findings] == [
        ("hidden_sheet", None),
        ("hidden_row", 2),
    ]


def test_one_sheet_may_be_asked_for() -> None:
    """Only the sheet of the name; a name that no sheet has is an error that names those there are."""
    book = _book(("指标", "2023年"))
    book.create_sheet("封面")
    (table,), _ = tables_of(_bytes(book), "封面")
    assert isinstance(table, RawTable)
    assert table.sheet == "封面"
    (unread,), findings = tables_of(_bytes(book), "二季度")
    assert unread == Unread("a.xlsx", None)
    (problem,) = findings
    assert problem.code == "no_such_sheet"
    assert "数据, 封面" in problem.hint.zh


_TEXTS = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20
)
_VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.floats(-1e15, 1e15).filter(lambda value: value == 0 or abs(value) > 1e-9),
    _TEXTS.filter(lambda text: not text.startswith(("=", "{"))),
    st.dates(date(1900, 3, 1), date(2200, 12, 31)),
)
_ROWS = st.lists(st.lists(_VALUES, min_size=1, max_size=5), min_size=1, max_size=6)


def _of_openpyxl(rows: list[list[Value]]) -> bytes:
    return _bytes(_book(*map(tuple, rows)))


def _of_xlsxwriter(rows: list[list[Value]]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"strings_to_urls": False}) as book:
        sheet = book.add_worksheet("数据")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, day)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value)
                elif value is not None:
                    sheet.write(number, column, value)
    return stream.getvalue()


def _is_shown(value: Value, shown: str) -> bool:
    """Whether a cell shows the value that was written."""
    match value:
        case None:
            return not shown
        case bool():
            return shown == str(value).upper()
        case int() | float():
            # Both write sixteen digits, and what they write is what can be shown.
            kept = float(format(value, ".16g"))
            return Decimal(shown) == Decimal(format(kept, ".15g"))
        case date():
            return shown == value.isoformat()
        case str():
            return shown == value


@pytest.mark.slow
@pytest.mark.parametrize("write", [_of_openpyxl, _of_xlsxwriter])
@settings(deadline=None)
@given(rows=_ROWS)
@example(rows=[[0.017312816265382353]])
def test_what_was_written_is_what_is_shown(
    write: type[bytes], rows: list[list[Value]]
) -> None:
    """Whoever wrote the workbook, each value stands in its cell, and no other cell shows anything."""
    (table,), findings = tables_of(write(rows))
    assert not list(findings)
    assert isinstance(table, RawTable)
    shown = {row.number: row for row in table.rows}
    for number, row in enumerate(rows, 1):
        read = shown.pop(number, None)
        for column, value in enumerate(row):
            text = read.text(column) if read is not None else ""
            assert _is_shown(value, text), (value, text)
    assert not shown
