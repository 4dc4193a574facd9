"""What a report says beside its results: the plan, the inputs, what changed."""

from typing import Annotated, Literal

from pydantic import Field

from innovate_ts.basics.actual import Remark, State
from innovate_ts.messages import Bilingual
from innovate_ts.verdicts.result_parts import Number, ReportDay, ReportModel, Span
from innovate_ts.verdicts.statuses import Status


class ReportPlan(ReportModel):
    """The plan that was checked."""

    id: str
    """Its short name."""
    title: Bilingual
    """Its title."""
    period: Span
    """The years it covers."""
    reviewed: bool | None = None
    """Whether somebody has read the plan file against the plan's text; null where it does not say."""
    subject: Annotated[Bilingual | None, Field(exclude=True)] = None
    """What it is about, in a few words; for the renderers."""


class RowCounts(ReportModel):
    """The account of a table's rows: `used`, `other`, `empty` and `error` add up to `read`."""

    read: int
    """All rows that are neither title nor header nor footer."""
    used: int
    """Rows that gave a value for an indicator or statement of the plan."""
    other: int
    """Rows of other indicators, and text."""
    empty: int
    """Rows without a value."""
    error: int
    """Rows with an error."""


class ReportInput(ReportModel):
    """A file that was read, and how."""

    file: str
    """The path as given."""
    encoding: str | None
    """The encoding that decoded it."""
    layout: str | None
    """The layout that it was recognised as."""
    rows: RowCounts
    """The account of its rows."""


class MilestoneState(ReportModel):
    """How far a milestone of a task is."""

    id: str
    """Its id."""
    due: Span
    """By the end of which period it is to be there."""
    status: Status
    """The verdict, as among the results."""
    state: State | None = None
    """How far it is, as the bureau last reported."""
    date: ReportDay | None = None
    """The day of that report."""
    note: str | None = None
    """What is said of it."""
    name: Annotated[Bilingual, Field(exclude=True)]
    """Its name; for the renderers."""
    reason: Annotated[Bilingual | None, Field(exclude=True)] = None
    """Why it has that verdict; for the renderers."""

    @property
    def is_silent(self) -> bool:
        """Whether nothing was received of it."""
        return self.state is None and self.date is None


Receipt = Literal["received", "milestones", "unclear", "not_sent", "later", "nothing"]
"""What was received of a task: rows, rows of its milestones alone, rows with an error, a row that says that
nothing was sent in, only rows of days after that of the report, nothing."""


class TaskState(ReportModel):
    """How far a task is, as a ledger says."""

    id: str
    """The id of the task."""
    state: State | None = None
    """How far it is, as the bureau last reported; `closed` is the office's own finding."""
    date: ReportDay | None = None
    """The day of that report."""
    note: str | None = None
    """What is said of it: progress, problems, next steps."""
    milestones: tuple[MilestoneState, ...] = ()
    """Its dated deliverables."""
    title: Annotated[Bilingual, Field(exclude=True)]
    """Its title; for the renderers, as what follows."""
    lead: Annotated[tuple[str, ...], Field(exclude=True)]
    """The bureaus that lead it."""
    remarks: Annotated[tuple[Remark, ...], Field(exclude=True)] = ()
    """The same as `note` with what each is, and who answers for it by name."""
    text: Annotated[str, Field(exclude=True)] = ""
    """What was written for its state, where that is not understood."""
    receipt: Annotated[Receipt, Field(exclude=True)] = "nothing"
    """What was received of it."""

    @property
    def is_done(self) -> bool:
        """Whether it is reported as done, or closed by the office."""
        return self.state in {"done", "closed"}

    @property
    def is_under_way(self) -> bool:
        """Whether it is reported as going on, for a time or for good."""
        return self.state in {"under_way", "continuing"}

    @property
    def is_behind(self) -> bool:
        """Whether it is reported as behind."""
        return self.state == "behind"

    @property
    def is_unclear(self) -> bool:
        """Whether its rows were received, and say nothing that can be told."""
        return self.receipt == "unclear"

    @property
    def troubles(self) -> list[str]:
        """The problems that its bureau reports, as written."""
        return [remark.text for remark in self.remarks if remark.kind == "trouble"]

    @property
    def is_silent(self) -> bool:
        """Whether no report of it was received by the day of the report."""
        return self.receipt in {"not_sent", "later", "nothing"}


class Change(ReportModel):
    """A target whose verdict or pace changed."""

    indicator: str
    """The id of the indicator or statement."""
    name: Bilingual
    """Its name."""
    period: Span
    """The target's period."""


class Revision(ReportModel):
    """An actual that another figure replaced."""

    indicator: str
    """The id of the indicator."""
    name: Bilingual
    """Its name."""
    period: Span
    """The period that it is of."""
    old: Number
    """The figure in the previous report."""
    new: Number
    """The figure now."""
    unit: str | None
    """Their unit."""


class Changes(ReportModel):
    """What changed since a previous report."""

    previous: str
    """The previous report's file, as given."""
    as_of: ReportDay
    """Its day."""
    newly_met: tuple[Change, ...]
    """Met now and not before."""
    newly_late: tuple[Change, ...]
    """Reached after their date, and not before the previous report."""
    newly_missed: tuple[Change, ...]
    """Missed now and not before."""
    newly_behind: tuple[Change, ...]
    """Behind their pace now and not before."""
    newly_without_data: tuple[Change, ...]
    """Due now without a figure, or with missing, stale or too few data for a verdict, and not so before."""
    slower: tuple[Change, ...]
    """Further behind their pace than before."""
    faster: tuple[Change, ...]
    """Further ahead of their pace than before."""
    revised: tuple[Revision, ...]
    """Actuals of the same period with another figure."""
    otherwise: Annotated[tuple[Change, ...], Field(exclude=True)] = ()
    """Of another status than before in a way that none of these kinds names; for the renderers."""
    compares: Annotated[bool, Field(exclude=True)] = True
    """Whether any target is in both reports; for the renderers."""
