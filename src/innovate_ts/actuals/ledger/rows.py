"""One row of a ledger: how far its task is, of which day, and what else it says."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.labels import Labels
from innovate_ts.actuals.ledger.columns import LedgerColumns, LedgerRole
from innovate_ts.actuals.ledger.days import TableDay, parse_day
from innovate_ts.actuals.ledger.states import begins_like_a_state, split_state
from innovate_ts.actuals.office_words import NONE_OR_ZERO, NOT_REPORTED
from innovate_ts.actuals.raw_rows import Cell, RawRow
from innovate_ts.actuals.tables import RawTable, TableFindings
from innovate_ts.basics.actual import Remark, RemarkKind, State, TaskReport
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.periods import Period
from innovate_ts.findings import Findings
from innovate_ts.messages import Message
from innovate_ts.messages import ledger as texts
from innovate_ts.plan.models.tasks import Task

LONGEST_STATE = 12
"""Characters of a text that is meant for a state; a longer one is prose."""


class Standing(NamedTuple):
    """How far a row says that its task is."""

    cell: Cell
    """The cell that says it; of prose, the first that says anything."""
    state: State | None
    progress: str
    """What is said of it in prose."""
    error: Message | None = None
    """Why its state is not known."""
    is_not_sent: bool = False
    day: date | None = None
    """The day that its own column gives."""


class RowReader:
    """Reads the rows of one ledger.

    Args:
        table: the table.
        columns: its columns.
        day: the day that the table gives.
        labels: which years can be meant.
    """

    def __init__(
        self,
        table: RawTable,
        columns: LedgerColumns,
        day: TableDay,
        labels: Labels,
    ) -> None:
        self._names = labels.work
        self._table = table
        self._columns = columns
        self._day = day
        self._labels = labels

    def standings(self, row: RawRow) -> list[Standing]:
        """How far a row says that its task is, or was month by month; nothing where it says nothing."""
        across = self._columns.of(LedgerRole.PERIOD)
        if self._columns.goes_across:
            return [self._in_part_of_year(cell) for cell in _said(row, across)]
        standing = self._standing(row)
        return [] if standing is None else [standing]

    def _standing(self, row: RawRow) -> Standing | None:
        stated = _said(row, self._columns.of(LedgerRole.STATE))
        prose = _said(row, self._columns.of(LedgerRole.PROGRESS))
        if not stated:
            return _in_prose(prose)
        return _stated(stated[0], _joined(text.text for text in prose))

    def _in_part_of_year(self, cell: Cell) -> Standing:
        """How far a task was at the end of the part of the year that is the head of a cell."""
        assert cell.column is not None  # noqa: S101 - it is a cell of a row
        head = self._columns.heads[cell.column - 1]
        period = parse_day(
            text=head,
            year=self._day.year,
            labels=self._labels,
        )
        standing = _stated(cell, "")
        if isinstance(period, Period):
            return standing._replace(day=period.end)
        return standing._replace(error=period)

    def report(
        self, row: RawRow, subject: str, standing: Standing, findings: Findings
    ) -> TaskReport | None:
        """What a row says of its task; None where an error stands in it.

        Args:
            row: the row.
            subject: the id of its task or milestone.
            standing: how far it says that this is.
            findings: is told what is wrong with its cells.
        """
        of_row = TableFindings(self._table, findings)
        if standing.error is not None:
            of_row.at(standing.cell, "state").error(standing.error)
            return None
        day = standing.day or self._day.day
        for cell in _said(row, self._columns.of(LedgerRole.DAY)):
            given = self._period(cell, of_row)
            day = given.end if given else None
        completed = None
        for cell in _said(row, self._columns.of(LedgerRole.COMPLETED)):
            completed = self._period(cell, of_row)
            why_not = _why_not_completed(cell, completed, standing, day)
            if why_not is not None:
                of_row.at(cell, "date").error(why_not)
        return TaskReport(
            subject=subject,
            state=standing.state,
            day=day,
            completed=completed,
            text=standing.cell.text.strip(),
            remarks=self._remarks(row, standing),
            is_not_sent=standing.is_not_sent,
            file=self._table.file,
            sheet=self._table.sheet,
            row=row.number,
            column=standing.cell.column or 1,
        )

    def check_lead(self, row: RawRow, task: Task, findings: TableFindings) -> None:
        """A note where a row names another lead than the plan."""
        for cell in _said(row, self._columns.of(LedgerRole.LEAD)):
            if self._names.bodies_in(cell.text) != set(task.lead):
                message = texts.lead_differs(text=cell.text, lead="、".join(task.lead))
                findings.at(cell, "lead").note(message)

    def check_limit(self, row: RawRow, due: Period, findings: TableFindings) -> None:
        """A warning where a row gives another deadline than the plan."""
        for cell in _said(row, self._columns.of(LedgerRole.LIMIT)):
            limit = parse_day(cell.text, self._day.year, self._labels)
            if isinstance(limit, Period) and limit.end != due.end:
                message = texts.limit_differs(text=cell.text, due=due.words)
                findings.at(cell, "due").warning(message)

    def _period(self, cell: Cell, findings: TableFindings) -> Period | None:
        """The time that a cell gives; None, with an error, where it gives none."""
        period = parse_day(cell.text, self._day.year, self._labels)
        if isinstance(period, Period):
            return period
        findings.at(cell, "date").error(period)
        return None

    def _remarks(self, row: RawRow, standing: Standing) -> tuple[Remark, ...]:
        """What a row says beside the state, in the order of its columns."""
        remarks = []
        if standing.progress:
            remarks.append(Remark("progress", standing.progress))
        for cell in _said(row, self._columns.of(*_REMARKS)):
            assert cell.column is not None  # noqa: S101 - it is a cell of a row
            column = cell.column - 1
            role = self._columns.roles[column]
            assert role is not None  # noqa: S101 - its role was asked for
            kind = _REMARKS[role]
            # 存在问题：无 is told as any remark is, and is no trouble.
            if kind == "trouble" and clean(cell.text).rstrip("。.") in NONE_OR_ZERO:
                kind = "remark"
            head = clean(self._columns.heads[column])
            remarks.append(
                Remark(
                    kind=kind,
                    text=cell.text.strip(),
                    head=head,
                )
            )
        return tuple(remarks)


def _why_not_completed(
    cell: Cell, completed: Period | None, standing: Standing, day: date | None
) -> Message | None:
    """Why a task cannot have been done then."""
    if completed is None:
        return None
    if standing.state not in {"done", "closed"}:
        return texts.completed_but_not_done(text=cell.text, state=standing.cell.text)
    if day is not None and completed.start > day:
        return texts.completed_after_report(text=cell.text, day=Period(day, day).words)
    return None


_REMARKS: Mapping[LedgerRole, RemarkKind] = {
    LedgerRole.TROUBLE: "trouble",
    LedgerRole.STEPS: "steps",
    LedgerRole.REMARK: "remark",
    LedgerRole.LEADER: "leader",
    LedgerRole.PERSON: "person",
}
"""The columns of what is said beside the state."""


def _said(row: RawRow, columns: Iterable[int]) -> list[Cell]:
    """The cells of some columns that say something."""
    cells = [row.cell(index) for index in columns]
    return [
        cell
        for cell in cells
        if not is_missing(cell.text) or clean(cell.text) in NOT_REPORTED
    ]


def _stated(cell: Cell, progress: str) -> Standing:
    """How far a task is by a cell for its state, with what is said besides."""
    if clean(cell.text) in NOT_REPORTED:
        return Standing(
            cell=cell,
            state=None,
            progress=progress,
            is_not_sent=True,
        )
    state, rest = split_state(cell.text)
    error = texts.unknown_state(text=cell.text) if state is None else None
    return Standing(
        cell=cell,
        state=state,
        progress=_joined([rest, progress]),
        error=error,
    )


def _in_prose(cells: list[Cell]) -> Standing | None:
    """How far a task is where no column is for its state: the one cell that names one, else prose."""
    if not cells:
        return None
    first = cells[0]
    if clean(first.text) in NOT_REPORTED:
        return Standing(
            cell=first,
            state=None,
            progress="",
            is_not_sent=True,
        )
    stated = [cell for cell in cells if split_state(cell.text)[0] is not None]
    if not stated:
        progress = _joined(cell.text for cell in cells)
        return Standing(
            cell=first,
            state=None,
            progress=progress,
            error=_why_no_state(cells),
        )
    cell = stated[0]
    state, rest = split_state(cell.text)
    others = [other.text for other in cells if other is not cell]
    return Standing(
        cell=cell,
        state=state,
        progress=_joined([rest, *others]),
        error=_why_several(stated),
    )


def _why_several(stated: Sequence[Cell]) -> Message | None:
    """That cells name more than one state."""
    states = {split_state(cell.text)[0] for cell in stated}
    if len(states) == 1:
        return None
    return texts.unknown_state(text=_joined(cell.text for cell in stated))


def _why_no_state(cells: list[Cell]) -> Message | None:
    """A short text that is meant for a state and is none; prose is none, and no fault."""
    for cell in cells:
        plain = clean(cell.text)
        is_prose = len(plain) > LONGEST_STATE or any(
            mark in plain for mark in "，,。；;：:"
        )
        if begins_like_a_state(plain) or (not is_prose and not _has_digit(plain)):
            return texts.unknown_state(text=cell.text)
    return None


def _has_digit(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _joined(parts: Iterable[str]) -> str:
    written = [part.strip() for part in parts if part.strip()]
    separator = "; " if "".join(written).isascii() else "；"
    return separator.join(written)
