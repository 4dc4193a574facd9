"""XLSX to tables, through openpyxl: what a person sees in the cells, with the positions that Excel shows."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from innovate_ts.actuals.tables import MAX_CELLS, Row, Table, Unreadable
from innovate_ts.basics.units import EXACT, plain
from innovate_ts.findings import Place, problem
from innovate_ts.messages import actuals as texts
from innovate_ts.messages import run as run_texts

MAX_UNPACKED = 100_000_000
"""Bytes that a workbook may unpack to."""
EXCEL_DIGITS = 15
"""Significant digits that Excel itself keeps and shows; the rest of a binary float is noise."""


def read_workbook(
    path: str, data: bytes, sheet: str | None
) -> Iterator[Table | Unreadable]:
    """The tables of a workbook, one a sheet; a hidden sheet is read too, and noted.

    Args:
        path: the file as given.
        data: its bytes.
        sheet: only the sheet of this name.
    """
    try:
        import openpyxl  # noqa: PLC0415 - an extra, needed for workbooks only
    except ImportError:
        yield Unreadable(path, None, problem(run_texts.needs_office(), Place(path)))
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > MAX_UNPACKED:
            too_large = problem(
                texts.workbook_too_large(most=MAX_UNPACKED // 1_000_000), Place(path)
            )
            yield Unreadable(path, None, too_large)
            return
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # what openpyxl does not keep is nothing that is read here
            values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001 - openpyxl raises whatever zipfile and its XML parser do
        yield Unreadable(
            path,
            None,
            problem(
                texts.not_a_workbook(what=f"{type(error).__name__}: {error}"),
                Place(path),
            ),
        )
        return
    names = [s.title for s in values.worksheets]
    if sheet is not None and sheet not in names:
        yield Unreadable(
            path,
            None,
            problem(
                texts.no_such_sheet(text=sheet, known=", ".join(names)), Place(path)
            ),
        )
        return
    for worksheet in values.worksheets:
        if sheet in {None, worksheet.title}:
            yield _table(path, worksheet, formulas[worksheet.title])


def _table(path: str, values: Any, formulas: Any) -> Table | Unreadable:
    name = values.title
    if values.max_row * values.max_column > MAX_CELLS:
        found = problem(texts.too_many_cells(most=MAX_CELLS), Place(path, name))
        return Unreadable(path, None, found, name)
    rows, problems = [], []
    if values.sheet_state != "visible":
        problems.append(
            problem(texts.hidden_sheet(), Place(path, name), severity="note")
        )
    for cells in values.iter_rows():
        number = cells[0].row
        shown = [
            _shown(cell, formulas.cell(number, cell.column).value) for cell in cells
        ]
        while shown and not shown[-1]:
            shown.pop()
        rows.append(Row(number, tuple(shown)))
        if shown and values.row_dimensions[number].hidden:
            problems.append(
                problem(texts.hidden_row(), Place(path, name, number), severity="note")
            )
    covered = {
        (row, column - 1)
        for area in values.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
        if (row, column) != (area.min_row, area.min_col)
    }
    down = {
        (row, area.min_col - 1)
        for area in values.merged_cells.ranges
        for row in range(area.min_row + 1, area.max_row + 1)
    }
    return Table(
        path,
        "XLSX",
        tuple(rows),
        name,
        frozenset(covered),
        frozenset(down),
        tuple(problems),
    )


def _shown(cell: Any, formula: Any) -> str:
    """What a cell shows: percent and unit as its format adds them, a date as far as its format tells it."""
    value = cell.value
    if value is None:
        is_formula = isinstance(formula, str) and formula.startswith("=")
        return formula if is_formula else ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    if isinstance(value, datetime | date):
        return _date(value, cell.number_format or "")
    return str(value) if not isinstance(value, time) else value.isoformat()


def _number(value: float, number_format: str) -> str:
    """A figure as its format shows it: scaled, in per cent, with the words that the format puts around it."""
    figure = Decimal(format(value, f".{EXCEL_DIGITS}g"))
    sections = number_format.split(";")
    if re.search(r"\[[<>=]", number_format):
        # It is shown in one way or another: not for us to say which.
        return f"{plain(figure)} (conditional number format)"
    index = 0 if value > 0 else 1 if value < 0 else 2
    section = sections[index] if index < len(sections) else sections[0]
    before, digits, after = _around(section)
    if section and not digits and section.lower() not in {"general", "@"}:
        return f"{before}{after}"
    figure = _scaled(figure, section)
    if "%" in _without_literals(section):
        return f"{before}{plain(EXACT.multiply(figure, Decimal(100)))}%{after}"
    return f"{before}{plain(figure)}{after}"


def _around(section: str) -> tuple[str, bool, str]:
    """The quoted words before and behind the digits of a section, and whether it has digits at all."""
    parts = re.split(r'"([^"]*)"', section)
    words, forms = parts[1::2], parts[::2]
    has_digits = [bool(re.search(r"[0#?]", _without_literals(form))) for form in forms]
    if not any(has_digits):
        return "".join(words), False, ""
    first = has_digits.index(True)
    return "".join(words[:first]).strip(), True, "".join(words[first:]).strip()


def _scaled(figure: Decimal, number_format: str) -> Decimal:
    r"""A figure as a scaling format shows it: each comma behind the digits divides by a thousand.

    A point that is a literal (`0!.0,` or `0\.0,`, as 万 is shown) divides by ten for each digit behind it.
    """
    form = re.sub(r'"[^"]*"|\[[^\]]*\]', "", number_format)
    match = re.search(
        r"[0#?](?:[!\\]\.(?P<digits>[0#?]+))?(?P<commas>,+)(?![0#?,])", form
    )
    if not match:
        return figure
    places = 3 * len(match["commas"]) + len(match["digits"] or "")
    return figure.scaleb(-places, EXACT)


def _date(value: datetime | date, number_format: str) -> str:
    """A date as its format shows it: a month where there is no day, a year where there is no month."""
    tokens = _without_literals(number_format).lower()
    if "y" not in tokens or "d" in tokens:
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m" if "m" in tokens else "%Y")


def _without_literals(number_format: str) -> str:
    return re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format)
