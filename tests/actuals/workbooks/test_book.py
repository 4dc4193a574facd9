"""What a workbook has beside its cells: sheets, and where they stand."""

from __future__ import annotations

from actuals.workbooks.building import codes_of, packed, parts, tables_of
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.xlsx import XlsxWorkbook

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
SHEETS = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def test_a_workbook_needs_little() -> None:
    """Neither styles nor shared texts need be there, nor the list of the kinds of parts."""
    files = parts(ROW)
    for part in ("xl/styles.xml", "xl/sharedStrings.xml"):
        del files[part]
    kept = files[RELATIONS].split("/>")[0]
    files[RELATIONS] = f"{kept}/></Relationships>"
    (table,), findings = tables_of(packed(files))
    assert isinstance(table, RawTable)
    assert not list(findings)


def test_a_workbook_may_stand_anywhere_in_its_archive() -> None:
    """Where it is, the archive says; where nothing is said, it is in the usual place."""
    files = {
        name.replace("xl/", "book/"): content.replace("xl/", "book/")
        for name, content in parts(ROW).items()
    }
    (table,), _ = tables_of(packed(files))
    assert isinstance(table, RawTable)
    usual = parts(ROW)
    del usual["_rels/.rels"]
    (table,), _ = tables_of(packed(usual))
    assert isinstance(table, RawTable)


def test_sheets_of_charts_are_left_out() -> None:
    """They have no cells, and are no part of the account."""
    files = parts(ROW)
    files[SHEETS] = files[SHEETS].replace(
        "</sheets>", '<sheet name="图" sheetId="2" r:id="rId9"/></sheets>'
    )
    files[RELATIONS] = files[RELATIONS].replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="x/chartsheet" Target="chartsheets/a.xml"/></Relationships>',
    )
    tables, findings = tables_of(packed(files))
    assert len(tables) == 1
    assert not list(findings)


def test_a_sheet_that_is_not_there_leaves_the_others() -> None:
    """A list of sheets may name one that was lost."""
    files = parts(ROW)
    files[SHEETS] = files[SHEETS].replace(
        "</sheets>", '<sheet name="二" sheetId="2" r:id="rId9"/></sheets>'
    )
    tables, findings = tables_of(packed(files))
    assert isinstance(tables[0], RawTable)
    assert tables[1] == Unread("a.xlsx", None, "二")
    assert [(problem.code, problem.sheet) for problem in findings] == [
        ("missing_part", "二")
    ]


def test_a_sheet_that_lies_outside_of_the_file_is_not_looked_for() -> None:
    """Nothing is opened but the file that was given."""
    files = parts(ROW)
    files[RELATIONS] = files[RELATIONS].replace(
        "worksheets/sheet1.xml", "http://example.org/a.xml"
    )
    files[RELATIONS] = files[RELATIONS].replace(
        "<Relationship ", '<Relationship TargetMode="External" '
    )
    _, findings = tables_of(packed(files))
    assert [problem.code for problem in findings] == ["missing_part"]


def test_names_of_sheets_stand_in_their_order() -> None:
    """As the tabs of the workbook show them, and not as its parts are numbered."""
    files = parts(ROW)
    files[SHEETS] = files[SHEETS].replace(
        "<sheets>",
        '<sheets><sheet name="一" sheetId="7" r:id="rId9" state="veryHidden"/>',
    )
    files[RELATIONS] = files[RELATIONS].replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="x/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
    )
    files["xl/worksheets/sheet9.xml"] = files["xl/worksheets/sheet1.xml"]
    workbook = XlsxWorkbook(Archive(packed(files)))
    assert workbook.sheet_names == ["一", "数据"]
    assert workbook.read_sheet(0).is_hidden
    assert not workbook.read_sheet(1).is_hidden


def test_a_part_is_one_sheet() -> None:
    """A list may name one part a thousand times, which nobody wants to read."""
    files = parts(ROW)
    files[SHEETS] = files[SHEETS].replace(
        "</sheets>", '<sheet name="x" r:id="rId1"/>' * 1000 + "</sheets>"
    )
    assert codes_of(packed(files)) == ["damaged_part"]
