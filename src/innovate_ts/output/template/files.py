"""The rows to fill in as a file: CSV, or a workbook that knows formats and names."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from innovate_ts.basics.units import family
from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual, Language
from innovate_ts.messages import template as texts
from innovate_ts.output.template.rows import TemplateRow, template_rows
from innovate_ts.output.terminal import BYTE_ORDER_MARK, spreadsheet_text
from innovate_ts.output.workbook import Book
from innovate_ts.plan.models.plan import Plan

SPARE_ROWS = 200
"""Rows below the filled ones in which an indicator can be chosen from the list."""


class _Column(NamedTuple):
    """A column of the file."""

    head: Bilingual
    width: int
    """In characters."""
    text: Callable[[TemplateRow], str] | None
    """What stands in it; None where it is to be filled in."""


_INDICATOR = _Column(
    head=texts.indicator,
    width=44,
    text=lambda row: row.indicator,
)
_REGION = _Column(
    head=texts.region,
    width=16,
    text=lambda row: row.region or row.whole,
)
_COLUMNS = (
    _INDICATOR,
    _Column(
        head=texts.period,
        width=14,
        text=lambda row: str(row.period),
    ),
    _Column(
        head=texts.value,
        width=16,
        text=None,
    ),
    _Column(
        head=texts.unit,
        width=24,
        text=lambda row: row.unit_name,
    ),
    _Column(
        head=texts.note,
        width=40,
        text=lambda row: row.note,
    ),
)


def _columns_for(rows: Sequence[TemplateRow]) -> tuple[_Column, ...]:
    """The columns; one of regions only where a target is broken down to some."""
    if not any(row.region for row in rows):
        return _COLUMNS
    return (_INDICATOR, _REGION, *_COLUMNS[1:])


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
    rows = list(template_rows(plan, year, language))
    columns = _columns_for(rows)
    heads = [column.head.to(language) for column in columns]
    writer.writerow(heads)
    for row in rows:
        cells = []
        for column in columns:
            text = column.text(row) if column.text else ""
            cells.append(spreadsheet_text(text))
        writer.writerow(cells)
    return BYTE_ORDER_MARK + out.getvalue()


def template_xlsx(plan: Plan, year: int | None, language: Language) -> bytes:
    """The rows as a workbook: formats by unit, a head that stays in view, a list of indicators.

    A second sheet explains how to fill it in.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    title = plan.meta.title.to(language)
    book = Book(title, Place("--output"))
    name = texts.sheet.to(language)
    sheet = book.sheet(name)
    names = [goal.name.to(language) for goal in plan.goals]
    write_help(
        book=book,
        names=names,
        explanation=texts.how_to_fill_in,
        language=language,
    )
    style = head_style(book)
    rows = list(template_rows(plan, year, language))
    for index, column in enumerate(_columns_for(rows)):
        head = column.head.to(language)
        sheet.write_string(0, index, head, style)
        sheet.set_column(index, index, column.width)
        if column.text is None:
            _write_blanks(book, sheet, index, rows)
            continue
        for line, row in enumerate(rows, 1):
            text = column.text(row)
            sheet.write_string(line, index, text)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _offer_choices(sheet, names, language)
    return book.content()


def _write_blanks(
    book: Book, sheet: Any, index: int, rows: Sequence[TemplateRow]
) -> None:
    """The cells that are to be filled in, each in the format of its unit."""
    for line, row in enumerate(rows, 1):
        style = _number_style(book, row.unit)
        sheet.write_blank(line, index, None, style)


def head_style(book: Book) -> Any:
    """The look of a head."""
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
    sheet.data_validation(1, 0, SPARE_ROWS, 0, rule)


def write_help(
    book: Book, names: Sequence[str], explanation: Bilingual, language: Language
) -> None:
    """The sheet that explains; it holds no figure, so that nobody takes it for a table.

    Args:
        book: the workbook.
        names: what can be chosen.
        explanation: how to fill it in, line by line.
        language: the language.
    """
    title = texts.help_sheet.to(language)
    choices = texts.choices.to(language)
    full_text = explanation.to(language)
    sheet = book.sheet(title)
    style = head_style(book)
    sheet.write_string(0, 0, choices, style)
    for line, name in enumerate(names, 1):
        sheet.write_string(line, 0, name)
    sheet.write_string(0, _HELP, title, style)
    for line, text in enumerate(full_text.split("\n"), 1):
        sheet.write_string(line, _HELP, text)
    sheet.set_column(0, 0, 46)
    sheet.set_column(_HELP, _HELP, 90)
