"""The report as a workbook: the answer with a chart, the results, by lead bureau, problems, the account."""

from __future__ import annotations

from innovate_ts.findings import Place
from innovate_ts.messages import phrases
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.reports import RenderOptions
from innovate_ts.output.reports.xlsx.account import write_account
from innovate_ts.output.reports.xlsx.columns import (
    Row,
    lead_columns,
    problem_columns,
    result_columns,
)
from innovate_ts.output.reports.xlsx.grid import Column, Sheet
from innovate_ts.output.reports.xlsx.look import paint_severities, paint_statuses
from innovate_ts.output.reports.xlsx.overview import write_overview
from innovate_ts.output.words import Words
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
    summary, results, leads, problems, account = (
        _sheet(book, words, words.say(f"xlsx_sheet_{part}"), title)
        for part in ("summary", "results", "leads", "problems", "account")
    )
    write_overview(summary, report, words)
    rows = [Row(number, result) for number, result in enumerate(report.results, 1)]
    _results(results, result_columns(words, report), rows, fixed=2)
    grouped = [
        Row(0, r, lead)
        for lead, group in by_lead(report.results).items()
        for r in group
    ]
    _results(leads, lead_columns(words, report), grouped, fixed=1)
    problems.table(problem_columns(words), report.problems, fixed=0)
    paint_severities(
        problems.file, book, words, (1, 0, max(len(report.problems), 1), 0)
    )
    write_account(account, report)
    return book.content()


def _sheet(book: Book, words: Words, name: str, title: str) -> Sheet:
    """A sheet with its title at the head and its page numbers at the foot of each page."""
    file = book.sheet(name)
    file.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    file.set_header(f"&L{page_text(title)}")
    file.set_footer("&L&A&R&P / &N")
    return Sheet(book, words, file)


def _results(
    sheet: Sheet, columns: list[Column[Row]], rows: list[Row], *, fixed: int
) -> None:
    """A table of results with its statuses coloured."""
    sheet.table(columns, rows, fixed=fixed)
    at = [column.head for column in columns].index(
        sheet.words.say(phrases.column_status)
    )
    paint_statuses(sheet.file, sheet.book, sheet.words, (1, at, max(len(rows), 1), at))
