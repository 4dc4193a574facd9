"""The cells of a sheet: each as a person sees it, at the place that Excel shows."""

from __future__ import annotations

import pytest

from actuals.workbooks.building import (
    SHEET,
    STRICT,
    cell_of,
    cells_of,
    packed,
    parts,
    strings,
    styles,
    table_of,
    tables_of,
)
from innovate_ts.actuals import tables
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.actuals.workbooks import content, sheet, size


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A1"><v>1587</v></c>', "1587"),
        ('<c r="A1" t="n"><v>131.5</v></c>', "131.5"),
        ('<c r="A1"><v>0.30000000000000004</v></c>', "0.3"),
        ('<c r="A1"><v>1.315E2</v></c>', "131.5"),
        ('<c r="A1"><v>1E-7</v></c>', "0.0000001"),
        ('<c r="A1"><v>-0</v></c>', "0"),
        ('<c r="A1"><v>007</v></c>', "7"),
        ('<c r="A1"><v>123456789012345678</v></c>', "123456789012346000"),
        # No numbers: shown as they stand, for a person to see.
        ('<c r="A1"><v>1_000</v></c>', "1_000"),
        ('<c r="A1"><v>1,600</v></c>', "1,600"),
        ('<c r="A1"><v>inf</v></c>', "inf"),
        ('<c r="A1"><v>1e-999999</v></c>', "1e-999999"),
        ('<c r="A1"><v>-0.01E-400</v></c>', "-0.01E-400"),
        ('<c r="A1"><v>0.0e-400</v></c>', "0"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c r="A1" t="str"><f>B1</f><v>家</v></c>', "家"),
        ('<c r="A1" t="d"><v>2023-12-31T00:00:00</v></c>', "2023-12-31"),
        ('<c r="A1" t="d"><v>08:30:00</v></c>', "08:30:00"),
        ('<c r="A1" t="d"><v>soon</v></c>', "soon"),
    ],
)
def test_a_cell_shows_its_value(cell: str, shown: str) -> None:
    """Numbers have the 15 digits that Excel keeps; what is no number is left as it is written."""
    assert cell_of(cell) == shown


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("<f>SUM(E2:E9)</f><v>1587</v>", "1587"),
        ("<f>SUM(E2:E9)</f>", "=SUM(E2:E9)"),
        ("<f>SUM(E2:E9)</f><v/>", "=SUM(E2:E9)"),
        ("<f/>", "="),
        ("<f>A1&amp;B1</f>", "=A1&B1"),
    ],
)
def test_a_formula_shows_its_value_or_itself(cell: str, shown: str) -> None:
    """A formula that was never computed is told from an empty cell."""
    assert cell_of(f'<c r="A1">{cell}</c>') == shown


def test_a_formula_may_give_the_empty_text() -> None:
    """Its cell shows nothing, and is nothing to complain about."""
    row = '<row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1"><v>1</v></c></row>'
    assert cells_of(row) == [("", "1")]


def test_a_formula_that_shares_another_ones_text_shows_that() -> None:
    """Below the first cell of a group of formulas only its number is written."""
    row = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1+1</f></c>'
        '<c r="B1"><f t="shared" si="0"/></c></row>'
    )
    assert cells_of(row) == [("=C1+1", "=C1+1")]


@pytest.mark.parametrize(
    ("to_be_computed", "value", "shown"),
    [("1", "0", "=B1"), ("1", "5", "5"), ("0", "0", "0")],
)
def test_a_nought_that_nobody_computed_is_no_value(
    to_be_computed: str, value: str, shown: str
) -> None:
    """A program that writes formulas puts 0 for each and leaves it to Excel to compute them."""
    workbook = f'<calcPr fullCalcOnLoad="{to_be_computed}"/>'
    cell = f'<c r="A1"><f>B1</f><v>{value}</v></c>'
    assert cell_of(cell, workbook=workbook) == shown


def test_a_cell_that_shares_a_text_has_it() -> None:
    """A text is counted from 0; what is beyond the table is no text at all."""
    shared = strings("<t>指标</t>", "<t>高企数</t>")
    assert cell_of('<c r="A1" t="s"><v>1</v></c>', shared=shared) == "高企数"
    for index in ("2", "-1", "x", "", "1" * 5000):
        broken = parts(
            f'<row r="7"><c r="A7" t="s"><v>{index}</v></c></row>', shared=shared
        )
        (unread,), findings = tables_of(packed(broken))
        assert unread == Unread("a.xlsx", None, "数据")
        assert [(problem.code, problem.row) for problem in findings] == [
            ("damaged_part", 7)
        ]


