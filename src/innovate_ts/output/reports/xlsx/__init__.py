"""The report as a workbook: the answer with a chart, results, their notes, by lead bureau, the account."""

from collections.abc import Sequence
from typing import NamedTuple

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
from innovate_ts.output.reports.xlsx.problem_columns import PROBLEM_COLUMNS
from innovate_ts.output.reports.xlsx.result_column import ResultRow
from innovate_ts.output.reports.xlsx.sheet import Sheet, SheetColumn
from innovate_ts.output.reports.xlsx.tables import (
    LEAD_COLUMNS,
    NOTE_COLUMNS,
    NOTES,
    STATUS,
    region_columns,
    result_columns,
)
from innovate_ts.output.reports.xlsx.tasks import write_tasks
from innovate_ts.output.words import Words
from innovate_ts.output.words.bureaus import lead_name, lead_names
from innovate_ts.output.words.headline import title_of
from innovate_ts.output.workbook import Book, page_text
from innovate_ts.verdicts.report import Report


def render(report: Report, options: RenderOptions) -> bytes:
    """The report as the bytes of an XLSX file.

    Raises:
        InputError: XlsxWriter is not installed.
    """
    words = Words(options.language, bureaus=report.bureau_names)
    title = title_of(report, words)
    workbook = _ReportBook(
        report=report,
        words=words,
        title=title,
        book=Book(title, Place("xlsx")),
    )
    # An office opens the first sheet.
    workbook.write_overview()
    workbook.write_results()
    workbook.write_leads()
    workbook.write_regions(with_shares=options.grouping is Grouping.REGION)
    workbook.write_tasks()
    workbook.write_problems()
    workbook.write_account()
    return workbook.book.content()


class _ReportBook(NamedTuple):
    """The sheets of a report."""

    report: Report
    words: Words
    title: str
    book: Book

    def write_overview(self) -> None:
        """The answer, with a chart."""
        sheet = self._sheet(texts.sheet_summary)
        write_overview(sheet, self.report, self.title)

    def write_results(self) -> None:
        """The results with their figures, and their notes apart."""
        rows = []
        for number, result in enumerate(self.report.results, 1):
            row = ResultRow(
                result=result,
                number=number,
                lead=lead_names(result, self.words),
            )
            rows.append(row)
        columns = result_columns(self.report)
        self._write_results(
            name=texts.sheet_results,
            columns=columns,
            rows=rows,
            fixed=2,
        )
        noted = [row for row in rows if NOTES.cell(row, self.words)]
        self._write_results(
            name=texts.sheet_notes,
            columns=NOTE_COLUMNS,
            rows=noted,
            fixed=2,
        )

    def write_leads(self) -> None:
        """The results under the bureaus that lead them."""
        rows = []
        for lead, results in by_lead(self.report.results).items():
            name = lead_name(lead, self.words)
            rows += [ResultRow(result, lead=name) for result in results]
        self._write_results(
            name=texts.sheet_leads,
            columns=LEAD_COLUMNS,
            rows=rows,
            fixed=1,
        )

    def write_regions(self, *, with_shares: bool) -> None:
        """The regions of all targets in one table."""
        rows: list[ResultRow] = []
        tables = region_tables(
            report=self.report,
            words=self.words,
            with_shares=with_shares,
        )
        for table in tables:
            rows += map(ResultRow, table.rows)
        if tables:
            self._write_results(
                name=phrases.by_region,
                columns=region_columns(tables),
                rows=rows,
                fixed=2,
            )

    def write_tasks(self) -> None:
        """The tasks of a ledger."""
        if self.report.tasks:
            sheet = self._sheet(ledger_texts.sheet_tasks)
            write_tasks(sheet, self.report)

    def write_problems(self) -> None:
        """What is wrong with the input."""
        problems = self.report.problems
        sheet = self._sheet(texts.sheet_problems)
        sheet.table(PROBLEM_COLUMNS, problems, fixed=0)
        severities = CellsOfColumn(
            column=0,
            first=1,
            last=max(len(problems), 1),
        )
        paint_severities(sheet, severities)

    def write_account(self) -> None:
        """What was read, and how it was judged."""
        files = self._sheet(texts.sheet_files)
        files.table(INPUT_COLUMNS, self.report.inputs, fixed=1)
        entries = account(self.report, self.words)
        sheet = self._sheet(texts.sheet_account)
        sheet.table(ACCOUNT_COLUMNS, entries, fixed=0)

    def _sheet(self, name: Bilingual) -> Sheet:
        """A sheet with its title at the head and its page numbers at the foot of each page."""
        file = self.book.sheet(self.words.say(name))
        file.set_margins(
            left=0.4,
            right=0.4,
            top=0.75,
            bottom=0.6,
        )
        head = page_text(self.title)
        file.set_header(f"&L{head}")
        file.set_footer("&L&A&R&P / &N")
        return Sheet(self.book, self.words, file)

    def _write_results(
        self,
        name: Bilingual,
        columns: Sequence[SheetColumn[ResultRow]],
        rows: Sequence[ResultRow],
        *,
        fixed: int,
    ) -> None:
        """A sheet of results with its statuses coloured."""
        sheet = self._sheet(name)
        sheet.table(columns, rows, fixed=fixed)
        cells = CellsOfColumn(
            column=columns.index(STATUS),
            first=1,
            last=max(len(rows), 1),
        )
        paint_statuses(sheet, cells)
