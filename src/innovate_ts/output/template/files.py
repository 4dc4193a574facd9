"""The rows to fill in as a file: CSV, or a workbook that knows formats and names."""

from __future__ import annotations

import csv
import io
from typing import Any

from innovate_ts.basics.units import family
from innovate_ts.findings import Place
from innovate_ts.messages import Language
from innovate_ts.messages import template as texts
from innovate_ts.output.template.rows import template_rows
from innovate_ts.output.terminal import spreadsheet_text
from innovate_ts.output.workbook import Book
from innovate_ts.plan.models.plan import Plan

SPARE_ROWS = 200
"""Rows below the filled ones in which an indicator can be chosen from the list."""
_HEADS = (texts.indicator, texts.period, texts.value, texts.unit, texts.note)
_WIDTHS = (44, 14, 16, 10, 40)
"""Characters of the columns, in the order of the heads."""
_VALUE = 2
"""The column that is filled in."""
_NUMBER_FORMATS = {
    family("%"): "0.00%",
    family("家"): "#,##0",
    family("元"): "#,##0.00",
}
"""The formats of figures by the family of their unit: 15.7% is typed as 15.7%, and read as such."""


def template_csv(plan: Plan, year: int | None, language: Language) -> str:
    """The rows as CSV that Excel opens right on a Chinese machine: a byte order mark, CR LF, no formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([head.to(language) for head in _HEADS])
    for row in template_rows(plan, year, language):
        cells = (row.indicator, str(row.period), "", row.unit, row.note)
        writer.writerow([spreadsheet_text(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def template_xlsx(plan: Plan, year: int | None, language: Language) -> bytes:
    """The rows as a workbook: formats by unit, a head that stays in view, a list of indicators.

    A second sheet explains how to fill it in.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    book = Book(plan.meta.title.to(language), Place("--output"))
    head_style = book.style(bold=True, bg_color="#DDE6F0", bottom=1)
    sheet = book.sheet(texts.sheet.to(language))
    names = [goal.name.zh for goal in plan.goals]
    _write_help(book, names, language, head_style)
    for column, head in enumerate(_HEADS):
        sheet.write_string(0, column, head.to(language), head_style)
    number_styles = {
        name: book.style(num_format=number_format)
        for name, number_format in _NUMBER_FORMATS.items()
    }
    for line, row in enumerate(template_rows(plan, year, language), 1):
        sheet.write_string(line, 0, row.indicator)
        sheet.write_string(line, 1, str(row.period))
        sheet.write_string(line, 3, row.unit)
        sheet.write_string(line, 4, row.note)
        sheet.write_blank(line, _VALUE, None, number_styles.get(family(row.unit)))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    choices = f"='{texts.help_sheet.to(language)}'!$A$2:$A${len(names) + 1}"
    sheet.data_validation(1, 0, SPARE_ROWS, 0, {"validate": "list", "source": choices})
    return book.content()


def _write_help(
    book: Book, names: list[str], language: Language, head_style: Any
) -> None:
    """The sheet that explains; it holds no figure, so that nobody takes it for a table."""
    title = texts.help_sheet.to(language)
    sheet = book.sheet(title)
    sheet.write_string(0, 0, texts.choices.to(language), head_style)
    for line, name in enumerate(names, 1):
        sheet.write_string(line, 0, name)
    sheet.write_string(0, 2, title, head_style)
    for line, text in enumerate(texts.how_to_fill_in.to(language).split("\n"), 1):
        sheet.write_string(line, 2, text)
    sheet.set_column(0, 0, 46)
    sheet.set_column(2, 2, 90)
