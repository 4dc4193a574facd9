"""What a file is: by its bytes, whatever it is called."""

from __future__ import annotations

import gzip
import struct

from actuals.workbooks.building import codes_of, packed, parts
from sections import by_rows

TABLE = "<table><tr><td>指标</td></tr></table>"


def compound(*streams: str) -> bytes:
    """The beginning of a compound file, and its list of streams."""
    entries = []
    for name in ("Root Entry", *streams):
        written = name.encode("utf-16-le") + b"\0\0"
        length = struct.pack("<H", len(written))
        entries.append((written.ljust(64, b"\0") + length).ljust(128, b"\0"))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    return head.ljust(512, b"\0") + b"".join(entries)


OTHERS = {
    "a PDF": b"%PDF-1.7\n",
    "an RTF document": b"{\\rtf1\\ansi",
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff\xe0",
    "GIF": b"GIF89a",
    "RAR": b"Rar!\x1a\x07\x01\x00",
    "7z": b"7z\xbc\xaf\x27\x1c",
    "gzip": gzip.compress(b"a,b\n"),
    "SQLite": b"SQLite format 3\0",
    "Parquet": b"PAR1\x15\x04",
    "ZIP": packed({"a.csv": "a,b\n"}),
    "an empty ZIP": packed({}),
    "ODS": packed({"mimetype": "application/vnd.oasis", "content.xml": "<a/>"}),
    "XLSB": packed({"xl/workbook.bin": b"\x83"}),
    "DOCX": packed({"_rels/.rels": "<a/>", "word/document.xml": "<a/>"}),
    "PPTX": packed({"_rels/.rels": "<a/>", "ppt/presentation.xml": "<a/>"}),
    "Numbers": packed({"Index/Document.iwa": b""}),
    "a password": compound("EncryptionInfo", "EncryptedPackage"),
    "DOC": compound("1Table", "WordDocument"),
    "PPT": compound("PowerPoint Document"),
    "MSG": compound("__properties_version1.0"),
    "an XML spreadsheet": b'<?xml version="1.0"?>\n<Workbook'
    b' xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>',
    "the same without its head": b"<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
    "XML": b'<?xml version="1.0"?><office:document/>',
    "a mail": b"From: a\r\nMIME-Version: 1.0\r\n\r\n<table/>",
    "a page without a table": b"<!DOCTYPE html><html><body>log in</body></html>",
}


@by_rows("name", OTHERS)
def test_what_is_no_table_is_called_by_its_name(name: str) -> None:
    """A problem says what the file is, and nothing of it is taken for text."""
    assert codes_of(OTHERS[name]) == ["other_kind"]


@by_rows(
    "content",
    [
        TABLE.encode(),
        f"\ufeff\n <!-- export -->{TABLE}".encode(),
        f"<!DOCTYPE html><html>{TABLE}".encode("utf-16"),
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">{TABLE}'.encode(),
        f"<META charset=gbk><TABLE>{TABLE}".encode("gb18030"),
        f"<style>td{{}}</style>{TABLE}".encode(),
        packed(parts('<row r="1"><c r="A1"><v>1</v></c></row>')),
        # A text that only mentions another kind of file, or begins like one.
        "指标,说明\nEncryptedPackage,%PDF\n".encode(),
        b"<5,6\n7,8\n",
        b"PK,1\n",
        b"MIME,version\n",
    ],
)
def test_what_is_a_table_is_read_as_one(content: bytes) -> None:
    """Pages, workbooks and texts under one suffix."""
    assert codes_of(content) == []


def test_a_stream_is_known_by_its_place() -> None:
    """A workbook in whose cells the name of a stream stands is still a workbook."""
    entry = compound("EncryptedPackage")[-128:]
    assert codes_of(compound("Workbook") + entry) == ["other_kind"]
    assert codes_of(compound("Workbook") + b"\0" * 7 + entry) == ["damaged_archive"]
    without_its_length = entry[:64].ljust(128, b"\0")
    assert codes_of(compound("Workbook") + without_its_length) == ["damaged_archive"]


def test_an_encoding_that_a_page_names_is_tried_first() -> None:
    """Unless it is UTF-8 or GBK, which are found by themselves and named wrongly."""
    page = '<meta charset="{}"><table><tr><td>指標</td></tr></table>'
    assert codes_of(page.format("big5").encode("big5")) == []
    assert codes_of(page.format("utf-8").encode("gb18030")) == []
    assert codes_of(page.format("gb2312").encode("utf-8")) == []
    assert codes_of(page.format("no-such").encode("utf-8")) == []
    assert codes_of(page.format("shift_jis").encode("utf-8")) == []