def test_rows_and_cells_have_the_places_that_they_name() -> None:
    """Gaps are blank, and what names no place follows the one before it."""
    rows = (
        '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="AA2"><v>3</v></c></row>'
        "<row><c><v>4</v></c></row>"
    )
    table = table_of(parts(rows))
    assert [row.number for row in table.rows] == [1, 2, 3]
    assert table.rows[1].cells == ("", "1", "2", *[""] * 23, "3")
    assert table.rows[2].cells == ("4",)


def test_rows_and_cells_may_stand_in_any_order() -> None:
    """Excel writes them from the top and the left; other programs need not."""
    rows = (
        '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row>'
        '<row r="1"><c r="A1"><v>1</v></c></row>'
    )
    assert cells_of(rows) == [("1",), (), ("3", "4")]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="1"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="x"><c r="Ax"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="whatever"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><c r="B1"/></c></row>',
        '<row r="1"><c r="A1"><v>1<v>2</v></v></c></row>',
        '<row r="1"><row r="2"/></row>',
        '<row r="1"><v>1</v></row>',
        '<c r="A1"><v>1</v></c>',
        '<row r="1"><c r="A1"><v>1</c></row>',
    ],
)
def test_a_sheet_that_contradicts_itself_is_damaged(rows: str) -> None:
    """Two values at one place, places that are none, cells inside cells: nobody knows what is meant."""
    (unread,), findings = tables_of(packed(parts(rows)))
    assert unread == Unread("a.xlsx", None, "数据")
    assert [problem.code for problem in findings] == ["damaged_part"]


def test_empty_cells_cost_nothing() -> None:
    """A formatted cell far below or far to the right is no part of the table, however many there are."""
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
        '<row r="1048576"><c r="A1048576" s="0"/><c r="B1048576"><v></v></c></row>'
    )
    assert cells_of(rows) == [("1",)]
    blank = "<c/>" * 16_000
    assert cells_of(f"<row><c><v>1</v></c>{blank}</row>" * 2) == [("1",), ("1",)]


def test_a_row_far_below_stands_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """The blank rows above it are rows as long as they are few."""
    monkeypatch.setattr(content, "MAX_GAPS", 2)
    rows = "".join(
        f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>'
        for number in (2, 5, 7, 9)
    )
    numbers = [row.number for row in table_of(parts(rows)).rows]
    assert numbers == [1, 2, 5, 6, 7, 9]


def test_a_workbook_of_too_many_characters_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Cells that share one long text are few bytes of a file, and show it each."""
    monkeypatch.setattr(size, "MAX_CHARACTERS", 30)
    row = '<row><c t="s"><v>0</v></c></row>'
    strings = "<si><t>0123456789</t></si>"
    three, findings = tables_of(packed(parts(row * 3, shared=strings)))
    assert (len(three), list(findings)) == (1, [])
    (unread,), findings = tables_of(packed(parts(row * 4, shared=strings)))
    assert isinstance(unread, Unread)
    assert [problem.code for problem in findings] == ["too_many_characters"]


def test_a_table_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts is what is kept: a value far to the right takes the place of all before it."""
    monkeypatch.setattr(sheet, "MAX_CELLS", 52)
    rows = '<row><c r="Z1"><v>1</v></c></row><row><c r="Z2"><v>1</v></c></row>'
    assert len(cells_of(rows)) == 2
    (unread,), findings = tables_of(packed(parts(rows + "<row><c><v>1</v></c></row>")))
    assert isinstance(unread, Unread)
    assert [problem.code for problem in findings] == ["too_many_cells"]


@pytest.mark.parametrize("size", [tables.MAX_FIELD, tables.MAX_FIELD + 1, 3_000_000])
@pytest.mark.parametrize("sign", ["9", "家"])
def test_a_cell_that_is_too_long_is_refused(size: int, sign: str) -> None:
    """A cell has as many characters as one of a text file may have; its row is told."""
    row = f'<row r="3"><c r="A3" t="inlineStr"><is><t>{sign * size}</t></is></c></row>'
    (table,), findings = tables_of(packed(parts(row)))
    if size == tables.MAX_FIELD:
        assert isinstance(table, RawTable)
        return
    assert [(problem.code, problem.row) for problem in findings] == [
        ("cell_too_long", 3)
    ]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        (57, "2023-12"),
        (27, "2023-12"),
        (31, "2023-12-01"),
        (58, "2023-12-01"),
        (30, "2023-12-01"),
        (14, "2023-12-01"),
        ('yyyy"年"m"月"', "2023-12"),
        ('e"年"m"月"', "2023-12"),
        ("[$-804]yyyy/m;@", "2023-12"),
        ('0"家"', "45261家"),
        (10, "4526100%"),
    ],
)
def test_a_number_is_shown_by_its_format(number_format: int | str, shown: str) -> None:
    """The dates of Chinese Excel have no text for their formats, only a number."""
    cell = '<c r="A1" s="1"><v>45261</v></c>'
    assert cell_of(cell, style=styles(0, number_format)) == shown


