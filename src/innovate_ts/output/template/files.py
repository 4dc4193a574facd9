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

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads a CSV in the code page of its machine."""
SPARE_ROWS = 200
"""Rows below the filled ones in which an indicator can be chosen from the list."""
_HEADS = (
    texts.indicator,
    texts.period,
    texts.value,
    texts.unit,
    texts.note,
)
_WIDTHS = (44, 14, 16, 10, 40)
"""Characters of the columns, in the order of the heads."""
_INDICATOR, _PERIOD, _VALUE, _UNIT, _NOTE = range(len(_HEADS))
"""The columns; that of the value is the one that is filled in."""
_HELP = 2
"""The column of the explanations on the second sheet, beside the names of the indicators."""
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
    heads = [head.to(language) for head in _HEADS]
    writer.writerow(heads)
    for row in template_rows(plan, year, language):
        cells = (
            row.indicator,
            str(row.period),
            "",
            row.unit,
            row.note,
        )
        safe_cells = map(spreadsheet_text, cells)
        writer.writerow(safe_cells)
    return _BYTE_ORDER_MARK + out.getvalue()


def template_xlsx(plan: Plan, year: int | None, language: Language) -> bytes:
    """The rows as a workbook: formats by unit, a head that stays in view, a list of indicators.

    A second sheet explains how to fill it in.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    title = plan.meta.title.to(language)
    book = Book(title, Place("--output"))
    sheet = book.sheet(texts.sheet.to(language))
    names = [goal.name.zh for goal in plan.goals]
    _write_help(book, names, language)
    head_style = _head_style(book)
    for column, head in enumerate(_HEADS):
        sheet.write_string(0, column, head.to(language), head_style)
    for line, row in enumerate(template_rows(plan, year, language), 1):
        sheet.write_string(line, _INDICATOR, row.indicator)
        sheet.write_string(line, _PERIOD, str(row.period))
        number_style = _number_style(book, row.unit)
        sheet.write_blank(line, _VALUE, None, number_style)
        sheet.write_string(line, _UNIT, row.unit)
        sheet.write_string(line, _NOTE, row.note)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _offer_choices(sheet, names, language)
    return book.content()


def _head_style(book: Book) -> Any:
    return book.style(
        bold=True,
        bg_color="#DDE6F0",
        bottom=1,
    )


def _number_style(book: Book, unit: str) -> Any | None:
    number_format = _NUMBER_FORMATS.get(family(unit))
    if number_format is None:
        return None
    return book.style(num_format=number_format)


def _offer_choices(sheet: Any, names: list[str], language: Language) -> None:
    """The names of the indicators as a list to choose from, in the filled rows and the spare ones."""
    help_sheet = texts.help_sheet.to(language)
    # Excel holds 255 characters of a list in the rule itself; the names stand on the second sheet.
    last = len(names) + 1
    rule = {
        "validate": "list",
        "source": f"='{help_sheet}'!$A$2:$A${last}",
    }
    sheet.data_validation(1, _INDICATOR, SPARE_ROWS, _INDICATOR, rule)


def _write_help(book: Book, names: list[str], language: Language) -> None:
    """The sheet that explains; it holds no figure, so that nobody takes it for a table."""
    title = texts.help_sheet.to(language)
    sheet = book.sheet(title)
    head_style = _head_style(book)
    choices = texts.choices.to(language)
    sheet.write_string(0, 0, choices, head_style)
    for line, name in enumerate(names, 1):
        sheet.write_string(line, 0, name)
    sheet.write_string(0, _HELP, title, head_style)
    explanation = texts.how_to_fill_in.to(language)
    for line, text in enumerate(explanation.split("\n"), 1):
        sheet.write_string(line, _HELP, text)
    sheet.set_column(0, 0, 46)
    sheet.set_column(_HELP, _HELP, 90)
