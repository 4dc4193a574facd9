"""The report as a workbook: the answer with a chart, the results, by lead bureau, problems, the account."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import workbook as texts
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.reports.xlsx.account import write_account
from innovate_ts.output.reports.xlsx.overview import write_overview
from innovate_ts.output.reports.xlsx.paint import (
    CellsOfColumn,
    paint_severities,
    paint_statuses,
)
from innovate_ts.output.reports.xlsx.sheet import Sheet, SheetColumn
from innovate_ts.output.reports.xlsx.tables import (
    LEAD_COLUMNS,
    PROBLEM_COLUMNS,
    STATUS,
    ResultRow,
    result_columns,
)
from innovate_ts.output.words import Words
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.workbook import Book, page_text
from innovate_ts.verdicts.results import Report


def render(report: Report, options: RenderOptions) -> bytes:
    """The report as the bytes of an XLSX file.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    words = Words(options.language)
    title = words.say(
        phrases.report_title(title=words.say(report.plan.title), as_of=report.as_of)
    )
    book = Book(title, Place("xlsx"))
    # Sheets stand in the order in which they are made; an office opens the first one.
    summary, results, leads, problems, account = (
        _sheet(book, words, name, title)
        for name in (
            texts.sheet_summary,
            texts.sheet_results,
            texts.sheet_leads,
            texts.sheet_problems,
            texts.sheet_account,
        )
    )
    write_overview(summary, report)
    rows = [
        ResultRow(result, number) for number, result in enumerate(report.results, 1)
    ]
    _write_results(results, result_columns(report), rows, fixed=2)
    _write_results(leads, LEAD_COLUMNS, _rows_by_lead(report, words), fixed=1)
    problems.table(PROBLEM_COLUMNS, report.problems, fixed=0)
    paint_severities(problems, CellsOfColumn(0, 1, max(len(report.problems), 1)))
    write_account(account, report)
    return book.content()


def _sheet(book: Book, words: Words, name: Bilingual, title: str) -> Sheet:
    """A sheet with its title at the head and its page numbers at the foot of each page."""
    file = book.sheet(words.say(name))
    file.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    file.set_header(f"&L{page_text(title)}")
    file.set_footer("&L&A&R&P / &N")
    return Sheet(book, words, file)


def _rows_by_lead(report: Report, words: Words) -> list[ResultRow]:
    rows = []
    for lead, results in by_lead(report.results).items():
        name = lead_name(lead, report, words)
        rows += [ResultRow(result, lead=name) for result in results]
    return rows


def _write_results(
    sheet: Sheet,
    columns: Sequence[SheetColumn[ResultRow]],
    rows: Sequence[ResultRow],
    *,
    fixed: int,
) -> None:
    """A table of results with its statuses coloured."""
    sheet.table(columns, rows, fixed=fixed)
    column = columns.index(STATUS)
    paint_statuses(sheet, CellsOfColumn(column, 1, max(len(rows), 1)))
