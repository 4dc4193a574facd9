"""Files to tables: bytes in, tables out, whatever kind of file it is."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from innovate_ts.actuals.course import Tell, tell_nobody
from innovate_ts.actuals.delimited import read_delimited
from innovate_ts.actuals.kinds import (
    BEGINNING,
    check_archive,
    declared_encoding,
    is_old_workbook,
    is_page,
    is_zip,
    refuse_other_bytes,
    refuse_other_text,
)
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import MAX_BYTES, STANDARD_INPUT, RawTable, Unread
from innovate_ts.basics.encodings import EncodedText, find_encoding, likely_encodings
from innovate_ts.basics.extras import missing_libraries
from innovate_ts.basics.file_names import readable_name
from innovate_ts.basics.regular_files import read_beginning
from innovate_ts.findings import Findings, NoRegularFileError, Place, unreadable
from innovate_ts.messages import Bilingual
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import run as run_texts


def read_tables(
    path: str,
    encoding: str | None,
    sheet: str | None,
    findings: Findings,
    tell: Tell = tell_nobody,
) -> Sequence[RawTable | Unread]:
    """Read the tables of a file; what it is shows in its bytes, not in its name.

    Args:
        path: the file as given; `-` for standard input.
        encoding: the encoding of a text, where it is not to be found by itself.
        sheet: only this sheet of a workbook.
        findings: is told why a file or sheet is no table.
        tell: is told how much of the file is read.
    """
    name = readable_name(path)
    place = Place(name)
    try:
        content = _read(path)
    except NoRegularFileError:
        hint = run_texts.file_or_standard_input
        findings.error(run_texts.no_regular_file(), place, hint=hint)
        return [Unread(name, None)]
    except IsADirectoryError as error:
        findings.add(replace(unreadable(place, error), hint=_files_in(Path(path))))
        return [Unread(name, None)]
    except OSError as error:
        findings.add(unreadable(place, error))
        return [Unread(name, None)]
    if len(content) > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        findings.error(texts.file_too_large(most=most), place)
        return [Unread(name, None)]
    try:
        if is_zip(content) or is_old_workbook(content):
            return _tables_of_workbook(
                path=name,
                content=content,
                sheet=sheet,
                findings=findings,
                tell=tell,
            )
        refuse_other_bytes(content)
    except CannotReadError as error:
        findings.error(
            error.message,
            Place(name, row=error.row),
        )
        return [Unread(name, None)]
    return [
        _table_of_text(
            path=name,
            content=content,
            encoding=encoding,
            findings=findings,
            tell=tell,
        )
    ]


_READABLE = frozenset({".csv", ".tsv", ".xlsx", ".xls"})
_MOST_NAMED = 5


def _files_in(folder: Path) -> Bilingual:
    """What to do where a folder is given for a file: name the files in it."""
    names = [path for path in folder.iterdir() if path.suffix.casefold() in _READABLE]
    if not names:
        return run_texts.no_file_in_it
    shown = [readable_name(str(name)) for name in sorted(names)[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown.append("…")
    return run_texts.name_its_files(names=", ".join(shown))


def _tables_of_workbook(
    path: str, content: bytes, sheet: str | None, findings: Findings, tell: Tell
) -> Sequence[RawTable | Unread]:
    """The tables of a workbook.

    Raises:
        CannotReadError: none can be made of it.
    """
    if not is_zip(content):
        try:
            from innovate_ts.actuals.workbooks.xls import XlsWorkbook  # noqa: PLC0415 - takes an extra
        except ImportError:
            raise CannotReadError(missing_libraries()) from None
        return XlsWorkbook(content, tell).tables(path, sheet, findings)
    from innovate_ts.actuals.workbooks.archive import Archive  # noqa: PLC0415 - needed for workbooks only
    from innovate_ts.actuals.workbooks.xlsx import XlsxWorkbook  # noqa: PLC0415 - needed for workbooks only

    archive = Archive(content, tell)
    check_archive(archive)
    return XlsxWorkbook(archive).tables(path, sheet, findings)


def _table_of_text(
    path: str, content: bytes, encoding: str | None, findings: Findings, tell: Tell
) -> RawTable | Unread:
    """The table of a text, which may be a page."""
    if encoding is None:
        table = _table_of_usual_text(path, content, findings, tell)
        if table is not None:
            return table
    text = _decoded(content, encoding)
    if isinstance(text, int):
        tried = encoding or "UTF-8, GB18030"
        place = Place(path, row=text or None)
        findings.error(run_texts.undecodable(encoding=tried), place)
        return Unread(path, encoding)
    beginning = text.beginning(BEGINNING)
    try:
        if is_page(beginning):
            from innovate_ts.actuals.pages import read_page  # noqa: PLC0415 - needed for pages only

            return read_page(
                path=path,
                text=text.read(),
                encoding=text.encoding,
                findings=findings,
                tell=tell,
            )
        refuse_other_text(beginning)
        return read_delimited(path, text, findings, tell)
    except CannotReadError as error:
        findings.error(
            error.message,
            Place(path, row=error.row),
        )
        return Unread(path, text.encoding)


def _table_of_usual_text(
    path: str, content: bytes, findings: Findings, tell: Tell
) -> RawTable | None:
    """The table of a text in the encoding that is tried first, split while it is decoded; else None."""
    if declared_encoding(content):
        return None
    codec, name = likely_encodings(content)[0]
    text = EncodedText(
        raw=content,
        codec=codec,
        encoding=name,
    )
    try:
        beginning = text.beginning(BEGINNING)
        if is_page(beginning):
            return None
        refuse_other_text(beginning)
        return read_delimited(path, text, findings, tell)
    except (UnicodeError, CannotReadError):
        # What is wrong is said by who looks at all of it.
        return None


def _decoded(content: bytes, encoding: str | None) -> EncodedText | int:
    """A text in its encoding, or the line at which it is damaged; a page may name its encoding itself."""
    if encoding is None and (declared := declared_encoding(content)):
        text = find_encoding(content, declared)
        if not isinstance(text, int):
            return text
    return find_encoding(content, encoding)


def size_of(path: str) -> int:
    """The bytes of a file, as far as they are known before it is read: 0 for standard input."""
    if path == STANDARD_INPUT:
        return 0
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def _read(path: str) -> bytes:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError(9, "closed")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_beginning(path, MAX_BYTES)
