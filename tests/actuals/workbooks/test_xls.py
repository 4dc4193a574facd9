"""Old binary workbooks: their cells, formats, and hidden and merged parts, record by record."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest

from actuals.workbooks.building import codes_of
from innovate_ts.actuals.tables import RawTable
from innovate_ts.actuals.workbooks import size, xls
from innovate_ts.actuals.workbooks.xls import XlsWorkbook
from innovate_ts.findings import Findings

BOF, EOF, FONT, FORMAT, XF, BOUNDSHEET, DATEMODE = (
    0x0809,
    0x000A,
    0x0031,
    0x041E,
    0x00E0,
    0x0085,
    0x0022,
)
ROW, COLINFO, MERGED, NUMBER, LABEL, RSTRING, BOOLERR, BLANK = (
    0x0208,
    0x007D,
    0x00E5,
    0x0203,
    0x0204,
    0x00D6,
    0x0205,
    0x0201,
)

PLAIN, RAISED, LOWERED, STRUCK = 0, 1, 2, 3
"""The fonts of the workbooks here."""


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _text(text: str, lengths: str = "<H") -> bytes:
    return struct.pack(lengths, len(text)) + b"\x01" + text.encode("utf-16-le")


def _font(*, escapement: int = 0, is_struck: bool = False) -> bytes:
    look = struct.pack(
        "<HHHHHBBBB", 200, 8 * is_struck, 0x7FFF, 400, escapement, 0, 0, 0, 0
    )
    return _record(FONT, look + _text("Arial", "<B"))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A cell with a number."""
    return _record(NUMBER, struct.pack("<HHHd", row, column, style, value))


def label(row: int, column: int, text: str) -> bytes:
    """A cell with a text."""
    return _record(LABEL, struct.pack("<HHH", row, column, 0) + _text(text))


def in_fonts(row: int, column: int, text: str, *runs: tuple[int, int]) -> bytes:
    """A cell whose text changes its font at the places given."""
    listed = b"".join(struct.pack("<HH", place, font) for place, font in runs)
    data = struct.pack("<HHH", row, column, 0) + _text(text)
    return _record(RSTRING, data + struct.pack("<H", len(runs)) + listed)


def workbook(
    *cells: bytes,
    formats: Sequence[int] = (),
    codes: Sequence[str] = (),
    is_hidden: bool = False,
    counts_from_1904: bool = False,
) -> bytes:
    """A workbook of one sheet, as a bare stream.

    Args:
        cells: the records of the sheet.
        formats: the number format of each style from 1 on, by its number.
        codes: the formats from 164 on.
        is_hidden: whether the sheet is hidden.
        counts_from_1904: whether its day 0 is in 1904.
    """
    looks = [
        _font(),
        _font(escapement=1),
        _font(escapement=2),
        _font(is_struck=True),
    ]
    listed = [
        _record(FORMAT, struct.pack("<H", 164 + index) + _text(code))
        for index, code in enumerate(codes)
    ]
    styles = [
        _record(XF, struct.pack("<HHH", 0, form, 0) + bytes(14))
        for form in (0, *formats)
    ]
    head = b"".join(
        [
            _record(BOF, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 1996, 0, 6)),
            _record(DATEMODE, struct.pack("<H", counts_from_1904)),
            *looks,
            *listed,
            *styles,
        ]
    )
    name = _text("数据", "<B")
    begin = len(head) + 4 + 6 + len(name) + 4
    sheet = _record(BOUNDSHEET, struct.pack("<IBB", begin, is_hidden, 0) + name)
    begin_of_sheet = _record(
        BOF, struct.pack("<HHHHII", 0x0600, 16, 0x0DBB, 1996, 0, 6)
    )
    return head + sheet + _record(EOF) + begin_of_sheet + b"".join(cells) + _record(EOF)


def _table(content: bytes) -> tuple[RawTable, list[str]]:
    findings = Findings()
    (table,) = XlsWorkbook(content).tables("a.xls", None, findings)
    assert isinstance(table, RawTable)
    return table, [problem.code for problem in findings]


def _rows(content: bytes) -> list[tuple[str, ...]]:
    table, codes = _table(content)
    assert not codes
    return [row.cells for row in table.rows]


