"""XLS, the binary format that statistics offices and WPS still send, through xlrd."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

import xlrd
from xlrd.book import Book
from xlrd.formatting import Font
from xlrd.sheet import Sheet

from innovate_ts.actuals.course import Tell, counted, tell_nobody
from innovate_ts.actuals.merged import MergedArea
from innovate_ts.actuals.number_formats import (
    EPOCH_1900,
    EPOCH_1904,
    GENERAL,
    NumberFormat,
    number_format,
    plain_number,
)
from innovate_ts.actuals.raised import lowered, raised, struck_out
from innovate_ts.actuals.raw_rows import RawRow
from innovate_ts.actuals.refusal import CannotReadError
from innovate_ts.actuals.tables import MAX_CELLS
from innovate_ts.actuals.workbooks.content import SheetContent
from innovate_ts.actuals.workbooks.size import ShownCharacters
from innovate_ts.actuals.workbooks.styles import built_in
from innovate_ts.actuals.workbooks.workbook import Workbook
from innovate_ts.messages import Message
from innovate_ts.messages import actuals as actuals_texts
from innovate_ts.messages import files as texts

_SUPERSCRIPT, _SUBSCRIPT = 1, 2
_BLANK = frozenset({xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK})
_PASSWORD = "encrypted"  # noqa: S105 - a word of xlrd's
"""Stands in what xlrd says of a workbook that takes a password."""


class XlsWorkbook(Workbook):
    """A workbook of the old binary format.

    Args:
        content: its bytes.
        tell: is told how many rows of a sheet are read.

    Raises:
        CannotReadError: it is damaged, or takes a password.
    """

    format = "XLS"

    def __init__(self, content: bytes, tell: Tell = tell_nobody) -> None:
        self._tell = tell
        try:
            self._book: Book = xlrd.open_workbook(
                file_contents=content,
                formatting_info=True,
                ragged_rows=True,
                on_demand=True,
                # It prints its doubts, of which none is about what is read here.
                logfile=io.StringIO(),
            )
        except (
            Exception
        ) as error:  # xlrd raises whatever struct, codecs and its own assertions do
            raise CannotReadError(_why(error)) from error
        self._epoch = EPOCH_1904 if self._book.datemode else EPOCH_1900
        self._formats: dict[int, NumberFormat | None] = {}
        self._characters = ShownCharacters()

    @property
    def sheet_names(self) -> Sequence[str]:
        """The names of its sheets, in their order."""
        return self._book.sheet_names()

    def read_sheet(self, index: int) -> SheetContent:
        """The cells of a sheet."""
        try:
            sheet = self._book.sheet_by_index(index)
            rows = list(self._rows(sheet))
            self._book.unload_sheet(index)
        except CannotReadError:
            raise
        except Exception as error:
            raise CannotReadError(_why(error)) from error
        hidden_columns = [
            range(column, column + 1)
            for column, info in sorted(sheet.colinfo_map.items())
            if info.hidden
        ]
        return SheetContent(
            name=sheet.name,
            rows=rows,
            areas=[_area(*limits) for limits in sheet.merged_cells],
            hidden_rows=[row.number for row in rows if _is_hidden(sheet, row)],
            hidden_columns=hidden_columns,
            is_hidden=sheet.visibility != 0,
        )

    def _rows(self, sheet: Sheet) -> Iterator[RawRow]:
        """The rows that show anything."""
        cell_count = 0
        for index in counted(range(sheet.nrows), self._tell):
            cells = [
                ""
                if kind in _BLANK
                else self._shown(
                    sheet=sheet,
                    row=index,
                    column=column,
                )
                for column, kind in enumerate(sheet.row_types(index))
            ]
            while cells and not cells[-1]:
                cells.pop()
            if not cells:
                continue
            cell_count += len(cells)
            if cell_count > MAX_CELLS:
                message = actuals_texts.too_many_cells(most=MAX_CELLS)
                raise CannotReadError(message)
            self._characters.add(cells)
            yield RawRow(index + 1, tuple(cells))

    def _shown(self, sheet: Sheet, row: int, column: int) -> str:
        """What a person sees in a cell."""
        value: Any = sheet.cell_value(row, column)
        match sheet.cell_type(row, column):
            case xlrd.XL_CELL_TEXT:
                runs = sheet.rich_text_runlist_map.get((row, column), [])
                return self._text(str(value), runs)
            case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
                form = self._format_of(sheet.cell_xf_index(row, column))
                if form is None:
                    return plain_number(value)
                return form.show(value, self._epoch)
            case xlrd.XL_CELL_BOOLEAN:
                return "TRUE" if value else "FALSE"
            case xlrd.XL_CELL_ERROR:
                return xlrd.error_text_from_code.get(value, "#VALUE!")
            case _:
                return ""

    def _format_of(self, style: int) -> NumberFormat | None:
        """The number format of a style; None where numbers are shown as they are."""
        if style not in self._formats:
            identity = self._book.xf_list[style].format_key
            listed = self._book.format_map.get(identity)
            code = listed.format_str if listed is not None else None
            form = number_format(code or built_in(str(identity)) or GENERAL)
            self._formats[style] = None if form.is_plain else form
        return self._formats[style]

    def _text(self, text: str, runs: Sequence[tuple[int, int]]) -> str:
        """A text; each run of it has a font of its own from its first character on."""
        if not runs:
            return text
        fonts = self._book.font_list
        begins = [begin for begin, _ in runs]
        ends = [*begins[1:], len(text)]
        shown = [text[: begins[0]]]
        for (begin, font), end in zip(runs, ends, strict=True):
            run = _in_font(text[begin:end], fonts[font])
            shown.append(run)
        return "".join(shown)


def _in_font(text: str, font: Font) -> str:
    if font.struck_out:
        return struck_out(text)
    if font.escapement == _SUPERSCRIPT:
        return raised(text)
    if font.escapement == _SUBSCRIPT:
        return lowered(text)
    return text


def _area(top: int, behind_bottom: int, left: int, behind_right: int) -> MergedArea:
    """A merged area, whose rows xlrd counts from 0."""
    return MergedArea(
        top=top + 1,
        bottom=behind_bottom,
        left=left,
        right=behind_right - 1,
    )


def _is_hidden(sheet: Sheet, row: RawRow) -> bool:
    info = sheet.rowinfo_map.get(row.number - 1)
    return info is not None and bool(info.hidden)


def _why(error: Exception) -> Message:
    """Why xlrd cannot read a workbook."""
    if _PASSWORD in str(error):
        return texts.other_kind(kind=texts.kind_encrypted, advice=texts.advice_decrypt)
    return texts.damaged_archive()
