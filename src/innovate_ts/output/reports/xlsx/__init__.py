"""The report as a workbook: the answer with a chart, the results, by lead bureau, problems, the account."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import workbook as texts
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.regions import RegionTable, region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
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
    REGION_COLUMNS,
    STATUS,
    ResultRow,
    result_columns,
)
from innovate_ts.output.reports.xlsx.tasks import write_tasks
from innovate_ts.output.words import Words
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.workbook import Book, page_text
from innovate_ts.verdicts.results import Report


def render(report: Report, options: RenderOptions) -> bytes:
    """The report as the bytes of an XLSX file.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    plan = words.say(report.plan.title)
    day = words.day(report.as_of)
    report_title = phrases.report_title(title=plan, as_of=day)
    title = words.say(report_title)
    book = Book(title, Place("xlsx"))
    # Sheets stand in the order in which they are made; an office opens the first one.
    summary = _sheet(book, words, texts.sheet_summary, title)
    results = _sheet(book, words, texts.sheet_results, title)
    leads = _sheet(book, words, texts.sheet_leads, title)
    tables = region_tables(
        report, words, with_shares=options.grouping is Grouping.REGION
    )
    if tables:
        regions = _sheet(book, words, phrases.by_region, title)
        _write_regions(regions, tables)
    if report.tasks:
        tasks = _sheet(book, words, ledger_texts.sheet_tasks, title)
        write_tasks(tasks, report)
    problems = _sheet(book, words, texts.sheet_problems, title)
    account = _sheet(book, words, texts.sheet_account, title)
    write_overview(summary, report, title)
    _write_results(
        results,
        columns=result_columns(report),
        rows=_rows(report),
        fixed=2,
    )
    _write_results(
        leads,
        columns=LEAD_COLUMNS,
        rows=_rows_by_lead(report, words),
        fixed=1,
    )
    _write_problems(problems, report)
    write_account(account, report)
    return book.content()


def _sheet(book: Book, words: Words, name: Bilingual, title: str) -> Sheet:
    """A sheet with its title at the head and its page numbers at the foot of each page."""
    file = book.sheet(words.say(name))
    file.set_margins(
        left=0.4,
        right=0.4,
        top=0.75,
        bottom=0.6,
    )
    head = page_text(title)
    file.set_header(f"&L{head}")
    file.set_footer("&L&A&R&P / &N")
    return Sheet(book, words, file)


def _rows(report: Report) -> list[ResultRow]:
    numbered = enumerate(report.results, 1)
    return [ResultRow(result, number) for number, result in numbered]


def _rows_by_lead(report: Report, words: Words) -> list[ResultRow]:
    rows = []
    for lead, results in by_lead(report.results).items():
        name = lead_name(lead, words)
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
    cells = CellsOfColumn(
        column=columns.index(STATUS),
        first=1,
        last=max(len(rows), 1),
    )
    paint_statuses(sheet, cells)


def _write_regions(sheet: Sheet, tables: Sequence[RegionTable]) -> None:
    """A row for each region and bureau of each target, with the statuses of parts coloured."""
    rows = [ResultRow(row) for table in tables for row in table.rows]
    _write_results(sheet, REGION_COLUMNS, rows, fixed=2)


def _write_problems(sheet: Sheet, report: Report) -> None:
    """The table of problems with its severities, in the first column, coloured."""
    sheet.table(PROBLEM_COLUMNS, report.problems, fixed=0)
    cells = CellsOfColumn(
        column=0,
        first=1,
        last=max(len(report.problems), 1),
    )
    paint_severities(sheet, cells)
