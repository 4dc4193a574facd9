"""Which task or milestone each row of a ledger is of."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from innovate_ts.actuals.ledger.columns import LedgerColumns, LedgerRole
from innovate_ts.actuals.ledger.names import Clash, KnownTask, TaskNames
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.findings import Problem
from innovate_ts.messages import ledger as texts
from innovate_ts.messages import phrases

_WORKBOOKS = frozenset({"XLSX", "XLS"})
"""What keeps numbers as numbers, so that 1.10 may have become 1.1."""


class RowSubject(NamedTuple):
    """What a row is of."""

    id: str
    """A task or milestone; empty where the row names none."""
    error: Problem | None = None
    """Why that cannot be said."""
    damaged: tuple[str, ...] = ()
    """The tasks that such a row may be of."""


def may_be_its_twin(
    named: KnownTask,
    names: TaskNames,
    table: RawTable,
    written: Callable[[], set[str]],
) -> str | None:
    """The other task that a number may stand for, since a workbook may have made 1.1 of 1.10.

    Args:
        named: what a cell names.
        names: the tasks of the plan.
        table: where the cell stands.
        written: what else stands in its column; where both numbers do, each is what it seems.
    """
    if not named.by_number or table.encoding not in _WORKBOOKS:
        return None
    twin = names.twin_of(named.subject)
    return None if twin is None or twin in written() else twin


class SubjectReader:
    """Says of each row which task or milestone it is of, in the order of the rows.

    Args:
        table: the table.
        columns: its columns.
        names: the tasks of the plan.
        findings: is told what is wrong with the names.
    """

    def __init__(
        self,
        table: RawTable,
        columns: LedgerColumns,
        names: TaskNames,
        findings: TableFindings,
    ) -> None:
        self._names = names
        self._findings = findings
        self._depths = columns.depths()
        self._numbers = columns.of(LedgerRole.NUMBER)
        self._table = table
        self._merged = table.merged_down
        self._written = {
            row.text(index).strip() for row in columns.rows() for index in self._depths
        }
        self._above: dict[int, str] = {}

    def see(self, row: RawRow) -> None:
        """Take note of what a row names: the rows below it that name less are of the same."""
        written = {
            index: row.text(index) for index in self._depths if row.text(index).strip()
        }
        if not written:
            return
        outermost = min(self._depths[index] for index in written)
        kept = {
            index: text
            for index, text in self._above.items()
            if self._depths[index] < outermost or (row.number, index) in self._merged
        }
        self._above = kept | written

    def names_a_task(self, row: RawRow) -> bool:
        """Whether a row itself names a task or milestone of the plan."""
        cells = map(row.text, self._depths)
        return any(self._names.find(text) is not None for text in cells)

    def of(self, row: RawRow) -> RowSubject:
        """What a row is of; one that was seen and names nothing belongs to the one above it."""
        cells = [
            row.cell(index)._replace(text=text)
            for index, text in sorted(self._above.items())
        ]
        numbers: list[tuple[Cell, str]] = []
        titles: list[tuple[Cell, str]] = []
        strangers: list[Cell] = []
        for cell in cells:
            named = self._names.find(cell.text)
            if isinstance(named, Clash):
                return self._clash(cell, named.number, named.title)
            if named is not None:
                group = numbers if named.by_number else titles
                group.append((cell, named.subject))
            elif not self._is_number(cell):
                strangers.append(cell)
        if titles:
            return self._by_title(titles, numbers)
        if numbers:
            return self._by_number(numbers[-1], strangers)
        if strangers:
            return self._stranger(strangers[-1])
        return RowSubject("", self._findings.error(texts.no_task_named(), row.number))

    def _is_number(self, cell: Cell) -> bool:
        return cell.column is not None and cell.column - 1 in self._numbers

    def _by_title(
        self, titles: Sequence[tuple[Cell, str]], numbers: Sequence[tuple[Cell, str]]
    ) -> RowSubject:
        """The innermost of the titles, with which the others and the number must agree."""
        cell, subject = titles[-1]
        task = self._names.tasks[subject]
        for other, named in (*titles[:-1], *numbers):
            if self._names.tasks[named] is task:
                continue
            # A plain number may number the rows, and a spreadsheet makes 1.1 of 1.10.
            is_row_number = other.text.strip().isdecimal()
            twin = self._names.twin_of(task.id)
            is_twin = self._is_number(other) and twin == named
            if not is_row_number and not is_twin:
                return self._clash(other, other.text, cell.text, subject, named)
        return RowSubject(subject)

    def _by_number(
        self, number: tuple[Cell, str], strangers: Sequence[Cell]
    ) -> RowSubject:
        """A number beside another wording of its title, or alone."""
        cell, subject = number
        for stranger in strangers:
            if not self._names.is_like(stranger.text, subject):
                return self._stranger(stranger, subject)
            message = texts.task_by_number(
                text=stranger.text,
                number=subject,
                name=self._names.names[subject],
            )
            self._findings.at(stranger, "task").warning(message)
        if strangers:
            return RowSubject(subject)
        named = KnownTask(subject, by_number=True)
        twin = may_be_its_twin(
            named=named,
            names=self._names,
            table=self._table,
            written=lambda: self._written,
        )
        if twin is None:
            return RowSubject(subject)
        message = texts.ambiguous_number(text=cell.text, other=twin)
        error = self._findings.at(cell, "task").error(message)
        return RowSubject(
            id="",
            error=error,
            damaged=(subject, twin),
        )

    def _clash(self, cell: Cell, number: str, title: str, *damaged: str) -> RowSubject:
        message = texts.number_against_title(number=number.strip(), title=title.strip())
        return RowSubject(
            id="",
            error=self._findings.at(cell, "task").error(message),
            damaged=damaged,
        )

    def _stranger(self, cell: Cell, *damaged: str) -> RowSubject:
        likely = self._names.resembled(cell.text)
        hint = phrases.did_you_mean(likely=likely) if likely else None
        message = texts.unknown_task_row(text=cell.text)
        error = self._findings.at(cell, "task").error(message, hint)
        return RowSubject(
            id="",
            error=error,
            damaged=damaged,
        )