@pytest.mark.parametrize("number_format", [32, 33, 34, 35, 55, 56, 18, 21])
def test_a_time_of_day_is_no_figure(number_format: int) -> None:
    """Half a day is noon, and not 0.5."""
    cell = '<c r="A1" s="1"><v>0.5</v></c>'
    assert cell_of(cell, style=styles(0, number_format)) == "12:00:00"


def test_days_may_be_counted_from_1904() -> None:
    """The same day has another number in a workbook that was begun on an old Macintosh."""
    cell = '<c r="A1" s="1"><v>43829</v></c>'
    workbook = '<workbookPr date1904="1"/>'
    assert cell_of(cell, style=styles(0, 14), workbook=workbook) == "2023-12-31"


def test_a_cell_without_a_style_has_the_first_one() -> None:
    """The first style is the usual one of the workbook, and may be any."""
    assert cell_of('<c r="A1"><v>0.157</v></c>', style=styles(10)) == "15.7%"


def test_a_format_that_is_not_defined_is_noted() -> None:
    """The number is read as it is stored, as Excel shows it; a text of that style is nothing to note."""
    rows = (
        '<row r="1"><c r="A1" s="9" t="str"><v>家</v></c></row>'
        '<row r="2"><c r="A2" s="9"><v>1587</v></c><c r="B2" s="2"><v>1</v></c></row>'
    )
    files = parts(rows, style=styles(0, 0) + '<xf numFmtId="200"/>')
    (table,), findings = tables_of(packed(files))
    assert isinstance(table, RawTable)
    assert table.rows[1].cells == ("1587", "1")
    (problem,) = findings
    assert (problem.code, problem.severity) == ("undefined_format", "note")
    assert (problem.row, problem.column) == (2, 1)


def test_a_strict_workbook_is_read_like_any_other() -> None:
    """Strict Open XML has other namespaces, for the same elements."""
    files = parts('<row r="1"><c r="A1"><v>1587</v></c></row>', namespace=STRICT)
    assert table_of(files).rows[0].cells == ("1587",)


def test_elements_may_have_a_prefix() -> None:
    """Some programs write `x:row`; what is of another namespace is no cell."""
    files = parts("")
    files[SHEET] = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        ' xmlns="urn:other"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>'
        '<c r="B1"><v>2</v></c></x:row></x:sheetData></x:worksheet>'
    )
    assert table_of(files).rows[0].cells == ("1",)


def test_what_is_merged_is_known_by_what_it_covers() -> None:
    """All cells of an area but its first are covered, those below the first in its own column too."""
    rows = "".join(
        f'<row r="{number}"><c r="C{number}"><v>1</v></c></row>' for number in (1, 2, 3)
    )
    areas = '<mergeCell ref="A1:B2"/><mergeCell ref="C3"/><mergeCell ref="B9:A8"/>'
    table = table_of(
        parts(f"<sheetData>{rows}</sheetData><mergeCells>{areas}</mergeCells>")
    )
    cells = [(row, column) for row in (1, 2, 3) for column in range(4)]
    assert [cell for cell in cells if cell in table.merged] == [(1, 1), (2, 0), (2, 1)]
    assert [cell for cell in cells if cell in table.merged_down] == [(2, 0)]


def test_a_merged_area_as_large_as_the_sheet_costs_nothing() -> None:
    """What an area claims beyond the cells that show anything is not kept."""
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    areas = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    table = table_of(
        parts(f"<sheetData>{row}</sheetData><mergeCells>{areas}</mergeCells>")
    )
    assert not table.merged


def test_what_is_hidden_is_noted_once_a_sheet() -> None:
    """Hidden rows and columns count where they show anything; the note names the first row."""
    rows = "".join(
        f'<row r="{number}" hidden="1"><c r="A{number}"><v>1</v></c><c r="C{number}"><v>2</v></c></row>'
        for number in (2, 3)
    )
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>'
    files = parts(
        f'{columns}<sheetData>{rows}<row r="4" hidden="1"/></sheetData>', style=""
    )
    _, findings = tables_of(packed(files))
    assert [
        (problem.code, problem.row, problem.column, problem.message.en)
        for problem in findings
    ] == [
        (
            "hidden_row",
            2,
            None,
            "2 rows from here on are hidden; they were read all the same",
        ),
        (
            "hidden_column",
            None,
            3,
            "hidden columns: C; they were read all the same",
        ),
    ]
