"""Which rows of task ledgers count: known on the day of judgement, in their order, free of contradictions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from innovate_ts.basics.actual import Actuals, Remark, TaskReport
from innovate_ts.basics.grouping import grouped
from innovate_ts.findings import Findings, Place, Problem
from innovate_ts.messages import verdicts as texts

LEDGER = "task_ledger"
"""The layout of a table that says how far tasks are, and holds no figure."""


class Reported(NamedTuple):
    """What ledgers say of one task or milestone."""

    reports: tuple[TaskReport, ...] = ()
    """By their days; those without a day first, since nothing says that they are later."""
    error: Problem | None = None
    """The first error among its rows."""
    is_reported_later: bool = False
    """Whether there are rows of days after the day of judgement."""

    @property
    def last(self) -> TaskReport | None:
        """The report that says how far it is, with what all rows of its day say beside it."""
        if not self.reports:
            return None
        day = self.reports[-1].day
        last = self.reports[-1]
        remarks: dict[Remark, None] = {}
        for report in self.reports:
            if report.day != day:
                continue
            remarks.update(dict.fromkeys(report.remarks))
            # A row that says nothing of the state does not hide one that does.
            if last.state is None or report.state is not None:
                last = report
        return replace(last, remarks=tuple(remarks))


NOTHING = Reported()


@dataclass(frozen=True)
class LedgerRows:
    """The rows of all ledgers."""

    by_subject: Mapping[str, Reported] = field(default_factory=dict)
    """By the id of the task or milestone."""
    contradictory: tuple[TaskReport, ...] = ()
    """The rows that cannot all be right."""
    last_day: date | None = None
    """The latest day that a row is of."""

    def of(self, subject: str) -> Reported:
        """What is said of a task or milestone."""
        return self.by_subject.get(subject, NOTHING)


def counted_reports(
    actuals: Actuals, findings: Findings, as_of: date | None
) -> LedgerRows:
    """The rows of ledgers that count.

    Args:
        actuals: what was read from the inputs.
        findings: where contradictions are told.
        as_of: a day that was asked for; what is said of later days was not known then.
    """
    reports_given = actuals.tasks or ()
    by_subject = grouped(reports_given, lambda report: report.subject)
    counted: dict[str, Reported] = {}
    contradictory: list[TaskReport] = []
    days: list[date] = []
    for subject, given in by_subject.items():
        known = [report for report in given if _is_known(report, as_of)]
        reports = sorted(known, key=_day)
        pair = _contradiction(reports)
        error = actuals.damaged.get(subject)
        if pair is None:
            days += [report.day for report in reports if report.day is not None]
        else:
            contradictory += pair
            problem_of_pair = _tell(*pair, findings)
            error = error or problem_of_pair
        counted[subject] = Reported(
            reports=tuple(reports) if error is None else (),
            error=error,
            is_reported_later=len(reports) < len(given),
        )
    for subject, problem in actuals.damaged.items():
        if subject not in counted:
            counted[subject] = Reported(error=problem)
    return LedgerRows(
        by_subject=counted,
        contradictory=tuple(contradictory),
        last_day=max(days, default=None),
    )


def _is_known(report: TaskReport, as_of: date | None) -> bool:
    if as_of is None or report.day is None:
        return True
    return report.day <= as_of


def _day(report: TaskReport) -> date:
    return report.day or date.min


def _contradiction(
    reports: Sequence[TaskReport],
) -> tuple[TaskReport, TaskReport] | None:
    """Two rows that say different things of one day; a row without a day may be of any."""
    first: dict[date | None, TaskReport] = {}
    for report in reports:
        if report.state is None:
            continue
        for day in (report.day, None):
            other = (
                first.setdefault(day, report) if day == report.day else first.get(day)
            )
            if other is not None and other.state != report.state:
                return report, other
    return None


def _tell(report: TaskReport, other: TaskReport, findings: Findings) -> Problem:
    place: Place = report.place
    message = texts.two_states(
        text=report.text,
        other=other.text,
        where=str(other.place),
    )
    return findings.error(message, place, field="state", text=report.text)
