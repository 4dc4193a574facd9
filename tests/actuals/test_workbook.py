"""Workbooks: what is hidden or merged in them, and those that are not to be read."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from innovate_ts.actuals import workbook
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.actuals.workbook import read_workbook
from innovate_ts.findings import Findings


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


def _read(content: bytes, sheet: str | None = None) -> tuple[list[object], Findings]:
    findings = Findings()
    return [*read_workbook("a.xlsx", content, sheet, findings)], findings


def test_rows_have_the_numbers_that_excel_shows() -> None:
    """Blank rows are rows, and the empty cells at a row's end are none of its."""
    book = _book(("指标", "2023年", None), (), ("高企数", 1587, None))
    (table,), findings = _read(_bytes(book))
    assert isinstance(table, RawTable)
    assert [tuple(row) for row in table.rows] == [
        (1, ("指标", "2023年")),
        (2, ()),
        (3, ("高企数", "1587")),
    ]
    assert (table.encoding, table.sheet) == ("XLSX", "数据")
    assert not findings


def test_merged_cells_are_known_by_what_they_cover() -> None:
    """All cells of a merged area but its first are covered, those below the first in its own column too."""
    book = _book(("a", None), (None, None), ("b", "c"))
    book["数据"].merge_cells("A1:B2")
    (table,), _ = _read(_bytes(book))
    assert isinstance(table, RawTable)
    assert table.merged == {(1, 1), (2, 0), (2, 1)}
    assert table.merged_down == {(2, 0)}


def test_what_is_hidden_is_read_and_noted() -> None:
    """A hidden sheet and a hidden row that shows something are notes; a hidden blank row is none."""
    book = _book(("指标", "2023年"), ("高企数", 1587), ())
    book["数据"].row_dimensions[2].hidden = True
    book["数据"].row_dimensions[3].hidden = True
    book.create_sheet("封面")
    book["数据"].sheet_state = "hidden"
    tables, findings = _read(_bytes(book))
    assert len(tables) == 2
    assert [(problem.code, problem.row) for problem in findings] == [
        ("hidden_sheet", None),
        ("hidden_row", 2),
    ]


def test_one_sheet_may_be_asked_for() -> None:
    """Only the sheet of the name; a name that no sheet has is an error that names those there are."""
    book = _book(("指标", "2023年"))
    book.create_sheet("封面")
    (table,), _ = _read(_bytes(book), "封面")
    assert isinstance(table, RawTable)
    assert table.sheet == "封面"
    (unread,), findings = _read(_bytes(book), "二季度")
    assert unread == Unread("a.xlsx", None)
    (problem,) = findings
    assert problem.code == "no_such_sheet"
    assert "数据, 封面" in problem.hint.zh


def test_a_workbook_that_is_none_is_an_error() -> None:
    """Bytes that begin like a ZIP file may be anything."""
    for content in (b"PK\x03\x04 and no more", _zip_of("other.txt", 10)):
        (unread,), findings = _read(content)
        assert isinstance(unread, Unread)
        assert [problem.code for problem in findings] == ["not_a_workbook"]


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The sizes that a workbook states are added up before any part of it is read."""
    monkeypatch.setattr(workbook, "MAX_UNPACKED", 1_000_000)
    _, findings = _read(_zip_of("xl/workbook.xml", 1_000_001))
    assert [problem.code for problem in findings] == ["workbook_too_large"]


def test_a_sheet_of_too_many_cells_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One sheet that is too large leaves the others to be read."""
    monkeypatch.setattr(workbook, "MAX_CELLS", 4)
    book = _book(*[("a", "b")] * 3)
    book.create_sheet("封面")
    tables, findings = _read(_bytes(book))
    assert tables[0] == Unread("a.xlsx", None, "数据")
    assert isinstance(tables[1], RawTable)
    (problem,) = findings
    assert (problem.code, problem.sheet) == ("too_many_cells", "数据")


def _zip_of(name: str, size: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(size))
    return stream.getvalue()