def test_cells_show_what_they_hold() -> None:
    """Texts, numbers, judgements and errors; an empty cell with a format shows nothing."""
    content = workbook(
        label(1, 0, "高企数"),
        number(1, 1, 1587),
        number(1, 2, 0.1 + 0.2),
        _record(BOOLERR, struct.pack("<HHHBB", 1, 3, 0, 1, 0)),
        _record(BOOLERR, struct.pack("<HHHBB", 1, 4, 0, 0x17, 1)),
        _record(BLANK, struct.pack("<HHH", 1, 5, 0)),
        _record(BLANK, struct.pack("<HHH", 65_535, 0, 0)),
    )
    assert _rows(content) == [(), ("高企数", "1587", "0.3", "TRUE", "#REF!")]
    table, _ = _table(content)
    assert (table.encoding, table.sheet) == ("XLS", "数据")


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        (57, "2023-12"),
        (27, "2023-12"),
        (31, "2023-12-01"),
        (58, "2023-12-01"),
        (14, "2023-12-01"),
        (10, "4526100%"),
        (164, "45261家"),
        (165, "2023-12"),
        (3, "45261"),
    ],
)
def test_a_number_is_shown_by_its_format(form: int, shown: str) -> None:
    """The dates of Chinese Excel have no text for their formats in the old files either."""
    content = workbook(
        number(0, 0, 45_261, style=1),
        formats=[form],
        codes=['0"家"', 'yyyy"年"m"月"'],
    )
    assert _rows(content) == [(shown,)]


def test_days_may_be_counted_from_1904() -> None:
    """A workbook says which day is its first."""
    content = workbook(
        number(0, 0, 43_829, style=1), formats=[14], counts_from_1904=True
    )
    assert _rows(content) == [("2023-12-31",)]


def test_a_digit_that_is_raised_or_struck_out_is_none_of_the_figure() -> None:
    """Each run of a text has a font of its own."""
    content = workbook(
        in_fonts(0, 0, "16002", (4, RAISED)),
        in_fonts(0, 1, "21600", (0, LOWERED), (1, PLAIN)),
        in_fonts(0, 2, "15001600", (0, STRUCK), (4, PLAIN)),
        in_fonts(0, 3, "1600", (2, PLAIN)),
    )
    assert _rows(content) == [
        ("1600²", "₂1600", "(struck out: 1500)1600", "1600"),
    ]


def test_what_is_hidden_is_noted_and_what_is_merged_known() -> None:
    """As of the workbooks of today."""
    hidden_row = struct.pack("<HHHHHHI", 1, 0, 2, 255, 0, 0, 0x120)
    hidden_column = struct.pack("<HHHHHH", 1, 1, 2000, 0, 1, 0)
    merged = struct.pack("<HHHHH", 1, 1, 2, 0, 0)
    content = workbook(
        _record(COLINFO, hidden_column),
        _record(ROW, hidden_row),
        number(0, 0, 1),
        number(1, 0, 2),
        number(2, 1, 3),
        _record(MERGED, merged),
        is_hidden=True,
    )
    table, codes = _table(content)
    assert codes == ["hidden_sheet", "hidden_row", "hidden_column"]
    assert [
        (row, column)
        for row in (1, 2, 3)
        for column in (0, 1)
        if (row, column) in table.merged_down
    ] == [(3, 0)]


def test_a_workbook_of_too_many_characters_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All that its cells show is counted."""
    monkeypatch.setattr(size, "MAX_CHARACTERS", 3)
    assert not codes_of(workbook(number(0, 0, 1), number(1, 1, 22)))
    assert codes_of(workbook(number(0, 0, 11), number(1, 1, 22))) == [
        "too_many_characters"
    ]


def test_a_table_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cells that show something are counted."""
    monkeypatch.setattr(xls, "MAX_CELLS", 3)
    assert not codes_of(workbook(number(0, 0, 1), number(1, 1, 2)))
    many = workbook(number(0, 0, 1), number(1, 1, 2), number(2, 0, 3))
    assert codes_of(many) == ["too_many_cells"]


def test_a_workbook_that_is_damaged_is_told_of() -> None:
    """Wherever it ends, and whatever byte is wrong: a problem, or a table."""
    content = workbook(label(0, 0, "高企数"), number(0, 1, 1587), number(1, 1, 1600))
    codes = set()
    for length in range(4, len(content) - 4, 13):
        codes.update(codes_of(content[:length]))
    assert codes == {"damaged_archive"}
