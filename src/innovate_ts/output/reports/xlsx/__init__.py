"""The report as a workbook: the answer with a chart, results, their notes, by lead bureau, the account."""

from __future__ import annotations

from collections.abc import Sequence

from innovate_ts.findings import Place
from innovate_ts.messages import Bilingual, phrases
from innovate_ts.messages import ledger as ledger_texts
from innovate_ts.messages import workbook as texts
from innovate_ts.output.arrange import by_lead
from innovate_ts.output.regions import region_tables
from innovate_ts.output.reports import Grouping, RenderOptions
from innovate_ts.output.reports.xlsx.account import (
    ACCOUNT_COLUMNS,
    INPUT_COLUMNS,
    account,
)
from innovate_ts.output.reports.xlsx.overview import write_overview
from innovate_ts.output.reports.xlsx.paint import (
    CellsOfColumn,
    paint_severities,
    paint_statuses,
)
from innovate_ts.output.reports.xlsx.sheet import Sheet, SheetColumn
from innovate_ts.output.reports.xlsx.tables import (
    LEAD_COLUMNS,
    NOTE_COLUMNS,
    NOTES,
    PROBLEM_COLUMNS,
    REGION_COLUMNS,
    STATUS,
    ResultRow,
    result_columns,
)
from innovate_ts.output.reports.xlsx.tasks import write_tasks
from innovate_ts.output.words import Words
from innovate_ts.output.words.bureaus import lead_name
from innovate_ts.output.words.note import lead_names
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
    rows = _rows(report, words)
    regions = region_tables(
        report, words, with_shares=options.grouping is Grouping.REGION
    )

    def sheet(name: Bilingual) -> Sheet:
        return _sheet(book, words, name, title)

    # An office opens the first sheet.
    write_overview(sheet(texts.sheet_summary), report, title)
    results = sheet(texts.sheet_results)
    _write_results(results, result_columns(report), rows, fixed=2)
    noted = [row for row in rows if NOTES.cell(row, words)]
    _write_results(sheet(texts.sheet_notes), NOTE_COLUMNS, noted, fixed=2)
    leads = _rows_by_lead(report, words)
    _write_results(sheet(texts.sheet_leads), LEAD_COLUMNS, leads, fixed=1)
    if regions:
        parts = [ResultRow(row) for table in regions for row in table.rows]
        _write_results(sheet(phrases.by_region), REGION_COLUMNS, parts, fixed=2)
    if report.tasks:
        write_tasks(sheet(ledger_texts.sheet_tasks), report)
    problems = sheet(texts.sheet_problems)
    problems.table(PROBLEM_COLUMNS, report.problems, fixed=0)
    last = max(len(report.problems), 1)
    paint_severities(
        problems,
        CellsOfColumn(
            column=0,
            first=1,
            last=last,
        ),
    )
    files = sheet(texts.sheet_files)
    files.table(INPUT_COLUMNS, report.inputs, fixed=1)
    entries = account(report, words)
    sheet(texts.sheet_account).table(ACCOUNT_COLUMNS, entries, fixed=0)
    return book.content()


def _sheet(
    book: Book,
    words: Words,
    name: Bilingual,
    title: str,
) -> Sheet:
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


def _rows(report: Report, words: Words) -> list[ResultRow]:
    return [
        ResultRow(result, number, lead_names(result, words))
        for number, result in enumerate(report.results, 1)
    ]


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
