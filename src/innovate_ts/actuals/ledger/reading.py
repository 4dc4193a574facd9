"""A ledger to what it says of tasks, with the account of its rows."""

from collections.abc import Iterable
from typing import NamedTuple

from innovate_ts.actuals.given import GivenOptions
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.ledger.columns import LedgerColumns, find_ledger
from innovate_ts.actuals.ledger.days import TableDay, day_of_table
from innovate_ts.actuals.ledger.rows import RowReader, Standing
from innovate_ts.actuals.ledger.subjects import SubjectReader
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.subjects import cells_of
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.basics.actual import InputTable, TaskReport
from innovate_ts.basics.names import normalise
from innovate_ts.basics.periods import Period
from innovate_ts.basics.row_kinds import RowKind, RowKinds
from innovate_ts.findings import Findings, Problem
from innovate_ts.messages import ledger as texts

LAYOUT = "task_ledger"
"""The name of the layout in the account."""


class LedgerReading(NamedTuple):
    """What one ledger gives."""

    reports: tuple[TaskReport, ...]
    table: InputTable


def read_ledger(
    table: RawTable,
    labels: Labels,
    given: GivenOptions,
    findings: Findings,
    damaged: dict[str, Problem],
) -> LedgerReading | None:
    """What a table says of tasks; None where it is no ledger.

    Args:
        table: the table.
        labels: what labels mean in the plan.
        given: what the options give.
        findings: is told what is wrong with it.
        damaged: the tasks of which nothing can be said, each with its first error; the table adds its own.
    """
    columns = find_ledger(table)
    if columns is None or not _is_of_tasks(columns, labels):
        return None
    reader = _LedgerReader(
        table=table,
        columns=columns,
        labels=labels,
        given=given,
        findings=TableFindings(table, findings),
    )
    kinds = RowKinds()
    for row in columns.rows():
        kinds[row.number] = reader.take(row)
    reader.note_rows_without_state()
    for subject, problem in reader.damaged.items():
        damaged.setdefault(subject, problem)
    account = InputTable(
        file=table.file,
        sheet=table.sheet,
        encoding=table.encoding,
        layout=LAYOUT,
        rows=kinds,
    )
    return LedgerReading(tuple(reader.reports), account)


def _is_of_tasks(columns: LedgerColumns, labels: Labels) -> bool:
    """Whether the rows are of tasks, and not of indicators or goals under a head such as 目标任务."""
    keys = columns.depths()
    # Of a column for states it is known that it holds no figures; of months across it is not.
    if columns.goes_across and columns.says_figures():
        return False
    names_goal = False
    for row in columns.rows():
        for index in keys:
            text = row.text(index)
            # A plain number may be a task's, a row's, or what is asked of an indicator.
            if not text.strip().isdecimal() and labels.work.find(text) is not None:
                return True
        names_goal = names_goal or any(
            normalise(text) in labels.known for text in row.cells
        )
    is_of_others = columns.goes_across or columns.says_figures()
    return not names_goal and not is_of_others


class _LedgerReader:
    """Reads the rows of a ledger one after the other."""

    def __init__(
        self,
        table: RawTable,
        columns: LedgerColumns,
        labels: Labels,
        given: GivenOptions,
        findings: TableFindings,
    ) -> None:
        lines = cells_of(columns.grid.titles)
        if table.sheet:
            lines.append(Cell.in_no_table(table.sheet))
        day = day_of_table(
            lines=lines,
            given=given.period,
            labels=labels,
        )
        self._names = labels.work
        self._subjects = SubjectReader(
            table=table,
            columns=columns,
            names=labels.work,
            findings=findings,
        )
        self._rows = RowReader(table, columns, day, labels)
        self._findings = findings
        self._without_state = 0
        self.reports: list[TaskReport] = []
        self.damaged: dict[str, Problem] = {}
        self._tell_clash(day)

    def _tell_clash(self, day: TableDay) -> None:
        if day.clash is None:
            return
        (_, first), (cell, second) = day.clash
        message = texts.two_ledger_dates(
            text=cell.text,
            first=Period(first, first).words,
            second=Period(second, second).words,
        )
        self._findings.error(message, cell.row, cell.column)

    def take(self, row: RawRow) -> RowKind:
        """What becomes of a row."""
        self._subjects.see(row)
        standings = self._rows.standings(row)
        if not standings:
            # A title between the rows is text, a row that was not filled in is empty.
            is_text = not row.is_blank and not self._subjects.names_a_task(row)
            return "other" if is_text else "empty"
        subject = self._subjects.of(row)
        if subject.error is not None:
            self._damage(subject.damaged, subject.error)
            return "error"
        self._hold_against_plan(row, subject.id)
        kinds = {
            self._take_report(
                row=row,
                subject=subject.id,
                standing=said,
            )
            for said in standings
        }
        first: RowKind = "error" if "error" in kinds else "used"
        return first if first in kinds else "empty"

    def _hold_against_plan(self, row: RawRow, subject: str) -> None:
        """Tell where a row gives another lead or deadline than the plan."""
        self._rows.check_lead(
            row=row,
            task=self._names.tasks[subject],
            findings=self._findings,
        )
        milestone = self._names.milestones.get(subject)
        if milestone is not None:
            self._rows.check_limit(row, milestone.due, self._findings)

    def _take_report(self, row: RawRow, subject: str, standing: Standing) -> RowKind:
        """What becomes of a row that says something of a task."""
        # A sink of its own tells the errors of this row from those of the others.
        of_row = Findings(strict=self._findings.findings.strict)
        report = self._rows.report(
            row=row,
            subject=subject,
            standing=standing,
            findings=of_row,
        )
        self._findings.findings.include(of_row)
        error = of_row.first_error()
        if report is None or error is not None:
            if error is not None:
                self._damage((subject,), error)
            return "error"
        self.reports.append(report)
        if report.is_not_sent:
            return "empty"
        self._without_state += report.state is None
        return "used"

    def _damage(self, subjects: Iterable[str], problem: Problem) -> None:
        for subject in subjects:
            self.damaged.setdefault(subject, problem)

    def note_rows_without_state(self) -> None:
        """One note on all rows that tell of progress and name no state."""
        if self._without_state:
            message = texts.rows_without_state(count=self._without_state)
            self._findings.note(message)
