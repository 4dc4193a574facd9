"""Workbooks of reports, read back by openpyxl."""

from __future__ import annotations

import io
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import openpyxl
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from innovate_ts import render
from innovate_ts.messages import Language, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.verdicts.report import Report
from innovate_ts.verdicts.results import Result

FIGURES = {
    "target": phrases.column_target.en,
    "actual": phrases.column_actual.en,
    "gap": phrases.column_gap.en,
    "shortfall": phrases.column_shortfall.en,
    "achievement": phrases.column_achievement.en,
    "increment_achievement": texts.increment.en,
}


LANGUAGES: tuple[Language, ...] = ("en", "zh")


def opened(report: Report, language: Language = "en") -> openpyxl.Workbook:
    """The workbook of a report, read back."""
    return openpyxl.load_workbook(io.BytesIO(bytes_of(report, language)))


def bytes_of(report: Report, language: Language = "en") -> bytes:
    """The workbook of a report."""
    content = render(report, "xlsx", language=language)
    assert isinstance(content, bytes)
    return content


def rows_of(sheet: Worksheet) -> list[dict[str, Cell]]:
    """The rows of a table by the heads of its first row."""
    heads = [str(cell.value) for cell in sheet[1]]
    assert len(set(heads)) == len(heads)
    return [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=2)]  # type: ignore[arg-type]


def only(report: Report, result: Result, **changes: Any) -> Report:
    """The report of one result, changed."""
    return report.model_copy(update={"results": (result.model_copy(update=changes),)})


def exact(cell: Cell) -> Decimal | None:
    """The figure of a cell: a number, or a text where it has more digits than a number keeps."""
    if cell.value is None:
        return None
    if cell.data_type == "s":
        assert len(str(cell.value).replace(".", "").strip("-0")) > 15
        return Decimal(str(cell.value))
    assert cell.data_type == "n", cell.value
    return Decimal(repr(cell.value))


def displayed(figure: Decimal, form: str) -> str:
    """A number as Excel shows it in a format of digits and a percent sign."""
    plain = form.replace('"<"', "").replace("#,##", "").split(";")[0].strip("+")
    decimals = len(plain.partition(".")[2].rstrip("%"))
    scaled = figure * 100 if plain.endswith("%") else figure
    digits = scaled.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{'<' if '<' in form else ''}{digits}{'%' if plain.endswith('%') else ''}"


def charts_of(content: bytes) -> list[str]:
    """The charts of a workbook, as they stand in its package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [
            package.read(n).decode()
            for n in package.namelist()
            if n.startswith("xl/charts/chart")
        ]
