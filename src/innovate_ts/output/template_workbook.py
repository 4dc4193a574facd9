"""The file of actuals to fill in as a workbook, through XlsxWriter."""

from __future__ import annotations

from typing import Any

from innovate_ts.basics.units import family
from innovate_ts.findings import Place
from innovate_ts.messages import PHRASES, Language
from innovate_ts.output.template import template_rows
from innovate_ts.output.workbook import Book
from innovate_ts.plan.models.plan import Plan

SPARE_ROWS = 200
"""Rows below the filled ones in which an indicator can be chosen from the list."""
_WIDTHS = {"A": 44, "B": 14, "C": 16, "D": 10, "E": 40}
_FORMATS = {family("%"): "0.00%", family("家"): "#,##0", family("元"): "#,##0.00"}


def template_xlsx(plan: Plan, year: int | None, language: Language) -> bytes:
    """The rows of `template_rows` as a workbook: formats by unit, frozen head, a list of indicators.

    A second sheet explains how to fill it in. Shares have a percent format: 15.7% is typed as 15.7%.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    words = PHRASES[language]
    book = Book(plan.meta.title.to(language), Place("--output"))
    bold = book.style(bold=True, bg_color="#DDE6F0", bottom=1)
    sheet = book.sheet(words["template_sheet"])
    names = [goal.name.zh for goal in plan.goals]
    _explain(book.sheet(words["template_help_sheet"]), names, words, bold)
    for column, key in enumerate(("indicator", "period", "value", "unit", "note")):
        sheet.write_string(0, column, words[f"template_{key}"], bold)
    formats = {name: book.style(num_format=form) for name, form in _FORMATS.items()}
    for number, row in enumerate(template_rows(plan, year, language), 1):
        for column, text in (
            (0, row.indicator),
            (1, str(row.period)),
            (3, row.unit),
            (4, row.note),
        ):
            sheet.write_string(number, column, text)
        sheet.write_blank(number, 2, None, formats.get(family(row.unit)))
    for letter, width in _WIDTHS.items():
        sheet.set_column(f"{letter}:{letter}", width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    choices = f"='{words['template_help_sheet']}'!$A$2:$A${len(names) + 1}"
    sheet.data_validation(1, 0, SPARE_ROWS, 0, {"validate": "list", "source": choices})
    return book.content()


def _explain(sheet: Any, names: list[str], words: Any, bold: Any) -> None:
    """The sheet that explains; it holds no figure, so that nobody takes it for a table."""
    sheet.write_string(0, 0, words["template_choices"], bold)
    for number, name in enumerate(names, 1):
        sheet.write_string(number, 0, name)
    sheet.write_string(0, 2, words["template_help_sheet"], bold)
    for number, line in enumerate(words["template_help"].split("\n"), 1):
        sheet.write_string(number, 2, line)
    sheet.set_column("A:A", 46)
    sheet.set_column("C:C", 90)
