"""The actuals: what was read from the inputs, and what became of each of their rows.

A file has many of them, and the reader has checked each: so they are plain values and no models.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from innovate_ts.basics.periods import Period
from innovate_ts.basics.row_kinds import RowKinds
from innovate_ts.findings import Place, Problem

Vintage = Literal["", "preliminary", "final", "revised"]
"""How settled a figure is; empty where nothing is said."""


class Origin(NamedTuple):
    """Where figures come from: what those of a column have in common but for their rows."""

    file: str
    """The file as given."""
    column: int
    """The column, from 1."""
    sheet: str | None = None
    """The sheet of a workbook."""
    vintage: Vintage = ""
    """How settled they are."""
    published: date | None = None
    """When they were published, where that is said."""
    note: str = ""
    """What a column of notes says of them."""
    of: tuple[Actual, ...] = ()
    """The rows of regions that one is the sum of; none for a value that was given."""
    parts: tuple[Actual, ...] = ()
    """The figures that it is the sum of, where it is one over regions: one of each."""
    missing_regions: tuple[str, ...] = ()
    """The regions that such a sum lacks."""
    is_derived: bool = False
    """Whether such a sum rests on a difference of running totals."""
    counted: tuple[Actual, ...] = ()
    """Where it was counted from registers: a cell for each file, with the number of its rows."""


class Actual(NamedTuple):
    """One value that an input gives for an indicator or a statement of the plan.

    There may be a million of them: what many share stands once, in their origin.
    """

    indicator: str
    """The id of the indicator or statement."""
    period: Period
    """What it is the value of."""
    value: Decimal | bool
    """The figure in the indicator's unit, or how a statement was judged."""
    written: str
    """The cell as written; empty where that is how the value itself is written."""
    row: int
    """The row, from 1."""
    origin: Origin
    """Where else it comes from."""
    region: str = ""
    """The part of the area that it is of; empty for the whole."""
    unit: str = ""
    """The unit that the input gives; empty where it gives none, so that the indicator's was taken."""

    @property
    def text(self) -> str:
        """The cell as written."""
        return self.written or str(self.value)

    @property
    def file(self) -> str:
        """The file as given."""
        return self.origin.file

    @property
    def sheet(self) -> str | None:
        """The sheet of a workbook."""
        return self.origin.sheet

    @property
    def column(self) -> int:
        """The column, from 1."""
        return self.origin.column

    @property
    def vintage(self) -> Vintage:
        """How settled it is."""
        return self.origin.vintage

    @property
    def published(self) -> date | None:
        """When it was published, where that is said."""
        return self.origin.published

    @property
    def note(self) -> str:
        """What a column of notes says of it."""
        return self.origin.note

    @property
    def of(self) -> tuple[Actual, ...]:
        """The rows of regions that it is the sum of; none for a value that was given."""
        return self.origin.of

    @property
    def parts(self) -> tuple[Actual, ...]:
        """The figures that it is the sum of, where it is one over regions: one of each."""
        return self.origin.parts

    @property
    def missing_regions(self) -> tuple[str, ...]:
        """The regions that such a sum lacks."""
        return self.origin.missing_regions

    @property
    def is_derived(self) -> bool:
        """Whether such a sum rests on a difference of running totals."""
        return self.origin.is_derived

    @property
    def counted(self) -> tuple[Actual, ...]:
        """Where it was counted from registers: a cell for each file, with the number of its rows."""
        return self.origin.counted

    @property
    def figure(self) -> Decimal:
        """The value of a row of an indicator."""
        assert isinstance(self.value, Decimal)  # noqa: S101 - a judgement is only ever read for a statement
        return self.value

    @property
    def cell(self) -> tuple[str, str | None, int, int]:
        """What tells its cell from all others."""
        origin = self.origin
        return origin.file, origin.sheet, self.row, origin.column

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return Place(
            file=self.file,
            sheet=self.sheet,
            row=self.row,
            column=self.column,
        )


