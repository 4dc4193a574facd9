"""XLSX to tables, through openpyxl: what a person sees in the cells, with the positions that Excel shows."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from innovate_ts.actuals.number_formats import show
from innovate_ts.actuals.tables import MAX_CELLS, RawRow, RawTable, Unread
from innovate_ts.findings import Findings, Place
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import run as run_texts

MAX_UNPACKED = 100_000_000
"""Bytes that a workbook may unpack to."""


def read_workbook(
    path: str, content: bytes, sheet: str | None, findings: Findings
) -> Sequence[RawTable | Unread]:
    """The tables of a workbook, one a sheet; a hidden sheet is read too, and noted.

    Args:
        path: the file as given.
        content: its bytes.
        sheet: only the sheet of this name.
        findings: is told why a sheet is no table, and which parts of it are hidden.
    """
    unread = [Unread(path, None)]
    place = Place(path)
    try:
        import openpyxl  # noqa: PLC0415 - an extra, needed for workbooks only
    except ImportError:
        findings.error(run_texts.needs_office(), place)
        return unread
    try:
        if _unpacked_size(content) > MAX_UNPACKED:
            most = MAX_UNPACKED // 1_000_000
            findings.error(texts.workbook_too_large(most=most), place)
            return unread
        with warnings.catch_warnings():
            # What openpyxl does not keep is nothing that is read here.
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(
                io.BytesIO(content),
                data_only=True,
            )
            # Loaded a second time: a formula without a stored value is told from an empty cell.
            formulas = openpyxl.load_workbook(io.BytesIO(content))
    except Exception as error:  # noqa: BLE001 - openpyxl raises whatever zipfile and its XML parser do
        what = f"{type(error).__name__}: {error}"
        findings.error(texts.not_a_workbook(what=what), place)
        return unread
    names = [worksheet.title for worksheet in values.worksheets]
    if sheet is not None and sheet not in names:
        known = ", ".join(names)
        message = texts.no_such_sheet(text=sheet, known=known)
        findings.error(message, place)
        return unread
    return [
        _table(path, worksheet, formulas[worksheet.title], findings)
        for worksheet in values.worksheets
        if sheet in {None, worksheet.title}
    ]


def _unpacked_size(content: bytes) -> int:
    """The bytes that the parts of a workbook say they unpack to."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _table(
    path: str, values: Any, formulas: Any, findings: Findings
) -> RawTable | Unread:
    """The table of one sheet, whose values and formulas openpyxl keeps apart."""
    name = values.title
    if values.max_row * values.max_column > MAX_CELLS:
        message = texts.too_many_cells(most=MAX_CELLS)
        findings.error(message, Place(path, name))
        return Unread(path, None, name)
    rows = tuple(_rows(values, formulas))
    _note_what_is_hidden(path, values, rows, findings)
    covered = _covered(values)
    covered_down = _covered_down(values)
    return RawTable(
        path,
        "XLSX",
        rows,
        sheet=name,
        merged=frozenset(covered),
        merged_down=frozenset(covered_down),
    )


def _rows(values: Any, formulas: Any) -> Iterator[RawRow]:
    """The rows as a person sees them, each without the empty cells at its end."""
    for cells in values.iter_rows():
        number = cells[0].row
        shown = []
        for cell in cells:
            formula = formulas.cell(number, cell.column).value
            shown.append(_shown(cell, formula))
        while shown and not shown[-1]:
            shown.pop()
        yield RawRow(number, tuple(shown))


def _shown(cell: Any, formula: Any) -> str:
    """What a cell shows; a formula that was never computed shows itself."""
    if cell.value is not None:
        return show(cell.value, cell.number_format or "")
    if isinstance(formula, str) and formula.startswith("="):
        return formula
    return ""


def _note_what_is_hidden(
    path: str, values: Any, rows: Sequence[RawRow], findings: Findings
) -> None:
    """Hidden sheets and rows are read: nobody knows whether they were hidden to be left out."""
    place = Place(path, values.title)
    if values.sheet_state != "visible":
        findings.note(texts.hidden_sheet(), place)
    for row in rows:
        # Asked for only where a row shows something: openpyxl keeps each row that it is asked for.
        if row.cells and values.row_dimensions[row.number].hidden:
            at_row = place._replace(row=row.number)
            findings.note(texts.hidden_row(), at_row)


def _covered(values: Any) -> Iterator[tuple[int, int]]:
    """Row number and index of each cell of a merged area but its first."""
    for area in values.merged_cells.ranges:
        first = (area.min_row, area.min_col)
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                if (row, column) != first:
                    yield row, column - 1


def _covered_down(values: Any) -> Iterator[tuple[int, int]]:
    """Those below the first in its own column: a name there is meant for each of these rows."""
    for area in values.merged_cells.ranges:
        for row in range(area.min_row + 1, area.max_row + 1):
            yield row, area.min_col - 1
