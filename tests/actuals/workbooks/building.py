"""Workbooks by construction: the XML that a test is about, and around it only what a workbook must have."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from innovate_ts.actuals.files import read_tables
from innovate_ts.actuals.tables import RawTable, Unread
from innovate_ts.actuals.workbooks.archive import Archive
from innovate_ts.actuals.workbooks.xlsx import XlsxWorkbook
from innovate_ts.findings import Findings

COMMON = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    COMMON: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}

SHEET = "xl/worksheets/sheet1.xml"

_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN}.sheet.main+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="{_MAIN}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_MAIN}.sharedStrings+xml"/>'
    "</Types>"
)
"""What Excel and LibreOffice ask for; nothing is read of it here."""


def styles(*formats: int | str) -> str:
    """The styles of a workbook: each a number format by its number, or by its code."""
    codes = [form for form in formats if isinstance(form, str)]
    listed = "".join(
        f'<numFmt numFmtId="{164 + codes.index(code)}" formatCode="{_escaped(code)}"/>'
        for code in codes
    )
    used = "".join(
        f'<xf numFmtId="{form if isinstance(form, int) else 164 + codes.index(form)}"/>'
        for form in formats
    )
    return f"<numFmts>{listed}</numFmts><cellXfs>{used}</cellXfs>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def strings(*texts: str) -> str:
    """The shared texts of a workbook, each the XML of one."""
    return "".join(f"<si>{text}</si>" for text in texts)


def parts(
    sheet: str,
    *,
    style: str = "",
    shared: str = "",
    workbook: str = "",
    namespace: str = COMMON,
) -> dict[str, str]:
    """The parts of a workbook of one sheet.

    Args:
        sheet: what stands in its sheet; rows alone, or with what stands around `<sheetData>`.
        style: what stands in its styles.
        shared: what stands in its table of shared texts.
        workbook: what stands before the list of its sheets.
        namespace: the common or the strict one.
    """
    kinds = _KINDS[namespace]
    if "<sheetData>" not in sheet:
        sheet = f"<sheetData>{sheet}</sheetData>"
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            [
                ("worksheet", "worksheets/sheet1.xml"),
                ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ],
            1,
        )
    )
    return {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
        f' Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{namespace}" xmlns:r="{kinds}">{workbook}'
        '<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{namespace}">{style or styles(0)}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{namespace}">{shared}</sst>',
        SHEET: f'<worksheet xmlns="{namespace}">{sheet}</worksheet>',
    }


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """The parts in an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tables_of(
    content: bytes, sheet: str | None = None
) -> tuple[list[RawTable | Unread], Findings]:
    """What is read of a workbook, and what is said of it."""
    findings = Findings()
    workbook = XlsxWorkbook(Archive(content))
    return workbook.tables("a.xlsx", sheet, findings), findings


def table_of(files: Mapping[str, str | bytes]) -> RawTable:
    """The one table of a workbook of which nothing is said."""
    (table,), findings = tables_of(packed(files))
    assert isinstance(table, RawTable)
    assert not list(findings)
    return table


def cells_of(sheet: str, **around: str) -> list[tuple[str, ...]]:
    """The cells of a sheet, row by row."""
    return [row.cells for row in table_of(parts(sheet, **around)).rows]


def cell_of(cell: str, **around: str) -> str:
    """What the one cell of a sheet shows."""
    ((shown,),) = cells_of(f'<row r="1">{cell}</row>', **around)
    return shown


def codes_of(content: bytes) -> list[str]:
    """What is wrong with a file, by its codes, whatever kind of file it is."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    findings = Findings()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xls"
        path.write_bytes(content)
        tables: Sequence[RawTable | Unread] = read_tables(
            str(path), None, None, findings
        )
    assert tables
    return [problem.code for problem in findings]