Lack = Literal["awaited", "not_reported"]
"""Why a figure is not there, where its cell says so: not published yet, or not sent in."""


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A cell that says why its figure is not there."""

    indicator: str
    """The id of the indicator or statement."""
    period: Period
    """What it would be the value of."""
    why: Lack
    """What the cell says."""
    text: str
    """The cell as written."""
    place: Place
    """Where it stands."""
    region: str = ""
    """The part of the area that it is said of; empty for the whole."""


@dataclass(frozen=True, kw_only=True)
class Unused:
    """A row that looks like an indicator's and was not used: its bureau did report."""

    indicator: str
    """The id of the indicator or statement that it may be meant for."""
    period: Period | None
    """What it is of; None where that is not known."""
    problem: Problem
    """Why it was not used."""


State = Literal[
    "not_started",
    "under_way",
    "continuing",
    "done",
    "behind",
    "changed",
    "closed",
    "not_done",
]
"""How far a task or milestone is, as its bureau reports it; `closed` alone is the office's own finding."""


RemarkKind = Literal["progress", "trouble", "steps", "remark", "leader", "person"]
"""What a cell of a ledger tells beside the state."""
_NAMES_PERSONS: frozenset[RemarkKind] = frozenset({"leader", "person"})


class Remark(NamedTuple):
    """What a row of a task ledger says beside the state."""

    kind: RemarkKind
    text: str
    """As written."""
    head: str = ""
    """The head of its column as written; empty where it stands with the state."""

    @property
    def written(self) -> str:
        """The text behind its head: `存在问题：企业融资难`."""
        if not self.head:
            return self.text
        colon = ": " if self.head.isascii() else "："
        return f"{self.head}{colon}{self.text}"

    @property
    def is_person(self) -> bool:
        """Whether it names who answers for the task."""
        return self.kind in _NAMES_PERSONS


@dataclass(frozen=True, kw_only=True)
class TaskReport:
    """What a row of a task ledger says of a task or a milestone."""

    subject: str
    """The id of the task or milestone."""
    state: State | None
    """How far it is; None where the row does not say it in so many words."""
    day: date | None
    """The day that it is said of, as far as the ledger gives one."""
    completed: Period | None = None
    """When it was done, where a column gives that: a day, or a month."""
    text: str
    """The cell that says how far it is, as written."""
    remarks: tuple[Remark, ...] = ()
    """What the row says beside it: progress, problems, next steps, who answers for it."""
    is_not_sent: bool = False
    """Whether the row says that the bureau sent nothing in."""
    file: str
    """The file as given."""
    sheet: str | None = None
    """The sheet of a workbook."""
    row: int
    """The row, from 1."""
    column: int
    """The column of the cell that says how far it is, from 1."""

    @property
    def note(self) -> str:
        """What it says of the task, each remark behind its head."""
        written = [remark.written for remark in self.remarks if not remark.is_person]
        separator = "; " if "".join(written).isascii() else "；"
        return separator.join(written)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.sheet, self.row, self.column)


@dataclass(frozen=True, kw_only=True)
class InputTable:
    """One table that was read: how, and what became of each of its rows."""

    file: str
    """The file as given; `-` for standard input."""
    sheet: str | None = None
    """The sheet of a workbook."""
    encoding: str | None
    """The encoding that decoded it."""
    layout: str | None
    """The layout that it was recognised as; null where it is no table."""
    rows: RowKinds
    """Each row that is neither title nor header nor footer, by its number."""


@dataclass(frozen=True, kw_only=True)
class Actuals:
    """All that was read from the inputs."""

    values: tuple[Actual, ...]
    """The values, in the order of the inputs."""
    growth: tuple[Actual, ...] = ()
    """Growth as it was published, in % over the same months of the year before; never a level."""
    absences: tuple[Absence, ...] = ()
    """The cells that say why a figure is not there."""
    unused: tuple[Unused, ...] = ()
    """The rows that look like an indicator's and were not used."""
    tasks: tuple[TaskReport, ...] | None = None
    """What ledgers say of tasks and milestones; None where there is neither a ledger nor such a row."""
    tables: tuple[InputTable, ...]
    """The tables with the account of their rows."""
    problems: tuple[Problem, ...]
    """All that is wrong or worth a note; alike ones are told once."""
    doubts: tuple[Problem, ...] = ()
    """Those that doubt a single figure, each at its own place."""
    damaged: Mapping[str, Problem] = field(default_factory=dict)
    """The indicators that cannot be judged, each with its first error."""
