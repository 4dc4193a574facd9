"""What a file is, by its bytes: offices rename files, and web systems call whatever they send `.xls`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.messages import Bilingual
from innovate_ts.messages import files as texts

if TYPE_CHECKING:
    from innovate_ts.actuals.workbooks.archive import Archive

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_SHEETS = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
"""Begin workbooks of the eighties and nineties, by the version of Excel."""

_ENTRY = 128
"""Bytes of an entry in the list of streams of a compound file."""
_LENGTH_OF_NAME = 64
"""Where in such an entry the length of its name stands."""

BEGINNING = 4_000
"""Characters in which a page or an XML file says what it is."""
_TAG_FIRST = re.compile(r"\s*<")
_OF_A_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|style|table|thead|tbody|tr|div|p|center|font)\b",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_NOT_FOUND_BY_ITSELF = re.compile(
    "big5(?:-hkscs)?|euc-(?:jp|kr)|shift_jis", re.IGNORECASE
)
_MAIL = re.compile(r"(?:[\w-]+:.*\n)*?mime-version:", re.IGNORECASE)


class _Refused(NamedTuple):
    """A kind of file that is not read: what it is called, and what to do."""

    name: Bilingual
    advice: Bilingual

    def error(self) -> CannotReadError:
        """Why a file of the kind is not read."""
        return CannotReadError(texts.other_kind(kind=self.name, advice=self.advice))


_PDF = _Refused(texts.kind_pdf, texts.advice_copy)
_BY_FIRST_BYTES = {
    b"%PDF": _PDF,
    b"{\\rtf": _Refused(texts.kind_rtf, texts.advice_copy),
    b"\x89PNG": _Refused(texts.kind_picture, texts.advice_type),
    b"\xff\xd8\xff": _Refused(texts.kind_picture, texts.advice_type),
    b"GIF8": _Refused(texts.kind_picture, texts.advice_type),
    b"Rar!": _Refused(texts.kind_archive, texts.advice_unpack),
    b"7z\xbc\xaf": _Refused(texts.kind_archive, texts.advice_unpack),
    b"\x1f\x8b": _Refused(texts.kind_archive, texts.advice_unpack),
    b"SQLite format 3": _Refused(texts.kind_database, texts.advice_export),
    b"PAR1\x15": _Refused(texts.kind_parquet, texts.advice_frame),
}
"""Other files by the bytes with which they begin."""

_BY_PART = {
    "xl/workbook.bin": _Refused(texts.kind_xlsb, texts.advice_save),
    "word/document.xml": _Refused(texts.kind_word, texts.advice_copy),
    "ppt/presentation.xml": _Refused(texts.kind_slides, texts.advice_copy),
    "Index/Document.iwa": _Refused(texts.kind_numbers, texts.advice_save),
    "content.xml": _Refused(texts.kind_opendocument, texts.advice_save),
}
"""Archives by a part that only they have."""

_BY_STREAM = {
    "EncryptedPackage": _Refused(texts.kind_encrypted, texts.advice_decrypt),
    "WordDocument": _Refused(texts.kind_word, texts.advice_copy),
    "PowerPoint Document": _Refused(texts.kind_slides, texts.advice_copy),
}
"""Compound files by a stream that only they have."""
_WORKBOOK_STREAMS = ("Workbook", "Book")

_SPREADSHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet"


def is_zip(content: bytes) -> bool:
    """Whether a file is an archive, as XLSX is."""
    return content.startswith(_ZIP)


def check_archive(archive: Archive) -> None:
    """Refuse an archive that is no workbook of Open XML.

    Raises:
        CannotReadError: it is something else.
    """
    for part, kind in _BY_PART.items():
        if part in archive:
            raise kind.error()
    if "xl/workbook.xml" not in archive and "_rels/.rels" not in archive:
        raise _Refused(texts.kind_archive, texts.advice_unpack).error()


def is_old_workbook(content: bytes) -> bool:
    """Whether a file is a workbook of the old binary format.

    Raises:
        CannotReadError: it is another file of that time's Office, or protected by a password.
    """
    if content.startswith(_OLD_SHEETS):
        return True
    if not content.startswith(_COMPOUND):
        return False
    for stream, kind in _BY_STREAM.items():
        if _has_stream(content, stream):
            raise kind.error()
    if not any(_has_stream(content, stream) for stream in _WORKBOOK_STREAMS):
        raise _Refused(texts.kind_old_office, texts.advice_save).error()
    return True


def _has_stream(content: bytes, name: str) -> bool:
    """Whether a compound file lists a stream; the entries stand at places that are known."""
    written = name.encode("utf-16-le") + b"\0\0"
    position = content.find(written)
    while position >= 0:
        length = content[position + _LENGTH_OF_NAME : position + _LENGTH_OF_NAME + 1]
        if position % _ENTRY == 0 and length == bytes([len(written)]):
            return True
        position = content.find(written, position + 1)
    return False


def refuse_other_bytes(content: bytes) -> None:
    """Refuse a file that is neither a workbook nor text, by its first bytes.

    Raises:
        CannotReadError: it is such a file.
    """
    for mark, kind in _BY_FIRST_BYTES.items():
        if content.startswith(mark):
            raise kind.error()


def refuse_other_text(beginning: str) -> None:
    """Refuse a text that is a workbook in a form that is not read, by its beginning.

    Raises:
        CannotReadError: it is XML, or a page as a mail.
    """
    if _MAIL.match(beginning):
        raise _Refused(texts.kind_mail_page, texts.advice_save).error()
    if not _TAG_FIRST.match(beginning) or is_page(beginning):
        return
    if _SPREADSHEET_2003 in beginning:
        raise _Refused(texts.kind_xml_2003, texts.advice_save).error()
    if beginning.lstrip().startswith("<?xml"):
        raise _Refused(texts.kind_xml, texts.advice_save).error()


def is_page(beginning: str) -> bool:
    """Whether a text begins as HTML does."""
    if not _TAG_FIRST.match(beginning) or _SPREADSHEET_2003 in beginning:
        return False
    return _OF_A_PAGE.search(beginning) is not None


def declared_encoding(content: bytes) -> str | None:
    """The encoding that a page names, where it is not found by itself.

    UTF-8 and GBK are named wrongly too often to be believed, and one of a byte a sign fits anything.
    """
    beginning = content[:BEGINNING]
    match = _CHARSET.search(beginning)
    if match is None or not beginning.lstrip().startswith(b"<"):
        return None
    name = match[1].decode("ascii", "replace")
    if _NOT_FOUND_BY_ITSELF.fullmatch(name):
        return name
    return None
